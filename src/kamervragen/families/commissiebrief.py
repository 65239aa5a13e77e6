"""The family `commissiebrief`: a committee writes to a minister, fracties ask numbered questions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from kamervragen.doubts import letter
from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import find_date
from kamervragen.dutch.fracties import unique
from kamervragen.dutch.termijn import find_termijn
from kamervragen.lines import Line
from kamervragen.parts import askers as who
from kamervragen.parts.addressees import addressees
from kamervragen.parts.kamer import kamer_by_kenmerk, printed_kamer
from kamervragen.parts.label_values import Field, fields_of
from kamervragen.parts.labels import label_of
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.prose import in_prose, is_numbered
from kamervragen.parts.questions import Asked, note_numbers, vragen_of, without_marks
from kamervragen.parts.shared import lines_of, references_in, voetnoten
from kamervragen.parts.signature import is_dateline, signatures
from kamervragen.parts.spacing import closed_up
from kamervragen.parts.unlabelled import lone_kenmerk, lone_subject
from kamervragen.patterns import regex
from kamervragen.records import (
    CommissieBrief,
    Herkomst,
    Ondertekenaar,
    Sectie,
    Termijn,
    Verwijzing,
    Vraag,
)
from kamervragen.structure.model import Block, Document
from kamervragen.structure.numbering import plain
from kamervragen.structure.opening import is_salutation

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
    addressed = addressees(closed_up(head), document.words)
    is_letter = bool(addressed) or any(label_of(line.text) for line in head)
    return bool(head) and writes and is_letter


def parse(document: Document, herkomst: Herkomst) -> CommissieBrief:
    """Turn a letter into a record; what is missing or doubtful becomes a melding."""
    head = lines_of(document, "letterhead")
    body = [block for block in document.blocks if block.kind in ("paragraph", "item", "heading")]
    labelled = [line for line in head if not is_salutation(line.text)]
    fields = fields_of(closed_up(labelled), document.words)
    datum = _datum(fields, head) or _dated_below(document)
    kenmerk = fields["kenmerk"].value if "kenmerk" in fields else lone_kenmerk(labelled)
    subject = fields["betreft"].value if "betreft" in fields else lone_subject(head, document.words)
    betreft = without_marks(subject, note_numbers(document)).text if subject else None
    parts = Parts.of(body)
    asking = who.gather(parts.blocks, prose=not is_numbered(parts.blocks))
    if not is_numbered(parts.blocks):
        parts = replace(parts, blocks=in_prose(parts.blocks))
    vragen = _vragen(document, parts, asking, kenmerk, herkomst)
    signed = _signed(document)
    record = CommissieBrief(
        kamer=printed_kamer(document, head) or kamer_by_kenmerk(kenmerk),
        datum=datum,
        kenmerk=kenmerk,
        betreft=betreft,
        geadresseerden=addressees(closed_up(head), document.words),
        commissie=_commissie(document, body),
        indieners=(),
        fracties=asking.known if vragen or any("?" in block.text for block in body) else (),
        termijn=_termijn(parts, datum),
        ondertekenaar=signed[0] if signed else None,
        secties=_secties(document, parts, asking, vragen),
        vragen=vragen,
        voetnoten=voetnoten(document),
        verwijzingen=_verwijzingen(betreft, body, document),
        herkomst=herkomst,
        meldingen=(),
    )
    return record.model_copy(
        update={
            "meldingen": letter.meldingen(record, document, parts, signed, fields.get("betreft"))
        }
    )


# --- letterhead -----------------------------------------------------------------------------------


def _datum(fields: dict[str, Field], head: Sequence[Line]) -> dt.date | None:
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
    return None


def _dated_below(document: Document) -> dt.date | None:
    """Return the date that stands below the signature: `Den Haag, 12 mei 2026`."""
    lines = (line.text for line in lines_of(document, "closing"))
    return next((find_date(text) for text in lines if is_dateline(text)), None)


def _commissie(document: Document, body: Sequence[Block]) -> str | None:
    opening = [plain(block.text) for block in body if block.kind != "heading"]
    signed = (line.text for line in lines_of(document, "closing"))
    closing = list(takewhile(lambda text: not text.endswith(":"), signed))  # not `Bijlagen:`
    head = [line.text for line in lines_of(document, "letterhead")]
    names = [find_commissie(text) for text in (*opening, " ".join(closing), *head)]
    found = [name for name in names if name]
    # `de commissie voor Financiën` above, `Voorzitter van de vaste commissie voor Financiën` below.
    return (
        next((name for name in found if name.endswith(f" {found[0]}")), found[0]) if found else None
    )


def _signed(document: Document) -> list[Ondertekenaar]:
    return signatures(lines_of(document, "closing"), document.words, document.measure.pitch)


def _verwijzingen(
    betreft: str | None, body: Sequence[Block], document: Document
) -> tuple[Verwijzing, ...]:
    texts = [betreft or "", *(plain(block.text) for block in body)]
    return references_in((*texts, *(note.text for note in document.notes)))


# --- body -----------------------------------------------------------------------------------------


def _vragen(
    document: Document, parts: Parts, asking: who.Askers, kenmerk: str | None, herkomst: Herkomst
) -> tuple[Vraag, ...]:
    known = note_numbers(document)
    headings = _headings(parts.blocks)
    found: list[Asked] = []
    for n, block in enumerate(parts.blocks):
        if block.kind != "item":
            continue
        number = block.label.number if block.label else None
        section = headings[n]
        own = asking.of_block[n] or asking.known
        title = _title(parts.blocks[section[1]], known) if section else None
        names = who.joined(asking, own, section[0] if section else -1, title, number, n)
        group = block.label.group if block.label else ()
        found.append(Asked(number, block, title, names, groep=group or None))
    return vragen_of(found, document, kenmerk, herkomst.sha256)


def _headings(blocks: Sequence[Block]) -> list[tuple[int, int] | None]:
    """Return for each block (place among the headings, place among the blocks) of its heading."""
    result: list[tuple[int, int] | None] = []
    current: tuple[int, int] | None = None
    count = -1
    for n, block in enumerate(blocks):
        if block.kind == "heading":
            count += 1
            current = (count, n)
        result.append(current)
    return result


def _title(block: Block, known: frozenset[str]) -> str:
    return without_marks(block.text, known).text


def _secties(
    document: Document, parts: Parts, asking: who.Askers, vragen: Sequence[Vraag]
) -> tuple[Sectie, ...]:
    known = note_numbers(document)
    headings = _headings(parts.blocks)
    result: list[Sectie] = []
    questions = iter(vragen)
    of_block = {n: next(questions) for n, b in enumerate(parts.blocks) if b.kind == "item"}
    for n, block in enumerate(parts.blocks):
        if block.kind != "heading":
            continue
        inside = [m for m, heading in enumerate(headings) if heading and heading[1] == n and m != n]
        asked = [of_block[m] for m in inside if m in of_block]
        first = next((m for m in inside if m in of_block), None)
        intro = [m for m in inside if first is None or m < first]
        text = without_marks(" ".join(parts.blocks[m].text for m in intro), known).text
        heading = headings[n]
        number = heading[0] if heading else 0
        named = unique(name for vraag in asked for name in vraag.fracties)
        own = asking.of_section[number] if number < len(asking.of_section) else ()
        result.append(
            Sectie(
                titel=_title(block, known),
                inleiding=text or None,
                fracties=named or own or asking.known,
                vragen=tuple(vraag.nummer for vraag in asked if vraag.nummer is not None),
            )
        )
    return tuple(result)


def _termijn(parts: Parts, datum: dt.date | None) -> Termijn | None:
    """Return the term; the paragraphs behind the last question come first."""
    for block in reversed(parts.blocks):
        if block.kind != "paragraph":
            continue
        found = find_termijn(plain(block.text), datum)
        if found:
            return Termijn(tekst=found[0], uiterste_datum=found[1])
    return None
