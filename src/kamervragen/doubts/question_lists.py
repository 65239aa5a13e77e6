"""Doubts about a list of questions: what its head lacks, what has no answer, what may be in the wrong place."""

from __future__ import annotations

import re

from kamervragen.doubts import checks, wording
from kamervragen.doubts.answers import swallowed
from kamervragen.doubts.faint import faint
from kamervragen.doubts.melding import info, told, warning
from kamervragen.doubts.misread import misread
from kamervragen.doubts.offices import offices
from kamervragen.doubts.pages import unread
from kamervragen.doubts.papers import NO_NUMBER_YET, is_unnumbered
from kamervragen.doubts.phrases import question
from kamervragen.doubts.room import keeps_tables, layout
from kamervragen.doubts.second_head import second_head
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import sub_items, traces
from kamervragen.dutch.dates import DATE
from kamervragen.layout.model import Document
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.list_body import ListBody
from kamervragen.patterns import regex
from kamervragen.records import LijstVanVragen, Melding

_EXPECTED = ("kamer", "datum", "kenmerk", "betreft", "geadresseerden", "commissie")
_OF_REPLY = ("antwoord_van", "datum_antwoord")


def remarks(
    record: LijstVanVragen, document: Document, found: Kamerstuk, read: ListBody
) -> tuple[Melding, ...]:
    """Return the meldingen of a list of questions."""
    body = read.found
    answered = any(vraag.antwoord for vraag in record.vragen)
    expected = (*_EXPECTED, *(_OF_REPLY if answered else ()))
    result = [_mild(one, record, found) for one in checks.missing(record, expected)]
    result += _head(record, found) + checks.no_questions(record)
    result += offices(record) + checks.numbers(record.vragen)
    result += checks.questions(record.vragen, polite=True)
    result += swallowed(record.vragen) + checks.notes(record, document)
    result += unread(document) + faint(record, document)
    result += strange(record) + traces(record) + sub_items(record)
    result += wording.reading(record) + wording.questions(record) + wording.notes(record)
    result += misread(part.text for part in wording.parts_of(record))
    result += _layout(document, found, read, record) + second_head(found.head, found.body)
    if read.inleiding and read.title is None:
        shown = f"boven de eerste vraag staat tekst die in geen veld is opgenomen: {read.inleiding[:60]}"
        result.append(info("inleiding_los", shown))
    result += told(body.findings) + checks.outside(body.outside)
    return (*result, *_unanswered(record, answered=answered, announced=body.answered))


def _layout(
    document: Document, found: Kamerstuk, read: ListBody, record: LijstVanVragen
) -> list[Melding]:
    """Return what the layout shows, but for what was read: columns of questions, tables in answers."""
    shown = layout(document, read.running, published=True)
    settled = {"kolommen_dooreen"} if len(read.running) < len(found.body) else set()
    if keeps_tables(read.running, record.vragen):
        settled.add("tabel_in_tekst")
    return [one for one in shown if one.code not in settled]


def _mild(one: Melding, record: LijstVanVragen, found: Kamerstuk) -> Melding:
    """Return a melding as a remark where papers of its kind do not print the field."""
    said = " ".join(found.opening)
    names_nobody = bool(said) and not _ANSWERERS.search(said)
    reports = "erslag" in (record.stuksoort or "")
    # `… heeft de eer als volgt verslag uit te brengen in de vorm van een lijst van vragen`, whatever its title
    if one.code == "geadresseerde_ontbreekt" and (reports or names_nobody):
        return info("geadresseerde_ontbreekt", "het stuk noemt niet aan wie de vragen zijn gericht")
    if one.code == "antwoord_van_ontbreekt" and names_nobody:
        return info("antwoord_van_ontbreekt", "het stuk zegt niet wie heeft geantwoord")
    undated = is_unnumbered(found) or (said and not DATE.search(said))
    if one.code == "datum_antwoord_ontbreekt" and undated:
        return info("datum_antwoord_ontbreekt", "het stuk zegt niet wanneer is geantwoord")
    if one.code == "betreft_ontbreekt" and record.stuknummer is None and not said:
        return info("betreft_ontbreekt", "boven een lijst zonder inleiding staat geen onderwerp")
    if one.code == "datum_ontbreekt" and record.stuknummer is None:
        return info("datum_ontbreekt", "het stuk is nog niet vastgesteld: het heeft geen datum")
    if one.code == "kenmerk_ontbreekt" and is_unnumbered(found):
        return info("kenmerk_ontbreekt", NO_NUMBER_YET)
    return one


# Without one of these an opening names nobody who could answer.
_ANSWERERS = regex(r"\b(?:minister|staatssecretaris|regering|kabinet|bewinds)", re.IGNORECASE)


def _head(record: LijstVanVragen, found: Kamerstuk) -> list[Melding]:
    """Report what the head of a Kamerstuk lacks, or says in two ways."""
    result: list[Melding] = []
    if not record.dossiers:
        report = warning if record.stuknummer else info  # a concept may have none yet
        result.append(report("dossier_ontbreekt", "boven de vragen is geen dossiernummer gevonden"))
    if record.stuknummer is None:
        result.append(info("stuknummer_ontbreekt", "het stuk heeft nog geen nummer"))
    if record.stuksoort is None:
        text = "de titel van het stuk ontbreekt; dat het een lijst van vragen is, volgt uit de inleiding"
        result.append(warning("stuksoort_ontbreekt", text))
    if found.identifier and record.stuknummer and record.kenmerk != found.identifier:
        text = f"boven het stuk staat {record.kenmerk}, in het colofon {found.identifier}"
        result.append(warning("kenmerk_onzeker", text))
    return result


def _unanswered(record: LijstVanVragen, *, answered: bool, announced: bool) -> list[Melding]:
    """Report questions without an answer in a list that has answers."""
    if not answered:
        text = "het stuk zou antwoorden bevatten, maar er is geen antwoord gevonden"
        return [warning("antwoorden_ontbreken", text)] if announced and record.vragen else []
    return [
        warning("vraag_zonder_antwoord", f"{question(one)} heeft geen antwoord", one.pagina)
        for one in record.vragen
        if one.antwoord is None
    ]
