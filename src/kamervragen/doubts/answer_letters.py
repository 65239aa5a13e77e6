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
from kamervragen.doubts.phrases import question
from kamervragen.doubts.room import layout, tables
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import sub_items, traces
from kamervragen.layout.model import Document
from kamervragen.parts.answer_letter import AnswerLetter
from kamervragen.parts.answering import Found
from kamervragen.parts.question_answers import part
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
    result += _layout(document, found)
    return result + told(body.findings) + _unanswered(record)


def _layout(document: Document, found: AnswerLetter) -> list[Melding]:
    """Report what the layout shows of questions and answers; an answer keeps its tables, a question does not."""
    rows = [row for one in found.passages for row in (*one.caption_rows, *one.rows)]
    rows += found.prose
    if not rows:
        return []
    asked = [
        row
        for one in found.passages
        if one.caption is not None and one.caption.kind == "vraag"
        for row in part(one.rows, len(one.caption.numbers)).question
    ]
    return layout(document, rows, published=False) + tables(asked)


def _unanswered(record: Antwoordbrief) -> list[Melding]:
    return [
        warning("vraag_zonder_antwoord", f"{question(one)} heeft geen antwoord", one.pagina)
        for one in record.vragen
        if one.antwoord is None
    ]
