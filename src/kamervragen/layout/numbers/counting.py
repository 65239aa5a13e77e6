"""Questions that a letter counts in another way than by numbers: `a.`, `II.`, `2.3`, `B1`, `Vraag (2)`, `Punt 2:`.

`KINDS` is the table of what may count. A way of counting is known by the whole letter: its labels run from the first
on without a gap, nothing else is labelled so, and what they label asks. It is looked for where no number asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_letters
from typing import NamedTuple

from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.numbers.numbering import SUB_ITEM, Label
from kamervragen.layout.rows import Row, ends
from kamervragen.patterns import regex

_WORDS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
)  # fmt: skip
_COUNTED = regex(
    r"(?P<lead>(?:(?:[Vv]raag|VRAAG|[Vv]r\.|[vq]|#)?\s?\(?|[A-Z][a-z]{1,14}\.?\s(?=\d{1,2}[.:)])|[§№]\s?(?=\d)))"
    r"(?P<count>(?:[A-Z]|[IVX]{2,5})[.-]?\d{1,2}|"
    rf"\d{{1,2}}(?:\.\d{{1,2}})?|[A-Za-z]|[ivx]{{2,5}}|[IVX]{{2,5}}|{'|'.join(_WORDS)})"
    # `VIII.Ontvangt`: a long number fills the room that its column has
    r"(?P<close>\.?[.)\]/:;>°º]?|\s?[–-])(?:\s+|(?<=[IVXivx]{2}[.)])(?=[A-ZÀ-Þ][a-zà-ÿ]))(?=[\"'«‘“]*[A-ZÀ-Þ])"
)
# So many labels at least are a way of counting, and so many titles with numbers stand above them.
_FEWEST, _FEWEST_HEADS = 3, 2
# The last text is of so many rows at most.
_LAST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Kind:
    """A named way of counting: the place of a label in it, a first label that it reads, and one that it does not."""

    name: str
    place: Callable[[str], int | None]
    reads: str
    reads_not: str


def _of(places: Sequence[str]) -> Callable[[str], int | None]:
    return lambda count: places.index(count) + 1 if count in places else None


def _arabic(count: str) -> int | None:
    return int(count) if count.isdigit() else None


def _decimal(count: str) -> int | None:
    whole, dot, part = count.partition(".")
    return 100 * int(whole) + int(part) if dot and whole.isdigit() and part else None


# `A1`, `A.1`, `II-3`: the questions of a chapter that a letter or a Roman number names.
_STEPS = regex(r"(?P<chapter>[A-Z]{1,5})[.-]?(?P<part>\d{1,2})")


def _steps_of(chapters: Sequence[str]) -> Callable[[str], int | None]:
    """Return what gives the place of `A2`: 102."""

    def place(count: str) -> int | None:
        match = _STEPS.fullmatch(count)
        if match is None or match["chapter"] not in chapters:
            return None
        return 100 * (chapters.index(match["chapter"]) + 1) + int(match["part"])

    return place


KINDS: tuple[Kind, ...] = (
    Kind("1", _arabic, "1", "a"),
    Kind("a", _of(ascii_letters[:26]), "a", "A"),
    Kind("A", _of(ascii_letters[26:]), "A", "a"),
    Kind("i", _of(ROMANS), "i", "a"),
    Kind("I", _of([roman.upper() for roman in ROMANS]), "I", "i"),
    Kind("1.1", _decimal, "1.1", "1"),
    Kind("A1", _steps_of(ascii_letters[26:]), "A1", "A"),
    Kind("I1", _steps_of([roman.upper() for roman in ROMANS]), "I1", "I"),
    Kind("een", _of(_WORDS), "een", "1"),
)


class Counting(NamedTuple):
    """A way of counting that a letter has: the rows of its labels. `restarts`: it begins anew below headings."""

    labels: dict[int, Label]
    chapters: bool
    restarts: bool

    def within(self, other: Counting) -> bool:
        """True for labels that begin between two of another way of counting."""
        first = min(self.labels)
        return min(other.labels) < first < max(other.labels)


def counted(rows: Sequence[Row], every: Sequence[Counting]) -> list[Label | None]:
    """Return the label of each row where a letter counts its questions otherwise than by numbers.

    `every`: the ways of counting that it has.
    """
    # `I. Hoe vaak …?` / `a. En in 2025?`: letters within what Roman numbers count.
    ways = [way for way in every if not any(way.within(other) for other in every)]
    best = max((way.labels for way in ways), key=len, default={})
    return [best.get(place) for place in range(len(rows))]


def lettered(
    rows: Sequence[Row], numbers: Sequence[Label | None], every: Sequence[Counting]
) -> list[Label | None] | None:
    """Return the labels of a letter that counts its questions by letters over headings that have numbers.

    `1. Fractie van de SP` / `a. Hoe vaak …` / `2. Fractie van D66` / `b. Wie …`: letters that go on over two numbers
    are of none of them. None where a number is no title.
    """
    ways = [way.labels for way in every if not (way.chapters or way.restarts)]
    labels = max(ways, key=len, default={})
    last = max(labels, default=-1)
    heads = {place for place, label in enumerate(numbers[: last + 1]) if label is not None}
    inside = sum(place > min(labels) for place in heads)
    if not inside or len(heads) < _FEWEST_HEADS or not all(_is_title(rows, n) for n in heads):
        return None
    return [
        labels.get(place) or (None if place in heads else label)
        for place, label in enumerate(numbers)
    ]


def _is_title(rows: Sequence[Row], place: int) -> bool:
    """True for a row that asks nothing, ends no sentence, and that none goes on from."""
    row, below = rows[place], rows[place + 1 : place + 2]
    goes_on = any(one.text[:1].islower() and not SUB_ITEM.match(one.text) for one in below)
    return "?" not in row.text and not ends(row) and not goes_on


def chaptered(
    rows: Sequence[Row], numbers: Sequence[Label | None], every: Sequence[Counting]
) -> list[Label | None] | None:
    """Return the labels of a letter that counts its questions by chapters: `2.1` below the heading `2. Lessen`.

    `numbers`: the labels of all rows by their numbers; those of headings are none. None where no chapter is.
    """
    way = next((way for way in every if way.chapters), None)
    if way is None:
        return None
    heads: set[int] = set()
    chapter = ""
    for place in range(len(rows) - 1, -1, -1):
        label, number = way.labels.get(place), numbers[place]
        chapter = label.number.partition(".")[0] if label else chapter
        if number is not None and number.number == chapter:
            heads.add(place)
    # `1. Klopt dit?` / `1.1 Zo ja, waarom?`; among titles one may ask: `3. Wie betaalt de rekening?`
    if 2 * sum("?" in rows[place].text for place in heads) > len(heads):
        return None
    # `1.1 Verhouding tot de norm` over the questions `1.` and `2.` is a heading: nothing asks up to the next number.
    others = [place for place, label in enumerate(numbers) if label is not None]
    if not _asks(rows, sorted(way.labels), others):
        return None
    return [
        way.labels.get(place) or (None if place in heads else label)
        for place, label in enumerate(numbers)
    ]


def ways_of(rows: Sequence[Row]) -> tuple[Counting, ...]:
    """Return each way in which labels run and most of what they label asks."""
    ways = tuple(_ways(rows))
    return tuple(way for way in ways if not any(_are_titles(rows, way, inner) for inner in ways))


def _are_titles(rows: Sequence[Row], way: Counting, inner: Counting) -> bool:
    """True for `A. Bos`, `B. Heide` above `A1 Hoe vaak …?`, `B1 Wie …?`: they ask nothing themselves."""
    return inner.within(way) and all(_is_title(rows, place) for place in way.labels)


def _ways(rows: Sequence[Row]) -> Iterator[Counting]:
    groups: defaultdict[tuple[str, str], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for place, row in enumerate(rows):
        match = _COUNTED.match(row.text)
        if match and _is_sure(match):
            groups[match["lead"].strip(), match["close"].strip()].append((place, match))
    for (lead, close), alike in groups.items():
        for kind in KINDS:
            some = [(place, match) for place, match in alike if kind.place(match["count"])]
            # `I. Bos` / `a. Hoe vaak …`: what stands below the next label of whatever kind is not of this one.
            others = [place for place, _ in alike]
            if len(some) < _FEWEST or not _asks(rows, [place for place, _ in some], others):
                continue
            way = _way(rows, kind, some, f"{lead}{kind.name}{close}")
            if way is not None:
                yield way


def _is_sure(match: re.Match[str]) -> bool:
    """True for a count that no word is by chance: with a sign, or of two steps."""
    count = match["count"]
    return (
        bool(match["lead"] or match["close"]) or "." in count or _STEPS.fullmatch(count) is not None
    )


def _way(
    rows: Sequence[Row], kind: Kind, some: Sequence[tuple[int, re.Match[str]]], form: str
) -> Counting | None:
    """Return the labels of one kind, where they run."""
    places = [kind.place(match["count"]) or 0 for _, match in some]
    if not _runs(places):
        return None
    restarts = places.count(1) > 1
    if restarts and not _restart_below_headings(rows, [place for place, _ in some], places):
        return None
    labels: dict[int, Label] = {}
    for order, (place, match) in enumerate(some, 1):
        # `1.2` / `2 Heide` / `2.1`: the next one, whatever its number is.
        value = places[order - 1] if restarts else order
        labels[place] = Label(match["count"], form, match.end(), value, value)
    return Counting(labels, kind.name == "1.1", restarts)


# A sign before a question that nothing counts.
BULLET = regex(r"[-–—•*◦▪·]\s+(?=[\"'«‘“]*[A-ZÀ-Þ])")


def bulleted(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows of bullets that each ask: `– Hoe vaak brandt het?`, `– Wie betaalt dat?`."""
    places = [place for place, row in enumerate(rows) if BULLET.match(row.text)]
    ends = [*places[1:], len(rows)][: len(places)]
    items = [
        (first, rows[first : min(end, first + _LAST_ROWS)])
        for first, end in zip(places, ends, strict=True)
    ]
    asking = [first for first, some in items if _holds_mark(some)]
    if len(asking) < _FEWEST_BULLETS:
        return frozenset()
    # Among them a request asks too: `– De leden van de D66-fractie verzoeken u dit te berichten.`
    requests = [
        first
        for first, some in items
        if first not in asking and asks_in_prose(_without_bullet(some))
    ]
    return frozenset((*asking, *requests))


_FEWEST_BULLETS = 2


def _without_bullet(rows: Sequence[Row]) -> str:
    return BULLET.sub("", " ".join(row.text for row in rows), count=1)


def _runs(places: Sequence[int]) -> bool:
    """True for places that run from the first on; chapters (`1.2`, `2.1`) and headings each have their own first."""
    if places[0] not in (1, 101):
        return False
    if places[0] == 1:
        return all(after in (before + 1, 1) for before, after in pairwise(places))
    # `A2` / `B1`, or `A2` / `B3` where they go on over chapters.
    return all(
        after in (before + 1, (before // 100 + 1) * 100 + 1, before + 101)
        for before, after in pairwise(places)
    )


def _restart_below_headings(
    rows: Sequence[Row], places: Sequence[int], values: Sequence[int]
) -> bool:
    """True where between two labels of which the second begins anew a heading stands."""
    return all(
        value != 1 or any(_may_head(rows[n - 1], rows[n]) for n in range(before + 1, place))
        for before, place, value in zip(places, places[1:], values[1:], strict=False)
    )


def _may_head(above: Row, row: Row) -> bool:
    """True for a row that no sentence goes on with, and that ends none: text may leave no room above it."""
    apart = row.loose or row.first or row.styled or ends(above)
    return apart and row.short and not ends(row) and not row.text[:1].islower()


def _asks(rows: Sequence[Row], places: Sequence[int], others: Sequence[int] = ()) -> bool:
    """True where most of the texts that begin at rows hold a question mark or a request of members.

    `others`: rows at which another text begins.
    """
    behind = [*places[1:], places[-1] + _LAST_ROWS]
    asking = 0
    for first, end in zip(places, behind, strict=True):
        other = bisect_right(others, first)
        end = min(end, others[other]) if other < len(others) else end
        some = rows[first : min(end, first + _LAST_ROWS)]
        asking += _holds_mark(rows[first:end]) or asks_in_prose(" ".join(row.text for row in some))
    return 2 * asking > len(places)


def _holds_mark(rows: Sequence[Row]) -> bool:
    return any("?" in row.text for row in rows)
