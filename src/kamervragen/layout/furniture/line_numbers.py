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
from kamervragen.layout.tables.question_tables import heads_of
from kamervragen.patterns import regex

_NUMBER = regex(r"\d{1,4}")
# A column has so many numbers at least, of each line or of some; one in so many of its steps may be odd.
_FEWEST, _FEWEST_OF_SOME, _ODD = 8, 4, 10
# So many rows at most to a line that is counted: some stand in between that are not.
_ROWS_A_LINE = 2.0


def part(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return (rows without the numbers of their lines, rows of nothing but such a number).

    They count from the letterhead on; questions are numbered below the salutation, or below the head of their table.
    """
    greeted = next((n for n, row in enumerate(rows) if _is_above_questions(row)), len(rows))
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


def _is_above_questions(row: Row) -> bool:
    return is_salutation(row.lines[-1].text) or bool(heads_of(row))


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
        if enough and usual in (1, 5, 10) and odd * _ODD <= len(steps) and _counts(page, column):
            yield from column


def _counts(page: Sequence[Row], column: Sequence[Row]) -> bool:
    """True where numbers count the rows of a page; questions take more rows each than their numbers go up."""
    first, last = column[0], column[-1]
    places = {id(row): n for n, row in enumerate(page)}
    counted = int(last.lines[0].text) - int(first.lines[0].text)
    return places[id(last)] - places[id(first)] <= _ROWS_A_LINE * counted
