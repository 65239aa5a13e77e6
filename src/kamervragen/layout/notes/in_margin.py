"""Notes in the margin: small print left of the text column, beside the line that carries their mark.

1 Samenstelling: Bos       De leden van de commissie¹ hebben kennisgenomen van
(voorzitter) en Tak.       de brief van 14 januari.

Kamerstukken were set so. Their rows are taken out of the text and put at the foot of their page, where notes are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kamervragen.layout.notes.note_signs import start_of
from kamervragen.layout.rows import Row, joined
from kamervragen.lines import MARK, MARK_OPEN, Line

# Small print is at most so large as the text; the room between it and the text column in points.
_SMALLER, _ROOM = 0.85, 3.0
# A margin is so wide at least, in sizes of the text.
_NARROWEST = 5.0
# Rows of one note are this many times their size apart at most.
_CLOSE = 2.2


def part(rows: Sequence[Row], *, drawn: bool) -> tuple[list[Row], list[Row]]:
    """Return (rows of text, rows of notes that stood in the margin beside them)."""
    column = _column(rows) if drawn else None
    if column is None:
        return list(rows), []
    left, size = column
    kept: list[Row] = []
    notes: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        beside = {id(line) for line in _cited(page, left, size)}
        for row in page:
            own = tuple(line for line in row.lines if id(line) not in beside)
            if len(own) == len(row.lines):
                kept.append(row)
                continue
            notes.append(_of_note(tuple(line for line in row.lines if id(line) in beside), row))
            if own:
                kept.append(Row(own, row.page, joined(own)))
    return kept, notes


def at_foot(rows: Sequence[Row], notes: Sequence[Row]) -> list[Row]:
    """Return the rows of text with those of notes at the foot of their pages."""
    if not notes:
        return list(rows)
    below: defaultdict[int, list[Row]] = defaultdict(list)
    for note in notes:
        below[note.page].append(note)
    result: list[Row] = []
    for page, group in groupby(rows, key=lambda row: row.page):
        result += [*group, *below.pop(page, ())]
    return result + [note for left in below.values() for note in left]


def _column(rows: Sequence[Row]) -> tuple[float, float] | None:
    """Return the left side of the text column and the size of its text; None where it has no wide margin."""
    sizes: defaultdict[float, int] = defaultdict(int)
    for row in rows:
        sizes[row.size] += len(row.text)
    size = max(sizes, key=sizes.__getitem__, default=0.0)
    places: defaultdict[int, int] = defaultdict(int)
    for row in rows:
        for line in row.lines:
            if line.size > _SMALLER * size:
                places[round(line.x0)] += len(line.text)
    left = max(places, key=places.__getitem__, default=0)
    outer = min((line.x0 for row in rows for line in row.lines), default=0.0)
    return (left - _ROOM, size) if left - outer > _NARROWEST * size else None


def _cited(page: Sequence[Row], left: float, size: float) -> Iterator[Line]:
    """Give the lines in the margin of a page that are notes: each begins with a number that the text cites."""
    beside = [
        line
        for row in page
        for line in row.lines
        if line.x1 < left and (line.size < _SMALLER * size or MARK.fullmatch(line.text.strip()))
    ]
    places = set(map(id, beside))
    marks = {
        found[1]
        for row in page
        for line in row.lines
        if id(line) not in places and MARK_OPEN in line.text
        for found in MARK.finditer(line.text)
    }
    taken: list[Line] = []
    cited = False
    for line, before in zip(beside, [None, *beside], strict=False):
        start = start_of(Row((line,), line.page, line.text))
        if start is not None and start[1] < len(line.text):
            cited = start[0] in marks
        elif before is None or line.base - before.base > _CLOSE * size:
            cited = False
        taken += [line] if cited else []
    yield from taken


def _of_note(lines: tuple[Line, ...], row: Row) -> Row:
    """Return a row of a note; a number in it that touches the text was taken for a mark."""
    first, *others = lines
    rest = [one._replace(text=MARK.sub(r"\1", one.text)) for one in others]
    lead = MARK.match(first.text)
    end = lead.end() if lead and lead.end() < len(first.text) else 0
    first = first._replace(text=first.text[:end] + MARK.sub(r"\1", first.text[end:]))
    made = (first, *rest)
    return replace(row, lines=made, text=joined(made))
