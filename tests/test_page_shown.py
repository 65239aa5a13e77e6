"""What a page shows is what is read: stamps, watermarks, white text, sheets in front, numbers in the margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from kamervragen import extract, extract_text
from kamervragen.readers import PDF_READERS
from letters import asked, codes, make_letter, make_lines, read_letter
from pdfs import DROPPED, NUMBERED, Page, Text, column, make_pdf, width_of

QUESTIONS = (
    "1. Hoe vaak brandt het bos in de jaren 2020 tot en met 2024 in de provincies van dit land?",
    "2. Wie betaalt het blussen van de branden, en wie betaalt de schade in de bossen daarna?",
)
LINES = make_lines(questions=QUESTIONS)
LETTER = column(70, 80, LINES)
ASKED = [(one[0], one[3:]) for one in QUESTIONS]
RED, PALE, WHITE = (0.8, 0.0, 0.0), (0.85, 0.85, 0.85), (1.0, 1.0, 1.0)
FIRST = next(one for one in LETTER if one.text == QUESTIONS[0])
INSIDE = FIRST.x + width_of(QUESTIONS[0][:40])
BOX = f"0 0 0 rg {FIRST.x - 2} 100 200 20 re f"


@pytest.mark.parametrize("reader", PDF_READERS)
@pytest.mark.parametrize(
    ("text", "told", "protects"),
    [
        (Text(INSIDE, FIRST.y, "INGEKOMEN 7 mei 2026", 12, colour=RED), ["stempel"], "a stamp across a line"),
        (Text(100, FIRST.y + 5, "CONCEPT", 60, colour=PALE), ["stempel"], "a watermark below the lines"),
        (Text(400, FIRST.y, "3. Wie ziet dit?", colour=WHITE), ["tekst_onzichtbaar"], "white on white"),
        (Text(700, FIRST.y, "3. Wie ziet dit?"), ["tekst_buiten_pagina"], "outside the page"),
    ],
)  # fmt: skip
def test_what_is_printed_over_a_page(
    text: Text, told: Sequence[str], protects: str, reader: str
) -> None:
    """Neither is text of the letter; each is told of."""
    record = extract(make_pdf(Page([*LETTER, text])), reader=reader)
    assert asked(record) == ASKED, protects
    assert codes(record) == told


# Words of the first question, and the sides of their box: from the left, from below.
WORDS = "2020 tot en met 2024"
LEFT = FIRST.x + width_of(QUESTIONS[0][: QUESTIONS[0].index(WORDS)])
RIGHT, BELOW = LEFT + width_of(WORDS), 842 - FIRST.y
READ_AS_WELL = ["vraag_buiten_nummering", "tekst_onzichtbaar"]
UNSEEN = "BT /regular 11 Tf 70 42 Td (3. Wie ziet dit?) Tj ET"
OVER = f"{LEFT - 1} {BELOW - 3} {RIGHT - LEFT + 2} 12 re f"
MARKED = f"/Rect [{LEFT} {BELOW - 2} {RIGHT} {BELOW + 9}]"
AROUND = f"/Rect [{LEFT - 3} {BELOW - 4} {RIGHT + 3} {BELOW + 11}]"
POINTS = (
    f"/QuadPoints [{LEFT} {BELOW + 9} {RIGHT} {BELOW + 9} {LEFT} {BELOW - 2} {RIGHT} {BELOW - 2}]"
)
WRITTEN_OVER = (
    f"0 0 0 rg {OVER} BT /regular 11 Tf 1 1 1 rg {LEFT} {BELOW} Td (2030 tot en met 2034) Tj ET"
)
WRITTEN_BLACK = WRITTEN_OVER.replace("1 1 1 rg", "0 0 0 rg").replace("2030 tot en met 2034", WORDS)
# Black letters on the box that are narrow, each an object of its own.
NARROW = f"0 0 0 rg {OVER} " + " ".join(
    f"BT /regular 11 Tf {RIGHT - 30 + 9 * n} {BELOW} Td ({letter}) Tj ET"
    for n, letter in enumerate("il.")
)
TRIPLE = " ".join("\u2588" * letters for letters in (4, 3, 2, 4, 5, 1))
# The words below the box and those on it.
TWICE = (
    "\u2588" * 8
    + " \u2588\u2588\u2588 \u2588\u2588 \u2588\u2588\u2588 "
    + "\u2588" * 7
    + " \u2588\u2588 \u2588\u2588\u2588 \u2588\u2588\u2588\u2588"
)
BARS = "0 0 0 rg " + " ".join(
    f"{LEFT - 1} {BELOW - 3 + 2 * n} {RIGHT - LEFT + 2} 2.2 re f" for n in range(6)
)
FRAME = f"{LEFT - 2} {BELOW - 4} {RIGHT - LEFT + 4} 14 re {LEFT - 1} {BELOW - 3} {RIGHT - LEFT + 2} 12 re f*"
BLACKENED = "\u2588\u2588\u2588\u2588 \u2588\u2588\u2588 \u2588\u2588 \u2588\u2588\u2588 \u2588\u2588\u2588\u2588"


@pytest.mark.parametrize(
    ("page", "expected", "told", "protects"),
    [
        (Page(LETTER, content=f"0 0 0 rg {OVER}"), BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a black box"),
        (Page(LETTER, content=f"1 1 1 rg {OVER}"), "", ["tekst_afgedekt"], "a white box"),
        (Page(LETTER, content=WRITTEN_OVER), "2030 tot en met 2034", ["tekst_afgedekt"], "a box with words on it"),
        (Page(LETTER, content=WRITTEN_BLACK), TWICE, ["tekst_afgedekt", "tekst_vreemd"], "black words on the box"),
        (Page(LETTER, content=NARROW), TRIPLE, ["tekst_afgedekt", "tekst_vreemd"], "narrow black letters"),
        (Page(LETTER, content=f"q {RIGHT - LEFT + 2} 0 0 12 {LEFT - 1} {BELOW - 3} cm /Pic Do Q"),
         BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a picture"),
        (Page(LETTER, content=f"13 w {LEFT - 1} {BELOW + 3} m {RIGHT + 1} {BELOW + 3} l S"),
         BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a thick line"),
        (Page(LETTER, content=f"q {OVER.replace(' f', '')} W n /dark sh Q"),
         BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a shading"),
        (Page(LETTER, content=BARS), BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "thin boxes side by side"),
        (Page(LETTER, annotations=[f"/Subtype /Square {MARKED} /C [1 0 0] /BS << /W 1 >>"]),
         WORDS, [], "a frame that a reviewer drew"),
        (Page(LETTER, annotations=[f"/Subtype /Square {AROUND} /C [0 0 0] /IC [0 0 0]"]),
         BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a box that a reviewer drew"),
        (Page(LETTER, content=f"q /clear gs {UNSEEN} Q"), WORDS, ["tekst_onzichtbaar"], "clear letters"),
        (Page(LETTER, content=f"1 w {LEFT} {BELOW - 4} m {RIGHT} {BELOW + 11} l S"),
         WORDS, ["tekst_doorgehaald"], "struck out from corner to corner"),
        (Page(LETTER, content="1 w 70 20 m 300 60 l S"), WORDS, [], "a slant elsewhere"),
        (Page(LETTER, annotations=[f"/Subtype /Ink {MARKED}"]), WORDS, ["tekst_doorgehaald"], "struck out with a pen"),
        (Page(LETTER, content=f"0 0 0 rg {FRAME}"), WORDS, [], "a frame around words"),
        (Page(LETTER, form=f"0 0 0 rg {OVER}"), BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "a box in a form"),
        (Page(LETTER, form=f"0.5 w {LEFT} {BELOW + 3} m {RIGHT} {BELOW + 3} l S"),
         WORDS, ["tekst_doorgehaald"], "struck out in a form"),
        (Page(LETTER, form=WRITTEN_OVER), "2030 tot en met 2034", ["tekst_afgedekt"], "words on a box in a form"),
        (Page(LETTER, form=UNSEEN, form_layer=True),
         WORDS, ["tekst_onzichtbaar"], "a form in a layer that is off"),
        (Page(LETTER, form=UNSEEN, form_owns=" /OC LAYER"), WORDS, READ_AS_WELL, "a form that is off itself"),
        (Page(LETTER, form=UNSEEN, form_owns=" /OC << /Type /OCMD /OCGs [LAYER] >>"),
         WORDS, READ_AS_WELL, "a form in a set of layers"),
        (Page([*LETTER, Text(70, 800, "3. Wie?", layer=True)], form="0 0 0 rg 70 20 50 50 re f"),
         WORDS, ["tekst_onzichtbaar"], "a form without a layer, beside one"),
        (Page(LETTER, form="0 0 0 rg 70 20 50 50 re f"), WORDS, [], "a form beside the text"),
        (Page(LETTER, annotations=[f"/Subtype /Redact {MARKED}"]),
         BLACKENED, ["tekst_afgedekt", "tekst_vreemd"], "marked to be made black"),
        (Page([*LETTER, Text(70, 800, "3. Wie ziet dit?", layer=True)]),
         WORDS, ["tekst_onzichtbaar"], "in a layer that is off"),
        (Page(LETTER, content=f"0 0 0 rg {LEFT} {BELOW + 3} {RIGHT - LEFT} 0.6 re f"),
         WORDS, ["tekst_doorgehaald"], "struck out by a box"),
        (Page(LETTER, content=f"0.5 w {LEFT} {BELOW + 3} m {RIGHT} {BELOW + 3} l S"),
         WORDS, ["tekst_doorgehaald"], "struck out by a line"),
        (Page(LETTER, annotations=[f"/Subtype /StrikeOut {MARKED} {POINTS}"]),
         WORDS, ["tekst_doorgehaald"], "struck out by a reviewer"),
        (Page(LETTER, annotations=[f"/Subtype /StrikeOut /F 2 {MARKED} {POINTS}"]), WORDS, [], "a hidden mark"),
        (Page(LETTER, content=f"0.5 w {LEFT} {BELOW - 1.5} m {RIGHT} {BELOW - 1.5} l S"), WORDS, [], "underlined"),
        (Page(LETTER, content=f"0.5 w 70 {BELOW + 10} m 500 {BELOW + 10} l S"), WORDS, [], "a line between rows"),
        (Page(LETTER, content="0 0 0 rg 70 20 50 50 re f"), WORDS, [], "a box beside the text"),
        (Page(LETTER, annotations=[f"/Subtype /FreeText {MARKED}", f"/Subtype /Link {MARKED}"]),
         WORDS, ["aantekening"], "a note of a reviewer, and a link"),
        (Page([Text(one.x, one.y, one.text, mode=3) for one in LETTER], pictures=True),
         WORDS, ["tekstlaag_herkend"], "a scan with invisible letters"),
        (Page(LETTER, content="q 595 0 0 842 0 0 cm /Pic Do Q"),
         WORDS, ["tekstlaag_herkend"], "a scan with letters below it"),
        (Page(LETTER, content=" ".join(f"q 595 0 0 211 0 {n * 211} cm /Pic Do Q" for n in range(4))),
         WORDS, ["tekstlaag_herkend"], "a scan in strips"),
        (Page([Text(one.x, one.y, one.text, mode=3) for one in LETTER],
              content="q 500 0 0 400 50 400 cm /Pic Do Q"),
         WORDS, ["tekstlaag_herkend"], "a scan that fills less than half of its page"),
        (Page(LETTER, pictures=True), WORDS, [], "a picture below the letters"),
    ],
)  # fmt: skip
def test_what_is_painted_over_words(
    page: Page, expected: str, told: Sequence[str], protects: str
) -> None:
    """What a person cannot read is not given out, and all of it is told of."""
    record = extract(make_pdf(page))
    text = " ".join(ASKED[0][1].replace(WORDS, expected).split())
    assert asked(record)[0] == ("1", text), protects
    assert codes(record) == told, protects
    assert record.herkomst.tekstlaag == ("herkend" if "tekstlaag_herkend" in told else "gedrukt")


@pytest.mark.parametrize("reader", PDF_READERS)
def test_lines_that_the_edge_cuts_off(reader: str) -> None:
    """They are read, and told of: who looks at the page sees half of them."""
    record = extract(make_pdf(Page(LETTER, cropbox=(20, 0, LEFT, 842))), reader=reader)
    assert asked(record) == ASKED
    assert codes(record) == ["tekst_buiten_pagina"]


@pytest.mark.parametrize(
    ("page", "told", "protects"),
    [
        (Page(LETTER, content=f"0 0 0 rg {OVER}"), ["lezer_beperkt"], "a box over words, or below them"),
        (Page(LETTER, content="q 595 0 0 842 0 0 cm /Pic Do Q"), ["lezer_beperkt"], "a scan, or a picture below"),
        (Page(LETTER, content=f"0.5 w {LEFT} {BELOW + 3} m {RIGHT} {BELOW + 3} l S"),
         ["tekst_doorgehaald"], "struck out"),
        (Page([*LETTER[:-1], replace(LETTER[-1], layer=True)]), ["lezer_beperkt"], "a layer"),
        (Page(LETTER, content="0 0 0 rg 70 20 50 50 re f"), [], "a box beside the text"),
    ],
)  # fmt: skip
def test_the_second_reader_says_what_it_cannot_tell(
    page: Page, told: Sequence[str], protects: str
) -> None:
    """pdfplumber keeps no order of drawing and knows no layers; words through which a line is drawn it tells of."""
    record = extract(make_pdf(page), reader="pdfplumber")
    assert codes(record) == told, protects
    assert record.herkomst.tekstlaag is None


def test_covered_words_stay_covered() -> None:
    """The melding does not say what the box hides."""
    record = extract(make_pdf(Page(LETTER, content=f"0 0 0 rg {OVER}")))
    assert "2024" not in "".join(one.tekst for one in record.meldingen)


@pytest.mark.parametrize(
    ("struck", "protects"),
    [
        ("~~het bos~~", "tildes"), ("<s>het bos</s>", "a tag"), ("<DEL cite='x'>het bos</DEL>", "another tag"),
        ("<strike>het\nbos</strike>", "over two lines"),
    ],
)  # fmt: skip
def test_struck_out_text_of_markdown(struck: str, protects: str) -> None:
    """It is read, and told of."""
    record = read_letter(questions=["**Bos**", "", f"1. Hoe vaak brandt {struck}?"])
    told = [(one.code, one.ernst, one.tekst[-7:]) for one in record.meldingen]
    assert asked(record) == [("1", "Hoe vaak brandt het bos?")], protects
    assert told == [("tekst_doorgehaald", "waarschuwing", "het bos")], protects


@pytest.mark.parametrize("reader", PDF_READERS)
@pytest.mark.parametrize(
    ("sign", "protects"),
    [(NUMBERED, "Ghostscript numbers what it cannot name"), (DROPPED, "a font that names none of its letters")],
)  # fmt: skip
def test_sign_without_a_letter(sign: str, protects: str, reader: str) -> None:
    """U+FFFD stands where a page shows what no font names, be it a whole title."""
    questions = [f"1. Hoe vaak brandt Belgi{sign}, en {sign} 400 bos?", sign * 4, QUESTIONS[1]]
    record = extract(make_pdf(Page(column(70, 80, make_lines(questions=questions)))), reader=reader)
    assert asked(record)[0] == ("1", "Hoe vaak brandt Belgi\ufffd, en \ufffd 400 bos?"), protects
    assert {"teken_onbekend", "tekst_vreemd"} <= set(codes(record)), protects
    texts = [one.tekst for one in record.meldingen]
    assert any("\ufffd" * 4 in text for text in texts), protects


def test_hyphen_without_a_letter() -> None:
    """ReportLab names no letter for the hyphen with which it breaks a word."""
    questions = [f"1. Hoe vaak brandt het bos{DROPPED}", "beheer?", QUESTIONS[1]]
    record = extract(make_pdf(Page(column(70, 80, make_lines(questions=questions)))))
    assert (asked(record)[0], codes(record)) == (("1", "Hoe vaak brandt het bosbeheer?"), [])


@pytest.mark.parametrize("reader", PDF_READERS)
def test_space_that_takes_no_room(reader: str) -> None:
    """LibreOffice writes some soft hyphens as spaces between pieces of a word that touch: `cam pag nes`."""
    title = "Over de bosbranden"
    pieces = ("Over de bos ", "bran ", "den")
    starts = [width_of(title[: title.index(piece.strip())]) for piece in pieces]
    drawn = [Text(70 + x, FIRST.y - 14, piece) for x, piece in zip(starts, pieces, strict=True)]
    page = Page([one for one in LETTER if one.y != FIRST.y - 14] + drawn)
    assert [one.titel for one in extract(make_pdf(page), reader=reader).secties] == [title]


def test_text_in_colour_beside_the_text_is_text() -> None:
    """A link or a title in another colour stands on no other text."""
    title = Text(70, FIRST.y - 14, "Over het bos", face="bold", colour=RED)
    page = Page([one for one in LETTER if one.y != FIRST.y - 14] + [title])
    record = extract(make_pdf(page))
    assert codes(record) == []
    assert [one.titel for one in record.secties] == ["Over het bos"]


@pytest.mark.parametrize("reader", PDF_READERS)
def test_white_text_on_a_dark_box_is_seen(reader: str) -> None:
    """The head of a table may be white on blue."""
    white = Text(FIRST.x, 842 - 105, "Bijlage bij deze brief", colour=WHITE)
    drawn = make_pdf(Page(LETTER), Page([white], content=BOX), Page([white]))
    told = [(one.code, one.pagina) for one in extract(drawn, reader=reader).meldingen]
    assert ("tekst_onzichtbaar", 3) in told or ("pagina_leeg", 3) in told
    assert ("tekst_onzichtbaar", 2) not in told


@pytest.mark.parametrize("reader", PDF_READERS)
def test_what_the_cropbox_hides(reader: str) -> None:
    """What lies outside the part of the page that is shown is not seen, and told of."""
    hidden = Text(70, 800, "3. Wat staat hier?")
    record = extract(make_pdf(Page([*LETTER, hidden], cropbox=(20, 100, 580, 830))), reader=reader)
    assert asked(record) == ASKED
    assert codes(record) == ["tekst_buiten_pagina"]


def with_numbers(step: int) -> list[str]:
    """The letter with the numbers of its lines in the margin."""
    return [f"{n if n % step == 0 else '':>4}   {line}".rstrip() for n, line in enumerate(LINES, 1)]


@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers(step: int) -> None:
    """A column that counts the lines of a page, from the letterhead on, numbers no questions."""
    record = extract("\n".join(with_numbers(step)).encode())
    assert asked(record) == ASKED
    assert (record.kenmerk, codes(record)) == ("180123", [])


def test_line_numbers_in_print() -> None:
    """The same on paper."""
    numbers = [Text(40, 80 + 14 * n, str(n + 1), 7) for n in range(len(LINES))]
    record = extract(make_pdf(Page([*LETTER, *numbers])))
    assert (asked(record), codes(record)) == (ASKED, [])


def test_numbers_of_a_table_are_no_line_numbers() -> None:
    """A line number counts lines: more of them stand between the numbers of a table."""
    head = "39 111 XII Begroting\nNr. 12 LIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 9 juni 2024".splitlines()
    texts = column(40, 40, head, step=12)
    texts += [Text(x, 100, one) for x, one in ((40, "Nr."), (70, "Vraag"), (330, "Antwoord"))]
    pages: list[Page] = []
    for n in range(20):
        top = 120 + 60 * (n % 10)
        asked = (f"Hoe hoog is dijk {n + 1},", "en waarom is dat", "zo bepaald?")
        texts += [Text(40, top, str(n + 1)), *column(70, top, asked), Text(330, top, "Vijf meter.")]
        if n % 10 == 9:
            pages.append(Page(texts))
            texts = []
    record = extract(make_pdf(*pages))
    assert [one.nummer for one in record.vragen] == [str(n) for n in range(1, 21)]


COVER = [
    "Oplegnotitie",
    "",
    "Datum: 9 mei 2026",
    "Kenmerk: INT-77",
    "Onderwerp: Antwoord op vragen",
]
MAIL = (
    "Van: griffie@eerstekamer.nl", "Aan: postbus@minlnv.nl,", "a@b.nl", "Onderwerp: brief",
    "Datum: 9 mei 2026 10:14",
)  # fmt: skip


QUESTION_ROW = next(one.y for one in LETTER if one.text == QUESTIONS[1])
GREETING_ROW = next(one.y for one in LETTER if one.text == "Hoogachtend,")


@pytest.mark.parametrize(
    ("y", "size", "told", "protects"),
    [
        (842 - QUESTION_ROW - 14, "300 0 0 10", True, "below a question"),
        (842 - FIRST.y + 14, "300 0 0 10", True, "a heading above the first one"),
        (842 - GREETING_ROW - 30, "90 0 0 20", False, "a signature"),
        (800, "300 0 0 30", False, "a logo"),
        (842 - QUESTION_ROW - 14, "20 0 0 10", False, "a sign"),
    ],
)  # fmt: skip
def test_picture_among_the_questions(y: float, size: str, told: bool, protects: str) -> None:
    """What it says is in no field, and may be a question."""
    record = extract(make_pdf(Page(LETTER, content=f"q {size} 70 {y} cm /Pic Do Q")))
    assert ("afbeelding_in_tekst" in codes(record)) is told, protects


GREETED = (
    "Geachte heer Bos,",
    "Bijgaand de brief van de commissie.",
    "Kunt u de ontvangst bevestigen?",
    "Hartelijke groet,",
)


@pytest.mark.parametrize(
    ("make", "told", "protects"),
    [
        (lambda: make_pdf(Page(column(70, 80, COVER)), Page(LETTER)), ["voorblad"], "a sheet in front"),
        (lambda: "\n".join([*COVER, "\f" + LINES[0], *LINES[1:]]).encode(), ["voorblad"], "in text"),
        (lambda: "\n".join([*MAIL, "", *LINES]).encode(), ["mailkop"], "the mail that brought it"),
        (lambda: make_pdf(Page(column(70, 80, [*MAIL, "", *GREETED])), Page(LETTER)), ["mailkop", "voorblad"],
         "a mail that greets"),
        (lambda: make_pdf(Page(column(70, 80, GREETED[:2])), Page(LETTER)), ["voorblad"], "a note that greets"),
        (lambda: make_letter(sender="Van: de commissie\nAan: de minister\nOnderwerp: bossen").encode(), [], "no mail"),
    ],
)  # fmt: skip
def test_what_came_along(make: Callable[[], bytes], told: Sequence[str], protects: str) -> None:
    """The letterhead is that of the page with the salutation."""
    record = extract(make())
    assert (str(record.datum), record.kenmerk) == ("2026-05-06", "180123"), protects
    assert [one for one in codes(record) if one in ("voorblad", "mailkop")] == told


def test_second_letter_is_no_letter_behind_a_sheet() -> None:
    """The first one has no minister above its salutation, and asks; it is not set aside for the next."""
    first = make_letter(addressee=("De heer A. Bos",), questions=QUESTIONS)
    record = extract_text(f"{first}\f{make_letter()}")
    assert asked(record)[: len(ASKED)] == ASKED
    assert "tweede_opening" in codes(record)
    assert "voorblad" not in codes(record)


SHEET = (
    "Distributielijst",
    "",
    "Datum: 9 mei 2026",
    "Kenmerk: 999",
    "Aan: de leden van de commissie",
    "",
    "A. de Boer",
)


@pytest.mark.parametrize(
    ("sheet", "told", "protects"),
    [
        (SHEET, ["voorblad"], "a head of its own"),
        (("datum 6 mei 2026", "ons kenmerk 180123", "", "Bijlage"), [], "a running header says what the letter says"),
        ((*SHEET, "", "3. Wie ziet dit?"), ["vraag_buiten_nummering", "datum_strijdig", "kenmerk_strijdig"], "it asks"),
    ],
)  # fmt: skip
def test_sheet_behind_a_letter(sheet: Sequence[str], told: Sequence[str], protects: str) -> None:
    """A page behind the signature with a date and a number of its own is none of the letter."""
    record = extract_text(f"{make_letter()}\f" + "\n".join(sheet) + "\n")
    assert (record.kenmerk, len(record.vragen)) == ("180123", 2), protects
    assert str(record.ondertekenaar.naam if record.ondertekenaar else None) == "A. Jansen", protects
    assert codes(record) == told, protects
