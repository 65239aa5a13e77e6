"""What each column of each view of the database means, in Dutch; most are columns of a table."""

from __future__ import annotations

from kamervragen.stores.meaning import (
    DERIVED,
    DOCUMENTS,
    NAMES,
    PROGRAM,
    QUESTIONS,
    YEAR,
    Described,
    Meaning,
)
from kamervragen.stores.meanings import OF_TABLES
from kamervragen.stores.schema import SHOWN


def _of(table: str, *names: str) -> dict[str, Meaning]:
    """Return columns that a view takes from a table."""
    return {name: OF_TABLES[table].columns[name] for name in names}


_YEAR = {"jaar": Meaning("Jaar van het document.", DERIVED, YEAR)}
_COUNTS = {"documenten": DOCUMENTS, "vragen": QUESTIONS}
_DOCUMENT = _of("vragen", "document_id")

OF_VIEWS: dict[str, Described] = {
    "vragen_overzicht": Described(
        "Vragen met hun brief",
        "Een rij per vraag met datum, onderwerp en bestand van haar document: om in te bladeren. Een dubbele brief"
        " staat er één keer in; van een lang antwoord staat hier het begin.",
        {
            **_of("vragen", "id"),
            **_of("documenten", "datum"),
            **_YEAR,
            **_of("documenten", "kamer", "soort"),
            "ministeries": Meaning("Ministeries van de geadresseerden.", DERIVED, NAMES),
            "indieners": Meaning("Kamerleden die vragen, met hun fractie.", DERIVED, NAMES),
            **_of("documenten", "kenmerk", "stuknummer"),
            "zaken": Meaning("Gedrukte nummers uit de open data van de Kamer.", DERIVED, NAMES),
            **_of("documenten", "betreft"),
            **_of("vragen", "nummer", "sectie", "fracties", "tekst"),
            "begin_antwoord": Meaning(
                f"De eerste {SHOWN} tekens van het antwoord; het hele antwoord is vragen.antwoord.",
                DERIVED,
            ),
            **_of("vragen", "pagina"),
            **_of("documenten", "bestand"),
            **_of("vragen", "sleutel", "rij", "document_id"),
        },
    ),
    "vragen_per_jaar": Described(
        "Vragen per jaar",
        "Een rij per jaar, kamer en soort. Een dubbele brief telt één keer.",
        {**_YEAR, **_of("documenten", "kamer", "soort"), **_COUNTS},
    ),
    "vragen_per_fractie": Described(
        "Vragen per fractie",
        "Een rij per fractie, jaar en kamer. Een vraag van twee fracties telt bij allebei.",
        {**_of("vraag_fracties", "fractie"), **_YEAR, **_of("documenten", "kamer"), **_COUNTS},
    ),
    "vragen_per_ministerie": Described(
        "Vragen per ministerie",
        "Een rij per ministerie, jaar en kamer. Een brief aan twee ministeries telt bij allebei.",
        {**_of("geadresseerden", "ministerie"), **_YEAR, **_of("documenten", "kamer"), **_COUNTS},
    ),
    "vragen_per_indiener": Described(
        "Vragen per indiener",
        "Een rij per Kamerlid, jaar en kamer. Een vraag van twee Kamerleden telt bij allebei.",
        {
            **_of("indieners", "naam", "fractie"),
            **_YEAR,
            **_of("documenten", "kamer"),
            **_COUNTS,
        },
    ),
    "termijnen": Described(
        "Termijnen",
        "Een rij per document met een laatste dag voor het antwoord, de vroegste eerst.",
        {
            **_of("documenten", "uiterste_datum", "termijn", "kenmerk", "betreft"),
            "vragen": QUESTIONS,
            **_of("documenten", "bestand"),
        },
    ),
    "waarschuwingen": Described(
        "Waarschuwingen",
        "Een rij per melding dat een veld fout kan zijn of ontbreekt.",
        {
            **_of("meldingen", "code", "tekst", "pagina"),
            **_of("documenten", "kenmerk", "bestand"),
            **_DOCUMENT,
        },
    ),
    "dubbele_brieven": Described(
        "Dubbele brieven",
        "Een rij per document dat dezelfde brief is als een ander, in een ander formaat. Het telt nergens mee.",
        {
            **_of("documenten", "kenmerk", "datum", "betreft", "bestand"),
            "dubbel_van": Meaning("Het bestand van dezelfde brief dat meetelt.", DERIVED),
            **_DOCUMENT,
        },
    ),
    "gedeelde_kenmerken": Described(
        "Gedeelde kenmerken",
        "Een rij per brief met kenmerk en datum van een andere brief, maar met andere vragen of antwoorden: een"
        " verbetering, of een kenmerk voor meer brieven. Zij tellen allemaal mee.",
        {
            **_of("documenten", "kenmerk", "datum", "kamer", "soort", "betreft"),
            "vragen": QUESTIONS,
            **_of("documenten", "bestand"),
            **_DOCUMENT,
        },
    ),
    "invoer": Described(
        "Invoer",
        "Een rij per bestand dat is aangeboden, en wat ervan is geworden.",
        {
            **_of("documenten", "bestand", "sha256"),
            "uitkomst": Meaning(
                "Wat ervan is geworden.", PROGRAM, values=("document", "dubbel", "kopie", "fout")
            ),
            "bijzonderheid": Meaning(
                "Bij een document zijn soort, bij een dubbele brief of een kopie het andere bestand, bij een fout de"
                " code.",
                PROGRAM,
            ),
        },
    ),
}
