"""Doubts about offices of which no ministry can be told: they are left out where documents are counted by ministry."""

from __future__ import annotations

from kamervragen.doubts.melding import info, warning
from kamervragen.dutch.offices import is_doubtful_office, is_unlinked
from kamervragen.records import Document, Melding


def offices(record: Document) -> list[Melding]:
    """Report the offices of which no ministry can be told, though they are of the government."""
    result: list[Melding] = []
    for one in record.geadresseerden:
        if one.functie and is_doubtful_office(one.functie):
            text = f"in deze functie staat mogelijk meer dan een functie: {one.functie}"
            result.append(warning("geadresseerde_onzeker", text))
        elif one.functie and is_unlinked(one.functie):
            # The office is as printed: nothing of the record is wrong, but it is counted nowhere.
            text = f"uit deze functie volgt geen ministerie: {one.functie}"
            result.append(info("geadresseerde_onzeker", text))
    return result
