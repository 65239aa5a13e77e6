"""The words of a codebook: kinds of values, where they come from, and what many tables have."""

from __future__ import annotations

from dataclasses import dataclass

# The kinds of values, as a codebook names them.
TEXT, NUMBER, DAY, YEAR = "tekst", "geheel getal", "datum (jjjj-mm-dd)", "jaar (jjjj)"
NAMES, ITEMS = "lijst van teksten (JSON)", "lijst (JSON)"

# Where in a document something comes from.
HEAD = "briefhoofd; bij een publicatie de aanhef"
REPLY = "antwoordregel van de publicatie"
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


KEY = Meaning("Volgnummer van de rij in deze tabel.", DATABASE, NUMBER)
OF_DOCUMENT = Meaning("Het document waar dit bij hoort: documenten.id.", DATABASE, NUMBER)
OF_QUESTION = Meaning("De vraag waar dit bij hoort: vragen.rij.", DATABASE, NUMBER)
PAGE = Meaning("Bladzijde waarop dit begint; de eerste is 1.", "plaats in het document", NUMBER)
DOCUMENTS = Meaning("Hoeveel documenten.", COUNTED, NUMBER, "documenten")
QUESTIONS = Meaning("Hoeveel vragen.", COUNTED, NUMBER, "vragen")
