"""Questions in prose: in a letter that numbers nothing, each paragraph that asks is one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.counting import BULLET
from kamervragen.layout.numbers.numbering import plain


def in_prose(blocks: Sequence[Block], *, past: bool = False) -> tuple[Block, ...]:
    """Return the blocks of a letter without numbers, its paragraphs that ask as items without label.

    CONTRACT, *Questions in prose*: the whole paragraph is the question; the bullet before it is none of its text.
    `past`: the document tells what members asked.
    """
    return tuple(
        replace(block, kind="item", text=_without_bullet(block.text))
        if block.kind == "paragraph" and asks_in_prose(_text(block), past=past)
        else block
        for block in blocks
    )


def _without_bullet(text: str) -> str:
    match = BULLET.match(text)
    return text[match.end() :] if match else text


def is_numbered(blocks: Sequence[Block]) -> bool:
    """True where a letter numbers a question."""
    return any(block.kind == "item" for block in blocks)


def _text(block: Block) -> str:
    return " ".join(plain(block.text).split())
