"""Captions: rows that say what stands below them, as the publications of the Kamer print them.

`Vraag 3, 4 en 5`, `Antwoord op vragen 4 en 5`, `Antwoord:`, `Mededeling`, `Toelichting`. The table
`FORMS` is the grammar; `Chain` judges a candidate by its place and by the numbers before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from kamervragen.dutch.numbers import ANY_RANGE, NUMBER_LIST, numbers_of, value_of
from kamervragen.layout.rows import Row, ends
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.patterns import regex

CaptionKind = Literal["vraag", "antwoord", "mededeling", "toelichting"]

_LIST = rf"\(?(?P<list>{NUMBER_LIST})\)?"
# Behind a list stands nothing, a mark of its end, or a text that begins as a sentence does.
_CLOSED = r"\s*(?:(?P<mark>[.:)](?!\d)|[-–](?=\s|$))\s*|(?=\s|$|[A-ZÀ-Þ«“‘]))\s*"
_OF = r"(?:\s+(?:op|van|bij|aan|voor))?(?:\s+de)?(?:\s+\(?(?:deel)?vra(?:ag|gen))?(?:\s+(?:nr|nrs|nummer)\.?)?"

# (kind, pattern at the start of a row)
FORMS: tuple[tuple[CaptionKind, re.Pattern[str]], ...] = (
    ("vraag", regex(rf"(?:Vra(?:ag|gen)|VRA(?:AG|GEN))\s*(?:nr\.?\s+)?{_LIST}{_CLOSED}")),
    (
        "antwoord",
        regex(
            rf"(?:(?:(?:Nader|Gezamenlijk)\s+)?(?:[Aa]ntwoord(?:en)?|Beantwoording)|ANTWOORD(?:EN)?){_OF}\s*{_LIST}{_CLOSED}"
        ),
    ),
    (
        "antwoord",
        regex(r"(?:Nader\s+antwoord|Antwoord(?:en)?|ANTWOORD(?:EN)?)(?:\s*(?P<mark>:)\s*|\s*$)"),
    ),
    # In small letters only what stands alone: `vraag 3` may be the rest of a sentence.
    ("vraag", regex(rf"vra(?:ag|gen)\s+{_LIST}\s*:?$")),
    ("mededeling", regex(r"(?:Mededeling|MEDEDELING)(?:\s*(?P<mark>:)\s*|\s*$)")),
    ("toelichting", regex(r"(?:Toelichting|TOELICHTING)(?:\s*(?P<mark>:)\s*|\s*$)")),
)
# Which of them begin with two letters; nearly all rows begin with others.
_BY_LETTERS = {
    letters: [form for form in FORMS if form[0] == kind]
    for kind, starts in (
        ("vraag", ("Vr", "VR", "vr")),
        ("antwoord", ("An", "AN", "an", "Be", "Na", "Ge")),
        ("mededeling", ("Me", "ME")),
        ("toelichting", ("To", "TO")),
    )
    for letters in starts
}
_OPENS = regex(r"[\"'«‘“(\[]*[A-ZÀ-Þ0-9–•-]")
# No caption names more questions than this: each would get the text below it.
MOST = 100
# A list that goes on in the next row: `Antwoord op vragen 4, 5, 6,` / `7 en 8`.
_OPEN_LIST = regex(r"(?:[,;&–-]|\b(?:en|t/m|met))$")
_LIST_ROW = regex(rf"(?:en\s+)?{NUMBER_LIST}\s*:?")


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption says: its kind, the numbers it names, its length in the row.

    `marked`: a colon or the like parts it from what stands behind it. `further`: it is above a further answer.
    `joined`: nothing printed says its numbers, which are those of several questions in a row above it.
    """

    kind: CaptionKind
    numbers: tuple[str, ...]
    length: int
    marked: bool = False
    further: bool = False
    joined: bool = False


def caption_of(row: Row) -> Caption | None:
    """Return the caption that a row begins with by its form alone."""
    caption = _caption_of(row)
    return caption if caption is not None and len(caption.numbers) <= MOST else None


def names_too_many(row: Row) -> bool:
    """True for what would be a caption but for how many numbers it names: `Vraag 1 t/m 200`."""
    caption = _caption_of(row)
    return caption is not None and len(caption.numbers) > MOST


def _caption_of(row: Row) -> Caption | None:
    text = row.text
    forms = _BY_LETTERS.get(text[:2])
    if forms is None:
        return None
    if MARK_OPEN in text:
        text = MARK.sub(lambda match: " " * len(match[0]), text)
    for kind, pattern in forms:
        match = pattern.match(text)
        if match and (text[0].isupper() or match.end() == len(text)):
            groups = match.groupdict()
            numbers = numbers_of(groups["list"], ANY_RANGE) if groups.get("list") else ()
            marked = groups.get("mark") is not None
            return Caption(kind, numbers, match.end(), marked, text.startswith("Nader"))
    return None


def goes_on_as_list(row: Row, after: Row) -> bool:
    """True where the numbers of a caption go on in the next row."""
    return (
        _OPEN_LIST.search(row.text[-4:]) is not None and _LIST_ROW.fullmatch(after.text) is not None
    )


# `… zoals gemeld in het` / `Antwoord 1.`
_OPEN_SENTENCE = regex(r"\b(?:de|het|een|mijn|ons|in|op|van|en|met|naar|dit|dat|bij)$")


def is_rest_of_sentence(row: Row, before: Row | None) -> bool:
    """True where a row is the end of the sentence above it."""
    if before is None or row.loose or row.first:
        return False
    return row.text.endswith(".") and _OPEN_SENTENCE.search(before.text) is not None


@dataclass(slots=True)
class Chain:
    """The captions accepted so far; knows which numbers were asked and whose answer is open."""

    asked: set[str] = field(default_factory=set)
    highest: int = 0
    open: Caption | None = None

    def accepts(
        self, row: Row, caption: Caption, before: Row | None, after: Caption | None
    ) -> bool:
        """True where `row` is a caption; `after`: what may be the next. Accepting it moves the chain on."""
        if not self._fits(row, caption, before) or self._repeats(caption, after):
            return False
        self._ask(caption)
        self.open = caption
        return True

    def _ask(self, caption: Caption) -> None:
        if caption.kind == "vraag":
            self.asked.update(caption.numbers)
            self.highest = max((self.highest, *map(value_of, caption.numbers)))

    def extend(self, row: Row) -> Caption:
        """Take in a further row of the caption that was accepted last; return the whole of it."""
        self.open = self.extended(row)
        self._ask(self.open)
        return self.open

    def extended(self, row: Row) -> Caption:
        """Return the caption that was accepted last with a further row."""
        last = self.open or Caption("antwoord", (), 0)
        numbers = tuple(dict.fromkeys((*last.numbers, *numbers_of(row.text, ANY_RANGE))))
        return replace(last, numbers=numbers)

    def _fits(self, row: Row, caption: Caption, before: Row | None) -> bool:
        alone = caption.length == len(row.text)
        if row.text[:1].islower():
            # Nothing but the next one, behind a sentence: else it is the rest of one.
            over = before is None or row.loose or row.first or ends(before)
            return over and self._is_next(caption)
        if caption.kind == "antwoord" and is_rest_of_sentence(row, before):
            return False
        fresh = before is None or row.loose or row.first or row.styled
        parted = fresh or before is None or before.short or ends(before)
        if alone:
            return parted or self._is_next(caption)
        if not parted:
            return False
        rest = row.text[caption.length :]
        if not _OPENS.match(rest):
            return False
        if caption.marked:
            return caption.kind != "vraag" or not self.asked.issuperset(caption.numbers)
        return bool(caption.numbers) and (fresh or self._expects(caption))

    def _repeats(self, caption: Caption, after: Caption | None) -> bool:
        """True for `Vraag 3` inside the answer to 3 and 4: the answer goes through its questions.

        A number that is printed twice by a slip has an answer of its own.
        """
        if caption.kind != "vraag" or self.open is None or self.open.kind != "antwoord":
            return False
        answered = (
            after is not None and after.kind == "antwoord" and after.numbers == caption.numbers
        )
        covered = set(caption.numbers) <= set(self.open.numbers)
        return covered and not answered and self.asked.issuperset(caption.numbers)

    def _is_next(self, caption: Caption) -> bool:
        """True for the number that has to come, or the answer that is due."""
        if caption.kind == "vraag":
            return bool(caption.numbers) and value_of(caption.numbers[0]) == self.highest + 1
        due = self.open is not None and self.open.kind == "vraag"
        return due and self.open is not None and caption.numbers == self.open.numbers

    def _expects(self, caption: Caption) -> bool:
        """True where the numbers are new questions, or an answer to questions that were asked."""
        if caption.kind == "vraag":
            return self.asked.isdisjoint(caption.numbers)
        return self.asked.issuperset(caption.numbers)


def has_captions(rows: Sequence[Row]) -> bool:
    """True where a row is a numbered `Vraag` caption and nothing else.

    In small letters it takes two of them, from 1 on: one may be the rest of a sentence.
    """
    small: set[str] = set()
    for row in rows:
        if row.text[:1] not in ("V", "v"):
            continue
        found = caption_of(row)
        if found is None or found.kind != "vraag" or not found.numbers:
            continue
        if not found.marked and row.text[found.length : found.length + 1].islower():
            continue  # `Vraag 3 wordt mede gesteld namens de leden van …`
        if row.text[:1] == "V":
            return True
        small.add(found.numbers[0])
    return {"1", "2"} <= small
