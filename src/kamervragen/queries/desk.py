"""A small index in memory, of the few questions that lie on the desk: whether they match, and where.

Asked for one question at a time, the index of the database works out each beginning of a word (`regering*`) anew, over
all words that begin so. Here are no other words than those of these questions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import NamedTuple

from kamervragen.folding import TOKENIZE
from kamervragen.queries.values import BadValue

# Around a match in the text that SQLite gives back. The readers use these two for note marks and take
# them out of what they read, so they stand in no text of a database.
OPEN, CLOSE = "\uf8f0", "\uf8f1"
_SIGNS = (OPEN, CLOSE) * 2

_MAKE = f"CREATE VIRTUAL TABLE bureau USING fts5(tekst, antwoord, tokenize='{TOKENIZE}')"
_ASK = "SELECT rowid, highlight(bureau, 0, ?, ?), highlight(bureau, 1, ?, ?) FROM bureau WHERE bureau MATCH ?"
_TRY = "SELECT 1 FROM bureau WHERE bureau MATCH ?"


def _index() -> sqlite3.Connection:
    index = sqlite3.connect(":memory:", isolation_level=None)
    index.execute(_MAKE)
    return index


def understands(query: str) -> bool:
    """Whether FTS5 understands a query, by itself and in the brackets of a column filter.

    An empty index says it at once, however many words begin with `a*`.
    """
    with closing(_index()) as index:
        try:
            for one in (query, f"({query})"):
                index.execute(_TRY, (one,)).fetchone()
        except sqlite3.OperationalError:
            return False
        return True


class Laid(NamedTuple):
    """A question: its key, its text, its answer."""

    key: int
    tekst: str
    antwoord: str | None


class Desk:
    """Looks at questions for one query, a few at a time; use it with `contextlib.closing`."""

    def __init__(self, query: str) -> None:
        """Make an empty index. `query`: an expression that FTS5 understands."""
        self._query = query
        self._index = _index()

    def marked(self, laid: Sequence[Laid]) -> dict[int, tuple[str, str]]:
        """Return text and answer of the questions that match, by key, with `OPEN` and `CLOSE` around what matches."""
        for one in laid:
            if any(sign in (one.tekst or "") + (one.antwoord or "") for sign in (OPEN, CLOSE)):
                raise BadValue("tekst", "no text that was read")
        self._index.execute("BEGIN")
        try:
            self._index.executemany(
                "INSERT INTO bureau(rowid, tekst, antwoord) VALUES (?, ?, ?)", laid
            )
            found = self._index.execute(_ASK, (*_SIGNS, self._query)).fetchall()
        finally:
            self._index.execute("ROLLBACK")
        return {key: (text or "", answer or "") for key, text, answer in found}

    def close(self) -> None:
        """Give the index back."""
        self._index.close()
