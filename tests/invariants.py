"""What holds for every record, whatever the letter: the promises of the record's documentation."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter

import kamervragen
from english import english
from kamervragen.lines import MARK_CLOSE, MARK_OPEN
from kamervragen.records import Record, Vraag

# Codes that say that a field is empty, by field.
EMPTY = {
    "kamer": "kamer_ontbreekt",
    "datum": "datum_ontbreekt",
    "kenmerk": "kenmerk_ontbreekt",
    "betreft": "betreft_ontbreekt",
    "geadresseerden": "geadresseerde_ontbreekt",
    "commissie": "commissie_ontbreekt",
    "fracties": "fractie_ontbreekt",
    "ondertekenaar": "ondertekenaar_ontbreekt",
    "vragen": "geen_vragen",
}


# Fields that questions of members never have, or for which each member has a melding.
OF_LETTERS = frozenset(("commissie", "fracties", "ondertekenaar"))


def broken(record: Record, data: bytes) -> list[str]:
    """One line for each promise that the record of an input with these bytes breaks."""
    found = [*_record(record, data), *_sections(record)]
    return found + [line for vraag in record.vragen for line in _vraag(vraag)]


def _record(record: Record, data: bytes) -> Iterator[str]:
    if record.herkomst.sha256 != hashlib.sha256(data).hexdigest():
        yield "sha256 is not that of the input"
    if [vraag.volgnummer for vraag in record.vragen] != [*range(1, len(record.vragen) + 1)]:
        yield "volgnummers do not run from 1"
    if len({vraag.id for vraag in record.vragen}) != len(record.vragen):
        yield "ids are not unique"
    if TypeAdapter(Record).validate_json(record.model_dump_json()) != record:
        yield "the record does not come back from its JSON"
    codes = {melding.code for melding in record.meldingen}
    of_letters = record.soort == "commissiebrief"
    for field, code in EMPTY.items():
        if field in OF_LETTERS and not of_letters:
            continue
        if bool(getattr(record, field)) == (code in codes):
            yield f"{field} is {getattr(record, field)!r} and the meldingen are {sorted(codes)}"
    for melding in record.meldingen:
        if not (melding.code and melding.tekst):
            yield f"an empty melding: {melding!r}"
        if english(melding.tekst):
            yield f"a melding that is not Dutch: {melding!r}"
    printed = json.dumps(record.model_dump(mode="json"), ensure_ascii=False)
    if MARK_OPEN in printed or MARK_CLOSE in printed:
        yield "the record holds the characters of a note mark"


def _sections(record: Record) -> Iterator[str]:
    titles = {sectie.titel for sectie in record.secties}
    inside = [vraag for vraag in record.vragen if vraag.sectie is not None]
    if {vraag.sectie for vraag in inside} - titles:
        yield "a question stands in a section that is not there"
    # CONTRACT: `vragen` of a section is empty where no numbers are printed.
    if [nummer for sectie in record.secties for nummer in sectie.vragen] != [
        vraag.nummer for vraag in inside if vraag.nummer is not None
    ]:
        yield "the numbers below the headings are not those of the questions"


def _vraag(vraag: Vraag) -> Iterator[str]:
    name = vraag.id
    if vraag.tekst != " ".join(vraag.tekst.split()):
        yield f"{name}: white space in {vraag.tekst!r}"
    if vraag.tekst != unicodedata.normalize("NFC", vraag.tekst):
        yield f"{name}: the text is not NFC"
    end = 0
    for deel in vraag.deelvragen:
        if deel.tekst != vraag.tekst[deel.begin : deel.eind] or deel.begin < end:
            yield f"{name}: offsets {deel.begin}-{deel.eind} do not give {deel.tekst!r}"
        end = deel.eind
    if sum(bool(one) for one in (vraag.regels, vraag.vakken, vraag.alineas)) != 1:
        yield f"{name}: has not either lines, boxes or paragraphs"
    for places in (vraag.regels, vraag.alineas):
        if places and not 1 <= places[0] <= places[1]:
            yield f"{name}: lines or paragraphs {places}"
    pages = [vak.pagina for vak in vraag.vakken]
    # A page in two columns has a box for each, and one for what stands across them.
    if pages != sorted(pages) or any(pages.count(page) > 3 for page in pages):
        yield f"{name}: boxes on pages {pages}"
    for vak in vraag.vakken:
        if not (vak.x0 < vak.x1 and vak.top < vak.bottom):
            yield f"{name}: an empty box {vak}"


def schema_faults(record: Record) -> list[str]:
    """What the published JSON Schema finds wrong with the record's JSON."""
    return [fault.message for fault in _validator().iter_errors(record.model_dump(mode="json"))]


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(kamervragen.json_schema())
