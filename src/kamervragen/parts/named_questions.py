"""Which questions a sentence names: by number, by place, by their heading, by what they are about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from kamervragen.patterns import regex

_T = TypeVar("_T")

# `vraag 3`, `de vragen 1 tot en met 3 en 5`, `vraag 2.1`, `de vragen a en b`
_MARK = r"(?:\d{1,3}(?:\.\d{1,2}(?!\d))?[a-z]?|[a-zA-Z](?![\w’'])|[IVX]{2,5}(?!\w))"
_BETWEEN = r"\s*(?:,\s*en\b|,|\ben\b|t/m|tot\s+en\s+met|-|–)\s*"
# `de vragen onder 2 en 3`, `de onder 1 gestelde vraag`, `de vragen met de nummers 1 en 2`
_NUMBERS = regex(
    rf"\b(?:vra(?:ag|gen)\s+(?:(?:onder|met\s+(?:de\s+)?nummers?|nummers?|nrs?\.)\s+)?"
    # `De nummers 1 tot en met 5 zijn van de leden van …`
    rf"|(?:de\s+nummers|nummer)\s+(?=\d)|onder\s+(?=\d{{1,2}}\b(?!\s+(?:jaar|procent|miljoen|miljard|euro)\b|\s*%)))"
    rf"({_MARK}(?:{_BETWEEN}{_MARK})*)",
    re.IGNORECASE,
)
_SPAN = regex(rf"({_MARK})(?:\s*(?:t/m|tot\s+en\s+met|-|–)\s*({_MARK}))?")
# `onder het kopje ‘Betalen’`, `het onderdeel Toezicht`, `paragraaf 2`, `het laatste onderwerp`
_HEADED = (
    r"(?:opschrift|kop(?:je)?|paragraaf|onderdeel|hoofdstuk|titel|thema|onderwerp|rubriek|blok)"
)
_TITLE = regex(
    rf"\b{_HEADED}\s+(?:[‘'«“\"]([^’'»”\"]{{3,120}})[’'»”\"]|([A-ZÀ-Þ][^,.;?()]{{3,100}}?)(?=\s+(?:aan|zijn|is|worden|wordt|staan|staat)\b|\s+en\s+(?:hebben|heeft|stel)|[,.;()]|$))"
    # `… hebben zich voor het onderwerp tarieven bij D66 aangesloten`, `… aan voor zover het tarieven betreft`
    rf"|\bhet\s+(?:{_HEADED}|punt)\s+(?!uitma|dat\b|van\b)([a-zà-ÿ][\w-]{{3,40}})(?=\s+(?:bij|aan)\b|\s*[,.;])"
    r"|\bvoor\s+zover\s+(?:het|deze|die|dit)\s+(?:over\s+)?(?:(?:de|het)\s+)?([\w-]{4,40})\s+(?:betreft|betreffen|gaat|gaan)\b"
)
_NTH = regex(
    rf"\b(?:(?P<nth>eerste|tweede|derde|vierde|vijfde|laatste)\s+{_HEADED}|{_HEADED}\s+(?P<mark>\d{{1,2}}|[IVX]{{1,4}}|[A-H]))\b"
)
_ORDER = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "vijfde": 4, "laatste": -1}


def heading_in(sentence: str) -> tuple[str | None, int | None]:
    """Return the title or the sign of the heading that a sentence names, and its place where it counts headings."""
    title = _TITLE.search(sentence)
    if title is not None:
        return next(filter(None, title.groups())), None
    nth = _NTH.search(sentence)
    if nth is None:
        return None, None
    return nth["mark"], _ORDER[nth["nth"]] if nth["nth"] else None


def is_titled(title: str, named: str) -> bool:
    """True where a heading is the one that is named, by its words or by the number before them."""
    if len(named) > 2 and not named.isupper():
        return named.lower() in title.lower()
    return re.match(rf"(?:\w+\s+)?{re.escape(named)}(?![\w-])", title) is not None


# `… sluiten zich aan bij de vragen over de haven van Rotterdam`
_ABOUT = regex(
    r"\b(?:bij|achter)\s+(?:(?:de|die)\s+)?vra(?:(?P<one>ag)|gen)\b[^.;?]{0,80}?\bover\s+(?P<subject>[^,.;()?]{3,80}?)(?=\s+(?:aan|en\s+(?:hebben|heeft|stellen|stelt|vragen|vraagt))\b|[,.;]|$)"
)
# Words of a subject, and how many of their letters are compared: `bibliotheken` in `bibliotheek`.
_WORD = regex(r"[A-ZÀ-Þ][\w-]{3,}|[\w-]{5,}")
_STEM = 8
# `de memo’s`, `de wolf`: where no word is longer
_SHORT = regex(
    r"(?<![\w-])(?!(?:de|het|een|die|dat|van|voor|met|bij|aan|uit|haar|hun|zijn)\b)[\w-]{3,4}(?![\w-])"
)


# `met uitzondering van de vragen over de kosten`, `behalve wat betreft de kosten`
_SUBJECT = regex(
    r"\b(?:over|inzake|betreffende|naar|rond|betreft|omtrent|aangaande)\s+(?P<subject>[^,.;()?]{3,80})"
)


# `bij de vragen over dit onderwerp`: of no subject of their own
_THIS = regex(r"^(?:dit|deze|die|dat)\b")


def subject_joined(sentence: str) -> tuple[str, bool] | None:
    """Return the subject of the questions that a sentence joins, and whether it is one question.

    >>> subject_joined("Zij sluiten zich aan bij de vraag over de haven.")
    ('de haven', True)
    """
    match = _ABOUT.search(sentence)
    if match is None or _THIS.match(match["subject"]):
        return None
    return match["subject"], match["one"] is not None


def subject_in(text: str) -> str | None:
    """Return the subject that a part of a sentence names: `de vragen over de kosten`."""
    match = _SUBJECT.search(text)
    return match["subject"] if match else None


def blocks_about(subject: str | None, texts: Mapping[int, str]) -> frozenset[int]:
    """Return the places of the texts that speak most of a subject."""
    found = (_WORD.findall(subject) or _SHORT.findall(subject)) if subject else []
    words = [word.lower()[:_STEM] for word in found]
    counts = {place: sum(word in text.lower() for word in words) for place, text in texts.items()}
    most = max(counts.values(), default=0)
    return frozenset(place for place, count in counts.items() if count == most and most)


def block_about(subject: str, texts: Mapping[int, str]) -> frozenset[int]:
    """Return the place of the one text that speaks most of a subject; of several that do, that has its short words.

    >>> block_about("het dak van de kazerne", {1: "Is de kazerne oud?", 2: "Lekt het dak van de kazerne?"})
    frozenset({2})
    """
    found = blocks_about(subject, texts)
    if len(found) < 2:
        return found
    short = {word.lower() for word in _SHORT.findall(subject)}
    counts = {place: len(short & set(texts[place].lower().split())) for place in found}
    return frozenset(place for place in found if counts[place] == max(counts.values()))


# `… sluiten zich alleen aan bij de laatste vraag`, `… bij de eerste twee vragen`
_AT_AN_END = regex(
    r"\bde\s+(?:(laatste|eerste)\s+(twee|drie)|(?:(twee|drie)\s+)?(laatste|eerste))\s+(?:vra(?:ag|gen)\b|mede\s+namens\b)"
    # `… sluiten zich bij de eerste twee aan`
    r"|\bbij\s+de\s+(?P<end>laatste|eerste)\s+(?P<many>twee|drie)(?=\s+aan\b|\s*[,.;]|$)"
)
COUNTS = {"twee": 2, "drie": 3}


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


def places_in(sentence: str) -> tuple[int, ...]:
    """Return the places of the questions that a sentence counts, from 0; from -1 where it counts from the end.

    >>> places_in("bij de eerste en de laatste vraag")
    (0, -1)
    """
    match = _BY_PLACE.search(sentence)
    if match is not None:
        return tuple(_PLACES[word] for word in re.findall(_PLACE, match["places"] or match["but"]))
    match = _AT_AN_END.search(sentence)
    if match is None:
        return ()
    count = COUNTS.get(match[2] or match[3] or match["many"] or "", 1)
    return tuple(
        range(-count, 0) if "laatste" in (match[1], match[4], match["end"]) else range(count)
    )


def at_places(places: Sequence[int], every: Sequence[_T]) -> tuple[_T, ...]:
    """Return what stands at the places that `every` has."""
    return tuple(every[place] for place in places if -len(every) <= place < len(every))


def by_place(sentence: str, numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers of the questions that a sentence names by their place in the letter."""
    return at_places(places_in(sentence), numbers)


def numbers_in(sentence: str, known: Sequence[str]) -> list[str]:
    """Return the numbers of questions that a sentence names: `de vragen 1 tot en met 3 en vraag 5`.

    `known`: those of the letter; a letter (`vraag b`) or two steps (`vraag 2.1`) count only as one of them.
    """
    places = {number: place for place, number in reversed(list(enumerate(known)))}
    onward = _FROM.search(sentence)
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
        if found and found[-1] in places and _ONWARD.match(sentence, match.end()):
            found += known[places[found[-1]] + 1 :]
    return found


# `… bij de vragen vanaf vraag 2`, not `vanaf vraag 2 tot en met 4`
_FROM = regex(
    rf"\bvanaf\s+(?:vraag|nummer|nr\.)\s+(?P<number>{_MARK})(?!\w|\s*(?:t/m|tot\s+en\s+met)\s+(?:vraag\s+)?\d)"
)
# `de vragen 2 en verder`, `vraag 2 e.v.`, `vraag 2 tot en met het einde`
_ONWARD = regex(
    r"\s*,?\s*(?:en\s+(?:verder|volgende(?!\s+vra)|hoger|daarna|later)\b|e\.?\s?v\.?(?!\w)|ff\.?(?!\w)"
    r"|(?:t/m|tot\s+en\s+met)\s+(?:het\s+(?:einde?|slot)|de\s+laatste)\b)"
)
# A span names so many numbers at most.
_MOST = 200
