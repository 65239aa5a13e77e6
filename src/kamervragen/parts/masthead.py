"""Masthead and colophon of a Kamerstuk: which Kamer printed it, in which parliamentary year, under which identifier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.layout.model import Document
from kamervragen.patterns import regex
from kamervragen.records import Kamer

_YEAR = regex(r"(?:\b[Vv]ergaderjaar\s*|Staten-Generaal\s*\|\s*)(\d{4})\s*[–-]\s*(\d{4})")
_IDENTIFIER = regex(r"\bkst-(?P<dossier>[\w()-]+)-(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})\b")
_KAMER = regex(r"\b(Tweede|Eerste)\s+Kamer\b(?:\s+der\s+Staten-Generaal|,\s+vergaderjaar)")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What masthead and colophon say."""

    kamer: str | None
    year: str | None
    identifier: str | None
    number: str | None


def read(document: Document, head: Sequence[str]) -> Masthead:
    """Read masthead and colophon; the identifier may stand at the foot of the first page."""
    feet = [block.text for block in document.below if block.kind == "furniture"]
    first_page = [row.text for row in document.printed[:200] if "kst-" in row.text]
    texts = [*head, *first_page, *feet]
    year = next((m for text in texts if (m := _YEAR.search(text))), None)
    identifier = next((m for text in (*first_page, *feet) if (m := _IDENTIFIER.search(text))), None)
    kamer = next((m[1] for text in texts if (m := _KAMER.search(text))), None)
    return Masthead(
        kamer=kamer,
        year=f"{year[1]}-{year[2]}" if year else None,
        identifier=identifier[0] if identifier else None,
        number=identifier["number"] if identifier else None,
    )


def kamer_of(number: str | None, printed: str | None, zaak: str | None) -> Kamer | None:
    """Return the Kamer: one counts its papers by digits, the other by letters, before 2000 by both: `62a`."""
    if number:
        return "Tweede Kamer" if number.isdigit() else "Eerste Kamer"
    if printed is not None:
        return "Eerste Kamer" if printed == "Eerste" else "Tweede Kamer"
    return "Tweede Kamer" if zaak else None
