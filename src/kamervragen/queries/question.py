"""One question of a database, by its id."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from kamervragen.errors import UsageError
from kamervragen.queries import Stored
from kamervragen.queries.values import (
    day_or_none,
    number,
    number_or_none,
    text,
    text_or_none,
    texts,
)

# The column of `vragen` that holds the id of a question.
_ID = "id"
# field of `Stored` -> (what to ask for, what it has to be)
_COLUMNS: dict[str, tuple[str, Callable[[object, str], object]]] = {
    "id": (f"v.{_ID}", text),
    "volgnummer": ("v.volgnummer", number),
    "nummer": ("v.nummer", text_or_none),
    "sectie": ("v.sectie", text_or_none),
    "fracties": ("v.fracties", texts),
    "tekst": ("v.tekst", text),
    "antwoord": ("v.antwoord", text_or_none),
    "pagina": ("v.pagina", number_or_none),
    "regel": ("v.eerste_regel", number_or_none),
    "bestand": ("d.bestand", text),
    "sha256": ("d.sha256", text),
    "soort": ("d.soort", text),
    "kamer": ("d.kamer", text_or_none),
    "datum": ("d.datum", day_or_none),
    "kenmerk": ("d.kenmerk", text_or_none),
    "betreft": ("d.betreft", text_or_none),
}
_ASKED = ", ".join(what for what, _ in _COLUMNS.values())
# First what the formats of one letter share, and whether this one has pages to look at.
_FROM = f"""SELECT coalesce(d.dubbel_van, d.id), d.media = 'application/pdf' OR d.media LIKE 'image/%',
                   {_ASKED} FROM vragen v
            JOIN documenten d ON d.id = v.document_id"""  # noqa: S608 - names of ours
_BY_ID = f"{_FROM} WHERE v.id = ? ORDER BY v.rij LIMIT ?"
_BY_KEY = f"{_FROM} WHERE v.sleutel = ?"
# Ids of the same document, and those that end in the same number.
_NEAR = (  # names of ours
    f"SELECT DISTINCT {_ID} FROM vragen WHERE substr({_ID}, 1, ?) = ? LIMIT ?",  # noqa: S608
    f"SELECT DISTINCT {_ID} FROM vragen WHERE substr({_ID}, -?) = ? LIMIT ?",  # noqa: S608
)
# So many documents, and ids, are named; among so many ids the nearest are sought.
_FEW, _MANY = 5, 500


def question(
    connection: sqlite3.Connection, bestand: str, asked: str, document: str | None
) -> Stored:
    """Return the question with an id, or with a key (`sleutel`), which only one has in a database.

    Parameters:
        bestand: the database, for errors.
        document: the name of its document, where several have a question with this id.

    Raises:
        UsageError: there is none, or several.
    """
    rows = connection.execute(_BY_ID, (asked, _MANY)).fetchall()
    rows = rows or connection.execute(_BY_KEY, (asked,)).fetchall()
    found = _of_each_letter(rows, document)
    if not found:
        raise _missing(connection, bestand, asked)
    names = [one.bestand for one in found]
    if document is not None:
        found = [one for one in found if one.bestand == document]
        if not found:
            fault = f"{document} has no question {asked}"
            raise UsageError(bestand, fault, f"name one of {_listed(names)}")
    if len(found) > 1:
        fault = f"{len(found)} questions have the id {asked}"
        raise UsageError(bestand, fault, f"add --document with one of {_listed(names)}")
    return found[0]


def _of_each_letter(rows: list[tuple[object, ...]], document: str | None) -> list[Stored]:
    """Return a question of each letter: of several formats the one that is meant, else the first that has pages."""
    found: dict[object, Stored] = {}
    ranks: dict[object, int] = {}
    for letter, pages, *values in rows:
        one = _stored(tuple(values))
        rank = 2 if one.bestand == document else 1 if pages else 0
        if rank > ranks.get(letter, -1):
            found[letter], ranks[letter] = one, rank
    return list(found.values())


def _stored(row: tuple[object, ...]) -> Stored:
    values: dict[str, Any] = {
        name: check(value, name)
        for (name, (_, check)), value in zip(_COLUMNS.items(), row, strict=True)
    }
    return Stored(**values)


def _missing(connection: sqlite3.Connection, bestand: str, asked: str) -> UsageError:
    """Return the error for an id that is not there, with those that look like it."""
    stem, sign, tail = asked.rpartition("/")
    places = ((len(stem) + 1, stem + sign), (len(tail) + 1, f"/{tail}"))
    known: list[str] = []
    for statement, (length, part) in zip(_NEAR, places, strict=True):
        if not known and part.strip("/"):
            rows = connection.execute(statement, (length, part, _MANY))
            known = [text(one, _ID) for (one,) in rows]
    near = get_close_matches(asked, known, _FEW, 0.0)
    remedy = f"name one of {_listed(near)}" if near else "'kamervragen search' gives ids as JSON"
    return UsageError(bestand, f"it has no question with the id {asked}", remedy)


def _listed(names: list[str]) -> str:
    more = ", …" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more
