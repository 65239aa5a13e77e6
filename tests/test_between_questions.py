"""What stands between questions and is none: captions of tables, titles that ask, `Vraag 3` alone, lists in a sentence.

Each row fails without its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen import extract
from letters import (
    ASKED,
    CLOSING,
    QUESTIONS,
    SENDER,
    SIGNATURE,
    TERM,
    asked,
    codes,
    make_lines,
    read_letter,
)
from pdfs import Page, Text, column, make_pdf, width_of

ASKED_LINE = "1. Hoe vaak brandt het bos?"
CELLS = (
    "Jaar        Branden      Schade",
    "2023        120          4,5",
    "2024        140          5,1",
)


@pytest.mark.parametrize(
    ("above", "below", "protects"),
    [
        ("Tabel 1. Branden per jaar", (), "a caption with its number"),
        ("Tabel: Branden per jaar", (), "a caption without one"),
        ("Grafiek II – Branden per jaar", (), "a dash, and a Roman number"),
        ("Tabel 1 Branden per jaar", (), "no sign behind its number"),
        ("", ("Bron: Instituut voor Bosbrand",), "where the table comes from"),
    ],
)
def test_caption_of_a_table(above: str, below: Sequence[str], protects: str) -> None:
    """It belongs to the table: it is no heading and no text of a question."""
    table = [above, "", *CELLS] if above else [*CELLS, "", *below]
    record = read_letter(
        questions=["1. Hoe vaak brandt het bos?", *table, "", "2. Wie betaalt het blussen?"]
    )
    assert (record.secties, asked(record)) == ((), ASKED), protects


def test_short_questions_of_two_steps_are_no_table() -> None:
    """Two lines with `3.1` in a cell of its own have columns as a table has; no question is lost in them."""
    questions = [
        "1. Branden",
        "",
        "1.1    Hoe vaak brandt het bos?",
        "1.2    Wie betaalt het blussen?",
        "",
        "2. Kosten",
        "",
        "2.1    Wat kost dat?",
        "2.2    Is dat veel?",
    ]
    record = read_letter(questions=questions)
    assert [one.nummer for one in record.vragen] == ["1.1", "1.2", "2.1", "2.2"]


@pytest.mark.parametrize(
    ("title", "titles", "protects"),
    [
        ("**Blussen, maar door wie?**", ["Blussen, maar door wie?"], "set apart by its type"),
        ("**Waarom wordt dat niet voorkomen?**", [], "in bold, a question is one all the same"),
        ("*Zo nee, waarom niet?*", [], "and so is what goes on asking"),
        ("## Wie blust, en waarmee?", ["Wie blust, en waarmee?"], "set apart as a heading"),
        ("Blussen: wie betaalt wat?", ["Blussen: wie betaalt wat?"], "a colon parts its subject from what it asks"),
        ("A.1 Wie blust, en hoe lang?", ["A.1 Wie blust, en hoe lang?"], "its number is none of a question"),
        ("Blussen: verplicht of vrijwillig?", ["Blussen: verplicht of vrijwillig?"], "a choice behind its subject"),
        ("Vereenvoudiging of afbouw?", ["Vereenvoudiging of afbouw?"], "a choice of two nouns"),
        ("Wel of niet?", [], "a choice that asks"),
        ("De leden vragen: wie betaalt dat?", [], "members that ask are no subject"),
        ("Wie betaalt dat alles?", [], "it begins as a question does"),
    ],
)  # fmt: skip
def test_title_that_asks(title: str, titles: list[str], protects: str) -> None:
    """A title may ask in a letter that numbers its questions; a paragraph that asks stays a question."""
    questions = [
        "1. Hoe vaak brandt het bos?",
        "",
        title,
        "",
        "Uit de brief blijkt dat de brandweer meer uren maakt dan voorheen.",
        "",
        "2. Wie betaalt het blussen?",
    ]
    # A heading of Markdown says what the rest of the letter is written in.
    sender = "# Eerste Kamer der Staten-Generaal" if title[0] in "*#" else SENDER
    record = read_letter(sender=sender, questions=questions)
    assert [one.titel for one in record.secties] == titles, protects


@pytest.mark.parametrize(
    "questions",
    [
        ("**1. Is dat zo?**", "**Blussen, maar door wie?**", "", "**2. Wie betaalt het blussen?**"),
        ("**1. Is dat zo?**", "", "**Blussen, maar door wie?**", "", "**2. Wie betaalt het blussen?**"),
        ("1. Is dat zo?", "", "**Waarom niet?**", "", "2. Wie betaalt het blussen?"),
    ],
)  # fmt: skip
def test_question_in_bold_is_not_cut(questions: Sequence[str]) -> None:
    """No title is made of the rest of a question, whose type it shares or which it goes on with."""
    record = read_letter(sender=f"# {SENDER}", questions=questions)
    assert record.secties == ()
    assert record.vragen[0].tekst.endswith(("wie?", "niet?")) or "vraag_buiten_nummering" in codes(
        record
    )


@pytest.mark.parametrize(
    ("title", "sections"),
    [
        ("Vereenvoudiging of afbouw?", ["Bos", "Vereenvoudiging of afbouw?"]), ("Is dat afbouw?", ["Bos"]),
        ("In de tweede plaats: wie betaalt?", ["Bos"]),
        ("Het blussen van branden in bossen en op de hei: wie betaalt het de komende jaren?", ["Bos"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["{}. ", ""])
def test_title_that_asks_right_above_text(title: str, sections: list[str], number: str) -> None:
    """Room above it is enough for a title that names its subject, also where no question has a number."""
    asked = "De leden van de SP-fractie vragen hoe vaak het bos brandt en wie dat betaalt."
    questions = [
        "Bos",
        number.format(1) + asked,
        "",
        title,
        number.format(2) + asked.replace("vaak", "lang"),
    ]
    record = read_letter(questions=questions)
    assert [one.titel for one in record.secties] == sections


def test_caption_that_asks_is_not_lost() -> None:
    """`Tabel 3: klopt dit?` asks: it is part of the question."""
    record = read_letter(
        questions=[
            "1. Hoe vaak brandt het bos?",
            "Tabel 3: klopt dit?",
            "",
            *CELLS,
            "",
            "2. Wie betaalt het blussen?",
        ]
    )
    assert record.vragen[0].tekst == "Hoe vaak brandt het bos? Tabel 3: klopt dit?"


def test_first_title_asks() -> None:
    """Above the first question, too, a title that asks is one."""
    questions = [
        "A.1 Wie blust, en hoe lang?",
        "",
        "De leden van de D66-fractie lezen dat het brandt.",
        "",
        "1) Hoe vaak brandt het bos?",
    ]
    record = read_letter(questions=questions)
    assert [one.titel for one in record.secties] == ["A.1 Wie blust, en hoe lang?"]
    assert "vraag_buiten_nummering" not in codes(record)


def test_caption_alone_on_its_line_is_no_title() -> None:
    """Close below a paragraph that asks, behind a table, `Vraag 3` is neither its second line nor a heading."""
    questions = [
        "Vraag 1",
        "Hoe vaak brandt het bos?",
        "Vraag 2",
        "Onderstaande tabel vermeldt het aantal branden in de afgelopen jaren.",
        "",
        *(f"    {row}" for row in CELLS),
        "",
        "Kan de regering verklaren waarom het aantal branden niet daalt, ook in natte jaren?",
        "Vraag 3",
        "Kan de regering een kaart verstrekken waarop de bossen van Gelderland, Utrecht en Drenthe staan",
        "aangegeven?",
        "Vraag 4",
        "Wie betaalt het blussen?",
    ]
    record = read_letter(questions=questions)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "4"]
    assert record.secties == ()


def test_list_in_a_sentence_holds_no_marks() -> None:
    """`(2)` of a list in a sentence is not the mark of note 2, which stands further down."""
    record = read_letter(
        questions=[
            "1. Gevraagd is om (1) een meetnet, (2) een plan en (3) een loket. Komt dat er?",
            "2. Het bos is klein. [1] Hoe vaak brandt het?",
            "3. De brandweer is groot. [2] Wie betaalt die?",
        ],
        signature=[*SIGNATURE, "", "[1] Krant, 5 mei 2026.", "[2] Brief van 6 mei 2026."],
    )
    assert record.vragen[0].tekst.startswith(
        "Gevraagd is om (1) een meetnet, (2) een plan en (3) een loket."
    )
    assert [one.voetnoten for one in record.vragen] == [(), ("1",), ("2",)]
    assert "noot_ontbreekt" not in codes(record)


def test_note_that_cites_a_title_that_asks() -> None:
    """The article asks, the note does not: it is no numbered question."""
    record = read_letter(
        questions=["1) Het bos is klein.1 Hoe vaak brandt het?", "2) Wie betaalt het blussen?"],
        signature=[*SIGNATURE, "", "", "1. NRC 14 oktober 2024, ‘Wie draait op voor de rekening?’"],
    )
    assert [noot.nummer for noot in record.voetnoten] == ["1"]
    assert record.vragen[0].voetnoten == ("1",)


@pytest.mark.parametrize("label", ["betreft", "Onderwerp"])
def test_subject_that_goes_on_short_of_its_column(label: str) -> None:
    """Editors wrap a value a little further in than its label, not in the column where it began."""
    head = [
        "datum  6 mei 2026",
        "kenmerk  180123",
        f"{label}  De brand in het bos en de gevolgen voor de",
        "    brandweer in de komende jaren",
    ]
    record = read_letter(head=head)
    assert (
        record.betreft == "De brand in het bos en de gevolgen voor de brandweer in de komende jaren"
    )
    assert "betreft_onzeker" not in codes(record)


def test_heading_that_is_the_name_of_a_fractie_among_others() -> None:
    """`SGP` is named nowhere else; the other headings are fracties, one of them of no party's form."""
    questions = [
        "BBB",
        "",
        "De leden van de fractie van BBB lezen over het bos.",
        "",
        "1. Hoe vaak brandt het bos?",
        "",
        "SGP",
        "",
        "1. Wie betaalt het blussen?",
        "",
        "Fractie-Van Gasteren",
        "",
        "Het lid Van Gasteren heeft zich in het bos verdiept.",
        "",
        "1. Wat kost het bos?",
    ]
    opening = ["Enkele leden hebben vragen over uw brief. De nummering begint per fractie opnieuw."]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [
        ("BBB",),
        ("SGP",),
        ("Fractie-Van Gasteren",),
    ]


def test_head_of_a_table_further_from_its_rows() -> None:
    """A head as wide as the rows below it is theirs, be it set further apart than they are."""
    drawn = make_lines(questions=["1. Hoe vaak brandt het bos?"], term=(), closing=(), signature=())
    lines = column(70, 80, drawn)
    below = max(one.y for one in lines) + 40
    starts = ((190, "Schooljaar"), (250, "Kosten per leerling"), (362, "Vergoeding"))
    head = [Text(x, below, text, face="bold") for x, text in starts]
    right = 362 + width_of("Vergoeding", face="bold")
    cells = [
        Text(x if x < 362 else right - width_of(text), below + 17 + 12 * place, text)
        for place in range(3)
        for x, text in ((190, f"202{place}"), (320, "318"), (362, "331"))
    ]
    after = column(
        70, below + 80, ["2. Wie betaalt het blussen?", "", *TERM, "", *CLOSING, "", *SIGNATURE]
    )
    record = extract(make_pdf(Page([*lines, *head, *cells, *after])))
    assert (record.secties, asked(record)) == ((), ASKED)


def test_table_over_a_page_break() -> None:
    """Its head stands on one page, its rows, in other columns, on the next."""
    head = "Jaar                         Begroot                       Gerealiseerd"
    rows = [
        "  2021            € 269 miljoen         € 57.500",
        "  2022            € 5,3 miljard         € 449 miljoen",
    ]
    questions = ["De leden geven een overzicht.", "", head, f"\f{rows[0]}", rows[1], "", *QUESTIONS]
    record = read_letter(questions=questions)
    assert (record.secties, asked(record)) == ((), ASKED)


def test_question_that_a_page_break_cuts_behind_a_reference() -> None:
    """No title ends in `artikel`: it is a question, though what stands behind it is lost."""
    questions = [
        ASKED_LINE, "", "2. De grondslag is volgens de toelichting te vinden in artikel", "",
        "De leden van de D66-fractie lezen dat het bos brandt.", "", "3. Wie betaalt dat?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("paragraph", "protects"),
    [
        (
            "   De leden van deze fracties vernemen graag of dat ook voor de heide geldt.",
            "a request",
        ),
        ("   De leden van de D66-fractie wijzen op de heide. Hoe vaak brandt die?", "a question"),
    ],
)
def test_paragraph_that_stands_at_the_text_of_an_item(paragraph: str, protects: str) -> None:
    """It is part of the question, whoever opens it: a list of Markdown holds its paragraphs so."""
    questions = ["**Bos**", "", ASKED_LINE, "", paragraph, "", "2. Wie betaalt het blussen?"]
    record = read_letter(questions=questions)
    assert asked(record)[0] == ("1", f"{ASKED[0][1]} {paragraph.strip()}"), protects
    assert len(record.vragen) == 2


def test_list_that_a_sentence_announces_above_a_request() -> None:
    """Recommendations are no questions, though the paragraph below them wishes something."""
    questions = [
        "De evaluatie beveelt aan om:", "", "1. de regeling te verlengen;", "", "2. het bedrag te verhogen.", "",
        "Deze leden zouden graag zien dat de aanbevelingen in samenhang worden bezien.", "",
        "1 Hoe vaak brandt het bos?", "", "2 Wie betaalt het blussen?",
    ]  # fmt: skip
    assert asked(read_letter(questions=questions)) == ASKED


def test_numbered_title_below_a_full_line() -> None:
    """The last line of a question may be as full as can be: what looks like a title begins a block."""
    questions = [
        "1. Bossen", "De leden lezen dit.", "1. Hoe vaak brandt het bos?", "2. Heide",
        "De leden lezen ook dat.", "2. Wie betaalt het blussen?",
        "3. Zijn er uitspraken van de Afdeling bekend waarin een last voor de bossen stand hield?",
        "3. Landelijk gebied", "De leden van de D66-fractie vragen aandacht voor het land.",
        "4. Wie blust dat?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.titel for one in record.secties][-1] == "3. Landelijk gebied"
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("said", "told", "protects"),
    [
        ("Een inwoner vroeg de leden: ‘Weten zij dat wij er nog zijn?’", [], "an inhabitant asked"),
        ("Weet de regering dat zij er nog zijn?", ["vraag_buiten_nummering"], "a member asks"),
        ("Mag ik u verzoeken deze vragen binnen een maand te beantwoorden?", [], "when to answer"),
    ],
)
def test_question_in_a_quotation_outside_the_numbering(
    said: str, told: Sequence[str], protects: str
) -> None:
    """What somebody else asked is no question of the letter."""
    record = read_letter(questions=[said, "", ASKED_LINE, "2. Wie betaalt het blussen?"])
    assert codes(record) == told, protects
