"""Who asks below a heading that names fracties with something beside them: `VVD (Kaljouw)`, `SGP en Van Gasteren`."""

from __future__ import annotations

from kamervragen.dutch.fracties import unique
from kamervragen.dutch.persons import PERSON
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
