"""Who asks which question, and who joins which questions, as the sentences and headings of a letter say.

Each row fails without its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from letters import QUESTIONS, read_letter

LEAD = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
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
            "Inbreng is geleverd door de leden van de fracties van SP en D66, alsmede door de leden van de "
            "BBB-fractie, die zich voor vraag 2 bij de leden van de D66-fractie hebben gevoegd.",
            [("SP", "D66"), ("SP", "D66", "BBB"), ("SP", "D66")], "who have joined in a clause behind",
        ),
        (
            "De leden van de fracties van SP en D66, die deze inbreng samen leveren, BBB en PVV leggen u "
            "de volgende vragen voor.",
            [("SP", "D66", "BBB", "PVV")] * 3, "what is said of some of them parts no list",
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
