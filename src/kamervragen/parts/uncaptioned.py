"""Questions of members without captions: numbered `1.` or `1`, or in bare paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of
from kamervragen.dutch.requests import asks
from kamervragen.layout.body import body_of
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.numbering import is_listed
from kamervragen.layout.passages import Passage, behind, paragraphs_of, passages
from kamervragen.layout.rows import Row
from kamervragen.parts.captioned import Found, text_of
from kamervragen.parts.finding import GOES_ON_TWICE, NO_NUMBERS, Finding
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.questions import Asked
from kamervragen.patterns import regex
from kamervragen.records import Antwoord


def gather_plain(rows: Sequence[Row], document: Document, fracties: tuple[str, ...]) -> Found:
    """Read the questions below an opening sentence that no caption numbers."""
    found = passages(rows)
    result = Found()
    body: tuple[Row, ...] = ()
    replies: list[Passage] = []
    for passage in found:
        if passage.caption is None:
            body = passage.rows
        elif passage.caption.kind == "antwoord":
            replies.append(passage)
        else:
            _keep(result, passage, document)
    parts = Parts.of(body_of(body, document.measure, document.words))
    if any(block.kind == "item" for block in parts.blocks):
        _numbered(result, parts.blocks, fracties)
        _answer(result, replies, document)
        return result
    blocks = _with_lists(paragraphs_of(body, document.measure, document.words))
    result.asked = [Asked(None, block, None, fracties) for block in blocks if asks(block.text)]
    if result.asked:
        result.findings.append(Finding("geen_nummers", NO_NUMBERS))
    _answer(result, replies, document)
    return result


# `1`, `2.`, `1 en 2`, at the start of an answer in a list.
_ANSWERS = regex(rf"\(?(?P<list>{NUMBER_LIST})\)?\s*[.):]?(?:\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])|$)")


def _answer(result: Found, replies: Sequence[Passage], document: Document) -> None:
    """Give the answers below one `Antwoord` to a list of questions, as was usual before 2009.

    Numbered 1 to n as the questions are, each gets its own; otherwise all get the whole.
    """
    if not replies or not result.asked:
        return
    result.answered = True
    numbers = tuple(one.nummer for one in result.asked if one.nummer is not None)
    rows = tuple(row for passage in replies for row in passage.rows)
    parts = _numbered_answers(rows, numbers)
    if parts is None:
        parts = [(numbers, rows)]
        if len(result.asked) > 1:
            text = f"één antwoord is bij alle {len(result.asked)} vragen gezet"
            result.findings.append(Finding("antwoord_onzeker", text, replies[0].page))
    if any(not part for _, part in parts):
        told = "een antwoord heeft geen tekst"
        result.findings.append(Finding("antwoord_leeg", told, replies[0].page))
    for given, part in parts:
        text = text_of(replace(replies[0], caption_rows=(), rows=part), document) if part else ""
        for place, one in enumerate(result.asked):
            if one.nummer in given or not numbers:
                result.asked[place] = replace(one, antwoord=Antwoord(tekst=text, op_vragen=given))


def _numbered_answers(
    rows: Sequence[Row], numbers: Sequence[str]
) -> list[tuple[tuple[str, ...], tuple[Row, ...]]] | None:
    """Divide answers at the numbers of the questions, in order; None unless each has one."""
    parts: list[tuple[tuple[str, ...], list[Row]]] = []
    due = 0
    for row in rows:
        match = _ANSWERS.match(row.text)
        given = numbers_of(match["list"]) if match else ()
        if match and given == tuple(numbers[due : due + len(given)]):
            due += len(given)
            rest = row.text[match.end() :]
            parts.append((given, [behind(row, match.end())] if rest else []))
        elif parts:
            parts[-1][1].append(row)
        else:
            return None
    return [(given, tuple(part)) for given, part in parts] if due == len(numbers) else None


def _numbered(result: Found, blocks: Sequence[Block], fracties: tuple[str, ...]) -> None:
    """Take numbered items as questions. What asks below one, before the next, is its second paragraph."""
    items: list[Block] = []
    outside: list[Block] = []
    last = max(n for n, block in enumerate(blocks) if block.kind == "item")
    for place, block in enumerate(blocks):
        if block.kind == "item":
            items.append(block)
        elif items and place < last:
            items[-1] = _with(items[-1], block)
        elif items and asks(block.text):
            items[-1] = _with(items[-1], block)
            result.findings.append(Finding("vraag_onzeker_einde", GOES_ON_TWICE, block.page))
        else:
            outside.append(block)
    result.asked = [
        Asked(block.label.number if block.label else None, block, None, fracties) for block in items
    ]
    result.outside += outside


def _with(block: Block, more: Block) -> Block:
    text = f"{block.text} {' '.join(more.text.split())}"
    return replace(block, lines=block.lines + more.lines, text=text)


def _keep(result: Found, passage: Passage, document: Document) -> None:
    text = text_of(passage, document)
    if passage.caption and passage.caption.kind == "toelichting":
        result.toelichting = text
    elif passage.caption and passage.caption.kind == "mededeling":
        result.mededeling = text


def _with_lists(blocks: Sequence[Block]) -> list[Block]:
    """Give the items of a list to the paragraph above them."""
    result: list[Block] = []
    for block in blocks:
        listed = block.kind == "table" or is_listed_block(block)
        if result and listed and not result[-1].text.rstrip().endswith("?"):
            result[-1] = _with(result[-1], block)
        else:
            result.append(block)
    return result


def is_listed_block(block: Block) -> bool:
    """True where a block begins as an item of a list does."""
    return is_listed(Row(block.lines[:1], block.page, block.text))
