"""The imprint in the corner of a page is no text, wherever it stands. All numbers and names are invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen import extract, extract_text
from kamervragen.layout import corner
from kamervragen.lines import Line, Reading
from kamervragen.records import SchriftelijkOverleg
from pdfs import Page, Text, make_pdf
from test_reports_asked import OPEN

OF_1998 = ("KST39127", "ISSN 0921 - 7371", "Sdu Uitgevers", "’s-Gravenhage 1998")
OF_2003 = (
    "KST80245",
    "0203tkkst28111XVI-9",
    "ISSN 0921 - 7371",
    "SDU Uitgeverij",
    "’s-Gravenhage 2003",
)
OF_2022 = ("kst-35111-289", "ISSN 0921 - 7371", "’s-Gravenhage 2022")
OF_AANHANGSEL = ("KVR9301", "2989910777", "ISSN 0921 - 7398", "Sdu Uitgevers", "’s-Gravenhage 1999")
OF_MINISTRY = ("VWS 2007-1144", "0607tkkvr812", "ISSN 0921 - 7398", "’s-Gravenhage 2007")
TEXT, MARGIN, LEVEL = 180.0, 34.0, 700.0


def line(text: str, x0: float, base: float, size: float) -> Line:
    """A line of a page, as wide as so many letters of its size are on the average."""
    width = 0.5 * size * len(text)
    return Line(text, 1, round(base), round(base), x0, x0 + width, base, size)


def placed(texts: Sequence[str], *, at: float, size: float, align: float = 0.0) -> list[Line]:
    """Lines below each other; `align`: which share of the room of the shortest ones stands in front of them."""
    most = max(map(len, texts)) * 0.5 * size
    return [
        line(text, at + align * (most - 0.5 * size * len(text)), LEVEL + 1.3 * size * n, size)
        for n, text in enumerate(texts)
    ]


def taken(imprint: Sequence[Line], *, beside: int) -> list[str]:
    """What is taken for an imprint on a page of text, of which so many lines stand on from the level of the first."""
    bases = [LEVEL - 12 * n for n in range(20)] + [LEVEL + 11.7 * n for n in range(1, beside)]
    text = "De leden van de fractie vroegen of de bruggen onder de wet vallen."
    body = [line(text, TEXT, base - 2.0, 9.6) for base in bases]
    lines = sorted((*body, *imprint), key=lambda one: (one.row, one.x0))
    reading = Reading(tuple(lines), ((595.0, 842.0),), "pdfium", drawn=True)
    kept, rows = corner.part(reading)
    assert len(kept.lines) + len(rows) == len(lines)
    return [row.text for row in rows]


@pytest.mark.parametrize(
    ("texts", "size", "at", "align", "beside"),
    [
        pytest.param(OF_1998, 6.3, MARGIN, 0.0, 4, id="beside text"),
        pytest.param(OF_1998, 6.3, MARGIN, 0.0, 1, id="beside the last line"),
        pytest.param(OF_2003, 6.3, MARGIN, 0.0, 4, id="a budget in the number"),
        pytest.param(OF_2022, 6.5, MARGIN, 0.5, 3, id="centred"),
        pytest.param(OF_2022, 6.5, MARGIN, 1.0, 3, id="flush right"),
        pytest.param(OF_AANHANGSEL, 6.5, TEXT, 0.0, 0, id="below a column"),
        pytest.param(OF_MINISTRY, 6.5, MARGIN, 0.0, 4, id="number of a ministry"),
        pytest.param(OF_2022[:2], 9.6, MARGIN, 0.0, 3, id="as large as the text, beside it"),
        pytest.param(OF_2022, 9.6, TEXT, 0.0, 0, id="as large as the text, below it"),
    ],
)
def test_imprint(texts: Sequence[str], size: float, at: float, align: float, beside: int) -> None:
    """It is told by what its lines are, and by their type or place."""
    assert taken(placed(texts, at=at, size=size, align=align), beside=beside) == list(texts)


@pytest.mark.parametrize(
    ("texts", "size", "at"),
    [
        pytest.param(("kst-35111-289",), 6.5, MARGIN, id="one number"),
        pytest.param(("kst-35111-289", "kst-35111-290"), 6.5, TEXT, id="list of papers"),
        pytest.param(("Sdu Uitgevers", "’s-Gravenhage 1998"), 6.5, TEXT, id="of a book"),
        pytest.param(OF_2022[:2], 9.6, TEXT, id="in the text"),
        pytest.param(
            ("kst-35111-289", "", "", "", "", "’s-Gravenhage 2022"), 6.5, MARGIN, id="apart"
        ),
    ],
)
def test_no_imprint(texts: Sequence[str], size: float, at: float) -> None:
    """What else names a paper or publisher stays where it stands."""
    lines = [one for one in placed(texts, at=at, size=size) if one.text]
    assert taken(lines, beside=0) == []


def test_table_beside_it() -> None:
    """Numbers of a table beside it are of no imprint, though they stand level with its lines."""
    cells = [line(f"12.34{n}", x, LEVEL + 8 * n, 6.5) for n in range(4) for x in (200, 260, 320)]
    assert taken([*placed(OF_1998, at=MARGIN, size=6.3), *cells], beside=1) == list(OF_1998)


def test_many_numbers() -> None:
    """A column of numbers that ends at one is a table."""
    numbers = placed([f"10{n}.250" for n in range(9)], at=MARGIN, size=6.3)
    imprint = [
        one._replace(base=one.base + 9 * 8.19) for one in placed(OF_1998, at=MARGIN, size=6.3)
    ]
    imprint = [one._replace(row=round(one.base)) for one in imprint]
    assert taken([*numbers, *imprint], beside=1) == list(OF_1998)


ASKED = [
    "De leden van de CDA-fractie lezen dat de brug bij Ambt in de zomer te laag is voor boten",
    "met een mast, en dat de schippers daar ieder jaar opnieuw over klagen. Waarom is zij niet",
    "verhoogd?",
]
REPORT = [one for one in OPEN.split("\n") if len(one) < 90]


@pytest.mark.parametrize("above", [0, 1, 2])
def test_beside_a_question(above: int) -> None:
    """The question is whole, whichever of its lines stand level with the imprint."""
    top = 700.0
    head = [Text(170, 40 + 12 * n, one, 9) for n, one in enumerate(REPORT) if one]
    question = [Text(170, top + 12 * n, one, 9) for n, one in enumerate(ASKED)]
    small = [Text(34, top + 12 * above + 2 + 7 * n, one, 5.5) for n, one in enumerate(OF_2022)]
    foot = Text(170, 810, "Tweede Kamer, vergaderjaar 2021–2022, 35 111, nr. 289", 7.5)
    lines = [*head, *question, *small, foot]
    record = extract(make_pdf(Page(lines)), name="verslag.pdf")
    assert isinstance(record, SchriftelijkOverleg)
    assert [one.tekst for one in record.vragen] == [" ".join(ASKED)]


def test_in_text() -> None:
    """`pdftotext -layout` prints it on the lines of what stands beside it, or between them."""
    width = 34
    rows = [width * " " + one for one in (*REPORT, *ASKED)]
    rows[-2] = OF_2022[0].ljust(width) + ASKED[-2]
    rows[-1:] = [OF_2022[1], width * " " + ASKED[-1], OF_2022[2]]
    record = extract_text("\n".join(rows))
    assert isinstance(record, SchriftelijkOverleg)
    assert [one.tekst for one in record.vragen] == [" ".join(ASKED)]
