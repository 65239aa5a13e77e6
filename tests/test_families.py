"""The family commissiebrief: letterhead, who asks, sections, notes, and what it remarks upon."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kamervragen
import test_answer_letters
import test_doubts
import test_lists_of_questions
import test_publications
import test_reports
from kamervragen import errors, extract, extract_text
from kamervragen.doubts.melding import FINDINGS
from kamervragen.families import FAMILIES
from kamervragen.parts.addressees import split_offices
from kamervragen.parts.questions import ids
from letters import (
    HEAD,
    QUESTIONS,
    SENDER,
    SIGNATURE,
    TERM,
    asked,
    codes,
    make_letter,
    make_lines,
    read_letter,
)
from pdfs import NUMBERED, Page, Text, column, make_pdf

SOURCE = Path(kamervragen.__file__).parent

# ---------------------------------------------------------------- the letterhead

PLAIN = {"datum": dt.date(2026, 5, 6), "betreft": "Bosbrandweer", "kenmerk": "180123"}


@pytest.mark.parametrize(
    ("head", "changes", "protects"),
    [
        (["datum 6 mei 2026", "betreft Bosbrandweer", "ons kenmerk 180123"], {}, "usual"),
        (["Datum: 6 mei 2026", "Betreft: Bosbrandweer", "Ons kenmerk: 180123"], {}, "colons"),
        (
            ["datum          6 mei 2026", "betreft        Bosbrandweer", "ons kenmerk    180123"],
            {},
            "values in the next column",
        ),
        (
            ["datum", "6 mei 2026", "", "betreft", "Bosbrandweer", "", "ons kenmerk", "180123"],
            {},
            "values below their labels",
        ),
        (
            ["datum     6     mei     2026     kenmerk     180123", "betreft   Bosbrandweer"],
            {},
            "a justified line that tears its values apart",
        ),
        (
            [
                "datum",
                "ons kenmerk",
                "betreft",
                "180123",
                "6 mei 2026",
                "Bosbrandweer",
                "",
                "",
                "X",
            ],
            {},
            "a line far below a pasted table is no value",
        ),
        (
            ["datum", "onbekend", "later", "", "betreft Bosbrandweer", "ons kenmerk 180123"],
            {"datum": None},
            "two lines that make no date",
        ),
        (
            ["datum", "betreft", "ons kenmerk", "6 mei 2026", "Bosbrandweer", "180123"],
            {},
            "a pasted table: all labels, then all values",
        ),
        (
            ["datum", "ons kenmerk", "betreft", "6 mei 2026", "180123", "Bosbrandweer", "en heide"],
            {"betreft": "Bosbrandweer en heide"},
            "the same with a subject of two lines",
        ),
        (
            ["datum 6 mei 2026 ons kenmerk 180123", "betreft Bosbrandweer"],
            {},
            "two labels on a line",
        ),
        (
            [
                "datum     6 mei 2026     ons kenmerk     180123     blad     1",
                "betreft   Bosbrandweer",
            ],
            {},
            "three labels on a line",
        ),
        (
            ["datum       6 mei 2026", "betreft     Bosbrandweer", "ons", "kenmerk     180123"],
            {},
            "a label that its narrow column breaks",
        ),
        (
            [
                "datum 6 mei 2026",
                "betreft Bosbrandweer in de",
                "  provincie Drenthe",
                "ons kenmerk 180123",
            ],
            {"betreft": "Bosbrandweer in de provincie Drenthe"},
            "a subject of two lines",
        ),
        (
            [
                "datum       6 mei 2026",
                "betreft     Brand in de regen-",
                "            boogprovincie",
                "ons kenmerk 180123",
            ],
            {"betreft": "Brand in de regenboogprovincie"},
            "a subject with a word that its line end cut",
        ),
        (
            [
                "uw kenmerk X/12",
                "uw brief van 3 maart 2026",
                "datum 6 mei 2026",
                "betreft Bosbrandweer",
                "ons kenmerk 180123",
            ],
            {},
            "the addressee's own reference and date are not those of the letter",
        ),
        (
            ["dagtekening 06-05-2026", "onderwerp Bosbrandweer", "kenmerk EK-180123"],
            {"kenmerk": "EK-180123"},
            "other words",
        ),
        (
            ["Den Haag, 6 mei 2026", "betreft Bosbrandweer", "ons kenmerk 180123.01U"],
            {"kenmerk": "180123.01U"},
            "place and date",
        ),
        (["6 mei 2026", "inzake Bosbrandweer", "onze referentie 180123"], {}, "a date alone"),
        (
            ["datum", "6 mei", "2026", "", "betreft", "Bosbrandweer", "", "ons kenmerk", "180123"],
            {},
            "a date of two lines",
        ),
        (
            [
                "datum",
                "Den Haag, 6",
                "mei 2026",
                "",
                "betreft",
                "Bosbrandweer",
                "",
                "ons kenmerk",
                "180123",
            ],
            {},
            "place and date of two lines",
        ),
        (
            ["datum", "ons kenmerk", "betreft", "180123", "6 mei 2026", "Bosbrandweer"],
            {},
            "values in another order than their labels",
        ),
        (
            [
                "datum",
                "ons kenmerk",
                "betreft",
                "telefoon",
                "180123",
                "6 mei 2026",
                "Bosbrandweer en",
                "heide",
            ],
            {"betreft": "Bosbrandweer en heide"},
            "a label without a value, a subject of two lines",
        ),
        (
            ["datum", "betreft", "ons kenmerk", "6 mei 2026"],
            {"betreft": None, "kenmerk": None},
            "one value for three labels",
        ),
        (
            ["Datum: 6 mei 2026", "Betreft: de Bosbrandweer", "Ons kenmerk: 180123"],
            {"betreft": "de Bosbrandweer"},
            "a subject that begins with a small word",
        ),
        (
            ["ons", "datum 6 mei 2026", "kenmerk 180123", "betreft Bosbrandweer"],
            {},
            "a broken label with another between its halves",
        ),
        (
            ["betreft Brand", *"abcdefgh", "datum 6 mei 2026", "kenmerk 180123"],
            {"betreft": "Brand a b c d e f"},
            "a subject has an end",
        ),
        (
            ["datum onbekend", "betreft Bosbrandweer", "ons kenmerk 180123"],
            {"datum": None},
            "no date",
        ),
        (["datum 6 mei 2026", "betreft Bosbrandweer"], {"kenmerk": None}, "no reference"),
        (["datum 6 mei 2026", "ons kenmerk 180123"], {"betreft": None}, "no subject"),
    ],
)
def test_labels(head: Sequence[str], changes: dict[str, Any], protects: str) -> None:
    """Date, subject and reference, wherever they stand by their labels."""
    record = read_letter(head=head)
    found = {name: getattr(record, name) for name in PLAIN}
    assert found == PLAIN | changes, protects
    missing = {f"{name}_ontbreekt" for name, value in changes.items() if not value}
    assert set(codes(record)) == missing


def test_label_columns_on_paper() -> None:
    """Labels in small type, values beside them, a subject of two lines: as Word sets a letterhead."""
    lines = [
        ("datum", "6 mei 2026"),
        ("betreft", "Het plan voor de bosbrandweer in de"),
        ("", "provincies Drenthe en Gelderland"),
        ("ons kenmerk", "180123"),
    ]
    texts = [Text(70, 80, make_lines()[0]), Text(70, 120, "Minister van Natuur")]
    for place, (label, value) in enumerate(lines):
        texts.append(Text(140, 200 + 14 * place, value))
        texts += [Text(70, 200 + 14 * place, label, 8)] * bool(label)
    rest = make_lines()[make_lines().index("Geachte heer De Wit,") :]
    record = extract(make_pdf(Page([*texts, *column(70, 300, rest)])))
    assert record.betreft == "Het plan voor de bosbrandweer in de provincies Drenthe en Gelderland"
    assert (record.datum, record.kenmerk) == (dt.date(2026, 5, 6), "180123")
    assert codes(record) == []


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (["Minister van Natuur"], [("Minister van Natuur", None)], "an office"),
        (
            ["Minister van Natuur", "T.a.v. de heer G. van den Bos", "Postbus 1"],
            [("Minister van Natuur", "G. van den Bos")],
            "a name below it, without its form of address",
        ),
        (
            ["De heer G. van den Bos", "Minister van Natuur", "Turfweg 12"],
            [("Minister van Natuur", "G. van den Bos")],
            "a name above it",
        ),
        (
            ["Aan de Minister van Natuur", "mr. dr. J.A. (Jan) de Wit"],
            [("Minister van Natuur", "mr. dr. J.A. (Jan) de Wit")],
            "titles and a first name",
        ),
        (
            ["Minister van Bos, Hei en", "Zandverstuivingen"],
            [("Minister van Bos, Hei en Zandverstuivingen", None)],
            "an office of two lines",
        ),
        (
            ["Minister van Natuur", "Staatssecretaris van Water"],
            [("Minister van Natuur", None), ("Staatssecretaris van Water", None)],
            "two below each other",
        ),
        (
            [
                "Minister van Natuur",
                "De heer J. de Wit",
                "",
                "Staatssecretaris van Water",
                "Mevrouw B. Bos",
            ],
            [("Minister van Natuur", "J. de Wit"), ("Staatssecretaris van Water", "B. Bos")],
            "two, each with a name",
        ),
        (
            ["Minister van Natuur en de Staatssecretaris van Water", "T.a.v. J. de Wit"],
            [("Minister van Natuur", None), ("Staatssecretaris van Water", None)],
            "two in a line; nobody knows whose name it is",
        ),
        (
            ["De Ministers van Natuur en van Water"],
            [("Minister van Natuur", None), ("Minister van Water", None)],
            "two ministers in one word",
        ),
        (
            ["Minister en Staatssecretaris van Natuur"],
            [("Minister van Natuur", None), ("Staatssecretaris van Natuur", None)],
            "two offices of one ministry",
        ),
        (
            ["Minister-president, Minister van Bos en Hei", "De heer J. de Wit"],
            [("Minister-president, Minister van Bos en Hei", "J. de Wit")],
            "one person with two offices",
        ),
        (["De regering"], [("regering", None)], "the government"),
        (
            ["Minister van Natuur", "\fDe heer J. de Wit"],
            [("Minister van Natuur", None)],
            "a page between",
        ),
        (["Minister van Natuur¹"], [("Minister van Natuur", None)], "a note mark"),
        (["De heer J. Bos"], [], "nobody of the government"),
    ],
)
def test_addressees(
    lines: Sequence[str], expected: list[tuple[str, str | None]], protects: str
) -> None:
    """One entry for each addressee: office and name as printed."""
    signature = [*SIGNATURE, "", "¹ Een noot."] if "¹" in lines[0] else SIGNATURE
    record = read_letter(addressee=lines, signature=signature)
    assert [(one.functie, one.naam) for one in record.geadresseerden] == expected, protects
    assert ("geadresseerde_ontbreekt" in codes(record)) == (not expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister van A, Staatssecretaris van B", ["Minister van A", "Staatssecretaris van B"]),
        ("Ministers van A, van B en van C", ["Minister van A", "Minister van B", "Minister van C"]),
        ("Minister voor A en B", ["Minister voor A en B"]),
        ("Minister", ["Minister"]),
        ("", []),
    ],
)
def test_split_offices(text: str, expected: list[str]) -> None:
    """Offices that are named together."""
    assert split_offices(text) == expected


@pytest.mark.parametrize(
    ("sender", "opening", "kenmerk", "copy", "kamer", "told"),
    [
        ("Eerste Kamer der Staten-Generaal", "", "180123", "", "Eerste Kamer", ""),
        ("TWEEDE KAMER DER STATEN-GENERAAL", "", "180123", "", "Tweede Kamer", ""),
        ("www.eerstekamer.nl", "", "180123", "", "Eerste Kamer", ""),
        # its griffie counts so; what the text says of a Kamer comes last
        ("Binnenhof 22", "", "180123", "", "Eerste Kamer", "kamer_afgeleid"),
        ("Binnenhof 22", "", "180123/02", "", "Eerste Kamer", "kamer_afgeleid"),
        ("Binnenhof 22", "De Tweede Kamer heeft uw brief ook.", "180123.01u", "", "Eerste Kamer", "kamer_afgeleid"),
        ("Binnenhof 22", "Namens de Eerste Kamer schrijft zij u.", "EK-4", "", "Eerste Kamer", "kamer_afgeleid"),
        # a copy goes to the other one
        ("Binnenhof 22", "", "180123", "Afschrift: Voorzitter van de Tweede Kamer", "Eerste Kamer", "kamer_afgeleid"),
        ("Binnenhof 22", "", "EK-4", "", "Eerste Kamer", "kamer_afgeleid"),
        ("Binnenhof 22", "", "24-13/PH", "", None, "kamer_ontbreekt"),
    ],
)  # fmt: skip
def test_kamer(
    sender: str, opening: str, kenmerk: str, copy: str, kamer: str | None, told: str
) -> None:
    """The letterhead says which Kamer it is; failing that, the form of the kenmerk, then the text."""
    lines = ["De vaste commissie voor Natuur heeft vragen namens de D66-fractie.", opening]
    head = ["datum 6 mei 2026", "betreft Bosbrandweer", f"ons kenmerk {kenmerk}"]
    record = read_letter(sender=sender, opening=lines, head=head, signature=[*SIGNATURE, "", copy])
    assert record.kamer == kamer
    assert codes(record) == [told] * bool(told)


@pytest.mark.parametrize(
    ("signature", "expected", "found", "protects"),
    [
        (
            ["A. Jansen", "Voorzitter van de commissie"],
            ("A. Jansen", "Voorzitter van de commissie"),
            [],
            "usual",
        ),
        (
            ["A. Jansen", "Voorzitter van de vaste commissie voor", "Natuur"],
            ("A. Jansen", "Voorzitter van de vaste commissie voor Natuur"),
            [],
            "an office of two lines",
        ),
        (
            ["De voorzitter van de commissie,", "A. Jansen"],
            ("A. Jansen", "voorzitter van de commissie"),
            [],
            "the office above the name",
        ),
        (
            ["Mevrouw A. Jansen", "plv. voorzitter"],
            ("A. Jansen", "plv. voorzitter"),
            [],
            "a form of address",
        ),
        (["(was getekend)", "A. Jansen", "Voorzitter"], ("A. Jansen", "Voorzitter"), [], "a copy"),
        (
            ["A. Jansen¹", "Voorzitter²", "", "¹ Een.", "² Twee."],
            ("A. Jansen", "Voorzitter"),
            [],
            "note marks",
        ),
        (
            ["A. Jansen", "Voorzitter", "", "Bijlage(n): 2", "cc: de griffie"],
            ("A. Jansen", "Voorzitter"),
            [],
            "enclosures",
        ),
        (["A. Jansen"], ("A. Jansen", None), [], "no office"),
        (
            ["A. Jansen", "Lid van de commissie"],
            ("A. Jansen", "Lid van de commissie"),
            [],
            "an office of another name",
        ),
        (
            ["A. Jansen", "", "Dank voor uw tijd."],
            ("A. Jansen", None),
            [],
            "a line that stands apart",
        ),
        (
            ["A. Jansen", "Voorzitter", "Griffier"],
            ("A. Jansen", "Voorzitter"),
            [],
            "an office without a name of its own",
        ),
        (
            ["De voorzitter,", "", "Bos", "", "Wit", "Griffier"],
            ("Bos", "voorzitter"),
            ["meer_ondertekenaars"],
            "a second one without initials",
        ),
        (
            ["A. Jansen        B. Bos", "Voorzitter       Griffier"],
            ("A. Jansen", "Voorzitter"),
            ["meer_ondertekenaars"],
            "two beside each other",
        ),
        (
            ["De voorzitter,   De griffier,", "", "A. Jansen        B. Bos"],
            ("A. Jansen", "voorzitter"),
            ["meer_ondertekenaars"],
            "two, offices above",
        ),
        (
            ["A. Jansen", "Voorzitter", "", "B. Bos", "Griffier"],
            ("A. Jansen", "Voorzitter"),
            ["meer_ondertekenaars"],
            "two below each other",
        ),
        ([], None, ["ondertekenaar_ontbreekt"], "nobody"),
    ],
)
def test_signature(
    signature: Sequence[str],
    expected: tuple[str, str | None] | None,
    found: list[str],
    protects: str,
) -> None:
    """Who signed, and a remark where there are more."""
    record = read_letter(signature=signature)
    signed = record.ondertekenaar
    assert (signed and (signed.naam, signed.functie)) == expected, protects
    assert [code for code in codes(record) if code.startswith(("meer", "onder"))] == found


# ---------------------------------------------------------------- who asks

D66 = "De leden van de D66-fractie hebben vragen."
BOTH = "De leden van de fracties van D66 en de SP hebben vragen."
JOIN = "De leden van de SP-fractie sluiten zich aan bij"
TWO_ASK = [
    *("De leden van de D66-fractie vragen:", "", "1. Een?", ""),
    *("De leden van de CDA-fractie vragen:", "", "2. Twee?", ""),
]


@pytest.mark.parametrize(
    ("opening", "questions", "expected", "protects"),
    [
        (BOTH, ["1. Een?"], {"1": "D66 SP"}, "the opening names them"),
        (
            BOTH,
            [
                "De leden van de SP-fractie vragen:",
                "",
                "1. Een?",
                "",
                "De leden van de D66-fractie vragen:",
                "",
                "2. Twee?",
            ],
            {"1": "SP", "2": "D66"},
            "a paragraph names who goes on",
        ),
        (
            BOTH,
            ["Vragen van de leden van de SP-fractie", "", "1. Een?", "", "D66", "", "2. Twee?"],
            {"1": "SP", "2": "D66"},
            "a heading names them",
        ),
        (
            D66,
            [
                "Blussen",
                "",
                "1. Een?",
                "",
                "Betalen",
                "",
                "De leden van de SP-fractie lezen dat.",
                "",
                "2. Twee?",
            ],
            {"1": "D66", "2": "SP"},
            "a heading that names nobody changes nothing",
        ),
        (
            D66,
            ["1. De leden van de SP-fractie vragen of dat zo is?", "2. Twee?"],
            {"1": "SP", "2": "D66"},
            "the question names them",
        ),
        (
            D66,
            ["1. Kent u de motie van de leden van de SP-fractie?"],
            {"1": "D66"},
            "who is only mentioned does not ask",
        ),
        (D66 + " " + JOIN + " deze vragen.", ["1. Een?"], {"1": "D66 SP"}, "who joins all"),
        (
            D66,
            ["1. Een?", "2. Twee?", "3. Drie?", "", JOIN + " de vragen 1 en 3."],
            {"1": "D66 SP", "2": "D66", "3": "D66 SP"},
            "who joins numbers",
        ),
        (
            D66,
            ["1. Een?", "2. Twee?", "3. Drie?", "", JOIN + " vragen 2 t/m 3."],
            {"1": "D66", "2": "D66 SP", "3": "D66 SP"},
            "who joins a range",
        ),
        (
            "Er zijn vragen.",
            [*TWO_ASK, JOIN + " de vragen van de D66-fractie."],
            {"1": "D66 SP", "2": "CDA"},
            "who joins the questions of another",
        ),
        (
            "Er zijn vragen.",
            [*TWO_ASK, JOIN + " de vragen van D66."],
            {"1": "D66 SP", "2": "CDA"},
            "the same without the word fractie",
        ),
        (
            D66,
            ["Blussen", "", "1. Een?", "", JOIN + " deze vraag.", "", "Betalen", "", "2. Twee?"],
            {"1": "D66 SP", "2": "D66"},
            "who joins a section",
        ),
        (
            D66 + " " + JOIN + " de vragen onder het kopje ‘Betalen’.",
            ["Blussen", "", "1. Een?", "", "Betalen", "", "2. Twee?"],
            {"1": "D66", "2": "D66 SP"},
            "who joins a heading",
        ),
        (
            D66 + " " + JOIN + " een deel daarvan.",
            ["1. Een?"],
            {"1": "D66"},
            "who joins some, nobody knows which",
        ),
        ("Zij heeft vragen.", ["1. Een?"], {"1": ""}, "nobody is named"),
    ],
)
def test_who_asks(
    opening: str, questions: Sequence[str], expected: dict[str, str], protects: str
) -> None:
    """The fracties of each question, as the text has it."""
    lines = [
        "De vaste commissie voor Natuur heeft kennisgenomen van uw brief.",
        *opening.split("\n"),
    ]
    record = read_letter(opening=lines, questions=questions)
    found = {vraag.nummer: " ".join(vraag.fracties) for vraag in record.vragen}
    assert found == expected, protects
    assert set(" ".join(expected.values()).split()) <= set(record.fracties)


# ---------------------------------------------------------------- sections


def test_sections() -> None:
    """Heading, text up to the first question, who asks, numbers; a heading without questions too."""
    questions = [
        "Blussen", "", "De leden van de SP-fractie lezen dat.", "", "Zij schrikken.", "", "1. Een?", "2. Twee?", "",
        "Slot", "", "De leden danken u.",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [(one.titel, one.inleiding, one.fracties, one.vragen) for one in record.secties] == [
        ("Blussen", "De leden van de SP-fractie lezen dat. Zij schrikken.", ("SP",), ("1", "2")),
        ("Slot", "De leden danken u. De commissie ontvangt uw antwoord graag binnen vier weken.", ("D66",), ()),
    ]  # fmt: skip
    assert [vraag.sectie for vraag in record.vragen] == ["Blussen", "Blussen"]


def test_note_marks_are_taken_out_everywhere() -> None:
    """Subject, heading, introduction and question carry marks; none of them keeps one."""
    record = read_letter(
        head=("datum 6 mei 2026", "betreft Bosbrandweer¹", "ons kenmerk 180123"),
        questions=["Blussen²", "", "De leden lezen dit³.", "", "1. Brandt het⁴ bos⁵?"],
        signature=[*SIGNATURE, "", *[f"{sign} Noot." for sign in "¹²³⁴⁵"]],
    )
    (sectie,) = record.secties
    (vraag,) = record.vragen
    assert (record.betreft, sectie.titel, sectie.inleiding) == (
        "Bosbrandweer",
        "Blussen",
        "De leden lezen dit.",
    )
    assert (vraag.tekst, vraag.voetnoten) == ("Brandt het bos?", ("4", "5"))
    assert [noot.nummer for noot in record.voetnoten] == ["1", "2", "3", "4", "5"]


def test_powers_are_no_note_marks() -> None:
    """Behind a unit a raised digit is a power, though a note of that number is there."""
    record = read_letter(
        questions=["1. Is 12 km² bos² veel¹?"], signature=[*SIGNATURE, "", "¹ Een.", "² Twee."]
    )
    assert asked(record) == [("1", "Is 12 km² bos veel?")]
    assert record.vragen[0].voetnoten == ("2", "1")


# ---------------------------------------------------------------- numbered, but no question

TORN = [
    "1. Hoeveel procedures lopen er?",
    "2. De leden wijzen op tabel 3 van de",
    "",
    "bijlage. Hoe is die tabel tot stand gekomen?",
    "",
    "3. Graag ontvangen deze leden een kopie van het onderzoek.",
]


@pytest.mark.parametrize(
    ("questions", "expected", "protects"),
    [
        (
            [
                "1. Het bos is groen.",
                "2. Het veen is bruin.",
                "",
                "De leden vragen:",
                "",
                "3. Een?",
                "4. Twee?",
            ],
            ["3", "4"],
            "considerations before the questions",
        ),
        (
            [
                "1. Het bos is groen.",
                "2. Het veen is bruin.",
                "",
                "Vragen",
                "",
                "1. Een?",
                "2. Twee?",
            ],
            ["1", "2"],
            "the same with numbers that begin anew",
        ),
        (["1. Het bos is groen.", "2. Het veen is bruin."], [], "nothing is asked"),
        (
            ["1. Graag ontvangt zij een overzicht.", "2. Kunt u dit toelichten."],
            ["1", "2"],
            "requests without a question mark",
        ),
        (
            [
                "1. Een?",
                "",
                "De leden lezen dit.",
                "",
                "2. Dit is geen vraag.",
                "",
                "Zo.",
                "",
                "3. Drie?",
            ],
            ["1", "2", "3"],
            "one statement among questions keeps its number",
        ),
        (["1. Een?", "1a. Twee?", "1b. Drie?", "2. Vier?"], ["1", "1a", "1b", "2"], "letters"),
        (TORN, ["1", "2", "3"], "a request behind a question that is torn apart"),
        ([*TORN, "4. Zij zien het overzicht graag."], ["1", "2", "3", "4"], "two of them"),
    ],
)
def test_what_is_a_question(questions: Sequence[str], expected: list[str], protects: str) -> None:
    """A numbered list in which nothing is asked is no list of questions."""
    record = read_letter(questions=questions)
    assert [vraag.nummer for vraag in record.vragen] == expected, protects


def test_the_next_number_that_asks_nothing_is_told() -> None:
    """The number that has to come is no decoy, though its text asks nothing."""
    record = read_letter(questions=[*TORN[:-1], "3. Het bos is groen."])
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2", "3"]
    assert "vraag_zonder_vraagteken" in codes(record)


@pytest.mark.parametrize(
    ("questions", "expected", "found", "protects"),
    [
        (
            ["1. De leden lezen dit.", "", "Wat vindt u daarvan?", "", "2. Twee?"],
            [("1", "De leden lezen dit. Wat vindt u daarvan?"), ("2", "Twee?")],
            ["vraag_aangevuld"],
            "a question that asks only in its second paragraph",
        ),
        (
            ["1. De leden lezen dit.", "", "Is dit zo?", "", "2. Zij zien dat.", "", "En dat?"],
            [("1", "De leden lezen dit. Is dit zo?"), ("2", "Zij zien dat. En dat?")],
            ["vraag_aangevuld"],
            "all of them do",
        ),
        (
            ["Vraag 1", "", "Wat vindt u?", "", "En waarom?", "", "Vraag 2", "", "Twee?"],
            [("1", "Wat vindt u? En waarom?"), ("2", "Twee?")],
            ["vraag_aangevuld"],
            "paragraphs between two labels",
        ),
        (
            ["1. Een?", "", "De leden lezen dit. Wat vindt u daarvan?", "", "2. Twee?"],
            [("1", "Een?"), ("2", "Twee?")],
            ["vraag_buiten_nummering"],
            "a question without a number is reported, not lost",
        ),
    ],
)
def test_rest_of_a_question(
    questions: Sequence[str], expected: list[tuple[str, str]], found: list[str], protects: str
) -> None:
    """A paragraph behind a question is part of it only where it must be."""
    record = read_letter(questions=questions)
    assert asked(record) == expected, protects
    assert sorted(set(codes(record))) == found


@pytest.mark.parametrize(
    ("last", "text", "found", "protects"),
    [
        (["3."], "", ["vraag_leeg"], "a number alone"),
        (["3.", ""], "", ["vraag_leeg"], "a number alone, with room below it"),
        (["3. Hoe ziet de leden van de"], "Hoe ziet de leden van de", ["vraag_zonder_zinseinde"],
            "a question that breaks off"),
        (["3. Zij vragen om het plan."], "Zij vragen om het plan.", [], "a request"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("room", [[], [""]])
def test_the_term_is_no_question(
    last: list[str], text: str, found: list[str], protects: str, room: list[str]
) -> None:
    """The closing sentence is not taken into the last question."""
    questions = [*QUESTIONS, *last, *room, *TERM]
    record = read_letter(questions=questions, term=[])
    assert asked(record)[2:] == [("3", text)], protects
    assert record.termijn is not None
    assert record.termijn.tekst == "vier weken"
    assert [code for code in codes(record) if code != "zin_onderbroken"] == found


# ---------------------------------------------------------------- meldingen

NOTED = [*SIGNATURE, "", "¹ Een noot."]


def interrupted(datum: str, kenmerk: str) -> list[str]:
    """A question with a running header in the middle."""
    return ["1. Een en", "", f"datum {datum}", f"ons kenmerk {kenmerk}", "blad 2", "", "twee?"]


# code -> (ernst, what makes it)
MAIL = "Van: griffie@eerstekamer.nl\nAan: postbus@minlnv.nl\nOnderwerp: brief"

CASES: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "kamer_ontbreekt": [
        (
            "waarschuwing",
            {"sender": "Binnenhof 22", "head": ["datum 6 mei 2026", "betreft Bos", "kenmerk KA-4"]},
        )
    ],
    "kamer_afgeleid": [
        (
            "info",
            {
                "sender": "Binnenhof 22",
                "head": ["datum 6 mei 2026", "betreft Bos", "kenmerk 180123.01u"],
            },
        )
    ],
    "datum_ontbreekt": [("waarschuwing", {"head": ["betreft Bos", "ons kenmerk 1"]})],
    "kenmerk_ontbreekt": [("waarschuwing", {"head": ["datum 6 mei 2026", "betreft Bos"]})],
    "betreft_ontbreekt": [("waarschuwing", {"head": ["datum 6 mei 2026", "ons kenmerk 1"]})],
    "betreft_zonder_label": [
        ("info", {"head": ["datum 6 mei 2026", "ons kenmerk 1", "", "Branden in het bos"]})
    ],
    "geadresseerde_ontbreekt": [("waarschuwing", {"addressee": ["De heer J. Bos"]})],
    "fractie_ontbreekt": [("info", {"opening": ["De vaste commissie voor Bos heeft vragen."]})],
    "ondertekenaar_ontbreekt": [("info", {"signature": []})],
    "geen_vragen": [("waarschuwing", {"questions": []})],
    "nummer_ontbreekt": [("waarschuwing", {"questions": ["1. Een?", "", "3. Drie?"]})],
    "nummer_dubbel": [
        ("waarschuwing", {"questions": ["1. Een?", "2. Twee?", "", "2. Nog twee?"]}),
        ("info", {"questions": ["Bos", "", "1. Een?", "2. Twee?", "", "Hei", "", "1. Drie?"]}),
    ],
    "vraag_leeg": [("waarschuwing", {"questions": ["1.", "2. Twee?"]})],
    "vraag_zonder_vraagteken": [
        ("waarschuwing", {"questions": ["1. Zij zien uit naar het plan.", "2. Twee?"]})
    ],
    "vraag_zonder_zinseinde": [("waarschuwing", {"questions": ["1. Een? En de", "2. Twee?"]})],
    "commissie_ontbreekt": [
        (
            "waarschuwing",
            {
                "opening": ["De leden van D66 hebben vragen.", "", "Vaste commissie voor Bos"],
                "signature": ["A. Jansen"],
            },
        )
    ],
    "verzoek_onzeker": [
        (
            "waarschuwing",
            {"questions": ["Is dit zo?", "", "De heer Bos vraagt of dat zo is.", "", "En dat?"]},
        )
    ],
    "tekst_tussen_vragen": [
        ("info", {"questions": ["1. Een?", "", "Het bos is groen.", "", "2. Twee?"]})
    ],
    "vraag_buiten_nummering": [("waarschuwing", {"questions": ["1. Een?", "", "Is dit er een?"]})],
    "vraag_aangevuld": [("info", {"questions": ["1. Dit lezen zij.", "", "Is dit zo?"]})],
    "vraag_onzeker_einde": [
        (
            "waarschuwing",
            {"questions": ["1. Is dit zo?", "", "blad 2", "", "En dat?", "", "2. Wie?"]},
        )
    ],
    "noot_zonder_verwijzing": [("waarschuwing", {"signature": NOTED})],
    "noot_ontbreekt": [("waarschuwing", {"questions": ["1. Een¹?", "2. Twee?"]})],
    "tekst_vreemd": [("waarschuwing", {"questions": ["1. Hoe vaak ██ brandt het?", "2. Wie?"]})],
    "inleiding_in_tekst": [
        (
            "waarschuwing",
            {"questions": ["1. Is dit zo? Kosten De leden van de D66-fractie lezen mee. Wie?"]},
        )
    ],
    "nummer_in_tekst": [("waarschuwing", {"questions": ["1. Een? 2. Twee?"]})],
    "slot_in_tekst": [
        ("waarschuwing", {"questions": [f"1. Zij lezen dit. {TERM[0]}"], "term": []}),
        ("waarschuwing", {"questions": ["1. Een?", f"2. {TERM[0]}"], "term": []}),
    ],
    "termijn_onduidelijk": [
        ("waarschuwing", {"term": ["Wij zien uw antwoord graag uiterlijk volgende week."]})
    ],
    "meer_ondertekenaars": [
        ("info", {"signature": ["A. Jansen     B. Bos", "Voorzitter    Griffier"]})
    ],
    "voorblad": [("info", {"sender": f"Oplegnotitie\n\nDatum: 9 mei 2026\n\f{SENDER}"})],
    "mailkop": [("info", {"sender": f"{MAIL}\n\n{SENDER}"})],
    "geadresseerde_onzeker": [
        ("waarschuwing", {"addressee": ["Staatssecretaris van Volksgezondheid, Welzijn"]}),
        ("info", {"addressee": ["Staatssecretaris Rechtsbescherming"]}),
    ],
    "datum_strijdig": [("waarschuwing", {"questions": interrupted("7 mei 2026", "180123")})],
    "kenmerk_strijdig": [("waarschuwing", {"questions": interrupted("6 mei 2026", "999")})],
}
ON_PAPER = {
    "stempel": (
        "info",
        Page(
            [
                Text(70, 90, "Bijlage over het bos"),
                Text(80, 92, "CONCEPT", size=30, colour=(0.8, 0.8, 0.8)),
            ]
        ),
    ),
    "tekst_afgedekt": (
        "waarschuwing",
        Page([Text(70, 90, "Bijlage")], content="0 g 60 740 200 20 re f"),
    ),
    "tekst_doorgehaald": (
        "waarschuwing",
        Page([Text(70, 90, "Bijlage")], content="60 755 50 0.5 re f"),
    ),
    "aantekening": (
        "info",
        Page([Text(70, 90, "Bijlage")], annotations=["/Subtype /Stamp /Rect [1 1 9 9]"]),
    ),
    "tekstlaag_herkend": ("info", Page([Text(70, 90, "Bijlage", mode=3)], pictures=True)),
    "teken_onbekend": ("waarschuwing", Page([Text(70, 90, f"Belgi{NUMBERED}")])),
    "pagina_zonder_tekst": ("waarschuwing", Page(pictures=True)),
    "pagina_leeg": ("waarschuwing", Page()),
    "tekst_buiten_pagina": (
        "waarschuwing",
        Page([Text(70, 90, "Bijlage"), Text(700, 90, "Buiten")]),
    ),
    "tekst_onzichtbaar": (
        "waarschuwing",
        Page([Text(70, 90, "Bijlage"), Text(70, 200, "Onzichtbaar", mode=3)]),
    ),
}


@pytest.mark.parametrize(
    ("code", "ernst", "changes"),
    [(code, ernst, changes) for code, cases in CASES.items() for ernst, changes in cases],
)
def test_melding(code: str, ernst: str, changes: dict[str, Any]) -> None:
    """Each doubt is a melding with its weight and a sentence; a plain letter has none."""
    assert codes(read_letter()) == []
    found = [one for one in read_letter(**changes).meldingen if one.code == code]
    assert [one.ernst for one in found] == [ernst]
    assert found[0].tekst


@pytest.mark.parametrize("code", ON_PAPER)
def test_melding_about_a_page(code: str) -> None:
    """A page that holds nothing to read, or what nobody sees, is named by its number."""
    ernst, page = ON_PAPER[code]
    record = extract(make_pdf(Page(column(70, 80, make_lines())), page))
    assert [(one.code, one.ernst, one.pagina) for one in record.meldingen] == [(code, ernst, 2)]


def test_date_that_no_calendar_has() -> None:
    """The melding that the date is missing says what stands there."""
    record = read_letter(head=["datum 31 november 2026", *HEAD[1:]])
    assert [one.tekst[-16:] for one in record.meldingen] == ["31 november 2026"]


def test_every_code_has_a_case() -> None:
    """A code that no letter here makes is a code that nobody has seen work."""
    used: set[str] = set()
    for path in sorted((SOURCE / "doubts").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node, "func", None)
            called = getattr(name, "id", getattr(name, "attr", ""))
            if isinstance(node, ast.Call) and called in ("info", "warning", "report"):
                first = node.args[0]
                used |= {first.value} if isinstance(first, ast.Constant) else set()
    used |= set(FINDINGS)
    assert len(used) > 10
    # Some need a picture on the page of the letter or a file beside it: `test_page_shown.py`, `test_mail.py`.
    shown = {"afbeelding_in_tekst", "meer_brieven", "bestand_ingesloten"}
    shown |= {"herkenning_onzeker", "nummer_hersteld"}  # of scans: test_ocr.py
    others = (
        test_publications.CASES, test_doubts.CASES, test_lists_of_questions.CASES,
        test_answer_letters.CASES, test_reports.CASES,
    )  # fmt: skip
    assert used <= {*CASES, *ON_PAPER, *shown, *(code for one in others for code in one)}


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        (["1", "2", "3", "4", "5", "7", "8", "6"], []),
        (["1", "2", "4"], ["vraag 3 ontbreekt"]),
        (["2", "3"], ["vraag 1 ontbreekt"]),
        (["1", "1a", "2"], []),
        (["1", "2", "1", "2"], []),
    ],
)
def test_gaps_are_judged_on_the_set_of_numbers(numbers: list[str], missing: list[str]) -> None:
    """Out of order is not missing; a list that begins anew is judged by itself."""
    record = read_letter(questions=[part for n in numbers for part in (f"{n}. Vraag?", "")])
    found = [one.tekst for one in record.meldingen if one.code == "nummer_ontbreekt"]
    assert ([vraag.nummer for vraag in record.vragen], found) == (numbers, missing)


# ---------------------------------------------------------------- ids and what is recognised


@pytest.mark.parametrize(
    ("kenmerk", "numbers", "expected"),
    [
        ("180123", ["1", "2"], ["180123/1", "180123/2"]),
        ("180123", ["1", "1", "1"], ["180123/1", "180123/1~2", "180123/1~3"]),
        ("180123", ["1", None, None], ["180123/1", "180123/v2", "180123/v3"]),
        ("180123", ["1~2", "1", "1"], ["180123/1~2", "180123/1", "180123/1~3"]),
        ("180123", ["1", "1", "1~2"], ["180123/1", "180123/1~2", "180123/1~2~2"]),
        ("180123", ["v2", None], ["180123/v2", "180123/v2~2"]),
        (None, ["1"], ["abcdefabcdef/1"]),
    ],
)
def test_ids(kenmerk: str | None, numbers: list[str | None], expected: list[str]) -> None:
    """Unique and stable, also where numbers repeat or are not printed, or the kenmerk is missing."""
    assert ids(kenmerk, "abcdef" * 10 + "abcd", numbers) == expected


@given(st.lists(st.sampled_from([None, "1", "2", "1~2", "1~2~2", "v2", "v3", "3a"]), max_size=12))
def test_ids_are_unique(numbers: list[str | None]) -> None:
    """Whatever is printed: as many ids as questions, and no two the same."""
    assert len(set(ids("180123", "", numbers))) == len(numbers)


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        ({"closing": (), "signature": ()}, "the end was not copied"),
        ({"salutation": ""}, "no salutation"),
        ({"addressee": ("De heer J. Bos",)}, "no office, but a letterhead with labels"),
        ({"head": (), "salutation": "Excellentie,"}, "no labels, but a minister"),
        ({"opening": ("De leden van de D66-fractie hebben vragen.",)}, "the committee only signs"),
        ({"questions": ()}, "no questions"),
        ({"salutation": "", "head": (), "addressee": ("Minister van Natuur",)}, "only an office"),
    ],
)
def test_recognised(changes: dict[str, Any], protects: str) -> None:
    """A letter of which something is missing is still a letter."""
    record = read_letter(**changes)
    assert record.soort == "commissiebrief", protects
    assert record.commissie == "vaste commissie voor Landbouw en Natuur"


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        (
            {"opening": ("De leden van D66 hebben vragen.",), "signature": ("A. Jansen", "Lid")},
            "no committee writes",
        ),
        ({"addressee": ("Voorzitter van de Eerste Kamer",)}, "an answer to the Kamer"),
        ({"addressee": ("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",)}, "the same"),
        ({"addressee": ("Mevrouw B. Bos",), "head": ()}, "neither a minister nor a label"),
    ],
)
def test_not_recognised(changes: dict[str, Any], protects: str) -> None:
    """What no family recognises is an error, not an empty record."""
    with pytest.raises(errors.NotRecognised) as caught:
        extract_text(make_letter(**changes), name="brief.txt")
    assert (caught.value.bestand, caught.value.exit_code) == ("brief.txt", 4), protects


def test_families_are_named_apart() -> None:
    """Each family has a name of its own."""
    names = [family.soort for family in FAMILIES]
    assert len(names) == len(set(names)) > 0
