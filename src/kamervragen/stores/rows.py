"""A record as rows for the tables of `stores/schema.py`. Runs in the worker, where there is time."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from kamervragen.folding import folded, folded_member
from kamervragen.stores.kinds import CASES
from kamervragen.stores.schema import PARTS, TABLES

if TYPE_CHECKING:
    import datetime as dt

    from kamervragen.records import Deelvraag, Record, Verzoek, Vraag
    from kamervragen.stores import Settings

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one record, without the keys that only the database knows.

    `document`: in the order of the table, without what the store fills in. `vingerafdruk`: what two formats of one
    letter have in common. `parts`: table -> rows without their own key and `document_id`; a question begins with its
    `id`, and its `sleutel` is the store's. `of_vragen`: table of what hangs on a question -> (place of the question
    in `parts["vragen"]`, row without `id` and `vraag_rij`).
    """

    document: Row
    vingerafdruk: str | None
    parts: dict[str, list[Row]]
    of_vragen: dict[str, list[tuple[int, Row]]]


# Columns that the store fills in: keys, and what it knows of the run.
OF_THE_STORE = ("id", "versie", "vingerafdruk", "dubbel_van")
_DOSSIER = re.compile(r"(\d{1,9})(?:-(.+))?", re.ASCII)
# What is neither a letter nor a digit.
_SIGNS = re.compile(r"[\W_]+")


def shape(record: Record, settings: Settings) -> Rows:  # noqa: ARG001 - it has one form only
    """Return `record` as rows."""
    parts: dict[str, list[Row]] = {
        "geadresseerden": [
            (one.functie, one.naam, one.ministerie) for one in record.geadresseerden
        ],
        "indieners": [
            (one.naam, one.fractie, folded_member(one.naam, one.fractie))
            for one in record.indieners
        ],
        "dossiers": [
            (one.nummer, *dossier_parts(one.nummer), one.titel) for one in record.dossiers
        ],
        "zaken": [(one, kind_of_case(one)) for one in record.zaken],
        "secties": [
            (one.titel, one.inleiding, *map(_array, (one.fracties, one.vragen, one.vraag_ids)))
            for one in record.secties
        ],
        "vragen": [_vraag(one) for one in record.vragen],
        "voetnoten": [(one.nummer, one.tekst, one.pagina) for one in record.voetnoten],
        "meldingen": [(one.code, one.ernst, one.tekst, one.pagina) for one in record.meldingen],
    }
    of_vragen: dict[str, list[tuple[int, Row]]] = {
        "deelvragen": _sentences([one.deelvragen for one in record.vragen]),
        "verzoeken": _sentences([one.verzoeken for one in record.vragen]),
        "vraag_fracties": [
            (place, (name, folded(name)))
            for place, vraag in enumerate(record.vragen)
            for name in dict.fromkeys(vraag.fracties)
        ],
    }
    own = {name: parts[name] for name in PARTS}
    return Rows(_document(record), fingerprint(record), own, of_vragen)


def dossier_parts(number: str) -> tuple[int | None, str | None]:
    """Return number and addition of a dossier, which the open data of the Kamer have apart.

    >>> dossier_parts("36100-XVI"), dossier_parts("31865"), dossier_parts("XVI")
    ((36100, 'XVI'), (31865, None), (None, None))
    """
    found = _DOSSIER.fullmatch(number)
    return (int(found[1]), found[2]) if found else (None, None)


def kind_of_case(number: str) -> str | None:
    """Return what the open data of the Kamer call what has a number.

    >>> kind_of_case("2024Z18796"), kind_of_case("2024D04328")
    ('zaak', 'document')
    """
    return CASES.get(number[4:5])


def _sentences(
    of_vragen: list[tuple[Deelvraag, ...] | tuple[Verzoek, ...]],
) -> list[tuple[int, Row]]:
    return [
        (place, (one.tekst, one.begin, one.eind))
        for place, some in enumerate(of_vragen)
        for one in some
    ]


def fingerprint(record: Record) -> str | None:
    """Return a digest of what makes two documents the same letter, whatever their format.

    Of kenmerk, date, kamer, soort and the letters and digits of all questions and answers: formats differ in
    hyphens and spaces only, and a correction differs in a word. None where there is too little to go by: no
    kenmerk, no date or no question.
    """
    if not (record.kenmerk and record.datum and record.vragen):
        return None
    texts = [record.kenmerk, record.datum.isoformat(), record.kamer or "", record.soort]
    for one in record.vragen:
        texts += [one.tekst, one.antwoord.tekst if one.antwoord else ""]
    plain = (_SIGNS.sub("", normalize("NFKC", text).casefold()) for text in texts)
    return hashlib.sha256("\0".join(plain).encode()).hexdigest()[:32]


def _document(record: Record) -> Row:
    """The row of the document, by the names of the columns."""
    term, signer = record.termijn, record.ondertekenaar
    sender = getattr(record, "afzender", None)
    theirs = getattr(record, "uw_kenmerk", None)
    made = {
        "bestand": record.herkomst.bestand,
        "sha256": record.herkomst.sha256,
        "media": record.herkomst.media,
        "paginas": record.herkomst.paginas,
        "lezer": record.herkomst.lezer,
        "tekstlaag": record.herkomst.tekstlaag,
        "datum": _day(record.datum),
        "fracties": _array(record.fracties),
        "termijn": term.tekst if term else None,
        "uiterste_datum": _day(term.uiterste_datum) if term else None,
        "ondertekenaar": signer.naam if signer else None,
        "functie_ondertekenaar": signer.functie if signer else None,
        "afzender": sender.naam if sender else None,
        "functie_afzender": sender.functie if sender else None,
        "uw_kenmerk": None if theirs is None else _array(theirs),
        "vastgesteld": _day(getattr(record, "vastgesteld", None)),
        "datum_antwoord": _day(getattr(record, "datum_antwoord", None)),
        "verwijzingen": json.dumps(
            [one.model_dump() for one in record.verwijzingen], ensure_ascii=False
        ),
    }
    names = [name for name, _ in TABLES["documenten"] if name not in OF_THE_STORE]
    return tuple(made[name] if name in made else getattr(record, name, None) for name in names)


def _vraag(vraag: Vraag) -> Row:
    first, last = vraag.regels or (None, None)
    boxes = [[box.pagina, box.x0, box.top, box.x1, box.bottom] for box in vraag.vakken]
    answer = vraag.antwoord
    return (
        vraag.id, vraag.volgnummer, vraag.nummer, vraag.sectie, _array(vraag.fracties), vraag.tekst,
        _array(vraag.groep) if vraag.groep is not None else None, _array(vraag.voetnoten),
        vraag.pagina, json.dumps(boxes), first, last,
        answer.tekst if answer else None, _array(answer.op_vragen) if answer else None,
    )  # fmt: skip


def _array(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
