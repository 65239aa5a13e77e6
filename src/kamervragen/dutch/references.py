"""References to other documents: `COM(2026)45`, `E260010`, `Kamerstukken I 2025/26, 32 317, PY`."""

from __future__ import annotations

import re
from typing import Literal

from kamervragen.patterns import regex

Soort = Literal["com_document", "e_dossier", "kamerstuk"]

_PAGES = r"(?:,\s*(?:p|pp|blz|bladzijde)\.?\s*\d+(?:\s*[-–]\s*\d+)?(?:\s+en\s+\d+)?)?"
_YEAR = r"(?:(?:vergaderjaar|zittingsjaar|vj\.?)\s+)?\d{4}\s?[/–-]\s?\d{2,4}"
# `Tweede Kamer, vergaderjaar 2018-2019, 32 800, nr. 60`, `TK 2003–2004, 29 200 XV, nr. 2`: so in notes of letters
_OF_KAMER = (
    r"\b(?:TK|EK|(?:Tweede|Eerste)\s+Kamer(?:\s+der\s+Staten-Generaal)?)"
    rf",?\s+{_YEAR}(?:,\s+[Kk]amerstuk(?:ken)?)?"
)
_KAMERSTUK = (
    r"(?:\b[Kk]amerstuk(?:ken)?(?:\s+(?:I/II|II|I|EK|TK|Eerste\s+Kamer|Tweede\s+Kamer)\b)?"
    rf"(?:,?\s+{_YEAR})?|{_OF_KAMER})"
    r",?\s+\d{2}[\s.]?\d{3}(?:\s?\([IVXLCR0-9]+\)|\s?-\s?(?:[IVXLC]+|\d{1,3})\b|\s(?:hoofdstuk\s)?[IVXLC]{1,6}(?:\s[A-C])?\b(?=,|\.|\s|\)|$))?"
    r"(?:,?\s*(?:nrs?\.?|letter)\s*\w{1,5}(?:(?:,|\s+en)\s+\d{1,4}(?!\d|\s?\d{3}))?|,\s*[A-Z]{1,3}\b)?"
    + _PAGES
)

# (soort, one of which must be there at all, pattern) in any order; the text decides which comes first
PATTERNS: tuple[tuple[Soort, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "com_document",
        ("COM",),
        regex(r"\bCOM\s?\(\d{4}\)\s?\d{1,4}(?:\s+(?:final|def\.?))?(?!\d)"),
    ),
    ("e_dossier", ("E",), regex(r"\bE\d{6}\b")),
    ("kamerstuk", ("amerstuk", "Kamer", "TK", "EK"), regex(_KAMERSTUK)),
)


def references(text: str) -> list[tuple[Soort, str]]:
    """Return (soort, reference as printed) in order of appearance.

    >>> references("Zie COM(2026)45 en E260010.")
    [('com_document', 'COM(2026)45'), ('e_dossier', 'E260010')]
    """
    found: list[tuple[int, Soort, str]] = []
    for soort, signs, pattern in PATTERNS:
        if not any(sign in text for sign in signs):
            continue
        found += [(match.start(), soort, match[0]) for match in pattern.finditer(text)]
    return [(soort, printed) for _, soort, printed in sorted(found)]
