"""The readers: two that look at a PDF in their own way and agree, and those of text and Markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import corpus
from compare import fixture_cases
from kamervragen import errors, extract
from kamervragen.lines import Line, Reading, mark
from kamervragen.readers import PDF_READERS, glyphs, markdown, pdf, plumber, reader_for, text
from kamervragen.readers.faces import face
from kamervragen.readers.words import shown_text
from kamervragen.source import load
from letters import ASKED, asked, codes, make_letter, make_lines, record_of
from pdfs import Page, Text, column, make_pdf, width_of
from pdfs import glyphs as drawn_apart

READERS = {"pdfium": pdf.read, "pdfplumber": plumber.read}
FILES = [
    *[path for path, _ in fixture_cases() if path.suffix == ".pdf"],
    *[path for path, _ in corpus.letters() if path.suffix == ".pdf"],
]
both = pytest.mark.parametrize("reader", READERS)


def texts(reading: Reading) -> list[str]:
    """The text of each line."""
    return [line.text for line in reading.lines]


def read_pdf(data: bytes, reader: str) -> Reading:
    """What a PDF reader makes of these bytes."""
    return READERS[reader](load(data))


def test_every_reader_is_tried_here() -> None:
    """A third reader has to join these tests."""
    assert set(READERS) == set(PDF_READERS)


# ---------------------------------------------------------------- one record, two readers


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_readers_agree(path: Path) -> None:
    """pdfplumber is the oracle of pdfium: what differs, one of them reads wrongly."""
    first, second = (comparable(path, reader) for reader in READERS)
    assert first["record"] == second["record"]
    assert first["boxes"] == pytest.approx(second["boxes"], abs=1.0)


def comparable(path: Path, reader: str) -> dict[str, Any]:
    """The record without what may differ, and the boxes of its questions as numbers by place."""
    record = record_of(path, reader).model_dump()
    assert record["herkomst"].pop("lezer") == reader
    assert record["herkomst"].pop("tekstlaag") == ("gedrukt" if reader == "pdfium" else None)
    boxes = {
        f"{vraag['id']} {place} {side}": value
        for vraag in record["vragen"]
        for place, vak in enumerate(vraag.pop("vakken"))
        for side, value in vak.items()
    }
    return {"record": record, "boxes": boxes}


# ---------------------------------------------------------------- pages


def letter_page(**changes: Any) -> Page:
    """The plain letter on one page."""
    return Page(column(70, 80, make_lines()), **changes)


PLAIN = extract(make_pdf(letter_page()))


@both
@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        ({}, "a page as most programs make it"),
        ({"rotate": 90}, "a page that was scanned sideways is turned by its viewer"),
        ({"rotate": 180}, "upside down"),
        ({"rotate": 270}, "sideways, the other way"),
        ({"origin": (50.0, -200.0)}, "a page whose lower left corner is not 0, 0"),
        ({"origin": (-30.0, 70.0), "rotate": 90}, "both at once"),
        ({"width": 842.0, "height": 1191.0}, "A3"),
    ],
)
def test_page_as_a_person_sees_it(reader: str, changes: dict[str, Any], protects: str) -> None:
    """Positions count from the upper left corner of the page on the screen, however it was made."""
    record = extract(make_pdf(letter_page(**changes)), reader=reader)
    assert asked(record) == ASKED, protects
    assert record.meldingen == ()
    for vraag, plain in zip(record.vragen, PLAIN.vragen, strict=True):
        assert vraag.vakken[0].model_dump() == pytest.approx(plain.vakken[0].model_dump(), abs=1.0)


def test_box_of_a_question() -> None:
    """The box is that of the ink: left of the number, right of the last letter, around the line."""
    row = make_lines().index("1. Hoe vaak brandt het bos?")
    (vak,) = PLAIN.vragen[0].vakken
    assert (vak.pagina, vak.x0) == (1, 70.0)
    assert vak.x1 == pytest.approx(70 + width_of("1. Hoe vaak brandt het bos?"), abs=0.2)
    assert (vak.top, vak.bottom) == pytest.approx((80 + 14 * row - 8.8, 80 + 14 * row + 2.2))


@both
def test_crop_box(reader: str) -> None:
    """A crop box hides the margin and moves nothing: boxes count from the MediaBox, as pdfplumber does."""
    texts = column(110, 130, make_lines())
    page = Page(texts, width=675, height=942, cropbox=(40, 50, 635, 892))
    record = extract(make_pdf(page), reader=reader)
    assert asked(record) == ASKED
    plain = PLAIN.vragen[0].vakken[0]
    (vak,) = record.vragen[0].vakken
    assert (vak.x0, vak.top) == pytest.approx((plain.x0 + 40, plain.top + 50), abs=1.0)
    assert (vak.x1, vak.bottom) == pytest.approx((plain.x1 + 40, plain.bottom + 50), abs=1.0)


@both
@pytest.mark.parametrize("place", [0, 1, 2])
def test_empty_page(reader: str, place: int) -> None:
    """An empty page before, inside or behind the letter counts as a page and does no harm."""
    lines = make_lines()
    cut = lines.index("2. Wie betaalt het blussen?")
    pages = [Page(column(70, 80, lines[:cut])), Page(column(70, 80, lines[cut:]))]
    pages.insert(place, Page())
    record = extract(make_pdf(*pages), reader=reader)
    assert asked(record) == ASKED
    assert record.herkomst.paginas == 3
    numbers = [number for number in (1, 2, 3) if number != place + 1]
    assert [vraag.pagina for vraag in record.vragen] == numbers


@both
def test_page_without_text_layer_among_others(reader: str) -> None:
    """A page that is a picture may hold questions; the record has to say that it was not read."""
    record = extract(make_pdf(letter_page(), Page(pictures=True)), reader=reader)
    assert asked(record) == ASKED
    assert [(one.ernst, one.pagina) for one in record.meldingen] == [("waarschuwing", 2)]


@both
@pytest.mark.parametrize(
    ("page", "protects"),
    [
        (Page(pictures=True), "a scan"),
        (Page(), "nothing at all"),
        (Page([Text(70, 100, "   ")]), "white space only"),
    ],
)
def test_no_text_layer(reader: str, page: Page, protects: str) -> None:
    """A PDF without words is told apart from a letter without questions."""
    with pytest.raises(errors.NoTextLayer) as caught:
        extract(make_pdf(page, page), reader=reader, ocr="off")
    assert "--ocr auto" in caught.value.remedy, protects


@both
def test_invisible_text_is_a_text_layer(reader: str) -> None:
    """Text recognition lays invisible text (mode 3) over the picture."""
    texts = [Text(one.x, one.y, one.text, mode=3) for one in column(70, 80, make_lines())]
    record = extract(make_pdf(Page(texts, pictures=True)), reader=reader)
    assert asked(record) == ASKED


# ---------------------------------------------------------------- how programs draw text


def replaced(line: str, *drawn: Text) -> list[Text]:
    """The plain letter with one of its lines drawn in another way: `x` and `y` are added to its own."""
    lines = make_lines()
    y = 80 + 14 * lines.index(line)
    kept = [one for one in column(70, 80, lines) if one.y != y]
    moved = [
        Text(70 + one.x, y + one.y, one.text, one.size, one.face, one.gap, one.angle, one.mode)
        for one in drawn
    ]
    return [*kept, *moved]


FIRST = "1. Hoe vaak brandt het bos?"


def at(before: str) -> float:
    """Where a text goes on behind another one."""
    return width_of(before)


@both
@pytest.mark.parametrize(
    ("drawn", "expected", "protects"),
    [
        (drawn_apart(0, 0, FIRST), "Hoe vaak brandt het bos?", "each letter by itself"),
        (
            [Text(0, 0, FIRST), Text(0.3, 0, FIRST)],
            "Hoe vaak brandt het bos?",
            "drawn twice to look bold",
        ),
        (
            [Text(0, 0, "1. Hoe vaak"), Text(at("1. Hoe vaak "), 0, "brandt het bos?")],
            "Hoe vaak brandt het bos?",
            "two strings with a gap of one space and none in them",
        ),
        (
            [Text(at("1. Hoe vaak "), 0, "brandt het bos?"), Text(0, 0, "1. Hoe vaak")],
            "Hoe vaak brandt het bos?",
            "strings drawn from right to left",
        ),
        (
            [Text(0, 0, "1."), Text(36, 0, "Hoe vaak brandt het bos?")],
            "Hoe vaak brandt het bos?",
            "the number hangs in a column of its own",
        ),
        ([Text(0, 0, "1. Hoe eﬁciënt is de ﬂuit?")], "Hoe eficiënt is de fluit?", "ligatures"),
        (
            [
                Text(0, 0, "1. Wie is Kosti"),
                Text(at("1. Wie is Kosti"), 0, "c"),
                Text(at("1. Wie is Kosti") + 1, 0, "´"),
                Text(at("1. Wie is Kostic"), 0, "?"),
            ],
            "Wie is Kostić?",
            "an accent drawn over the letter before it",
        ),
        (
            [
                Text(0, 0, "1. Wie is Kosti"),
                Text(at("1. Wie is Kosti") + 1, 0, "´"),
                Text(at("1. Wie is Kosti"), 0, "c"),
                Text(at("1. Wie is Kostic"), 0, "?"),
            ],
            "Wie is Kostić?",
            "an accent drawn over the letter behind it, as TeX does",
        ),
        (
            [
                Text(0, 0, "1. Hoeveel CO"),
                Text(at("1. Hoeveel CO"), 2, "2", 7),
                Text(at("1. Hoeveel CO") + 6.5, 0, "daalde er neer?"),
            ],
            "Hoeveel CO2 daalde er neer?",
            "a lowered digit is no note mark",
        ),
        (
            [
                Text(0, 0, "1. Hoe vaak brandt het "),
                Text(at("1. Hoe vaak brandt het "), 0, "bos?", face="bold"),
            ],
            "Hoe vaak brandt het bos?",
            "a bold word inside a sentence",
        ),
        (
            [
                Text(0, 0, "1. Hoeveel CO"),
                Text(at("1. Hoeveel CO"), 3.5, "2", 7),
                Text(at("1. Hoeveel CO") + 6.5, 0, "daalde er neer?"),
            ],
            "Hoeveel CO2 daalde er neer?",
            "one that is lowered so far that it is nearly on a line of its own",
        ),
        ([Text(0, 0, "1. Wat is ´ dan?")], "Wat is ´ dan?", "an accent over no letter"),
        ([Text(0, 0, "1. Wie lacht 😀 er?")], "Wie lacht 😀 er?", "a character beyond U+FFFF"),
        (
            [Text(0, 0, "1. Is ‘de heide’ «droog» – of nat?")],
            "Is ‘de heide’ «droog» – of nat?",
            "typographic signs stay",
        ),
    ],
)
def test_text_as_programs_draw_it(
    reader: str, drawn: list[Text], expected: str, protects: str
) -> None:
    """The question is the same, whatever a program makes of its line."""
    record = extract(make_pdf(Page(replaced(FIRST, *drawn))), reader=reader)
    assert asked(record) == [("1", expected), ASKED[1]], protects
    assert codes(record) == []


@both
def test_page_drawn_twice(reader: str) -> None:
    """A program that prints bold by drawing the whole page again, a little to the right."""
    lines = make_lines()
    page = Page([*column(70, 80, lines), *column(70.3, 80, lines)])
    record = extract(make_pdf(page), reader=reader)
    assert asked(record) == ASKED
    assert codes(record) == []


def test_accent_without_its_letter_moves_nothing() -> None:
    """Over a letter that never carries it an accent stays; what stands behind keeps its place."""
    places = [(0.0, 6.0), (1.0, 5.0), (6.0, 9.0), (9.0, 15.0), (10.0, 14.0)]
    placed = glyphs.place_accents("b´ e´", lambda place: places[place])
    assert placed == f"b´ é{glyphs.GONE}"


def test_soft_hyphen_that_is_drawn() -> None:
    """Typst draws one glyph for both hyphens: inside a line it is one, at its end it may be."""
    lines = ["1. Wie betaalt het bos\u00adbeheer en het blus\u00ad", "werk?"]
    page = Page(column(70, 80, make_lines(questions=lines)))
    (vraag,) = extract(make_pdf(page)).vragen
    assert vraag.tekst == "Wie betaalt het bos-beheer en het bluswerk?"


@both
def test_what_does_not_show(reader: str) -> None:
    """A word without width, and room behind room, are no text."""
    page = Page([Text(70, 100, "Dit \xa0 is"), Text(300, 100, "\u200b"), Text(330, 100, "het")])
    assert texts(read_pdf(make_pdf(page), reader)) == ["Dit is", "het"]


@both
def test_table_of_many_numbers(reader: str) -> None:
    """A row of hundreds of digits is a drawing; it is read as digits, not as note marks."""
    digits = [Text(10 + 1.4 * place, 300, "1", 2) for place in range(402)]
    first, *rest = texts(read_pdf(make_pdf(Page([Text(70, 100, "Kop"), *digits])), reader))
    assert first == "Kop"
    assert "".join(rest).replace(" ", "") == "1" * 402


@both
def test_hyphen_at_a_line_end(reader: str) -> None:
    """A hyphen at a line end belongs to the line or to the word; the box holds it in both cases."""
    lines = ["1. Hoe vaak brandt het regen-", "boogbos en het WIA-", "bos?"]
    page = Page(column(70, 80, make_lines(questions=lines)))
    (vraag,) = extract(make_pdf(page), reader=reader).vragen
    assert vraag.tekst == "Hoe vaak brandt het regenboogbos en het WIA-bos?"
    assert vraag.vakken[0].x1 == pytest.approx(70 + width_of(lines[0]), abs=0.5)


@both
@pytest.mark.parametrize("sign", ["1", "1)", "[1]"])
def test_raised_note_mark(reader: str, sign: str) -> None:
    """A raised digit is a note mark; its note stands in small print at the foot of the page."""
    end = at(FIRST[:-1])
    texts = replaced(
        FIRST,
        Text(0, 0, FIRST[:-1]),
        Text(end, -4, sign, 7),
        Text(end + 3.9 + 2.3 * (len(sign) - 1), 0, "?"),
    )
    note = [Text(70, 760, "1", 6), Text(75, 763, "Brief van de minister, p. 3.", 8)]
    record = extract(make_pdf(Page([*texts, *note])), reader=reader)
    assert asked(record) == ASKED
    assert record.vragen[0].voetnoten == ("1",)
    assert [(noot.nummer, noot.tekst) for noot in record.voetnoten] == [
        ("1", "Brief van de minister, p. 3.")
    ]
    assert codes(record) == []


@both
@pytest.mark.parametrize("lift", [-3.5, -5.0])
def test_mark_of_the_size_of_its_text(reader: str, lift: float) -> None:
    """WeasyPrint raises a mark that is hardly smaller than its text by half of that."""
    texts = replaced(FIRST, Text(0, 0, FIRST), Text(at(FIRST), lift, "1", 10.7))
    record = extract(
        make_pdf(Page([*texts, Text(70, 755, "1", 10.7), Text(79, 760, "Brief, p. 3.")])),
        reader=reader,
    )
    assert asked(record) == ASKED
    assert record.vragen[0].voetnoten == ("1",)


@both
def test_letter_below_the_line(reader: str) -> None:
    """`NO` with a lowered `x` is `NOx`."""
    words = "1. Hoeveel NO"
    texts = replaced(
        FIRST, Text(0, 0, words), Text(at(words), 3.3, "x", 7), Text(at(words) + 6, 0, "is er?")
    )
    assert extract(make_pdf(Page(texts)), reader=reader).vragen[0].tekst == "Hoeveel NOx is er?"


@both
def test_table_that_is_set_tight(reader: str) -> None:
    """Columns of a table that stand hardly further apart than words: three rows begin a cell at one place."""
    lines = make_lines(
        questions=["1. Hoe vaak brandt het bos?", *[""] * 6, "2. Wie betaalt het blussen?"]
    )
    y = 80 + lines.index("1. Hoe vaak brandt het bos?") * 14
    cells = [
        ("Onderdeel", "Bedrag"),
        ("Voorlichting", "19"),
        ("Huisvesting", "39"),
        ("Onderzoek", "41"),
    ]
    table = [
        text
        for place, (name, amount) in enumerate(cells, 2)
        for text in (
            Text(90, y + 14 * place, name),
            Text(90 + at("Voorlichting") + 8.5, y + 14 * place, amount),
        )
    ]
    record = extract(make_pdf(Page([*column(70, 80, lines), *table])), reader=reader)
    assert asked(record) == ASKED
    assert record.secties == ()


@both
def test_text_along_the_edge(reader: str) -> None:
    """Text that runs up the side of the page is no part of a question."""
    edge = Text(20, 400, "Eerste Kamer, 9. Wat nu?", angle=1)
    record = extract(make_pdf(Page([*column(70, 80, make_lines()), edge])), reader=reader)
    assert asked(record) == ASKED


@both
@pytest.mark.parametrize(
    ("page", "expected", "protects"),
    [
        (
            Page([Text(70, 100, "datum"), Text(160, 100, "6 mei 2026")]),
            ["datum", "6 mei 2026"],
            "a wide gap parts columns",
        ),
        (
            Page([Text(70, 100, "Natuur."), Text(70 + at("Natuur."), 96, "12", 7)]),
            [f"Natuur.{mark('12')}"],
            "a mark of two digits",
        ),
        (
            Page([Text(70, 100, "12 m"), Text(70 + at("12 m"), 96, "2", 7)]),
            [f"12 m{mark('2')}"],
            "a reader cannot tell a power from a mark; the family does",
        ),
        (
            Page([Text(70, 100, "Bos"), Text(70 + at("Bos"), 96, "*", 7)]),
            [f"Bos{mark('*')}"],
            "an asterisk as mark",
        ),
        (
            Page([Text(70, 100, "Onder"), Text(70, 90, "Boven")]),
            ["Boven", "Onder"],
            "top to bottom",
        ),
        (
            Page([Text(70, 100, "Natuur."), Text(70 + at("Natuur."), 94.7, "12", 10.67)]),
            [f"Natuur.{mark('12')}"],
            "a mark hardly smaller than its text, as WeasyPrint sets it",
        ),
        (
            Page([Text(70, 94.7, "1", 10.67), Text(78.5, 100, "Kamerstuk")]),
            [f"{mark('1')} Kamerstuk"],
            "such a mark before its note",
        ),
        (
            Page([Text(70, 94.7, "1", 10.67), Text(83, 100, "Kamerstuk")]),
            ["1", "Kamerstuk"],
            "a number of another column",
        ),
        (
            Page([Text(70, 100, "Natuur."), Text(70 + at("Natuur."), 94.7, "12", 11)]),
            ["12", "Natuur."],
            "a number as large as the text is none of its marks",
        ),
        (
            Page([Text(70, 100, "De CO"), Text(70 + at("De CO"), 105.4, "2", 10.67)]),
            ["De CO2"],
            "a lowered digit hardly smaller than its text",
        ),
        (
            Page(
                [Text(70, 106.2, "3"), Text(79, 100, "Welke kosten"), Text(79, 112.4, "betaalt ze")]
            ),
            ["Welke kosten", "3", "betaalt ze"],
            "a number halfway the height of its row is no mark",
        ),
        (
            Page([Text(70, 100, "Bos"), Text(70, 108, "2019", 11)]),
            ["Bos", "2019"],
            "digits below, as large as the text, are a line",
        ),
        (
            Page([Text(70, 100, "1"), Text(80, 100, "Hangt")]),
            ["1 Hangt"],
            "a narrow gap behind a number is a space",
        ),
        (
            Page(
                [
                    *(Text(300, y, "postbus 20017") for y in (88, 100)),
                    Text(
                        300 - at("Minister van Sport en Volksgezondheid "),
                        112,
                        "Minister van Sport en Volksgezondheid",
                    ),
                    Text(300, 112, "e-mail"),
                ]
            ),
            ["postbus 20017", "postbus 20017", "Minister van Sport en Volksgezondheid", "e-mail"],
            "a small word right below its column is the next of it, however full the line before it",
        ),
        (
            Page(
                [
                    Text(300 - at("Onderstaande tabel "), 76, "Onderstaande tabel"),
                    Text(300, 76, "vermeldt alles."),
                    *(Text(300, y, "postbus 20017") for y in (88, 100)),
                ]
            ),
            ["Onderstaande tabel vermeldt alles.", "postbus 20017", "postbus 20017"],
            "above it, it stands there by chance",
        ),
    ],
)
def test_lines_of_a_page(reader: str, page: Page, expected: list[str], protects: str) -> None:
    """Runs become lines by where they stand."""
    assert texts(read_pdf(make_pdf(page), reader)) == expected, protects


@both
@pytest.mark.parametrize(
    ("face", "bold", "italic"),
    [("regular", False, False), ("bold", True, False), ("italic", False, True)],
)
def test_type(reader: str, face: str, bold: bool, italic: bool) -> None:
    """Bold and italic part headings from text; numbers are in points."""
    (line,) = read_pdf(make_pdf(Page([Text(70, 100, "Kop", 14, face)])), reader).lines
    assert (line.bold, line.italic) == (bold, italic)
    assert (line.size, line.base, line.x0) == (14.0, 100.0, 70.0)


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        ("ABCDEF+Arial-BoldItalicMT", (True, True)),
        ("Helvetica-Oblique", (False, True)),
        ("Segoe,Bd", (True, False)),
        ("NotoSans-Black", (True, False)),
        ("Calibri-It", (False, True)),
        ("Verdana", (False, False)),
        ("", (False, False)),
        ("ABCDEF+NimbusRomNo9L-Medi", (True, False)),
        ("NimbusRomNo9L-MediItal", (True, True)),
        ("Roboto-Medium", (False, False)),
        ("CenturySchL-Ital", (False, True)),
        ("URWGothicL-BookObli", (False, True)),
        ("CharterBT-Roman-Slant_167", (False, True)),
        ("ABCDEF+CMBX12", (True, False)),
        ("CMTI10", (False, True)),
        ("CMR10", (False, False)),
        ("SFBX1095", (True, False)),
        ("SFBI1000", (True, True)),
        ("LinLibertineOB", (True, False)),
        ("LinLibertineOI", (False, True)),
        ("LinLibertineO", (False, False)),
    ],
)
def test_face(font: str, expected: tuple[bool, bool]) -> None:
    """A font's name says what its flags often do not."""
    assert face(font) == expected


def test_unknown_reader() -> None:
    """The error names the readers that there are."""
    with pytest.raises(errors.UsageError, match="pdfium, pdfplumber"):
        reader_for(load(b"tekst"), "acrobat")


@both
def test_too_many_pages(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book is refused before it is read."""
    for module in (pdf, plumber):
        monkeypatch.setattr(module, "MAX_PAGES", 2)
    pages = [Page([Text(70, 100, "Blad")])] * 3
    assert len(read_pdf(make_pdf(*pages[:2]), reader).pages) == 2
    with pytest.raises(errors.TooLarge, match="more than 2 pages"):
        read_pdf(make_pdf(*pages), reader)


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of endless text is refused before its characters are asked for."""
    monkeypatch.setattr(pdf, "MAX_CHARS", 5)
    with pytest.raises(errors.TooLarge, match="page 1 is too large"):
        read_pdf(make_pdf(Page([Text(70, 100, "Zes zes")])), "pdfium")


# ---------------------------------------------------------------- encodings of text

QUESTIONS = ["1. Hoe verloopt de coördinatie – en wie betaalt de € 5?", "2. Is dat ‘één’ vraag?"]
EXPECTED = [
    ("1", "Hoe verloopt de coördinatie – en wie betaalt de € 5?"),
    ("2", "Is dat ‘één’ vraag?"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("encode", "protects"),
    [
        (lambda one: one.encode(), "UTF-8"),
        (lambda one: one.encode("utf-8-sig"), "UTF-8 with a mark, as Notepad writes it"),
        (lambda one: one.encode("utf-16"), "UTF-16 with a mark"),
        (lambda one: b"\xfe\xff" + one.encode("utf-16-be"), "UTF-16, the other way round"),
        (lambda one: one.encode("utf-16-le"), "UTF-16 without a mark"),
        (lambda one: one.encode("utf-16-be"), "the same, the other way round"),
        (lambda one: one.encode("utf-32"), "UTF-32 with a mark"),
        (lambda one: one.encode("cp1252"), "Windows-1252, as old programs save it"),
        (
            lambda one: unicodedata.normalize("NFD", one).encode(),
            "accents apart, as macOS has them",
        ),
        (lambda one: ("\ufeff" + one + "\x1a").encode(), "a mark and the end mark of old systems"),
    ],
)
def test_encoding(encode: Callable[[str], bytes], newline: str, protects: str) -> None:
    """Text is read as it was meant, and lines are counted the same, whoever saved it."""
    data = encode(make_letter(questions=QUESTIONS).replace("\n", newline))
    record = extract(data)
    assert asked(record) == EXPECTED, protects
    assert [vraag.regels for vraag in record.vragen] == [(14, 14), (15, 15)]
    assert record.herkomst.media == "text/plain"
    assert codes(record) == []


@pytest.mark.parametrize(
    ("data", "protects"),
    [
        (b"\xff\xfe" + "tekst".encode("utf-16-le") + b"\x00", "an odd number of bytes"),
        (b"\xff\xfe\x00\xdc\x00\xdc", "halves of characters"),
        (b"\xfe\xff\xdc\x00\xdc\x00", "halves of characters, the other way round"),
    ],
)
def test_damaged_unicode(data: bytes, protects: str) -> None:
    """Broken UTF-16 is refused, not turned into something else."""
    with pytest.raises(errors.UnknownMedia, match="damaged UTF-16") as caught:
        extract(data)
    assert "UTF-8" in caught.value.remedy, protects


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("brief.txt", make_pdf(letter_page()), "application/pdf"),
        ("brief", make_pdf(letter_page()), "application/pdf"),
        ("brief.pdf", make_letter().encode(), "text/plain"),
        (
            "brief.txt",
            make_letter(
                head=("**datum** 6 mei 2026", "**betreft** Bosbrandweer", "**ons kenmerk** 180123")
            ).encode(),
            "text/markdown",
        ),
        ("brief.md", make_letter().encode(), "text/plain"),
        ("brief.pdf", b"\r\n\x00rommel\r\n" + make_pdf(letter_page()), "application/pdf"),
    ],
)
def test_suffix_is_not_trusted(tmp_path: Path, name: str, data: bytes, media: str) -> None:
    """The bytes say what a file is; its name is what somebody called it."""
    path = tmp_path / name
    path.write_bytes(data)
    record = extract(path)
    assert (record.herkomst.media, asked(record)) == (media, ASKED)
    assert (record.kenmerk, codes(record)) == ("180123", [])


# ---------------------------------------------------------------- plain text


@pytest.mark.parametrize(
    ("source", "expected", "protects"),
    [
        ("een  twee", [("een twee", 1, 0)], "two spaces are slack in a line"),
        ("een   twee", [("een", 1, 0), ("twee", 1, 6)], "three part columns"),
        ("datum\t6 mei", [("datum", 1, 0), ("6 mei", 1, 8)], "a tab goes to its stop"),
        ("Zin een.  Zin twee", [("Zin een. Zin twee", 1, 0)], "typists space sentences twice"),
        ("  ver weg", [("ver weg", 1, 2)], "an indent is a place"),
        ("een\n\n\ntwee", [("een", 1, 0), ("twee", 4, 0)], "empty lines count"),
        ("een\r\ntwee\rdrie", [("een", 1, 0), ("twee", 2, 0), ("drie", 3, 0)], "all line ends"),
        ("bos\u00adbeheer", [("bosbeheer", 1, 0)], "a soft hyphen inside a line vanishes"),
        ("bos\u00ad", [("bos\u00ad", 1, 0)], "one at its end is still to be judged"),
        (
            "de region\n   \u00ad a\u00adle omroep",
            [("de regionale omroep", 1, 0)],
            "one before a word joins it",
        ),
        ("bos\n\u00ad beheer\n\u00adje", [("bosbeheer", 1, 0), ("je", 3, 0)], "but not two lines"),
        ("Natuur¹² en", [(f"Natuur{mark('12')} en", 1, 0)], "raised digits are note marks"),
        ("a\u00a0b", [("a b", 1, 0)], "a no-break space is a space"),
        (
            "de CO2 -uitstoot en -heffing",
            [("de CO2-uitstoot en -heffing", 1, 0)],
            "room behind a lowered digit",
        ),
        (
            "het regen\ufffe\nboogbos",
            [("het regen\u00ad", 1, 0), ("boogbos", 2, 0)],
            "pdfium's hyphen",
        ),
        ("", [], "nothing"),
        (" \n\t\n", [], "no words"),
    ],
)
def test_plain_text(source: str, expected: list[tuple[str, int, int]], protects: str) -> None:
    """Text is laid on a page of fixed pitch: (words, source line, column)."""
    lines = text.read_lines(source, "text").lines
    found = [(line.text, line.number, round(line.x0 / 5)) for line in lines]
    assert found == expected, protects


def test_form_feeds_begin_pages() -> None:
    """`pdftotext` parts pages with a form feed, which is no line end."""
    lines = text.read_lines("een\n\ftwee\ndrie\fvier\n\f", "text").lines
    assert [(line.text, line.page, line.number) for line in lines] == [
        ("een", 1, 1),
        ("twee", 2, 2),
        ("drie", 2, 3),
        ("vier", 3, 3),
    ]


@pytest.mark.parametrize(
    ("raw", "expected", "protects"),
    [
        ("foto´s", "foto´s", "there the accent is an apostrophe"),
        ("Kostic´", "Kostić", "an accent behind its letter"),
        ("Yes¸il", "Yeşil", "a cedilla behind its letter"),
        ("´etage", "étage", "an accent before its letter"),
        ("Dvorˇak", "Dvořak", "a caron behind its letter"),
        ("A˚ngstro¨m", "Ångström", "two in one word"),
        ("q´", "q´", "a letter that takes no accent"),
        ("eﬃciënt oﬀ ﬂuit ﬁn", "efficiënt off fluit fin", "ligatures"),
        ("e\u0301e\u0301n", "één", "one character a letter"),
        ("EU\u2011Raad", "EU-Raad", "a hyphen that does not break"),
        ("a\u200b\ufeff\u2060b", "ab", "characters that nobody sees"),
        ("a \x07\x7fb", "a b", "control characters"),
        ("br\x02ndt", "br\ufffdndt", "inside a word, one stands where a letter was"),
        ("foto\x92s \x84zo\x94", "foto’s „zo”", "Windows-1252 that was taken for Latin-1"),
        ("\uf0b7 punt", "• punt", "the bullet of the Symbol font"),
        ("\uf8f01\uf8f1", "\ufffd1\ufffd", "nobody can smuggle in a note mark"),
        ("gewoon", "gewoon", "nothing to do"),
    ],
)
def test_clean(raw: str, expected: str, protects: str) -> None:
    """What PDFs and old programs write for a letter becomes that letter."""
    assert glyphs.clean(raw) == expected, protects


# ---------------------------------------------------------------- Markdown

PLAIN_LINE = {"level": 0, "bold": False, "italic": False}


@pytest.mark.parametrize(
    ("raw", "expected", "changes"),
    [
        ("# Kop", "Kop", {"level": 1}),
        ("  ### Kop ###", "Kop", {"level": 3}),
        ("#Geen kop", "#Geen kop", {}),
        ("**vet**", "vet", {"bold": True}),
        ("__vet__", "vet", {"bold": True}),
        ("*schuin*", "schuin", {"italic": True}),
        ("_schuin_", "schuin", {"italic": True}),
        ("***beide***", "beide", {"bold": True, "italic": True}),
        ("**vet** en gewoon", "vet en gewoon", {}),
        ("een *woord* en een __ander__", "een woord en een ander", {}),
        ("2 * 3 * 4", "2 * 3 * 4", {}),
        ("snake_case_woord", "snake_case_woord", {}),
        ("** geen vet **", "** geen vet **", {}),
        ("**betreft: **Bosbrandweer", "betreft: Bosbrandweer", {}),
        ("2 ** 3 ** 4", "2 ** 3 ** 4", {}),
        (r"a \* b \_ c, 1\. \[2\]", "a * b _ c, 1. [2]", {}),
        ("woord<sup>1</sup> na", f"woord{mark('1')} na", {}),
        ("woord<sup>[12]</sup>", f"woord{mark('12')}", {}),
        ("woord.[[2]](#footnote-2) Acht", f"woord.{mark('2')} Acht", {}),
        ("Zie de brief. [↑](#footnote-ref-1)", "Zie de brief.", {}),
        ("woord$^{1}$ na", f"woord{mark('1')} na", {}),
        ("woord${}^{2}$ na$^3$", f"woord{mark('2')} na{mark('3')}", {}),
        ("voor $5 of $6", "voor $5 of $6", {}),
        ("woord[^3], en", f"woord{mark('3')}, en", {}),
        ("woord^4^", f"woord{mark('4')}", {}),
        ("[^3]: De noot.", f"{mark('3')} De noot.", {}),
        ("CO<sub>2</sub> en H~2~O", "CO2 en H2O", {}),
        ("[hier](https://example.org/a_(b)) na", "hier na", {}),
        ('[hier](https://example.org "titel") na', "hier na", {}),
        ("![kaart](kaart.png)", "kaart", {}),
        ("<https://example.org/a_b>", "https://example.org/a_b", {}),
        ("> citaat", "citaat", {}),
        ("- punt", "- punt", {}),
        ("- a. punt", "a. punt", {}),
        ("* (b) punt", "(b) punt", {}),
        ("- E. coli", "- E. coli", {}),
        ("***", "---", {}),
        ("- - -", "---", {}),
        ("&amp; &eacute;&nbsp;x", "& é x", {}),
        ("voor<!-- weg -->na", "voorna", {}),
        ("regel\\", "regel", {}),
        ("<u>onder</u> <span class='x'>lijn</span>", "onder lijn", {}),
        ("1. **Wat kost dat?**", "1. Wat kost dat?", {}),
        ("bos\u00adbeheer bos\u00ad", "bosbeheer bos\u00ad", {}),
    ],
)
def test_markdown_line(raw: str, expected: str, changes: dict[str, Any]) -> None:
    """Marks of Markdown go, what they say about type and level stays, and no letter is lost."""
    (line,) = markdown.read_lines(raw).lines
    found = {"level": line.level, "bold": line.bold, "italic": line.italic}
    assert (line.text, found) == (expected, PLAIN_LINE | changes)


@pytest.mark.parametrize(
    ("raw", "expected", "protects"),
    [
        ("| datum | 6 mei |", [("datum", 1), ("6 mei", 1)], "cells stand side by side"),
        ("| a |\n|---|\n| b |", [("a", 1), ("b", 3)], "the rule of a table is no text"),
        ("| a | b<br>c |", [("a", 1), ("b", 1), ("c", 1)], "a break inside a cell"),
        ("een<br/>twee", [("een", 1), ("twee", 1)], "a break in a line"),
        ("een\n\n\ntwee", [("een", 1), ("twee", 4)], "source lines keep their number"),
        ("een\ftwee", [("een", 1), ("twee", 1)], "a form feed is no line end"),
        ("::: {.kader}\neen\n:::", [("een", 2)], "a fence around a box"),
        ("||", [], "empty cells"),
        (
            "- 1) Een\n- 2) Twee",
            [("1) Een", 1), ("2) Twee", 2)],
            "a bullet in front of numbers that count on",
        ),
        (
            "- 3a Een\n- **3b** Twee",
            [("3a Een", 1), ("3b Twee", 2)],
            "without a sign, with a letter, in bold",
        ),
        (
            "*Dozen\n    zonder* deksel",
            [("Dozen", 1), ("zonder deksel", 2)],
            "emphasis over lines of a note",
        ),
        ("[Vragen van\nD66]{.underline}", [("Vragen van", 1), ("D66", 2)], "a span over lines"),
        ("- 3 Eerst\n- 7 Later", [("- 3 Eerst", 1), ("- 7 Later", 2)], "numbers that do not"),
        ("# ", [], "an empty heading"),
        (
            '<table>\n<tr class="odd">\n<td>datum<br />\n6 mei</td>\n<td><p>Aan</p></td>\n</tr>\n'
            "<tr><td>x | y</td></tr>\n</table>",
            [("datum", 1), ("Aan", 1), ("6 mei", 2), ("x | y", 3)],
            "a table of HTML, its rows close below one another",
        ),
        (
            "<table>\n<tr>\n<td>1</td>\n<td>Hoe?</td>\n</tr>\n<tr><td>2</td></tr>\n</table>",
            [("1", 2), ("Hoe?", 2), ("2", 6)],
            "one that asks, each row on its line",
        ),
        (
            "<TABLE><TR><TD><p>a</p><p>b</p></TD></TR></TABLE> c",
            [("a", 1), ("b", 2), ("c", 3)],
            "all on one line",
        ),
        ("<table><tr><td>a", [("<table><tr><td>a", 1)], "a table that never ends"),
        (
            "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>",
            [("a", 1), ("b", 1)],
            "a table inside a cell",
        ),
    ],
)
def test_markdown_lines(raw: str, expected: list[tuple[str, int]], protects: str) -> None:
    """What one source line gives: (text, number of the source line)."""
    lines = markdown.read_lines(raw).lines
    assert [(line.text, line.number) for line in lines] == expected, protects


def test_cells_of_a_row_share_it() -> None:
    """The value stands beside its label, as in a letterhead of two columns."""
    label, value = markdown.read_lines("| datum | 6 mei 2026 |").lines
    assert label.row == value.row
    assert label.x1 < value.x0


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        ("gewone tekst met * en _ en #", "text/plain"),
        ("# Kop\n\ntekst", "text/markdown"),
        ("**vet** en meer", "text/markdown"),
        ("noot[^1] hier", "text/markdown"),
        ("zie [hier](https://example.org)", "text/markdown"),
        ("| a | b |", "text/markdown"),
        ("woord<sup>1</sup>", "text/markdown"),
        ("gekapt?\\* En nu?", "text/markdown"),
        ("de #bosbrand en de [2] en (3)", "text/plain"),
    ],
)
def test_markdown_is_told_from_text(raw: str, media: str) -> None:
    """By what only Markdown has; a lone asterisk or number sign is no Markdown."""
    assert load(raw.encode()).media == media


def test_line_geometry() -> None:
    """Upper and lower side follow from baseline and size."""
    line = Line("x", 1, 1, 0, 0.0, 5.0, base=100.0, size=10.0)
    assert (line.top, line.bottom) == (92.0, 102.0)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_markdown_in_any_encoding(encoding: str) -> None:
    """Markdown is Markdown in whatever bytes: headings, notes and questions stay."""
    text = (
        Path(__file__).parents[1] / "fixtures/commissiebrief/kustverdediging/letter.md"
    ).read_text(encoding="utf-8")
    record = extract(text.encode(encoding), name="brief")
    own = extract(text.encode(), name="brief")
    assert record.herkomst.media == "text/markdown"
    assert record.model_copy(update={"herkomst": own.herkomst}) == own


class _Letters:
    """A ruler of letters five points wide; `gaps`: room behind the letters at these places."""

    def __init__(self, gaps: dict[int, float]) -> None:
        self.gaps = gaps

    def left(self, index: int) -> float:
        return 5.0 * index + sum(room for place, room in self.gaps.items() if place < index)

    def right(self, index: int) -> float:
        return self.left(index) + 5.0


@pytest.mark.parametrize(
    ("words", "gaps", "room", "expected", "protects"),
    [
        ("en metwelk", {1: 1.6, 2: -5.0, 5: 1.6}, 1.6, "en met welk", "a space that pdfium missed"),
        ("en metwelk", {1: 1.6, 2: -5.0, 5: 0.3}, 1.6, "en metwelk", "letters set apart a little"),
        ("en metwelk", {1: 3.0, 2: -5.0, 5: 3.0}, 3.0, "en metwelk", "no space is missed where they are wide"),
        ("en metwelk", {1: 1.6, 2: -5.0, 5: 1.6}, 0.0, "en metwelk", "spaces that are drawn"),
    ],
)  # fmt: skip
def test_spaces_of_tight_lines(
    words: str, gaps: dict[int, float], room: float, expected: str, protects: str
) -> None:
    """TeX draws no spaces: where a line is tight, pdfium misses some of them."""
    ruler: Any = _Letters(gaps)
    assert shown_text(words, 0, room, 11.0, ruler) == expected, protects


@pytest.mark.parametrize(("mode", "bold"), [(0, False), (2, True)])
def test_bold_that_is_stroked(mode: int, bold: bool) -> None:
    """LibreOffice fills and strokes the letters of a font that has no bold."""
    (line,) = read_pdf(
        make_pdf(Page([Text(70, 100, "Kop van de brief", mode=mode)])), "pdfium"
    ).lines
    assert line.bold is bold


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_letters_at_a_slant_keep_their_spaces(reader: str) -> None:
    """A font without italics is set at a slant, and each letter then reaches over the next: `vandieleden`."""
    words = ["De ", "leden ", "vragen ", "dit.", " Ik ", "weet ", "het."]
    shown, x = [], 70.0
    for place, word in enumerate(words):
        lean = 0.33 if place < 4 else 0.0
        shown.append(f"BT /regular 11 Tf 1 0 {lean} 1 {x:.2f} 700 Tm ({word}) Tj ET")
        x += width_of(word)
    (line,) = read_pdf(make_pdf(Page(content=" ".join(shown))), reader).lines
    assert line.text == "De leden vragen dit. Ik weet het."
