"""What counts as an answer: all that a person typed in the part of a question, and nothing else."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from answering import (
    WORD,
    answer_rows,
    checked,
    column,
    controls,
    edited,
    fill,
    is_box,
    type_in,
    typed,
    worked,
    written,
)
from kamervragen.answers.report import as_json
from kamervragen.answers.table import render as as_table
from kamervragen.errors import NotRecognised
from kamervragen.output import Format, Style, Template, marks, render
from kamervragen.records import Deelvraag, Record
from sample_record import make_melding, make_record, make_vraag
from test_check import field, filled_markdown, found, heading, letter, remove

ALL = ["1", "2", "3"]


def label(document: Any, number: int) -> Any:
    """The word `Antwoord` above the field of a question."""
    return field(document, number).getprevious()


def box(document: Any, place: int) -> Any:
    """The paragraph of a box to tick."""
    return [one for _, one in controls(document) if is_box(one)][place].getparent()


def emptied(document: Any, number: int) -> Any:
    """All is answered but the field of one question."""
    fill(document)
    control = field(document, number)
    type_in(control)
    return control


def add(paragraph: Any, text: str, properties: str = "") -> None:
    """Type text at the end of a paragraph."""
    run = parse_xml(
        f'<w:r xmlns:w="{WORD}"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve"/></w:r>'
    )
    run.find(qn("w:t")).text = text
    paragraph.append(run)


# ---------------------------------------------------------------- where the questions end


def with_text_behind(record: Record) -> bytes:
    """A sheet in a template that goes on behind the questions."""
    template = docx.Document()
    for text in ("Geachte voorzitter,", "{{vragen}}", "Hoogachtend,", "De minister"):
        template.add_paragraph(text)
    target = io.BytesIO()
    template.save(target)
    made = render(record, Format.DOCX, Style(template=Template("huis.dotx", target.getvalue())))
    assert isinstance(made, bytes)
    return made


def test_text_of_the_template_is_no_answer(tmp_path: Path) -> None:
    """Nothing behind the questions belongs to the last of them."""
    data = with_text_behind(letter())
    assert found(checked(tmp_path, data, letter())) == {"zonder antwoord": ALL}

    def below(document: Any) -> None:
        emptied(document, 3).addnext(typed("Ja, binnen tien jaar.", "Normal"))

    assert found(checked(tmp_path, edited(data, below), letter())) == {}


def test_end_that_melts_into_another_paragraph(tmp_path: Path) -> None:
    """Who deletes the small paragraph moves its mark; what stands before it in a paragraph is an answer."""

    def melt(text_before: str) -> Callable[[Any], None]:
        def work(document: Any) -> None:
            emptied(document, 3)
            (mark,) = (
                one for one in document.element.body.iter(qn("w:bookmarkStart"))
                if one.get(qn("w:name")) == marks.END
            )  # fmt: skip
            paragraph = mark.getparent()
            before = parse_xml(f'<w:r xmlns:w="{WORD}"><w:t/></w:r>')
            before.find(qn("w:t")).text = text_before
            mark.addprevious(before)
            add(paragraph, "Hoogachtend,")

        return work

    data = with_text_behind(letter())
    assert found(checked(tmp_path, edited(data, melt("Ja.")), letter())) == {}
    assert found(checked(tmp_path, edited(data, melt("")), letter())) == {"zonder antwoord": ["3"]}


def test_text_behind_in_markdown(tmp_path: Path) -> None:
    """As in Word."""
    text = (
        written(letter(), Format.MARKDOWN).decode()
        + "\nHoogachtend,\n\n### Vraag het ons\n\nBel.\n"
    )
    assert found(checked(tmp_path, text.encode(), letter())) == {"zonder antwoord": ALL}


# ---------------------------------------------------------------- what is an answer

SAID = [
    ("Ja.", {}),
    ("Nee.", {}),
    ("Nvt.", {}),
    ("NEE", {}),
    ("Zie vraag 3.", {}),
    ("12", {}),
    ("Typ hier het antwoordJa.", {}),
    ("Ja.Typ hier het antwoord.", {}),
    ("Typ hier het antwoord.", {"zonder antwoord": ["2"]}),
    ("Klik of tik om tekst in te voeren.", {"zonder antwoord": ["2"]}),
    ("Click or tap here to enter text.", {"zonder antwoord": ["2"]}),
    ("Klik hier als u tekst wilt invoeren.", {"zonder antwoord": ["2"]}),
    ("-", {"zonder antwoord": ["2"]}),
    ("…", {"zonder antwoord": ["2"]}),
    ("?", {"zonder antwoord": ["2"]}),
    ("\u200b", {"zonder antwoord": ["2"]}),
    ("---", {"zonder antwoord": ["2"]}),
    ("&nbsp;", {"zonder antwoord": ["2"]}),
    ("<br>", {"zonder antwoord": ["2"]}),
    ("Wie betaalt dat? En waarom nu?", {"zonder antwoord": ["2"]}),
    ("[nog invullen]", {"mogelijk": ["2"]}),
    ("PM", {"mogelijk": ["2"]}),
    ("TODO", {"mogelijk": ["2"]}),
    ("NTB.", {"mogelijk": ["2"]}),
    ("{{antwoord}}", {"mogelijk": ["2"]}),
    ("xxx", {"mogelijk": ["2"]}),
]


@pytest.mark.parametrize(("said", "expected"), SAID, ids=[one for one, _ in SAID])
def test_what_is_an_answer(tmp_path: Path, said: str, expected: dict[str, list[Any]]) -> None:
    """The same in each kind of sheet."""

    def in_word(document: Any) -> None:
        type_in(emptied(document, 2), said)

    def in_excel(book: Any) -> None:
        answer_rows(book)
        book["Vragen"].cell(3, column(book["Vragen"], "Antwoord")).value = said

    text = filled_markdown(letter())
    place = text.index("**Antwoord**\n\nJa.", text.index("### Vraag 2"))
    in_markdown = text[:place] + text[place:].replace("Ja.", said, 1)
    for data in (
        edited(written(letter(), Format.DOCX), in_word),
        worked(written(letter(), Format.XLSX), in_excel),
        in_markdown.encode(),
    ):
        report = checked(tmp_path, data, letter())
        assert (found(report), report.complete) == (expected, not expected)


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:vanish/>", {"zonder antwoord": ["2"]}),
        ("<w:strike/>", {"zonder antwoord": ["2"]}),
        ("<w:dstrike/>", {"zonder antwoord": ["2"]}),
        ('<w:strike w:val="0"/>', {}),
        ("<w:b/>", {}),
    ],
)
def test_what_nobody_reads_is_no_answer(
    tmp_path: Path, properties: str, expected: dict[str, list[Any]]
) -> None:
    """Hidden, or struck through."""

    def work(document: Any) -> None:
        control = emptied(document, 2)
        type_in(control, "")
        add(next(control.iter(qn("w:p"))), "Ja.", properties)

    data = edited(written(letter(), Format.DOCX), work)
    assert found(checked(tmp_path, data, letter())) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("#N/A", {"zonder antwoord": ["2"]}), (True, {"zonder antwoord": ["2"]}), (0, {})],
)
def test_values_of_excel(tmp_path: Path, value: Any, expected: dict[str, list[Any]]) -> None:
    """An error of a formula is no answer, and neither is a yes or no that Excel made."""

    def work(book: Any) -> None:
        answer_rows(book)
        book["Vragen"].cell(3, column(book["Vragen"], "Antwoord")).value = value

    data = worked(written(letter(), Format.XLSX), work)
    assert found(checked(tmp_path, data, letter())) == expected


# ---------------------------------------------------------------- where an answer may stand


def below_a_box(document: Any) -> None:
    """In the list, below its last box."""
    emptied(document, 2)
    box(document, 1).addnext(typed("Het Rijk betaalt.", "Deelvraag"))


def behind_a_box(document: Any) -> None:
    """On the line of a subquestion."""
    emptied(document, 2)
    add(box(document, 0), " Het Rijk betaalt.")


def on_the_line_of_the_word(document: Any) -> None:
    """Behind the word itself."""
    emptied(document, 2)
    add(label(document, 2), ": Ja")


def above_the_word(document: Any) -> None:
    """Between the question and the word."""
    emptied(document, 2)
    label(document, 2).addprevious(typed("Het Rijk betaalt.", "Vraaggegevens"))


def without_word_and_field(document: Any) -> None:
    """Both were deleted, and the answer typed below the list."""
    control = emptied(document, 2)
    control.addnext(typed("Het Rijk betaalt.", "Normal"))
    remove(label(document, 2))
    remove(control)


def nothing_left(document: Any) -> None:
    """Both were deleted, and nothing was typed."""
    control = emptied(document, 2)
    remove(label(document, 2))
    remove(control)


def picture(document: Any) -> None:
    """A picture is an answer, also in the wrong place."""
    control = emptied(document, 2)
    drawn = typed("")
    drawn.find(qn("w:r")).append(parse_xml(f'<w:drawing xmlns:w="{WORD}"/>'))
    control.addnext(drawn)


def text_deleted(document: Any) -> None:
    """The heading stands there yet."""
    fill(document)
    remove(heading(document, 3).getnext())


def part_changed(document: Any) -> None:
    """Somebody asks something else."""
    fill(document)
    run = box(document, 1).findall(qn("w:r"))[-1]
    run.find(qn("w:t")).text = "En waarom pas morgen?"


def foreign_control(document: Any) -> None:
    """Somebody's own field, before the answer and in it."""
    fill(document)
    for place in (label(document, 2), next(field(document, 3).iter(qn("w:p")))):
        own = parse_xml(
            f'<w:sdt xmlns:w="{WORD}"><w:sdtPr><w:tag w:val="datum"/></w:sdtPr><w:sdtContent/></w:sdt>'
        )
        own.find(qn("w:sdtContent")).append(typed("1 mei 2026", "Normal"))
        place.addprevious(own)


def copied_over(document: Any) -> None:
    """The field of question 1 in place of that of question 2."""
    fill(document)
    control = field(document, 2)
    control.find(qn("w:sdtPr")).find(qn("w:tag")).set(qn("w:val"), "180001/1")


def x_for_a_box(document: Any) -> None:
    """An x, and a tick, in place of the box."""
    fill(document)
    for place, sign in enumerate("X\u2713"):
        paragraph = box(document, 0)  # of those that are left
        assert f"{'ab'[place]}." in "".join(paragraph.itertext())
        control = paragraph.find(qn("w:sdt"))
        run = parse_xml(f'<w:r xmlns:w="{WORD}"><w:t>{sign}</w:t></w:r>')
        control.addprevious(run)
        remove(control)


PLACES: list[tuple[Callable[[Any], None], dict[str, list[Any]]]] = [
    (below_a_box, {}),
    (behind_a_box, {}),
    (on_the_line_of_the_word, {}),
    (above_the_word, {}),
    (without_word_and_field, {}),
    (nothing_left, {"zonder antwoord": ["2"]}),
    (picture, {}),
    (text_deleted, {"gewijzigd": ["3"]}),
    (part_changed, {"gewijzigd": ["2b"]}),
    (foreign_control, {}),
    (copied_over, {}),
    (x_for_a_box, {}),
]


@pytest.mark.parametrize(("work", "expected"), PLACES, ids=[one.__name__ for one, _ in PLACES])
def test_places_in_word(
    tmp_path: Path, work: Callable[[Any], None], expected: dict[str, list[Any]]
) -> None:
    """Where people type, and what they put there."""
    report = checked(tmp_path, edited(written(letter(), Format.DOCX), work), letter())
    assert found(report) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("**Antwoord**\n\nJa.", "**Antwoord** Ja.", {}),
        ("**Antwoord**\n\nJa.", "**Antwoord:** Ja.", {}),
        ("**Antwoord**\n\nJa.", "Ja.\n\n**Antwoord**", {}),
        ("**Antwoord**\n\nJa.", "Ja.", {}),
        ("**Antwoord**\n\nJa.", "", {"zonder antwoord": ALL}),
        ("**Antwoord**\n\nJa.", "**Antwoord**\n\n## Ten eerste\n\nJa.", {}),
        ("**Antwoord**\n\nJa.", "**Antwoord**\n\n~~Ja.~~", {"zonder antwoord": ALL}),
        ("**Antwoord**\n\nJa.", "**Antwoord**\n\n> Ja.", {}),
        ("- [x] a.", "- [ x ] a.", {}),
        ("- [x] a.", "- [v] a.", {}),
        ("- [x] a.", "- [] a.", {"vinkje": ["2a"]}),
        ("a. Wie betaalt dat?", "a. Wie betaalt dat niet?", {"gewijzigd": ["2a"]}),
        ("a. Wie betaalt dat?", "a. Wie betaalt dat? Het Rijk.", {}),
    ],
)
def test_places_in_markdown(
    tmp_path: Path, old: str, new: str, expected: dict[str, list[Any]]
) -> None:
    """The same in an editor."""
    text = filled_markdown(letter())
    assert old in text
    assert found(checked(tmp_path, text.replace(old, new).encode(), letter())) == expected


def test_section_below_an_answer_is_no_answer(tmp_path: Path) -> None:
    """The heading of the next section, and its introduction, are of the sheet itself."""
    record = make_record()
    assert record.secties
    report = checked(tmp_path, written(record, Format.MARKDOWN), record)
    assert found(report) == {"zonder antwoord": [one.nummer for one in record.vragen]}


# ---------------------------------------------------------------- letters of subquestions


def asked(text: str) -> list[tuple[str, str]]:
    """The boxes of a question whose sentences end in a question mark."""
    ends = [place + 1 for place, char in enumerate(text) if char == "?"]
    begins = [0, *(end + 1 for end in ends[:-1])]
    parts = [
        Deelvraag(tekst=text[begin:end], begin=begin, eind=end)
        for begin, end in zip(begins, ends, strict=True)
    ]
    return marks.parts_to_tick(make_vraag(tekst=text, deelvragen=tuple(parts)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wie? Hoe?", [("a", "Wie?"), ("b", "Hoe?")]),
        ("a. Wie? b. Hoe?", [("a", "Wie?"), ("b", "Hoe?")]),
        ("Zo ja: a) wie? b) hoe?", [("a", "wie?"), ("b", "hoe?")]),
        ("Klopt dit? Zo ja, a. wie? b. hoe?", [("a", "wie?"), ("b", "hoe?")]),
        ("a. Wie? b. Hoe? Graag een toelichting.", [("a", "Wie?"), ("b", "Hoe?")]),
        ("Zie a. Wie? Hoe?", [("a", "Zie a. Wie?"), ("b", "Hoe?")]),
    ],
)
def test_letters_of_a_question(text: str, expected: list[tuple[str, str]]) -> None:
    """Boxes carry the letters that are printed, and never `b. a. …`."""
    assert asked(text) == expected


# ---------------------------------------------------------------- workbooks


def copy_of_questions(book: Any) -> None:
    """Question 3 is answered on a tab of its own."""
    answer_rows(book)
    first = book["Vragen"]
    again = book.create_sheet("Team Water")
    again.append([cell.value for cell in first[1]])
    again.append([cell.value for cell in first[4]])
    first.delete_rows(4)


def text_column_deleted(book: Any) -> None:
    """Nobody needs the texts."""
    answer_rows(book)
    book["Vragen"].delete_cols(column(book["Vragen"], "Vraag"))


@pytest.mark.parametrize(
    ("work", "expected"),
    [(copy_of_questions, {}), (text_column_deleted, {"kolommen": ["Vraag"]})],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_tabs_and_columns(
    tmp_path: Path, work: Callable[[Any], None], expected: dict[str, list[Any]]
) -> None:
    """All tabs with our columns count; a column that is gone is told once."""
    report = checked(tmp_path, worked(written(letter(), Format.XLSX), work), letter())
    assert found(report) == expected


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Antwoord", "Reactie", "has no column 'Antwoord'"),
        ("Status", "Antwoord", "has more than one column 'Antwoord'"),
    ],
)
def test_columns_that_do_not_do(tmp_path: Path, old: str, new: str, says: str) -> None:
    """The error names the column."""

    def rename(book: Any) -> None:
        sheet = book["Vragen"]
        sheet.cell(1, column(sheet, old)).value = new

    with pytest.raises(NotRecognised, match=says):
        checked(tmp_path, worked(written(letter(), Format.XLSX), rename), letter())


# ---------------------------------------------------------------- the report


def test_warnings_of_the_letter(tmp_path: Path) -> None:
    """They are told, and cost nothing."""
    record = make_record(
        vragen=letter().vragen, secties=(), meldingen=(make_melding(), make_melding("info"))
    )
    report = checked(tmp_path, edited(written(record, Format.DOCX), fill), record)
    told = json.loads(as_json(report))
    (warning,) = (one for one in record.meldingen if one.ernst == "waarschuwing")
    assert told["waarschuwingen"] == [
        {"code": warning.code, "tekst": warning.tekst, "pagina": warning.pagina}
    ]
    assert report.complete
    shown = " ".join(as_table(report, Style(width=100)).split())
    assert "de brief heeft 1 waarschuwing" in shown
    assert warning.tekst.split()[0] in shown


def test_headline_says_what_else_there_is(tmp_path: Path) -> None:
    """Who reads one line reads all kinds of trouble."""

    def work(book: Any) -> None:
        answer_rows(book)
        sheet = book["Vragen"]
        sheet.append([cell.value for cell in sheet[2]])
        sheet.cell(4, 2).value = "Iets anders."

    report = checked(tmp_path, worked(written(letter(), Format.XLSX), work), letter())
    told = as_table(report, Style(width=100))
    assert "Alle 3 vragen zijn beantwoord · 1 tekst gewijzigd · 1 vraag dubbel" in told
    narrow = as_table(report, Style(width=50))
    assert "Alle 3 vragen zijn beantwoord ─" in narrow
    assert "1 tekst gewijzigd, 1 vraag dubbel" in narrow


@pytest.mark.parametrize("form", [Format.DOCX, Format.XLSX, Format.MARKDOWN])
def test_letter_saved_anew_has_other_ids(tmp_path: Path, form: Format) -> None:
    """Without a kenmerk ids follow the file; number and text do not."""
    anew = tuple(
        one.model_copy(update={"id": f"abcdef/{one.volgnummer}"}) for one in letter().vragen
    )
    other = make_record(vragen=anew, secties=(), kenmerk=None)
    report = checked(tmp_path, written(letter(), form), other)
    assert found(report) == {"zonder antwoord": ALL}
