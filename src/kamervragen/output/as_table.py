"""The record for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from kamervragen.output import words
from kamervragen.output.grouping import groups
from kamervragen.output.window import NARROWEST, drawn, facts, heading, line, lines, numbered, panel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from kamervragen.output import Style
    from kamervragen.output.grouping import Group
    from kamervragen.records import Record, Vraag

_MARKS = {"waarschuwing": ("!", "yellow"), "info": ("i", "dim")}


def render(record: Record, style: Style) -> str:
    """Return the record as lines no wider than `style.width` (but never under 40)."""
    return drawn(_parts(record, style.width), style)


def _parts(record: Record, width: int) -> Iterator[RenderableType]:
    yield _letterhead(record, width)
    for group in groups(record):
        yield from _section(group, record)
    for title, text in words.behind(record):
        yield from heading(title)
        yield lines(text)
    yield from _notes(record)
    yield from _remarks(record)


def _letterhead(record: Record, width: int) -> RenderableType:
    rows = (
        (label, line(value, "bold" if label == "Betreft" else ""))
        for label, value in words.facts(record)
    )
    return panel(facts(rows), line(_title(record, width), "bold"))


def _title(record: Record, width: int) -> str:
    """How many questions, which numbers they have, how many warnings; what the edge of the box has room for."""
    parts = words.counts(record)
    # Four signs of the frame at each side; the numbers are what can be missed.
    whole = " · ".join(parts)
    return whole if len(whole) <= max(width, NARROWEST) - 8 else " · ".join((parts[0], *parts[2:]))


def _section(group: Group, record: Record) -> Iterator[RenderableType]:
    """Heading, introduction and questions of one section."""
    if record.secties:
        yield from heading(group.titel or words.NO_SECTION)
    if group.sectie and group.sectie.fracties:
        yield line(", ".join(group.sectie.fracties), "dim")
    if group.sectie and group.sectie.inleiding:
        yield Padding(lines(group.sectie.inleiding, "italic"), (1, 0, 0, 0))
    usual = group.sectie.fracties if group.sectie else record.fracties
    for vraag in group.vragen:
        yield ""
        yield _question(vraag, usual, words.answer(vraag, record))


def _question(vraag: Vraag, usual: tuple[str, ...], answer: str) -> RenderableType:
    body: list[RenderableType] = [lines(vraag.tekst)]
    about = _about(vraag, usual)
    if about:
        body.append(line(" · ".join(about), "dim"))
    if answer:
        body += ["", Text("Antwoord", style="bold green"), lines(answer)]
    return numbered(words.number(vraag), *body)


def _about(vraag: Vraag, usual: tuple[str, ...]) -> list[str]:
    """What to say of a question; its fracties only where they are not those of its section."""
    own = ", ".join(vraag.fracties) if vraag.fracties != usual else ""
    notes = [f"noot {number}" for number in vraag.voetnoten]
    return [part for part in (own, words.place(vraag), words.together(vraag), *notes) if part]


def _notes(record: Record) -> Iterator[RenderableType]:
    if record.voetnoten:
        yield from heading("Voetnoten")
        for note in record.voetnoten:
            page = f" (blz. {note.pagina})" if note.pagina else ""
            yield numbered(note.nummer, line(note.tekst + page))


def _remarks(record: Record) -> Iterator[RenderableType]:
    if record.meldingen:
        yield from heading("Meldingen")
        for one in record.meldingen:
            mark, style = _MARKS[one.ernst]
            yield numbered(mark, line(f"{one.ernst}: {words.remark(one)}", style))
