"""Who joins which questions: `De leden van de SP-fractie sluiten zich aan bij vraag 3.`"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamervragen.dutch.fracties import Mention, listed, unique
from kamervragen.patterns import regex

# `vraag 3`, `de vragen 1 tot en met 3 en 5`, `vraag 2.1`, `de vragen a en b`
_MARK = r"(?:\d{1,3}(?:\.\d{1,2}(?!\d))?[a-z]?|[a-zA-Z](?![\w’'])|[IVX]{2,5}(?!\w))"
_BETWEEN = r"\s*(?:,\s*en\b|,|\ben\b|t/m|tot\s+en\s+met|-|–)\s*"
# `de vragen onder 2 en 3`, `de onder 1 gestelde vraag`, `de vragen met de nummers 1 en 2`
_NUMBERS = regex(
    rf"\b(?:vra(?:ag|gen)\s+(?:(?:onder|met\s+(?:de\s+)?nummers?|nummers?|nrs?\.)\s+)?"
    rf"|onder\s+(?=\d{{1,2}}\b(?!\s+(?:jaar|procent|miljoen|miljard|euro)\b|\s*%)))"
    rf"({_MARK}(?:{_BETWEEN}{_MARK})*)",
    re.IGNORECASE,
)
_SPAN = regex(rf"({_MARK})(?:\s*(?:t/m|tot\s+en\s+met|-|–)\s*({_MARK}))?")
_QUESTIONS_OF = regex(r"\bvragen\s+(?:en\s+opmerkingen\s+)?(?:van|die\s+door)\s+")
_PARTLY = regex(
    r"\b(?:zich|aan)\s+(?:\w+\s+)?(?:bij\s+)?(?:een\s+deel|deels|gedeeltelijk|enkele|een\s+aantal|sommige)\b",
    re.IGNORECASE,
)
# `onder het kopje ‘Betalen’`, `het onderdeel Toezicht`, `paragraaf 2`, `het laatste onderwerp`
_HEADED = (
    r"(?:opschrift|kop(?:je)?|paragraaf|onderdeel|hoofdstuk|titel|thema|onderwerp|rubriek|blok)"
)
_TITLE = regex(
    rf"\b{_HEADED}\s+(?:[‘'«“\"]([^’'»”\"]{{3,120}})[’'»”\"]|([A-ZÀ-Þ][^,.;?()]{{3,100}}?)(?=\s+aan\b|\s+en\s+(?:hebben|heeft|stel)|[,.;()]|$))"
)
_NTH = regex(
    rf"\b(?:(?P<nth>eerste|tweede|derde|vierde|vijfde|laatste)\s+{_HEADED}|{_HEADED}\s+(?P<mark>\d{{1,2}}|[IVX]{{1,4}}|[A-H]))\b"
)
_ORDER = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "vijfde": 4, "laatste": -1}


@dataclass(frozen=True, slots=True)
class Join:
    """Fracties that join: the questions of `targets`, the questions `numbers`, or those of a section.

    `section`: place of the heading under which it is said, -1 above the first heading. `title`: the heading that is
    named, or the number before it; `nth`: place of a heading that is counted, -1 for the last. `partly`: some
    questions, the letter does not say here which. `named`: the targets are named, not just those who ask where it is
    said. `block`: place of the paragraph that asks and says it, in a letter without numbers: its own questions are
    joined. `every`: all questions of the letter. `but`: all of them without `numbers`. `about`: places of the blocks
    that speak of the subject that is named.
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
    but: bool = False
    about: frozenset[int] = frozenset()


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
    targets = [
        name
        for other in found
        if other.role != "joins" and other.sentence == one.sentence and first <= other.place < last
        for name in other.names
    ]
    if _LATTER.search(sentence):
        before = [other for other in found if other.begin < one.begin]
        targets += before[-1].names if before else ()
    for match in _QUESTIONS_OF.finditer(sentence):
        targets += [name for name in listed(sentence[match.end() :]) if name in known]
    title, nth = heading_in(sentence)
    chosen = tuple(numbers_in(sentence, numbers)) or _by_place(sentence, numbers)
    but = bool(chosen) and _BUT_FOR.search(sentence) is not None
    headed = title is not None or nth is not None
    every = _EVERY.search(sentence) is not None and (but or not chosen) and not headed
    # `… bij de vragen 1 en 2`, said below another heading, where no number stands twice.
    anywhere = chosen and len(set(numbers)) == len(numbers)
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
        but=but,
    )


def heading_in(sentence: str) -> tuple[str | None, int | None]:
    """Return the title or the sign of the heading that a sentence names, and its place where it counts headings."""
    title = _TITLE.search(sentence)
    if title is not None:
        return title[1] or title[2], None
    nth = _NTH.search(sentence)
    if nth is None:
        return None, None
    return nth["mark"], _ORDER[nth["nth"]] if nth["nth"] else None


# `… sluiten zich bij alle bovenstaande vragen aan`, `…, met uitzondering van vraag 2`
_EVERY = regex(
    r"\balle\s+(?:(?:(?:boven|voren)staande|voorgaande|voornoemde|hier(?:boven|voor)|in\s+deze\s+brief|gestelde)\s+){0,2}(?:\w+e\s+)?vragen\b"
    r"(?!\s+(?:van|die|over|onder|in|uit|met)\b)|\bin\s+deze\s+brief\s+(?:\w+e\s+)vragen\b"
    # `… bij de vragen van beide fracties`
    r"|\bvragen\s+van\s+(?:de\s+)?(?:alle|beide|andere|overige|genoemde|twee|drie|vier)\s+(?:\w+\s+)?fracties\b(?!\s+van\b)"
)
_BUT_FOR = regex(
    r"\b(?:uitzondering\s+van|behalve|uitgezonderd)\s+(?:bij\s+)?(?:de\s+)?(?:(?:eerste|laatste)\s+)?(?:\w+\s+)?vra(?:ag|gen)\b"
    r"|\b(?:behalve|uitgezonderd)\s+(?:bij\s+)?de\s+\w+(?:de|ste)\b"
)


# `… sluiten zich aan bij de vragen over de haven van Rotterdam`
_ABOUT = regex(
    r"\b(?:bij|achter)\s+(?:(?:de|die)\s+)?vra(?:ag|gen)\b[^.;?]{0,80}?\bover\s+(?P<subject>[^,.;()?]{3,80}?)(?=\s+(?:aan|en\s+(?:hebben|heeft|stellen|stelt|vragen|vraagt))\b|[,.;]|$)"
)
# Words of a subject, and how many of their letters are compared: `bibliotheken` in `bibliotheek`.
_WORD = regex(r"[A-ZÀ-Þ][\w-]{3,}|[\w-]{5,}")
_STEM = 8


def blocks_about(sentence: str, texts: Mapping[int, str]) -> frozenset[int]:
    """Return the places of the texts that speak most of the subject of the questions that a sentence joins."""
    match = _ABOUT.search(sentence)
    words = [word.lower()[:_STEM] for word in _WORD.findall(match["subject"])] if match else []
    counts = {place: sum(word in text.lower() for word in words) for place, text in texts.items()}
    most = max(counts.values(), default=0)
    return frozenset(place for place, count in counts.items() if count == most and most)


# `… sluiten zich alleen aan bij de laatste vraag`, `… bij de eerste twee vragen`
_AT_AN_END = regex(
    r"\bde\s+(?:(laatste|eerste)\s+(twee|drie)|(?:(twee|drie)\s+)?(laatste|eerste))\s+(?:vra(?:ag|gen)\b|mede\s+namens\b)"
)
_COUNTS = {"twee": 2, "drie": 3}


# `bij de tweede vraag`, `bij de eerste en de derde vraag`, `behalve bij de tweede`
_PLACES = {
    word: place
    for place, word in enumerate(("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"))
} | {"laatste": -1}  # fmt: skip
_PLACE = rf"(?:{'|'.join(_PLACES)})"
_BY_PLACE = regex(
    rf"\b(?:de\s+(?P<places>{_PLACE}(?:(?:,|\s+en)\s+(?:de\s+)?{_PLACE})*)\s+vra(?:ag|gen)\b"
    rf"|(?:behalve|uitgezonderd|uitzondering\s+van)\s+(?:bij\s+)?de\s+(?P<but>{_PLACE})(?=\s*[,.;]|$))"
)


def _by_place(sentence: str, numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers of the questions that a sentence names by their place in the letter."""
    match = _BY_PLACE.search(sentence)
    if match is None:
        return _at_an_end(sentence, numbers)
    places = [_PLACES[word] for word in re.findall(_PLACE, match["places"] or match["but"])]
    return (
        tuple(numbers[place] for place in places if -1 <= place < len(numbers)) if numbers else ()
    )


def _at_an_end(sentence: str, numbers: Sequence[str]) -> tuple[str, ...]:
    match = _AT_AN_END.search(sentence)
    if match is None:
        return ()
    count = _COUNTS.get(match[2] or match[3] or "", 1)
    last = "laatste" in (match[1], match[4])
    return tuple(numbers[-count:] if last else numbers[:count])


# `De leden van … sluiten zich bij deze vraag aan`, `… bij de vorige twee vragen`: those right above
_ABOVE = regex(
    r"\b(?:(?:deze|die)\s+(?:laatste\s+)?vraag|de\s+(?:vorige|voorgaande)\s+(?:(?P<count>twee|drie)\s+vragen|vraag))\b(?!\s+(?:van|over)\b)"
)


def right_above(sentence: str, places: Sequence[int]) -> frozenset[int]:
    """Return those of the places of the questions above that a sentence speaks of: `deze vraag`."""
    match = _ABOVE.search(sentence)
    return frozenset(places[-_COUNTS.get(match["count"] or "", 1) :] if match else ())


# Who joins may ask on: `… sluiten zich aan bij de vragen van D66 en hebben aanvullend de volgende vraag.`
_ASKS_ON = regex(
    r"\baan\b[^.;?]*\ben\s+(?:\w+\s+){0,2}(?:hebben|heeft|stel(?:t|len)|vra(?:agt|gen)|leg(?:t|gen)|verzoek\w*|willen|wil)\b"
)


def asks_on(one: Mention) -> bool:
    """True where a sentence says of who joins that they ask something themselves."""
    return one.role == "joins" and _ASKS_ON.search(one.sentence, one.place) is not None


# `Bij deze laatste vragen hebben de leden van … zich gevoegd.`
_LATTER = regex(r"\b[Dd]eze\s+laatste\b")


def _clause_of(one: Mention, found: Sequence[Mention]) -> tuple[str, int, int]:
    """Return what a sentence says of one who joins, and where that stands, if others join in it as well.

    `… dat de leden van A zich bij de vragen 1 en 2 aansluiten en de leden van B bij vraag 5`
    """
    places = [m.place for m in found if m.role == "joins" and m.sentence == one.sentence]
    first = one.place if any(place < one.place for place in places) else 0
    last = min((place for place in places if place > one.place), default=len(one.sentence))
    return one.sentence[first:last], first, last


def numbers_in(sentence: str, known: Sequence[str]) -> list[str]:
    """Return the numbers of questions that a sentence names: `de vragen 1 tot en met 3 en vraag 5`.

    `known`: those of the letter; a letter (`vraag b`) or two steps (`vraag 2.1`) count only as one of them.
    """
    places = {number: place for place, number in reversed(list(enumerate(known)))}
    onward = _ONWARD.search(sentence)
    if onward is not None and onward["number"] in places:
        return list(known[places[onward["number"]] :])
    found: list[str] = []
    for match in _NUMBERS.finditer(sentence):
        for span in _SPAN.finditer(match[1]):
            first, last = span[1], span[2] or span[1]
            if first in places and last in places:
                found += known[places[first] : places[last] + 1]
            elif first.isdigit() and last.isdigit():
                found += map(str, range(int(first), min(int(last), int(first) + _MOST) + 1))
            elif first[0].isdigit() and "." not in first:
                found.append(first)
    return found


# `… bij de vragen vanaf vraag 2`
_ONWARD = regex(rf"\bvanaf\s+vraag\s+(?P<number>{_MARK})")
# A span names so many numbers at most.
_MOST = 200


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
    elif join.numbers and not join.but:
        said = here and number in join.numbers
    elif join.targets:
        said = (here or join.named) and bool(set(join.targets) & set(names))
    else:
        said = here
    said = (said or join.every) and not (join.but and number in join.numbers)
    if join.title is not None:
        said = title is not None and is_titled(title, join.title)
    if join.nth is not None:
        said = section == (join.nth if join.nth >= 0 else last)
    return said and not join.partly and (not join.about or block in join.about)


def is_titled(title: str, named: str) -> bool:
    """True where a heading is the one that is named, by its words or by the number before them."""
    if len(named) > 2 and not named.isupper():
        return named.lower() in title.lower()
    return re.match(rf"(?:\w+\s+)?{re.escape(named)}(?![\w-])", title) is not None
