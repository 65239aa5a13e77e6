"""Questions that a letter counts in another way than by numbers: `a.`, `II.`, `2.3`, `Vraag (2)`, `Vraag twee`.

`KINDS` is the table of what may count. A way of counting is known by the whole letter: its labels run from the first
on without a gap, nothing else is labelled so, and what they label asks. It is looked for where no number asks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_letters

from kamervragen.patterns import regex
from kamervragen.structure.numbering import Label
from kamervragen.structure.rows import Row

_WORDS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
)  # fmt: skip
_COUNTED = regex(
    r"(?P<lead>(?:[Vv]raag|VRAAG|[Vv]r\.|[vq]|#)?\s?\(?)"
    rf"(?P<count>\d{{1,2}}(?:\.\d{{1,2}})?|[A-Za-z]|[ivx]{{2,5}}|[IVX]{{2,5}}|{'|'.join(_WORDS)})"
    r"(?P<close>\.?[.)\]/:;>°]?|\s?[–-])\s+(?=[\"'«‘“]*[A-ZÀ-Þ])"
)
# So many labels at least are a way of counting.
_FEWEST = 3
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
    return 100 * int(whole) + int(part) if dot and part else None


KINDS: tuple[Kind, ...] = (
    Kind("1", _arabic, "1", "a"),
    Kind("a", _of(ascii_letters[:26]), "a", "A"),
    Kind("A", _of(ascii_letters[26:]), "A", "a"),
    Kind("i", _of(_ROMANS), "i", "a"),
    Kind("I", _of([roman.upper() for roman in _ROMANS]), "I", "i"),
    Kind("1.1", _decimal, "1.1", "1"),
    Kind("een", _of(_WORDS), "een", "1"),
)


def counted(rows: Sequence[Row]) -> list[Label | None]:
    """Return the label of each row where a letter counts its questions otherwise than by numbers."""
    groups: defaultdict[tuple[str, str], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for place, row in enumerate(rows):
        match = _COUNTED.match(row.text)
        if match and (match["lead"] or match["close"] or "." in match["count"]):
            groups[match["lead"].strip(), match["close"].strip()].append((place, match))
    result: list[Label | None] = [None] * len(rows)
    for (lead, close), some in groups.items():
        for kind in (
            KINDS if len(some) >= _FEWEST and _asks(rows, [place for place, _ in some]) else ()
        ):
            places = [kind.place(match["count"]) for _, match in some]
            if not _runs(places):
                continue
            # `1.2` / `2 Heide` / `2.1`: the next one, whatever its number is.
            for value, (place, match) in enumerate(some, 1):
                form = f"{lead}{kind.name}{close}"
                result[place] = Label(match["count"], form, match.end(), value, value)
            return result
    return result


# A sign before a question that nothing counts.
BULLET = regex(r"[-–—•*◦▪·]\s+(?=[\"'«‘“]*[A-ZÀ-Þ])")


def bulleted(rows: Sequence[Row]) -> frozenset[int]:
    """Return the rows of bullets that each ask: `– Hoe vaak brandt het?`, `– Wie betaalt dat?`."""
    places = [place for place, row in enumerate(rows) if BULLET.match(row.text)]
    ends = [*places[1:], len(rows)][: len(places)]
    asking = [
        first
        for first, end in zip(places, ends, strict=True)
        if _holds_mark(rows[first : min(end, first + _LAST_ROWS)])
    ]
    return frozenset(asking) if len(asking) > 1 else frozenset()


def _runs(places: Sequence[int | None]) -> bool:
    """True for places that run from the first on; chapters (`1.2`, `2.1`) each have their own first."""
    known = [place for place in places if place is not None]
    if len(known) < len(places) or known[0] not in (1, 101):
        return False
    return all(
        after == before + 1 or after == (before // 100 + 1) * 100 + 1
        for before, after in pairwise(known)
    )


def _asks(rows: Sequence[Row], places: Sequence[int]) -> bool:
    """True where most of the texts that begin at rows hold a question mark."""
    ends = [*places[1:], places[-1] + _LAST_ROWS]
    return 2 * sum(
        _holds_mark(rows[first:end]) for first, end in zip(places, ends, strict=True)
    ) > len(places)


def _holds_mark(rows: Sequence[Row]) -> bool:
    return any("?" in row.text for row in rows)
