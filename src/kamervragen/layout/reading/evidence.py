"""Evidence: what speaks for a new block at a row, and what against it. It decides nothing.

`SIGNS` is the whole table. Each sign has a weight: above zero it says that the row begins a block, below zero
that the row goes on with the block above it. `resolve` weighs the sum against the numbers of the document.

    ... the line above was ended early.     <- room: the next word would still have fitted
                                            <- loose: more room than between the lines of a paragraph
    3. Hoe beoordeelt de regering ...       <- a label: `numbers` judges it
       dit voorstel?                        <- lower: goes on
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kamervragen.layout.numbers.numbering import SUB_ITEM, label_of
from kamervragen.layout.rows import Measure, Row, ends, ends_sentence
from kamervragen.patterns import regex

# An indent counts from this share of the size on.
INDENT = 0.7
# No sentence ends so: the line goes on in the next.
_OPEN_WORDS = (
    "de", "het", "een", "en", "of", "van", "voor", "in", "op", "met", "te", "ten", "ter", "dat", "die", "aan", "bij",
    "tot", "door", "om", "uit", "over", "naar", "als", "zijn", "wordt", "worden", "heeft", "hebben", "deze", "dit",
    "hun", "haar", "der", "den", "onder", "tussen", "artikel", "artikelen",
)  # fmt: skip
_OPEN_END = regex(rf"(?<!['’])\b(?:{'|'.join(_OPEN_WORDS)})$|[,(/-]$")
# What they end in, told at less cost.
_OPEN_ENDS = (*_OPEN_WORDS, ",", "(", "/", "-")
# No word of them is longer.
_OPEN_END_LENGTH = 10
_HYPHEN_END = ("-", "\u00ad", "\u2010")
_CAPTION_STARTS = frozenset("Vv123456789")
# So many capitals and no small letter are a title; fewer may be an abbreviation.
_CAPITALS = 7
# What looks like the title of the text below it begins a block, behind a sentence.
_TITLE_BELOW = 3.0
# So much of the column is free behind the last line of a title.
_MUCH_ROOM = 0.3
# A longer line is no title.
_TITLE = 160
# A bracket begins none: `… Voedselzekerheid en Natuur` / `(LVVN) hebben kennisgenomen …`.
_SENTENCE = regex(r"[\"'«‘“]*[A-ZÀ-Þ]")
# A bare number counts only before a word: not in `… verwezen naar artikel` / `6 EVRM. De leden …`.
_BARE_NUMBER = regex(r"\d+\s(?![A-ZÀ-Þ][a-zà-ÿ]|[A-Z]\s)")
_ARTICLE = regex(r"(?:De|Het|Een|Deze|Dit|Hoe|Wat|Welke|Waarom|Kan|Kunt)\s[a-zà-ÿ]")
_CAPITAL = regex(r"[\"'«‘“(\[]*[A-ZÀ-Þ0-9§•–-]")


def is_open_ended(text: str) -> bool:
    """True where a text ends in a word or sign with which no sentence ends."""
    if not text.endswith(_OPEN_ENDS):
        return False
    return _OPEN_END.search(text, max(0, len(text) - _OPEN_END_LENGTH)) is not None


@dataclass(slots=True)  # as `Row`: there are many, and nobody changes one
class Step:
    """Two rows that follow each other, and the column that they stand in.

    `above`: the row above both, if there is one. `ended`: the row above ends as a sentence or clause does; `full`: as
    a sentence does.
    """

    before: Row
    row: Row
    measure: Measure
    above: Row | None = None
    ended: bool = field(init=False)
    full: bool = field(init=False)

    def __post_init__(self) -> None:
        self.ended = ends(self.before)
        self.full = self.ended and ends_sentence(self.before)


@dataclass(frozen=True, slots=True)
class Sign:
    """A named piece of evidence: its weight, and the test that says where it holds."""

    name: str
    weight: float
    holds: Callable[[Step], bool]


def _typed_alike(step: Step) -> bool:
    one, other = step.before, step.row
    return (one.bold, one.italic) == (other.bold, other.italic)


def _is_listed(step: Step) -> bool:
    """True below a short row that is an item of a list: titles end in no stop.

    `b. Amendement-Van Hijum (stuk nr. 11)` / `Supermarkten`
    """
    before = step.before
    return (
        before.short
        and _SENTENCE.match(step.row.text) is not None
        and SUB_ITEM.match(before.text) is not None
        and not is_open_ended(before.text)
    )


def _is_set_apart(step: Step) -> bool:
    """True behind a full line that ends a sentence, where a row in bold or italics begins."""
    row = step.row
    begins = _SENTENCE.match(row.text) is not None or _is_numbered(row)
    set_apart = row.styled and not step.before.styled and begins
    return set_apart and step.full and not step.before.short


def _right_of(step: Step) -> bool:
    return step.row.x0 > step.before.x0 + INDENT * step.measure.size


def is_title(step: Step) -> bool:
    before, measure = step.before, step.measure
    if step.ended or not before.short or len(before.text) > _TITLE or not _typed_alike(step):
        return False
    if is_open_ended(before.text):
        return False
    if not _SENTENCE.match(step.row.text) and not _is_numbered(step.row):
        return False
    if not (measure.drawn or _CAPITAL.match(before.text) or _ends_long_title(step)):
        return False
    return measure.room_behind(before) > 0.08 * (measure.right - measure.left)


def _ends_long_title(step: Step) -> bool:
    """True for the second row of a title: `Toegang voor mensen zonder telefoon en de samenhang met` / `de wet`."""
    above = step.above
    return (
        above is not None
        and (above.loose or above.first)
        and not above.short
        and _SENTENCE.match(above.text) is not None
        and not ends(above)
        # `… over het rechtsherstel box` / `3.`
        and any(map(str.isalpha, step.row.text))
    )


def _is_numbered(row: Row) -> bool:
    return label_of(row) is not None and _BARE_NUMBER.match(row.text) is None


def _begins_below_title(step: Step) -> bool:
    above, measure = step.before.text, step.measure
    if step.ended or not _ARTICLE.match(step.row.text) or is_open_ended(above):
        return False
    # The last line of a title of two begins with any word, and leaves much room.
    width = measure.right - measure.left
    rest = step.before.short and measure.room_behind(step.before) > _MUCH_ROOM * width
    return rest or _SENTENCE.match(above) is not None


def is_caption(row: Row) -> bool:
    """True for a row that is nothing but the word `Vraag` and its number, or the numbers of a group."""
    label = label_of(row) if row.text[:1] in _CAPTION_STARTS else None
    return (
        label is not None
        and (label.form == "vraag" or bool(label.group))
        and label.length >= len(row.text)
    )


def _in_capitals(row: Row) -> bool:
    return row.text.isupper() and sum(map(str.isalpha, row.text)) > _CAPITALS


def _is_filled(step: Step) -> bool:
    if step.row.first or step.row.loose:
        return False
    return step.measure.fills(step.before, step.row)


def _opens_low(step: Step) -> bool:
    return step.row.text[:1].islower() and not SUB_ITEM.match(step.row.text)


SIGNS: tuple[Sign, ...] = (
    # A blank line, or more room than the lines of a paragraph have between them.
    Sign("loose", 4.0, lambda step: step.row.loose),
    # The author ended the line above: `… motiveren?` with half a line of room behind it.
    Sign("room", 1.5, lambda step: step.before.short),
    Sign("sentence and room", 1.5, lambda step: step.before.short and step.full),
    # A line that is as full as it can be was ended by the margin, not by the author.
    Sign("filled", -2.0, lambda step: step.measure.exact and _is_filled(step)),
    # A full last line, and a title in bold right below it.
    Sign("type", 4.0, _is_set_apart),
    Sign("sentence over page", 1.5, lambda step: step.full and step.row.first),
    # `… in de brief van` / `29 augustus 2021?`
    Sign(
        "sentence open",
        -2.0,
        lambda step: not step.ended and _typed_alike(step) and not _is_listed(step),
    ),
    Sign("lower", -4.0, lambda step: _opens_low(step) and not (step.row.loose and step.full)),
    Sign("capitals", 3.0, lambda step: _in_capitals(step.row) and not _in_capitals(step.before)),
    # A title closes up with its text: room behind it, no stop, and a sentence begins below.
    Sign("title above", 2.5, lambda step: is_title(step)),
    # Inside a sentence no article has a capital: `Vragen van de leden van de SP` / `De leden van de SP vragen …`.
    Sign("sentence below", 4.0, _begins_below_title),
    # The first line of a paragraph may stand in.
    Sign("indent", 1.0, lambda step: step.full and _right_of(step)),
)


# What the source declares needs no other sign: as much as room and a sentence end, and enough to go on in any case.
BEGINS, GOES_ON_DECLARED = 7.0, -9.0


def strength(before: Row, row: Row, measure: Measure, above: Row | None = None) -> float:
    """Return how strongly the layout says that `row` begins a block: above zero for, below against.

    `above`: the row above `before`, if there is one.
    """
    if row.declared is not None:
        return BEGINS if row.declared.starts else GOES_ON_DECLARED
    step = Step(before, row, measure, above)
    return sum([sign.weight for sign in SIGNS if sign.holds(step)])


def signs_of(before: Row, row: Row, measure: Measure) -> tuple[str, ...]:
    """Return the names of the signs that hold at a row, heaviest first."""
    if row.declared is not None:
        return ("declared",)
    step = Step(before, row, measure)
    held = [sign for sign in SIGNS if sign.holds(step)]
    return tuple(sign.name for sign in sorted(held, key=lambda sign: -abs(sign.weight)))


def strengths(rows: Sequence[Row], measure: Measure, titles: frozenset[int]) -> list[float]:
    """Return the strength of the break before each row; the first begins a block in any case."""
    steps = zip((None, *rows), pairwise(rows), strict=False)
    result = [9.0, *(strength(*two, measure, above) for above, two in steps)][: len(rows)]
    for place in range(1, len(rows) - 1):
        if place in titles:
            result[place] += _TITLE_BELOW
    return result


def titles_of(rows: Sequence[Row], measure: Measure) -> frozenset[int]:
    """Return the rows behind a sentence that look like the title of the text below them."""
    return frozenset(
        place
        for place in range(1, len(rows) - 1)
        if ends_sentence(rows[place - 1]) and is_title(Step(rows[place], rows[place + 1], measure))
    )


# Headings that begin alike do so in so many characters, behind their numbers.
_ALIKE = 20
_TITLE_NUMBER = regex(r"^(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\s+")


def parallels_of(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows that begin a title of one or two short rows, and begin alike.

    `Vragen van de leden van de fractie van …`, the second of them going on with `mede namens de leden van …`.
    """
    begins: defaultdict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        text = _TITLE_NUMBER.sub("", row.text)
        if len(text) > _ALIKE and _SENTENCE.match(text) and _ends_title(rows, place):
            begins[text[:_ALIKE]].append(place)
    return frozenset(place for places in begins.values() if len(places) > 1 for place in places)


def _ends_title(rows: Sequence[Row], place: int) -> bool:
    """True where a row is short and ends no sentence, or the next one in small letters is."""
    row = rows[place]
    if not row.short and place + 1 < len(rows) and rows[place + 1].text[:1].islower():
        row = rows[place + 1]
    return row.short and not ends(row)


def opens_capital(row: Row) -> bool:
    """True where a row begins as a sentence, an item or a heading may."""
    return _CAPITAL.match(row.text) is not None
