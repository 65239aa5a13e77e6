"""A reply cut where it says again what was asked: each segment is the answer to a question, or part of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.fracties import mentions, unique
from kamervragen.dutch.repeated import stretches
from kamervragen.dutch.sentences import is_full
from kamervragen.layout.model import Block
from kamervragen.parts.questions import without_marks
from kamervragen.parts.report_parts import is_of_letter


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a reply: `head` is what was asked, as it says it, empty where it says nothing of the kind.

    `lead`: how much of `head` stands before what is said of those who ask. `names`: the fracties that are named there,
    or else above it; `text`: all of it, a line for each paragraph.
    """

    head: str
    lead: int
    names: tuple[str, ...]
    text: str
    page: int


@dataclass(slots=True)
class _Draft:
    head: str
    lead: int
    names: tuple[str, ...]
    page: int
    # (text, is a heading)
    pieces: list[tuple[str, bool]] = field(default_factory=list)

    def done(self) -> Segment:
        """Return the segment, without the headings at its end: they stand above the next."""
        while self.pieces and self.pieces[-1][1]:
            self.pieces.pop()
        text = "\n".join(piece for piece, _ in self.pieces)
        return Segment(self.head, self.lead, self.names, text, self.page)


def segments_of(blocks: Sequence[Block], known: frozenset[str]) -> list[Segment]:
    """Return the segments of a reply, in order. `known`: the numbers of the notes."""
    drafts: list[_Draft] = []
    names: tuple[str, ...] = ()
    for block in without_signature(blocks):
        text = text_of(block, known)
        if not text:
            continue
        if block.kind == "heading":
            names = _named(text) or names
            if drafts:
                drafts[-1].pieces.append((text, True))
            continue
        if block.kind == "table":
            _add(drafts, text, block, names)
            continue
        for one in stretches(text):
            piece = text[one.begin : one.end].strip()
            if one.head > one.begin:
                head = text[one.begin : one.head]
                names = _named(head) or names
                drafts.append(_Draft(head, one.lead - one.begin, names, block.page))
                drafts[-1].pieces.append((piece, False))
            else:
                _add(drafts, piece, block, names)
    return [draft.done() for draft in drafts]


def _add(drafts: list[_Draft], text: str, block: Block, names: tuple[str, ...]) -> None:
    if not drafts:
        drafts.append(_Draft("", 0, names, block.page))
    drafts[-1].pieces.append((text, False))


def _named(text: str) -> tuple[str, ...]:
    return unique(name for one in mentions(text) for name in one.names)


def text_of(block: Block, known: frozenset[str]) -> str:
    """Return the text of a block as an answer holds it: a row of a table is a line."""
    if block.kind != "table":
        return without_marks(block.text, known).text
    lines = (
        without_marks(line.replace("\t", " | "), known).text for line in block.text.split("\n")
    )
    return "\n".join(lines)


# The lines below a letter are so many at most.
_LONGEST_SIGNATURE = 8


def without_signature(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a reply without the lines of its letter: above the text, and who signs below it."""
    end = len(blocks)
    while end > max(0, len(blocks) - _LONGEST_SIGNATURE) and not is_full(blocks[end - 1].text):
        end -= 1
    signed = next((n for n in range(end, len(blocks)) if is_of_letter(blocks[n].text)), len(blocks))
    return [block for block in blocks[:signed] if not is_of_letter(block.text)]
