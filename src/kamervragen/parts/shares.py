"""Which fracties ask which numbers, where a letter shares its questions out.

`De leden van de fractie van A stellen de vragen 1 tot en met 5; de vragen 6 en 7 zijn afkomstig van de leden van B.`
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.parts.joins import heading_in, is_titled, numbers_in
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


@dataclass(frozen=True, slots=True)
class Numbered:
    """The numbers of the questions of a letter, and the heading that each stands below."""

    numbers: tuple[str, ...]
    titles: tuple[str, ...]

    def below(self, title: str) -> frozenset[str]:
        """Return the numbers below a heading."""
        pairs = zip(self.numbers, self.titles, strict=True)
        return frozenset(number for number, head in pairs if is_titled(head, title))


def shares_of(found: Sequence[Sequence[Mention]], questions: Numbered) -> tuple[Share, ...]:
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
                given += _of_clause(clause[0], inside, questions)
    return tuple(_with_rest(given, questions.numbers))


def absent(shares: Sequence[Share], numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers that are shared out and that no question has."""
    shared = chain.from_iterable(share.numbers for share in shares)
    return tuple(sorted(set(shared) - set(numbers), key=lambda number: (len(number), number)))


# `de eerste drie (vragen)`, `de laatste vraag`, `de resterende`
_SHARED = r"(?=\s+(?:vragen|zijn|komen|van|door)\b|\s*[,.;]|\s*$)"
_COUNTED = regex(
    rf"\b[Dd]e\s+(?P<end>eerste|laatste)\s+(?:(?P<count>twee|drie|vier|vijf|zes|zeven|acht){_SHARED}|vraag\b)"
    rf"|\b[Dd]e\s+(?P<rest>overige|resterende|andere|rest){_SHARED}"
)
_COUNTS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8}
_REST = frozenset(("",))


def _said(text: str, questions: Numbered) -> frozenset[str]:
    """Return the numbers that a text says, counts, or has below a heading; `_REST` where it speaks of all others."""
    numbers = questions.numbers
    title, _ = heading_in(text)
    # `De vragen onder het kopje ‘Toezicht’ zijn van …`
    said = numbers_in(text, numbers) or (questions.below(title) if title else ())
    match = None if said else _COUNTED.search(text)
    if match is None:
        return frozenset(said)
    if match["rest"]:
        return _REST
    count = _COUNTS.get(match["count"] or "", 1)
    return frozenset(numbers[:count] if match["end"] == "eerste" else numbers[-count:])


def _with_rest(shares: Sequence[Share], numbers: Sequence[str]) -> list[Share]:
    """Return the shares, that of the rest with all numbers that no other has."""
    taken = set(chain.from_iterable(share.numbers for share in shares))
    rest = frozenset(number for number in numbers if number not in taken)
    return [replace(share, numbers=rest) if share.numbers == _REST else share for share in shares]


# Between two who share the numbers that stand before them.
_AND = regex(
    r"(?:,|\ben)\s+(?:(?:het|de)\s+)?(?:(?:lid|leden|fractieleden|die)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$"
)


def _of_clause(clause: str, found: Sequence[Mention], questions: Numbered) -> list[Share]:
    if _EARLIER.search(clause) or not any(one.role == "asks" for one in found):
        return []
    ends = [*(one.place for one in found[1:]), len(clause)]
    passive = bool(_said(clause[: found[0].place], questions))
    result: list[Share] = []
    names: tuple[str, ...] = ()
    begin = 0
    for one, end in zip(found, ends, strict=True):
        if one.role != "asks":
            names, begin = (), one.place
            continue
        behind = clause[one.place : end]
        text = clause[begin : one.place] if passive else behind
        given = _said(text, questions)
        if passive and result and not given and _AND.search(text):
            # `vraag 3 door de leden van A en het lid B (C)`
            result[-1] = replace(result[-1], names=unique((*result[-1].names, *one.names)))
            begin = one.place
            continue
        names = (*names, *one.names)
        if _VERB.search(behind) or given or end == len(clause):
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
