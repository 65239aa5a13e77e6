"""Which part of a reply answers which question: it says again what was asked, in the order of the questions.

Two texts are alike by the runs of letters that they share, and few other questions have: words may be bent, put in
another order, or touch each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from kamervragen.parts.reply_segments import Segment

# So many letters make a run; what more questions than these have tells nothing.
_RUN, _COMMON = 6, 12
# What a text shares, as part of all that tells, for a link; for one out of the order of the questions.
_LEAST, _SURE = 0.12, 0.5
# Letters that no question has weigh so much beside those that one has.
_UNKNOWN = 0.35
# A head of fewer runs tells little.
_SHORT_HEAD = 30
# So many questions at most are looked at for one segment.
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Question:
    """What is known of a question: its text, and who asks it."""

    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """The segments of each question by its place, in order; `doubtful`: questions linked by their order alone."""

    of_question: Mapping[int, tuple[int, ...]]
    doubtful: frozenset[int]


def links_of(questions: Sequence[Question], segments: Sequence[Segment]) -> Links:
    """Link the segments of a reply to the questions that they answer."""
    alike = _Likeness(questions)
    found = [alike.candidates(segment) for segment in segments]
    chain = _chain(found, len(questions))
    linked = set(chain.values())
    for place, near in enumerate(found):
        if place in chain or not near or near[0][1] < _SURE or near[0][0] in linked:
            continue
        chain[place] = near[0][0]
        linked.add(near[0][0])
    doubtful = _fill(questions, segments, chain)
    return Links(_runs(chain, len(segments)), frozenset(doubtful))


class _Likeness:
    """How much each question is like a text, by an index of the runs of letters."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Index `questions`."""
        self.questions = questions
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, question in enumerate(questions):
            for run in set(_runs_in(question.text)):
                self.places[run].append(place)

    def candidates(self, segment: Segment) -> list[tuple[int, float]]:
        """Return the questions that are like what a segment says was asked, the likest first."""
        runs = set(_runs_in(segment.head))
        if not runs:
            return []
        most = log(len(self.questions) + 1)
        weights: Counter[int] = Counter()
        known = 0.0
        for run in runs:
            places = self.places.get(run)
            if places is None or len(places) > _COMMON:
                known += most * _UNKNOWN if places is None else 0.0
                continue
            weight = log((len(self.questions) + 1) / len(places))
            known += weight
            for place in places:
                weights[place] += weight  # type: ignore[assignment]
        known = max(known, _SHORT_HEAD * most * _UNKNOWN)
        near = [
            (place, weight / known)
            for place, weight in weights.most_common(4 * _CANDIDATES)
            if weight / known >= _LEAST and self._may_ask(segment, place)
        ]
        return near[:_CANDIDATES]

    def _may_ask(self, segment: Segment, place: int) -> bool:
        names = self.questions[place].names
        return not (segment.names and names) or not set(names).isdisjoint(segment.names)


def _runs_in(text: str) -> list[str]:
    letters = "".join(letter for letter in text.lower() if letter.isalnum())
    return [letters[n : n + _RUN] for n in range(len(letters) - _RUN + 1)]


def _chain(found: Sequence[Sequence[tuple[int, float]]], count: int) -> dict[int, int]:
    """Return the question of each segment, in the order of the questions, so that all are as alike as can be."""
    best: list[tuple[float, int]] = [(0.0, -1)] * (count + 1)  # prefix maxima, as a Fenwick tree
    steps: list[tuple[int, int, int]] = []  # segment, question, step before
    for place, near in enumerate(found):
        new = []
        for question, gain in near:
            total, before = _most(best, question)
            new.append((question, total + gain, len(steps)))
            steps.append((place, question, before))
        for question, total, step in new:
            _raise(best, question, (total, step))
    _, step = _most(best, count - 1) if count else (0.0, -1)
    chain = {}
    while step >= 0:
        place, question, step = steps[step]
        chain[place] = question
    return chain


def _most(best: Sequence[tuple[float, int]], question: int) -> tuple[float, int]:
    found = (0.0, -1)
    place = question + 1
    while place > 0:
        found = max(found, best[place])
        place -= place & -place
    return found


def _raise(best: list[tuple[float, int]], question: int, value: tuple[float, int]) -> None:
    place = question + 1
    while place < len(best):
        best[place] = max(best[place], value)
        place += place & -place


def _fill(
    questions: Sequence[Question], segments: Sequence[Segment], chain: dict[int, int]
) -> list[int]:
    """Link what is left between two links by its order, where as many segments as questions are left there."""
    linked = set(chain.values())
    left = [place for place in range(len(questions)) if place not in linked]
    in_order = sorted(chain)
    doubtful: list[int] = []
    for run in _neighbours(left):
        before = max((place for place, q in chain.items() if q < run[0]), default=-1)
        behind = min((place for place, q in chain.items() if q > run[-1]), default=len(segments))
        between = [
            place
            for place in range(before + 1, behind)
            if place not in chain and segments[place].head
        ]
        if len(between) == len(run) and all(
            _agree(questions[q], segments[place]) for q, place in zip(run, between, strict=True)
        ):
            chain.update(zip(between, run, strict=True))
            doubtful += run
    del in_order
    return doubtful


def _neighbours(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _agree(question: Question, segment: Segment) -> bool:
    return not (question.names and segment.names) or not set(question.names).isdisjoint(
        segment.names
    )


def _runs(chain: Mapping[int, int], count: int) -> dict[int, tuple[int, ...]]:
    """Return the segments of each question: those that are linked, and what follows them up to the next link."""
    starts = sorted(chain)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(starts[0] if starts else count, count):
        found[chain[starts[bisect_right(starts, place) - 1]]].append(place)
    return {question: tuple(places) for question, places in found.items()}
