"""The labels of a letterhead: a frozen table of words, the field that each fills, the form of its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kamervragen.dutch.dates import DATE
from kamervragen.dutch.labels import (
    BETREFT,
    BIJLAGEN,
    DATUM,
    OTHER_NUMBER,
    OUR_NUMBER,
    REACH,
    YOUR_NUMBER,
)
from kamervragen.lines import Line
from kamervragen.patterns import regex

# `180123.02U`, `EK-2024-123`, `EK 2026-0498`; of a ministry `DGNV / 22187344`, `DN. 2005/1322`, and of a unit of one
# `DGNV-NB / 97104422`, `DGL/L 02.420118`, `DGM/Kls 2002-14`
_UNIT = r"[A-Z]{1,8}(?:[-/.&][A-Z]{1,8}){0,3}|[A-Z][A-Za-z&]{0,7}(?:[-/][A-Z][A-Za-z&]{0,7}){1,3}"
_KENMERK = regex(
    rf"(?:{_UNIT})(?:\s/\s|[-/.]\s?|\s)(?:[A-Z]{{1,8}}(?:\s/\s|\.\s))?\d[\w./-]*"
    r"|(?:[A-Z]{1,8}(?:\s/\s|\.\s)){1,2}\d[\w./-]*"
    r"|(?:[A-Z]{1,8}[-/. ]|[A-Z]{0,8})\d[\w./-]*(?:\s?[A-Z]{1,3})?|[\w./-]*\d[\w./-]*"
)


@dataclass(frozen=True, slots=True)
class Label:
    """One label: the field that it fills (None: known, not kept), its pattern, its value's form.

    `own`: it says that the value is of who writes (`ons kenmerk`), and comes before one that does not.
    """

    field: str | None
    pattern: re.Pattern[str]
    value: re.Pattern[str] | None = None
    own: bool = False


def _label(
    field: str | None, words: str, value: re.Pattern[str] | None = None, *, own: bool = False
) -> Label:
    pattern = regex(rf"^(?:{words})(?:\s*:|(?=\s|$|\d))\s*", re.IGNORECASE)
    return Label(field, pattern, value, own)


# The order matters: `uw kenmerk` before `kenmerk`.
LABELS: tuple[Label, ...] = (
    _label(None, rf"{YOUR_NUMBER}(?:\s+van)?|datum\s+uw\s+brief"),
    # The stamp of who was written to: `Datum ontvangst: 13 mei 2026`; when it was spoken of: `Datum vergadering`
    _label(
        None,
        r"datum\s+(?:van\s+)?(?:(?:de|het)\s+)?(?:ontvangst|ontvangen|inkomst|binnenkomst|registratie|\w*vergadering|\w*overleg|bespreking|\w*debat)",
    ),
    _label("kenmerk", r"(?:ons|onze)\s+(?:kenmerk|referentie|nummer)(?=\s*:?\s+\S*\d)", _KENMERK, own=True),
    _label(
        "kenmerk",
        rf"(?:{OUR_NUMBER}|(?:ons|onze)\s+ref\.?)"
        # `Kenmerk griffie 180123`, `Ons kenmerk (bij beantwoording vermelden): 180123`
        r"(?:\s+[a-z]{2,12}(?=\s*:|\s+\S{0,9}\d{4}))?(?:\s*\([^()]{1,60}\))?",
        _KENMERK,
    ),
    _label("datum", rf"{DATUM}|(?:'s-gravenhage|den\s+haag)\s*,(?=\s*\d)", DATE),
    _label("betreft", rf"{BETREFT}|betreffende|betr\."),
    _label(None, r"bijlagen?(?:\(n\))?|aantal\s+bijlagen?|blad|pagina"),
    _label(None, rf"{REACH}|afdeling"),
    _label(None, r"cc|kopie\s+aan|afschrift\s+aan|van(?=\s*:|$)|afzender"),
    _label(
        "kenmerk",
        rf"{OTHER_NUMBER}(?=\s*:?\s*(?:$|(?:[A-Z]{{1,8}}[-/.]?){{0,2}}\d{{4,8}}(?!\d)))",
        _KENMERK,
    ),
)  # fmt: skip


# A label that ends a line of another column, or its value: `Minister van Financiën ons kenmerk`, `… en Datum: 6 mei`.
TAIL = regex(
    rf"\s+(?:(?:ons|uw|onze)\s+(?:kenmerk|referentie)|{DATUM}|betreft|onderwerp|{BIJLAGEN})(?:\s*:?$|\s*:\s.*$|\s+\d\S*(?:\s.*)?$)",
    re.I,
)


@lru_cache(maxsize=128)  # each line of a letterhead is looked at half a dozen times
def label_of(text: str) -> tuple[Label, str] | None:
    """Return (label, what stands behind it) where a line begins with a label."""
    for label in LABELS:
        match = label.pattern.match(text)
        if match:
            return label, text[match.end() :].strip()
    return None


def is_empty_label(line: Line) -> bool:
    """True for a label with nothing behind it on its line."""
    labelled = label_of(line.text)
    return labelled is not None and not labelled[1]


def fits(label: Label, text: str) -> bool:
    """True where a text has the form of the label's value: a date, a kenmerk, anything."""
    if label.value is None:
        return True
    if label.field == "kenmerk":
        return label.value.fullmatch(text) is not None and DATE.search(text) is None
    return label.value.search(text) is not None
