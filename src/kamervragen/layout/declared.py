"""What a source declares to be no running text: headers and footers of its pages, and its notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kamervragen.layout import notes
from kamervragen.layout.notes import NoteRows
from kamervragen.layout.rows import Measure, Row, joined
from kamervragen.lines import MARK, MARK_OPEN


def part(rows: Sequence[Row]) -> tuple[list[Row], list[NoteRows], list[Row]]:
    """Return (rows of text, notes in order, headers and footers) as the source declares them."""
    kinds = [row.declared.kind if row.declared is not None else "text" for row in rows]
    noted = [row for row, kind in zip(rows, kinds, strict=True) if kind == "note"]
    return (
        [row for row, kind in zip(rows, kinds, strict=True) if kind not in ("note", "running")],
        [
            NoteRows(number, 0, tuple(inside))
            for (_, number), inside in groupby(noted, key=_note_of)
        ],
        [row for row, kind in zip(rows, kinds, strict=True) if kind == "running"],
    )


def _note_of(row: Row) -> tuple[int, str]:
    """Return what tells the notes apart: footnotes and endnotes may have one number."""
    return (row.declared.of, row.declared.number) if row.declared is not None else (0, "")


def typed_notes(
    rows: Sequence[Row], told: Sequence[NoteRows], measure: Measure, below_rules: frozenset[int]
) -> tuple[list[Row], list[NoteRows], list[Row]]:
    """Part the notes that were typed, beside those that the source declares, as `notes.part` does.

    The mark of a declared note cites no other: `1. Inbreng van de leden van de SP` below it is a heading, and no note.
    """
    numbers = frozenset(note.number for note in told)
    bare = [_unmarked(row, numbers) if numbers and MARK_OPEN in row.text else row for row in rows]
    whole = {id(one): row for one, row in zip(bare, rows, strict=True)}
    kept, found, rest = notes.part(bare, measure, below_rules)
    return [whole[id(row)] for row in kept], found, rest


def _unmarked(row: Row, numbers: frozenset[str]) -> Row:
    lines = tuple(
        line._replace(text=MARK.sub(lambda one: "" if one[1] in numbers else one[0], line.text))
        for line in row.lines
    )
    return replace(row, lines=lines, text=joined(lines))
