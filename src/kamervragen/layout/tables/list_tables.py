"""Long tables of questions as the griffie and ministries print them: number, question, pages of the budget, answer.

Nr  Vraag                                   Bijlage  Blz. (van)  t/m
1   Wat is de stand van zaken rond de      0        11          12     <- question 1
    polder? Kunt u dit uitsplitsen?
    De polder is klaar.                                                <- a row without number: its answer

They run over many pages, with their head on each. Cells may touch, columns may be empty on a page; so columns are
found by where the cells of all pages begin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from kamervragen.layout.rows import Row, joined
from kamervragen.layout.tables.question_tables import cut_at, heads_of
from kamervragen.lines import Line
from kamervragen.patterns import regex

_NUMBER = regex(r"(?:Vraag\s)?\(?(?P<number>\d{1,3})[.):]?(?:\s+(?P<text>\S.*))?")
# What a column of pages holds, and what of it a line of the question carries at its end where cells touch.
_PAGE = regex(
    r"(?:\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|[-–—]|n\.?v\.?t\.?|geen)(?:\s+\d{1,4}){0,2}", re.IGNORECASE
)
_PAGES_BEHIND = regex(r"(?:\s+(?:\d{1,4}|[-–—])){1,3}$")
# So many questions at least, so many of their steps go up by one; numbers that lack are no more than this.
_FEWEST, _STEPS, _MOST_LACK = 2, 0.9, 5
# Cells begin in one column where they differ less, in points; a column is no nearer to the question than this.
_SAME, _AWAY = 3.0, 60.0
# Of the rows of a table so many hold something in the column of answers.
_ANSWERED = 0.25


@dataclass(frozen=True, slots=True)
class ListRow:
    """A question of a table: its number, the line that prints it, its rows, those of its answer; a title above it."""

    number: str
    printed: Line
    question: tuple[Row, ...]
    answer: tuple[Row, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class ListTable:
    """A table of questions: the places of its head and of the first row behind it, and its questions."""

    first: int
    behind: int
    questions: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the question begins, in points, the answer, and what is to be left out."""

    question: float
    answer: float
    pages: float


def list_table(rows: Sequence[Row], *, drawn: bool) -> ListTable | None:
    """Return the table of questions among rows, the first that has enough of them."""
    for place, row in enumerate(rows):
        heads = heads_of(row)
        if not heads:
            continue
        found = _table(rows, place, heads, drawn=drawn)
        if found is not None:
            return found
    return None


def _table(
    rows: Sequence[Row], place: int, heads: Sequence[str], *, drawn: bool
) -> ListTable | None:
    begin = _question_x(rows[place + 1 :])
    if begin is None:
        return None
    numbered = dict(_numbered(rows, place + 1, begin))
    if len(numbered) < _FEWEST or not _count_up(list(numbered.values())):
        return None
    behind = _behind(rows, max(numbered), begin)
    inside = [row for row in rows[place:behind] if row.text != rows[place].text]
    columns = _columns(inside, begin, answered=any("ntwoord" in head for head in heads))
    return ListTable(place, behind, tuple(_questions(rows, numbered, behind, columns, drawn=drawn)))


def _count_up(numbers: Sequence[int]) -> bool:
    steps = [b - a for a, b in pairwise(numbers)]
    return sum(step == 1 for step in steps) >= _STEPS * len(steps)


def _question_x(rows: Sequence[Row]) -> float | None:
    """Return where questions begin: where most cells stand behind a cell that is a number."""
    found = Counter(
        round(row.lines[1].x0)
        for row in rows
        if len(row.lines) > 1 and _NUMBER.fullmatch(row.lines[0].text)
    )
    return float(found.most_common(1)[0][0]) if found else None


def _numbered(rows: Sequence[Row], begin: int, question: float) -> Iterator[tuple[int, int]]:
    """Give (place, number) of the rows that begin a question: their numbers go up from row to row."""
    last = None
    for place in range(begin, len(rows)):
        first = rows[place].lines[0]
        if first.x0 > question - _SAME:
            continue
        match = _NUMBER.fullmatch(first.text)
        if match is None or (match["text"] and not match["text"][:1].isupper()):
            continue
        value = int(match["number"])
        if last is None or 0 < value - last <= _MOST_LACK:
            last = value
            yield place, value


def _behind(rows: Sequence[Row], last: int, question: float) -> int:
    """Return the place behind the rows that belong to the last question."""
    for place in range(last + 1, len(rows)):
        if rows[place].x0 < question - _SAME:
            return place
    return len(rows)


def _columns(rows: Sequence[Row], question: float, *, answered: bool) -> _Columns:
    """Return where the columns right of the question begin."""
    beside = [line for row in rows for line in row.lines if line.x0 > question + _AWAY]
    pages = min((line.x0 for line in beside if _PAGE.fullmatch(line.text)), default=inf)
    if not answered:
        return _Columns(question, inf, pages - _SAME)
    found = Counter(round(line.x0) for line in beside if not _PAGE.fullmatch(line.text))
    often = [x0 for x0, count in found.items() if count >= _ANSWERED * max(found.values())]
    answer = min(often, default=inf) - _SAME
    return _Columns(question, answer, pages - _SAME if pages > answer + _AWAY else inf)


def _questions(
    rows: Sequence[Row],
    numbered: dict[int, int],
    behind: int,
    columns: _Columns,
    *,
    drawn: bool,
) -> Iterator[ListRow]:
    """Give the questions; what stands in the column of numbers without being one heads those below."""
    places = list(numbered)
    title: str | None = None
    for place, end in zip(places, [*places[1:], behind], strict=True):
        question: list[Row] = []
        answer: list[Row] = []
        heads: list[str] = []
        for n in range(place, end):
            row = rows[n]
            if n > place and row.x0 < columns.question - _SAME:
                heads = [*heads, row.text] if not heads_of(row) else heads
                continue
            asked, given = _cells(row, columns, numbered=n == place, drawn=drawn)
            question += [asked] if asked else []
            answer += [given] if given else []
        number = str(numbered[place])
        yield ListRow(number, rows[place].lines[0], tuple(question), tuple(answer), title)
        title = " ".join(heads) if heads and end != behind else title


def _cells(
    row: Row, columns: _Columns, *, numbered: bool, drawn: bool
) -> tuple[Row | None, Row | None]:
    """Return the parts of a row that are of the question and of the answer."""
    lines = list(_without_number(row)) if numbered else list(row.lines)
    edge = min(columns.answer, columns.pages)
    if any(line.x0 < columns.answer < line.x1 for line in lines) and columns.answer < inf:
        lines = list(cut_at(lines, columns.answer + _SAME, drawn=drawn))
    asked = [_without_pages(line, columns.pages) for line in lines if line.x0 < edge]
    given = [line for line in lines if columns.answer <= line.x0 < columns.pages]
    return _row(row, [line for line in asked if line.text]), _row(row, given)


def _without_number(row: Row) -> Iterator[Line]:
    first, *rest = row.lines
    match = _NUMBER.fullmatch(first.text)
    if match and match["text"]:
        yield first._replace(text=match["text"], x0=first.x0 + _SAME)
    yield from rest


def _without_pages(line: Line, pages: float) -> Line:
    """Return a line of a question without the pages that touch it."""
    if line.x1 <= pages:
        return line
    return line._replace(text=_PAGES_BEHIND.sub("", line.text), x1=pages)


def _row(row: Row, lines: Sequence[Line]) -> Row | None:
    if not lines:
        return None
    return Row(tuple(lines), row.page, joined(lines), row.loose, row.first, row.short)
