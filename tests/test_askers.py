"""Who asks which question, and who joins which questions, as the sentences and headings of a letter say.

Each row fails without its rule.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from kamervragen import extract
from kamervragen.parts.beside import STYLES, Style
from letters import QUESTIONS, codes, read_letter

LEAD = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
SP_ASKS = [LEAD, "De leden van de SP-fractie hebben vragen."]
THREE = (*QUESTIONS, "3. Wanneer is het bos weer dicht?")


@pytest.mark.parametrize(
    ("sentence", "asking", "protects"),
    [
        (
            "De leden van de SP-fractie hebben vragen, waarbij de leden van de PVV-fractie zich bij "
            "vraag 1 aansluiten en de leden van de BBB-fractie bij vraag 3.",
            [("SP", "PVV"), ("SP",), ("SP", "BBB")], "each joins what its own clause says",
        ),
        (
            "De leden van de fracties van SP en D66 hebben vragen. Vraag 2 is alleen van de D66-fractie.",
            [("SP", "D66"), ("D66",), ("SP", "D66")], "who asks one alone asks the others too",
        ),
        (
            "De leden van de fracties van SP en D66 hebben vragen, met dien verstande dat vraag 3 alleen door de leden "
            "van de D66-fractie wordt gesteld.",
            [("SP", "D66"), ("SP", "D66"), ("D66",)], "alone, in a clause",
        ),
        (
            "De leden van de SP-fractie hebben vragen. Aan de vragen 1 en 3 hebben de leden van de D66-fractie hun "
            "steun verleend.",
            [("SP", "D66"), ("SP",), ("SP", "D66")], "support takes no question away",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de D66-fractie onderschrijven vraag 2.",
            [("SP",), ("SP", "D66"), ("SP",)], "who stands behind a number",
        ),
        (
            "Het betreft vragen van de leden van de fracties van SP en D66. De leden van de BBB-fractie sluiten zich "
            "daarbij aan.",
            [("SP", "D66", "BBB")] * 3, "who is joined asks, though the letter only names them",
        ),
        (
            "De inbreng bestaat uit vragen van de leden van de SP-fractie.",
            [("SP",)] * 3, "of what an inbreng consists",
        ),
        (
            "Inbreng is geleverd door de leden van de fracties van SP en D66, alsmede door de leden van de "
            "BBB-fractie, die zich voor vraag 2 bij de leden van de D66-fractie hebben gevoegd.",
            [("SP", "D66"), ("SP", "D66", "BBB"), ("SP", "D66")], "who have joined in a clause behind",
        ),
        (
            "De leden van de fracties van SP en D66, die deze inbreng samen leveren, BBB en PVV leggen u "
            "de volgende vragen voor.",
            [("SP", "D66", "BBB", "PVV")] * 3, "what is said of some of them parts no list",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de BBB-fractie stellen vraag 3 mede.",
            [("SP",), ("SP",), ("SP", "BBB")], "who asks a question as well takes it from nobody",
        ),
        (
            "De leden van de SP-fractie hebben drie vragen, waarvan de eerste twee mede namens de leden van de "
            "BBB-fractie.",
            [("SP", "BBB"), ("SP", "BBB"), ("SP",)], "on behalf of whom, by place",
        ),
        (
            "De leden van de SP-fractie hebben drie vragen. De leden van de BBB-fractie sluiten zich bij deze vragen "
            "aan, de leden van de PVV-fractie met uitzondering van vraag 3.",
            [("SP", "BBB", "PVV"), ("SP", "BBB", "PVV"), ("SP", "BBB")], "all but one, in a clause behind",
        ),
    ],
)  # fmt: skip
def test_who_asks_as_the_opening_says(
    sentence: str, asking: list[tuple[str, ...]], protects: str
) -> None:
    """Who asks each of three questions."""
    record = read_letter(opening=[LEAD, sentence], questions=THREE)
    assert [vraag.fracties for vraag in record.vragen] == asking, protects


@pytest.mark.parametrize(
    ("headings", "asking"),
    [
        (("Bossen (SP)", "Heide (BBB en PVV)"), [("SP",), ("BBB", "PVV")]),
        (("Bossen (slot)", "Heide"), [("SP", "BBB", "PVV")] * 2),
    ],
)
def test_heading_with_fracties_in_brackets(
    headings: Sequence[str], asking: list[tuple[str, ...]]
) -> None:
    """Brackets at the end of a heading say who asks below it, if they hold fracties that the letter names."""
    opening = [LEAD, "De leden van de fracties van SP, BBB en PVV hebben de volgende vragen."]
    questions = [headings[0], "", QUESTIONS[0], "", headings[1], "", QUESTIONS[1]]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == asking


def test_latter_questions_are_those_of_the_last_who_was_named() -> None:
    """`Bij deze laatste vragen` joins below the heading of the last fractie only."""
    opening = [
        LEAD,
        "Er zijn vragen van de leden van de D66-fractie en van de leden van de SP-fractie. Bij deze",
        "laatste vragen hebben de leden van de PVV-fractie zich gevoegd.",
    ]
    questions = ["D66", "", QUESTIONS[0], "", "SP", "", QUESTIONS[1]]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("D66",), ("SP", "PVV")]


@pytest.mark.parametrize(
    ("sentence", "asking", "protects"),
    [
        (
            "De leden van de fracties van SP en BBB stellen u gezamenlijk de vragen 1 en 3. Vraag 2 is afkomstig van "
            "de leden van de fractie van de PVV.",
            [("SP", "BBB"), ("PVV",), ("SP", "BBB")], "shares of two sentences",
        ),
        (
            "De leden van de SP-fractie vragen u naar het bos (vraag 1), de leden van de PVV-fractie naar de heide "
            "(vraag 2) en de leden van de BBB-fractie naar het duin (vraag 3).",
            [("SP",), ("PVV",), ("BBB",)], "numbers in brackets, one verb for all",
        ),
        (
            "De vragen 1 en 2 zijn gesteld door de leden van de SP-fractie en vraag 3 door die van de PVV-fractie.",
            [("SP",), ("SP",), ("PVV",)], "numbers before who asks",
        ),
        (
            "De leden van de SP-fractie hebben vragen; vraag 3 is gesteld door de leden van de PVV-fractie.",
            [("SP",), ("SP",), ("PVV",)], "one share, and who asks the rest",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie hebben uw antwoord op vraag 2 "
            "gelezen en vragen verder.",
            [("SP", "PVV")] * 3, "a question of an earlier letter is no share",
        ),
        (
            "De leden van de SP-fractie stellen de vragen 1 tot en met 3, de leden van de PVV-fractie vraag 4.",
            [("SP", "PVV")] * 3, "numbers that the letter does not have share nothing out",
        ),
        (
            "De leden van de SP-fractie verzoeken om beantwoording van de vragen 1 en 2, de leden van de PVV-fractie "
            "van vraag 3.",
            [("SP",), ("SP",), ("PVV",)], "an answer that is asked for now",
        ),
        (
            "De leden van de SP-fractie stellen de vragen 1 en 2, de leden van de PVV-fractie de vragen 2 en 3.",
            [("SP",), ("SP", "PVV"), ("PVV",)], "a question in two shares",
        ),
        (
            "De vragen 1 en 2 zijn gesteld door de leden van de SP-fractie en het lid De Wit (BBB), de overige vragen "
            "door de leden van de PVV-fractie.",
            [("SP", "BBB"), ("SP", "BBB"), ("PVV",)], "two who share their numbers",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De vragen 1 en 3 worden mede namens de leden van de PVV-fractie "
            "gesteld.",
            [("SP", "PVV"), ("SP",), ("SP", "PVV")], "asked on behalf of others as well",
        ),
        (
            "Van onderstaande vragen zijn de eerste twee van de leden van de SP-fractie en de resterende van de leden "
            "van de PVV-fractie.",
            [("SP",), ("SP",), ("PVV",)], "the first two, and the rest",
        ),
        (
            "De eerste vraag is afkomstig van de leden van de SP-fractie, de overige vragen zijn van de leden van de "
            "PVV-fractie.",
            [("SP",), ("PVV",), ("PVV",)], "the first one, and the others",
        ),
        (
            "De leden van de SP-fractie stellen de eerste vragen; de leden van de overige fracties wachten die af.",
            [("SP",)] * 3, "first questions are none that are counted",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie sluiten zich alleen aan bij de "
            "laatste vraag.",
            [("SP",), ("SP",), ("SP", "PVV")], "the last question",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie sluiten zich daarbij aan, met "
            "uitzondering van vraag 2.",
            [("SP", "PVV"), ("SP",), ("SP", "PVV")], "all but one",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie sluiten zich aan bij de vraag over "
            "het blussen.",
            [("SP",), ("SP", "PVV"), ("SP",)], "the questions about a subject",
        ),
    ],
)  # fmt: skip
def test_shares_of_the_questions(
    sentence: str, asking: list[tuple[str, ...]], protects: str
) -> None:
    """Who asks each of three questions, where the opening shares them out."""
    record = read_letter(opening=[LEAD, sentence], questions=THREE)
    assert [vraag.fracties for vraag in record.vragen] == asking, protects


@pytest.mark.parametrize(
    ("last", "asking"),
    [
        ("sluiten zich bij alle bovenstaande vragen aan.", [("SP", "BBB"), ("PVV", "BBB")]),
        ("sluiten zich aan bij alle hierboven gestelde vragen.", [("SP", "BBB"), ("PVV", "BBB")]),
        ("sluiten zich aan bij de in deze brief gestelde vragen.", [("SP", "BBB"), ("PVV", "BBB")]),
        ("sluiten zich aan bij alle vragen over het duin.", [("SP",), ("PVV", "BBB")]),
        ("sluiten zich aan bij vraag 1.", [("SP", "BBB"), ("PVV",)]),
        ("sluiten zich hierbij aan.", [("SP",), ("PVV", "BBB")]),
        ("sluiten zich hierbij aan, met uitzondering van vraag 3.", [("SP",), ("PVV", "BBB")]),
        (
            "sluiten zich aan bij alle bovenstaande vragen, met uitzondering van vraag 2.",
            [("SP", "BBB"), ("PVV",)],
        ),
    ],
)
def test_who_joins_below_the_last_heading(last: str, asking: list[tuple[str, ...]]) -> None:
    """What is said below a heading is about its questions, unless it names others."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = [
        *("SP", "", QUESTIONS[0], "", "PVV", "", QUESTIONS[1], ""),
        f"De leden van de BBB-fractie {last}",
    ]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == asking


@pytest.mark.parametrize(
    ("labels", "said", "asking"),
    [
        (("a.", "b.", "c."), "de vragen a en c", [("SP", "PVV"), ("SP",), ("SP", "PVV")]),
        (("1.1", "1.2", "1.3"), "de vragen 1.2 t/m 1.3", [("SP",), ("SP", "PVV"), ("SP", "PVV")]),
    ],
)
def test_numbers_that_are_letters_or_steps(
    labels: Sequence[str], said: str, asking: list[tuple[str, ...]]
) -> None:
    """Who joins the questions of a letter that counts by letters or chapters."""
    joins = f"De leden van de PVV-fractie sluiten zich aan bij {said}."
    opening = [LEAD, "De leden van de SP-fractie hebben vragen.", joins]
    questions = [f"{label} {text[3:]}" for label, text in zip(labels, THREE, strict=True)]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == asking


@pytest.mark.parametrize(
    ("heading", "asking"),
    [
        ("INBRENG VAN DE LEDEN VAN DE PvdD-FRACTIE", ("PvdD",)),
        ("LEDEN VAN DE FRACTIES VAN DE PvdD EN DE SP GEZAMENLIJK", ("PvdD", "SP")),
        ("VRAGEN VAN DE PVDD-FRACTIE, MEDE NAMENS DE SP-FRACTIE", ("PvdD", "SP")),
    ],
)
def test_heading_with_parties_among_capitals(heading: str, asking: tuple[str, ...]) -> None:
    """Of a heading in capitals the words are none of a name, and names are spelled as the text spells them."""
    opening = [LEAD, "De leden van de fracties van PvdD en SP hebben de volgende vragen."]
    record = read_letter(opening=opening, questions=[heading, "", *QUESTIONS])
    assert record.fracties == ("PvdD", "SP")
    assert [vraag.fracties for vraag in record.vragen] == [asking] * 2


def test_who_takes_note_among_those_who_ask() -> None:
    """Below `De leden van A en B hebben vragen` a paragraph of A that takes note is followed by theirs."""
    opening = [
        *(LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen.", ""),
        "De leden van de SP-fractie hebben met zorg kennisgenomen van de branden.",
    ]
    assert read_letter(opening=opening).fracties == ("SP", "PVV")
    assert [vraag.fracties for vraag in read_letter(opening=opening).vragen] == [("SP",)] * 2


@pytest.mark.parametrize(
    ("text", "asking", "protects"),
    [
        ("De leden van beide fracties wijzen op de heide.", ("SP", "PVV"), "two of two"),
        ("De leden van de drie fracties wijzen op de heide.", ("PVV",), "three are not two"),
        ("De leden van alle genoemde fracties wijzen op de heide.", ("SP", "PVV"), "all"),
        ("Alle twee de fracties wijzen op de heide.", ("SP", "PVV"), "all, counted"),
        ("De leden van beide fracties van de Tweede Kamer kennen het bos.", ("PVV",), "those of another"),
    ],
)  # fmt: skip
def test_fracties_that_are_spoken_of_together(
    text: str, asking: tuple[str, ...], protects: str
) -> None:
    """Who asks a question below a paragraph that names no fractie, in a letter of two."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = [
        *("De leden van de SP-fractie wijzen op het bos.", "", QUESTIONS[0], ""),
        *("De leden van de PVV-fractie wijzen op het duin.", "", text, "", QUESTIONS[1]),
    ]
    record = read_letter(opening=opening, questions=questions)
    assert record.vragen[1].fracties == asking, protects


@pytest.mark.parametrize(
    ("heading", "asking"),
    [
        ("Gezamenlijke vragen", ("SP", "PVV")),
        ("Vragen van alle fracties", ("SP", "PVV")),
        ("PVV: het duin", ("PVV",)),
        ("PVV – het duin", ("PVV",)),
        ("Duin: het beheer", ("SP",)),
    ],
)
def test_heading_that_says_who_asks(heading: str, asking: tuple[str, ...]) -> None:
    """Who asks below a second heading; where it says nothing, those of the heading above go on."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = ["SP: het bos", "", QUESTIONS[0], "", heading, "", QUESTIONS[1]]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), asking]


@pytest.mark.parametrize(
    ("where", "asking"),
    [
        ("onder het kopje Duinen", [("SP",), ("SP", "PVV")]),
        ("in het onderdeel Bossen en heide", [("SP", "PVV"), ("SP",)]),
        ("onder het eerste kopje", [("SP", "PVV"), ("SP",)]),
        ("onder het laatste kopje", [("SP",), ("SP", "PVV")]),
        ("in paragraaf 2", [("SP",), ("SP", "PVV")]),
    ],
)
def test_who_joins_the_questions_of_a_heading(where: str, asking: list[tuple[str, ...]]) -> None:
    """The opening names a heading, counts it or gives its number."""
    joins = f"De leden van de PVV-fractie sluiten zich aan bij de vragen {where}."
    opening = [LEAD, f"De leden van de SP-fractie hebben vragen. {joins}"]
    questions = ["1. Bossen en heide", "", QUESTIONS[0], "", "2. Duinen", "", QUESTIONS[1]]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == asking


@pytest.mark.parametrize("second", ["2", "1"], ids=["counted on", "counted anew"])
def test_questions_below_a_heading_are_those_of(second: str) -> None:
    """Who asks below the heading that is named, and who asks the rest; numbers may begin anew below each heading."""
    opening = [
        LEAD,
        "De vragen onder het kopje ‘Bossen’ zijn van de leden van de SP-fractie, de overige vragen van de leden van de",
        "fracties van PVV en BBB.",
    ]
    questions = ["Bossen", "", "1. Hoe vaak?", "", "Duinen", "", f"{second}. Wie?"]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("PVV", "BBB")]


def test_heading_that_the_letter_does_not_have_shares_nothing() -> None:
    """`het onderwerp Heide` is none of its headings: all questions are theirs."""
    opening = [
        LEAD,
        "De leden van de SP-fractie stellen vragen over het onderwerp Heide. De leden van de PVV-fractie hebben die",
        "vragen eveneens.",
    ]
    record = read_letter(opening=opening, questions=["Bossen", "", *QUESTIONS])
    assert {vraag.fracties for vraag in record.vragen} == {("SP", "PVV")}


PROSE = [
    *(
        LEAD,
        "De leden van de fracties van SP en PVV wijzen op de branden van dit jaar in bossen, op",
        "heidevelden en in",
    ),
    *("de duinen, waarover de regering de Kamer nog niet heeft bericht.", ""),
]
FIRST = [
    "De leden van de SP-fractie vragen hoe vaak het bos dit jaar brandde, en hoe vaak dat in de",
    "tien jaren daarvoor gebeurde.",
    "",
]


@pytest.mark.parametrize(
    ("paragraph", "asking", "protects"),
    [
        (
            "De leden van de PVV-fractie sluiten zich bij deze vraag aan en vragen daarnaast wie dat blussen betaalt.",
            [("SP", "PVV"), ("PVV",)], "who joins asks on",
        ),
        (
            "De leden van de PVV-fractie sluiten zich bij de vorige vraag aan.", [("SP", "PVV")], "the one right above",
        ),
        (
            "De leden van de PVV-fractie vragen wie dat betaalt. De leden van de BBB-fractie sluiten zich bij deze "
            "vraag aan.",
            [("SP",), ("PVV", "BBB")], "that of the same paragraph",
        ),
        (
            "Deze leden nodigen de regering uit te reflecteren op de rol van gemeenten bij het blussen.",
            [("SP",), ("SP",)], "an invitation",
        ),
        (
            "De leden van de commissie vragen voorts of de regering het bos wil sluiten.",
            [("SP",), ("SP", "PVV")], "the committee itself",
        ),
        (
            "De leden van de commissie verzoeken de regering een overzicht van de branden te geven.",
            [("SP",), ("SP", "PVV")], "the committee itself",
        ),
        ("De PVV-leden vragen wie dat blussen betaalt.", [("SP",), ("PVV",)], "members without the word fractie"),
    ],
)  # fmt: skip
def test_who_asks_in_prose(paragraph: str, asking: list[tuple[str, ...]], protects: str) -> None:
    """Who asks each paragraph of a letter that numbers nothing, and who joins it."""
    record = read_letter(opening=PROSE, questions=[*FIRST, paragraph])
    assert [vraag.fracties for vraag in record.vragen] == asking, protects


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De overige fracties sluiten zich bij deze vragen aan.", True),
        ("De overige leden van de commissie sluiten zich daarbij aan.", True),
        ("De andere commissieleden onderschrijven deze vragen.", True),
        ("De rest van de commissie sluit zich hierbij aan.", True),
        ("De gehele commissie sluit zich hierbij aan.", True),
        ("Alle leden van de commissie steunen deze vragen.", True),
        ("Daarbij sluiten de overige leden zich aan.", True),
        ("De overige leden van de commissie sluiten zich niet bij deze vragen aan.", False),
        ("Daarbij sluiten de overige leden zich niet aan.", False),
        ("De leden van de PVV/BBB-fractie stellen ook deze vragen.", True),
        ("De leden van de fractie van PVV/BBB stellen ook deze vragen.", True),
        ("De leden van de fracties van PVV/BBB stellen ook deze vragen.", False),
        ("De leden van de PVV-fractie stellen u, mede namens Volt, deze vragen.", True),
        ("De leden van de PVV-fractie sluiten zich, ook namens Volt, hierbij aan.", True),
        ("De leden van de PVV-fractie willen weten hoe u, mede namens Volt, oordeelt.", False),
        ("De overige leden van de SP-fractie sluiten zich daarbij aan.", False),
        ("De overige fracties hebben geen behoefte aan het stellen van vragen.", False),
        ("Het lid Kemperman stelt ook de volgende vragen.", True),
        ("Het lid Kemperman (BBB) stelt ook de volgende vragen.", False),
        (
            "Het lid Kemperman (BBB) en het lid Jansen (SP) stellen deze vragen. Het lid Kemperman vraagt er meer.",
            False,
        ),
        ("Het lid Kemperman van de fractie van BBB stelt ook de volgende vragen.", False),
        (
            "De leden van de PVV-fractie sluiten zich niet aan bij vraag 2, wel bij de overige.",
            True,
        ),
    ],
)
def test_who_asks_and_is_in_no_field(sentence: str, told: bool) -> None:
    """Fracties that nobody names, and a member without a fractie, are told of."""
    record = read_letter(opening=[LEAD, "De leden van de SP-fractie hebben vragen.", sentence])
    assert ("fractie_onzeker" in codes(record)) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de BBB-fractie behouden zich het recht voor om later vragen te stellen.",
        "De leden van de BBB-fractie zullen hun vragen in het plenaire debat stellen.",
        "De leden van de BBB-fractie laten deze gelegenheid voorbijgaan.",
        "De leden van de BBB-fractie was het niet mogelijk een inbreng te leveren.",
        "De leden van de BBB-fractie nemen de brief voor kennisgeving aan.",
        "De leden van de BBB-fractie waren verhinderd.",
        "De leden van de BBB-fractie hebben aangegeven niet mee te doen.",
        "Geen inbreng is ontvangen van de leden van de BBB-fractie.",
        "De leden van de BBB-fractie nemen afstand van deze vragen.",
        "De leden van de BBB-fractie delen de strekking van deze vragen niet.",
        "De leden van de BBB-fractie achten deze vragen prematuur.",
        "De leden van de BBB-fractie wensen geacht te worden zich bij deze vragen niet te hebben aangesloten.",
        "De leden van de BBB-fractie kunnen zich in deze vragen niet vinden.",
        "De leden van de BBB-fractie nemen vraag 2 niet voor hun rekening.",
        "Eerder hebben de leden van de BBB-fractie u vragen gesteld.",
        "De leden van de BBB-fractie hebben hun vragen reeds in de brief van 3 maart 2026 gesteld.",
        "De leden van de BBB-fractie stellen hun vragen in een afzonderlijke brief.",
        "Dit is in lijn met de eerder door de leden van de BBB-fractie gestelde vragen.",
    ],
)
def test_who_asks_nothing_here(sentence: str) -> None:
    """Who puts off, takes no part, was away or asked before asks nothing, and no doubt is raised about him."""
    record = read_letter(opening=[LEAD, "De leden van de SP-fractie hebben vragen.", sentence])
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("SP",)]
    assert record.fracties == ("SP",)
    assert "fractie_onzeker" not in codes(record)


@pytest.mark.parametrize(
    ("opening", "heading"),
    [(SP_ASKS, ()), (SP_ASKS, ("SP-fractie", "")), ([LEAD], ("SP-fractie", ""))],
    ids=["the opening", "both", "a heading"],
)
@pytest.mark.parametrize(
    "question",
    [
        "Deelt u de mening van de leden van de BBB-fractie dat dit te duur is?",
        "Hoe beoordeelt u het amendement van het lid Jansen (BBB)?",
        "Tijdens het debat heeft de BBB-fractie gevraagd om een evaluatie. Komt die er?",
        "De BBB-fractie heeft eerder gewezen op de kosten. Wat is daarmee gedaan?",
        "Welke rol heeft het lid Van Dijk (BBB) daarin gespeeld?",
    ],
)
def test_whom_a_numbered_question_only_names(
    question: str, opening: Sequence[str], heading: Sequence[str]
) -> None:
    """A question may speak of others than those who are said to ask; they ask nothing by that."""
    record = read_letter(opening=opening, questions=[*heading, f"1. {question}", "2. Wie betaalt?"])
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("SP",)]
    assert record.fracties == ("SP",)


@pytest.mark.parametrize(
    ("heading", "asking"),
    [
        ("Motie van het lid Stoffer (SGP)", ("SP",)),
        ("Antwoorden op de vragen van de fractie van de SGP", ("SP",)),
        ("Eerdere vragen van de SGP-fractie", ("SP",)),
        ("Positie van de leden van de SGP-fractie in de Tweede Kamer", ("SP",)),
        ("Vragen van de leden van de SGP-fractie", ("SGP",)),
        ("Bijdrage van het lid Stoffer (SGP)", ("SGP",)),
    ],
)
def test_whom_a_heading_only_names(heading: str, asking: tuple[str, ...]) -> None:
    """A heading may name what others did; only their questions are asked by them."""
    questions = ["1. Hoe vaak brandt het bos?", "", heading, "", "2. Wie betaalt?"]
    record = read_letter(
        opening=[LEAD, "De leden van de SP-fractie hebben vragen."], questions=questions
    )
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), asking]


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de BBB-fractie vragen zich af waarom kleine gemeenten zich niet hebben aangesloten.",
        "De leden van de BBB-fractie vragen zich af waarom zoveel burgers zich daarin niet herkennen.",
        "De leden van de BBB-fractie delen de zorgen en vragen waarom niet is gekozen voor een wet.",
        "De leden van de BBB-fractie nemen afstand van de suggestie dat dit goedkoop is en vragen u om cijfers.",
        "De leden van de BBB-fractie steunen het doel, maar hebben vragen die niet zijn beantwoord.",
        "Op 6 mei 2026 hebben de leden van de BBB-fractie de volgende vragen gesteld.",
        "Op 6 mei 2026 hebben de leden van de BBB-fractie onderstaande vragen gesteld.",
        "Eerder hebben de leden van de BBB-fractie u onderstaande vragen gesteld.",
        "Eerder hebben de leden van de BBB-fractie u vragen gesteld, en zij leggen u nu de volgende vragen voor.",
        "De leden van de BBB-fractie kunnen zich niet in het antwoord vinden en vragen u om een toelichting.",
        "De leden van de BBB-fractie zullen hun vragen in het debat niet herhalen en stellen ze daarom hier.",
        "De leden van de BBB-fractie herkennen zich niet in uw antwoord en hebben nog vragen.",
        "De leden van de BBB-fractie onderschrijven dat er vragen zijn die niet kunnen wachten.",
        "Nu u de eerder door de leden van de BBB-fractie gestelde vragen beantwoordde, stelt de BBB-fractie er meer.",
        "De leden van de BBB-fractie waren vorige week verhinderd en stellen hun vragen daarom schriftelijk.",
        "De leden van de BBB-fractie laten de gelegenheid niet onbenut en stellen de volgende vragen.",
    ],
)
def test_who_asks_though_something_is_denied(sentence: str) -> None:
    """Who denies something else than these questions, or asked before and asks now, asks."""
    record = read_letter(opening=[LEAD, "De leden van de SP-fractie hebben vragen.", sentence])
    assert record.fracties == ("SP", "BBB")


@pytest.mark.parametrize(
    ("first", "second", "asking", "told"),
    [
        (
            "Zorgen van de leden van de SP-fractie",
            "Zorgen van de leden van de SGP-fractie",
            "SGP",
            False,
        ),
        ("Het bos", "Zorgen van de leden van de SGP-fractie", "SP", True),
        ("Het bos", "Motie van het lid Stoffer (SGP)", "SP", False),
        ("Het bos", "Antwoorden op de vragen van de leden van de SGP-fractie", "SP", False),
        (
            "Vragen van de leden van de SP-fractie",
            "Antwoorden op de vragen van de leden van de SGP-fractie",
            "SP",
            False,
        ),
    ],
)
def test_headings_of_those_who_may_ask(first: str, second: str, asking: str, told: bool) -> None:
    """What heads the questions of one who asks heads those of others too; where nothing tells, a doubt does."""
    questions = [first, "", "1. Hoe vaak brandt het bos?", "", second, "", "2. Wie betaalt?"]
    record = read_letter(
        opening=[LEAD, "De leden van de SP-fractie hebben vragen."], questions=questions
    )
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), (asking,)]
    assert ("fractie_onzeker" in codes(record)) == told


def test_they_of_the_question_before() -> None:
    """`Zij vragen ook …` is said of those who asked last."""
    questions = [
        "1. De leden van de SP-fractie vragen hoe vaak het bos brandt.",
        "2. De leden van de D66-fractie vragen wie het blussen betaalt.",
        "3. Zij vragen ook wanneer het bos weer dicht is.",
        "4. Tevens vragen zij wie het bos bewaakt.",
    ]
    opening = [LEAD, "De leden van de fracties van SP en D66 hebben vragen."]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("D66",), ("D66",), ("D66",)]


def test_who_reads_in_a_numbered_question() -> None:
    """Members who read something now ask, though only others are said to, and the sentence asks nothing itself."""
    opening = [LEAD, "De leden van de SP-fractie hebben vragen."]
    first = "1. De leden van de BBB-fractie lezen dat de kosten stijgen. Waarom is dat zo?"
    record = read_letter(opening=opening, questions=[first, "2. Wie betaalt?"])
    assert [vraag.fracties for vraag in record.vragen] == [("BBB",), ("SP",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de BBB-fractie hebben zich bij deze vragen gevoegd.",
        "De BBB-fractieleden voegen zich daarbij.",
        "Dat geldt ook voor de leden van de BBB-fractie.",
        "De leden van de BBB-fractie onderschrijven de vragen 1 en 2.",
    ],
)
def test_who_asks_the_same(sentence: str) -> None:
    """Who joins asks all that the others ask."""
    record = read_letter(opening=[LEAD, "De leden van de SP-fractie hebben vragen.", sentence])
    assert [vraag.fracties for vraag in record.vragen] == [("SP", "BBB"), ("SP", "BBB")]


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (
            ("De brief is besproken met de D66-fractie.", "De SP-fractie sluit zich daarbij aan."),
            True,
        ),
        (
            ("De leden van de D66-fractie hebben vragen.", "De SP-fractie sluit zich daarbij aan."),
            False,
        ),
        (("De commissie heeft vragen.", "De SP-fractie sluit zich daarbij aan."), False),
        (
            (
                "De SP- en D66-fractie hebben vragen.",
                "De SP-fractie neemt vraag 2 niet voor haar rekening.",
            ),
            True,
        ),
    ],
)
def test_who_joins_nobody_that_asks(sentences: tuple[str, ...], told: bool) -> None:
    """Where all who ask only join others, those others lack."""
    record = read_letter(opening=[LEAD, *sentences])
    assert ("fractie_onzeker" in codes(record)) == told


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("Tot slot verzoeken deze leden de regering om een overzicht van alle branden.", True),
        ("Tot slot verzoeken deze leden de regering de vragen puntsgewijs te beantwoorden.", False),
        ("Niettemin verzoekt zij u de termijn van vier weken in acht te nemen.", False),
    ],
)
def test_request_below_the_last_number(paragraph: str, told: bool) -> None:
    """What is asked below the last number is in no field, and told of."""
    record = read_letter(questions=[*QUESTIONS, "", paragraph])
    assert ("vraag_buiten_nummering" in codes(record)) == told


def test_question_in_so_many_words_above_the_first_number() -> None:
    """`vragen de regering waarom …` below a heading asks, though it is an introduction."""
    questions = [
        "Bossen",
        "",
        "De leden van de SP-fractie vragen de regering waarom het bos open is.",
        "",
        *QUESTIONS,
    ]
    assert "vraag_buiten_nummering" in codes(read_letter(questions=questions))


ASKERS = Path(__file__).resolve().parent.parent / "fixtures" / "askers"
# What is not read yet: `eerstgenoemde twee fracties`, `Bij vraag 2 doen de leden van de SP-fractie dat`, `vraag 1,
# respectievelijk vraag 2`, what a heading means by what the opening says, and sentences with numbers that are no share.
NOT_YET = {
    "t20": ["4"],
    "b-bij-vraag-doen-dat": ["2"],
    "b-eveneens-graag-antwoord-op": ["1"],
    "b-inbreng-ingetrokken": ["1", "2"],
    "b-kopjes-volgens-opening": ["1", "2", "3"],
    "b-opening-noemt-twee": ["1", "2"],
    "b-respectievelijk": ["1", "2"],
    "b-respectievelijk-vragen": ["1", "2"],
    "b-stelt-laatste-vraag-mede": ["3"],
    "b-voor-zover-het-betreft": ["2"],
}


def test_letters_by_other_hands() -> None:
    """Letters that say in eighty ways who asks and who joins, by two who knew none of the rules."""
    wrong: dict[str, list[str]] = {}
    for path in sorted(ASKERS.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.split(".")[0]
        record = extract(ASKERS / f"{name}.txt")
        read = {vraag.nummer: set(vraag.fracties) for vraag in record.vragen}
        differs = [
            one["nummer"]
            for one in gold["vragen"]
            if read.get(one["nummer"]) != set(one["fracties"])
        ]
        if differs or set(gold["fracties"]) != set(record.fracties):
            wrong[name] = differs
    assert wrong == NOT_YET


THREE_ASKED = ("Hoe vaak brandt het bos?", "Wie betaalt het blussen?", "Wanneer is het bos dicht?")
NOBODY = "Zij legt u de volgende vragen voor."
SP_D66 = "De leden van de fracties van SP en D66 hebben de volgende vragen."


@pytest.mark.parametrize(
    ("opening", "questions", "asking", "told", "protects"),
    [
        (NOBODY, "1. {} (SP)|2. {} (Volt, D66)|3. {} (Volt)", "SP|Volt D66|Volt", False, "brackets behind"),
        (
            NOBODY, "1. {} (SP-fractie)|2. {} [fractie D66]|3. {} (leden van Volt/SP)", "SP|D66|Volt SP", False,
            "in other words",
        ),
        (NOBODY, "1. {} – SP|2. {} – D66|3. {} – Volt", "SP|D66|Volt", False, "a dash behind"),
        (NOBODY, "1. (SP) {}|2. (D66) {}|3. (Volt) {}", "SP|D66|Volt", False, "brackets before"),
        (NOBODY, "1. {} (Bos, SP)|2. {} (Vos, D66)|3. {} (Van Dam – VVD)", "SP|D66|VVD", False, "members beside"),
        (NOBODY, "1. {} (Bos, SP)|2. {} (D66)|3. {} (SP)", "SP|D66|SP", True, "a member, or a fractie"),
        (NOBODY, "1. {} (SP)|2. {} (D66)|3. {}", "SP|D66|SP D66", True, "one question without"),
        (NOBODY, "1. {} (NRC)|2. {}|3. {}", "||", True, "one of three may be anything"),
        (NOBODY, "1. SP: {}|2. D66: {}|3. Volt: {}", "||", True, "names or subjects before a colon"),
        (NOBODY, "1. Hoe (SP)?|2. Wie (D66)?|3. Wat (SP)?", "||", True, "names or abbreviations"),
        (NOBODY, "1. Zorg: {}|2. Water: {}|3. Bos: {}", "||", False, "subjects before a colon"),
        (SP_D66, "1. SP: {}|2. D66: {}|3. SP en D66: {}", "SP|D66|SP D66", False, "names that the letter knows"),
        (SP_D66, "1. SP (Bos): {}|2. Fractie D66: {}|3. Leden van D66: {}", "SP|D66|D66", False, "with a member"),
        (SP_D66, "1. SP – {}|2. {} (D66)|3. [SP] {}", "SP|D66|SP", False, "each in its own way"),
        (SP_D66, "1. SP: {}|2. D66: {}|3. Volt: {}", "SP|D66|Volt", False, "one more, in the way of the others"),
        (SP_D66, "1. Hoe (SP)?|2. Wie (D66)?|3. Wat (SP)?", "SP|D66|SP", False, "inside the sentence"),
    ],
)  # fmt: skip
def test_who_asks_as_printed_beside_the_question(
    opening: str, questions: str, asking: str, told: bool, protects: str
) -> None:
    """What stands beside most questions names who asks, or is told of."""
    shown = zip(questions.split("|"), THREE_ASKED, strict=True)
    lines = [line for form, text in shown for line in (form.format(text), "")]
    record = read_letter(opening=[LEAD, opening], questions=lines[:-1])
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking, protects
    assert ("fractie_onzeker" in codes(record)) is told, protects


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_each_style_reads_its_example(style: Style) -> None:
    """Each way to print who asks beside a question, and no other, reads its example."""
    assert [one.name for one in STYLES if one.reads(style.example)] == [style.name]


@pytest.mark.parametrize(
    ("headings", "opening", "asking", "told", "protects"),
    [
        (("SP (Bos)", "D66 (Bos-Vos)"), SP_D66, "SP|D66", False, "a member behind the name"),
        (("Vragen SP-fractie (Bos)", "D66, de heer Vos"), SP_D66, "SP|D66", False, "in other words"),
        (("SP", "D66 en Van Gasteren"), SP_D66, "SP|D66", False, "a member beside a fractie"),
        (("SP", "Vragen van Van Gasteren en D66"), SP_D66, "SP|D66", False, "a member before it"),
        (("SP/D66", "SP & D66"), SP_D66, "SP D66|SP D66", False, "signs between names"),
        (("SP (Bos)", "D66 (Vos)"), NOBODY, "SP|D66", False, "named in headings alone"),
        (("Bossen (SP)", "Heide (D66)"), NOBODY, "SP|D66", False, "in brackets of headings alone"),
        (("VVD (Bos)", "CDA (Bos-Vos)"), NOBODY, "|", True, "abbreviations, or parties"),
        (("NAVO", "Heide"), NOBODY, "|", False, "subjects"),
    ],
)  # fmt: skip
def test_heading_with_a_member(
    headings: Sequence[str], opening: str, asking: str, told: bool, protects: str
) -> None:
    """A heading names fracties beside members, subjects and signs."""
    questions = [headings[0], "", QUESTIONS[0], "", headings[1], "", QUESTIONS[1]]
    record = read_letter(opening=[LEAD, opening], questions=questions)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking, protects
    assert ("fractie_onzeker" in codes(record)) is told, protects


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vraag 1 van de SP:\n", "Vraag 2 van het D66:\n"),
        ("Vraag 1 van de SP: ", "Vraag 2 van D66: "),
        ("Vraag 1 (SP): ", "Vraag 2 (D66): "),
        ("Vraag 1 van de SP\n", "Vraag 2 van D66\n"),
        ("Vraag 1 van de leden van de SP\n", "Vraag 2 van de leden van D66\n"),
        ("Vraag 1 namens de SP-fractie:\n", "Vraag 2 namens de fractie van D66:\n"),
        ("Vraag 1 gesteld door de SP\n", "Vraag 2 gesteld door D66\n"),
        ("Vraag 1 SP:\n", "Vraag 2 D66:\n"),
    ],
)
def test_caption_that_says_who_asks(first: str, second: str) -> None:
    """`Vraag 1 van de VVD:` is the number of the question, and says who asks it."""
    lines = f"{first}{THREE_ASKED[0]}\n\n{second}{THREE_ASKED[1]}".split("\n")
    record = read_letter(opening=[LEAD, NOBODY], questions=lines)
    assert [(one.nummer, one.tekst, one.fracties) for one in record.vragen] == [
        ("1", THREE_ASKED[0], ("SP",)),
        ("2", THREE_ASKED[1], ("D66",)),
    ]


SECTIONS = [
    "SP", "", "Bossen", "", "1. Hoe vaak brandt het bos?", "", "2. Wie betaalt het blussen?", "", "Duinen", "",
    "3. Wanneer is het duin dicht?", "", "PVV", "", "4. Wat kost het water?",
]  # fmt: skip


@pytest.mark.parametrize(
    ("joins", "joined", "told"),
    [
        ("aan bij de vragen van de SP, met uitzondering van de vragen onder het kopje Duinen.", "12", False),
        ("bij alle vragen aan, behalve bij die onder het kopje ‘Bossen’.", "34", False),
        ("bij alle vragen aan, uitgezonderd het onderdeel Bossen.", "34", False),
        ("bij alle vragen aan, met uitzondering van het laatste kopje.", "123", False),
        ("bij alle vragen aan, behalve die over het blussen.", "134", False),
        ("bij alle vragen aan, behalve bij de vragen over het blussen.", "134", False),
        ("bij alle vragen aan, behalve bij die van de PVV.", "123", False),
        ("bij alle vragen aan, met uitzondering van de vragen van de leden van de PVV-fractie.", "123", False),
        ("aan bij de vragen van beide fracties, maar niet bij vraag 3.", "124", False),
        ("aan bij de vragen 1 tot en met 3, met uitzondering van vraag 2.", "13", False),
        ("– met uitzondering van de vragen 2 en 3 – aan bij alle vragen.", "14", False),
        ("bij alle vragen aan, behalve bij de tweede.", "134", False),
        ("bij alle vragen aan, behalve waar deze over het geld gaan.", "1234", True),
        ("bij alle vragen aan, behalve onder het kopje Zee.", "1234", True),
        ("aan bij de vragen 2 en verder.", "234", False),
        ("aan bij de vragen 2 e.v.", "234", False),
        ("aan bij de vragen 1 en 3 en volgende.", "134", False),
        ("aan bij de vragen vanaf vraag 2 tot en met 3.", "23", False),
        ("aan bij de vragen 3 t/m het einde.", "34", False),
        ("aan bij laatstgenoemde fractie.", "4", False),
        ("aan bij eerstgenoemde fractie.", "123", False),
    ],
)  # fmt: skip
def test_what_those_who_join_leave_out(joins: str, joined: str, told: bool) -> None:
    """`joined`: the numbers of the questions that BBB joins, as the opening says; what is not found is told of."""
    opening = [
        LEAD,
        f"De leden van de fracties van SP en PVV hebben vragen. De leden van de BBB-fractie sluiten zich {joins}",
    ]
    record = read_letter(opening=opening, questions=SECTIONS)
    assert "".join(one.nummer or "" for one in record.vragen if "BBB" in one.fracties) == joined
    assert ("fractie_onzeker" in codes(record)) is told


@pytest.mark.parametrize(
    ("which", "asking"),
    [
        ("laatstgenoemde vraag", "SP|PVV|PVV BBB"),
        ("de laatstgenoemde vragen", "SP|PVV BBB|PVV BBB"),
        ("eerstgenoemde vraag", "SP BBB|PVV|PVV"),
    ],
)
def test_questions_that_were_named_first_or_last(which: str, asking: str) -> None:
    """`laatstgenoemde vraag` is the last whose number was said."""
    sentence = (
        "De SP-fractie stelt vraag 1, de PVV-fractie de vragen 2 en 3; de leden van de BBB-fractie sluiten zich "
        f"bij {which} aan."
    )
    record = read_letter(opening=[LEAD, sentence], questions=THREE)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking


def test_share_of_all_but_one() -> None:
    """Who asks all questions but one does not ask that one."""
    opening = [
        LEAD,
        "De leden van de SP-fractie stellen alle vragen, met uitzondering van vraag 3. Vraag 3 is van de leden van de "
        "PVV-fractie.",
    ]
    record = read_letter(opening=opening, questions=THREE)
    assert [one.fracties for one in record.vragen] == [("SP",), ("SP",), ("PVV",)]


SP_FIRST = [LEAD, "De leden van de SP-fractie stellen de volgende vragen."]


@pytest.mark.parametrize(
    ("opening", "between", "last", "asking"),
    [
        ([LEAD], "Deze vragen worden gesteld door de leden van de SP-fractie.", "D66", "SP|SP|D66"),
        ([LEAD], "(Deze vragen zijn van de leden van de SP-fractie.)", "D66", "SP|SP|D66"),
        ([LEAD], "De vorige twee vragen stelt de SP-fractie.", "D66", "SP|SP|D66"),
        ([LEAD], "Tot zover de vragen van de SP-fractie.", "D66", "SP|SP|D66"),
        ([LEAD], "De leden van de SP-fractie hebben deze vragen gesteld.", "D66", "SP|SP|D66"),
        ([LEAD], "De leden van de SP-fractie stellen bovenstaande vragen.", "D66", "SP|SP|D66"),
        ([LEAD], "De vragen 1 en 2 zijn van de leden van de SP-fractie.", "vraag 3", "SP|SP|D66"),
        (SP_FIRST, "Bovenstaande vraag wordt mede gesteld namens de leden van de PVV-fractie.", "", "SP|SP PVV|SP"),
        ([LEAD], "Deze vragen hebben de leden van de SP-fractie ingebracht.", "D66", "SP|SP|D66"),
        ([LEAD], "Deze vragen worden gesteld door de leden van de SP-fractie.", "D66s", "SP|SP|D66"),
        (SP_FIRST, "Deze vragen zijn niet van de leden van de PVV-fractie.", "", "SP|SP|SP"),
        (SP_FIRST, "De vorige vraag wordt mede gesteld namens de PVV-fractie.", "", "SP|SP PVV|SP"),
        ([LEAD], "De SP-fractie heeft vraag 1 gesteld, de PVV-fractie heeft vraag 2 gesteld.", "vraag 3", "SP|PVV|D66"),
        (SP_FIRST, "Deze vraag is ook van de leden van de PVV-fractie.", "", "SP|SP PVV|SP"),
        (SP_FIRST, "Bovenstaande vraag is van de leden van de PVV-fractie.", "", "SP|PVV|SP"),
        (SP_FIRST, "Na deze vragen van de SP-fractie hebben de leden van de D66-fractie er nog een.", "", "SP|SP|D66"),
        (SP_FIRST, "Over het geld stellen de leden van de D66-fractie deze vragen:", "", "SP|SP|D66"),
        (SP_FIRST, "Het lid Kodde (SGP) ten slotte heeft deze vraag.", "", "SP|SP|SGP"),
        (SP_FIRST, "Tot zover de SP-fractie. De leden van de D66-fractie hebben nog een vraag.", "", "SP|SP|D66"),
    ],
)  # fmt: skip
def test_who_asked_the_questions_above(
    opening: Sequence[str], between: str, last: str, asking: str
) -> None:
    """A paragraph between questions may say who asked those above it, or who asks those below."""
    said = {
        "D66": "Deze vraag wordt gesteld door de leden van de D66-fractie.",
        "D66s": "Deze vragen worden gesteld door de leden van de D66-fractie.",
        "vraag 3": "Vraag 3 is van de leden van de D66-fractie.",
    }
    below = ["", said[last]] if last else []
    questions = [*THREE[:2], "", between, "", THREE[2], *below]
    record = read_letter(opening=opening, questions=questions)
    assert "|".join(" ".join(vraag.fracties) for vraag in record.vragen) == asking


@pytest.mark.parametrize(
    "heading",
    [
        "Lid Kox (SP)", "Leden Kox en Van Dijk (beiden SP)", "De leden Kox en Van Dijk (beiden SP)", "Kox, SP",
        "De heer Kox – SP", "SP | Kox", "SP, Kox", "SP: Kox", "SP – wonen",
    ],
)  # fmt: skip
@pytest.mark.parametrize("named", [True, False])
def test_heading_of_a_member_and_a_fractie(heading: str, *, named: bool) -> None:
    """They ask where the text names one of them, or says `Lid`; `PVV` / `SP – wonen` may be subjects, which is told."""
    questions = ["PVV", "", "1. Hoe vaak brandt het bos?", "", heading, "", "2. Wie betaalt?"]
    said = (
        "De leden van de PVV-fractie en andere leden hebben vragen." if named else "Er zijn vragen."
    )
    record = read_letter(opening=[LEAD, said], questions=questions)
    known = named or heading.startswith(("Lid", "Leden", "De leden"))
    asking = [("PVV",), ("SP",)] if known else [(), ()]
    assert [vraag.fracties for vraag in record.vragen] == asking
    assert ("fractie_onzeker" in codes(record)) is not known


@pytest.mark.parametrize(
    ("first", "second"), [("CO2: uitstoot", "PFAS: normen"), ("CO2 – Uitstoot", "PFAS – Normen")]
)
def test_subjects_in_capitals_are_no_fracties(first: str, second: str) -> None:
    """A name with a digit before a subject is that of a substance as well as that of a party."""
    questions = [first, "", "1. Hoe vaak brandt het bos?", "", second, "", "2. Wie betaalt?"]
    assert read_letter(opening=[LEAD], questions=questions).fracties == ()


def test_who_asked_the_questions_above_in_a_section() -> None:
    """Those of the section before have been said to be of somebody."""
    questions = ["SP-fractie", "", THREE[0], "", "D66-fractie", "", THREE[1], THREE[2], ""]
    questions += ["Deze vragen zijn ook van de PVV-fractie."]
    record = read_letter(opening=[LEAD], questions=questions)
    asking = [("SP",), ("D66", "PVV"), ("D66", "PVV")]
    assert [vraag.fracties for vraag in record.vragen] == asking
