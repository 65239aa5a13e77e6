"""Which Kamer a letter is from: printed, or by the form of its kenmerk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.lines import Line
from kamervragen.patterns import regex
from kamervragen.records import Kamer
from kamervragen.structure.model import Document

_KAMER = regex(r"\b(eerste|tweede)\s+kamer\b(?:\s+der\s+staten-generaal)?", re.IGNORECASE)
_DOMAIN = regex(r"\b(eerste|tweede)kamer\.nl\b", re.IGNORECASE)
# The griffie of the Eerste Kamer counts so: `143985.02u`, with the `u` of what goes out.
_EERSTE = regex(r"\d{6}(?:\.\d{2})?u", re.IGNORECASE)


def printed_kamer(document: Document, head: Sequence[Line]) -> Kamer | None:
    """Return the Kamer that the letterhead names; failing that, the text or the furniture."""
    # A logo prints `Eerste` above `Kamer`.
    everywhere = [" ".join(line.text for line in head)]
    everywhere += [
        block.text for block in document.blocks if block.kind in ("closing", "furniture")
    ]
    everywhere += [block.text for block in document.blocks if block.kind == "paragraph"]
    for text in everywhere:
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
