"""Page tops: what stands above the text of a page, in words that nothing else in the letter holds.

In a letter of two pages nothing recurs: `Vervolg van de brief aan de Minister van Financiën`, once, on top of page 2.
What it does tells it: it prints the number of its page, or the text above it goes on below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from kamervragen.layout.furniture.interrupting import above_notes, goes_on, is_signed, may_head
from kamervragen.layout.furniture.pages import BARE, with_total, worded_number
from kamervragen.layout.rows import Measure, Row, placed
from kamervragen.lines import Reading
from kamervragen.patterns import regex

# A header takes so many rows at most, and so much of the height of its page.
_HEADER_ROWS = 4
_TOP = 0.17


def page_tops(
    rows: Sequence[Row],
    pages: dict[int, list[int]],
    start: int,
    reading: Reading,
    measure: Callable[[], Measure],
) -> set[int]:
    """Return the rows that stand above the text of their page.

    `pages`: the rows of each page that may be text; `start`: first row of the letter's text; `measure`: gives the
    column of the text, which few pages need.
    """
    tops: set[int] = set()
    for (_, above), (page, below) in pairwise(sorted(pages.items())):
        if not below or below[0] <= start:
            continue
        numbered = broken = False
        counted = _figures(rows, below)
        for place, after in pairwise(below[: _HEADER_ROWS + 1]):
            prints = place not in counted and _prints(rows[place], page, reading)
            if not prints and not may_head(rows[place]):
                break
            numbered = numbered or prints
            broken = numbered or _goes_on(rows, above, rows[after])
            if broken and _has_room_below(rows[place], rows[after], measure):
                tops.update(below[: below.index(after)])
                break
    return tops


def _figures(rows: Sequence[Row], below: Sequence[int]) -> set[int]:
    """Return the rows on top of a page whose last cells are figures below each other: those of a table.

    `Varkens  9.377  12` / `Schapen  488  3`, on page 3
    """
    ends = [n for n in below[: _HEADER_ROWS + 1] if len(rows[n].lines) > 1]
    ends = [n for n in ends if _FIGURE.fullmatch(rows[n].lines[-1].text)]
    return {n for pair in pairwise(ends) if pair[1] == pair[0] + 1 for n in pair}


# `12`, `1.912`, `4,5`, `€ 12`, `30%`
_FIGURE = regex(r"(?:€\s?)?[-–]?\d[\d.,]*\s?%?")


def _prints(row: Row, page: int, reading: Reading) -> bool:
    """True where a row on top of its page prints the number of it; text may leave a cover out."""
    if reading.drawn and row.base > _TOP * reading.pages[page - 1][1]:
        return False
    # `2 | Hoe is de zienswijze verwerkt?` on page 2 is a question; `Griffie Eerste Kamer | 2` is none.
    apart = BARE.fullmatch(row.lines[-1].text) if len(row.lines) > 1 else None
    match = apart or worded_number(row.text) or with_total(row.text)
    return match is not None and abs(int(match[1]) - page) <= (0 if reading.drawn else 1)


def _has_room_below(row: Row, after: Row, measure: Callable[[], Measure]) -> bool:
    """True where more room stands below a row than between lines of a paragraph."""
    return placed((row, after), measure())[1].loose


def _goes_on(rows: Sequence[Row], above: Sequence[int], after: Row) -> bool:
    """True where a row goes on with the text of the page before, whose rows are `above`."""
    last = [rows[n] for n in above]
    return not is_signed(last) and any(goes_on(row, after) for row in above_notes(last))
