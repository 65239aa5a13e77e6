"""Doubts about where a paragraph ends, in text in which only short last lines tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import question
from kamervragen.layout.model import Block, Document
from kamervragen.layout.reading.evidence import INDENT
from kamervragen.layout.reading.habits import openings_inside, opens_point
from kamervragen.layout.rows import Row, ends_sentence
from kamervragen.records import Melding, Vraag

_SHOWN = 50


def run_together(
    document: Document, rows: Sequence[Row], blocks: Sequence[Block], vragen: Sequence[Vraag]
) -> list[Melding]:
    """Report questions in prose that may be two paragraphs: behind a full line another point begins.

    Where room or an indent parts paragraphs only a page break hides them.
    """
    if document.structured or document.measure.justified:
        return []
    row_of = {line.number: row for row in rows for line in row.lines}
    asked = [block for block in blocks if block.kind == "item"]
    shown = _shows_paragraphs(rows, blocks, document)
    inside = openings_inside(rows)
    return [
        warning(
            "alinea_onzeker",
            f"{question(vraag)} bevat mogelijk twee alinea's: de tweede begint bij ‘{row.text[:_SHOWN]}…’",
            vraag.pagina,
        )
        for block, vraag in zip(asked, vragen, strict=False)
        if block.label is None
        for row in _hidden(_rows_of(block, row_of), over_page=shown)
        if opens_point(row.text, inside)
    ]


def _rows_of(block: Block, row_of: dict[int, Row]) -> list[Row]:
    found = (row_of.get(line.number) for line in block.lines)
    return list({id(row): row for row in found if row is not None}.values())


def _hidden(rows: Sequence[Row], *, over_page: bool) -> Iterator[Row]:
    """Give each row behind a full line that ends a sentence. `over_page`: only behind a page break."""
    for before, row in pairwise(rows):
        hidden = row.first if over_page else not row.loose
        if hidden and not before.short and ends_sentence(before):
            yield row


def _shows_paragraphs(rows: Sequence[Row], blocks: Sequence[Block], document: Document) -> bool:
    """True where most paragraphs below another have room above, or begin further in than they go on."""
    begins = {
        block.lines[0].number
        for above, block in pairwise(blocks)
        if above.kind != "heading" and block.kind != "heading"
    }
    first = [
        row
        for before, row in pairwise(rows)
        if row.lines[0].number in begins and row.page == before.page
    ]
    left = document.measure.left + INDENT * document.measure.size
    told = sum(row.loose or row.x0 > left for row in first)
    return 2 * told >= max(1, len(first))
