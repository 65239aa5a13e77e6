"""Answers that a simple reader put among the questions: the right column of a page, printed beside them.

`pdftotext` may print the two columns of a page in pieces: `1`, `2`, then `4` and `5` with their answers, then the
questions `3`, `4` and `5`, then `Antwoord` with `1` and `2 en 3`. The numbers tell: what stands too early lacks below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of, value_of
from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_NUMBERS = regex(rf"{NUMBER_LIST}")


@dataclass(frozen=True, slots=True)
class _Number:
    """A row of nothing but numbers of questions: its place, the first number and the last."""

    place: int
    first: int
    last: int


def in_turn(rows: Sequence[Row]) -> list[Row]:
    """Return rows with the answers that stand among the questions put behind the other answers."""
    begin = next((n for n, row in enumerate(rows) if _heads_answers(row)), None)
    if begin is None:
        return list(rows)
    asked, given = _numbers(rows[:begin], 0), _numbers(rows[begin:], begin)
    if not asked or not given:
        return list(rows)
    moved = _early(asked, given[-1].last)
    if moved is None:
        return list(rows)
    first, end = moved
    if any("?" in row.text for row in rows[first:end]):
        return list(rows)
    first = _behind_question(rows, first)
    return [*rows[:first], *rows[end:], *rows[first:end]]


def _heads_answers(row: Row) -> bool:
    caption = caption_of(row)
    return caption is not None and caption.kind == "antwoord" and not caption.numbers


def _numbers(rows: Sequence[Row], offset: int) -> list[_Number]:
    result: list[_Number] = []
    for place, row in enumerate(rows, offset):
        match = _NUMBERS.fullmatch(row.text) if row.text[:1].isdigit() else None
        values = [value_of(one) for one in numbers_of(row.text)] if match else []
        if values:
            result.append(_Number(place, min(values), max(values)))
    return result


def _early(asked: Sequence[_Number], last: int) -> tuple[int, int] | None:
    """Return where the numbers behind the last answered one stand too early, and where the questions go on."""
    for place, (before, one) in enumerate(pairwise(asked), 1):
        if one.first == before.last + 1 or one.first != last + 1:
            continue
        for behind in range(place + 1, len(asked)):
            if asked[behind].first == before.last + 1:
                return one.place, asked[behind].place
            if asked[behind].first != asked[behind - 1].last + 1:
                break
    return None


def _behind_question(rows: Sequence[Row], first: int) -> int:
    """Return the first row behind the question above: the end of an answer may stand there, which lacks its number."""
    place = first
    while place and not rows[place - 1].text.endswith("?"):
        place -= 1
        if _NUMBERS.fullmatch(rows[place].text):
            return first
    return place or first
