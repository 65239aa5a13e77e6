"""Where lines stand in their document: boxes on pages, lines of a text, paragraphs of a source that has no pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kamervragen.layout.model import Document
from kamervragen.lines import Line
from kamervragen.records import Vak


class Place(NamedTuple):
    """Where something stands, in the one of three ways that its document has."""

    vakken: tuple[Vak, ...] = ()
    regels: tuple[int, int] | None = None
    alineas: tuple[int, int] | None = None


def place_of(lines: Sequence[Line], document: Document, caption: Line | None = None) -> Place:
    """Return where lines stand. `caption`: the line above them that prints their number, if that is another."""
    if document.drawn:
        return Place(vakken=boxes(lines))
    numbers = [line.number for line in ((caption or lines[0]), lines[0], lines[-1])]
    first, last = numbers[0], numbers[-1]
    if document.structured:
        return Place(alineas=(first, last))
    # A text in two columns goes on above where it broke off.
    return Place(regels=(min(numbers), max(numbers)))


def boxes(lines: Iterable[Line]) -> tuple[Vak, ...]:
    """Return one box for each page that the lines are on, each column of one, in points, origin top left."""
    parts: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        parts.setdefault((line.page, line.column), []).append(line)
    return tuple(
        Vak(
            pagina=page,
            x0=round(min([line.x0 + line.moved for line in part]), 1),
            top=round(min([line.top for line in part]), 1),
            x1=round(max([line.x1 + line.moved for line in part]), 1),
            bottom=round(max([line.bottom for line in part]), 1),
        )
        for (page, _), part in parts.items()
    )
