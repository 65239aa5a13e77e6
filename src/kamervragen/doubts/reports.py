"""Doubts about a report in which fracties ask in prose: what its head lacks, which answers may be of others."""

from __future__ import annotations

from kamervragen.doubts import checks, wording
from kamervragen.doubts.broken_names import broken_names
from kamervragen.doubts.faint import faint
from kamervragen.doubts.headings import headings
from kamervragen.doubts.letter import requests_outside
from kamervragen.doubts.melding import info, warning
from kamervragen.doubts.misread import misread
from kamervragen.doubts.misread_names import misread_names
from kamervragen.doubts.offices import offices
from kamervragen.doubts.pages import unread
from kamervragen.doubts.papers import NO_NUMBER_YET, is_unnumbered
from kamervragen.doubts.paragraphs import run_together
from kamervragen.doubts.phrases import question
from kamervragen.doubts.room import keeps_tables, layout
from kamervragen.doubts.second_head import second_head
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import traces
from kamervragen.doubts.unnamed import unsure_askers
from kamervragen.doubts.unnumbered import told_requests, unread_requests
from kamervragen.dutch.answering import asks_how_to_answer
from kamervragen.layout.model import Document
from kamervragen.parts.answered_by import is_bare
from kamervragen.parts.finding import NO_NUMBERS
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.report import Report
from kamervragen.records import Melding, SchriftelijkOverleg

_EXPECTED = ("kamer", "datum", "kenmerk", "betreft", "geadresseerden", "fracties")


def meldingen(
    record: SchriftelijkOverleg, document: Document, found: Kamerstuk, report: Report
) -> tuple[Melding, ...]:
    """Return the meldingen of a report."""
    blocks = report.blocks[len(found.opening) :]
    result = _head(record, found, report) + checks.no_questions(record) + offices(record)
    if record.vragen and all(vraag.nummer is None for vraag in record.vragen):
        result.append(info("geen_nummers", NO_NUMBERS))
    result += checks.numbers(record.vragen) + checks.notes(record, document)
    result += [
        one.model_copy(update={"tekst": one.tekst.replace("de brief", "het stuk")})
        for one in unsure_askers(record, document, report.blocks, report.asking)
    ]
    result += misread_names(record)
    result += unread(document) + faint(record, document)
    result += strange(record) + traces(record) + broken_names(record.fracties, document.rows)
    result += wording.reading(record) + wording.questions(record) + wording.notes(record)
    result += misread(part.text for part in wording.parts_of(record))
    result += _layout(document, report, record) + _second(found, report)
    result += checks.outside(blocks) + requests_outside(blocks) + unread_requests(blocks)
    result += [] if report.past else told_requests(blocks)
    result += headings(record, blocks)
    result += run_together(document, report.rows, report.blocks, record.vragen)
    return tuple(dict.fromkeys((*result, *_answers(record, report))))


def _second(found: Kamerstuk, report: Report) -> list[Melding]:
    """Report another document behind it; only in the reports of the Eerste Kamer letters stand inside."""
    return second_head(found.head, report.rows, letters=found.kamer == "Eerste Kamer")


def _layout(document: Document, report: Report, record: SchriftelijkOverleg) -> list[Melding]:
    """Report what the layout shows: an answer keeps its tables, and may say in so many words what was asked."""
    replying = {
        line.number
        for part in report.parts
        if part.side in ("replies", "rest")
        for block in part.blocks
        for line in block.lines
    }
    asked = [row for row in report.rows if row.lines[0].number not in replying]
    others = [row for row in report.rows if row.lines[0].number in replying]
    found = layout(document, asked, published=True, titles=False)
    if others:
        found += layout(document, others, published=False, titles=False)
    settled = [*_OF_LETTERS]
    if keeps_tables(asked, record.vragen):
        settled.append("tabel_in_tekst")
    return [one for one in found if one.code not in settled]


# A report holds letters, with salutations of their own.
_OF_LETTERS = ("tweede_opening",)


def _head(record: SchriftelijkOverleg, found: Kamerstuk, report: Report) -> list[Melding]:
    """Report what the head does not say. Who is asked stands in the opening of a report, and nowhere else."""
    expected = [*_EXPECTED]
    if not report.is_answer:
        expected.append("commissie")
    if report.replied and not report.is_answer:
        expected += ["antwoord_van", "datum_antwoord"]
    result = [_mild(one, record, found) for one in checks.missing(record, expected)]
    if found.is_answered and "overleg" in (record.stuksoort or "") and not report.replied:
        text = "het stuk zou antwoorden bevatten, maar er is geen antwoord gevonden"
        result.append(warning("antwoorden_ontbreken", text))
    bare = [one.functie for one in record.geadresseerden if is_bare(one.functie)]
    if bare:
        text = f"het stuk noemt geen ministerie bij wie de vragen zijn gericht: {', '.join(filter(None, bare))}"
        result.append(warning("geadresseerde_onzeker", text))
    if record.stuksoort is None:
        text = (
            "de titel van het stuk ontbreekt; dat fracties erin vragen stellen, blijkt uit de tekst"
        )
        result.append(warning("stuksoort_ontbreekt", text))
    if record.stuknummer is None:
        result.append(info("stuknummer_ontbreekt", "het stuk heeft nog geen nummer"))
    return result


def _mild(one: Melding, record: SchriftelijkOverleg, found: Kamerstuk) -> Melding:
    """Return a melding as a remark where papers of its kind do not print the field."""
    consults = "overleg" in (record.stuksoort or "overleg")
    if one.code == "geadresseerde_ontbreekt" and not consults:
        return info("geadresseerde_ontbreekt", "het stuk noemt niet aan wie de vragen zijn gericht")
    if one.code == "kenmerk_ontbreekt" and record.stuksoort == "Inbreng":
        return info("kenmerk_ontbreekt", "een inbreng heeft zelf geen kenmerk")
    if one.code == "kenmerk_ontbreekt" and is_unnumbered(found):
        return info("kenmerk_ontbreekt", NO_NUMBER_YET)
    if one.code == "datum_ontbreekt" and record.stuknummer is None:
        return info("datum_ontbreekt", "het stuk is nog niet vastgesteld: het heeft geen datum")
    return one


def _answers(record: SchriftelijkOverleg, report: Report) -> list[Melding]:
    """Report questions without an answer, and answers that were given by their order alone."""
    if not report.replied or not record.vragen:
        return []
    if all(vraag.antwoord is None for vraag in record.vragen):
        text = "het stuk bevat een reactie die de vragen niet herhaalt: de antwoorden zijn aan geen vraag gekoppeld"
        return [info("antwoorden_los", text)]
    result: list[Melding] = []
    for head in report.strange:
        text = f"bij een antwoord is de vraag niet gevonden: {head[:80]}"
        result.append(warning("antwoord_zonder_vraag", text))
    for place, vraag in enumerate(record.vragen):
        if vraag.antwoord is None and asks_how_to_answer(vraag.tekst):
            text = f"{question(vraag)} gaat over het beantwoorden zelf en heeft geen eigen antwoord"
            result.append(info("vraag_zonder_antwoord", text, vraag.pagina))
        elif vraag.antwoord is None:
            text = f"bij {question(vraag)} is geen antwoord gevonden; het staat mogelijk in dat van een vraag ervoor"
            result.append(warning("vraag_zonder_antwoord", text, vraag.pagina))
        elif place in report.doubtful:
            text = f"het antwoord op {question(vraag)} hoort er mogelijk niet of niet geheel bij"
            result.append(warning("antwoord_onzeker", text, vraag.pagina))
    return result
