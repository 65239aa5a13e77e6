"""The ministry in an office: what stands behind `van` or `voor`."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

_MINISTRY = regex(r"\b(?:van|voor)\s+(?:het\s+)?(\S.*)", re.IGNORECASE)


def ministry(functie: str) -> str:
    """Return the ministry of an office; an office without one is its own.

    By form alone: `Minister van A en B` is `A en B`, and so is `Staatssecretaris van A en B`.

    >>> ministry("Minister voor Klimaat en Energie")
    'Klimaat en Energie'
    >>> ministry("Minister-President")
    'Minister-President'
    """
    found = _MINISTRY.search(functie)
    return found[1].strip() if found else functie
