"""The way from segment to segment of a reply along the questions of one fractie, that gains most.

What a segment says was asked stands in its question; fracties are answered in the order in which they ask, mostly, and
each reply keeps below its headings. Where another question would have gained nearly as much there is a doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kamervragen.parts.likeness import Likeness, Question
from kamervragen.parts.reply_segments import Segment

# What a question shares with what a segment says was asked, for a link; where the segment asks nothing in so many
# words; where it names nobody besides.
_LEAST, _FIRM, SURE = 0.12, 0.3, 0.6
# A link is weak below this share, or where another question would have gained nearly as much.
_WEAK, _MARGIN = 0.2, 0.08
# So many questions are looked at for one segment, so many ways are kept.
_CANDIDATES, _WAYS = 6, 8
# What it gains to go on to the next question, to stay at one where the segment says no new name, to be below its own
# heading; what it costs to pass over questions, to go back, to leave out what asks.
_NEXT, _STAY, _BELOW = 0.1, 0.15, 0.1
_PASS, _MOST_PASSED, _BACK, _LEFT = 0.05, 4, 0.3, 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """What is like one segment: what each question shares with it, and those that it may answer, the likest first."""

    shares: Mapping[int, float]
    near: tuple[int, ...]

    @staticmethod
    def of(alike: Likeness, segment: Segment) -> Found:
        """Return what is like a segment."""
        if not segment.head or segment.aside:
            return Found({}, ())
        shares = alike.shares(segment.head)
        least = _LEAST if segment.asks else _FIRM if segment.named else SURE
        near = [
            place
            for place, share in shares.items()
            if share >= least and agree(alike.questions[place], segment)
        ]
        near.sort(key=lambda place: (-shares[place], place))
        return Found(shares, tuple(near[:_CANDIDATES]))


def agree(question: Question, segment: Segment) -> bool:
    """True where a segment may speak of those who ask a question, as far as is said."""
    return not (question.names and segment.names) or not set(question.names).isdisjoint(
        segment.names
    )


class Link(NamedTuple):
    place: int
    question: int
    share: float
    doubtful: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """A way along the questions of a fractie: what it gained, the last question, and the step before this one.

    `place`: of the segment that is linked to `question` in this step; None where the step links none.
    """

    gain: float
    question: int = -1
    place: int | None = None
    before: _Way | None = None


@dataclass(frozen=True, slots=True)
class Stream:
    """The segments that name one fractie, and the places of its questions."""

    alike: Likeness
    segments: Sequence[Segment]
    found: Sequence[Found]
    own: Sequence[int]

    def way(self, places: Sequence[int]) -> Iterator[Link]:
        """Give the links of the best way, from the last to the first."""
        ways = [_Way(0.0)]
        for place in places:
            ways = _best([new for way in ways for new in self._steps(way, place)])
        way: _Way | None = ways[0]
        after: int | None = None
        while way is not None:
            if way.place is not None and way.before is not None:
                share = self.found[way.place].shares[way.question]
                doubtful = self._is_doubtful(way.place, way.question, way.before.question, after)
                yield Link(way.place, way.question, share, doubtful)
                after = way.question
            way = way.before

    def _steps(self, way: _Way, place: int) -> Iterator[_Way]:
        """Give the ways that go on from one with a segment: to a question like it, or to none."""
        segment = self.segments[place]
        left = _LEFT if segment.asks and segment.named else 0.0
        yield _Way(way.gain - left, way.question, None, way)
        for question in self._near(place):
            gain = way.gain + self._gain(place, question, way.question)
            yield _Way(gain, question, place, way)

    def _gain(self, place: int, question: int, before: int) -> float:
        segment = self.segments[place]
        below = segment.section != "" and segment.section == self.alike.questions[question].section
        order = self._order(before, question, named=segment.named)
        return self.found[place].shares[question] + order + below * _BELOW

    def _order(self, before: int, question: int, *, named: bool) -> float:
        """Return what it gains to go from a question of a fractie to another of its questions."""
        if question == before:
            return 0.0 if named else _STAY
        if question < before:
            return -_BACK
        passed = bisect_left(self.own, question) - bisect_left(self.own, before + 1)
        return (_NEXT if named else 0.0) - _PASS * min(passed, _MOST_PASSED)

    def _is_doubtful(self, place: int, question: int, before: int, after: int | None) -> bool:
        """True where a link rests on little, or another question would have gained nearly as much."""
        if self.found[place].shares[question] < _WEAK:
            return question != before

        def fits(other: int) -> float:
            behind = 0.0 if after is None else self._order(other, after, named=True)
            return self._gain(place, other, before) + behind

        own = fits(question)
        return any(fits(one) > own - _MARGIN for one in self._near(place) if one != question)

    def _near(self, place: int) -> Iterator[int]:
        """Give the questions of the fractie that a segment may answer; those of others that it names are led by theirs.

        Of a fractie that asks nothing the reply may have the name wrong.
        """
        near = self.found[place].near
        return (one for one in near if not self.own or self._is_own(one))

    def _is_own(self, question: int) -> bool:
        place = bisect_left(self.own, question)
        return place < len(self.own) and self.own[place] == question


def _best(ways: Sequence[_Way]) -> list[_Way]:
    """Return the best ways, one to each question."""
    best: dict[int, _Way] = {}
    for way in sorted(ways, key=lambda one: -one.gain):
        best.setdefault(way.question, way)
        if len(best) == _WAYS:
            break
    return list(best.values())
