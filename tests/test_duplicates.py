"""The same letter in two formats: told, and counted once; questions of two documents with one id."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from archive_db import SETTINGS, ask, document
from kamervragen.queries import Order, Search
from kamervragen.queries import search as searching
from kamervragen.queries.database import opened
from kamervragen.queries.search import search
from kamervragen.queries.stats import stats
from kamervragen.records import Record
from kamervragen.stores import Result, Store, StoreFormat, open_store, shape
from test_batch import batch, letter, rows

LETTERS = Path(__file__).resolve().parents[1] / "fixtures" / "commissiebrief"
TWO_FORMATS = ("letter.libreoffice.pdf", "letter.md")

QUESTIONS = (ask(1, "Hoeveel zand is er?", "SP"), ask(2, "Wie betaalt de e-mail?", "SP", "Volt"))


def made(name: str, *vragen: Any, day: str | None = "2026-05-06", **changes: Any) -> Record:
    """A letter of kenmerk 1 that asks the two questions, unless told otherwise."""
    kenmerk = changes.setdefault("kenmerk", "1")
    own = [
        vraag.model_copy(update={"id": f"{kenmerk or name}/{vraag.nummer}"})
        for vraag in vragen or QUESTIONS
    ]
    return document(name, day, *own, **changes)


def put(store: Store, *records: Record) -> None:
    """Write records as a batch does."""
    for record in records:
        shaped = shape(record, StoreFormat.SQLITE, SETTINGS)
        store.add(Result(record.herkomst.bestand, record.herkomst.sha256, shaped))


def fill(target: Path, *records: Record, resume: bool = False) -> tuple[int, int]:
    """Make a database, or add to it; give how many letters are duplicates, and share a kenmerk."""
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=resume)
    put(store, *records)
    ending = store.close(complete=True)
    return ending.dubbel, ending.gedeeld


def asked(target: Path, query: str) -> list[Any]:
    """The rows of a query; of one column its values."""
    with closing(sqlite3.connect(target)) as db:
        found = db.execute(query).fetchall()
    return [row[0] if len(row) == 1 else row for row in found]


DOUBLES = "SELECT d.bestand, o.bestand FROM documenten d JOIN documenten o ON o.id = d.dubbel_van ORDER BY d.id"


@pytest.mark.parametrize(
    ("other", "alike", "protects"),
    [
        (made("b"), (1, 0), "the same letter"),
        (made("b", ask(1, "hoeveel ZAND is er ?", "SP"), ask(2, "Wie betaalt de email?")), (1, 0),
         "hyphens, spaces, signs and capitals, and who asks"),
        (made("b", ask(1, "Hoeveel zand is er?"), ask(2, "Wie betaalt de\ufb01e-mail?")), (0, 2), "a letter more"),
        (made("b", QUESTIONS[0]), (0, 2), "a question less"),
        (made("b", QUESTIONS[1], QUESTIONS[0]), (0, 2), "another order"),
        (made("b", QUESTIONS[0], ask(2, "Wie betaalt de e-mail?", answer="Niemand.")), (0, 2), "an answer"),
        (made("b", QUESTIONS[0], ask(2, "Wie betaalt de e-mails?")), (0, 2), "a correction"),
        (made("b", day="2026-05-07"), (0, 0), "another date"),
        (made("b", kenmerk="2"), (0, 0), "another kenmerk"),
        (made("b", kamer="Tweede Kamer"), (0, 0), "another kamer"),
        (made("b", kenmerk=None), (0, 0), "no kenmerk"),
        (made("b", day=None), (0, 0), "no date"),
    ],
)  # fmt: skip
def test_what_is_the_same_letter(
    tmp_path: Path, other: Record, alike: tuple[int, int], protects: str
) -> None:
    """The same questions under one kenmerk and date, in either order; what is nearly so is told, and counted."""
    for name, pair in (("een.db", (made("a"), other)), ("ander.db", (other, made("a")))):
        target = tmp_path / name
        assert fill(target, *pair) == alike, protects
        first, second = (record.herkomst.bestand for record in pair)
        assert asked(target, DOUBLES) == [(second, first)] * alike[0]


@pytest.mark.parametrize(
    "changes", [{"kenmerk": None}, {"datum": None}], ids=["no kenmerk", "no date"]
)
def test_too_little_to_tell(tmp_path: Path, changes: dict[str, Any]) -> None:
    """Two letters without a kenmerk or a date are two letters, and so are two without a question."""
    assert fill(tmp_path / "a.db", made("a", **changes), made("b", **changes)) == (0, 0)
    empty = [made(name).model_copy(update={"vragen": ()}) for name in "ab"]
    assert fill(tmp_path / "b.db", *empty) == (0, 2)


def test_kamer_may_be_unknown(tmp_path: Path) -> None:
    """Of both; of one it is another letter."""
    known, *unknown = (
        made(name, kamer=kamer)
        for name, kamer in zip("abc", ("Eerste Kamer", None, None), strict=True)
    )
    assert fill(tmp_path / "a.db", known, *unknown) == (1, 0)


def test_counted_once(tmp_path: Path) -> None:
    """In views, in what is kept and in what is counted now, as if the second were not there."""
    one, both = tmp_path / "een.db", tmp_path / "beide.db"
    other = made("z", ask(1, "Wie?", "D66"), kenmerk="9", day="2024-01-01")
    assert fill(one, made("a"), other) == (0, 0)
    assert fill(both, made("a"), made("b"), other, made("c")) == (2, 0)
    for view in (
        "vragen_per_jaar",
        "vragen_per_fractie",
        "vragen_per_ministerie",
        "termijnen",
        "waarschuwingen",
    ):
        query = f"SELECT * FROM {view}"  # noqa: S608
        if view == "waarschuwingen":
            query = "SELECT code, tekst, pagina, kenmerk, bestand FROM waarschuwingen"
        assert asked(one, query) == asked(both, query), view
    overview = "SELECT id, sleutel, tekst, bestand FROM vragen_overzicht ORDER BY rij"
    assert asked(one, overview) == asked(both, overview)
    assert asked(both, "SELECT bestand, uitkomst, bijzonderheid FROM invoer ORDER BY bestand") == [
        ("a", "document", "commissiebrief"), ("b", "dubbel", "a"), ("c", "dubbel", "a"),
        ("z", "document", "commissiebrief"),
    ]  # fmt: skip
    kept = "SELECT soort, naam, documenten, vragen FROM tellingen"
    assert asked(one, kept) == asked(both, kept)
    counted = []
    for target in (one, both):
        for _ in ("kept", "counted now"):
            with opened(str(target)) as connection:
                counted.append(stats(connection))
            with closing(sqlite3.connect(target)) as db, db:
                db.execute("DELETE FROM tellingen")
    assert counted[0] == counted[1]
    assert counted[2] == counted[3]
    assert counted[0].per == counted[2].per
    assert (counted[0].totals.documenten, counted[0].totals.dubbelen) == (2, 0)
    assert (counted[2].totals.documenten, counted[2].totals.dubbelen) == (2, 2)
    assert counted[0].totals.vragen == counted[2].totals.vragen == 3


# ---------------------------------------------------------------- resuming


def test_next_one_takes_the_place(tmp_path: Path) -> None:
    """When the original changes, the one that was written next counts, and the others point to it."""
    target = tmp_path / "a.db"
    fill(target, made("a"), made("b"), made("c"))
    assert fill(target, made("a", ask(1, "Iets anders?")), resume=True) == (1, 2)
    assert asked(target, DOUBLES) == [("c", "b")]
    assert asked(target, "SELECT sleutel FROM vragen_overzicht ORDER BY rij") == [
        "1/1@b",
        "1/2@b",
        "1/1",
    ]
    # What comes back came later.
    assert fill(target, made("a"), resume=True) == (2, 0)
    assert asked(target, DOUBLES) == [("c", "b"), ("a", "b")]


def test_all_is_read_again(tmp_path: Path) -> None:
    """A new version reads each document anew, in order: the first stays the original, and keys stay what they were."""
    target = tmp_path / "a.db"
    records = (made("a"), made("b"), made("c"))
    fill(target, *records)
    query = "SELECT d.bestand, v.sleutel FROM vragen v JOIN documenten d ON d.id = v.document_id ORDER BY rij"
    before = asked(target, query), asked(target, DOUBLES)
    assert fill(target, *records, resume=True) == (2, 0)
    assert (asked(target, query), asked(target, DOUBLES)) == before


@pytest.mark.parametrize("seed", range(8))
def test_chance(tmp_path: Path, seed: int) -> None:
    """Whatever is written, replaced and changed: of letters that are alike the first counts, and only that one."""
    draw = random.Random(seed)  # noqa: S311
    target = tmp_path / "a.db"
    texts = ["Hoeveel zand is er?", "Wie betaalt dat?"]
    for _ in range(3):
        some = [
            made(draw.choice("abcdef"), ask(1, draw.choice(texts)), kenmerk=draw.choice("12"))
            for _ in range(6)
        ]
        names = {record.herkomst.bestand: record for record in some}
        fill(target, *names.values(), resume=True)
        query = "SELECT id, vingerafdruk, dubbel_van FROM documenten ORDER BY id"
        first: dict[str, int] = {}
        for key, fingerprint, original in asked(target, query):
            assert original == first.get(fingerprint)
            first.setdefault(fingerprint, key)
        assert asked(target, "SELECT count(*), count(DISTINCT sleutel) FROM vragen") == [
            asked(target, "SELECT count(*), count(*) FROM vragen")[0]
        ]
        assert asked(target, "PRAGMA foreign_key_check") == []


def test_two_formats_of_a_letter(tmp_path: Path) -> None:
    """A folder with letters as PDF and as Markdown: each counts once, however the run goes."""
    source, targets = (
        tmp_path / "in",
        [tmp_path / f"{name}.db" for name in ("een", "twee", "later")],
    )
    for letter_of in ("kustverdediging", "postzegel"):
        (source / letter_of).mkdir(parents=True)
        for name in TWO_FORMATS:
            shutil.copy(LETTERS / letter_of / name, source / letter_of / name)
    done = batch(source, "-o", targets[0], "-j", "1")
    assert (
        done.stderr
        == b"4 documenten, 26 vragen, 0 mislukt, 0 met waarschuwingen, 2 dubbele brieven\n"
    )
    batch(source, "-o", targets[1], "-j", "2")
    batch(source, "-o", targets[2], "--glob", "kustverdediging/*")
    assert (
        b"2 dubbele brieven, 2 eerder gedaan" in batch(source, "-o", targets[2], "--resume").stderr
    )
    assert rows(targets[0]) == rows(targets[1]) == rows(targets[2])
    assert asked(targets[0], "SELECT count(*) FROM vragen_overzicht") == [13]
    assert asked(targets[0], "SELECT DISTINCT bestand FROM vragen_overzicht") == [
        str(source / name / TWO_FORMATS[0]) for name in ("kustverdediging", "postzegel")
    ]
    log = [
        json.loads(line)
        for line in batch(source, "-o", targets[2], "--resume", "--log-json").stderr.splitlines()
    ]
    assert (log[-1]["duplicate_letters"], log[-1]["sharing_a_kenmerk"]) == (2, 0)
    lines = [json.loads(line) for line in batch(source).stdout.splitlines()]
    assert [len(line["vragen"]) for line in lines] == [10, 10, 3, 3]  # other outputs hold all of it


def test_a_correction_is_told(tmp_path: Path) -> None:
    """The summary says that two letters share a kenmerk; both count."""
    (tmp_path / "a.txt").write_bytes(letter(1))
    (tmp_path / "b.txt").write_bytes(letter(1).replace(b"Wie betaalt", b"Wie betaalde"))
    done = batch(tmp_path, "-o", tmp_path / "uit.db")
    assert (
        done.stderr
        == b"2 documenten, 4 vragen, 0 mislukt, 0 met waarschuwingen, 2 met een gedeeld kenmerk\n"
    )
    assert asked(tmp_path / "uit.db", "SELECT vragen FROM gedeelde_kenmerken") == [2, 2]


# ---------------------------------------------------------------- ids and keys


def test_keys_are_unique_in_the_database(tmp_path: Path) -> None:
    """Ids stay those of the records; a key says by its file which of two it is."""
    target = tmp_path / "a.db"
    fill(target, made("a"), made("b", ask(1, "Wie?"), ask(3, "Wat?")), made("c", kenmerk="2"))
    query = "SELECT d.bestand, v.id, v.sleutel FROM vragen v JOIN documenten d ON d.id = v.document_id ORDER BY rij"
    assert asked(target, query) == [
        ("a", "1/1", "1/1"), ("a", "1/2", "1/2"), ("b", "1/1", "1/1@b"), ("b", "1/3", "1/3@b"),
        ("c", "2/1", "2/1"), ("c", "2/2", "2/2"),
    ]  # fmt: skip


@pytest.mark.parametrize("column", ["sleutel", "id"])
def test_uniqueness_is_kept_by_an_index(tmp_path: Path, column: str) -> None:
    """No program can put a second row of one key into it."""
    fill(tmp_path / "a.db", made("a"))
    with closing(sqlite3.connect(tmp_path / "a.db")) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(f"UPDATE vragen SET {column} = '1/1' WHERE rij = 2")  # noqa: S608


def test_keys_that_meet(tmp_path: Path) -> None:
    """Documents whose SHA-256 begin alike, and ids that look like keys: still one key each."""
    records = [made(name, kenmerk="1") for name in ("abcdefgh1", "abcdefgh2", "abcdefgh3")]
    odd = made("z", ask(1, "Wie?").model_copy(update={"nummer": "1@abcdefgh"}))
    fill(tmp_path / "a.db", odd, *records)
    keys = asked(tmp_path / "a.db", "SELECT sleutel FROM vragen ORDER BY rij")
    assert keys == [
        "1/1@abcdefgh", "1/1", "1/2", "1/1@abcdefgh.2", "1/2@abcdefgh.2", "1/1@abcdefgh.3", "1/2@abcdefgh.3",
    ]  # fmt: skip


# ---------------------------------------------------------------- search


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """A letter in two formats, and another."""
    target = tmp_path / "a.db"
    fill(
        target,
        made("a"),
        made("b"),
        made("z", ask(1, "Hoeveel zand is er nog?", "D66"), kenmerk="9", day="2024-01-01"),
    )
    return target


@pytest.mark.parametrize(
    ("asked_for", "most", "found", "left_out"),
    [
        ({}, 9, ["a", "z"], 1),
        ({"duplicates": True}, 9, ["a", "b", "z"], 0),
        ({"limit": 1, "order": Order.DATE}, 9, ["a"], 1),
        ({"fracties": ("SP",)}, 9, ["a"], 1),
        ({"fracties": ("D66",)}, 9, ["z"], 0),
        ({"limit": 5}, 1, ["a", "z"], None),
        ({"limit": 5, "duplicates": True}, 1, ["a", "b", "z"], 0),
        ({"limit": 5, "fracties": ("SP",)}, 1, ["a"], None),
        ({"limit": 5, "order": Order.RANK}, 1, ["a", "z"], None),
        ({"limit": 5, "order": Order.RANK, "duplicates": True}, 1, ["a", "b", "z"], 0),
        ({"limit": 5, "order": Order.RANK, "fracties": ("SP",)}, 1, ["a"], 1),
    ],
)
def test_search_finds_it_once(
    twice: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked_for: dict[str, Any],
    most: int,
    found: list[str],
    left_out: int | None,
) -> None:
    """Whatever way a search goes, and with the count of what it leaves out, where that is known."""
    monkeypatch.setattr(searching, "MOST", most)
    with opened(str(twice)) as connection:
        result = search(connection, Search("zand", **asked_for))
        assert sorted(hit.bestand for hit in result.hits) == found
    assert result.left_out == left_out
    if result.total is not None and asked_for.get("limit") != 1:
        assert result.total == len(found)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "jsonl"], "without 1 question of duplicate letters; --duplicates shows it"),
        (["--format", "csv", "--limit", "1"],
         "1 of 2 questions, as --limit says, without 1 question of duplicate letters; --duplicates shows it"),
        (["--format", "jsonl", "--duplicates"], ""),
        (["--format", "table"], ""),
    ],
)  # fmt: skip
def test_what_is_left_out_is_said(
    twice: Path, capsys: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    """Nothing is left out in silence: a line beside the data, or the last line of the table."""
    from kamervragen import cli

    assert cli.run(["search", str(twice), "zand", *options]) == 0
    output, errors = capsys.readouterr()
    assert errors == (f"kamervragen: {twice}: {told}\n" if told else "")
    if "table" in options:
        assert output.endswith("2 vragen in 2 documenten; 1 vraag uit dubbele brieven weggelaten\n")


def test_a_database_without_duplicates_is_asked_as_ever(tmp_path: Path) -> None:
    """One look at an index, and nothing else is added."""
    fill(tmp_path / "a.db", made("a"))
    statements: list[str] = []
    with opened(str(tmp_path / "a.db")) as connection:
        connection.set_trace_callback(statements.append)
        list(search(connection, Search("zand", limit=5)).hits)
        plan: Callable[[str], Any] = lambda one: connection.execute(f"EXPLAIN QUERY PLAN {one}")  # noqa: E731
        (look,) = [one for one in statements if "dubbel_van IS NOT NULL LIMIT" in one]
        connection.set_trace_callback(None)
        assert all("SCAN" not in step for *_, step in plan(look))
