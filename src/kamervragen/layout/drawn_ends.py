"""Where drawn lines end: at one place in justified text, else where the next word did not fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from kamervragen.layout.type_widths import typeset
from kamervragen.lines import MARK, MARK_OPEN, Line
from kamervragen.patterns import regex

# A word in small letters, which is no `b.` of a list.
_GOES_ON = regex(r"[a-zà-ÿ]{2,}(?:[\s,;]|$)")


class Printed(Protocol):
    """A row, as far as it has to be known here."""

    lines: tuple[Line, ...]
    text: str
    page: int
    x0: float
    x1: float


# So many wrapped lines show that text is justified, where nearly all end at one place, to such a part of a point.
_ENOUGH_JUSTIFIED, _NEARLY_ALL, _AT_EDGE = 20, 0.95, 0.8


def drawn_ends(body: Sequence[Printed], right: float) -> tuple[float, bool]:
    """Return up to where drawn lines run that the margin ended, in points, and whether text is justified there.

    0 where too few lines were wrapped to tell. `right`: where the longest lines end.
    """
    wrapped = _wrapped_drawn(body)
    if len(wrapped) < _ENOUGH_JUSTIFIED:
        return 0.0, False
    edge = _justified_at(wrapped)
    return (_ragged_limit(wrapped, right), False) if edge is None else (edge, True)


def _justified_at(wrapped: Sequence[tuple[Printed, Printed]]) -> float | None:
    """Return where all lines end that the margin ended; None where they end anywhere."""
    ends = sorted(before.x1 for before, _ in wrapped)
    edge = ends[len(ends) // 2]
    near = sum(abs(end - edge) < _AT_EDGE for end in ends)
    return edge - _AT_EDGE if near >= _NEARLY_ALL * len(ends) else None


def _ragged_limit(wrapped: Sequence[tuple[Printed, Printed]], right: float) -> float:
    """Return up to where lines surely run that the margin ended: with the next word they would all have ended there.

    One in so many may be odd: a line that its author ended in the middle of a sentence.
    """
    wraps = sorted(before.x1 + min(_word_widths(row, before)) for before, row in wrapped)
    return min(right, wraps[len(wraps) // _ODD_RAGGED]) - _AT_EDGE


_ODD_RAGGED = 30


def _wrapped_drawn(body: Sequence[Printed]) -> list[tuple[Printed, Printed]]:
    """Return each row of a page that was surely wrapped, with the row in small letters right below it."""
    return [
        (before, row)
        for before, row in pairwise(body)
        if row.page == before.page
        and len(before.lines) == len(row.lines) == 1
        and before.text[-1:] != "-"
        and _GOES_ON.match(row.text)
    ]


def word_of(row: Printed, before: Printed) -> float:
    """Return how much room the first word of a drawn row takes behind another at most, in points."""
    return max(_word_widths(row, before))


def _word_widths(row: Printed, before: Printed) -> tuple[float, float]:
    """Return the width of a word by the letters that it has, and by how many: fonts may be monospaced."""
    text = MARK.sub("", before.text) if MARK_OPEN in before.text else before.text
    word, _, _ = row.text.partition(" ")
    width = before.x1 - before.x0
    return typeset(f" {word}") * width / (typeset(text) or 1.0), (1 + len(word)) * width / (
        len(text) or 1
    )
