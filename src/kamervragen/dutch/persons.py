"""How persons are named: forms of address, titles, initials."""

from __future__ import annotations

ADDRESS = r"(?:de\s+heer|mevrouw|dhr\.?|mw\.?|mevr\.?)"
TITLES = r"(?:drs|mr|dr|prof|ir|ing)"
INITIALS = r"(?:[A-Z]\.\s?){1,6}"
