"""SQLite: the output for archives. Each commit leaves a database that can be read and resumed.

The write-ahead log makes a commit cheap and a killed run harmless: what was not committed is not there,
and the next run reads it again. When the run ends, the log goes into the file.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kamervragen.errors import UsageError
from kamervragen.stores import Known, Result, Settings
from kamervragen.stores.rows import Row, Rows, rows_of
from kamervragen.stores.schema import INPUTS, PARTS, TABLES, create

if TYPE_CHECKING:
    from kamervragen.records import Record

# A commit each so many inputs or seconds: what a killed run has to read again.
_EVERY, _SECONDS = 200, 2.0


def shape(record: Record, settings: Settings) -> Rows:  # noqa: ARG001 - one form only
    """Return what crosses from the worker to the store."""
    return rows_of(record)


class SqliteStore:
    """A database that is being filled."""

    def __init__(self, target: Path, settings: Settings, *, resume: bool) -> None:
        self._settings = settings
        if not resume:
            _remove(target)
        self._connection = _connect(target)
        self._next = {name: self._highest(name) + 1 for name in TABLES}
        self._waiting, self._since = 0, time.monotonic()

    def known(self, bestand: str) -> Known | None:
        """What the database says of an input of this name."""
        return self._find("bestand", bestand)

    def same(self, sha256: str) -> Known | None:
        """An input with these bytes that was read, not a copy of one."""
        return self._find("sha256", sha256)

    def add(self, result: Result) -> None:
        """Put the rows of one input in their tables, in place of what was there of that name."""
        if result.replaces:
            self._forget(result.bestand)
        if result.kopie_van is not None:
            self._insert("kopieen", [self._about(result, result.kopie_van)])
        elif result.fout is not None:
            self._insert("fouten", [self._about(result, result.fout.code, result.fout.tekst)])
        else:
            self._insert_record(result.shaped)
        self._waiting += 1
        if self._waiting >= _EVERY or time.monotonic() - self._since > _SECONDS:
            self._commit()

    def close(self, *, complete: bool) -> None:
        """Write what waits, and leave one file that any program can read."""
        self._commit()
        if complete:
            self._connection.execute("PRAGMA optimize")
        # Who reads at this moment keeps the log in use. All is in it; the next to write puts it in the file.
        with suppress(sqlite3.OperationalError):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()

    def _commit(self) -> None:
        self._connection.commit()
        self._waiting, self._since = 0, time.monotonic()

    def _about(self, result: Result, *values: str) -> Row:
        return (result.bestand, result.sha256, self._settings.versie, *values)

    def _insert_record(self, rows: Rows) -> None:
        bestand, sha256, *rest = rows.document
        document = self._insert("documenten", [(bestand, sha256, self._settings.versie, *rest)])
        for name in PARTS:
            first = self._insert(name, [(document, *row) for row in rows.parts[name]])
            if name == "vragen":
                self._insert("deelvragen", [(first + at, *row) for at, row in rows.deelvragen])

    def _insert(self, table: str, rows: list[Row]) -> int:
        """Insert rows under the next keys; return the first of these."""
        first = self._next[table]
        marks = ", ".join("?" * len(TABLES[table]))
        self._connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - names of the table above
            [(first + place, *row) for place, row in enumerate(rows)],
        )
        self._next[table] += len(rows)
        return first

    def _find(self, column: str, value: str) -> Known | None:
        for table in INPUTS:
            if column == "sha256" and table == "kopieen":
                continue
            extra = ", code, tekst" if table == "fouten" else ", NULL, NULL"
            query = f"SELECT bestand, sha256, versie{extra} FROM {table} WHERE {column} = ? LIMIT 1"  # noqa: S608
            found = self._connection.execute(query, (value,)).fetchone()
            if found:
                return Known(*found)
        return None

    def _forget(self, bestand: str) -> None:
        """Remove all that hangs on an input, and the copies that point to it."""
        run = self._connection.execute
        for (document,) in run(
            "SELECT id FROM documenten WHERE bestand = ?", (bestand,)
        ).fetchall():
            own = "SELECT id FROM vragen WHERE document_id = ?"
            run(f"DELETE FROM deelvragen WHERE vraag_id IN ({own})", (document,))  # noqa: S608
            for name in PARTS:
                run(f"DELETE FROM {name} WHERE document_id = ?", (document,))  # noqa: S608
        for name in INPUTS:
            run(f"DELETE FROM {name} WHERE bestand = ?", (bestand,))  # noqa: S608
        run("DELETE FROM kopieen WHERE kopie_van = ?", (bestand,))

    def _highest(self, table: str) -> int:
        query = f"SELECT coalesce(max(id), 0) FROM {table}"  # noqa: S608
        return int(self._connection.execute(query).fetchone()[0])


def _remove(target: Path) -> None:
    """Remove a database with what a killed run left beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def _connect(target: Path) -> sqlite3.Connection:
    try:
        if not target.exists() or not target.stat().st_size:
            _make(target)
        connection = sqlite3.connect(target)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = {name for (name,) in connection.execute(query)}
    except (sqlite3.Error, OSError) as error:
        fault = f"the database cannot be written ({error})"
        raise UsageError(str(target), fault, "name another file, or --overwrite it") from None
    if not set(TABLES) <= names:
        fault = "this database was not made by kamervragen batch"
        raise UsageError(str(target), fault, "name another file")
    return connection


def _make(target: Path) -> None:
    """Make an empty database beside `target` and put it there in one step: all tables or none."""
    from sqlite_utils import Database

    part = target.with_name(target.name + ".part")
    _remove(part)
    database = Database(part)
    create(database)
    database.close()
    part.replace(target)
