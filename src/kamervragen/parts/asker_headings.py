"""Who asks below a heading that names fracties with something beside them: `VVD (Kaljouw)`, `SGP en Van Gasteren`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.dutch.persons import PERSON
from kamervragen.layout.model import Block
from kamervragen.parts.fractie_names import beside_member, in_cell, listed_in, without_words
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
    member = () if named else beside_member(text)
    named = member if member and known.issuperset(member) else named
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
) -> tuple[list[list[Mention]], tuple[str, ...]]:
    """Leave those out of headings who are only spoken of there: `Motie van het lid Stoffer (SGP)`.

    Where `Zorgen van de VVD-fractie` heads questions of those who are said to ask, `Zorgen van de SGP-fractie` does so
    as well. Returned with the mentions: fracties of which a heading may say either.
    """
    asking = {
        name
        for block, some in zip(blocks, found, strict=True)
        for one in some
        if (one.role in ("asks", "joins") if block.kind != "heading" else not is_of_others(one))
        for name in one.names
    }
    headings = [
        one
        for block, some in zip(blocks, found, strict=True)
        if block.kind == "heading"
        for one in some
    ]
    own = {_noun_of(one) for one in headings if asking.issuperset(one.names)}
    others = {
        id(one)
        for one in headings
        if asking
        and is_of_others(one)
        and not asking.issuperset(one.names)
        and (_is_answered(one) or _noun_of(one) not in own)
    }
    unsure = (
        name
        for one in headings
        if id(one) in others and "fractie" in one.sentence and not _is_answered(one)
        for name in one.names
    )
    return [[one for one in some if id(one) not in others] for some in found], unique(unsure)


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


def _noun_of(one: Mention) -> str | None:
    """Return what a heading is about that members have: `Zorgen`, of `Zorgen van de leden van de SGP-fractie`."""
    noun = _OF_THEIRS.search(one.sentence[: one.place])
    return noun["noun"].lower() if noun is not None else None


def _is_answered(one: Mention) -> bool:
    return _ANSWERED.search(one.sentence[: one.place]) is not None


def is_of_others(one: Mention) -> bool:
    """True for those of whom something else than questions is spoken of: `Motie van de leden van de SP-fractie`."""
    noun = _noun_of(one)
    return _is_answered(one) or (noun is not None and _ASKING_NOUN.fullmatch(noun) is None)
