"""Numbers alone on their rows: that of a question is none of a page, though it stands first or last on one.

A page has one number. Where a header prints it (`Ons kenmerk 2007-12    Blad 3`), `7` below that goes on with the
questions, be it `3` on page 3. Where nothing does, those numbers tell that lack one without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of
from kamervragen.layout.furniture.pages import printed_pages, worded_number
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_ALONE = regex(rf"(?:[Vv]raag\s+)?(?P<numbers>{NUMBER_LIST})")
_LONGEST = 40
_PLAIN, _DIGIT = regex(r"\d{1,3}"), regex(r"\d")
_LEAST_ROWS = 2


def numbers_alone(rows: Sequence[Row]) -> Counter[int]:
    """Return how often each number stands on a row with nothing else, or with others: `4 en 5`."""
    found: Counter[int] = Counter()
    for row in rows:
        text = row.text
        if len(text) > _LONGEST or not (text[:1].isdigit() or text[:1] in "Vv"):
            continue
        match = _ALONE.fullmatch(text)
        if match:
            found.update(int(one) for one in numbers_of(match["numbers"]) if one.isdigit())
    return found


def counts_on(row: Row, alone: Mapping[int, int]) -> bool:
    """True for a number alone, with the one before it or the next elsewhere."""
    if not _PLAIN.fullmatch(row.text):
        return False
    number = int(row.text)
    return number - 1 in alone or number + 1 in alone


def without_question(rows: Sequence[Row], span: range, alone: Mapping[int, int]) -> range:
    """Return a header that prints its page without the number of a question that stands next to it.

    `7` below it begins a page. Above it, `7` ends one, where it is not the number of that page, nor of the one before:
    `1` / `Eerste Kamer   blad 2`. `Bijlagen` / `2` is a label and its value.
    """
    if len(span) < _LEAST_ROWS:
        return span
    if counts_on(rows[span[-1]], alone) and _DIGIT.search(rows[span[-2]].text):
        return span[:-1] if printed_pages(rows, span[:-1]) else span
    if counts_on(rows[span[0]], alone):
        printed = printed_pages(rows, span[1:])
        number = int(rows[span[0]].text)
        own = number in printed or number + 1 in printed
        return span[1:] if printed and not own else span
    return span


def worded_pages(rows: Sequence[Row], taken: Collection[int]) -> frozenset[int]:
    """Return the pages of which a row of `taken` prints the number with a word: `Blad 3`."""
    return frozenset(
        rows[n].page
        for n in taken
        if (match := worded_number(rows[n].text)) and int(match[1]) == rows[n].page
    )


def questions_among(
    rows: Sequence[Row], places: Collection[int], tops: Collection[int]
) -> set[int]:
    """Return which of the numbers that are those of their pages are of questions: others lack one without them.

    `places`: all such numbers; `tops`: those that stand first on their page, as a question may. The number of its page
    stands there too where others do.
    """
    others = numbers_alone([row for n, row in enumerate(rows) if n not in places])
    first = [n for n in tops if n in places and _PLAIN.fullmatch(rows[n].text)]
    pages = Counter(rows[n].page for n in places)
    # Of two on one page, one is the number of the page and the other is none.
    twice = [n for n in first if pages[rows[n].page] > 1]
    around = others + Counter(int(rows[n].text) for n in twice)
    found: set[int] = set()
    for n in twice or (first if len(first) == 1 else []):
        number = int(rows[n].text)
        if others[number] < min(around[number - 1], around[number + 1]):
            found.add(n)
    return found
