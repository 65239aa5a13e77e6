"""Rows that recur through a document and count its pages, whatever they say: `Vragen over het bos – blad 2`.

A header need not be made of known values: `Griffie voor Europa | pagina 2`. What it does tells it: the same words
come again and again, with the number of the page behind or before them, or they break a sentence in two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kamervragen.layout.furniture.interrupting import is_parted
from kamervragen.layout.furniture.pages import OF, PAGE_NUMBER, leads_text, with_total
from kamervragen.layout.rows import Row, ends
from kamervragen.patterns import regex

# A header counts its pages from 1, 2 or 3 on: a cover or the first page may be left out.
_LATEST_FIRST = 3
# A number that no word calls a page: `Wetsvoorstel bosbrand   2`, `2   Wetsvoorstel bosbrand`, `vervolg 2`, `(2/4)`.
_AT_END = regex(r"(?<=\D)\s[(\[]?(\d{1,3})(?:\s?/\s?\d{1,3})?[)\]]?$")
_AT_BEGIN = regex(r"^[(\[]?(\d{1,3})(?:\s?/\s?\d{1,3})?[)\]]?\s(?=\D)")
_FRACTION = regex(r"^[(\[]\s?(\d{1,3})\s?/\s?\d{1,3}\s?[)\]]$")
# Each of them prints a number.
_DIGIT = regex(r"\d")


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
        # `2` / `    Stb. 2016, 9.` is the number of a note, though the next page is counted `2` as well.
        if not _may_recur(rows[place]) or leads_text(rows, place):
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
    for places in same.values():
        if len(places) > 1 and (
            any(_breaks(rows, n) for n in places)
            or all(_is_above_number(rows, n, same) for n in places)
        ):
            found.update(places)
    return found


# So many rows at most stand between the first of a header and the number of its page.
_HEADER_ROWS = 4


def _is_above_number(rows: Sequence[Row], place: int, same: Mapping[str, Sequence[int]]) -> bool:
    """True where the number of a page with its total stands below a row, and between them only what recurs as well.

    `Antwoorden over het bos` / `en de hei` / `3/7`
    """
    for row in rows[place + 1 : place + 1 + _HEADER_ROWS]:
        if OF.fullmatch(row.text):
            return True
        if len(same.get(row.text, ())) < 2:
            return False
    return False


def _may_recur(row: Row) -> bool:
    """True for what neither ends a sentence nor is an item of a list: `– de brief, p. 2`.

    `ends` would take the `p. 2` of `Concept, p. 2` for a sentence with a note mark.
    """
    text = row.text
    return not text.endswith((".", "?", "!", ":", ";")) and (text[:1].isalnum() or text[:1] in "([")


def _counting(place: int, text: str) -> Counting | None:
    if not _DIGIT.search(text):
        return None
    named = PAGE_NUMBER.search(text) or _FRACTION.match(text) or with_total(text)
    match = named or _AT_END.search(text) or _AT_BEGIN.match(text)
    if match is None:
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
    return all(step == 1 for step in steps) and any(_breaks(rows, one.place) for one in group)


def _breaks(rows: Sequence[Row], place: int) -> bool:
    """True where the text above a row goes on below it, in small letters, and blank lines part it from both."""
    if not _is_apart(rows, place):
        return False
    return not ends(rows[place - 1]) and rows[place + 1].text[:1].islower()


def _is_apart(rows: Sequence[Row], place: int) -> bool:
    """True where a row that has others around it is parted from both."""
    return 0 < place < len(rows) - 1 and is_parted(rows, place) and is_parted(rows, place + 1)
