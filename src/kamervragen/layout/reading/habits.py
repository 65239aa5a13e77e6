"""What a letter is known to do: room between blocks, indents, numbers in the margin, how its paragraphs begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from kamervragen.dutch.sentences import OPENS_QUESTION
from kamervragen.layout.numbers.numbering import DECIMAL_HEADING, SUB_ITEM, Label, hangs, plain
from kamervragen.layout.reading.evidence import INDENT, opens_capital
from kamervragen.layout.rows import Measure, Row, ends_sentence
from kamervragen.patterns import regex

# Type that is larger than the usual one by this share is that of headings; in a usual one stands so much of the text.
LARGE, _USUAL_SHARE = 1.06, 0.2


def largest_usual(rows: Sequence[Row]) -> float:
    """Return the largest size in which a good part of the text is set: lists are often smaller than paragraphs."""
    weights: Counter[float] = Counter()
    for row in rows:
        weights[row.size] += len(row.text)
    least = _USUAL_SHARE * weights.total()
    return max((size for size, weight in weights.items() if weight >= least), default=0.0)


# Bold, italic, size.
Type = tuple[bool, bool, float]


def type_of(row: Row) -> Type:
    """Return in which type a row is set."""
    return row.bold, row.italic, round(row.size)


def title_types(rows: Sequence[Row], labels: Sequence[Label | None]) -> frozenset[Type]:
    """Return the types in which single rows are set apart above the first item, and in which no item is set."""
    first = next((place for place, label in enumerate(labels) if label is not None), 0)
    apart = {
        type_of(row)
        for row, below in pairwise(rows[: first + 1])
        if row.loose and (below.loose or (row.short and type_of(below) != type_of(row)))
    }
    return frozenset(
        apart - {type_of(row) for row, label in zip(rows, labels, strict=True) if label}
    )


def is_roomy(rows: Sequence[Row], breaks: Sequence[float]) -> bool:
    """True where room tells blocks apart: most that clearly begin inside a page have some above them."""
    begins = [
        row.loose
        for row, strength in zip(rows, breaks, strict=True)
        if strength > 0.0 and not row.first
    ]
    return 2 * sum(begins) >= len(begins)


def is_spaced(rows: Sequence[Row], breaks: Sequence[float]) -> bool:
    """True where room parts paragraphs from each other, not just headings from the text around them.

    Counted are rows that begin behind a sentence and are no heading.
    """
    begins = [
        row.loose
        for before, row, strength in zip(rows, rows[1:], breaks[1:], strict=False)
        if strength > 0.0 and not row.first and ends_sentence(before)
        if not row.short or ends_sentence(row)
    ]
    return 2 * sum(begins) >= len(begins)


def sets_room_always(rows: Sequence[Row]) -> bool:
    """True where no paragraph begins without room, behind a line of another that its author ended.

    `pdftotext -layout` shows the room of a letter as a blank line between some paragraphs, and not between others.
    """
    return not any(
        opens_capital(row)
        and not (row.loose or row.first)
        and before.short
        and ends_sentence(before)
        for before, row in pairwise(rows)
    )


def numbers_ask(
    rows: Sequence[Row], labels: Sequence[Label | None], lettered: Collection[int] = ()
) -> bool:
    """True where a numbered text asks: in a letter that asks in prose a list of documents does not.

    `lettered`: places of labels that count otherwise: `Ter tafel lagen: 1. uw brief` / `A. Hoe vaak …?`
    """
    numbered = False
    for place, (row, label) in enumerate(zip(rows, labels, strict=True)):
        if place in lettered:
            numbered = False
            continue
        # `1.1 Welke …` below `1 Financiën` is counted by chapters, and no text of that number.
        numbered = label is not None or (
            numbered and not row.loose and not DECIMAL_HEADING.match(row.text)
        )
        if numbered and "?" in row.text:
            return True
        if label is not None and OPENS_QUESTION.match(row.text[label.length :].strip()):
            return True
    return False


def asking_form(rows: Sequence[Row], labels: Sequence[Label | None]) -> str | None:
    """Return the form of number that stands most often before a text that asks."""
    forms: Counter[str] = Counter()
    last: str | None = None
    for row, label in zip(rows, labels, strict=True):
        last = label.form if label is not None else last
        if last is not None and "?" in row.text:
            forms[last] += 1
            last = None
    return forms.most_common(1)[0][0] if forms else None


def are_flush(rows: Sequence[Row], labels: Sequence[Label | None], measure: Measure) -> bool:
    """True where the lines of most items go on right below their numbers: what stands in is a paragraph."""
    stands = [
        row.x0 > first.x0 + INDENT * measure.size
        for first, row, label in zip(rows, rows[1:], labels, strict=False)
        if label is not None and row.text[:1].islower() and not SUB_ITEM.match(row.text)
    ]
    return len(stands) > 1 and 2 * sum(stands) < len(stands)


def are_indented(rows: Sequence[Row], labels: Sequence[Label | None], measure: Measure) -> bool:
    """True where paragraphs begin further in than they go on, as TeX and troff set them."""
    first_lines = sum(
        abs(row.x0 - measure.left) < 1.0 < INDENT * measure.size < first.x0 - row.x0
        and opens_capital(first)
        and row.page == first.page
        and not row.loose
        for first, row, label in zip(rows, rows[1:], labels, strict=False)
        if label is None
    )
    return first_lines > 1


def are_in_margin(rows: Sequence[Row], labels: Sequence[Label | None], measure: Measure) -> bool:
    """True where numbers stand in the margin: the text above the first stands where that of the items does."""
    first = next((place for place, label in enumerate(labels) if label is not None), 0)
    left = min((row.x0 for row in rows[:first]), default=0.0)
    hung = [
        row.text_x if hangs(row, label) else below.x0
        for row, below, label in zip(rows, rows[1:], labels, strict=False)
        # Close to its text a number is no cell of its own; the next line shows where that stands.
        if label is not None
        and (hangs(row, label) or below.text[:1].islower())
        and row.x0 < left - INDENT * measure.size
    ]
    aligned = sum(abs(text_x - left) < INDENT * measure.size for text_x in hung)
    return len(hung) > 1 and 2 * aligned > len(hung)


# `Deze leden`, `De leden`: with two words members open a paragraph, or a sentence inside one.
_OPENS = regex(r"[A-ZÀ-Þ][a-zà-ÿ]+\s+(?:leden|fractieleden)\b")
_SENTENCE_INSIDE = regex(r"[.?!]\s(?=[A-ZÀ-Þ])")


def opens_point(text: str, inside: Counter[str]) -> bool:
    """True for words with which members begin a paragraph rather than a sentence inside one.

    `inside`: how often the text begins a sentence so where a paragraph goes on, as `openings_inside` tells.

    >>> [opens_point(one, Counter()) for one in ("Voorts is dit zo.", "De leden van de SP-fractie lezen dit.", "Zij.")]
    [True, True, False]
    """
    return any(not inside[one] for one in _opening_words(text) if not _OPENS.match(one))


def openings_inside(rows: Sequence[Row]) -> Counter[str]:
    """Count the words by which sentences begin in the middle of a row."""
    return Counter(
        words
        for row in rows
        for match in _SENTENCE_INSIDE.finditer(plain(row.text))
        for words in _opening_words(plain(row.text)[match.end() :])
    )


# So a paragraph goes on to another point: by words that are no pronoun and no verb.
_ADVERB = regex(
    r"(?:Allereerst|Daarnaast|Voorts|Verder|Vervolgens|Bovendien|Eveneens|Tot\s+slot|Ten\s+(?:slotte|eerste|tweede|derde|aanzien)|"
    r"Met\s+betrekking|Wat\s+betreft|In\s+(?:de|het)\s+[a-z]+)\b"
)
# `Voorts merken de leden van de SP-fractie op`
_NAMES_IN_FULL = regex(
    r"[A-ZÀ-Þ][^.?!:;]{0,60}?\b(?:[Ll]eden|[Ll]id|[Ff]ractie)\s+van\s+(?:(?:de|het)\s+)?(?:fracties?\s+van\s+(?:(?:de|het)\s+)?)?\w*[A-Z0-9]"
)
_IN_FULL = "named in full"
_HABIT = 2


def starters_of(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows that begin a paragraph by their first words, behind a full line that ends a sentence.

    Two paragraphs at least begin so behind a short line, and no sentence does inside one. For letters in prose that
    set no room between their paragraphs.
    """
    sure: Counter[str] = Counter()
    maybe: dict[int, tuple[str, ...]] = {}
    for place, (before, row) in enumerate(pairwise(rows), 1):
        words = _opening_words(row.text) if ends_sentence(before) else ()
        if before.short or row.loose:
            sure.update(words)
        elif words:
            maybe[place] = words
    if not maybe:
        return frozenset()
    inside = openings_inside(rows)
    return frozenset(
        place
        for place, words in maybe.items()
        if any(
            sure[one] >= (_HABIT if _OPENS.match(one) else 1) and not inside[one] for one in words
        )
    )


def _opening_words(text: str) -> tuple[str, ...]:
    """Return by what words the beginning of a sentence may be known again as that of a paragraph.

    `De leden`; `Voorts`; that it names its members in full, as sentences inside a paragraph hardly do.
    """
    members, adverb = _OPENS.match(text), _ADVERB.match(text)
    found = (
        members[0] if members else "",
        adverb[0] if adverb else "",
        _IN_FULL if _NAMES_IN_FULL.match(text) else "",
    )
    return tuple(filter(None, found))
