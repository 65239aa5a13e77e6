"""Resolve: one best reading of all rows of a body as headings, paragraphs, items and tables.

A shortest path over the rows. At each row the open block goes on, or another begins; each step costs what speaks
against it: the layout (`evidence`), the numbers (`numbers`), and what a block would look like when it closes
(`closing`). The reading that costs least in all is taken, so that no line is judged by its neighbour alone. A beam
keeps it linear: only the `_BEAM` cheapest readings are followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from operator import attrgetter

from kamervragen.layout.numbers.numbering import Label
from kamervragen.layout.reading import closing
from kamervragen.layout.reading import number_costs as numbers
from kamervragen.layout.reading.context import Context, Kind, Reading
from kamervragen.layout.reading.opened import lean
from kamervragen.layout.rows import Measure, Row, ends_sentence

# So many readings are followed side by side, and none that costs so much more than the cheapest.
_BEAM, _HOPELESS = 6, 8.0
# Blocks whose rows go on without a choice where the layout is clear.
_OPEN = ("paragraph", "item")
# A numbered title below a colon is one of a list, hardly a heading.
LISTED = 3.0
# A decision that is nearer than this to another one is doubtful.
DOUBTFUL = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """Rows `first` to `last` (exclusive) that are one block.

    `margin`: what it would cost more to let the block above go on. `strength`: of the break before it. `weak`: the
    row inside it at which another block might have begun as well; None where all hang together.
    """

    kind: Kind
    first: int
    last: int
    label: Label | None
    margin: float
    strength: float
    weak: int | None = None


def resolve(rows: Sequence[Row], measure: Measure, tables: frozenset[int]) -> list[Span]:
    """Return the best reading of `rows` as blocks; every row is in exactly one. `tables`: rows of tables."""
    if not rows:
        return []
    context = Context.of(rows, measure, tables)
    beam = [Reading.empty()]
    for place in range(len(rows)):
        if context.goes_on[place] and all(one.kind in _OPEN for one in beam):
            beam = [one.going_on(context, place, 0.0) for one in beam]
        else:
            beam = _pruned(context, beam, place)
    best = min(beam, key=lambda one: one.cost + _last(context, one))
    return _spans(context, best)


def _last(context: Context, reading: Reading) -> float:
    return closing.cost(context, reading, len(context.rows), last=True)


def _pruned(context: Context, beam: Sequence[Reading], place: int) -> list[Reading]:
    """Take one more row into each reading; keep the cheapest of each state, and of these the cheapest few."""
    best: dict[object, Reading] = {}
    limit = inf
    for reading in beam:
        for one in _steps(context, reading, place, limit):
            state = one.state
            known = best.get(state)
            if known is None or one.cost < known.cost:
                best[state] = one
            if one.cost + _HOPELESS < limit:
                limit = one.cost + _HOPELESS
    kept = sorted(best.values(), key=_cost_of)[:_BEAM]
    return [one for one in kept if one.cost <= limit]


_cost_of = attrgetter("cost")


def _steps(
    context: Context, reading: Reading, place: int, limit: float = inf, only: Kind | None = None
) -> list[Reading]:
    """Return the readings in which the open block goes on at a row, or another begins there.

    `limit`: none is needed that costs more. `only`: of the others those alone that begin such a block.
    """
    kind = reading.kind
    table = place in context.tables
    if table:
        if kind == "table":
            return [reading.going_on(context, place, 0.0)]
        return [reading.begun(place, "table", closing.cost(context, reading, place))]
    if context.goes_on[place] and kind in _OPEN:
        return [reading.going_on(context, place, 0.0)]
    level = context.breaks[place]
    found: list[Reading] = []
    if kind is not None and kind != "table":
        level += lean(context, reading, place)
        if kind != "heading" or closing.may_go_on(context, reading, place):
            own = max(0.0, level)
            if context.labels[place] is not None:
                own += numbers.missed(context, reading, place, level)
            if reading.cost + own <= limit:
                found.append(reading.going_on(context, place, own))
    return found + _openings(context, reading, place, level, limit - reading.cost, only)


def _openings(
    context: Context,
    reading: Reading,
    place: int,
    level: float,
    most: float,
    only: Kind | None,
) -> list[Reading]:
    """Return the readings in which a block begins at a row, for no more than `most`. `level`: of the break there."""
    found: list[Reading] = []
    against = max(0.0, -level) if reading.kind is not None else 0.0
    label = context.labels[place]
    if label is None and against + closing.least(context, reading, place) > most:
        return found
    ended = closing.cost(context, reading, place)
    if against + ended <= most and only in (None, "paragraph"):
        missed = 0.0 if label is None else numbers.missed(context, reading, place, 1.0)
        if against + missed + ended <= most:
            found.append(reading.begun(place, "paragraph", against + missed + ended))
    if label is not None and only in (None, "item"):
        counted = numbers.cost(context, reading, place, label, level)
        if counted is not None and ended + counted <= most:
            found.append(reading.with_item(context, place, label, ended + counted))
    if context.may_head[place] and only in (None, "heading"):
        if reading.kind not in _LEANS_ALIKE:
            level = context.breaks[place] + lean(context, reading, place, heading=True)
            against = max(0.0, -level) if reading.kind is not None else 0.0
        if against + ended <= most:
            listed = label is not None and numbers.is_listed(context, reading, place, label)
            found.append(
                reading.begun(place, "heading", against + ended + (LISTED if listed else 0.0))
            )
    return found


# What stands below them is as far from a heading as from a paragraph.
_LEANS_ALIKE = ("paragraph", "heading")


def _spans(context: Context, best: Reading) -> list[Span]:
    """Return the blocks of a reading, first to last, each with how doubtful its start is."""
    found: list[Span] = []
    end = len(context.rows)
    reading: Reading | None = best
    while reading is not None and reading.kind is not None:
        margin = _margin(context, reading)
        weak = _weak_row(context, reading, end)
        strength = context.breaks[reading.first]
        found.append(Span(reading.kind, reading.first, end, reading.label, margin, strength, weak))
        end, reading = reading.first, reading.above
    return found[::-1]


def _margin(context: Context, reading: Reading) -> float:
    """Return what it would have cost more to let the block above go on over the first row of a block."""
    above = reading.above
    if above is None or above.kind is None:
        return 9.0
    steps = _steps(context, above, reading.first, only=reading.kind)
    costs = {(one.kind, one.first): one.cost for one in steps}
    own = costs.get((reading.kind, reading.first), 0.0)
    return costs.get((above.kind, above.first), own + 9.0) - own


def _weak_row_of_prose(context: Context, first: int, end: int) -> int | None:
    """Return the first row of a paragraph at which another might begin, in prose that sets neither room nor indents.

    A full line that ends a sentence is the last of its paragraph as often as not (measured on letters of others).
    """
    if context.numbers_ask or context.indents:
        return None
    for before, place in zip(context.rows[first:end], range(first + 1, end), strict=False):
        row = context.rows[place]
        # At a page break no room shows.
        apart = (row.first is not context.parted) or row.loose or not context.capitals[place]
        # Where nobody knows how full lines are, one that leaves room for a word may as well be the last.
        measure = context.measure
        doubtful = measure.fills(before, row) if measure.exact else not measure.fills(before, row)
        if not apart and doubtful and ends_sentence(before):
            return place
    return None


def _weak_row(context: Context, reading: Reading, end: int) -> int | None:
    """Return the first row inside a block at which a paragraph might have begun at hardly any more cost."""
    above = reading.above
    if reading.kind == "paragraph":
        return _weak_row_of_prose(context, reading.first, end)
    if reading.kind != "item" or reading.label is None or above is None:
        return None
    if context.captions[reading.first] and context.last_of_form[reading.label.form] >= end:
        return None  # all up to the next `Vraag 3` is of the question
    open_block = above.with_item(context, reading.first, reading.label, 0.0)
    for place in range(reading.first + 1, end):
        if context.breaks[place] > 0.0:
            own = open_block.cost
            steps = _steps(context, open_block, place, only="paragraph")
            costs = {(one.kind, one.first): one.cost - own for one in steps}
            on = costs.get(("item", reading.first), 0.0)
            if costs.get(("paragraph", place), on + DOUBTFUL) - on < DOUBTFUL:
                return place
        open_block = open_block.going_on(context, place, 0.0)
    return None
