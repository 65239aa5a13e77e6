"""Offices that the opening of a Kamerstuk names: whom it asks, and who answered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.parts.addressees import split_offices
from kamervragen.parts.offices import addressee
from kamervragen.patterns import regex
from kamervragen.records import Geadresseerde

_LEAD = regex(r"^(?:(?:aan|en)\s+)?(?:de|het)\s+", re.IGNORECASE)
_ALONE = regex(
    r"(?:(?:(?:de|het|en|demissionaire?|toenmalige?)\s+)*(?:ministers?|staatssecretaris(?:sen)?|bewinds\w+)\s*)+",
    re.IGNORECASE,
)


def offices_of(asked: str | None) -> tuple[Geadresseerde, ...]:
    """Return whom a committee asks, one office each.

    >>> [one.functie for one in offices_of("minister van Defensie en de Staatssecretaris van Financiën")]
    ['Minister van Defensie', 'Staatssecretaris van Financiën']
    """
    if asked is None:
        return ()
    found = [_LEAD.sub("", one).strip(" ,") for one in split_offices(_LEAD.sub("", asked))]
    return tuple(addressee(one[:1].upper() + one[1:]) for one in found if one)


def is_bare(functie: str | None) -> bool:
    """True for an office that names no ministry, because it was named before: `Minister`.

    >>> is_bare("Minister"), is_bare("Minister van Sport"), is_bare("Minister-President")
    (True, False, False)
    """
    return functie is not None and _ALONE.fullmatch(functie) is not None


def resolved(
    answered: str | None, asked: Sequence[Geadresseerde], *, is_answered: bool
) -> str | None:
    """Return who answered, without article; `De Minister` is the one that was asked, as is who is not named.

    >>> resolved("Minister", offices_of("Minister van Financiën"), is_answered=True)
    'Minister van Financiën'
    """
    named = [one.functie for one in asked if one.functie]
    every = " en de ".join((", de ".join(named[:-1]), named[-1])) if named[1:] else "".join(named)
    if answered is None:
        return every or None if is_answered else None
    if _ALONE.fullmatch(answered) is None:
        return answered[:1].upper() + answered[1:]
    noun = answered.lower()
    same = [one for one in named if one.lower().startswith(noun)]
    if len(same) == 1:
        return same[0]
    return every or answered[:1].upper() + answered[1:]
