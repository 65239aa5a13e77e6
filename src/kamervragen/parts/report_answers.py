"""The answers that replies give to questions in prose: each reply is held against the questions that it follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.sentences import sentence_spans
from kamervragen.layout.model import Block
from kamervragen.lines import MARK
from kamervragen.parts import reply_segments
from kamervragen.parts.answer_links import Links, links_of
from kamervragen.parts.fractie_names import fracties_of_members
from kamervragen.parts.likeness import Copied, Likeness, Question
from kamervragen.parts.questions import Asked
from kamervragen.parts.reply_segments import Segment, key_of, segments_of

# Of fewer linked questions a reply repeats none: one that is named by the way would get all of it.
_FEWEST_LINKED = 0.25


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers one or more questions: its text, and the places of all questions that share it."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """Members speak, and are replied to: their blocks by first and end place, and those of the reply."""

    first: int
    end: int
    replies: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by the place of their question.

    `doubtful`: places of questions whose answer may be wrong; `strange`: what is answered and nobody is known to ask.
    """

    of_question: Mapping[int, Answer]
    doubtful: frozenset[int] = frozenset()
    strange: tuple[str, ...] = ()


def answers_in(
    asked: Sequence[Asked], shown: Sequence[Block], rounds: Sequence[Round], known: frozenset[str]
) -> Answers:
    """Return the answers of all rounds. `known`: the numbers of the notes."""
    items = [n for n, block in enumerate(shown) if block.kind == "item"]
    found: dict[int, Answer] = {}
    doubtful: set[int] = set()
    strange: list[str] = []
    for one in rounds:
        places = [place for place, n in enumerate(items) if one.first <= n < one.end]
        if not places or not one.replies:
            continue
        inside = [asked[place] for place in places]
        links, segments = _linked(inside, shown[one.first : one.end], one.replies, known)
        few = len(links.of_question) < _FEWEST_LINKED * len(places) and not links.given
        if len(rounds) > 1 and (few or len(places) == 1):
            links = _as_a_whole(len(places), segments)
        elif few:
            links = Links({})
        found |= _answers(places, links, segments)
        doubtful.update(places[n] for n in links.doubtful)
        strange += (segments[n].head or segments[n].text for n in links.strange)
    return Answers(found, frozenset(doubtful), tuple(strange))


def _linked(
    asked: Sequence[Asked], shown: Sequence[Block], replies: Sequence[Block], known: frozenset[str]
) -> tuple[Links, list[Segment]]:
    """Link a reply to the questions that it repeats; return its segments as well."""
    questions = [
        Question(MARK.sub("", one.block.text), one.fracties, one.nummer, key_of(one.sectie or ""))
        for one in asked
    ]
    others = (MARK.sub("", block.text) for block in shown if block.kind == "paragraph")
    copied = Copied(one.text for one in questions).holds
    if _counts_questions(replies, questions, copied):
        questions = [replace(one, number=str(place)) for place, one in enumerate(questions, 1)]
    askers = frozenset(name for one in questions for name in one.names)
    segments = segments_of(
        replies,
        known,
        reply_segments.Asked(
            copied,
            Copied(others).holds,
            frozenset(one.section for one in questions),
            _single(one.number for one in questions),
            askers,
            fracties_of_members((block.text for block in shown), askers),
        ),
    )
    return links_of(Likeness(questions), segments), segments


def _counts_questions(
    replies: Sequence[Block], questions: Sequence[Question], copied: Callable[[str], bool]
) -> bool:
    """True where a reply counts the questions that have no numbers, and says most of them again.

    `Ik heb de vragen genummerd.` / `1. Kan de minister inzicht geven in de prijzen?`
    """
    items = [block for block in replies if block.kind == "item" and block.label]
    numbers = [block.label.number for block in items if block.label]
    if any(one.number for one in questions) or len(questions) < _FEWEST_COUNTED:
        return False
    again = sum(_says_again(block.text, copied) for block in items)
    in_order = numbers == [str(place) for place, _ in enumerate(questions, 1)]
    return in_order and again >= _MOSTLY * len(questions)


def _says_again(text: str, copied: Callable[[str], bool]) -> bool:
    spans = sentence_spans(MARK.sub("", text))
    return any(copied(text[begin:end]) for begin, end, _ in spans)


# A reply that counts its own points has as many as there are questions by chance, but does not say those again.
_FEWEST_COUNTED, _MOSTLY = 2, 0.6


def _single(numbers: Iterable[str | None]) -> frozenset[str]:
    """Return the numbers of questions, where no two have the same."""
    printed = [number for number in numbers if number]
    return frozenset(printed) if len(set(printed)) == len(printed) else frozenset()


def _as_a_whole(count: int, segments: Sequence[Segment]) -> Links:
    """Link a reply that repeats nothing to all questions right above it; of more than one that is unsure."""
    every = tuple(range(len(segments)))
    links = dict.fromkeys(range(count), every) if every else {}
    return Links(links, frozenset(links if count > 1 else ()))


def _answers(places: Sequence[int], links: Links, segments: Sequence[Segment]) -> dict[int, Answer]:
    """Return the answers by question; those that have the same segments share one."""
    sharing: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for question, own in links.of_question.items():
        sharing[own].append(places[question])
    found: dict[int, Answer] = {}
    for own, questions in sharing.items():
        text = "\n".join(segments[place].text for place in own)
        answer = Answer(text, tuple(sorted(questions)))
        found |= dict.fromkeys(questions, answer)
    return found
