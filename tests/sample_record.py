"""Makes records for tests: a test states only what differs from a plain letter.

The letter and everything in the records is invented.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kamervragen.records import (
    CommissieBrief,
    Deelvraag,
    Geadresseerde,
    Herkomst,
    Melding,
    Ondertekenaar,
    Sectie,
    Termijn,
    Vak,
    Verwijzing,
    Voetnoot,
    Vraag,
)

LETTER = """\
Eerste Kamer der Staten-Generaal

Minister van Infrastructuur en Waterstaat
T.a.v. de heer J. de Wit
Postbus 20901
2500 EX Den Haag

datum 6 mei 2026
betreft Strategie voor dijken en duinen COM(2026)99
ons kenmerk 180001

Geachte heer De Wit,

De vaste commissie voor Infrastructuur, Waterstaat en Omgeving heeft kennisgenomen van de
strategie. De leden van de fracties van Volt en de PvdD leggen u de volgende vragen voor.

1. Hoe verloopt de coördinatie met België – en wie betaalt?
2. Is de regering bereid de duinen te ontzien?

De leden van de commissie ontvangen uw reactie graag binnen vier weken na dagtekening van deze
brief.

Hoogachtend,

A. van Dijk
Voorzitter van de vaste commissie voor Infrastructuur, Waterstaat en Omgeving
"""


def make_vraag(**changes: Any) -> Vraag:
    """A question; its id and number follow its place in the document."""
    place = changes.get("volgnummer", 1)
    text = changes.get("tekst", "Kan de regering dit toelichten?")
    values: dict[str, Any] = {
        "id": f"180001/{place}",
        "volgnummer": place,
        "nummer": str(place),
        "sectie": None,
        "fracties": ("Volt", "PvdD"),
        "tekst": text,
        "deelvragen": (Deelvraag(tekst=text, begin=0, eind=len(text)),),
        "verzoeken": (),
        "groep": None,
        "voetnoten": (),
        "pagina": 2,
        "vakken": (),
        "regels": None,
        "antwoord": None,
    }
    return Vraag(**(values | changes))


def make_sectie(titel: str, *nummers: str, **changes: Any) -> Sectie:
    """A section with the numbers of its questions."""
    values = {
        "titel": titel,
        "inleiding": None,
        "fracties": ("Volt", "PvdD"),
        "vragen": nummers,
        "vraag_ids": tuple(f"180001/{nummer}" for nummer in nummers),
    }
    return Sectie(**(values | changes))


def make_melding(ernst: str = "waarschuwing", code: str = "nummer_ontbreekt") -> Melding:
    """A remark about a number."""
    return Melding(code=code, ernst=ernst, tekst="Vraag 4 ontbreekt.", pagina=2)  # type: ignore[arg-type]


def make_record(**changes: Any) -> CommissieBrief:
    """A letter with two sections, three questions, a note and nothing to remark upon."""
    values: dict[str, Any] = {
        "kamer": "Eerste Kamer",
        "datum": dt.date(2026, 5, 6),
        "kenmerk": "180001",
        "betreft": "Strategie voor het beheer van dijken en duinen COM(2026)99",
        "geadresseerden": (
            Geadresseerde(
                functie="Minister van Infrastructuur en Waterstaat",
                naam="J. de Wit",
                ministerie="Infrastructuur en Waterstaat",
            ),
        ),
        "commissie": "vaste commissie voor Infrastructuur, Waterstaat en Omgeving",
        "indieners": (),
        "fracties": ("Volt", "PvdD"),
        "termijn": Termijn(tekst="vier weken", uiterste_datum=dt.date(2026, 6, 3)),
        "ondertekenaar": Ondertekenaar(naam="A. van Dijk", functie="Voorzitter van de commissie"),
        "secties": (
            make_sectie(
                "Dijken en ‘zachte’ keringen",
                "1",
                "2",
                inleiding="De leden van Volt en de PvdD lezen dat keringen zachter worden.",
            ),
            make_sectie("Duinen", "3"),
        ),
        "vragen": (
            make_vraag(sectie="Dijken en ‘zachte’ keringen"),
            make_vraag(
                volgnummer=2,
                sectie="Dijken en ‘zachte’ keringen",
                tekst="Hoe ver reikt de coördinatie met België – en waarom?",
                voetnoten=("1",),
                vakken=(Vak(pagina=2, x0=70.5, top=100.25, x1=520.0, bottom=130.0),),
            ),
            make_vraag(volgnummer=3, sectie="Duinen", fracties=("Volt",), pagina=3),
        ),
        "voetnoten": (Voetnoot(nummer="1", tekst="E-dossier E260099, p. 2-3.", pagina=1),),
        "verwijzingen": (Verwijzing(soort="com_document", tekst="COM(2026)99"),),
        "dossiers": (),
        "stuknummer": None,
        "zaken": (),
        "herkomst": Herkomst(
            bestand="brief.pdf",
            sha256="0" * 64,
            media="application/pdf",
            paginas=4,
            lezer="pdfium",
        ),
        "meldingen": (),
    }
    return CommissieBrief(**(values | changes))
