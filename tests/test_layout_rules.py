"""Rules of the layout that few letters need: each row fails where a condition or threshold of a rule is left out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from kamervragen import extract_text
from kamervragen.layout.reading import number_costs
from kamervragen.layout.reading.context import Lists
from letters import QUESTIONS, SIGNATURE, make_letter, read_letter
from test_blocks import PROSE, drawn, line

WORDS = "Natuurbeschermingsorganisaties Bosbrandbestrijdingsplannen Heidevelden Bosgebieden"


def title(length: int) -> str:
    """A line of long words, which ends no sentence."""
    return " ".join([WORDS] * 6)[: length - 1].strip() + "n"


@pytest.mark.parametrize(
    ("lines", "is_title", "protects"),
    [
        ([title(60)], True, "a line that stands apart"),
        ([title(180)], True, "a long one in text that is not wrapped"),
        ([title(215)], False, "a row that is longer than a title"),
        ([title(110), title(110)], True, "two rows"),
        ([title(140), title(140)], False, "two rows of a paragraph"),
        ([" ".join(["Het bos"] * 10)], True, "a title of some words"),
        ([" ".join(["Het bos"] * 20)], False, "more words than a title has"),
    ],
)
def test_how_long_a_title_may_be(lines: Sequence[str], is_title: bool, protects: str) -> None:
    """A title above the questions is short, in rows, words and characters."""
    record = read_letter(questions=[*lines, "", *QUESTIONS])
    assert bool(record.secties) is is_title, protects


@pytest.mark.parametrize(
    ("heading", "is_title", "protects"),
    [
        ("De werkgever als partner: wat werkt?", True, "a title that asks"),
        (
            "De werkgever als partner in het beheer van de bossen en van de heidevelden: wat werkt er nu?",
            False,
            "a question",
        ),
    ],
)
def test_titles_that_ask(heading: str, is_title: bool, protects: str) -> None:
    """A heading of Markdown may ask where it is short."""
    record = read_letter(questions=[f"## {heading}", "", *QUESTIONS])
    assert bool(record.secties) is is_title, protects


def counted(last: int, value: int, run: int = 0, *, fresh: bool = False) -> float:
    """What a number costs behind the last one of the only list."""
    known: Any = SimpleNamespace(last=SimpleNamespace(last=last))
    context: Any = SimpleNamespace(runs=[run])
    reading: Any = SimpleNamespace(lists=(), fresh=fresh)
    label: Any = SimpleNamespace(value=value)
    return number_costs._counted(context, reading, 0, label, Lists(None, known))


def test_numbers_that_skip() -> None:
    """The more a number skips the more it costs, up to a measure: a list of documents may hold ten."""
    assert counted(3, 5) < counted(3, 7) < counted(3, 10)
    assert counted(3, 13) == counted(3, 23)


def test_numbers_that_fall_back() -> None:
    """A number that falls back is odder than one that is repeated, unless others go on with it."""
    assert counted(5, 5) < counted(5, 3)
    assert counted(5, 3, run=2) < counted(5, 5)
    assert counted(5, 1, fresh=True) < counted(5, 1) < counted(5, 5)


MARKED, BARE = "1. Hoe vaak brandt het bos¹?", "1. Hoe vaak brandt het bos?"


@pytest.mark.parametrize(
    ("first", "below", "notes", "protects"),
    [
        (MARKED, ["1 Kamerstukken I 2025/26, 36 500, A."], 1, "a note at the end"),
        (BARE, ["Bijlagen:", "1 Kamerstukken I 2025/26, 36 500, A."], 0, "a list of enclosures"),
        (BARE, ["1 Middenhuur"], 0, "a title"),
        (BARE, ["1 Hoe vaak brandt de hei?"], 0, "a question"),
        (
            MARKED,
            ["1 Een rapport over het blussen van branden in de bossen en op heidevelden"],
            1,
            "no title is so long",
        ),
        (BARE, ["1 Bosbouw   12   40", "2 Heide   13   41"], 0, "rows of a table"),
        (
            BARE,
            ["1 het blussen van branden in de bossen."],
            0,
            "no note begins with a small letter",
        ),
        (
            BARE,
            ["Aan de leden:", "1. Kamerstukken I 2025/26, 36 500, A."],
            0,
            "a list that a colon announces",
        ),
        (MARKED, ["Noten", "1 Kamerstukken I 2025/26, 36 500, A."], 1, "below a title of notes"),
    ],
)
def test_what_is_a_note(first: str, below: Sequence[str], notes: int, protects: str) -> None:
    """A note is told from a list, a title and a question by its words and by what stands above it."""
    record = read_letter(questions=[first, QUESTIONS[1]], signature=[*SIGNATURE, "", *below])
    assert len([noot for noot in record.voetnoten if noot.tekst]) == notes, protects


@pytest.mark.parametrize(
    ("lines", "numbers", "title", "protects"),
    [
        ("VVD:|1. Hoe?|2. Wie?", "1 2", "VVD:", "names with a colon, right above a number"),
        ("Kosten.||1. Hoe?|2. Wie?", "1 2", None, "a word with a stop is no title"),
        ("- het bos;|- de hei.||1. Hoe?|2. Wie?", "1 2", None, "nor is an item of a list"),
        ("1. Wat vindt u van:|- het bos;|- de hei?|2. Wie?", "1 2", None, "a list inside a question"),
        ("Bij deze brief:||1. een verslag|2. een lijst||1. Hoe?|2. Wie?", "1 2", None, "a list of enclosures first"),
        ("1. Hoe?|3. Wie?|5. Wat?", "1 3 5", None, "numbers that skip"),
        ("5. Hoe?|6. Wie?|7. Wat?", "5 6 7", None, "numbers that go on from another letter"),
        ("1. Hoe?|2. Wie?|2. Wat?", "1 2 2", None, "a number that stands twice"),
        ("1. Hoe?|Wat is 2. dat?|2. Wie?", "1 2", None, "a number inside a line"),
        ("1. Hoe staat het met artikel|2. van de wet?|2. Wie?", "1 2", None, "a number that a sentence needs"),
        ("1. Hoe?|2. Wie?||Gevolgen||1. Wat?|2. Waar?", "1 2 1 2", "Gevolgen", "numbers that begin anew"),
        ("1. Hoe?|2. Wie?||1. Wat?|2. Waar?", "1 2 1 2", None, "without a title as well"),
        ("1 Hoe?|2 Wie?|2024 Wat?", "1 2", None, "a year is no number"),
        ("De commissie van|18 leden die dit vroeg.||1 Hoe?|2 Wie?", "1 2", None, "nor is a count"),
        ("1. Hoe staat het met:|  1. het bos;|  2. de hei?|2. Wie?", "1 2", None, "a list that stands further in"),
    ],
)  # fmt: skip
def test_which_numbers_count(lines: str, numbers: str, title: str | None, protects: str) -> None:
    """Which numbers count the questions follows from all of them together; `|` parts the lines."""
    record = read_letter(questions=lines.split("|"))
    assert " ".join(vraag.nummer or "-" for vraag in record.vragen) == numbers, protects
    assert [one.titel for one in record.secties] == ([title] if title else []), protects


TABLE = [
    "Post             Begroot        Besteed",
    "Personeel        12             14",
    "Overig           6              8",
]


@pytest.mark.parametrize(
    ("above", "titles", "protects"),
    [
        (["Overzicht van de branden in drie jaren, opgave Assen"], [], "a name of the table"),
        (["Overzicht van de branden in drie jaren en twee provincies, opgave", "Assen"], [], "over two rows"),
        (["Overzicht van de branden in drie jaren en twee provincies, opgave", "Assen", ""], [], "with room below it"),
        (["Kosten en baten", ""], ["Kosten en baten"], "so few words head what follows"),
        (["Zij lezen dat er cijfers zijn over branden van jaren. Zij lezen ook dat er geen zijn over de heide in de"
          " brief die u zond en in de tabel"], [], "a paragraph that ends in no stop"),
    ],
)  # fmt: skip
def test_title_above_a_table(above: Sequence[str], titles: Sequence[str], protects: str) -> None:
    """What names a table is no heading of the questions below it."""
    record = read_letter(questions=["1. Hoe vaak?", "", *above, *TABLE, "", "2. Wie blust?"])
    assert [one.titel for one in record.secties] == list(titles), protects
    assert len(record.vragen) == 2


@pytest.mark.parametrize(
    ("row", "numbers", "between", "protects"),
    [
        (
            "2. Wat vindt u van de branden in drie jaren",
            ["1", "2", "3"],
            False,
            "a question that ends in no sign",
        ),
        (
            "De leden wijzen op deze cijfers van drie jaren:",
            ["1", "3"],
            True,
            "what leads to the table is text",
        ),
    ],
)
def test_row_above_a_table(row: str, numbers: Sequence[str], between: bool, protects: str) -> None:
    """A number or a colon says that it names no table."""
    record = read_letter(questions=["1. Hoe vaak?", "", row, *TABLE, "", "3. Wie blust?"])
    assert [one.nummer for one in record.vragen] == list(numbers), protects
    assert any("De leden wijzen" in one.tekst for one in record.meldingen) is between, protects


@pytest.mark.parametrize(
    ("asks", "head", "told"),
    [
        ("Wat is het effect van de volgende bedragen?", "Jaar      Bedrag", True),
        ("Klopt het dat het zich als volgt ontwikkelt?", "Jaar      Bedrag", True),
        ("Wat is het effect?", "Jaar      Bedrag", False),
    ],
)
def test_table_of_years(asks: str, head: str, told: bool) -> None:
    """A year of the letterhead with another number is a row of a table, and no header with its page."""
    rows = [head, "2026      12", "2027      13"]
    record = read_letter(questions=[f"1. {asks}", "", *rows, "", "2. Wie blust?"])
    assert record.secties == ()
    assert [one.tekst for one in record.vragen] == [asks, "Wie blust?"]
    assert any(one.code == "tabel_in_tekst" for one in record.meldingen) is told


@pytest.mark.parametrize(("size", "kind"), [(14.0, "heading"), (11.0, "item")])
def test_titles_that_begin_as_questions(size: float, kind: str) -> None:
    """A larger line between two questions is a title, though it asks: `Wat kost dat?`; bold alone may ask on."""
    lines = [
        line("1. Wie blust er?", 170), line("Wat kost dat?", 200, bold=True, size=size), line("2. Wie betaalt?", 230),
    ]  # fmt: skip
    found = [block for block in drawn(*PROSE, *lines).blocks if "Wat kost dat" in block.text]
    assert [block.kind for block in found] in ([kind], ["paragraph"] if kind == "item" else [kind])


def test_table_of_years_in_markdown() -> None:
    """A cell of a year and one of a number are no kenmerk with its page."""
    rows = ["| Jaar | Bedrag |", "|---|---|", "| 2026 | 12 |", "| 2027 | 13 |"]
    head = ("datum 6 mei 2026", "betreft Plannen van 2026 en 2027")
    questions = ["1. Wat kost dat?", "", *rows, "", "2. Wie blust?", "", "3. Waarom?"]
    record = read_letter(head=head, questions=questions)
    assert record.secties == ()
    assert [one.nummer for one in record.vragen] == ["1", "2", "3"]


def test_table_whose_rows_stand_apart() -> None:
    """Chromium sets rows far apart and cells near each other: many figures tell, and a bold head."""
    rows = [
        line("Jaar Mton Deel", 220, bold=True),
        line("2025 145 32%", 244),
        line("2030 110 29%", 268),
    ]
    found = drawn(*PROSE, line("1. Wie blust er?", 170), *rows, line("2. Wie betaalt?", 310)).blocks
    assert [block.kind for block in found if block.kind in ("item", "heading")] == ["item", "item"]


def test_paragraph_above_a_table() -> None:
    """It may say who asks: it is no title, however it ends."""
    opening = (
        "De leden van de SP-fractie hebben met zorg kennisgenomen van de brief. Zij gaan daarbij uit van de cijfers"
        " van de branden in de onderstaande tabel, en van wat",
    )
    record = read_letter(opening=(*opening, "", *TABLE))
    assert record.fracties == ("SP",)


@pytest.mark.parametrize(
    ("items", "text", "protects"),
    [
        (["i. het bos;", "ii. de heide;", "iii.het veen?"], "i. het bos; ii. de heide; iii. het veen?", "it follows"),
        (["a. het bos;", "b.de heide?"], "a. het bos; b. de heide?", "letters"),
        (["iii.het veen?"], "iii.het veen?", "nothing stands before it"),
        (["a. het bos;", "c.q. de heide?"], "a. het bos; c.q. de heide?", "an abbreviation"),
    ],
)  # fmt: skip
def test_signs_that_touch_their_text(items: Sequence[str], text: str, protects: str) -> None:
    """A narrow column has no room between `iii.` and its text."""
    record = read_letter(questions=["1. Hoe groot zijn:", *items, "", "2. Wie blust?"])
    assert record.vragen[0].tekst == f"Hoe groot zijn: {text}", protects


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Kost dat ¬ 721 miljoen?", "Kost dat € 721 miljoen?"),
        ("Kost dat (¬721) veel?", "Kost dat (€721) veel?"),
        ("Kost dat mi¬2 veel?", "Kost dat mi¬2 veel?"),
    ],
)
def test_euro_sign_cut_to_its_last_byte(printed: str, text: str) -> None:
    """U+20AC is printed; some fonts say U+00AC."""
    assert read_letter(questions=(f"1. {printed}", "2. Wie?")).vragen[0].tekst == text


@pytest.mark.parametrize(
    ("title", "titles", "protects"),
    [
        ("Bijlage bij brief 159443.01U", [], "it names the sheet"),
        ("Bijlage 1 behorende bij onze brief", [], "so does this"),
        (
            "Bijlage: vragen over het bos",
            ["Bijlage: vragen over het bos"],
            "it says what the questions are about",
        ),
    ],
)
def test_title_of_an_annex(title: str, titles: Sequence[str], protects: str) -> None:
    """An annex behind the signature may hold all questions."""
    text = (
        make_letter(questions=("De vragen staan in de bijlage.",))
        + f"\n\n{title}\n\n1. Hoe vaak?\n\n2. Wie blust?\n"
    )
    record = extract_text(text)
    assert len(record.vragen) == 2
    assert [one.titel for one in record.secties] == list(titles), protects


@pytest.mark.parametrize("title", ["Noten", "Bronnen en noten", "**Eindnoten**", "Verwijzingen:"])
@pytest.mark.parametrize("room", ["", "\n"])
@pytest.mark.parametrize("above", ["", "\n\n"])
def test_title_of_notes(title: str, room: str, above: str) -> None:
    """Below it stand notes, whatever stands below them, and it heads no questions."""
    letter = make_letter(questions=("1. Hoe vaak[1] brandt het?", "", "2. Wie[2] blust?"))
    notes = f"{above}{title}\n{room}1. Zie de brief.\n{room}2. Zie de nota.\n{room}\nHeideplein 3\n"
    record = extract_text(letter + notes)
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.functie == SIGNATURE[1]
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        ("1", "Zie de brief."),
        ("2", "Zie de nota."),
    ]
    assert record.secties == ()


def test_number_right_below_a_table() -> None:
    """A wide space in a question makes no row of the table above it."""
    record = read_letter(questions=[
        "1. Hoe vaak?", "", "Jaar      Bos      Heide", "2024      12       14", "2025      10       11", "",
        "2.        Het stuk van 4 januari      2025 noemt dat.", "Waarom is dat zo?",
    ])  # fmt: skip
    assert [one.nummer for one in record.vragen] == ["1", "2"]
