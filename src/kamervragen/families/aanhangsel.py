"""The family `aanhangsel`: questions of members with the answers of the government, as published."""

from __future__ import annotations

from kamervragen.doubts.publications import remarks, unanswered
from kamervragen.layout.model import Document
from kamervragen.parts import publication
from kamervragen.parts.publication import Imprint
from kamervragen.parts.published import published, shared_fields
from kamervragen.records import Aanhangsel, Herkomst

_EXPECTED = (
    "kamer", "datum", "kenmerk", "betreft", "geadresseerden", "indieners", "vergaderjaar", "nummer",
    "antwoord_van", "datum_antwoord",
)  # fmt: skip


def recognises(document: Document) -> bool:
    """True for an opening sentence of members and a line about the reply, or an answer."""
    found = publication.read(document)
    return found is not None and not found.opening.oral and publication.is_answered(found)


def parse(document: Document, herkomst: Herkomst) -> Aanhangsel:
    """Turn a publication into a record; what is missing or doubtful becomes a melding."""
    parts = published(document)
    reply, body, imprint = parts.found.reply, parts.body, parts.imprint
    record = Aanhangsel(
        **shared_fields(document, parts, _kenmerk(imprint), herkomst),
        nummer=imprint.nummer,
        datum_antwoord=reply.datum if reply else None,
        antwoord_van=reply.van if reply else None,
        reactie=reply.kind if reply else "antwoord",
        zie_ook=reply.zie_ook if reply else None,
        mededeling=body.mededeling,
    )
    meldingen = (*remarks(record, document, parts, _EXPECTED), *unanswered(record, body, imprint))
    return record.model_copy(update={"meldingen": meldingen})


def _kenmerk(imprint: Imprint) -> str | None:
    """Return the identifier; without a colophon it follows from Kamer, year and number."""
    if imprint.identifier:
        return imprint.identifier
    if not (imprint.kamer and imprint.vergaderjaar and imprint.nummer):
        return None
    kamer = "tk" if imprint.kamer == "Tweede Kamer" else "ek"
    return f"ah-{kamer}-{imprint.vergaderjaar.replace('-', '')}-{imprint.nummer}"
