"""Which segments of a reply answer which question.

For each fractie the segments that name it are led along its questions (`answer_ways`). What is left is linked by a
number, a heading or its order, or because one segment answers the questions of several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kamervragen.parts.answer_ways import SURE, Found, Stream, agree
from kamervragen.parts.likeness import Likeness
from kamervragen.parts.reply_segments import Segment
from kamervragen.patterns import regex

# What a question of one more fractie shares with what a segment says was asked, and one that it asks in part.
_SHARED, _PARTLY = 0.25, 0.35
# Less of it is little where another segment has more.
_LITTLE = 0.4


@dataclass(frozen=True, slots=True)
class Links:
    """The segments of each question by its place, in order.

    `doubtful`: questions whose answer may be wrong; `given`: those whose answer the reply names by number or heading;
    `strange`: segments that answer what nobody is known to ask.
    """

    of_question: Mapping[int, tuple[int, ...]]
    doubtful: frozenset[int] = frozenset()
    given: frozenset[int] = frozenset()
    strange: tuple[int, ...] = ()


def links_of(alike: Likeness, segments: Sequence[Segment]) -> Links:
    """Link the segments of a reply to the questions that they answer."""
    found = [Found.of(alike, segment) for segment in segments]
    links: list[dict[int, None]] = [{} for _ in segments]
    own = _by_name(alike)
    doubtful: set[int] = set()
    shares: defaultdict[int, list[float]] = defaultdict(list)
    streams = _streams(segments)
    for name, places in streams.items():
        stream = Stream(alike, segments, found, own.get(name, ()))
        for link in stream.way(places):
            if not links[link.place] or link.share >= _SHARED:
                links[link.place][link.question] = None
                doubtful |= {link.question} if link.doubtful else set()
                if segments[link.place].named:
                    shares[link.question].append(link.share)
    # Besides what surely is of a question, what is little like it may be of one that was not found.
    doubtful |= {one for one, some in shares.items() if min(some) < _LITTLE <= max(some)}
    given = _number(alike, segments, links)
    doubtful |= _share(alike, segments, found, links)
    doubtful -= _divided(found, links)
    doubtful |= _take_strange(segments, found, links)
    answered = {question for linked in links for question in linked}
    for name, places in streams.items():
        filled = _fill(own.get(name, ()), segments, places, links, answered)
        # The one question of a fractie is answered where alone it is named.
        single = name and len(places) == len(own.get(name, ())) == 1
        doubtful |= set() if single else filled
    given |= _open(alike, segments, links)
    runs = _Runs.of(alike, segments, links)
    unsure = frozenset((doubtful | runs.unsure) - given)
    return Links(runs.of_question, unsure, frozenset(given), tuple(runs.strange))


def _by_name(alike: Likeness) -> dict[str, list[int]]:
    """Return the places of the questions of each fractie, and under `""` those of all."""
    own: defaultdict[str, list[int]] = defaultdict(list)
    for place, question in enumerate(alike.questions):
        for name in ("", *question.names):
            own[name].append(place)
    return own


def _streams(segments: Sequence[Segment]) -> dict[str, list[int]]:
    """Return the places of the segments that name a fractie, by that; `""` where none is named."""
    streams: defaultdict[str, list[int]] = defaultdict(list)
    for place, segment in enumerate(segments):
        if segment.head and not segment.aside and not segment.numbers:
            for name in segment.names or ("",):
                streams[name].append(place)
    return streams


def _number(
    alike: Likeness, segments: Sequence[Segment], links: Sequence[dict[int, None]]
) -> set[int]:
    """Link the segments whose caption names the numbers of questions; return these questions."""
    places = {one.number: place for place, one in enumerate(alike.questions) if one.number}
    for segment, linked in zip(segments, links, strict=True):
        if segment.numbers:
            linked.update(dict.fromkeys(places[n] for n in segment.numbers if n in places))
    named = zip(segments, links, strict=True)
    return {question for segment, linked in named if segment.numbers for question in linked}


def _share(
    alike: Likeness,
    segments: Sequence[Segment],
    found: Sequence[Found],
    links: Sequence[dict[int, None]],
) -> set[int]:
    """Link segments to further questions that they say again, and that nothing else answers; return the doubtful."""
    waiting = set(range(len(alike.questions))).difference(*links)
    doubtful: set[int] = set()
    for segment, one, linked in zip(segments, found, links, strict=True):
        if not (linked and segment.asks and segment.named) or segment.numbers:
            continue
        for question in waiting.intersection(one.near):
            share = _said_in_part(alike, segment, question)
            if share >= _PARTLY:
                linked[question] = None
                waiting.discard(question)
                doubtful |= {question} if share < SURE else set()
    return doubtful


# What a segment says was asked stands in two questions in a row, as good as all of it.
_DIVIDED, _ALL = 0.35, 0.85


def _divided(found: Sequence[Found], links: Sequence[Mapping[int, None]]) -> set[int]:
    """Return the questions in a row all of which one segment says: `vragen of ik dit deel, en of het openstaat`."""
    sure: set[int] = set()
    for one, linked in zip(found, links, strict=True):
        shares = [one.shares.get(question, 0.0) for question in linked]
        in_a_row = max(linked, default=0) - min(linked, default=0) == len(linked) - 1
        if len(shares) > 1 and in_a_row and min(shares) >= _DIVIDED and sum(shares) >= _ALL:
            sure.update(linked)
    return sure


# `… wanneer de dijk gereed is en hoe omwonenden worden ingelicht`: parts of what was asked.
_CLAUSE = regex(r"[.;?,]\s+|\sen\s")


def _said_in_part(alike: Likeness, segment: Segment, question: int) -> float:
    """Return how much of a clause of what was asked, as a segment says it, stands in a question."""
    clauses = _CLAUSE.split(segment.head)
    return max(alike.shares(clause).get(question, 0.0) for clause in clauses)


def _take_strange(
    segments: Sequence[Segment], found: Sequence[Found], links: Sequence[dict[int, None]]
) -> set[int]:
    """Link segments to questions of others than they name, where nothing else answers those; return these questions."""
    taken: set[int] = set()
    answered = {question for linked in links for question in linked}
    for segment, one, linked in zip(segments, found, links, strict=True):
        if linked or not (segment.asks and segment.named):
            continue
        best = max(one.shares, key=lambda place: one.shares[place], default=None)
        if best is not None and one.shares[best] >= SURE and best not in answered:
            linked[best] = None
            taken.add(best)
    return taken


def _fill(
    own: Sequence[int],
    segments: Sequence[Segment],
    places: Sequence[int],
    links: Sequence[dict[int, None]],
    answered: set[int],
) -> set[int]:
    """Link by their order what is left between two links, where as many segments as questions are; return these."""
    known = set(own)
    filled: set[int] = set()
    waiting: list[int] = []
    before = -1
    for place in (*places, None):
        linked = None if place is None else max(known.intersection(links[place]), default=None)
        if place is not None and linked is None:
            waiting += [place] if segments[place].asks else []
            continue
        last = len(own) if linked is None else bisect_left(own, linked)
        left = [one for one in own[bisect_left(own, before + 1) : last] if one not in answered]
        if len(left) == len(waiting):
            for segment, question in zip(waiting, left, strict=True):
                links[segment][question] = None
            filled.update(left)
            answered.update(left)
        before, waiting = max(before, linked or 0), []
    return filled


def _open(
    alike: Likeness, segments: Sequence[Segment], links: Sequence[dict[int, None]]
) -> set[int]:
    """Link what stands below a heading and repeats nothing to the one question below it; return these questions."""
    sections: defaultdict[str, list[int]] = defaultdict(list)
    for place, segment in enumerate(segments):
        if segment.section:
            sections[segment.section].append(place)
    asked: defaultdict[str, list[int]] = defaultdict(list)
    for place, question in enumerate(alike.questions):
        asked[question.section].append(place)
    opened: set[int] = set()
    for section, places in sections.items():
        if len(asked[section]) == 1 and not any(links[place] for place in places):
            opens = [place for place in places if segments[place].opens]
            for place in opens:
                links[place][asked[section][0]] = None
            opened.update(asked[section] if opens else ())
    return opened


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
            elif segment.opens or segment.numbers or others:
                current = ()
                runs.strange += [place] if segment.asks or segment.numbers else []
            elif segment.asks and segment.named:
                runs.unsure.update(current)
            if not segment.aside:
                for question in current:
                    found[question].append(place)
        runs.of_question = {question: tuple(places) for question, places in found.items()}
        return runs
