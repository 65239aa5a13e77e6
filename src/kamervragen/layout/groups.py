"""Questions under one caption: `Vraag 3, 4 en 5` and three paragraphs below it.

How many there are is known; the layout says where paragraphs begin, and how surely. So the surest
breaks are taken that give just so many questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kamervragen.dutch.requests import is_request
from kamervragen.dutch.sentences import GOES_ON_ASKING
from kamervragen.layout.numbers.numbering import is_listed, plain
from kamervragen.layout.passages import CERTAIN, DOUBTFUL, LIKELY, strength
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Division:
    """The rows of each question; `sure` is False where paragraphs were put together by what they say."""

    parts: tuple[tuple[Row, ...], ...]
    sure: bool = True


def divide(rows: Sequence[Row], count: int) -> Division | None:
    """Divide the rows below a caption over `count` questions; None where they cannot be divided."""
    if count < 2:
        return Division((tuple(rows),))
    # `… over de motie-Van der Laan c.s.` / `(Kamerstukken II 2024/25, 31 968, nr. 80)?` is one sentence.
    places = [n for n in range(1, len(rows)) if not _BRACKET.match(rows[n].text)]
    breaks = {n: strength(rows[n - 1], rows[n]) for n in places}
    # Where room parts the paragraphs, only the top of a page can hide a break.
    spaced = [n for n, level in breaks.items() if level == CERTAIN or (rows[n].first and level)]
    if CERTAIN in breaks.values() and len(spaced) == count - 1 and _all_ask(_cut(rows, spaced)):
        return Division(_cut(rows, spaced))
    # An item of a list begins no question, unless all paragraphs are items; `Zo ja, …` behind a full
    # line begins none, unless the count asks for it.
    own = {n: level for n, level in breaks.items() if not is_listed(rows[n])}
    fresh = {n: level for n, level in own.items() if level > DOUBTFUL or not _goes_on(rows[n])}
    # No other breaks could make so many: none of them is there by chance.
    every = [n for n, level in breaks.items() if level >= DOUBTFUL]
    only = len(every) == count - 1 and all(rows[n - 1].text.endswith("?") for n in every)
    for candidates in (fresh, own, breaks):
        for least in (CERTAIN, LIKELY, DOUBTFUL):
            found = _at(rows, count, candidates, least)
            if found is not None:
                return replace(found, sure=found.sure or only)
    return None


_BRACKET = regex(r"\([A-Z][a-z]{2}")


def _at(
    rows: Sequence[Row], count: int, candidates: Mapping[int, int], least: int
) -> Division | None:
    """Divide at the breaks that are at least so sure, if they give so many questions."""
    places = [n for n, level in candidates.items() if level >= least]
    if len(places) == count - 1 and _all_ask(_cut(rows, places)):
        # A full line that ends a question may end a paragraph, or do so by chance.
        doubtful = [n for n, level in candidates.items() if level == DOUBTFUL]
        asking = [n for n in doubtful if _text(rows[n - 1 : n]).endswith("?")]
        return Division(_cut(rows, places), sure=not asking and least > DOUBTFUL)
    merged = _merged(rows, places)
    if len(merged) == count and len(places) >= count:
        return Division(tuple(merged), sure=False)
    return None


def _goes_on(row: Row) -> bool:
    return GOES_ON_ASKING.match(row.text) is not None


def _cut(rows: Sequence[Row], places: Sequence[int]) -> tuple[tuple[Row, ...], ...]:
    edges = [0, *places, len(rows)]
    return tuple(tuple(rows[a:b]) for a, b in pairwise(edges))


def _text(part: Sequence[Row]) -> str:
    return " ".join(plain(row.text) for row in part)


def _all_ask(parts: Sequence[Sequence[Row]]) -> bool:
    return all("?" in text or is_request(text) for text in map(_text, parts))


def _merged(rows: Sequence[Row], places: Sequence[int]) -> list[tuple[Row, ...]]:
    """Put paragraphs that ask nothing to their neighbour: a request to the question before it, a
    statement to the one behind it."""
    merged: list[tuple[Row, ...]] = []
    waiting: tuple[Row, ...] = ()
    for part in _cut(rows, places):
        text = _text(part)
        if "?" in text:
            merged.append((*waiting, *part))
            waiting = ()
        elif merged and is_request(text) and not waiting:
            merged[-1] = (*merged[-1], *part)
        else:
            waiting = (*waiting, *part)
    if waiting and merged:
        merged[-1] = (*merged[-1], *waiting)
    return merged
