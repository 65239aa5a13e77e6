"""Which segments of a reply answer which question.

What a segment says was asked stands in its question; fracties are answered in the order in which they ask, mostly, and
each reply keeps below its headings. So for each fractie the segments that name it are led along its questions: the way
that gains most is taken, and where another question would have gained nearly as much there is a doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kamervragen.parts.likeness import Likeness, Question
from kamervragen.parts.reply_segments import Segment

# What a question shares with what a segment says was asked, for a link; where the segment asks nothing in so many
# words; where it names others, or nobody; for one more question that the segment answers.
_LEAST, _FIRM, _SURE, _SHARED = 0.12, 0.3, 0.6, 0.25
# A link is weak below this share, or where another question would have gained nearly as much.
_WEAK, _MARGIN = 0.2, 0.08
# So many questions are looked at for one segment, so many ways are kept.
_CANDIDATES, _WAYS = 6, 8
# What it gains to go on to the next question, to stay at one where the segment says no new name, to be below its own
# heading; what it costs to pass over questions, to go back, to link what shares nothing, to leave out what
# asks.
_NEXT, _STAY, _BELOW = 0.1, 0.15, 0.1
_PASS, _MOST_PASSED, _BACK, _BLIND, _LEFT = 0.05, 4, 0.3, 0.25, 0.1


@dataclass(frozen=True, slots=True)
class Links:
    """The segments of each question by its place, in order.

    `doubtful`: questions whose answer may be wrong; `strange`: segments that answer what nobody is known to ask.
    """

    of_question: Mapping[int, tuple[int, ...]]
    doubtful: frozenset[int] = frozenset()
    strange: tuple[int, ...] = ()


def links_of(alike: Likeness, segments: Sequence[Segment]) -> Links:
    """Link the segments of a reply to the questions that they answer."""
    found = [_Found.of(alike, segment) for segment in segments]
    links: list[dict[int, None]] = [{} for _ in segments]
    doubtful: set[int] = set()
    for name, places in _streams(segments).items():
        stream = _Stream(alike, segments, found, _asked_by(alike, name))
        for link in stream.way(places):
            if not links[link.place] or link.share >= _SHARED:
                links[link.place][link.question] = None
                doubtful |= {link.question} if link.doubtful else set()
    _number(alike, segments, links)
    doubtful -= {q for some, one in zip(links, segments, strict=True) for q in some if one.numbers}
    _share(alike, segments, found, links)
    doubtful |= _take_strange(segments, found, links)
    _open(alike, segments, links)
    runs = _Runs.of(alike, segments, links)
    return Links(runs.of_question, frozenset(doubtful | runs.unsure), tuple(runs.strange))


def _asked_by(alike: Likeness, name: str) -> list[int]:
    """Return the places of the questions of a fractie, or of all where it is nobody's in particular."""
    return [
        n for n, one in enumerate(alike.questions) if not (name and one.names) or name in one.names
    ]


def _streams(segments: Sequence[Segment]) -> dict[str, list[int]]:
    """Return the places of the segments that name a fractie, by that; `""` where none is named."""
    streams: defaultdict[str, list[int]] = defaultdict(list)
    for place, segment in enumerate(segments):
        if segment.head and not segment.aside and not segment.numbers:
            for name in segment.names or ("",):
                streams[name].append(place)
    return streams


@dataclass(frozen=True, slots=True)
class _Found:
    """What is like one segment: what each question shares with it, and those that it may answer, the likest first."""

    shares: Mapping[int, float]
    near: tuple[int, ...]

    @staticmethod
    def of(alike: Likeness, segment: Segment) -> _Found:
        """Return what is like a segment."""
        if not segment.head or segment.aside:
            return _Found({}, ())
        shares = alike.shares(segment.head)
        least = _LEAST if segment.asks else _FIRM if segment.named else _SURE
        near = [
            place
            for place, share in shares.items()
            if share >= least and agree(alike.questions[place], segment)
        ]
        near.sort(key=lambda place: (-shares[place], place))
        return _Found(shares, tuple(near[:_CANDIDATES]))


def agree(question: Question, segment: Segment) -> bool:
    """True where a segment may speak of those who ask a question, as far as is said."""
    return not (question.names and segment.names) or not set(question.names).isdisjoint(
        segment.names
    )


class _Link(NamedTuple):
    place: int
    question: int
    share: float
    doubtful: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """A way along the questions of a fractie: what it gained, the rank of the last, and the steps behind it."""

    gain: float
    rank: int = -1
    # (place of the segment, question, rank of the question before)
    step: tuple[int, int, int] | None = None
    before: _Way | None = None


@dataclass(frozen=True, slots=True)
class _Stream:
    """The segments that name one fractie, and its questions."""

    alike: Likeness
    segments: Sequence[Segment]
    found: Sequence[_Found]
    own: Sequence[int]

    def way(self, places: Sequence[int]) -> Iterator[_Link]:
        """Give the links of the best way."""
        ways = [_Way(0.0)]
        for place in places:
            ways = _best([new for way in ways for new in self._steps(way, place)])
        way: _Way | None = ways[0]
        after: int | None = None
        while way is not None:
            if way.step is not None:
                place, question, _ = way.step
                share = self.found[place].shares.get(question, 0.0)
                yield _Link(place, question, share, self._is_doubtful(way.step, after))
                after = self._rank(question)
            way = way.before

    def _steps(self, way: _Way, place: int) -> Iterator[_Way]:
        """Give the ways that go on from one with a segment: to a question like it, to the next, to none."""
        segment, found = self.segments[place], self.found[place]
        left = _LEFT if segment.asks and segment.named else 0.0
        yield _Way(way.gain - left, way.rank, None, way)
        questions = list(found.near)
        if segment.asks and segment.named and way.rank + 1 < len(self.own):
            questions.append(self.own[way.rank + 1])
        for question in dict.fromkeys(questions):
            gain = way.gain + self._gain(place, question, way.rank)
            yield _Way(gain, self._rank(question), (place, question, way.rank), way)

    def _gain(self, place: int, question: int, rank: int) -> float:
        segment, found = self.segments[place], self.found[place]
        share = found.shares.get(question, 0.0)
        below = bool(segment.section) and segment.section == self.alike.questions[question].section
        gain = share + _order(rank, self._rank(question), named=segment.named) + below * _BELOW
        return gain - (0.0 if question in found.near else _BLIND)

    def _rank(self, question: int) -> int:
        return bisect_left(self.own, question)

    def _is_doubtful(self, step: tuple[int, int, int], after: int | None) -> bool:
        """True where a link rests on little, or another question would have gained nearly as much."""
        place, question, rank = step
        found = self.found[place]
        if found.shares.get(question, 0.0) < _WEAK:
            return self._rank(question) != rank

        def fits(other: int) -> float:
            own = self._rank(other)
            behind = 0.0 if after is None else _order(own, after, named=True)
            return self._gain(place, other, rank) + behind

        return any(
            fits(other) > fits(question) - _MARGIN for other in found.near if other != question
        )


def _order(before: int, rank: int, *, named: bool) -> float:
    """Return what it gains to go from a question of a fractie to another of its questions."""
    if rank == before:
        return 0.0 if named else _STAY
    if rank < before:
        return -_BACK
    return (_NEXT if named else 0.0) - _PASS * min(rank - before - 1, _MOST_PASSED)


def _best(ways: Sequence[_Way]) -> list[_Way]:
    """Return the best ways, one to each question."""
    best: dict[int, _Way] = {}
    for way in sorted(ways, key=lambda one: -one.gain):
        best.setdefault(way.rank, way)
        if len(best) == _WAYS:
            break
    return list(best.values())


def _number(alike: Likeness, segments: Sequence[Segment], links: Sequence[dict[int, None]]) -> None:
    """Link the segments whose caption names the numbers of questions."""
    places = {one.number: place for place, one in enumerate(alike.questions) if one.number}
    for segment, linked in zip(segments, links, strict=True):
        if segment.numbers:
            linked.update(dict.fromkeys(places[n] for n in segment.numbers if n in places))


def _share(
    alike: Likeness,
    segments: Sequence[Segment],
    found: Sequence[_Found],
    links: Sequence[dict[int, None]],
) -> None:
    """Link segments to further questions that they say again, and that nothing else answers."""
    open_ones = set(range(len(alike.questions))).difference(*links)
    for segment, one, linked in zip(segments, found, links, strict=True):
        if not (linked and segment.asks and segment.named) or segment.numbers:
            continue
        for question in one.near:
            like = question in open_ones and one.shares[question] >= _SHARED
            if like and agree(alike.questions[question], segment):
                linked[question] = None
                open_ones.discard(question)


def _open(alike: Likeness, segments: Sequence[Segment], links: Sequence[dict[int, None]]) -> None:
    """Link what stands below a heading and repeats nothing to the one question below that heading."""
    sections: defaultdict[str, list[int]] = defaultdict(list)
    for place, segment in enumerate(segments):
        if segment.section:
            sections[segment.section].append(place)
    asked: defaultdict[str, list[int]] = defaultdict(list)
    for place, question in enumerate(alike.questions):
        asked[question.section].append(place)
    for section, places in sections.items():
        if len(asked[section]) == 1 and not any(links[place] for place in places):
            for place in places:
                if segments[place].opens:
                    links[place][asked[section][0]] = None


def _take_strange(
    segments: Sequence[Segment], found: Sequence[_Found], links: Sequence[dict[int, None]]
) -> set[int]:
    """Link segments to questions of others than they name, where nothing else answers those; return these questions."""
    taken: set[int] = set()
    answered = {question for linked in links for question in linked}
    for segment, one, linked in zip(segments, found, links, strict=True):
        if linked or not (segment.asks and segment.named):
            continue
        best = max(one.shares, key=lambda place: one.shares[place], default=None)
        if best is not None and one.shares[best] >= _SURE and best not in answered:
            linked[best] = None
            taken.add(best)
    return taken


@dataclass(slots=True)
class _Runs:
    """The segments of each question: those that are linked, and what follows them up to the next link.

    `unsure`: questions in whose answer something is answered that is linked to none; `strange`: segments of others.
    """

    of_question: dict[int, tuple[int, ...]] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    strange: list[int] = field(default_factory=list)

    @staticmethod
    def of(alike: Likeness, segments: Sequence[Segment], links: Sequence[dict[int, None]]) -> _Runs:
        """Give each segment to the questions that it answers."""
        runs = _Runs()
        found: defaultdict[int, list[int]] = defaultdict(list)
        current: tuple[int, ...] = ()
        for place, segment in enumerate(segments):
            others = segment.named and not any(agree(alike.questions[n], segment) for n in current)
            if links[place]:
                current = tuple(links[place])
            elif segment.opens or others:
                current = ()
                runs.strange += [place] if segment.asks else []
            elif segment.asks and segment.named:
                runs.unsure.update(current)
            if not segment.aside:
                for question in current:
                    found[question].append(place)
        runs.of_question = {question: tuple(places) for question, places in found.items()}
        return runs
