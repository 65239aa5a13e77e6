"""Pages that are set in two columns: their lines put in the order of reading, down one column and then the other.

Aanhangsels of before 2009 and Kamerstukken of before 1995 are set so. A page becomes what it would be in one column:
what stands across it, the text of the left column, that of the right one laid below it, the small print of both. A
table looks alike, but its rows begin level in both columns; the paragraphs of two columns do so by chance alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from kamervragen.dutch.numbers import NUMBER_LIST
from kamervragen.dutch.sentences import is_full
from kamervragen.lines import LINE_PITCH, Line, Reading
from kamervragen.patterns import regex

# Where the right column begins, as shares of the width of its page: far right beside a wide margin, as in the
# Aanhangsel of about 2007.
_FROM, _TO = 0.4, 0.72
# Lines begin in one column where they differ less, in points.
_SAME = 3.0
# The columns are as wide as each other, but for this share; a line of text takes so much of its column.
_ALIKE, _WIDE = 0.8, 0.75
# So many lines of text stand in the left column and in the right one; of few, in the left one.
_LEFT, _RIGHT, _LEFT_OF_FEW = 6, 3, 12
# So great a share of the lines of a column is as wide as it; a table of words has fewer.
_SHARE_WIDE = 0.3
# One line in so many of the shorter column may stand across both.
_CROSSING = 6
# Room above a line that begins something, and how far lines are off that stand level, in steps between lines.
_APART, _LEVEL = 1.2, 0.45
# The room between the columns, in sizes; small print is smaller than text by so much.
_MOST_ROOM, _SMALL = 4.5, 0.93

# Numbers of questions: in front of their text, and alone on a line.
_LABEL = regex(r"(?:Vraag\s+)?(?P<number>\d{1,3})(?:[.:)]?(?:\s+[^\W\d]|$)|\s*(?:,|en\b))")
_LABEL_STARTS = frozenset("V0123456789")
_ALONE = regex(rf"{NUMBER_LIST}[.:)]?")
# Between two lines of a paragraph stand fewer rows of the other column.
_MOST_ROWS = 3


def read_down(reading: Reading) -> Reading:
    """Return a reading with the pages in two columns read down; the same one where no page is so."""
    if reading.structured:
        return reading
    pages = [list(group) for _, group in groupby(reading.lines, attrgetter("page"))]
    grids = [_grid(page, drawn=reading.drawn) for page in pages]
    known = next((one for one in grids if one is not None), None)
    if known is None:
        return reading
    strips: list[list[Line]] = []
    for page, grid in zip(pages, grids, strict=True):
        own = grid or (known if _continues(page, known) else None)
        strips += [page] if own is None else _strips(page, own)
    return replace(reading, lines=tuple(_laid(strips, drawn=reading.drawn)))


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns of a page begin, in points; the size of its text."""

    left: float
    right: float
    size: float

    def is_right(self, line: Line) -> bool:
        """True for a line of the right column."""
        return line.x0 >= self.right - _SAME

    def begins_right(self, line: Line) -> bool:
        """True for a line that begins where the right column does."""
        return abs(line.x0 - self.right) <= _SAME

    def crosses(self, line: Line) -> bool:
        """True for a line that begins in the left column and ends in the right one."""
        return line.x0 < self.right - _SAME and line.x1 > self.right - 1.0


def _grid(page: Sequence[Line], *, drawn: bool) -> _Grid | None:
    """Return the columns of a page; None where it is not surely set in two."""
    upright = [line for line in page if not line.rotated]
    found = _candidate(upright)
    if found is None:
        return None
    inside = _inside(upright, found)
    left = [line for line in inside if line.x1 <= found.right - 1.0]
    right = [line for line in inside if found.is_right(line)]
    if not left or not right or not _are_columns(left, right, found, drawn=drawn):
        return None
    crossing = sum(map(found.crosses, _between(upright, right)))
    if crossing * _CROSSING > len(right) or _is_table(left, right, drawn=drawn):
        return None
    return found


def _candidate(page: Sequence[Line]) -> _Grid | None:
    """Return where the columns of a page would begin: at the commonest place near its middle, and at its left."""
    if len(page) < _LEFT + _RIGHT:
        return None
    least, most = min(line.x0 for line in page), max(line.x1 for line in page)
    width = most - least
    middle = [line for line in page if _FROM * width <= line.x0 - least <= _TO * width]
    if not middle:
        return None
    start = Counter(round(line.x0) for line in middle).most_common(1)[0][0]
    right = min(line.x0 for line in middle if abs(line.x0 - start) <= 1.0)
    before = Counter(round(line.x0) for line in page if line.x1 < right)
    if not before:
        return None
    sizes: Counter[float] = Counter()
    for line in page:
        sizes[line.size] += len(line.text)
    return _Grid(float(before.most_common(1)[0][0]), right, sizes.most_common(1)[0][0])


def _inside(page: Sequence[Line], grid: _Grid) -> list[Line]:
    """Return the lines of the text: neither above the right column nor in another size."""
    top = min((line.base for line in page if grid.begins_right(line)), default=0.0)
    return [
        line
        for line in page
        if line.base > top - 2 * grid.size and abs(line.size - grid.size) <= 0.05 * grid.size
    ]


def _between(page: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Return the lines of a page that stand beside the right column."""
    top, bottom = right[0].base, right[-1].base
    return [line for line in page if top <= line.base <= bottom]


def _are_columns(left: Sequence[Line], right: Sequence[Line], grid: _Grid, *, drawn: bool) -> bool:
    """True where both sides hold running text of one width, with little room between them."""
    ends = [line.x1 for line in left]
    width, other = max(ends) - grid.left, max(line.x1 for line in right) - grid.right
    room = grid.right - max(ends)
    if width <= 0 or room > _MOST_ROOM * grid.size or (drawn and room < 0.4 * grid.size):
        return False
    wide = [_count_wide(left, width), _count_wide(right, width)]
    if wide[0] < max(_LEFT, _SHARE_WIDE * len(left)) or other > width / _ALIKE:
        return False
    if wide[1] >= max(_RIGHT, _SHARE_WIDE * len(right)) and other >= _ALIKE * width:
        return True
    # The last words of the text alone stand in the right column, beside a full one.
    level = abs(right[0].base - min(line.base for line in left)) < 4 * grid.size
    few = drawn and len(right) < 2 * _RIGHT
    return few and level and wide[0] >= _LEFT_OF_FEW and all(map(grid.begins_right, right))


def _count_wide(lines: Sequence[Line], width: float) -> int:
    return sum(line.x1 - line.x0 >= _WIDE * width and " " in line.text for line in lines)


def _is_table(left: Sequence[Line], right: Sequence[Line], *, drawn: bool) -> bool:
    """True where what begins in one column stands level with what begins in the other, rather than beside running text.

    In a text the lines of all tables are as far apart as those of paragraphs: there something has to speak against one.
    """
    if _counts_on(left, right) or _runs_on(left, right):
        return False
    level = beside = 0
    starts = _starts(left), _starts(right)
    bases = [sorted(line.base for line in side) for side in (left, right)]
    step = _step(bases[0])
    for own, other, lines in ((0, 1, bases[1]), (1, 0, bases[0])):
        for base in starts[own]:
            if _has_near(starts[other], base, _LEVEL * step):
                level += 1
            elif _has_near(lines, base, _LEVEL * step):
                beside += 1
    return level > beside or not (drawn or beside)


def _counts_on(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """True where the right column goes on counting where the left one stops, or has numbers of its own.

    `3` and `4` of a table stand in one column; where its answers are numbered too, `3` stands level with `3`.
    """
    here, there = list(_numbers(left)), list(_numbers(right))
    if not here or not there:
        return False
    if here[-1][0] + 1 == there[0][0]:
        return True
    level = {(one.text, round(one.base / _SAME) + off) for _, one in here for off in (-1, 0, 1)}
    alone = [line for _, line in there if _ALONE.fullmatch(line.text)]
    own = any((line.text, round(line.base / _SAME)) not in level for line in alone)
    return own and any(_ALONE.fullmatch(line.text) for _, line in here)


def _numbers(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """Give the numbers of questions in a column, each with the line that begins with it."""
    for line in lines:
        match = _LABEL.match(line.text) if line.text[:1] in _LABEL_STARTS else None
        if match:
            yield int(match["number"]), line


def _runs_on(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """True where the right column begins in the middle of a sentence, beside a left one that does not.

    The cells of a table that go on from the page before begin so on both sides, or stand higher than the next row.
    """
    level = abs(left[0].base - right[0].base) < 2 * right[0].size
    return level and right[0].text[:1].islower() and not left[0].text[:1].islower()


def _step(bases: Sequence[float]) -> float:
    """Return the usual distance of lines."""
    return median([below - above for above, below in pairwise(bases) if below > above] or [1.0])


def _starts(lines: Sequence[Line]) -> list[float]:
    """Return the baselines of lines with room above them."""
    bases = sorted({line.base for line in lines})
    step = _step(bases)
    return [below for above, below in pairwise(bases) if below - above > _APART * step]


def _has_near(bases: Sequence[float], base: float, distance: float) -> bool:
    place = bisect_left(bases, base - distance)
    return place < len(bases) and bases[place] <= base + distance


def _continues(page: Sequence[Line], grid: _Grid) -> bool:
    """True for a page of few lines in the columns of another one."""
    right = [line for line in page if grid.begins_right(line)]
    if not right:
        return False
    crossing = sum(map(grid.crosses, _between(page, right)))
    return crossing * _CROSSING <= len(right)


def _strips(page: Sequence[Line], grid: _Grid) -> list[list[Line]]:
    """Return the lines of a page in strips: across, left, right, small print; what stands across parts the columns."""
    tops = [line.row for line in page if grid.begins_right(line)]
    first, last = tops[0], tops[-1]
    strips: list[list[Line]] = [[]]
    left: list[Line] = []
    right: list[Line] = []
    for number, group in groupby(page, attrgetter("row")):
        row = list(group)
        across = number < first or any(map(grid.crosses, row))
        if across or (number > last and any(map(grid.is_right, row))):
            strips += [*_columns(left, right, grid), row]
            left, right = [], []
            continue
        left += [line for line in row if not grid.is_right(line)]
        right += [line for line in row if grid.is_right(line)]
    return [strip for strip in (*strips, *_columns(left, right, grid)) if strip]


def _columns(left: Sequence[Line], right: Sequence[Line], grid: _Grid) -> Iterator[list[Line]]:
    """Give two columns one below the other, and below them what stands in small print at their feet."""
    placed = [line._replace(column=1) for line in left]
    shift = grid.right - grid.left
    moved = [
        line._replace(x0=line.x0 - shift, x1=line.x1 - shift, column=2, moved=shift)
        for line in right
    ]
    cuts = _small_print(placed, grid), _small_print(moved, grid)
    yield placed[: cuts[0]]
    yield moved[: cuts[1]]
    yield placed[cuts[0] :]
    yield moved[cuts[1] :]


def _small_print(lines: Sequence[Line], grid: _Grid) -> int:
    """Return where the small print at the foot of a column begins."""
    cut = len(lines)
    while cut and lines[cut - 1].size < _SMALL * grid.size:
        cut -= 1
    return cut


def _laid(strips: Sequence[Sequence[Line]], *, drawn: bool) -> Iterator[Line]:
    """Give the lines of strips with their rows numbered on; those of a drawn page are counted anew."""
    below, offset, count = -1, 0, 0
    taken = frozenset() if drawn else frozenset(line.row for strip in strips for line in strip)
    for strip in strips:
        offset = max(offset, below + 1 - strip[0].row)
        before: Line | None = None
        for number, group in groupby(strip, attrgetter("row")):
            row = list(group)
            if before is not None and _goes_on(before, row[0], taken):
                offset = below + 1 - number
            below, before = number + offset, row[-1]
            first = count + 1
            count += len(row)
            for line in row:
                if drawn:
                    yield line._replace(row=below, number=first)
                else:
                    yield line._replace(row=below, base=line.base + offset * LINE_PITCH)


def _goes_on(before: Line, line: Line, taken: frozenset[int]) -> bool:
    """True in a text where rows between two lines hold nothing but lines of the other column, and a sentence goes on.

    The lines of two columns seldom stand level: `pdftotext -layout` prints them in turn, with a row between each.
    """
    if not line.column or is_full(before.text):
        return False
    between = range(before.row + 1, line.row)
    wide = before.x1 - before.x0 > _WIDE * (line.x1 - line.x0)
    return bool(between) and len(between) < _MOST_ROWS and taken.issuperset(between) and wide
