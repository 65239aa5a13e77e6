"""Who asks below a heading that names fracties with something beside them: `VVD (Kaljouw)`, `SGP en Van Gasteren`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.dutch.persons import PERSON
from kamervragen.layout.model import Block
from kamervragen.parts.fractie_names import in_cell, listed_in, without_words
from kamervragen.patterns import regex

# `Klachtenfunctionaris (SP)`, `Toezicht (VVD en SP)`
_BRACKET_AT_END = regex(r"\(([^()]{1,60})\)[?.]?$")
# `SGP: geestelijke verzorging`, `D66 en Volt – klimaat`
_BEFORE_SUBJECT = regex(r"([^:–—]{2,60}?)(?::|\s[–—-])\s+\S")
# `VVD (Kaljouw) en CDA (Bakker-Klein)`
_BRACKETS = regex(r"\s*\([^()]{1,60}\)")


def asking_below(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the fracties among `known` that a heading names, where nothing else says that they ask below it.

    >>> asking_below("Vragen SGP en Van Gasteren", frozenset({"SGP", "VVD"}))
    ('SGP',)
    """
    named = listed_in(text, known)
    beside = None if named else _BRACKET_AT_END.search(text) or _BEFORE_SUBJECT.match(text)
    named = named or (listed_in(beside[1], known) if beside else ())
    bare = _BRACKETS.sub("", text)
    return named or (listed_in(bare, known) if bare != text else ()) or _among_others(bare, known)


def _among_others(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the fracties of a list that holds other names as well, those of members: `SGP en Van Gasteren`."""
    pieces = [name for name in in_cell(without_words(text)) if not PERSON.match(name)]
    if not all(piece[0].isupper() or piece[0].isdigit() for piece in pieces):
        return ()
    return unique(name for name in pieces if name in known)


def without_others(
    blocks: Sequence[Block], found: Sequence[Sequence[Mention]]
) -> list[list[Mention]]:
    """Leave those out of headings who are only spoken of there: `Motie van het lid Stoffer (SGP)`.

    Who asks may be spoken of so as well: `Zorgen van de SGP-fractie`, where nobody else asks or they do elsewhere.
    """
    asking = {
        name
        for block, some in zip(blocks, found, strict=True)
        for one in some
        if (one.role in ("asks", "joins") if block.kind != "heading" else not _is_of_others(one))
        for name in one.names
    }
    if not asking:
        return [list(some) for some in found]
    return [
        [one for one in some if not _is_of_others(one) or asking.issuperset(one.names)]
        if block.kind == "heading"
        else list(some)
        for block, some in zip(blocks, found, strict=True)
    ]


# What stands before `de leden van …` in a heading: their questions, or something else of theirs.
_OF_THEIRS = regex(
    r"(?P<noun>[\w-]{3,})\s+(?:van|aan|door|met|over)\s+(?:(?:de|het)\s+)?(?:(?:leden|lid|fracties?|heer|mevrouw)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$"
)
_ASKING_NOUN = regex(
    r"vra(?:ag|gen)|(?:\w*in|bij)(?:breng|drage)|opmerking(?:en)?|kanttekening(?:en)?|verzoek(?:en)?|leden|lid|fracties?|namens|gesteld|ingebracht|mede|voorgelegd",
    re.I,
)
_ANSWERED = regex(
    r"\b(?:antwoord\w*|beantwoording|reactie\w*)\s+op\b|^(?:eerdere|vorige|eerder)\b", re.I
)


def _is_of_others(one: Mention) -> bool:
    lead = one.sentence[: one.place]
    noun = _OF_THEIRS.search(lead)
    other = noun is not None and _ASKING_NOUN.fullmatch(noun["noun"]) is None
    return other or _ANSWERED.search(lead) is not None
