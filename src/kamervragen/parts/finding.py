"""A finding: what a part saw that makes its reading doubtful. `doubts` makes a melding of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.amounts import in_a_row


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt in plain Dutch: the code of its melding, what to say, the page (from 1) that it is about."""

    code: str
    text: str
    page: int | None = None


# What several readings of a document, and the doubts about it, say alike.
GOES_ON = "een alinea die iets vraagt, is bij de vraag erboven gevoegd"
GOES_ON_TWICE = f"{GOES_ON}, die zelf al iets vraagt"
NO_NUMBERS = "er zijn geen nummers gelezen; volgnummer telt de alinea's die iets vragen"


def questions(numbers: Sequence[str]) -> str:
    """``vraag 3``, ``de vragen 3 en 4``."""
    return f"{'vraag' if len(numbers) == 1 else 'de vragen'} {in_a_row(numbers)}"


def undivided(numbers: Sequence[str]) -> str:
    """Say that one text stands below several numbers."""
    return f"de tekst van {questions(numbers)} is niet te verdelen; elke vraag heeft de hele tekst"


def told_apart(numbers: Sequence[str]) -> str:
    """Say by what the text of several numbers was divided."""
    return f"{questions(numbers)} zijn gescheiden op hun vraagtekens"
