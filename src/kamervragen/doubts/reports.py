"""Doubts about a report in which fracties ask in prose: what is missing, what was linked by its order alone."""

from __future__ import annotations

from kamervragen.doubts import checks
from kamervragen.doubts.melding import info
from kamervragen.layout.model import Document
from kamervragen.parts.finding import NO_NUMBERS
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.report import Report
from kamervragen.records import Melding, SchriftelijkOverleg


def meldingen(
    record: SchriftelijkOverleg, document: Document, found: Kamerstuk, report: Report
) -> tuple[Melding, ...]:
    """Return the meldingen of a report."""
    result = checks.no_questions(record)
    if record.vragen and all(vraag.nummer is None for vraag in record.vragen):
        result.append(info("geen_nummers", NO_NUMBERS))
    return tuple(result)
