"""Rules of the doubts that few documents need: each row fails where one condition or threshold of a rule is left out.

What is told must be told, and what a sound letter prints must not: both sides of each threshold stand here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from kamervragen.doubts import answers, pages, wording
from kamervragen.doubts.misread import misread
from kamervragen.doubts.misread_names import misread_names
from kamervragen.doubts.wording import unclosed
from kamervragen.records import Melding
from letters import OPENING, QUESTIONS, SIGNATURE, TERM, codes, read_letter
from publications import read_publication

# Words that may have lost their space are doubtful; four in few words are told of.
GLUED = "brandWeer waterKant heideVelden"
TORN = "brandweer waterkant heidevelden bosgebied brand weer water kant heide velden bos gebied"
SHORT = "zoals daarom omdat zodra zo als daar om om dat zo dra"
WORDS = "Het bos brandt vaak en het is droog in de zomer van dat jaar"


@pytest.mark.parametrize(
    ("text", "told", "protects"),
    [
        (f"{GLUED} bosschenGebied", True, "four doubtful words"),
        (GLUED, False, "three may be slips"),
        (f"{GLUED} bosschenGebied {' '.join([WORDS] * 30)}", True, "four in some four hundred"),
        (f"{GLUED} bosschenGebied {' '.join([WORDS] * 50)}", False, "four in a long letter"),
        (f". {TORN} .", True, "words in two pieces, which stand whole as well"),
        (f". {SHORT} .", False, "short words that may stand apart"),
        ("Geldt artikel 3, en gelden de artik elen daarbij?", True, "a soft hyphen became a space"),
        ("Geldt artikel 3, en gelden de arti kelen daarbij?", False, "too short for a begin"),
        ("Wat doet de brandWeer?", False, "a name of two whole words"),
        ("Wat doet de braNdweer?", True, "a capital inside a word"),
        ("Wat zegt b over de brand?", True, "a consonant alone"),
    ],
)
def test_misread_words(text: str, told: bool, protects: str) -> None:
    """One word that is surely misread is told of; doubtful ones where they are many."""
    assert bool(misread([text])) is told, protects


def test_misread_words_are_shown_in_part() -> None:
    """Five of them are enough."""
    words = "v0orstel be1eid tota1e gr0nd wa1er b0som r0ede"
    assert misread([words])[0].tekst.endswith("v0orstel, be1eid, tota1e, gr0nd, wa1er …")


@pytest.mark.parametrize(
    ("text", "place", "protects"),
    [
        ("„een tweede ronde”", None, "a low quote that closes as in Dutch"),
        ("„een tweede ronde“ b", None, "and as in German"),
        ("(een bos” b)", 8, "a bracket is not closed by a quote"),
        ("„een bos) b”", 8, "a low quote is not closed by a bracket"),
        ("“een “bos” c”", None, "a quote inside a quote"),
        ("„een (bos) c”", None, "a bracket inside a low quote"),
        ("(een bos» b)", 8, "the other end of another kind"),
    ],
)
def test_unclosed_of_two_kinds(text: str, place: int | None, protects: str) -> None:
    """Each sign is closed by its own other end."""
    assert unclosed(text) == place, protects


def lines_of_text(breaks: int, full: int) -> list[str]:
    """Paragraphs with so many full lines, and lines that end early in as many paragraphs as `breaks`."""
    wide = "het bos en de hei zijn in de laatste jaren zeven keer door het vuur verteerd, en dat"
    text: list[str] = []
    for number in range(full // 3):
        early = "het bos en de hei zijn in de laatste jaren" if number < breaks else wide
        text += [wide.capitalize(), early, wide, "is veel.", ""]
    return text


@pytest.mark.parametrize(
    ("breaks", "full", "told", "protects"),
    [
        (3, 45, True, "three lines that end early may have lost their end"),
        (5, 60, False, "a program that often ends lines early"),
        (5, 120, True, "five in a long letter are no habit"),
    ],
)
def test_lines_that_end_early(breaks: int, full: int, told: bool, protects: str) -> None:
    """A line that ends early, where its next word would fit, is doubtful but where that is a habit."""
    record = read_letter(opening=[*OPENING, "", *lines_of_text(breaks, full)])
    assert ("zin_onderbroken" in codes(record)) is told, protects


AGAIN = "Hoe vaak brandt het in het bos en op de hei?"
PLAIN = "De regering heeft het bos en de hei laten zien en is daar mede verantwoordelijk voor."


def again(lines: Sequence[str]) -> list[str]:
    """Lines that stand twice, with something else between them."""
    return [*lines, "", "Wat kost dat?", "", *lines]


@pytest.mark.parametrize(
    ("questions", "told", "protects"),
    [
        (
            again([f"1. {PLAIN[:-1]}, is dat zo, en hoe lang al?"]),
            False,
            "one line that is repeated",
        ),
        (["1. Hoe?", "", "Het zijn er12.", "Het zijn er13.", "2. Wie?"], False, "other numbers"),
        (
            ["1. Hoe vaak?", "", "Zie boven.", "Zie boven.", "2. Wie?"],
            False,
            "a few words may stand twice",
        ),
        (
            ["1. Een", "waarom?", "waarom?", "", "2. Wie?"],
            True,
            "a question mark that stands twice",
        ),
        (["1. Een", "en?", "en?", "", "2. Wie?"], False, "but for one of a word or two"),
        (
            again([f"1. {AGAIN}", "", f"2. {AGAIN[:-1]} in juni?"]),
            True,
            "questions that are repeated",
        ),
        (
            again(["1. Hoe vaak brandt het bos?", "", "2. Wie betaalt dat alles?"]),
            False,
            "short ones may be alike",
        ),
        (
            ["1. Wat kost dat?", "", *again([f"{PLAIN[:60]} {n}." for n in range(100, 120)])],
            False,
            "text that is quoted",
        ),
        (
            ["1. Wat kost dat?", "", *again([f"{PLAIN[:60]} {n}." for n in range(100, 130)])],
            True,
            "a page that stands twice",
        ),
    ],
)
def test_text_that_stands_twice(questions: Sequence[str], told: bool, protects: str) -> None:
    """What stands twice was copied twice, but for what may be said twice."""
    assert ("tekst_dubbel" in codes(read_letter(questions=questions))) is told, protects


def columns(rows: int, words: str) -> list[str]:
    """Rows of two cells of running text."""
    return ["1. Hoe vaak brandt het?", "", *[f"{words}          {words}" for _ in range(rows)]]


ROW = [
    "hoe vaak brandt het nu          en wie betaalt al dat blussen",
    "bos in de zomer en dan          van de branden en hoe lang nog",
]


@pytest.mark.parametrize(
    ("lines", "told", "protects"),
    [
        ([*ROW, *ROW[:1]], False, "three rows may be a table"),
        (
            [
                *ROW,
                "in de herfst en winter          worden kosten nu verdeeld over",
                "of in de lente van nu          het hele land en alle dorpen",
            ],
            True,
            "four rows",
        ),
        (
            [
                "hoe vaak          en wie",
                "bos in          van de",
                "in de          worden kosten",
                "of in          het hele",
            ],
            False,
            "cells of two words",
        ),
    ],
)
def test_columns_read_across(lines: Sequence[str], told: bool, protects: str) -> None:
    """Several rows of two cells of text are two columns."""
    record = read_letter(questions=["1. Hoe vaak brandt het?", "", *lines, "", "2. Wie?"])
    assert ("kolommen_dooreen" in codes(record)) is told, protects


def answered(text: str, number: str = "1") -> Any:
    """A question with an answer."""
    antwoord = SimpleNamespace(tekst=text, op_vragen=(number,))
    return SimpleNamespace(nummer=number, pagina=1, antwoord=antwoord)


FAR = "Het bos brandt vaak. " * 25


@pytest.mark.parametrize(
    ("text", "told", "protects"),
    [
        ("Ja.\n2. Wat kost dat?", True, "the next question"),
        ("Ja.\n3. Wat kost dat?", False, "another number"),
        ("Ja.\n1. Wat kost dat?\n2. Wie betaalt?", False, "a list that begins with 1"),
        (f"Ja.\n2. {FAR[:300]} Wat kost dat?", True, "a question behind an introduction"),
        (f"Ja.\n2. {FAR} Wat kost dat?", False, "a point of the answer that asks far on"),
    ],
)
def test_questions_in_an_answer(text: str, told: bool, protects: str) -> None:
    """A paragraph with the next number that asks is a question."""
    assert bool(answers.swallowed([answered(text)])) is told, protects


def test_question_in_an_answer_is_shown_in_part() -> None:
    """Its first words name it."""
    text = f"Ja.\n2. {FAR[:300]} Wat kost dat?"
    assert len(answers.swallowed([answered(text)])[0].tekst) < 120


def test_pages_of_a_text_layer_are_shown_in_part() -> None:
    """Ten page numbers are enough."""
    for count, shown in ((10, "8, 9, 10 is"), (12, "8, 9, 10 … is")):
        document: Any = SimpleNamespace(blank=(), scanned=tuple(range(1, count + 1)), asides=())
        assert shown in pages.unread(document)[0].tekst


@pytest.mark.parametrize(
    ("lines", "told", "protects"),
    [
        (["", "Pagina 1 van 2"], True, "nothing stands below the number of page 1"),
        (["", "Pagina 3 van 3"], True, "the first number is no first page"),
        ([], False, "no numbers at all"),
    ],
)
def test_last_page(lines: Sequence[str], told: bool, protects: str) -> None:
    """A total that is not reached is told of."""
    record = read_letter(signature=[*SIGNATURE, *lines])
    assert ("pagina_ontbreekt" in codes(record)) is told, protects


LONG = (
    "van de bossen en de heidevelden die in de afgelopen zomer zijn verbrand en niet meer begroeid"
)


@pytest.mark.parametrize(
    ("found", "protects"),
    [
        (wording.notes, "notes"),
        (misread_names, "names"),
    ],
)
def test_nothing_is_told_of_a_sound_letter(found: Any, protects: str) -> None:
    """A letter without oddities has no doubts."""
    assert found(read_letter()) == [], protects


OTHERS = ["2. Wie blust er?", "", "3. Wie betaalt het?", "", "4. Hoe lang brandt het?"]


@pytest.mark.parametrize(
    ("asked", "others", "told"),
    [
        ("Bent u bereid het bos te sluiten.", OTHERS, True),
        ("Kan de regering het bos sluiten. Graag voor de zomer.", OTHERS, False),
        ("Bent u bereid het bos te sluiten.", OTHERS[:3], False),
        ("Bent u bereid het bos te sluiten.", [*OTHERS, "", "5. Is de hei dicht."], False),
    ],
    ids=["the only one", "a request behind it", "too few others", "the letter asks so"],
)
def test_question_that_lost_its_mark(asked: str, others: Sequence[str], told: bool) -> None:
    """Where all others end in a question mark, one that ends in a full stop is told of."""
    record = read_letter(questions=[f"1. {asked}", "", *others])
    assert ("vraag_zonder_vraagteken" in codes(record)) is told


@pytest.mark.parametrize(
    ("questions", "told", "protects"),
    [
        (["1. Hoe vaak brandt het bos?", "3. Wie betaalt?"], "vraag 2 ontbreekt", "a gap"),
        (
            ["1. Hoe 3. Waar brandt het?", "", "2. Wie?", "", "4. Wat kost dat?"],
            "die staat mogelijk in vraag 1",
            "the number that lacks stands in an earlier question",
        ),
        (
            ["1. Hoe?", "", "3. Wie noemt 2. Waar brandt het?", "", "4. Wat?"],
            "vraag 2 ontbreekt",
            "in a later one it stands by chance",
        ),
    ],
)
def test_gaps(questions: Sequence[str], told: str, protects: str) -> None:
    """A number that lacks may stand inside a question above it."""
    texts = [
        m.tekst for m in read_letter(questions=questions).meldingen if m.code == "nummer_ontbreekt"
    ]
    assert any(text.endswith(told) or told in text for text in texts), protects
    if "later" in protects:
        assert not any("die staat mogelijk" in text for text in texts), protects


@pytest.mark.parametrize(
    ("questions", "code", "told", "protects"),
    [
        (
            ["1. Hoe zit dat. Kunt u dat toelichten.", "2. Wie?"],
            "vraag_zonder_vraagteken",
            False,
            "a request asks too",
        ),
        (
            ["1. Voorts willen deze leden weten of dit klopt.", "2. Wie?"],
            "vraag_zonder_vraagteken",
            False,
            "a request as prose has it",
        ),
        (
            ["1. Wat kost dat. Het is duur.", "2. Wie?"],
            "vraag_zonder_vraagteken",
            True,
            "a question that lost its sign",
        ),
        (
            ["1. Wat betreft het bos. Kunt u dat toelichten?", "2. Wie?"],
            "vraag_zonder_vraagteken",
            False,
            "no question word",
        ),
        (
            ["1. Hoe hoog is het tarief?", "", "En de kleine ondernemer?", "", "2. Wie?"],
            "vraag_onzeker_einde",
            True,
            "a line that asks between two questions may be a title",
        ),
        (
            ["1. Hoe hoog is het tarief?", "", "Zo ja, wie betaalt dat?", "", "2. Wie?"],
            "vraag_onzeker_einde",
            False,
            "it goes on from the question",
        ),
        (
            ["1. Is dat zo? De leden van de D66-fractie lezen dat graag.", "2. Wie?"],
            "inleiding_in_tekst",
            True,
            "a statement behind the question",
        ),
        (
            ["1. Is dat zo? De leden van de D66-fractie vragen: waarom?", "2. Wie?"],
            "inleiding_in_tekst",
            False,
            "the same ask on",
        ),
        (
            ["1. Een?", "", "en dat staat in de wet", "", "2. Wie?"],
            "zin_onderbroken",
            True,
            "a piece of a sentence",
        ),
        (
            ["1. Wat kost: (a) het bos; (b) de hei?", "2. Wie?"],
            "deelletter_ontbreekt",
            False,
            "sub-items in a line",
        ),
    ],
)
def test_doubt_about_questions(
    questions: Sequence[str], code: str, told: bool, protects: str
) -> None:
    """Questions that ask nothing, or hold what is none of theirs."""
    assert (code in codes(read_letter(questions=questions))) is told, protects


@pytest.mark.parametrize(
    ("changes", "code", "told", "protects"),
    [
        ({"signature": ["12 34", SIGNATURE[1]]}, "slot_ontbreekt", True, "a name has letters"),
        ({"signature": [SIGNATURE[0]]}, "slot_ontbreekt", False, "a name alone"),
        (
            {
                "signature": [],
                "questions": [],
                "opening": ["De vaste commissie voor Landbouw en Natuur dankt u."],
            },
            "slot_ontbreekt",
            False,
            "a letter that asks nothing",
        ),
        (
            {"term": ["De leden hechten aan een"]},
            "zin_onderbroken",
            False,
            "fewer words than a sentence has",
        ),
        (
            {"term": ["De leden hechten daarom ook aan een"]},
            "zin_onderbroken",
            True,
            "a paragraph that breaks off",
        ),
        (
            {"term": [*TERM, "", "De leden vragen de regering waarom het bos brandt."]},
            "vraag_buiten_nummering",
            True,
            "a request below the last",
        ),
        (
            {"term": [*TERM, "", "De leden vragen om een reactie daarop."]},
            "vraag_buiten_nummering",
            False,
            "of the answering",
        ),
        (
            {"opening": [*OPENING, "", "De leden verzoeken de regering het bos te sparen."]},
            "vraag_buiten_nummering",
            False,
            "an introduction may ask",
        ),
        (
            {"opening": [*OPENING, "", "De leden vragen de regering waarom het bos brandt."]},
            "vraag_buiten_nummering",
            True,
            "unless outright",
        ),
        (
            {"opening": [*OPENING, "", "De overige fracties sluiten zich daarbij aan."]},
            "fractie_onzeker",
            True,
            "fractions without names",
        ),
        (
            {
                "head": ["betreft Bosbrandweer", "ons kenmerk 180123"],
                "questions": [*QUESTIONS, "", "datum 7 mei 2026", "blad 2", "", "3. Wie?"],
            },
            "datum_strijdig",
            False,
            "no date to differ from",
        ),
    ],
)
def test_doubt_about_a_letter(
    changes: dict[str, Any], code: str, told: bool, protects: str
) -> None:
    """What lacks in a letter, and what stands beside its questions."""
    assert (code in codes(read_letter(**changes))) is told, protects


@pytest.mark.parametrize(
    ("opening", "told", "protects"),
    [
        ("de Ministers van Veen en Water", True, "offices that cannot be told apart"),
        ("de Ministers van Veen en van Water", False, "each has its `van`"),
        ("de Ministers voor Veen en voor Water", False, "each has its `voor`"),
        ("de Ministers van Veen en de Minister van Water", False, "each has its article"),
    ],
)
def test_offices_named_together(opening: str, told: bool, protects: str) -> None:
    """Several ministers under one `de Ministers van`."""
    lines = (
        f"Vragen van het lid Bosman (VVD) aan {opening} over het peil van",
        "de vaarten (ingezonden 6 maart 2024).",
    )
    texts = [one.tekst for one in read_publication(opening=lines).meldingen]
    assert any("niet te scheiden" in text for text in texts) is told, protects


TABLE = ("Jaar        Aantal      Kosten", "2024        12          5", "2025        13          6")


@pytest.mark.parametrize(
    ("body", "told", "protects"),
    [
        (["Vraag 1", "Klopt?", *ROW, "", "Antwoord 1", "Ja."], False, "columns of prose are none"),
        (["Vraag 1", "Klopt dit?", *TABLE, "", "Antwoord 1", "Ja."], True, "a table in a question"),
        (["Vraag 1", "Klopt dit?", "", "Antwoord 1", "Ja.", *TABLE], False, "answers keep theirs"),
        (
            ["Vraag 1", "Klopt dit?", TABLE[1], "", "Antwoord 1", "Ja."],
            False,
            "one row is no table",
        ),
    ],
)
def test_tables_in_a_publication(body: Sequence[str], told: bool, protects: str) -> None:
    """A table in a published question is not kept."""
    assert ("tabel_in_tekst" in codes(read_publication(body=body))) is told, protects


def told_of(meldingen: Sequence[Melding], code: str) -> list[str]:
    """The texts of the meldingen with a code."""
    return [one.tekst for one in meldingen if one.code == code]


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("begin_ontbreekt", {"questions": [f"1. {LONG}, is dat zo?", "2. Wie?"]}),
        ("zin_onderbroken", {"questions": ["1. Een?", "", f"en {LONG} {LONG}", "", "2. Wie?"]}),
        ("tekst_dubbel", {"questions": [f"1. {AGAIN}", f"ook {LONG}", f"ook {LONG}", "2. Wie?"]}),
        (
            "noot_onvolledig",
            {
                "questions": ["1. Een¹?"],
                "signature": [*SIGNATURE, "", f"1 vaart {LONG}", f"{LONG}."],
            },
        ),
    ],
)
def test_meldingen_are_short(code: str, changes: dict[str, Any]) -> None:
    """What is quoted in a melding names the place; it does not repeat a paragraph."""
    texts = told_of(read_letter(**changes).meldingen, code)
    assert texts
    assert max(len(re.sub(r"^.*?: ", "", text)) for text in texts) <= 66
