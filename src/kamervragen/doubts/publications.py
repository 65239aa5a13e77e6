"""Doubts about a publication: what is missing, and what the opening sentence leaves open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.doubts import checks, wording
from kamervragen.doubts.answers import swallowed
from kamervragen.doubts.faint import faint
from kamervragen.doubts.melding import info, told, warning
from kamervragen.doubts.misread import misread
from kamervragen.doubts.misread_names import misread_names
from kamervragen.doubts.offices import offices
from kamervragen.doubts.pages import unread
from kamervragen.doubts.phrases import SUBJECT, TWO_DOCUMENTS, answer_to, question
from kamervragen.doubts.room import layout
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import sub_items, traces
from kamervragen.doubts.wording import unclosed
from kamervragen.dutch.indieners import Member
from kamervragen.dutch.sentences import is_full
from kamervragen.layout.model import Document
from kamervragen.lines import MARK_OPEN
from kamervragen.parts.answering import Found
from kamervragen.parts.publication import Imprint, Publication, opens
from kamervragen.parts.published import Published
from kamervragen.patterns import regex
from kamervragen.records import Aanhangsel, Melding, Publicatie


def remarks(
    record: Publicatie,
    document: Document,
    parts: Published,
    expected: Sequence[str],
) -> list[Melding]:
    """Return the meldingen that the publications share; `expected`: the fields that they have."""
    found, asking = parts.found, parts.asking
    result = _missing(record, expected, found) + _opening(found, asking)
    if found.opening.oral:
        result.append(
            info("mondelinge_vragen", "dit zijn mondelinge vragen; ze staan niet in het document")
        )
    if found.opening.oral and not record.vragen:
        result.append(info("geen_vragen", checks.NO_QUESTIONS))
    else:
        result += checks.no_questions(record)
    result += _second(found) + _offices(record) + offices(record)
    if parts.body.further or (found.reply is not None and found.reply.again):
        text = "na het eerste antwoord volgt een nader antwoord; de velden zijn die van het eerste"
        text += ", de tekst staat achter het antwoord op dezelfde vraag" * parts.body.further
        result.append(warning("tweede_antwoord", text))
    result += checks.numbers(record.vragen) + misread_names(record)
    result += checks.questions(record.vragen) + swallowed(record.vragen)
    result += checks.groups(one.block for one in parts.body.asked)
    result += checks.notes(record, document)
    result += unread(document) + faint(record, document)
    result += strange(record) + traces(record) + sub_items(record)
    result += _explanations(record) + _answers(record) + _captions(found)
    result += wording.reading(record) + wording.questions(record) + wording.notes(record)
    result += misread(part.text for part in wording.parts_of(record))
    rows = [row for one in found.passages for row in (*one.caption_rows, *one.rows)]
    result += layout(document, rows or found.body, published=True)
    return result + told(parts.body.findings) + checks.outside(parts.body.outside)


def _offices(record: Publicatie) -> list[Melding]:
    """Report one office that may be two: `de Minister van A en van B`."""
    return [
        warning("geadresseerde_onzeker", f"dit is mogelijk meer dan één functie: {one.functie}")
        for one in record.geadresseerden
        if one.functie and _TWO_OFFICES.search(one.functie)
    ]


_TWO_OFFICES = regex(r"\b(?:van|voor)\b.+\ben\s+(?:van|voor)\b", re.I)


def _missing(record: Publicatie, expected: Sequence[str], found: Publication) -> list[Melding]:
    """Report which fields are missing; the year is where the masthead, that prints it, is there."""
    result = checks.missing(record, expected)
    if record.vergaderjaar or "Staten-Generaal" not in found.top:
        return result
    text = "de kop van de publicatie noemt de Kamer, maar geen vergaderjaar"
    others = [one for one in result if one.code != "vergaderjaar_ontbreekt"]
    return [*others, warning("vergaderjaar_ontbreekt", text)]


def _explanations(record: Publicatie) -> list[Melding]:
    """Report a subject or a text below the questions that breaks off, or a caption with nothing below it."""
    found: list[Melding] = []
    if record.betreft and unclosed(record.betreft) is not None:
        text = f"{SUBJECT} is mogelijk afgebroken: {record.betreft[-60:]}"
        found.append(warning("betreft_onzeker", text))
    for name in ("toelichting", "mededeling"):
        below: str | None = getattr(record, name, None)
        if below == "":
            found.append(warning("tekst_onzeker_einde", f"de {name} heeft geen tekst"))
        elif below and not is_full(below):
            told_of = f"de {name} eindigt midden in een zin: {below[-60:]}"
            found.append(warning("zin_onderbroken", told_of))
    return found


def _answers(record: Publicatie) -> list[Melding]:
    """Report answers that begin with a table."""
    found: list[Melding] = []
    for vraag in record.vragen:
        lines = vraag.antwoord.tekst.split("\n") if vraag.antwoord else [""]
        if "|" in lines[0]:
            text = f"{answer_to(vraag)} begint met een tabel"
            found.append(warning("begin_ontbreekt", text, vraag.pagina))
    return found


def _captions(found: Publication) -> list[Melding]:
    """Report the mark of a note in a caption: the row of marks belongs to the text below it."""
    rows = (row for passage in found.passages for row in passage.caption_rows)
    text = "de verwijzing naar een noot staat in een kopje, en ontbreekt in de tekst"
    return [
        warning("noot_zonder_verwijzing", text, row.page) for row in rows if MARK_OPEN in row.text
    ]


def _second(found: Publication) -> list[Melding]:
    """Report a second opening sentence below the first: two documents in one file."""
    rows = (row for passage in found.passages for row in passage.rows)
    text = f"hier staat een tweede openingszin: {TWO_DOCUMENTS}"
    return [warning("tweede_opening", text, row.page) for row in (*rows, *found.body) if opens(row)]


def _opening(found: Publication, asking: Sequence[Member]) -> list[Melding]:
    result: list[Melding] = []
    if found.opening.glued:
        text = (
            "in de openingszin ontbreekt de spatie voor ‘over’; functies en onderwerp zijn een gok"
        )
        result.append(warning("opening_onduidelijk", text))
    if found.opening.aan.lower().startswith(("de ministers ", "de staatssecretarissen ")):
        offices = found.opening.aan.lower()
        if " en van " not in offices and " en voor " not in offices and " en de " not in offices:
            text = "er zijn meer functies samen genoemd, die niet te scheiden zijn"
            result.append(warning("geadresseerde_onzeker", text))
    for one in asking:
        if not one.sure:
            text = f"achter {one.naam} staan geen eigen haakjes met de fractie"
            result.append(warning("fractie_onzeker", text))
        elif one.fractie is None:
            text = f"achter {one.naam} staan geen haakjes met de fractie"
            result.append(warning("fractie_ontbreekt", text))
    return result


def unanswered(record: Aanhangsel, body: Found, imprint: Imprint) -> list[Melding]:
    """Report what a publication with a reply lacks: the identifier, the reply, the answer of a question."""
    found: list[Melding] = []
    if record.kenmerk and not imprint.identifier:
        text = "het kenmerk staat niet in het document; het is gemaakt van Kamer, jaar en nummer"
        found.append(info("kenmerk_afgeleid", text))
    if record.reactie == "mededeling" and not record.mededeling:
        text = "het antwoord is een mededeling, maar de tekst daarvan is niet gevonden"
        found.append(warning("mededeling_ontbreekt", text))
    if record.reactie == "antwoord" or body.answered:
        for vraag in record.vragen:
            if vraag.antwoord is None:
                text = f"{question(vraag)} heeft geen antwoord"
                found.append(warning("vraag_zonder_antwoord", text, vraag.pagina))
    return found


# The masthead of the Aanhangsel.
_ANSWERED = regex(r"\bgegeven\s+antwoorden\b")


def replied(parts: Published) -> list[Melding]:
    """Report signs of a reply in a publication that names nobody who replied."""
    answered = parts.imprint.identifier or ""
    if parts.body.mededeling or answered.startswith("ah-") or _ANSWERED.search(parts.found.top):
        text = f"het document bevat een antwoord, maar {checks.NOBODY_REPLIED}"
        return [warning("antwoord_van_ontbreekt", text)]
    return []
