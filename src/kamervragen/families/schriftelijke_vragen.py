"""The family `schriftelijke_vragen`: questions of members as sent in, without answers; oral ones too."""

from __future__ import annotations

from kamervragen.dutch.fracties import unique
from kamervragen.families import publication
from kamervragen.families.captioned import gather
from kamervragen.families.questions import vragen_of
from kamervragen.families.remarks import remarks
from kamervragen.families.shared import verwijzingen, voetnoten
from kamervragen.families.uncaptioned import gather_plain
from kamervragen.records import Herkomst, SchriftelijkeVragen
from kamervragen.structure.model import Document

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
    found = publication.read(document)
    if found is None:
        raise ValueError("the document has no opening sentence: recognises() was not asked")
    imprint = publication.imprint(document, found)
    asking = publication.members(found.opening)
    fracties = unique(one.fractie for one in asking if one.fractie)
    if found.captioned:
        body = gather(found.passages, document, fracties)
    else:
        body = gather_plain(found.body, document, fracties)
    kenmerk = imprint.zaak or imprint.identifier
    betreft = found.opening.betreft
    vragen = vragen_of(body.asked, document, kenmerk, herkomst.sha256)
    record = SchriftelijkeVragen(
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
    )
    told = [*remarks(record, document, found, asking, _EXPECTED), *body.meldingen]
    return record.model_copy(update={"meldingen": tuple(told)})
