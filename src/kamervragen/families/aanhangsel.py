"""The family `aanhangsel`: questions of members with the answers of the government, as published."""

from __future__ import annotations

from kamervragen.families import checks, publication
from kamervragen.families.captioned import Found
from kamervragen.families.publication import Imprint
from kamervragen.families.published import published, shared_fields
from kamervragen.families.remarks import remarks
from kamervragen.records import Aanhangsel, Herkomst, Melding
from kamervragen.structure.model import Document

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
    told = remarks(record, document, parts.found, parts.asking, _EXPECTED)
    meldingen = (*told, *body.meldingen, *_unanswered(record, body, imprint))
    return record.model_copy(update={"meldingen": meldingen})


def _kenmerk(imprint: Imprint) -> str | None:
    """Return the identifier; without a colophon it follows from Kamer, year and number."""
    if imprint.identifier:
        return imprint.identifier
    if not (imprint.kamer and imprint.vergaderjaar and imprint.nummer):
        return None
    kamer = "tk" if imprint.kamer == "Tweede Kamer" else "ek"
    return f"ah-{kamer}-{imprint.vergaderjaar.replace('-', '')}-{imprint.nummer}"


def _unanswered(record: Aanhangsel, body: Found, imprint: Imprint) -> list[Melding]:
    found: list[Melding] = []
    if record.kenmerk and not imprint.identifier:
        text = "the identifier is not printed; it was made from Kamer, year and number"
        found.append(checks.info("kenmerk_afgeleid", text))
    if record.reactie == "mededeling" and not record.mededeling:
        text = "the reply is a mededeling, but no text of it was found"
        found.append(checks.warning("mededeling_ontbreekt", text))
    if record.reactie == "antwoord" or body.answered:
        for vraag in record.vragen:
            if vraag.antwoord is None:
                text = f"question {vraag.nummer or vraag.volgnummer} has no answer"
                found.append(checks.warning("vraag_zonder_antwoord", text, vraag.pagina))
    return found
