"""The codebook: each column of a database has a meaning, and no meaning is of a column that is not there."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from archive_db import SETTINGS, make_database
from kamervragen.stores import StoreFormat, open_store
from kamervragen.stores.codebook import EXPLAINED, codebook
from kamervragen.stores.meanings import DAY, ITEMS, NAMES, NUMBER, TEXT, YEAR
from kamervragen.stores.schema import CODEBOOK, TABLES, VIEWS
from test_batch import batch

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SOURCES = ("aanhangsel/veerdienst", "commissiebrief/nummergat", "schriftelijke_vragen/brugwachters")
# What a value of each kind looks like.
FORMS = {
    NUMBER: r"\d+",
    DAY: r"\d{4}-\d\d-\d\d",
    YEAR: r"\d{4}",
    NAMES: r"\[.*\]",
    ITEMS: r"\[.*\]",
    TEXT: r".*",
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A database of documents of each family, in all their formats."""
    target = tmp_path_factory.mktemp("codeboek") / "vragen.db"
    (target.parent / "leeg.txt").touch()
    batch(*(FIXTURES / name for name in SOURCES), target.parent / "leeg.txt", "-o", target)
    with closing(sqlite3.connect(target)) as connection:
        yield connection


def test_every_column_has_a_meaning(db: sqlite3.Connection) -> None:
    """In the order of the columns; tables of SQLite and of the index for searching are nobody's business."""
    query = """SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
               WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'
                   AND m.name NOT LIKE 'vragen_fts%'"""
    there = db.execute(query).fetchall()
    told = [(name, column) for name, one in EXPLAINED.items() for column in one.columns]
    assert set(told) == set(there)
    for name in (*TABLES, CODEBOOK, *VIEWS):
        assert [one for one in told if one[0] == name] == [one for one in there if one[0] == name]


def test_codebook_is_in_the_database(db: sqlite3.Connection) -> None:
    """With all that the code says, and values as a list."""
    assert db.execute("SELECT * FROM codeboek").fetchall() == list(codebook())
    (values,) = db.execute(
        "SELECT waarden FROM codeboek WHERE tabel = 'documenten' AND veld = 'kamer'"
    ).fetchone()
    assert json.loads(values) == ["Eerste Kamer", "Tweede Kamer"]


@pytest.mark.parametrize("name", EXPLAINED)
def test_values_are_of_their_kind(db: sqlite3.Connection, name: str) -> None:
    """What is in the database is what the codebook says of it."""
    for column, one in EXPLAINED[name].columns.items():
        query = f'SELECT DISTINCT "{column}" FROM {name} WHERE "{column}" IS NOT NULL'  # noqa: S608
        found = [value for (value,) in db.execute(query)]
        assert all(isinstance(value, int) == (one.kind == NUMBER) for value in found), column
        assert all(re.fullmatch(FORMS[one.kind], str(value), re.S) for value in found), column
        if one.values and one.kind != NAMES:
            assert set(found) <= set(one.values), column


def test_meanings_are_sentences() -> None:
    """As a person writes them, with a capital and a full stop; sources are some words."""
    for name, column, text, kind, _, source, _ in codebook():
        assert re.fullmatch(r"(?:[A-Z]|waarschuwing: ).*\.", str(text)), (name, column)
        assert kind in FORMS, (name, column)
        assert source, (name, column)
        assert not str(source).endswith("."), (name, column)
    for one in EXPLAINED.values():
        assert re.fullmatch(r"[A-Z].*\.", one.about)


def test_older_words_are_replaced(tmp_path: Path) -> None:
    """A run of a version that says it better goes on with the database."""
    target = make_database(tmp_path / "vragen.db")
    for change in ("UPDATE codeboek SET betekenis = '?' WHERE rowid = 3", "DELETE FROM codeboek"):
        with closing(sqlite3.connect(target)) as connection, connection:
            connection.execute(change)
        open_store(StoreFormat.SQLITE, target, SETTINGS, resume=True).close(complete=True)
        with closing(sqlite3.connect(target)) as connection:
            assert connection.execute("SELECT * FROM codeboek").fetchall() == list(codebook())
