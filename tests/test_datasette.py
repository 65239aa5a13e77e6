"""The database in Datasette: Dutch titles, meanings, facets and queries, from the file that `batch` writes."""

from __future__ import annotations

import html
import json
import re
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from archive_db import SETTINGS, ask, document, make_database, office
from kamervragen.records import Indiener
from kamervragen.stores import Result, StoreFormat, open_store, shape
from kamervragen.stores.codebook import EXPLAINED
from kamervragen.stores.metadata import _QUERIES, metadata, write_metadata
from kamervragen.stores.schema import SHOWN
from sample_record import make_melding
from test_batch import batch, letter

ROOT = Path(__file__).resolve().parents[1]
# As docs/archive.md has it.
COMMAND = "datasette vragen.db -m vragen.metadata.json --setting truncate_cells_html 300"
LONG = "Ja, want " + "zand en klei en " * 400 + "grind."

# Asks for all pages in one process, which ends with all that Datasette leaves open.
ASK = """
import asyncio, json, sys
from datasette.app import Datasette

async def main(database, metadata, paths):
    ds = Datasette([database], metadata=json.load(open(metadata, encoding="utf-8")))
    return {path: [(got := await ds.client.get(path)).status_code, got.text] for path in paths}

print(json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], json.load(sys.stdin)))))
"""
JSON_PAGES = (
    "/vragen/vragen.json?_shape=array",
    "/vragen/vragen_overzicht.json?_shape=array&_search=zandwinning",
    "/vragen/documenten.json?paginas__gte=2",
    "/vragen/vragen_overzicht.json",
    "/vragen/vragen_per_ministerie.json",
    "/vragen/meldingen.json",
    "/vragen/vragen_van_fractie.json?fractie=VOLT&_shape=array",
    "/vragen/vragen_van_indiener.json?naam=Goot&_shape=array",
    "/vragen/vragen_van_indiener.json?naam=&_shape=array",
    "/vragen/lopende_termijnen.json?vanaf=2026-01-01&_shape=array",
    "/vragen/lopende_termijnen.json?_shape=array",
    "/vragen/vragen_zonder_antwoord.json?soort=&_shape=array",
    "/vragen/vragen_zonder_antwoord.json?soort=aanhangsel&_shape=array",
    "/vragen/waarschuwingen_per_code.json?_shape=array",
    "/vragen/vragen.json?_search=zandwinning&_shape=array",
)


def fill(target: Path) -> Path:
    """A database with a letter in two formats, long answers, a warning and a term."""
    first = document(
        "zand.pdf", "2026-05-06",
        ask(1, "Wat kost zandwinning?", "SP", "Volt", answer=LONG), ask(2, "Wie betaalt dat?", "SP"),
        kenmerk="1", betreft="Zand", geadresseerden=(office("Minister van Financiën"),),
        meldingen=(make_melding(),),
    )  # fmt: skip
    again = first.herkomst.model_copy(update={"bestand": "zand.docx", "sha256": "d" * 64})
    other = document(
        "klei.pdf", "2024-05-06", ask(1, "Hoeveel klei is er?", "D66"),
        kenmerk="2", betreft="Klei", kamer="Tweede Kamer", termijn=None,
        indieners=(Indiener(naam="Van der Goot", fractie="OPNL"),),
    )  # fmt: skip
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=False)
    for record in (first, first.model_copy(update={"herkomst": again}), other):
        shaped = shape(record, StoreFormat.SQLITE, SETTINGS)
        store.add(Result(record.herkomst.bestand, record.herkomst.sha256, shaped))
    store.close(complete=True)
    return target


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database and what is beside it."""
    return fill(tmp_path_factory.mktemp("datasette") / "vragen.db").parent


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, tuple[int, str]]:
    """Each page of Datasette: its status and what it says."""
    named = [f"/vragen/{name}" for name in (*EXPLAINED, *_QUERIES)]
    asked = [
        "/",
        "/vragen",
        "/vragen/vragen/1",
        "/vragen/documenten/1",
        "/vragen/codeboek/vragen,tekst",
    ]
    arguments = [folder / "vragen.db", folder / "vragen.metadata.json"]
    done = subprocess.run(
        [sys.executable, "-c", ASK, *map(str, arguments)],
        input=json.dumps([*asked, *named, *JSON_PAGES]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, tuple[int, str]] = json.loads(done.stdout)
    return found


def heading(page: str) -> str:
    """The heading of a page."""
    return html.unescape(re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]).strip()  # type: ignore[index]


def rows(pages: dict[str, tuple[int, str]], path: str) -> Any:
    """What a page in JSON holds."""
    status, text = pages[f"/vragen/{path}"]
    assert status == 200, text
    return json.loads(text)


def test_every_page_answers(pages: dict[str, tuple[int, str]]) -> None:
    """Tables, views, queries, rows: none ends in an error."""
    assert {path: status for path, (status, _) in pages.items() if status != 200} == {}


@pytest.mark.parametrize("name", EXPLAINED)
def test_tables_and_views_are_explained(pages: dict[str, tuple[int, str]], name: str) -> None:
    """A Dutch title, what a row is, and what each column means."""
    _, page = pages[f"/vragen/{name}"]
    described = EXPLAINED[name]
    assert heading(page).removesuffix(" (view)") == described.title
    assert described.about in html.unescape(page)
    told = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page, re.S)
    assert [(one, html.unescape(text)) for one, text in told] == [
        (column, one.text) for column, one in described.columns.items()
    ]


def test_database_page(pages: dict[str, tuple[int, str]]) -> None:
    """The page of the database names its queries in Dutch, and not what only confuses."""
    _, page = pages["/vragen"]
    assert heading(page) == "Kamervragen"
    listed = re.findall(r'<a href="/vragen/(\w+)" title="[^"]*">([^<]*)</a>', page)
    assert listed == [(name, title) for name, (title, _, _) in _QUERIES.items()]
    assert 'href="/vragen/codeboek"' in page
    assert 'href="/vragen/tellingen"' not in page
    assert 'href="/vragen/vragen_fts' not in page


def test_answers_are_cut(pages: dict[str, tuple[int, str]], folder: Path) -> None:
    """A table is for leafing through: it shows how an answer begins. The row has it whole, and so has the data."""
    (shown,) = {
        row["begin_antwoord"]
        for row in rows(pages, "vragen_overzicht.json?_shape=array&_search=zandwinning")
    }
    assert shown == LONG[:SHOWN] + "…"
    assert LONG in html.unescape(pages["/vragen/vragen/1"][1])
    assert LONG in [row["antwoord"] for row in rows(pages, "vragen.json?_shape=array")]
    assert f"```sh\n{COMMAND}\n```" in (ROOT / "docs/archive.md").read_text(encoding="utf-8")
    _, *arguments = shlex.split(COMMAND)
    done = subprocess.run(
        [sys.executable, "-m", "datasette", *arguments, "--get", "/vragen/vragen"],
        cwd=folder, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert LONG[:300] + "…" in html.unescape(done.stdout)
    assert LONG[:301] not in html.unescape(done.stdout)


@pytest.mark.parametrize(
    ("path", "facet", "expected"),
    [
        ("documenten.json?paginas__gte=2", "kamer", {"Eerste Kamer": 2, "Tweede Kamer": 1}),
        ("documenten.json?paginas__gte=2", "fracties", {"Volt": 3, "PvdD": 3}),
        ("vragen_overzicht.json", "jaar", {"2026": 2, "2024": 1}),
        ("vragen_overzicht.json", "fracties", {"SP": 2, "D66": 1, "Volt": 1}),
        ("vragen_overzicht.json", "ministeries", {"Financiën": 2, "Infrastructuur en Waterstaat": 1}),
        ("vragen_per_ministerie.json", "ministerie", {"Financiën": 1, "Infrastructuur en Waterstaat": 1}),
        ("meldingen.json", "ernst", {"waarschuwing": 2}),
        ("meldingen.json", "code", {"nummer_ontbreekt": 2}),
    ],
)  # fmt: skip
def test_facets(
    pages: dict[str, tuple[int, str]], path: str, facet: str, expected: dict[str, int]
) -> None:
    """What is counted beside a table, lists of names by name."""
    found = rows(pages, path)
    counted = {one["value"]: one["count"] for one in found["facet_results"][facet]["results"]}
    assert counted == expected


@pytest.mark.parametrize(
    ("path", "column", "expected", "protects"),
    [
        ("vragen_van_fractie.json?fractie=VOLT&_shape=array", "id", ["180001/1"], "case, and once for two formats"),
        ("vragen_van_indiener.json?naam=Goot&_shape=array", "betreft", ["Klei"], "a part of a name"),
        ("vragen_van_indiener.json?naam=&_shape=array", "id", [], "no name is nobody"),
        ("lopende_termijnen.json?vanaf=2026-01-01&_shape=array", "kenmerk", ["1"], "from a day"),
        ("lopende_termijnen.json?_shape=array", "kenmerk", [], "from today: all terms are over"),
        ("vragen_zonder_antwoord.json?soort=&_shape=array", "betreft", ["Zand", "Klei"], "the newest first"),
        ("vragen_zonder_antwoord.json?soort=aanhangsel&_shape=array", "betreft", [], "of a soort"),
        ("waarschuwingen_per_code.json?_shape=array", "documenten", [1], "counted once"),
        ("vragen.json?_search=zandwinning&_shape=array", "sleutel", ["180001/1", "180001/1@dddddddd"], "search"),
        ("vragen_overzicht.json?_shape=array&_search=zandwinning", "id", ["180001/1"], "search in a view"),
    ],
)  # fmt: skip
def test_queries(
    pages: dict[str, tuple[int, str]], path: str, column: str, expected: list[Any], protects: str
) -> None:
    """What a query gives, and a search."""
    assert [row[column] for row in rows(pages, path)] == expected, protects


def test_order_labels_and_units(pages: dict[str, tuple[int, str]]) -> None:
    """The newest document first; a question names its document by its subject; pages are pages."""
    _, page = pages["/vragen/documenten"]
    days = re.findall(r'col-datum type-str">(\S+)</td>', page)
    assert days == ["2026-05-06", "2026-05-06", "2024-05-06"]
    assert 'col-paginas type-Quantity">4&nbsp;blz</td>' in page
    assert '<a href="/vragen/documenten/1">Zand</a>' in pages["/vragen/vragen"][1]
    assert '<a href="/vragen/vragen/1">180001/1</a>' in pages["/vragen/vraag_fracties"][1]


def test_names_of_columns_are_not_made_up() -> None:
    """What the metadata say of a column, they say of one that is there."""
    for name, table in metadata("vragen")["databases"]["vragen"]["tables"].items():
        facets = [one["array"] if isinstance(one, dict) else one for one in table.get("facets", ())]
        named = [
            table[key] for key in ("sort", "sort_desc", "label_column", "fts_pk") if key in table
        ]
        assert {*facets, *named, *table.get("units", ())} <= set(EXPLAINED[name].columns), name


# ---------------------------------------------------------------- the file beside the database


def foreign(path: Path) -> None:
    """Of somebody else."""
    path.write_text('{"title": "Mijn archief"}\n', encoding="utf-8")


def edited(path: Path) -> None:
    """Ours, with a title of somebody's own."""
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('"title": "Kamervragen"', '"title": "Mijn archief"', 1), encoding="utf-8"
    )


def nested(path: Path) -> None:
    """Brackets without end."""
    path.write_text("[" * 100_000, encoding="utf-8")


def no_text(path: Path) -> None:
    """Bytes that are no text."""
    path.write_bytes(b"\xff\xfe\xff")


def empty(path: Path) -> None:
    """A file that somebody made and did not fill yet."""
    path.write_bytes(b"")


def marked(path: Path) -> None:
    """With our mark, and other contents."""
    path.write_text('{"kamervragen": "0", "a": "\\ud800"}', encoding="utf-8")


@pytest.mark.parametrize("change", [foreign, edited, nested, no_text, empty, marked])
def test_file_of_somebody_else_stays(tmp_path: Path, change: Callable[[Path], None]) -> None:
    """Not a byte of it changes."""
    beside = tmp_path / "vragen.metadata.json"
    assert write_metadata(tmp_path / "vragen.db") is None
    change(beside)
    before = beside.read_bytes()
    remark = (
        f"{beside}: this file was not written by kamervragen, or was changed, and stays as it is"
    )
    assert (write_metadata(tmp_path / "vragen.db"), beside.read_bytes()) == (remark, before)


@pytest.mark.parametrize("options", [[], ["-q"], ["--log-json"], ["--overwrite"]])
def test_it_is_told_and_the_batch_goes_on(tmp_path: Path, options: list[str]) -> None:
    """In one line, whatever the options; the database is whole."""
    (tmp_path / "a.txt").write_bytes(letter(1))
    beside = tmp_path / "uit.metadata.json"
    foreign(beside)
    done = batch(tmp_path / "a.txt", "-o", tmp_path / "uit.db", *options)
    told = [line for line in done.stderr.decode().splitlines() if "uit.metadata.json" in line]
    assert (done.returncode, len(told)) == (0, 1)
    assert told[0].startswith('{"event": "remark"' if "--log-json" in options else "kamervragen: ")
    assert json.loads(beside.read_bytes()) == {"title": "Mijn archief"}
    with closing(sqlite3.connect(tmp_path / "uit.db")) as db:
        assert db.execute("SELECT count(*) FROM vragen").fetchone() == (2,)


def test_each_run_writes_the_same(folder: Path, tmp_path: Path) -> None:
    """Whatever is in the database; an older file of ours makes place."""
    beside = tmp_path / "vragen.metadata.json"
    write_metadata(tmp_path / "oud.db")
    beside.write_bytes((tmp_path / "oud.metadata.json").read_bytes())
    make_database(tmp_path / "vragen.db")
    assert beside.read_bytes() == (folder / beside.name).read_bytes()


def test_name_of_the_database(tmp_path: Path) -> None:
    """Datasette calls a database after its file, without the suffix."""
    for name, called in (("a.b.sqlite3", "a.b"), ("zonder", "zonder")):
        write_metadata(tmp_path / name)
        found = json.loads((tmp_path / f"{called}.metadata.json").read_text(encoding="utf-8"))
        assert list(found["databases"]) == [called]


def test_it_is_no_input(tmp_path: Path) -> None:
    """An output in the folder that is read brings nothing of its own."""
    (tmp_path / "a.txt").write_bytes(letter(1))
    for _ in range(2):
        done = batch(tmp_path, "-o", tmp_path / "uit.db", "--resume")
        assert done.stderr.startswith(b"1 document, 2 vragen, 0 mislukt, 0 met waarschuwingen")
        assert b"overgeslagen" not in done.stderr


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    """The reason is told, and is no error of the batch."""
    assert write_metadata(tmp_path / "weg" / "vragen.db") == (
        f"{tmp_path}/weg/vragen.metadata.json: the titles for Datasette are not written (the folder does not exist)"
    )
    (tmp_path / "uit.metadata.json").mkdir()
    assert "stays as it is" in str(write_metadata(tmp_path / "uit.db"))


def test_odd_name(tmp_path: Path) -> None:
    """A name that is no UTF-8 is no reason to stop, and the file is known again."""
    for _ in range(2):
        assert write_metadata(tmp_path / "vr\udcffagen.db") is None
