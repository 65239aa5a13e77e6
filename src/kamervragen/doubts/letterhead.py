"""Doubts about a letterhead: an office that breaks off, a name that the salutation knows and no addressee has."""

from __future__ import annotations

from kamervragen.doubts.melding import warning
from kamervragen.dutch.persons import greeted_surname
from kamervragen.layout.model import Document
from kamervragen.layout.opening import is_salutation
from kamervragen.parts.shared import lines_of
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding

# `Staatssecretaris van Volksgezondheid, Welzijn`: the last part of a portfolio has `en` before it.
_UNFINISHED = regex(r"\b(?:van|voor)\s[^,]+(?:,\s(?:(?!\sen\s|&)[^,])+)+$")


def letterhead(record: CommissieBrief, document: Document) -> list[Melding]:
    """Report what the lines of the letterhead leave open."""
    return _offices(record, document) + _greeted(record, document)


def _offices(record: CommissieBrief, document: Document) -> list[Melding]:
    """Report an office whose portfolio breaks off, also where only the comma at its end tells."""
    ends = [line.text.rstrip() for line in lines_of(document, "letterhead")]
    open_ends = [text[:-1].rstrip() for text in ends if text.endswith(",")]
    return [
        warning("geadresseerde_onzeker", f"deze functie is mogelijk afgebroken: {one.functie}")
        for one in record.geadresseerden
        if one.functie
        and (
            _UNFINISHED.search(one.functie)
            or (" en " not in one.functie and any(_ends(one.functie, end) for end in open_ends))
        )
    ]


def _ends(office: str, line: str) -> bool:
    """True where an office ends with a whole line of the letterhead: `Staatssecretaris van Volksgezondheid,`."""
    last = line.rpartition("  ")[2].strip()
    return len(last) > 3 and office.lower().endswith(last.lower().removeprefix("de "))


def _greeted(record: CommissieBrief, document: Document) -> list[Melding]:
    """Report a person whom the letter greets and the letterhead names, though no addressee has that name."""
    if any(one.naam for one in record.geadresseerden):
        return []
    head = lines_of(document, "letterhead")
    for line in head:
        name = greeted_surname(line.text) if is_salutation(line.text) else ""
        office = name.lower().endswith(("minister", "staatssecretaris"))
        if name and not office and any(name in one.text for one in head if one is not line):
            text = f"de aanhef noemt {name}, bij wie in het briefhoofd geen functie staat"
            return [warning("geadresseerde_onzeker", text, line.page)]
    return []
