"""Long tables of questions as the griffie and ministries print them: number, question, pages of the budget, answer.

Nr  Vraag                                   Bijlage  Blz. (van)  t/m
1   Wat is de stand van zaken rond de      0        11          12     <- question 1
    polder? Kunt u dit uitsplitsen?
    De polder is klaar.                                                <- a row without number: its answer

They run over many pages, with their head on each. Cells may touch, columns may be empty on a page; so columns are
found by where the cells of all pages begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import inf
from operator import attrgetter

from kamervragen.layout.rows import Row, joined
from kamervragen.layout.tables.list_columns import (
    AWAY,
    PAGE_BEHIND,
    PAGES_BEFORE,
    SAME,
    Columns,
    columns_of,
    exact_columns,
    is_aside,
    near_columns,
)
from kamervragen.layout.tables.question_tables import cut_at, heads_of
from kamervragen.layout.tables.row_numbers import RowNumber, are_sentences, counted, mostly_by_one
from kamervragen.lines import CHAR_WIDTH, Line
from kamervragen.patterns import regex

_ALONE = regex(r"(?:Vraag\s)?\(?\d{1,3}[.):]?")
_NUMBER = regex(r"(?:Vraag\s)?\(?(?P<number>\d{1,3})[.):]?(?:\s+(?P<text>\S.*))?")
# So many questions at least; where so many of their steps go up by one, their text need not tell.
_FEWEST, _STEPS = 2, 0.9


@dataclass(frozen=True, slots=True)
class ListRow:
    """A question of a table: its number, the line that prints it, its rows, those of its answer; a title above it.

    `touching`: a cell of it may hold words of the next one.
    """

    number: str
    printed: Line
    question: tuple[Row, ...]
    answer: tuple[Row, ...]
    title: str | None = None
    touching: bool = False


@dataclass(frozen=True, slots=True)
class ListTable:
    """A table of questions: the places of its head and of the first row behind it, and its questions."""

    first: int
    behind: int
    questions: tuple[ListRow, ...]


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
    if len(numbered) < _FEWEST or not mostly_by_one(list(numbered.values())):
        return None
    behind = _behind(rows, max(numbered), begin)
    heading = _headings(rows, place, min(numbered), behind)
    inside = [rows[n] for n in range(place, behind) if n not in heading]
    answered = any("ntwoord" in head for head in heads)
    # `pdftotext -layout` sets each page by itself.
    exact = exact_columns(rows[place], inside, heads)
    columns = {
        row.page: exact or columns_of([], begin, answered=False, head=rows[place])
        for row in rows[place:behind]
    } | {
        page: exact or columns_of(list(part), begin, answered=answered, head=rows[place])
        for page, part in groupby(inside, attrgetter("page"))
    }
    found = tuple(_questions(rows, numbered, behind, columns, heading, drawn=drawn))
    texts = [" ".join(row.text for row in one.question) for one in found]
    if not (_count_up(list(numbered.values())) or are_sentences(texts)):
        return None
    return ListTable(place, behind, found)


def _headings(rows: Sequence[Row], place: int, first: int, behind: int) -> set[int]:
    """Return the places of the head of a table, and of that head on each page again, with all its rows.

    In narrow columns it breaks: `Nr  Vraag  Bijlag  Blz.` / `e  (van)`.
    """
    below = {row.text for row in rows[place + 1 : first]}
    found: set[int] = set()
    for n in range(place, behind):
        again = rows[n].text == rows[place].text
        if again or (n - 1 in found and rows[n].text in below):
            found.add(n)
    return found


def _count_up(numbers: Sequence[int]) -> bool:
    steps = [b - a for a, b in pairwise(numbers)]
    return sum(step == 1 for step in steps) >= _STEPS * len(steps)


def _question_x(rows: Sequence[Row]) -> float | None:
    """Return right of which questions begin: of the numbers that stand in a cell where most of them do."""
    cells = [
        row.lines for row in rows if len(row.lines) > 1 and _ALONE.fullmatch(row.lines[0].text)
    ]
    found = Counter(round(lines[1].x0) for lines in cells)
    if not found:
        return _behind_numbers(rows)
    usual = found.most_common(1)[0][0]
    right = [lines[0].x1 for lines in cells if lines[0].x1 < usual]
    declared = cells[0][0].declared is not None
    return float(usual) if declared else max(right, default=float(usual))


def _behind_numbers(rows: Sequence[Row]) -> float | None:
    """Return where questions begin in whose cells the number stands as well: ` 9 Hoe hoog …`, `10 Hoe diep …`."""
    matches = [(row.lines[0], _NUMBER.fullmatch(row.lines[0].text)) for row in rows]
    found = Counter(
        round(line.x0 + match.start("text") * (line.x1 - line.x0) / len(line.text))
        for line, match in matches
        if match and match["text"] and match["text"][:1].isupper()
    )
    if not found:
        return None
    usual, count = found.most_common(1)[0]
    return usual - 1.0 if count >= _FEWEST else None


def _numbered(rows: Sequence[Row], begin: int, question: float) -> Iterator[tuple[int, int]]:
    """Give (place, number) of the rows that begin a question."""
    found: list[tuple[int, int]] = []
    for place in range(begin, len(rows)):
        first = rows[place].lines[0]
        match = _NUMBER.fullmatch(first.text) if first.x0 < question else None
        if match is not None and (not match["text"] or match["text"][:1].isupper()):
            found.append((place, int(match["number"])))
    cells = Counter(round(rows[place].lines[1].x0) for place, _ in found if _opens(rows[place]))
    yield from counted(
        [
            RowNumber(place, value, _opens(row) and cells[round(row.lines[1].x0)] > 1)
            for place, value in found
            for row in (rows[place],)
        ]
    )


def _opens(row: Row) -> bool:
    """True where a number stands in a cell of its own, and a sentence begins in the next one."""
    alone = len(row.lines) > 1 and _ALONE.fullmatch(row.lines[0].text) is not None
    return alone and row.lines[1].text.lstrip("«“\"‘'(")[:1].isupper()


def _behind(rows: Sequence[Row], last: int, question: float) -> int:
    """Return the place behind the rows that belong to the last question."""
    for place in range(last + 1, len(rows)):
        if rows[place].x0 < question:
            return place
    return len(rows)


def _questions(
    rows: Sequence[Row],
    numbered: dict[int, int],
    behind: int,
    pages: dict[int, Columns],
    heading: Collection[int],
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
        touching = False
        own = {
            page: near_columns(list(part), pages[page])
            for page, part in groupby(rows[place:end], attrgetter("page"))
        }
        for n in (n for n in range(place, end) if n not in heading):
            row, columns = rows[n], own[rows[n].page]
            if n > place and row.x0 < columns.question:
                heads = [*heads, row.text] if not heads_of(row) else heads
                continue
            asked, given = _cells(row, columns, numbered=n == place, drawn=drawn)
            question += asked
            answer += given
            touching = touching or any(_touches(one, columns) for one in asked)
        number = str(numbered[place])
        yield ListRow(number, rows[place].lines[0], tuple(question), tuple(answer), title, touching)
        title = " ".join(heads) if heads and end != behind else title


def _touches(asked: Row, columns: Columns) -> bool:
    """True where a row of a question runs on into the column of answers."""
    return columns.edge < inf and asked.x1 > columns.answer + AWAY / 2


def _cells(
    row: Row, columns: Columns, *, numbered: bool, drawn: bool
) -> tuple[list[Row], list[Row]]:
    """Return the parts of a row that are of the question and of the answer."""
    lines = list(_without_number(row)) if numbered else list(row.lines)
    answer = min(columns.answer, columns.edge)
    between = columns.between < columns.answer
    if between:
        kept = [one for one in lines if one.x0 < columns.between or not is_aside(one.text)]
        lines = [_behind_pages(line, columns) for line in kept]
    if columns.edge < inf and not any(answer < line.x0 < columns.pages for line in lines):
        lines = [part for line in lines for part in _cut(line, columns.answer, drawn=drawn)]
    right = min(columns.pages, columns.between)
    asked = [_without_pages(line, right) for line in lines if line.x0 < min(answer, right)]
    if between:  # a column of names may touch the question as well
        asked = [_cut(line, columns.between, drawn=drawn)[0] for line in asked]
    given = [line for line in lines if answer <= line.x0 < columns.pages]
    given = [_without_pages(line, columns.pages) for line in given]
    return _rows(row, [line for line in asked if line.text]), _rows(row, given)


def _cut(line: Line, start: float, *, drawn: bool) -> tuple[Line, ...]:
    """Return a line cut at the column that begins right of `start`, where cells touch."""
    if not line.x0 < start < line.x1:
        return (line,)
    if drawn:
        return cut_at((line,), start + SAME, drawn=True)
    near = round((start + SAME - line.x0) / CHAR_WIDTH)
    spaces = [n for n in range(max(1, near - _FEW), near + _FEW) if line.text[n - 1 : n] == " "]
    if not spaces:
        return (line,)
    at = min(spaces, key=lambda n: abs(n - near))
    left = line._replace(text=line.text[:at].rstrip(), x1=start)
    return left, line._replace(text=line.text[at:], x0=start + SAME)


# A space is looked for so many characters away from where a column begins.
_FEW = 4


def _without_number(row: Row) -> Iterator[Line]:
    first, *rest = row.lines
    match = _NUMBER.fullmatch(first.text)
    if match and match["text"]:
        yield first._replace(text=match["text"], x0=first.x0 + SAME)
    yield from rest


def _without_pages(line: Line, pages: float) -> Line:
    """Return a line without the pages that touch it: those that stand in their column."""
    if line.x1 <= pages:
        return line
    text, wide = line.text, (line.x1 - line.x0) / len(line.text)
    while match := PAGE_BEHIND.search(text):
        # `op artikel 4          51`: the room between them is no letters.
        if line.x1 - wide * (len(line.text) - match.start() - 1) < pages:
            break
        text = text[: match.start()]
    return line if text == line.text else line._replace(text=text, x1=pages)


def _behind_pages(line: Line, columns: Columns) -> Line:
    """Return a line of the answer without the pages that touch it: `16 Voor de veren is …`."""
    if not columns.between <= line.x0 < columns.answer or line.x1 < columns.answer:
        return line
    match = PAGES_BEFORE.match(line.text)
    return line._replace(text=line.text[match.end() if match else 0 :], x0=columns.answer + SAME)


def _rows(row: Row, lines: Sequence[Line]) -> list[Row]:
    """Return the lines of one cell as rows: in Markdown several of them stand in it, one below the other."""
    parts: list[list[Line]] = []
    for line in lines:
        if parts and line.x0 > parts[-1][-1].x0 + SAME:
            parts[-1].append(line)
        else:
            parts.append([line])
    return [
        Row(tuple(part), row.page, joined(part), row.loose or n > 0, row.first, row.short)
        for n, part in enumerate(parts)
    ]
