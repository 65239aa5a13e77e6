"""Reports in which each question is followed by its answer: a memorie van antwoord, a nota, a report set so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kamervragen.dutch.fracties import mentions, unique
from kamervragen.dutch.repeated import (
    Stretch,
    answers_at_once,
    asks_of_members,
    is_curious,
    is_of_members,
    repeats,
    stretches,
)
from kamervragen.dutch.sentences import sentence_spans
from kamervragen.layout.model import Block
from kamervragen.lines import MARK, Line
from kamervragen.parts.reply_segments import text_of, without_signature
from kamervragen.parts.report_parts import is_caption
from kamervragen.patterns import regex


@dataclass(slots=True)
class Turn:
    """A block of such a report; `asks`: it is a question, and `answer` holds the paragraphs of its answer.

    `names`: whose question it says that it answers.
    """

    block: Block
    asks: bool = False
    names: tuple[str, ...] = ()
    # (text, is a heading)
    answer: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def reply(self) -> str:
        """The text of the answer, without the headings at its end: they stand above the next question."""
        pieces = list(self.answer)
        while pieces and pieces[-1][1]:
            pieces.pop()
        return "\n".join(text for text, _ in pieces)


def turns_of(blocks: Sequence[Block], known: frozenset[str]) -> list[Turn]:
    """Part questions from answers. `known`: the numbers of the notes."""
    blocks = without_signature(blocks)
    texts = [text_of(block, known) for block in blocks]
    reader = _Reader(
        known, slanted=_questions_are_italic(blocks), whole=_asked_whole(blocks, texts)
    )
    for place, block in enumerate(blocks):
        reader.read(block, place)
    return reader.turns


# `3. Financiële gevolgen`, `II ARTIKELEN`: below it something else begins; `Kosten` may stand inside an answer.
_CHAPTER = regex(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}\.?|[A-H]\.|Artikel(?:en)?\b|ARTIKEL)\s?"
)


@dataclass(slots=True)
class _Reader:
    """Where the reading is: which question is being answered, and whether a caption says so.

    `whole`: places of paragraphs that ask from begin to end.
    """

    known: frozenset[str]
    slanted: bool
    whole: frozenset[int] | None = None
    turns: list[Turn] = field(default_factory=list)
    current: Turn | None = None
    answering: bool = False

    def read(self, block: Block, place: int) -> None:
        """Take in the block at a place."""
        if block.kind == "heading":
            self._heading(block)
        elif block.kind == "table":
            self._answer(text_of(block, self.known))
        elif self.slanted:
            self._by_type(block)
        elif self.whole is not None and place in self.whole:
            self._ask(Turn(block, asks=True))
        else:
            self._by_words(block, apart=self.whole is not None)

    def _heading(self, block: Block) -> None:
        self.answering = is_caption(block)
        if self.answering:
            return
        text = text_of(block, self.known)
        self.turns.append(Turn(block))
        if self.current is not None and (_CHAPTER.match(text) or mentions(text) or text.isupper()):
            self.current = None
        self._answer(text, heading=True)

    def _answer(self, text: str, *, heading: bool = False) -> None:
        if self.current is not None and text:
            self.current.answer.append((text, heading))

    def _by_type(self, block: Block) -> None:
        """Take italics for what members say, and all else for answers."""
        if not _is_italic(block):
            if not any(turn.asks for turn in self.turns):
                self.turns.append(Turn(block))  # who answers thanks those who asked, by their names
            self._answer(text_of(block, self.known))
            return
        asks = any(map(repeats, _sentences(text_of(block, self.known))))
        self._ask(Turn(block, asks=asks))

    def _ask(self, turn: Turn) -> None:
        self.turns.append(turn)
        self.current = turn if turn.asks else None
        self.answering = False

    def _by_words(self, block: Block, *, apart: bool) -> None:
        """Take for a question what says that members ask. `apart`: questions and answers are other paragraphs."""
        text = text_of(block, self.known)
        found = stretches(text)
        if apart and not _asks(text):
            found = [replace(one, head=one.begin) for one in found]
        if self.answering and not _names_askers(text, found[:1]):
            found = [replace(found[0], head=found[0].begin, end=len(text))] if found else []
        for place, one in enumerate(found):
            if one.head > one.begin:
                part = _cut(block, text, one)
                self._ask(Turn(part, asks=True, names=_addressed(text[one.begin : one.head])))
                at_once = answers_at_once(_sentences(text[one.begin : one.head])[-1])
                self._answer(text[one.begin if at_once else one.head : one.end].strip())
            elif place == 0 and self._leads(text):
                self._ask(Turn(block))
                return
            elif not any(turn.asks for turn in self.turns):
                self.turns.append(Turn(block))  # who answers thanks those who asked, by their names
                return
            else:
                self._answer(text[one.begin : one.end].strip())

    def _leads(self, text: str) -> bool:
        """True for a paragraph that says what members think before they ask; none stands inside an answer."""
        first = next(iter(_sentences(text)), "")
        return is_of_members(first) and (self.current is None or bool(mentions(first)))


def _addressed(head: str) -> tuple[str, ...]:
    """Return whose question is answered: `Op de vraag van de leden van de SP-fractie …`."""
    if not answers_at_once(_sentences(head)[0]):
        return ()
    return unique(name for one in mentions(head) for name in one.names)


def _names_askers(text: str, found: Sequence[Stretch]) -> bool:
    return any(mentions(text[one.begin : one.head]) for one in found)


def _sentences(text: str) -> list[str]:
    return [text[begin:end] for begin, end, _ in sentence_spans(text)]


def _cut(block: Block, text: str, one: Stretch) -> Block:
    """Return the part of a paragraph that asks, with the lines that it stands on. `text`: that of the block, bare."""
    if one.begin == 0 and one.head >= len(text):
        return block
    begin, end = _with_marks(block.text, one.begin), _with_marks(block.text, one.head)
    return replace(block, text=block.text[begin:end].strip(), lines=_lines(block, one))


def _with_marks(text: str, place: int) -> int:
    """Return where a place of a bare text is in the text with its note marks; behind the marks that stand there."""
    for match in MARK.finditer(text):
        if match.start() > place:
            break
        place += match.end() - match.start()
    return place


def _lines(block: Block, one: Stretch) -> tuple[Line, ...]:
    """Return the lines that hold a part of a paragraph, by the letters that stand before it."""
    found: list[Line] = []
    place = 0
    for line in block.lines:
        length = len(MARK.sub("", line.text)) + 1
        if place < one.head and place + length > one.begin:
            found.append(line)
        place += length
    return tuple(found) or block.lines[:1]


# Italics say who speaks where so many paragraphs have them, and nearly all of those ask or lead to what is asked.
_FEWEST, _NEARLY_ALL = 3, 0.8


def _is_italic(block: Block) -> bool:
    return all(line.italic for line in block.lines)


def _questions_are_italic(blocks: Sequence[Block]) -> bool:
    """True where italics set what members say apart from what is answered."""
    texts = [block for block in blocks if block.kind in ("paragraph", "item")]
    italic = [block for block in texts if _is_italic(block)]
    upright = [block for block in texts if not _is_italic(block)]
    spoken = sum(_by_members(block, repeats) for block in italic)
    others = sum(_by_members(block, asks_of_members) for block in upright)
    enough = len(italic) >= _FEWEST and spoken >= _NEARLY_ALL * len(italic)
    return enough and others <= (1 - _NEARLY_ALL) * len(upright)


def _by_members(block: Block, asks: Callable[[str], bool]) -> bool:
    sentences = _sentences(MARK.sub("", block.text))
    return any(map(asks, sentences)) or is_of_members(sentences[0] if sentences else "")


# Paragraphs that ask stand apart where nearly all have the answer below them, and few go on behind what they ask.
_FEW = 0.5
# What goes on there may be asked as well, unless it does so where no answer follows more often than that.
_HARDLY_ANY = 0.1
# So who answers speaks; whom members ask is no subject: `vragen de regering of`.
_OF_GOVERNMENT = regex(
    r"\b(?:[Ii]k|mij|mijn|[Ww]ij)\b|^(?:Ja|Nee|Neen|Dat\s+klopt|Inderdaad)\b|"
    r"^(?:De\s+(?:regering|minister|staatssecretaris|initiatiefnemers?)|Het\s+kabinet)\b|"
    r"\b(?:oordeel|mening|opvatting|inzicht|visie)\s+van\s+(?:de\s+regering|het\s+kabinet)\b"
)


def _asked_whole(blocks: Sequence[Block], texts: Sequence[str]) -> frozenset[int] | None:
    """Return the places of paragraphs that ask from begin to end; None where questions do not stand apart.

    In a nota one paragraph may ask and answer, or the answer is a paragraph of its own; what the document does mostly
    tells it of a question in whose middle something is said that nobody asks.
    """
    asking = [n for n, block in enumerate(blocks) if block.kind in _TEXT and _asks(texts[n])]
    answered = {n for n in asking if _is_answered(blocks, texts, n)}
    longer = {n for n in asking if _goes_on(texts[n])}
    enough = len(asking) >= _FEWEST and len(answered) >= _NEARLY_ALL * len(asking)
    if not enough or len(longer) > _FEW * len(asking):
        return None
    strictly = len(longer - answered) <= _HARDLY_ANY * len(asking)
    return frozenset(
        n
        for n in asking
        if (n not in longer or (strictly and n in answered)) and not _is_replied_to(texts[n])
    )


_TEXT = ("paragraph", "item")


def _asks(text: str) -> bool:
    """True for a paragraph in which members ask, or that ends in a question, and does not answer at once."""
    sentences = _sentences(text)
    if not sentences or any(map(answers_at_once, sentences)):
        return False
    asked = (asks_of_members(one) or is_curious(one) for one in sentences)
    return repeats(sentences[-1]) or any(asked)


def _is_answered(blocks: Sequence[Block], texts: Sequence[str], place: int) -> bool:
    """True where a paragraph follows in which nobody asks."""
    after = place + 1
    if after == len(blocks) or blocks[after].kind == "heading":
        return False
    first = next(iter(_sentences(texts[after])), "")
    return not (_asks(texts[after]) or (is_of_members(first) and mentions(first)))


def _goes_on(text: str) -> bool:
    """True where a paragraph goes on behind what members ask or say."""
    last = next(iter(_sentences(text)[-1:]), "")
    return not (repeats(last) or is_of_members(last))


def _is_replied_to(text: str) -> bool:
    """True where who answers speaks behind what is asked."""
    sentences = _sentences(text)
    first = next((n for n, one in enumerate(sentences) if repeats(one)), len(sentences))
    behind = (one for one in sentences[first + 1 :] if not (repeats(one) or is_of_members(one)))
    return any(map(_OF_GOVERNMENT.search, behind))
