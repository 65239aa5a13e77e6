"""What narrows a search beside its words: who asks, which ministry, which Kamer, when."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from kamervragen.folding import folded
from kamervragen.queries import Search
from kamervragen.queries.values import text

# Lists of names are JSON arrays: one question mark each.
_OF_FRACTIES = "FROM vraag_fracties f WHERE f.gevouwen IN (SELECT value FROM json_each(?))"
_OF_MINISTRIES = "FROM geadresseerden g WHERE g.ministerie IN (SELECT value FROM json_each(?))"
_MINISTRIES = "SELECT DISTINCT ministerie FROM geadresseerden WHERE ministerie IS NOT NULL"
_WITHIN = "SELECT v.rij FROM vragen v WHERE v.document_id IN"
_IN_PERIOD = "d.datum BETWEEN ? AND ?"
_DATED = "SELECT v.rij FROM documenten d CROSS JOIN vragen v ON v.document_id = d.id"


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing that must hold. `condition`: on a question `v` and its document `d`; `values`: for its question marks.

    `candidates`: a query for the keys of the questions that it lets through, by an index, with the same question
    marks; None where they would be a great part of all.
    """

    condition: str
    candidates: str | None
    values: tuple[str, ...]


# A letter that is there in two formats is found once.
ONCE = Filter("d.dubbel_van IS NULL", None, ())


def filters(connection: sqlite3.Connection, wanted: Search) -> list[Filter]:
    """Return what a search asks for beside its words."""
    made: list[Filter] = []
    if wanted.fracties:
        made.append(_asked_by(wanted.fracties))
    if wanted.ministeries:
        made.append(_sent_to(connection, wanted.ministeries))
    if wanted.kamer is not None:
        made.append(Filter("d.kamer = ?", None, (wanted.kamer,)))
    if wanted.since is not None or wanted.until is not None:
        made.append(_between(wanted.since, wanted.until))
    return made


def conditions(narrowed: Iterable[Filter]) -> str:
    """Return the filters as SQL behind a condition."""
    return "".join(f" AND {one.condition}" for one in narrowed)


def values(narrowed: Iterable[Filter]) -> tuple[str, ...]:
    """Return the values for the question marks of `conditions`."""
    return tuple(value for one in narrowed for value in one.values)


def _asked_by(fracties: tuple[str, ...]) -> Filter:
    condition = f"EXISTS (SELECT 1 {_OF_FRACTIES} AND f.vraag_rij = v.rij)"
    return Filter(
        condition, f"SELECT f.vraag_rij {_OF_FRACTIES}", (_array(folded(one) for one in fracties),)
    )


def _sent_to(connection: sqlite3.Connection, ministeries: tuple[str, ...]) -> Filter:
    """Some of the names of ministries in the database: those with one of `ministeries` in them."""
    asked = [folded(name) for name in ministeries]
    known = [text(name, "ministerie") for (name,) in connection.execute(_MINISTRIES)]
    names = [name for name in known if any(part in folded(name) for part in asked)]
    condition = f"EXISTS (SELECT 1 {_OF_MINISTRIES} AND g.document_id = d.id)"
    return Filter(condition, f"{_WITHIN} (SELECT g.document_id {_OF_MINISTRIES})", (_array(names),))


def _between(since: str | None, until: str | None) -> Filter:
    return Filter(_IN_PERIOD, f"{_DATED} WHERE {_IN_PERIOD}", (since or "", until or "9999-99-99"))


def _array(names: Iterable[str]) -> str:
    return json.dumps(list(names))
