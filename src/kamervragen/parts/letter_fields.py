"""The fields of a letter that stand in more than one place: date, committee, term, references."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import find_date, is_dateline
from kamervragen.dutch.termijn import find_termijn
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.lines import Line
from kamervragen.parts.label_values import Field
from kamervragen.parts.labels import label_of
from kamervragen.parts.shared import lines_of, references_in
from kamervragen.parts.spacing import gap
from kamervragen.records import Termijn, Verwijzing


def datum_of(
    fields: Mapping[str, Field], head: Sequence[Line], document: Document
) -> dt.date | None:
    """Return the date: behind its label, else in the letterhead, else below the signature."""
    if "datum" in fields:
        found = find_date(fields["datum"].value)
        if found:
            return found
    for line in head:
        labelled = label_of(line.text)
        if labelled and labelled[0].field is None:
            continue
        found = find_date(line.text)
        if found:
            return found
    return _dated_below(document)


def _dated_below(document: Document) -> dt.date | None:
    """Return the date that stands below the signature: `Den Haag, 12 mei 2026`."""
    lines = (line.text for line in lines_of(document, "closing"))
    return next((find_date(text) for text in lines if is_dateline(text)), None)


def commissie_of(document: Document, body: Sequence[Block]) -> str | None:
    """Return the committee that writes, as its opening, signature or letterhead names it."""
    opening = [plain(block.text) for block in body if block.kind != "heading"]
    signed = takewhile(lambda line: not line.text.endswith(":"), lines_of(document, "closing"))
    closing = _parted(list(signed))  # up to `Bijlagen:`
    head = [line.text for line in lines_of(document, "letterhead")]
    names = [find_commissie(text) for text in (*opening, closing, *head)]
    found = [name for name in names if name]
    # `de commissie voor Financiën` above, `Voorzitter van de vaste commissie voor Financiën` below; or of a name of
    # several subjects the first alone: `de commissie voor Binnenlandse Zaken`, `… en de Hoge Colleges van Staat`.
    return next((name for name in found if _is_fuller(name, found[0])), found[0]) if found else None


def _is_fuller(name: str, other: str) -> bool:
    """True for the same committee by a longer name, before it or behind it."""
    before, found, behind = f" {name}".partition(f" {other}")
    longer = bool(before or behind)
    return bool(found) and longer and (not behind or behind.startswith((" en ", "/")))


def _parted(lines: Sequence[Line]) -> str:
    """Return the lines of a signature as one text, with a stop where room parts them.

    `Voorzitter vaste commissie voor Verkeer en Waterstaat`, and further down `Afschrift van deze brief`.
    """
    parts = [line.text for line in lines[:1]]
    for before, line in pairwise(lines):
        apart = line.page != before.page or gap(before, line) > _APART
        parts.append("; " * apart + line.text)
    return " ".join(parts)


# So far apart, in sizes of their type, two lines are no text.
_APART = 1.8


def termijn_of(blocks: Sequence[Block], datum: dt.date | None) -> Termijn | None:
    """Return the term; the paragraphs behind the last question come first."""
    for block in reversed(blocks):
        if block.kind != "paragraph":
            continue
        found = find_termijn(plain(block.text), datum)
        if found:
            return Termijn(tekst=found[0], uiterste_datum=found[1])
    return None


def verwijzingen_of(
    betreft: str | None, body: Sequence[Block], document: Document
) -> tuple[Verwijzing, ...]:
    """Return the references of a letter: in its subject, its text and its notes."""
    texts = [betreft or "", *(plain(block.text) for block in body)]
    return references_in((*texts, *(note.text for note in document.notes)))
