"""The database, opened for reading only; what SQLite says when it cannot becomes an error of ours."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kamervragen.errors import (
    DamagedInput,
    DirectoryInput,
    EmptyInput,
    InputError,
    LockedInput,
    MissingInput,
    UnknownMedia,
)

# Seconds to wait for a program that writes; a batch in WAL mode lets readers pass at once.
PATIENCE = 5.0

_HEADER = b"SQLite format 3\0"
_NEEDED = frozenset(
    ("documenten", "vragen", "geadresseerden", "meldingen", "fouten", "kopieen", "vragen_fts")
)
_MAKE = "make one with 'kamervragen batch FOLDER -o FILE.db'"

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
    # Words of the user are tried out before; what is still wrong here is a column or a table.
    sqlite3.SQLITE_ERROR: (UnknownMedia, "this is not a database of this version", _MAKE),
}  # fmt: skip
_DAMAGED = (DamagedInput, "the database is damaged", "restore it, or make it anew with --overwrite")


@contextmanager
def opened(bestand: str) -> Iterator[sqlite3.Connection]:
    """Open a database for the length of a `with`: all that is read in it is of one moment.

    Raises:
        InputError: it is not there, is no database of `kamervragen batch`, is locked or damaged.
    """
    _check_file(bestand)
    try:
        # As a URI: only so it can be opened without making it, and without a right to write.
        address = f"{Path(bestand).absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)
        with closing(connection):
            connection.create_function("folded", 1, folded, deterministic=True)
            connection.execute("BEGIN")
            _check_tables(connection, bestand)
            yield connection
    except sqlite3.Error as error:
        kind, fault, remedy = _FAULTS.get(code_of(error), _DAMAGED)
        raise kind(bestand, f"{fault} ({error})", remedy) from None


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 where Python itself found something wrong."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def folded(text: str | None) -> str:
    """Return text without case and diacritics, as the index has it.

    >>> folded("Financiën")
    'financien'
    """
    parts = unicodedata.normalize("NFKD", text or "")
    return "".join(char for char in parts if not unicodedata.combining(char)).casefold()


def _check_file(bestand: str) -> None:
    """Say of what is no database what else it is, as for every other input."""
    path = Path(bestand)
    try:
        if not (path.is_file() or path.is_dir()) and path.exists():  # it would be waited for
            raise UnknownMedia(bestand, "this is no ordinary file", _MAKE)
        with path.open("rb") as stream:
            head = stream.read(len(_HEADER))
    except IsADirectoryError:
        raise DirectoryInput(bestand, "this is a folder", "name a database in it") from None
    except FileNotFoundError:
        raise MissingInput(bestand, "no such file", "check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise MissingInput(bestand, f"cannot be opened ({reason})", "check the path") from None
    if not head:
        raise EmptyInput(bestand, "the file is empty", _MAKE)
    if head != _HEADER:
        raise UnknownMedia(bestand, "this is not an SQLite database", _MAKE)


def _check_tables(connection: sqlite3.Connection, bestand: str) -> None:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not names >= _NEEDED:
        raise UnknownMedia(bestand, "this database was not made by kamervragen batch", _MAKE)
