"""A reply cut where it says again what was asked: each segment is the answer to a question, or part of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.fracties import mentions, unique
from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of
from kamervragen.dutch.repeated import asks_of_members, is_of_members, stretches
from kamervragen.dutch.sentences import is_full, sentence_spans
from kamervragen.layout.model import Block
from kamervragen.lines import MARK
from kamervragen.parts.fractie_names import members_in
from kamervragen.parts.questions import without_marks
from kamervragen.parts.report_parts import is_caption, is_of_letter
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a reply: `head` is what was asked, as it says it, empty where it says nothing of the kind.

    `names`: the fracties that are named there, or else above it; `text`: all of it, a line for each paragraph. `asks`:
    the head asks in so many words; `named`: it says itself who asks; `aside`: it only says again what nobody asked.
    `numbers`: those of the questions that its caption names; `section`: the heading above it; `opens`: it stands
    directly below that heading, and says nothing of what was asked.
    """

    head: str
    names: tuple[str, ...]
    text: str
    asks: bool = True
    named: bool = True
    aside: bool = False
    numbers: tuple[str, ...] = ()
    section: str = ""
    opens: bool = False


@dataclass(slots=True)
class _Draft:
    head: str
    names: tuple[str, ...]
    asks: bool = False
    named: bool = False
    aside: bool = False
    numbers: tuple[str, ...] = ()
    section: str = ""
    opens: bool = False
    # (text, is a heading)
    pieces: list[tuple[str, bool]] = field(default_factory=list)

    def done(self) -> Segment:
        """Return the segment, without the headings at its end: they stand above the next."""
        while self.pieces and self.pieces[-1][1]:
            self.pieces.pop()
        text = "\n".join(piece for piece, _ in self.pieces)
        return Segment(
            self.head, self.names, text, self.asks, self.named, self.aside,
            self.numbers, self.section, self.opens,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reply may say again.

    `of_question`: tells sentences of questions, copied; `of_others`: those of members that ask nothing; `titles`: the
    headings above questions; `numbers`: those of the questions; `askers`: the names of those who ask, which may be all
    that a heading of a reply says; `members`: the fractie of each member who has one, or is one.
    """

    of_question: Callable[[str], bool]
    of_others: Callable[[str], bool]
    titles: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    askers: frozenset[str] = frozenset()
    members: Mapping[str, str] = field(default_factory=dict)

    def named(self, text: str) -> tuple[str, ...]:
        """Return the fracties that a text names, by their members too."""
        names = (name for one in mentions(text) for name in one.names)
        return unique((*names, *members_in(text, self.members)))


def segments_of(blocks: Sequence[Block], known: frozenset[str], asked: Asked) -> list[Segment]:
    """Return the segments of a reply, in order. `known`: the numbers of the notes."""
    blocks = without_signature(blocks)
    reader = _Reader(known, asked, labelled=_is_labelled(blocks, asked.numbers))
    for block in blocks:
        reader.read(block)
    return [one.done() for one in reader.drafts if one.pieces]


# A reply whose items have nearly all numbers of the questions, in order, is numbered as they are.
_NEARLY_ALL, _FEWEST = 0.8, 2


def _is_labelled(blocks: Sequence[Block], numbers: frozenset[str]) -> bool:
    """True where the items of a reply are the answers to the questions of their numbers."""
    found = [block.label.number for block in blocks if block.kind == "item" and block.label]
    single = len(set(found)) == len(found) >= max(_FEWEST, _NEARLY_ALL * len(numbers))
    return single and numbers.issuperset(found)


@dataclass(slots=True)
class _Reader:
    """Where the reading of a reply is."""

    known: frozenset[str]
    asked: Asked
    labelled: bool
    drafts: list[_Draft] = field(default_factory=list)
    names: tuple[str, ...] = ()
    section: str = ""
    numbers: tuple[str, ...] = ()

    def read(self, block: Block) -> None:
        """Take in one block."""
        text = text_of(block, self.known)
        numbers = self._numbers_of(block, text)
        if numbers:
            self.numbers = numbers
            self._begin(_Draft("", self.names))
        if block.kind == "heading":
            if not numbers:
                self._heading(block, text)
        elif block.kind == "table":
            self._add(text)
        elif text and (not numbers or block.label is not None):
            self._paragraph(block, text)

    def _numbers_of(self, block: Block, text: str) -> tuple[str, ...]:
        """Return the numbers of the questions that are answered from here on, where it says so."""
        if not self.asked.numbers:
            return ()
        if block.label is not None:
            return (block.label.number,) if self.labelled else ()
        above = _ABOVE.fullmatch(text)
        return numbers_of(above["list"]) if above else ()

    def _heading(self, block: Block, text: str) -> None:
        if is_caption(block):
            return
        named = self.asked.named(text) or ((text,) if text in self.asked.askers else ())
        self.names = named or self.names
        if named or key_of(text) in self.asked.titles:
            self.section, self.numbers = key_of(text), ()
            self._begin(_Draft("", self.names, opens=True))
        elif self.drafts:
            self.drafts[-1].pieces.append((text, True))

    def _paragraph(self, block: Block, text: str) -> None:
        first = True
        for draft in _cut(text, self.names, self.asked):
            self.names = draft.names
            if draft.head or draft.aside:
                self._begin(draft)
            elif first and block.label is not None and not self.labelled:
                self._add(f"{printed_label(block)} {draft.pieces[0][0]}")
            else:
                self._add(draft.pieces[0][0])
            first = False

    def _begin(self, draft: _Draft) -> None:
        draft.section, draft.numbers = self.section, self.numbers
        self.drafts.append(draft)

    def _add(self, text: str) -> None:
        if not self.drafts:
            self._begin(_Draft("", self.names, opens=True))
        self.drafts[-1].pieces.append((text, False))


# `Antwoord op vraag 3`, `Vragen 4 en 5`: what stands below it answers those.
_ABOVE = regex(
    r"(?:(?:[Nn]ader\s+|[Gg]ezamenlijk\s+)?(?:[Aa]ntwoord(?:en)?|[Rr]eactie|[Bb]eantwoording|ANTWOORD(?:EN)?|VRA(?:AG|GEN)|[Vv]ra(?:ag|gen)))"
    rf"(?:\s+(?:op|van|bij|aan))?(?:\s+de)?(?:\s+vra(?:ag|gen))?(?:\s+(?:nr|nrs|nummer)\.?)?\s+(?P<list>{NUMBER_LIST})\s*[.:]?"
)


def key_of(title: str) -> str:
    """Return what two headings have in common that are the same: their letters and digits.

    >>> key_of("2. Kosten van het plan")
    '2kostenvanhetplan'
    """
    return "".join(filter(str.isalnum, title.lower()))


def printed_label(block: Block) -> str:
    """Return the label of an item as it is printed: an answer keeps the numbers of its lists."""
    label = block.label
    if label is None:
        return ""
    line = MARK.sub("", block.lines[0].text).strip()
    printed = line[: label.length].strip()
    return printed if label.number in printed else label.form.replace("1", label.number)


def _cut(text: str, names: tuple[str, ...], asked: Asked) -> Iterator[_Draft]:
    """Give the parts of a paragraph."""
    for one in stretches(text, asked.of_question):
        piece = text[one.begin : one.end].strip()
        head = text[one.begin : one.head]
        asks = bool(head)
        aside = False
        if not asks and one.begin == 0:
            head = _said_of_members(piece)
            aside = not asked.of_question(piece) and asked.of_others(piece)
        own = asked.named(head)
        names = own or names
        asks = asks and (bool(own) or asks_of_members_in(head) or asked.of_question(head))
        yield _Draft(head, names, asks, bool(own), aside, pieces=[(piece, False)])


def asks_of_members_in(text: str) -> bool:
    """True where a sentence says that members ask: a mere `Waarom?` may be asked by who answers."""
    return any(asks_of_members(text[begin:end]) for begin, end, _ in sentence_spans(text))


def _said_of_members(text: str) -> str:
    """Return what a paragraph says at its start of members whom it names, though it does not say that they ask."""
    end = 0
    for begin, behind, _ in sentence_spans(text):
        if not is_of_members(text[begin:behind]):
            break
        end = behind
    return text[:end] if mentions(text[:end]) else ""


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
