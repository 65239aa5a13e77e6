"""The workbook: what its sheets hold, that text stays text, and that it can be worked with and printed."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from answering import LETTERS, record_of, written
from kamervragen.output import Format, words
from kamervragen.output.marks import CUT, cell, letter
from kamervragen.output.safe import visible_lines
from kamervragen.records import Antwoord, Record
from sample_record import make_melding, make_record, make_vraag
from test_output import AWKWARD, hostile_record
from test_output import letter as make_letter

TITLES = [
    "Nummer", "Vraag", "Fracties", "Sectie", "Pagina", "Behandelaar", "Status", "Termijn", "Antwoord", "Id",
]  # fmt: skip


def opened(record: Record) -> Any:
    """The workbook of a record, opened by openpyxl."""
    return openpyxl.load_workbook(io.BytesIO(written(record, Format.XLSX)))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """The rows of a sheet below its head."""
    head, *others = ([one.value for one in row] for row in sheet.iter_rows())
    return [dict(zip(head, row, strict=True)) for row in others]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_every_question_once(path: Path) -> None:
    """A row for each question in printed order, with its words, its answer and its id."""
    record = record_of(path)
    sheet = opened(record)["Vragen"]
    assert [one.value for one in sheet[1]] == TITLES
    found = rows(sheet)
    assert [(row["Id"], row["Vraag"]) for row in found] == [
        (vraag.id, vraag.tekst) for vraag in record.vragen
    ]
    for row, vraag in zip(found, record.vragen, strict=True):
        assert str(row["Nummer"]) == words.number(vraag)
        assert row["Antwoord"] == (vraag.antwoord.tekst if vraag.antwoord else None)
        assert row["Status"] == ("verzonden" if vraag.antwoord else "open")


def test_one_row() -> None:
    """All cells of a row, with their kinds: a number sorts as one, a date is a date."""
    sheet = opened(make_record())["Vragen"]
    assert rows(sheet)[1] == {
        "Nummer": 2,
        "Vraag": "Hoe ver reikt de coördinatie met België – en waarom?",
        "Fracties": "Volt, PvdD",
        "Sectie": "Dijken en ‘zachte’ keringen",
        "Pagina": 2,
        "Behandelaar": None,
        "Status": "open",
        "Termijn": dt.datetime(2026, 6, 3),
        "Antwoord": None,
        "Id": "180001/2",
    }
    assert sheet["H3"].number_format == "dd-mm-yyyy"


@pytest.mark.parametrize(
    ("number", "expected"),
    [("12", 12), ("3a", "3a"), ("007", 7), (None, "1e"), ("²", "²"), ("1" * 12, "1" * 12)],
)
def test_number_of_a_question(number: str | None, expected: object) -> None:
    """What is a number sorts as one; nothing else is made into one."""
    record = make_record(vragen=(make_vraag(nummer=number),), secties=())
    assert rows(opened(record)["Vragen"])[0]["Nummer"] == expected


def test_to_work_with() -> None:
    """A head that stays, a filter, a list of states, a passed term that shows, rows that grow."""
    sheet = opened(make_record())["Vragen"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:J4")
    (states,) = sheet.data_validations.dataValidation
    assert states.formula1 == '"open,in behandeling,concept,akkoord,verzonden"'
    assert str(states.sqref) == "G2:G4"
    marked = {str(one.sqref): one.rules for one in sheet.conditional_formatting}
    assert [rule.formula for rule in marked["A2:J4"]] == [['$G2="verzonden"']]
    assert [rule.formula for rule in marked["H2:H4"]] == [['AND($H2<>"",$H2<TODAY())']]
    assert marked["A2:J4"][0].stopIfTrue
    assert {one.alignment.vertical for row in sheet.iter_rows(min_row=2) for one in row} == {"top"}
    assert all(sheet[f"{letter}2"].alignment.wrap_text for letter in "BCDI")
    with zipfile.ZipFile(io.BytesIO(written(make_record(), Format.XLSX))) as archive:
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")


def test_to_print() -> None:
    """One page wide, the head on each, the letter above and the count of pages below."""
    book = opened(make_record())
    for sheet in book.worksheets:
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "Pagina &P van &N"
        assert sheet.oddHeader.left.text == f"180001 · {make_record().betreft}"
    assert [one.page_setup.orientation for one in book] == ["landscape", "portrait", "portrait"]


def test_ampersand_in_a_header() -> None:
    """`&P` in a subject is no count of pages."""
    book = opened(make_record(betreft="R&D en &P"))
    with zipfile.ZipFile(io.BytesIO(written(make_record(betreft="R&D en &P"), Format.XLSX))) as one:
        assert b"R&amp;&amp;D en &amp;&amp;P" in one.read("xl/worksheets/sheet1.xml")
    assert book.properties.title == "R&D en &P"


def test_other_sheets() -> None:
    """The facts of the letterhead, and what the program has to say."""
    book = opened(make_record(meldingen=(make_melding(),)))
    assert book.sheetnames == ["Vragen", "Brief", "Meldingen"]
    facts = [tuple(row.values()) for row in rows(book["Brief"])]
    assert facts == words.facts(make_record())
    assert [list(row.values()) for row in rows(book["Meldingen"])] == [
        ["waarschuwing", "nummer_ontbreekt", "Vraag 4 ontbreekt.", 2]
    ]
    assert rows(opened(make_record())["Meldingen"])[0]["Melding"] == "Geen meldingen."


def test_properties() -> None:
    """Nothing says which library made it."""
    told = opened(make_record()).properties
    assert (told.title, told.language) == (make_record().betreft, "nl-NL")
    with zipfile.ZipFile(io.BytesIO(written(make_record(), Format.XLSX))) as archive:
        assert b"openpyxl" not in b"".join(archive.read(name) for name in archive.namelist())


# ---------------------------------------------------------------- text stays text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('=HYPERLINK("https://example.org")', True),
        ("+31 70 312 92 00", True),
        ("-2+3+cmd|' /C calc'!A0", True),
        ("@SUM(A1)", True),
        ("#N/A", False),
        ("a=1", False),
        ("12", False),
        ("2026-05-06", False),
    ],
)
def test_nothing_is_a_formula(text: str, quoted: bool) -> None:
    """Whatever a sentence of a letter begins with, its cell is text, also when somebody edits it."""
    answer = Antwoord(tekst=text, op_vragen=("1",))
    record = make_record(vragen=(make_vraag(tekst=text, sectie=text, antwoord=answer),), secties=())
    sheet = opened(record)["Vragen"]
    for place in ("B2", "D2", "I2"):
        found = sheet[place]
        assert (found.value, found.data_type, bool(found.quotePrefix)) == (text, "s", quoted)


def test_no_formula_in_any_sheet() -> None:
    """Nor in the facts and the meldingen."""
    spoiled = "=1+1"
    record = make_record(
        kenmerk=spoiled, betreft=spoiled, meldingen=(make_melding(code=spoiled),),
        vragen=(make_vraag(id=spoiled, nummer=spoiled),), secties=(),
    )  # fmt: skip
    for sheet in opened(record).worksheets:
        assert {one.data_type for row in sheet.iter_rows() for one in row} <= {"s", "n", "d"}


@pytest.mark.parametrize("record", [make_letter(*AWKWARD), hostile_record()])
def test_text_comes_out_as_it_is(record: Record) -> None:
    """Nothing is lost; what cannot be seen is shown."""
    shown = [row["Vraag"] for row in rows(opened(record)["Vragen"])]
    assert shown == [visible_lines(vraag.tekst) for vraag in record.vragen]


def test_what_looks_like_an_escape() -> None:
    """Excel would read `_x0041_` as the letter A; so its line below stands for itself."""
    data = written(make_letter("Is _x0041_ een code?"), Format.XLSX)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"Is _x005F_x0041_ een code?" in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("x" * 32_767, False),
        ("x" * 32_768, True),
        ("x" * 1_000_000, True),
        ("😀" * 16_383, False),
        ("😀" * 16_384, True),
        ("x" + "😀" * 16_384, True),
    ],
    ids=["just fits", "one more", "a million", "pairs that fit", "pairs", "pairs, odd"],
)
def test_text_too_long_for_a_cell(text: str, cut: bool) -> None:
    """Excel calls a file damaged for one letter too many; what is cut says so, and no letter is halved."""
    shown = cell(text)
    units = len(shown.encode("utf-16-le")) // 2
    assert units <= 32_767
    assert shown.endswith(CUT) == cut
    assert text.startswith(shown.removesuffix(CUT))
    assert not cut or units >= 32_766
    assert rows(opened(make_letter(text))["Vragen"])[0]["Vraag"] == shown


# ---------------------------------------------------------------- the same bytes


@pytest.mark.parametrize("record", [make_record(), make_record(datum=None), hostile_record()])
def test_same_record_same_bytes(record: Record) -> None:
    """No clock in the file: neither in the zip nor in the properties."""
    data = written(record, Format.XLSX)
    assert data == written(record, Format.XLSX)
    day = record.datum.isoformat() if record.datum else "1980-01-01"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        told = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", told)) == {f"{day}T00:00:00Z"}


@pytest.mark.parametrize(
    ("place", "expected"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz")]
)
def test_letters_of_parts(place: int, expected: str) -> None:
    """More parts than letters still have names of their own."""
    assert letter(place) == expected
