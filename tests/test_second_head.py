"""Two documents in one file: whatever follows the first, the record says that it is there."""

from __future__ import annotations

import pytest

from kamervragen import extract_text

LIST = """39 111 Waterbeheer

Nr. {nummer} LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 9 juni 2024

De vaste commissie voor Waterkunde heeft een aantal vragen voorgelegd aan de Minister van Waterkunde over de dijken.

De Minister heeft deze vragen beantwoord bij brief van 7 juni 2024.

De voorzitter van de commissie, Waterman

De griffier van de commissie, Van der Sluis

1

Hoe hoog is de dijk?

Vijf meter.

2

Wie betaalt de dijk?

Het waterschap.
"""
REPORT = """39 111 Waterbeheer

Nr. {nummer} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 9 juni 2024

De vaste commissie voor Waterkunde heeft vragen voorgelegd aan de Minister van Waterkunde over de dijken.

De voorzitter van de commissie, Waterman

De griffier van de commissie, Van der Sluis

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de SP-fractie

De leden van de SP-fractie vragen hoe hoog de dijk is. Wie betaalt de dijk?
"""
LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 7 juni 2024
Betreft Beantwoording vragen over de sluis

Geachte voorzitter,

Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Waterkunde over de sluis.

De Minister van Waterkunde,

A. Bos

Vraag 1
Hoe breed is de sluis?

Antwoord op vraag 1
Tien meter.
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [(LIST, LIST), (REPORT, REPORT), (LIST, LETTER), (REPORT, LETTER), (LETTER, REPORT), (LETTER, LETTER)],
    ids=["two lists", "two reports", "list, letter", "report, letter", "letter, report", "two letters"],
)  # fmt: skip
def test_second_document_is_told(first: str, second: str) -> None:
    """One record cannot hold two documents; who counts questions has to know that there are more."""
    text = f"{first.format(nummer=4)}\n\n{second.format(nummer=5)}"
    assert "tweede_opening" in [one.code for one in extract_text(text).meldingen]


@pytest.mark.parametrize("one", [LIST, REPORT, LETTER], ids=["list", "report", "letter"])
def test_one_document_is_one(one: str) -> None:
    """The own head of a document is none of another."""
    assert "tweede_opening" not in [m.code for m in extract_text(one.format(nummer=4)).meldingen]
