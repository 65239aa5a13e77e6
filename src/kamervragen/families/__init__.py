"""Families: one module a kind of document. A family recognises its own and turns it into a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kamervragen.families import commissiebrief
from kamervragen.records import CommissieBrief, Herkomst
from kamervragen.structure.model import Document


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of document: its name, its own small test, its parser."""

    soort: str
    recognises: Callable[[Document], bool]
    parse: Callable[[Document, Herkomst], CommissieBrief]


# The first that recognises a document gets it.
FAMILIES: tuple[Family, ...] = (
    Family("commissiebrief", commissiebrief.recognises, commissiebrief.parse),
)


def family_of(document: Document) -> Family | None:
    """Return the family that recognises `document`, or None."""
    return next((family for family in FAMILIES if family.recognises(document)), None)
