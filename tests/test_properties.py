"""What must hold for any input: letters, texts, pages and bytes made by chance (hypothesis).

The examples are the same in every run, see `conftest.py`; a bug that was found stays as `@example`.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare import fixture_cases
from generated import WORDS, Letter, letters
from invariants import broken, schema_faults
from kamervragen import errors, extract, extract_text
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.hyphens import join, words_of
from kamervragen.dutch.sentences import question_spans
from kamervragen.layout import build
from kamervragen.layout.run_on import unrolled
from kamervragen.lines import MARK, Line, Reading
from kamervragen.readers import PDF_READERS, markdown, pdf, plumber, reader_for, text
from kamervragen.records import CommissieBrief
from kamervragen.source import load
from letters import codes, make_letter, make_lines
from pdfs import FONTS, Page, Text, column, make_pdf

FIXTURES = [path for path, _ in fixture_cases()]

# ---------------------------------------------------------------- a letter comes back as it was


def asked(record: CommissieBrief) -> list[tuple[str | None, str, tuple[str, ...], str | None]]:
    """(number, text, sentences that ask, heading) of each question."""
    return [
        (vraag.nummer, vraag.tekst, tuple(one.tekst for one in vraag.deelvragen), vraag.sectie)
        for vraag in record.vragen
    ]


def short(form: str, rows: int, pages: str, titles: dict[int, str], *lengths: int) -> Letter:
    """A letter with questions of so many words."""
    questions = tuple(
        (f"Hoe {place} {' '.join(WORDS[place : place + length])}?",)
        for place, length in enumerate(lengths)
    )
    return Letter(questions, titles, form, 110, loose=True, hangs=False, pages=pages, rows=rows)


BELOW_HEADING = short("{} ", 19, "form feed", {2: "Blussen"}, 5, 5, 5, 5)
ON_TOP = short("Vraag {}\n", 16, "form feed", {}, 5, 21, 21, 21, 21, 5, 5, 5)
ONE_LINE_EACH = short("Vraag {}: ", 23, "form feed", {0: "Blussen", 2: "Kosten"}, 16, 16, 16)


@example(BELOW_HEADING)
@example(ON_TOP)
@given(letters())
def test_text_letter_comes_back(letter: Letter) -> None:
    """Numbers, texts, deelvragen, headings and pages of a letter, however it is wrapped and paged."""
    printed = letter.text()
    record = extract_text(printed)
    assert asked(record) == letter.asked
    assert codes(record) == []
    assert broken(record, printed.encode()) == []
    if letter.pages == "form feed":
        assert [vraag.pagina for vraag in record.vragen] == pages_of(letter, printed)


def pages_of(letter: Letter, printed: str) -> list[int]:
    """The page of each question, by the form feeds before its first words."""
    flat = " ".join(printed.replace("\f", " \f ").split(" "))
    found = []
    for number, asked_text, _, _ in letter.asked:
        label = letter.form.format(number).strip()
        own = r"\s+".join(re.escape(word) for word in asked_text.split()[:3])
        match = re.search(rf"{re.escape(label)}\s+(?=({own}))", flat)
        assert match
        found.append(1 + flat.count("\f", 0, match.start(1)))
    return found


@settings(max_examples=12)
@example(BELOW_HEADING)
@example(ON_TOP)
@example(ONE_LINE_EACH)
@given(letters(pages="form feed"))
def test_pdf_letter_comes_back(letter: Letter) -> None:
    """The same from a PDF, through both readers."""
    data = letter.pdf()
    for reader in PDF_READERS:
        record = extract(data, reader=reader)
        assert asked(record) == letter.asked, reader
        assert codes(record) == [], reader
        assert broken(record, data) == [], reader


# ---------------------------------------------------------------- no line falls on the floor


def places(lines: tuple[Line, ...] | list[Line]) -> Counter[tuple[int, float, float]]:
    """Lines by where they stand; their text changes where a mark is raised, their place does not."""
    return Counter((line.number, line.x0, line.base) for line in lines)


def signs(lines: tuple[Line, ...] | list[Line]) -> Counter[str]:
    """Letters and digits, those of marks too: a line that is cut or laid elsewhere keeps each of them."""
    texts = (MARK.sub(lambda match: match[1], line.text) for line in lines)
    return Counter(sign for text in texts for sign in text if sign.isalnum())


def is_laid_elsewhere(reading: Reading, kept: list[Line]) -> bool:
    """True where lines get other places: two columns, read down; a text in one line, cut into rows."""
    typed = not (reading.drawn or reading.structured)
    cut = typed and len(list(unrolled(reading.lines))) != len(reading.lines)
    return cut or any(line.column for line in kept)


def assert_all_lines_kept(reading: Reading) -> None:
    """Every line of a reading is in exactly one block."""
    kept = [line for block in build(reading).blocks for line in block.lines]
    assert signs(kept) == signs(reading.lines)
    if not is_laid_elsewhere(reading, kept):
        assert places(kept) == places(reading.lines)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_line_of_a_fixture_is_dropped(path: Path) -> None:
    """Headings, notes, headers, columns: all of a real layout lands somewhere, and only once."""
    source = load(path)
    assert_all_lines_kept(reader_for(source, "pdfium")(source))


PIECES = (
    "1.",
    "1. Hoe vaak brandt het?",
    "2) Wie betaalt",
    "(3) Waarom niet?",
    "4 Is dat zo?",
    "Vraag 5",
    "Vraag 6:",
    "7. Kosten",
    "12",
    "2024",
    "a. de hei;",
    "ii. het veen?",
    "- punt",
    "het bos1 brandt",
    "20241",
    "woord [2]",
    "1 Een noot.",
    "[2] Een noot",
    "3) een noot",
    "\u00b9 Een noot",
    "woord\u00b2",
    "*",
    "* noot",
    "datum 6 mei 2026",
    "datum",
    "6 mei 2026",
    "ons kenmerk 180123",
    "ons",
    "kenmerk",
    "betreft",
    "Bosbrand",
    "blad 2",
    "Pagina 2 van 3",
    "- 3 -",
    "2/3",
    "-----",
    "Geachte heer De Wit,",
    "Hoogachtend,",
    "A. Jansen",
    "Voorzitter van de commissie",
    "De vaste commissie voor Natuur heeft vragen.",
    "De leden van de SP-fractie vragen het volgende.",
    "De leden van de D66-fractie sluiten zich aan bij vraag 1.",
    "Blussen",
    "Vragen van de SP-fractie",
    "Minister van Natuur",
    "T.a.v. de heer J. Bos",
    "Eerste Kamer der Staten-Generaal",
    "regen-",
    "bos\u00ad",
    "https://example.org/a-",
    "b/c.html",
    "uiterlijk 3 juni 2026 uw antwoord",
    "\f",
    "",
    "",
    "    ",
    "\t",
    "**vet**",
    "# Kop",
    "| a | b |",
    "|---|---|",
    "<sup>1</sup> noot",
    "[^1]: noot",
    "x[^1]",
    "a<br>b",
    "\u2028",
    "\uf8f0",
    "&#xe100;",
)
pieces = st.sampled_from(PIECES)
soup_line = st.lists(st.tuples(pieces, st.sampled_from((" ", "  ", "    ", "\t"))), max_size=4).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
soup = st.lists(st.one_of(pieces, soup_line), max_size=45).map("\n".join)


@given(soup)
def test_no_line_of_text_is_dropped(words: str) -> None:
    """The same for lines in any order, as text and as Markdown."""
    assert_all_lines_kept(text.read_lines(words, "text"))
    assert_all_lines_kept(markdown.read_lines(words))


drawn_text = st.builds(
    Text,
    x=st.sampled_from((70, 82, 110, 160, 300, 540)),
    y=st.integers(30, 820),
    text=pieces.map(lambda piece: piece.encode("cp1252", "ignore").decode("cp1252").strip() or "x"),
    size=st.sampled_from((6, 8, 10, 11, 14)),
    face=st.sampled_from(tuple(FONTS)),
    angle=st.sampled_from((0, 0, 0, 0, 1, 2, 3)),
)
scattered = st.lists(
    st.builds(Page, st.lists(drawn_text, max_size=25), rotate=st.sampled_from((0, 90))),
    min_size=1,
    max_size=3,
)


@settings(max_examples=20)
@given(scattered)
def test_no_line_of_a_page_is_dropped(pages: list[Page]) -> None:
    """The same for texts anywhere on a page: lines, columns, raised and lowered digits."""
    source = load(make_pdf(*pages))
    for reader in (pdf, plumber):
        reading = reader.read(source)
        assert_all_lines_kept(reading)


# ---------------------------------------------------------------- anything in, a record or an error out


def assert_record_or_error(data: bytes, reader: str = "pdfium") -> None:
    """A sound record or an error of one line; an exception of another kind passes through."""
    found: CommissieBrief | errors.KamervragenError
    try:
        found = extract(data, reader=reader)
    except errors.KamervragenError as error:
        found = error
    if isinstance(found, errors.KamervragenError):
        assert str(found) == f"<bytes>: {found.fault}; {found.remedy}"
        assert "\n" not in str(found)
    else:
        assert broken(found, data) == []
        assert schema_faults(found) == []


@given(st.text(max_size=400))
def test_any_text(words: str) -> None:
    """Whatever a user pastes gives a record or an error with a name."""
    assert_record_or_error(words.encode("utf-8", "replace"))


@given(soup)
def test_any_lines(words: str) -> None:
    """Lines as letters have them, in any order."""
    assert_record_or_error(words.encode())


@given(soup, st.integers(0, 24), st.integers(0, 24))
def test_letter_with_a_part_replaced(words: str, start: int, length: int) -> None:
    """A letter of which some lines are others."""
    lines = make_lines()
    lines[start : start + length] = words.split("\n")
    assert_record_or_error("\n".join(lines).encode())


texts_on_disk = [path.read_bytes() for path in FIXTURES if path.suffix != ".pdf"]
small_pdf = make_pdf(Page(column(70, 80, make_lines()), rotate=90), Page(pictures=True))


@given(st.sampled_from(texts_on_disk), st.data())
def test_fixture_without_some_lines(data: bytes, draw: st.DataObject) -> None:
    """A letter of which a part was not copied."""
    lines = data.split(b"\n")
    start = draw.draw(st.integers(0, len(lines) - 1))
    length = draw.draw(st.integers(1, 40))
    assert_record_or_error(b"\n".join(lines[:start] + lines[start + length :]))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Whatever file a user names."""
    assert_record_or_error(data)
    assert_record_or_error(b"%PDF-1.7\n" + data)


@given(st.sampled_from([*texts_on_disk, small_pdf]), st.data())
def test_damaged_bytes(data: bytes, draw: st.DataObject) -> None:
    """A file of which some bytes were overwritten, or that breaks off."""
    place = draw.draw(st.integers(0, len(data) - 1))
    rubbish = draw.draw(st.binary(min_size=1, max_size=20))
    changed = data[:place] + rubbish + data[place + len(rubbish) :]
    if draw.draw(st.booleans()):
        changed = changed[: draw.draw(st.integers(1, len(changed)))]
    assert_record_or_error(changed)


@settings(max_examples=25)
@given(st.integers(0, len(small_pdf) - 1), st.binary(min_size=1, max_size=8))
def test_damaged_pdf_through_the_second_reader(place: int, rubbish: bytes) -> None:
    """pdfminer raises whatever it stumbles over; none of that reaches the user."""
    changed = small_pdf[:place] + rubbish + small_pdf[place + len(rubbish) :]
    assert_record_or_error(changed, "pdfplumber")


# ---------------------------------------------------------------- recognisers

prose = st.text(st.sampled_from("aB. ?!«»‘’“”\"'()[];:-\u00ad\u20107é\n\u00a0"), max_size=80)


@given(prose)
def test_question_spans_are_sentences(words: str) -> None:
    """In order, apart from each other, without room at the ends, each up to its question mark."""
    end = 0
    for begin, stop in question_spans(words):
        assert end <= begin < stop <= len(words)
        sentence = words[begin:stop]
        assert sentence == sentence.strip()
        assert sentence.rstrip("\"'’”»)]›").endswith("?")
        end = stop


@given(prose, prose)
def test_join_loses_no_letter(before: str, after: str) -> None:
    """Two lines put together hold the letters of both, in order; only hyphens and spaces may go."""
    joined = join(before, after, words_of([]))
    assert letters_of(joined) == letters_of(before) + letters_of(after)


def letters_of(words: str) -> str:
    """Letters and digits only."""
    return "".join(letter for letter in words if letter.isalnum())


fractie_words = (
    "De leden van de",
    "het lid",
    "fracties van",
    "SP-fractie",
    "D66",
    "GroenLinks-PvdA",
    "Volt",
    ",",
    "en de",
    "(OPNL)",
    "Fractie-Bos",
    "Van der Wit",
    "vragen",
    "sluiten zich aan",
    "waarbij",
    "geen vragen",
    ".",
    ";",
    "hebben",
    "namens",
    "door",
    "worden gesteld",
    "A.",
    "CDA- en",
    "VVD-fracties",
)


@given(st.lists(st.sampled_from(fractie_words), max_size=14).map(" ".join))
def test_mentions_stand_in_the_text(words: str) -> None:
    """Every name is printed where the mention says; mentions come in order."""
    found = mentions(words)
    assert [one.begin for one in found] == sorted(one.begin for one in found)
    for one in found:
        assert one.sentence in words
        for name in one.names:
            assert name in words[one.begin :]


def test_plain_letter_is_the_frame() -> None:
    """The frame of the letters above is itself without doubts."""
    assert codes(extract_text(make_letter())) == []


@given(st.text("ab-'’ \n.1é", max_size=40), st.text("ab-'’1é", min_size=1, max_size=5))
def test_a_word_is_found_alone_as_in_the_list_of_all_words(printed: str, word: str) -> None:
    words = words_of([printed])
    assert words.prints(word) == (word in (words.hyphenated if "-" in word else words.solid))
