"""The body of a letter: rows into paragraphs, numbered items and headings."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.dutch.hyphens import Words
from kamervragen.structure import paragraphs
from kamervragen.structure.headings import is_heading
from kamervragen.structure.joining import join_rows
from kamervragen.structure.model import Block, Kind
from kamervragen.structure.paragraphs import Draft
from kamervragen.structure.rows import Measure, Row


def body_of(rows: Sequence[Row], measure: Measure, words: Words) -> list[Block]:
    """Return the blocks of a body in printed order; every line lands in exactly one."""
    drafts = paragraphs.assemble(rows, measure)
    texts = [_text_of(draft, words) for draft in drafts]
    blocks: list[Block] = []
    for place, draft in enumerate(drafts):
        lines = tuple(line for row in draft.rows for line in row.lines)
        kind: Kind = "item" if draft.label and not draft.heading else "paragraph"
        if is_heading(drafts, place, texts[place], measure):
            kind = "heading"
        blocks.append(Block(kind, lines, texts[place], draft.label, draft.doubtful))
    return blocks


def _text_of(draft: Draft, words: Words) -> str:
    if draft.label is None:
        return join_rows([row.text for row in draft.rows], words)
    first = draft.rows[0].text[draft.label.length :].strip()
    return join_rows([first, *(row.text for row in draft.rows[1:])], words)
