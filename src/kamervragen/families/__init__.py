"""Families: one module a kind of document. A family recognises its own and turns it into a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kamervragen.families import (
    aanhangsel,
    antwoordbrief,
    commissiebrief,
    lijst_van_vragen,
    schriftelijk_overleg,
    schriftelijke_vragen,
)
from kamervragen.layout.model import Document
from kamervragen.records import Herkomst, Record


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of document: its name, its own small test, its parser."""

    soort: str
    recognises: Callable[[Document], bool]
    parse: Callable[[Document, Herkomst], Record]


# The first that recognises a document gets it; a test sees to it that no other would. The cheapest to
# ask come first.
FAMILIES: tuple[Family, ...] = (
    Family("aanhangsel", aanhangsel.recognises, aanhangsel.parse),
    Family("schriftelijke_vragen", schriftelijke_vragen.recognises, schriftelijke_vragen.parse),
    Family("schriftelijk_overleg", schriftelijk_overleg.recognises, schriftelijk_overleg.parse),
    Family("lijst_van_vragen", lijst_van_vragen.recognises, lijst_van_vragen.parse),
    Family("antwoordbrief", antwoordbrief.recognises, antwoordbrief.parse),
    Family("commissiebrief", commissiebrief.recognises, commissiebrief.parse),
)


def family_of(document: Document) -> Family | None:
    """Return the family that recognises `document`, or None."""
    return next((family for family in FAMILIES if family.recognises(document)), None)
