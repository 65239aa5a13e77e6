"""Parts of a record in words, for the outputs that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from kamervragen.records import (
        Geadresseerde,
        Herkomst,
        Indiener,
        Melding,
        Ondertekenaar,
        Record,
        Termijn,
        Voetnoot,
        Vraag,
    )

MISSING = "–"
NO_SECTION = "Buiten een sectie"

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def facts(record: Record) -> list[tuple[str, str]]:
    """Return label and value of everything in the letterhead; what is missing is a dash."""
    rows = [
        ("Soort", record.soort),
        ("Kamer", record.kamer),
        ("Datum", date(record.datum)),
        ("Kenmerk", record.kenmerk),
        ("Betreft", record.betreft),
        ("Aan", listed(addressee(one) for one in record.geadresseerden)),
        ("Commissie", record.commissie),
        ("Indieners", listed(member(one) for one in record.indieners)),
        ("Fracties", ", ".join(record.fracties)),
        ("Termijn", term(record.termijn)),
        ("Ondertekenaar", signer(record.ondertekenaar)),
        ("Verwijzingen", listed(reference.tekst for reference in record.verwijzingen)),
        ("Bestand", origin(record.herkomst)),
    ]
    # A letter of a committee has no members of its own who ask: no dash that suggests a gap.
    if record.commissie and not record.indieners:
        rows = [row for row in rows if row[0] != "Indieners"]
    return [(label, value or MISSING) for label, value in rows]


def date(day: dt.date | None) -> str:
    """``6 mei 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def listed(parts: Iterable[str]) -> str:
    """Join parts that may hold commas of their own."""
    return "; ".join(part for part in parts if part)


def addressee(one: Geadresseerde) -> str:
    """``Minister van Asiel en Migratie (G. van den Brink)``."""
    return _with_brackets(one.functie, one.naam)


def member(one: Indiener) -> str:
    """``Van Apeldoorn (SP)``."""
    return _with_brackets(one.naam, one.fractie)


def term(one: Termijn | None) -> str:
    """``vier weken (uiterlijk 3 juni 2026)``."""
    if one is None:
        return ""
    last = f"uiterlijk {date(one.uiterste_datum)}" if one.uiterste_datum else None
    return _with_brackets(one.tekst, last)


def signer(one: Ondertekenaar | None) -> str:
    """``A. Jansen, Voorzitter van de vaste commissie``."""
    return ", ".join(part for part in (one.naam, one.functie) if part) if one else ""


def origin(one: Herkomst) -> str:
    """``180760.pdf (application/pdf, 4 pagina's, pdfium)``."""
    pages = pages_in_words(one.paginas)
    return f"{one.bestand} ({', '.join(part for part in (one.media, pages, one.lezer) if part)})"


def pages_in_words(count: int | None) -> str:
    """``1 pagina``, ``4 pagina's``."""
    if count is None:
        return ""
    return "1 pagina" if count == 1 else f"{count} pagina's"


def remark(one: Melding) -> str:
    """The sentence of a melding with its code and page."""
    return f"{one.tekst} [{one.code}{f', blz. {one.pagina}' if one.pagina else ''}]"


def note(one: Voetnoot) -> str:
    """``1: E-dossier E260010. (blz. 1)``."""
    return f"{one.nummer}: {one.tekst}{f' (blz. {one.pagina})' if one.pagina else ''}"


def place(vraag: Vraag) -> str:
    """Where a question stands: its page, or its lines in a text without pages."""
    if vraag.pagina is not None:
        return f"blz. {vraag.pagina}"
    return f"regel {vraag.regels[0]}" if vraag.regels else ""


def _with_brackets(first: str | None, second: str | None) -> str:
    if first and second:
        return f"{first} ({second})"
    return first or second or ""
