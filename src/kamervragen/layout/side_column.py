"""The column of small print that ministries set beside the text: who writes, when, with which numbers, on each page.

    Geachte voorzitter,                                Ons kenmerk
                                                       2026-0000123
    Hierbij zend ik u de antwoorden op de vragen
    van het lid Jansen.                                Uw kenmerk
                                                       2026Z01234

A column is told by where it stands and what it says: nothing runs into it, it has labels of a letterhead, and it says
again on another page what it said before, or is set smaller than the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from operator import attrgetter

from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER, REACH, YOUR_NUMBER
from kamervragen.layout.furniture.pages import OF, PAGE_NUMBER
from kamervragen.layout.opening import text_start
from kamervragen.layout.rows import Measure, Row, ends, joined, measure_of, type_size
from kamervragen.lines import CHAR_WIDTH, LINE_PITCH, Line, Reading
from kamervragen.patterns import regex

_LABEL = regex(
    rf"(?:{DATUM}|{OUR_NUMBER}|{YOUR_NUMBER}|{BETREFT}|{BIJLAGEN}(?:\(n\))?|{REACH}|inlichtingen(?:\s+bij)?)"
    r"\s*(?::.{0,40})?",
    re.IGNORECASE,
)
_DIGIT, _SMALL_LETTER = regex(r"\d"), regex(r"[a-zà-ÿ(]")
# No line of small print is longer.
_LONGEST = 45
# Lines of one column begin within so much of each other, in points; those of another page, in text, so far from it.
_DRAWN, _TYPED, _DRAWN_PAGE, _TYPED_PAGE = 2.0, CHAR_WIDTH, 12.0, 10 * CHAR_WIDTH
# In text a column has so many empty rows between its pieces at most.
_EMPTY_ROWS = 6
# Right of the text stands what begins behind so great a share of its width: on one page it may be set narrower.
_RIGHT_PART = 0.7
# So many rows from the top of its page a column begins at the latest.
_HIGH_ROWS = 6
# What is set smaller than so great a share of the usual size is small print.
_SMALLER = 0.93
# A document with more places at which a label begins is none that a ministry sets.
_MOST_EDGES = 12


Key = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines of a page below each other: the places of their rows, and the lines, top down.

    `edge`: where they begin; `right`: right of all else; `high`: at the top of its page.
    """

    places: tuple[int, ...]
    lines: tuple[Line, ...]
    edge: float
    right: bool
    high: bool


@dataclass(frozen=True, slots=True)
class SideColumn:
    """Rows without the column of further pages, the rows of that, and the lines of the column of the first page."""

    rows: list[Row]
    again: list[Row]
    first: frozenset[Key]


def key_of(line: Line) -> Key:
    """Return what a line is known again by, though its text was changed."""
    return line.page, line.row, line.x0


def part(rows: Sequence[Row], reading: Reading) -> SideColumn:
    """Part rows from the column of small print beside their text; a source with structure declares it itself."""
    pieces = [] if reading.structured else _pieces(rows, measure_of(rows, reading.drawn))
    if not pieces:
        return SideColumn(list(rows), [], frozenset())
    begin = text_start(rows, lambda: measure_of(rows, reading.drawn))
    begin = len(rows) if begin is None else begin
    again = _said_again(pieces, rows, begin)
    heads = [one for one in pieces if _is_first(one, again, rows, begin, reading.drawn)]
    usual = type_size(rows[begin:]) if begin < len(rows) else 0.0
    low = [one for one in pieces if reading.drawn and _is_low(one, heads, usual)]
    heads += [one for one in low if one.lines[0].page == rows[0].page and one not in heads]
    again += [one for one in low if one not in heads and one not in again]
    first = frozenset(key_of(line) for one in heads for line in one.lines)
    others = {key_of(line) for one in again for line in one.lines}
    others |= _same_words([*again, *heads], rows[begin:], reading.drawn)
    kept, taken = without(rows, others - first)
    kept = kept if reading.drawn else list(closed_up(kept, taken))
    return SideColumn(kept, taken, first)


def without(rows: Sequence[Row], keys: Collection[Key]) -> tuple[list[Row], list[Row]]:
    """Return (rows without the lines of `keys`, rows of those lines)."""
    kept: list[Row] = []
    taken: list[Row] = []
    for row in rows:
        out = [line for line in row.lines if key_of(line) in keys]
        if not out:
            kept.append(row)
            continue
        taken.append(replace(row, lines=tuple(out), text=joined(out)))
        rest = [line for line in row.lines if line not in out]
        if rest:
            kept.append(replace(row, lines=tuple(rest), text=joined(rest)))
    return kept, taken


# --- what may be a column --------------------------------------------------------------------------


def _is_label(line: Line) -> bool:
    return len(line.text) <= _LONGEST and _LABEL.fullmatch(line.text) is not None


def _pieces(rows: Sequence[Row], measure: Measure) -> list[_Piece]:
    """Return what may be such columns: lines below each other, right of the text or left of it, with a label."""
    found: list[_Piece] = []
    start, near = 0, _DRAWN if measure.drawn else _TYPED
    least = measure.left + _RIGHT_PART * (measure.right - measure.left)
    for _, group in groupby(rows, attrgetter("page")):
        page = list(group)
        for edge in _edges(page, near, least):
            if least < edge or edge < measure.left:
                found += _at_edge(page, start, edge, near, right=least < edge)
        start += len(page)
    return found


def _edges(page: Sequence[Row], near: float, least: float) -> list[float]:
    """Return where the columns begin in which a label stands, commonest first; right of the text behind `least`."""
    starts = Counter(
        _start(page, place, line, near, least)
        for place, row in enumerate(page)
        for line in {row.lines[0], row.lines[-1]}
        if _is_label(line)
    )
    edges: list[float] = []
    for edge, _ in starts.most_common(_MOST_EDGES):
        if all(abs(edge - other) > near for other in edges):
            edges.append(edge)
    return edges


def _start(page: Sequence[Row], place: int, label: Line, near: float, least: float) -> float:
    """Return where the column of a label begins: that of its longest line where all end below each other.

         Ons kenmerk
    KGG / 2025-14
    """
    start = label.x0
    if start <= least:
        return start
    above = page[max(0, place - _EMPTY_ROWS) : place]
    for others in (page[place + 1 : place + 1 + _EMPTY_ROWS], above[::-1]):
        for row in others:
            last = row.lines[-1]
            if abs(last.x1 - label.x1) < near and least < last.x0:
                start = min(start, last.x0)
            elif last.x0 > least:
                break
    return start


def _at_edge(
    page: Sequence[Row], start: int, edge: float, near: float, *, right: bool
) -> Iterator[_Piece]:
    """Give the pieces of a page at one edge, cut where text runs across or much room stands between."""
    places: list[int] = []
    lines: list[Line] = []
    for place, row in enumerate(page):
        inside = _inside(row, edge, near, right=right)
        far = bool(inside and lines) and row.lines[0].row - lines[-1].row > _EMPTY_ROWS
        if lines and (far or _crosses(row, edge, near, right=right)):
            yield from _whole(page, start, places, lines, edge, right=right)
            places, lines = [], []
        places += [place] * len(inside)
        lines += inside
    yield from _whole(page, start, places, lines, edge, right=right)


def _inside(row: Row, edge: float, near: float, *, right: bool) -> list[Line]:
    """Return the lines of a row that stand in a column; the number of the page stands there by chance."""
    if not right:
        return [row.lines[0]] if abs(row.x0 - edge) < near else []
    if _crosses(row, edge, near, right=True):
        return []
    inside = [line for line in row.lines if line.x0 > edge - near]
    return [line for line in inside if not (PAGE_NUMBER.match(line.text) or OF.match(line.text))]


def _crosses(row: Row, edge: float, near: float, *, right: bool) -> bool:
    """True where a line runs into the column, or is too long for one."""
    if not right:
        return row.x0 < edge - near
    return any(
        line.x1 > edge and (line.x0 <= edge - near or len(line.text) > _LONGEST)
        for line in row.lines
    )


def _whole(
    page: Sequence[Row],
    start: int,
    places: Sequence[int],
    lines: Sequence[Line],
    edge: float,
    *,
    right: bool,
) -> Iterator[_Piece]:
    """Give lines as one piece where a label and its value are among them, and text beside them keeps clear."""
    if not any(_pairs(lines)):
        return
    if not right:
        side = max(line.x1 for line in lines)
        others = page[places[0] : places[-1] + 1]
        if any(line.x0 < side for row in others for line in row.lines if line.x0 > edge + 1.0):
            return
    high = places[0] < _HIGH_ROWS
    yield _Piece(tuple(start + n for n in places), tuple(lines), edge, right, high)


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Give each label with the number or date that stands right below it, or behind it."""
    for line, below in zip_longest(lines, lines[1:]):
        if not _is_label(line):
            continue
        if _DIGIT.search(line.text):
            yield line, line
        elif below is not None and _DIGIT.search(below.text) and not _is_label(below):
            yield line, below


# --- which are -------------------------------------------------------------------------------------


def _said_again(pieces: Sequence[_Piece], rows: Sequence[Row], begin: int) -> list[_Piece]:
    """Return the pieces at the top of their page of which a label and its value stand elsewhere too."""
    lines = {key_of(line): line.text for row in rows[:begin] for line in row.lines}
    lines |= {key_of(line): line.text for one in pieces for line in one.lines}
    total = Counter(lines.values())
    paged = rows[-1].page > 1
    found: list[_Piece] = []
    for one in pieces:
        own = Counter({key_of(line): line.text for line in one.lines}.values())
        places = {key_of(line): place for place, line in zip(one.places, one.lines, strict=True)}
        repeats = any(
            total[label.text] > own[label.text]
            and total[value.text] > own[value.text]
            and not _heads_table(rows[places[key_of(label)]], label)
            for label, value in _pairs(one.lines)
        )
        if repeats and (one.high or not paged):
            found.append(one)
    return found


def _heads_table(row: Row, label: Line) -> bool:
    """True where other labels stand beside one: `Datum      Kenmerk      Vervolgblad`, above their values."""
    return any(_is_label(line) for line in row.lines if line != label)


def _is_first(
    one: _Piece, again: Sequence[_Piece], rows: Sequence[Row], begin: int, drawn: bool
) -> bool:
    """True for a column that begins in the letterhead, as it goes on on other pages, in small print or beside text."""
    if one.lines[0].page != rows[0].page or one.places[0] > begin + 1:
        return False
    near = _DRAWN_PAGE if drawn else _TYPED_PAGE
    if any(abs(one.edge - other.edge) < near and one.right == other.right for other in again):
        return True
    if len(list(_pairs(one.lines))) < _LEAST_PAIRS:
        return False
    if one.right and sum(place > begin for place in one.places) >= _LEAST_PAIRS:
        return True
    usual = type_size(rows[begin:]) if drawn and begin < len(rows) else 0.0
    return all(line.size < _SMALLER * usual for line in one.lines)


def _is_low(one: _Piece, heads: Sequence[_Piece], usual: float) -> bool:
    """True for small print left of all text that stands anywhere on a page, as below a column of the letterhead.

    `Bezoekadres` / `Bezuidenhoutseweg 30` / `Doorkiesnummer` / `070-379 00 00`, at the foot of the first page
    """
    if one.right:
        return False
    below = any(abs(one.edge - head.edge) < _DRAWN for head in heads)
    small = all(line.size < _SMALLER * usual for line in one.lines)
    return below or (small and len(list(_pairs(one.lines))) >= _LEAST_PAIRS)


# Lines below a salutation that a column has at least, and labels with their values.
_LEAST_PAIRS = 2


def _same_words(pieces: Sequence[_Piece], rows: Sequence[Row], drawn: bool) -> set[Key]:
    """Return lines that stand where a column does and say the same, without a label: `Directie Natuur`, alone."""
    near = _DRAWN if drawn else _TYPED_PAGE
    edges: dict[str, float] = {
        line.text: line.x0 for one in pieces if one.right for line in one.lines
    }
    return {
        key_of(line)
        for row in rows
        for line in row.lines
        if line.text in edges and abs(line.x0 - edges[line.text]) < near
    }


def closed_up(rows: Sequence[Row], taken: Sequence[Row]) -> Iterator[Row]:
    """Give rows of text without the room that lines of the column had among them.

    `pdftotext -layout` prints each baseline on a line of its own: a sentence goes on below what stood beside it.
    """
    alone = {row.lines[0].row for row in taken} - {row.lines[0].row for row in rows}
    moved, above = 0, None
    for row in rows:
        first = row.lines[0].row
        if above is not None and above.lines[0].page == row.page:
            last = above.lines[0].row
            between = range(last + 1, first)
            goes_on = _SMALL_LETTER.match(row.text) or not ends(above)
            if between and goes_on and all(n in alone for n in between):
                moved += len(between)
        above = row
        yield _raised(row, moved) if moved else row


def _raised(row: Row, by: int) -> Row:
    lines = tuple(
        line._replace(row=line.row - by, base=line.base - by * LINE_PITCH) for line in row.lines
    )
    return replace(row, lines=lines)
