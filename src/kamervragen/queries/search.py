"""Search: the questions that match, through the full-text index.

First the keys of all that match, in order, which gives the count; then, one by one as they are asked for, the
questions themselves. Of words that very many questions have, only as many as a page holds: `queries/newest.py`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from kamervragen.folding import folded
from kamervragen.queries import MOST, Found, Hit, Order, Search, Span
from kamervragen.queries.database import code_of
from kamervragen.queries.filters import conditions, filters, values
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

# Around a match in the text that SQLite gives back. The readers use these two for note marks and take
# them out of what they read, so they stand in no text of a database.
_OPEN, _CLOSE = "\uf8f0", "\uf8f1"

_ORDERS = {
    Order.RANK: "vragen_fts.rank, v.id",
    Order.DATE: BY_DATE,
}

# field of `Hit` -> (what to ask for, what it has to be)
_COLUMNS: dict[str, tuple[str, Callable[[object, str], object]]] = {
    "document": ("d.id", number),
    "bestand": ("d.bestand", text),
    "kenmerk": ("d.kenmerk", text_or_none),
    "datum": ("d.datum", day_or_none),
    "kamer": ("d.kamer", text_or_none),
    "soort": ("d.soort", text),
    "betreft": ("d.betreft", text_or_none),
    "vraag": ("v.vraag", text),
    "nummer": ("v.nummer", text_or_none),
    "sectie": ("v.sectie", text_or_none),
    "fracties": ("v.fracties", texts),
    "pagina": ("v.pagina", number_or_none),
    "regel": ("v.eerste_regel", number_or_none),
    "tekst": ("v.tekst", text),
    "antwoord": ("v.antwoord", text_or_none),
    "treffers": (f"highlight(vragen_fts, 0, '{_OPEN}', '{_CLOSE}')", text_or_none),
    "treffers_antwoord": (f"highlight(vragen_fts, 1, '{_OPEN}', '{_CLOSE}')", text_or_none),
}
_FROM = """FROM vragen_fts JOIN vragen v ON v.id = vragen_fts.rowid
           JOIN documenten d ON d.id = v.document_id WHERE vragen_fts MATCH ?"""

# Of the index alone: which match best, how many there are, and whether they are many.
_BEST = "SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH ? ORDER BY rank, rowid LIMIT ?"
_COUNT = "SELECT count(*) FROM vragen_fts WHERE vragen_fts MATCH ?"
_SOME = "SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH ? LIMIT ?"
_PROBE = "SELECT 1 FROM vragen_fts WHERE vragen_fts MATCH ? LIMIT 1"


def search(connection: sqlite3.Connection, wanted: Search) -> Found:
    """Return the questions that match, the best or the newest first; see `Search.order`.

    A column filter in the words (`antwoord : zand`) says itself where to search.

    Raises:
        UsageError: the words are no expression of FTS5, and cannot be read as plain words.
    """
    connection.execute(_PROBE, ("a",)).fetchone()  # what it cannot do is no fault of the words
    query = expression(wanted.words, lambda one: _parses(connection, one))
    own_columns = ":" in unquoted(query)
    full = query if wanted.answers or own_columns else f"{{tekst}} : ({query})"
    narrowed = filters(connection, wanted)
    order = wanted.order or Order.RANK
    if wanted.limit is not None and _many(connection, full):
        if wanted.order is not Order.RANK:
            keys, total, documents = newest(connection, full, narrowed, wanted.limit)
            return Found(query, Order.DATE, total, documents, _hits(connection, full, keys))
        if not narrowed:
            keys = [key for (key,) in connection.execute(_BEST, (full, wanted.limit))]
            total = int(connection.execute(_COUNT, (full,)).fetchone()[0])
            return Found(query, order, total, None, _hits(connection, full, keys))
    statement = f"SELECT v.id, d.id {_FROM}{conditions(narrowed)} ORDER BY {_ORDERS[order]}"
    pairs = connection.execute(statement, (full, *values(narrowed))).fetchall()
    keys = [key for key, _ in pairs[: wanted.limit]]
    documents = len({document for _, document in pairs})
    return Found(query, order, len(pairs), documents, _hits(connection, full, keys))


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
    begin = marked.find(_OPEN)
    while begin >= 0:
        end = marked.index(_CLOSE, begin)
        before = 2 * len(found)
        found.append((begin - before, end - before - 1))
        begin = marked.find(_OPEN, end)
    return tuple(found)


def _parses(connection: sqlite3.Connection, query: str) -> bool:
    """Whether FTS5 understands a query, by itself and in the brackets of a column filter."""
    try:
        for one in (query, f"({query})"):
            connection.execute(_PROBE, (one,)).fetchone()
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_ERROR or "no such module" in str(error):
            raise
        return False
    return True


def _hits(connection: sqlite3.Connection, query: str, keys: list[int]) -> Iterator[Hit]:
    asked = ", ".join(what for what, _ in _COLUMNS.values())
    statement = f"SELECT {asked} {_FROM} AND vragen_fts.rowid = ?"
    for key in keys:
        yield _hit(connection.execute(statement, (query, key)).fetchone())


def _hit(row: tuple[object, ...] | None) -> Hit:
    if row is None:  # the index found it a moment ago, and in one moment nothing changes
        raise BadValue("vragen_fts", "not the index of vragen")
    values: dict[str, Any] = {
        name: check(value, name)
        for (name, (_, check)), value in zip(_COLUMNS.items(), row, strict=True)
    }
    for name, marked in (("tekst", "treffers"), ("antwoord", "treffers_antwoord")):
        if values[name] and any(sign in values[name] for sign in (_OPEN, _CLOSE)):
            raise BadValue(name, "no text that was read")
        values[marked] = spans(values[marked] or "")
    return Hit(**values)
