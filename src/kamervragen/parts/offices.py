"""Addressees as the record has them: an office, who has it, the ministry by which it is counted."""

from __future__ import annotations

from kamervragen.dutch.offices import ministerie_of
from kamervragen.records import Geadresseerde


def addressee(functie: str | None, naam: str | None = None) -> Geadresseerde:
    """Return an addressee; the ministry follows from the office."""
    return Geadresseerde(functie=functie, naam=naam, ministerie=ministerie_of(functie))
