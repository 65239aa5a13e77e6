"""The outputs as texts: what each shows of a record, and that nothing of it is lost or run."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import stat
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from kamervragen.errors import UsageError
from kamervragen.output import BINARY, SUFFIXES, WRITERS, Format, Style, render, words
from kamervragen.output.as_csv import COLUMNS, EXCEL_COLUMNS
from kamervragen.output.as_markdown import escape
from kamervragen.output.files import check_target, write_whole
from kamervragen.output.grouping import groups
from kamervragen.output.safe import escape_json, visible, visible_lines
from kamervragen.parts.offices import addressee
from kamervragen.records import Antwoord, CommissieBrief, Deelvraag, Indiener, Record, Vraag
from kamervragen.stores.kinds import FAMILIES
from publications import read_publication
from sample_record import make_melding, make_record, make_sectie, make_vraag, new_families

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
HOSTILE = "\x1b[31mrood\x07 \x9b2J \u202eachterstevoren\u2069 \u2028 \x00"

# Text that a printer of tables, of Markdown or of formulas may want to understand.
AWKWARD = [
    "Kan de regering dit toelichten?",
    "Is [bold]dit[/bold] een [link=https://example.org]vraag[/link] of niet [/]?",
    "Wat vindt de regering van :smile: en van :warning: in brieven?",
    "Zie https://example.org/" + "een-heel-lang-adres_met_van_alles/" * 8 + "?pagina=2&deel=3#x?",
    "Hoe heet Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3 + "?",
    "Kan de regering ingaan op 日本語の質問はこの幅で折り返されますか and more 全角文字?",
    "Kent de regering het recht van e\u0301e\u0301n en de woorden ‘naïef’ en «geïnd»?",
    "1. Wat is *dit* en _dat_, met `code`, <b>html</b>, &amp; en | een streep?",
    "# Is dit een kop? > Of een citaat? - Of een punt? + Of dit? === Of dit?",
    "=HYPERLINK(\"https://example.org\";\"klik\")?",
    "Is 5 < 6 en 7 > 6, ja of nee; en $a$ of ~~niet~~ \\n?",
]  # fmt: skip

FIELDS_SHOWN = {
    "soort", "kamer", "datum", "kenmerk", "betreft", "geadresseerden", "commissie", "indieners",
    "fracties", "termijn", "ondertekenaar", "secties", "vragen", "voetnoten", "verwijzingen",
    "dossiers", "stuknummer", "zaken", "herkomst", "meldingen",
}  # fmt: skip
QUESTION_FIELDS_SHOWN = {
    "nummer", "sectie", "fracties", "tekst", "groep", "voetnoten", "pagina", "regels", "antwoord",
}  # fmt: skip


def letter(*texts: str, **changes: Any) -> CommissieBrief:
    """A letter with these questions and no sections."""
    vragen = tuple(make_vraag(volgnummer=n, tekst=text) for n, text in enumerate(texts, start=1))
    return make_record(**({"vragen": vragen, "secties": ()} | changes))


def squeezed(text: str) -> str:
    """`text` without white space and without the lines of tables."""
    return re.sub(r"[\s\u2500-\u257f]", "", text)


def hostile_record() -> CommissieBrief:
    """A letter in which every free text holds control characters."""
    free = {"titel", "inleiding", "tekst", "nummer", "functie", "naam", "code", "bestand", "id"}
    free |= {"kenmerk", "betreft", "commissie", "sectie"}

    def spoil(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: spoil(part, name) for name, part in value.items()}
        if isinstance(value, list):
            return [spoil(part, "titel" if isinstance(part, str) else key) for part in value]
        return HOSTILE + value if isinstance(value, str) and key in free else value

    plain = make_record(meldingen=(make_melding(),))
    return CommissieBrief.model_validate_json(json.dumps(spoil(plain.model_dump(mode="json"))))


# ---------------------------------------------------------------- all formats


def test_every_format_has_a_writer() -> None:
    """A format that `--format` offers can be written, and every suffix leads to one."""
    assert set(WRITERS) == set(Format)
    assert set(SUFFIXES.values()) == set(Format)


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize(
    "record",
    [make_record(), letter(), letter(*AWKWARD), hostile_record(), *new_families()],
    ids=["plain", "no questions", "awkward", "hostile", "list", "report", "answer"],
)
def test_every_format_writes_every_record(format_: Format, record: Record) -> None:
    """No record makes a writer fail; its text ends in a line end and has no raw controls."""
    if format_ is Format.ICS and record.termijn is None:
        with pytest.raises(UsageError, match="no last day"):
            render(record, format_)
        return
    text = render(record, format_)
    if format_ in BINARY:
        with zipfile.ZipFile(io.BytesIO(text)) as archive:
            assert archive.testzip() is None
            parts = [archive.read(name).decode() for name in archive.namelist()]
        assert not any(CONTROL.search(part.replace("\r\n", "\n")) for part in parts)
        return
    assert text.endswith("\n")
    assert not text.endswith("\n\n\n")
    assert not CONTROL.search(text.replace("\r\n", "\n"))


def test_no_field_is_forgotten() -> None:
    """A new field of the record needs a decision here: is it shown to people, or only in JSON?"""
    own = {name for _, name in words._OWN_FIELDS}
    shown = FIELDS_SHOWN | own | {"mededeling", "toelichting"}
    for family in FAMILIES.values():
        assert set(family.model_fields) - shown == {"schema_versie"}, family
    assert set(CommissieBrief.model_fields) - FIELDS_SHOWN == {"schema_versie"}
    json_only = {"id", "volgnummer", "deelvragen", "verzoeken", "vakken", "alineas"}
    assert set(Vraag.model_fields) - QUESTION_FIELDS_SHOWN == json_only


# ---------------------------------------------------------------- JSON


def test_json_reads_back_as_the_same_record() -> None:
    """JSON is the exchange form: nothing may be lost, escaped twice or rounded."""
    for record in (make_record(), letter(*AWKWARD), hostile_record()):
        assert CommissieBrief.model_validate_json(render(record, Format.JSON)) == record


def test_json_is_in_the_order_of_the_contract() -> None:
    """People read JSON from the top: version and family first, remarks last."""
    keys = list(json.loads(render(make_record(), Format.JSON)))
    assert keys[:4] == ["schema_versie", "soort", "kamer", "datum"]
    assert keys[-1] == "meldingen"


def test_json_keeps_accents_readable() -> None:
    """`grep coördinatie` must find the word in the file."""
    assert "coördinatie met België – en" in render(make_record(), Format.JSON)


@pytest.mark.parametrize(
    ("char", "expected"),
    [
        ("\x9b", "\\u009b"),  # C1: starts an escape sequence in some terminals
        ("\u202e", "\\u202e"),  # turns the rest of the line round
        ("\u2028", "\\u2028"),  # a line end in JavaScript
        ("\x7f", "\\u007f"),  # delete
        ("\n", "\n"),  # indentation of the JSON itself
        ("ë", "ë"),
        ("😀", "😀"),
    ],
)
def test_escape_json(char: str, expected: str) -> None:
    """What could harm a terminal is escaped; everything else stays readable."""
    assert escape_json(f"a{char}b") == f"a{expected}b"


# ---------------------------------------------------------------- safe


@pytest.mark.parametrize(
    ("text", "one_line", "lines"),
    [
        ("gewoon – ë", "gewoon – ë", "gewoon – ë"),
        ("\x1b[31m", r"\x1b[31m", r"\x1b[31m"),
        ("a\nb\tc\r", r"a\nb\tc\r", "a\nb\\tc\\r"),
        ("\u202e", r"\u202e", r"\u202e"),
        ("\udce9", r"\udce9", r"\udce9"),  # byte of a file name that is not UTF-8
        ("zero\u200dwidth", "zero\u200dwidth", "zero\u200dwidth"),  # joiners are part of words
    ],
)
def test_visible(text: str, one_line: str, lines: str) -> None:
    """Control characters are shown, never sent; only `visible_lines` lets a line end through."""
    assert visible(text) == one_line
    assert visible_lines(text) == lines


# ---------------------------------------------------------------- table


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("color", [False, True])
def test_table_holds_every_character_of_every_question(width: int, color: bool) -> None:
    """Nothing is cut off, taken for markup or turned into an emoji, however narrow the terminal."""
    text = render(letter(*AWKWARD), Format.TABLE, Style(width=width, color=color))
    printed = squeezed(ESCAPE.sub("", text))
    place = 0
    for question in AWKWARD:
        place = printed.index(squeezed(question), place)


@pytest.mark.parametrize("width", [40, 57, 80, 200])
def test_table_fits(width: int) -> None:
    """A line that is too long would be wrapped by the terminal and break the frame."""
    lines = render(letter(*AWKWARD), Format.TABLE, Style(width=width)).splitlines()
    assert max(cell_len(line) for line in lines) == min(width, 100)


@given(st.text(st.characters(exclude_categories=("Cs", "Cn", "Co")), max_size=300))
@settings(max_examples=150, deadline=None)
def test_table_holds_any_text(text: str) -> None:
    """Whatever stands in a letter comes out of the table, character for character."""
    printed = squeezed(render(letter(text), Format.TABLE, Style(width=40)))
    assert squeezed(visible_lines(text)) in printed


def test_table_narrower_than_forty_is_forty() -> None:
    """A terminal of one column must not make the table endless."""
    record = make_record()
    narrow = render(record, Format.TABLE, Style(width=1))
    assert narrow == render(record, Format.TABLE, Style(width=40))


def test_table_colours_change_nothing_but_colours() -> None:
    """With and without colour the words are the same, and without there is no escape sequence."""
    record = make_record(meldingen=(make_melding(), make_melding("info", "iets")))
    plain = render(record, Format.TABLE, Style(width=80))
    colored = render(record, Format.TABLE, Style(width=80, color=True))
    assert "\x1b" not in plain
    assert "\x1b[33m" in colored
    assert squeezed(ESCAPE.sub("", colored)) == squeezed(plain)


def test_table_listens_to_its_caller_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same call gives the same text, whatever the environment says of terminals."""
    style = Style(width=132, color=True)
    expected = render(make_record(), Format.TABLE, style)
    for name, value in {"TERM": "dumb", "COLUMNS": "50", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert render(make_record(), Format.TABLE, style) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "Datum          6 mei 2026",
        "Aan            Minister van Infrastructuur en Waterstaat (J. de Wit)",
        "Termijn        vier weken (uiterlijk 3 juni 2026)",
        "Ondertekenaar  A. van Dijk, Voorzitter van de commissie",
        "─ 3 vragen · 1–3, geen gaten · 1 waarschuwing ─",
        "\nDijken en ‘zachte’ keringen\nVolt, PvdD\n\nDe leden van Volt en de PvdD lezen dat",
        "\n   2  Hoe ver reikt de coördinatie met België – en waarom?\n      blz. 2 · noot 1\n",
        "\n   3  Kan de regering dit toelichten?\n      Volt · blz. 3\n",
        "\nVoetnoten\n   1  E-dossier E260099, p. 2-3. (blz. 1)\n",
        "\nMeldingen\n   !  waarschuwing: Vraag 4 ontbreekt. [nummer_ontbreekt, blz. 2]\n",
    ],
)
def test_table_shows(expected: str) -> None:
    """The facts of the letterhead, the headings, and below each question what is special to it."""
    assert expected in render(make_record(meldingen=(make_melding(),)), Format.TABLE)


def test_table_shows_what_is_missing() -> None:
    """An empty field is a dash: a reader must see that it is not there."""
    empty = make_record(
        kamer=None, datum=None, kenmerk=None, betreft=None, geadresseerden=(), commissie=None,
        fracties=(), termijn=None, ondertekenaar=None, verwijzingen=(), secties=(),
        vragen=(make_vraag(nummer=None, pagina=None, fracties=()),),
    )  # fmt: skip
    text = render(empty, Format.TABLE)
    labels = ["Kamer", "Datum", "Kenmerk", "Betreft", "Aan", "Commissie", "Indieners", "Fracties"]
    for label in [*labels, "Termijn", "Ondertekenaar", "Verwijzingen"]:
        assert re.search(rf"│ {label} +– +│", text), label
    assert "\n  1e  Kan de regering dit toelichten?\n" in text
    assert "─ 1 vraag ─" in text


def test_table_shows_answers_groups_and_lines() -> None:
    """What only some documents have is shown where it is there."""
    vraag = make_vraag(
        groep=("1", "2"),
        pagina=None,
        regels=(5, 12),
        antwoord=Antwoord(tekst="Ja.\nZie hierboven.", op_vragen=("1", "2")),
    )
    record = make_record(secties=(), vragen=(vraag,), indieners=(Indiener(naam="X", fractie="SP"),))
    text = render(record, Format.TABLE)
    assert (
        "      regel 5 · samen met 2\n\n      Antwoord\n      Ja.\n      Zie hierboven.\n" in text
    )
    assert "Indieners      X (SP)" in text


# ---------------------------------------------------------------- sections


@pytest.mark.parametrize(
    ("secties", "vragen", "expected", "protects"),
    [
        ([], [("1", None)], [(None, ["1"])], "no sections at all"),
        (
            [("A", "2")],
            [("1", None), ("2", "A"), ("3", None)],
            [(None, ["1"]), ("A", ["2"]), (None, ["3"])],
            "questions outside a section stay in printed order",
        ),
        (
            [("A", "1"), ("leeg", ""), ("B", "2"), ("eind", "")],
            [("1", "A"), ("2", "B")],
            [("A", ["1"]), ("leeg", []), ("B", ["2"]), ("eind", [])],
            "a heading without questions is shown in its place",
        ),
        (
            [("Algemeen", "1 2"), ("Algemeen", "3")],
            [("1", "Algemeen"), ("2", "Algemeen"), ("3", "Algemeen")],
            [("Algemeen", ["1", "2"]), ("Algemeen", ["3"])],
            "two headings with one title stay two",
        ),
        (
            [("A", "1 1"), ("B", "1")],
            [("1", "A"), ("1", "A"), ("1", "B")],
            [("A", ["1", "1"]), ("B", ["1"])],
            "numbers that begin anew in each section",
        ),
        (
            [("A", "1"), ("B", "3")],
            [("1", "A"), ("2", "A"), ("3", "B")],
            [("A", ["1", "2"]), ("B", ["3"])],
            "a section that does not count all of its questions still holds them",
        ),
        (
            [("A", "")],
            [(None, "A"), (None, "A")],
            [("A", [None, None])],
            "questions without a number stay in their section",
        ),
        (
            [("A", "1")],
            [("1", "onbekend"), ("2", "A")],
            [("onbekend", ["1"]), ("A", ["2"])],
            "a title that no section has loses no question",
        ),
        (
            [("A", "1 3"), ("B", "2")],
            [("1", "A"), ("2", "B"), ("3", "A")],
            [("A", ["1"]), ("B", ["2"]), ("A", ["3"])],
            "a section that comes back gives a new group, not another order",
        ),
    ],
)
def test_groups(
    secties: list[tuple[str, str]],
    vragen: list[tuple[str | None, str | None]],
    expected: list[tuple[str | None, list[str | None]]],
    protects: str,
) -> None:
    """Every question once and in printed order, every section at least once."""
    record = make_record(
        secties=tuple(make_sectie(titel, *numbers.split()) for titel, numbers in secties),
        vragen=tuple(
            make_vraag(volgnummer=n, nummer=nummer, sectie=sectie)
            for n, (nummer, sectie) in enumerate(vragen, start=1)
        ),
    )
    found = [(group.titel, [vraag.nummer for vraag in group.vragen]) for group in groups(record)]
    assert found == expected, protects


# ---------------------------------------------------------------- CSV


def rows(record: CommissieBrief, **style: Any) -> list[dict[str, str]]:
    """The CSV as a program reads it."""
    text = render(record, Format.CSV, Style(**style))
    delimiter = ";" if style.get("excel") else ","
    return list(
        csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter)
    )


def test_csv_has_one_row_a_question() -> None:
    """All cells of a row, so that a column that moves or changes its meaning is seen."""
    assert rows(make_record(meldingen=(make_melding(), make_melding("info"))))[1] == {
        "kenmerk": "180001",
        "datum": "2026-05-06",
        "kamer": "Eerste Kamer",
        "soort": "commissiebrief",
        "betreft": "Strategie voor het beheer van dijken en duinen COM(2026)99",
        "commissie": "vaste commissie voor Infrastructuur, Waterstaat en Omgeving",
        "indieners": "",
        "geadresseerden": "Minister van Infrastructuur en Waterstaat (J. de Wit)",
        "uiterste_datum": "2026-06-03",
        "id": "180001/2",
        "volgnummer": "2",
        "nummer": "2",
        "sectie": "Dijken en ‘zachte’ keringen",
        "fracties": "Volt; PvdD",
        "tekst": "Hoe ver reikt de coördinatie met België – en waarom?",
        "deelvragen": "1",
        "verzoeken": "0",
        "ministeries": "Infrastructuur en Waterstaat",
        "dossiers": "",
        "stuknummer": "",
        "stuksoort": "",
        "vastgesteld": "",
        "afzender": "",
        "uw_kenmerk": "",
        "zaken": "",
        "groep": "",
        "voetnoten": "1",
        "pagina": "2",
        "eerste_regel": "",
        "laatste_regel": "",
        "antwoord": "",
        "op_vragen": "",
        "vergaderjaar": "",
        "antwoord_van": "",
        "datum_antwoord": "",
        "reactie": "",
        "bestand": "brief.pdf",
        "meldingen": "nummer_ontbreekt",
    }


@pytest.mark.parametrize("excel", [False, True])
def test_csv_without_questions_still_has_its_header(excel: bool) -> None:
    """An import that finds no header fails; one that finds no rows does not."""
    delimiter, columns = (";", EXCEL_COLUMNS) if excel else (",", COLUMNS)
    text = render(letter(), Format.CSV, Style(excel=excel))
    assert text.removeprefix("\ufeff") == delimiter.join(columns) + "\r\n"


def test_csv_for_excel_keeps_what_a_person_reads() -> None:
    """Few columns, the question first; nothing of them differs from the whole row, which is there for the asking."""
    record = make_record()
    few, whole = rows(record, excel=True), rows(record, excel=True, all_columns=True)
    assert list(few[0]) == ["nummer", "tekst", "fracties", "sectie", "pagina", "antwoord", "id"]
    assert list(whole[0]) == list(COLUMNS)
    assert [{column: row[column] for column in EXCEL_COLUMNS} for row in whole] == few
    assert whole == rows(record)


@pytest.mark.parametrize("excel", [False, True])
def test_csv_survives_its_own_delimiters(excel: bool) -> None:
    """Quotes, both delimiters and line ends in a text stay in one cell."""
    text = 'Zegt u "ja, graag"; of "nee"?'
    vraag = make_vraag(tekst=text, antwoord=Antwoord(tekst="Ja;\nnee,", op_vragen=("1",)))
    (row,) = rows(make_record(vragen=(vraag,), secties=()), excel=excel)
    assert row["tekst"] == text
    assert row["antwoord"] == "Ja;\nnee,"


def test_csv_for_excel_begins_with_a_byte_order_mark() -> None:
    """Without it Excel takes UTF-8 for Windows-1252; with it other programs stumble."""
    assert render(make_record(), Format.CSV, Style(excel=True)).startswith("\ufeffnummer;tekst;")
    assert render(make_record(), Format.CSV).startswith("kenmerk,datum,")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+31 70 312 92 00", "'+31 70 312 92 00"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\\t=1"),
        ("\r=1", "'\\r=1"),
        ("\tx", "'\\tx"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("  =1", "'  =1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("a=1", "a=1"),
        ("– een streepje", "– een streepje"),
        ("5", "5"),
    ],
)
def test_csv_runs_nothing(text: str, expected: str) -> None:
    """A letter of which a sentence begins with `=` must not become a formula in a spreadsheet."""
    record = make_record(vragen=(make_vraag(tekst=text, nummer=text, sectie=text),), kenmerk=text)
    (row,) = rows(record)
    assert [row[key] for key in ("tekst", "nummer", "sectie", "kenmerk")] == [expected] * 4


def test_csv_lines_are_two_numbers() -> None:
    """One cell `5-12` would be the fifth of December in Excel."""
    (row,) = rows(make_record(secties=(), vragen=(make_vraag(regels=(5, 12)),)))
    assert (row["eerste_regel"], row["laatste_regel"]) == ("5", "12")


# ---------------------------------------------------------------- Markdown

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


# What only the sheet itself may bring in; text of a letter never.
MARKUP = {"fence", "code_block", "html_block", "hr", "table_open"}
INLINE_MARKUP = {"code_inline", "em_open", "html_inline", "image", "s_open", "hardbreak"}


def rendered(source: str) -> str:
    """The text that a reader of the rendered Markdown sees."""
    parts = []
    for token in MARKDOWN.parse(source):
        children = token.children or []
        assert not MARKUP & {token.type}, source
        assert not INLINE_MARKUP & {child.type for child in children}, source
        parts += [" " if child.type == "softbreak" else child.content for child in children]
    return " ".join("".join(parts).split())


@pytest.mark.parametrize("text", [*AWKWARD, "1) punt", "12. punt", "- punt", "* punt", "+ punt"])
@pytest.mark.parametrize(
    ("before", "words"),
    [("", ""), ("> ", ""), ("# ", ""), ("### Vraag ", "Vraag "), ("- **Betreft:** ", "Betreft: ")],
)
def test_markdown_renders_the_text_as_printed(text: str, before: str, words: str) -> None:
    """A letter that looks like Markdown is not Markdown: what was printed is what is read."""
    assert rendered(before + escape(text)) == words + text


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=80))
@settings(max_examples=300, deadline=None)
def test_markdown_renders_any_text(text: str) -> None:
    """The same for whatever anybody may print."""
    if "%" in text or "://" in text:  # markdown-it shows urls decoded
        return
    expected = " ".join(unicodedata.normalize("NFC", text).split())
    assert unicodedata.normalize("NFC", rendered("> " + escape(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie https://example.org/a_b*c.", "Zie <https://example.org/a_b*c>."),
        ("(https://example.org/x)", "(<https://example.org/x>)"),
        ("javascript://example.org", "javascript://example.org"),
        ("1. een", "1\\. een"),
        ("180760.pdf", "180760.pdf"),
        ("I&A en &lt;", "I&A en \\&lt;"),
        ("- een", "\\- een"),
        ("asiel- en", "asiel- en"),
        ("=== gelijk", "=== gelijk"),
        ("    vier spaties  ", "vier spaties"),
    ],
)
def test_markdown_escapes_no_more_than_it_must(text: str, expected: str) -> None:
    """The sheet is also read and filled in as it stands, so its source stays readable."""
    assert escape(text) == expected


def test_markdown_is_an_answer_sheet() -> None:
    """The whole sheet of a small letter: order, headings, notes, and room for each answer."""
    record = make_record(secties=(), meldingen=(make_melding(),), vragen=(make_record().vragen[1],))
    facts = """\
- **Soort:** commissiebrief
- **Kamer:** Eerste Kamer
- **Datum:** 6 mei 2026
- **Kenmerk:** 180001
- **Aan:** Minister van Infrastructuur en Waterstaat (J. de Wit)
- **Commissie:** vaste commissie voor Infrastructuur, Waterstaat en Omgeving
- **Fracties:** Volt, PvdD
- **Ondertekenaar:** A. van Dijk, Voorzitter van de commissie
- **Verwijzingen:** COM(2026)99
- **Bestand:** brief.pdf (application/pdf, 4 pagina's, pdfium)
"""
    assert render(record, Format.MARKDOWN) == (
        "# Strategie voor het beheer van dijken en duinen COM(2026)99\n\n"
        "**Termijn:** vier weken (uiterlijk 3 juni 2026)\n\n"
        f"{facts}\n"
        "### Vraag 2\n\n"
        "<!-- id: 180001/2 -->\n\n"
        "> Hoe ver reikt de coördinatie met België – en waarom?\n\n"
        "Volt, PvdD · blz. 2\n\n"
        "*Noot 1:* E-dossier E260099, p. 2-3.\n\n"
        "**Antwoord**\n\n\n\n\n"
        "<!-- einde vragen -->\n\n"
        "## Voetnoten\n\n- 1: E-dossier E260099, p. 2-3. (blz. 1)\n\n"
        "## Meldingen\n\n"
        "- **waarschuwing:** Vraag 4 ontbreekt. \\[nummer\\_ontbreekt, blz. 2\\]\n"
    )


def test_markdown_has_its_sections_and_answers() -> None:
    """Headings with their introduction; an answer that is there is filled in."""
    vraag = make_vraag(sectie="A", antwoord=Antwoord(tekst="Ja.\nNee.", op_vragen=("1",)))
    nameless = make_vraag(volgnummer=2, nummer=None, pagina=None, fracties=(), voetnoten=("9",))
    record = make_record(
        secties=(make_sectie("A", "1", inleiding="Eerst.\nDan."),), vragen=(vraag, nameless)
    )
    text = render(record, Format.MARKDOWN)
    assert (
        "## A\n\n*Fracties:* Volt, PvdD\n\nEerst.\n\nDan.\n\n### Vraag 1\n\n<!-- id: 180001/1 -->\n"
        in text
    )
    assert "**Antwoord**\n\nJa.\n\nNee.\n\n## Buiten een sectie\n\n### 2e vraag\n" in text
    assert "*Noot 9:* –\n" in text
    assert "*Geen vragen.*" in render(letter(), Format.MARKDOWN)


@pytest.mark.parametrize(
    ("functie", "naam", "expected"),
    [
        ("Minister", "J. de Wit", "Minister (J. de Wit)"),
        ("Minister", None, "Minister"),
        (None, "J. de Wit", "J. de Wit"),
        (None, None, "–"),
    ],
)
def test_addressee_in_words(functie: str | None, naam: str | None, expected: str) -> None:
    """Half an addressee gives no empty brackets."""
    record = make_record(geadresseerden=(addressee(functie, naam),))
    assert f"- **Aan:** {expected}\n" in render(record, Format.MARKDOWN)


def test_markdown_lists_what_to_tick() -> None:
    """More than one subquestion is a list of boxes, ticked where the document answers; one is the question itself."""
    text = "Wie betaalt? En *wanneer*?"
    parts = (
        Deelvraag(tekst=text[:12], begin=0, eind=12),
        Deelvraag(tekst=text[13:], begin=13, eind=26),
    )
    vraag = make_vraag(tekst=text, deelvragen=parts)
    record = make_record(secties=(), vragen=(vraag,))
    assert "\n\n- [ ] a. Wie betaalt?\n- [ ] b. En \\*wanneer\\*?\n\n**Antwoord**" in render(
        record, Format.MARKDOWN
    )
    answered = vraag.model_copy(update={"antwoord": Antwoord(tekst="Ik.", op_vragen=("1",))})
    record = make_record(secties=(), vragen=(answered,))
    assert "- [x] a. Wie betaalt?\n- [x] b." in render(record, Format.MARKDOWN)
    assert "- [ ]" not in render(make_record(), Format.MARKDOWN)


# ---------------------------------------------------------------- files


@pytest.fixture
def _known_umask() -> Any:
    """A known umask, whatever the one of who runs the tests."""
    before = os.umask(0o027)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="rights of this kind are POSIX")
@pytest.mark.usefixtures("_known_umask")
def test_new_file_has_the_rights_of_the_umask(tmp_path: Path) -> None:
    """A temporary file has 0600; a result that colleagues cannot read is no use."""
    write_whole(tmp_path / "uit.json", b"{}", overwrite=False)
    assert stat.S_IMODE((tmp_path / "uit.json").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="rights of this kind are POSIX")
def test_existing_file_keeps_its_rights_and_link(tmp_path: Path) -> None:
    """Writing anew changes the words and nothing else: no rights, no symbolic link."""
    real, link = tmp_path / "echt.json", tmp_path / "link.json"
    real.write_text("oud")
    real.chmod(0o604)
    link.symlink_to(real)
    write_whole(link, b"nieuw", overwrite=True)
    assert real.read_text() == "nieuw"
    assert stat.S_IMODE(real.stat().st_mode) == 0o604
    assert link.is_symlink()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """A full disk or Ctrl-C in the middle: the old result is whole and no part lies about."""

    def fail(_: int) -> None:
        raise error

    target = tmp_path / "uit.json"
    target.write_text("oud")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((UsageError, KeyboardInterrupt)):
        write_whole(target, b"nieuw", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["uit.json"]
    assert target.read_text() == "oud"


@pytest.mark.skipif(os.name == "nt", reason="named pipes of this kind are POSIX")
def test_device_is_written_not_replaced(tmp_path: Path) -> None:
    """`-o` to a device or named pipe must not turn it into a file.

    A pipe of our own and never a device of the machine: run by root, a writer that fails this test
    would replace the real one.
    """
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        check_target(pipe, pipe.stat())  # a terminal too may be input and output at once
        write_whole(pipe, b"inhoud", overwrite=False)
        assert os.read(reading, 100) == b"inhoud"
    finally:
        os.close(reading)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("geen/map/uit.json", "the folder does not exist"),
        ("brief.txt/uit.json", "its folder is not a folder"),
        (".", "the output is a directory"),
        ("brief.txt", "the output is the input itself"),
        ("harde_link.txt", "the output is the input itself"),
        ("x" * 300, "it cannot be written (File name too long)"),
    ],
)
def test_target_is_refused(tmp_path: Path, target: str, fault: str) -> None:
    """What cannot or must not be written is refused before any work is done."""
    source = tmp_path / "brief.txt"
    source.write_text("brief")
    (tmp_path / "harde_link.txt").hardlink_to(source)
    with pytest.raises(UsageError) as caught:
        check_target(tmp_path / target, source.stat())
    assert caught.value.fault == fault


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_protected_target_is_refused(tmp_path: Path) -> None:
    """A result that somebody protected is not replaced by way of its folder."""
    target = tmp_path / "vast.json"
    target.write_text("vast")
    target.chmod(0o444)
    with pytest.raises(UsageError, match="write-protected"):
        check_target(target, None)


def publication() -> Any:
    """A publication in which two questions share an answer, with a toelichting."""
    body = [
        "Vraag 1", "Een?", "", "Vraag 2", "Twee?", "", "Antwoord 1 en 2", "Ja.", "• Dit.", "",
        "Toelichting", "Dit vult aan.",
    ]  # fmt: skip
    return read_publication(body=body)


@pytest.mark.parametrize("format_", [Format.TABLE, Format.MARKDOWN])
def test_publication_for_reading(format_: Format) -> None:
    """Who replied stands above, an answer is printed once, the toelichting behind the questions."""
    text = render(publication(), format_)
    for shown in ("Antwoord van", "Minister Vos (Veen en Water)", "2023-2024", "25 maart 2024"):
        assert shown in text
    assert text.count("Dit.") == 1
    assert "Zie het antwoord bij vraag 1." in text.replace("\\", "")
    assert "Dit vult aan." in text.split("Toelichting")[-1]
    assert "Ondertekenaar" not in text


def test_publication_as_csv() -> None:
    """A row holds the whole answer, and what to count by."""
    first, second = rows(publication())[-2:]
    assert first["antwoord"] == second["antwoord"] == "Ja.\n• Dit."
    assert first["op_vragen"] == "1; 2"
    assert (first["vergaderjaar"], first["datum_antwoord"]) == ("2023-2024", "2024-03-25")
    assert (first["reactie"], first["antwoord_van"]) == ("antwoord", "Minister Vos (Veen en Water)")


# numbers of the questions, warnings -> what the upper edge of the box says
TITLES: list[tuple[list[str | None], int, str, str]] = [
    (["1", "2", "3"], 0, "3 vragen · 1–3, geen gaten", "nothing was skipped: one look tells"),
    (["1", "2", "3", "5", "6"], 1, "5 vragen · 1–3, 5–6 · 1 waarschuwing", "where the gap is"),
    (["2", "3"], 0, "2 vragen · 2–3", "the first is missing"),
    (["1", "2", "4"], 2, "3 vragen · 1–2, 4 · 2 waarschuwingen", "a number that stands alone"),
    (["1", "2", "1", "2"], 0, "4 vragen", "they start again: the run would say nothing"),
    (["1", "2", "2"], 1, "3 vragen · 1 waarschuwing", "one is printed twice"),
    (["1", "2a", "2b"], 0, "3 vragen", "letters are not counted"),
    ([None, None], 0, "2 vragen", "no numbers"),
    (["1"], 0, "1 vraag", "one question has no gaps"),
    ([str(2 * n + 1) for n in range(9)], 0, "9 vragen", "so many runs tell nothing at a glance"),
    ([], 1, "geen vragen · 1 waarschuwing", "nothing found"),
]


def numbered_letter(numbers: list[str | None], warnings: int) -> CommissieBrief:
    """A letter whose questions print these numbers, with so many warnings and a remark."""
    return make_record(
        vragen=tuple(make_vraag(volgnummer=n, nummer=one) for n, one in enumerate(numbers, 1)),
        secties=(),
        meldingen=(*(make_melding() for _ in range(warnings)), make_melding(ernst="info")),
    )


@pytest.mark.parametrize(("numbers", "warnings", "title", "protects"), TITLES)
def test_title_of_the_table(
    numbers: list[str | None], warnings: int, title: str, protects: str
) -> None:
    """Whether a question is missing is what is looked for first."""
    assert " · ".join(words.counts(numbered_letter(numbers, warnings))) == title, protects


def test_title_fits_a_narrow_window() -> None:
    """The edge of a box has no second line: the runs go, the warnings stay."""
    record = numbered_letter(["1", "3", "5", "6", "8", "10"], 2)
    assert "─ 6 vragen · 2 waarschuwingen ─" in render(record, Format.TABLE, Style(width=40))
