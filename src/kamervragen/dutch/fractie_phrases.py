"""The phrases in which letters name fracties: `de fracties van`, `de CDA- en VVD-fracties`, `het lid Bos (SP)`."""

from __future__ import annotations

import re

from kamervragen.dutch.name_lists import AND
from kamervragen.dutch.persons import ADDRESS
from kamervragen.patterns import regex

_PART = r"[A-Z0-9Ü][\w’'.&+–-]{0,40}"
_PERSONAL = rf"[Ff]ractie-(?:(?:Van|De|Den|Ten|Ter)\s+(?:(?:de|der|den|het)\s+)?)?{_PART}"
_SINGLE = (
    rf"(?:{_PERSONAL}|{_PART}(?:\s+(?:voor|van)\s+(?:de\s+|het\s+)?[A-Z][\w-]+"
    rf"|(?:\s+[A-Z][\w-]+){{1,3}})?)"
)
_ARTICLE = r"(?:zowel\s+)?(?:die\s+)?(?:van\s+)?(?:(?:de|het)\s+)?(?:[Ff]racties?\s+van\s+(?:de\s+|het\s+)?)?"
ITEM = regex(
    rf"{_ARTICLE}(?P<name>{_SINGLE})(?:-fracties?)?"
    # `PvdA (vragen 1 en 2) en het CDA (3)`: which they ask, and no other name of theirs
    r"(?:\s+\((?:vra(?:ag|gen)\s+)?\d[\d\s,entmo/-]{0,30}\)|\s+\((?!vra|mede)(?P<short>[^()]{1,20})\))?"
)


# What a sentence holds, in letters, that a pattern can match in; the pattern.
Hinted = tuple[str, re.Pattern[str]]
# Phrases behind which a list of names stands.
BEFORE_LIST: tuple[Hinted, ...] = (
    ("racti", regex(r"\b(?:[Ss]enaats)?[Ff]racti(?:es?|eleden|elid)\s+van\s+")),
    ("racti", regex(r"\b[Ff]racties?\s+(?!van\b)")),
    # `vragen van drie fracties, te weten BBB, PVV en ChristenUnie`
    (
        ":",
        regex(r"\b[Ff]racties\b(?=[^.:;?!]{1,80}:\s+[A-Z0-9])[^.:;?!]{1,80}:\s+(?:de\s+|het\s+)?"),
    ),
    (
        "racties",
        regex(
            r"\b[Ff]racties(?:,?\s+(?:te\s+weten|namelijk|t\.w\.|nl\.|zijnde)\s*:?\s+|\s*:\s+|\s+\()(?:van\s+)?"
        ),
    ),
)
# Behind `leden van de fractie`: `daarin gesteund door die van de Partij voor de Dieren`
BY_THOSE: tuple[Hinted, ...] = (("door", regex(r"(?<=\bdoor\s)die\s+van\s+(?:de\s+|het\s+)?")),)
# Without the word fractie, only names of party form count.
SPEAKS = regex(
    rf"^(?:(?:De|Het)\s+)?(?P<names>{_PART}(?:(?:,\s|\s{AND}\s|/)(?:de\s|het\s)?{_PART}){{0,8}})"
    r"(?=\s+(?:vraagt|vragen|wil|willen|wenst|wensen|stelt|stellen|verzoekt|verzoeken|sluit\s+zich|sluiten\s+zich)\b)"
)
BEFORE_PARTY: tuple[Hinted, ...] = (
    # `Van de zijde van de ChristenUnie en de SGP zijn de volgende vragen ontvangen`
    (
        "zijde",
        regex(
            r"\bzijde\s+van\s+(?:de\s+|het\s+)?(?=[^.;]{0,120}\b(?:volgende|navolgende|onderstaande)\s+vra)"
        ),
    ),
    (
        "van",
        regex(
            r"\b(?:leden|lid|senatoren|senator|die|woordvoerders?|inbreng|vragen|opmerkingen)\s+van\s+(?:de\s+|het\s+)?"
        ),
    ),
    # `Vraag 1 is van de VVD; vraag 2 is van D66.`
    (
        "ra",
        regex(
            r"\b[Vv]ra(?:ag|gen)\s+\d[\d\s,entmo/]*(?:is|zijn|komt|komen)\s+(?:afkomstig\s+)?van\s+(?:de\s+|het\s+)?"
        ),
    ),
)
# `De volgende fracties hebben vragen: SP, D66 en BBB.`
# Phrases that hold the names themselves: `de CDA- en VVD-fracties`, `de Fractie-Nanninga`.
WITH_NAMES: tuple[Hinted, ...] = (
    (
        "fractie",
        regex(
            rf"(?P<list>(?<![\w/-])(?:{_PART}(?:-(?:\s*,\s*|\s+{AND}\s+)(?:de\s+|van\s+de\s+)?|-?/)){{0,12}}"
            rf"[A-Z0-9Ü][\w’'.&+–-]{{0,40}}?)-(?:senaats)?fractie(?:s|leden|lid)?\b"
        ),
    ),
    ("ractie-", regex(rf"(?<![\w-])(?P<list>{_PERSONAL})")),
    # `de leden van de Groep Van Haga`: a name of its own, whatever it is made of
    (
        "roep",
        regex(
            r"(?:\b(?:[Ll]eden|[Ll]id|[Ii]nbreng|[Vv]ragen|[Oo]pmerkingen)\s+van\s+(?:de\s+)?(?:fractie\s+(?:van\s+)?(?:de\s+)?)?"
            # `De Groep Van Haga vraagt …`
            r"|^(?:Ook\s+|Verder\s+\w+\s+|\w+\s+(?:vraagt|verzoekt|wil)\s+)?[Dd]e\s+(?=Groep\s))"
            r"(?P<whole>[Gg]roep[ -](?:(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?)\s(?:(?:de|der|den|het)\s)?)?"
            r"[A-ZÀ-Þ][\w’'-]+(?:/[A-ZÀ-Þ][\w’'-]+)?)"
        ),
    ),
    # `de PVV-leden`
    (
        "-",
        regex(
            r"(?P<list>(?<![\w-])[A-Z0-9]\w*[A-Z0-9]\w*(?:-[A-Z]\w+)?)-(?:leden|lid|senatoren|senator)\b"
        ),
    ),
    # `de Voltfractie`; `de Tweede Kamerfractie` is none that asks.
    (
        "fractie",
        regex(
            r"\b[Dd]e\s+(?!(?:Kamer|Senaats|Staten)fractie)(?P<list>[A-Z][A-Za-zÀ-ÿ0-9]{1,30}?)fractie(?:s|leden|lid)?\b"
        ),
    ),
)
_PERSON = r"[A-Z][\w’'.-]*(?:\s+(?:[a-z’']{1,4}\s+){0,3}[A-Z][\w’'.-]*){0,4}"
PERSONS = regex(
    r"\b(?:[Hh]et\s+|[Dd]e\s+)?(?:[Kk]amer)?(?:[Ll]id|[Ll]eden|[Ss]enatoren|[Ss]enator)\s+"
    # `Lid Van Dijk (SGP)` heads questions; `de leden Karimi en Van Gurp (beiden GroenLinks-PvdA)`
    rf"(?P<list>{_PERSON}(?:(?:,|\sen)\s{_PERSON}){{0,4}}\s*\([^()]{{1,30}}\)"
    rf"(?:(?:\s*,\s*|\s+en\s+){_PERSON}\s*\([^()]{{1,30}}\)){{0,12}})"
)
# `mevrouw Karimi-Postma (GroenLinks)`: behind a form of address only names of party form count.
ADDRESSED = regex(
    rf"\b(?i:{ADDRESS})\s+(?:[A-Z]\.\s?)*(?:[a-z’']{{1,4}}\s+){{0,3}}[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){{0,3}}\s*"
    r"\((?P<party>[A-Z0-9][^()\s]{1,29})\)"
)
BRACKET = regex(r"\((?:beiden?\s|allen?\s)?([A-Z0-9Ü][^()]{0,29})\)")
