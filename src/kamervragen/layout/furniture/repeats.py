"""Repeats: rows that stand at the same place in the margin of two pages or more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.numbers.numbering import label_of
from kamervragen.layout.rows import Row, ends
from kamervragen.lines import MARK_OPEN, Reading
from kamervragen.patterns import regex

_DIGITS = regex(r"\b\d{1,3}\b")
_NUMBERED = regex(r"\d{1,3}[.)]?(?:\s+\S|$)")
# Shares of the height of a page that its margins take.
_TOP, _BOTTOM = 0.17, 0.85
_MARGIN_ROWS = 4
# A sentence is furniture where so many of the pages print it; `Zie antwoord op vraag 12.` may end two of forty.
_SENTENCES = 0.3


def repeated(
    rows: Sequence[Row],
    pages: dict[int, list[int]],
    start: int,
    found: set[int],
    reading: Reading,
) -> set[int]:
    """Find rows that stand at the same place in the margin of two pages or more."""
    places: dict[tuple[str, int], list[int]] = defaultdict(list)
    for numbers in pages.values():
        inner = [n for n in numbers if n not in found]
        edges = [(n, k) for k, n in enumerate(inner[:_MARGIN_ROWS])]
        edges += [(n, -1 - k) for k, n in enumerate(reversed(inner[-_MARGIN_ROWS:]))]
        for number, place in edges:
            if not _may_repeat(rows, number, reading):
                continue
            key = _DIGITS.sub("#", rows[number].text)
            places[(key, place)].append(number)
    repeated: set[int] = set()
    several = [some for some in places.values() if len({rows[n].page for n in some}) > 1]
    drift = _drift(rows) if several else 0.0
    for numbers in several:
        where = [rows[n].base for n in numbers]
        often = not ends(rows[numbers[0]]) or len(numbers) >= _SENTENCES * len(pages)
        if often and max(where) - min(where) < drift:
            repeated.update(n for n in numbers if n > start)
    return repeated


def _may_repeat(rows: Sequence[Row], number: int, reading: Reading) -> bool:
    """False for what begins an item or a note, ends a sentence, or is part of the text above or below.

    Two pages may well end in `Zo nee, waarom niet?` by chance.
    """
    row = rows[number]
    if reading.drawn:
        height = reading.pages[row.page - 1][1]
        if not (row.base < _TOP * height or row.base > _BOTTOM * height):
            return False
    if row.text.endswith(("?", "-")) or row.text[:1].islower():
        return False
    if row.text[:1] in MARK_OPEN + "[(" or _NUMBERED.match(row.text) or label_of(row) is not None:
        return False
    if caption_of(row) is not None:
        return False
    if not reading.drawn:
        return not ends(row)
    return not ends(row) or _is_apart(rows, number)


def _is_apart(rows: Sequence[Row], number: int) -> bool:
    """True where more room than between two lines of a paragraph stands above and below a row."""
    row = rows[number]
    near = [rows[n] for n in (number - 1, number + 1) if 0 <= n < len(rows)]
    return all(
        abs(other.base - row.base) > 1.8 * row.size for other in near if other.page == row.page
    )


def _drift(rows: Sequence[Row]) -> float:
    """How far a repeated row may move: 4 points on paper, anything in text."""
    return float("inf") if len({line.size for row in rows for line in row.lines}) == 1 else 4.0
