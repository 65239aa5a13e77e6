"""How persons are named: forms of address, titles, initials."""

from __future__ import annotations

from kamervragen.patterns import regex

ADDRESS = r"(?:de\s+heer|mevrouw|dhr\.?|mw\.?|mevr\.?)"
TITLES = r"(?:drs|mr|dr|prof|ir|ing)"
# `mevrouw Kaljouw`, `A. Kaljouw`
PERSON = regex(rf"^(?i:{ADDRESS}|heer)\s|^[A-Z]\.")
INITIALS = r"(?:[A-Z]\.\s?){1,6}"
# `Geachte heer Van den Brink,`: the surname, with what stands before it
_GREETED = regex(
    r"\b(?:heer|mevrouw|meneer|minister|staatssecretaris)\s+(?P<name>(?:(?:[a-z]{1,3}\.\s?|[A-Z]\.\s?){0,6}"
    r"(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?|’t)\s+){0,2}[A-ZÀ-Þ][\w’-]+))\s*,?$"
)


def greeted_surname(salutation: str) -> str:
    """Return the last word of the name that a salutation greets; empty where it greets an office.

    >>> greeted_surname("Geachte mevrouw Van der Hulst,"), greeted_surname("Geachte minister,")
    ('Hulst', '')
    """
    match = _GREETED.search(salutation)
    return match["name"].rpartition(" ")[2] if match else ""
