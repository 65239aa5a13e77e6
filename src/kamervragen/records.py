"""The records: what every family fills and every output prints.

Field names and values are Dutch, as in the letters and in the open data of the Kamer. Every key is
always present. All models are strict (nothing is coerced) and frozen (nothing changes afterwards).
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Kamer = Literal["Eerste Kamer", "Tweede Kamer"]
Ernst = Literal["info", "waarschuwing"]


class Model(BaseModel):
    """Common settings of every model."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


class Geadresseerde(Model):
    """Somebody to whom the letter is sent."""

    functie: str | None = Field(description="office, as printed: `Minister van Financiën`")
    naam: str | None = Field(description="name without `T.a.v.` and form of address")
    ministerie: str | None = Field(
        description="what follows `van` or `voor` in the office, in one spelling for counting"
    )


class Indiener(Model):
    """A member who asks."""

    naam: str = Field(description="name as printed")
    fractie: str | None = Field(description="party of the member")


class Termijn(Model):
    """The term within which an answer is asked."""

    tekst: str = Field(description="the term as printed: `vier weken`")
    uiterste_datum: dt.date | None = Field(
        description="last day: counted from `datum`, or the date that is printed"
    )


class Ondertekenaar(Model):
    """Who signed."""

    naam: str | None = Field(description="name as printed")
    functie: str | None = Field(description="office as printed below or above the name")


class Sectie(Model):
    """A heading with what stands below it."""

    titel: str = Field(description="the heading, one line")
    inleiding: str | None = Field(description="text between the heading and its first question")
    fracties: tuple[str, ...] = Field(description="fracties that ask in this section")
    vragen: tuple[str, ...] = Field(description="numbers of the questions below this heading")
    vraag_ids: tuple[str, ...] = Field(description="ids of the questions below this heading")


class Deelvraag(Model):
    """One sentence of a question that ends in a question mark."""

    tekst: str = Field(description="the sentence; equals `vraag.tekst[begin:eind]`")
    begin: int = Field(ge=0, description="offset of its first character in `vraag.tekst`")
    eind: int = Field(ge=0, description="offset behind its last character in `vraag.tekst`")


class Verzoek(Model):
    """One sentence of a question that asks without a question mark."""

    tekst: str = Field(description="the sentence; equals `vraag.tekst[begin:eind]`")
    begin: int = Field(ge=0, description="offset of its first character in `vraag.tekst`")
    eind: int = Field(ge=0, description="offset behind its last character in `vraag.tekst`")


class Vak(Model):
    """A box on a page, in points, origin top left."""

    pagina: int = Field(ge=1, description="page, from 1")
    x0: float = Field(description="left side")
    top: float = Field(description="upper side, counted from the top of the page")
    x1: float = Field(description="right side")
    bottom: float = Field(description="lower side, counted from the top of the page")


class Antwoord(Model):
    """The answer to a question."""

    tekst: str = Field(description="the whole answer")
    op_vragen: tuple[str, ...] = Field(description="numbers of the questions that share it")


class Vraag(Model):
    """A question."""

    id: str = Field(description="kenmerk and number, unique in the document and stable")
    volgnummer: int = Field(ge=1, description="place in the document, from 1")
    nummer: str | None = Field(description="number as printed, without punctuation")
    sectie: str | None = Field(description="title of the section that it stands in")
    fracties: tuple[str, ...] = Field(description="who asks this question")
    tekst: str = Field(description="the whole question as printed, one space between words")
    deelvragen: tuple[Deelvraag, ...] = Field(description="its sentences that end in `?`")
    verzoeken: tuple[Verzoek, ...] = Field(description="its sentences that ask without `?`")
    groep: tuple[str, ...] | None = Field(description="numbers printed under one heading with it")
    voetnoten: tuple[str, ...] = Field(description="numbers of the notes that it carries")
    pagina: int | None = Field(description="page on which its own text starts, from 1")
    vakken: tuple[Vak, ...] = Field(description="PDF only: one box for each page that it is on")
    regels: tuple[int, int] | None = Field(description="text only: first and last line, from 1")
    alineas: tuple[int, int] | None = Field(
        default=None,
        description="Word and OpenDocument only: first and last paragraph of the source, from 1",
    )
    antwoord: Antwoord | None = Field(description="its answer, where the document has one")


class Voetnoot(Model):
    """A note."""

    nummer: str = Field(description="number as printed")
    tekst: str = Field(description="text of the note, one line")
    pagina: int | None = Field(description="page on which it is printed, from 1")


class Verwijzing(Model):
    """A reference to another document."""

    soort: Literal["com_document", "e_dossier", "kamerstuk"] = Field(description="what it is")
    tekst: str = Field(description="the reference as printed")


class Herkomst(Model):
    """Where the record came from."""

    bestand: str = Field(description="name of the input")
    sha256: str = Field(description="SHA-256 of the input bytes, hexadecimal")
    media: Literal[
        "application/pdf",
        "text/plain",
        "text/markdown",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
        "text/html",
        "application/xml",
        "image/tiff",
        "image/png",
        "image/jpeg",
    ] = Field(description="kind of input, sniffed from the bytes")
    paginas: int | None = Field(description="number of pages; null where the source has none")
    lezer: Literal[
        "pdfium", "pdfplumber", "text", "markdown", "docx", "odt", "html", "op_xml", "tesseract"
    ] = Field(description="reader that read it")
    tekstlaag: Literal["gedrukt", "herkend"] | None = Field(
        default=None,
        description="`herkend` where a program read the letters in a picture; null where the input is text",
    )


class Dossier(Model):
    """A dossier of Kamerstukken that the head of a publication names."""

    nummer: str = Field(description="number without spaces: `31865`, `36100-XVI`")
    titel: str | None = Field(description="title as printed")


class Afzender(Model):
    """Who writes to the Kamer."""

    functie: str | None = Field(description="office or institution: `Minister van Financiën`")
    naam: str | None = Field(description="name as printed; null where an institution writes")


class Melding(Model):
    """Something that the reader of the record should know."""

    code: str = Field(description="stable code; `docs/meldingen.md` lists them")
    ernst: Ernst = Field(description="`waarschuwing` where a field may be wrong or missing")
    tekst: str = Field(description="one sentence for a person, in Dutch")
    pagina: int | None = Field(description="page that it is about, from 1")


class Stuk(Model):
    """A piece of a document as the tool sees it: what `kamervragen outline` prints."""

    soort: str = Field(description="what it was taken for; `text` is in no field of the record")
    nummers: tuple[str, ...] = Field(description="numbers that it carries")
    pagina: int | None = Field(description="page on which it starts, from 1")
    vakken: tuple[Vak, ...] = Field(
        default=(), description="PDF only: one box for each page that it is on"
    )
    regels: tuple[int, int] | None = Field(
        default=None, description="text only: first and last line, from 1"
    )
    alineas: tuple[int, int] | None = Field(
        default=None, description="sources without pages only: first and last paragraph, from 1"
    )
    tekst: str = Field(description="its text, one line")
    waarom: tuple[str, ...] = Field(
        default=(),
        description="what spoke for beginning it there, heaviest first; blocks of a body only",
    )
    marge: float | None = Field(
        default=None, description="what the next best reading would cost more; below 1 it was close"
    )


class Document(Model):
    """Fields that all families share."""

    schema_versie: Literal["2"] = Field(default="2", description="version of this schema")
    # Each family says which it is; here it has its place, which is that of the keys in JSON.
    soort: str = Field(description="document family")
    kamer: Kamer | None = Field(description="which Kamer")
    datum: dt.date | None = Field(description="date of the document")
    kenmerk: str | None = Field(description="reference of the sender, as printed")
    betreft: str | None = Field(description="subject, one line")
    geadresseerden: tuple[Geadresseerde, ...] = Field(description="to whom it is sent")
    commissie: str | None = Field(description="committee that asks")
    indieners: tuple[Indiener, ...] = Field(description="members who ask; none for a committee")
    fracties: tuple[str, ...] = Field(description="fracties that ask, in order of first mention")
    termijn: Termijn | None = Field(description="term for the answer")
    ondertekenaar: Ondertekenaar | None = Field(description="who signed")
    secties: tuple[Sectie, ...] = Field(description="headings in order")
    vragen: tuple[Vraag, ...] = Field(description="questions in printed order")
    voetnoten: tuple[Voetnoot, ...] = Field(description="notes in printed order")
    verwijzingen: tuple[Verwijzing, ...] = Field(description="references, in order of mention")
    dossiers: tuple[Dossier, ...] = Field(
        description="dossiers of Kamerstukken in the head of a publication"
    )
    stuknummer: str | None = Field(
        description="number of the Kamerstuk in its dossier: `214`, `AB`"
    )
    zaken: tuple[str, ...] = Field(
        description="numbers of the open data of the Kamer that are printed: `2024Z18796`"
    )
    herkomst: Herkomst = Field(description="where it came from")
    meldingen: tuple[Melding, ...] = Field(description="doubts and remarks")


class CommissieBrief(Document):
    """Letter of a committee to a minister with questions of the fracties."""

    soort: Literal["commissiebrief"] = Field(
        default="commissiebrief", description="document family"
    )


class Publicatie(Document):
    """Fields that the publications of questions of members share."""

    vergaderjaar: str | None = Field(description="parliamentary year: `2023-2024`")
    toelichting: str | None = Field(
        description="text of a *Toelichting* behind the questions or answers"
    )


class Aanhangsel(Publicatie):
    """Questions of members with the answers of the government, as published."""

    soort: Literal["aanhangsel"] = Field(default="aanhangsel", description="document family")
    nummer: str | None = Field(description="number in the Aanhangsel: `1314`")
    datum_antwoord: dt.date | None = Field(description="date on which the reply was received")
    antwoord_van: str | None = Field(description="who replied, and on whose behalf, as printed")
    reactie: Literal["antwoord", "mededeling"] | None = Field(
        description="whether the questions were answered, or a message came instead"
    )
    zie_ook: str | None = Field(description="what the line about the reply refers to")
    mededeling: str | None = Field(description="text of a *Mededeling* behind the questions")


class SchriftelijkeVragen(Publicatie):
    """Questions of members as sent in, not yet answered; oral questions have none."""

    soort: Literal["schriftelijke_vragen"] = Field(
        default="schriftelijke_vragen", description="document family"
    )


class LijstVanVragen(Publicatie):
    """Numbered questions of a committee, mostly with the answers, as a Kamerstuk."""

    soort: Literal["lijst_van_vragen"] = Field(
        default="lijst_van_vragen", description="document family"
    )
    stuksoort: str | None = Field(
        description="kind of Kamerstuk, in sentence case: `Lijst van vragen en antwoorden`"
    )
    nummer: str | None = Field(description="number of the Kamerstuk in its dossier: `214`")
    datum_antwoord: dt.date | None = Field(description="date of the letter with the answers")
    antwoord_van: str | None = Field(description="who answered, without article")
    reactie: Literal["antwoord", "mededeling"] | None = Field(
        description="whether the questions were answered, or a message came instead"
    )
    mededeling: str | None = Field(description="text of a *Mededeling* behind the questions")


class SchriftelijkOverleg(Document):
    """Fracties ask in prose under headings, as a Kamerstuk; the government may answer in it."""

    soort: Literal["schriftelijk_overleg"] = Field(
        default="schriftelijk_overleg", description="document family"
    )
    stuksoort: str | None = Field(
        description="kind of Kamerstuk, in sentence case: `Verslag van een schriftelijk overleg`"
    )
    vastgesteld: dt.date | None = Field(description="date behind *Vastgesteld*")
    datum_antwoord: dt.date | None = Field(description="date of the letter with the answers")
    antwoord_van: str | None = Field(description="who answered, without article")


class Antwoordbrief(Document):
    """A minister or an institution writes to the Kamer with questions and their answers."""

    soort: Literal["antwoordbrief"] = Field(default="antwoordbrief", description="document family")
    afzender: Afzender | None = Field(description="who writes")
    uw_kenmerk: tuple[str, ...] = Field(description="references of the Kamer, as printed")


Record = Annotated[
    CommissieBrief
    | Aanhangsel
    | SchriftelijkeVragen
    | LijstVanVragen
    | SchriftelijkOverleg
    | Antwoordbrief,
    Field(discriminator="soort"),
]
