"""A reply cut where it says again what was asked: each segment is the answer to a question, or part of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.fracties import mentions, unique
from kamervragen.dutch.repeated import is_of_members, stretches
from kamervragen.dutch.sentences import is_full, sentence_spans
from kamervragen.layout.model import Block
from kamervragen.parts.questions import without_marks
from kamervragen.parts.report_parts import is_caption, is_of_letter


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a reply: `head` is what was asked, as it says it, empty where it says nothing of the kind.

    `names`: the fracties that are named there, or else above it; `text`: all of it, a line for each paragraph. `asks`:
    the head asks in so many words; `aside`: it only says again what nobody asked.
    """

    head: str
    names: tuple[str, ...]
    text: str
    asks: bool = True
    aside: bool = False


@dataclass(slots=True)
class _Draft:
    head: str
    names: tuple[str, ...]
    asks: bool = True
    aside: bool = False
    # (text, is a heading)
    pieces: list[tuple[str, bool]] = field(default_factory=list)

    def done(self) -> Segment:
        """Return the segment, without the headings at its end: they stand above the next."""
        while self.pieces and self.pieces[-1][1]:
            self.pieces.pop()
        text = "\n".join(piece for piece, _ in self.pieces)
        return Segment(self.head, self.names, text, asks=self.asks, aside=self.aside)


@dataclass(frozen=True, slots=True)
class Copies:
    """Tells what a reply copies: sentences of questions, and paragraphs of members that ask nothing."""

    of_question: Callable[[str], bool]
    of_others: Callable[[str], bool]


def segments_of(blocks: Sequence[Block], known: frozenset[str], copies: Copies) -> list[Segment]:
    """Return the segments of a reply, in order. `known`: the numbers of the notes."""
    drafts: list[_Draft] = []
    names: tuple[str, ...] = ()
    for block in without_signature(blocks):
        text = text_of(block, known)
        if block.kind == "heading":
            names = _named(text) or names
            if drafts and not is_caption(block):
                drafts[-1].pieces.append((text, True))
        elif block.kind == "table":
            _add(drafts, text, names)
        elif text:
            for draft in _cut(text, names, copies):
                names = draft.names
                if draft.head or draft.aside:
                    drafts.append(draft)
                else:
                    _add(drafts, draft.pieces[0][0], names)
    return [draft.done() for draft in drafts]


def _cut(text: str, names: tuple[str, ...], copies: Copies) -> Iterator[_Draft]:
    """Give the parts of a paragraph."""
    for one in stretches(text, copies.of_question):
        piece = text[one.begin : one.end].strip()
        head = text[one.begin : one.head]
        asks = bool(head)
        aside = False
        if not asks and one.begin == 0:
            head = _said_of_members(piece)
            aside = not copies.of_question(piece) and copies.of_others(piece)
        names = _named(head) or names
        yield _Draft(head, names, asks, aside, [(piece, False)])


def _said_of_members(text: str) -> str:
    """Return what a paragraph says at its start of members whom it names, though it does not say that they ask."""
    end = 0
    for begin, behind, _ in sentence_spans(text):
        if not is_of_members(text[begin:behind]):
            break
        end = behind
    return text[:end] if mentions(text[:end]) else ""


def _add(drafts: list[_Draft], text: str, names: tuple[str, ...]) -> None:
    if not drafts:
        drafts.append(_Draft("", names, asks=False))
    drafts[-1].pieces.append((text, False))


def _named(text: str) -> tuple[str, ...]:
    return unique(name for one in mentions(text) for name in one.names)


def text_of(block: Block, known: frozenset[str]) -> str:
    """Return the text of a block as an answer holds it: a row of a table is a line."""
    if block.kind != "table":
        return without_marks(block.text, known).text
    rows: list[list[str]] = []
    for line in block.text.split("\n"):
        cells = [without_marks(cell, known).text for cell in line.split("\t")]
        if rows and len(cells) == 1 and _carries_on(rows[-1][0], cells[0]):
            rows[-1][0] = f"{rows[-1][0]} {cells[0]}"
        else:
            rows.append(cells)
    return "\n".join(" | ".join(cells) for cells in rows)


def _carries_on(above: str, cell: str) -> bool:
    """True for the further line of a cell: `Uitgaven (in` / `miljoenen)`."""
    return cell[:1].islower() or above.count("(") > above.count(")")


# The lines below a letter are so many at most.
_LONGEST_SIGNATURE = 8


def without_signature(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a reply without the lines of its letter: above the text, and who signs below it."""
    end = len(blocks)
    while end > max(0, len(blocks) - _LONGEST_SIGNATURE) and not is_full(blocks[end - 1].text):
        end -= 1
    signed = next((n for n in range(end, len(blocks)) if is_of_letter(blocks[n].text)), len(blocks))
    return [block for block in blocks[:signed] if not is_of_letter(block.text)]
