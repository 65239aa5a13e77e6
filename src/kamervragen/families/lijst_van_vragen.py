"""The family `lijst_van_vragen`: a committee asks numbered questions in a Kamerstuk, mostly with the answers."""

from __future__ import annotations

import re

from kamervragen.doubts.question_lists import remarks
from kamervragen.layout.model import Document
from kamervragen.parts import kamerstuk
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.kamerstuk_fields import fields_of
from kamervragen.parts.list_body import list_body
from kamervragen.parts.published import sections
from kamervragen.parts.questions import vragen_of
from kamervragen.patterns import regex
from kamervragen.records import Herkomst, LijstVanVragen

_LIST = regex(r"\b(?:lijst\s+(?:van|met)\s+(?:\w+\s+)?vragen|feitelijke\s+vragen)", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """True for a Kamerstuk whose title, or where that is lost whose opening, says that it is a list of questions."""
    found = kamerstuk.read(document)
    if found is None:
        return False
    if found.titel:
        return _LIST.search(found.titel) is not None
    return _ASKED_OVER.search(" ".join(found.opening)) is not None


# `… heeft over het jaarverslag de navolgende vragen ter beantwoording aan de regering voorgelegd`
_ASKED_OVER = regex(
    r"\bvragen\s+(?!en\s+opmerkingen)(?:ter\s+beantwoording|voorgelegd\s+aan)\b|\blijst\s+van\s+vragen\b"
)


def parse(document: Document, herkomst: Herkomst) -> LijstVanVragen:
    """Turn a list of questions into a record; what is missing or doubtful becomes a melding.

    Raises:
        ValueError: it is no Kamerstuk; no family recognised it.
    """
    found = kamerstuk.read(document)
    if found is None:
        raise ValueError("the document is no Kamerstuk: recognises() was not asked")
    kenmerk = found.kenmerk
    answered = _answered(found)
    read = list_body(found.body, document, kenmerk or herkomst.sha256[:12], answered=answered)
    body = read.found
    vragen = vragen_of(body.asked, document, kenmerk, herkomst.sha256)
    replied = any(vraag.antwoord for vraag in vragen)
    body.answered = body.answered or answered
    record = LijstVanVragen(
        **fields_of(found, document, vragen, herkomst),
        fracties=(),
        secties=tuple(
            one.model_copy(update={"inleiding": read.inleiding}) if one.titel == read.title else one
            for one in sections(vragen)
        ),
        vergaderjaar=found.vergaderjaar,
        toelichting=body.toelichting,
        nummer=found.stuknummer,
        datum_antwoord=found.datum_antwoord if replied else None,
        antwoord_van=found.antwoord_van if replied else None,
        reactie="antwoord" if replied else None,
        mededeling=body.mededeling,
    )
    return record.model_copy(update={"meldingen": remarks(record, document, found, read)})


def _answered(found: Kamerstuk) -> bool:
    """True where title or opening says that answers are printed."""
    return found.is_answered or "antwoord" in found.titel.lower()
