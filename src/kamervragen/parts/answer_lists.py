"""Answers in a list: one `Antwoord`, and below it `1`, `2 en 3`, `4 t/m 6`, each with its text.

The numbers of a list inside an answer are none of questions. Told by the form of the first number, by the number that
is due, and by whether it comes again further down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of, value_of
from kamervragen.layout.passages import behind
from kamervragen.layout.rows import Row, ends
from kamervragen.lines import MARK_OPEN
from kamervragen.patterns import regex

# `1`, `2.`, `1 en 2`, `Antwoord 3`, at the start of an answer in a list.
_NUMBERED = regex(
    rf"(?:(?:Ad|Op|[Aa]ntwoord|[Vv]ra(?:ag|gen))\s+)?\(?(?P<list>{NUMBER_LIST})\)?\s*(?P<sign>[.):]?)"
    r"(?:\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])|$)"
)

# The numbers of the questions, and the rows of their answer.
Share = tuple[tuple[str, ...], tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by the numbers that stand above them. `lead`: what stands above the first.

    `sure`: no other row could be one of the numbers; `whole`: every question has one.
    """

    shares: tuple[Share, ...]
    lead: tuple[Row, ...]
    sure: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row that may begin an answer. `form`: whether the number stands alone, and the sign behind it."""

    place: int
    numbers: tuple[str, ...]
    length: int
    form: tuple[bool, str]


def answers_of(rows: Sequence[Row], asked: Sequence[str]) -> Answers | None:
    """Divide rows at the numbers of the questions `asked`; None where they name none of them.

    The form of the first number is that of all; where that leaves a question out, each form is tried.
    """
    found = _candidates(rows, frozenset(asked))
    if not found:
        return None
    first = found[0].form
    alike = _taken([one for one in found if one.form == first], asked)
    if _count(alike.taken) < len(set(asked)):
        other = _taken(found, asked)
        alike = other if _count(other.taken) > _count(alike.taken) else alike
    if not alike.taken:
        return None
    shares = tuple(_shares(rows, alike.taken))
    lead = tuple(rows[: alike.taken[0].place])
    return Answers(shares, lead, alike.sure, _count(alike.taken) == len(set(asked)))


def _count(taken: Sequence[_Candidate]) -> int:
    return sum(len(one.numbers) for one in taken)


def _candidates(rows: Sequence[Row], asked: frozenset[str]) -> list[_Candidate]:
    """Return the rows that begin with numbers of questions, where a text may begin."""
    result: list[_Candidate] = []
    for place, row in enumerate(rows):
        match = _NUMBERED.match(row.text) if MARK_OPEN not in row.text[:4] else None
        numbers = numbers_of(match["list"]) if match else ()
        if match is None or not asked.issuperset(numbers) or not _parted(rows, place):
            continue
        form = (match.end() >= len(row.text), match["sign"])
        result.append(_Candidate(place, numbers, match.end(), form))
    return result


def _parted(rows: Sequence[Row], place: int) -> bool:
    """True where a row may begin a text: behind the end of a sentence, or below room."""
    row = rows[place]
    before = rows[place - 1] if place else None
    return before is None or row.loose or row.first or ends(before) or before.short


@dataclass(slots=True)
class _Taken:
    taken: list[_Candidate] = field(default_factory=list)
    sure: bool = True


def _taken(found: Sequence[_Candidate], asked: Sequence[str]) -> _Taken:
    """Take the candidates that begin answers, in order of the questions.

    `inner`: the next number of a list inside the answer, which begins at a 1 that was answered before.
    """
    result = _Taken()
    later = Counter(number for one in found for number in one.numbers)
    answered: set[str] = set()
    inner = place = 0
    for one in found:
        later.subtract(one.numbers)
        while place < len(asked) and asked[place] in answered:
            place += 1
        due = asked[place] if place < len(asked) else None
        fresh = answered.isdisjoint(one.numbers)
        listed = len(one.numbers) == 1 and inner == value_of(one.numbers[0])
        if fresh and listed and later[one.numbers[0]] > 0:
            inner += 1  # it comes again: this is the next of the list inside the answer
        elif fresh and (one.numbers[0] == due or (due is not None and later[due] <= 0)):
            result.sure = result.sure and not listed
            result.taken.append(one)
            answered.update(one.numbers)
            inner = 0
        elif len(one.numbers) == 1:
            inner = value_of(one.numbers[0]) + 1
    return result


def _shares(rows: Sequence[Row], taken: Sequence[_Candidate]) -> list[Share]:
    ends_at = [one.place for one in taken[1:]] + [len(rows)]
    result: list[Share] = []
    for one, end in zip(taken, ends_at, strict=True):
        first = rows[one.place]
        rest = (behind(first, one.length),) if one.length < len(first.text) else ()
        result.append((one.numbers, (*rest, *rows[one.place + 1 : end])))
    return result
