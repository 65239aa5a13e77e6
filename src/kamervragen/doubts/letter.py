"""Doubts about a letter of a committee: what is missing, what stands outside, what the letterhead leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from kamervragen.doubts import checks, wording
from kamervragen.doubts.between import between, sub_items
from kamervragen.doubts.broken_names import broken_names
from kamervragen.doubts.ending_room import above_ending
from kamervragen.doubts.faint import faint
from kamervragen.doubts.headings import headings
from kamervragen.doubts.letterhead import letterhead
from kamervragen.doubts.melding import info, warning
from kamervragen.doubts.misread import misread
from kamervragen.doubts.misread_names import misread_names
from kamervragen.doubts.offices import offices
from kamervragen.doubts.page_headers import page_headers, strange_year
from kamervragen.doubts.pages import pictures, unread
from kamervragen.doubts.phrases import SUBJECT, item
from kamervragen.doubts.room import layout
from kamervragen.doubts.strange import strange
from kamervragen.doubts.traces import traces
from kamervragen.doubts.unnamed import unsure_askers
from kamervragen.doubts.unnumbered import unnumbered, unread_requests
from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import DATE, date_of
from kamervragen.dutch.ending import sentences_of, waits_for_answer
from kamervragen.dutch.requests import request_spans
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.reading.evidence import is_open_ended
from kamervragen.parts.asker_state import Askers
from kamervragen.parts.kamer import kamer_by_kenmerk, printed_kamer
from kamervragen.parts.label_values import Field
from kamervragen.parts.labels import label_of
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.questions import with_units
from kamervragen.parts.shared import lines_of
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding, Ondertekenaar

_EXPECTED = (
    "datum", "kenmerk", "betreft", "geadresseerden", "commissie", "fracties", "termijn",
    "ondertekenaar",
)  # fmt: skip


def _trust(record: CommissieBrief, document: Document, subject: Field | None) -> list[Melding]:
    """Report where words and layout make the record doubtful. `subject`: as its label has it."""
    body = [block for block in document.blocks if block.kind in ("paragraph", "item", "heading")]
    numbers = [line.number for block in body for line in block.lines]
    first, last = min(numbers, default=0), max(numbers, default=0)
    # A cell of a table ends its lines by its own width, and stands beside others. An annex stands behind the signature.
    apart = [
        block for block in document.blocks if block.askers is not None or block.kind == "closing"
    ]
    cells = {line.number for block in apart for line in block.lines}
    rows = [
        row
        for row in document.rows
        if first <= row.lines[0].number <= last
        and not any(line.number in cells for line in row.lines)
    ]
    texts = [plain(with_units(block.text)) for block in body]
    found = wording.reading(record) + wording.questions(record) + wording.notes(record)
    notes = (noot.tekst for noot in record.voetnoten)
    found += misread((*texts, record.betreft or "", *notes))
    found += strange(record) + broken_names(record.fracties, document.rows)
    found += traces(record, _opening(body))
    found += layout(document, rows, published=False) + above_ending(document, body)
    if record.vragen and (record.ondertekenaar is None or not _is_name(record.ondertekenaar)):
        text = (
            "een volledige ondertekening ontbreekt: het einde van de brief is mogelijk weggevallen"
        )
        found.append(warning("slot_ontbreekt", text))
    if record.betreft and (label_of(record.betreft) or is_open_ended(record.betreft)):
        text = f"{SUBJECT} is mogelijk afgebroken of hoort bij een ander veld: {record.betreft}"
        found.append(warning("betreft_onzeker", text))
    if record.betreft and _ENDS_WITH_DATE.search(record.betreft):
        text = f"{SUBJECT} bevat mogelijk de datum van de brief: {record.betreft}"
        found.append(warning("betreft_onzeker", text))
    if subject is not None and subject.below and subject.value[:1].islower():
        text = f"van {SUBJECT} is de eerste regel mogelijk weggevallen: {subject.value}"
        found.append(warning("betreft_onzeker", text))
    if record.betreft and subject is None:
        text = f"{SUBJECT} heeft geen label; het is de tekst die los boven de aanhef staat"
        found.append(info("betreft_zonder_label", text))
    return found


def _opening(body: Sequence[Block]) -> Iterator[wording.Part]:
    """Give the paragraphs above the first heading or question, which are in no field."""
    for block in takewhile(lambda one: one.kind == "paragraph", body):
        text = plain(block.text)
        yield wording.Part("text", "een alinea boven de vragen", text, block.page, begins=False)


# `… in het jeugdrecht 17 maart 2026`, not `… uw brief van 17 maart 2026`, `… Raad 17 en 18 maart 2026`.
_ENDS_WITH_DATE = regex(
    rf"[a-zà-ÿ]{{3}}(?<!\bvan)(?<!\bper)(?<!\btot)(?<!\bvóór)(?<!\bvanaf)(?<!\bsinds)(?<!dag)\s(?:{DATE.pattern})$",
    re.I,
)


def _is_name(signed: Ondertekenaar) -> bool:
    """True where a signature has a name with letters, and its office is another text."""
    named = signed.naam is not None and any(map(str.isalpha, signed.naam))
    return named and signed.naam != signed.functie


def _other_numbers(parts: Parts) -> set[str]:
    """Return the numbers that other things have among the questions; a list above them excuses no gap."""
    items = (block.lines[0].number for block in parts.blocks if block.kind == "item")
    first = next(items, 0)
    among = (block for block in parts.decoys if block.lines[0].number > first)
    return {block.label.number for block in among if block.label}


def _beginning(blocks: Sequence[Block]) -> list[Melding]:
    """Report a letter whose first question has no text above it."""
    if not blocks or blocks[0].kind not in ("item", "heading"):
        return []
    if blocks[0].label is None and blocks[0].kind == "item" and find_commissie(blocks[0].text):
        return []  # in prose the paragraph that says who writes may ask as well
    text = "boven de eerste vraag of kop staat geen tekst: het begin van de brief is mogelijk weggevallen"
    return [warning("begin_ontbreekt", text, blocks[0].page)]


def _closing(document: Document) -> list[Block]:
    """Return the lines below the greeting as one block: sentences run over lines there too."""
    lines = lines_of(document, "closing")
    text = " ".join(line.text for line in lines)
    return [Block("closing", tuple(lines), text)] if lines else []


def meldingen(
    record: CommissieBrief,
    document: Document,
    parts: Parts,
    signed: Sequence[Ondertekenaar],
    subject: Field | None,
    asking: Askers,
) -> tuple[Melding, ...]:
    """Return the meldingen of a letter.

    `signed`: all who signed; `subject`: as its label has it; `asking`: what it says about who asks.
    """
    found = [_named_day(one, document) for one in checks.missing(record, _EXPECTED)]
    if record.kamer is None:
        text = "er is geen Kamer genoemd: de eerste regel van de brief is mogelijk weggevallen"
        found.append(warning("kamer_ontbreekt", text))
    found += letterhead(record, document) + offices(record)
    found += checks.no_questions(record)
    found += unsure_askers(record, document, parts.blocks, asking) + misread_names(record)
    found += checks.numbers(record.vragen, _other_numbers(parts))
    found += (
        checks.questions(record.vragen) + unnumbered(record.vragen) + checks.groups(parts.blocks)
    )
    found += checks.tables(document.blocks)
    if record.kamer and printed_kamer(document, lines_of(document, "letterhead")) is None:
        counted = kamer_by_kenmerk(record.kenmerk) is not None
        why = "de vorm van het kenmerk (die van de Eerste Kamer)" if counted else "de tekst"
        text = f"het briefhoofd noemt geen Kamer; welke het is, blijkt uit {why}"
        found.append(info("kamer_afgeleid", text))
    found += checks.notes(record, document)
    found += checks.outside((*parts.blocks, *_closing(document)))
    found += unread(document) + pictures(record, document) + faint(record, document)
    found += page_headers(record, document) + strange_year(record)
    found += _trust(record, document, subject)
    found += (
        endings(parts.blocks)
        + requests_outside(parts.blocks)
        + unread_requests(parts.blocks)
        + unended(parts.blocks)
        + between(parts.blocks)
        + sub_items(parts.blocks)
        + headings(record, parts.blocks)
    )
    found += _beginning(parts.blocks)
    if record.termijn is None and any(
        "dagtekening" in b.text for b in parts.blocks if b.kind == "paragraph"
    ):
        text = "de brief rekent een termijn vanaf de dagtekening, maar er is geen termijn gelezen"
        found.append(warning("termijn_onduidelijk", text))
    elif record.termijn is None:
        found += checks.unread_term(parts.blocks)
    elif record.termijn.uiterste_datum is None and record.datum is not None:
        text = f"de termijn noemt een datum die niet bestaat: {record.termijn.tekst}"
        found.append(warning("termijn_onduidelijk", text))
    if len(signed) > 1:
        others = ", ".join(one.naam or one.functie or "" for one in signed[1:])
        found.append(info("meer_ondertekenaars", f"ook ondertekend door {others}"))
    weak = (block.weak for block in parts.blocks if block.kind == "item" and block.weak)
    found += [checks.unsure_end(page) for page in weak]
    for rest in parts.joined:
        if rest is not None:
            found.append(checks.completed(*rest))
    return tuple(found)


def _named_day(missing: Melding, document: Document) -> Melding:
    """Return the melding that the date is missing with the day that the letterhead gives and no calendar has."""
    if missing.code != "datum_ontbreekt":
        return missing
    days = (day for line in lines_of(document, "letterhead") for day in DATE.finditer(line.text))
    odd = next((day[0] for day in days if date_of(day) is None), None)
    return warning(missing.code, f"de datum van de brief bestaat niet: {odd}") if odd else missing


# --- the closing sentence, where it ran into a question


def endings(blocks: Sequence[Block]) -> list[Melding]:
    """Report a question that still holds the sentence with the term, where no paragraph has it."""
    if any(block.kind == "paragraph" and waits_for_answer(plain(block.text)) for block in blocks):
        return []
    found: list[Melding] = []
    for block in blocks:
        if block.kind == "item" and any(map(waits_for_answer, sentences_of(plain(block.text)))):
            text = f"{item(block)} lijkt de zin met de termijn voor het antwoord te bevatten"
            found.append(warning("slot_in_tekst", text, block.page))
    return found


# What is asked about the answering itself, or announced.
_OF_ANSWERING = regex(
    r"^Zij\s+\w+t\b|\b(?:antwoord\w*|beantwoord\w*|reactie\w*|reageren|binnen|vóór|uiterlijk|spoedig\w*|volgende|onderstaande|vragen\s+(?:een|één|afzonderlijk|puntsgewijs))\b|\bdeze\s+(?:graag|gaarne)\b"
    # `… verzoekt zij u de termijn van vier weken in acht te nemen`
    r"|\btermijn\b[^.]{0,60}\bin\s+acht\b"
)


# `… vragen de regering waarom is gekozen voor een lumpsum`, not `… vragen zich af of dit klopt`.
_ASKS_OUTRIGHT = regex(
    r"\bvra(?:agt|gen)\s+(?:(?:voorts|verder|ook|tevens|daarnaast|ten\s+slotte|tot\s+slot|u|de\s+(?:regering|minister|staatssecretaris))\s+){0,3}"
    r"(?:of|waarom|hoe\w*|wat|welke|wanneer|wie|in\s+hoeverre|op\s+welke\s+wijze)\b"
)


def requests_outside(blocks: Sequence[Block]) -> list[Melding]:
    """Report a request of members that no number has: any below the last, elsewhere what asks in so many words."""
    items = [place for place, block in enumerate(blocks) if block.kind == "item" and block.label]
    found: list[Melding] = []
    for place, block in enumerate(blocks if items else ()):
        if block.kind != "paragraph":
            continue
        text = plain(block.text)
        # Nearly all paragraphs are passed by at once.
        may_ask = place > items[-1] or _ASKS_OUTRIGHT.search(text) is not None
        sentences = [text[begin:end] for begin, end in request_spans(text)] if may_ask else []
        if place > items[-1]:
            sentences += [one for one in sentences_of(text) if _ALSO_WANTED.match(one)]
        for sentence in sentences:
            outright = _ASKS_OUTRIGHT.search(sentence) is not None
            if (place > items[-1] or outright) and not _OF_ANSWERING.search(sentence):
                shown = f"verzoek buiten de nummering: {sentence}"
                found.append(warning("vraag_buiten_nummering", shown, block.page))
    return found


# `Graag ontvangen wij ook de onderliggende rapporten.`: the committee itself asks for more than the answer.
_ALSO_WANTED = regex(
    r"(?:Graag|Gaarne)\s+(?:ontvang|zie|verne)\w*\s+(?:ik|wij|de\s+(?:\w+\s+)?commissie)\b"
    r"|(?:Wij|De\s+(?:\w+\s+){0,2}commissie)\s+(?:ontvang|verne)\w*\s+(?:\w+\s+){0,2}(?:graag|gaarne)\b"
)


# A list in prose, the last of which may end without a sign: `b. Amendement-Van Hijum (stuk nr. 11)`.
_LISTED = regex(r"(?:^|[\s:;])(?:[a-h1-9][.)]|\([a-h1-9ivx]{1,4}\)|[-–•])\s")
_ENDED = regex(r"[.?!:;,][\s»”’\"'()\]]*(?:\d{1,2}|\[\^?[\d*†]{1,3}\]|[*†‡]+)?$")
_FEWEST_WORDS = 6


def unended(blocks: Sequence[Block]) -> list[Melding]:
    """Report a paragraph outside the questions that ends in the middle of a sentence: its last line may be lost.

    What stands between two questions is told of by `between`.
    """
    items = [place for place, block in enumerate(blocks) if block.kind == "item"]
    first, last = min(items, default=len(blocks)), max(items, default=-1)
    found: list[Melding] = []
    for place, block in enumerate(blocks):
        if block.kind != "paragraph":
            continue
        text = plain(block.text).strip()
        if _ENDED.search(text):  # nearly all do
            continue
        outside = not first < place < last or _below_heading(blocks, place)
        few = len(text.split()) < _FEWEST_WORDS or _LISTED.search(text) is not None
        if outside and not few:
            shown = f"een alinea eindigt midden in een zin: {text[-60:]}"
            found.append(warning("zin_onderbroken", shown, block.page))
    return found


def _below_heading(blocks: Sequence[Block], place: int) -> bool:
    above = next((block for block in reversed(blocks[:place]) if block.kind != "paragraph"), None)
    return above is not None and above.kind == "heading"
