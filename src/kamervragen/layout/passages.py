"""Passages: the text of a publication, each part under its caption, in paragraphs, lists and tables.

Publications set paragraphs without room between them: a line that its author ended (the next word
would still have fitted) and that ends a sentence, closes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamervragen.dutch.hyphens import SOFT, TYPESET, Words
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.captions import (
    MOST,
    Caption,
    Chain,
    caption_of,
    goes_on_as_list,
    is_rest_of_sentence,
)
from kamervragen.layout.numbers.numbering import is_listed
from kamervragen.layout.rows import Measure, Row, ends, ends_sentence
from kamervragen.layout.tables.columns import is_tabular
from kamervragen.patterns import regex

_CAPITAL = regex(r"[\"'«‘“(\[]*[A-ZÀ-Þ0-9]")
# A word that goes on in the next row, whatever room a note mark made above that.
_BROKEN_WORD = regex(rf"[a-zà-ÿ][-{TYPESET}{SOFT}]$")
# An indent counts from this share of the size on.
_INDENT = 0.5

# How sure the layout is that a row begins a paragraph.
NONE, DOUBTFUL, LIKELY, CERTAIN = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A caption, the rows that print it alone, and what stands below it; at the top no caption.

    `rows`: the rows of the text, without the caption.
    """

    caption: Caption | None
    caption_rows: tuple[Row, ...]
    rows: tuple[Row, ...]

    @property
    def page(self) -> int:
        """Page on which it starts, from 1."""
        return (self.caption_rows or self.rows)[0].page


@dataclass(slots=True)
class _Draft:
    caption: Caption | None
    caption_rows: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def passages(rows: Sequence[Row]) -> list[Passage]:
    """Put the rows of a publication under their captions; every row lands in exactly one passage."""
    drafts = [_Draft(None)]
    chain = Chain()
    found = [caption_of(row) for row in rows]
    following = _following(found)
    place = 0
    while place < len(rows):
        row, before = rows[place], rows[place - 1] if place else None
        caption = found[place]
        if caption is None or not chain.accepts(row, caption, before, following[place]):
            drafts[-1].rows.append(row)
        elif caption.length < len(row.text):
            drafts.append(_Draft(caption, rows=[behind(row, caption.length)]))
        else:
            draft = _Draft(caption, [row])
            while place + 1 < len(rows) and goes_on_as_list(rows[place], rows[place + 1]):
                if len(chain.extended(rows[place + 1]).numbers) > MOST:
                    break
                place += 1
                draft.caption_rows.append(rows[place])
                draft.caption = chain.extend(rows[place])
            drafts.append(draft)
        place += 1
    return [
        Passage(draft.caption, tuple(draft.caption_rows), tuple(draft.rows))
        for draft in drafts
        if draft.caption is not None or draft.rows
    ]


def _following(found: Sequence[Caption | None]) -> list[Caption | None]:
    """Return for each row the next caption below it."""
    result: list[Caption | None] = []
    after: Caption | None = None
    for caption in reversed(found):
        result.append(after)
        after = caption or after
    return result[::-1]


def behind(row: Row, length: int) -> Row:
    """Return a row without the caption that it begins with."""
    lines = []
    for line in row.lines:
        cut = min(length, len(line.text))
        length -= min(length, len(line.text) + 1)
        if line.text[cut:].strip():
            lines.append(line._replace(text=line.text[cut:].strip()))
    return replace(row, lines=tuple(lines), text=" ".join(line.text for line in lines))


def strength(before: Row, row: Row) -> int:
    """Return how sure the layout is that `row` begins a paragraph behind `before`."""
    if row.goes_on or (_BROKEN_WORD.search(before.text) and row.text[:1].islower()):
        return NONE
    full = ends_sentence(before)
    if row.loose:
        return CERTAIN if ends(before) else LIKELY
    # A mark that leads a row belongs to the sentence above it.
    if not full or not _CAPITAL.match(row.text):
        return NONE
    return LIKELY if before.short else DOUBTFUL


def paragraphs_of(rows: Sequence[Row], measure: Measure, words: Words) -> tuple[Block, ...]:
    """Put rows into paragraphs, items of lists, and tables."""
    parts: list[list[Row]] = []
    for row in rows:
        if parts and not _begins(parts[-1], row, measure):
            parts[-1].append(row)
        else:
            parts.append([row])
    return tuple(_block(part, words) for part in parts)


def _begins(part: Sequence[Row], row: Row, measure: Measure) -> bool:
    """True where a row begins a block of its own; the cases run from certain to likely."""
    before = part[-1]
    if is_tabular(before) or is_tabular(row):
        return not (is_tabular(before) and is_tabular(row))
    if is_rest_of_sentence(row, before):
        return False
    if _is_caption(before) or _is_caption(row):
        return True
    if is_listed(row) and (before.short or ends(before)) and (row.loose or row.x0 <= before.x0 + 1):
        return True
    if strength(before, row) >= LIKELY:
        return True
    hanging = len(part) > 1 and part[1].x0 > part[0].x0 + _INDENT * measure.size
    if hanging and row.page == before.page and row.x0 < part[1].x0 - _INDENT * measure.size:
        return True
    return measure.drawn and before.short and _CAPITAL.match(row.text) is not None


def _is_caption(row: Row) -> bool:
    """True for a caption inside an answer that goes through its questions."""
    found = caption_of(row)
    return found is not None and found.length == len(row.text)


def _block(part: Sequence[Row], words: Words) -> Block:
    lines = tuple(line for row in part for line in row.lines)
    if is_tabular(part[0]):
        text = "\n".join(" | ".join(line.text for line in row.lines) for row in part)
        return Block("table", lines, text)
    return Block("paragraph", lines, join_rows([row.text for row in part], words))
