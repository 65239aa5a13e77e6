"""Letters for tests: a test states the lines that it is about, the rest is a plain letter.

All names and subjects are invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kamervragen import extract, extract_text
from kamervragen.records import CommissieBrief

SENDER = "Eerste Kamer der Staten-Generaal"
ADDRESSEE = "Minister van Landbouw, Visserij en Natuur"
HEAD = (
    "datum 6 mei 2026",
    "betreft Bosbrandweer",
    "ons kenmerk 180123",
)
SALUTATION = "Geachte heer De Wit,"
OPENING = (
    "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over de",
    "bosbrandweer. De leden van de D66-fractie hebben de volgende vragen.",
)
QUESTIONS = (
    "1. Hoe vaak brandt het bos?",
    "2. Wie betaalt het blussen?",
)
TERM = ("De commissie ontvangt uw antwoord graag binnen vier weken.",)
CLOSING = ("Hoogachtend,",)
SIGNATURE = ("A. Jansen", "Voorzitter van de vaste commissie voor Landbouw en Natuur")


def make_lines(
    *,
    sender: str = SENDER,
    addressee: Sequence[str] = (ADDRESSEE,),
    head: Sequence[str] = HEAD,
    salutation: str = SALUTATION,
    opening: Sequence[str] = OPENING,
    questions: Sequence[str] = QUESTIONS,
    term: Sequence[str] = TERM,
    closing: Sequence[str] = CLOSING,
    signature: Sequence[str] = SIGNATURE,
) -> list[str]:
    """The lines of a letter; an empty one stands between its parts."""
    parts = [[sender], addressee, head, [salutation], opening, questions, term, closing, signature]
    lines: list[str] = []
    for part in parts:
        if any(part):
            lines += [*part, ""]
    return lines[:-1]


def make_letter(**changes: Any) -> str:
    """A letter as text."""
    return "\n".join(make_lines(**changes)) + "\n"


def read_letter(**changes: Any) -> CommissieBrief:
    """The record of a letter."""
    return extract_text(make_letter(**changes))


@cache
def record_of(path: Path, reader: str = "pdfium") -> CommissieBrief:
    """The record of a file; each file is read once in a run."""
    return extract(path, reader=reader)


def asked(record: CommissieBrief) -> list[tuple[str | None, str]]:
    """(number, text) of the questions."""
    return [(vraag.nummer, vraag.tekst) for vraag in record.vragen]


def codes(record: CommissieBrief) -> list[str]:
    """The codes of the meldingen."""
    return [melding.code for melding in record.meldingen]


ASKED = [("1", "Hoe vaak brandt het bos?"), ("2", "Wie betaalt het blussen?")]
