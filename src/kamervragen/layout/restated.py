"""Numbers that stand again below their caption: `Vragen 1 en 2` / `1 Hoeveel kinderen …?` / `2 Is er …?`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.layout.numbers.captions import Caption, caption_of
from kamervragen.layout.passages import behind
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_NUMBER = regex(r"(?P<number>\d{1,3}[a-z]?)[.):]?\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])")


def without_restated(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, each number that its caption has named taken off: its text is a paragraph of its own."""
    result = list(rows)
    for place, row in enumerate(rows):
        caption = caption_of(row)
        if caption is None or caption.kind != "vraag" or caption.length < len(row.text):
            continue
        for number_row, length in _restated(rows, place + 1, caption):
            result[number_row] = replace(behind(rows[number_row], length), loose=True)
    return result


def _restated(rows: Sequence[Row], begin: int, caption: Caption) -> list[tuple[int, int]]:
    """Return (place, length of its number) of the rows that repeat the numbers of a caption, from right below it on."""
    found: list[tuple[int, int]] = []
    for place in range(begin, len(rows)):
        match = _NUMBER.match(rows[place].text)
        if match and match["number"] == caption.numbers[len(found)]:
            found.append((place, match.end()))
        elif not found or caption_of(rows[place]) is not None:
            break
        if len(found) == len(caption.numbers):
            break
    return found
