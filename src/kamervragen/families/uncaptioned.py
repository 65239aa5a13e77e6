"""Questions of members without captions: numbered `1.` or `1`, or in bare paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.families import checks
from kamervragen.families.captioned import Found, text_of
from kamervragen.families.parts import Parts
from kamervragen.families.questions import Asked, asks
from kamervragen.structure.body import body_of
from kamervragen.structure.model import Block, Document
from kamervragen.structure.passages import Passage, is_listed, paragraphs_of, passages
from kamervragen.structure.rows import Row


def gather_plain(rows: Sequence[Row], document: Document, fracties: tuple[str, ...]) -> Found:
    """Read the questions below an opening sentence that no caption numbers."""
    found = passages(rows)
    result = Found()
    body: tuple[Row, ...] = ()
    for passage in found:
        if passage.caption is None:
            body = passage.rows
        else:
            _keep(result, passage, document)
    parts = Parts.of(body_of(body, document.measure, document.words))
    if any(block.kind == "item" for block in parts.blocks):
        _numbered(result, parts.blocks, fracties)
        return result
    blocks = _with_lists(paragraphs_of(body, document.measure, document.words))
    result.asked = [Asked(None, block, None, fracties) for block in blocks if asks(block.text)]
    if result.asked:
        text = "the document prints no numbers; volgnummer counts its paragraphs that ask"
        result.meldingen.append(checks.warning("geen_nummers", text))
    return result


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
            result.meldingen.append(checks.completed(block.page, sure=False))
        else:
            outside.append(block)
    result.asked = [
        Asked(block.label.number if block.label else None, block, None, fracties) for block in items
    ]
    result.meldingen += checks.outside(outside)


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
