"""Fracties by the form in which letters name them; there is no list of parties here.

`de fracties van Volt en de PvdD`, `de leden van de SP-fractie`, `de CDA- en VVD-fracties`,
`de Fractie-Nanninga`, `het lid Van der Goot (OPNL)`, `de fractieleden van de PVV`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kamervragen.patterns import regex

Role = Literal["asks", "joins", "mentioned"]

_PART = r"[A-Z0-9Ü][\w’'.&+–-]{0,40}"
_PERSONAL = rf"[Ff]ractie-(?:(?:Van|De|Den|Ten|Ter)\s+(?:(?:de|der|den|het)\s+)?)?{_PART}"
_SINGLE = (
    rf"(?:{_PERSONAL}|{_PART}(?:\s+(?:voor|van)\s+(?:de\s+|het\s+)?[A-Z][\w-]+"
    rf"|(?:\s+[A-Z][\w-]+){{1,3}})?)"
)
_ARTICLE = r"(?:van\s+)?(?:(?:de|het)\s+)?(?:[Ff]racties?\s+van\s+(?:de\s+|het\s+)?)?"
_ITEM = regex(rf"{_ARTICLE}(?P<name>{_SINGLE})(?:-fracties?)?(?:\s+\((?P<short>[^()]{{1,20}})\))?")
_SEPARATOR = regex(r"\s*,\s*(?:en\s+|alsmede\s+|evenals\s+)?|\s+(?:en|alsmede|evenals)\s+")
_MAX_NAMES = 30
# What a phrase does is told by so many characters around it: text without stops is one sentence.
_REACH = 1500

# Phrases behind which a list of names stands.
_BEFORE_LIST: tuple[re.Pattern[str], ...] = (
    regex(r"\b(?:[Ss]enaats)?[Ff]racti(?:es?|eleden|elid)\s+van\s+"),
    regex(r"\b[Ff]racties?\s+(?!van\b)"),
)
# Without the word fractie, only names of party form count.
_SPEAKS = regex(
    rf"^(?:(?:De|Het)\s+)?(?P<name>{_PART})(?=\s+(?:vraagt|vragen|wil|wenst|stelt|verzoekt)\b)"
)
_BEFORE_PARTY = (regex(r"\b(?:leden|lid)\s+van\s+(?:de\s+|het\s+)?"),)
# Phrases that hold the names themselves: `de CDA- en VVD-fracties`, `de Fractie-Nanninga`.
_WITH_NAMES: tuple[re.Pattern[str], ...] = (
    regex(
        rf"(?P<list>(?<![\w-])(?:{_PART}-(?:\s*,\s*|\s+en\s+)(?:de\s+|van\s+de\s+)?){{0,12}}"
        rf"[A-Z0-9Ü][\w’'.&+–-]{{0,40}}?)-(?:senaats)?fractie(?:s|leden|lid)?\b"
    ),
    regex(rf"(?<![\w-])(?P<list>{_PERSONAL})"),
)
_PERSONS = regex(
    r"\b(?:[Hh]et\s+|[Dd]e\s+)?(?:[Kk]amer)?(?:lid|leden|senatoren|senator)\s+"
    r"(?P<list>[A-Z][\w’'.-]*(?:\s+(?:[a-z’']{1,4}\s+){0,3}[A-Z][\w’'.-]*){0,4}\s*\([^()]{1,30}\)"
    r"(?:(?:\s*,\s*|\s+en\s+)[A-Z][\w’'.-]*(?:\s+(?:[a-z’']{1,4}\s+){0,3}[A-Z][\w’'.-]*){0,4}\s*"
    r"\([^()]{1,30}\)){0,12})"
)
_BRACKET = regex(r"\(([A-Z0-9Ü][^()]{0,29})\)")

_SENTENCE = regex(r"(?<=[.?!;:])(?<![\s.(][A-Z]\.)[»”’)]*\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])")
# Said of those who do not ask: `geen vragen`, `geen aanleiding tot het stellen van vragen`, `zien af van inbreng`.
_NO_QUESTIONS = regex(
    r"\bgeen\s+(?:\w+\s+){0,2}(?:vragen|inbreng|(?:vragen|opmerkingen)\s+(?:en|of)\s+\w+|opmerkingen)\b(?!\s+die\b)"
    r"|\bgeen\s+(?:\w+\s+){0,2}(?:aanleiding|reden|behoefte|gebruik|noodzaak)\b.{0,60}?"
    r"\b(?:vragen(?!\s+(?:de|het|zij|of|naar|om|waarom|hoe|wat)\b)|inbreng|opmerkingen|gelegenheid)\b"
    r"|\bzie(?:n|t)\s+(?:\w+\s+){0,4}af\s+van\b|\baf\s+te\s+zien\s+van\b|\bafgezien\s+van\s+(?:het\s+|een\s+)?(?:stellen|inbreng)"
    r"|\bonthoud(?:en|t)\s+zich\s+(?:\w+\s+){0,3}van\b",
    re.S,
)
_JOINS = regex(r"\b(?:sluit(?:en|ten)?\b.{0,160}?\baan\b|aansluit(?:en)?\b|aangesloten\b)", re.S)
_LEAD = regex(
    r"^(?:(?:Ook|Tevens|Voorts|Verder|Daarnaast|Tot\s+slot|Ten\s+slotte|Daarbij|Bovendien|Eveneens|Mede\s+namens|Namens)\s+)?"
    r"(?:(?:de|het|De|Het|Deze|deze)\s+)?(?:(?:aan\s+het\s+woord\s+zijnde)\s+)?"
    r"(?:(?:leden|lid|fractieleden|senatoren|senator)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$"
)
_PHRASE_HEAD = regex(
    r"(?:(?:de|het|De|Het)\s+)?(?:(?:leden|lid|Leden|Lid|senatoren)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$"
)
# `In antwoord op vragen van de leden van …`: there `vragen` is no verb, and they asked elsewhere.
_NOUN = regex(
    r"\b(?:op|naar\s+aanleiding\s+van|bij|in|over|uit)\s+(?:\w+\s+){0,2}vra(?:ag|gen)\s+$"
)
_OTHER_KAMER = regex(r"\s+(?:in|van|uit|aan)\s+de\s+Tweede\s+Kamer\b")
_FINITE = regex(
    r"\b(?:hebben|heeft|stellen|stelt|leggen|legt|wensen|wenst|vragen|vraagt|willen|wil|verzoeken|"
    r"verzoekt|zouden|sluiten|sluit|ontvangen|vernemen|maken|lezen|constateren|hechten|zijn)"
    r"(?:\s+(?:ook|tevens|voorts|verder|daarom|dan|nog|u|zich|hierover|hiervan|graag)){0,3}\s+$"
)
_QUESTIONS_OF = regex(
    r"\b(?:volgende|navolgende|onderstaande|nadere|enkele|aantal|leeft|leven|bestaat)\b"
    r".{0,80}\b(?:van|bij)\s+$"
)
# Between two phrases that share a verb: `de leden van de A-fractie en het lid B (C) merken op`.
_TOGETHER = regex(
    r"\s*,?\s*(?:en|alsmede|evenals|als\s+ook|alsook|,)?\s*(?:ook\s+)?(?:(?:de|het)\s+)?"
    r"(?:(?:leden|lid|fractieleden)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?"
)
_OCCASION = regex(
    r"\b(?:geeft|geven|gaf|gaven|is|zijn|vormt|vormen|was)\s+(?:ook\s+)?(?:voor\s+)?$"
)
_INSPIRES = regex(r"\b(?:aanleiding|reden)\b.*\bvra(?:ag|gen)\b", re.S)
_ASKING = regex(
    r"\b(?:vra(?:ag|agt|gen)|leg(?:t|gen)|voorleggen|verzoek\w*|vernem\w*|verneemt|wens(?:t|en)|zorgen|"
    r"kennis\w*|opmerking\w*|aandacht)\b|vragen\b"
)
_ELSEWHERE = regex(r"\b(?:ingediend|aangenomen|verworpen|gestemd|bepleit|uitgesproken)\b")
_PASSIVE = regex(r"\b[Dd]oor\s+$")
_PASSIVE_VERB = regex(r"\b(?:worden|wordt|zijn|is)\b.*\b(?:gesteld|voorgelegd|vragen)\b", re.S)
_ON_BEHALF = regex(r"\b(?:[Nn]amens|zijde\s+van|vanuit|[Mm]ede\s+namens)\s+$")
_JOINT_CLAUSE = regex(r"\b(?:waarbij|en)\s+(?:ook\s+)?$")
_PAST = regex(
    r"^\s+(?:diende|dienden|stelde|stelden|had|hadden|vroeg|vroegen|was|waren|nam|namen|werd|werden|"
    r"pleitte|pleitten|bracht|brachten)\b"
)


# A line that begins so begins a paragraph, where no layout says otherwise.
OPENS_WITH_ASKERS = regex(
    r"(?:De|Het|Deze|Genoemde)\s+(?:leden|lid|fractieleden|fracties?)\s+(?:van|[A-Z]|benadruk|zien|hechten)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Fracties named in one phrase of a sentence, and what they do there."""

    names: tuple[str, ...]
    role: Role
    begin: int
    sentence: str


# What a phrase holds at least: whoever is named, or a party that speaks.
_WHO = ("racti", "lid", "leden", "senator")
_SIGNS = (*_WHO, "vraagt", "vragen", "wil", "wenst", "stelt", "verzoekt")


def mentions(text: str) -> list[Mention]:
    """Return the mentions of fracties in `text`, in order, with their role.

    >>> [m.names for m in mentions("De leden van de fracties van Volt en de PvdD vragen het.")]
    [('Volt', 'PvdD')]
    """
    if not any(map(text.__contains__, _SIGNS)):
        return []
    found: list[Mention] = []
    place = 0
    for sentence in sentences(text):
        start = text.find(sentence, place)
        place = start + len(sentence)
        last, role = 0, None
        for names, begin, end in _phrases(sentence):
            together = role is not None and _TOGETHER.fullmatch(sentence, last, begin)
            role = role if together and role else _role(sentence, begin, end)
            last = end
            found.append(Mention(names, role, start + begin, sentence))
    return found


def sentences(text: str) -> list[str]:
    """Cut prose into sentences and clauses that end in a semicolon or colon."""
    return [part for part in _SENTENCE.split(text) if part]


def names_in(text: str) -> tuple[str, ...]:
    """Return all fracties that `text` names, in order, without doubles."""
    return unique(name for mention in mentions(text) for name in mention.names)


def listed(text: str) -> tuple[str, ...]:
    """Return the names of a list that begins `text`: `de VVD en het CDA gestelde vragen`."""
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
    if not any(map(sentence.__contains__, _WHO)):
        speaks = _SPEAKS.match(sentence)
        name = _clean(speaks["name"]) if speaks else ""
        return [((name,), 0, len(name))] if speaks and _party_form(name) else []
    found: list[_Phrase] = []
    for match in _PERSONS.finditer(sentence) if "(" in sentence else ():
        names = unique(_clean(name) for name in _BRACKET.findall(match["list"]))
        if names:
            found.append((names, match.start(), match.end()))
    phrases: list[_Phrase] = []
    if "racti" in sentence:
        phrases += (*_lists_behind(sentence, _BEFORE_LIST), *_with_names(sentence))
    if "lid" in sentence or "leden" in sentence:
        phrases += _lists_behind(sentence, _BEFORE_PARTY, strict=True)
    found.sort(key=_begin_of)
    for phrase in phrases:
        # Those that were found are apart and in order: only the ones on both sides can reach the place.
        place = bisect_right(found, phrase[1], key=_begin_of)
        near = found[max(0, place - 1) : place + 1]
        if phrase[0] and not any(_overlap(phrase, other) for other in near):
            found.insert(place, phrase)
    return found


def _begin_of(phrase: _Phrase) -> int:
    return phrase[1]


def _overlap(one: _Phrase, other: _Phrase) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _lists_behind(
    sentence: str, patterns: tuple[re.Pattern[str], ...], *, strict: bool = False
) -> Iterator[_Phrase]:
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            names, end = _names_at(sentence, match.end(), strict=strict)
            yield names, match.start(), end


def _with_names(sentence: str) -> Iterator[_Phrase]:
    for pattern in _WITH_NAMES:
        for match in pattern.finditer(sentence):
            names = [_clean(part["name"]) for part in _ITEM.finditer(match["list"])]
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
        item = _ITEM.match(text, place)
        if item is None:
            break
        short = item["short"]
        name = _clean(short if short and short[0].isupper() and " " not in short else item["name"])
        if not name or name in _NOT_NAMES or (strict and not _party_form(name)):
            break
        names.append(name)
        end = item.end()
        separator = _SEPARATOR.match(text, end)
        if separator is None:
            break
        place = separator.end()
    return unique(names), end


_FRACTIE_BEHIND = regex(r"-(?:senaats)?fracties?$")
_NOT_NAMES = frozenset(
    ("Eerste", "Tweede", "Kamer", "Eerste Kamer", "Tweede Kamer", "De", "Het", "Deze")
)


def _party_form(name: str) -> bool:
    """True for a name with two capitals or a digit with a capital: `PvdD`, `D66`, `GroenLinks`."""
    capitals = sum(letter.isupper() for letter in name)
    return " " not in name and (capitals > 1 or (capitals > 0 and any(map(str.isdigit, name))))


def _clean(name: str) -> str:
    name = " ".join(name.replace("–", "-").split()).strip(",;:")
    name = _FRACTIE_BEHIND.sub("", name) if "fractie" in name else name
    name = name.rstrip("-")
    if name.endswith(".") and name.count(".") == 1:
        name = name[:-1]
    return name if any(letter.isalpha() for letter in name) else ""


def _role(sentence: str, begin: int, end: int) -> Role:
    """Tell what the fracties of a phrase do in their sentence; the cases run from clear to open."""
    start = max(0, begin - _REACH)
    sentence, begin, end = sentence[start : end + _REACH], begin - start, end - start
    before, after = sentence[:begin], sentence[end:]
    head = _PHRASE_HEAD.search(before)
    lead = before[: head.start()] if head else before
    joining = _JOINS.search(sentence)
    if joining and " niet " in joining[0]:
        return "mentioned"
    if joining:
        return _role_in_joining(sentence, begin, lead, before, joining)
    if _NO_QUESTIONS.search(sentence) or _OTHER_KAMER.match(after) or _NOUN.search(lead):
        return "mentioned"
    if _LEAD.match(before):
        return "mentioned" if _PAST.match(after) else "asks"
    if _ON_BEHALF.search(lead):
        return "asks"
    if _OCCASION.search(lead) and _INSPIRES.search(after):
        return "asks"
    if _FINITE.search(lead) and _ASKING.search(sentence) and not _ELSEWHERE.search(sentence):
        return "asks"
    if _QUESTIONS_OF.search(lead):
        return "asks"
    if _PASSIVE.search(lead) and _PASSIVE_VERB.search(sentence):
        return "asks"
    return "mentioned"


def _role_in_joining(
    sentence: str, begin: int, lead: str, before: str, joining: re.Match[str]
) -> Role:
    """`De leden van A hebben vragen, waarbij de leden van B zich aansluiten`; `B sluit zich aan bij A`."""
    if joining[0].startswith("sluit"):
        if begin < joining.start():
            return "joins"
        near = re.search(r"\bsluit(?:en)?\s+(?:ook\s+)?(?:zich\s+)?$", lead)
        return "joins" if near else "mentioned"
    clause = sentence.rfind("waarbij", 0, joining.start())
    if clause < 0:
        clause = sentence.rfind("waarvoor", 0, joining.start())
    if clause >= 0:
        return (
            "joins"
            if begin > clause
            else ("asks" if _LEAD.match(before) or _FINITE.search(lead) else "mentioned")
        )
    return "joins" if _LEAD.match(before) else "mentioned"
