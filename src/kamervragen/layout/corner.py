"""The imprint in the corner of a page: what the printer sets small in the margin, at the height of text or notes.

KST39127                De leden van de fractie vroegen of bruggen
ISSN 0921 - 7371        onder de wet vallen.
Sdu Uitgevers
’s-Gravenhage 1998      Tweede Kamer, vergaderjaar 1997–1998, 25 111, nr. 6

It is told by what its lines are, one set below the other, and by their type or place. They are taken out before columns
and rows are made: one that stands level with a line of text or of a note would break it in two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from operator import attrgetter

from kamervragen.layout.furniture.colophon import kinds_of, names_paper
from kamervragen.layout.rows import Row, rows_of, type_size
from kamervragen.layout.side_column import closed_up, key_of, without
from kamervragen.lines import CHAR_WIDTH, Line, Reading
from kamervragen.patterns import regex

# Its lines stand below each other at one side or on one axis, in points; in text an axis falls between two letters.
_DRAWN, _TYPED = 2.0, 1.5 * CHAR_WIDTH
# Sizes of one type differ by less than this share, as recognition reads them.
_SAME_TYPE = 0.15
# They are so many sizes apart at most, those known by their form alone further: others stand between them.
_STEP, _FAR_STEP = 2.5, 5.0
# So many imprints are looked at for the next line of each; so many lines one has, and of other numbers among them.
_OPEN, _MOST_LINES, _MOST_OTHERS = 6, 8, 2
# What is set smaller than so great a share of the usual size is small print.
_SMALLER = 0.93
# An imprint has so many kinds of lines, one of them its own; with more it is one in any type.
_LEAST_KINDS, _OWN_KINDS, _SURE_KINDS = 2, frozenset(("issn", "number")), 3
# `5K3611`, `2989910420`, `VWS 2007-1144`
_NUMBER = regex(r"(?=(?:\D*\d){4})(?:[A-Z][A-Za-z&]{1,7}[ /-])?[A-Za-z\d][A-Za-z\d./-]{4,30}")


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page from its top down, and their baselines."""

    lines: list[Line]
    bases: list[float]
    drawn: bool

    def between(self, top: float, bottom: float) -> list[Line]:
        """Return the lines whose baselines are not outside."""
        return self.lines[bisect_left(self.bases, top) : bisect_right(self.bases, bottom)]


def part(reading: Reading) -> tuple[Reading, list[Row]]:
    """Return (reading without such imprints, their rows); a source with structure declares them itself."""
    if reading.structured:
        return reading, []
    usual = cache(lambda: type_size(rows_of(reading)))
    found = {
        key_of(line)
        for page in _pages(reading)
        for imprint in _imprints(page)
        for line in _lines_of(imprint, page, usual)
    }
    if not found:
        return reading, []
    kept, taken = without(rows_of(reading), found)
    kept = kept if reading.drawn else list(closed_up(kept, taken))
    return replace(reading, lines=tuple(line for row in kept for line in row.lines)), taken


def _pages(reading: Reading) -> Iterator[_Page]:
    for _, group in groupby(reading.lines, attrgetter("page")):
        lines = sorted(group, key=attrgetter("base"))
        yield _Page(lines, [line.base for line in lines], reading.drawn)


def _imprints(page: _Page) -> list[list[Line]]:
    """Return the lines known by their form, those together that stand one below the other."""
    imprints: list[list[Line]] = []
    for line in page.lines:
        if not kinds_of(line.text):
            continue
        for imprint in imprints[-_OPEN:]:
            last = imprint[-1]
            near = 0 < line.base - last.base < _FAR_STEP * last.size
            if near and _below(last, line, page.drawn):
                imprint.append(line)
                break
        else:
            imprints.append([line])
    return imprints


def _below(one: Line, other: Line, drawn: bool) -> bool:
    """True where lines of one type stand in one column: at one side of it, or in its middle."""
    near = _DRAWN if drawn else _TYPED
    left, right = other.x0 - one.x0, other.x1 - one.x1
    in_column = abs(left) < near or abs(right) < near or abs(left + right) / 2 < near
    return in_column and abs(one.size - other.size) < _SAME_TYPE * one.size


def _lines_of(imprint: list[Line], page: _Page, usual: Callable[[], float]) -> list[Line]:
    """Return the lines of what is an imprint, with other numbers among them; none where it is not."""
    kinds = {kind for line in imprint for kind in kinds_of(line.text)}
    if len(kinds) < _LEAST_KINDS or not kinds & _OWN_KINDS or len(imprint) > _MOST_LINES:
        return []
    lines = [*imprint, *_other_numbers(imprint, page)]
    beside = _beside(lines, page)
    if not page.drawn:
        # With nothing but a foot beside it, it is part of that.
        feet = {line.row for line in beside if names_paper(line.text)}
        level = {line.row for line in beside} - feet
        return [line for line in lines if line.row not in feet] if level else []
    small = all(line.size < _SMALLER * usual() for line in lines)
    return lines if small or beside or len(kinds) >= _SURE_KINDS else []


def _other_numbers(imprint: Sequence[Line], page: _Page) -> list[Line]:
    """Return the numbers next to the lines of an imprint, in its column and type: `2989910420`; a table has more."""
    size = imprint[0].size
    around = page.between(imprint[0].base - _FAR_STEP * size, imprint[-1].base + _FAR_STEP * size)
    found = [
        line
        for line in around
        if _NUMBER.fullmatch(line.text)
        and not kinds_of(line.text)
        and _below(imprint[0], line, page.drawn)
    ]
    bases = [line.base for line in imprint]
    near = [line for line in found if min(abs(line.base - one) for one in bases) < _STEP * size]
    return near if len(found) <= _MOST_OTHERS else []


def _beside(imprint: Sequence[Line], page: _Page) -> list[Line]:
    """Return the lines right of an imprint; none where something stands left of it or below its lines among them."""
    own = set(map(key_of, imprint))
    bases = [line.base for line in imprint]
    right = max(line.x1 for line in imprint)
    level = [line for line in page.between(min(bases), max(bases)) if key_of(line) not in own]
    return level if all(line.x0 > right for line in level) else []
