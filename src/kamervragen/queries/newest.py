"""The newest questions with words that very many questions have: found without looking at all of them.

Ranking reads each question that matches, a million of them for a word like `minister`, and tells little of a word that
nearly all have. From the newest document on, the first page is there after some dozens.
"""

from __future__ import annotations

import json
import sqlite3

from kamervragen.queries.filters import Filter, conditions, values

BY_DATE = "d.datum DESC, d.id, v.volgnummer"  # what has no date comes last

# Questions that another filter lets through, and that are looked up in the index one by one.
_FEW = 2_000

# Whether a question is among those that match, asked of the index for this one alone.
_MATCHES = "v.id IN (SELECT rowid FROM vragen_fts WHERE rowid = v.id AND vragen_fts MATCH ?)"
_ALL = f"FROM documenten d CROSS JOIN vragen v ON v.document_id = d.id WHERE {_MATCHES}"
_OF_CANDIDATES = f"""FROM json_each(?) k CROSS JOIN vragen v ON v.id = k.value
                     CROSS JOIN documenten d ON d.id = v.document_id WHERE {_MATCHES}"""


def newest(
    connection: sqlite3.Connection, query: str, narrowed: list[Filter], limit: int
) -> tuple[list[int], int | None, int | None]:
    """Return the keys of the newest questions that match.

    Parameters:
        connection: to a database.
        query: an expression of FTS5 that very many questions match.
        narrowed: what else must hold.
        limit: so many keys at most.

    Returns:
        the keys; how many questions and how many documents match in all, or None where that is not known.
    """
    few = _candidates(connection, narrowed)
    begin, first = (_ALL, ()) if few is None else (_OF_CANDIDATES, (json.dumps(few),))
    most = "LIMIT ?" if few is None else ""
    statement = f"SELECT v.id, d.id {begin}{conditions(narrowed)} ORDER BY {BY_DATE} {most}"
    last = (limit + 1,) if few is None else ()
    pairs = connection.execute(statement, (*first, query, *values(narrowed), *last)).fetchall()
    keys = [key for key, _ in pairs[:limit]]
    if few is None and len(pairs) > limit:
        return keys, None, None
    return keys, len(pairs), len({document for _, document in pairs})


def _candidates(connection: sqlite3.Connection, narrowed: list[Filter]) -> list[int] | None:
    """The questions that one of the filters lets through, where they are few."""
    for one in narrowed:
        if one.candidates is not None:
            statement = f"{one.candidates} LIMIT {_FEW + 1}"
            found = [key for (key,) in connection.execute(statement, one.values)]
            if len(found) <= _FEW:
                return found
    return None
