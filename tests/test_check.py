"""Sheets that come back: filled in, half filled in, worked in by people and programs, and not of this letter."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from answering import (
    LETTERS,
    WORD,
    answer_rows,
    checked,
    column,
    controls,
    edited,
    fill,
    is_box,
    record_of,
    repacked,
    tick,
    type_in,
    typed,
    worked,
    written,
)
from compare import FIXTURES
from kamervragen import cli
from kamervragen.answers.report import Report
from kamervragen.answers.table import excerpts
from kamervragen.errors import DamagedInput, NotRecognised, TooLarge, UnknownMedia, UsageError
from kamervragen.output import Format, words
from kamervragen.records import Antwoord, Deelvraag, Record, Termijn
from sample_record import make_record, make_vraag
from test_output import AWKWARD, hostile_record
from test_output import letter as make_letter

SHEETS = (Format.DOCX, Format.XLSX, Format.MARKDOWN)
TEXT = "Wie betaalt dat? En waarom nu?"
PARTS = (
    Deelvraag(tekst=TEXT[:16], begin=0, eind=16),
    Deelvraag(tekst=TEXT[17:], begin=17, eind=30),
)


def letter() -> Record:
    """Three questions; the second has two parts to tick."""
    vragen = (
        make_vraag(),
        make_vraag(volgnummer=2, tekst=TEXT, deelvragen=PARTS),
        make_vraag(volgnummer=3, tekst="Kan de regering dit binnen vijf jaar doen, en hoe?"),
    )
    return make_record(vragen=vragen, secties=())


def found(report: Report) -> dict[str, list[Any]]:
    """What a report names, by what is wrong; nothing of what is right."""
    told = {
        "zonder antwoord": [one.nummer for one in report.unanswered],
        "mogelijk": [one.vraag.nummer for one in report.doubtful],
        "vinkje": [f"{one.vraag.nummer}{one.letter}" for one in report.unticked],
        "ontbreekt": [one.nummer for one in report.missing],
        "gewijzigd": [f"{one.vraag.nummer}{one.letter or ''}" for one in report.changed],
        "dubbel": [one.nummer for one in report.twice],
        "onbekend": list(report.unknown),
        "kolommen": list(report.columns),
    }
    return {name: named for name, named in told.items() if named}


def filled_markdown(record: Record) -> str:
    """A Markdown sheet with everything answered and ticked."""
    text = written(record, Format.MARKDOWN).decode()
    return text.replace("**Antwoord**\n", "**Antwoord**\n\nJa.\n").replace("- [ ]", "- [x]")


# ---------------------------------------------------------------- every letter


@pytest.mark.parametrize("form", SHEETS)
@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_sheet_as_it_is_made(tmp_path: Path, path: Path, form: Format) -> None:
    """Each question is found, none is changed, and no answer is there but those of the document."""
    record = record_of(path)
    report = checked(tmp_path, written(record, form), record)
    lacking = [vraag.nummer for vraag in record.vragen if vraag.antwoord is None]
    assert found(report) == ({"zonder antwoord": lacking} if lacking else {})


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_sheet_filled_in(tmp_path: Path, path: Path) -> None:
    """With everything answered and ticked nothing is left to tell."""
    record = record_of(path)
    sheets = (
        edited(written(record, Format.DOCX), fill),
        worked(written(record, Format.XLSX), answer_rows),
        filled_markdown(record).encode(),
    )
    for sheet in sheets:
        report = checked(tmp_path, sheet, record)
        assert (found(report), report.complete) == ({}, True)


@pytest.mark.parametrize("form", SHEETS)
@pytest.mark.parametrize(
    "record",
    [
        make_letter(*AWKWARD),
        hostile_record(),
        make_letter("Is _x0041_ een code,\nen dit \u2011 of dit \u00ad een\tteken?", "=1+1"),
    ],
    ids=["awkward", "hostile", "escapes"],
)
def test_nothing_is_changed_by_the_way_there_and_back(
    tmp_path: Path, record: Record, form: Format
) -> None:
    """Each kind of sheet has signs of its own; a text that looks like them comes back as it went."""
    report = checked(tmp_path, written(record, form), record)
    assert found(report) == {"zonder antwoord": [vraag.nummer for vraag in record.vragen]}


# ---------------------------------------------------------------- what people do in Word


def remove(element: Any) -> None:
    """Take an element out."""
    element.getparent().remove(element)


def heading(document: Any, number: int) -> Any:
    """The heading of a question."""
    return next(one._p for one in document.paragraphs if one.text == f"Vraag {number}")


def field(document: Any, number: int) -> Any:
    """The answer field of a question."""
    return dict(controls(document))[f"180001/{number}"]


def leave_out(document: Any) -> None:
    """Answer all but question 2."""
    fill(document)
    remove(field(document, 2))


def only_space(document: Any) -> None:
    """White space is no answer."""
    fill(document)
    type_in(field(document, 2), " ", "\u00a0")


def only_the_words(document: Any) -> None:
    """LibreOffice keeps the words that ask for an answer, and forgets what they are."""
    fill(document)
    type_in(field(document, 2), "Typ hier het antwoord")


def not_ticked(document: Any) -> None:
    """The second part is not ticked."""
    fill(document)
    box = [one for _, one in controls(document) if is_box(one)][1]
    box.find(qn("w:sdtPr")).find(qn("w14:checkbox")).find(qn("w14:checked")).set(qn("w14:val"), "0")


def list_deleted(document: Any) -> None:
    """Who deletes the list has ticked nothing."""
    fill(document)
    for _, box in list(controls(document)):
        if is_box(box):
            remove(box.getparent())


def typed_below(document: Any) -> None:
    """The field stays empty, and the answer stands below it."""
    fill(document)
    control = field(document, 2)
    type_in(control)
    control.addnext(typed("Dit is het antwoord.", "Normal"))


def typed_in_place(document: Any) -> None:
    """The field was deleted, and the answer typed where it was."""
    fill(document)
    control = field(document, 2)
    control.addnext(typed("Dit is het antwoord.", "Normal"))
    remove(control)


def heading_deleted(document: Any) -> None:
    """The field alone says which question it is; the question above it is not its answer."""
    fill(document)
    type_in(field(document, 1))
    remove(heading(document, 2))


def heading_and_field_retyped(document: Any) -> None:
    """No bookmark and no field: the words of the heading."""
    typed_in_place(document)
    old = heading(document, 2)
    old.addnext(typed("Vraag 2", "Heading2"))
    remove(old)


def question_changed(document: Any) -> None:
    """Somebody made five years ten."""
    fill(document)
    for one in document.paragraphs:
        if "vijf jaar" in one.text:
            one.runs[0].text = one.text.replace("vijf", "tien")


def pasted_twice(document: Any) -> None:
    """A field was copied with its id to another question, whose heading and text go before the id."""
    fill(document)
    control = field(document, 1)
    again = parse_xml(
        f'<w:sdt xmlns:w="{WORD}"><w:sdtPr><w:tag w:val="180001/1"/></w:sdtPr><w:sdtContent/></w:sdt>'
    )
    again.find(qn("w:sdtContent")).append(typed("Nog eens."))
    heading(document, 3).addprevious(again)
    assert control is not again


def of_another_letter(document: Any) -> None:
    """A field was pasted from elsewhere; heading and text still say which question it is."""
    fill(document)
    field(document, 3).find(qn("w:sdtPr")).find(qn("w:tag")).set(qn("w:val"), "170000/3")


def tracked(content: str) -> Callable[[Any], None]:
    """Question 2 has tracked changes in its field."""

    def change(document: Any) -> None:
        fill(document)
        inside = field(document, 2).find(qn("w:sdtContent"))
        for child in list(inside):
            inside.remove(child)
        inside.append(parse_xml(f'<w:p xmlns:w="{WORD}">{content}</w:p>'))

    return change


INSERTED = '<w:ins w:id="1" w:author="x"><w:r><w:t>Ja.</w:t></w:r></w:ins>'
DELETED = '<w:del w:id="2" w:author="x"><w:r><w:delText>Ja.</w:delText></w:r></w:del>'
MOVED = '<w:moveFrom w:id="3" w:author="x"><w:r><w:t>Ja.</w:t></w:r></w:moveFrom>'
TABLE = "<w:r><w:drawing/></w:r>"


def in_a_table(document: Any) -> None:
    """An answer may be a table."""
    fill(document)
    inside = field(document, 2).find(qn("w:sdtContent"))
    for child in list(inside):
        inside.remove(child)
    table = parse_xml(f'<w:tbl xmlns:w="{WORD}"><w:tr><w:tc/></w:tr></w:tbl>')
    next(table.iter(qn("w:tc"))).append(typed("12.500"))
    inside.append(table)


def restyled(document: Any) -> None:
    """The styles of the sheet have other ids, and other looks."""
    fill(document)
    for one in document.styles.element.iter(qn("w:style")):
        one.set(qn("w:styleId"), f"x{one.get(qn('w:styleId'))}")
    for one in document.element.body.iter(qn("w:pStyle")):
        one.set(qn("w:val"), f"x{one.get(qn('w:val'))}")


WORK: list[tuple[Callable[[Any], None], dict[str, list[Any]]]] = [
    (fill, {}),
    (restyled, {}),
    (leave_out, {"zonder antwoord": ["2"]}),
    (only_space, {"zonder antwoord": ["2"]}),
    (only_the_words, {"zonder antwoord": ["2"]}),
    (not_ticked, {"vinkje": ["2b"]}),
    (list_deleted, {"vinkje": ["2a", "2b"]}),
    (typed_below, {}),
    (typed_in_place, {}),
    (heading_deleted, {"zonder antwoord": ["1"]}),
    (heading_and_field_retyped, {}),
    (question_changed, {"gewijzigd": ["3"]}),
    (pasted_twice, {}),
    (of_another_letter, {}),
    (tracked(INSERTED), {}),
    (tracked(DELETED), {"zonder antwoord": ["2"]}),
    (tracked(MOVED), {"zonder antwoord": ["2"]}),
    (tracked(TABLE), {}),
    (in_a_table, {}),
]


@pytest.mark.parametrize(("work", "expected"), WORK, ids=lambda one: getattr(one, "__name__", ""))
def test_work_in_word(
    tmp_path: Path, work: Callable[[Any], None], expected: dict[str, list[Any]]
) -> None:
    """What people do to a sheet in four weeks, and what a check says of it."""
    record = letter()
    report = checked(tmp_path, edited(written(record, Format.DOCX), work), record)
    assert found(report) == expected


def test_boxes_without_controls(tmp_path: Path) -> None:
    """Some programs keep of a box its sign only."""
    record = letter()

    def flatten(document: Any) -> None:
        fill(document)
        for place, (_, box) in enumerate(one for one in list(controls(document)) if is_box(one[1])):
            run = next(box.iter(qn("w:r")))
            next(run.iter(qn("w:t"))).text = "\u2610" if place else "\u2611"
            box.addprevious(run)
            remove(box)

    report = checked(tmp_path, edited(written(record, Format.DOCX), flatten), record)
    assert found(report) == {"vinkje": ["2b"]}


def test_field_inside_a_paragraph(tmp_path: Path) -> None:
    """LibreOffice moves a field of one paragraph into the paragraph."""
    record = letter()

    def move(document: Any) -> None:
        fill(document)
        for number in (1, 2, 3):
            control = field(document, number)
            inside = control.find(qn("w:sdtContent"))
            paragraph = inside.find(qn("w:p"))
            control.addprevious(paragraph)
            for run in paragraph.findall(qn("w:r")):
                inside.append(run)
            paragraph.append(control)
        properties = field(document, 3).find(qn("w:sdtPr"))
        properties.append(parse_xml(f'<w:showingPlcHdr xmlns:w="{WORD}"/>'))

    report = checked(tmp_path, edited(written(record, Format.DOCX), move), record)
    assert found(report) == {"zonder antwoord": ["3"]}


def test_number_that_stands_twice(tmp_path: Path) -> None:
    """Without field and bookmark a number is not enough where the letter has it twice."""
    vragen = (make_vraag(), make_vraag(volgnummer=2, nummer="1", id="180001/1~2"))
    record = make_record(vragen=vragen, secties=())

    def strip(document: Any) -> None:
        for mark in list(document.element.body.iter(qn("w:bookmarkStart"))):
            remove(mark)
        for _, control in list(controls(document)):
            remove(control)

    with pytest.raises(UsageError, match="another letter"):
        checked(tmp_path, edited(written(record, Format.DOCX), strip), record)
    assert found(checked(tmp_path, edited(written(record, Format.DOCX), fill), record)) == {}


# ---------------------------------------------------------------- what people do in Excel


def one_left(book: Any) -> None:
    """All but question 2."""
    answer_rows(book)
    book["Vragen"].cell(3, column(book["Vragen"], "Antwoord")).value = "  "


def columns_moved(book: Any) -> None:
    """The answer stands first, a column of one's own stands between, and a title above all."""
    sheet = book["Vragen"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    place = rows[0].index("Antwoord")
    del book["Vragen"]
    new = book.create_sheet("Vragen")
    new.append(["Stand van zaken van deze week"])
    new.append([])
    for row in [rows[0], *reversed(rows[1:])]:
        answer = "Antwoord" if row is rows[0] else "Ja."
        new.append([answer, None, *row[:place], *row[place + 1 :]])
    new.column_dimensions["C"].hidden = True


def sheet_renamed(book: Any) -> None:
    """Another name, and another sheet before it."""
    answer_rows(book)
    book["Vragen"].title = "Verdeling"
    book.move_sheet("Brief", -1)


def ids_deleted(book: Any) -> None:
    """The narrow column at the end was in the way."""
    answer_rows(book)
    book["Vragen"].delete_cols(column(book["Vragen"], "Id"))


def number_for_an_answer(book: Any) -> None:
    """A number, a formula and a date are answers."""
    answer_rows(book)
    sheet = book["Vragen"]
    sheet.cell(3, column(sheet, "Antwoord")).value = 12500


def row_deleted(book: Any) -> None:
    """A question went with its row."""
    answer_rows(book)
    book["Vragen"].delete_rows(3)


def row_copied(book: Any) -> None:
    """A question stands there twice, and one is of another letter."""
    answer_rows(book)
    sheet = book["Vragen"]
    cells = [cell.value for cell in sheet[2]]
    sheet.append(cells)
    sheet.append([9, "Waarom is de lucht blauw?", *cells[2:-1], "170000/9"])


def text_changed(book: Any) -> None:
    """Somebody made five years ten."""
    answer_rows(book)
    sheet = book["Vragen"]
    cell = sheet.cell(4, column(sheet, "Vraag"))
    cell.value = cell.value.replace("vijf", "tien")


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (answer_rows, {}),
        (one_left, {"zonder antwoord": ["2"]}),
        (columns_moved, {}),
        (sheet_renamed, {}),
        (ids_deleted, {}),
        (number_for_an_answer, {}),
        (row_deleted, {"ontbreekt": ["2"]}),
        (row_copied, {"dubbel": ["1"], "onbekend": ["170000/9"]}),
        (text_changed, {"gewijzigd": ["3"]}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_work_in_excel(
    tmp_path: Path, work: Callable[[Any], None], expected: dict[str, list[Any]]
) -> None:
    """Sorted, hidden, moved: what counts is what a column is called."""
    record = letter()
    report = checked(tmp_path, worked(written(record, Format.XLSX), work), record)
    assert found(report) == expected


def test_text_too_long_for_a_cell_is_not_changed(tmp_path: Path) -> None:
    """What was cut when the workbook was made is no change of somebody."""
    long = "Waarom? " + "lang " * 9000
    record = make_record(vragen=(make_vraag(tekst=long.strip()),), secties=())
    sheet = worked(written(record, Format.XLSX), answer_rows)
    assert found(checked(tmp_path, sheet, record)) == {}

    def change(book: Any) -> None:
        book["Vragen"]["B2"].value = book["Vragen"]["B2"].value.replace("Waarom", "Hoezo")

    assert found(checked(tmp_path, worked(sheet, change), record)) == {"gewijzigd": ["1"]}


STRINGS = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>Ja.</t></si>
<si><r><t xml:space="preserve"> </t></r><r><t>Dit is </t></r><r><t>het _x0041_ntwoord.</t></r></si>
<si><t xml:space="preserve"> </t><rPh sb="0" eb="1"><t>x</t></rPh></si>
</sst>"""
RELATION = (
    b'<Relationship Id="rIdX" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)


@pytest.mark.parametrize(
    ("value", "answered"),
    [("0", True), ("1", True), ("2", False), ("3", False), ("x", False), ("-1", False)],
)
def test_strings_that_cells_share(tmp_path: Path, value: str, answered: bool) -> None:
    """Excel keeps texts in a part of their own; a number that leads nowhere is no answer."""
    record = make_record(vragen=(make_vraag(),), secties=())

    def share(name: str, data: bytes) -> bytes:
        if name == "xl/_rels/workbook.xml.rels":
            return re.sub(rb"<Relationship [^>]*sharedStrings[^>]*/>", b"", data).replace(
                b"</Relationships>", RELATION
            )
        if name == "xl/worksheets/sheet1.xml":
            cell = f'<c r="I2" t="s"><v>{value}</v></c>'.encode()
            return re.sub(rb'<c r="I2"[^>]*></c>', cell, data)
        return data

    def strings(name: str, data: bytes) -> bytes | None:
        return None if name == "xl/sharedStrings.xml" else share(name, data)

    sheet = repacked(written(record, Format.XLSX), strings, sharedStrings__xml=STRINGS.encode())
    assert found(checked(tmp_path, sheet, record)) == (
        {} if answered else {"zonder antwoord": ["1"]}
    )


# ---------------------------------------------------------------- what people do in Markdown


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", {}),
        ("- [x] b.", "- [ ] b.", {"vinkje": ["2b"]}),
        ("- [x] a.", "* [X] a.", {}),
        ("<!-- id: 180001/2 -->\n", "", {}),
        ("### Vraag 2\n", "", {}),
        ("### Vraag 2\n\n<!-- id: 180001/2 -->\n", "", {"ontbreekt": ["2"]}),
        ("binnen vijf jaar", "binnen tien jaar", {"gewijzigd": ["3"]}),
        ("> Kan de regering dit binnen", "> Kan de regering dit\n> binnen", {}),
        ("> Kan de regering dit binnen vijf jaar doen, en hoe?\n", "", {"gewijzigd": ["3"]}),
        ("**Antwoord**\n\nJa.", "**Antwoord:**\n\nJa.", {}),
        ("**Antwoord**\n\nJa.", "### Antwoord\n\n#### Kosten\n\nJa.", {}),
        ("id: 180001/3", "id: 170000/3", {}),
        ("id: 180001/3", "id: 180001/1", {}),
        ("Ja.\n", "", {"zonder antwoord": ["1", "2", "3"]}),
        ("Ja.\n", "<!-- nog doen -->\n", {"zonder antwoord": ["1", "2", "3"]}),
        ("\n", "\r\n", {}),
    ],
)
def test_work_in_markdown(
    tmp_path: Path, old: str, new: str, expected: dict[str, list[Any]]
) -> None:
    """What an editor, or its formatter, does to a sheet."""
    record = letter()
    text = filled_markdown(record)
    assert old in text
    assert found(checked(tmp_path, text.replace(old, new).encode(), record)) == expected


# ---------------------------------------------------------------- no sheet, or none of this letter


def bomb(name: str, _: bytes) -> bytes | None:
    """A part that unpacks to more than it should."""
    return b" " * 70_000_000 if name in ("word/document.xml", "xl/worksheets/sheet1.xml") else _


def with_entities(name: str, data: bytes) -> bytes | None:
    """A part with a document type."""
    if name in ("word/document.xml", "xl/worksheets/sheet1.xml"):
        return b'<!DOCTYPE x [<!ENTITY a "b">]>' + data
    return data


def without_main(name: str, data: bytes) -> bytes | None:
    """The main part is gone."""
    return None if name in ("word/document.xml", "xl/workbook.xml") else data


@pytest.mark.parametrize("form", [Format.DOCX, Format.XLSX])
@pytest.mark.parametrize(
    ("change", "kind"),
    [(bomb, TooLarge), (with_entities, DamagedInput), (without_main, DamagedInput)],
)
def test_hostile_sheet(
    tmp_path: Path,
    form: Format,
    change: Callable[[str, bytes], bytes | None],
    kind: type[Exception],
) -> None:
    """A sheet that comes back is a foreign file."""
    with pytest.raises(kind):
        checked(tmp_path, repacked(written(letter(), form), change), letter())


@pytest.mark.parametrize("form", [Format.DOCX, Format.XLSX])
def test_half_a_sheet(tmp_path: Path, form: Format) -> None:
    """A download that broke off."""
    data = written(letter(), form)
    with pytest.raises(DamagedInput):
        checked(tmp_path, data[: len(data) // 2], letter())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj\n", UnknownMedia),
        (b"<!doctype html><p>Antwoord</p>", UnknownMedia),
        (b"Melk, brood en kaas.\n", NotRecognised),
    ],
    ids=["pdf", "html", "shopping list"],
)
def test_no_sheet(tmp_path: Path, data: bytes, kind: type[Exception]) -> None:
    """Something else than a sheet is told apart from a sheet without answers."""
    with pytest.raises(kind):
        checked(tmp_path, data, letter())


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("antwoorden.ods", b"PK\x03\x04", "save it as .xlsx; and"),
        ("antwoorden.rtf", b"{\\rtf1\\ansi Vraag 1}", "save it as .docx; and"),
        ("antwoorden.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx; and"),
        ("antwoorden.pdf", b"%PDF-1.7\n1 0 obj\n", "save it as .docx; and"),
        ("antwoorden", b"%PDF-1.7\n1 0 obj\n", "save it as .docx; and"),
        ("antwoorden.html", b"<!doctype html><p>Antwoord</p>", "save it as one of these; and"),
    ],
)
def test_remedy_for_another_kind(tmp_path: Path, name: str, data: bytes, remedy: str) -> None:
    """What a program can write that wrote this."""
    if data == b"PK\x03\x04":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        data = packed.getvalue()
    with pytest.raises(UnknownMedia) as caught:
        checked(tmp_path, data, letter(), name)
    assert caught.value.remedy.startswith(remedy)


@pytest.mark.parametrize("suffix", [".ical", ".html", ".odt", ".pages", ".jsom"])
def test_name_that_is_no_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    """JSON under the name of a calendar opens nowhere."""
    target = tmp_path / f"termijn{suffix}"
    assert cli.run(["extract", str(LETTER), "-o", str(target)]) == 2
    told = capsys.readouterr().err
    assert (f"no output is called {suffix}" in told, ".ics" in told) == (True, True)
    assert not target.exists()


@pytest.mark.parametrize("name", ["uit", "uit.jsonl", "uit.log"])
def test_name_of_text_may_hold_json(tmp_path: Path, name: str) -> None:
    """A name that says nothing else."""
    assert cli.run(["extract", str(LETTER), "-o", str(tmp_path / name)]) == 0
    assert json.loads((tmp_path / name).read_text(encoding="utf-8"))["kenmerk"] == "178412"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 maart 2026", "uiterlijk 31 maart 2026"),
        ("uiterlijk 31 maart 2026", "uiterlijk 31 maart 2026"),
        ("vier weken", "vier weken (uiterlijk 31 maart 2026)"),
        ("vóór 1 april 2026", "vóór 1 april 2026 (uiterlijk 31 maart 2026)"),
    ],
)
def test_term_is_said_once(text: str, expected: str) -> None:
    """A term that is a day needs no second one."""
    assert words.term(Termijn(tekst=text, uiterste_datum=dt.date(2026, 3, 31))) == expected


def test_workbook_without_questions(tmp_path: Path) -> None:
    """A workbook of somebody's own."""

    def clear(book: Any) -> None:
        del book["Vragen"]

    with pytest.raises(NotRecognised):
        checked(tmp_path, worked(written(letter(), Format.XLSX), clear), letter())


@pytest.mark.parametrize("form", SHEETS)
def test_sheet_of_another_letter(tmp_path: Path, form: Format) -> None:
    """It is told in one line, and not as three missing and three unknown questions."""
    said = ("Hoe staat het met de trein naar Berlijn?", "En met die naar Parijs?")
    vragen = tuple(
        make_vraag(volgnummer=place, id=f"170000/{place}", tekst=text)
        for place, text in enumerate(said, 1)
    )
    other = make_record(vragen=vragen, secties=(), kenmerk="170000")
    with pytest.raises(UsageError, match="belongs to another letter"):
        checked(tmp_path, written(other, form), letter())


HOSTILE = '178\x1b/1"><script>-->\u202e' + "x" * 90


@pytest.mark.parametrize("form", SHEETS)
def test_hostile_id_is_found_again(tmp_path: Path, form: Format) -> None:
    """An id is made of what a letter prints: control characters, markup, any length."""
    vragen = (make_vraag(id=HOSTILE), make_vraag(volgnummer=2, id=HOSTILE + "2"))
    record = make_record(vragen=vragen, secties=())
    report = checked(tmp_path, written(record, form), record)
    assert found(report) == {"zonder antwoord": ["1", "2"]}


# ---------------------------------------------------------------- the command

LETTER = FIXTURES / "commissiebrief" / "kustverdediging" / "letter.libreoffice.pdf"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """An answer sheet for Word, as `extract` writes it."""
    target = tmp_path / "antwoorden.docx"
    assert cli.run(["extract", str(LETTER), "-o", str(target)]) == 0
    return target


def test_round_trip(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Empty: 5. All filled in: 0. One left out: 5, and which one."""
    assert cli.run(["check", str(sheet), str(LETTER)]) == 5
    told = capsys.readouterr()
    assert json.loads(told.out)["beantwoord"] == 0
    assert told.err.startswith(f"kamervragen: {sheet}: 10 questions have no answer; fill in")
    sheet.write_bytes(edited(sheet.read_bytes(), fill))
    assert cli.run(["check", str(sheet), str(LETTER)]) == 0
    told = capsys.readouterr()
    assert (json.loads(told.out)["compleet"], told.err) == (True, "")

    def empty(document: Any) -> None:
        type_in(dict(controls(document))["178412/4"])

    sheet.write_bytes(edited(sheet.read_bytes(), empty))
    assert cli.run(["check", str(sheet), str(LETTER)]) == 5
    told = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in told["zonder_antwoord"]] == ["178412/4"]
    assert told["vragen"] - told["beantwoord"] == 1


def test_table_in_dutch(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a person reads."""

    def work(document: Any) -> None:
        fill(document)
        type_in(dict(controls(document))["178412/4"])
        box = next(one for tag, one in controls(document) if is_box(one))
        tick(box)
        box.find(qn("w:sdtPr")).find(qn("w14:checkbox")).find(qn("w14:checked")).set(
            qn("w14:val"), "0"
        )
        for one in document.paragraphs:
            if one.style.name == "Vraagtekst" and "zestien miljoen" in one.text:
                one.runs[0].text = one.text.replace("zestien", "zes")

    sheet.write_bytes(edited(sheet.read_bytes(), work))
    assert cli.run(["check", str(sheet), str(LETTER), "--format", "table"]) == 5
    told = capsys.readouterr().out
    for said in (
        "9 van 10 vragen beantwoord",
        "Zonder antwoord\n\n   4  Is de regering bereid",
        "deelvraag a is niet afgevinkt",
        "Tekst van de vraag gewijzigd\n\n   3  was: … de regering een suppletie van zestien miljoen",
        "is:  … de regering een suppletie van zes miljoen",
    ):
        assert said in told


def test_letter_as_json(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The record that `extract` wrote stands in for the letter; other JSON does not."""
    record = tmp_path / "brief.json"
    assert cli.run(["extract", str(LETTER), "-o", str(record)]) == 0
    assert cli.run(["check", str(sheet), str(record)]) == 5
    assert json.loads(capsys.readouterr().out)["kenmerk"] == "178412"
    record.write_text('{"kenmerk": "178412"}')
    assert cli.run(["check", str(sheet), str(record)]) == 3
    assert "this is JSON, and no record of a letter" in capsys.readouterr().err


def test_files_in_the_wrong_order(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who names the letter first is told so."""
    assert cli.run(["check", str(LETTER), str(sheet)]) == 3
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "name the answers first, then the letter" in told.err


def test_letter_from_standard_input(sheet: Path) -> None:
    """As all commands for one letter do."""
    command = [sys.executable, "-m", "kamervragen", "check", str(sheet), "-"]
    done = subprocess.run(command, input=LETTER.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 5
    assert json.loads(done.stdout)["brief"] == "-"


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("a b c", "a x c", ("a b c", "a x c")),
        ("1 2 3 4 5 6 7", "1 2 3 4 5 6 x", ("… 2 3 4 5 6 7", "… 2 3 4 5 6 x")),
        ("1 2 3 4 5 6 7", "x 2 3 4 5 6 7", ("1 2 3 4 5 6 …", "x 2 3 4 5 6 …")),
        ("a b", "a b c", ("a b", "a b c")),
        ("a a a", "a a", ("a a a", "a a")),
        ("a", "", ("a", "–")),
    ],
)
def test_excerpts(was: str, now: str, expected: tuple[str, str]) -> None:
    """The words in which two texts differ, with a few around them."""
    assert excerpts(was, now) == expected


def test_answered_document_counts_its_answers(tmp_path: Path) -> None:
    """An Aanhangsel has its answers; one that lacks is told."""
    answered = make_vraag(antwoord=Antwoord(tekst="Ja.", op_vragen=("1",)))
    record = make_record(vragen=(answered, make_vraag(volgnummer=2)), secties=())
    for form in SHEETS:
        report = checked(tmp_path, written(record, form), record)
        assert found(report) == {"zonder antwoord": ["2"]}


def test_zip_that_is_no_office_file(tmp_path: Path) -> None:
    """A zip of something else."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("brief.txt", "Vraag 1")
    with pytest.raises(UnknownMedia):
        checked(tmp_path, data.getvalue(), letter())
