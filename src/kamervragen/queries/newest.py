"""The newest questions with words that very many questions have: found without ranking all of them.

Ranking reads each question that matches, a million of them for a word like `minister`, and tells little of a word that
nearly all have. The newest questions are looked at first, and mostly they fill a page. Where they do not – words of
long ago – all that match are put in the order of their dates.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import islice

from kamervragen.queries.desk import Desk, Laid
from kamervragen.queries.filters import Filter, conditions, values
from kamervragen.queries.values import number, text, text_or_none

BY_DATE = "d.datum DESC, d.id, v.volgnummer"  # what has no date comes last

# So many questions are looked at one by one: the newest, or those that another filter leaves.
_FEW = 1_000
# And so many at once.
_AT_ONCE = 100

_SHOWN = "SELECT v.rij, v.tekst, v.antwoord, d.id"
_ALL = "FROM documenten d CROSS JOIN vragen v ON v.document_id = d.id WHERE 1"
_OF_CANDIDATES = """FROM json_each(?) k CROSS JOIN vragen v ON v.rij = k.value
                    CROSS JOIN documenten d ON d.id = v.document_id WHERE 1"""
# Worked out once, and then looked up: with its key plain, SQLite would go through all of them for each document.
_MATCHES = " AND +v.rij IN (SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH ?)"

# Keys of questions; how many questions and documents match in all, or None where nobody knows.
Page = tuple[list[int], int | None, int | None]


def newest(connection: sqlite3.Connection, query: str, narrowed: list[Filter], limit: int) -> Page:
    """Return the keys of the newest questions that match, `limit` of them at most.

    Parameters:
        connection: to a database.
        query: an expression of FTS5 that very many questions match.
        narrowed: what else must hold.
        limit: so many keys at most.
    """
    asked, order = conditions(narrowed), f"ORDER BY {BY_DATE}"
    few = _candidates(connection, narrowed)
    if few is not None:
        statement = f"{_SHOWN} {_OF_CANDIDATES}{asked} {order}"
        rows = connection.execute(statement, (json.dumps(few), *values(narrowed)))
        found = list(_matching(rows, query))
        return _page(found, limit, whole=True)
    statement = f"{_SHOWN} {_ALL}{asked} {order} LIMIT {_FEW}"
    found = list(islice(_matching(connection.execute(statement, values(narrowed)), query), limit))
    if len(found) == limit:
        return _page(found, limit, whole=False)
    statement = f"SELECT v.rij, d.id {_ALL}{asked}{_MATCHES} {order} LIMIT ?"
    pairs = connection.execute(statement, (*values(narrowed), query, limit + 1)).fetchall()
    return _page(pairs, limit, whole=len(pairs) <= limit)


def _page(pairs: list[tuple[int, int]], limit: int, *, whole: bool) -> Page:
    keys = [key for key, _ in pairs[:limit]]
    if not whole:
        return keys, None, None
    return keys, len(pairs), len({document for _, document in pairs})


def _matching(rows: Iterable[tuple[object, ...]], query: str) -> Iterable[tuple[int, int]]:
    """Give (question, document) of the rows that match, in their order."""
    rows = iter(rows)
    with closing(Desk(query)) as desk:
        while some := list(islice(rows, _AT_ONCE)):
            laid = [
                Laid(number(key, "rij"), text(tekst, "tekst"), text_or_none(antwoord, "antwoord"))
                for key, tekst, antwoord, _ in some
            ]
            marked = desk.marked(laid)
            for one, row in zip(laid, some, strict=True):
                if one.key in marked:
                    yield one.key, number(row[3], "document_id")


def _candidates(connection: sqlite3.Connection, narrowed: list[Filter]) -> list[int] | None:
    """The questions that one of the filters lets through, where they are few."""
    for one in narrowed:
        if one.candidates is not None:
            statement = f"{one.candidates} LIMIT {_FEW + 1}"
            found = [key for (key,) in connection.execute(statement, one.values)]
            if len(found) <= _FEW:
                return found
    return None
