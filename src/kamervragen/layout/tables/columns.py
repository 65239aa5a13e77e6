"""Tables: rows of several cells that stand in the same columns. A table is a block of its own.

Jaar   Begroot        Gerealiseerd      <- no heading
2023   € 7,4 miljard  € 3,7 miljard     <- no question 2023
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from string import ascii_lowercase

from kamervragen.layout.numbers.counting import ROMANS
from kamervragen.layout.numbers.numbering import SUB_ITEM, hangs, is_listed, label_of, plain
from kamervragen.layout.rows import Row, ends
from kamervragen.patterns import regex

# A cell of more words is running text: two columns of it are no table.
_CELL_WORDS = 12
_FEWEST_ROWS = 2
# Rows of so many cells on either side of a page break are one table: `pdftotext -layout` sets each page by itself.
_MANY_CELLS = 3


def table_rows(rows: Sequence[Row]) -> frozenset[int]:
    """Return the places of the rows that belong to tables."""
    if rows and rows[0].declared is not None:
        return _declared_rows(rows)
    found: set[int] = set()
    run: list[int] = []
    for place, row in enumerate(rows):
        # The last row of cells: below it may stand the rest of one of them.
        last = next((rows[n] for n in reversed(run) if len(rows[n].lines) > 1), None)
        if _is_cells(row) and (last is None or _fits(last, row)):
            run.append(place)
            continue
        if run and _is_wrapped(rows, run, row):
            run.append(place)
            continue
        if _is_table(rows, run):
            found.update(run)
        run = [place] if _is_cells(row) else []
    if _is_table(rows, run):
        found.update(run)
    whole = _with_neighbours(rows, found) | _tight_rows(rows) | _figure_rows(rows)
    named = {place for place in range(len(rows)) if _is_caption(rows, place, whole)}
    titles = (n for place in whole - {n + 1 for n in whole} for n in _title_above(rows, place))
    return frozenset(whole | named | set(titles))


def _declared_rows(rows: Sequence[Row]) -> frozenset[int]:
    """Return the places of the rows that the source says are of tables, but for those that only set numbers apart."""
    tables: defaultdict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.declared is not None and row.declared.kind == "cell":
            tables[row.declared.of].append(place)
    return frozenset(
        place
        for places in tables.values()
        if not all(_hangs_or_goes_on(rows[place]) for place in places)
        for place in places
    )


def _hangs_or_goes_on(row: Row) -> bool:
    """True for a number with its text in the next cell, and for a further paragraph of that text."""
    label = label_of(row)
    return len(row.lines) < _MANY_CELLS and (
        len(row.lines) == 1 or (label is not None and hangs(row, label))
    )


# `Noord 31%`, `2023 1.204 € 3,1 mln`: a row whose cells stand so close that they look like words.
_TIGHT = regex(
    r"(?:[A-ZÀ-Þ][\w/&-]*|\d{4})(?:\s[A-Za-zà-ÿ/&-]+){0,3}"
    r"(?:\s(?:€\s?)?-?\d[\d.,]*\d?(?:\s?%|\s(?:mln|mld|miljoen|miljard|euro|procent)\.?)?|\s[–-](?=\s|$)){1,5}"
)
_FEWEST_TIGHT, _HEAD_WORDS = 3, 6
_FIGURE = regex(r"\S*\d\S*|(?<=\s)[–-](?=\s|$)")
_LONGEST_TIGHT = 80


def _tight_rows(rows: Sequence[Row]) -> set[int]:
    """Return the rows of tables set so tight that no cell can be told, with the head of each: `Regio Aandeel`."""
    found: set[int] = set()
    run: list[int] = []
    for place in range(len(rows) + 1):
        if place < len(rows) and _is_tight(rows[place]):
            if run and not _is_next(rows, run, rows[place]):
                found.update(_tight_table(rows, run))
                run = []
            run.append(place)
        else:
            found.update(_tight_table(rows, run))
            run = []
    return found


def _is_tight(row: Row) -> bool:
    if len(row.text) > _LONGEST_TIGHT or _TIGHT.fullmatch(row.text) is None:
        return False
    label = label_of(row)
    return label is None or label.form == "1"


def _figures(row: Row) -> int:
    return len(_FIGURE.findall(row.text))


def _step(rows: Sequence[Row], place: int) -> float:
    """Return how far a row stands below the one above it on its page."""
    return rows[place].base - rows[place - 1].base


def _is_next(rows: Sequence[Row], run: Sequence[int], row: Row) -> bool:
    """True for a row with as many figures right below: `Planning tot 2038` heads what follows a table.

    Cells may stand further apart than the lines of a text; rows then stand as far from each other as from their head.
    """
    first, last = rows[run[0]], run[-1]
    if row.page != first.page or _figures(row) != _figures(first):
        return False
    if not row.loose:
        return True
    head = rows[last - 1] if last else None
    evenly = head is not None and head.page == row.page
    return evenly and abs(row.base - rows[last].base - _step(rows, last)) < 1.0


def _is_head_near(rows: Sequence[Row], first: int, step: float) -> bool:
    head = rows[first - 1] if first else None
    return head is not None and head.page == rows[first].page and _step(rows, first) <= 1.35 * step


def _tight_table(rows: Sequence[Row], run: Sequence[int]) -> list[int]:
    """Return the rows of a table with its head; two rows of several figures are one below a head."""
    if len(run) < _FEWEST_ROWS:
        return []
    head = _tight_head(rows, run)
    named = bool(head) and _figures(rows[run[0]]) > 1
    return [*head, *run] if len(run) >= _FEWEST_TIGHT or named else []


def _tight_head(rows: Sequence[Row], run: Sequence[int]) -> list[int]:
    """Return the row above a table where it is its head: words without a figure, right above."""
    first = run[0]
    head = rows[first - 1] if first else None
    if head is None or not _is_head_near(rows, first, _step(rows, run[1])):
        return []
    words = head.text.split()
    named = 1 < len(words) <= _HEAD_WORDS and head.text[:1].isupper()
    figures = any(letter.isdigit() for letter in head.text)
    return [first - 1] if named and not figures and not ends(head) else []


# `32%`, `2025 145`, `€ 3,1 mln`: nothing but figures.
_ONLY_FIGURES = regex(
    r"(?:(?:€\s?)?-?\d[\d.,]*(?:\s?%|\s(?:mln|mld|miljoen|miljard|euro|procent))?(?:\s|$)){1,6}"
)


def _figure_rows(rows: Sequence[Row]) -> set[int]:
    """Return the rows of tables of which a program without columns prints each cell on a line of its own.

    `Jaar Mton Aandeel` / `2025 145` / `32%` / `2030 110` / `29%`
    """
    found: set[int] = set()
    run: list[int] = []
    for place in range(len(rows) + 1):
        row = rows[place] if place < len(rows) else None
        if row is not None and row.text[:1] in "€-0123456789" and _ONLY_FIGURES.fullmatch(row.text):
            run.append(place)
            continue
        # A number alone on its line may be that of a question.
        while run and label_of(rows[run[-1]]) is not None:
            run.pop()
        if len(run) >= _FEWEST_TIGHT:
            found.update(run)
            found.update(_tight_head(rows, run))
        run = []
    return found


# `Tabel 1. Deelnemers aan de proef`, `Tabel: Vastrecht per jaar`, `Bron: CBS`: what a table is called, and where it
# comes from. It stands right above or below the cells, and is no heading of what follows.
_CAPTION = regex(
    r"(?:Tabel|Figuur|Grafiek|Diagram|Overzicht|Schema|Bron(?:nen)?)"
    r"(?:\s(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?=\s[A-Z]|\s?[.:]|\s[-–—])|(?=\s?[.:]|\s[-–—]))\s?[.:–—-]?\s\S.*(?<!\?)"
)


def _is_caption(rows: Sequence[Row], place: int, cells: set[int]) -> bool:
    row = rows[place]
    named = row.text[:1] in "TFGDOSB" and _CAPTION.fullmatch(row.text) is not None
    return named and place not in cells and bool({place - 1, place + 1} & cells)


# A title of fewer words may head what follows the table as well: `Kosten en baten`.
_TITLE_WORDS = 5


def _title_above(rows: Sequence[Row], first: int) -> range:
    """Return the rows right above a table that call it by a name of its own; none where they may be text or heading.

    `Overzicht van de afbouw van gesloten plaatsen over drie jaren, opgave` / `Delfzijl`
    """
    for begin in range(first - 1, max(-1, first - 1 - _TITLE_ROWS), -1):
        row = rows[begin]
        if ends(row) or len(row.lines) > 1:
            break
        begins = begin == 0 or row.first or row.loose or ends(rows[begin - 1])
        if begins:
            words = " ".join(rows[n].text for n in range(begin, first))
            named = len(words) <= _LONGEST_TITLE and len(words.split()) >= _TITLE_WORDS
            return range(begin, first) if named and row.text[:1].isupper() else range(0)
    return range(0)


_TITLE_ROWS, _LONGEST_TITLE = 2, 130


def _with_neighbours(rows: Sequence[Row], found: set[int]) -> set[int]:
    """Add rows of a table whose cells stand too close to be told apart: often its head.

    They begin where the table begins, stand as far from it as its rows from each other, and end no sentence.
    """
    result = set(found)
    for place in sorted(found):
        for step in (-1, 1):
            near = place + step
            while (
                0 <= near < len(rows) and near not in result and _continues(rows, near, near - step)
            ):
                result.add(near)
                near += step
    return result


def _continues(rows: Sequence[Row], near: int, inside: int) -> bool:
    row, cells = rows[near], rows[inside]
    beyond = 2 * inside - near
    if not 0 <= beyond < len(rows) or row.page != cells.page or rows[beyond].page != cells.page:
        return False
    pitch, step = abs(rows[beyond].base - cells.base), abs(row.base - cells.base)
    label = label_of(row)
    if label is not None and label.form != "1":
        return False  # a question may begin where the table begins
    # A head may stand further from its rows, as wide as they are: `Schooljaar   Kosten per leerling   Vergoeding`.
    as_wide = abs(row.x1 - cells.x1) < 2.0 and step < 2 * pitch
    return (
        (as_wide or abs(step - pitch) < 0.35 * pitch)
        and abs(row.x0 - cells.x0) < 2.0
        and len(row.text.split()) <= _CELL_WORDS
        and not ends(row)
    )


def is_tabular(row: Row) -> bool:
    """True for a row of a table: several cells, and not a number with its hanging text."""
    if len(row.lines) == 1:
        return False
    cells = sum(plain(line.text) != "" for line in row.lines)
    return cells > 1 and not (cells == 2 and is_listed(row))


def _is_cells(row: Row) -> bool:
    """True for a row of several short cells that is no number with its hanging text."""
    if len(row.lines) < 2 or any(len(line.text.split()) > _CELL_WORDS for line in row.lines):
        return False
    label = label_of(row)
    numbered = (label is not None and hangs(row, label)) or _is_sign(row.lines[0].text)
    return not (len(row.lines) == 2 and numbered)


def _is_sign(text: str) -> bool:
    """True for a sign in a cell of its own: of a sub-item, `a.`, `–`, or a number of two steps, `3.1`, `A1.`."""
    small = SUB_ITEM.match(f"{text} ") is not None and _SIGN.fullmatch(text) is not None
    return small or _LARGE_SIGN.fullmatch(text) is not None


_SIGN = regex(r"\S{1,6}")
_LARGE_SIGN = regex(
    r"\(?(?:[A-H]|[IVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?|(?:[A-Z]|[IVX]{2,5})[.-]?\d{1,2}[.):]"
)


def _fits(above: Row, row: Row) -> bool:
    if row.page != above.page:  # it goes on in the same columns, or with as many of them
        if len(row.lines) == len(above.lines) >= _MANY_CELLS:
            return True
        starts = [(one.x0, other.x0) for one, other in zip(above.lines, row.lines, strict=False)]
        return len(row.lines) == len(above.lines) and all(abs(a - b) < 2.0 for a, b in starts)
    # `2. | Het stuk van 4 januari | 2024 roept …` right below a table: a wide space parts nothing.
    label, other = label_of(row), label_of(above)
    if row.loose and label is not None and label.form != "1" and other is None:
        return False
    return abs(len(row.lines) - len(above.lines)) <= 1


def _is_wrapped(rows: Sequence[Row], run: Sequence[int], row: Row) -> bool:
    """True where a row goes on with a cell of the row above: it begins in a column behind the first."""
    above = rows[run[-1]]
    columns = {line.x0 for place in run for line in rows[place].lines[1:]}
    in_column = any(abs(row.x0 - column) < 2.0 for column in columns)
    close = row.page == above.page and not row.loose
    return (
        close
        and in_column
        and row.x0 > above.x0 + row.size
        and len(row.lines) == 1
        and len(row.text.split()) <= _CELL_WORDS
    )


def _is_table(rows: Sequence[Row], run: Sequence[int]) -> bool:
    """True for rows that stand in columns: two of them at least, or one of three cells and more below a head."""
    if len(run) < _FEWEST_ROWS:
        return False
    cells = [len(rows[place].lines) for place in run]
    several = [count for count in cells if count > 1]
    if max(cells) == 2 and _are_lettered([rows[place] for place in run]):
        return False
    return len(several) >= _FEWEST_ROWS and (max(cells) > 2 or all(count == 2 for count in several))


_LETTERS = (tuple(ascii_lowercase), ROMANS)


def _are_lettered(rows: Sequence[Row]) -> bool:
    """True for sub-items whose letters have no sign: `a   pluimvee` / `b   rundvlees`, below a number without one."""
    signs = [row.lines[0].text for row in rows if len(row.lines) > 1]
    for letters in _LETTERS:
        places = [letters.index(sign) for sign in signs if sign in letters]
        if len(places) == len(signs) and all(b - a == 1 for a, b in pairwise(places)):
            return True
    return False
