"""The questions that a search found, for a person at a terminal: what matches is lit up.

Only colour marks it: signs around it would go along with text that is copied.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from kamervragen.output import words
from kamervragen.output.safe import visible_lines
from kamervragen.output.window import drawn, heading, line, numbered

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kamervragen.output import Style
    from kamervragen.queries import Found, Hit, Span

# As with a marker pen: it shows on a dark and on a light ground.
_LIT = "black on yellow"


def render(found: Found, style: Style, *, answers: bool) -> Iterator[str]:
    """Yield the hits, those of one document that follow each other below one heading; at last the count."""
    shown, document = 0, None
    for hit in found.hits:
        parts = [] if hit.document == document else list(_heading(hit))
        yield drawn([*parts, "", _question(hit, answers=answers)], style)
        shown, document = shown + 1, hit.document
    if shown:
        yield drawn(heading(_count(shown, found)), style)


def _heading(hit: Hit) -> Iterator[RenderableType]:
    """What the document is about, and which one it is."""
    yield from heading(hit.betreft or words.MISSING)
    day = words.date(dt.date.fromisoformat(hit.datum)) if hit.datum else ""
    about = (day, hit.kamer, words.kind(hit.soort), hit.kenmerk, ", ".join(hit.indieners))
    yield line(" · ".join(part for part in about if part), "dim")
    yield line(hit.bestand, "dim")


def _question(hit: Hit, *, answers: bool) -> RenderableType:
    body: list[RenderableType] = [_lit(hit.tekst, hit.treffers)]
    about = [", ".join(hit.fracties), hit.sectie, _place(hit)]
    if any(about):
        body.append(line(" · ".join(part for part in about if part), "dim"))
    if answers and hit.antwoord is not None:
        answer = _lit(hit.antwoord, hit.treffers_antwoord)
        body += ["", Text("Antwoord", style="bold green"), answer]
    return numbered(words.numbered(hit.nummer, hit.volgnummer), *body)


def _place(hit: Hit) -> str:
    if hit.pagina is not None:
        return f"blz. {hit.pagina}"
    return f"regel {hit.regel}" if hit.regel is not None else ""


def _lit(text: str, spans: Sequence[Span]) -> Text:
    """The text with its matches lit up; escapes are made piece by piece, for they move what follows."""
    lit, at = Text(overflow="fold"), 0
    for begin, end in spans:
        lit.append(visible_lines(text[at:begin])).append(visible_lines(text[begin:end]), _LIT)
        at = end
    return lit.append(visible_lines(text[at:]))


def _count(shown: int, found: Found) -> str:
    if found.total is None:
        return f"de nieuwste {shown} van veel meer vragen{_doubles(found)}"
    part = f"{shown} van " if shown < found.total else ""
    return part + words.counted(found.total, found.documents) + _doubles(found)


def _doubles(found: Found) -> str:
    """What is left out since it is there in another format already."""
    if found.left_out == 0:
        return ""
    count = "vragen" if found.left_out is None else words.counted(found.left_out, None)
    return f"; {count} uit dubbele brieven weggelaten"
