"""Rows that interrupt a text which shows no pages: a header of any words, once, where a page ended.

In a letter of two pages nothing recurs. A sentence fills its rows until its end: short rows in the middle of it, with
room below them, are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kamervragen.dutch.persons import INITIALS, TITLES
from kamervragen.layout.furniture.pages import BARE, merged, with_total, worded_number
from kamervragen.layout.numbers.numbering import SUB_ITEM, label_of
from kamervragen.layout.opening import is_greeting
from kamervragen.layout.rows import Row, ends
from kamervragen.lines import MARK_OPEN
from kamervragen.patterns import regex

_HEADER_ROWS = 4
# So far below the greeting a letter is signed.
_SIGNATURE_ROWS = 14
# A header is shorter than this part of the row that it breaks, and that row is nearly as long as any.
_SHORT_PART, _FULL_PART = 0.8, 0.75
# The rows above the one that prints the page are no full rows of text.
_NOT_FULL = 0.9
_LONG = 100
_SPACED_PART = 0.6
_LISTED = (";", ",", ":")


def interrupting_rows(rows: Sequence[Row], start: int) -> set[int]:
    """Return the rows behind `start` that break a sentence or a list in two, and lone page numbers with a total."""
    width = _width_of(rows[start:])
    parted = [is_parted(rows, place) for place in range(start + 1, len(rows))]
    # Where most rows stand apart, a blank line says nothing: two do.
    room = 2 if sum(parted) > _SPACED_PART * len(parted) else 1
    found: set[int] = set()
    for last in range(start + 1, len(rows) - 1):
        if parted[last - start]:
            found.update(_block(rows, last, start, width, room))
            if is_parted(rows, last) and _is_lone_number(rows, last):
                found.add(last)
    return found


def is_parted(rows: Sequence[Row], place: int, lines: int = 1) -> bool:
    """True where so many blank lines, or the end of the page, stand above a row."""
    row, above = rows[place], rows[place - 1]
    return row.lines[0].row - above.lines[-1].row > lines or above.page != row.page


def may_head(row: Row) -> bool:
    """True for what is no sentence, no item of a list and no part of a sentence."""
    text = row.text
    if (
        ends(row)
        or text.endswith((",", "-", "?"))
        or not (text[:1].isupper() or text[:1] in "([0123456789")
    ):
        return False
    return label_of(row) is None and text.count(")") <= text.count("(")


def is_signed(rows: Sequence[Row]) -> bool:
    """True below a greeting: `De voorzitter` / `mr. A. Bos`, with room to sign between them, are no broken sentence.

    A minister may sign without one: `De Minister van Financiën,` / `A. Bos`.
    """
    last = rows[-_SIGNATURE_ROWS:]
    named = bool(last) and _NAME.fullmatch(last[-1].text) is not None
    return any(is_greeting(row.text) or (named and _SIGNS.match(row.text)) for row in last)


_NAME = regex(rf"(?:(?:{TITLES})\.\s*)*{INITIALS}[^.?!]{{2,40}}")
_SIGNS = regex(r"(?:de\s+)?(?:vice-?)?(?:minister|staatssecretaris)\b[^.?!]{0,150}$", re.IGNORECASE)


def goes_on(above: Row, after: Row) -> bool:
    """True where a row goes on with the sentence or the list of another."""
    if SUB_ITEM.match(after.text):
        return above.text.endswith(_LISTED)
    return _SMALL_WORD.match(after.text) is not None and not ends(above)


# `kv-tk-2024Z18776` begins with small letters, and goes on with no sentence.
_SMALL_WORD = regex(r"[a-zà-ÿ][a-zà-ÿ’'-]*(?=[\s,.;:?!)]|$)")


def _width_of(rows: Sequence[Row]) -> float:
    """Return how many characters nearly all rows hold at most."""
    lengths = sorted(len(row.text) for row in rows)
    return min(lengths[int(0.9 * len(lengths))], _LONG) if lengths else _LONG


def _block(rows: Sequence[Row], last: int, start: int, width: float, room: int) -> range:
    """Return the rows up to `last` that stand between two parts of a sentence or a list; none where they do not."""
    after = rows[last + 1]
    item = SUB_ITEM.match(after.text) is not None
    if not item and not after.text[:1].islower():
        return range(0)
    if is_signed(rows[start:last]):
        return range(0)
    numbered = False
    for first in range(last, max(start, last - _HEADER_ROWS), -1):
        row, above = rows[first], rows[first - 1]
        prints = _prints(row) or BARE.fullmatch(row.text) is not None
        numbered = numbered or prints
        if not (prints or may_head(row)) or len(row.text) > _SHORT_PART * width:
            break
        # A row of a table has cells, and its rows go on nowhere.
        plain = len(row.lines) == 1 and len(above.lines) == 1
        apart = is_parted(rows, last + 1, room) or is_parted(rows, first, room)
        plain = numbered or (plain and apart and not BARE.fullmatch(above.text))
        least = 0 if numbered and item else _FULL_PART * width
        texts = [one for one in above_notes(rows[start:first]) if len(one.text) >= least]
        if plain and any(goes_on(one, after) for one in texts):
            return range(first, last + 1)
    return range(0)


# So many notes and their lines may stand between the text and the foot of its page.
_NOTE_ROWS = 14
_NOTE = regex(rf"[\[(]?\d{{1,3}}[\])]?(?:\s|$)|[*†{MARK_OPEN}]|[-_]{{3}}")


def above_notes(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that may be the last of the text of a page, of whose last `rows` some may be notes."""
    last = rows[-_NOTE_ROWS:]
    return [row for row, note in pairwise(last) if _NOTE.match(note.text)] + list(last[-1:])


def with_rows_above(rows: Sequence[Row], spans: Sequence[range], start: int) -> list[range]:
    """Return the spans of headers, each with the rows of its block above the one that prints the page.

    `Aan: Minister van Financiën` / `Brief d.d. 18 september 2025, p. 2`
    """
    width = _width_of(rows[start:])
    whole = [
        range(_first_of_block(rows, span.start, start, _NOT_FULL * width), span.stop)
        if any(_prints(rows[n]) for n in span)
        else span
        for span in spans
    ]
    # On the last page the foot may stand without the header of a next one.
    added = {
        rows[n].text
        for one, span in zip(whole, spans, strict=True)
        for n in range(one.start, span.start)
    }
    inside = {n for span in whole for n in span}
    again = [n for n in range(start, len(rows)) if rows[n].text in added and n not in inside]
    return merged(whole, again)


def _first_of_block(rows: Sequence[Row], first: int, start: int, longest: float) -> int:
    for begin in range(first, max(start, first - _HEADER_ROWS), -1):
        if is_parted(rows, begin):
            return begin
        above = rows[begin - 1]
        if not may_head(above) or len(above.text) >= longest:
            break
    return first


def _prints(row: Row) -> bool:
    """True where a row prints a page number: with a word for it, or with a total behind it.

    `blz. 77 tot en met 83.` ends the note above it.
    """
    if row.text.endswith((".", "?", "!", ",")):
        return False
    return worded_number(row.text) is not None or with_total(row.text) is not None


def _is_lone_number(rows: Sequence[Row], place: int) -> bool:
    """True for a page number with its total between blank lines: `Eerste Kamer   Vaste commissie   Pagina 2 van 2`.

    Where no word says that it counts pages, more blank lines than part paragraphs have to: `Deel 1/2` is a heading.
    """
    row = rows[place]
    if with_total(row.text) is None or not may_head(row):
        return False
    worded = worded_number(row.text) is not None
    return (
        worded or len(row.lines) > 1 or is_parted(rows, place, 2) or is_parted(rows, place + 1, 2)
    )
