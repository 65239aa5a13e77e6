"""Typed marks whose note is not in the text: it was cut off before its foot, or copied without its notes.

`tegenaan lopen?1` is a question with a mark, be its note there or not. Only digits that touch a sentence end count,
numbered on from the last note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamervragen.layout.notes.typed_marks import COUNTED, with_line
from kamervragen.layout.rows import Row
from kamervragen.lines import mark
from kamervragen.patterns import regex

# `lopen?1`, `Jeugdzorg»2?`, `leefomgeving»1?, 2`, `in de praktijk.3 De`
_TOUCHING = regex(
    r"(?:(?<=[^\W\d_]{3}[?!])|(?<=[»”’\")][?!])|(?<=[»”])(?=\d{1,2}[?!.])|(?P<stop>(?<=[^\W\d_]{3}\.)|(?<=\b[A-Z][a-z]\.)))"
    r"(?P<number>\d{1,2})(?=$|\s+[\"'«‘“(]*[A-ZÀ-Þ]|[?!.](?:,\s?\d{1,2})?(?:\s|$))"
)
_ENDS_LIKE_ONE = regex(r"[?!.»”’\")]\d")


def raise_unnoted(rows: Sequence[Row], numbers: Iterable[str]) -> list[Row]:
    """Return the rows with such marks raised; `numbers`: of the notes that are there."""
    result = list(rows)
    expected = max((int(number) for number in numbers if number.isdigit()), default=0) + 1
    for place, row in enumerate(rows):
        for which, line in enumerate(row.lines if _ENDS_LIKE_ONE.search(row.text) else ()):
            text, expected = marks_raised(line.text, expected)
            if text != line.text:
                result[place] = with_line(result[place], which, text)
    return result


def marks_raised(text: str, expected: int) -> tuple[str, int]:
    """Return a line with its marks raised from `expected` on, and the number that comes next.

    >>> from kamervragen.lines import MARK
    >>> text, following = marks_raised("Kent u «De pont»1?, 2 Zo ja, hoe?3", 1)
    >>> MARK.findall(text), following
    (['1', '2', '3'], 4)
    """
    parts: list[str] = []
    at = 0
    for found in _TOUCHING.finditer(text):
        number = int(found["number"])
        # Marks inside sentences are not seen here, so that a question mark may carry a later one.
        most = expected if found["stop"] is not None else expected + _PASSED
        if found.start() < at or not expected <= number <= most or _is_counted(text, found):
            continue
        parts += (text[at : found.start("number")], mark(found["number"]))
        at, expected = found.end("number"), number + 1
        beside = _BESIDE.match(text, at)
        while beside and int(beside["number"]) == expected:
            parts += (beside["sign"] or "", mark(beside["number"]))
            at, expected = beside.end(), expected + 1
            beside = _BESIDE.match(text, at)
    return "".join((*parts, text[at:])), expected


# Another mark behind it, with what parts them.
_BESIDE = regex(r"(?P<sign>[.?!])?,\s?(?P<number>\d{1,2})(?=[.?!)]?(?:\s|$))")
# So many marks may stand between two of them.
_PASSED = 3
# The longest word before a number is shorter.
_WORD = 20


def _is_counted(text: str, found: re.Match[str]) -> bool:
    """True for the number of an article or the like: `artikel.1`, `blz.1`."""
    end = found.start("number")
    return COUNTED.search(text[max(0, end - _WORD) : end]) is not None
