"""Repeats: rows that stand at the same place in the margin of two pages or more.

A stock sentence of answers may stand there by chance: what is part of the text is no furniture, and stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
# What looks like text is furniture where so many pages at least, and more than this part of all, print it.
_PAGES, _MOST = 3, 0.5
# Lines of a paragraph are no further apart, in times that distance; small print is smaller than this.
_TIGHT, _SMALL = 1.25, 0.92
# Text begins at one height where it differs by no more, in points.
_SAME = 4.0


def repeated(
    rows: Sequence[Row],
    pages: Mapping[int, Sequence[int]],
    start: int,
    found: set[int],
    reading: Reading,
) -> set[int]:
    """Find rows that stand at the same place in the margin of two pages or more, and are no text."""
    inner = {page: [n for n in numbers if n not in found] for page, numbers in pages.items()}
    places = _places(rows, inner, reading)
    size, pitch = _type(rows, inner) if places else (0.0, 0.0)
    # What is text after all may be what stands above another row.
    for _ in range(_MARGIN_ROWS):
        several = frozenset(n for _, numbers in places for n in numbers)
        margins = _Margins(rows, inner, several, pitch, size)
        kept = [one for one in places if not margins.is_text(*one)]
        if len(kept) == len(places):
            break
        places = kept
    return {n for _, numbers in places for n in numbers if n > start}


def _places(
    rows: Sequence[Row], inner: Mapping[int, Sequence[int]], reading: Reading
) -> list[tuple[int, list[int]]]:
    """Return (place from the edge, rows) of what stands at one place of several pages."""
    places: dict[tuple[str, int], list[int]] = defaultdict(list)
    for numbers in inner.values():
        edges = [(n, k) for k, n in enumerate(numbers[:_MARGIN_ROWS])]
        edges += [(n, -1 - k) for k, n in enumerate(reversed(numbers[-_MARGIN_ROWS:]))]
        for number, place in edges:
            if _may_repeat(rows, number, reading):
                places[_DIGITS.sub("#", rows[number].text), place].append(number)
    several = [
        (place, some)
        for (_, place), some in places.items()
        if len({rows[n].page for n in some}) > 1
    ]
    drift = _drift(rows) if several else 0.0
    bases = [[rows[n].base for n in some] for _, some in several]
    return [
        one for one, where in zip(several, bases, strict=True) if max(where) - min(where) < drift
    ]


def _type(rows: Sequence[Row], inner: Mapping[int, Sequence[int]]) -> tuple[float, float]:
    """Return the size of the type of the text, and the distance of its lines."""
    sizes: dict[float, int] = defaultdict(int)
    for row in rows:
        sizes[row.size] += len(row.text)
    apart = sorted(
        rows[b].base - rows[a].base
        for numbers in inner.values()
        for a, b in pairwise(numbers)
        if rows[b].base > rows[a].base
    )
    # Of the rows of a letter, which are few, most may stand apart.
    pitch = apart[len(apart) // 4] if apart else 0.0
    return max(sizes, key=sizes.__getitem__), pitch


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


@dataclass(frozen=True, slots=True)
class _Margins:
    """The rows of each page that may be text, and those of them that stand at one place of several pages.

    `pitch`: the usual room between lines of a paragraph; `size`: that of the type of the text.
    """

    rows: Sequence[Row]
    inner: Mapping[int, Sequence[int]]
    several: frozenset[int]
    pitch: float
    size: float

    def is_text(self, place: int, numbers: Sequence[int]) -> bool:
        """True where rows that stand at one place of several pages are part of the text all the same."""
        first = self.rows[numbers[0]]
        # `1` / a question / `Ja.` may be how most pages begin.
        inside = first.size >= _SMALL * self.size and _mostly(
            self._is_inside(n, place) for n in numbers
        )
        if inside:
            return True
        if len(numbers) >= _PAGES and len(numbers) > _MOST * len(self.inner):
            return False
        if first.size < _SMALL * self.size:
            return False
        if _mostly(self._touches(n, place) for n in numbers):
            return True
        return ends(first) or self._stands_as_text(place, numbers)

    def _is_inside(self, number: int, place: int) -> bool:
        """True where something that is not repeated stands between a row and the edge of its page: `Antwoord`."""
        inner = self.inner[self.rows[number].page]
        beyond = inner[:place] if place >= 0 else inner[len(inner) + place + 1 :]
        return any(n not in self.several for n in beyond)

    def _touches(self, number: int, place: int) -> bool:
        """True where the text goes on right below a row on top of its page, or above one at the foot."""
        row = self.rows[number]
        inner = self.inner[row.page]
        at = place + 1 if place >= 0 else len(inner) + place - 1
        if not 0 <= at < len(inner) or inner[at] in self.several:
            return False
        return abs(self.rows[inner[at]].base - row.base) <= _TIGHT * self.pitch

    def _stands_as_text(self, place: int, numbers: Sequence[int]) -> bool:
        """True where the text of as many other pages begins, or ends, no further from the edge than these rows."""
        has = {self.rows[n].page for n in numbers}
        base, sign = self.rows[numbers[0]].base, 1 if place >= 0 else -1
        others = 0
        for page, inner in self.inner.items():
            text = (
                [n for n in inner[::sign] if n not in self.several][:1] if page not in has else []
            )
            others += any(sign * (self.rows[n].base - base) < _SAME for n in text)
        return others >= len(numbers)


def _mostly(signs: Iterable[bool]) -> bool:
    found = list(signs)
    return sum(found) > len(found) / 2
