"""What each column of the tables of questions means, in Dutch."""

from __future__ import annotations

from kamervragen.stores.meaning import (
    DATABASE,
    DERIVED,
    ITEMS,
    KEY,
    NAMES,
    NUMBER,
    OF_DOCUMENT,
    OF_QUESTION,
    PAGE,
    QUESTION,
    Described,
    Meaning,
)

_SENTENCE = {
    "tekst": Meaning("De zin.", QUESTION),
    "begin": Meaning(
        "Waar de zin in vragen.tekst begint; het eerste teken is 0.", QUESTION, NUMBER, "tekens"
    ),
    "eind": Meaning(
        "Waar de zin in vragen.tekst ophoudt: het eerste teken erachter.",
        QUESTION,
        NUMBER,
        "tekens",
    ),
}

OF_QUESTIONS: dict[str, Described] = {
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
            "document_id": OF_DOCUMENT,
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
            "nummer": Meaning(
                "Nummer zoals gedrukt, zonder leestekens; leeg waar het document er geen drukt.",
                QUESTION,
            ),
            "sectie": Meaning("Tussenkop waar de vraag onder staat.", "tussenkop"),
            "fracties": Meaning("Fracties die deze vraag stellen.", "tekst bij de vraag", NAMES),
            "tekst": Meaning("De hele vraag, zoals gedrukt.", QUESTION),
            "groep": Meaning(
                "Nummers die met dit nummer onder één kop zijn gedrukt.", QUESTION, NAMES
            ),
            "voetnoten": Meaning("Nummers van de noten bij de vraag.", QUESTION, NAMES),
            "pagina": PAGE,
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
            "antwoord": Meaning("Het hele antwoord.", "het antwoord in het document"),
            "op_vragen": Meaning(
                "Nummers van de vragen die dit antwoord delen; id's waar geen vraag een nummer heeft.",
                "het antwoord in het document",
                NAMES,
            ),
        },
    ),
    "deelvragen": Described(
        "Deelvragen",
        "Een rij per zin van een vraag die met een vraagteken eindigt.",
        {
            "id": KEY,
            "vraag_rij": OF_QUESTION,
            **_SENTENCE,
        },
    ),
    "verzoeken": Described(
        "Verzoeken",
        "Een rij per zin van een vraag die zonder vraagteken iets vraagt.",
        {
            "id": KEY,
            "vraag_rij": OF_QUESTION,
            **_SENTENCE,
        },
    ),
    "vraag_fracties": Described(
        "Fracties per vraag",
        "Een rij per vraag en fractie die haar stelt: om op te zoeken en mee te tellen.",
        {
            "id": KEY,
            "vraag_rij": OF_QUESTION,
            "fractie": Meaning("Fractie die de vraag stelt.", "tekst bij de vraag"),
            "gevouwen": Meaning("De fractie zonder hoofdletters en accenten.", DERIVED),
        },
    ),
}
