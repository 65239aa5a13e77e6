"""What a reading of the body knows: the rows with their evidence, and one reading in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal, NamedTuple

from kamervragen.layout.numbers.counting import (
    bulleted,
    chaptered,
    counted,
    lettered,
    ways_of,
)
from kamervragen.layout.numbers.numbering import (
    DECIMAL_HEADING,
    FORMS,
    SUB_ITEM,
    Label,
    hangs,
    numbered,
    plain,
)
from kamervragen.layout.reading import habits
from kamervragen.layout.reading.begins import Begin
from kamervragen.layout.reading.endings import endings_of
from kamervragen.layout.reading.evidence import (
    INDENT,
    is_caption,
    opens_capital,
    parallels_of,
    strengths,
    titles_of,
)
from kamervragen.layout.reading.habits import Type
from kamervragen.layout.rows import Measure, Row, ends
from kamervragen.patterns import regex

Kind = Literal["heading", "paragraph", "item", "table"]
# A row that speaks so strongly against a break goes on with the text above it: half of all rows, and no choice.
GOES_ON = -5.5
# How a letter numbers its chapters.
CHAPTERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# A heading is not longer than this many characters in a row.
_TITLE_ROW = 200
# `1.1 Algemeen`
_OF_CHAPTER = regex(rf"{DECIMAL_HEADING.pattern}(?=[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class Context:
    """All rows of a body, and what each may be.

    `captions`: rows that are nothing but `Vraag 3`. `breaks`: how strongly the layout says that a block begins at a
    row. `goes_on`: rows that are part of the text above. `titles`: rows that look like the title of the text below.
    `parallels`: short rows that begin alike. `labels`: the label of each row by its form. `runs`: whether the
    number before or behind a label stands elsewhere in the same form. `asking`: how many rows before each hold a
    question mark. `may_head`: rows that may begin a heading. `ended`: rows that end as a sentence or clause does.
    `large`: above this size type is larger than that of the text. `title_types`: in which rows are set that stand
    apart above the first item, and no item is. `roomy`: most blocks have room above; `parted`: all paragraphs have;
    `spaced`: most of those behind a sentence have.
    `flush`: items go on below their numbers. `indents`: paragraphs begin further in than they go on. `margin`:
    numbers stand in the margin of the text. `numbers_ask`: what is numbered asks somewhere. `endings`: rows that
    begin the ending of the letter. `bullets`: rows of bullets that each ask. `starters`: rows that begin a paragraph
    by their first words. `chapters`: the first row that begins with each Roman number. `capitals`: rows that begin
    as a sentence may; `chaptered`: as a chapter does, `1.1 Algemeen`.
    `headings`: what a heading costs, `paragraphs`: what a paragraph costs by its form, `leans`: what it says of the
    next row, `begins`: how a row begins, and `lists`: to which lists a label may belong; many readings ask for each.
    """

    rows: Sequence[Row]
    measure: Measure
    tables: frozenset[int]
    captions: Sequence[bool]
    breaks: Sequence[float]
    goes_on: Sequence[bool]
    titles: frozenset[int]
    parallels: frozenset[int]
    labels: Sequence[Label | None]
    runs: Sequence[int]
    asking: Sequence[int]
    may_head: Sequence[bool]
    last_of_form: dict[str, int]
    ended: Sequence[bool]
    large: float
    title_types: frozenset[Type]
    roomy: bool
    spaced: bool
    parted: bool
    numbers_ask: bool
    asking_form: str | None
    flush: bool
    indents: bool
    margin: bool
    endings: frozenset[int]
    bullets: frozenset[int]
    starters: frozenset[int]
    chapters: dict[str, int]
    capitals: Sequence[bool]
    chaptered: Sequence[bool]
    headings: dict[tuple[int, int, bool], float] = field(default_factory=dict)
    paragraphs: dict[tuple[int, int], float] = field(default_factory=dict)
    leans: dict[int, float] = field(default_factory=dict)
    begins: dict[int, Begin] = field(default_factory=dict)
    lists: dict[tuple[Key, int], Lists] = field(default_factory=dict)

    @staticmethod
    def of(rows: Sequence[Row], measure: Measure, tables: frozenset[int]) -> Context:
        """Look over all rows once."""
        labels = _labels(rows, tables)
        numbers_ask = habits.numbers_ask(rows, labels)
        titles = titles_of(rows, measure)
        breaks = strengths(rows, measure, titles)
        roomy = habits.is_roomy(rows, breaks)
        spaced = roomy and habits.is_spaced(rows, breaks)
        endings = endings_of(rows, labels)
        last_head = min(endings, default=len(rows))
        captions = [is_caption(row) for row in rows]
        capitals = [opens_capital(row) for row in rows]
        return Context(
            rows=rows,
            measure=measure,
            tables=tables,
            captions=captions,
            breaks=breaks,
            goes_on=[
                level <= GOES_ON and label is None and place not in tables
                for place, (level, label) in enumerate(zip(breaks, labels, strict=True))
            ],
            titles=titles,
            parallels=parallels_of(rows),
            labels=labels,
            runs=_runs(labels),
            asking=(0, *accumulate("?" in plain(row.text) for row in rows)),
            may_head=[
                capital
                and place <= last_head  # no heading stands in the ending
                and len(row.text) <= _TITLE_ROW
                and not caption
                and not (label is not None and label.length >= len(row.text))
                and not (label is not None and label.form == "vraag")
                for place, (row, label, caption, capital) in enumerate(
                    zip(rows, labels, captions, capitals, strict=True)
                )
            ],
            last_of_form={label.form: place for place, label in enumerate(labels) if label},
            ended=[ends(row) for row in rows],
            large=habits.LARGE * habits.largest_usual(rows),
            title_types=habits.title_types(rows, labels),
            roomy=roomy,
            spaced=spaced,
            parted=roomy and (measure.drawn or habits.sets_room_always(rows)),
            flush=habits.are_flush(rows, labels, measure),
            margin=habits.are_in_margin(rows, labels, measure),
            indents=habits.are_indented(rows, labels, measure),
            numbers_ask=numbers_ask,
            asking_form=habits.asking_form(rows, labels),
            endings=endings,
            bullets=frozenset() if numbers_ask else bulleted(rows),
            starters=frozenset() if numbers_ask or spaced else habits.starters_of(rows),
            chapters=_chapters(rows),
            capitals=capitals,
            chaptered=[_OF_CHAPTER.match(row.text) is not None for row in rows],
        )

    def asks(self, first: int, last: int) -> bool:
        """True where one of the rows `first` to `last` (exclusive) holds a question mark."""
        return self.asking[last] > self.asking[first]


def _chapters(rows: Sequence[Row]) -> dict[str, int]:
    """Return the first row that begins with each Roman number."""
    return {
        row.text.partition(". ")[0]: place
        for place, row in reversed(list(enumerate(rows)))
        if row.text.startswith(CHAPTERS)
    }


def _labels(rows: Sequence[Row], tables: frozenset[int]) -> list[Label | None]:
    """Return the label of each row: its number or, in a letter that numbers no question, what counts instead."""
    labels = [None if place in tables else label for place, label in enumerate(numbered(rows))]
    captioned = any(label and label.form == "vraag" for label in labels)
    if captioned:
        return labels
    ways = ways_of(rows)
    other = chaptered(rows, labels, ways) or lettered(rows, labels, ways)
    if other is not None:
        return other
    letters = counted(rows, ways)
    if habits.numbers_ask(rows, labels, {place for place, letter in enumerate(letters) if letter}):
        return labels
    return [letter or label for letter, label in zip(letters, labels, strict=True)]


def _runs(labels: Sequence[Label | None]) -> list[int]:
    """Return for each label how many of its neighbours in number stand on its right side: 0, 1 or 2.

    The number behind it is that of another, where it stands again further down: `box` / `3. Naar aanleiding …`, above
    the questions 1 to 5.
    """
    present = [label for label in labels if label]
    last = {(label.form, label.value): place for place, label in enumerate(labels) if label}
    begins = {key for label in present for key in _keys(label, label.value)}
    seen: set[tuple[str, int]] = set()
    result: list[int] = []
    for place, label in enumerate(labels):
        if label is None:
            result.append(0)
            continue
        before = label.value == 1 or (label.form, label.value - 1) in seen
        own = before or last[label.form, label.value] == place
        result.append(before + (own and (label.form, label.last + 1) in begins))
        seen.update((*_keys(label, label.value), *_keys(label, label.last)))
    return result


_ANY_FORM = tuple(form.name for form in FORMS)


def _keys(label: Label, value: int) -> tuple[tuple[str, int], ...]:
    """Return under which forms a number counts: a group counts in lists of any form."""
    forms = _ANY_FORM if label.kind == "groep" else (label.form, "groep")
    return tuple((form, value) for form in forms)


class NumberList(NamedTuple):
    """A list of items in the reading: its form, its last number, where its numbers stand, whether they hang.

    `place`: the row of its last number.
    """

    form: str
    last: Label
    left: float
    hung: bool
    place: int

    def takes(self, label: Label) -> bool:
        """True where a label may be of this list: groups (`6, 7 en 8:`) stand in lists of any form."""
        return label.form == self.form or "groep" in (label.kind, self.form)


# What tells the lists of two readings apart: form and row of their last numbers, from which all else follows.
Key = tuple[tuple[str, int], ...]


class Lists(NamedTuple):
    """Where a label may belong: the list in which its number has to come next, and the latest of its form."""

    due: NumberList | None
    known: NumberList | None


class Reading(NamedTuple):
    """One reading of the rows so far, its last block still open.

    `above`: the reading as it was before that block began. `first`: its first row. `hang`: where the text of an
    open item stands; `hung`: rows of it stood there. `parts`: paragraphs of an open item so far. `lists`: the lists
    that were begun, the latest first; `key` tells them apart. `fresh`: a heading stood since the last item.
    `listed`: the open item stands in a list that a colon announces.
    """

    cost: float
    above: Reading | None
    kind: Kind | None
    first: int
    label: Label | None = None
    hang: float | None = None
    hung: bool = False
    parts: int = 1
    lists: tuple[NumberList, ...] = ()
    key: Key = ()
    fresh: bool = True
    listed: bool = False

    @staticmethod
    def empty() -> Reading:
        """Return the reading of nothing."""
        return Reading(0.0, None, None, 0)

    @property
    def state(self) -> object:
        """What decides how the reading may go on; of two alike the cheaper is enough."""
        return self.kind, self.first, self.key, self.fresh, self.hang, self.listed

    def going_on(self, context: Context, place: int, cost: float) -> Reading:
        """Return the reading with one more row in the open block."""
        if self.kind != "item" and not cost:
            return self
        if self.kind != "item":
            return self._longer(cost, self.hang, self.hung, self.parts)
        row, first, hang = context.rows[place], context.rows[self.first], self.hang
        size = context.measure.size
        stands_in = not row.first and row.x0 > first.x0 + INDENT * size
        if hang is None and stands_in and not self._quotes(context, place):
            hang = row.x0
        hung = self.hung or (hang is not None and abs(row.x0 - hang) < 0.3 * size)
        parts = self.parts + (row.loose and place > self.first + 1)
        if not cost and (hang, hung, parts) == (self.hang, self.hung, self.parts):
            return self
        return self._longer(cost, hang, hung, parts)

    def _quotes(self, context: Context, place: int) -> bool:
        """True where a row begins a passage that the item quotes: below its colon, and no sub-item."""
        above, row = context.rows[place - 1], context.rows[place]
        return plain(above.text).endswith(":") and not SUB_ITEM.match(row.text)

    def _longer(self, cost: float, hang: float | None, hung: bool, parts: int) -> Reading:
        return Reading(
            self.cost + cost, self.above, self.kind, self.first, self.label,
            hang, hung, parts, self.lists, self.key, self.fresh, self.listed,
        )  # fmt: skip

    def begun(self, place: int, kind: Kind, cost: float) -> Reading:
        """Return the reading with a new block that begins at a row."""
        fresh = self.fresh or kind == "heading"
        return Reading(
            self.cost + cost, self, kind, place, None, None, False, 1, self.lists, self.key, fresh
        )

    def with_item(self, context: Context, place: int, label: Label, cost: float) -> Reading:
        """Return the reading with a new item that begins at a row."""
        row = context.rows[place]
        hung = hangs(row, label)
        goes_on = None
        for one in self.lists:
            if one.last.last + 1 == label.value and one.takes(label):
                goes_on = one
                break
        form = goes_on.form if goes_on and label.kind == "groep" else label.kind
        rest = [
            one
            for one in self.lists
            if one is not goes_on
            and (goes_on or one.form != form or one.last.last + 1 < label.value)
        ]
        # `Vragen 6 en 7` stands at the margin, the numbers of its list further in.
        left = goes_on.left if goes_on and context.captions[place] else row.x0
        lists = (NumberList(form, label, left, hung, place), *rest)[:4]
        hang = row.text_x if hung else None
        key = tuple([(one.form, one.place) for one in lists])
        listed = self.announces(context, place) or (self.listed and goes_on is not None)
        return Reading(
            self.cost + cost, self, "item", place, label,
            hang, False, 1, lists, key, False, listed,
        )  # fmt: skip

    def announces(self, context: Context, place: int) -> bool:
        """True where the open block is a paragraph whose colon announces what begins at a row: a list."""
        return self.kind == "paragraph" and plain(context.rows[place - 1].text).endswith(":")
