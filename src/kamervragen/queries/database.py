"""The database, opened for reading only; what SQLite says when it cannot becomes an error of ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kamervragen.application import APPLICATION_ID, LAYOUT, SQLITE_HEADER
from kamervragen.errors import (
    DamagedInput,
    DirectoryInput,
    EmptyInput,
    InputError,
    LockedInput,
    MissingInput,
    OutOfMemory,
    TimedOut,
    TooLarge,
    UnknownMedia,
)
from kamervragen.queries.guard import ADDED, LARGEST, Guarded, missing_table, not_a_table
from kamervragen.queries.values import BadValue

# Seconds to wait for a program that writes; a batch in WAL mode lets readers pass at once.
PATIENCE = 5.0

_MAKE = "make one with 'kamervragen batch FOLDER -o FILE.db'"
_ANEW = "restore it, or make it anew with --overwrite"
_REBUILD = "make it anew with 'kamervragen batch FOLDER -o FILE.db --overwrite'"

# SQLite's primary result code -> what it is to us, in words, and what to do
_FAULTS: dict[int, tuple[type[InputError], str, str]] = {
    sqlite3.SQLITE_BUSY: (LockedInput, "another program has locked the database", "try again"),
    sqlite3.SQLITE_LOCKED: (LockedInput, "another program has locked the database", "try again"),
    sqlite3.SQLITE_NOTADB: (UnknownMedia, "this is not an SQLite database", _MAKE),
    sqlite3.SQLITE_CANTOPEN: (
        MissingInput, "the database cannot be opened", "copy it to a folder that you can write in",
    ),
    sqlite3.SQLITE_READONLY: (
        MissingInput, "the database cannot be opened", "copy it to a folder that you can write in",
    ),
    sqlite3.SQLITE_TOOBIG: (
        TooLarge, f"a row in it is larger than {LARGEST // 2**20} MiB", _ANEW,
    ),
    sqlite3.SQLITE_INTERRUPT: (
        TimedOut, "the database takes too long to answer", "ask for less, or raise --timeout",
    ),
    sqlite3.SQLITE_AUTH: (UnknownMedia, "this database was not made by kamervragen batch", _MAKE),
    # Words of the user are tried out before; what is still wrong here is a column or a table.
    sqlite3.SQLITE_ERROR: (UnknownMedia, "this is not a database of this version", _MAKE),
}  # fmt: skip
_DAMAGED = (DamagedInput, "the database is damaged", _ANEW)


@contextmanager
def opened(bestand: str, seconds: float = 0) -> Iterator[sqlite3.Connection]:
    """Open a database for the length of a `with`: all that is read in it is of one moment.

    Parameters:
        bestand: its path.
        seconds: what all statements together may take; 0 is no limit.

    Raises:
        InputError: it is not there, is no database of `kamervragen batch`, is locked or damaged, or
            takes too long.
    """
    _check_file(bestand)
    try:
        # As a URI: only so it can be opened without making it, and without a right to write.
        address = f"{Path(bestand).absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(
            address, uri=True, isolation_level=None, timeout=PATIENCE, factory=Guarded
        )
        with closing(connection):
            connection.seconds = seconds
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("BEGIN")
            _check_tables(connection, bestand)
            connection.keep_to_tables()
            yield connection
    except sqlite3.Error as error:
        kind, fault, remedy = _fault_of(error)
        raise kind(bestand, f"{fault} ({error})", remedy) from None
    except (BadValue, UnicodeDecodeError) as error:  # SQLite's own words may be damaged too
        raise DamagedInput(bestand, f"the database is damaged ({error})", _ANEW) from None
    except MemoryError:
        raise OutOfMemory(bestand, "asking it takes too much memory", "give it more") from None


def _fault_of(error: sqlite3.Error) -> tuple[type[InputError], str, str]:
    return _FAULTS.get(code_of(error), _DAMAGED)


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 where Python itself found something wrong."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _check_file(bestand: str) -> None:
    """Say of what is no database what else it is, as for every other input."""
    path = Path(bestand)
    try:
        if not (path.is_file() or path.is_dir()) and path.exists():  # it would be waited for
            raise UnknownMedia(bestand, "this is no ordinary file", _MAKE)
        with path.open("rb") as stream:
            head = stream.read(len(SQLITE_HEADER))
    except IsADirectoryError:
        raise DirectoryInput(bestand, "this is a folder", "name a database in it") from None
    except FileNotFoundError:
        raise MissingInput(bestand, "no such file", "check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise MissingInput(bestand, f"cannot be opened ({reason})", "check the path") from None
    if not head:
        raise EmptyInput(bestand, "the file is empty", _MAKE)
    if head != SQLITE_HEADER:
        raise UnknownMedia(bestand, "this is not an SQLite database", _MAKE)


def _check_tables(connection: sqlite3.Connection, bestand: str) -> None:
    """See by its marks and its tables that a database is ours; the first versions left no marks."""
    application, layout = (
        connection.execute(f"PRAGMA {mark}").fetchone()[0]
        for mark in ("application_id", "user_version")
    )
    if application == APPLICATION_ID and layout > LAYOUT:
        fault = "a newer version of kamervragen made this database"
        raise UnknownMedia(bestand, fault, "update kamervragen")
    wrong = not_a_table(connection)
    older = application == APPLICATION_ID or wrong in ADDED
    if application in (0, APPLICATION_ID) and layout < LAYOUT and older:
        fault = "an older version of kamervragen made this database"
        raise UnknownMedia(bestand, fault, _REBUILD)
    missing = missing_table(connection)
    if missing is not None and application == APPLICATION_ID:
        raise DamagedInput(
            bestand, f"the database is damaged (its table {missing} is missing)", _REBUILD
        )
    if wrong is not None or application not in (0, APPLICATION_ID):
        fault = "this database was not made by kamervragen batch"
        if wrong:
            fault = (
                f"this database was not made by kamervragen batch ({wrong} is no table of its own)"
            )
        raise UnknownMedia(bestand, fault, _MAKE)
