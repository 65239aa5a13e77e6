"""Members who ask, from the opening sentence: `Kröger en Gabriëls (beiden GroenLinks-PvdA)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.dutch.name_lists import AND
from kamervragen.patterns import regex

_LEAD = regex(
    r"^(?:het\s*(?:kamer)?lid|de\s*(?:kamer)?leden|(?:kamer)?(?:lid|leden)\b|de\s*heren|de\s*heer|de\s*dames|mevrouw|(?:de\s+)?senator(?:en)?)\s*",
    re.IGNORECASE,
)
_LEADING_AND = regex(rf"^{AND}\s+")
_ONLY_AND = regex(AND)
_BRACKET = regex(
    r"\(\s*(?P<shared>(?:beiden?|allen|allebei|alle\s+\w+|eveneens|ook)\s+)?(?P<party>(?:[^()]|\([^()]{1,40}\)){1,60}?)\s*\)"
)
_SPLIT = regex(rf"\s*[,;]\s*(?:{AND}\s+)?|\s+{AND}\s+")
# `… (CU) en van het lid Diederik van Dijk (SGP)`, `…, mede namens het lid Bos (D66)`
_TITLE = regex(
    rf"^(?:{AND}\s+)?(?:mede\s+namens\s+)?(?:van\s+)?(?:het\s+(?:kamer)?lid|de\s+(?:kamer)?leden|(?:de\s+)?senator(?:en)?|de\s+he(?:er|ren)|de\s+dames|mevrouw)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A member as printed; `fractie` is None where no bracket follows; `sure`: the bracket says whose it is."""

    naam: str
    fractie: str | None
    sure: bool = True


def members_of(text: str) -> tuple[Member, ...]:
    """Return the members that `text` names, in order.

    >>> [(m.naam, m.fractie) for m in members_of("de leden Kat en Van Dam (beiden D66)")]
    [('Kat', 'D66'), ('Van Dam', 'D66')]
    """
    text = _LEAD.sub("", " ".join(text.split()))
    found: list[Member] = []
    place = 0
    for match in _BRACKET.finditer(text):
        names = _names(text[place : match.start()])
        party = match["party"].strip(" ,.")
        shared = match["shared"] is not None or len(names) == 1
        last = len(names) - 1
        found += [Member(name, party, shared or n == last) for n, name in enumerate(names)]
        place = match.end()
    found += [Member(name, None) for name in _names(text[place:])]
    return tuple(found)


def _names(text: str) -> list[str]:
    parts = (_TITLE.sub("", part.strip(" ,.;:")) for part in _SPLIT.split(text))
    return [
        _LEADING_AND.sub("", part)
        for part in parts
        if any(map(str.isalpha, part)) and not _ONLY_AND.fullmatch(part)
    ]
