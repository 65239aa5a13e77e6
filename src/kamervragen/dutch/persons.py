"""How persons are named: forms of address, titles, initials."""

from __future__ import annotations

from kamervragen.patterns import regex

ADDRESS = r"(?:de\s+heer|mevrouw|dhr\.?|mw\.?|mevr\.?)"
TITLES = r"(?:drs|mr|dr|prof|ir|ing)"
# `mevrouw Kaljouw`, `A. Kaljouw`
PERSON = regex(rf"^(?i:{ADDRESS}|heer)\s|^[A-Z]\.")
INITIALS = r"(?:[A-Z]\.\s?){1,6}"
