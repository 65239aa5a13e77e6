"""What a database may do while it is asked: read its own tables, for so many seconds, in rows of some size.

Whoever made the database wrote its schema too, and a schema is a program: a view can count for ever, and a
view can have the name of a table.
"""

from __future__ import annotations

import re
import sqlite3
import time
from typing import Any

# Bytes of one row; a question is some kilobytes.
LARGEST = 64 * 2**20
# Steps of SQLite's machine between two looks at the clock: some milliseconds.
_STEPS = 50_000

INDEX = "vragen_fts"
# Tables that databases of earlier versions do not have.
ADDED = frozenset(("vraag_fracties", "tellingen", "dossiers", "zaken"))
TABLES = ADDED | {
    "documenten", "vragen", "geadresseerden", "indieners", "meldingen", "fouten", "kopieen",
}  # fmt: skip
_SHADOWS = frozenset(f"{INDEX}_{part}" for part in ("data", "idx", "docsize", "config", "content"))
_READABLE = TABLES | _SHADOWS | {INDEX, "json_each", "sqlite_master", "sqlite_schema"}
_FORBIDDEN = (sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_ATTACH)
_FTS5 = re.compile(r"CREATE\s+VIRTUAL\s+TABLE\b.*\bUSING\s+fts5\b", re.IGNORECASE | re.DOTALL)
_COMPUTED = (2, 3)  # `hidden` of a column that is an expression


class Guarded(sqlite3.Connection):
    """A connection on which all statements together have so many seconds; 0 is no limit.

    What passes between them is not counted: somebody reads what is printed.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.seconds = 0.0
        self._spent = 0.0
        self._end = 0.0
        self.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
        self.set_progress_handler(self._late, _STEPS)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """Begin a statement, in the time that is left."""
        left = self.seconds - self._spent
        if self.seconds and left <= 0:
            # Hundreds of short statements take long as well, and SQLite looks at the clock in long ones only.
            error = sqlite3.OperationalError("interrupted")
            error.sqlite_errorcode = sqlite3.SQLITE_INTERRUPT
            raise error
        begin = time.monotonic()
        self._end = begin + left
        try:
            return super().execute(*arguments)
        finally:
            self._spent += time.monotonic() - begin

    def keep_to_tables(self) -> None:
        """Allow statements to read the tables of a database of ours, by themselves and not through a view."""
        self.set_authorizer(_allow)

    def _late(self) -> bool:
        return bool(self.seconds) and time.monotonic() > self._end


def _allow(action: int, one: str | None, _: str | None, __: str | None, source: str | None) -> int:
    """Say whether SQLite may do something; `source` is the view that asks for it. Nothing can be written."""
    strange = action == sqlite3.SQLITE_READ and one not in _READABLE
    refused = source is not None or strange or action in _FORBIDDEN
    return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK


def missing_table(connection: sqlite3.Connection) -> str | None:
    """Return the first table that is not there at all; None where all are."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    return next((name for name in sorted(TABLES) if name not in names), None)


def not_a_table(connection: sqlite3.Connection) -> str | None:
    """Return what is missing or is something else than the table that it should be; None where all is well."""
    query = "SELECT type, name, rootpage, sql FROM sqlite_master"
    found = {name: (kind, page, sql) for kind, name, page, sql in connection.execute(query)}
    for name in sorted(TABLES):
        kind, page, _ = found.get(name, ("", 0, ""))
        if kind != "table" or not page:  # a virtual table has no page
            return name
        if any(row[6] in _COMPUTED for row in connection.execute(f"PRAGMA table_xinfo({name})")):
            return name
    kind, _, sql = found.get(INDEX, ("", 0, ""))
    return None if kind == "table" and _FTS5.match(str(sql)) else INDEX
