"""Numbered items: which rows begin one, judged by form, place and the numbers before and after.

`FORMS` is the grammar. A candidate becomes an item only where the chain of numbers allows it, so that
a wrapped line that begins with `2024`, `18 van het verdrag` or `artikel / 12. De` begins nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.patterns import regex
from kamervragen.structure.rows import Measure, Row, ends

_NUMBER = r"(?P<number>\d{1,3}[a-z]?)"

# (name of the form, pattern of the label at the start of a row)
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "vraag",
        regex(rf"(?:Vraag|VRAAG|vraag)\s+{_NUMBER}\s*(?:[.:)]|[-–](?=\s))?(?:\s+(?=\S)|$)"),
    ),
    ("1.", regex(rf"{_NUMBER}\.(?:\s+(?=\S)|(?=[A-ZÀ-Þ][a-zà-ÿ])|$)")),
    ("1)", regex(rf"{_NUMBER}\)(?:\s+(?=\S)|(?=[A-ZÀ-Þ][a-zà-ÿ])|$)")),
    ("1:", regex(rf"{_NUMBER}\s?:\s+(?=[A-ZÀ-Þ])")),
    ("(1)", regex(rf"\({_NUMBER}\)(?:\s+(?=\S)|$)")),
    ("1", regex(rf"{_NUMBER}(?:\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])|$)")),
)
# Which of them begin with a character; nearly all rows begin with another.
_BY_START = {
    start: tuple(form for form in FORMS if form[0][0] == lead)
    for starts, lead in (("Vv", "v"), ("0123456789", "1"), ("(", "("))
    for start in starts
}
# A bare number of more digits than this counts something.
_BARE_DIGITS = 2
SUB_ITEM = regex(r"^(?:[a-z]|[ivx]{1,4})(?:[.)]|\.\))\s|^\([a-z]\)\s|^[-–•*◦▪o]\s")
_DECIMAL_HEADING = regex(r"^\d{1,2}(?:\.\d{1,2})+\.?\s")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an item: `number` as printed, its form, its length in the row."""

    number: str
    form: str
    length: int

    @property
    def value(self) -> int:
        """The number without its letter."""
        return int(self.number.rstrip("abcdefghijklmnopqrstuvwxyz"))


def label_of(row: Row) -> Label | None:
    """Return the label with which a row begins, if its form is one of `FORMS`."""
    text = row.text
    forms = _BY_START.get(text[:1])
    if forms is None or _DECIMAL_HEADING.match(text):
        return None
    for form, pattern in forms:
        match = pattern.match(text)
        if match:
            if form == "1" and len(match["number"].rstrip("abc")) > _BARE_DIGITS:
                return None
            return Label(match["number"], form, match.end())
    return None


@dataclass(slots=True)
class Chain:
    """The numbers accepted so far, each form its own chain, and the candidates still to come."""

    measure: Measure
    ahead: dict[tuple[str, int], int]
    last: dict[str, int] = field(default_factory=dict)
    left: dict[str, float] = field(default_factory=dict)
    hung: dict[str, bool] = field(default_factory=dict)

    def accepts(self, row: Row, label: Label, before: Row | None) -> bool:
        """True where `row` begins an item. Accepting it moves the chain on."""
        if not (self._is_due(row, label) or self._fits(row, label, before)):
            return False
        self.last[label.form] = label.value
        self.left.setdefault(label.form, row.x0)
        self.hung[label.form] = len(row.lines) > 1
        return True

    def _is_due(self, row: Row, label: Label) -> bool:
        """True for the number that has to come, alone on its line."""
        last = self.last.get(label.form)
        return label.length == len(row.text) and last is not None and label.value == last + 1

    def _fits(self, row: Row, label: Label, before: Row | None) -> bool:
        """Judge one candidate; the cases run from certain to doubtful."""
        fresh = before is None or row.loose or row.first or before.short
        parted = fresh or before is None or ends(before)
        if not parted or (row.first and before is not None and not _may_follow(before)):
            return False
        if label.form == "vraag":
            opens = row.text[label.length : label.length + 1].isupper()
            alone = label.length == len(row.text) or row.text[label.length - 2] in ".:)-–"
            return alone or fresh or opens
        if not fresh and row.text[label.length : label.length + 1].islower():
            return False
        last = self.last.get(label.form)
        step = label.value - (last or 0)
        if last is not None and label.value == last and label.number[-1].isalpha():
            return True
        if step == 1:
            return label.form != "1" or self._bare(row, label, before)
        if label.form == "1" and not self._hangs(row):
            return False
        strong = row.loose or row.first or self._hangs(row) or self._outdents(row, before)
        # A list typed tight: the line above ends the sentence, and room is left behind it.
        over = before is not None and before.short and ends(before)
        strong = strong or (last is not None and over and self._lined_up(row, label))
        if label.value == 1:
            return strong or (before is not None and before.short)
        if not strong:
            return False
        if last is None:
            return (label.form, label.value + 1) in self.ahead
        return 1 < step <= 20 or (step > -40 and self._lined_up(row, label))

    def _bare(self, row: Row, label: Label, before: Row | None) -> bool:
        """A bare number must hang, stand alone, or be one of a row of such numbers."""
        if self._hangs(row) or label.length == len(row.text):
            return True
        more = (label.form, label.value + 1) in self.ahead or label.value > 1
        fresh = before is None or row.loose or row.first
        known = label.value > 1 or fresh or (before is not None and before.short)
        over = fresh or (before is not None and (ends(before) or before.styled))
        return more and known and over

    def _hangs(self, row: Row) -> bool:
        return len(row.lines) > 1 and row.lines[0].text.strip("().").isalnum()

    def _outdents(self, row: Row, before: Row | None) -> bool:
        """True where a row leaves the hanging column of the row above it."""
        return before is not None and row.x0 < before.x0 - 0.7 * row.size

    def _lined_up(self, row: Row, label: Label) -> bool:
        """True where the number stands in the column of the earlier ones, left of the text."""
        left = self.left.get(label.form)
        return left is not None and abs(row.x0 - left) < 0.8 * row.size


def _may_follow(before: Row) -> bool:
    """At the top of a page: the page before must not end in the middle of a sentence."""
    return ends(before) or before.short or before.styled


def chain_over(rows: Sequence[Row], measure: Measure) -> Chain:
    """Look over all rows for candidates and return a chain that knows what is to come."""
    ahead: dict[tuple[str, int], int] = {}
    for place, row in enumerate(rows):
        label = label_of(row)
        if label:
            ahead[(label.form, label.value)] = place
    return Chain(measure, ahead)


def hanging_forms(rows: Sequence[Row], measure: Measure) -> frozenset[str]:
    """Return the forms whose items go on in the column of their text, not below their number."""
    votes: dict[str, int] = {}
    for row, after in itertools.pairwise(rows):
        label = label_of(row)
        if label is None or after.loose or after.first or label_of(after) is not None:
            continue
        indented = after.x0 > row.x0 + 0.7 * measure.size
        if indented or not ends(row):
            votes[label.form] = votes.get(label.form, 0) + (1 if indented else -1)
    return frozenset(form for form, vote in votes.items() if vote > 0)


def plain(text: str) -> str:
    """Return `text` without note marks."""
    return MARK.sub("", text) if MARK_OPEN in text else text
