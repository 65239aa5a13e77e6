"""Doubts that a sound document must not raise: stock answers, tables that were read, a reply that prints no date.

Beside each stands the case that has to be told of.
"""

from __future__ import annotations

import pytest

from kamervragen import extract_text
from kamervragen.doubts.twice import twice
from kamervragen.layout.rows import Row
from kamervragen.parts.question_answers import _quotes
from letters import codes
from question_lists import HEAD
from test_blocks import line

STOCK = (
    "Hierbij zijn drie punten van belang bij de begroting van dit jaar.",
    "1. De raming van het waterschap is voorlopig en wordt nog herzien.",
    "2. Het aantal gemalen kan in de loop van het jaar nog wijzigen.",
)
ASKED = (
    "4. Hoe hoog zijn de dijken bij Ommel, en wie meet dat ieder jaar?",
    "Vijf meter boven NAP, en het schap.",
)
CAPTIONED = (
    "Antwoord op vraag 4:",
    "De dijken bij Ommel zijn dit jaar vijf meter hoog, en",
    "het waterschap meet dat elk jaar opnieuw.",
)


def rows_of(*texts: str) -> list[Row]:
    """Rows of one line each."""
    return [Row((line(text, 100 + 14 * n),), 1, text) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("again", "told", "protects"),
    [
        (STOCK, False, "the points of a stock answer, which two answers may share"),
        (ASKED, True, "a question with its number and answer"),
        (CAPTIONED, True, "a caption"),
    ],
)
def test_what_stands_twice(again: tuple[str, ...], told: bool, protects: str) -> None:
    """A question that stands there again was copied twice; an answer may be printed with two questions."""
    found = twice(rows_of(*again, "De tekst ertussen gaat over heel iets anders.", *again))
    assert bool(found) == told, protects


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("De vraag die gemeenten mij stellen is: «Wat levert het op?»", True),
        ("Kunt u ingaan op de vraag: «Wat levert het op?»", False),
        ("Hoe luidt het antwoord op de vraag: «Wat levert het op?»", False),
        ("Wat levert het op?", False),
        ("De minister zegt: «Het gaat goed.» Klopt dat?", False),
    ],
)
def test_question_in_quotation_marks(sentence: str, quotes: bool) -> None:
    """A statement that ends in what somebody asks asks nothing itself; a question that quotes does."""
    assert _quotes(sentence) == quotes


def listed(*paragraphs: str, head: tuple[str, ...] = HEAD) -> list[str]:
    """The codes of a list of questions with bare numbers."""
    return codes(extract_text("\n\n".join((*head, *paragraphs)) + "\n"))


def test_answer_that_begins_with_a_quoted_question() -> None:
    """It is told apart from its question without a doubt."""
    quoted = (
        "De vraag die gemeenten mij stellen is: «Wat levert het op?» Dat hangt af van de grond."
    )
    asks = "Wat levert het op? Dat hangt af van de grond."
    numbered = ("1", "Hoe hoog zijn de dijken?", "{}", "2", "Wie meet dat?", "Het waterschap.")
    for answer, told in ((quoted, False), (asks, True)):
        found = listed(*(one.format(answer) for one in numbered))
        assert ("antwoord_begin_onzeker" in found) == told, answer


TABLE = "Jaar         2024      2025\nRaming       14.838    95.906\nUitgaven     73.714    23.581"


@pytest.mark.parametrize(("place", "told"), [("answer", False), ("question", True)])
def test_table(place: str, told: bool) -> None:
    """A table in an answer is kept there; one in a question is not, and told of."""
    question = ("Hoe verhouden zich deze cijfers over de dijken en de gemalen?",)
    answer = ("In onderstaande tabel staan de uitgaven.",)
    body = (
        ("1", *question, *answer, TABLE) if place == "answer" else ("1", TABLE, *question, *answer)
    )
    found = listed(*body, "Bron: het waterschap.", "2", "Wie meet dat?", "Het waterschap.")
    assert ("tabel_in_tekst" in found) == told


OPENING = "De vaste commissie voor Waterkunde heeft de eer verslag uit te brengen in de vorm van een lijst van vragen"
ITEMS = (
    "Vraag 1",
    "Hoe hoog zijn de dijken?",
    "Antwoord",
    "Vijf meter.",
    "Vraag 2",
    "Wie meet dat?",
    "Antwoord",
    "Ik.",
)


@pytest.mark.parametrize(
    ("opening", "severity", "protects"),
    [
        (f"{OPENING} met de daarop gegeven antwoorden.", "info", "nobody is named"),
        (f"{OPENING} over een brief van de regering, met de daarop gegeven antwoorden.", "waarschuwing",
         "somebody is named"),
    ],
)  # fmt: skip
def test_who_answered(opening: str, severity: str, protects: str) -> None:
    """What the document does not print is a remark; what could not be read of it is a warning."""
    head = (
        HEAD[0],
        "Nr. 12 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN",
        HEAD[2],
        opening,
        *HEAD[5:],
    )
    record = extract_text("\n\n".join((*head, *ITEMS)) + "\n")
    found = {one.code: one.ernst for one in record.meldingen}
    assert found.get("antwoord_van_ontbreekt") == severity, protects


@pytest.mark.parametrize(
    ("number", "severity"),
    [("Nr. 12 ", "waarschuwing"), ("Nr. ", "info")],
    ids=["numbered", "open"],
)
def test_when_it_was_answered(number: str, severity: str) -> None:
    """A paper whose number is open yet prints no date of the answers."""
    opening = "De vaste commissie voor Waterkunde heeft vragen voorgelegd aan de Minister over de brief van 3 mei 2024."
    given = "De daarop door de Minister gegeven antwoorden zijn hierbij afgedrukt."
    title = f"{number}LIJST VAN VRAGEN EN ANTWOORDEN"
    head = (HEAD[0], title, "Vastgesteld (wordt ingevuld)", opening, given, *HEAD[5:])
    record = extract_text("\n\n".join((*head, *ITEMS)) + "\n")
    found = {one.code: one.ernst for one in record.meldingen}
    assert found.get("datum_antwoord_ontbreekt") == severity


@pytest.mark.parametrize(
    ("title", "opening", "severity", "protects"),
    [
        ("LIJST VAN VRAGEN EN ANTWOORDEN", f"{OPENING} met de daarop gegeven antwoorden.", "info", "nobody is named"),
        ("LIJST VAN VRAGEN EN ANTWOORDEN",
         "De vaste commissie voor Waterkunde heeft een aantal vragen gesteld over het beleid van de Minister.",
         "waarschuwing", "somebody is named"),
        ("VERSLAG HOUDENDE EEN LIJST VAN VRAGEN", f"{OPENING} over het beleid van het kabinet.", "info", "a verslag"),
    ],
)  # fmt: skip
def test_who_is_asked(title: str, opening: str, severity: str, protects: str) -> None:
    """A list that says of itself that it is a verslag prints no addressee, whatever title stands above it."""
    head = (HEAD[0], f"Nr. 12 {title}", HEAD[2], opening, *HEAD[5:])
    record = extract_text("\n\n".join((*head, *ITEMS)) + "\n")
    found = {one.code: one.ernst for one in record.meldingen}
    assert found.get("geadresseerde_ontbreekt") == severity, protects
