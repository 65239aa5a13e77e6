"""What the open block says of the next row: does it stand in the column of an item, is it its sub-item?"""

from __future__ import annotations

from kamervragen.dutch.fracties import OPENS_WITH_ASKERS
from kamervragen.dutch.requests import asks
from kamervragen.layout.numbers.numbering import SUB_ITEM, Label, is_below, plain
from kamervragen.layout.reading.begins import Begin, begin_of
from kamervragen.layout.reading.context import Context, Reading
from kamervragen.layout.reading.evidence import INDENT
from kamervragen.layout.rows import Row, ends_sentence
from kamervragen.patterns import regex

# A row in the column of the item's text belongs to it; one that stands left of it does not.
IN_HANG, LEFT_OF_HANG, LEFT_OF_LOOSE_HANG = -9.0, 2.5, 0.5
STANDS_IN = -9.0
SUB = -1.5
QUOTED = -1.5
_QUOTES = ("«", "‘", "“", "„", '"', "'")
_CLOSE_QUOTES = ("»", "’", "”", '"', "'")
# A label that stands alone has its text below it.
BARE_LABEL = -6.0
# Below `Vraag 3` stand paragraphs of the question, up to the next caption.
BELOW_CAPTION = -1.0
# Paragraphs end in short lines: a full one goes on behind the page break,
FULL_OVER_PAGE = -2.0
# The first line of a paragraph stands in, as TeX sets it.
FIRST_LINE = 2.5
# `– Hoe vaak brandt het?`, in a letter that numbers nothing.
BULLET = 6.0
# `Deze leden …`, as paragraphs of this letter begin: more than a full line says against it.
STARTER = 5.0
# Where no line was wrapped, each is a paragraph.
UNWRAPPED = 3.0
# unless members open the text there: `Deze leden verzoeken …`.
_MEMBERS = regex(
    r"(?:(?:De|Deze|Genoemde)\s+(?:leden|fractieleden|fracties)|Zij|Ten\s+slotte|Tot\s+slot|Voorts|Verder|Daarnaast)\b"
)
GROUP_PART = -0.8
# `Uw antwoorden worden binnen vier weken tegemoetgezien.` is no part of the last question.
ENDING = 5.0
# `1.1 Algemeen`
CHAPTER = 4.0
# Where room parts paragraphs, one that opens with its members has room above as well.
NEW_SUBJECT, NEW_SUBJECT_IN_ROOM, NEW_SUBJECT_BELOW_ITEM = 2.5, 1.5, 3.0


def lean(context: Context, reading: Reading, place: int, *, heading: bool = False) -> float:
    """Return what to add to the break before a row, for the block that is open: above zero for a new block.

    `heading`: a heading may begin there; it parts the paragraphs of a group or caption as well as any.
    """
    if place in context.endings:
        return ENDING
    if context.chaptered[place]:
        return CHAPTER
    if reading.kind == "item" and reading.label is not None:
        return _of_item(context, reading, reading.label, place, heading=heading)
    if reading.kind != "paragraph":
        return 0.0
    known = context.leans.get(place)
    if known is None:
        known = context.leans[place] = _of_paragraph(context, place)
    return known


def _of_paragraph(context: Context, place: int) -> float:
    """Weigh what opens a paragraph of members, and a page break behind a full line."""
    before, row = context.rows[place - 1 : place + 1]
    if _goes_on_flush(context, before, row):
        return 0.0
    if place in context.starters:
        return STARTER
    if row.first and context.measure.exact and context.measure.fills(before, row):
        return _over_page(context, row)
    if place in context.bullets or _leaves_list(context, place):
        return BULLET
    if not context.numbers_ask and _is_listed(context, place):
        return min(0.0, SUB - context.breaks[place])
    if context.ended[place - 1] and row.x0 > before.x0 + INDENT * context.measure.size:
        return FIRST_LINE if context.capitals[place] else 0.0
    if context.measure.unwrapped and context.ended[place - 1]:
        return UNWRAPPED
    if OPENS_WITH_ASKERS.match(row.text) and context.ended[place - 1]:
        if context.spaced and not (before.short or row.first):
            return 0.0
        return NEW_SUBJECT_IN_ROOM if context.spaced else NEW_SUBJECT
    return 0.0


def _goes_on_flush(context: Context, before: Row, row: Row) -> bool:
    """True at the margin below a full line, where paragraphs begin further in: a sentence begins, whoever opens it."""
    if not (context.indents and context.measure.drawn):
        return False
    flush = abs(row.x0 - context.measure.left) < 1.0
    return flush and not (before.short or row.loose or row.first)


def _over_page(context: Context, row: Row) -> float:
    """Weigh a page break behind a full line."""
    opens = OPENS_WITH_ASKERS if context.measure.justified else _MEMBERS
    return 0.0 if opens.match(row.text) else FULL_OVER_PAGE


def _leaves_list(context: Context, place: int) -> bool:
    """True at the margin below the last point of a list that stands further in, behind the sentence that ends it."""
    rows, margin = context.rows, context.rows[place].x0 + INDENT * context.measure.size
    if not (context.measure.drawn and context.ended[place - 1] and context.capitals[place]):
        return False
    for above in range(place - 1, max(0, place - _LONGEST_POINT), -1):
        if rows[above].x0 < margin or rows[above].page != rows[place].page:
            return False
        if SUB_ITEM.match(rows[above].text):
            return True
    return False


# A point of a list has so many lines at most.
_LONGEST_POINT = 12


def _is_listed(context: Context, place: int) -> bool:
    """True for a sub-item whose list the paragraph announced, in a letter that numbers no question."""
    if not SUB_ITEM.match(context.rows[place].text):
        return False
    above = plain(context.rows[place - 1].text)
    return above.endswith((":", ";")) or SUB_ITEM.match(above) is not None


def _begin(context: Context, place: int) -> Begin:
    found = context.begins.get(place)
    if found is None:
        found = context.begins[place] = begin_of(context.rows[place].text)
    return found


def _of_item(
    context: Context, reading: Reading, label: Label, place: int, *, heading: bool
) -> float:
    row, first, size = context.rows[place], context.rows[reading.first], context.measure.size
    level = context.breaks[place]
    if context.captions[place]:
        return 0.0
    if (
        place == reading.first + 1
        and label.length >= len(first.text)
        and context.labels[place] is None
    ):
        return min(0.0, BARE_LABEL - level)
    begin = _begin(context, place)
    is_sub_item = is_below(row, first) or (context.labels[place] is None and begin.sub_item)
    if is_sub_item and not (row.loose and row.x0 < first.x0 - 0.5 * size):
        return min(0.0, SUB - level)
    stands_in = row.x0 > first.x0 + INDENT * size
    quotes = stands_in or row.text[:1] in _QUOTES
    if quotes and plain(context.rows[place - 1].text).endswith(":"):
        return min(0.0, QUOTED - level)  # a passage that the item quotes, in whatever type
    asks_on = begin.asks_on and context.asks(reading.first, place)
    if asks_on or _is_behind_quotation(context, reading, place):
        return min(0.0, QUOTED - level)
    apart = row.styled or (row.loose and not stands_in)
    if not apart and _is_large_sub_item(context, reading, place):
        return min(0.0, SUB - level)
    # `De commissie wacht uw antwoord af.` below the last group is no part of it.
    opens = begin.members or ((row.loose or row.first) and begin.committee)
    if (
        not heading
        and label.group
        and reading.parts < len(label.group)
        and not (row.styled or opens or place in context.titles)
        and not _is_remark(context, reading, label, place)
    ):
        return min(0.0, GROUP_PART - level)
    if not heading and context.captions[reading.first] and context.last_of_form[label.form] > place:
        apart = opens or row.styled or place in context.titles
        return 0.0 if apart else BELOW_CAPTION
    # A paragraph of the item stands where its text does, whoever opens it: `   De leden wijzen er verder op dat …`.
    apart = opens and context.ended[place - 1] and (context.indents or not stands_in)
    subject = NEW_SUBJECT_BELOW_ITEM if apart else 0.0
    starts = context.ended[place - 1] and context.capitals[place] and begin.large is None
    first_line = starts and context.indents and _is_first_line(context, place)
    indented = starts and (context.flush or (context.indents and (opens or first_line)))
    return subject + _by_column(
        reading, row, first, size, indented=indented, margin=starts and context.margin
    )


def _is_remark(context: Context, reading: Reading, label: Label, place: int) -> bool:
    """True where the paragraph that may begin at a row asks nothing, and each part of a group has asked by then."""
    asked = context.asking[place] - context.asking[reading.first]
    if not context.rows[place].loose or asked < len(label.group):
        return False
    end = place + 1
    while end < len(context.rows) and not (context.rows[end].loose or context.labels[end]):
        end += 1
    return not asks(" ".join(plain(row.text) for row in context.rows[place:end]))


def _is_first_line(context: Context, place: int) -> bool:
    """True where a row stands in and the next goes on at the margin: the first line of a paragraph, as TeX sets it."""
    row, below = context.rows[place], context.rows[place + 1 : place + 2]
    return bool(
        below
        and context.measure.drawn
        and context.labels[place + 1] is None
        and not (below[0].loose or below[0].first)
        and abs(below[0].x0 - context.measure.left) < 1.0
        and row.x0 > below[0].x0 + INDENT * context.measure.size
    )


def _is_behind_quotation(context: Context, reading: Reading, place: int) -> bool:
    """True for the question that an item puts behind a passage that it quotes, as it has asked nothing yet.

    `3. De inspectie schreef:` / `‘Het toezicht vergt …’` / `Wat betekent dit oordeel?`
    """
    if context.labels[place] is not None or context.asks(reading.first, place):
        return False
    if not plain(context.rows[place - 1].text).endswith(_CLOSE_QUOTES):
        return False
    return any(plain(row.text).endswith(":") for row in context.rows[reading.first : place - 1])


def _is_large_sub_item(context: Context, reading: Reading, place: int) -> bool:
    """True for the next letter of a list in an item, whose first stands below a lead.

    `B. Bewaartermijnen` alone is a heading, and so is `A. Digitale zorg` below a full stop.
    """
    letter = _begin(context, place).large
    if letter is None:
        return False
    above = (_begin(context, n).large for n in range(place - 1, reading.first, -1))
    last = next(filter(None, above), None)
    if last is None:
        return letter == "A" and not ends_sentence(context.rows[place - 1])
    return ord(letter) == ord(last) + 1


def _by_column(
    reading: Reading, row: Row, first: Row, size: float, *, indented: bool, margin: bool
) -> float:
    """Weigh where a row stands. `indented`: it may be the first of a paragraph, whose first line stands in.

    `margin`: the letter numbers in the margin, and the row begins as a paragraph does.
    """
    if margin and reading.hang is not None and row.x0 >= reading.hang - INDENT * size:
        return 0.0
    if indented and (reading.hang is None or row.x0 < reading.hang + INDENT * size):
        return 0.0
    if reading.hang is None:
        stands_in = row.x0 > first.x0 + INDENT * size and not row.styled
        return STANDS_IN if stands_in else 0.0
    # The rest may stand a little left of the hanging text, as long as it stands in.
    inside = row.x0 > first.x0 + INDENT * size and row.x0 > (first.x0 + reading.hang) / 2
    if row.x0 >= reading.hang - 0.3 * size or inside:
        return 0.0 if row.styled and row.loose else IN_HANG
    if row.x0 < reading.hang - INDENT * size and not row.first:
        return LEFT_OF_HANG if reading.hung else LEFT_OF_LOOSE_HANG
    return 0.0
