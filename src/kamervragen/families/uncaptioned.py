"""Questions of members without captions: numbered `1.` or `1`, or in bare paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.families import checks
from kamervragen.families.captioned import Found, text_of
from kamervragen.families.parts import Parts
from kamervragen.families.questions import Asked, asks, note_numbers
from kamervragen.structure.body import body_of
from kamervragen.structure.model import Block, Document
from kamervragen.structure.passages import Passage, is_listed, paragraphs_of, passages
from kamervragen.structure.rows import Row


def gather_plain(rows: Sequence[Row], document: Document, fracties: tuple[str, ...]) -> Found:
    """Read the questions below an opening sentence that no caption numbers."""
    found = passages(rows, document.measure, document.words)
    result = Found()
    body: tuple[Row, ...] = ()
    for passage in found:
        if passage.caption is None:
            body = passage.rows
        else:
            _keep(result, passage, document)
    parts = Parts.of(body_of(body, document.measure, document.words))
    if any(block.kind == "item" for block in parts.blocks):
        result.asked = [
            Asked(block.label.number if block.label else None, block, None, fracties)
            for block in parts.blocks
            if block.kind == "item"
        ]
        result.meldingen += checks.outside(parts.blocks)
        result.meldingen += [checks.completed(*rest) for rest in parts.joined if rest is not None]
        return result
    blocks = _with_lists(paragraphs_of(body, document.measure, document.words))
    result.asked = [Asked(None, block, None, fracties) for block in blocks if asks(block.text)]
    if result.asked:
        text = "the document prints no numbers; volgnummer counts its paragraphs that ask"
        result.meldingen.append(checks.warning("geen_nummers", text))
    return result


def _keep(result: Found, passage: Passage, document: Document) -> None:
    text = text_of(passage, note_numbers(document))
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
            last = result[-1]
            text = f"{last.text} {' '.join(block.text.split())}"
            result[-1] = Block("paragraph", last.lines + block.lines, text)
        else:
            result.append(block)
    return result


def is_listed_block(block: Block) -> bool:
    """True where a block begins as an item of a list does."""
    return is_listed(Row(block.lines[:1], block.page, block.text))
