"""Queries: what a search finds, how words become an expression, what is counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_db import SETTINGS, ask, document, fill, make_database
from kamervragen import errors
from kamervragen.counting import COUNTED, COUNTS, TOTALS
from kamervragen.queries import By, Count, Hit, Order, Search, Totals, database, newest
from kamervragen.queries import search as searching
from kamervragen.queries.database import opened
from kamervragen.queries.names import meant
from kamervragen.queries.search import absent, search
from kamervragen.queries.stats import stats
from kamervragen.queries.words import expression
from kamervragen.records import Indiener
from kamervragen.stores import Result, StoreFormat, open_store, shape
from kamervragen.stores.schema import TABLES


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database on a path with all that a URI takes for something else."""
    folder = tmp_path_factory.mktemp("archief #1?mode=rwc%20é")
    return make_database(folder / "vragen 100%.db")


@pytest.fixture(scope="module")
def archive(made: Path) -> Iterator[sqlite3.Connection]:
    """The database, open."""
    with opened(str(made)) as connection:
        yield connection


def hits(connection: sqlite3.Connection, words: str, **more: Any) -> list[Hit]:
    """All that a search finds, checked to be as many as it says."""
    found = search(connection, Search(words, **more))
    listed = list(found.hits)
    assert len(listed) == min(found.total, more.get("limit") or found.total)
    return listed


def names(listed: list[Hit]) -> set[str]:
    """File and number of each hit, short."""
    return {f"{hit.bestand.removesuffix('.pdf')}/{hit.nummer}" for hit in listed}


def lit(hit: Hit) -> list[str]:
    """The words that are lit up in a question."""
    return [hit.tekst[begin:end] for begin, end in hit.treffers]


# ---------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("words", "expected", "protects"),
    [
        ("zand", {"zand/1", "klei/1"}, "a word, in questions only"),
        ("ZAND", {"zand/1", "klei/1"}, "case"),
        ("financien", {"zand/2"}, "diacritics"),
        ("zand klei", {"klei/1"}, "all words"),
        ("zand*", {"zand/1", "zand/2", "klei/1"}, "the beginning of a word"),
        ("zand NOT klei", {"zand/1"}, "an operator"),
        ("klei OR zandwinning", {"zand/2", "klei/1"}, "an operator"),
        ('"zand is nodig"', {"zand/1"}, "a phrase"),
        ("“zand is nodig”", {"zand/1"}, "a phrase as letters print it"),
        ('"nodig zand"', set(), "the order of a phrase"),
        ("NEAR(zand nodig, 1)", {"zand/1"}, "NEAR"),
        ("NEAR(zand opvang, 1)", set(), "NEAR, too far"),
        ("^klopt", {"zand/3"}, "the first word"),
        ("(klei OR nodig) zand*", {"zand/1", "klei/1"}, "a word beside brackets"),
        ('("is nodig" OR klei) ("zand" OR bos)', {"zand/1", "klei/1"}, "brackets side by side"),
        ("(NOT-bekend OR klei) AND (zand)", {"klei/1"}, "brackets that are joined already"),
        ("antwoord : (klei OR met-zand)", {"zand/2", "zand/3"}, "a column before brackets"),
        ("asiel-opvang", {"zand/1"}, "a hyphen"),
        ("asiel-opvang OR klei", {"zand/1", "klei/1"}, "a hyphen beside an operator"),
        ("(asiel-opvang OR klei)", {"zand/1", "klei/1"}, "a hyphen in brackets"),
        ("COM(2025)611", {"zand/1"}, "brackets"),
        ("(COM(2025)611)", {"zand/1"}, "brackets in brackets"),
        ("zo'n", {"zand/2"}, "an apostrophe"),
        ("36 812", {"zand/3"}, "a number in two parts"),
        ("beetje, volgens", {"zand/2"}, "a comma"),
        ("kost & zandwinning", {"zand/2"}, "a sign that is no word"),
        ("klopt kamerstuk?", {"zand/3"}, "a question mark"),
        ("let op: zand", set(), "a colon"),
        ("antwoord : zand", {"zand/3"}, "a column of one's own"),
        ("antwoord:met-zand", {"zand/3"}, "a column, and a hyphen"),
        ("- tekst : klei", {"zand/2"}, "a column that is left out"),
        ("- antwoord : asiel-opvang", {"zand/1"}, "a column that is left out, and a hyphen"),
        ('"OR" gehoord', {"klei/1"}, "an operator as a word"),
        ("brandt bos", {"<text>/1"}, "a letter that was read"),
    ],
)  # fmt: skip
def test_words(archive: sqlite3.Connection, words: str, expected: set[str], protects: str) -> None:
    """What FTS5 understands it gets; what a person types plainly just works."""
    found = names(hits(archive, words))
    assert found == expected, protects


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("", "there is no word in it"),
        ("?? - \x1b", "there is no word in it"),
        ('"zand en klei', "a quotation mark is not closed"),
        ("zand -klei", "a minus in front of a word has no meaning"),
        ("*winning", "an asterisk stands behind the beginning of a word"),
        ("OR", "AND, OR and NOT stand between two words"),
        ("zand AND", "AND, OR and NOT stand between two words"),
        ("zand AND OR klei", "AND, OR and NOT stand between two words"),
        ("(zand klei", "a bracket is not closed or not opened"),
        ("zand) OR (klei", "a bracket is not closed or not opened"),
        ("NEAR(asiel-opvang zand)", "this is no search that FTS5 understands"),
        ("NEAR(zand klei, x)", "this is no search that FTS5 understands"),
        ("{betreft} : zand", "this is no search that FTS5 understands"),
        ("(" * 300 + "zand" + ")" * 300, "this is no search that FTS5 understands"),
    ],
)
def test_wrong_words(archive: sqlite3.Connection, words: str, fault: str) -> None:
    """What cannot be read is never guessed at: one line says how to write it."""
    with pytest.raises(errors.UsageError) as raised:
        search(archive, Search(words))
    if words != "zand) OR (klei":  # as many opened as closed
        assert raised.value.fault == fault
    assert raised.value.remedy


@given(st.text(st.sampled_from("zand klei\"()*^:-+{},.'AND OR NOT NEAR“”\x00é"), max_size=25))
def test_any_words(archive: sqlite3.Connection, words: str) -> None:
    """Whatever is typed: hits or one line, never an error of SQLite; what is lit up is in the text."""
    try:
        found = list(search(archive, Search(words, answers=True)).hits)
    except errors.UsageError:
        return
    for hit in found:
        assert all(0 <= begin < end <= len(hit.tekst) for begin, end in hit.treffers)


def test_mending_is_one_step() -> None:
    """What was put in quotation marks is seen as it was typed, and not twice."""
    asked: list[str] = []
    mended = expression("a.b OR c", lambda query: asked.append(query) or len(asked) > 1)  # type: ignore[func-returns-value]
    assert (mended, asked) == ('"a.b" OR c', ["a.b OR c", '"a.b" OR c'])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, {"zand/1", "zand/2", "klei/1"}),
        ({"fracties": ("sp",)}, {"zand/1", "zand/2"}),
        ({"fracties": ("VOLT", "groenlinks-pvda")}, {"zand/1", "klei/1"}),
        ({"fracties": ("PvdA",)}, set()),
        ({"ministeries": ("financien",)}, {"zand/1", "zand/2", "klei/1"}),
        ({"ministeries": ("stikstof",)}, {"klei/1"}),
        ({"kamer": "Tweede Kamer"}, {"klei/1"}),
        ({"since": "2024-03-31", "until": "2024-03-31"}, {"zand/1", "zand/2"}),
        ({"since": "2024-04-01"}, {"klei/1"}),
        ({"until": "2025-12-31"}, {"zand/1", "zand/2", "klei/1"}),
        ({"fracties": ("SP",), "kamer": "Tweede Kamer"}, set()),
        ({"indieners": ("goot",)}, {"klei/1"}),
        ({"indieners": ("Van Dijk", "Van der Goot")}, {"klei/1"}),
        ({"indieners": ("Van Dijk",)}, set()),
        ({"dossiers": ("36 100-XVI",)}, {"klei/1"}),
        ({"dossiers": ("36100", "31865")}, {"klei/1"}),
        ({"dossiers": ("36100-VI",)}, set()),
        ({"zaken": ("2025Z00815",)}, {"klei/1"}),
        ({"zaken": ("2025Z0081",)}, set()),
        ({"zaken": ("2025D04328",), "indieners": ("goot",), "dossiers": ("36100",)}, {"klei/1"}),
    ],
)
def test_filters(archive: sqlite3.Connection, filters: dict[str, Any], expected: set[str]) -> None:
    """All filters must hold; of several names one is enough."""
    assert names(hits(archive, "zand*", **filters)) == expected


def test_a_hit_is_complete(archive: sqlite3.Connection) -> None:
    """Everything that the outputs need, with the places of what matched."""
    (hit,) = hits(archive, "zandwinning OR klei", fracties=("SP",), answers=True)
    assert hit == Hit(
        document=1,
        bestand="zand.pdf",
        kenmerk="178412",
        datum="2024-03-31",
        kamer="Eerste Kamer",
        soort="commissiebrief",
        betreft="Zand",
        indieners=(),
        id="180001/2",
        sleutel="180001/2",
        volgnummer=2,
        nummer="2",
        sectie=None,
        fracties=("SP",),
        pagina=2,
        regel=None,
        tekst="Wat kost zandwinning, zo'n beetje, volgens Financiën?",
        antwoord="Klei.",
        treffers=((9, 20),),
        treffers_antwoord=((0, 4),),
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("zand*", ["zand"]),
        ("hoeveel zand opvang", ["Hoeveel", "zand", "opvang"]),
        ('"asiel opvang" nodig', ["nodig", "asiel-opvang"]),
        ("COM(2025)611", ["COM(2025)611"]),
    ],
)
def test_what_is_lit_up(archive: sqlite3.Connection, words: str, expected: list[str]) -> None:
    """Offsets point at what matched, a phrase as one."""
    assert lit(hits(archive, words, fracties=("Volt",))[0]) == expected


def test_order_and_limit(archive: sqlite3.Connection) -> None:
    """The newest first, or the best; a limit leaves the count as it is."""
    by_date = [hit.bestand for hit in hits(archive, "zand* OR bos", order=Order.DATE)]
    assert by_date[1:] == ["klei.pdf", "zand.pdf", "zand.pdf"]
    best = [hit.tekst for hit in hits(archive, "klei OR beetje OR zo OR n")]
    assert best[0].startswith("Wat kost zandwinning, zo'n beetje")
    found = search(archive, Search("zand*", limit=1))
    assert (found.total, found.documents, len(list(found.hits))) == (3, 2, 1)


# ---------------------------------------------------------------- words that very many questions have


@pytest.fixture
def crowd(archive: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """The same database, in which two questions are very many."""
    monkeypatch.setattr(searching, "MOST", 1)
    monkeypatch.setattr(newest, "_FEW", 1)
    return archive


@pytest.mark.parametrize(
    ("asked", "expected", "counted", "protects"),
    [
        ({"limit": 1}, ["klei/1"], (Order.DATE, None, None), "the newest, uncounted"),
        ({"limit": 3}, ["klei/1", "zand/1", "zand/2"], (Order.DATE, 3, 2), "all are on the page"),
        ({"limit": 1, "order": Order.DATE}, ["klei/1"], (Order.DATE, None, None), "as asked for"),
        ({"limit": 1, "order": Order.RANK}, ["klei/1"], (Order.RANK, 3, None), "ranked, as asked for"),
        ({}, ["klei/1", "zand/2", "zand/1"], (Order.RANK, 3, 2), "without a limit all are ranked"),
        ({"limit": 1, "fracties": ("sp",)}, ["zand/1"], (Order.DATE, None, None), "another filter"),
        ({"limit": 1, "fracties": ("volt",)}, ["zand/1"], (Order.DATE, 1, 1), "a filter for few"),
        ({"limit": 1, "fracties": ("volt",), "since": "2025"}, [], (Order.DATE, 0, 0), "two, of which one for few"),
        ({"limit": 1, "fracties": ("nemo",)}, [], (Order.DATE, 0, 0), "a filter for nobody"),
        ({"limit": 1, "ministeries": ("stikstof",)}, ["klei/1"], (Order.DATE, 1, 1), "a ministry"),
        ({"limit": 1, "indieners": ("goot",)}, ["klei/1"], (Order.DATE, 1, 1), "a member"),
        ({"limit": 1, "dossiers": ("36100",)}, ["klei/1"], (Order.DATE, 1, 1), "a dossier"),
        ({"limit": 1, "since": "2025-12-31"}, ["klei/1"], (Order.DATE, 1, 1), "from a day"),
        ({"limit": 1, "until": "2024-12-31"}, ["zand/1"], (Order.DATE, None, None), "until a day"),
        (
            {"limit": 1, "kamer": "Eerste Kamer", "order": Order.RANK}, ["zand/2"], (Order.RANK, 2, 1),
            "ranked, with a filter",
        ),
    ],
)  # fmt: skip
def test_very_many(
    crowd: sqlite3.Connection,
    asked: dict[str, Any],
    expected: list[str],
    counted: tuple[Order, int | None, int | None],
    protects: str,
) -> None:
    """A first page is found without looking at all that match; what was not counted is said to be unknown."""
    found = search(crowd, Search("zand*", **asked))
    page = [f"{hit.bestand.removesuffix('.pdf')}/{hit.nummer}" for hit in found.hits]
    assert page == expected, protects
    assert (found.order, found.total, found.documents) == counted, protects


@pytest.mark.parametrize(
    "asked",
    [{}, {"limit": 2}, {"limit": 2, "order": Order.RANK}, {"limit": 2, "fracties": ("SP",)}],
)
def test_the_index_is_asked_a_few_times(crowd: sqlite3.Connection, asked: dict[str, Any]) -> None:
    """And not for each hit: of `regering*` it would work out all words that begin so, again and again."""
    statements: list[str] = []
    crowd.set_trace_callback(statements.append)
    listed = list(search(crowd, Search("z* OR k* OR h*", **asked)).hits)
    crowd.set_trace_callback(None)
    assert len(listed) >= 2
    assert sum("vragen_fts MATCH" in one for one in statements if not one.startswith("--")) <= 4


_PAGE = Search("zand*", limit=1)
STATEMENTS = {
    "the newest": _PAGE,
    "the newest of a fractie": replace(_PAGE, fracties=("SP",)),
    "the newest of few": replace(_PAGE, fracties=("Volt",)),
    "the newest of a ministry": replace(_PAGE, ministeries=("stikstof",)),
    "the newest of a member": replace(_PAGE, indieners=("goot",)),
    "the newest of a dossier": replace(_PAGE, dossiers=("36100",)),
    "the newest of a case": replace(_PAGE, zaken=("2025Z00815",)),
    "the newest of a period": replace(_PAGE, since="2024-01-01", until="2025-12-31"),
    "of long ago": replace(_PAGE, limit=3),
    "of long ago, of a fractie": replace(_PAGE, limit=3, fracties=("SP",)),
    "ranked, as asked for": replace(_PAGE, order=Order.RANK),
}
SORTED = (
    "the newest of few", "the newest of a ministry", "the newest of a member",
    "the newest of a dossier", "the newest of a case", "ranked, as asked for",
)  # fmt: skip


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_page_reads_no_table_whole(crowd: sqlite3.Connection, name: str) -> None:
    """How SQLite goes about it: no pass over all questions, no sorting of all that match."""
    statements: list[str] = []
    crowd.set_trace_callback(statements.append)
    list(search(crowd, STATEMENTS[name]).hits)
    crowd.set_trace_callback(None)
    plan = [
        step
        for statement in statements
        if not statement.startswith("--")
        for *_, step in crowd.execute(f"EXPLAIN QUERY PLAN {statement}")
    ]
    assert any(
        "vragen_fts" in step or "SCAN f VIRTUAL" in step or "VIRTUAL TABLE" in step for step in plan
    )
    assert [
        step
        for step in plan
        if step.startswith(("SCAN v", "SCAN vragen")) and "VIRTUAL" not in step
    ] == []
    # All that match would be gone through for each document: minutes in a large archive.
    assert [step for step in plan if "AND rowid=?" in step] == []
    sorted_whole = [step for step in plan if step == "USE TEMP B-TREE FOR ORDER BY"]
    assert len(sorted_whole) == (name in SORTED)


def test_absent(archive: sqlite3.Connection) -> None:
    """Names that nobody has in this database, whatever their case."""
    assert absent(archive, ("sp", "GL", "Volt")) == ["GL"]


# ---------------------------------------------------------------- stats


def test_totals(archive: sqlite3.Connection) -> None:
    """The whole database; a document with two warnings is one document."""
    assert stats(archive, ()).totals == Totals(
        documenten=4,
        vragen=6,
        beantwoord=2,
        met_waarschuwing=1,
        fouten=1,
        kopieen=1,
        dubbelen=0,
        eerste_datum="2024-03-31",
        laatste_datum="2026-05-06",
    )


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.JAAR, [("2024", 1, 3), ("2025", 1, 1), ("2026", 1, 2), (None, 1, 0)]),
        (By.KAMER, [("Eerste Kamer", 2, 5), ("Tweede Kamer", 1, 1), (None, 1, 0)]),
        (
            By.FRACTIE,
            [("D66", 1, 2), ("SP", 1, 2), ("GroenLinks-PvdA", 1, 1), ("Volt", 1, 1), (None, 1, 1)],
        ),
        (
            By.MINISTERIE,
            [
                ("Financiën", 2, 4),
                ("Landbouw, Visserij en Natuur", 1, 2),
                ("Natuur en Stikstof", 1, 1),
                (None, 1, 0),
            ],
        ),
        (By.SOORT, [("commissiebrief", 4, 6)]),
        (By.INDIENER, [("Van der Goot (OPNL)", 1, 1), (None, 3, 5)]),
    ],
)
def test_counts(
    archive: sqlite3.Connection, by: By, expected: list[tuple[str | None, int, int]]
) -> None:
    """Years in order, all else the most first; what has no name last, and never left out."""
    assert stats(archive, [by]).per == {by: tuple(Count(*row) for row in expected)}


def test_counts_of_a_member(archive: sqlite3.Connection) -> None:
    """Only the documents in which one of the names asks; inputs without a record are nobody's."""
    found = stats(archive, [By.FRACTIE, By.KAMER, By.INDIENER], ["Goot"])
    assert found.totals == Totals(1, 1, 0, 0, None, None, 0, "2025-12-31", "2025-12-31")
    assert found.per == {
        By.FRACTIE: (Count("GroenLinks-PvdA", 1, 1),),
        By.KAMER: (Count("Tweede Kamer", 1, 1),),
        By.INDIENER: (Count("Van der Goot (OPNL)", 1, 1),),
    }
    nobody = stats(archive, tuple(By), ["Van Dijk"])
    assert (nobody.totals.documenten, nobody.totals.eerste_datum) == (0, None)
    assert set(nobody.per.values()) == {()}


def test_spellings_of_a_member_are_one(tmp_path: Path) -> None:
    """`van Nispen` is `Van Nispen`; the same name in another fractie is somebody else; a question counts for each."""
    names = [
        [("Van Nispen", "SP"), ("Van Dijk", "SP")],
        [("van  Nispen", "SP")],
        [("vanNispen", "SP"), ("Van Nispen", "SP"), ("Van Dijk", "SGP")],
    ]
    store = open_store(StoreFormat.SQLITE, tmp_path / "v.db", SETTINGS, resume=False)
    for place, members in enumerate(names):
        asking = tuple(Indiener(naam=naam, fractie=fractie) for naam, fractie in members)
        record = document(f"{place}.pdf", "2026-01-01", ask(1, f"Zand {place}?"), indieners=asking)
        shaped = shape(record, StoreFormat.SQLITE, SETTINGS)
        store.add(Result(record.herkomst.bestand, record.herkomst.sha256, shaped))
    store.close(complete=True)
    with opened(str(tmp_path / "v.db")) as connection:
        expected = [("Van Nispen (SP)", 3, 3), ("Van Dijk (SGP)", 1, 1), ("Van Dijk (SP)", 1, 1)]
        counted = [Count(*row) for row in expected]
        assert list(stats(connection, [By.INDIENER]).per[By.INDIENER]) == counted
        assert len(hits(connection, "zand", indieners=("Dijk",))) == 2
        assert len(hits(connection, "zand", indieners=("Van Dijk (SGP)",))) == 1
    with closing(sqlite3.connect(tmp_path / "v.db")) as connection:
        rows = connection.execute(
            "SELECT naam, fractie, documenten, vragen FROM vragen_per_indiener"
        )
        assert rows.fetchall() == [
            ("Van Dijk", "SGP", 1, 1), ("Van Dijk", "SP", 1, 1), ("Van Nispen", "SP", 3, 3),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "expected", "protects"),
    [
        ("Dijk", ["dijk (sp)", "van dijk (sgp)"], "whole words"),
        ("van dijk", ["van dijk (sgp)"], "what stands before a surname"),
        ("dijkst", ["dijkstra (d66)"], "a part of a word, where nobody has it as a word"),
        ("Tichelman", ["slagt-tichelman (glpvda)"], "half of two names"),
        ("slagt tichelman", ["slagt-tichelman (glpvda)"], "a space for a hyphen"),
        ("'t veld", ["in 't veld"], "an apostrophe"),
        ("Kostic", ["kostic (pvdd)"], "diacritics"),
        ("Dijk (SP)", ["dijk (sp)"], "as the counts show it"),
        ("Dijk (sgp)", ["van dijk (sgp)"], "the fractie in any case"),
        ("Dijk (D66)", [], "of another fractie"),
        ("sp", [], "a fractie is no name"),
        ("(SP)", [], "nor in brackets alone"),
        ("", [], "nothing"),
        ("'-", [], "no letters"),
    ],
)  # fmt: skip
def test_members_that_are_meant(asked: str, expected: list[str], protects: str) -> None:
    """As people speak of members: by the surname, with or without what stands before it."""
    known = [
        "dijk (sp)", "van dijk (sgp)", "dijkstra (d66)", "slagt-tichelman (glpvda)",
        "in 't veld", "kostic (pvdd)",
    ]  # fmt: skip
    assert meant(asked, known) == expected, protects


def test_counts_of_a_finished_batch_are_kept(made: Path) -> None:
    """They are read and not counted again, and are what counting gives."""
    statements: list[str] = []
    with opened(str(made)) as connection:
        connection.set_trace_callback(statements.append)
        kept = stats(connection)
        connection.set_trace_callback(None)
        asked = [*COUNTS.values(), TOTALS]
        assert not [one for one in statements if one in asked]
    with closing(sqlite3.connect(":memory:")) as copy, closing(sqlite3.connect(made)) as source:
        source.backup(copy)
        copy.execute("DELETE FROM tellingen")
        assert stats(copy) == kept
        assert len(copy.execute("SELECT * FROM tellingen").fetchall()) == 0


@pytest.mark.parametrize("table", COUNTED)
@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM {0} WHERE {1} = 1",
        "UPDATE {0} SET {1} = 99 WHERE {1} = 1",
        "INSERT INTO {0} ({1}) VALUES (99)",
    ],
)
def test_counts_end_where_rows_change(made: Path, tmp_path: Path, table: str, change: str) -> None:
    """Whoever takes a document out with another program is not told of it any more."""
    target = tmp_path / "vragen.db"
    target.write_bytes(made.read_bytes())
    other(target, change.format(table, TABLES[table][0][0]))
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM tellingen").fetchone() == (0,)
    connection.close()


# ---------------------------------------------------------------- the database


def test_a_batch_that_still_writes(tmp_path: Path) -> None:
    """Readers see what is committed, all of one moment, and hold up nobody."""
    target = tmp_path / "vragen.db"
    store: Any = fill(target)
    with opened(str(target)) as connection:
        assert stats(connection).totals.documenten == 0
        store._commit()
        assert stats(connection).totals.documenten == 0
    with opened(str(target)) as connection:
        assert len(hits(connection, "zand*")) == 3
        store._connection.execute("PRAGMA busy_timeout = 0")
        store.close(complete=True)
        assert len(hits(connection, "zand*")) == 3


def damage(path: Path) -> None:
    """Overwrite the pages behind the first."""
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)


def other(path: Path, *statements: str) -> None:
    """Change a database behind the back of the tool."""
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_what_is_no_database(tmp_path: Path, made: Path) -> None:
    """Each fault has its own class; none makes a file."""
    copies = {name: tmp_path / name for name in ("damaged", "foreign", "older", "empty", "text")}
    for name in ("damaged", "older"):
        copies[name].write_bytes(made.read_bytes())
    damage(copies["damaged"])
    other(copies["older"], "DROP VIEW vragen_overzicht", "ALTER TABLE vragen RENAME nummer TO n")
    other(copies["foreign"], "CREATE TABLE brieven (id)")
    copies["empty"].touch()
    copies["text"].write_text("SQLite format 2, of iets dat erop lijkt")
    for path, kind, fault in (
        (tmp_path / "geen.db", errors.MissingInput, "no such file"),
        (tmp_path, errors.DirectoryInput, "this is a folder"),
        (Path("/dev/null"), errors.UnknownMedia, "this is no ordinary file"),
        (copies["empty"], errors.EmptyInput, "the file is empty"),
        (copies["text"], errors.UnknownMedia, "this is not an SQLite database"),
        (copies["foreign"], errors.UnknownMedia, "this database was not made by kamervragen batch"),
        (copies["older"], errors.UnknownMedia, "this is not a database of this version"),
        (copies["damaged"], errors.DamagedInput, "the database is damaged"),
    ):
        with pytest.raises(kind) as raised, opened(str(path)) as connection:
            hits(connection, "zand")
        assert raised.value.fault.startswith(fault)
        assert raised.value.bestand == str(path)
    assert not (tmp_path / "geen.db").exists()


def test_a_locked_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who holds a database for itself is waited for a while, then told about."""
    target = make_database(tmp_path / "vragen.db")
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    holder = sqlite3.connect(target, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.LockedInput, match="another program"), opened(str(target)):
        pass
    holder.close()


def test_nothing_is_written(made: Path) -> None:
    """The database is opened for reading: not a byte of it changes, nothing stands beside it."""
    before = {path: path.read_bytes() for path in made.parent.iterdir()}
    with opened(str(made)) as connection:
        stats(connection)
    assert {path: path.read_bytes() for path in made.parent.iterdir()} == before
