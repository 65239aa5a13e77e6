"""The numbers of the rows of a table of questions: one may lack, be printed twice or be a misprint.

1, 2, 3, 5, 6   1, 2, 3, 4, 4, 6   1, 2, 3, 40, 5     <- all of these are questions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Numbers that lack between two rows are no more than this; a sentence has so many words.
MOST_LACK, _SENTENCE = 5, 4
# One wrong number spoils so many steps.
_ONE_WRONG = 2


@dataclass(frozen=True, slots=True)
class RowNumber:
    """A number at the begin of a row. `sure`: it fills a cell beside one that begins where questions do."""

    place: int
    value: int
    sure: bool


def counted(numbers: Sequence[RowNumber]) -> Iterator[tuple[int, int]]:
    """Give (place, number) of the rows that begin a question.

    Numbers go up from row to row; one that does not counts where the next one goes on from those above it.
    """
    after = _next_sure(numbers)
    last: int | None = None
    for one, following in zip(numbers, after, strict=True):
        if last is None or 0 < one.value - last <= MOST_LACK:
            last = one.value
        elif not one.sure:
            continue
        elif following == one.value + 1 and one.value > last:  # a page of them lacks
            last = one.value
        elif not _goes_on(last, one.value, following):
            continue
        yield one.place, one.value


def _next_sure(numbers: Sequence[RowNumber]) -> list[int | None]:
    """Return for each number the next one that is sure, None where none follows."""
    result: list[int | None] = []
    value: int | None = None
    for one in reversed(numbers):
        result.append(value)
        value = one.value if one.sure else value
    return result[::-1]


def _goes_on(last: int, value: int, following: int | None) -> bool:
    """True where a number that does not rise stands between rows that do; at the end it may be the last again."""
    return value == last if following is None else 0 <= following - last <= MOST_LACK


def mostly_by_one(numbers: Sequence[int]) -> bool:
    """True where half of the steps at least go up by one, or all but those that one wrong number makes."""
    steps = [b - a for a, b in pairwise(numbers)]
    others = [step for step in steps if step != 1]
    # `2, 2, 4` for `2, 3, 4` makes two.
    few = len(others) == 1 or (len(others) == _ONE_WRONG < len(steps))
    near = few and all(0 <= step <= MOST_LACK for step in others)
    return near or 2 * len(others) <= len(steps)


def are_sentences(texts: Sequence[str]) -> bool:
    """True where most texts are sentences: `Vraag` may head figures as well."""
    found = sum(len(text.split()) >= _SENTENCE or text.endswith("?") for text in texts)
    return 2 * found > len(texts)
