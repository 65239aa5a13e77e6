"""Structure: lines into blocks. It knows layout; what a question means is the families' business.

Steps, each in its module: rows, furniture, notes, marks, letterhead, paragraphs, headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.hyphens import TYPESET, Words, join, words_of
from kamervragen.lines import Reading
from kamervragen.structure import furniture, letterhead, marks, notes, paragraphs
from kamervragen.structure.headings import is_heading
from kamervragen.structure.model import Block, Document, Kind, Note
from kamervragen.structure.notes import NoteRows
from kamervragen.structure.numbering import plain
from kamervragen.structure.paragraphs import Draft
from kamervragen.structure.rows import Measure, Row, measure_of, placed, rows_of

_URL_END = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_URL_PART = re.compile(r"[\w%~.-]*[/_=&%#?-]\S*|\S+\.(?:html?|pdf|aspx?|php)\b")


def build(reading: Reading) -> Document:
    """Put the lines of a reading into blocks; every line lands in exactly one."""
    rows = rows_of(reading)
    kept, moved = furniture.part(rows, reading)
    pages = len(reading.pages) or max((row.page for row in (*kept, *moved)), default=1)
    measure = measure_of(kept, reading.drawn)
    kept = placed(kept, measure)
    kept, found, rest = notes.part(kept, measure)
    head, kept, beside = letterhead.part(kept, measure)
    kept, alone = marks.raise_marks(kept, [note.number for note in found])
    measure = measure_of(kept or head, reading.drawn)
    text, closing = letterhead.part_closing(placed(kept, measure))
    words = words_of(row.text for row in kept)
    blocks = [Block("letterhead", (line,), line.text) for row in head for line in row.lines]
    blocks += [Block("letterhead", (line,), line.text) for line in beside]
    blocks += _body(text, measure, words)
    blocks += [Block("closing", row.lines, row.text) for row in closing]
    blocks += [_note_block(note) for note in found]
    blocks += [Block("furniture", row.lines, row.text) for row in (*moved, *rest, *alone)]
    printed = tuple(_note(note, words) for note in found)
    return Document(tuple(blocks), printed, pages, reading.drawn, words, reading.blank)


def join_rows(texts: Sequence[str], words: Words) -> str:
    """Join lines of text; hyphens at line ends and broken urls are put together."""
    text = ""
    for line in texts:
        text = join_text(text, line, words)
    return text.replace(TYPESET, "-")


def join_text(before: str, after: str, words: Words) -> str:
    """Join two lines of one block."""
    if _is_broken_url(before, after):
        return before.rstrip("\u2010\u00ad") + after
    return join(before, after, words)


def _is_broken_url(before: str, after: str) -> bool:
    """True where a url goes on in the next line: it ends open, or the next word looks like one."""
    if not after or not _URL_END.search(before[-400:]):
        return False
    word = after.split(" ", 1)[0]
    if before[-1] in "/-_=&?%#\u2010\u00ad":
        return word[0].isalnum() or word[0] in "/-_=&?%#"
    if before[-1] == ".":
        return word[:1].islower() or word[:1].isdigit()
    return _URL_PART.match(word) is not None


def _body(rows: Sequence[Row], measure: Measure, words: Words) -> list[Block]:
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


def _note(found: NoteRows, words: Words) -> Note:
    texts = [row.text for row in found.rows]
    texts[0] = texts[0][found.lead :]
    text = " ".join(plain(join_rows(texts, words)).split())
    return Note(found.number, text, tuple(line for row in found.rows for line in row.lines))


def _note_block(found: NoteRows) -> Block:
    lines = tuple(line for row in found.rows for line in row.lines)
    return Block("note", lines, " ".join(row.text for row in found.rows))
