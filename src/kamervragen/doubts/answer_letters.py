"""Doubts about a letter with answers: what is missing, what may be in the wrong place."""

from __future__ import annotations

from kamervragen.doubts import checks, wording
from kamervragen.doubts.answers import swallowed
from kamervragen.doubts.faint import faint
from kamervragen.doubts.melding import told, warning
from kamervragen.doubts.misread import misread
from kamervragen.doubts.misread_names import misread_names
from kamervragen.doubts.offices import offices
from kamervragen.doubts.pages import unread
from kamervragen.doubts.phrases import answer_to, question
from kamervragen.doubts.room import layout, tables
from kamervragen.doubts.second_head import second_head
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import sub_items, traces
from kamervragen.dutch.answering import titles_set
from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of
from kamervragen.layout.model import Document
from kamervragen.layout.passages import paragraphs_of
from kamervragen.parts.answer_letter import AnswerLetter
from kamervragen.parts.answering import Found
from kamervragen.parts.question_answers import part
from kamervragen.patterns import regex
from kamervragen.records import Antwoordbrief, Melding

_EXPECTED = ("kamer", "datum", "kenmerk", "betreft", "geadresseerden", "afzender")


def remarks(
    record: Antwoordbrief,
    document: Document,
    found: AnswerLetter,
    body: Found,
) -> list[Melding]:
    """Return the meldingen of a letter with answers."""
    result = checks.missing(record, _EXPECTED) + checks.no_questions(record)
    result += offices(record) + misread_names(record)
    result += checks.numbers(record.vragen) + checks.questions(record.vragen)
    result += swallowed(record.vragen) + checks.notes(record, document)
    result += unread(document) + faint(record, document)
    result += strange(record) + traces(record) + sub_items(record)
    result += wording.reading(record) + wording.questions(record) + wording.notes(record)
    result += misread(part.text for part in wording.parts_of(record))
    result += _layout(document, found) + second_head((), found.body)
    # What stands in an annex below the signature is in no field: told where it asks.
    result += checks.outside(paragraphs_of(found.closing, document.measure, document.words))
    result += told(body.findings) + _unanswered(record) + _foreign(record)
    return result + _untold_askers(record)


def _layout(document: Document, found: AnswerLetter) -> list[Melding]:
    """Report what the layout shows of questions and answers; an answer keeps its tables, a question does not."""
    asked = [
        row
        for one in found.passages
        if one.caption is not None and one.caption.kind == "vraag"
        if any(len(row.lines) > 1 for row in one.rows)
        for row in part(one.rows, len(one.caption.numbers)).question
    ]
    shown = layout(document, found.body, published=False)
    if found.tabular:  # the cells of a table that was read are no columns read across
        shown = [one for one in shown if one.code != "kolommen_dooreen"]
    return shown + tables(asked)


# `Opmerking vooraf bij het onderzoek naar kades (vragen 4 t/m 14)`, in the answer to 3
_OTHERS = regex(rf"\((?:[Vv]ra(?:ag|gen))\s+(?P<list>{NUMBER_LIST})\)(?=\s+[A-ZÀ-Þ]|\n|$)")


def _foreign(record: Antwoordbrief) -> list[Melding]:
    """Report a heading inside an answer that names other questions: the text below it belongs to none of them alone."""
    found: list[Melding] = []
    for one in record.vragen:
        for match in _OTHERS.finditer(one.antwoord.tekst if one.antwoord else ""):
            if one.antwoord and not set(numbers_of(match["list"])) & set(one.antwoord.op_vragen):
                text = f"{answer_to(one)} bevat mogelijk een kop over andere vragen: {match[0]}"
                found.append(warning("kop_in_tekst", text, one.pagina))
    return found + _titles(record)


def _titles(record: Antwoordbrief) -> list[Melding]:
    """Report the title of a set of questions inside an answer: an introduction stands between it and its questions."""
    names = [one.naam for one in record.indieners]
    return [
        warning("kop_in_tekst", f"{answer_to(one)} bevat mogelijk een kop: {line}", one.pagina)
        for one in record.vragen
        for line in (one.antwoord.tekst if one.antwoord else "").split("\n")
        if titles_set(line) and any(name in line for name in names)
    ]


def _untold_askers(record: Antwoordbrief) -> list[Melding]:
    """Report sets of questions, each with its own numbers, where no title says whose each is."""
    if len(record.fracties) < 2 or any(one.fracties != record.fracties for one in record.vragen):
        return []
    begins = [series[0] for series in checks.series_of(record.vragen)[1:]]
    # Chapters of one set may number anew; two sets have two numbers of the Kamer.
    several = sum(number[4:5] == "Z" for number in record.uw_kenmerk) > 1
    if not any(several or one.sectie is None for one in begins):
        return []
    names = ", ".join(record.fracties)
    text = (
        "de brief beantwoordt mogelijk meer dan één reeks vragen, en van welke fractie elke reeks is staat er niet"
        f" herkenbaar bij; elke vraag heeft nu {names}"
    )
    return [warning("fractie_onzeker", text, begins[0].pagina)]


def _unanswered(record: Antwoordbrief) -> list[Melding]:
    return [
        warning("vraag_zonder_antwoord", f"{question(one)} heeft geen antwoord", one.pagina)
        for one in record.vragen
        if one.antwoord is None
    ]
