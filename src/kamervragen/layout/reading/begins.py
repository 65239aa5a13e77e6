"""How a row begins, as far as the item above it has to know: asked by many readings, told once."""

from __future__ import annotations

from typing import NamedTuple

from kamervragen.dutch.fracties import OPENS_WITH_ASKERS
from kamervragen.dutch.requests import OF_COMMITTEE
from kamervragen.dutch.sentences import ASKS_ON_ITS_ANSWER
from kamervragen.layout.numbers.numbering import SUB_ITEM
from kamervragen.patterns import regex

# `A. wanneer het in werking treedt;`, close below its lead: with room above it may be a heading.
_LARGE_SUB_ITEM = regex(r"^\(?(?P<letter>[A-H])[.)]\s")
# `Bij de vragen van de leden van A sluiten zich aan …`, `Aan deze vragen …`
_JOINS = regex(r"(?:Bij|Aan)\s+(?:de|deze|alle|(?:de\s+)?(?:boven|voor)\w+)\s+vra(?:ag|gen)\b")


class Begin(NamedTuple):
    """`sub_item`: its sign stands there; `large`: a letter such as that of `A. wanneer`; `asks_on`: `Zo ja, waarom`;

    `members`: who asks or joins opens it; `committee`: the committee does.
    """

    sub_item: bool
    large: str | None
    asks_on: bool
    members: bool
    committee: bool


def begin_of(text: str) -> Begin:
    """Return how the text of a row begins."""
    large = _LARGE_SUB_ITEM.match(text)
    return Begin(
        SUB_ITEM.match(text) is not None,
        large["letter"] if large else None,
        ASKS_ON_ITS_ANSWER.match(text) is not None,
        OPENS_WITH_ASKERS.match(text) is not None or _JOINS.match(text) is not None,
        OF_COMMITTEE.match(text) is not None,
    )
