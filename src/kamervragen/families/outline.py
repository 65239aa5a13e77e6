"""The outline: every block of a document with what it was taken for, so that nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge

from kamervragen.dutch.requests import asks
from kamervragen.families.taken import taken_as
from kamervragen.layout.body import body_of
from kamervragen.layout.model import Block, Document
from kamervragen.layout.passages import paragraphs_of
from kamervragen.lines import MARK, Line
from kamervragen.parts import publication
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.places import place_of
from kamervragen.parts.prose import in_prose, is_numbered
from kamervragen.parts.publication import Publication
from kamervragen.records import Stuk

# kind of block -> what the outline calls it; anything else is text that no field of the record holds
_KINDS = {
    "letterhead": "letterhead",
    "heading": "heading",
    "item": "vraag",
    "table": "table",
    "closing": "closing",
    "furniture": "furniture",
    "aside": "aside",
}


def outline(document: Document, soort: str | None = None) -> tuple[Stuk, ...]:
    """Return all blocks of a document in printed order: text first, then notes and furniture.

    `soort`: the family that recognises it, if any.
    """
    taken = taken_as(document, soort)
    found = None if taken else publication.read(document)
    text: Iterable[Stuk] = (_piece(document, one.block, one.kind, one.numbers) for one in taken)
    if not taken:
        text = _publication(document, found) if found else _letter(document)
    return (*text, *_notes(document), *_of_kind(document, ("furniture", "aside")))


def _letter(document: Document) -> Iterator[Stuk]:
    """Blocks of a letter; the text between a heading and its first question is its introduction."""
    yield from _of_kind(document, ("letterhead",))
    body = [block for block in document.blocks if block.kind in ("paragraph", "item", "heading")]
    tables = [block for block in document.blocks if block.kind == "table"]
    blocks: Sequence[Block] = Parts.of(body).blocks
    blocks = blocks if is_numbered(blocks) else in_prose(blocks)
    introduces = False
    for block in merge(blocks, tables, key=lambda block: block.lines[0].number):
        if block.kind == "table":
            yield _piece(document, block, None)
            continue
        introduces = block.kind == "heading" or (introduces and block.kind != "item")
        kind = "introduction" if introduces and block.kind == "paragraph" else None
        yield _piece(document, block, kind)
    yield from _of_kind(document, ("closing",))


def _publication(document: Document, found: Publication) -> Iterator[Stuk]:
    """Masthead and opening, then each caption with the blocks below it."""
    measure, words = document.measure, document.words
    start = found.top[found.opening.begin :][:20]
    kind = "letterhead"
    for block in paragraphs_of(found.head, measure, words):
        kind = "opening" if start in block.text else kind
        yield _piece(document, block, kind)
    for passage in found.passages:
        caption = passage.caption
        if caption is None:
            continue
        blocks = paragraphs_of(passage.rows, measure, words)
        for block in blocks:
            yield _piece(document, block, caption.kind, caption.numbers)
        if not blocks:
            lines = [line for row in passage.caption_rows for line in row.lines]
            yield _stuk(document, lines, caption.kind, caption.numbers, "", passage.page)
    body = Parts.of(body_of(found.body, measure, words)).blocks
    numbered = any(block.kind == "item" for block in body)
    for block in body:
        unnumbered = not numbered and block.kind == "paragraph" and asks(block.text)
        yield _piece(document, block, "vraag" if unnumbered else None)


def _notes(document: Document) -> Iterator[Stuk]:
    for note in document.notes:
        page = note.lines[0].page
        yield _stuk(document, note.lines, "note", (note.number,), note.text, page)


def _of_kind(document: Document, kinds: Iterable[str]) -> Iterator[Stuk]:
    for block in document.blocks:
        if block.kind in kinds:
            yield _piece(document, block, None)


def _piece(
    document: Document, block: Block, kind: str | None, numbers: tuple[str, ...] = ()
) -> Stuk:
    if block.label is not None:
        numbers = (block.label.number,)
    soort = kind or _KINDS.get(block.kind, "text")
    piece = _stuk(document, block.lines, soort, numbers, _plain(block.text), block.page)
    if block.why is None:
        return piece
    why = {"waarom": block.why.signs, "marge": round(block.why.margin, 2)}
    return piece.model_copy(update=why)


def _stuk(
    document: Document,
    lines: Sequence[Line],
    soort: str,
    nummers: tuple[str, ...],
    tekst: str,
    pagina: int,
) -> Stuk:
    where = place_of(lines, document)._asdict() if lines else {}
    return Stuk(soort=soort, nummers=nummers, pagina=pagina, tekst=tekst, **where)


def _plain(text: str) -> str:
    return " ".join(MARK.sub("", text).split())
