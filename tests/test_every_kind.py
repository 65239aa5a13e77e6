"""Lists of questions, reports and answer letters, as people and programs get them: in each form and in each store."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from answering import answer_rows, checked, column, controls, edited, fill, is_box, worked, written
from kamervragen.answers.report import Report
from kamervragen.output import Format, marks, render, words
from kamervragen.output.grouping import groups
from kamervragen.output.page import render as page_of
from kamervragen.records import Antwoord, Record
from kamervragen.shown import Shown
from kamervragen.stores import Result, Settings, StoreFormat, open_store, shape
from sample_record import (
    make_answer_letter,
    make_deelvraag,
    make_list,
    make_melding,
    make_record,
    make_report,
    make_sectie,
    make_verzoek,
    make_vraag,
    new_families,
)

SETTINGS = Settings("0.1.0")
KINDS = ["list", "report", "answer"]
SHEETS = [Format.DOCX, Format.XLSX, Format.MARKDOWN]
every_kind = pytest.mark.parametrize("record", new_families(), ids=KINDS)


# ---------------------------------------------------------------- what people read


FACTS = {
    "list": [
        ("Soort", "lijst van vragen"),
        ("Kamer", "Tweede Kamer"),
        ("Datum", "15 september 2026"),
        ("Kenmerk", "kst-36900-XVI-12"),
        ("Stuksoort", "Lijst van vragen en antwoorden"),
        ("Vergaderjaar", "2026-2027"),
        ("Reactie", "antwoord, 12 september 2026"),
        ("Antwoord van", "Minister van Infrastructuur en Waterstaat"),
        ("Betreft", "de begroting van het Ministerie van Infrastructuur en Waterstaat 2027"),
        ("Aan", "Minister van Infrastructuur en Waterstaat (J. de Wit)"),
        ("Commissie", "vaste commissie voor Infrastructuur, Waterstaat en Omgeving"),
        ("Dossiers", "36900-XVI Vaststelling van de begrotingsstaten 2027; 36900"),
        ("Stuknummer", "12"),
        ("Zaken", "2026Z18796; 2026D04328"),
    ],
    "report": [
        ("Soort", "schriftelijk overleg"),
        ("Kamer", "Eerste Kamer"),
        ("Datum", "31 januari 2026"),
        ("Kenmerk", "kst-31865-BM"),
        ("Stuksoort", "Verslag van een schriftelijk overleg"),
        ("Vastgesteld", "31 januari 2026"),
        ("Antwoord van", "Minister van Infrastructuur en Waterstaat"),
        ("Datum antwoord", "30 januari 2026"),
        ("Betreft", "het beheer van de duinen"),
        ("Aan", "Minister van Infrastructuur en Waterstaat (J. de Wit)"),
        ("Commissie", "vaste commissie voor Infrastructuur, Waterstaat en Omgeving"),
        ("Fracties", "Volt, PvdD"),
        ("Dossiers", "31865 Kustbeheer"),
        ("Stuknummer", "BM"),
    ],
    "answer": [
        ("Soort", "antwoordbrief"),
        ("Kamer", "Tweede Kamer"),
        ("Datum", "6 mei 2026"),
        ("Kenmerk", "IENW/BSK-2026/4711"),
        ("Afzender", "Minister van Infrastructuur en Waterstaat (B. de Waard)"),
        ("Uw kenmerk", "2026Z00815; 180001.01U"),
        ("Betreft", "Beantwoording vragen over de Afsluitdijk"),
        ("Aan", "Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("Indieners", "Van der Goot (OPNL)"),
        ("Fracties", "OPNL"),
        ("Zaken", "2026Z00815"),
    ],
}
BARE: dict[str, Any] = {
    "list": make_list(
        antwoord_van=None, datum_antwoord=None, reactie=None, zaken=(), commissie=None
    ),
    "report": make_report(antwoord_van=None, datum_antwoord=None, vastgesteld=None, fracties=()),
    "answer": make_answer_letter(afzender=None, uw_kenmerk=(), indieners=(), fracties=(), zaken=()),
}


@pytest.mark.parametrize("kind", KINDS)
def test_facts(kind: str) -> None:
    """Labels in the words of people, in the order in which they are read."""
    record = new_families()[KINDS.index(kind)]
    assert words.facts(record)[:-1] == FACTS[kind]


@pytest.mark.parametrize(
    ("kind", "gaps"), [("list", []), ("report", ["Fracties"]), ("answer", ["Afzender"])]
)
def test_gaps(kind: str, gaps: list[str]) -> None:
    """A dash only for what such a document should have: a report need not be answered."""
    assert [label for label, value in words.facts(BARE[kind]) if value == words.MISSING] == gaps


def test_number_of_a_list_that_differs() -> None:
    """It is shown beside the number of the Kamerstuk where it is another one."""
    assert ("Nummer", "7") in words.facts(make_list(nummer="7"))


@pytest.mark.parametrize("format_", [Format.TABLE, Format.MARKDOWN, Format.CSV])
@every_kind
def test_texts_are_whole(record: Record, format_: Format) -> None:
    """Each question, each answer and each heading is there."""
    text = re.sub(r"[\s>]+", " ", str(render(record, format_)))
    for vraag in record.vragen:
        assert vraag.tekst in text
        assert not vraag.antwoord or vraag.antwoord.tekst.replace("\n", " ") in text
    for sectie in record.secties:
        assert sectie.titel in text


def test_a_question_without_number_is_named_by_its_place() -> None:
    """The same in each form; and what shares its answer leads to it."""
    report = make_report()
    assert "\n  2e  De leden van de PvdD-fractie" in str(render(report, Format.TABLE))
    assert "\n### 2e vraag\n" in str(render(report, Format.MARKDOWN))
    assert [words.question(one) for one in report.vragen] == ["1e vraag", "2e vraag"]
    shared = Antwoord(tekst="Ja.", op_vragen=tuple(one.id for one in report.vragen))
    both = [one.model_copy(update={"antwoord": shared}) for one in report.vragen]
    found = make_report(vragen=tuple(both))
    answers = [words.answer(one, found) for one in found.vragen]
    assert answers == ["Ja.", "Zie het antwoord bij de 1e vraag."]


def test_an_answer_that_is_shared_stands_once() -> None:
    """At the first of its questions that is there, though its number is none of those that the answer names."""
    shared = Antwoord(tekst="Ja.", op_vragen=("1", "2", "3"))
    vragen = tuple(make_vraag(volgnummer=n, nummer=str(n + 1), antwoord=shared) for n in (1, 2))
    record = make_list(vragen=(*vragen, make_vraag(volgnummer=3, nummer="9")))
    answers = [words.answer(one, record) for one in record.vragen]
    assert answers == ["Ja.", "Zie het antwoord bij vraag 2.", ""]


def test_what_asks_is_ticked_off() -> None:
    """With a question mark or without; what has letters of its own keeps them, with what follows a part."""
    first, second = make_report().vragen
    parts = [("a", "Waarom wijken die?"), ("b", "Graag een toelichting.")]
    assert marks.parts_to_tick(first) == parts
    assert marks.parts_to_tick(second) == []
    assert marks.above_ticks(first) == "Deelvragen en verzoeken"
    assert marks.above_ticks(make_vraag()) == "Deelvragen"
    text = "Wilt u ingaan op a. Wat kost dit? Graag per jaar. b. Wie betaalt?"
    lettered = make_vraag(
        tekst=text,
        deelvragen=(make_deelvraag(text, "Wat kost dit?"), make_deelvraag(text, "Wie betaalt?")),
        verzoeken=(make_verzoek(text, "Graag per jaar."),),
    )
    assert marks.parts_to_tick(lettered) == [
        ("a", "Wat kost dit? Graag per jaar."),
        ("b", "Wie betaalt?"),
    ]


# ---------------------------------------------------------------- sheets, and sheets that come back


@every_kind
def test_word(record: Record) -> None:
    """Each question with its field; the answers of the document stand in them."""
    document: Any = docx.Document(io.BytesIO(written(record, Format.DOCX)))
    fields = [(tag, one) for tag, one in controls(document) if not is_box(one)]
    assert [tag for tag, _ in fields] == [marks.tag(one.id) for one in record.vragen]
    said = ["".join(one.itertext()).strip() for _, one in fields]
    for vraag, text in zip(record.vragen, said, strict=True):
        answer = words.answer(vraag, record).replace("\n", "")
        assert answer in text
        assert (marks.PLACEHOLDER in text) == (not answer)
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert headings == [words.question(one) for one in record.vragen]


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (make_list(), "3 vragen, beantwoord"),
        (make_report(), "2 vragen, waarvan 1 beantwoord"),
        (make_answer_letter(), "1 vraag, beantwoord"),
        (make_record(), "3 vragen, te beantwoorden uiterlijk 3 juni 2026"),
    ],
    ids=[*KINDS, "letter"],
)
def test_first_line_of_a_sheet(record: Record, line: str) -> None:
    """How much is answered, or until when."""
    document = docx.Document(io.BytesIO(written(record, Format.DOCX)))
    assert line in [one.text for one in document.paragraphs]


@every_kind
def test_workbook(record: Record) -> None:
    """What is answered is sent; the sheet with the facts is called after what the document is."""
    book: Any = openpyxl.load_workbook(io.BytesIO(written(record, Format.XLSX)))
    assert book.sheetnames[1] == ("Brief" if record.soort == "antwoordbrief" else "Stuk")
    rows = list(book["Vragen"].iter_rows(min_row=2, values_only=True))
    assert [str(row[0]) for row in rows] == [words.number(one) for one in record.vragen]
    status = column(book["Vragen"], "Status") - 1
    states = ["verzonden" if one.antwoord else "open" for one in record.vragen]
    assert [row[status] for row in rows] == states


def lacking(report: Report) -> list[int]:
    """The places of the questions that have no answer; nothing else may be wrong."""
    others = (report.doubtful, report.missing, report.changed, report.twice, report.unknown)
    assert not any(others)
    return [one.volgnummer for one in report.unanswered]


@pytest.mark.parametrize("form", SHEETS)
@every_kind
def test_check(tmp_path: Path, record: Record, form: Format) -> None:
    """As it is made, what the document does not answer is open; filled in, nothing is."""
    made = written(record, form)
    open_ones = [one.volgnummer for one in record.vragen if one.antwoord is None]
    assert lacking(checked(tmp_path, made, record)) == open_ones
    fillers: dict[Format, Callable[[bytes], bytes]] = {
        Format.DOCX: lambda sheet: edited(sheet, fill),
        Format.XLSX: lambda sheet: worked(sheet, answer_rows),
        Format.MARKDOWN: lambda sheet: sheet.replace(
            b"**Antwoord**\n", b"**Antwoord**\n\nJa.\n"
        ).replace(b"[ ]", b"[x]"),
    }
    report = checked(tmp_path, fillers[form](made), record)
    assert lacking(report) == []
    assert not report.unticked


def without_ids(data: bytes) -> bytes:
    """A Markdown sheet of which somebody removed all remarks."""
    return re.sub(rb"<!-- id: .*? -->\n\n", b"", data)


def without_column(book: Any) -> None:
    """Delete the ids of a workbook."""
    sheet = book["Vragen"]
    sheet.delete_cols(column(sheet, "Id"))


@pytest.mark.parametrize(
    ("form", "change"),
    [
        (Format.MARKDOWN, without_ids),
        (Format.XLSX, lambda data: worked(data, without_column)),
    ],
)  # fmt: skip
def test_check_by_the_place_in_the_heading(
    tmp_path: Path, form: Format, change: Callable[[bytes], bytes]
) -> None:
    """Where ids are gone `2e vraag` says which question it is, as `Vraag 2` does."""
    record = make_report()
    again = record.vragen[0].model_copy(update={"id": "x/-3", "volgnummer": 3})  # the same words
    record = make_report(vragen=(*record.vragen, again))
    assert lacking(checked(tmp_path, change(written(record, form)), record)) == [2]


def test_a_place_is_no_number(tmp_path: Path) -> None:
    """`3e` may be printed too: the letter e of question 3. Then the text says which one it is."""
    vragen = (
        make_vraag(nummer="2e", tekst="Hoeveel kost dat?", id="x/2e"),
        make_vraag(nummer=None, volgnummer=2, tekst="Wie betaalt dat?", id="x/-2"),
    )
    record = make_record(vragen=vragen, secties=())
    sheet = without_ids(written(record, Format.MARKDOWN))
    assert lacking(checked(tmp_path, sheet, record)) == [1, 2]


# ---------------------------------------------------------------- the page of `show`


@pytest.mark.parametrize(
    ("record", "head", "called"),
    [
        (make_list(), "Lijst van vragen en antwoorden · kst-36900-XVI-12", "Het stuk"),
        (make_list(stuksoort=None), "Lijst van vragen · kst-36900-XVI-12", "Het stuk"),
        (make_report(), "Verslag van een schriftelijk overleg · kst-31865-BM", "Het stuk"),
        (make_answer_letter(), "Antwoordbrief · IENW/BSK-2026/4711", "De brief"),
        (make_record(), "Commissiebrief · 180001", "De brief"),
    ],
)
def test_page(record: Record, head: str, called: str) -> None:
    """A document is called what it calls itself."""
    page = page_of(Shown(record, ()))
    assert f'<p class="soort">{head} · ' in page
    assert f"<h2>{called}</h2>" in page
    for vraag in record.vragen:
        assert f'data-naam="{words.question(vraag)}"' in page


def test_page_of_what_asks() -> None:
    """A sentence that asks without a question mark is lettered as the others are."""
    page = page_of(Shown(make_report(), ()))
    assert '<b title="Deelvraag a">a</b>Waarom wijken die?' in page
    assert '<b title="Verzoek b">b</b>Graag een toelichting.' in page


def test_melding_of_a_question_without_number() -> None:
    """`de 2e vraag` leads there."""
    melding = make_melding().model_copy(update={"tekst": "in de 2e vraag staat een tabel"})
    page = page_of(Shown(make_report(meldingen=(melding,)), ()))
    assert ' data-leidt-naar="vraag--2"' in page
    gone = melding.model_copy(update={"tekst": "in de 9e vraag staat een tabel"})
    assert ' data-leidt-naar="' not in page_of(Shown(make_report(meldingen=(gone,)), ()))


def test_sections_of_one_title() -> None:
    """Without numbers the ids tell where the second of two headings of one title begins."""
    vragen = tuple(
        make_vraag(id=f"x/-{n}", nummer=None, volgnummer=n, sectie="Inleiding") for n in (1, 2, 3)
    )
    secties = (
        make_sectie("Inleiding", vraag_ids=("x/-1",)),
        make_sectie("Inleiding", vraag_ids=("x/-2", "x/-3")),
    )
    found = groups(make_report(vragen=vragen, secties=secties))
    assert [[one.volgnummer for one in group.vragen] for group in found] == [[1], [2, 3]]


# ---------------------------------------------------------------- hundreds of questions


def _pair(number: int) -> tuple[str, str]:
    """The numbers of a question with an odd number and the next."""
    first = number - 1 + number % 2
    return f"{first}", f"{first + 1}"


def long_list(count: int = 800) -> Record:
    """A list of so many questions; each two share an answer."""
    vragen = tuple(
        make_vraag(
            id=f"kst/{n}",
            volgnummer=n,
            fracties=(),
            tekst=f"Hoeveel kost sluis {n}?",
            deelvragen=(),
            antwoord=Antwoord(tekst=f"{n + n % 2} euro.", op_vragen=_pair(n)),
        )
        for n in range(1, count + 1)
    )
    return make_list(vragen=vragen)


@pytest.mark.parametrize("format_", [Format.TABLE, Format.MARKDOWN, Format.CSV, Format.XLSX])
def test_a_long_list(format_: Format) -> None:
    """Eight hundred questions take no longer than they are many."""
    record = long_list()
    begun = time.perf_counter()
    render(record, format_)
    page = page_of(Shown(record, ()))
    assert page.count("Zie het antwoord bij vraag") == 400
    assert time.perf_counter() - begun < 8  # a second or two; what is squared takes minutes


# ---------------------------------------------------------------- stores


def stored(target: Path, format_: StoreFormat, settings: Settings = SETTINGS) -> Path:
    """All kinds in one output, and the letter of a committee beside them."""
    store = open_store(format_, target, settings, resume=False)
    for place, record in enumerate([make_record(), *new_families()]):
        herkomst = record.herkomst.model_copy(
            update={"bestand": f"{place}.pdf", "sha256": f"{place:064}"}
        )
        named = record.model_copy(update={"herkomst": herkomst})
        shaped = shape(named, format_, settings)
        store.add(Result(f"{place}.pdf", herkomst.sha256, shaped, vragen=len(record.vragen)))
    store.close(complete=True)
    return target


def test_lines(tmp_path: Path) -> None:
    """JSON Lines hold the records as they are."""
    target = stored(tmp_path / "uit.jsonl", StoreFormat.JSONL)
    found = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [one["soort"] for one in found] == [
        "commissiebrief", "lijst_van_vragen", "schriftelijk_overleg", "antwoordbrief",
    ]  # fmt: skip
    assert found[2]["vragen"][0]["verzoeken"][0]["tekst"] == "Graag een toelichting."
    assert found[3]["uw_kenmerk"] == ["2026Z00815", "180001.01U"]


def test_rows_of_csv(tmp_path: Path) -> None:
    """What a kind has of its own is in its columns."""
    target = stored(tmp_path / "uit.csv", StoreFormat.CSV)
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    first = {row["soort"]: row for row in reversed(rows)}
    listed = first["lijst_van_vragen"]
    assert (listed["stuknummer"], listed["dossiers"]) == ("12", "36900-XVI; 36900")
    assert (listed["stuksoort"], listed["zaken"]) == (
        "Lijst van vragen en antwoorden", "2026Z18796; 2026D04328",
    )  # fmt: skip
    report = first["schriftelijk_overleg"]
    assert (report["vastgesteld"], report["verzoeken"], report["nummer"]) == ("2026-01-31", "1", "")
    answer = first["antwoordbrief"]
    assert answer["afzender"] == "Minister van Infrastructuur en Waterstaat (B. de Waard)"
    assert answer["uw_kenmerk"] == "2026Z00815; 180001.01U"


def test_parquet(tmp_path: Path) -> None:
    """Nested columns hold each kind, and a run goes on with the file as if nothing had been in between."""
    import pyarrow.parquet as pq

    target = stored(tmp_path / "uit.parquet", StoreFormat.PARQUET)
    rows = pq.read_table(target).to_pylist()
    assert rows[1]["dossiers"][0]["nummer"] == "36900-XVI"
    assert rows[1]["afzender"] is None
    assert rows[2]["vragen"][0]["verzoeken"][0]["tekst"] == "Graag een toelichting."
    assert rows[2]["secties"][0]["vraag_ids"] == ["kst-31865-BM/-1"]
    assert rows[3]["afzender"]["naam"] == "B. de Waard"
    open_store(StoreFormat.PARQUET, target, SETTINGS, resume=True).close(complete=True)
    assert pq.read_table(target).to_pylist() == rows


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A database of all kinds, open."""
    target = stored(tmp_path_factory.mktemp("soorten") / "v.db", StoreFormat.SQLITE)
    with closing(sqlite3.connect(target)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("query", "rows", "protects"),
    [
        (
            "SELECT soort, stuknummer, stuksoort, nummer, vastgesteld, datum_antwoord FROM documenten"
            " WHERE stuknummer IS NOT NULL",
            [
                ("lijst_van_vragen", "12", "Lijst van vragen en antwoorden", "12", None, "2026-09-12"),
                (
                    "schriftelijk_overleg", "BM", "Verslag van een schriftelijk overleg", None, "2026-01-31",
                    "2026-01-30",
                ),
            ],
            "the fields of a Kamerstuk",
        ),
        (
            "SELECT afzender, functie_afzender, uw_kenmerk FROM documenten WHERE uw_kenmerk IS NOT NULL",
            [("B. de Waard", "Minister van Infrastructuur en Waterstaat", '["2026Z00815", "180001.01U"]')],
            "who writes, and our kenmerk",
        ),
        (
            "SELECT nummer, dossiernummer, toevoeging, titel FROM dossiers",
            [
                ("36900-XVI", 36900, "XVI", "Vaststelling van de begrotingsstaten 2027"),
                ("36900", 36900, None, None),
                ("31865", 31865, None, "Kustbeheer"),
            ],
            "dossiers, with the two parts that the open data have",
        ),
        (
            "SELECT nummer, soort FROM zaken",
            [("2026Z18796", "zaak"), ("2026D04328", "document"), ("2026Z00815", "zaak")],
            "numbers of the open data",
        ),
        (
            "SELECT v.id, s.tekst, s.begin, s.eind FROM verzoeken s JOIN vragen v ON v.rij = s.vraag_rij",
            [
                ("kst-31865-BM/-1", "Graag een toelichting.", 67, 89),
                ("kst-31865-BM/-2", make_report().vragen[1].tekst, 0, 70),
            ],
            "requests by their question",
        ),
        (
            "SELECT vragen, vraag_ids FROM secties WHERE titel LIKE '%Volt-fractie'",
            [("[]", '["kst-31865-BM/-1"]')],
            "questions without numbers below their heading",
        ),
        (
            "SELECT DISTINCT indieners, stuknummer, zaken FROM vragen_overzicht WHERE soort = 'antwoordbrief'",
            [('["Van der Goot (OPNL)"]', None, '["2026Z00815"]')],
            "the overview",
        ),
        (
            "SELECT * FROM vragen_per_indiener",
            [("Van der Goot", "OPNL", "2026", "Tweede Kamer", 1, 1)],
            "the counts of a member",
        ),
        (
            "SELECT ministerie, vragen FROM vragen_per_ministerie WHERE ministerie IS NOT NULL AND jaar = '2026'"
            " ORDER BY 2",
            [("Infrastructuur en Waterstaat", 3), ("Infrastructuur en Waterstaat", 5)],
            "the one spelling of a ministry",
        ),
    ],
)  # fmt: skip
def test_database(db: sqlite3.Connection, query: str, rows: list[Any], protects: str) -> None:
    """What programs join by."""
    assert db.execute(query).fetchall() == rows, protects


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT document_id FROM zaken WHERE nummer = '2026Z00815'", "idx_zaken_nummer_document_id"),
        ("SELECT document_id FROM dossiers WHERE nummer = '31865'", "idx_dossiers_nummer_document_id"),
        (
            "SELECT document_id FROM dossiers WHERE dossiernummer = 36900 AND toevoeging = 'XVI'",
            "idx_dossiers_dossiernummer_toevoeging",
        ),
        ("SELECT document_id FROM indieners WHERE gevouwen = 'x'", "idx_indieners_gevouwen_document_id"),
        ("SELECT id FROM geadresseerden WHERE ministerie = 'x'", "idx_geadresseerden_ministerie"),
    ],
)  # fmt: skip
def test_what_is_joined_by_has_an_index(db: sqlite3.Connection, query: str, index: str) -> None:
    """No table is read whole for one number or name."""
    plan = [step for *_, step in db.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert any(index in step for step in plan)
