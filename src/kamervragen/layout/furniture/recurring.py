"""Rows that recur through a document and count its pages, whatever they say: `Vragen over het bos – blad 2`.

A header need not be made of known values: `Griffie voor Europa | pagina 2`. What it does tells it: the same words
come again and again, with the number of the page behind or before them, or they break a sentence in two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kamervragen.layout.furniture.pages import PAGE_NUMBER
from kamervragen.layout.rows import Row, ends
from kamervragen.patterns import regex

# A header counts its pages from 1, 2 or 3 on: a cover or the first page may be left out.
_LATEST_FIRST = 3
# A number that no word calls a page: `Wetsvoorstel bosbrand   2`, `2   Wetsvoorstel bosbrand`, `vervolg 2`, `(2/4)`.
_AT_END = regex(r"(?<=\D)\s[(\[]?(\d{1,3})(?:\s?/\s?\d{1,3})?[)\]]?$")
_AT_BEGIN = regex(r"^[(\[]?(\d{1,3})(?:\s?/\s?\d{1,3})?[)\]]?\s(?=\D)")
_FRACTION = regex(r"^[(\[]\s?(\d{1,3})\s?/\s?\d{1,3}\s?[)\]]$")
_SHORT_PART = 0.75
# More rows around it may belong to the header, where they recur with it.
_HEADER_ROWS = 4


@dataclass(frozen=True, slots=True)
class Counting:
    """A row that holds a number that may be that of a page: its place, its words without the number, the number.

    `named`: a word calls it a page, or a total stands behind it.
    """

    place: int
    words: str
    page: int
    named: bool


def recurring_headers(rows: Sequence[Row], start: int) -> set[int]:
    """Return the rows behind `start` that count the pages or break sentences, with those that recur around them."""
    counted: dict[tuple[str, bool], list[Counting]] = defaultdict(list)
    same: dict[str, list[int]] = defaultdict(list)
    for place in range(start, len(rows)):
        if not _may_recur(rows[place]):
            continue
        same[rows[place].text].append(place)
        one = _counting(place, rows[place].text)
        if one is not None:
            counted[one.words, one.named].append(one)
    found: set[int] = set()
    for group in counted.values():
        places = [one.place for one in group]
        if _counts_on(rows, group):
            found.update(places)
    for group in counted.values():
        for one in group:
            found.update(_block_of(rows, one.place, start) if one.named else ())
    for places in same.values():
        if len(places) > 1 and any(_is_apart(rows, n) and _breaks(rows, n) for n in places):
            found.update(places)
    return found


def _may_recur(row: Row) -> bool:
    text = row.text
    return not text.endswith((".", "?", "!", ";", ",", ":")) and (
        text[:1].isalnum() or text[:1] in "(["
    )


def _counting(place: int, text: str) -> Counting | None:
    named = PAGE_NUMBER.search(text) or _FRACTION.match(text)
    match = named or _AT_END.search(text) or _AT_BEGIN.match(text)
    # `De leden van de CDA-fractie lezen op bladzijde 3 dat …`
    if match is None or (match.start() > 0 and match.end() < len(text)):
        return None
    words = text[: match.start()] + "#" + text[match.end() :]
    return Counting(place, " ".join(words.split()), int(match[1]), named is not None)


def _counts_on(rows: Sequence[Row], group: Sequence[Counting]) -> bool:
    """True where two rows or more count the pages one by one; a page whose row was lost leaves a gap.

    Where no word calls the number a page, the rows may be headings (`Thema 1`), but for those that break a sentence.
    """
    if len(group) == 1 or group[0].page > _LATEST_FIRST:
        return False
    steps = [after.page - before.page for before, after in pairwise(group)]
    if group[0].named:
        return all(0 < step < 3 for step in steps)
    # `1 BBB` / `2 BBB` are rows of a table, where no blank line stands around them.
    behind = not group[0].words.startswith("#")
    breaks = (_breaks(rows, one.place) and (behind or _is_apart(rows, one.place)) for one in group)
    return all(step == 1 for step in steps) and any(breaks)


def _breaks(rows: Sequence[Row], place: int) -> bool:
    """True where the text above a row goes on below it, in small letters."""
    if not 0 < place < len(rows) - 1:
        return False
    return not ends(rows[place - 1]) and rows[place + 1].text[:1].islower()


def _is_apart(rows: Sequence[Row], place: int) -> bool:
    """True where a row that has others around it is parted from both."""
    return 0 < place < len(rows) - 1 and _parted(rows, place) and _parted(rows, place + 1)


def _parted(rows: Sequence[Row], place: int) -> bool:
    """True where a blank line or the end of the page stands above a row."""
    row, above = rows[place], rows[place - 1]
    return row.lines[0].row - above.lines[0].row > 1 or above.page != row.page


def _block_of(rows: Sequence[Row], place: int, start: int) -> range:
    """Return the rows between blank lines in which a page number stands, where they break a sentence; else none.

    `Griffie voor Europa` / `Bijlage bij de brief` / `blad 2`: of a letter of two pages nothing recurs.
    """
    first = last = place
    while first > start and not _parted(rows, first) and last - first < _HEADER_ROWS:
        first -= 1
    while last + 1 < len(rows) and not _parted(rows, last + 1) and last - first < _HEADER_ROWS:
        last += 1
    if first == start or last + 1 == len(rows) or last - first >= _HEADER_ROWS:
        return range(0)
    block = range(first, last + 1)
    # The line that it breaks is full; what is as long as that is text itself.
    width = _SHORT_PART * len(rows[first - 1].text)
    if any(len(rows[n].text) > width or not _may_recur(rows[n]) for n in block):
        return range(0)
    broken = not ends(rows[first - 1]) and rows[last + 1].text[:1].islower()
    return block if broken else range(0)
