"""What the records of both kinds of Kamerstuk hold alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kamervragen.layout.model import Document
from kamervragen.layout.rows import Row
from kamervragen.parts.answer_fields import signature_of
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.shared import verwijzingen, voetnoten, zaken_of
from kamervragen.records import Herkomst, Ondertekenaar, Vraag


def fields_of(
    found: Kamerstuk, document: Document, vragen: Sequence[Vraag], herkomst: Herkomst
) -> dict[str, Any]:
    """Return the fields that both records have; the model checks them. Meldingen come last, and in another room."""
    return {
        "kamer": found.kamer,
        "datum": found.datum,
        "kenmerk": found.kenmerk,
        "betreft": found.betreft,
        "geadresseerden": found.geadresseerden,
        "commissie": found.commissie,
        "indieners": (),
        "termijn": None,
        "ondertekenaar": found.voorzitter or found.griffier,
        "vragen": tuple(vragen),
        "voetnoten": voetnoten(document),
        "verwijzingen": verwijzingen(document, found.betreft, vragen),
        "dossiers": found.dossiers,
        "stuknummer": found.stuknummer,
        "zaken": zaken_of(document),
        "herkomst": herkomst,
        "meldingen": (),
        "stuksoort": found.stuksoort,
    }


# A paper of the government's own is signed in so many rows at its end.
_CLOSING_ROWS = 16


def government_signers(rows: Sequence[Row], document: Document) -> tuple[Ondertekenaar, ...]:
    """Return the ministers who sign below the last answer of their own paper: `De Minister van Sport,` / `A. Bos`."""
    return signature_of(rows[-_CLOSING_ROWS:], document).signed


def offices_together(signers: Sequence[Ondertekenaar]) -> str | None:
    """Return the offices of those who sign, as one who answers: `Minister van Sport en de Minister van Zorg`."""
    names = [one.functie for one in signers if one.functie]
    return " en de ".join(filter(None, (", de ".join(names[:-1]), *names[-1:]))) or None
