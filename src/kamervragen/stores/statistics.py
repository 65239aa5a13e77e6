"""What is counted when a batch ends: how many documents and questions there are, and what SQLite plans queries by.

Of all the rows that there are, or of none. What `PRAGMA optimize` leaves depends on how a run went; one that was killed
and gone on with would end in another file than an undisturbed one.
"""

from __future__ import annotations

import sqlite3

from kamervragen.counting import COUNTS, TOTAL, TOTALS
from kamervragen.stores.schema import TABLES


def forget_counts(connection: sqlite3.Connection) -> None:
    """Drop the counts, in one transaction with the rows that make them false."""
    for table in _tables(connection):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of SQLite's


def count_rows(connection: sqlite3.Connection) -> None:
    """Count all tables, where nothing is counted yet."""
    if any(connection.execute(f"SELECT 1 FROM {one}").fetchone() for one in _tables(connection)):  # noqa: S608
        return
    connection.execute("DELETE FROM tellingen")  # kept where only failures and copies came and went
    queries = [*COUNTS.items(), (TOTAL, TOTALS)]
    rows = [
        (kind, *row)
        for kind, query in queries
        for row in sorted(connection.execute(query), key=repr)
    ]
    connection.executemany(
        "INSERT INTO tellingen VALUES (?, ?, ?, ?, ?)", [(n, *row) for n, row in enumerate(rows, 1)]
    )
    connection.execute("PRAGMA analysis_limit = 0")  # an estimate depends on how the pages lie
    for table in TABLES:
        connection.execute(f"ANALYZE {table}")
    connection.commit()


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE name GLOB 'sqlite_stat[0-9]' ORDER BY name"
    return [name for (name,) in connection.execute(query)]
