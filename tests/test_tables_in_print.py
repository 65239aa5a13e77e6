"""Lists of questions in a table of a PDF: number, question, pages of the budget, answer, in many widths.

A small typesetter lays the cells; what is read is what was laid.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from kamervragen import extract, extract_text
from kamervragen.parts.labelled_list import labelled_list
from kamervragen.records import LijstVanVragen
from letters import codes
from pdfs import Page, Text, make_pdf, width_of
from question_lists import Item, make_list

SIZE, LEADING = 9.0, 11.0
TOP = (
    "2024D91234",
    "Den Haag, 31 oktober 2024",
    "39600-XII Vaststelling van de begroting van het Ministerie van Waterkunde (XII) voor het jaar 2025",
    "LIJST VAN VRAGEN EN ANTWOORDEN",
    "De vaste commissie voor Waterkunde heeft een aantal feitelijke vragen voorgelegd aan de Minister van Waterkunde"
    " over de begroting.",
    "De daarop door de Minister gegeven antwoorden zijn hierbij afgedrukt.",
    "Voorzitter van de commissie,",
    "Waterman",
    "Adjunct-griffier van de commissie,",
    "Van der Sluis",
)


@dataclass(frozen=True)
class Column:
    """A column: its head, its left and right side; `side` is where its cells stand."""

    head: str
    x0: float
    x1: float
    side: str = "left"


WIDE = (Column("Nr", 50, 68), Column("Vraag", 70, 325), Column("Blz. (van)", 330, 360),
        Column("t/m", 364, 386), Column("Antwoord", 390, 780))  # fmt: skip


@dataclass(frozen=True)
class Form:
    """How a table is set. `pad`: room inside a cell; `ruled`: with lines; `again`: with its head on each page."""

    columns: Sequence[Column] = WIDE
    width: float = 842.0
    height: float = 595.0
    pad: float = 2.0
    ruled: bool = True
    again: bool = True
    whole: bool = False
    room: float = 6.0
    top: Sequence[str] = TOP


@dataclass
class _Setter:
    form: Form
    pages: list[tuple[list[Text], list[str]]] = field(default_factory=list)
    y: float = 0.0

    def begin(self) -> None:
        """Begin a page, with the head of the table where it has one."""
        number = len(self.pages) + 1
        self.pages.append(
            ([Text(self.form.width - 60, self.form.height - 20, f"{number}", 7.0)], [])
        )
        self.y = 40.0
        if number == 1:
            for line in self.form.top:
                self.draw(50, line)
                self.y += 2 * LEADING
        if number == 1 or self.form.again:
            self.row([column.head for column in self.form.columns], bold=True)

    def draw(self, x: float, text: str, *, face: str = "regular") -> None:
        """Draw a text."""
        self.pages[-1][0].append(Text(x, self.y, text, SIZE, face))

    def row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        """Set a row, over the end of a page where it has to."""
        face = "bold" if bold else "regular"
        laid = [
            self.wrapped(cell, one, face)
            for cell, one in zip(cells, self.form.columns, strict=True)
        ]
        height = max(map(len, laid))
        if self.form.whole and self.y + height * LEADING > self.form.height - 45:
            self.begin()
        for n in range(height):
            if self.y > self.form.height - 45:
                self.begin()
            for column, lines in zip(self.form.columns, laid, strict=True):
                if n < len(lines) and lines[n]:
                    self.draw(self.left_of(column, lines[n], face), lines[n], face=face)
            self.y += LEADING
        if self.form.ruled:
            at = self.form.height - self.y + LEADING - 4
            self.pages[-1][1].append(f"50 {at:.1f} m 780 {at:.1f} l S")
        self.y += self.form.room

    def left_of(self, column: Column, text: str, face: str) -> float:
        """Where a line of a cell begins."""
        free = column.x1 - column.x0 - 2 * self.form.pad - width_of(text, SIZE, face)
        part = {"left": 0.0, "middle": 0.5, "right": 1.0}[column.side]
        return column.x0 + self.form.pad + part * free

    def wrapped(self, text: str, column: Column, face: str) -> list[str]:
        """The lines of a cell."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}".strip()
                if (
                    line
                    and width_of(longer, SIZE, face) > column.x1 - column.x0 - 2 * self.form.pad
                ):
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines


def set_table(items: Sequence[Item], form: Form) -> bytes:
    """A PDF with a table of questions."""
    setter = _Setter(form)
    setter.begin()
    for n, one in enumerate(items):
        values = {"Nr": one.numbers[0], "Vr": one.questions[0], "Bl": f"{7 + 4 * n}", "An": "\n".join(one.answer),
                  "t/": f"{8 + 4 * n}" if n % 3 else "", "Fr": ("VVD", "D66", "BBB")[n % 3],
                  "Bi": ("Begroting XII", "Memorie van toelichting")[n % 2], "Bijlag e": ""}  # fmt: skip
        setter.row([values.get(one.head, values[one.head[:2]]) for one in form.columns])
    return make_pdf(
        *(
            Page(texts, form.width, form.height, content="\n".join(drawn))
            for texts, drawn in setter.pages
        )
    )


def moved(**changes: Column) -> tuple[Column, ...]:
    """The wide table with other columns."""
    return tuple(changes.get(one.head[0], one) for one in WIDE)


NARROW = (Column("Nr.", 40, 60), Column("Vraag", 60, 250), Column("Antwoord", 255, 555))
BEHIND = (Column("Nr", 40, 58), Column("Vraag", 60, 250), Column("Antwoord", 255, 500),
          Column("Blz.", 505, 530), Column("t/m", 532, 555))  # fmt: skip

FORMS = {
    "wide, with rules, its head on each page": Form(),
    "without rules": Form(ruled=False),
    "its head once": Form(again=False),
    "no cell over the end of a page": Form(whole=True),
    "numbers at the right side of their cells": Form(moved(N=Column("Nr", 50, 68, "right"))),
    "pages at the right side of their cells": Form(
        moved(B=Column("Blz.", 330, 360, "right"), t=Column("t/m", 364, 386, "right"))
    ),
    "pages in the middle of their cells": Form(
        moved(B=Column("Blz.", 330, 360, "middle"), t=Column("t/m", 364, 386, "middle"))
    ),
    "a head that breaks in its column": Form(
        (Column("Nr", 50, 68), Column("Vraag", 70, 300), Column("Bijlag e", 304, 332),
         Column("Blz. (van)", 334, 360), Column("t/m", 364, 386), Column("Antwoord", 390, 780))),
    "one column of pages": Form((*WIDE[:3], WIDE[4])),
    "cells as near as words": Form(
        (Column("Nr", 50, 66), Column("Vraag", 66, 328), Column("Blz.", 328, 350), Column("t/m", 350, 371),
         Column("Antwoord", 371, 780)), pad=1.5),
    "upright, no pages": Form(NARROW, 595.0, 842.0),
    "upright, no pages, no room between rows": Form(NARROW, 595.0, 842.0, room=0.0),
    "pages behind the answer": Form(BEHIND, 595.0, 842.0),
    "a wide question and a narrow answer": Form(
        moved(V=Column("Vraag", 70, 480), B=Column("Blz.", 484, 508), t=Column("t/m", 510, 530),
              A=Column("Antwoord", 534, 780))),
    "a column of fracties between question and answer": Form(
        moved(B=Column("Fractie", 330, 360), t=Column("t/m", 364, 386))),
}  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_table(form: Form, seed: int) -> None:
    """Each question and answer is that of its cell."""
    items = make_list(16, seed)
    record = extract(set_table(items, form))
    assert isinstance(record, LijstVanVragen)
    assert [one.nummer for one in record.vragen] == [one.numbers[0] for one in items]
    assert [one.tekst for one in record.vragen] == [one.questions[0] for one in items]
    given = [" ".join(one.antwoord.tekst.split()) if one.antwoord else "" for one in record.vragen]
    assert given == [" ".join(one.answer) for one in items]
    assert not {"kolommen_dooreen", "tabel_in_tekst", "zin_onderbroken"} & set(codes(record))


LABELS = (
    "Lijst van vragen - totaal",
    "Kamerstuknummer :    39600-XII",
    "Vragen aan :             Regering",
    "Commissie :              vaste commissie voor Waterkunde",
)
BESIDE = (Column("Nr", 40, 58), Column("Vraag", 62, 360), Column("Bijlage", 366, 450),
          Column("Blz. (van)", 455, 490, "right"), Column("t/m", 494, 520, "right"))  # fmt: skip
ASKED_IN = {
    "labels above it": Form(BESIDE, 595.0, 842.0, top=LABELS),
    "labels above it, without rules": Form(BESIDE, 595.0, 842.0, top=LABELS, ruled=False),
    "labels above it, cells as near as words": Form(
        (*BESIDE[:1], Column("Vraag", 58, 366), *BESIDE[2:]), 595.0, 842.0, top=LABELS, room=0.0),
    "an introduction above it": Form(BESIDE, 595.0, 842.0, top=(*TOP[:5], *TOP[6:])),
}  # fmt: skip


@pytest.mark.parametrize("form", ASKED_IN.values(), ids=ASKED_IN)
def test_table_without_answers(form: Form) -> None:
    """What a column names beside the questions, and the pages behind it, are in none of them."""
    items = make_list(16, 1)
    record = extract(set_table(items, form))
    assert isinstance(record, LijstVanVragen)
    assert [one.tekst for one in record.vragen] == [one.questions[0] for one in items]
    assert [one.antwoord for one in record.vragen] == [None] * len(items)
    assert record.commissie == "vaste commissie voor Waterkunde"
    assert [one.functie for one in record.geadresseerden] in (
        ["Regering"],
        ["Minister van Waterkunde"],
    )
    assert record.dossiers[0].nummer == "39600-XII"
    assert not {"tabel_in_tekst", "zin_onderbroken", "noot_zonder_verwijzing"} & set(codes(record))


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (["Lijst van vragen", "Vragen aan: Minister van Zee", "Commissie: Zee"], ("Minister van Zee", None, 3),
         "labels without room"),
        (["LIJST VAN VRAGEN EN ANTWOORDEN - concept", "Dossier : 36 600 XII, nr. 2", "Gericht aan : Regering"],
         ("Regering", "36600-XII", 3), "the paper that is asked about"),
        (["Lijst van vragen", "Vragen aan : Regering", "Datum : 3 mei 2024", "1 Wat kost dat?"],
         ("Regering", None, 3), "ends above the first row that is no label"),
        (["Lijst van vragen", "Vragen aan : Regering"], None, "one label may be a heading"),
        (["Lijst van vragen", "Onderwerp : dijken", "Datum : 3 mei 2024"], None, "nobody is asked"),
        (["Vragenlijst", "Vragen aan : Regering", "Commissie : Zee"], None, "another title"),
    ],
)  # fmt: skip
def test_labels(
    lines: list[str], expected: tuple[str, str | None, int] | None, protects: str
) -> None:
    """A list that has no number yet says by labels whom it asks."""
    found = labelled_list(lines)
    number = found.dossiers[0].nummer if found and found.dossiers else None
    assert (found and (found.asked, number, found.end)) == expected, protects


NUMBERS = """\
 Nr Vraag                                     Blz.   t/m Antwoord
  9 Hoe hoog zijn de dijken bij Ommel, en        7       Vijf meter boven NAP.
    wie meet dat?
 10 Wie betaalt de sluis van Ruisdijk?          11    12 Het waterschap, dat daarvoor
                                                       een heffing int.
 11 Wanneer is het gemaal klaar?                15    16 In 2026.
"""
CELLS = [
    ("9", "Hoe hoog zijn de dijken bij Ommel, en wie meet dat?", "Vijf meter boven NAP."),
    ("10", "Wie betaalt de sluis van Ruisdijk?", "Het waterschap, dat daarvoor een heffing int."),
    ("11", "Wanneer is het gemaal klaar?", "In 2026."),
]


APART = """\
Nr   Vraag                                    Blz.   t/m Antwoord
9    Hoe hoog zijn de dijken bij Ommel, en       7         Vijf meter boven NAP.
     wie meet dat?
10   Wie betaalt de sluis van Ruisdijk?         11    12 Het waterschap, dat daarvoor
                                                         een heffing int.
11   Wanneer is het gemaal klaar?               15    16   In 2026.
"""


@pytest.mark.parametrize("table", [NUMBERS, APART])
def test_table_as_text(table: str) -> None:
    """One space parts number and question, pages and answer: what a program makes of narrow cells."""
    record = extract_text("\n\n".join(TOP) + "\n\n" + table)
    found = [(one.nummer, one.tekst, one.antwoord and one.antwoord.tekst) for one in record.vragen]
    assert found == CELLS


LISTED = "LIJST VAN VRAGEN EN ANTWOORDEN"
ASKED = "\n\n".join(
    (
        "Vraag 1",
        "Hoe hoog zijn de dijken?",
        "Antwoord",
        "Vijf meter.",
        "Vraag 2",
        "Wie meet dat?",
        "Antwoord",
        "Ik.",
    )
)


@pytest.mark.parametrize(
    ("head", "soort", "datum", "protects"),
    [
        (TOP, "lijst_van_vragen", dt.date(2024, 10, 31), "below a dossier, dated by its place"),
        ((LISTED.capitalize(), "Vastgesteld 3 mei 2024", *TOP[4:]), "lijst_van_vragen", dt.date(2024, 5, 3),
         "above the date on which it was settled"),
        (("Lijst van vragen", TOP[4]), "lijst_van_vragen", None, "above the sentence of the committee"),
        (("De voorzitter van de Tweede Kamer", "Den Haag, 3 mei 2024", "Geachte voorzitter,",
          "Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Waterkunde.", "Hoogachtend,",
          "De Minister van Waterkunde,", "A. Bos", LISTED), "antwoordbrief", dt.date(2024, 5, 3),
         "the annex of a letter"),
        (("De voorzitter van de Tweede Kamer", "Den Haag, 3 mei 2024", "Geachte voorzitter,",
          "Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Waterkunde.", "Hoogachtend,",
          "De Minister van Waterkunde,", "A. Bos", TOP[2], LISTED, "Vastgesteld 2 mei 2024"), "antwoordbrief",
         dt.date(2024, 5, 3), "the annex of a letter with the head of a Kamerstuk"),
    ],
)  # fmt: skip
def test_list_without_number(
    head: Sequence[str], soort: str, datum: dt.date | None, protects: str
) -> None:
    """What a document without the number of a Kamerstuk says of itself decides what it is."""
    record = extract_text("\n\n".join(head) + "\n\n" + ASKED)
    assert (record.soort, record.datum) == (soort, datum), protects
    assert [one.tekst for one in record.vragen] == ["Hoe hoog zijn de dijken?", "Wie meet dat?"]
