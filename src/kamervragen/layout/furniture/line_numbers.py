"""Line numbers: a narrow column left of all text that counts the lines of a page, one by one or by fives.

5  Geachte mevrouw Bos,
6
7  De vaste commissie heeft …
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from kamervragen.layout.opening import is_salutation
from kamervragen.layout.rows import Row, joined
from kamervragen.patterns import regex

_NUMBER = regex(r"\d{1,4}")
# A column has so many numbers at least, of each line or of some; one in so many of its steps may be odd.
_FEWEST, _FEWEST_OF_SOME, _ODD = 8, 4, 10


def part(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return (rows without the numbers of their lines, rows of nothing but such a number).

    They count from the letterhead on; questions are numbered below the salutation.
    """
    greeted = next(
        (n for n, row in enumerate(rows) if is_salutation(row.lines[-1].text)), len(rows)
    )
    numbered = {id(row) for row in _numbered(rows)}
    if not any(id(row) in numbered for row in rows[:greeted]):
        return list(rows), []
    kept: list[Row] = []
    alone: list[Row] = []
    for row in rows:
        if id(row) not in numbered:
            kept.append(row)
        elif len(row.lines) == 1:
            alone.append(row)
        else:
            kept.append(Row(row.lines[1:], row.page, joined(row.lines[1:])))
    return kept, alone


def _numbered(rows: Sequence[Row]) -> Iterable[Row]:
    """Give the rows that a column of line numbers counts."""
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        leads = [row for row in page if _NUMBER.fullmatch(row.lines[0].text)]
        if len(leads) < _FEWEST_OF_SOME:
            continue
        leading = set(map(id, leads))
        others = [
            row.lines[1].x0 if id(row) in leading else row.x0
            for row in page
            if len(row.lines) > 1 or id(row) not in leading
        ]
        left = min(others, default=0.0)
        column = [row for row in leads if row.lines[0].x1 < left]
        steps = [int(b.lines[0].text) - int(a.lines[0].text) for a, b in pairwise(column)]
        usual = max(set(steps), key=steps.count, default=0)
        odd = sum(step != usual for step in steps)
        enough = len(column) >= (_FEWEST if usual == 1 else _FEWEST_OF_SOME)
        if enough and usual in (1, 5, 10) and odd * _ODD <= len(steps):
            yield from column if _counts_rows(column, page, usual) else ()


def _counts_rows(column: Sequence[Row], page: Sequence[Row], step: int) -> bool:
    """False for numbers with more rows between them than they count: those of the questions of a table."""
    places = {id(row): n for n, row in enumerate(page)}
    apart = [places[id(b)] - places[id(a)] for a, b in pairwise(column)]
    # A number that does not stand level with its line is a row of its own.
    return sum(rows > 2 * step for rows in apart) * _ODD <= len(apart)
