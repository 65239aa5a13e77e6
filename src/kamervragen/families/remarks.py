"""Doubts about a publication: what is missing, and what the opening sentence leaves open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.indieners import Member
from kamervragen.families import checks, doubts
from kamervragen.families.layout import layout
from kamervragen.families.publication import Publication, opens
from kamervragen.patterns import regex
from kamervragen.records import Melding, Publicatie
from kamervragen.structure.model import Document


def remarks(
    record: Publicatie,
    document: Document,
    found: Publication,
    asking: Sequence[Member],
    expected: Sequence[str],
) -> list[Melding]:
    """Return the meldingen that the publications share; `expected`: the fields that they have."""
    result = checks.missing(record, expected) + _opening(found, asking)
    if found.opening.oral:
        result.append(checks.info("mondelinge_vragen", "these are oral questions; none is printed"))
    if found.opening.oral and not record.vragen:
        result.append(checks.info("geen_vragen", "the document has no questions"))
    else:
        result += checks.no_questions(record)
    result += _second(found) + _offices(record)
    if found.reply is not None and found.reply.again:
        text = "a further reply is named below the first; the fields are those of the first"
        result.append(checks.warning("tweede_antwoord", text))
    result += checks.numbers(record.vragen)
    result += checks.questions(record.vragen)
    result += checks.notes(record, document)
    result += checks.pages(document)
    result += doubts.reading(record) + doubts.questions(record) + doubts.notes(record)
    result += doubts.misread(part.text for part in doubts.parts_of(record))
    rows = [row for one in found.passages for row in (*one.caption_rows, *one.rows)]
    result += layout(document, rows or found.body, published=True)
    return result


def _offices(record: Publicatie) -> list[Melding]:
    """Report one office that may be two: `de Minister van A en van B`."""
    return [
        checks.warning("geadresseerde_onzeker", f"this may be more than one office: {one.functie}")
        for one in record.geadresseerden
        if one.functie and _TWO_OFFICES.search(one.functie)
    ]


_TWO_OFFICES = regex(r"\b(?:van|voor)\b.+\ben\s+(?:van|voor)\b", re.I)


def _second(found: Publication) -> list[Melding]:
    """Report a second opening sentence below the first: two documents in one file."""
    rows = (row for passage in found.passages for row in passage.rows)
    text = "a second opening sentence stands below: these may be two documents in one file"
    return [
        checks.warning("tweede_opening", text, row.page)
        for row in (*rows, *found.body)
        if opens(row)
    ]


def _opening(found: Publication, asking: Sequence[Member]) -> list[Melding]:
    result: list[Melding] = []
    if found.opening.glued:
        text = "the opening sentence lost the space before `over`; offices and subject are a guess"
        result.append(checks.warning("opening_onduidelijk", text))
    if found.opening.aan.lower().startswith(("de ministers ", "de staatssecretarissen ")):
        offices = found.opening.aan.lower()
        if " en van " not in offices and " en voor " not in offices and " en de " not in offices:
            text = "several offices are named together and cannot be told apart"
            result.append(checks.warning("geadresseerde_onzeker", text))
    for one in asking:
        if not one.sure:
            text = f"no bracket of its own tells the fractie of {one.naam}"
            result.append(checks.warning("fractie_onzeker", text))
        elif one.fractie is None:
            text = f"no bracket tells the fractie of {one.naam}"
            result.append(checks.warning("fractie_ontbreekt", text))
    return result
