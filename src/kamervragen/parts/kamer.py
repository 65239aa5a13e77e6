"""Which Kamer a letter is from: printed, or by the form of its kenmerk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.layout.model import Document
from kamervragen.lines import Line
from kamervragen.patterns import regex
from kamervragen.records import Kamer

_KAMER = regex(r"\b(eerste|tweede)\s+kamer\b(?:\s+der\s+staten-generaal)?", re.IGNORECASE)
_DOMAIN = regex(r"\b(eerste|tweede)kamer\.nl\b", re.IGNORECASE)
# The griffie of the Eerste Kamer counts so: `143985.02u`, with the `u` of what goes out, `182335`, `177828/02`.
# `EK-2025-0441` says it in letters.
_EERSTE = regex(
    r"\d{6}(?:[./]\d{2})?u|[12]\d{5}(?:[./]\d{2})?|EK[-/.]?(?:[A-Z]{2,6}[-/.])?\d.*", re.IGNORECASE
)
# `Afschrift aan: de Voorzitter van de Tweede Kamer`: a copy goes to the other one.
_COPY = regex(r"^(?:cc|(?:een\s+)?(?:kopie|afschrift))\b", re.IGNORECASE)


def kamer_of(document: Document, head: Sequence[Line], kenmerk: str | None) -> Kamer | None:
    """Return the Kamer that a letter is from.

    The letterhead names it; failing that, the closing, a running header or footer, or the form of the kenmerk. What a
    letter says of a Kamer comes last: it may speak of the other one.
    """
    said = [block.text for block in document.blocks if block.kind == "paragraph"]
    return printed_kamer(document, head) or kamer_by_kenmerk(kenmerk) or _named_in(said)


def printed_kamer(document: Document, head: Sequence[Line]) -> Kamer | None:
    """Return the Kamer that letterhead, closing or furniture names."""
    # A logo prints `Eerste` above `Kamer`.
    printed = [" ".join(line.text for line in head)]
    printed += [
        block.text
        for block in document.blocks
        if block.kind in ("closing", "furniture") and not _COPY.match(block.text)
    ]
    return _named_in(printed)


def _named_in(texts: Sequence[str]) -> Kamer | None:
    for text in texts:
        match = _KAMER.search(text) or _DOMAIN.search(text)
        if match:
            return "Eerste Kamer" if match[1].lower() == "eerste" else "Tweede Kamer"
    return None


def kamer_by_kenmerk(kenmerk: str | None) -> Kamer | None:
    """Return the Kamer whose griffie counts its letters so.

    >>> kamer_by_kenmerk("143985.02u")
    'Eerste Kamer'
    """
    return "Eerste Kamer" if kenmerk and _EERSTE.fullmatch(kenmerk) else None
