"""What each column of each table of the database means, in Dutch: for the codebook and for Datasette.

With `view_meanings.py` the one home of these words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from kamervragen import records
from kamervragen.counting import COUNTS, TOTAL
from kamervragen.errors import InputError, InternalError, KamervragenError, NotRecognised

# The kinds of values, as a codebook names them.
TEXT, NUMBER, DAY, YEAR = "tekst", "geheel getal", "datum (jjjj-mm-dd)", "jaar (jjjj)"
NAMES, ITEMS = "lijst van teksten (JSON)", "lijst (JSON)"

# Where in a document something comes from.
HEAD = "briefhoofd; bij een publicatie de aanhef"
REPLY = "antwoordregel van het Aanhangsel"
QUESTION = "de vraag"
NOTES = "noot onderaan de bladzijde"
FILE = "het bestand zelf"
DERIVED = "afgeleid"
PROGRAM = "kamervragen"
DATABASE = "de database"
COUNTED = "geteld"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column means. `source`: where it comes from; `values`: all that it can hold, where these are few."""

    text: str
    source: str
    kind: str = TEXT
    unit: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """A table or view in words: its title, what a row is, and its columns in order."""

    title: str
    about: str
    columns: dict[str, Meaning]


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


_FAMILIES = (records.CommissieBrief, records.Aanhangsel, records.SchriftelijkeVragen)
SOORTEN = tuple(value for family in _FAMILIES for value in _values(family, "soort"))
KAMERS = _values(records.Document, "kamer")
ERNST = _values(records.Melding, "ernst")
_FAULTY: tuple[type[KamervragenError], ...] = (
    *InputError.__subclasses__(), NotRecognised, InternalError,
)  # fmt: skip
_FAULTS = tuple(sorted(one.code for one in _FAULTY))

_KEY = Meaning("Volgnummer van de rij in deze tabel.", DATABASE, NUMBER)
_OF_DOCUMENT = Meaning("Het document waar dit bij hoort: documenten.id.", DATABASE, NUMBER)
_OF_QUESTION = Meaning("De vraag waar dit bij hoort: vragen.rij.", DATABASE, NUMBER)
_FILE = Meaning(
    "Naam van het bestand, zoals het is gelezen; archief.zip!map/brief.pdf zit in een archief.",
    FILE,
)
_SHA256 = Meaning("SHA-256 van het bestand: dezelfde bytes, dezelfde waarde.", FILE)
_VERSION = Meaning("Versie van kamervragen die het bestand las.", PROGRAM)
_PAGE = Meaning("Bladzijde waarop dit begint; de eerste is 1.", "plaats in het document", NUMBER)
DOCUMENTS = Meaning("Hoeveel documenten.", COUNTED, NUMBER, "documenten")
QUESTIONS = Meaning("Hoeveel vragen.", COUNTED, NUMBER, "vragen")

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
            "vergaderjaar": Meaning("Vergaderjaar van een publicatie.", "kop van de publicatie"),
            "nummer": Meaning("Nummer in het Aanhangsel.", "kop van de publicatie"),
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
            "id": _KEY,
            "document_id": _OF_DOCUMENT,
            "functie": Meaning("Functie, zoals gedrukt.", HEAD),
            "naam": Meaning("Naam, zonder ‘T.a.v.’ en aanspreekvorm.", HEAD),
            "ministerie": Meaning("Ministerie van de functie.", DERIVED),
        },
    ),
    "indieners": Described(
        "Indieners",
        "Een rij per Kamerlid dat vragen stelt; een brief van een commissie heeft er geen.",
        {
            "id": _KEY,
            "document_id": _OF_DOCUMENT,
            "naam": Meaning("Naam, zoals gedrukt.", "aanhef van de publicatie"),
            "fractie": Meaning("Fractie van het Kamerlid.", "aanhef van de publicatie"),
        },
    ),
    "secties": Described(
        "Secties",
        "Een rij per tussenkop met wat eronder staat.",
        {
            "id": _KEY,
            "document_id": _OF_DOCUMENT,
            "titel": Meaning("De tussenkop.", "tussenkop"),
            "inleiding": Meaning("Tekst tussen de kop en zijn eerste vraag.", "tekst"),
            "fracties": Meaning("Fracties die in deze sectie vragen.", "inleiding", NAMES),
            "vragen": Meaning("Nummers van de vragen onder deze kop.", QUESTION, NAMES),
        },
    ),
    "vragen": Described(
        "Vragen",
        "Een rij per vraag, met haar hele antwoord. Vragen van dubbele brieven staan er ook in; vragen_overzicht heeft"
        " elke vraag één keer.",
        {
            "rij": Meaning(
                "Nummer van de vraag in deze database; andere tabellen noemen haar zo.",
                DATABASE,
                NUMBER,
            ),
            "document_id": _OF_DOCUMENT,
            "sleutel": Meaning(
                "Het id, uniek in de hele database: heeft een eerder document hetzelfde id, dan volgt @ en het begin"
                " van de SHA-256 van het bestand.",
                DERIVED,
            ),
            "id": Meaning(
                "Kenmerk en nummer, uniek in het document; hetzelfde als in het record.", DERIVED
            ),
            "volgnummer": Meaning(
                "Plaats in het document; de eerste is 1.", "volgorde in het document", NUMBER
            ),
            "nummer": Meaning("Nummer zoals gedrukt, zonder leestekens.", QUESTION),
            "sectie": Meaning("Tussenkop waar de vraag onder staat.", "tussenkop"),
            "fracties": Meaning("Fracties die deze vraag stellen.", "tekst bij de vraag", NAMES),
            "tekst": Meaning("De hele vraag, zoals gedrukt.", QUESTION),
            "groep": Meaning(
                "Nummers die met dit nummer onder één kop zijn gedrukt.", QUESTION, NAMES
            ),
            "voetnoten": Meaning("Nummers van de noten bij de vraag.", QUESTION, NAMES),
            "pagina": _PAGE,
            "vakken": Meaning(
                "Plaats op de bladzijde, alleen bij een PDF: per bladzijde haar nummer, links, boven, rechts en onder,"
                " gemeten vanaf linksboven.",
                "plaats in het document",
                ITEMS,
                "punten",
            ),
            "eerste_regel": Meaning(
                "Eerste regel van de vraag, alleen bij tekst; de eerste is 1.",
                "plaats in het document",
                NUMBER,
            ),
            "laatste_regel": Meaning(
                "Laatste regel van de vraag, alleen bij tekst.", "plaats in het document", NUMBER
            ),
            "antwoord": Meaning("Het hele antwoord.", "het antwoord in een Aanhangsel"),
            "op_vragen": Meaning(
                "Nummers van de vragen die dit antwoord delen.",
                "het antwoord in een Aanhangsel",
                NAMES,
            ),
        },
    ),
    "deelvragen": Described(
        "Deelvragen",
        "Een rij per zin van een vraag die met een vraagteken eindigt.",
        {
            "id": _KEY,
            "vraag_rij": _OF_QUESTION,
            "tekst": Meaning("De zin.", QUESTION),
            "begin": Meaning(
                "Waar de zin in vragen.tekst begint; het eerste teken is 0.",
                QUESTION,
                NUMBER,
                "tekens",
            ),
            "eind": Meaning(
                "Waar de zin in vragen.tekst ophoudt: het eerste teken erachter.",
                QUESTION,
                NUMBER,
                "tekens",
            ),
        },
    ),
    "vraag_fracties": Described(
        "Fracties per vraag",
        "Een rij per vraag en fractie die haar stelt: om op te zoeken en mee te tellen.",
        {
            "id": _KEY,
            "vraag_rij": _OF_QUESTION,
            "fractie": Meaning("Fractie die de vraag stelt.", "tekst bij de vraag"),
            "gevouwen": Meaning("De fractie zonder hoofdletters en accenten.", DERIVED),
        },
    ),
    "voetnoten": Described(
        "Voetnoten",
        "Een rij per noot van een document.",
        {
            "id": _KEY,
            "document_id": _OF_DOCUMENT,
            "nummer": Meaning("Nummer zoals gedrukt.", NOTES),
            "tekst": Meaning("Tekst van de noot.", NOTES),
            "pagina": _PAGE,
        },
    ),
    "meldingen": Described(
        "Meldingen",
        "Een rij per twijfel of opmerking bij een document.",
        {
            "id": _KEY,
            "document_id": _OF_DOCUMENT,
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
            "id": _KEY,
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
            "id": _KEY,
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
            "id": _KEY,
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
