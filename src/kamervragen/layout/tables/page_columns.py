"""Pages that are set in two columns: their rows read down one column, then down the other.

Kamerstukken of before 1995 are set so. A table looks alike; so who reads asks what the text becomes either way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from kamervragen.layout.rows import Row, joined
from kamervragen.lines import Line

# The shorter column has so many lines, and so great a share of those of the other; lines hold so many words.
_SHARE, _FEWEST, _WORDS = 0.2, 8, 3.0
# Pieces begin in one column where they differ less, in points.
_SAME = 3.0


def read_down(rows: Sequence[Row]) -> list[Row] | None:
    """Return rows with the pages in two columns read down; None where no page is so."""
    result: list[Row] = []
    changed = False
    for _, group in groupby(rows, attrgetter("page")):
        page = list(group)
        gutter = _gutter(page)
        changed = changed or gutter is not None
        result += page if gutter is None else _parted(page, gutter)
    return result if changed else None


def _gutter(page: Sequence[Row]) -> float | None:
    """Return where the right column of a page begins; None where it has none."""
    starts = Counter(round(row.lines[1].x0) for row in page if len(row.lines) > 1)
    if not starts:
        return None
    usual = starts.most_common(1)[0][0] - _SAME
    right = [line for row in page for line in row.lines if line.x0 >= usual]
    left = [line for row in page for line in row.lines if line.x1 < usual]
    fewest = min(len(left), len(right))
    if fewest < max(_FEWEST, _SHARE * max(len(left), len(right))):
        return None
    crossing = sum(line.x0 < usual <= line.x1 for row in page for line in row.lines)
    wordy = all(_words(side) >= _WORDS for side in (left, right))
    return usual if wordy and crossing * _FEWEST < fewest else None


def _words(lines: Sequence[Line]) -> float:
    return sum(line.text.count(" ") + 1 for line in lines) / len(lines) if lines else 0.0


def _parted(page: Sequence[Row], gutter: float) -> Iterator[Row]:
    """Give the rows of a page; what stands across both columns parts it in two."""
    left: list[Row] = []
    right: list[Row] = []
    for row in page:
        if any(line.x0 < gutter <= line.x1 for line in row.lines):
            yield from (*left, *right, row)
            left, right = [], []
            continue
        for side, lines in (
            (left, [line for line in row.lines if line.x0 < gutter]),
            (right, [line for line in row.lines if line.x0 >= gutter]),
        ):
            if lines:
                side.append(Row(tuple(lines), row.page, joined(lines)))
    yield from (*left, *right)
