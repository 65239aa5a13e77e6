"""Fracties by the form in which letters name them; there is no list of parties here.

`de fracties van Volt en de PvdD`, `de leden van de SP-fractie`, `de CDA- en VVD-fracties`,
`de Fractie-Nanninga`, `het lid Van der Goot (OPNL)`, `de fractieleden van de PVV`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kamervragen.dutch.behalf import ON_BEHALF
from kamervragen.dutch.fractie_phrases import (
    ADDRESSED,
    BEFORE_LIST,
    BEFORE_PARTY,
    BRACKET,
    BY_THOSE,
    ITEM,
    PERSONS,
    SPEAKS,
    WITH_NAMES,
    Hinted,
)
from kamervragen.dutch.name_lists import AS_WELL, ASIDE, SEPARATOR
from kamervragen.dutch.name_room import with_room, with_room_held, without_room
from kamervragen.dutch.roles import Role, role_of
from kamervragen.dutch.sentences import quotations
from kamervragen.patterns import regex

_MAX_NAMES = 30
# `De volgende fracties hebben vragen: SP, D66 en BBB.`
_ANNOUNCED = regex(r"racties\b[^.:;?!]{0,80}$")

_SENTENCE = regex(
    r"(?<=[.?!;:])(?<![\s.(][A-Z]\.)(?<!\sresp\.)[»”’)]*\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])|(?<=;)\s+(?=(?:de|het)\s+(?:(?:leden|lid|fractie)\b|[A-Z0-9][\w-]{0,30}-fractie\b))"
    # `… sluiten zich daarbij aan, terwijl de leden van de CDA-fractie zich aansluiten bij de vragen 1 en 4.`
    r"|(?<=,)\s+terwijl\s+(?=(?:de|het)\s+(?:leden|lid|fractie)\b)"
)
# Between two phrases that share a verb: `de leden van de A-fractie en het lid B (C) merken op`.
_TOGETHER = regex(
    r"\s*\)?\s*,?\s*(?:en|als|alsmede|evenals|als\s+ook|alsook|respectievelijk|mede\s+namens|en\s+van|,)?\s*(?:(?:ook|daarna|vervolgens)\s+)?"
    r"(?:(?:van|door)\s+)?(?:(?:de|het)\s+)?"
    r"(?:(?:leden|lid|fractieleden|die)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?"
)


# A line that begins so begins a paragraph, where no layout says otherwise.
OPENS_WITH_ASKERS = regex(
    r"(?:De|Het|Deze|Genoemde)\s+(?:leden|lid|fractieleden|fracties?),?\s+(?:van|behorende?\s+tot|[A-Z]|benadruk|zien(?!\s+graag)|hechten)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Fracties named in one phrase of a sentence, and what they do there. `place`: where it stands in the sentence."""

    names: tuple[str, ...]
    role: Role
    begin: int
    sentence: str
    place: int = 0


# What a phrase holds at least: whoever is named, or a party that speaks.
_WHO = (
    "racti",
    "lid",
    "leden",
    "Lid ",
    "Leden ",
    "enator",
    "evrouw",
    "heer",
    "oordvoerder",
    "nbreng van",
    "ragen van",
    "zijde van",
    "is van",
    "zijn van",
)
_BEFORE_NAMES = (
    "lid",
    "leden",
    "enator",
    "oordvoerder",
    "nbreng van",
    "ragen van",
    "die van",
    "zijde",
    "raag ",
    "ragen ",
)
_SIGNS = (*_WHO, "sluit", "vraagt", "vragen", "wil", "wens", "stel", "verzoek")


def mentions(text: str) -> list[Mention]:
    """Return the mentions of fracties in `text`, in order, with their role.

    >>> [m.names for m in mentions("De leden van de fracties van Volt en de PvdD vragen het.")]
    [('Volt', 'PvdD')]
    """
    if not any(map(text.__contains__, _SIGNS)):
        return []
    text = with_room_held(text)
    found: list[Mention] = []
    place = 0
    quoted: list[tuple[int, int]] | None = None
    for sentence in sentences(text):
        start = text.find(sentence, place)
        place = start + len(sentence)
        last, role = 0, None
        phrases = _phrases(sentence)
        if phrases and quoted is None:
            quoted = quotations(text)
        for names, begin, end in phrases:
            together = role is not None and _TOGETHER.fullmatch(sentence, last, begin)
            own = role_of(sentence, begin, end)
            role = role if together and role and own != "joins" else own
            if any(first < start + begin < behind for first, behind in quoted or ()):
                role = "mentioned"  # somebody else's words
            last = end
            found.append(Mention(names, role, start + begin, with_room(sentence), begin))
    return found


def sentences(text: str) -> list[str]:
    """Cut prose into sentences and clauses that end in a semicolon or colon."""
    found: list[str] = []
    for part in filter(None, _SENTENCE.split(text)):
        before = found[-1] if found else ""
        listed_here = before.endswith(":") and _ANNOUNCED.search(before, 0, len(before) - 1)
        if listed_here and _names_at(part, 0, strict=True)[0]:
            found[-1] = text[text.find(before) : text.find(part, text.find(before)) + len(part)]
        else:
            found.append(part)
    return found


def names_in(text: str) -> tuple[str, ...]:
    """Return all fracties that `text` names, in order, without doubles."""
    return unique(name for mention in mentions(text) for name in mention.names)


def listed(text: str) -> tuple[str, ...]:
    """Return the names of a list that begins `text`: `de VVD en het CDA gestelde vragen`."""
    text = with_room_held(text)
    start = _LISTED.match(text)
    return _names_at(text, start.end() if start else 0, strict=False)[0]


_LISTED = regex(r"(?:de\s+)?(?:leden|fractieleden)\s+van\s+")


def unique(names: object) -> tuple[str, ...]:
    """Return the names in order of first mention, without those that nothing is left of."""
    return tuple(dict.fromkeys(filter(None, names)))  # type: ignore[call-overload]


# Names, begin and end of a phrase in its sentence.
_Phrase = tuple[tuple[str, ...], int, int]


def _phrases(sentence: str) -> list[_Phrase]:
    """Return (names, begin, end) of each phrase; a later phrase inside an earlier one is dropped."""
    found: list[_Phrase]
    if not any(map(sentence.__contains__, _WHO)):
        speaks = SPEAKS.match(sentence)
        names = _names_at(sentence, speaks.start("names"), strict=True)[0] if speaks else ()
        found = [(names, 0, speaks.end("names"))] if speaks and names else []
        return [*found, *_on_behalf(sentence)]
    found = []
    for match in PERSONS.finditer(sentence) if "(" in sentence else ():
        names = unique(_clean(name) for name in BRACKET.findall(match["list"]))
        if names:
            found.append((names, match.start(), match.end()))
    phrases: list[_Phrase] = []
    if "racti" in sentence:
        phrases += _lists_behind(sentence, (*BEFORE_LIST, *BY_THOSE))
    if "racti" in sentence or "-leden" in sentence or "roep" in sentence:
        phrases += _with_names(sentence)
    phrases += _on_behalf(sentence)
    if any(map(sentence.__contains__, _BEFORE_NAMES)):
        phrases += _lists_behind(sentence, BEFORE_PARTY, strict=True)
    if "(" in sentence:
        found += (
            ((match["party"],), match.start(), match.end())
            for match in ADDRESSED.finditer(sentence)
            if party_form(match["party"])
        )
    found.sort(key=_begin_of)
    for phrase in phrases:
        if phrase[0]:
            _keep(found, phrase)
    return found


def _keep(found: list[_Phrase], phrase: _Phrase) -> None:
    """Put a phrase among those that were found, which are apart and in order; what it holds of them goes."""
    # Only some on both sides can reach the place.
    first = last = max(0, bisect_right(found, phrase[1], key=_begin_of) - 1)
    if first < len(found) and not _overlap(phrase, found[first]):
        first = last = first + (found[first][1] < phrase[1])
    while last < len(found) and _overlap(phrase, found[last]):
        last += 1
    # `de Fractie-Nanninga, 50PLUS en OPNL` holds `de Fractie-Nanninga`.
    if all(set(other[0]) < set(phrase[0]) for other in found[first:last]):
        found[first:last] = [phrase]


def _begin_of(phrase: _Phrase) -> int:
    return phrase[1]


def _overlap(one: _Phrase, other: _Phrase) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _lists_behind(
    sentence: str, patterns: tuple[Hinted, ...], *, strict: bool = False
) -> Iterator[_Phrase]:
    for hint, pattern in patterns:
        for match in pattern.finditer(sentence) if hint in sentence else ():
            names, end = _names_at(sentence, match.end(), strict=strict)
            yield names, match.start(), end


def _on_behalf(sentence: str) -> Iterator[_Phrase]:
    """Yield the fracties on whose behalf others ask as well; one of them has the form of a party at least."""
    for match in ON_BEHALF.finditer(sentence) if "amens" in sentence else ():
        names, end = _names_at(sentence, match.end(), strict=False)
        if any(map(party_form, names)):
            yield names, match.end(), end


def _with_names(sentence: str) -> Iterator[_Phrase]:
    for hint, pattern in WITH_NAMES:
        for match in pattern.finditer(sentence) if hint in sentence else ():
            if whole := match.groupdict().get("whole"):
                yield (_capital(whole),), match.start("whole"), match.end()
                continue
            names = [_clean(part["name"]) for part in ITEM.finditer(match["list"])]
            yield (
                unique(name for name in names if name not in _NOT_NAMES),
                match.start(),
                match.end(),
            )


def _names_at(text: str, place: int, *, strict: bool) -> tuple[tuple[str, ...], int]:
    """Return the names of the list that begins at `place`, and where it ends.

    Strict: without the word fractie only names of party form count.
    """
    names: list[str] = []
    end = place
    while len(names) < _MAX_NAMES:
        item = ITEM.match(text, place)
        if item is None:
            break
        short = item["short"]
        name = _clean(short if short and short[0].isupper() and " " not in short else item["name"])
        sure = party_form(name) or _FRACTIE_BEFORE.match(name) is not None
        if not name or name in _NOT_NAMES or (strict and not sure):
            break
        names.append(name)
        end = item.end()
        separator = ASIDE.match(text, end) or SEPARATOR.match(text, end)
        if separator is None and "zowel" in text:
            separator = AS_WELL.match(text, end)
        if separator is None:
            break
        place = separator.end()
    return unique(names), end


_FRACTIE_BEHIND = regex(r"-(?:senaats)?fracties?$")
_FRACTIE_BEFORE = regex(r"[Ff]ractie-")
_NOT_NAMES = frozenset(
    ("Eerste", "Tweede", "Kamer", "Eerste Kamer", "Tweede Kamer", "De", "Het", "Deze")
)


def party_form(name: str) -> bool:
    """True for a name with two capitals or a digit with a capital: `PvdD`, `D66`, `GroenLinks`; `Partij van …`."""
    if name.startswith(("Partij van ", "Partij voor ")):
        return True
    capitals = sum(letter.isupper() for letter in name)
    return " " not in name and (capitals > 1 or (capitals > 0 and any(map(str.isdigit, name))))


def _clean(name: str) -> str:
    name = " ".join(without_room(name).replace("–", "-").split()).strip(",;:")
    if name.endswith(".") and name.count(".") == 1:
        name = name[:-1]
    name = _FRACTIE_BEHIND.sub("", name) if "fractie" in name else name
    before = _FRACTIE_BEFORE.match(name)
    if before and name[before.end() :].isupper():
        name = name[before.end() :]  # `de fractie-FVD`; `Fractie-Nanninga` stays
    # `de leden van de fractie-Nanninga`
    name = _capital(name) if before else name
    name = name.rstrip("-")
    return name if any(letter.isalpha() for letter in name) else ""


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
