"""What the layout hands to the families: blocks, notes, and where each of them stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from kamervragen.dutch.hyphens import Words
from kamervragen.layout.numbers.numbering import Label
from kamervragen.layout.rows import Measure, Row, measure_of, placed
from kamervragen.lines import Aside, Facts, Faint, Line, Picture

Kind = Literal[
    "letterhead", "heading", "paragraph", "item", "table", "closing", "note", "furniture", "aside"
]

# How the text of several numbers was divided over them.
Division = Literal["whole", "sure", "doubtful", "undivided"]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a block of the body begins where it does.

    `strength`: how strongly the layout speaks for it, below zero against it. `margin`: what it would have cost more
    to let the block above go on. `names`: gives the names of the signs; few ask.
    """

    strength: float
    margin: float
    names: Callable[[], tuple[str, ...]]

    @property
    def signs(self) -> tuple[str, ...]:
        """What spoke for it and against it, heaviest first."""
        return self.names()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    `text`: its lines joined, note marks still inside, an item's label left out. `label`: number of an
    item. `doubtful`: it stands first on its page and may be the rest of the block before it. `weak`: page of a row
    inside an item at which a paragraph of its own might begin. `division`: of an
    item that is one of a group: told apart surely, doubtfully, or not at all, so that each carries all.
    `members`: of an item whose label names a group, an item for each of its numbers. `askers`: of an item that is
    a row of a table, who asks it as its cell says, empty without such a column. `why`: of blocks of the body.
    """

    kind: Kind
    lines: tuple[Line, ...]
    text: str
    label: Label | None = None
    doubtful: bool = False
    weak: int | None = None
    division: Division = "whole"
    members: tuple[Block, ...] = ()
    askers: str | None = None
    why: Why | None = None

    @property
    def page(self) -> int:
        """Page on which it starts, from 1."""
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class Note:
    """A note: number, text in one line, and the lines that print it."""

    number: str
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Document:
    """A document in blocks. Every line of the input is in exactly one block.

    `above`, `below`: blocks above and below the body, with notes and furniture. `body`: makes the blocks
    of the body, for publications are not read in blocks and need not wait for them.

    `pages`: number of pages; 1 for text that shows no page breaks. `drawn`: positions are real points
    on paper. `structured`: the source declares its paragraphs and has no pages. `words`: what the document
    prints about hyphens. `blank`: (page, holds pictures) of pages without text. `asides`: what is no text of
    it. `scanned`: the pages of which a program read the letters in pictures, None where nobody can tell.
    `pictures`: those that stand among the text.
    `facts`: what the source says exactly, beside its text. `faint`: words that recognition was not sure of.
    `printed`: what is no furniture and no note, for families that read it under captions (`passages`) instead
    of in blocks. `beside`: the column of small print beside the text of the first page, which is not in it.
    `memo`: what a family made of it, so that the next one does not make it again.
    """

    above: tuple[Block, ...]
    body: Callable[[], Sequence[Block]]
    below: tuple[Block, ...]
    notes: tuple[Note, ...]
    pages: int
    drawn: bool
    structured: bool
    words: Words
    blank: tuple[tuple[int, bool], ...]
    asides: tuple[Aside, ...]
    scanned: tuple[int, ...] | None
    pictures: tuple[Picture, ...]
    printed: tuple[Row, ...]
    beside: tuple[Row, ...] = ()
    facts: Facts | None = None
    faint: tuple[Faint, ...] = ()
    memo: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def measure(self) -> Measure:
        """The text column of all that is printed."""
        return measure_of(self.printed, self.drawn)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What is printed, each row against its neighbours in that column."""
        return tuple(placed(self.printed, self.measure))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in printed order; notes and furniture last."""
        return (*self.above, *self.body(), *self.below)
