"""What each column of each table of the database means, in Dutch: for the codebook and for Datasette.

With `question_meanings.py` and `view_meanings.py` the one home of these words.
"""

from __future__ import annotations

from typing import Any, get_args

from kamervragen import records
from kamervragen.counting import COUNTS, TOTAL
from kamervragen.errors import InputError, InternalError, KamervragenError, NotRecognised
from kamervragen.stores.kinds import CASES, FAMILIES
from kamervragen.stores.meaning import (
    DATABASE,
    DAY,
    DERIVED,
    DOCUMENTS,
    FILE,
    HEAD,
    ITEMS,
    KEY,
    NAMES,
    NOTES,
    NUMBER,
    OF_DOCUMENT,
    PAGE,
    PROGRAM,
    QUESTION,
    QUESTIONS,
    REPLY,
    TEXT,
    YEAR,
    Described,
    Meaning,
)
from kamervragen.stores.question_meanings import OF_QUESTIONS


def _values(model: type[records.Model], name: str) -> tuple[str, ...]:
    """Return what the record allows in a field."""
    found: list[str] = []
    pending: list[Any] = [model.model_fields[name].annotation]
    while pending:
        one = pending.pop(0)
        pending = [*get_args(one), *pending]
        if isinstance(one, str):
            found.append(one)
    return tuple(found)


SOORTEN = tuple(FAMILIES)
KAMERS = _values(records.Document, "kamer")
ERNST = _values(records.Melding, "ernst")
_FAULTY: tuple[type[KamervragenError], ...] = (
    *InputError.__subclasses__(), NotRecognised, InternalError,
)  # fmt: skip
_FAULTS = tuple(sorted(one.code for one in _FAULTY))

_FILE = Meaning(
    "Naam van het bestand, zoals het is gelezen; archief.zip!map/brief.pdf zit in een archief.",
    FILE,
)
_SHA256 = Meaning("SHA-256 van het bestand: dezelfde bytes, dezelfde waarde.", FILE)
_VERSION = Meaning("Versie van kamervragen die het bestand las.", PROGRAM)

OF_TABLES: dict[str, Described] = {
    "documenten": Described(
        "Documenten",
        "Een rij per brief of publicatie die is gelezen.",
        {
            "id": Meaning("Nummer van het document in deze database.", DATABASE, NUMBER),
            "bestand": _FILE,
            "sha256": _SHA256,
            "versie": _VERSION,
            "vingerafdruk": Meaning(
                "Kenmerk, datum, kamer, soort en de letters en cijfers van alle vragen en antwoorden, samengevat; leeg"
                " zonder kenmerk, datum of vragen.",
                DERIVED,
            ),
            "dubbel_van": Meaning(
                "Het document dat dezelfde brief is in een ander formaat en dat meetelt: documenten.id. Leeg: dit"
                " document telt zelf mee.",
                "gelijke vingerafdruk",
                NUMBER,
            ),
            "soort": Meaning("Soort document.", "vorm van het document", values=SOORTEN),
            "kamer": Meaning("Kamer die vraagt.", HEAD, values=KAMERS),
            "datum": Meaning("Datum van het document.", HEAD, DAY),
            "kenmerk": Meaning("Kenmerk van de afzender, zoals gedrukt.", HEAD),
            "betreft": Meaning("Onderwerp.", HEAD),
            "commissie": Meaning("Commissie die vraagt.", "briefhoofd, tekst of ondertekening"),
            "fracties": Meaning(
                "Fracties die vragen, in de volgorde waarin ze worden genoemd.", "tekst", NAMES
            ),
            "termijn": Meaning("Termijn voor het antwoord, zoals gedrukt.", "tekst"),
            "uiterste_datum": Meaning(
                "Laatste dag voor het antwoord: gedrukt, of geteld vanaf de datum.", DERIVED, DAY
            ),
            "ondertekenaar": Meaning("Wie ondertekende.", "ondertekening"),
            "functie_ondertekenaar": Meaning("Functie van wie ondertekende.", "ondertekening"),
            "afzender": Meaning(
                "Naam van wie aan de Kamer schrijft; leeg waar een instelling schrijft.",
                "briefhoofd of ondertekening van een antwoordbrief",
            ),
            "functie_afzender": Meaning(
                "Functie of instelling van wie aan de Kamer schrijft.",
                "briefhoofd of ondertekening van een antwoordbrief",
            ),
            "uw_kenmerk": Meaning(
                "Kenmerken van de Kamer, zoals gedrukt; leeg bij een document dat geen antwoordbrief is.",
                "briefhoofd van een antwoordbrief",
                NAMES,
            ),
            "vergaderjaar": Meaning("Vergaderjaar van een publicatie.", "kop van de publicatie"),
            "nummer": Meaning(
                "Nummer in het Aanhangsel, of van een lijst van vragen in haar dossier.",
                "kop van de publicatie",
            ),
            "stuknummer": Meaning(
                "Nummer van het Kamerstuk in zijn dossier: cijfers bij de Tweede Kamer, letters bij de Eerste. In de"
                " open data van de Tweede Kamer heet het Volgnummer.",
                "kop van het Kamerstuk",
            ),
            "stuksoort": Meaning(
                "Soort Kamerstuk, zoals gedrukt, met een hoofdletter alleen vooraan.",
                "kop van het Kamerstuk",
            ),
            "vastgesteld": Meaning(
                "Datum achter het woord Vastgesteld; leeg waar dat er niet staat, en bij een lijst van vragen, waar"
                " datum die dag is.",
                "kop van het Kamerstuk",
                DAY,
            ),
            "datum_antwoord": Meaning("Datum waarop het antwoord is ontvangen.", REPLY, DAY),
            "antwoord_van": Meaning("Wie antwoordde, ook namens wie, zoals gedrukt.", REPLY),
            "reactie": Meaning(
                "Of er een antwoord kwam, of een mededeling in plaats daarvan.",
                REPLY,
                values=_values(records.Aanhangsel, "reactie"),
            ),
            "zie_ook": Meaning("Waar de antwoordregel naar verwijst.", REPLY),
            "mededeling": Meaning(
                "Tekst van een Mededeling achter de vragen.", "kop ‘Mededeling’ in een publicatie"
            ),
            "toelichting": Meaning(
                "Tekst van een Toelichting achter vragen of antwoorden.",
                "kop ‘Toelichting’ in een publicatie",
            ),
            "verwijzingen": Meaning(
                "Stukken waarnaar wordt verwezen, elk met soort en tekst.", "tekst en noten", ITEMS
            ),
            "media": Meaning(
                "Soort bestand, herkend aan de bytes.",
                FILE,
                values=_values(records.Herkomst, "media"),
            ),
            "paginas": Meaning(
                "Hoeveel bladzijden; leeg waar het bestand geen bladzijden heeft.",
                FILE,
                NUMBER,
                "bladzijden",
            ),
            "lezer": Meaning(
                "Wat het bestand las.", PROGRAM, values=_values(records.Herkomst, "lezer")
            ),
            "tekstlaag": Meaning(
                "Of de tekst gedrukt is of in een beeld herkend; leeg bij een bestand dat zelf tekst is.",
                FILE,
                values=_values(records.Herkomst, "tekstlaag"),
            ),
            "schema_versie": Meaning("Versie van het schema van de records.", PROGRAM),
        },
    ),
    "geadresseerden": Described(
        "Geadresseerden",
        "Een rij per geadresseerde van een document.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "functie": Meaning("Functie, zoals gedrukt.", HEAD),
            "naam": Meaning("Naam, zonder ‘T.a.v.’ en aanspreekvorm.", HEAD),
            "ministerie": Meaning(
                "Ministerie van de functie, in één schrijfwijze om mee te tellen; leeg waar de functie er geen noemt.",
                DERIVED,
            ),
        },
    ),
    "indieners": Described(
        "Indieners",
        "Een rij per Kamerlid dat vragen stelt; een brief van een commissie heeft er geen.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "naam": Meaning("Naam, zoals gedrukt.", "aanhef van de publicatie"),
            "fractie": Meaning("Fractie van het Kamerlid.", "aanhef van de publicatie"),
            "gevouwen": Meaning(
                "Naam en fractie zonder hoofdletters en accenten, om op te zoeken en mee te tellen: van der goot"
                " (opnl).",
                DERIVED,
            ),
        },
    ),
    "dossiers": Described(
        "Dossiers",
        "Een rij per dossier in de kop van een document, om te koppelen met de open data van de Kamer.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "nummer": Meaning(
                "Nummer met toevoeging, zonder spaties: 31865, 36100-XVI.", "kop van het Kamerstuk"
            ),
            "dossiernummer": Meaning(
                "Het nummer alleen; in de open data Nummer van Kamerstukdossier.", DERIVED, NUMBER
            ),
            "toevoeging": Meaning(
                "Wat achter het nummer staat: XVI; in de open data Toevoeging van Kamerstukdossier.",
                DERIVED,
            ),
            "titel": Meaning("Titel, zoals gedrukt.", "kop van het Kamerstuk"),
        },
    ),
    "zaken": Described(
        "Zaken",
        "Een rij per nummer uit de open data van de Kamer dat in een document is gedrukt.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "nummer": Meaning(
                "Het nummer; in de open data Nummer van Zaak of van Document: 2024Z18796.",
                "waar het gedrukt is",
            ),
            "soort": Meaning(
                "Wat het nummer heeft: een zaak (Z) of een document (D).",
                DERIVED,
                values=tuple(CASES.values()),
            ),
        },
    ),
    "secties": Described(
        "Secties",
        "Een rij per tussenkop met wat eronder staat.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "titel": Meaning("De tussenkop.", "tussenkop"),
            "inleiding": Meaning("Tekst tussen de kop en zijn eerste vraag.", "tekst"),
            "fracties": Meaning("Fracties die in deze sectie vragen.", "inleiding", NAMES),
            "vragen": Meaning("Nummers van de vragen onder deze kop.", QUESTION, NAMES),
            "vraag_ids": Meaning(
                "Id's van de vragen onder deze kop, ook van vragen zonder nummer: vragen.id.",
                DERIVED,
                NAMES,
            ),
        },
    ),
    **OF_QUESTIONS,
    "voetnoten": Described(
        "Voetnoten",
        "Een rij per noot van een document.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "nummer": Meaning("Nummer zoals gedrukt.", NOTES),
            "tekst": Meaning("Tekst van de noot.", NOTES),
            "pagina": PAGE,
        },
    ),
    "meldingen": Described(
        "Meldingen",
        "Een rij per twijfel of opmerking bij een document.",
        {
            "id": KEY,
            "document_id": OF_DOCUMENT,
            "code": Meaning("Vaste code; docs/meldingen.md legt ze uit.", PROGRAM),
            "ernst": Meaning(
                "waarschuwing: een veld kan fout zijn of ontbreken. info: goed om te weten.",
                PROGRAM,
                values=ERNST,
            ),
            "tekst": Meaning("De melding in één zin.", PROGRAM),
            "pagina": Meaning("Bladzijde waar de melding over gaat.", PROGRAM, NUMBER),
        },
    ),
    "fouten": Described(
        "Fouten",
        "Een rij per bestand dat geen record gaf, met de reden.",
        {
            "id": KEY,
            "bestand": _FILE,
            "sha256": _SHA256,
            "versie": _VERSION,
            "code": Meaning("Vaste code; docs/errors.md legt ze uit.", PROGRAM, values=_FAULTS),
            "tekst": Meaning("Wat er mis is en wat eraan te doen is.", PROGRAM),
        },
    ),
    "kopieen": Described(
        "Kopieën",
        "Een rij per bestand met dezelfde bytes als een ander; het is niet nog eens gelezen.",
        {
            "id": KEY,
            "bestand": _FILE,
            "sha256": _SHA256,
            "versie": _VERSION,
            "kopie_van": Meaning("Het bestand met dezelfde bytes dat wel is gelezen.", "SHA-256"),
        },
    ),
    "tellingen": Described(
        "Tellingen",
        "Wat kamervragen stats laat zien, geteld aan het eind van een run; leeg zodra er iets verandert.",
        {
            "id": KEY,
            "soort": Meaning("Waarnaar is geteld.", PROGRAM, values=(*COUNTS, TOTAL)),
            "naam": Meaning("Wat is geteld; leeg voor wat daarin niets noemt.", PROGRAM),
            "documenten": DOCUMENTS,
            "vragen": QUESTIONS,
        },
    ),
    "codeboek": Described(
        "Codeboek",
        "Een rij per veld van elke tabel en elk overzicht: wat het betekent en waar het vandaan komt.",
        {
            "tabel": Meaning("Naam van de tabel of het overzicht.", PROGRAM),
            "veld": Meaning("Naam van het veld.", PROGRAM),
            "betekenis": Meaning("Wat er in het veld staat.", PROGRAM),
            "type": Meaning(
                "Soort waarde.", PROGRAM, values=(TEXT, NUMBER, DAY, YEAR, NAMES, ITEMS)
            ),
            "eenheid": Meaning("Eenheid van een getal of maat.", PROGRAM),
            "bron": Meaning("Waar in het document, of volgens welke regel.", PROGRAM),
            "waarden": Meaning("Alle waarden, waar dat er weinig zijn.", PROGRAM, NAMES),
        },
    ),
}
