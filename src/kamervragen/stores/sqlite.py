"""SQLite: the output for archives. Each commit leaves a database that can be read and resumed.

The write-ahead log makes a commit cheap and a killed run harmless: what was not committed is not there,
and the next run reads it again. When the run ends, the log goes into the file.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kamervragen.errors import UsageError
from kamervragen.stores import Ending, Fault, Result, Settings
from kamervragen.stores.codebook import fill_codebook
from kamervragen.stores.duplicates import count_alike, hand_on, original_of, suffix_for
from kamervragen.stores.existing import (
    check_existing,
    check_index,
    check_sound,
    count_of,
    damaged,
    is_damage,
)
from kamervragen.stores.metadata import write_metadata
from kamervragen.stores.place import Place
from kamervragen.stores.rows import Row, Rows
from kamervragen.stores.schema import INPUTS, OF_VRAGEN, PARTS, TABLES, create
from kamervragen.stores.statistics import count_rows, forget_counts

# How each table of inputs tells what became of one, in the order of `_find`.
_RESULTS = {
    "documenten": """
        SELECT bestand, sha256, NULL, NULL, NULL,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id),
               EXISTS (SELECT 1 FROM meldingen m
                       WHERE m.document_id = d.id AND m.ernst = 'waarschuwing')
        FROM documenten d""",
    "fouten": "SELECT bestand, sha256, code, tekst, NULL, 0, 0 FROM fouten",
    "kopieen": "SELECT bestand, sha256, NULL, NULL, kopie_van, 0, 0 FROM kopieen",
}
# A commit each so many inputs or seconds: what a killed run has to read again.
_EVERY, _SECONDS = 200, 2.0
# KiB that SQLite may keep of the file in memory: keys come in no order, and an archive has millions of them.
_CACHE = 16 * 1024
# What SQLite keeps beside a database.
_LOGS = ("-wal", "-shm", "-journal")


class SqliteStore:
    """A database that is being filled."""

    def __init__(self, target: Path | None, settings: Settings, *, resume: bool) -> None:
        if target is None:
            raise UsageError("--format", "sqlite cannot go to standard output", "give --output")
        self._settings, self._target = settings, target
        if not resume:
            _remove(target)
        self._connection, self._places = _connect(target)
        self._next = {name: self._highest(name) + 1 for name in TABLES}
        # How many inputs each table must have in the end.
        self._rows = {name: count_of(self._connection, name) for name in INPUTS}
        self._empty = all(number == 1 for number in self._next.values())
        self._waiting, self._since = 0, time.monotonic()
        self._changed = False

    def known(self, bestand: str) -> Result | None:
        """Return what the database says of an input of this name."""
        return self._found("bestand", bestand, INPUTS)

    def same(self, sha256: str) -> Result | None:
        """Return an input with these bytes that was read itself."""
        return self._found("sha256", sha256, ("documenten", "fouten"))

    def add(self, result: Result) -> Iterable[str]:
        """Put the rows of one input in their tables, in place of what was there of that name."""
        try:
            return self._add(result)
        except sqlite3.Error as error:
            raise self._refusal(error) from None

    def _refusal(self, error: sqlite3.Error) -> UsageError:
        self._places[0].check()  # SQLite may have noticed it too, and calls it something else
        if is_damage(error):
            return damaged(self._target, str(error))
        fault = f"the database cannot be written ({error})"
        return UsageError(
            str(self._target), fault, "make room, or wait for who uses it, then --resume"
        )

    def _add(self, result: Result) -> Iterable[str]:
        if not self._changed:
            forget_counts(self._connection)
            self._changed = True
        dropped = () if self._empty else self._forget(result.bestand)
        if result.kopie_van is not None:
            self._insert("kopieen", [self._about(result, result.kopie_van)])
        elif result.fout is not None:
            self._insert("fouten", [self._about(result, result.fout.code, result.fout.tekst)])
        else:
            self._insert_record(result.shaped)
        self._waiting += 1
        if self._waiting >= _EVERY or time.monotonic() - self._since > _SECONDS:
            self._commit()
        return dropped

    def close(self, *, complete: bool) -> Ending:
        """Write what waits, and leave one file that any program can read, with its metadata beside it."""
        try:
            self._commit()
            if complete:
                count_rows(self._connection)
            doubles, shared = count_alike(self._connection)
            # Who reads at this moment keeps the log in use. All is in it, and the next to write
            # puts it in the file.
            with suppress(sqlite3.OperationalError):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:
            raise self._refusal(error) from None
        finally:
            self._connection.close()
        self._places[0].check()
        if complete:
            check_sound(self._target, self._rows)
        remark = write_metadata(self._target)
        return Ending(doubles, shared, (remark,) if remark else ())

    def _check_places(self) -> None:
        """See that the database and its log are where they were."""
        for place in self._places:
            place.check()

    def _commit(self) -> None:
        self._connection.commit()
        self._check_places()
        self._waiting, self._since = 0, time.monotonic()

    def _about(self, result: Result, *values: str) -> Row:
        return (result.bestand, result.sha256, self._settings.versie, *values)

    def _insert_record(self, rows: Rows) -> None:
        bestand, sha256, *rest = rows.document
        original = original_of(self._connection, rows.vingerafdruk)
        own = (bestand, sha256, self._settings.versie, rows.vingerafdruk, original, *rest)
        document = self._insert("documenten", [own])
        for name in PARTS:
            if name != "vragen":
                self._insert(name, [(document, *row) for row in rows.parts[name]])
        vragen = rows.parts["vragen"]
        suffix = suffix_for(self._connection, [str(row[0]) for row in vragen], str(sha256))
        keyed = [(document, f"{row[0]}{suffix}", *row) for row in vragen]
        first = self._insert("vragen", keyed)
        for table, hanging in rows.of_vragen.items():
            self._insert(table, [(first + at, *row) for at, row in hanging])

    def _insert(self, table: str, rows: list[Row]) -> int:
        """Insert rows under the next keys; return the first of these."""
        first = self._next[table]
        marks = ", ".join("?" * len(TABLES[table]))
        self._connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - names of the table above
            [(first + place, *row) for place, row in enumerate(rows)],
        )
        self._next[table] += len(rows)
        if table in self._rows:
            self._rows[table] += len(rows)
        return first

    def _found(self, column: str, value: str, tables: Iterable[str]) -> Result | None:
        try:
            return self._find(column, value, tables)
        except sqlite3.Error as error:
            raise self._refusal(error) from None

    def _find(self, column: str, value: str, tables: Iterable[str]) -> Result | None:
        for table in tables:
            query = f"{_RESULTS[table]} WHERE {column} = ? AND versie = ? LIMIT 1"
            found = self._connection.execute(query, (value, self._settings.versie)).fetchone()
            if found:
                bestand, sha256, code, text, original, count, doubtful = found
                fault = Fault(code, text) if code else None
                return Result(bestand, sha256, None, fault, original, count, bool(doubtful))
        return None

    def _forget(self, bestand: str) -> Iterable[str]:
        """Remove all that hangs on an input, and the copies that point to it; return their names."""
        run = self._connection.execute
        copies = run("SELECT bestand FROM kopieen WHERE kopie_van = ?", (bestand,)).fetchall()
        for (document,) in run(
            "SELECT id FROM documenten WHERE bestand = ?", (bestand,)
        ).fetchall():
            own = "SELECT rij FROM vragen WHERE document_id = ?"
            for name in OF_VRAGEN:
                run(f"DELETE FROM {name} WHERE vraag_rij IN ({own})", (document,))  # noqa: S608
            for name in PARTS:
                run(f"DELETE FROM {name} WHERE document_id = ?", (document,))  # noqa: S608
            hand_on(self._connection, document)
        for name in INPUTS:
            query = f"DELETE FROM {name} WHERE bestand = ?"  # noqa: S608
            self._rows[name] -= run(query, (bestand,)).rowcount
        run("DELETE FROM kopieen WHERE kopie_van = ?", (bestand,))
        self._rows["kopieen"] -= len(copies)
        return [name for (name,) in copies]

    def _highest(self, table: str) -> int:
        key = TABLES[table][0][0]
        query = f"SELECT coalesce(max({key}), 0) FROM {table}"  # noqa: S608
        return int(self._connection.execute(query).fetchone()[0])


def _beside(target: Path, suffix: str) -> Path:
    return target.with_name(target.name + suffix)


def _remove(target: Path) -> None:
    """Remove a database with what a killed run left beside it."""
    for suffix in ("", *_LOGS):
        _beside(target, suffix).unlink(missing_ok=True)


def _connect(target: Path) -> tuple[sqlite3.Connection, list[Place]]:
    """Open a database for writing, and see where it and its log are."""
    connection = None
    try:
        new = not target.exists() or not target.stat().st_size
        if new:
            _make(target)
        connection = sqlite3.connect(target)
        if not new:
            check_existing(connection, target)
            check_index(connection, target)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # so that the log is there
        fill_codebook(connection)
        log = _beside(target, "-wal")
        logs = [Place.of(log)] if log.exists() else []
        return connection, [Place.of(target), *logs]
    except (sqlite3.Error, OSError) as error:
        _close(connection)
        fault = f"the database cannot be written ({error})"
        raise UsageError(str(target), fault, _remedy(error)) from None
    except UsageError:
        _close(connection)
        raise


def _remedy(error: Exception) -> str:
    """Say what to do: who has locked a database is not to be overwritten, and a full disk stays full."""
    code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "wait for the program that has it, then try again"
    if code == sqlite3.SQLITE_FULL:
        return "make room, then --resume"
    return "name another file, or --overwrite it"


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()


def _make(target: Path) -> None:
    """Make an empty database beside `target` and put it there in one step: all tables or none."""
    from sqlite_utils import Database

    part = _beside(target, ".part")
    _remove(part)
    database = Database(part)
    create(database)
    database.close()
    for (
        suffix
    ) in _LOGS:  # of a database that is gone: SQLite would put what is in them into this one
        _beside(target, suffix).unlink(missing_ok=True)
    part.replace(target)
