"""Which fracties ask which numbers, where a letter shares its questions out.

`De leden van de fractie van A stellen de vragen 1 tot en met 5; de vragen 6 en 7 zijn afkomstig van de leden van B.`
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.parts.exceptions import exception_in
from kamervragen.parts.named_questions import heading_in, is_titled, numbers_in
from kamervragen.patterns import regex

# `uw antwoord op vraag 3` is one of an earlier letter; `om beantwoording van de vragen 1 en 2` is not.
_EARLIER = regex(r"\b(?:antwoord\w*|reactie\w*)\s+op\s+(?:\w+\s+)?vra(?:ag|gen)\b")
# `…, vraag 2 is ingebracht door`, `…, met dien verstande dat vraag 2 mede wordt gesteld door`
_CLAUSES = regex(
    r";|,\s+(?:(?:en|terwijl|met\s+dien\s+verstande\s+dat)\s+)?(?=(?:de\s+)?vra(?:ag|gen)\s+\d[^,;]{0,60}?\b(?:is|zijn|word(?:t|en)|alleen|uitsluitend)\b[^,;]{0,40}?\b(?:door|van|namens)\s)"
)
# Between two mentions without a verb between them: `de leden van A en het lid B (C) stellen`.
_VERB = regex(
    r"\b(?:heeft|hebben|stel(?:t|len)|vra(?:agt|gen)|leg(?:t|gen)|wil|willen|wens(?:t|en)|verzoek\w*|is|zijn)\b"
)


@dataclass(frozen=True, slots=True)
class Share:
    """Fracties, and the questions that they ask: of some numbers, below a heading, or the `rest`.

    `also`: beside those who ask them anyway. `alone`: nobody else asks them, and they may ask others.
    """

    names: tuple[str, ...]
    numbers: frozenset[str] = frozenset()
    title: str | None = None
    rest: bool = False
    also: bool = False
    alone: bool = False

    def holds(self, number: str | None, title: str | None) -> bool:
        """True for a question of this share, which stands below the heading `title`."""
        if self.title is not None:
            return title is not None and is_titled(title, self.title)
        return number in self.numbers


def shares_of(
    found: Sequence[Sequence[Mention]], numbers: Sequence[str], titles: Sequence[str]
) -> tuple[Share, ...]:
    """Return the shares that the sentences of a letter give.

    `found`: the mentions of each paragraph that may share them out. `numbers`: those of its questions; `titles`: its
    headings.
    """
    given: list[Share] = []
    for some in found:
        for sentence, group in groupby(some, key=lambda one: one.sentence):
            said = list(group)
            beside = _in_brackets(sentence, said, numbers)
            if beside:
                given += beside
                continue
            cuts = [0, *(match.end() for match in _CLAUSES.finditer(sentence)), len(sentence)]
            for begin, end in pairwise(cuts):
                inside = [replace(o, place=o.place - begin) for o in said if begin <= o.place < end]
                given += _of_clause(sentence[begin:end], inside, numbers, titles)
    return tuple(given)


# `De vragen 1 en 2 zijn van …`, `De leden van … hebben vraag 3 gesteld.`, not `… verzoeken u vraag 2 met voorrang te …`
_NUMBERED = r"(?:[Dd]e\s+)?[Vv]ra(?:ag|gen)\s+\d[\d\s,entmo/–-]*"
_SHARES_OUT = regex(
    rf"^\(?{_NUMBERED}(?:zijn|is|word|werd|ko[mn]|stel|hebben|heeft)"
    rf"|\b(?:stel(?:t|len)|hebben|heeft)\s+{_NUMBERED}(?:gesteld|ingebracht)?[.)]*$"
)


def shared_out(found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a paragraph below questions whose sentence says whose questions the numbers are."""
    return [one for one in found if _SHARES_OUT.search(one.sentence)]


def _in_brackets(sentence: str, found: Sequence[Mention], numbers: Sequence[str]) -> list[Share]:
    """Return the shares of a sentence that puts them behind the names: `PvdA (vragen 1 en 2) en het CDA (vraag 3)`."""
    given: list[Share] = []
    for name in unique(name for one in found if one.role != "joins" for name in one.names):
        match = re.search(
            rf"{re.escape(name)}(?:-fractie)?\s+\((?:vra(?:ag|gen)\s+)?(\d[^()]{{0,40}})\)",
            sentence,
        )
        said = numbers_in(f"vragen {match[1]}", numbers) if match else []
        given += [Share((name,), frozenset(said))] if said else []
    return given if len(given) > 1 else []


_NOT_THESE = regex(r"\b(?:niet|geen|behalve)\b")


def left_out(
    found: Sequence[Sequence[Mention]], numbers: Sequence[str], asking: frozenset[str]
) -> tuple[str, ...]:
    """Return the sentences that name numbers and fracties that do not ask them, and ask others. `asking`: who asks.

    `De leden van A nemen vraag 2 niet voor hun rekening.`; `… sluiten zich niet aan bij vraag 2, wel bij de overige.`
    """
    return unique(
        one.sentence
        for one in chain.from_iterable(found)
        if one.role in ("mentioned", "earlier")
        and _NOT_THESE.search(one.sentence)
        and (asking.intersection(one.names) or " wel " in one.sentence)
        and numbers_in(one.sentence, numbers)
    )


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


def _said(text: str, numbers: Sequence[str], titles: Sequence[str]) -> Share | None:
    """Return the share that a text says, counts or names by its heading, of nobody yet; None where it does not."""
    but = exception_in(text)
    if but is not None:
        # `… stellen alle vragen, met uitzondering van vraag 3`
        left = frozenset(numbers_in(text[but[0] : but[1]], numbers))
        named = frozenset(numbers_in(text[: but[0]], numbers)) or frozenset(numbers)
        return Share((), named - left) if left else None
    said = numbers_in(text, numbers)
    if said:
        return Share((), frozenset(said))
    title, _ = heading_in(text)
    if title is not None and any(is_titled(head, title) for head in titles):
        return Share((), title=title)  # `De vragen onder het kopje ‘Toezicht’ zijn van …`
    match = _COUNTED.search(text)
    if match is None:
        return None
    if match["rest"]:
        return Share((), rest=True)
    count = _COUNTS.get(match["count"] or "", 1)
    return Share((), frozenset(numbers[:count] if match["end"] == "eerste" else numbers[-count:]))


# Between two who share the numbers that stand before them.
_AND = regex(
    r"(?:,|\ben|\b(?:mede|ook)\s+namens)\s+(?:(?:het|de)\s+)?(?:(?:lid|leden|fractieleden|die)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$"
)


# `De leden van A stellen vraag 3 mede`, `De leden van A vragen bijzondere aandacht voor vraag 2`
_ALSO = regex(r"\bmede\b(?!\s+namens)|\baandacht\s+voor\s+(?:de\s+)?vra(?:ag|gen)\b")


# `Aan de vragen 1 en 3 hebben de leden van A hun steun verleend.`
_SUPPORT = regex(r"\b(?:steun|bijval)\s+(?:verleend|gegeven|betuigd|verlenen|geven|betuigen)\b")
# `Vraag 2 is alleen van de leden van A.`
_ALONE = regex(r"\b(?:alleen|uitsluitend|enkel|slechts)\s+(?:\w+\s+){0,2}(?:van|door|namens)\b")
# `De leden van A hebben mede namens de leden van B de vragen 1 tot en met 4.`
_ALSO_FOR = regex(r"\b(?:mede|ook|tevens)\s+namens\s+(?:(?:de|het|die|leden|lid|van)\s+){0,4}$")


def _of_clause(
    clause: str, found: Sequence[Mention], numbers: Sequence[str], titles: Sequence[str]
) -> list[Share]:
    if _EARLIER.search(clause) or not any(one.role == "asks" for one in found):
        return []
    ends = [*(one.place for one in found[1:]), len(clause)]
    passive = _said(clause[: found[0].place], numbers, titles) is not None
    result: list[Share] = []
    names: tuple[str, ...] = ()
    begin = 0
    for one, end in zip(found, ends, strict=True):
        if one.role != "asks":
            names, begin = (), one.place
            continue
        behind = clause[one.place : end]
        text = clause[begin : one.place] if passive else behind
        given = _said(text, numbers, titles)
        if passive and result and given is None and _AND.search(text):
            # `vraag 3 door de leden van A en het lid B (C)`
            result[-1] = replace(result[-1], names=unique((*result[-1].names, *one.names)))
            begin = one.place
            continue
        names = (*names, *one.names)
        said = _VERB.search(behind) is not None and _ALSO_FOR.search(behind) is None
        if said or given is not None or end == len(clause):
            also = _ALSO.search(text) is not None or _SUPPORT.search(clause) is not None
            alone = passive and _ALONE.search(text) is not None
            share = replace(given, names=unique(names), also=also, alone=alone) if given else None
            result += [share] if share else []
            names, begin = (), one.place
    return result


def askers_of(
    shares: Sequence[Share], number: str | None, title: str | None, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Return who asks the question `number` below the heading `title`, of whom `names` ask where it stands."""
    holding = [share for share in shares if share.holds(number, title)]
    # The rest is what no other share has.
    holding = holding or [share for share in shares if share.rest]
    given = unique(name for share in holding if not share.also for name in share.names)
    sharing = {name for share in shares for name in share.names if not share.alone}
    own = given or tuple(name for name in names if name not in sharing) or names
    return unique((*own, *(name for share in holding if share.also for name in share.names)))
