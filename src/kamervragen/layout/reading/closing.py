"""What a block looks like when it closes: a heading ends no sentence, a paragraph does."""

from __future__ import annotations

from kamervragen.dutch.requests import OF_COMMITTEE, asks
from kamervragen.dutch.sentences import GOES_ON_ASKING, OPENS_QUESTION, is_full
from kamervragen.layout.numbers.numbering import DECIMAL_HEADING, SUB_ITEM, Label, plain
from kamervragen.layout.reading.context import CHAPTERS, Context, Reading
from kamervragen.layout.reading.evidence import Step, is_open_ended, is_title
from kamervragen.layout.reading.habits import type_of
from kamervragen.layout.rows import ends_sentence
from kamervragen.patterns import regex

# `Financiën:`, not `De leden van de SP-fractie vragen:`
_SHORT_WITH_COLON = regex(
    r"(?!.*\b(?:leden|lid|wil|willen|weten|vraagt|vragen|stelt|stellen)\b)(?:\S+\s+){0,3}\S+:"
)
# `D66:`, `PvdA en CDA:`, above numbers: whose questions they are.
_NAMES_WITH_COLON = regex(r"[A-Z0-9Ü][\w’'.&+–-]*(?:(?:,\s|\sen\s)[A-Z0-9Ü][\w’'.&+–-]*)*:")
NAMED = -2.0
_MOST_ROWS, _MOST_PLAIN_ROWS, _MOST_CHARACTERS, _MOST_WORDS = 4, 2, 240, 32
# A heading costs this, less what sets it apart.
HEADING = 1.5
LEVEL, STYLED = -9.0, -3.2
LOOSE_ABOVE, CLOSE_ABOVE, LOOSE_BELOW, CLOSE_BELOW, CLOSES_UP = -0.8, 1.2, -0.4, 0.8, 0.3
# Several headings begin alike: `Vragen van de leden van de fractie van …`.
PARALLEL = -2.5
# Above such a break no room is needed.
_SURE_BREAK = 1.9
# A title that may ask, and how long it is at most.
ASKS_TITLE, ASKS_OF_SUBJECT, _TITLE_THAT_ASKS = -0.6, -1.6, 70
ASKS, STOPS, COLON, GOES_ON, TOO_LONG, FULL_LINE, LAST = 12.0, 5.0, 2.5, 7.0, 5.0, 1.2, 5.0
MANY_ROWS = 1.2
# A paragraph that ends no sentence, begins in the middle of one, or is a single line of another type.
UNENDED, BEGINS_LOW, STYLED_LINE = 2.6, 0.3, 1.0
# In a letter that numbers its questions, a paragraph without number asks nothing; least of all behind a page break.
ASKS_UNNUMBERED, ASKS_OVER_PAGE = 1.5, 2.0
# Below `Vraag 3` stand paragraphs of the question, up to the next caption.
ASKS_BELOW_CAPTION = 10.0
CAPTION = 25.0
# An item that neither ends nor asks may be a numbered heading.
# A remark has so many rows at most.
REMARK, _REMARK_ROWS = 2.5, 8
EMPTY_ITEM, UNENDED_ITEM, TITLE_ITEM, TITLE_OF_OTHERS = 2.0, 1.5, 3.6, 4.0


def may_go_on(context: Context, reading: Reading, place: int) -> bool:
    """True unless a row cannot be part of the open block: a heading is of one type and few rows."""
    if reading.kind != "heading":
        return True
    if place - reading.first >= _MOST_ROWS:
        return False
    if context.rows[place].goes_on:
        return True
    before, row = context.rows[place - 1], context.rows[place]
    alike = (row.bold, row.italic, row.level) == (before.bold, before.italic, before.level)
    return (
        alike
        # `… per jaar vanaf 2021.` / `Europese douaneautoriteit`: no title goes on behind a sentence.
        and not (context.ended[place - 1] and ends_sentence(before))
        and not row.level
        and not DECIMAL_HEADING.match(row.text)
    )


def cost(context: Context, reading: Reading, end: int, *, last: bool = False) -> float:
    """Return what it costs that the open block ends before row `end`; `last`: with it ends the body."""
    if reading.kind == "heading":
        key = (reading.first, end, last)
        known = context.headings.get(key)
        if known is None:
            known = context.headings[key] = _of_heading(context, reading.first, end, last=last)
        return known
    if reading.kind == "paragraph":
        return _of_paragraph(context, reading, end)
    if reading.kind == "item":
        return _of_item(context, reading, end)
    return 0.0


def least(context: Context, reading: Reading, end: int) -> float:
    """Return what `cost` is at least: where that is too much already, the words need not be looked at."""
    if reading.kind != "heading":
        return 0.0
    first, last, below = context.rows[reading.first], context.rows[end - 1], context.rows[end]
    may_be_styled = first.level or first.bold or first.italic or first.size > context.large
    total = HEADING
    if may_be_styled:
        total += LEVEL if first.level else STYLED
    elif not last.short:
        total += FULL_LINE
    if reading.first in context.parallels:
        total += PARALLEL
    if reading.first == 0 or first.loose or first.first:
        total += LOOSE_ABOVE
    if below.loose or below.first:
        total += LOOSE_BELOW
    # `PvdA en CDA:`; a title that asks costs less as well.
    return total + (NAMED if ":" in last.text or "?" in last.text else 0.0)


def _of_item(context: Context, reading: Reading, end: int) -> float:
    first, label = context.rows[reading.first], reading.label
    if label is not None and end == reading.first + 1 and label.length >= len(first.text):
        return EMPTY_ITEM
    if _is_title_of(context, reading, label, end):
        return TITLE_OF_OTHERS
    # `1. Advies van de Raad van State (nr. W04.23.00312)`, below `… betrok de volgende stukken:`
    if context.ended[end - 1] or reading.listed:
        return REMARK if _ends_in_remark(context, reading, end) else 0.0
    return UNENDED_ITEM if context.asks(reading.first, end) else TITLE_ITEM


def _ends_in_remark(context: Context, reading: Reading, end: int) -> bool:
    """True for an item behind whose last question a row begins a statement, in text without room between paragraphs.

    `… zal zijn gedaald?` / `Deze leden tekenen daarbij aan dat hun oordeel van de antwoorden zal afhangen.`
    """
    if context.roomy:
        return False
    least = max(reading.first, end - _REMARK_ROWS - 1)
    place = end - 1
    while place > least and not asks(context.rows[place].text):
        place -= 1
    if place + 1 == end:
        return False
    last, text = plain(context.rows[place].text), context.rows[place + 1].text
    # `Gaarne een overzicht van de middelen.` asks without a question mark.
    ends = last.endswith("?") or (is_full(last) and not context.asks(reading.first, end))
    return ends and context.capitals[place + 1] and not SUB_ITEM.match(text)


def _is_title_of(context: Context, reading: Reading, label: Label | None, end: int) -> bool:
    """True for a numbered line that ends no sentence, above a paragraph that does, where questions have another form.

    `1. Kosten van het blussen` / `De leden van de D66-fractie lezen …` / `(1) Hoe vaak …`
    """
    if (
        label is None
        or context.asking_form in (None, label.form)
        or context.asks(reading.first, end)
    ):
        return False
    first, below = (
        context.rows[reading.first : reading.first + 2] if end > reading.first + 1 else (None, None)
    )
    return (
        first is not None
        and below is not None
        and first.short
        and not context.ended[reading.first]
        and context.capitals[reading.first + 1]
    )


def _of_paragraph(context: Context, reading: Reading, end: int) -> float:
    first = context.rows[reading.first]
    total = context.paragraphs.get((reading.first, end))
    if total is None:
        total = _by_form(context, reading.first, end)
        context.paragraphs[reading.first, end] = total
    if (
        reading.lists
        and context.numbers_ask
        and not reading.fresh
        and context.asks(reading.first, end)
    ):
        latest = reading.lists[0]
        below_caption = (
            context.captions[latest.place] and context.last_of_form[latest.last.form] >= end
        )
        total += ASKS_BELOW_CAPTION if below_caption else ASKS_UNNUMBERED
        total += ASKS_OVER_PAGE if first.first else 0.0
    return total


def _by_form(context: Context, first: int, end: int) -> float:
    """Return what a paragraph costs by how it begins and ends, whatever stands above it."""
    row = context.rows[first]
    ended = context.ended[end - 1] or SUB_ITEM.match(context.rows[end - 1].text) is not None
    total = 0.0 if ended else UNENDED
    if row.text[:1].islower():
        total += BEGINS_LOW
    total += _of_caption(context, first, first + 1)
    if end == first + 1 and row.styled:
        total += STYLED_LINE
    return total


def _of_caption(context: Context, first: int, end: int) -> float:
    """`Vraag 1`, alone on its line, is neither text nor title where others are counted so further down."""
    counted = context.last_of_form.get("vraag", -1)
    if counted <= first:  # as in most letters
        return 0.0
    return sum(
        CAPTION for place in range(first, end) if context.captions[place] and counted > place
    )


def _of_heading(context: Context, first: int, end: int, *, last: bool) -> float:
    rows = context.rows[first:end]
    styled = all(row.bold for row in rows) or all(row.italic for row in rows)
    styled = styled or rows[0].size > context.large
    total = HEADING + (LEVEL if rows[0].level else (STYLED if styled else 0.0))
    total += _of_caption(context, first, end)
    if first in context.parallels:
        total += PARALLEL
    if first == 0 or rows[0].loose or rows[0].first:
        total += LOOSE_ABOVE
    elif context.breaks[first] < _SURE_BREAK and context.roomy:
        total += CLOSE_ABOVE
    below = context.rows[end] if end < len(context.rows) else None
    if below is None or last:
        total += LAST
    elif below.loose or below.first:
        total += LOOSE_BELOW
    elif not styled:
        above = rows[-2] if len(rows) > 1 else None
        closes_up = is_title(Step(rows[-1], below, context.measure, above))
        total += CLOSES_UP if closes_up else CLOSE_BELOW
    if not rows[-1].short and not styled:
        total += FULL_LINE
    return total + _of_title(context, first, end, styled=styled or rows[0].level > 0)


def _of_asking(context: Context, first: int, end: int, text: str, *, styled: bool) -> float:
    """Return what it costs that a title asks."""
    if _names_subject(context, first, end, text):
        return ASKS_OF_SUBJECT
    return ASKS_TITLE if _may_ask(context, first, end, text, styled=styled) else ASKS


def _may_ask(context: Context, first: int, end: int, text: str, *, styled: bool) -> bool:
    """True for a title that asks, in a letter that numbers its questions: `De werkgever als partner: wat werkt?`

    It is one short line: a heading of Markdown, or set apart by room, and by type or by what it says.
    """
    short = end == first + 1 and len(text) <= _TITLE_THAT_ASKS
    numbers = context.numbers_ask or "vraag" in context.last_of_form
    if not (numbers and short and context.labels[first] is None):
        return False
    return context.rows[first].level > 0 or _stands_apart(context, first, end, text, styled=styled)


# `Financiering: wie betaalt wat?` names a subject and asks of it; `De leden vragen: wie betaalt?` does not.
_SUBJECT_THAT_ASKS = regex(
    r"(?!.*\b(?:leden|fracties?|commissie|vra\w*)\b|In\s+de\s+\w+\s+plaats\b|Ten\s|Tot\s+slot\b)[A-ZÀ-Þ][^?:.]{2,45}: "
    r"(?:(?:wie|wat|welke?|hoe\w*|wanneer|waar\w*)\b[^:.]*|[\w-]+ of [\w-]+)\?"
    # `Vereenvoudiging of afbouw?`
    r"|[A-ZÀ-Þ][\w-]{4,} of [\w-]{4,}\?"
)


def _names_subject(context: Context, first: int, end: int, text: str) -> bool:
    """True for one line that names a subject and asks of it, with room above it; it ends before the row is full.

    In a letter that does not number its questions as well: `Vereenvoudiging of afbouw?` above a paragraph.
    """
    if end != first + 1 or len(text) > _TITLE_THAT_ASKS or context.labels[first] is not None:
        return False
    row, below = context.rows[first], context.rows[end] if end < len(context.rows) else None
    apart = (row.loose or row.first) and below is not None and (below.loose or row.short)
    return apart and _SUBJECT_THAT_ASKS.fullmatch(text) is not None


# `A.1 Van 116 naar hoeveel?`, in a letter that numbers its questions `1)`.
_CHAPTER_THAT_ASKS = regex(r"[A-Z]\.\d{1,2}\.?\s+[A-ZÀ-Þ]")


def _goes_on_counting(context: Context, first: int, text: str) -> bool:
    """True for a title whose Roman number follows that of another above it: `IV. Wie betaalt?`."""
    number = text.partition(".")[0]
    if number not in CHAPTERS[1:]:
        return False
    before = context.chapters.get(CHAPTERS[CHAPTERS.index(number) - 1])
    return before is not None and before < first


_CHAPTER_NUMBER = regex(r"(\d{1,2})\.?\s+[A-ZÀ-Þ]")


def _heads_chapter(context: Context, end: int, text: str) -> bool:
    """True for a title whose chapter begins below it: `3. Wie betaalt de rekening?` above the question `3.1`."""
    match = _CHAPTER_NUMBER.match(text)
    below = next((label for label in context.labels[end : end + _INTRODUCTION] if label), None)
    return match is not None and below is not None and below.number == f"{match[1]}.1"


# So many rows may stand between a title and its first question.
_INTRODUCTION = 40


def _stands_apart(context: Context, first: int, end: int, text: str, *, styled: bool) -> bool:
    row, below = context.rows[first], context.rows[end] if end < len(context.rows) else None
    if not (row.loose or row.first) or below is None:
        return False
    if _heads_chapter(context, end, text):
        return True
    above = context.rows[first - 1] if first else None
    other = above is None or type_of(above) != type_of(row)
    # `Wat kost dat?`, in the type of a title that stands above the first question, and of no question.
    if styled and other and type_of(row) in context.title_types:
        return not GOES_ON_ASKING.match(text)
    if not below.loose:
        return False
    if _CHAPTER_THAT_ASKS.match(text) or _goes_on_counting(context, first, text):
        return True
    # Questions may be bold, and `Waarom niet?` in bold asks: type tells where it is not that of the text above, and
    # the line does not begin as a question does, or is larger than all of them.
    if not (styled and other):
        return False
    begins = OPENS_QUESTION.match(text) or GOES_ON_ASKING.match(text)
    return row.size > context.large or not begins


def _of_title(context: Context, first: int, end: int, *, styled: bool) -> float:
    """Return what the words of a heading cost."""
    rows = context.rows[first:end]
    # A quotation closes behind its stop.
    text = plain(" ".join(row.text for row in rows)).rstrip(" »”’\"'")
    total = 0.0
    if len(text) > _MOST_CHARACTERS or len(text.split()) > _MOST_WORDS:
        total += TOO_LONG
    if len(rows) > (_MOST_ROWS if styled else _MOST_PLAIN_ROWS):
        total += MANY_ROWS if len(rows) <= _MOST_ROWS else TOO_LONG
    if text.endswith("?"):
        total += _of_asking(context, first, end, text, styled=styled)
    elif text.endswith(":"):
        named = _NAMES_WITH_COLON.fullmatch(text) is not None
        numbered = end < len(context.rows) and context.labels[end] is not None
        total += (
            (NAMED if named and numbered else 0.0) if _SHORT_WITH_COLON.fullmatch(text) else COLON
        )
    elif text.endswith((".", ";", "!")) and not (styled and len(text.split()) < 6):
        total += STOPS
    # The committee begins a sentence, and is named in the first of the letter.
    opens = first == 0 and not styled and "ommissie" in text
    if is_open_ended(text) or OF_COMMITTEE.match(text) or opens:
        total += GOES_ON
    label = context.labels[first]
    if label is not None and OPENS_QUESTION.match(text[label.length :]):
        total += COLON
    return total
