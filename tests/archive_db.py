"""A small database for tests, filled by the store of `batch` with invented documents."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kamervragen.parts.offices import addressee
from kamervragen.records import (
    Antwoord,
    Dossier,
    Geadresseerde,
    Herkomst,
    Indiener,
    Record,
    Vraag,
)
from kamervragen.stores import Fault, Result, Settings, Store, StoreFormat, open_store, shape
from letters import read_letter
from sample_record import make_melding, make_record, make_vraag

SETTINGS = Settings("0.1.0")


def ask(number: int, text: str, *fracties: str, answer: str | None = None, **more: Any) -> Vraag:
    """A question with its answer."""
    reply = Antwoord(tekst=answer, op_vragen=(str(number),)) if answer else None
    return make_vraag(
        volgnummer=number, tekst=text, fracties=fracties, deelvragen=(), antwoord=reply, **more
    )


def document(name: str, day: str | None, *vragen: Vraag, **changes: Any) -> Record:
    """A record of this name and date."""
    origin = Herkomst(bestand=name, sha256=name, media="application/pdf", paginas=4, lezer="pdfium")
    values = {
        "datum": dt.date.fromisoformat(day) if day else None,
        "vragen": vragen,
        "secties": (),
        "voetnoten": (),
        "herkomst": origin,
    }
    return make_record(**(values | changes))


def office(functie: str) -> Geadresseerde:
    """A member of the government without a name."""
    return addressee(functie)


def records() -> list[Record]:
    """Four documents with seven questions; the last two come from a letter that is read."""
    return [
        document(
            "zand.pdf", "2024-03-31",
            ask(1, "Hoeveel zand is nodig voor de asiel-opvang in COM(2025)611?", "SP", "Volt"),
            ask(2, "Wat kost zandwinning, zo'n beetje, volgens Financiën?", "SP", answer="Klei."),
            ask(3, "Klopt Kamerstuk 36 812?", answer="Ja, met zand en \x1b[31mgrind."),
            kenmerk="178412", betreft="Zand",
            geadresseerden=(office("Minister van Financiën"), office("Minister van Financiën")),
            meldingen=(make_melding(), make_melding()),
        ),
        document(
            "klei.pdf", "2025-12-31",
            ask(1, "Is de OR gehoord over zand\u202e en klei?", "GroenLinks-PvdA"),
            kenmerk=None, betreft=None, kamer="Tweede Kamer",
            geadresseerden=(
                office("Minister van Financiën"), office("Minister voor Natuur en Stikstof"),
            ),
            indieners=(Indiener(naam="Van der Goot", fractie="OPNL"),),
            dossiers=(Dossier(nummer="36100-XVI", titel="Begroting"),), stuknummer="12",
            zaken=("2025Z00815", "2025D04328"),
        ),
        document("leeg.pdf", None, geadresseerden=(), kamer=None),
        read_letter(),
    ]  # fmt: skip


def fill(target: Path) -> Store:
    """Put all documents into a database, a failure and a copy as well; it is still open."""
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=False)
    for record in records():
        shaped = shape(record, StoreFormat.SQLITE, SETTINGS)
        store.add(Result(record.herkomst.bestand, record.herkomst.sha256, shaped=shaped))
    store.add(Result("scan.pdf", "s", fout=Fault("scan", "there is no text")))
    store.add(Result("kopie.pdf", "zand.pdf", kopie_van="zand.pdf"))
    return store


def make_database(target: Path) -> Path:
    """A database that is finished."""
    fill(target).close(complete=True)
    return target
