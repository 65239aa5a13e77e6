"""Hostile and odd PDFs: each ends in a record or a named error, and what nobody sees is told."""

from __future__ import annotations

import zlib
from math import inf, nan

import pytest

from fuzz_path import attempt
from kamervragen import extract
from kamervragen.lines import Run
from kamervragen.readers import PDF_READERS, reader_for
from kamervragen.readers.unseen import part_unseen
from kamervragen.source import load
from letters import ASKED, asked, codes, make_lines
from pdfs import Page, Text, column, make_pdf, pdf_of, stream

LETTER = column(70, 80, make_lines())
HALLO = b"BT /F 11 Tf 70 700 Td (Hallo) Tj ET"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>"


def unicode_map(value: str) -> bytes:
    """A font that says that its letter `a` is `value`."""
    return stream(
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange"
        b" 1 beginbfchar <61> <%s> endbfchar endcmap" % value.encode()
    )


# what it is -> parts of `pdf_of`
ODD: dict[str, dict[str, object]] = {
    "pages that hold themselves": {"pages": b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"},
    "a page that is its own parent": {"page": b"/Parent 3 0 R"},
    "more pages than numbers": {"pages": b"<< /Type /Pages /Count 2147483648 /Kids [3 0 R] >>"},
    "fewer pages than none": {"pages": b"<< /Type /Pages /Count -1 /Kids [3 0 R] >>"},
    "100,000 pages": {"pages": b"<< /Count 100000 /Kids [" + b"3 0 R " * 100_000 + b"] >>"},
    "a form that draws itself": {
        "content": stream(b"/X Do"),
        "resources": b"/XObject << /X 6 0 R >>",
        "more": [stream(b"/X Do", FORM)],
    },
    "a length that is itself": {
        "content": b"<< /Length 4 0 R >>\nstream\n" + HALLO + b"\nendstream"
    },
    "a length below zero": {"content": b"<< /Length -5 >>\nstream\n" + HALLO + b"\nendstream"},
    "a page of no size": {"page": b"/MediaBox [0 0 0 0]"},
    "a page inside out": {"page": b"/MediaBox [595 842 0 0]"},
    "a page of 1e9 points": {"page": b"/MediaBox [0 0 1e9 1e9]"},
    "a page that is no number": {"page": b"/MediaBox [0 0 nan nan]"},
    "a box of nothing": {"page": b"/MediaBox 3 0 R"},
    "20 MB of spaces": {
        "content": stream(zlib.compress(b" " * 20_000_000), "/Filter /FlateDecode")
    },
    "no font": {"resources": b""},
    "a font of itself": {"font": b"<< /Type /Font /Subtype /Type0 /DescendantFonts [5 0 R] >>"},
    "a font of no size": {"content": stream(HALLO.replace(b"11", b"0"))},
    "a font of 1e30 points": {"content": stream(HALLO.replace(b"11", b"1e30"))},
    "letters of no width": {"content": stream(HALLO.replace(b"70 700 Td", b"0 0 0 0 7 7 Tm"))},
    "nested arrays": {"content": stream(b"[" * 50_000)},
    "10,000 letters one by one": {
        "content": stream(
            b"BT /F 2 Tf "
            + b"".join(
                b"1 0 0 1 %d %d Tm (a) Tj " % (10 + n % 250 * 2, 830 - n // 250 * 2)
                for n in range(10_000)
            )
            + b"ET"
        )
    },
    **{
        f"a letter that is {value}": {
            "font": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
            "more": [unicode_map(value)],
        }
        for value in ("0000", "001b", "202e", "d800", "ffff", "f8f0", "")
    },
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("target", ["pdf", "plumber"])
def test_odd_pdf_is_a_record_or_an_error(what: str, target: str) -> None:
    """Nothing but a record that keeps its promises or an error of our own."""
    assert attempt(target, pdf_of(**ODD[what])) is None, what  # type: ignore[arg-type]


@pytest.mark.parametrize("reader", PDF_READERS)
@pytest.mark.parametrize(
    ("x", "y"),
    [(-400, 200), (700, 200), (70, -90), (70, 2000)],
    ids=["left", "right", "top", "foot"],
)
def test_text_outside_the_page(reader: str, x: float, y: float) -> None:
    """Nobody sees it: it is in no question, and a melding holds its words."""
    data = make_pdf(Page([*LETTER, Text(x, y, "3. Wie leest dit?")]))
    record = extract(data, reader=reader)
    assert asked(record) == ASKED
    assert codes(record) == ["tekst_buiten_pagina"]
    assert "Wie leest dit?" in record.meldingen[0].tekst


def test_invisible_text_is_told() -> None:
    """Between visible lines it is a warning, for it may stand in a question."""
    record = extract(make_pdf(Page([*LETTER, Text(70, 700, "Onzichtbaar.", mode=3)])))
    assert "tekst_onzichtbaar" in codes(record)


def test_text_layer_of_a_scan_is_read() -> None:
    """Text recognition writes all of its text invisible, over a picture: the record says so, and reads it."""
    lines = [Text(one.x, one.y, one.text, mode=3) for one in LETTER]
    record = extract(make_pdf(Page(lines, pictures=True)))
    assert (asked(record), codes(record)) == (ASKED, ["tekstlaag_herkend"])


@pytest.mark.parametrize("reader", PDF_READERS)
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_page_with_overprint(reader: str, turn: int) -> None:
    """A page that is shown turned, each line drawn twice for boldness, is read once and upright."""
    twice = [Text(one.x + 0.3, one.y, one.text) for one in LETTER]
    record = extract(make_pdf(Page([*LETTER, *twice], rotate=turn)), reader=reader)
    assert (asked(record), codes(record)) == (ASKED, [])


# What fuzzing found: widths below zero gave boxes inside out, positions without end an OverflowError.
BROKEN_RUNS = [
    (Run("a", 70.0, -1214.0, 100.0, 11.0), True, "letters that go back"),
    (Run("a", 70.0, 70.0, 100.0, 0.0), True, "letters of no width and no height"),
    (Run("a", 70.0, 80.0, 100.0, -11.0), True, "a font upside down"),
    (Run("a", inf, inf, 100.0, 11.0), False, "a place that is no place"),
    (Run("a", 70.0, nan, 100.0, 11.0), False, "a width that is no number"),
    (Run("a", 70.0, 80.0, 100.0, inf), False, "a height without end"),
]


@pytest.mark.parametrize(("run", "kept", "what"), BROKEN_RUNS)
def test_broken_measures(run: Run, kept: bool, what: str) -> None:
    """A box is never empty or inside out; what has no place on the page is told and left out."""
    inside, told = part_unseen([run], 1, (0.0, 0.0, 595.0, 842.0), ())
    assert (len(inside), len(told)) == ((1, 0) if kept else (0, 1)), what
    assert all(one.x0 < one.x1 and one.size > 0 for one in inside)


@pytest.mark.parametrize("angle", [0, 1, 2, 3])
@pytest.mark.parametrize("reader", PDF_READERS)
def test_no_line_without_text(reader: str, angle: int) -> None:
    """Letters that nothing is left of make no line, upright or turned: a line has a first letter."""
    source = load(make_pdf(Page([*LETTER, Text(300, 300, "\u200b", angle=angle)])))
    lines = reader_for(source, reader)(source).lines
    assert [line.text for line in lines] == [one.text for one in LETTER]


def test_half_characters_keep_their_places() -> None:
    """pdfium counts places from the first of a page: leaving halves out would shift all that follow."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    content = stream(b"BT /F 11 Tf 70 700 Td (aaaa b2) Tj 300 0 Td (c) Tj ET")
    source = load(pdf_of(font=font, content=content, more=[unicode_map("d800")]))
    (first, second) = reader_for(source, "pdfium")(source).lines
    assert (first.text, second.text, second.x0) == ("\ufffd" * 4 + " b2", "c", 370.0)
