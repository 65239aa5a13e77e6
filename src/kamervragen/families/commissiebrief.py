"""The family `commissiebrief`: a committee writes to a minister, fracties ask numbered questions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from kamervragen.doubts import letter
from kamervragen.dutch.commissies import find_commissie
from kamervragen.layout.model import Document
from kamervragen.layout.opening import is_salutation
from kamervragen.parts import answer_letter
from kamervragen.parts import askers as who
from kamervragen.parts.addressees import addressees
from kamervragen.parts.kamer import kamer_of
from kamervragen.parts.label_values import fields_of
from kamervragen.parts.labels import label_of
from kamervragen.parts.letter_fields import commissie_of, datum_of, termijn_of, verwijzingen_of
from kamervragen.parts.letter_questions import asked_in, secties_of
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.prose import in_prose, is_numbered
from kamervragen.parts.questions import note_numbers, vragen_of, without_marks
from kamervragen.parts.shared import lines_of, voetnoten, zaken_of
from kamervragen.parts.signature import signatures
from kamervragen.parts.spacing import by_column, closed_up
from kamervragen.parts.unlabelled import lone_kenmerk, lone_subject
from kamervragen.patterns import regex
from kamervragen.records import (
    CommissieBrief,
    Geadresseerde,
    Herkomst,
)

_TO_KAMER = regex(r"^(?:aan\s+)?(?:de\s+)?voorzitter\s+van\s+de\s+(?:eerste|tweede)\b", re.I)
_SENDER = regex(r"\bcommissies?\b")


def recognises(document: Document) -> bool:
    """True for a letter of a committee to a member of the government.

    Two things must be there: somebody of the government is addressed, and a committee writes, as its
    opening or its signature says. A letter to the Kamer itself is an answer, not a question.
    """
    head = lines_of(document, "letterhead")
    if any(_TO_KAMER.match(line.text) for line in head):
        return False
    body = [block for block in document.blocks if block.kind in ("paragraph", "item", "heading")]
    closing = " ".join(block.text for block in document.blocks if block.kind == "closing")
    opening = " ".join(block.text for block in body[:4])
    writes = bool(_SENDER.search(opening) and find_commissie(opening)) or bool(
        find_commissie(closing)
    )
    is_letter = bool(_addressed(document)) or any(label_of(line.text) for line in head)
    return writes and is_letter and answer_letter.read(document) is None


def _addressed(document: Document) -> tuple[Geadresseerde, ...]:
    """Return the addressees: by them a letter is recognised, and they stand in its record."""
    if "addressed" not in document.memo:
        head = closed_up(by_column(lines_of(document, "letterhead")))
        document.memo["addressed"] = addressees(head, document.words)
    return cast("tuple[Geadresseerde, ...]", document.memo["addressed"])


def parse(document: Document, herkomst: Herkomst) -> CommissieBrief:
    """Turn a letter into a record; what is missing or doubtful becomes a melding."""
    head = lines_of(document, "letterhead")
    body = [block for block in document.blocks if block.kind in ("paragraph", "item", "heading")]
    labelled = [line for line in head if not is_salutation(line.text)]
    fields = fields_of(closed_up(by_column(labelled)), document.words)
    datum = datum_of(fields, head, document)
    kenmerk = fields["kenmerk"].value if "kenmerk" in fields else lone_kenmerk(labelled)
    subject = fields["betreft"].value if "betreft" in fields else lone_subject(head, document.words)
    betreft = without_marks(subject, note_numbers(document)).text if subject else None
    parts = Parts.of(body)
    asking = who.gather(parts.blocks, prose=not is_numbered(parts.blocks))
    if not is_numbered(parts.blocks):
        parts = replace(parts, blocks=in_prose(parts.blocks))
    asked = asked_in(document, parts.blocks, asking)
    vragen = vragen_of(asked, document, kenmerk, herkomst.sha256)
    signed = signatures(lines_of(document, "closing"), document.words, document.measure.pitch)
    record = CommissieBrief(
        kamer=kamer_of(document, head, kenmerk),
        datum=datum,
        kenmerk=kenmerk,
        betreft=betreft,
        geadresseerden=_addressed(document),
        commissie=commissie_of(document, body),
        indieners=(),
        fracties=asking.known if vragen or any("?" in block.text for block in body) else (),
        termijn=termijn_of(parts.blocks, datum),
        ondertekenaar=signed[0] if signed else None,
        secties=secties_of(document, parts.blocks, asking, vragen),
        vragen=vragen,
        voetnoten=voetnoten(document),
        verwijzingen=verwijzingen_of(betreft, body, document),
        dossiers=(),
        stuknummer=None,
        zaken=zaken_of(document),
        herkomst=herkomst,
        meldingen=(),
    )
    told = letter.meldingen(record, document, parts, signed, fields.get("betreft"), asking)
    return record.model_copy(update={"meldingen": told})
