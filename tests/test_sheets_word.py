"""The answer sheet for Word: everything is in it, once and in its words; templates; hostile text; the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from answering import LETTERS, WORD, controls, edited, is_box, record_of, repacked, written
from kamervragen import cli
from kamervragen.cli.template import template_of
from kamervragen.errors import TooLarge
from kamervragen.output import Format, Style, Template, marks, render, words
from kamervragen.output.safe import visible
from kamervragen.output.word import house, places
from kamervragen.records import Antwoord, Deelvraag, Record
from sample_record import LETTER, make_melding, make_record, make_sectie, make_vraag
from test_output import AWKWARD, hostile_record, letter


def opened(record: Record, template: bytes | None = None) -> Any:
    """The sheet of a record, opened by python-docx."""
    style = Style(template=Template("huis.dotx", template) if template else None)
    return docx.Document(io.BytesIO(render(record, Format.DOCX, style)))  # type: ignore[arg-type]


def texts(document: Any, style: str) -> list[str]:
    """The paragraphs in a style, those of fields and tables too."""
    ids = {one.name: one.style_id for one in document.styles}
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if named is not None and named.get(qn("w:val")) == ids[style]:
            found.append(text_of(paragraph))
    return found


def text_of(element: Any) -> str:
    """The text in an element, its tabs shown as blanks."""
    signs = {qn("w:t"): lambda one: one.text or "", qn("w:tab"): lambda _: " "}
    return "".join(
        signs[one.tag](one) for one in element.iter(*signs) if one.getparent().tag == qn("w:r")
    )


# ---------------------------------------------------------------- what is in it


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_every_question_once(path: Path) -> None:
    """Number, text, field and parts to tick of each question, in printed order; every note and melding."""
    record = record_of(path)
    document = opened(record)
    assert texts(document, "Heading 2") == [words.question(vraag) for vraag in record.vragen]
    assert texts(document, "Vraagtekst") == [vraag.tekst for vraag in record.vragen]
    fields = [(tag, one) for tag, one in controls(document) if not is_box(one)]
    assert [tag for tag, _ in fields] == [vraag.id for vraag in record.vragen]
    for vraag, (_, control) in zip(record.vragen, fields, strict=True):
        waiting = control.find(qn("w:sdtPr")).find(qn("w:showingPlcHdr")) is not None
        said = [text_of(one) for one in control.iter(qn("w:p"))]
        expected = words.answer(vraag, record).splitlines()
        assert (waiting, said) == (not expected, expected or [marks.PLACEHOLDER])
    parts = [part for vraag in record.vragen for part in marks.parts_to_tick(vraag)]
    assert [line[2:] for line in texts(document, "Deelvraag")] == [f"{a}. {b}" for a, b in parts]
    assert len(texts(document, "Slotregel")) == len(record.voetnoten) + len(record.meldingen)


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    """The contents, and the line about warnings, are links to headings; ids of bookmarks and fields are unique."""
    body = opened(record_of(path)).element.body
    marked = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    anchors = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert anchors <= set(marked)
    assert len(anchors) >= len(record_of(path).vragen)
    assert len(set(marked)) == len(marked)
    numbers = body.xpath("//w:bookmarkStart/@w:id") + body.xpath("//w:sdtPr/w:id/@w:val")
    assert len(set(numbers)) == len(numbers)


def test_letterhead_and_sections() -> None:
    """The facts in a table, and under each heading its fracties and its introduction."""
    record = make_record(meldingen=(make_melding(), make_melding("info")))
    document = opened(record)
    (table,) = document.tables
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert rows == [row for row in words.facts(record) if row[0] != "Betreft"]
    assert texts(document, "Title") == [record.betreft]
    assert texts(document, "Bladregel") == ["3 vragen, te beantwoorden uiterlijk 3 juni 2026"]
    assert texts(document, "Let op") == ["Let op: 1 waarschuwing, zie achteraan"]
    assert texts(document, "Heading 1") == [
        "Dijken en ‘zachte’ keringen", "Duinen", "Voetnoten", "Meldingen",
    ]  # fmt: skip
    assert texts(document, "Fracties") == ["Volt, PvdD", "Volt, PvdD"]
    assert texts(document, "Inleiding") == [record.secties[0].inleiding]
    assert texts(document, "Vraagnoot") == ["Noot 1 E-dossier E260099, p. 2-3."]
    assert (
        texts(document, "Inhoudsregel")[0] == "Dijken en ‘zachte’ keringen\u2002·\u2002vraag 1, 2"
    )


def test_nothing_to_warn_of() -> None:
    """No line about warnings where there are none."""
    assert texts(opened(make_record(meldingen=(make_melding("info"),))), "Let op") == []


def test_header_footer_and_properties() -> None:
    """The kenmerk above each page but the first, the count of pages below; nothing says who made the template."""
    document = opened(make_record())
    section = document.sections[0]
    assert section.header.paragraphs[0].text == f"180001   {make_record().betreft}"
    assert section.different_first_page_header_footer
    for footer in (section.footer, section.first_page_footer):
        fields = [one.get(qn("w:instr")) for one in footer._element.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]
    told = document.core_properties
    assert told.title == f"Antwoorden: {make_record().betreft}"
    assert (told.language, told.author, told.created.date()) == ("nl-NL", "", make_record().datum)


PARTS = (Deelvraag(tekst="Wie?", begin=0, eind=4), Deelvraag(tekst="Hoe?", begin=5, eind=9))


@pytest.mark.parametrize("answer", [None, Antwoord(tekst="Wij.\nZo.", op_vragen=("1",))])
def test_boxes_to_tick(answer: Antwoord | None) -> None:
    """A box for each of several parts; ticked where the document has the answer."""
    vraag = make_vraag(tekst="Wie? Hoe?", deelvragen=PARTS, antwoord=answer)
    document = opened(make_record(vragen=(vraag,), secties=()))
    boxes = [one for _, one in controls(document) if is_box(one)]
    states = [one.find(f".//{qn('w14:checked')}").get(qn("w14:val")) for one in boxes]
    assert states == ["0" if answer is None else "1"] * 2
    assert [text_of(one) for one in boxes] == ["\u2610" if answer is None else "\u2612"] * 2


def test_no_heading_is_left_at_the_foot_of_a_page() -> None:
    """LibreOffice leaves it there where the text below has lines above and below it, or must stay in one piece."""
    document = opened(letter("Kan de regering dit toelichten? " * 40))
    style = document.styles["Vraagtekst"].element
    assert document.styles["Heading 2"].paragraph_format.keep_with_next
    assert [one.tag for one in style.find(f".//{qn('w:pBdr')}")] == [qn("w:left"), qn("w:right")]
    told = [one for one in document.paragraphs if one.style.name == "Vraagtekst"]
    assert told
    for found in (style, *(one._p for one in told)):
        assert not [*found.iter(qn("w:keepNext")), *found.iter(qn("w:keepLines"))]


# The order of the schema (ECMA-376, part 1), as far as the sheet uses it: Word refuses another.
ORDER = {
    "pPr": [
        "pStyle", "keepNext", "keepLines", "widowControl", "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing",
        "ind", "jc", "outlineLvl", "rPr",
    ],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "caps", "color", "spacing", "sz", "szCs", "lang"],
    "sdtPr": ["alias", "tag", "id", "showingPlcHdr", "checkbox"],
    "sdt": ["sdtPr", "sdtContent"],
    "tblPr": ["tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"],
    "tbl": ["tblPr", "tblGrid", "tr"],
    "sectPr": ["headerReference", "footerReference", "pgSz", "pgMar", "cols", "titlePg"],
    "style": [
        "name", "basedOn", "next", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr",
    ],
    "settings": [
        "zoom", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang", "decimalSymbol",
        "listSeparator",
    ],
    "pBdr": ["top", "left", "bottom", "right"],
}  # fmt: skip


def test_elements_are_in_the_order_of_the_schema() -> None:
    """Word calls a file damaged whose properties stand in another order; LibreOffice says nothing."""
    with zipfile.ZipFile(io.BytesIO(written(hostile_record(), Format.DOCX))) as archive:
        parts = [parse_xml(archive.read(name)) for name in archive.namelist() if "word/" in name]
    seen = set()
    for element in (one for part in parts for one in part.iter("{*}*")):
        name = element.tag.rpartition("}")[2]
        if name in ORDER:
            places = [ORDER[name].index(one.tag.rpartition("}")[2]) for one in element]
            assert places == sorted(places), name
            seen.add(name)
    assert seen == set(ORDER)


# ---------------------------------------------------------------- hostile text, the same bytes


@pytest.mark.parametrize(
    "record", [letter(*AWKWARD), hostile_record(), letter("\ufffe\uffff\ud800 _x0041_ =1+1")]
)
def test_text_comes_out_as_it_is(record: Record) -> None:
    """Nothing is run, lost or taken for markup; what cannot be seen is shown."""
    document = opened(record)
    assert texts(document, "Vraagtekst") == [visible(vraag.tekst) for vraag in record.vragen]
    assert [tag for tag, one in controls(document) if not is_box(one)] == [
        marks.tag(vraag.id) for vraag in record.vragen
    ]


def test_question_of_several_paragraphs() -> None:
    """Each line of a question is a paragraph of the same box."""
    assert texts(opened(letter("Een.\n\nTwee?")), "Vraagtekst") == ["Een.", "Twee?"]


def test_long_names() -> None:
    """Word takes a file for damaged in which a tag, a title or the name of a field is too long."""
    long = "x" * 400
    vraag = make_vraag(id=long, nummer=long)
    document = opened(make_record(vragen=(vraag,), betreft=long, secties=()))
    ((tag, control),) = controls(document)
    alias = control.find(qn("w:sdtPr")).find(qn("w:alias")).get(qn("w:val"))
    assert (len(tag), len(alias), len(document.core_properties.title)) == (64, 64, 255)
    assert tag != marks.tag(long + "y")


def test_very_many_characters() -> None:
    """A question of a million characters is a question."""
    text = "lang " * 200_000 + "waarom?"
    assert texts(opened(letter(text)), "Vraagtekst") == [text]


@pytest.mark.parametrize("record", [make_record(), make_record(datum=None), hostile_record()])
def test_same_record_same_bytes(record: Record) -> None:
    """No clock and no machine in the file."""
    assert written(record, Format.DOCX) == written(record, Format.DOCX)
    with zipfile.ZipFile(io.BytesIO(written(record, Format.DOCX))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# ---------------------------------------------------------------- templates


def template(build: Callable[[Any], object]) -> bytes:
    """A template as somebody makes it in Word."""
    document = docx.Document()
    build(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_place_holders(document: Any) -> None:
    """Place-holders in text, a table, a header and a footer; one is cut over three runs."""
    document.add_paragraph("Betreft: {{betreft}} ({{ kenmerk }})")
    cut = document.add_paragraph("Aan: ")
    for piece in ("{", "{geadres", "seerden}} enz"):
        cut.add_run(piece).bold = piece == "{"
    document.add_table(1, 1).cell(0, 0).text = "{{termijn}}, {{uiterste_datum}}, {{indieners}}"
    document.add_paragraph("Voor de vragen")
    document.add_paragraph("{{vragen}}")
    document.add_paragraph("Achter de vragen")
    document.sections[0].header.paragraphs[0].text = "{{soort}} van {{datum}}"
    document.sections[0].footer.paragraphs[
        0
    ].text = "{{kamer}} {{fracties}} {{commissie}} {{bestand}}"


def test_place_holders() -> None:
    """What a letter says comes in their place, also where Word cut them; what it lacks is a dash."""
    document = opened(make_record(), template(with_place_holders))
    lines = [one.text for one in document.paragraphs]
    assert lines[0] == f"Betreft: {make_record().betreft} (180001)"
    assert lines[1] == "Aan: Minister van Infrastructuur en Waterstaat (J. de Wit) enz"
    assert document.tables[0].cell(0, 0).text == "vier weken, 3 juni 2026, –"
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "commissiebrief van 6 mei 2026"
    assert section.footer.paragraphs[0].text == (
        "Eerste Kamer Volt, PvdD vaste commissie voor Infrastructuur, Waterstaat en Omgeving brief.pdf"
    )
    before, first, last, behind = (
        lines.index(one) for one in ("Voor de vragen", "Vraag 1", "Vraag 3", "Achter de vragen")
    )
    assert before < first < last < behind
    assert "{{" not in "".join(lines)
    assert texts(document, "Title") == []  # the template has a front of its own


def test_every_place_holder_is_documented() -> None:
    """docs/sheets.md names each, and no other."""
    page = (Path(__file__).parents[1] / "docs" / "sheets.md").read_text(encoding="utf-8")
    named = {
        one.partition("}}")[0]
        for line in page.splitlines()
        if line[:3] == "| `"
        for one in line.split("{{")[1:]
    }
    assert named == {*places.values(make_record()), places.QUESTIONS}


def test_template_without_place_holders() -> None:
    """Its page and its header stay, the whole sheet comes behind its text."""

    def build(document: Any) -> None:
        document.add_paragraph("Ministerie van Turf")
        document.sections[0].left_margin = 1_000_000
        document.sections[0].header.paragraphs[0].text = "Huis"

    document = opened(make_record(), template(build))
    assert document.paragraphs[0].text == "Ministerie van Turf"
    assert document.sections[0].header.paragraphs[0].text == "Huis"
    assert abs(document.sections[0].left_margin - 1_000_000) < 1000
    assert texts(document, "Title") == [make_record().betreft]
    assert (
        document.core_properties.author == "python-docx"
    )  # what the template says of its makers stays


def test_empty_template_leaves_no_empty_line() -> None:
    """The one paragraph of a new document gives way."""
    document = opened(make_record(), template(lambda document: document.add_paragraph()))
    assert document.paragraphs[0].text == "Antwoordblad · Eerste Kamer"


def rename(document: Any, names: dict[str, tuple[str, str]]) -> None:
    """Give styles another name and another id."""
    for style in document.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name.get(qn("w:val")) in names:
            called, key = names[name.get(qn("w:val"))]
            name.set(qn("w:val"), called)
            style.set(qn("w:styleId"), key)


DUTCH = {
    "heading 1": ("Kop 1", "Kop1"), "heading 2": ("Kop 2", "Kop2"), "Title": ("Titel", "Titel"),
    "Table Grid": ("Tabelraster", "Tabelraster"), "Normal": ("Standaard", "Standaard"),
    "Default Paragraph Font": ("Standaardalinea-lettertype", "Standaardalinea"),
}  # fmt: skip


@pytest.mark.parametrize("names", [{}, DUTCH], ids=["English", "Dutch"])
def test_styles_of_the_template_are_used(names: dict[str, tuple[str, str]]) -> None:
    """Those that Word has of its own by whatever name; ours where the template has one; no style twice."""

    def build(document: Any) -> None:
        rename(document, names)
        own = document.styles.add_style("Vraagtekst", 1)
        own.font.name = "Huisletter"
        document.styles.element.findall(qn("w:style"))[-1].set(qn("w:styleId"), "Antwoord")

    def called(name: str) -> str:
        return names.get(name, (name, ""))[0]

    document = opened(make_record(), template(build))
    names_there = [
        one.find(qn("w:name")).get(qn("w:val")).lower()
        for one in document.styles.element.findall(qn("w:style"))
    ]
    ids = [one.get(qn("w:styleId")) for one in document.styles.element.findall(qn("w:style"))]
    assert len(set(names_there)) == len(names_there)
    assert len(set(ids)) == len(ids)
    by_name = {one.name: one for one in document.styles}
    assert by_name["Vraagtekst"].font.name == "Huisletter"
    assert by_name["Vraagtekst"].style_id == "Antwoord" != by_name["Antwoord"].style_id
    assert len(texts(document, "Vraagtekst")) == len(texts(document, "Antwoord")) == 3
    heading = "Kop 2" if names else "Heading 2"
    assert texts(document, heading) == ["Vraag 1", "Vraag 2", "Vraag 3"]
    table = document.element.body.find(f"{qn('w:tbl')}/{qn('w:tblPr')}/{qn('w:tblStyle')}")
    assert table.get(qn("w:val")) == ("Tabelraster" if names else "TableGrid")
    plain = by_name["Hyperlink"].base_style
    assert plain is not None
    assert plain.name == called("Default Paragraph Font")
    base = by_name["Antwoord"].base_style
    assert base is not None
    assert base.name == called("Normal")


def test_style_of_letters_with_a_name_of_ours() -> None:
    """It is none for a paragraph; ours gets another name, by which a check knows it too."""

    def build(document: Any) -> None:
        document.styles.add_style("Vraagtekst", 2).font.name = "Huisletter"

    data = render(
        make_record(), Format.DOCX, Style(template=Template("huis.dotx", template(build)))
    )
    assert isinstance(data, bytes)
    document = docx.Document(io.BytesIO(data))
    assert len(texts(document, "Vraagtekst (blad)")) == 3
    ids = [one.style_id for one in document.styles]
    assert len(set(ids)) == len(ids)
    assert document.styles["Vraagtekst"].font.name == "Huisletter"


def test_file_without_its_folders() -> None:
    """Who gets a sheet has no use for where the letter lay; the record keeps it."""
    record = make_record()
    path = "/home/jansen/brieven/brief.pdf"
    record = record.model_copy(
        update={"herkomst": record.herkomst.model_copy(update={"bestand": path})}
    )
    build = partial(text, "Uit {{bestand}}.")
    (filled,) = [one.text for one in opened(record, template(build)).paragraphs][:1]
    assert filled == "Uit brief.pdf."
    sheets = [
        "".join(cell.text for row in opened(record).tables[0].rows for cell in row.cells),
        written(record, Format.MARKDOWN).decode(),
        "".join(
            str(cell.value)
            for row in openpyxl.load_workbook(io.BytesIO(written(record, Format.XLSX)))["Brief"]
            for cell in row
        ),
    ]
    for said in sheets:
        assert "brief.pdf" in said
        assert "jansen" not in said
    assert path in str(render(record, Format.JSON))


def test_numbers_of_the_template_are_not_used_again() -> None:
    """A field of the template keeps its number to itself."""

    def build(document: Any) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f'<w:sdt xmlns:w="{WORD}"><w:sdtPr><w:tag w:val="x"/><w:id w:val="1002"/></w:sdtPr>'
                "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
            ),
        )

    body = opened(make_record(), template(build)).element.body
    numbers = body.xpath("//w:bookmarkStart/@w:id | //w:sdtPr/w:id/@w:val")
    assert len(set(numbers)) == len(numbers)


def text(said: str, document: Any) -> None:
    """A template of one line."""
    document.add_paragraph(said)


def questions_in_a_table(document: Any) -> None:
    """The questions cannot go into a cell."""
    document.add_table(1, 1).cell(0, 0).text = "{{vragen}}"


def questions_in_the_header(document: Any) -> None:
    """Nor on top of each page."""
    document.sections[0].header.paragraphs[0].text = "{{vragen}}"


def questions_in_the_footer(document: Any) -> None:
    """Nor below, beside the right place."""
    document.add_paragraph("{{vragen}}")
    document.sections[0].footer.paragraphs[0].text = "{{vragen}}"


def questions_twice(document: Any) -> None:
    """An id would be there twice."""
    document.add_paragraph("{{vragen}}")
    document.add_paragraph("{{vragen}}")


def as_kind(kind: str, name: str, data: bytes) -> bytes | None:
    """A document of another kind, by its list of types."""
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return data.replace(main, kind.encode()) if name == "[Content_Types].xml" else data


TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"


def entities(name: str, data: bytes) -> bytes | None:
    """A part with a document type."""
    return b'<!DOCTYPE x [<!ENTITY a "b">]>' + data if name == "word/styles.xml" else data


def bomb(name: str, data: bytes) -> bytes | None:
    """A part that unpacks to more than it should."""
    return (
        b" " * 70_000_000
        if name == "word/media/logo.png" or name == "docProps/thumbnail.jpeg"
        else data
    )


def without_text(name: str, data: bytes) -> bytes | None:
    """A main part that holds nothing."""
    empty = f'<w:document xmlns:w="{WORD}"/>'.encode()
    return empty if name == "word/document.xml" else data


def unchanged(_: str, data: bytes) -> bytes | None:
    """As it is."""
    return data


def without_main(name: str, data: bytes) -> bytes | None:
    """Its main part is gone."""
    return None if name == "word/document.xml" else data


PLAIN = template(partial(text, "Huis"))
REFUSED: list[tuple[bytes | None, int, str]] = [
    (
        template(partial(text, "{{naam}}")),
        2,
        "no place-holder is called {{naam}}; use one of {{kenmerk}}, {{da",
    ),
    (template(partial(text, "{{}}")), 2, "no place-holder is called {{}}; use one of {{kenmerk}}"),
    (
        template(partial(text, "Zie {{vragen}}")),
        2,
        "{{vragen}} has to be one paragraph of its own; gi",
    ),
    (template(questions_in_a_table), 2, "{{vragen}} has to be one paragraph of its own; give it a"),
    (template(questions_in_the_header), 2, "{{vragen}} has to be one paragraph of its own; give"),
    (template(questions_in_the_footer), 2, "{{vragen}} has to be one paragraph of its own; giv"),
    (template(questions_twice), 2, "{{vragen}} has to be one paragraph of its own; give it a line"),
    (None, 3, "no such file; check the path"),
    (b"", 3, "the input is empty"),
    (b"Huis", 3, "this is no Word file; give a .docx or .dotx"),
    (b"%PDF-1.7\n1 0 obj\n", 3, "this is no Word file; give a .docx or .dotx"),
    (b"{\\rtf1 Huis}", 3, "this is no Word file; give a .docx or .dotx"),
    (written(make_record(), Format.XLSX), 3, "this is no Word file; give a .docx or .dotx"),
    (PLAIN[: len(PLAIN) // 2], 3, "this Office file is cut off or damaged"),
    (
        repacked(PLAIN, partial(as_kind, MACROS)),
        3,
        "this Word file has macros; save it as .docx or",
    ),
    (repacked(PLAIN, unchanged, vbaProject__bin=b"x"), 3, "this Word file has macros; save it as"),
    (repacked(PLAIN, without_main), 3, "this Word file lacks a part (KeyError); save it anew in W"),
    (
        repacked(PLAIN, entities),
        3,
        "this Office file is damaged: its part word/styles.xml declares a",
    ),
    (repacked(PLAIN, bomb), 3, "its part docProps/thumbnail.jpeg unpacks to more than"),
    (repacked(PLAIN, without_text), 3, "this Word file has no text; save it anew in Word"),
]


@pytest.mark.parametrize(("data", "code", "says"), REFUSED, ids=[row[2][:40] for row in REFUSED])
def test_template_that_is_none(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    data: bytes | None,
    code: int,
    says: str,
) -> None:
    """One line that says what is wrong with the template, and no sheet."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    if data is not None:
        (tmp_path / "huis.dotx").write_bytes(data)
    target = tmp_path / "uit.docx"
    call = ["extract", str(tmp_path / "brief.txt"), "-o", str(target)]
    assert cli.run([*call, "--sjabloon", str(tmp_path / "huis.dotx")]) == code
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n"), target.exists()) == ("", 1, False)
    assert told.err.startswith(f"kamervragen: {tmp_path / 'huis.dotx'}: {says}")


@pytest.mark.parametrize("limit", ["_MOST_PACKED", "_MOST"])
def test_template_that_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    """As it lies there, and unpacked."""
    (tmp_path / "huis.docx").write_bytes(PLAIN)
    assert template_of(str(tmp_path / "huis.docx")).name.endswith("huis.docx")
    monkeypatch.setattr(f"kamervragen.cli.template.{limit}", 1000)
    with pytest.raises(TooLarge):
        template_of(str(tmp_path / "huis.docx"))


@pytest.mark.parametrize("name", ["huis.docx", "huis.dotx"])
def test_template_by_the_command(tmp_path: Path, name: str) -> None:
    """A document and a template of Word do the same; what comes out is a document."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    kind = repacked(PLAIN, partial(as_kind, TEMPLATE_TYPE)) if name.endswith("dotx") else PLAIN
    (tmp_path / name).write_bytes(kind)
    target = tmp_path / "uit.docx"
    call = ["extract", str(tmp_path / "brief.txt"), "-o", str(target)]
    assert cli.run([*call, "--sjabloon", str(tmp_path / name)]) == 0
    assert docx.Document(str(target)).paragraphs[0].text == "Huis"


def test_template_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the hand must not cost the house its template."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    own = tmp_path / "huis.docx"
    own.write_bytes(PLAIN)
    call = ["extract", str(tmp_path / "brief.txt"), "-o", str(own), "--overwrite"]
    assert cli.run([*call, "--sjabloon", str(own)]) == 2
    assert "the output is the template itself" in capsys.readouterr().err
    assert own.read_bytes() == PLAIN


def test_house_is_whole() -> None:
    """Every part of the house is packed, and its styles are those that the sheet asks for."""
    folder = Path(house.__file__).parent
    there = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in (".xml", ".rels") or path.name == ".rels"
    }
    assert there == set(house.PARTS)
    answered = make_vraag(tekst="Wie? Hoe?", deelvragen=PARTS, voetnoten=("1",))
    record = make_record(
        vragen=(answered,), secties=(make_sectie("A", "1", inleiding="Dus."),), meldingen=(make_melding(),)
    )  # fmt: skip
    before = {one.name for one in docx.Document(io.BytesIO(house.packed())).styles}
    assert {one.name for one in opened(record).styles} == before


def test_to_a_pipe(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Bytes, and nothing else, on standard output."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    assert cli.run(["extract", str(tmp_path / "brief.txt"), "--format", "docx"]) == 0
    assert docx.Document(io.BytesIO(capsysbinary.readouterr().out)).paragraphs


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_to_a_terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    form: str,
) -> None:
    """A file of Office is no text for a terminal."""
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    monkeypatch.setattr("kamervragen.cli.extract.on_terminal", lambda: True)
    assert cli.run(["extract", str(tmp_path / "brief.txt"), "--format", form]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith(f"is a file and no text for a terminal; add -o FILE.{form}\n")


def test_sheet_of_a_sheet_is_stable() -> None:
    """Opening and saving by another library changes nothing that a check looks at."""
    record = make_record()
    again = docx.Document(io.BytesIO(edited(written(record, Format.DOCX), lambda _: None)))
    assert [tag for tag, _ in controls(again)] == [vraag.id for vraag in record.vragen]
