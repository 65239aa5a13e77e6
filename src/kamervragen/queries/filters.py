"""What narrows a search beside its words: who asks, which ministry, dossier, case or Kamer, when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kamervragen.folding import folded
from kamervragen.queries import Search
from kamervragen.queries.names import array, case_number, dossiers, members, ministries

# Lists of names are JSON arrays: one question mark each.
_OF_FRACTIES = "FROM vraag_fracties f WHERE f.gevouwen IN (SELECT value FROM json_each(?))"
_OF_DOCUMENTS = "FROM {table} h WHERE h.{column} IN (SELECT value FROM json_each(?))"
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
    made += _hanging(connection, wanted)
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
        condition, f"SELECT f.vraag_rij {_OF_FRACTIES}", (array(folded(one) for one in fracties),)
    )


def _hanging(connection: sqlite3.Connection, wanted: Search) -> Iterator[Filter]:
    """Give what must hang on the document of a question: a member, a ministry, a dossier, a case."""
    if wanted.indieners:
        yield _with("indieners", "gevouwen", members(connection, wanted.indieners))
    if wanted.ministeries:
        yield _with("geadresseerden", "ministerie", ministries(connection, wanted.ministeries))
    if wanted.dossiers:
        yield _with("dossiers", "nummer", dossiers(connection, wanted.dossiers))
    if wanted.zaken:
        yield _with("zaken", "nummer", [case_number(one) for one in wanted.zaken])


def _with(table: str, column: str, names: Iterable[str]) -> Filter:
    of = _OF_DOCUMENTS.format(table=table, column=column)
    condition = f"EXISTS (SELECT 1 {of} AND h.document_id = d.id)"
    return Filter(condition, f"{_WITHIN} (SELECT h.document_id {of})", (array(names),))


def _between(since: str | None, until: str | None) -> Filter:
    return Filter(_IN_PERIOD, f"{_DATED} WHERE {_IN_PERIOD}", (since or "", until or "9999-99-99"))
