"""Tables in which each row is a question: found by their head, read column by column.

Nr.  Fractie  Onderwerp   Vraag
1    BBB      Walstroom   Hoeveel megawatt is nodig, en is    <- question 1, asked by BBB
                          die capaciteit tijdig beschikbaar?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import inf
from operator import attrgetter

from kamervragen.layout.rows import Row, ends
from kamervragen.layout.tables.row_numbers import are_sentences, mostly_by_one
from kamervragen.layout.type_widths import typeset
from kamervragen.lines import CHAR_WIDTH, Line
from kamervragen.patterns import regex

# How the columns are called in which the number, the question and who asks it stand.
_NUMBER_HEAD = regex(r"(?:(?:Volg|Vraag)?(?:[Nn]r|[Nn]o|nummer)|Nummer|Vraag|#)\.?")
_QUESTION_HEAD = regex(r"(?:Vra(?:ag|gen)|Tekst|Inhoud|Formulering)(?:[a-z]+|\s[a-z]+){0,4}")
_ASKER_HEAD = regex(
    r"(?:Senaatsf|F)racties?|Partij(?:en)?|Gesteld door|Afkomstig van|Vra(?:ag|gen)stellers?|Leden|Lid|Van|Namens"
)
_OTHER_HEAD = regex(
    r"Onderwerp|Thema|Onderdeel|Paragraaf|Bladzijde|Pagina|Blz\.?|Antwoord(?:en)?|Beantwoording|Reactie|Toelichting|"
    r"Bijlage|Artikel|[Vv]an|[Tt]ot|[Tt]/m|\(van\)"
)
_ANSWER_HEAD = regex(r"(?:Antwoord(?:en)?|Beantwoording|Reactie)(?:\s[a-z]+){0,4}")
_HEADS = (_NUMBER_HEAD, _QUESTION_HEAD, _ASKER_HEAD, _OTHER_HEAD)
# `Fractie(s)`, `Vraagsteller(s)`
_PLURAL = regex(r"\((?:s|en|n)\)")
# With these the head of a column of numbers begins: nearly no row does.
_STARTS = frozenset("VvNn#")
_NUMBER = regex(r"(?:Vraag\s)?\(?(\d{1,3})[.):]?")
# So many questions at least.
_FEWEST = 2
# The heads in one cell are of so many words at most.
_MOST_WORDS = 8
# What begins no further right of the numbers, in points, begins in their column.
_ONE_COLUMN = 5.0


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """A row of a table that is a question: its number, its text row by row, who asks it as its cell says.

    `lines`: of its number and its text. `answers`: the text of its answer row by row, where that has a column.
    """

    number: str
    texts: tuple[str, ...]
    askers: tuple[str, ...]
    lines: tuple[Line, ...]
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """A table of questions: the places of its first row and of the first row behind it.

    `questions`: its rows; `others`: what is no question of it, its head and its other cells.
    """

    first: int
    behind: int
    questions: tuple[TableQuestion, ...]
    others: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds the question, who asks it, its answer; the first holds the number.

    `tight`: number, who asks and question are the first three, no further apart than words.
    """

    count: int
    question: int
    askers: int | None
    answer: int | None
    tight: bool


def question_tables(rows: Sequence[Row], *, drawn: bool) -> Iterator[QuestionTable]:
    """Give the tables of questions among the rows of a letter, from top to bottom."""
    behind = 0
    by_words: Sequence[Row] = ()
    for place, row in enumerate(rows):
        columns = _columns_of(row) if place >= behind and row.text[:1] in _STARTS else None
        if columns is None:
            continue
        by_words = by_words or ([_by_words(one) for one in rows] if columns.tight else ())
        parted = by_words if columns.tight else rows
        behind = _behind(parted, place)
        table = _table(parted, place, behind, columns, drawn=drawn)
        if table is not None:
            yield table


def _columns_of(head: Row) -> _Columns | None:
    """Return what the columns are below a row that heads a table of questions: `Nr. | Fractie | Vraag`."""
    first = _PLURAL.sub("", head.lines[0].text).strip(" :").partition(" ")[0]
    if not _NUMBER_HEAD.fullmatch(first.rstrip(":")):  # told at once of nearly all rows
        return None
    texts = [text for line in head.lines for text in _heads_in(_PLURAL.sub("", line.text))]
    question = next((n for n, text in enumerate(texts) if n and _is_question_head(text)), None)
    if question is None or not _NUMBER_HEAD.fullmatch(texts[0]):
        return None
    askers = next((n for n, text in enumerate(texts) if _ASKER_HEAD.fullmatch(text)), None)
    tight = (askers, question) == (1, 2) and len(_heads_in(head.lines[0].text)) > 2
    answer = next((n for n, text in enumerate(texts) if _ANSWER_HEAD.fullmatch(text)), None)
    return _Columns(len(texts), question, askers, answer, tight)


def heads_of(row: Row) -> list[str]:
    """Return the heads of a row that heads a table of questions, the first of them that of the numbers; else none."""
    if row.text[:1] not in _STARTS or _columns_of(row) is None:
        return []
    return [text for line in row.lines for text in _heads_in(_PLURAL.sub("", line.text))]


def is_head(text: str) -> bool:
    """True for what heads a column, or is the rest of such a head on a row of its own: `(van)`."""
    return any(head.fullmatch(text.strip(" :")) for head in _HEADS)


def cut_at(lines: Sequence[Line], start: float, *, drawn: bool) -> tuple[Line, ...]:
    """Return the lines of a row, cut at the column that begins at `start` where cells touch."""
    return _cut(Row(tuple(lines), lines[0].page, ""), [start], drawn=drawn).lines


def _is_question_head(text: str) -> bool:
    """True for `Vraag`, not for `Vraagsteller`."""
    return _QUESTION_HEAD.fullmatch(text) is not None and _ASKER_HEAD.fullmatch(text) is None


def _heads_in(text: str) -> list[str]:
    """Return the heads that a cell holds: columns may be as narrow as words, `Nr. Fractie`, `# Fractie Vraag`."""
    text = text.strip(" :")
    return _parted_heads(text.split()[:_MOST_WORDS]) or [text]


def _parted_heads(words: Sequence[str]) -> list[str]:
    """Return the heads that words are, the shortest first; none where some of them are of no head."""
    for count in range(1, len(words) + 1):
        first = " ".join(words[:count]).strip(" :")
        if any(head.fullmatch(first) for head in _HEADS):
            rest = _parted_heads(words[count:])
            if rest or count == len(words):
                return [first, *rest]
    return []


def _table(
    rows: Sequence[Row], place: int, behind: int, columns: _Columns, *, drawn: bool
) -> QuestionTable | None:
    head = rows[place]
    # A converter and a word processor print the head again on each page.
    heads = [n for n in range(place, behind) if rows[n].text == head.text]
    inside = [rows[n] for n in range(place, behind) if rows[n].text != head.text]
    cells = [
        _cells(list(page), head, columns, drawn=drawn)
        for _, page in groupby(inside, attrgetter("page"))
    ]
    if not all(cells):
        return None
    laid = [row for page in cells for row in page or ()]
    found = tuple(_questions(laid, columns))
    if not _are_questions(found):
        return None
    kept = {id(line) for one in found for line in one.lines}
    every = [*(rows[n] for n in heads), *(row for row, _ in laid)]
    others = tuple(line for row in every for line in row.lines if id(line) not in kept)
    return QuestionTable(place, behind, found, others)


def _are_questions(found: Sequence[TableQuestion]) -> bool:
    """True where numbers mostly rise one by one, and most cells hold sentences."""
    counted = len(found) >= _FEWEST and mostly_by_one([int(one.number) for one in found])
    texts = [" ".join(one.texts) for one in found]
    return counted and all(texts) and are_sentences(texts)


def _number_in(row: Row) -> str | None:
    match = _NUMBER.fullmatch(row.lines[0].text)
    return match[1] if match else None


def _behind(rows: Sequence[Row], place: int) -> int:
    """Return the place behind the table: of the first row that begins where numbers do and has none."""
    head = rows[place]
    for _, numbered in groupby(range(place + 1, len(rows)), key=lambda n: rows[n].page):
        places = list(numbered)
        # Each page of a text stands by itself.
        left = min((rows[n].x0 for n in places if _number_in(rows[n])), default=head.x0)
        for n in places:
            row = rows[n]
            if _number_in(row) is None and row.text != head.text and row.x0 <= left + _ONE_COLUMN:
                return n
    return len(rows)


# The cells of a row by column: lines, of which a column may have several.
_Laid = tuple[Row, tuple[tuple[Line, ...], ...]]


def _cells(rows: Sequence[Row], head: Row, columns: _Columns, *, drawn: bool) -> list[_Laid] | None:
    """Return the lines of the rows of one page by column, None where the page does not have these columns."""
    if columns.tight:
        return _cells_by_words(rows, head, columns)
    starts = _starts(rows)
    whole = rows if drawn else [_cut(row, starts) for row in rows]
    spans = _spans_below(head, whole, columns)
    if drawn and len(spans) != columns.count:
        # `… zal zijn? VVD`: where a cell is full, pdfium sees one line.
        whole = [_cut(row, starts, drawn=True) for row in rows]
        spans = _spans_below(head, whole, columns)
    if len(spans) != columns.count:
        # The end of the last question alone may stand on a page of its own.
        if len(spans) > 1 or any(_number_in(row) is not None for row in rows):
            return None
        empty: tuple[Line, ...] = ()
        blank = (empty,) * columns.count
        at = columns.question
        return [(row, (*blank[:at], row.lines, *blank[at + 1 :])) for row in rows]
    return [
        (row, tuple(tuple(line for line in row.lines if x0 <= line.x0 <= x1) for x0, x1 in spans))
        for row in whole
    ]


def _spans_below(
    head: Row, rows: Sequence[Row], columns: _Columns
) -> Sequence[tuple[float, float]]:
    """Return the columns below a head; one that is still empty, for the answers, is where its head stands."""
    if head.declared is not None:  # the source says where cells begin, and nothing of their width
        return [(x0, x0) for x0 in sorted({one.x0 for row in (head, *rows) for one in row.lines})]
    spans = _spans(rows)
    if len(spans) != columns.count == len(head.lines):
        return _spans((head, *rows))
    return spans


# `1 D66 Wanneer worden de fregatten geleverd?`: a number, who asks, and the question; the number may be a cell.
_NAME = r"[A-Z0-9][\w’'&-]{0,30}"
_ASKED = rf"(?P<askers>{_NAME}(?:(?:, | en ){_NAME}){{0,5}}) (?P<text>\S.*)"
_WORDS = regex(rf"(?P<number>\d{{1,3}})[.):]? {_ASKED}")
_BEHIND_NUMBER = regex(_ASKED)


def _by_words(row: Row) -> Row:
    """Return a row whose columns stand no further apart than words, cut into cells; any other as it is."""
    first = row.lines[0]
    match = _WORDS.fullmatch(first.text)
    if match is not None:
        pieces = tuple(first._replace(text=text) for text in match.groups())
        return Row((*pieces, *row.lines[1:]), row.page, row.text, row.loose)
    second = row.lines[1] if len(row.lines) > 1 and _number_in(row) is not None else None
    match = _BEHIND_NUMBER.fullmatch(second.text) if second is not None else None
    if match is None or second is None:
        return row
    pieces = tuple(second._replace(text=text) for text in match.groups())
    return Row((first, *pieces, *row.lines[2:]), row.page, row.text, row.loose)


def _cells_by_words(rows: Sequence[Row], head: Row, columns: _Columns) -> list[_Laid]:
    """Return the cells of rows that were cut at words; a row without number is of the question.

    What stands below the other heads is none of it: it may be an answer.
    """
    right = head.lines[1].x0 - _ONE_COLUMN if len(head.lines) > 1 else inf
    found: list[_Laid] = []
    for row in rows:
        begins = _number_in(row) is not None and len(row.lines) >= _PIECES
        number, askers, rest = row.lines[:1], row.lines[1:2], row.lines[2:]
        if not begins:
            number, askers, rest = (), (), row.lines
        text = tuple(line for line in rest if line.x0 < right)
        blank: tuple[tuple[Line, ...], ...] = ((),) * (columns.count - _PIECES)
        found.append((row, (number, askers, text, *blank)))
    return found


_PIECES = 3


def _spans(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Return from where to where each column is filled: cells that overlap stand in one."""
    result: list[tuple[float, float]] = []
    for x0, x1 in sorted((line.x0, line.x1) for row in rows for line in row.lines):
        if result and x0 < result[-1][1]:
            result[-1] = (result[-1][0], max(x1, result[-1][1]))
        else:
            result.append((x0, x1))
    return result


def _starts(rows: Sequence[Row]) -> list[float]:
    """Return where cells begin in more than one row."""
    found = sorted(line.x0 for row in rows for line in row.lines)
    return sorted({a for a, b in pairwise(found) if a == b})


# A drawn line is cut at the space that stands at most so far right or left of where a column begins, in sizes.
_NEAR, _LEFT = 0.8, 1.8


def _cut(row: Row, starts: Sequence[float], *, drawn: bool = False) -> Row:
    """Return a row, its cells cut where one space alone parts them: `onder inwoners gevallen kan`."""
    pieces: list[Line] = []
    for line in row.lines:
        rest = line
        for start in starts:
            at = _space_at(rest, start, drawn=drawn)
            if at:
                pieces.append(rest._replace(text=rest.text[:at].rstrip(), x1=start - CHAR_WIDTH))
                rest = rest._replace(text=rest.text[at:], x0=start)
        pieces.append(rest)
    return (
        row if len(pieces) == len(row.lines) else Row(tuple(pieces), row.page, row.text, row.loose)
    )


def _space_at(line: Line, start: float, *, drawn: bool) -> int:
    """Return the place in a line behind the space at which a column begins; 0 where there is none."""
    if drawn:
        return _drawn_space_at(line, start) if line.x0 < start < line.x1 else 0
    # Two spaces of the source are one by now: `Buitenlandse investeringen  Graag een reactie`.
    near = round((start - line.x0) / CHAR_WIDTH)
    return next((n for n in (near, near - 1) if n > 0 and line.text[n - 1 : n] == " "), 0)


def _drawn_space_at(line: Line, start: float) -> int:
    """Return the place behind the space that stands at `start`, by the usual widths of letters; else 0.

    The space between two cells is the widest of the line, so that what stands right of it is reckoned too far left.
    """
    wide = (line.x1 - line.x0) / (typeset(line.text) or 1.0)
    spaces = (n for n, letter in enumerate(line.text, 1) if letter == " ")
    away = ((line.x0 + wide * typeset(line.text[:n]) - start, n) for n in spaces)
    near = ((abs(x), n) for x, n in away if -_LEFT * line.size < x < _NEAR * line.size)
    return min(near, default=(inf, 0))[1]


def _questions(laid: Sequence[_Laid], columns: _Columns) -> Iterator[TableQuestion]:
    numbered = [n for n, (row, cells) in enumerate(laid) if _is_numbered(row, cells)]
    if not numbered:
        return
    begins = _begins(laid, numbered, columns)
    for at, begin, end in zip(numbered, begins, [*begins[1:], len(laid)], strict=True):
        own = [cells for _, cells in laid[begin:end]]
        text = [line for cells in own for line in cells[columns.question]]
        number = laid[at][1][0][0]
        askers = (
            [line.text for cells in own for line in cells[columns.askers]] if columns.askers else []
        )
        answers = (
            [line.text for cells in own for line in cells[columns.answer]] if columns.answer else []
        )
        yield TableQuestion(
            _number_in(laid[at][0]) or "",
            tuple(line.text for line in text),
            tuple(askers),
            (number, *text),
            tuple(answers),
        )


def _is_numbered(row: Row, cells: Sequence[Sequence[Line]]) -> bool:
    return bool(cells[0]) and _number_in(row) is not None


def _begins(laid: Sequence[_Laid], numbered: Sequence[int], columns: _Columns) -> list[int]:
    """Return the place at which each row of the table begins: at its number, or above it where that stands halfway.

    fpdf2 sets the number at half the height of its cell: as many rows stand below it as above.
    """
    texts = [" ".join(line.text for line in cells[columns.question]) for _, cells in laid]
    halfway = numbered[0] > 0 or any(not texts[n] or texts[n][0].islower() for n in numbered)
    if not halfway:
        return list(numbered)
    result = [0]
    for number, after in pairwise(numbered):
        behind = 2 * number - result[-1] + 1
        choices = sorted(range(number + 1, after + 1), key=lambda n: abs(n - behind))
        result.append(next((n for n in choices if _may_begin(laid, texts, n)), after))
    return result


def _may_begin(laid: Sequence[_Laid], texts: Sequence[str], place: int) -> bool:
    """True where a question may begin: behind an end, with a capital."""
    before = next((n for n in range(place - 1, -1, -1) if texts[n]), None)
    text = texts[place] or next((text for text in texts[place:] if text), "")
    return (before is None or ends(laid[before][0])) and not text[:1].islower()
