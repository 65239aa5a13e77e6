"""The family `antwoordbrief`: a minister or an institution answers questions of the Kamer by letter."""

from __future__ import annotations

from kamervragen.doubts.answer_letters import remarks
from kamervragen.layout.model import Document
from kamervragen.parts import answer_fields as fields
from kamervragen.parts import answer_letter
from kamervragen.parts.answer_askers import below_headings, named_above, who_asked
from kamervragen.parts.letter_fields import datum_of
from kamervragen.parts.publication import indieners
from kamervragen.parts.published import sections
from kamervragen.parts.questions import note_numbers, vragen_of, without_marks
from kamervragen.parts.shared import verwijzingen, voetnoten, zaken_of
from kamervragen.records import Antwoordbrief, Herkomst


def recognises(document: Document) -> bool:
    """True for a letter to the Kamer that says that it answers questions."""
    return answer_letter.read(document) is not None


def parse(document: Document, herkomst: Herkomst) -> Antwoordbrief:
    """Turn a letter with answers into a record; what is missing or doubtful becomes a melding.

    Raises:
        ValueError: it answers nothing; no family recognised it.
    """
    found = answer_letter.read(document)
    if found is None:
        raise ValueError("the document answers no questions: recognises() was not asked")
    letter = fields.letter_of(found)
    labelled = fields.labelled_fields(letter, document)
    subject = labelled["betreft"].value if "betreft" in labelled else None
    betreft = without_marks(subject, note_numbers(document)).text if subject else None
    kenmerk = labelled["kenmerk"].value if "kenmerk" in labelled else None
    asking = who_asked(betreft, found.text)
    body = answer_letter.body_of(found, document, asking.fracties, kenmerk or herkomst.sha256[:12])
    asked = below_headings(body.asked, found.head, asking, document.words)
    vragen = vragen_of(asked, document, kenmerk, herkomst.sha256)
    everybody = named_above(asking, asked)
    signature = fields.signature_in(letter, document)
    zaken = zaken_of(document)
    record = Antwoordbrief(
        kamer=fields.kamer_of(letter, document, zaken),
        datum=datum_of(labelled, answer_letter.lines_of_rows(letter.top), document),
        kenmerk=kenmerk,
        betreft=betreft,
        geadresseerden=fields.geadresseerden_of(letter, document),
        commissie=None if asking.members else fields.commissie_of(betreft, found.text),
        indieners=indieners(everybody.members),
        fracties=everybody.fracties,
        termijn=None,
        ondertekenaar=signature.signed[0] if signature.signed else None,
        secties=sections(vragen),
        vragen=vragen,
        voetnoten=voetnoten(document),
        verwijzingen=verwijzingen(document, betreft, vragen),
        dossiers=(),
        stuknummer=None,
        zaken=zaken,
        herkomst=herkomst,
        afzender=signature.afzender,
        uw_kenmerk=fields.uw_kenmerk_of(letter, document),
        meldingen=(),
    )
    told = remarks(record, document, found, body)
    return record.model_copy(update={"meldingen": tuple(told)})
