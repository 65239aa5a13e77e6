"""Which part of a reply answers which question: it says again what was asked, in the order of the questions.

Two texts are alike by the runs of letters that they share, and few other questions have: words may be bent, put in
another order, or touch each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log

from kamervragen.parts.reply_segments import Segment

# So many letters make a run; what more texts than these have tells nothing.
_RUN, _COMMON = 6, 12
# What a text shares, as part of all that tells, for a link; for one that asks nothing in so many words; for one out of
# the order of the questions; for a sentence that stands there word for word.
_LEAST, _FIRM, _SURE, _COPIED = 0.12, 0.3, 0.5, 0.85
# A link is weak below this share, or where another question is so much more alike.
_WEAK, _RATHER = 0.2, 1.5
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
    """The segments of each question by its place, in order; `shared`: other questions that its answer is of as well.

    `doubtful`: questions whose link may be wrong.
    """

    of_question: Mapping[int, tuple[int, ...]]
    shared: Mapping[int, tuple[int, ...]]
    doubtful: frozenset[int]


_Near = Sequence[tuple[int, float]]


class Likeness:
    """How much each question is like a text, by an index of the runs of letters."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Index `questions`."""
        self.questions = questions
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, question in enumerate(questions):
            for run in runs_in(question.text):
                self.places[run].append(place)

    def candidates(self, segment: Segment) -> list[tuple[int, float]]:
        """Return the questions that are like what a segment says was asked, the likest first."""
        if segment.aside:
            return []
        least = _LEAST if segment.asks else _FIRM
        near = [
            (place, share)
            for place, share in self._shares(segment.head).items()
            if share >= least and (share >= _SURE or self._may_ask(segment, place))
        ]
        return sorted(near, key=lambda one: (-one[1], one[0]))[:_CANDIDATES]

    def is_copied(self, sentence: str) -> bool:
        """True for a sentence that stands in a question word for word."""
        runs = runs_in(sentence)
        if len(runs) < _SHORT_HEAD:
            return False
        held: defaultdict[int, int] = defaultdict(int)
        for run in runs:
            for place in self.places.get(run, ())[:_COMMON]:
                held[place] += 1
        return max(held.values(), default=0) >= _COPIED * len(runs)

    def _shares(self, text: str) -> dict[int, float]:
        runs = runs_in(text)
        most = log(len(self.questions) + 1)
        weights: defaultdict[int, float] = defaultdict(float)
        known = 0.0
        for run in runs:
            places = self.places.get(run, ())
            if len(places) > _COMMON:
                continue
            weight = log((len(self.questions) + 1) / len(places)) if places else most * _UNKNOWN
            known += weight
            for place in places:
                weights[place] += weight
        known = max(known, _SHORT_HEAD * most * _UNKNOWN)
        return {place: weight / known for place, weight in weights.items()}

    def _may_ask(self, segment: Segment, place: int) -> bool:
        names = self.questions[place].names
        return not (segment.names and names) or not set(names).isdisjoint(segment.names)


def runs_in(text: str) -> frozenset[str]:
    """Return the runs of letters and digits of a text, without what stands between them."""
    letters = "".join(filter(str.isalnum, text.lower()))
    return frozenset(letters[n : n + _RUN] for n in range(len(letters) - _RUN + 1))


def links_of(alike: Likeness, segments: Sequence[Segment]) -> Links:
    """Link the segments of a reply to the questions that they answer."""
    count = len(alike.questions)
    found = [alike.candidates(segment) for segment in segments]
    chain = _chain(found, count)
    linked = set(chain.values())
    for place, near in enumerate(found):
        if place not in chain and near and near[0][1] >= _SURE and near[0][0] not in linked:
            chain[place] = near[0][0]
            linked.add(near[0][0])
    weak = {question for place, question in chain.items() if _is_weak(found[place], question)}
    strong = {q for place, q in chain.items() if not _is_weak(found[place], q)}
    filled = _fill(alike.questions, segments, chain)
    shared = _shared(segments, found, chain)
    return Links(_runs(chain, segments), shared, frozenset({*(weak - strong), *filled}))


def _is_weak(near: _Near, question: int) -> bool:
    """True where a link rests on little, or another question is a good deal more alike."""
    own = next((share for place, share in near if place == question), 0.0)
    return own < _WEAK or near[0][1] > _RATHER * own


def _chain(found: Sequence[_Near], count: int) -> dict[int, int]:
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
    places: list[list[int]] = [[] for _ in questions]
    for place, question in chain.items():
        places[question].append(place)
    before = [-1, *accumulate((max(some, default=-1) for some in places), max)]
    behind = [len(segments)]
    for some in reversed(places):
        behind.append(min([behind[-1], *some]))
    behind.reverse()
    asking = [n for n, one in enumerate(segments) if one.asks and n not in chain]
    filled: list[int] = []
    for run in _neighbours([n for n, some in enumerate(places) if not some]):
        first, last = before[run[0]] + 1, behind[run[-1] + 1]
        between = asking[bisect_left(asking, first) : bisect_left(asking, last)]
        if len(between) == len(run) and all(
            _agree(questions[q], segments[place]) for q, place in zip(run, between, strict=True)
        ):
            chain.update(zip(between, run, strict=True))
            filled += run
    return filled


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


def _shared(
    segments: Sequence[Segment], found: Sequence[_Near], chain: Mapping[int, int]
) -> dict[int, tuple[int, ...]]:
    """Return the questions of others that an answer names several fracties for, by the question that has it."""
    linked = set(chain.values())
    shared: defaultdict[int, list[int]] = defaultdict(list)
    for place, question in chain.items():
        for other, share in found[place] if len(segments[place].names) > 1 else ():
            if other not in linked and share >= _WEAK:
                shared[question].append(other)
                linked.add(other)
    return {question: tuple(others) for question, others in shared.items()}


def _runs(chain: Mapping[int, int], segments: Sequence[Segment]) -> dict[int, tuple[int, ...]]:
    """Return the segments of each question: those that are linked, and what follows them up to the next link."""
    starts = sorted(chain)
    count = len(segments)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(starts[0] if starts else count, count):
        if not segments[place].aside:
            found[chain[starts[bisect_right(starts, place) - 1]]].append(place)
    return {question: tuple(places) for question, places in found.items()}
