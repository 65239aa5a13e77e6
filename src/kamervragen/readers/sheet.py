"""What a source declares, laid as lines: the way in for each reader of a medium that has structure and no pages.

A reader makes `Paragraph`s and `Table`s as it meets them and puts them on a `Sheet`, which hands out lines that say
what was declared of them (`lines.Declared`). A paragraph is one line, but for the line breaks of its author; a tab
ends a cell of it; a number that the source counts is a line of its own beside the text. Where a line stands is no
claim about a page: it keeps apart what stands apart (columns, indents, empty paragraphs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kamervragen.lines import (
    CHAR_WIDTH,
    LINE_PITCH,
    MARK_CLOSE,
    MARK_OPEN,
    Declared,
    Declares,
    Line,
    mark,
    with_marks,
)
from kamervragen.patterns import regex
from kamervragen.readers.glyphs import clean, without_soft

# So far apart stand the columns of a table, and those of a table in a cell, in points.
_COLUMN, _INNER_COLUMN = 400.0, 50.0
# Where tabs lead to that no stop is set for.
TAB = 35.4
# Space of so many points between two paragraphs is room, as an empty paragraph is.
_ROOM = 5.0
# A table of so few rows lays out the page where one of its cells holds more paragraphs than an address or a row of any
# list does.
_LAYOUT_ROWS, _PAGE = 3, 12
# Raised digits that are no marks.
POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# `»1, 2`: the comma between two marks goes with them.
_BETWEEN_MARKS = regex(f"{MARK_CLOSE}\\s?,\\s?{MARK_OPEN}")
# What is raised and no more than this is a note mark.
_RAISED_MARK = regex(r"\s{0,3}(\d{1,3}|[*†‡]{1,3})\s{0,3}")


class Piece(NamedTuple):
    """Text in one style: `\\t` a tab, `\\n` a line break."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph of a source, with what the source declares of it.

    `number`: which it is, from 1. `label`: the number that the source counts, as it is shown; `depth`, `of`: its level
    and its list. `level`: depth of a heading. `left`, `hang`: where its text stands, and how far its first line stands
    left of that; `above`, `below`: space around it; `stops`: where tabs lead to; all in points. `framed`: it stands in
    a frame beside the text. `boxes`: what stands in boxes that hang on it.
    """

    number: int
    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    depth: int = 0
    of: int = 0
    level: int = 0
    left: float = 0.0
    hang: float = 0.0
    above: float = 0.0
    below: float = 0.0
    stops: tuple[float, ...] = ()
    framed: bool = False
    boxes: list[list[Item]] = field(default_factory=list)

    def add(
        self, text: str, *, bold: bool = False, italic: bool = False, raised: bool = False
    ) -> None:
        """Add text in one style. `raised`: above the line; a number there is a note mark."""
        text = clean(text, accents=False)
        lone = _RAISED_MARK.fullmatch(text) if raised else None
        self.pieces.append(Piece(mark(lone[1]) if lone else with_marks(text), bold, italic))

    def add_mark(self, number: str) -> None:
        """Add the mark of a note that the source declares."""
        self.pieces.append(Piece(mark(clean(number).strip()[:9])))

    def text(self) -> str:
        """Return its text."""
        return "".join(piece.text for piece in self.pieces)


class Cell(NamedTuple):
    """A cell of a table: the column that it begins in, from 0, and what is in it."""

    column: int
    items: Sequence[Item]


class Table(NamedTuple):
    """A table: its rows of cells. `of`: its number."""

    of: int
    rows: Sequence[Sequence[Cell]]


Item = Paragraph | Table


class Sheet:
    """The lines of a source, in order."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._row = 0
        self._below = 0.0
        self._boxes = 0

    def lines(self) -> tuple[Line, ...]:
        """Return all lines, those side by side from left to right."""
        return tuple(sorted(self._lines, key=lambda line: (line.row, line.x0)))

    def put(self, items: Sequence[Item], kind: Declares = "text") -> None:
        """Put paragraphs and tables below what is there. `kind`: what the source says they are."""
        for item in items:
            if isinstance(item, Table):
                self._row = self._table(item, self._row, 0.0, kind)
                self._below = 0.0
                continue
            if max(self._below, item.above) > _ROOM:
                self._row += 1
            self._row = self._paragraph(
                item, self._row, 0.0, "box" if item.framed else kind, item.of
            )
            self._below = item.below
            self._put_boxes(item, kind)

    def put_note(self, number: str, items: Sequence[Item], of: int) -> None:
        """Put a note; one without text shows at least its number. `of`: which series it is of, foot- or endnotes."""
        begin = len(self._lines)
        told = any(isinstance(item, Paragraph) and item.text().strip() for item in items)
        self.put(items if told else [Paragraph(1, label=number)])
        self._lines[begin:] = [
            line._replace(declared=_as_note(line, number, of)) for line in self._lines[begin:]
        ]

    def _put_boxes(self, item: Paragraph, kind: Declares) -> None:
        for inside in item.boxes:
            self._row += 1
            self.put(inside, "running" if kind == "running" else "box")
            self._row += 1

    def _table(self, table: Table, row: int, left: float, kind: Declares) -> int:
        """Lay a table; returns the row below it."""
        if _lays_out(table):
            for cell in (cell for cells in table.rows for cell in cells):
                row = self._stacked(cell.items, row, left, kind, 0)
            return row
        width = _COLUMN if left == 0.0 else _INNER_COLUMN
        inside: Declares = "cell" if kind == "text" else kind
        for cells in table.rows:
            end = row
            for cell in cells:
                x = left + cell.column * width
                end = max(end, self._stacked(cell.items, row, x, inside, table.of))
            row = end
        return row

    def _stacked(
        self, items: Sequence[Item], row: int, left: float, kind: Declares, of: int
    ) -> int:
        for item in items:
            if isinstance(item, Table):
                row = self._table(item, row, left + 1.0, kind)
            else:
                row = self._paragraph(item, row, left, kind, of or item.of)
                for box in item.boxes:
                    row = self._stacked(
                        box, row, left, "running" if kind == "running" else "box", 0
                    )
        return row

    def _paragraph(self, item: Paragraph, row: int, left: float, kind: Declares, of: int) -> int:
        """Lay a paragraph; returns the row below it. An empty one is an empty row."""
        found = list(_lines_of(item))
        starts = True
        if item.label:
            x = left + item.left - item.hang
            declared = Declared(kind, True, item.label, item.depth, of)
            self._add(item.label, item, row, x, declared)
        for cells in found:
            for x, text, bold, italic in cells:
                declared = Declared(kind, starts, of=of)
                self._add(text, item, row, left + x, declared, bold=bold, italic=italic)
            row += 1
            starts = False
        return row if found else row + 1

    def _add(
        self, text: str, item: Paragraph, row: int, x: float, declared: Declared, *, bold: bool = False,
        italic: bool = False,
    ) -> None:  # fmt: skip
        self._lines.append(
            Line(
                text=text, page=1, number=item.number, row=row, x0=x, x1=x + len(text) * CHAR_WIDTH,
                base=row * LINE_PITCH, bold=bold, italic=italic, level=item.level, declared=declared,
            )
        )  # fmt: skip


def _lays_out(table: Table) -> bool:
    """True for a table that only lays out the page: a box round text, a margin beside the whole letter."""
    cells = [cell for row in table.rows for cell in row]
    if len(cells) == 1:
        return True
    return len(table.rows) <= _LAYOUT_ROWS and any(_paragraphs_in(cell) > _PAGE for cell in cells)


def _paragraphs_in(cell: Cell) -> int:
    return sum(isinstance(item, Paragraph) and bool(item.text().strip()) for item in cell.items)


def _as_note(line: Line, number: str, of: int) -> Declared:
    starts = line.declared is None or line.declared.starts
    return Declared("note", starts, number, of=of)


def _lines_of(item: Paragraph) -> Iterator[list[tuple[float, str, bool, bool]]]:
    """Give the lines of a paragraph as its author broke them, each as (place, text, bold, italic) of its cells."""
    x = item.left - (0.0 if item.label else item.hang)
    for pieces in _split(item.pieces, "\n"):
        cells: list[tuple[float, str, bool, bool]] = []
        for place, inside in enumerate(_split(pieces, "\t")):
            if place:
                x = _next_stop(item, x)
            text = " ".join(
                without_soft("".join(piece.text for piece in inside)).rstrip("\u00ad").split()
            )
            text = _BETWEEN_MARKS.sub(f"{MARK_CLOSE}{MARK_OPEN}", text)
            shown = [piece for piece in inside if piece.text.strip()]
            if text:
                bold = all(piece.bold for piece in shown)
                italic = all(piece.italic for piece in shown)
                cells.append((x, text, bold, italic))
                x += len(text) * CHAR_WIDTH
        if cells:
            yield cells
        x = item.left


def _split(pieces: Sequence[Piece], sign: str) -> Iterator[list[Piece]]:
    """Cut pieces at a sign."""
    part: list[Piece] = []
    for piece in pieces:
        first, *rest = piece.text.split(sign)
        part.append(piece._replace(text=first))
        for text in rest:
            yield part
            part = [piece._replace(text=text)]
    yield part


def _next_stop(item: Paragraph, x: float) -> float:
    """Return where a tab leads to."""
    stops = (*item.stops, *((item.left,) if item.hang > 0 else ()))
    return min((stop for stop in stops if stop > x + 1.0), default=(int(x / TAB) + 1) * TAB)
