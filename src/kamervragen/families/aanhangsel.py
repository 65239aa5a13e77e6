"""The family `aanhangsel`: questions of members with the answers of the government, as published."""

from __future__ import annotations

from kamervragen.dutch.fracties import unique
from kamervragen.families import checks, publication
from kamervragen.families.captioned import Found, gather
from kamervragen.families.publication import Imprint
from kamervragen.families.questions import vragen_of
from kamervragen.families.remarks import remarks
from kamervragen.families.shared import verwijzingen, voetnoten
from kamervragen.families.uncaptioned import gather_plain
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
    found = publication.read(document)
    if found is None:
        raise ValueError("the document has no opening sentence: recognises() was not asked")
    imprint = publication.imprint(document, found)
    asking = publication.members(found.opening)
    fracties = unique(one.fractie for one in asking if one.fractie)
    body = gather(found.passages, document, fracties)
    if not found.captioned:
        body = gather_plain(found.body, document, fracties)
    kenmerk = _kenmerk(imprint)
    betreft = found.opening.betreft
    vragen = vragen_of(body.asked, document, kenmerk, herkomst.sha256)
    record = Aanhangsel(
        kamer=imprint.kamer,
        datum=found.opening.datum,
        kenmerk=kenmerk,
        betreft=betreft,
        geadresseerden=publication.geadresseerden(found.opening),
        commissie=None,
        indieners=publication.indieners(asking),
        fracties=fracties,
        termijn=None,
        ondertekenaar=None,
        secties=(),
        vragen=vragen,
        voetnoten=voetnoten(document),
        verwijzingen=verwijzingen(document, betreft, vragen),
        herkomst=herkomst,
        meldingen=(),
        vergaderjaar=imprint.vergaderjaar,
        toelichting=body.toelichting,
        nummer=imprint.nummer,
        datum_antwoord=found.reply.datum if found.reply else None,
        antwoord_van=found.reply.van if found.reply else None,
        reactie=found.reply.kind if found.reply else "antwoord",
        zie_ook=found.reply.zie_ook if found.reply else None,
        mededeling=body.mededeling,
    )
    told = remarks(record, document, found, asking, _EXPECTED)
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
