"""Questions of members without captions: numbered `1.` or `1`, or in bare paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.requests import asks, asks_of_member
from kamervragen.layout.body import body_of
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.numbering import is_listed, label_of, plain
from kamervragen.layout.passages import Passage, paragraphs_of, passages
from kamervragen.layout.rows import Row
from kamervragen.parts.answering import Answering, Found, text_of, without_empty
from kamervragen.parts.finding import GOES_ON_TWICE, NO_NUMBERS, Finding
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.questions import Asked
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Questions, and the answers that stand below them: one of these, or more where they take turns."""

    questions: tuple[Row, ...]
    replies: tuple[Passage, ...]


def gather_plain(rows: Sequence[Row], document: Document, fracties: tuple[str, ...]) -> Found:
    """Read the questions below an opening sentence that no caption numbers."""
    result = Found()
    body: tuple[Row, ...] = ()
    replies: list[Passage] = []
    for passage in without_empty(passages(rows)):
        if passage.caption is None:
            body = passage.rows
        elif passage.caption.kind == "antwoord":
            replies.append(passage)
        else:
            _keep(result, passage, document)
    chunks = _chunks(body, replies)
    _ask(result, [row for chunk in chunks for row in chunk.questions], document, fracties)
    answering = Answering(result, document)
    for chunk in chunks:
        inside = {line.number for row in chunk.questions for line in row.lines}
        for place, one in enumerate(result.asked):
            if one.block.lines[0].number in inside:
                answering.expect(place)
        for reply in chunk.replies:
            answering.take(reply)
    answering.finish()
    if any(one.nummer is None for one in result.asked):
        result.findings.append(Finding("geen_nummers", NO_NUMBERS))
    return result


def _ask(result: Found, rows: Sequence[Row], document: Document, fracties: tuple[str, ...]) -> None:
    """Take in the questions of some rows: the items of a list, or else each paragraph that asks."""
    parts = Parts.of(body_of(rows, document.measure, document.words))
    if any(block.kind == "item" for block in parts.blocks):
        _numbered(result, parts.blocks, fracties)
        return
    for block in _with_lists(paragraphs_of(rows, document.measure, document.words)):
        if asks_of_member(plain(block.text)):
            result.add(Asked(None, block, None, fracties))


_TITLE = regex(r"(?:Gestelde\s+)?(?:Vraag|Vragen|VRAAG|VRAGEN)\s*:?")
_FIRST = regex(r"1[.:)]?(?:\s|$)")


def _chunks(body: tuple[Row, ...], replies: Sequence[Passage]) -> list[_Chunk]:
    """Return the questions with their answers, where they stand below each other, take turns or are turned round."""
    if replies and not any("?" in row.text for row in body):
        return [_turned(body, replies)]
    plain = [one for one in replies if one.caption and not one.caption.numbers]
    plain = [one for one in plain if one.caption and not one.caption.further]
    if len(plain) < 2:
        return [_Chunk(body, tuple(replies))]
    result: list[_Chunk] = []
    questions = body
    for place, reply in enumerate(replies):
        cut = len(reply.rows)
        if place + 1 < len(replies) and reply in plain:
            cut = _next_question(reply.rows, questions)
        result.append(_Chunk(questions, (replace(reply, rows=reply.rows[:cut]),)))
        questions = reply.rows[cut:]
    return result


def _next_question(rows: Sequence[Row], before: Sequence[Row]) -> int:
    """Return where the next question begins in the text of an answer: at the number behind the last, where it asks."""
    labels = [label for row in before if (label := label_of(row)) is not None]
    due = labels[-1].last + 1 if labels else 0
    asking = False
    for place in range(len(rows) - 1, -1, -1):
        asking = asking or "?" in rows[place].text
        label = label_of(rows[place])
        if asking and label is not None and label.value == due:
            return place
    return len(rows)


def _turned(body: tuple[Row, ...], replies: Sequence[Passage]) -> _Chunk:
    """Return the questions that stand behind the answers, below `Vragen` or where the numbers begin again at 1."""
    last = replies[-1]
    cut = 0
    asking = False
    for place in range(len(last.rows) - 1, 0, -1):
        row = last.rows[place]
        asking = asking or "?" in row.text
        if asking and (_TITLE.fullmatch(row.text) or (not cut and _FIRST.match(row.text))):
            cut = place
    if not cut:
        return _Chunk(body, tuple(replies))
    questions = last.rows[cut + 1 :] if _TITLE.fullmatch(last.rows[cut].text) else last.rows[cut:]
    return _Chunk((*body, *questions), (*replies[:-1], replace(last, rows=last.rows[:cut])))


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
    for block in items:
        number = block.label.number if block.label else None
        group = block.label.group if block.label else ()
        result.add(Asked(number, block, None, fracties, group or None))
    result.outside += outside


def _with(block: Block, more: Block) -> Block:
    text = f"{block.text} {' '.join(more.text.split())}"
    return replace(block, lines=block.lines + more.lines, text=text)


def _keep(result: Found, passage: Passage, document: Document) -> None:
    text = text_of(passage.rows, document)
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
