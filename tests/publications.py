"""Publications for tests: a test states the lines that it is about, the rest is a plain publication.

All names and subjects are invented.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen import extract_text
from kamervragen.records import Record

OPENING = (
    "Vragen van het lid Bosman (VVD) aan de Minister van Veen en Water over het peil van",
    "de vaarten (ingezonden 6 maart 2024).",
)
REPLY = ("Antwoord van Minister Vos (Veen en Water) (ontvangen 25 maart 2024).",)
MASTHEAD = (
    "Tweede Kamer der Staten-Generaal          2",
    "",
    "Vergaderjaar 2023–2024      Aanhangsel van de Handelingen",
    "",
    "Vragen gesteld door de leden der Kamer, met de daarop door de",
    "regering gegeven antwoorden",
    "",
    "1314",
)
COLOPHON = (
    "ah-tk-20232024-1314",
    "ISSN 0921 - 7398",
    "’s-Gravenhage 2024      Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel",
)
BODY = ("Vraag 1", "Hoe hoog staat het water?", "", "Antwoord 1", "Hoog.")


def make_publication(
    *,
    masthead: Sequence[str] = MASTHEAD,
    opening: Sequence[str] = OPENING,
    reply: Sequence[str] = REPLY,
    body: Sequence[str] = BODY,
    colophon: Sequence[str] = COLOPHON,
) -> str:
    """The text of a publication; an empty line stands between its parts."""
    parts = (masthead, opening, reply, body, colophon)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def read_publication(**changes: Sequence[str]) -> Record:
    """The record of a publication that differs from a plain one in what is given."""
    return extract_text(make_publication(**changes))
