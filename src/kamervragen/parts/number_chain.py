"""Which bare numbers of a long list begin its questions: the chain of numbers over the whole document decides.

`1`, `2`, `3 en 9`, `4` …: each goes up by one. An answer may count its own points (`1. …` `2. …`), a table has numbers,
a page its own; none of them asks. So the chain is taken that explains most, with gaps and repeats where the rest tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kamervragen.dutch.numbers import value_of
from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION
from kamervragen.layout.numbers.captions import Caption, caption_of
from kamervragen.layout.numbers.numbering import Label, numbered, plain
from kamervragen.layout.passages import Passage, behind
from kamervragen.layout.rows import Row, ends
from kamervragen.layout.tables.columns import is_tabular

# What a number counts for: its text asks, it is printed as most numbers that ask, and apart; where nothing asks it is
# there, or a point that an answer counts.
_ASKS, _ALIKE, _APART, _THERE, _POINT = 3.0, 1.5, 0.5, 0.2, -2.0
# What it costs to pass over a number, to print one twice, to begin anywhere, to leap.
_GAP, _TWICE, _START, _LEAP = 1.5, 3.0, 6.0, 8.0
# So far the numbers that lack are looked for one by one.
_NEAR = 8
# A question is looked for in so many rows below its number.
_FEW_ROWS = 40
# A further series, below the last number of the first, has so many questions.
_SERIES = 2


@dataclass(frozen=True, slots=True)
class Begin:
    """A row that may begin a question: its place, its label, whether its text asks.

    `apart`: room stands above it. `point`: it goes on with a count that begins at 1 and asks nothing.
    """

    place: int
    label: Label
    kind: str
    asks: bool
    apart: bool
    point: bool = False

    @property
    def numbers(self) -> tuple[str, ...]:
        """All numbers that the label names."""
        return self.label.group or (self.label.number,)


class _Best(NamedTuple):
    """The best chain that ends with a number: what it is worth, its last member, the one before it."""

    worth: float
    member: int
    before: _Best | None


def begins_in(rows: Sequence[Row]) -> list[Begin]:
    """Return the rows that begin a question, in printed order."""
    every = candidates_in(rows)
    found = _chain(every)
    while found:
        behind_last = [one for one in every if one.place > found[-1].place]
        more = [one for one in _chain(behind_last) if one.kind == found[-1].kind]
        anew = bool(more) and (
            more[0].label.value == 1 or more[0].label.value > found[-1].label.value
        )
        if not anew or sum(one.asks for one in more) < max(_SERIES, len(more) - 1):
            break
        found += more
    return found


def passages_of(rows: Sequence[Row], begins: Sequence[Begin]) -> list[Passage]:
    """Put rows under the numbers of their questions, and answers that have a caption of their own under that."""
    edges = [one.place for one in begins]
    above = tuple(rows[: edges[0]]) if edges else tuple(rows)
    result = [Passage(None, (), above)] if above else []
    asked: set[str] = set()
    for one, end in zip(begins, [*edges[1:], len(rows)], strict=True):
        row = rows[one.place]
        caption = Caption("vraag", one.numbers, one.label.length)
        alone = one.label.length >= len(row.text.rstrip())
        lead = () if alone else (behind(row, one.label.length),)
        asked.update(one.numbers)
        text = (*lead, *rows[one.place + 1 : end])
        result += _with_captions(Passage(caption, (row,) if alone else (), text), asked)
    return result


def _with_captions(passage: Passage, asked: set[str]) -> list[Passage]:
    """Cut a passage at the captions of answers in it: `Antwoord:`, `Antwoord op vragen 4 en 5`."""
    result: list[Passage] = []
    caption, caption_rows, begin = passage.caption, passage.caption_rows, 0
    own = caption.numbers if caption else ()
    for place, row in enumerate(passage.rows):
        found = caption_of(row) if row.text[:1] in "AB" else None
        if (
            found is None
            or found.kind != "antwoord"
            or not _answers(found, row, asked, bool(result))
        ):
            continue
        result.append(Passage(caption, caption_rows, passage.rows[begin:place]))
        alone = found.length >= len(row.text.rstrip())
        caption = Caption("antwoord", found.numbers or own, found.length)
        caption_rows = (row,) if alone else ()
        begin = place + 1 if alone else place
        if not alone:
            first = behind(row, found.length)
            passage = Passage(
                passage.caption, (), (*passage.rows[:place], first, *passage.rows[place + 1 :])
            )
    result.append(Passage(caption, caption_rows, passage.rows[begin:]))
    return result


def _answers(found: Caption, row: Row, asked: set[str], answered: bool) -> bool:
    """True for the caption of the answer; inside an answer only one that names its numbers is another."""
    alone = found.length >= len(row.text.rstrip())
    if not (alone or found.marked):
        return False
    return asked.issuperset(found.numbers) if found.numbers else not answered


# --- candidates -----------------------------------------------------------------------------------


def candidates_in(rows: Sequence[Row]) -> list[Begin]:
    """Return the rows that may begin a question by the form of their number, in printed order."""
    labels = [
        (place, label)
        for place, label in enumerate(numbered(rows))
        if label is not None and label.form != "vraag" and _may_begin(rows, place)
    ]
    edges = [*(place for place, _ in labels), len(rows)][1:]
    found = [
        Begin(
            place,
            label,
            _kind(rows[place], label),
            _asks(rows, place, end, label),
            _apart(rows, place),
        )
        for (place, label), end in zip(labels, edges, strict=True)
    ]
    return _with_points(found)


def _with_points(found: Sequence[Begin]) -> list[Begin]:
    """Mark the points that an answer counts: from a further 1 on, as long as they go up by one and nothing asks."""
    result: list[Begin] = []
    counting = 0
    begun = False
    for one in found:
        value = one.label.value
        first = value == 1 and begun and not one.asks
        goes_on = counting > 0 and value == counting + 1 and not one.asks
        counting = value if first or goes_on else 0
        result.append(replace(one, point=counting > 0))
        begun = begun or value == 1
    return result


def _may_begin(rows: Sequence[Row], place: int) -> bool:
    """True where a row stands apart, or behind the end of a sentence or a line that its author ended."""
    row, before = rows[place], rows[place - 1] if place else None
    return before is None or row.loose or row.first or row.styled or before.short or ends(before)


def _apart(rows: Sequence[Row], place: int) -> bool:
    row = rows[place]
    return place == 0 or row.loose or row.first


def _kind(row: Row, label: Label) -> str:
    """Return how a number is printed: alone on its row or in its cell, or with the sign behind it."""
    if label.length >= len(row.text.rstrip()):
        return "alone"
    if len(row.lines) > 1 and label.length >= len(row.lines[0].text):
        return "cell"
    return "1" if label.kind == "groep" else label.form


def _asks(rows: Sequence[Row], place: int, end: int, label: Label) -> bool:
    """True where a text asks between a number and the next."""
    first = rows[place].text[label.length :]
    below = rows[place + 1 : min(end, place + 1 + _FEW_ROWS)]
    if is_tabular(rows[place]) and len(rows[place].lines) > 2:
        return False
    if "?" in first or any("?" in row.text for row in below):
        return True
    start = plain(first).strip() or (plain(below[0].text) if below else "")
    return OPENS_QUESTION.match(start) is not None or bool(request_spans(start))


# --- the chain ------------------------------------------------------------------------------------


def _chain(candidates: Sequence[Begin]) -> list[Begin]:
    """Return the members of the chain that is worth most; each candidate is looked at once."""
    kinds = Counter(one.kind for one in candidates if one.asks)
    usual = max(kinds, key=kinds.__getitem__) if kinds else ""
    named = {value_of(number) for one in candidates for number in one.numbers[1:] if one.asks}
    best: dict[int, _Best] = {}
    top: tuple[int, _Best] | None = None
    asked = -1
    for member, one in enumerate(candidates):
        before, cost = _before(one, best, top, named, asked)
        asked = member if one.asks else asked
        worth = _worth(one, usual)
        found = _Best(worth - cost + (before.worth if before else 0.0), member, before)
        last = _last_in_row(one)
        if last not in best or found.worth > best[last].worth:
            best[last] = found
        if top is None or found.worth > top[1].worth:
            top = last, found
    chain: list[Begin] = []
    step = top[1] if top else None
    while step is not None:
        chain.append(candidates[step.member])
        step = step.before
    return chain[::-1]


def _worth(one: Begin, usual: str) -> float:
    """Return what a number counts for in a chain."""
    if one.point:
        return _POINT
    if not one.asks:
        return _THERE
    return _ASKS + _ALIKE * (one.kind == usual) + _APART * one.apart


def _before(
    one: Begin,
    best: dict[int, _Best],
    top: tuple[int, _Best] | None,
    named: set[int],
    asked: int,
) -> tuple[_Best | None, float]:
    """Return which chain a number goes on with, and what that costs. `asked`: the last member that asks."""
    value = one.label.value
    lettered = not one.label.number.isdigit()
    choices: list[tuple[_Best | None, float]] = [(None, min(_START, _GAP * (value - 1)))]
    if value in best and best[value].member >= asked:
        choices.append((best[value], 0.0 if lettered else _TWICE))
    cost = 0.0
    for lower in range(value - 1, max(0, value - 1 - _NEAR), -1):
        if lower in best:
            choices.append((best[lower], cost))
        cost += 0.0 if lower in named else _GAP
    if top is not None and top[0] < value:
        choices.append((top[1], min(_LEAP, cost)))
    return max(choices, key=lambda choice: (choice[0].worth if choice[0] else 0.0) - choice[1])


def _last_in_row(one: Begin) -> int:
    """Return the last number that follows the first of a label one by one: 5 of `4 en 5`, 2 of `2 en 27`."""
    last = one.label.value
    for number in one.numbers[1:]:
        if value_of(number) != last + 1:
            break
        last += 1
    return last
