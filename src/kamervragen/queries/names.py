"""Names that somebody types, and those in a database that are meant."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable

from kamervragen.folding import folded, folded_member
from kamervragen.queries.values import text

_MINISTRIES = "SELECT DISTINCT ministerie FROM geadresseerden WHERE ministerie IS NOT NULL"
_MEMBERS = "SELECT DISTINCT gevouwen FROM indieners"
_DOSSIERS = "SELECT DISTINCT nummer FROM dossiers"
# `van der goot (opnl)`: the fractie stands last.
_WITH_FRACTIE = re.compile(r"(.*) (\(.*\))")
# `36 100 XVI`, `36100-XVI`, `36.100`
_DOSSIER = re.compile(r"\s*(\d[\d .]*)[\s-]*(.*?)\s*", re.ASCII)


def array(names: Iterable[str]) -> str:
    """Return names as SQLite takes them apart."""
    return json.dumps(list(names))


def ministries(connection: sqlite3.Connection, asked: Iterable[str]) -> list[str]:
    """Return the ministries with one of the parts of names in them."""
    parts = [folded(name) for name in asked]
    known = _known(connection, _MINISTRIES, "ministerie")
    return [name for name in known if any(part in folded(name) for part in parts)]


def members(connection: sqlite3.Connection, asked: Iterable[str]) -> list[str]:
    """Return the members that are meant, as `indieners.gevouwen` has them."""
    known = _known(connection, _MEMBERS, "gevouwen")
    return [name for one in asked for name in meant(one, known)]


def meant(asked: str, known: Iterable[str]) -> list[str]:
    """Return the members whose names have the words asked for; where nobody has, those with a part of a word.

    >>> known = ["van dijk (sp)", "dijkstra (d66)", "van der goot (opnl)"]
    >>> meant("Dijk", known), meant("dijks", known), meant("Van Dijk (D66)", known)
    (['van dijk (sp)'], ['dijkstra (d66)'], [])
    """
    name, fractie = _parts(folded_member(asked, None))
    if not _words(name).strip():
        return []
    parts = [(one, *_parts(one)) for one in known]
    of_fractie = [(one, other) for one, other, party in parts if fractie in ("", party)]
    whole = [one for one, other in of_fractie if _words(name) in _words(other)]
    # Who names the fractie too has a whole name.
    return whole if whole or fractie else [one for one, other in of_fractie if name in other]


def dossiers(connection: sqlite3.Connection, asked: Iterable[str]) -> list[str]:
    """Return the dossiers with one of the numbers; a number without addition means all its dossiers."""
    wanted = {dossier_number(one) for one in asked}
    known = _known(connection, _DOSSIERS, "nummer")
    return [one for one in known if {one.upper(), one.partition("-")[0]} & wanted]


def dossier_number(asked: str) -> str:
    """Return the number of a dossier as a record has it, however it was typed.

    >>> dossier_number("36 100 xvi"), dossier_number("36100-XVI"), dossier_number("31 865")
    ('36100-XVI', '36100-XVI', '31865')
    """
    found = _DOSSIER.fullmatch(asked)
    if found is None:
        return asked.strip().upper()
    number = "".join(char for char in found[1] if char.isdigit())
    return f"{number}-{found[2].upper()}" if found[2] else number


def case_number(asked: str) -> str:
    """Return the number of a case as documents print it: `2024Z18796`."""
    return "".join(asked.split()).upper()


def _known(connection: sqlite3.Connection, query: str, column: str) -> list[str]:
    return [text(name, column) for (name,) in connection.execute(query)]


def _parts(member: str) -> tuple[str, str]:
    """Return a name and its fractie in brackets; nothing for that where there is none."""
    found = _WITH_FRACTIE.fullmatch(member)
    return (found[1], found[2]) if found else (member, "")


def _words(name: str) -> str:
    """Return the words of a name with a space around each."""
    plain = "".join(char if char.isalnum() else " " for char in name)
    return f" {' '.join(plain.split())} "
