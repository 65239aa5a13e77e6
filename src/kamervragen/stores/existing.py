"""A database that is there already: whether this version of the tool made it, and whether it is sound."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from kamervragen.application import APPLICATION_ID, LAYOUT
from kamervragen.errors import UsageError
from kamervragen.stores.schema import CODEBOOK, CODEBOOK_COLUMNS, INDEX, TABLES, TRIGGERS

_ANOTHER = "name another file"
_ANEW = "start anew with --overwrite, or name another file"
_RESTORE = "restore it from a copy, or start anew with --overwrite"
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def check_existing(connection: sqlite3.Connection, target: Path) -> None:
    """See that a run can go on with a database. Nothing is written to it.

    Raises:
        UsageError: another program made it, or another version of this one, or it is damaged.
        sqlite3.Error: it cannot be read at all.
    """
    try:
        _check_marks(connection, target)
        _check_sound(connection, target)
        _check_tables(connection, target)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        raise damaged(target, str(error)) from None
    except UnicodeDecodeError as error:  # SQLite's own words, of a schema that is damaged
        raise damaged(target, str(error)) from None


def check_sound(target: Path, rows: dict[str, int]) -> None:
    """See that a database which has just been written is sound, as a program that opens it finds it.

    Parameters:
        target: the database.
        rows: how many rows its tables must have.

    Raises:
        UsageError: another program wrote to it meanwhile.
    """
    connection = sqlite3.connect(target)
    try:
        check_existing(connection, target)
        for table, count in rows.items():
            if count_of(connection, table) != count:
                raise damaged(target, f"{table} does not have {count} rows")
    except sqlite3.OperationalError:
        pass  # somebody holds it: nothing can be said
    except UsageError as error:
        fault = f"another program changed it while it was being written: {error.fault}"
        raise UsageError(str(target), fault, "start anew with --overwrite") from None
    finally:
        connection.close()


def check_index(connection: sqlite3.Connection, target: Path) -> None:
    """See that the index for searching is sound, of which SQLite sees only tables.

    Raises:
        UsageError: it is not.
        sqlite3.Error: it cannot be read at all.
    """
    try:
        connection.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('integrity-check')")  # noqa: S608
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        raise damaged(target, f"its index for searching: {error}") from None
    finally:
        connection.rollback()


def is_damage(error: sqlite3.Error) -> bool:
    """True where SQLite says that the file is not as it left it."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF in _DAMAGED


def damaged(target: Path, reason: str) -> UsageError:
    """Return the error for a database that is damaged."""
    return UsageError(str(target), f"the database is damaged ({reason})", _RESTORE)


def _check_marks(connection: sqlite3.Connection, target: Path) -> None:
    application = _first(connection, "PRAGMA application_id")
    layout = _first(connection, "PRAGMA user_version")
    if application == APPLICATION_ID and layout == LAYOUT:
        return
    if application == APPLICATION_ID and layout > LAYOUT:
        fault = f"a newer version of kamervragen made this database (layout {layout})"
        raise UsageError(str(target), fault, "update kamervragen, or name another file")
    unmarked = application == 0 and set(TABLES) <= _names(connection, "table")
    if application == APPLICATION_ID or unmarked:
        fault = "an older version of kamervragen made this database"
        raise UsageError(str(target), fault, _ANEW)
    raise UsageError(str(target), "this database was not made by kamervragen batch", _ANOTHER)


def _check_sound(connection: sqlite3.Connection, target: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(target, " ".join(str(found).split()))


def _check_tables(connection: sqlite3.Connection, target: Path) -> None:
    """See that tables, index and triggers are there: without a trigger a search would miss questions."""
    names = {name: _names(connection, name) for name in ("table", "trigger")}
    if not {*TABLES, CODEBOOK, INDEX} <= names["table"] or not set(TRIGGERS) <= names["trigger"]:
        raise damaged(target, "a table or a trigger is missing")
    wanted = {table: tuple(column for column, _ in columns) for table, columns in TABLES.items()}
    for table, columns in (wanted | {CODEBOOK: CODEBOOK_COLUMNS}).items():
        found = tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
        if found != columns:
            raise damaged(target, f"the columns of {table} are not its own")


def count_of(connection: sqlite3.Connection, table: str) -> int:
    """Return how many rows a table has."""
    return _first(connection, f"SELECT count(*) FROM {table}")  # noqa: S608 - names of ours


def _names(connection: sqlite3.Connection, kind: str) -> set[str]:
    query = "SELECT name FROM sqlite_master WHERE type = ?"
    return {name for (name,) in connection.execute(query, (kind,))}


def _first(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
