"""Questions to a database that `kamervragen batch` has filled: what can be asked, and what comes back.

The database is opened for reading only, also while a batch is still writing to it. SQLite loads in the
modules that ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """What comes first, by the name that ``search --sort`` takes."""

    RANK = "rank"
    DATE = "date"


class By(StrEnum):
    """What questions are counted by, by the name that ``stats --by`` takes."""

    JAAR = "jaar"
    KAMER = "kamer"
    FRACTIE = "fractie"
    MINISTERIE = "ministerie"
    SOORT = "soort"
    INDIENER = "indiener"


# Questions of which all are ranked and counted for a first page; that takes some hundredths of a second.
MOST = 5_000


@dataclass(frozen=True, slots=True)
class Search:
    """What to search for; an empty field asks for nothing.

    `words`: an expression of FTS5 or plain words. Of several fracties, members, ministries, dossiers or cases one is
    enough.
    `since`, `until`: ISO days, both inclusive. `answers`: search in the answers too. `order`: None is the best match
    first, but with a `limit` and words that more than `MOST` questions have, the newest. `duplicates`: also in letters
    that are there in another format already.
    """

    words: str
    fracties: tuple[str, ...] = ()
    indieners: tuple[str, ...] = ()
    ministeries: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    zaken: tuple[str, ...] = ()
    kamer: str | None = None
    since: str | None = None
    until: str | None = None
    answers: bool = False
    order: Order | None = None
    limit: int | None = None
    duplicates: bool = False


# Begin and end of what matches, as offsets in a text.
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A question that matches, with its document; what matches in its text and in its answer.

    `id` is unique in its document, `sleutel` in the database.
    """

    document: int
    bestand: str
    kenmerk: str | None
    datum: str | None
    kamer: str | None
    soort: str
    betreft: str | None
    indieners: tuple[str, ...]
    id: str
    sleutel: str
    volgnummer: int
    nummer: str | None
    sectie: str | None
    fracties: tuple[str, ...]
    pagina: int | None
    regel: int | None
    tekst: str
    antwoord: str | None
    treffers: tuple[Span, ...]
    treffers_antwoord: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """One question as the database has it, with its document."""

    id: str
    volgnummer: int
    nummer: str | None
    sectie: str | None
    fracties: tuple[str, ...]
    tekst: str
    antwoord: str | None
    pagina: int | None
    regel: int | None
    bestand: str
    sha256: str
    soort: str
    kamer: str | None
    datum: str | None
    kenmerk: str | None
    betreft: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """The result of a search. `query`: as FTS5 read it; `order`: of the hits.

    `total`, `documents`: without any limit; None where counting would take longer than finding. `hits` are read one by
    one, while the database is open. `left_out`: questions of duplicate letters that match too, or None
    where nobody counted them.
    """

    query: str
    order: Order
    total: int | None
    documents: int | None
    hits: Iterator[Hit]
    left_out: int | None = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of the whole database, or of the documents of some members.

    `fouten` and `kopieen` are inputs that gave no record, so nobody can tell whose they are. `dubbelen` are documents
    that are the same letter as another in another format; they count nowhere else.
    """

    documenten: int
    vragen: int
    beantwoord: int
    met_waarschuwing: int
    fouten: int | None
    kopieen: int | None
    dubbelen: int
    eerste_datum: str | None
    laatste_datum: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """Documents and questions under one name; None where the documents name nothing."""

    naam: str | None
    documenten: int
    vragen: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts of a database."""

    totals: Totals
    per: dict[By, tuple[Count, ...]]
