"""A report in which fracties ask in prose: its questions with their answers, in whatever order it prints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from kamervragen.dutch.abstaining import NO_QUESTIONS
from kamervragen.dutch.fracties import OPENS_WITH_ASKERS, mentions, unique
from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.requests import asks_in_prose, tells_in_past
from kamervragen.layout.body import body_of
from kamervragen.layout.model import Block, Document
from kamervragen.layout.rows import Row
from kamervragen.lines import MARK
from kamervragen.parts import askers as who
from kamervragen.parts.asker_state import Askers
from kamervragen.parts.asking_titles import with_asking_titles
from kamervragen.parts.contents_list import without_contents
from kamervragen.parts.fractie_names import with_lone_members
from kamervragen.parts.in_turn import Turn, turns_of
from kamervragen.parts.joins import Join
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.letter_questions import asked_in
from kamervragen.parts.letter_text import Parts
from kamervragen.parts.prose import in_prose, with_lists
from kamervragen.parts.questions import Asked, note_numbers
from kamervragen.parts.report_answers import Answer, Round, answers_in
from kamervragen.parts.report_parts import Part, parts_of
from kamervragen.patterns import regex
from kamervragen.records import Antwoord, Vraag

# The government's own papers say again what was asked, and answer it.
_ANSWERING = regex(r"\b(?:memorie\s+van\s+antwoord|nota\s+naar\s+aanleiding\s+van)\b", 2)


@dataclass(frozen=True, slots=True)
class Report:
    """A report taken apart.

    `rows`: those of its body, without the contents; `parts`: who speaks where; `blocks`: those in which members speak,
    questions as items; `asking`: who asks at each; `asked`: the questions; `answers`: by the place of a question.
    `replied`: the government answers in it; `is_answer`: it is a paper of its own; `past`: it tells what was asked.
    `doubtful`: places of questions whose answer may be that of another; `strange`: what is answered and nobody asks.
    """

    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]
    asking: Askers
    asked: tuple[Asked, ...]
    answers: Mapping[int, Answer]
    replied: bool
    is_answer: bool = False
    past: bool = False
    doubtful: frozenset[int] = frozenset()
    strange: tuple[str, ...] = ()


def read_report(document: Document, found: Kamerstuk) -> Report:
    """Read the questions and answers of a report."""
    rows, contents = without_contents(found.body)
    body = with_asking_titles(body_of(rows, document.measure, document.words), contents)
    parts = parts_of(body, answers=is_answer(found), answered=found.is_answered)
    known = note_numbers(document)
    spoken = _spoken(_opening(found), parts, known)
    blocks, turned = spoken.blocks, spoken.turned
    # Who answers tells what members asked: `De leden van de SP-fractie hebben gevraagd naar de kosten.`
    past = is_answer(found) or tells_in_past(MARK.sub("", block.text) for block in blocks)
    asking = _freed(who.gather(with_lone_members(blocks, past=past), prose=True, past=past), blocks)
    shown = _with_items(blocks, turned, past=past)
    items = [n for n, block in enumerate(shown) if block.kind == "item"]
    asked = [
        replace(one, fracties=turned[n].names) if n in turned and turned[n].names else one
        for n, one in zip(items, asked_in(document, shown, asking), strict=True)
    ]
    answers, shared = _in_turn(items, turned)
    rounds = spoken.rounds()
    linked = answers_in(asked, shown, rounds, known)
    return Report(
        rows, parts, shown, asking, tuple(asked),
        {**answers, **linked.of_question},
        replied=bool(turned) or any(one.replies for one in rounds),
        is_answer=is_answer(found),
        past=past,
        doubtful=linked.doubtful | shared,
        strange=linked.strange,
    )  # fmt: skip


def is_answer(found: Kamerstuk) -> bool:
    """True for a paper of the government's own, which says again what was asked and answers it."""
    return found.stuksoort is not None and _ANSWERING.search(found.stuksoort) is not None


def _in_turn(
    items: Sequence[int], turned: Mapping[int, Turn]
) -> tuple[dict[int, Answer], frozenset[int]]:
    """Return the answers that stand right below their questions, and the questions of which that is unsure.

    Of questions that stand right above each other the last alone may be answered, or all of them at once.
    """
    answers: dict[int, Answer] = {}
    unsure: set[int] = set()
    above: list[int] = []
    for place, n in enumerate(items):
        if n not in turned:
            above = []
            continue
        above = [*above, place] if above and items[above[-1]] == n - 1 else [place]
        if turned[n].reply:
            answers |= dict.fromkeys(above, Answer(turned[n].reply, tuple(above)))
            unsure.update(above[:-1])
            above = []
    return answers, frozenset(unsure)


def _opening(found: Kamerstuk) -> list[Block]:
    """Return the paragraphs above the body: they say who asks."""
    lines = found.head[-1].lines if found.head else ()
    return [Block("paragraph", lines, text) for text in found.opening]


@dataclass(slots=True)
class _Spoken:
    """The blocks in which members speak, by their places the questions that are answered right below, and the replies.

    `replies`: (number of the blocks before it, its own blocks) of each reply.
    """

    blocks: list[Block]
    turned: dict[int, Turn] = field(default_factory=dict)
    replies: list[tuple[int, list[Block]]] = field(default_factory=list)

    def rounds(self) -> list[Round]:
        """Return the rounds of asking and replying; replies one behind the other are one."""
        found: list[Round] = []
        first = 0
        for end, blocks in self.replies:
            if found and end == first:
                found[-1] = replace(found[-1], replies=(*found[-1].replies, *blocks))
            else:
                found.append(Round(first, end, tuple(blocks)))
            first = end
        return found


def _spoken(opening: Sequence[Block], parts: Sequence[Part], known: frozenset[str]) -> _Spoken:
    """Return who speaks where. `known`: the numbers of the notes."""
    spoken = _Spoken([*opening])
    for part in parts:
        if part.side == "asks":
            spoken.blocks += with_lists(Parts.of(part.blocks).blocks)
        elif part.side == "replies":
            spoken.replies.append((len(spoken.blocks), list(part.blocks)))
        elif part.side == "both":
            for turn in turns_of(part.blocks, known):
                if turn.asks:
                    spoken.turned[len(spoken.blocks)] = turn
                spoken.blocks.append(turn.block)
    return spoken


def _with_items(
    blocks: Sequence[Block], turned: Mapping[int, Turn], *, past: bool
) -> tuple[Block, ...]:
    """Return the blocks with the questions as items: those that a document numbers, and else in prose.

    Where nearly all questions are numbered, what asks beside them is none; where a few are, they are part of the prose.
    """
    blocks = [
        replace(block, kind="item") if n in turned and turned[n].asks else block
        for n, block in enumerate(blocks)
    ]
    numbered = sum(block.kind == "item" and block.label is not None for block in blocks)
    prose = tuple(
        block if _leads_to(block, after) else other
        for block, after, other in zip_longest(blocks, blocks[1:], in_prose(blocks, past=past))
    )
    unnumbered = sum(block.kind == "item" and block.label is None for block in prose)
    return tuple(blocks) if numbered > unnumbered else prose


def _leads_to(block: Block, after: Block | None) -> bool:
    """True for a line that asks nothing itself, but leads to what does: `De leden van A vragen:`, above a list."""
    if block.kind != "paragraph" or after is None or not block.text.rstrip().endswith(":"):
        return False
    return after.kind == "item" or asks_in_prose(MARK.sub("", after.text))


def _freed(asking: Askers, blocks: Sequence[Block]) -> Askers:
    """Let joins hold for the whole report that are said where those whom they join ask nothing, as in an introduction.

    Where these do ask below the same heading, theirs below others are not joined.
    """
    section = -1
    holding: dict[int, set[str]] = {}
    for block, names in zip(blocks, asking.of_block, strict=True):
        section += block.kind == "heading"
        if block.kind == "item" or (
            block.kind == "paragraph" and asks_in_prose(MARK.sub("", block.text))
        ):
            # `… verzoeken op alle vragen te antwoorden. De leden van B sluiten zich aan bij de vragen van A.`
            joins = joining_verb(MARK.sub("", block.text)) is not None
            holding.setdefault(section, set()).update(() if joins else names)

    def held(join: Join) -> Join:
        if not join.targets:
            return join
        if join.section not in holding:
            return replace(join, section=-1)
        here = not holding[join.section].isdisjoint(join.targets)
        return replace(join, named=False) if here else join

    asking.joins = {held(join): None for join in asking.joins}
    return asking


def answered(vragen: Sequence[Vraag], answers: Mapping[int, Answer]) -> tuple[Vraag, ...]:
    """Return the questions with their answers; `op_vragen` holds ids where nothing is numbered."""
    result = []
    for place, vraag in enumerate(vragen):
        answer = answers.get(place)
        if answer is not None:
            names = tuple(vragen[other].nummer or vragen[other].id for other in answer.places)
            vraag = vraag.model_copy(
                update={"antwoord": Antwoord(tekst=answer.text, op_vragen=names)}
            )
        result.append(vraag)
    return tuple(result)


# `De leden van de PvdA-fractie hebben daarover enkele vragen.`
_ABOUT_QUESTIONS = regex(r"\b(?:vra(?:ag|agt|gen)|opmerkingen|inbreng)\b")


def fracties_of(report: Report, vragen: Sequence[Vraag]) -> tuple[str, ...]:
    """Return who asks, in order of first mention: not who only says that there is nothing to ask.

    Who answers thanks them for it: `… de vragen die de leden van de fracties van A en B hebben gesteld`.
    """
    names = unique(name for vraag in vragen for name in vraag.fracties)
    first = next((n for n, one in enumerate(report.blocks) if one.kind == "item"), 0)
    said = unique(
        name
        for n, block in enumerate(report.blocks)
        if block.kind == "paragraph"
        for one in mentions(MARK.sub("", block.text))
        if _ABOUT_QUESTIONS.search(one.sentence) and not NO_QUESTIONS.search(one.sentence)
        if one.role in ("asks", "joins") or (report.is_answer and n < first)
        for name in one.names
    )
    told = unique((*(said if report.is_answer else ()), *report.asking.known, *names))
    return tuple(name for name in told if name in said or name in names)


# A line in which a member speaks in a debate: `De heer Bos (SP):`, `Minister Jansen:`
_SPEAKER = regex(r"(?:De\s+heer|Mevrouw|Minister|Staatssecretaris|De\s+voorzitter)\b[^.]{0,60}:")
# So many paragraphs of fracties show what a Kamerstuk is whose title is lost.
_FEWEST = 2


def is_in_prose(found: Kamerstuk) -> bool:
    """True where fracties ask in the rows of a Kamerstuk, and nobody speaks."""
    texts = [MARK.sub("", row.text) for row in found.body]
    if any(map(_SPEAKER.match, texts)):
        return False
    return sum(OPENS_WITH_ASKERS.match(text) is not None for text in texts) >= _FEWEST
