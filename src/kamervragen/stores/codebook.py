"""The codebook: the table in a database that explains each column of the others."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from kamervragen.stores.meaning import Described
from kamervragen.stores.meanings import OF_TABLES
from kamervragen.stores.schema import CODEBOOK, CODEBOOK_COLUMNS
from kamervragen.stores.view_meanings import OF_VIEWS

# Tables and views, in the order in which a codebook explains them.
EXPLAINED: dict[str, Described] = OF_TABLES | OF_VIEWS

Row = tuple[str | None, ...]


def codebook() -> Iterator[Row]:
    """Give the rows, in the order of `CODEBOOK_COLUMNS`."""
    for name, described in EXPLAINED.items():
        for column, one in described.columns.items():
            values = json.dumps(one.values, ensure_ascii=False) if one.values else None
            yield name, column, one.text, one.kind, one.unit, one.source, values


def fill_codebook(connection: sqlite3.Connection) -> None:
    """Write the codebook of this version, where another one or none is in the database."""
    rows = list(codebook())
    query = f"SELECT {', '.join(CODEBOOK_COLUMNS)} FROM {CODEBOOK} ORDER BY rowid"  # noqa: S608 - names of ours
    if connection.execute(query).fetchall() == rows:
        return
    marks = ", ".join("?" * len(CODEBOOK_COLUMNS))
    connection.execute(f"DELETE FROM {CODEBOOK}")  # noqa: S608
    connection.executemany(f"INSERT INTO {CODEBOOK} VALUES ({marks})", rows)  # noqa: S608
    connection.commit()
