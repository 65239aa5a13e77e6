"""Room above the ending of a letter on paper, where its last question may have stood."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kamervragen.doubts.melding import warning
from kamervragen.layout.model import Block, Document
from kamervragen.records import Melding

# A question of one line leaves twice the distance of two; that must stand out from all other distances.
_TWICE, _STANDS_OUT = 1.9, 1.2


def above_ending(document: Document, blocks: Sequence[Block]) -> list[Melding]:
    """Report more room behind the last question than the blocks of the letter have, so that another fits in.

    A question of one line leaves twice the distance from one question to the next.
    """
    if not document.drawn:
        return []
    steps: dict[bool, list[float]] = {True: [], False: [_above(document, blocks)]}
    last: tuple[float, int] | None = None
    for before, block in pairwise(blocks):
        step = block.lines[0].base - before.lines[-1].base
        if before.lines[-1].page != block.page or step <= 0:
            continue
        if before.kind == "item" and block.kind == "paragraph":
            if last is not None:
                steps[False].append(last[0])
            last = step, block.page
        else:
            steps[before.kind == "item" and block.kind == "item"].append(step)
    ends = blocks and blocks[-1].kind == "paragraph"
    if last is None or not steps[True] or not ends:
        return []
    if last[0] < _TWICE * max(steps[True]) or last[0] < _STANDS_OUT * max(steps[False]):
        return []
    text = "achter de laatste vraag is ruimte voor nog een vraag"
    return [warning("regel_ontbreekt", text, last[1])]


def _above(document: Document, blocks: Sequence[Block]) -> float:
    """Return the room above the first block: below the salutation."""
    first = blocks[0].lines[0] if blocks else None
    return next(
        (
            row.base - before.base
            for before, row in pairwise(document.rows)
            if row.lines[0] is first and before.page == row.page
        ),
        0.0,
    )
