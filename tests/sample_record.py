"""Makes records for tests: a test states only what differs from a plain letter.

The letter and everything in the records is invented.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kamervragen.records import (
    Afzender,
    Antwoord,
    Antwoordbrief,
    CommissieBrief,
    Deelvraag,
    Document,
    Dossier,
    Geadresseerde,
    Herkomst,
    Indiener,
    LijstVanVragen,
    Melding,
    Ondertekenaar,
    Record,
    SchriftelijkOverleg,
    Sectie,
    Termijn,
    Vak,
    Verwijzing,
    Verzoek,
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


# What a letter of a committee has and a publication or an answer has not.
_PUBLISHED = {"termijn": None, "ondertekenaar": None, "voetnoten": (), "verwijzingen": ()}


def make_verzoek(tekst: str, zin: str) -> Verzoek:
    """A sentence of a text that asks without a question mark."""
    begin = tekst.index(zin)
    return Verzoek(tekst=zin, begin=begin, eind=begin + len(zin))


def make_deelvraag(tekst: str, zin: str) -> Deelvraag:
    """A sentence of a text that ends in a question mark."""
    begin = tekst.index(zin)
    return Deelvraag(tekst=zin, begin=begin, eind=begin + len(zin))


def _values(**changes: Any) -> dict[str, Any]:
    """The fields that all kinds of documents share."""
    shared = {name: getattr(make_record(), name) for name in Document.model_fields}
    del shared["soort"], shared["schema_versie"]
    return shared | _PUBLISHED | changes


def make_list(**changes: Any) -> LijstVanVragen:
    """A list of three questions with answers, of which two share one, as a Kamerstuk of the budget."""
    values = _values(
        kamer="Tweede Kamer",
        datum=dt.date(2026, 9, 15),
        kenmerk="kst-36900-XVI-12",
        betreft="de begroting van het Ministerie van Infrastructuur en Waterstaat 2027",
        fracties=(),
        secties=(),
        vragen=tuple(
            make_vraag(
                id=f"kst-36900-XVI-12/{place}",
                volgnummer=place,
                fracties=(),
                tekst=text,
                deelvragen=(make_deelvraag(text, text),),
                antwoord=Antwoord(tekst=answer, op_vragen=numbers),
            )
            for place, text, answer, numbers in (
                (1, "Hoeveel sluizen zijn er?", "Er zijn 62 sluizen.", ("1",)),
                (2, "Wie onderhoudt de sluizen?", "Dat doet het Rijk.", ("2", "3")),
                (3, "Wie betaalt dat?", "Dat doet het Rijk.", ("2", "3")),
            )
        ),
        dossiers=(
            Dossier(nummer="36900-XVI", titel="Vaststelling van de begrotingsstaten 2027"),
            Dossier(nummer="36900", titel=None),
        ),
        stuknummer="12",
        zaken=("2026Z18796", "2026D04328"),
        vergaderjaar="2026-2027",
        toelichting=None,
        stuksoort="Lijst van vragen en antwoorden",
        nummer="12",
        datum_antwoord=dt.date(2026, 9, 12),
        antwoord_van="Minister van Infrastructuur en Waterstaat",
        reactie="antwoord",
        mededeling=None,
    )
    return LijstVanVragen(**(values | changes))


def make_report(**changes: Any) -> SchriftelijkOverleg:
    """A report in which two fracties ask in prose: nothing is numbered, and the first is answered."""
    first = (
        "De leden van de Volt-fractie lezen over duinen. Waarom wijken die? Graag een toelichting."
    )
    second = "De leden van de PvdD-fractie verzoeken de regering dit te onderbouwen."
    ids = ("kst-31865-BM/-1", "kst-31865-BM/-2")
    values = _values(
        datum=dt.date(2026, 1, 31),
        kenmerk="kst-31865-BM",
        betreft="het beheer van de duinen",
        secties=(
            make_sectie(
                "Vragen en opmerkingen van de leden van de Volt-fractie",
                vraag_ids=ids[:1],
                fracties=("Volt",),
            ),
            make_sectie(
                "Vragen en opmerkingen van de leden van de PvdD-fractie",
                vraag_ids=ids[1:],
                fracties=("PvdD",),
            ),
        ),
        vragen=(
            make_vraag(
                id=ids[0],
                nummer=None,
                sectie="Vragen en opmerkingen van de leden van de Volt-fractie",
                fracties=("Volt",),
                tekst=first,
                deelvragen=(make_deelvraag(first, "Waarom wijken die?"),),
                verzoeken=(make_verzoek(first, "Graag een toelichting."),),
                antwoord=Antwoord(tekst="Het zand waait weg.", op_vragen=ids[:1]),
            ),
            make_vraag(
                id=ids[1],
                volgnummer=2,
                nummer=None,
                sectie="Vragen en opmerkingen van de leden van de PvdD-fractie",
                fracties=("PvdD",),
                tekst=second,
                deelvragen=(),
                verzoeken=(make_verzoek(second, second),),
            ),
        ),
        dossiers=(Dossier(nummer="31865", titel="Kustbeheer"),),
        stuknummer="BM",
        stuksoort="Verslag van een schriftelijk overleg",
        vastgesteld=dt.date(2026, 1, 31),
        datum_antwoord=dt.date(2026, 1, 30),
        antwoord_van="Minister van Infrastructuur en Waterstaat",
    )
    return SchriftelijkOverleg(**(values | changes))


def make_answer_letter(**changes: Any) -> Antwoordbrief:
    """A letter of a minister to the Kamer with the answer to a question of a member."""
    values = _values(
        kamer="Tweede Kamer",
        kenmerk="IENW/BSK-2026/4711",
        betreft="Beantwoording vragen over de Afsluitdijk",
        geadresseerden=(
            Geadresseerde(
                functie="Voorzitter van de Tweede Kamer der Staten-Generaal",
                naam=None,
                ministerie=None,
            ),
        ),
        commissie=None,
        indieners=(Indiener(naam="Van der Goot", fractie="OPNL"),),
        fracties=("OPNL",),
        secties=(),
        vragen=(
            make_vraag(
                id="IENW/BSK-2026/4711/1",
                fracties=("OPNL",),
                antwoord=Antwoord(tekst="Ja.\nDat kan.", op_vragen=("1",)),
            ),
        ),
        zaken=("2026Z00815",),
        afzender=Afzender(functie="Minister van Infrastructuur en Waterstaat", naam="B. de Waard"),
        uw_kenmerk=("2026Z00815", "180001.01U"),
    )
    return Antwoordbrief(**(values | changes))


def new_families() -> list[Record]:
    """A record of each family that is not a letter of a committee or of members."""
    return [make_list(), make_report(), make_answer_letter()]
