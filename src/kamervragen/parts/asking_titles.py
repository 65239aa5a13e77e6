"""Headings of a report that end in a question mark: `2.1 Reikwijdte: welke batterijen?` asks nobody anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import plain
from kamervragen.patterns import regex

# A heading is so long at most.
_LONGEST = 150
# `2.1 Reikwijdte`, `2. Reikwijdte`
_COUNTED = regex(r"(?P<count>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[\"'“‘«(]*[A-ZÀ-Þ])")


def with_asking_titles(blocks: Sequence[Block], contents: frozenset[str]) -> list[Block]:
    """Return the blocks of a report, as headings those that only look like questions.

    They stand in the list of contents, count on where a heading stops (`2.1` between `2.` and `2.2`), or are bold where
    the text is not. `contents`: the entries of that list, by `contents_list.key_of`.
    """
    counts = {_count_of(block) for block in blocks if block.kind == "heading"} - {""}
    bold = sum(_is_bold(block) for block in blocks if block.kind == "paragraph")
    texts = sum(block.kind == "paragraph" for block in blocks)
    bold_sets_apart = 2 * bold < texts
    return [
        replace(block, kind="heading", label=None)
        if _may_be_title(block)
        and (
            title_key(plain(block.text)) in contents
            or _counts_on(_count_of(block), counts)
            or (bold_sets_apart and _is_bold(block) and _opens(blocks, place))
        )
        else block
        for place, block in enumerate(blocks)
    ]


def _may_be_title(block: Block) -> bool:
    text = plain(block.text).strip()
    return (
        block.kind in ("paragraph", "item")
        and block.label is None
        and len(text) <= _LONGEST
        and text.endswith("?")
        and text.count("?") == 1
        and len({line.row for line in block.lines}) == 1
    )


def _count_of(block: Block) -> str:
    match = _COUNTED.match(plain(block.text).strip())
    return match["count"] if match else ""


def _counts_on(count: str, counts: set[str]) -> bool:
    """True for `2.1` where a heading is counted `2` or `2.2`."""
    chapter, _, last = count.rpartition(".")
    if not chapter:
        return False
    beside = {f"{chapter}.{int(last) + step}" for step in (-1, 1)}
    return bool(beside & counts) or (last == "1" and chapter in counts)


def _is_bold(block: Block) -> bool:
    return all(line.bold for line in block.lines)


def _opens(blocks: Sequence[Block], place: int) -> bool:
    """True above a paragraph that asks, and is set otherwise: below a question stands its answer."""
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return below is not None and not _is_bold(below) and asks_in_prose(plain(below.text))


def title_key(text: str) -> str:
    """Return the letters by which a heading is known again, without sign, dots and page.

    >>> title_key("• 2. Papieren weg ........ 4")
    'papierenweg'
    """
    return "".join(filter(str.isalpha, text)).lower()
