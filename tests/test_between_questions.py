"""What stands between questions and is none: captions of tables, titles that ask, `Vraag 3` alone, lists in a sentence.

Each row fails without its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from letters import ASKED, SENDER, SIGNATURE, asked, codes, read_letter

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
