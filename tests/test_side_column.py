"""The column of small print of a ministry's letter, beside the text of each page: its lines are no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kamervragen import errors, extract, extract_text
from kamervragen.records import Antwoordbrief
from pdfs import Page, Text, column, make_pdf, width_of

TO = (
    "Aan de Voorzitter van de Tweede Kamer",
    "der Staten-Generaal",
    "Postbus 20018",
    "2500 EA DEN HAAG",
)
FIRST = (
    "Directie Poolwater", "Afdeling IJs", "", "Ons kenmerk", "IJS / 2025-7712", "", "Uw kenmerk", "2025Z03333", "",
    "Bijlage(n)", "1",
)  # fmt: skip
AGAIN = (
    "Directie Poolwater",
    "Afdeling IJs",
    "",
    "Datum",
    "4 april 2025",
    "",
    "Ons kenmerk",
    "IJS / 2025-7712",
)
LETTER = (
    "Datum  4 april 2025", "Betreft  Beantwoording vragen van de leden Bos (SP) en", "         Kat (D66) over ijsbanen",
    "", "Geachte voorzitter,", "", "Hierbij zend ik u de antwoorden op de vragen van de leden Bos (SP)",
    "en Kat (D66) over ijsbanen.", "", "De Minister van Sport,", "", "A. Jansen",
)  # fmt: skip
ANNEX = (
    "Vraag 1", "Hoeveel ijsbanen zijn er in het hele land, en hoeveel van die banen",
    "zijn er ook in de zomer open?", "",
    "Antwoord op vraag 1", "Er zijn 19 ijsbanen. De gemeenten houden daarvan een lijst bij, en die",
    "lijst is ook voor het jaar 2024 openbaar.", "", "Vraag 2", "Wie betaalt het ijs?", "",
    "Antwoord op vraag 2", "De gemeenten.",
)  # fmt: skip
ASKED = [
    (
        "1",
        "Hoeveel ijsbanen zijn er in het hele land, en hoeveel van die banen zijn er ook in de zomer open?",
    ),
    ("2", "Wie betaalt het ijs?"),
]
GIVEN = [
    "Er zijn 19 ijsbanen. De gemeenten houden daarvan een lijst bij, en die lijst is ook voor het jaar 2024 openbaar.",
    "De gemeenten.",
]
WIDTH = 78


def beside(lines: Sequence[str], small: Sequence[str], *, left: bool = False) -> str:
    """A page as `pdftotext -layout` prints it: each baseline on a line, those of the column between the others."""
    rows = []
    for place in range(max(len(lines), len(small))):
        text = lines[place] if place < len(lines) else ""
        note = small[place] if place < len(small) else ""
        rows.append(f"{note:<26}{text}" if left else f"{text:<{WIDTH}}{note}")
    return "\n".join(row.rstrip() for row in rows) + "\n"


def check(record: object) -> None:
    """Its letterhead and its questions, and no line of the column in them."""
    assert isinstance(record, Antwoordbrief)
    assert [(one.nummer, one.tekst) for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == GIVEN
    assert (record.kenmerk, record.uw_kenmerk) == ("IJS / 2025-7712", ("2025Z03333",))
    assert record.betreft == "Beantwoording vragen van de leden Bos (SP) en Kat (D66) over ijsbanen"
    assert [one.naam for one in record.indieners] == ["Bos", "Kat"]
    assert record.afzender is not None
    assert record.afzender.naam == "A. Jansen"
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == []


@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("paged", [False, True])
def test_in_text(*, left: bool, paged: bool) -> None:
    """Right of the text or left of it, with pages or without."""
    first = beside((*TO, "", *LETTER), ("", *FIRST), left=left)
    check(extract_text(first + ("\f" if paged else "\n\n\n") + beside(ANNEX, AGAIN, left=left)))


def drawn(lines: Sequence[str], small: Sequence[str], x: float, size: float, page: int) -> Page:
    """A page of a PDF: the column has a pitch of its own, so that its lines stand between those of the text."""
    left = 200.0 if x < 100 else 70.0
    texts = [
        Text(left + 60 * n, 120 + 14 * place, cell.strip(), 9.0)
        for place, line in enumerate(lines)
        for n, cell in enumerate(line.split("  ", 1) if "  " in line else (line,))
        if cell.strip()
    ]
    texts += [Text(x, 117 + 9.5 * n, one, size) for n, one in enumerate(small) if one]
    texts.append(Text(450, 800, f"Pagina {page} van 2", 6.5))
    return Page(tuple(texts))


@pytest.mark.parametrize(("x", "size"), [(450.0, 6.5), (450.0, 9.0), (40.0, 6.5)])
def test_in_pdf(x: float, size: float) -> None:
    """In small print or as large as the text, to the right or to the left."""
    head = [*TO, "", *(one.replace("         Kat", "  Kat") for one in LETTER)]
    pages = (drawn(head, FIRST, x, size, 1), drawn(ANNEX, AGAIN, x, size, 2))
    check(extract(make_pdf(*pages)))


@pytest.mark.parametrize("level", [0.0, 5.0], ids=["level with the text", "between its lines"])
@pytest.mark.parametrize("lines", [AGAIN[-2:], AGAIN[3:]], ids=["a number", "a date and a number"])
def test_set_to_the_right_side(lines: Sequence[str], level: float) -> None:
    """Lines of the column of a later page may all end below each other: a value begins left of its label."""
    head = [*TO, "", *(one.replace("         Kat", "  Kat") for one in LETTER), "", *ANNEX[:6]]
    rest = [Text(70, 134 + 14 * n, one, 9.0) for n, one in enumerate(ANNEX[6:]) if one]
    rest += [
        Text(530 - width_of(one, 6.5), 120 - level + 14 * n, one, 6.5)
        for n, one in enumerate(lines)
        if one
    ]
    rest.append(Text(450, 800, "Pagina 2 van 2", 6.5))
    check(extract(make_pdf(drawn(head, FIRST, 450.0, 6.5, 1), Page(tuple(rest)))))


def test_without_labels() -> None:
    """On a later page the column may say nothing but whose letter it is."""
    more = ("Vraag 3", "Wie veegt het ijs?", "", "Antwoord op vraag 3", "De schaatsers zelf.")
    first = beside((*TO, "", *LETTER), ("", *FIRST))
    text = "\f".join((first, beside(ANNEX, AGAIN), beside(more, ("", "Directie Poolwater"))))
    record = extract_text(text)
    assert [one.tekst for one in record.vragen][-1] == "Wie veegt het ijs?"


def test_the_last_column_of_a_table_stays() -> None:
    """`Datum` above dates may stand in an answer: it says nothing that another page says too."""
    table = (
        "Vraag 1", "Welke ijsbanen zijn er?", "", "Antwoord op vraag 1", "Zie de tabel.", "",
        f"{'Baan':<{WIDTH}}Datum", f"{'Noord':<{WIDTH}}1 mei 2024", f"{'Zuid':<{WIDTH}}3 mei 2024", "",
        "Vraag 2", "Wie betaalt het ijs?", "", "Antwoord op vraag 2", "De gemeenten.",
    )  # fmt: skip
    text = beside((*TO, "", *LETTER), ("", *FIRST)) + "\f" + "\n".join(table) + "\n"
    answer = extract_text(text).vragen[0].antwoord
    assert answer is not None
    assert "3 mei 2024" in answer.tekst


def test_a_simple_reader() -> None:
    """What stands above the labels of a header on each page is of it: `Directie Poolwater`."""
    again = "\n".join(one for one in AGAIN if one)
    small = "\n".join(one for one in FIRST if one)
    text = "\n".join(
        (*TO, "", "Datum 4 april 2025", "Betreft Vragen over ijsbanen", "", "Geachte voorzitter,", "", small, "",
         *LETTER[6:], "", again, "", *ANNEX[:8], again, "", *ANNEX[8:])
    )  # fmt: skip
    record = extract_text(text)
    assert [(one.nummer, one.tekst) for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == GIVEN


def test_a_letter_without_answers() -> None:
    """The column makes no answers of a letter to the Kamer."""
    text = beside((*TO, "", *LETTER[:5], "", "Ik informeer u over ijs. Wat is dat?"), ("", *FIRST))
    with pytest.raises(errors.NotRecognised):
        extract_text(text.replace("Beantwoording vragen", "Stand van zaken vragen"))


@pytest.mark.parametrize("label", ["D A T U M", "D  A T U M :"])
def test_labels_set_apart(label: str) -> None:
    """`O N S  K E N M E R K` is a label; pdfium gives one space between all of its letters."""
    head = (
        *TO, "", f"{label} 4 april 2025", "O N S K E N M E R K", "7712 R", "", "U W  K E N M E R K", "2025D01234", "",
        "B E T R E F T Beantwoording vragen over ijs", "", *LETTER[4:],
    )  # fmt: skip
    record = extract_text("\n".join((*head, "", *ANNEX)))
    assert isinstance(record, Antwoordbrief)
    assert (record.kenmerk, record.uw_kenmerk) == ("7712 R", ("2025D01234",))
    assert (record.datum is not None, record.betreft) == (True, "Beantwoording vragen over ijs")


def test_address_at_the_foot() -> None:
    """The first page alone prints where the ministry is, at its foot, in the middle of an answer."""
    foot = column(
        70,
        770,
        [
            "Ministerie van Sport, Baanweg 7, Postbus 201, 2500",
            "EB ’s-Gravenhage, telefoon (070) 300 11 22",
        ],
    )
    lines = [*TO, "", *LETTER[3:8], "", *ANNEX[:6]]
    first = Page((*column(70, 120, lines), *foot))
    rest = Page(tuple(column(70, 120, [*ANNEX[6:], "", *LETTER[9:]])))
    assert [
        one.antwoord and one.antwoord.tekst for one in extract(make_pdf(first, rest)).vragen
    ] == GIVEN


FOOT = ("Bezoekadres", "Baanweg 7", "Telefax", "070-300 11 22")


@pytest.mark.parametrize("head", [FIRST, ()], ids=["below others", "alone"])
def test_small_print_low_on_the_page(head: tuple[str, ...]) -> None:
    """Left of an answer the first page prints where the ministry is, be there a column above it or not."""
    lines = [*TO, "", *LETTER[3:8], "", *ANNEX]
    named = [] if head else ["Ons kenmerk: IJS / 2025-7712", ""]
    texts = [*(replace(one, size=9.0) for one in column(200, 120, [*named, *lines]))]
    low = max(one.y for one in texts) - 30
    texts += [Text(40, 117 + 9.5 * n, one, 6.5) for n, one in enumerate(head) if one]
    texts += [Text(40, low + 9.5 * n, one, 6.5) for n, one in enumerate(FOOT)]
    rest = Page(tuple(column(200, 120, LETTER[9:])))
    record = extract(make_pdf(Page(tuple(texts)), rest))
    assert [(one.nummer, one.tekst) for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == GIVEN
