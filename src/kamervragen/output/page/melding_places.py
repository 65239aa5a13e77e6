"""Where a melding leads: to the question that it names, or to its page."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING, NamedTuple

from kamervragen.output.page.anchors import Anchors
from kamervragen.output.page.marks import label_of
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.records import Melding, Record

# `vraag 5 ontbreekt`, `het nummer 4 staat er twee keer`; of a question without number `de 3e vraag`
_NAMED = regex(r"\b(?:(?:deel)?vra(?:ag|gen)|nummers?)\s+(\d{1,4}[a-z]?)\b", re.IGNORECASE)
_PLACED = regex(r"\bde\s+(\d{1,5})e\s+vraag\b", re.IGNORECASE)


class Goal(NamedTuple):
    """An anchor, and what stands there."""

    anchor: str
    name: str


def goal_of(
    melding: Melding, record: Record, anchors: Anchors, pages: Container[int]
) -> Goal | None:
    """Return where a melding leads; None where it is about no place, or about a page that is not shown."""
    named = _NAMED.search(melding.tekst)
    place = _question(named[1], record) if named else _unnumbered(melding.tekst, record)
    if place is not None:
        return Goal(anchors.vragen[place], label_of(record.vragen[place]))
    if melding.pagina is not None and melding.pagina in pages:
        return Goal(page_anchor(melding.pagina), f"Bladzijde {melding.pagina}")
    return None


def page_anchor(number: int) -> str:
    """Return the anchor of a page."""
    return f"bladzijde-{number}"


def _unnumbered(text: str, record: Record) -> int | None:
    """Return the place of the question that a melding names by its place."""
    found = _PLACED.search(text)
    place = int(found[1]) - 1 if found else -1
    return place if 0 <= place < len(record.vragen) else None


def _question(number: str, record: Record) -> int | None:
    """Return the place of the question with a number; of one that is missing that of the last before it."""
    printed = [vraag.nummer for vraag in record.vragen]
    if number in printed:
        return printed.index(number)
    if not number.isdecimal():
        return None
    before = [
        (int(one), place)
        for place, one in enumerate(printed)
        if one and one.isdecimal() and int(one) < int(number)
    ]
    return max(before)[1] if before else None
