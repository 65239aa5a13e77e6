"""A database that somebody made to do harm: `search` and `stats` end, with one line that says why."""
# ruff: noqa: S608 - the statements are made of what stands here

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from archive_db import make_database
from kamervragen import cli
from kamervragen.errors import (
    DamagedInput,
    InputError,
    KamervragenError,
    LockedInput,
    TimedOut,
    TooLarge,
)
from kamervragen.queries import By, Search, database, guard
from kamervragen.queries.database import opened
from kamervragen.queries.search import absent, search
from kamervragen.queries.stats import stats
from kamervragen.stores.schema import VIEWS
from test_cli import one_line

Ask = Callable[[sqlite3.Connection], object]

ENDLESS = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
NO_TRIGGERS = ("DROP TRIGGER vragen_ai", "DROP TRIGGER vragen_ad", "DROP TRIGGER vragen_au")


def hits(connection: sqlite3.Connection) -> object:
    """All that a search can ask for."""
    wanted = Search("zand", fracties=("SP",), ministeries=("fin",), answers=True)
    return list(search(connection, wanted).hits), list(search(connection, Search("zand")).hits)


ASKS: dict[str, Ask] = {
    "search": hits,
    "stats": stats,
    "absent": lambda connection: absent(connection, ("SP",)),
}


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A database that is well."""
    return make_database(tmp_path / "vragen.db")


def alter(path: Path, *statements: str) -> None:
    """Do something to a database."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def asked(path: Path, ask: Ask, seconds: float = 0) -> KamervragenError:
    """The error that a question to a database ends with."""
    with pytest.raises(KamervragenError) as caught, opened(str(path), seconds) as connection:
        ask(connection)
    assert str(path) == caught.value.bestand
    return caught.value


def view_of(name: str) -> list[str]:
    """A view without end in the place of a table, with all its columns."""
    columns = "n AS id, n AS rij, n AS document_id, n AS bestand, n AS tekst, n AS antwoord, n AS fracties"
    return [*NO_TRIGGERS, f"DROP TABLE {name}", f"CREATE VIEW {name} AS {ENDLESS} SELECT {columns} FROM r"]  # fmt: skip


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
@pytest.mark.parametrize("name", sorted(guard.TABLES))
def test_view_in_the_place_of_a_table(db: Path, name: str, ask: Ask) -> None:
    """A table of ours is a table, and no program under its name."""
    alter(db, *view_of(name))
    assert f"not made by kamervragen batch ({name} is no table of its own)" in asked(db, ask).fault


INDEXES = {
    "a view": [f"CREATE VIEW vragen_fts AS {ENDLESS} SELECT n AS tekst FROM r"],
    "a table": ["CREATE TABLE vragen_fts (tekst, antwoord)"],
    "an old index": ["CREATE VIRTUAL TABLE vragen_fts USING fts4(tekst, antwoord)"],
    "another kind": ["CREATE VIRTUAL TABLE vragen_fts USING rtree(a, b, c)"],
    "nothing": [],
}


@pytest.mark.parametrize("kind", INDEXES)
def test_index_that_is_none(db: Path, kind: str) -> None:
    """The index for searching is one of FTS5."""
    alter(db, *NO_TRIGGERS, "DROP TABLE vragen_fts", *INDEXES[kind])
    assert "vragen_fts is no table of its own" in asked(db, hits).fault


STRANGE = {
    "content in a view": [
        "DROP TABLE vragen_fts",
        f"CREATE VIEW kwaad AS {ENDLESS} SELECT n AS id, 'zand' AS tekst, n AS antwoord FROM r",
        "CREATE VIRTUAL TABLE vragen_fts USING fts5(tekst, antwoord, content='kwaad', content_rowid='id')",
        "INSERT INTO vragen_fts(rowid, tekst, antwoord) VALUES (1, 'zand', 'zand')",
    ],
    "content in another table": [
        "DROP TABLE vragen_fts",
        "CREATE TABLE geheim (id INTEGER PRIMARY KEY, tekst, antwoord)",
        "CREATE VIRTUAL TABLE vragen_fts USING fts5(tekst, antwoord, content='geheim')",
        "INSERT INTO vragen_fts(rowid, tekst, antwoord) VALUES (1, 'zand', 'zand')",
    ],
    "content that is missing": [
        "DROP TABLE vragen_fts",
        "CREATE VIRTUAL TABLE vragen_fts USING fts5(tekst, antwoord, content='weg')",
        "INSERT INTO vragen_fts(rowid, tekst, antwoord) VALUES (1, 'zand', 'zand')",
    ],
    "another tokenizer": [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'unicode61', 'kwaad') WHERE name = 'vragen_fts'",
    ],
    "rows that are not there": ["DELETE FROM vragen"],
    "an index without its data": ["DELETE FROM vragen_fts_data"],
    "other columns": [
        "DROP TABLE vragen_fts", "CREATE VIRTUAL TABLE vragen_fts USING fts5(a, b)",
        "INSERT INTO vragen_fts VALUES ('zand', 'zand')",
    ],
    "a column that is computed": [
        "ALTER TABLE vragen DROP COLUMN op_vragen",
        "ALTER TABLE vragen ADD COLUMN op_vragen AS (hex(zeroblob(100000000)))",
    ],
    "a missing column": [
        *(f"DROP VIEW {name}" for name in VIEWS), "ALTER TABLE documenten DROP COLUMN betreft",
    ],
    "a missing table": ["DROP TABLE meldingen"],
    "another application": ["PRAGMA application_id = 1196444487"],
    "a newer version": ["PRAGMA user_version = 99"],
}  # fmt: skip


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_schema(db: Path, kind: str) -> None:
    """What a schema says is not believed: it ends in an error of ours, or does no harm."""
    alter(db, *NO_TRIGGERS, *STRANGE[kind])
    for ask in ASKS.values():
        try:
            with opened(str(db)) as connection:
                ask(connection)
        except InputError as error:
            assert error.bestand == str(db)
            assert error.fault.isprintable()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("a column that is computed", "vragen is no table of its own"),
        ("a missing table", "the database is damaged (its table meldingen is missing)"),
        ("another application", "not made by kamervragen batch"),
        ("a newer version", "a newer version of kamervragen made this database"),
    ],
)
def test_strange_schema_is_refused(db: Path, kind: str, words: str) -> None:
    """And here in this one."""
    alter(db, *NO_TRIGGERS, *STRANGE[kind])
    assert words in asked(db, hits).fault


def test_old_database_is_read(db: Path) -> None:
    """One that was made before databases had marks is asked like any other."""
    alter(db, "PRAGMA application_id = 0", "PRAGMA user_version = 0")
    with opened(str(db)) as connection:
        assert stats(connection).totals.vragen == 6


def test_older_columns_are_named(db: Path) -> None:
    """One with all tables, of the layout before this one."""
    alter(
        db,
        "PRAGMA user_version = 2",
        "ALTER TABLE vragen RENAME COLUMN id TO vraag",
        "ALTER TABLE vragen RENAME COLUMN rij TO id",
    )
    for ask in ASKS.values():
        assert asked(db, ask).fault == "an older version of kamervragen made this database"


@pytest.mark.parametrize("marks", [(0, 0), (int.from_bytes(b"KVrg"), 1)])
def test_older_database_is_named(db: Path, marks: tuple[int, int]) -> None:
    """One without the tables that came later is told from one of another program."""
    alter(
        db,
        *NO_TRIGGERS,
        f"PRAGMA application_id = {marks[0]}",
        f"PRAGMA user_version = {marks[1]}",
        "DROP TABLE vraag_fracties",
        "DROP TABLE tellingen",
    )
    error = asked(db, hits)
    assert error.fault == "an older version of kamervragen made this database"
    assert "--overwrite" in error.remedy


def test_own_views_and_triggers_do_no_harm(db: Path) -> None:
    """Who adds something of his own to a database can still ask it."""
    alter(
        db,
        f"CREATE VIEW eindeloos AS {ENDLESS} SELECT n FROM r",
        "CREATE TRIGGER t AFTER INSERT ON vragen BEGIN SELECT n FROM eindeloos; END",
        "CREATE TABLE eigen (a)",
        "CREATE INDEX eigen_index ON vragen (lower(tekst))",
    )
    with opened(str(db)) as connection:
        assert search(connection, Search("zand")).total == 2


VALUES = [
    "NULL", "12", "9e999", "x'ff00'", "CAST(x'ff61' AS TEXT)", "''", "'x'", "'2026-02-30'",
    "'[1]'", "'{\"a\": 1}'", "'\uf8f1zand\uf8f0'",
]  # fmt: skip
COLUMNS = [
    *(f"vragen.{name}" for name in (
        "id", "sleutel", "nummer", "sectie", "fracties", "pagina", "eerste_regel", "tekst", "antwoord",
        "document_id", "volgnummer",
    )),
    *(f"documenten.{name}" for name in (
        "bestand", "kenmerk", "datum", "kamer", "soort", "betreft", "sha256", "fracties", "dubbel_van",
    )),
    "geadresseerden.ministerie", "geadresseerden.document_id", "vraag_fracties.fractie",
    "vraag_fracties.gevouwen", "vraag_fracties.vraag_rij", "tellingen.soort", "tellingen.naam",
    "tellingen.documenten", "tellingen.vragen",
    "meldingen.ernst", "meldingen.document_id", "fouten.code", "kopieen.kopie_van",
]  # fmt: skip
COMMANDS = [
    ["search", "DB", "zand", "--answers", "--format", "table"],
    ["search", "DB", "zand", "--fractie", "SP", "--ministerie", "fin", "--from", "2020", "--sort", "date"],
    ["search", "DB", "nergens", "--fractie", "nergens"],
    ["stats", "DB", "--format", "table"],
    ["stats", "DB", "--format", "json"],
]  # fmt: skip


def put(path: Path, where: str, value: str) -> None:
    """Put a value in each row of a column, whatever type that has."""
    table, name = where.split(".")
    sql = "sql"
    for kind in ("TEXT", "INTEGER"):  # a column of another type would turn the value into its own
        for quoted in (f'"{name}"', f"[{name}]"):
            sql = f"replace({sql}, '{quoted} {kind}', '{quoted} BLOB')"
    change = f"UPDATE sqlite_master SET sql = {sql} WHERE name = '{table}'"
    alter(path, *NO_TRIGGERS, "PRAGMA writable_schema = ON", change)
    alter(path, f"UPDATE OR IGNORE {table} SET {name} = {value}")


@pytest.mark.slow
@pytest.mark.parametrize("where", COLUMNS)
def test_any_value_in_any_column(db: Path, where: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A value that its column cannot have is an error of ours, and never a bug."""
    whole = db.read_bytes()
    for value in VALUES:
        db.write_bytes(whole)
        put(db, where, value)
        for command in COMMANDS:
            code = cli.run([str(db) if one == "DB" else one for one in command])
            told = capsys.readouterr().err
            assert code in (0, 3), (value, command, told)
            assert "internal error" not in told
            if code:
                assert "vragen.db: " in one_line(told)


@pytest.mark.parametrize(
    ("where", "value", "ask", "words"),
    [
        ("documenten.datum", "'gisteren'", hits, "datum is no date"),
        ("documenten.datum", "'20260506'", hits, "datum is no date"),
        ("documenten.datum", "'gisteren'", stats, "datum is no date"),
        ("documenten.datum", "x'32303236'", stats, "datum is no text"),
        ("documenten.bestand", "NULL", hits, "bestand is no text"),
        ("documenten.kamer", "x'00'", stats, "kamer is no text"),
        ("vragen.fracties", "'x'", hits, "JSON"),
        ("vraag_fracties.fractie", "x'00'", stats, "fractie is no text"),
        ("tellingen.vragen", "'x'", stats, "vragen is no number"),
        ("tellingen.vragen", "-1", stats, "vragen is less than none"),
        ("tellingen.naam", "'x'", stats, "tellingen is with a name that is there twice"),
        ("vragen.tekst", "NULL", hits, "tekst is no text"),
        ("vragen.tekst", "CAST(x'7aff' AS TEXT)", hits, "UTF-8"),
        ("vragen.tekst", "'\uf8f0'", hits, "tekst is no text that was read"),
        ("vragen.pagina", "'x'", hits, "pagina is no number"),
        ("geadresseerden.ministerie", "x'00'", hits, "ministerie is no text"),
    ],
)
def test_bad_value_is_named(db: Path, where: str, value: str, ask: Ask, words: str) -> None:
    """The line says what is wrong with it."""
    put(db, where, value)
    error = asked(db, ask)
    assert (error.code, words in error.fault) == ("beschadigd", True), error


def test_huge_row(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that would eat the memory is not read."""
    monkeypatch.setattr(guard, "LARGEST", 100_000)
    put(db, "vragen.tekst", "printf('%.*c', 200000, 'z')")
    assert isinstance(asked(db, hits), TooLarge)
    with opened(str(db)) as connection:
        assert stats(connection, [By.JAAR]).totals.vragen == 6


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_time_is_limited(db: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A statement that takes longer than it may is broken off."""
    monkeypatch.setattr(guard, "_STEPS", 1)
    error = asked(db, ask, seconds=1e-9)
    assert isinstance(error, TimedOut)
    assert error.remedy == "ask for less, or raise --timeout"


def test_time_between_statements_does_not_count(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads the first hits slowly still gets the others: only the database has to be quick."""
    now = [0.0]
    monkeypatch.setattr(guard, "_STEPS", 1)
    monkeypatch.setattr(guard, "time", SimpleNamespace(monotonic=lambda: now[0]))
    with opened(str(db), 60) as connection:
        found = search(connection, Search("zand"))
        first = next(found.hits)
        now[0] = 3600.0
        assert len([first, *found.hits]) == found.total == 2


def test_many_short_statements_are_limited(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of SQLite stands still in short statements; all together have their limit."""
    ticks = iter(range(10_000))
    monkeypatch.setattr(guard, "time", SimpleNamespace(monotonic=lambda: float(next(ticks))))
    assert isinstance(asked(db, hits, seconds=8), TimedOut)


def test_words_of_sqlite_that_are_damaged(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite quotes a schema that is damaged, and Python cannot read what it quotes."""

    def broken(*_: object) -> None:
        raise UnicodeDecodeError("utf-8", b"\xab", 0, 1, "invalid start byte")

    monkeypatch.setattr(database, "_check_tables", broken)
    assert isinstance(asked(db, hits), DamagedInput)


@pytest.mark.parametrize("command", ["search", "stats"])
def test_timeout_of_the_command(
    db: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--timeout` is passed on; 0 is no limit."""
    monkeypatch.setattr(guard, "_STEPS", 1)
    arguments = [command, str(db), *(["zand"] if command == "search" else [])]
    assert cli.run([*arguments, "--timeout", "0.000000001"]) == 3
    assert "takes too long to answer" in one_line(capsys.readouterr().err)
    assert cli.run([*arguments, "--timeout", "0"]) == 0


def test_log_beside_it(db: Path) -> None:
    """A log of something else is not read; one of a run that goes on is."""
    log = db.with_name("vragen.db-wal")
    log.write_bytes(b"rubbish" * 9999)
    with opened(str(db)) as connection:
        assert stats(connection).totals.vragen == 6
    log.unlink()
    writer = sqlite3.connect(db)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("DELETE FROM fouten")
    writer.commit()
    with opened(str(db)) as connection:
        assert stats(connection).totals.fouten == 0
    writer.close()


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_locked(db: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for ever for who holds a database."""
    monkeypatch.setattr(database, "PATIENCE", 0.0)
    holder = sqlite3.connect(db, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert isinstance(asked(db, ask), LockedInput)
    holder.close()


def test_no_memory(db: Path) -> None:
    """Too little memory is told for what it is."""

    def greedy(_: sqlite3.Connection) -> object:
        raise MemoryError

    assert asked(db, greedy).code == "geheugen"
