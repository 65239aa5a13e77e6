"""Layout: lines into blocks. It knows how pages look; what a question means is the families' business.

Steps, each in its module or room: rows, what the source declares, furniture, notes, letterhead, body; of the body
`reading/resolve.py` decides all at once. Rooms know only rooms before them, in the order of `LAYOUT_ORDER` in
`tests/test_imports.py`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kamervragen.dutch.hyphens import Words, words_of
from kamervragen.layout import corner, declared, furniture, letterhead, side_column
from kamervragen.layout.body import body_of
from kamervragen.layout.furniture import line_numbers, sheets
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block, Document, Note
from kamervragen.layout.notes import NoteRows, in_margin, marks
from kamervragen.layout.notes.lonely import beside_text, in_gaps, raise_lonely
from kamervragen.layout.notes.unnoted import raise_unnoted
from kamervragen.layout.numbers.glued import with_room
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.page_columns import read_down
from kamervragen.layout.rows import measure_of, placed, rows_of
from kamervragen.layout.run_on import unrolled
from kamervragen.layout.spaced_labels import closed_up
from kamervragen.lines import Reading, mark


def build(reading: Reading) -> Document:
    """Put the lines of a reading into blocks; every line lands in exactly one."""
    if not (reading.drawn or reading.structured):
        reading = replace(reading, lines=tuple(unrolled(reading.lines)))
    reading, imprint = corner.part(reading)
    rows, told, running = declared.part(closed_up(rows_of(read_down(reading))))
    rows, counted = line_numbers.part(rows)
    rows, margin = in_margin.part(rows, drawn=reading.drawn)
    rows, aside, asides = sheets.part(with_room(rows))
    typed = not (reading.drawn or reading.structured)
    rows = in_gaps(rows) if typed else rows
    column = side_column.part(rows, reading)
    kept, moved = furniture.part(column.rows, reading)
    pages = len(reading.pages) or max((row.page for row in (*kept, *moved)), default=1)
    measure = measure_of(kept, reading.drawn)
    kept = placed(kept, measure)
    kept = raise_lonely(beside_text(kept)) if typed else kept
    kept = in_margin.at_foot(kept, margin)
    kept, found, rest = declared.typed_notes(kept, told, measure, furniture.below_rules(rows))
    numbers = [note.number for note in found]
    others = frozenset(note.number for note in told)
    whole, _ = marks.raise_marks(kept, numbers, reading.drawn, others)
    whole = raise_unnoted(whole, numbers) if typed else whole
    head, kept, beside = letterhead.part(kept, measure, column.first)
    kept, alone = marks.raise_marks(kept, numbers, reading.drawn, others)
    kept = raise_unnoted(kept, numbers) if typed else kept
    measure = measure_of(kept or head, reading.drawn)
    text, closing = letterhead.part_closing(placed(kept, measure))
    printed, small_print = side_column.without(whole, column.first)
    if typed:
        printed = list(side_column.closed_up(printed, small_print))
    # Notes and letterhead print words too: `hiv-` / `besmettingen` is decided by note 1 of 2024Z18436.
    found = [*told, *found]
    printed_rows = (*whole, *(row for note in found for row in note.rows))
    words = words_of(row.text for row in printed_rows)
    lines = (*(line for row in head for line in row.lines), *beside)
    above = [Block("letterhead", (line,), line.text) for line in lines]
    below = [Block("closing", row.lines, row.text) for row in closing]
    below += [_note_block(note) for note in found]
    edges = (*column.again, *moved, *rest, *running, *imprint)
    below += [Block("furniture", row.lines, row.text) for row in edges]
    below += [Block("aside", row.lines, row.text) for row in (*aside, *counted)]
    # Shown as the mark that it was: nobody takes it for a page number.
    below += [Block("furniture", row.lines, mark(row.text)) for row in alone]
    return Document(
        above=tuple(above),
        body=partial(body_of, text, measure, words),
        below=tuple(below),
        notes=tuple(_note(note, words) for note in found),
        pages=pages,
        drawn=reading.drawn,
        structured=reading.structured,
        words=words,
        blank=reading.blank,
        asides=(*reading.asides, *asides),
        scanned=reading.scanned,
        pictures=reading.pictures,
        printed=tuple(printed),
        beside=tuple(small_print),
        facts=reading.facts,
        faint=reading.faint,
    )


def _note(found: NoteRows, words: Words) -> Note:
    texts = [row.text for row in found.rows]
    texts[0] = texts[0][found.lead :]
    text = " ".join(plain(join_rows(texts, words)).split())
    return Note(found.number, text, tuple(line for row in found.rows for line in row.lines))


def _note_block(found: NoteRows) -> Block:
    lines = tuple(line for row in found.rows for line in row.lines)
    return Block("note", lines, " ".join(row.text for row in found.rows))
