"""The family `schriftelijke_vragen`: questions of members as sent in, without answers; oral ones too."""

from __future__ import annotations

from kamervragen.doubts.publications import remarks, replied
from kamervragen.layout.model import Document
from kamervragen.parts import publication
from kamervragen.parts.published import published, shared_fields
from kamervragen.records import Herkomst, SchriftelijkeVragen

_EXPECTED = (
    "kamer", "datum", "kenmerk", "betreft", "geadresseerden", "indieners", "vergaderjaar",
)  # fmt: skip


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
    fields = shared_fields(document, parts, kenmerk, herkomst)
    fields["datum"] = fields["datum"] or publication.dated_above(parts.found)
    record = SchriftelijkeVragen(**fields)
    meldingen = (*remarks(record, document, parts, _EXPECTED), *replied(parts))
    return record.model_copy(update={"meldingen": meldingen})
