"""Paragraphs and items: where one ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.fracties import OPENS_WITH_ASKERS
from kamervragen.dutch.sentences import GOES_ON_ASKING, OPENS_QUESTION, is_full
from kamervragen.patterns import regex
from kamervragen.structure.numbering import (
    SUB_ITEM,
    Label,
    chain_over,
    hanging_forms,
    label_of,
    plain,
)
from kamervragen.structure.rows import Measure, Row, ends

# An indent counts from this share of the size on.
_INDENT = 0.7
_NESTED = 1.1
_HEADING_LENGTH = 160
_STARTS = regex(r"[\"'«‘“(]*[A-ZÀ-Þ0-9]")
# A line that ends in one of these goes on in the next, be it on the next page.
_OPEN = regex(
    r"\b(?:de|het|een|en|of|van|voor|in|op|met|te|ten|ter|dat|die|aan|bij|tot|door|om|uit|over|naar|als|"
    r"is|zijn|wordt|worden|heeft|hebben|deze|dit|hun|haar|zich|niet|ook|der|den|onder|tussen|zoals)$|[,-]$"
)


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    rows: list[Row]
    label: Label | None = None
    doubtful: bool = False
    heading: bool = False
    hang: float | None = field(default=None)
    hangs: bool = False
    nested: float | None = None

    @property
    def last(self) -> Row:
        """Its last row so far."""
        return self.rows[-1]


def assemble(rows: Sequence[Row], measure: Measure) -> list[Draft]:
    """Put the rows of the text into paragraphs, items and headings."""
    chain = chain_over(rows, measure)
    hanging = hanging_forms(rows, measure)
    drafts: list[Draft] = []
    for place, row in enumerate(rows):
        before = drafts[-1].last if drafts else None
        after = rows[place + 1] if place + 1 < len(rows) else None
        label = label_of(row)
        if label and _is_numbered_heading(row, label, after, measure):
            drafts.append(Draft([row], heading=True))
        elif (
            label
            and not _is_nested(drafts, row, label, measure)
            and chain.accepts(row, label, before)
        ):
            hang = row.text_x if len(row.lines) > 1 else None
            drafts.append(Draft([row], label, hang=hang, hangs=label.form in hanging))
        elif drafts and _continues(drafts[-1], row, measure):
            _append(drafts[-1], row, measure)
        else:
            drafts.append(Draft([row], doubtful=_is_doubtful(drafts, row)))
    return drafts


def _is_nested(drafts: list[Draft], row: Row, label: Label, measure: Measure) -> bool:
    """True where a numbered row stands right of the number of the item that it follows: its sub-item.

    A list inside an item begins at 1, and its numbers stand in one column.
    """
    item = drafts[-1] if drafts else None
    if item is None or item.label is None or item.heading or row.first:
        return False
    if item.nested is None and label.value != 1:
        return False
    if item.nested is not None and abs(item.nested - row.x0) > 0.5 * measure.size:
        return False
    if _stands_right(item.rows[0], row, measure):
        item.nested = row.x0
        return True
    return False


def _stands_right(first: Row, row: Row, measure: Measure) -> bool:
    if len(row.lines) > 1 and len(first.lines) > 1:
        # Numbers may be set flush right: the column of the text tells.
        right = row.x0 > first.x0 + 0.3 * measure.size
        return right and row.text_x > first.text_x + 0.5 * measure.size
    return row.x0 > first.x0 + _NESTED * measure.size


def _append(draft: Draft, row: Row, measure: Measure) -> None:
    if draft.label and draft.hang is None and not row.first:
        first = draft.rows[0]
        if row.x0 > first.x0 + _INDENT * measure.size:
            draft.hang = row.x0
    if draft.hang is not None and abs(row.x0 - draft.hang) < 0.3 * measure.size:
        draft.hangs = True
    draft.rows.append(row)


def _is_numbered_heading(row: Row, label: Label, after: Row | None, measure: Measure) -> bool:
    """A numbered row that is a title: no sentence end, and set apart by type or by room."""
    text = plain(row.text)
    if label.form == "vraag" or label.length == len(row.text) or len(text) > _HEADING_LENGTH:
        return False
    if ends(row) or not row.short or _OPEN.search(text):
        return False
    if row.bold or row.level or (row.italic and (row.loose or row.first)):
        return True
    if after is None or not (row.loose or row.first) or OPENS_QUESTION.match(text[label.length :]):
        return False
    following = label_of(after)
    if following is not None:
        return (following.form, following.value) != (label.form, label.value + 1)
    if after.loose:
        return True
    room = measure.right - row.x1 > 0.25 * (measure.right - measure.left)
    return room and after.x0 <= row.x0 + 1 and _starts_sentence(after)


def _is_doubtful(drafts: list[Draft], row: Row) -> bool:
    """True where a page break hides whether the row goes on with an item."""
    if not drafts or not row.first or row.styled:
        return False
    return drafts[-1].label is not None and not drafts[-1].last.short


def _continues(draft: Draft, row: Row, measure: Measure) -> bool:
    """True where `row` goes on with the block; the cases run from certain to doubtful."""
    before = draft.last
    if draft.heading:
        return False
    if _differs(draft, row):
        return False
    if row.first:
        return _continues_over_page(draft, row, measure)
    if draft.label and _belongs_to_item(draft, row, measure):
        return True
    if row.loose:
        return before.text.endswith(("-", "\u00ad", "\u2010")) and before.page == row.page
    if draft.label is not None:
        if GOES_ON_ASKING.match(row.text):
            return True
        if draft.hang is not None and row.x0 < draft.hang - _INDENT * measure.size:
            opens = OPENS_WITH_ASKERS.match(row.text) is not None
            over = ends(before) and (draft.hangs or before.short or opens)
            return not over and not row.styled
        if draft.hangs and draft.hang is None and ends(before):
            return row.x0 > draft.rows[0].x0 + _INDENT * measure.size
        over = is_full(plain(before.text)) or (ends(before) and "?" in before.text[-5:])
        return not (over and (before.short or OPENS_WITH_ASKERS.match(row.text)))
    return not _new_paragraph(draft, row, measure)


def _differs(draft: Draft, row: Row) -> bool:
    """True where type parts the row from the block: a heading ends, or one begins."""
    before = draft.last
    if _is_bare_label(draft):
        return False
    if row.level != before.level or row.level:
        return True
    if abs(row.size - before.size) > 0.08 * max(row.size, before.size) and draft.label is None:
        return True
    if row.size > 1.08 * before.size and row.short and not row.first:
        return True
    was = _style(draft)
    if was and was != (row.bold, row.italic) and draft.label is None:
        return before.short or len(draft.rows) < 3
    starts = (row.bold, row.italic) != (False, False) and not was
    return starts and (row.loose or (before.short and row.short)) and not _ends_open(before)


# What is longer is a paragraph, whatever its type.
_STYLED_ROWS = 12


def _style(draft: Draft) -> tuple[bool, bool] | None:
    """Return the type that all rows of the block share, None where it is plain."""
    first = draft.rows[0]
    style = (first.bold, first.italic)
    if style == (False, False) or len(draft.rows) > _STYLED_ROWS:
        return None
    same = all((row.bold, row.italic) == style for row in draft.rows)
    return style if same else None


def _ends_open(row: Row) -> bool:
    return row.text.endswith(("-", ","))


def _belongs_to_item(draft: Draft, row: Row, measure: Measure) -> bool:
    """True where a row stands in the column of the item's text, or is a sub-item of it."""
    if SUB_ITEM.match(row.text) and not (row.loose and row.x0 < draft.rows[0].x0 - 1):
        return True
    if _is_bare_label(draft):
        return True
    if label_of(row) is not None and row.x0 > draft.rows[0].x0 + _INDENT * measure.size:
        return True
    if draft.hang is not None and row.x0 >= draft.hang - 0.3 * measure.size:
        return not row.styled or not row.loose
    if row.loose and draft.hang is None and row.x0 > draft.rows[0].x0 + _INDENT * measure.size:
        return not row.styled
    return False


def _continues_over_page(draft: Draft, row: Row, measure: Measure) -> bool:
    before = draft.last
    if _is_lone_title(draft) and _starts_sentence(row):
        return False
    if not ends(before):
        return not (row.styled and row.short) or _goes_on(row)
    if _goes_on(row):
        return True
    if draft.label is None or row.styled:
        return False
    if draft.hang is not None:
        return row.x0 >= draft.hang - 0.3 * measure.size
    return SUB_ITEM.match(row.text) is not None


def _is_bare_label(draft: Draft) -> bool:
    """True while a block is nothing but its label: `Vraag 3` on a line of its own."""
    return bool(
        draft.label and len(draft.rows) == 1 and draft.label.length == len(draft.rows[0].text)
    )


def _is_lone_title(draft: Draft) -> bool:
    """True for a block at the foot of a page that can only be a heading: it stands apart, is short."""
    first, last = draft.rows[0], draft.last
    apart = first.loose or first.first or first.styled
    closed = not ends(last) and not _OPEN.search(last.text)
    return draft.label is None and apart and last.short and closed and len(draft.rows) < 4


def _goes_on(row: Row) -> bool:
    return row.text[:1].islower() and not SUB_ITEM.match(row.text)


def _new_paragraph(draft: Draft, row: Row, measure: Measure) -> bool:
    """True where a row that follows closely begins a paragraph: short line above, or an indent."""
    before = draft.last
    step = _INDENT * measure.size
    if before.styled and _style(draft) == (row.bold, row.italic):
        return False
    if before.short:
        if is_full(plain(before.text)) or before.text.endswith(":"):
            return True
        single = len(draft.rows) == 1 or (len(draft.rows) < 4 and draft.rows[0].loose)
        if (
            single
            and _starts_sentence(row)
            and not _ends_open(before)
            and _is_title(before, measure)
        ):
            return True
    if before.short and _opens_up(draft, row):
        return True
    if row.x0 < before.x0 - step and is_full(plain(before.text)):
        return True
    left = draft.rows[1].x0 if len(draft.rows) > 1 else min(draft.rows[0].x0, row.x0)
    return row.x0 > left + step and len(draft.rows) > 1 and is_full(plain(before.text))


def _opens_up(draft: Draft, row: Row) -> bool:
    """True where the row stands looser than the lines of the block do, as below a close heading."""
    if len(draft.rows) < 2 or draft.rows[-2].page != row.page:
        return False
    usual = draft.last.base - draft.rows[-2].base
    step = row.base - draft.last.base
    return usual > 0 and 1.2 * usual < step and row.lines[0].size == draft.last.lines[0].size


def _starts_sentence(row: Row) -> bool:
    return _STARTS.match(row.text) is not None


def _is_title(row: Row, measure: Measure) -> bool:
    """True where a row leaves so much of the measure empty that its author ended it there."""
    room = measure.right - row.x1
    share = 0.08 if measure.exact else 0.25
    return room > share * (measure.right - measure.left) and len(row.text) <= _HEADING_LENGTH
