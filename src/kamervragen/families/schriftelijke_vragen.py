"""The family `schriftelijke_vragen`: questions of members as sent in, without answers; oral ones too."""

from __future__ import annotations

from kamervragen.families import checks, publication
from kamervragen.families.published import published, shared_fields
from kamervragen.families.remarks import remarks
from kamervragen.patterns import regex
from kamervragen.records import Herkomst, SchriftelijkeVragen
from kamervragen.structure.model import Document

_EXPECTED = (
    "kamer", "datum", "kenmerk", "betreft", "geadresseerden", "indieners", "vergaderjaar",
)  # fmt: skip
# The masthead of the Aanhangsel.
_ANSWERED = regex(r"\bgegeven\s+antwoorden\b")


def recognises(document: Document) -> bool:
    """True for an opening sentence of members without any reply; oral questions always."""
    found = publication.read(document)
    if found is None:
        return False
    return found.opening.oral or not publication.is_answered(found)


def parse(document: Document, herkomst: Herkomst) -> SchriftelijkeVragen:
    """Turn a publication into a record; what is missing or doubtful becomes a melding."""
    parts = published(document)
    kenmerk = parts.imprint.zaak or parts.imprint.identifier
    record = SchriftelijkeVragen(**shared_fields(document, parts, kenmerk, herkomst))
    told = remarks(record, document, parts.found, parts.asking, _EXPECTED)
    answered = parts.imprint.identifier or ""
    if parts.body.mededeling or answered.startswith("ah-") or _ANSWERED.search(parts.found.top):
        text = "the document is one with a reply, but no line says who replied"
        told.append(checks.warning("antwoord_van_ontbreekt", text))
    return record.model_copy(update={"meldingen": (*told, *parts.body.meldingen)})
