"""What the records of both kinds of Kamerstuk hold alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kamervragen.layout.model import Document
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.shared import verwijzingen, voetnoten, zaken_of
from kamervragen.records import Herkomst, Vraag


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
