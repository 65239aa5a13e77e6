"""Tables in which each row is a question, in text as programs set it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamervragen import extract, extract_text
from kamervragen.layout.tables.question_tables import _heads_in
from kamervragen.library import outline
from letters import codes, make_letter, make_lines
from pdfs import Page, Text, column, make_pdf

OTHER_HANDS = Path(__file__).parent.parent / "fixtures" / "other_hands"

# (what it protects, the lines of the table, (number, fracties, text) of each question)
TABLES: tuple[tuple[str, str, list[tuple[str, tuple[str, ...], str]]], ...] = (
    (
        "columns for who asks and for the subject; cells of several lines",
        """\
Nr.   Fractie   Onderwerp         Vraag
1     BBB       Brandpreventie    Hoe vaak brandt het bos, en
                in de natuur      wie telt dat?
2     SP        Kosten            Wie betaalt het blussen?""",
        [("1", ("BBB",), "Hoe vaak brandt het bos, en wie telt dat?"), ("2", ("SP",), "Wie betaalt het blussen?")],
    ),
    (
        "two who ask one question, with their names in a bracket",
        """\
Nr.   Gesteld door             Vraag
1     Bos (BBB) en Ster (SP)   Hoe vaak brandt het bos?
2     de SP-fractie            Wie betaalt het blussen?""",
        [("1", ("BBB", "SP"), "Hoe vaak brandt het bos?"), ("2", ("SP",), "Wie betaalt het blussen?")],
    ),
    (
        "the number halfway its cell, beside or between its lines, as fpdf2 sets it",
        """\
Nr.   Vraag
      Hoe vaak brandt het bos in een droge
1     zomer, en wie houdt dat bij? Is dat
      openbaar?
      Wie betaalt het blussen van een
2
      brand in een natuurgebied?
3     Hoeveel helikopters zijn er?""",
        [
            ("1", (), "Hoe vaak brandt het bos in een droge zomer, en wie houdt dat bij? Is dat openbaar?"),
            ("2", (), "Wie betaalt het blussen van een brand in een natuurgebied?"),
            ("3", (), "Hoeveel helikopters zijn er?"),
        ],
    ),
    (
        "one space between two cells, where the column is known from other rows",
        """\
Nr.   Fractie   Onderwerp        Vraag
1     BBB       Preventie        Hoe vaak brandt het bos, en
                in natuurterrein wie telt dat?
2     SP        Kosten           Wie betaalt het blussen in
                                 de natuur?""",
        [("1", ("BBB",), "Hoe vaak brandt het bos, en wie telt dat?"),
         ("2", ("SP",), "Wie betaalt het blussen in de natuur?")],
    ),
    (
        "the head again on the next page, where the columns stand elsewhere",
        """\
Nr.     Fractie      Vraag
1       BBB          Hoe vaak brandt het bos, en
                     wie telt dat?
\fNr.   Fractie   Vraag
2     SP        Wie betaalt het blussen?
3     SP        Wie houdt daar toezicht op?""",
        [("1", ("BBB",), "Hoe vaak brandt het bos, en wie telt dat?"),
         ("2", ("SP",), "Wie betaalt het blussen?"), ("3", ("SP",), "Wie houdt daar toezicht op?")],
    ),
    (
        "the end of the last question alone on its page",
        """\
Nr.   Fractie   Vraag
1     BBB       Hoe vaak brandt het bos?
2     SP        Wie betaalt het blussen, en wie
\f                houdt daar toezicht op?""",
        [("1", ("BBB",), "Hoe vaak brandt het bos?"),
         ("2", ("SP",), "Wie betaalt het blussen, en wie houdt daar toezicht op?")],
    ),
    (
        "the next page of `-layout`, whose columns are narrower and whose margin is wider",
        """\
Nr.                 Fractie             Vraag
1                   BBB                 Hoe vaak brandt het bos?
\f    2   SP    Wie betaalt het blussen, en wie
              houdt daar toezicht op?

    De leden wachten de antwoorden af.""",
        [("1", ("BBB",), "Hoe vaak brandt het bos?"),
         ("2", ("SP",), "Wie betaalt het blussen, en wie houdt daar toezicht op?")],
    ),
    (
        "two spaces before a cell in a line as long as the longest, where they may be slack",
        """\
Nr.  Onderwerp                   Vraag
1    Preventie                   Hoe vaak brandt het bos in een droge zomer?
2    Brandweer in natuurgebieden  Wie betaalt het blussen van een brand daar?
3    Kosten                      Wie houdt daar toezicht op, en sinds wanneer?""",
        [("1", (), "Hoe vaak brandt het bos in een droge zomer?"),
         ("2", (), "Wie betaalt het blussen van een brand daar?"),
         ("3", (), "Wie houdt daar toezicht op, en sinds wanneer?")],
    ),
    (
        "the number halfway, beside lines with capitals",
        """\
Nr.   Vraag
      Hoe vaak heeft de dienst van de
1     Europese Unie geholpen bij een
      natuurbrand?
      Wie betaalt het blussen door de
2     Nederlandse brandweer als het bos
      over de grens brandt?""",
        [
            ("1", (), "Hoe vaak heeft de dienst van de Europese Unie geholpen bij een natuurbrand?"),
            ("2", (), "Wie betaalt het blussen door de Nederlandse brandweer als het bos over de grens brandt?"),
        ],
    ),
    (
        "a column behind the question, and `Vraag` over the numbers",
        """\
Vraag   Tekst                         Bladzijde
1       Hoe vaak brandt het bos?      van 3 tot 4
2       Wie betaalt het blussen van   5
        een natuurbrand?""",
        [("1", (), "Hoe vaak brandt het bos?"), ("2", (), "Wie betaalt het blussen van een natuurbrand?")],
    ),
    (
        "a column for the answers, still empty",
        """\
Nr.   Fractie   Vraag                          Antwoord
1     BBB       Hoe vaak brandt het bos, en
                wie telt dat?
2     SP        Wie betaalt het blussen?""",
        [("1", ("BBB",), "Hoe vaak brandt het bos, en wie telt dat?"), ("2", ("SP",), "Wie betaalt het blussen?")],
    ),
    (
        "columns that stand no further apart than words, and numbers halfway, as Chromium sets them",
        """\
# Fractie Vraag                                                                   Antwoord
1 BBB Hoe vaak brandt het bos?
          Wie betaalt het blussen van een brand in een natuurgebied als het droger
2 SP en PvdD is dan was voorzien, en welk deel ervan is toe te schrijven aan de
          wind?
3 SP Hoeveel helikopters zijn er?""",
        [
            ("1", ("BBB",), "Hoe vaak brandt het bos?"),
            (
                "2", ("SP", "PvdD"),
                "Wie betaalt het blussen van een brand in een natuurgebied als het droger is dan was voorzien, en welk "
                "deel ervan is toe te schrijven aan de wind?",
            ),
            ("3", ("SP",), "Hoeveel helikopters zijn er?"),
        ],
    ),
    (
        "the same with an answer",
        """\
Nr. Fractie Vraag                                                      Antwoord
1 BBB Hoe vaak brandt het bos in de droge maanden, en wie telt         Dat doet de provincie, maar
          dat?                                                         niet elk jaar.
2 SP Hoeveel helikopters zijn er?""",
        [
            ("1", ("BBB",), "Hoe vaak brandt het bos in de droge maanden, en wie telt dat?"),
            ("2", ("SP",), "Hoeveel helikopters zijn er?"),
        ],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("protects", "table", "expected"), TABLES, ids=[one[0] for one in TABLES])
def test_table(protects: str, table: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    """Number, fracties and text of each question, and no doubt."""
    record = extract_text(
        make_letter(questions=("De vragen staan hieronder.", "", *table.split("\n")))
    )
    found = [(one.nummer, one.fracties, one.tekst) for one in record.vragen]
    whose = any(names for _, names, _ in expected)
    assert [(number, names if whose else (), text) for number, names, text in found] == expected, (
        protects
    )
    assert "tabel_in_tekst" not in codes(record)


@pytest.mark.parametrize(
    ("cell", "heads"),
    [
        ("Nr. Fractie", ["Nr.", "Fractie"]),
        ("# Fractie Vraag", ["#", "Fractie", "Vraag"]),
        ("# Vraag Antwoord", ["#", "Vraag", "Antwoord"]),
        ("# Vraag Beantwoording", ["#", "Vraag", "Beantwoording"]),
        ("# Vraag Reactie", ["#", "Vraag", "Reactie"]),
        ("# Vraag Toelichting", ["#", "Vraag", "Toelichting"]),
        ("Nr. Vraag van de fracties", ["Nr.", "Vraag van de fracties"]),
        ("Vraag Gerealiseerd", ["Vraag Gerealiseerd"]),
    ],
)
def test_heads_in_a_cell(cell: str, heads: list[str]) -> None:
    """Columns may be as narrow as words; a cell is parted where all of it are heads."""
    assert _heads_in(cell) == heads


def test_markdown() -> None:
    """Each row is a line of the source; cells are as long as they are."""
    table = ("| Nr | Fractie | Vraag |", "|---|---|---|", "| 1 | BBB | Hoe vaak brandt het bos? |",
             "| 2 | SP en D66 | Wie betaalt het blussen? |")  # fmt: skip
    record = extract_text(make_letter(questions=table))
    assert [(one.nummer, one.fracties, one.tekst) for one in record.vragen] == [
        ("1", ("BBB",), "Hoe vaak brandt het bos?"),
        ("2", ("SP", "D66"), "Wie betaalt het blussen?"),
    ]
    assert set(record.fracties) == {"D66", "BBB", "SP"}


def test_what_stands_above_may_head_the_questions() -> None:
    """A title right above the table is a section, also between two tables."""
    lines = ("PREVENTIE", "Nr.   Vraag", "1     Hoe vaak brandt het bos?", "2     Wie telt de branden?", "",
             "KOSTEN", "Nr.   Vraag", "3     Wie betaalt het blussen?", "4     Wie betaalt de schade?")  # fmt: skip
    record = extract_text(make_letter(questions=lines))
    found = [(one.titel, one.vragen) for one in record.secties]
    assert found == [("PREVENTIE", ("1", "2")), ("KOSTEN", ("3", "4"))]


def test_each_word_is_in_one_block() -> None:
    """Head, number, question and other cells: nothing is lost, nothing twice."""
    table = TABLES[4][1]
    shown = outline(make_letter(questions=("", *table.split("\n"))).encode())
    words = sorted(word for block in shown for word in block.tekst.split())
    assert [word for word in words if word in ("Nr.", "Fractie", "Vraag", "BBB", "SP", "Wie")] == [
        "BBB", "Fractie", "Fractie", "Nr.", "Nr.", "SP", "SP", "Vraag", "Vraag", "Wie", "Wie",
    ]  # fmt: skip


def test_narrow_cells_lack_no_line() -> None:
    """A cell ends its lines by its own width: no doubt about them, and none about a head that is printed again."""
    assert extract(OTHER_HANDS / "i35.pdf").meldingen == ()


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ("1 2 4", {"nummer_ontbreekt"}),
        ("1 3", {"nummer_ontbreekt"}),
        ("1 2 2 4", {"nummer_ontbreekt", "nummer_dubbel"}),
        ("1 2 2", {"nummer_dubbel"}),
    ],
)
def test_wrong_numbers(numbers: str, told: set[str]) -> None:
    """A row that lacks or a number twice: the others are questions all the same."""
    texts = (
        "Hoe vaak brandt het bos?",
        "Wie telt dat?",
        "Wie betaalt het blussen?",
        "Wie houdt toezicht?",
    )
    rows = [
        f"{number}     BBB       {text}"
        for number, text in zip(numbers.split(), texts, strict=False)
    ]
    record = extract_text(make_letter(questions=("", "Nr.   Fractie   Vraag", *rows)))
    found = [(one.nummer, one.tekst) for one in record.vragen]
    assert found == list(zip(numbers.split(), texts, strict=False))
    assert told == {code for code in codes(record) if code.startswith("nummer_")}


# (what it protects, the lines)
NO_TABLES = (
    ("a head with no number below it", "Nr.   Vraag\n      volgt later"),
    ("a head alone, twice", "Nr.   Vraag\nNr.   Vraag"),
    ("figures below `Vraag`", "Nr.   Regio     Vraag\n1     Noord     34\n2     Zuid      12"),
    (
        "numbers that do not rise one by one",
        "Nr.   Onderwerp   Vraag\n12    Bos         Zie de brief van 6 mei.\n40    Hei         Zie die van 7 mei.",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("protects", "table"), NO_TABLES, ids=[one[0] for one in NO_TABLES])
def test_no_table_of_questions(protects: str, table: str) -> None:
    """A table of anything else gives no question."""
    asked = ("1. Hoe vaak brandt het bos?", "2. Wie betaalt het blussen?")
    record = extract_text(
        make_letter(questions=(*asked[:1], "", *table.split("\n"), "", *asked[1:]))
    )
    assert [one.nummer for one in record.vragen] == ["1", "2"], protects


def test_last_column_below_a_short_line() -> None:
    """Below a line that is shorter than the table its last column is no letterhead beside the text."""
    rows = [
        "| Nr. | Vraag | Onderwerp |",
        "|---|---|---|",
        "| 1 | Hoe vaak brandt het bos in de droge maanden van het jaar in ons land? | bos |",
        "| 2 | Wie betaalt het blussen? | bos |",
        "| 3 | Wie blust het bos? | heide |",
    ]
    opening = ["De leden van de VVD-fractie hebben de volgende vragen."]
    head = [
        "Vaste commissie voor Landbouw",
        "",
        "Aan de minister van Natuur",
        "de heer A. Bos",
        "Postbus 20201",
    ]
    term = "De vaste commissie ziet uw reactie met belangstelling tegemoet en ontvangt deze graag binnen vier weken."
    letter = make_letter(addressee=head, opening=opening, questions=rows, term=[term])
    record = extract_text(letter)
    assert [(one.nummer, one.tekst[:16]) for one in record.vragen] == [
        ("1", "Hoe vaak brandt "),
        ("2", "Wie betaalt het "),
        ("3", "Wie blust het bo"),
    ]


# (what it protects, the cells of each row with their left sides, who asks which question)
DRAWN: tuple[tuple[str, list[list[tuple[float, str]]], list[tuple[tuple[str, ...], str]]], ...] = (
    (
        "who asks and the question in one cell, behind the number",
        [
            [(75, "Nr. Fractie Vraag")],
            [(75, "1"), (93, "VVD Hoe vaak brandt het bos?")],
            [(75, "2"), (93, "CDA, SP Wie betaalt het blussen?")],
        ],
        [(("VVD",), "Hoe vaak brandt het bos?"), (("CDA", "SP"), "Wie betaalt het blussen?")],
    ),
    (
        "a cell that is full touches the next one",
        [
            [(75, "Nr."), (95, "Vraag"), (300, "Fractie")],
            [(75, "1"), (95, "Hoe vaak brandt het bos in de provincie? VVD")],
            [(75, "2"), (95, "Wie betaalt het?"), (300, "CDA")],
            [(75, "3"), (95, "Wie blust het?"), (300, "SP")],
        ],
        [
            (("VVD",), "Hoe vaak brandt het bos in de provincie?"),
            (("CDA",), "Wie betaalt het?"),
            (("SP",), "Wie blust het?"),
        ],
    ),
    (
        "a word as wide as its column",
        [
            [(75, "Nr."), (95, "Thema"), (160, "Vraag")],
            [(75, "1"), (95, "Opbrengst Hoe vaak brandt het bos?")],
            [(75, "2"), (95, "Bos"), (160, "Wie betaalt het?")],
            [(75, "3"), (95, "Heide"), (160, "Wie blust het?")],
        ],
        [(("D66",), "Hoe vaak brandt het bos?"), (("D66",), "Wie betaalt het?"), (("D66",), "Wie blust het?")],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("protects", "table", "expected"), DRAWN)
def test_drawn_table(
    protects: str,
    table: list[list[tuple[float, str]]],
    expected: list[tuple[tuple[str, ...], str]],
) -> None:
    """Tables of PDFs whose cells pdfium sees as one line."""
    lines = make_lines(questions=["@"])
    place = lines.index("@")
    texts = column(70, 60, lines[:place])
    below = 60 + 14.0 * place
    texts += [Text(x0, below + 14 * n, text) for n, row in enumerate(table) for x0, text in row]
    texts += column(70, below + 14 * (len(table) + 1), lines[place + 1 :])
    record = extract(make_pdf(Page(texts)))
    assert [(one.fracties, one.tekst) for one in record.vragen] == expected, protects
