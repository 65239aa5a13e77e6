"""Questions under bare numbers in a letter: mostly a chain that goes up; else in the order of the answers.

`4`, `5`, `7`, `11` and one answer to them all, then `6`, `8`: what asks under a number of its own is a question there,
wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION, question_spans
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.passages import LIKELY, Passage, strength
from kamervragen.layout.rows import Row, ends
from kamervragen.parts.number_chain import Begin, begins_in, candidates_in, passages_of


def bare_passages(rows: Sequence[Row], starts: Sequence[int] = ()) -> list[Passage]:
    """Put rows under the numbers of their questions; what stands above the first is under none.

    `starts`: the rows with which further sets begin, each with a number 1. Where few ask, it is none.
    """
    begins: list[Begin] = []
    for place, end in pairwise((0, *starts, len(rows))):
        here = _begins(rows[place:end])
        if place and 2 * sum(one.asks for one in here) < len(here):
            continue
        begins += [replace(one, place=place + one.place) for one in here]
    if not begins:
        return [Passage(None, (), tuple(rows))] if rows else []
    return passages_of(rows, begins)


def _begins(rows: Sequence[Row]) -> list[Begin]:
    """Return the rows of one set that begin a question, in printed order."""
    chain = begins_in(rows)
    if not any(one.asks for one in chain):
        return []
    seen = {number for one in chain for number in one.numbers}
    begins = list(chain)
    for one in candidates_in(rows):
        if seen.isdisjoint(one.numbers) and one.place > chain[0].place and _asks_at_once(rows, one):
            begins.append(one)
            seen.update(one.numbers)
    return sorted(begins, key=lambda one: one.place)


def _asks_at_once(rows: Sequence[Row], one: Begin) -> bool:
    """True where a number stands apart, and the paragraph behind it asks."""
    row, before = rows[one.place], rows[one.place - 1]
    if not (one.asks and (row.loose or row.first or row.styled or ends(before))):
        return False
    text = [row.text[one.label.length :]]
    for above, below in zip(rows[one.place :], rows[one.place + 1 :], strict=False):
        if text[-1].strip() and strength(above, below) >= LIKELY:
            break
        text.append(below.text)
    said = plain(" ".join(text)).strip()
    opens = OPENS_QUESTION.match(said) is not None
    return opens or bool(question_spans(said)) or bool(request_spans(said))
