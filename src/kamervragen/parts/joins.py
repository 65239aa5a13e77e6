"""Who joins which questions: `De leden van de SP-fractie sluiten zich aan bij vraag 3.`"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.fracties import Mention, listed, unique
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.parts.exceptions import Left, exception_in, left_out
from kamervragen.parts.named_questions import (
    COUNTS,
    at_places,
    by_place,
    heading_in,
    is_titled,
    numbers_in,
    places_in,
)
from kamervragen.patterns import regex

_QUESTIONS_OF = regex(r"\bvragen\s+(?:en\s+opmerkingen\s+)?(?:van|die\s+door)\s+")
_PARTLY = regex(
    r"\b(?:zich|aan)\s+(?:\w+\s+)?(?:bij\s+)?(?:een\s+deel|deels|gedeeltelijk|enkele|een\s+aantal|sommige)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Join:
    """Fracties that join: the questions of `targets`, the questions `numbers`, or those of a section.

    `section`: place of the heading under which it is said, -1 above the first heading. `title`: the heading that is
    named, or the number before it; `nth`: place of a heading that is counted, -1 for the last. `partly`: some
    questions, the letter does not say here which. `named`: the targets are named, not just those who ask where it is
    said. `block`: place of the paragraph that asks and says it, in a letter without numbers: its own questions are
    joined. `every`: all questions of the letter. `left`: what is left out. `about`: places of the blocks
    that speak of the subject that is named. `places`: where the questions stand that are counted among those joined.
    """

    names: tuple[str, ...]
    targets: tuple[str, ...]
    numbers: tuple[str, ...]
    section: int
    title: str | None
    nth: int | None
    partly: bool
    named: bool
    block: int | None = None
    every: bool = False
    left: Left | None = None
    about: frozenset[int] = frozenset()
    places: tuple[int, ...] = ()


def join_of(
    one: Mention,
    found: Sequence[Mention],
    section: int,
    known: frozenset[str],
    numbers: Sequence[str],
) -> Join:
    """Return what a mention of who joins says: whom, and which questions.

    `known`: all fracties of the letter; `numbers`: those of its questions.
    """
    sentence, first, last = _clause_of(one, found)
    left = None
    but = exception_in(sentence)
    if but is not None:
        left = left_out(sentence[but[0] : but[1]], known, numbers)
        # The places of all others stay what they were.
        sentence = f"{sentence[: but[0]]}{' ' * (but[1] - but[0])}{sentence[but[1] :]}"
    targets = [
        name
        for other in found
        if other.role != "joins" and other.sentence == one.sentence and first <= other.place < last
        if but is None or not but[0] <= other.place - first < but[1]
        for name in other.names
    ]
    latter = _latter(sentence, one, found, numbers)
    targets += latter[0]
    for match in _QUESTIONS_OF.finditer(sentence):
        targets += [name for name in listed(sentence[match.end() :]) if name in known]
    title, nth = heading_in(sentence)
    chosen = tuple(numbers_in(sentence, numbers)) or latter[1]
    # `… sluiten zich aan bij de tweede vraag van A`: of those of A, where they are named or nothing is numbered.
    places = places_in(sentence) if not chosen and (targets or not numbers) else ()
    chosen = chosen or (() if places else by_place(sentence, numbers))
    headed = title is not None or nth is not None
    every = _EVERY.search(sentence) is not None and not (chosen or places or headed)
    # `… bij de vragen 1 en 2`, said below another heading, where no number stands twice.
    anywhere = (chosen or left is not None) and len(set(numbers)) == len(numbers)
    return Join(
        names=one.names,
        targets=unique(targets),
        numbers=chosen,
        section=-1 if every or anywhere or headed else section,
        title=title,
        nth=nth,
        partly=_PARTLY.search(sentence) is not None and not (chosen or headed),
        named=bool(targets),
        every=every,
        left=left,
        places=places,
    )


# `Bij deze laatste vragen hebben de leden van … zich gevoegd.`, `… sluiten zich bij laatstgenoemde vraag aan`
_LATTER = regex(
    r"\b(?:[Dd]eze\s+laatste|(?P<named>(?:(?P<first>[Ee]erst)|[Ll]aatst)genoemde(?=\s+(?:vra(?:ag|gen)|fractie|leden)\b)))"
    r"(?:\s+(?:(?P<one>vraag)|(?P<who>fractie|leden)|vragen))?\b"
)


def _latter(
    sentence: str, one: Mention, found: Sequence[Mention], numbers: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who asks what a sentence calls `laatstgenoemde vraag`, and its number where one was named."""
    match = _LATTER.search(sentence)
    before = [other for other in found if other.begin < one.begin and other.role != "joins"]
    if match is None or not before:
        return (), ()
    other = before[0] if match["first"] else before[-1]
    if match["who"]:
        return (other.names[:1] if match["first"] else other.names[-1:]), ()
    named = numbers_in(other.sentence[other.place :], numbers) if match["named"] else []
    chosen = named[:1] if match["first"] else named[-1:]
    return other.names, tuple(chosen if match["one"] else named)


# `… sluiten zich bij alle bovenstaande vragen aan`, `…, met uitzondering van vraag 2`
_EVERY = regex(
    r"\balle\s+(?:(?:(?:boven|voren)staande|voorgaande|voornoemde|hier(?:boven|voor)|in\s+deze\s+brief|gestelde)\s+){0,2}(?:\w+e\s+)?vragen\b"
    r"(?!\s+(?:van|die|over|onder|in|uit|met)\b)|\bin\s+deze\s+brief\s+(?:\w+e\s+)vragen\b"
    # `… bij de vragen van beide fracties`
    r"|\bvragen\s+van\s+(?:de\s+)?(?:alle|beide|andere|overige|genoemde|twee|drie|vier)\s+(?:\w+\s+)?fracties\b(?!\s+van\b)"
)
# `De leden van … sluiten zich bij deze vraag aan`, `… bij de vorige twee vragen`: those right above; also
# `Bovenstaande vraag wordt mede gesteld namens …`
_ABOVE = regex(
    r"\b(?:(?:[Dd]eze|die|[Bb]ovenstaande)\s+(?:laatste\s+)?vraag\b(?!\s+(?:van|over)\b)"
    r"|[Dd]e\s+(?P<before>vorige|voorgaande|voorafgaande)\s+(?:(?P<count>twee|drie)\s+vragen|vraag)\b(?!\s+over\b))"
)


def right_above(sentence: str, places: Sequence[int], own: int | None = None) -> frozenset[int]:
    """Return those of the places of the questions above that a sentence speaks of: `deze vraag`.

    `own`: the place of the question that says so itself; `de vorige vraag` is another.
    """
    match = _ABOVE.search(sentence)
    if match is None:
        return frozenset()
    above = [place for place in places if not match["before"] or place != own]
    return frozenset(above[-COUNTS.get(match["count"] or "", 1) :])


# `… sluiten zich bij deze vragen (van de leden van A) aan`: those above; not `… bij deze vragen over het dak`
_THESE = regex(
    r"\b(?:[Dd]eze|die|[Bb]ovenstaande|[Vv]oorgaande|[Vv]oornoemde)\s+(?:\w+e\s+)?vragen\b(?!\s+(?:over|die|onder)\b)"
)
_HEREBY = regex(
    r"\b(?:[Hh]ier|[Dd]aar)(?:bij|aan)\b|\bhet\s+(?:bovenstaande|voorgaande|vorenstaande)\b"
)


def speaks_of_these(sentence: str, before: str) -> bool:
    """True where who joins speaks of the questions above, and says of them no more than whose they are.

    `before`: what its paragraph says before: it may announce other questions, or `hierbij` be said of that.

    >>> said = "De leden van de SP-fractie sluiten zich bij deze vragen aan."
    >>> speaks_of_these(said, ""), speaks_of_these(said, "De leden van de VVD-fractie hebben nog vragen. ")
    (True, False)
    """
    if "vragen" in before:
        return False
    return _THESE.search(sentence) is not None or (
        not before and _HEREBY.search(sentence) is not None
    )


# `de vragen van`, `deze vragen`: more than the one that says so
_SEVERAL = regex(
    r"\b(?:bij|achter)\s+(?:[\w-]+\s+){0,5}(?:vragen|inbreng)\b|\b(?:deze|die|alle|volgende|voorgaande|bovenstaande)\s+(?:\w+e\s+)?vragen\b"
)


def joins_several(sentence: str) -> bool:
    """True where who joins speaks of questions of others, not of one: `… bij de vragen gesteld door de leden van A`."""
    return _THEIRS.search(sentence) is not None


_THEIRS = regex(r"\bbij\s+(?:de|alle)\s+(?:\w+e\s+)?vragen\s+(?:die\s|van\b|gesteld\b|door\b)")


def is_of_itself(join: Join, one: Mention, asking: Collection[str]) -> bool:
    """True where a question says of itself who joins it: `De leden van A vragen, daarin gesteund door B, of …`.

    `asking`: who asks it.
    """
    headed = join.title is not None or join.nth is not None
    named = headed or join.numbers or join.places or join.every or join.left
    theirs = set(join.targets) <= set(asking)
    return theirs and not named and _SEVERAL.search(one.sentence) is None


def placed(
    joins: Iterable[Join], asking: Mapping[int, Collection[str]]
) -> tuple[dict[Join, None], tuple[str, ...]]:
    """Find the questions that who joins counts, `bij de tweede vraag` of those whom they join; and those not found.

    `asking`: who asks which question, by its place.
    """
    found: dict[Join, None] = {}
    lost: list[str] = []
    for join in joins:
        if not join.places:
            found[join] = None
            continue
        theirs = [
            place
            for place in sorted(asking)
            if not join.targets or not set(join.targets).isdisjoint(asking[place])
        ]
        about = frozenset(at_places(join.places, theirs))
        if not about:
            lost.append(f"de {join.places[0] + 1}e vraag van {', '.join(join.targets)}")
        found[replace(join, about=about, partly=not about)] = None
    return found, tuple(lost)


# Who joins may ask on: `… sluiten zich aan bij de vragen van D66 en hebben aanvullend de volgende vraag.`
_ASKS_ON = regex(
    r"\baan\b[^.;?]*\ben\s+(?:\w+\s+){0,2}(?:hebben|heeft|stel(?:t|len)|vra(?:agt|gen)|leg(?:t|gen)|verzoek\w*|willen|wil)\b"
)


def asks_on(one: Mention, text: str = "", *, past: bool = False) -> bool:
    """True where a sentence says of who joins that they ask something themselves.

    Also where it begins the paragraph `text`, and what asks stands behind it: `… onderschrijven de vragen van A. In
    aanvulling daarop willen zij weten …`. `past`: it tells what was asked.
    """
    if one.role != "joins":
        return False
    return _ASKS_ON.search(one.sentence, one.place) is not None or leads_on(one, text, past=past)


def leads_on(one: Mention, text: str, *, past: bool) -> bool:
    """True where a paragraph that asks begins with who joins those above it, and they ask what follows."""
    return text.startswith(one.sentence) and asks_in_prose(text[len(one.sentence) :], past=past)


def _clause_of(one: Mention, found: Sequence[Mention]) -> tuple[str, int, int]:
    """Return what a sentence says of one who joins, and where that stands, if others join in it as well.

    `… dat de leden van A zich bij de vragen 1 en 2 aansluiten en de leden van B bij vraag 5`
    """
    places = [m.place for m in found if m.role == "joins" and m.sentence == one.sentence]
    first = one.place if any(place < one.place for place in places) else 0
    last = min((place for place in places if place > one.place), default=len(one.sentence))
    return one.sentence[first:last], first, last


def applies(
    join: Join,
    names: tuple[str, ...],
    section: int,
    title: str | None,
    number: str | None,
    block: int,
    last: int,
) -> bool:
    """True where a join holds for a question of `names`, which stands in `block`. `last`: place of the last heading."""
    here = join.section in (section, -1)
    if join.block is not None:
        said = join.block == block
    elif join.numbers:
        said = here and number in join.numbers
    elif join.targets:
        said = (here or join.named) and bool(set(join.targets) & set(names))
    else:
        said = here
    said = said or join.every
    if join.title is not None:
        # `… bij de inbreng van de leden van A over de kosten`: not to what others ask below `Kosten`
        theirs = not join.named or not set(join.targets).isdisjoint(names)
        said = theirs and title is not None and is_titled(title, join.title)
    if join.nth is not None:
        said = section == (join.nth if join.nth >= 0 else last)
    if said and join.left is not None:
        said = not join.left.holds(names, section, last, title, number, block)
    return said and not join.partly and (not join.about or block in join.about)
