"""Rows: the lines that stand side by side, and the measure of the page that they stand on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, zip_longest
from math import inf
from operator import attrgetter
from typing import Any

from kamervragen.dutch.sentences import is_full, is_terminal
from kamervragen.layout.drawn_ends import drawn_ends, word_of
from kamervragen.layout.type_widths import typeset
from kamervragen.lines import CHAR_WIDTH, MARK, MARK_OPEN, Declared, Line, Reading
from kamervragen.patterns import regex

# A row stands loose from the one above where its distance is this many times the usual one.
_LOOSE = 1.16
# Lines nearer than this many times their size are set close: no room between them.
_CLOSE = 1.8
# Lines of pasted text differ in width; a line is short only where it leaves a fifth of the measure.
_PASTED_SLACK = 0.8
_DRAWN_SLACK = 0.97
# From so many wrapped lines on they show where lines are full; one in so many may be odd.
_ENOUGH_WRAPS, _ODD_WRAPS, _SURELY = 8, 20, 0.97
# A word in small letters, which is no `b.` of a list.
_GOES_ON = regex(r"[a-zà-ÿ]{2,}(?:[\s,;]|$)")
# Text was wrapped where most of more than a few lines would not have taken the next word.
_FEW_WRAPS, _MOST = 3, 0.85
# No editor wraps at so many characters: a line is a paragraph, where hardly one goes on in the next.
_UNWRAPPED = 200
# Lines in a proportional font are as wide as each other to one part in so many.
_TYPESET_SLACK = 0.97


# Stands for the label of a row that nobody has asked for.
UNASKED = object()


@dataclass(slots=True)  # frozen, each would take four times as long to make; nobody changes one
class Row:
    """One row of a page: its lines from left to right, and what is around it.

    `loose`: more room above than between the lines of a paragraph. `first`: first row of its page.
    `short`: the next word would still have fitted, so that the author ended the line here. `x0`,
    `x1`: its sides; `base`, `size`: of its longest line; `bold`, `italic`: all of it is; `level`: depth of a Markdown
    heading, else 0; `declared`: what the source says of it, None where it says nothing. `ended`, `full`, `label`,
    `typeset_end`: what `ends`, `ends_sentence`, `label_of` and `_typeset_end` say of it, asked many times, told once.
    """

    lines: tuple[Line, ...]
    page: int
    text: str
    loose: bool = False
    first: bool = False
    short: bool = True
    x0: float = field(init=False)
    x1: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)
    italic: bool = field(init=False)
    level: int = field(init=False)
    declared: Declared | None = field(init=False, repr=False, compare=False)
    ended: bool | None = field(init=False, repr=False, compare=False)
    full: bool | None = field(init=False, repr=False, compare=False)
    label: Any = field(init=False, repr=False, compare=False)
    typeset_end: float | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lines = self.lines
        self.ended, self.full, self.label, self.typeset_end = None, None, UNASKED, None
        main, alone = lines[0], len(lines) == 1
        if not alone:
            main = max(lines, key=lambda line: len(line.text))
        self.x0, self.x1, self.level = lines[0].x0, lines[-1].x1, lines[0].level
        self.base, self.size, self.declared = main.base, main.size, lines[0].declared
        self.bold = main.bold if alone else all(line.bold for line in lines)
        self.italic = main.italic if alone else all(line.italic for line in lines)

    @property
    def goes_on(self) -> bool:
        """True where the source says that it stands inside a paragraph, behind a line break."""
        return self.declared is not None and not self.declared.starts

    @property
    def styled(self) -> bool:
        """True where type sets it apart: bold, italic or a heading that the source declares."""
        return self.bold or self.italic or self.level > 0

    @property
    def text_x(self) -> float:
        """Left side of the text behind a hanging number, where the number is a cell of its own."""
        return self.lines[1].x0 if len(self.lines) > 1 else self.x0


@dataclass(frozen=True, slots=True)
class Measure:
    """The text column: left and right side, usual size and distance of lines, in points.

    `exact`: lines are as full as they can be, as a typesetter or editor wraps them. `proportional`: text that was
    taken from a page in a proportional font; where its rows end is reckoned from the usual widths of letters.
    `limit`: a row that ends left of it, with the next word, was ended by its author. `unwrapped`: text in which each
    paragraph is one line. `justified`: wrapped lines all end at `limit`, so that the author ended any that does not.
    """

    left: float
    right: float
    size: float
    pitch: float
    drawn: bool
    exact: bool
    proportional: bool
    limit: float
    unwrapped: bool = False
    justified: bool = False

    def end_of(self, row: Row) -> float:
        """Return where a row ends, as far as can be known."""
        return _typeset_end(row) if self.proportional else row.x1

    def room_behind(self, row: Row) -> float:
        """Return how much room there is behind a row, in points; below zero where it is full."""
        return self.limit - self.end_of(row)

    def fills(self, row: Row, after: Row) -> bool:
        """True where the margin ended a row: the first word of the next would not have fitted."""
        if not self.proportional:
            return not row.short
        # Widths of letters are estimates: between the limit and the right side nobody knows.
        return self.end_of(row) + _first_word(after, True) > self.right


def rows_of(reading: Reading) -> list[Row]:
    """Group the lines of a reading into rows."""
    together = groupby(reading.lines, key=attrgetter("page", "row"))
    return [
        Row(lines, page, joined(lines))
        for (page, _), group in together
        for lines in (tuple(group),)
    ]


def joined(lines: Sequence[Line]) -> str:
    """Return the text of lines that stand side by side."""
    return lines[0].text if len(lines) == 1 else " ".join(line.text for line in lines)


def measure_of(rows: Sequence[Row], drawn: bool) -> Measure:
    """Measure the text column from the rows of running text."""
    if rows and rows[0].declared is not None:
        return _measure_of_declared(rows)
    # What stands across two columns is wider than they are.
    if any(row.lines[0].column for row in rows):
        rows = [row for row in rows if row.lines[0].column]
    size = type_size(rows)
    body = [row for row in rows if abs(row.size - size) <= 0.06 * size]
    left, right = _sides(body, drawn)
    if drawn:
        limit, justified = drawn_ends(body, right)
        if not justified:
            limit = max(left + (right - left) * _DRAWN_SLACK, limit)
        pitch = _pitch(body, drawn)
        return Measure(left, right, size, pitch, drawn, True, False, limit, justified=justified)
    return _measure_of_text(body, left, right, size)


def type_size(rows: Sequence[Row]) -> float:
    """Return the size in which most letters are set, in points."""
    weights: defaultdict[float, int] = defaultdict(int)
    for row in rows:
        weights[row.size] += len(row.text)
    return max(weights, key=weights.__getitem__) if weights else 10.0


def _measure_of_declared(rows: Sequence[Row]) -> Measure:
    """Return the column of a source that declares its paragraphs: each is one line, or ends where its author said."""
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    return Measure(left, right, rows[0].size, 0.0, False, False, True, right, unwrapped=True)


def _measure_of_text(body: Sequence[Row], left: float, right: float, size: float) -> Measure:
    """Measure the column of text: was it wrapped by characters, by the widths of letters, or by hand?"""
    pairs = _wrapped(body)
    wrapped = [_wrapping(body, pairs, proportional) for proportional in (False, True)]
    share, margin, proportional = max(wrapped, key=lambda one: one[0])
    if share > _MOST:
        limit = margin * (_TYPESET_SLACK if proportional else 1.0)
        return Measure(left, margin, size, 0.0, False, True, proportional, limit)
    wraps = _wraps(pairs, proportional=True)
    farthest = max((row.x1 for row in body), default=0.0)
    limit = left + (right - left) * _PASTED_SLACK
    if len(wraps) >= _ENOUGH_WRAPS:
        limit = max(limit, _SURELY * wraps[len(wraps) // _ODD_WRAPS])
    unwrapped = farthest > _UNWRAPPED * CHAR_WIDTH and len(wraps) * _ODD_WRAPS < len(body)
    return Measure(left, right, size, 0.0, False, False, True, limit, unwrapped)


def _wrapping(
    body: Sequence[Row], pairs: Sequence[tuple[Row, Row]], proportional: bool
) -> tuple[float, float, bool]:
    """Return which share of the wrapped rows was full at the likeliest margin, that margin, and `proportional`."""
    wraps = _wraps(pairs, proportional)
    slack = _TYPESET_SLACK if proportional else 1.0
    best = 0.0, 0.0, proportional
    for margin in _margins(body, proportional) if len(wraps) > _FEW_WRAPS else ():
        share = (len(wraps) - bisect_right(wraps, margin * slack)) / len(wraps)
        if share > _MOST:
            return share, margin, proportional
        best = max(best, (share, margin, proportional))
    return best


def _margins(body: Sequence[Row], proportional: bool) -> list[float]:
    """Return where the right margin may be, farthest first: a few rows may stand out, as an url that cannot break."""
    ends = sorted((_end(row, proportional) for row in body), reverse=True)
    return sorted(set(ends[: 1 + len(ends) // _ODD_WRAPS]), reverse=True)


def _wrapped(body: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Return each row that was surely wrapped with the row in small letters on the next line of the source."""
    return [
        (before, row)
        for before, row in pairwise(body)
        if row.lines[0].row - before.lines[-1].row == 1 and _GOES_ON.match(row.text)
    ]


def _wraps(pairs: Sequence[tuple[Row, Row]], proportional: bool) -> list[float]:
    """Return where rows that were wrapped would have ended with the next word, leftmost first."""
    return sorted(
        _end(before, proportional) + _first_word(row, proportional) for before, row in pairs
    )


def _end(row: Row, proportional: bool) -> float:
    return _typeset_end(row) if proportional else row.x1


def _typeset_end(row: Row) -> float:
    if row.typeset_end is None:
        last = row.lines[-1]
        row.typeset_end = last.x0 + typeset(last.text)
    return row.typeset_end


def _first_word(row: Row, proportional: bool) -> float:
    """Return how much room the first word of a row of text takes behind another, in points."""
    text, _, _ = row.text.partition(" ")
    if proportional:
        return typeset(f" {text}")
    return (1 + len(text) + row.lines[0].unshown) * CHAR_WIDTH


def _sides(body: Sequence[Row], drawn: bool) -> tuple[float, float]:
    sides = [(line.x0, line.x1) for row in body for line in row.lines]
    if not sides:
        return 0.0, 0.0
    least = 0.6 * max([x1 - x0 for x0, x1 in sides])
    wide = [(x0, x1) for x0, x1 in sides if x1 - x0 >= least]
    rights = sorted([x1 for _, x1 in wide])
    right = rights[-1] if drawn else rights[int(len(rights) * 0.9) if len(rights) > 9 else -1]
    return min(wide)[0], right


def _pitch(body: Sequence[Row], drawn: bool) -> float:
    """Return the usual distance of baselines: the commonest, the smaller of two equals.

    A letter of one-line questions has more steps with room than without. A distance of lines that
    are set close therefore counts from a fifth of the commonest.
    """
    if not drawn:
        return 0.0
    steps: defaultdict[float, int] = defaultdict(int)
    full = 0.8 * max([row.x1 for row in body], default=0.0)
    for before, row in pairwise(body):
        # Behind a full line the paragraph usually goes on.
        if before.x1 > full and before.page == row.page:
            step = round(row.base - before.base, 1)
            if 0.8 * row.size < step < 2.6 * row.size:
                steps[step] += min(len(before.text), len(row.text))
    if not steps:
        return 1.2 * body[0].size if body else 12.0
    near = {step: sum([n for s, n in steps.items() if abs(s - step) < 0.6]) for step in steps}
    most = max(near.values())
    close = _CLOSE * body[0].size
    return min(s for s, n in near.items() if n >= (0.2 if s < close else 0.6) * most)


def placed(rows: Sequence[Row], measure: Measure) -> list[Row]:
    """Return the rows with `loose`, `first` and `short` filled in, each against its neighbours."""
    result = []
    before: Row | None = None
    # Most rows are full and close to the one above: of them no more is asked.
    full, close = (measure.limit, measure.pitch) if measure.drawn else (inf, -inf)
    for row, after in zip_longest(rows, rows[1:]):
        first = before is None or before.page != row.page or _turns(before, row)
        loose = (
            not first
            and before is not None
            and row.base - before.base > close
            and _is_loose(before, row, measure)
        )
        short = row.x1 < full or after is None
        short = short and _is_short(row, after, measure)
        before = row
        if row.first is not first or row.loose is not loose or row.short is not short:
            row = _with_place(row, loose=loose, first=first, short=short)
        result.append(row)
    return result


def _turns(before: Row, row: Row) -> bool:
    """True where a row begins another column than the one above it stands in."""
    columns = before.lines[0].column, row.lines[0].column
    return columns[0] != columns[1] and all(columns)


def _with_place(row: Row, *, loose: bool, first: bool, short: bool) -> Row:
    """Return a row that stands elsewhere; what was asked about its text holds."""
    other = Row(row.lines, row.page, row.text, loose, first, short)
    other.ended, other.full = row.ended, row.full
    other.label, other.typeset_end = row.label, row.typeset_end
    return other


def _is_loose(before: Row, row: Row, measure: Measure) -> bool:
    if row.declared is not None:  # paragraphs stand apart, with room between them or without
        return row.declared.starts
    if not measure.drawn:
        return row.lines[0].row - before.lines[-1].row > 1
    step = row.base - before.base
    if step <= measure.pitch:  # as most lines of a paragraph do
        return False
    usual = measure.pitch * max(1.0, min(row.size, before.size) / measure.size)
    return step > _LOOSE * usual and step - usual > 1.4


def _is_short(row: Row, after: Row | None, measure: Measure) -> bool:
    if after is not None and after.goes_on:
        return False
    if after is None or not row.text or measure.unwrapped:
        return True
    end = measure.end_of(row)
    if measure.limit <= end >= row.x0:  # as most lines of a paragraph do
        return False
    if measure.justified:
        return True
    word = word_of(after, row) if measure.drawn else _first_word(after, measure.proportional)
    fits = end + word - measure.limit
    # Characters are counted: a word that fits to the last column fits.
    counted = not (measure.drawn or measure.proportional)
    return fits <= 0.0 if counted else fits < 0.0


def ends_sentence(row: Row) -> bool:
    """True where the row ends as a sentence does."""
    if row.full is None:
        row.full = is_full(MARK.sub("", row.text) if MARK_OPEN in row.text else row.text)
    return row.full


def ends(row: Row) -> bool:
    """True where the row ends as a sentence or clause may end."""
    if row.ended is None:
        row.ended = is_terminal(MARK.sub("", row.text) if MARK_OPEN in row.text else row.text)
    return row.ended
