"""Search: the questions that match, through the full-text index.

First the keys of all that match, in order, which gives the count; then, some at a time as they are asked for, the
questions themselves. Of words that very many questions have, only as many as a page holds: `queries/newest.py`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

from kamervragen.counting import DOUBLES
from kamervragen.folding import folded
from kamervragen.queries import MOST, Found, Hit, Order, Search, Span
from kamervragen.queries.desk import CLOSE, OPEN, Desk, Laid, understands
from kamervragen.queries.filters import ONCE, conditions, filters, values
from kamervragen.queries.newest import BY_DATE, newest
from kamervragen.queries.values import (
    BadValue,
    day_or_none,
    number,
    number_or_none,
    text,
    text_or_none,
    texts,
)
from kamervragen.queries.words import expression, unquoted

# So many hits are read and marked at once.
_AT_ONCE = 50

_ORDERS = {
    Order.RANK: "vragen_fts.rank, v.rij",
    Order.DATE: BY_DATE,
}

# As `Van der Goot (OPNL)`, in the order of the document.
_MEMBERS = """(SELECT json_group_array(i.naam || coalesce(' (' || i.fractie || ')', ''))
               FROM indieners i WHERE i.document_id = d.id)"""

# field of `Hit` -> (what to ask for, what it has to be)
_COLUMNS: dict[str, tuple[str, Callable[[object, str], object]]] = {
    "document": ("d.id", number),
    "bestand": ("d.bestand", text),
    "kenmerk": ("d.kenmerk", text_or_none),
    "datum": ("d.datum", day_or_none),
    "kamer": ("d.kamer", text_or_none),
    "soort": ("d.soort", text),
    "betreft": ("d.betreft", text_or_none),
    "indieners": (_MEMBERS, texts),
    "id": ("v.id", text),
    "sleutel": ("v.sleutel", text),
    "volgnummer": ("v.volgnummer", number),
    "nummer": ("v.nummer", text_or_none),
    "sectie": ("v.sectie", text_or_none),
    "fracties": ("v.fracties", texts),
    "pagina": ("v.pagina", number_or_none),
    "regel": ("v.eerste_regel", number_or_none),
    "tekst": ("v.tekst", text),
    "antwoord": ("v.antwoord", text_or_none),
}
_FROM = """FROM vragen_fts JOIN vragen v ON v.rij = vragen_fts.rowid
           JOIN documenten d ON d.id = v.document_id WHERE vragen_fts MATCH ?"""

_ONE = "FROM vragen v JOIN documenten d ON d.id = v.document_id WHERE v.rij = ?"

# Of the index alone: which match best, how many there are, and whether they are many.
_BEST = "SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH ?{but} ORDER BY rank, rowid LIMIT ?"
_COUNT = "SELECT count(*) FROM vragen_fts WHERE vragen_fts MATCH ?{but}"
_BUT_FOR_DUPLICATES = (
    f" AND rowid NOT IN (SELECT v.rij FROM vragen v WHERE v.document_id IN ({DOUBLES}))"  # noqa: S608
)
_SOME = "SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH ? LIMIT ?"
_PROBE = "SELECT 1 FROM vragen_fts WHERE vragen_fts MATCH ? LIMIT 1"


def search(connection: sqlite3.Connection, wanted: Search) -> Found:
    """Return the questions that match, the best or the newest first; see `Search.order`.

    A column filter in the words (`antwoord : zand`) says itself where to search.

    Raises:
        UsageError: the words are no expression of FTS5, and cannot be read as plain words.
    """
    connection.execute(_PROBE, ("a",)).fetchone()  # what it cannot do is no fault of the words
    query = expression(wanted.words, understands)
    own_columns = ":" in unquoted(query)
    full = query if wanted.answers or own_columns else f"{{tekst}} : ({query})"
    once = not wanted.duplicates and _holds_duplicates(connection)
    found = _found(connection, full, wanted, once=once)
    return replace(found, query=query)


def _found(connection: sqlite3.Connection, query: str, wanted: Search, *, once: bool) -> Found:
    """Return what an expression finds; `once`: letters that are there in two formats count once."""
    narrowed = filters(connection, wanted)
    order = wanted.order or Order.RANK
    if wanted.limit is not None and _many(connection, query):
        if wanted.order is not Order.RANK:
            keys, total, documents = newest(
                connection, query, narrowed + [ONCE] * once, wanted.limit
            )
            hits = _hits(connection, query, keys)
            return Found(query, Order.DATE, total, documents, hits, None if once else 0)
        if not narrowed:
            but = _BUT_FOR_DUPLICATES if once else ""
            best = connection.execute(_BEST.format(but=but), (query, wanted.limit))
            keys = [key for (key,) in best]
            total = int(connection.execute(_COUNT.format(but=but), (query,)).fetchone()[0])
            hits = _hits(connection, query, keys)
            return Found(query, order, total, None, hits, None if once else 0)
    columns = "v.rij, d.id, d.dubbel_van IS NOT NULL"
    statement = f"SELECT {columns} {_FROM}{conditions(narrowed)} ORDER BY {_ORDERS[order]}"
    rows = connection.execute(statement, (query, *values(narrowed))).fetchall()
    pairs = [(key, document) for key, document, double in rows if not (once and double)]
    hits = _hits(connection, query, [key for key, _ in pairs[: wanted.limit]])
    documents = len({document for _, document in pairs})
    return Found(query, order, len(pairs), documents, hits, len(rows) - len(pairs))


def _holds_duplicates(connection: sqlite3.Connection) -> bool:
    return connection.execute(f"{DOUBLES} LIMIT 1").fetchone() is not None


def _many(connection: sqlite3.Connection, query: str) -> bool:
    """Whether so many questions match, whatever else is asked, that ranking and counting them takes long."""
    return len(connection.execute(_SOME, (query, MOST + 1)).fetchall()) > MOST


def absent(connection: sqlite3.Connection, fracties: tuple[str, ...]) -> list[str]:
    """Return those of `fracties` that ask no question at all in this database."""
    query = "SELECT 1 FROM vraag_fracties WHERE gevouwen = ? LIMIT 1"
    return [name for name in fracties if not connection.execute(query, (folded(name),)).fetchone()]


def spans(marked: str) -> tuple[Span, ...]:
    """Return where the matches are, as offsets in the text without its marks."""
    found: list[Span] = []
    begin = marked.find(OPEN)
    while begin >= 0:
        end = marked.index(CLOSE, begin)
        before = 2 * len(found)
        found.append((begin - before, end - before - 1))
        begin = marked.find(OPEN, end)
    return tuple(found)


def _hits(connection: sqlite3.Connection, query: str, keys: list[int]) -> Iterator[Hit]:
    asked = ", ".join(what for what, _ in _COLUMNS.values())
    statement = f"SELECT {asked} {_ONE}"
    with closing(Desk(query)) as desk:
        for first in range(0, len(keys), _AT_ONCE):
            some = keys[first : first + _AT_ONCE]
            rows = [_values(connection.execute(statement, (key,)).fetchone()) for key in some]
            laid = [
                Laid(key, row["tekst"], row["antwoord"])
                for key, row in zip(some, rows, strict=True)
            ]
            marked = desk.marked(laid)
            for key, row in zip(some, rows, strict=True):
                # The index found it a moment ago, and in one moment nothing changes.
                if key not in marked:
                    raise _not_its_index()
                tekst, antwoord = marked[key]
                yield Hit(**row, treffers=spans(tekst), treffers_antwoord=spans(antwoord))


def _values(row: tuple[object, ...] | None) -> dict[str, Any]:
    if row is None:
        raise _not_its_index()
    return {
        name: check(value, name)
        for (name, (_, check)), value in zip(_COLUMNS.items(), row, strict=True)
    }


def _not_its_index() -> BadValue:
    return BadValue("vragen_fts", "not the index of vragen")
