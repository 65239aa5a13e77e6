"""What a check found, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kamervragen.answers.report import Change, Doubtful, Report
from kamervragen.output import words
from kamervragen.output.window import (
    NARROWEST,
    WIDEST,
    drawn,
    facts,
    heading,
    line,
    lines,
    numbered,
    panel,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kamervragen.output import Style
    from kamervragen.records import Vraag

# So many words around a change say where it is.
_AROUND = 5


def render(report: Report, style: Style) -> str:
    """Return the report as lines no wider than `style.width`."""
    return drawn(_parts(report, style.width), style)


def _parts(report: Report, width: int) -> Iterator[RenderableType]:
    rows = [
        ("Antwoorden", report.sheet),
        ("Brief", report.letter),
        ("Kenmerk", report.kenmerk or words.MISSING),
    ]
    summary, others = _summary(report), _others(report)
    whole = " · ".join([summary, *others])
    # Four signs of the frame at each side; what its edge has no room for stands within.
    fits = len(whole) <= min(max(width, NARROWEST), WIDEST) - 8
    rows += [] if fits else [("Ook", ", ".join(others))]
    rows += _remarks(report)
    yield panel(
        facts((label, line(value)) for label, value in rows),
        line(whole if fits else summary, "bold"),
    )
    yield from _listed("Zonder antwoord", report.unanswered)
    yield from _doubtful(report.doubtful)
    if report.unticked:
        yield from heading("Deelvragen zonder vinkje")
    for one in report.unticked:
        told = line(f"deelvraag {one.letter} is niet afgevinkt", "dim")
        yield from _spaced(one.vraag, lines(one.text), told)
    yield from _listed("Niet in het antwoordblad", report.missing)
    yield from _changes(report.changed)
    yield from _listed("Dubbel in het antwoordblad", report.twice)
    if report.unknown:
        yield from heading("Niet van deze brief")
    for name in report.unknown:
        yield numbered("?", line(name))


def _remarks(report: Report) -> list[tuple[str, str]]:
    """What to know of the letter and of the sheet before the rest is read."""
    count = len(report.warnings)
    rows = [("", one.tekst) for one in report.warnings]
    if count:
        told = "1 waarschuwing" if count == 1 else f"{count} waarschuwingen"
        rows.insert(0, ("Let op", f"de brief heeft {told}"))
    for column in report.columns:
        rows.append(
            ("Let op", f"de kolom ‘{column}’ ontbreekt, dus de teksten zijn niet vergeleken")
        )
    return rows


def _others(report: Report) -> list[str]:
    """What there is beside answers: ``1 tekst gewijzigd``, ``1 vraag dubbel``."""
    counts = (
        (len(report.unticked), "deelvraag zonder vinkje", "deelvragen zonder vinkje"),
        (len(report.missing), "vraag niet in het blad", "vragen niet in het blad"),
        (len(report.changed), "tekst gewijzigd", "teksten gewijzigd"),
        (len(report.twice), "vraag dubbel", "vragen dubbel"),
        (len(report.unknown), "vraag niet van deze brief", "vragen niet van deze brief"),
    )
    return [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]


def _summary(report: Report) -> str:
    """``8 van 10 vragen beantwoord``."""
    if report.answered == report.questions:
        return {0: "Geen vragen", 1: "De vraag is beantwoord"}.get(
            report.questions, f"Alle {report.questions} vragen zijn beantwoord"
        )
    return f"{report.answered} van {words.counted(report.questions, None)} beantwoord"


def _listed(title: str, vragen: Iterable[Vraag]) -> Iterator[RenderableType]:
    """A heading with questions below it; nothing where there are none."""
    for place, vraag in enumerate(vragen):
        if not place:
            yield from heading(title)
        about = [", ".join(vraag.fracties), words.place(vraag)]
        told = line(" · ".join(part for part in about if part), "dim")
        yield from _spaced(vraag, lines(vraag.tekst), told)


def _doubtful(found: Iterable[Doubtful]) -> Iterator[RenderableType]:
    for place, one in enumerate(found):
        if not place:
            yield from heading("Mogelijk nog geen antwoord")
        yield from _spaced(
            one.vraag, lines(one.vraag.tekst), lines(f"antwoord: {one.answer}", "dim")
        )


def _changes(changed: Iterable[Change]) -> Iterator[RenderableType]:
    for place, one in enumerate(changed):
        if not place:
            yield from heading("Tekst van de vraag gewijzigd")
        was, now = excerpts(one.was, one.now)
        part = [line(f"deelvraag {one.letter}", "dim")] if one.letter else []
        told = lines(f"was: {was}", "red"), lines(f"is:  {now}", "green")
        yield from _spaced(one.vraag, *part, *told)


def _spaced(vraag: Vraag, *body: RenderableType) -> Iterator[RenderableType]:
    yield ""
    yield numbered(words.number(vraag), *body)


def excerpts(was: str, now: str) -> tuple[str, str]:
    """Return the part of two texts in which they differ, with a few words around it.

    >>> excerpts("Kan de regering dit binnen vijf jaar doen?", "Kan de regering dit binnen tien jaar doen?")
    ('Kan de regering dit binnen vijf jaar doen?', 'Kan de regering dit binnen tien jaar doen?')
    """
    old, new = was.split(), now.split()
    shorter = min(len(old), len(new))
    first = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    rest = shorter - first
    last = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return _part(old, first, last), _part(new, first, last)


def _part(said: list[str], first: int, last: int) -> str:
    """The words between the first so many and the last so many, with those around them."""
    begin, end = max(first - _AROUND, 0), len(said) - max(last - _AROUND, 0)
    before, behind = "… " if begin else "", " …" if end < len(said) else ""
    return f"{before}{' '.join(said[begin:end]) or words.MISSING}{behind}"
