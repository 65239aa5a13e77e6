"""Which fracties ask which numbers, where a letter shares its questions out.

`De leden van de fractie van A stellen de vragen 1 tot en met 5; de vragen 6 en 7 zijn afkomstig van de leden van B.`
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.parts.joins import numbers_in
from kamervragen.patterns import regex

# `uw antwoord op vraag 3` is one of an earlier letter; `om beantwoording van de vragen 1 en 2` is not.
_EARLIER = regex(r"\b(?:antwoord\w*|reactie\w*)\s+op\s+(?:\w+\s+)?vra(?:ag|gen)\b")
_CLAUSE = regex(r"[^;]+")
# Between two mentions without a verb between them: `de leden van A en het lid B (C) stellen`.
_VERB = regex(
    r"\b(?:heeft|hebben|stel(?:t|len)|vra(?:agt|gen)|leg(?:t|gen)|wil|willen|wens(?:t|en)|verzoek\w*|is|zijn)\b"
)


@dataclass(frozen=True, slots=True)
class Share:
    """Fracties, and the numbers of the questions that they ask."""

    names: tuple[str, ...]
    numbers: frozenset[str]


def shares_of(found: Sequence[Sequence[Mention]]) -> tuple[Share, ...]:
    """Return the shares that the sentences of a letter give.

    `found`: the mentions of each paragraph above the first question.
    """
    given: list[Share] = []
    for some in found:
        for sentence, group in groupby(some, key=lambda one: one.sentence):
            said = list(group)
            for clause in _CLAUSE.finditer(sentence):
                begin, end = clause.span()
                inside = [replace(o, place=o.place - begin) for o in said if begin <= o.place < end]
                given += _of_clause(clause[0], inside)
    return tuple(given)


def absent(shares: Sequence[Share], numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers that are shared out and that no question has."""
    shared = chain.from_iterable(share.numbers for share in shares)
    return tuple(sorted(set(shared) - set(numbers), key=lambda number: (len(number), number)))


def _of_clause(clause: str, found: Sequence[Mention]) -> list[Share]:
    if _EARLIER.search(clause) or not any(one.role == "asks" for one in found):
        return []
    ends = [*(one.place for one in found[1:]), len(clause)]
    passive = bool(numbers_in(clause[: found[0].place]))
    result: list[Share] = []
    names: tuple[str, ...] = ()
    begin = 0
    for one, end in zip(found, ends, strict=True):
        if one.role != "asks":
            names, begin = (), one.place
            continue
        names = (*names, *one.names)
        behind = clause[one.place : end]
        text = clause[begin : one.place] if passive else behind
        if _VERB.search(behind) or numbers_in(text) or end == len(clause):
            given = frozenset(numbers_in(text))
            result += [Share(unique(names), given)] if given else []
            names, begin = (), one.place
    return result


def askers_of(
    shares: Sequence[Share], number: str | None, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Return who asks the question `number`, of whom `names` ask where it stands."""
    given = unique(name for share in shares if number in share.numbers for name in share.names)
    sharing = {name for share in shares for name in share.names}
    return given or tuple(name for name in names if name not in sharing) or names
