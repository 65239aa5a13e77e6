"""Questions in prose: in a letter that numbers nothing, each paragraph that asks is one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.counting import BULLET
from kamervragen.layout.numbers.numbering import plain
from kamervragen.patterns import regex


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


# A member of a list in a sentence: `1. hoe hoog de dijk wordt;`, `- de kosten; en`
_MEMBER = regex(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•*◦▪·])\s+(?P<first>\S)")
_GOES_ON = regex(r"[;,]\s*(?:en|of|en/of)?$")


def with_lists(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a report, with each list behind a colon in the paragraph that leads to it.

    `De leden vragen:` / `1. hoe hoog de dijk wordt; en` / `2. wat dat kost.` is one sentence.
    """
    result: list[Block] = []
    leads = False
    for block in blocks:
        text = _text(block)
        member = _MEMBER.match(text) if leads and block.kind == "paragraph" else None
        before = result[-1] if result else None
        if member and before and (member["first"].islower() or _GOES_ON.search(text)):
            joined = f"{before.text.rstrip()} {block.text.lstrip()}"
            result[-1] = replace(before, text=joined, lines=before.lines + block.lines)
            leads = _GOES_ON.search(text) is not None or not text.endswith((".", "?"))
            continue
        result.append(block)
        leads = block.kind == "paragraph" and text.endswith(":")
    return result


def _without_bullet(text: str) -> str:
    match = BULLET.match(text)
    return text[match.end() :] if match else text


def is_numbered(blocks: Sequence[Block]) -> bool:
    """True where a letter numbers a question."""
    return any(block.kind == "item" for block in blocks)


def _text(block: Block) -> str:
    return " ".join(plain(block.text).split())
