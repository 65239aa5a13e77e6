"""Addresses in one cell: `Mevrouw A. Bos Minister van Natuur Postbus 20401 2500 EK Den Haag`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.lines import LINE_PITCH, Line
from kamervragen.patterns import regex

# Behind an office a whole address stands on the same line.
_WHOLE = regex(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor)\b.{3,160}?\s(?:[Pp]ostbus\s\d|\d{4}\s?[A-Z]{2}\s|[Tt]\.a\.v\.\s)"
    r"|(?:[Dd]e\s+heer|[Mm]evrouw)\s.{3,60}?\s(?:[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor)\b.{3,160}?\s[Pp]ostbus\s\d"
)
# Where its lines begin.
_BEGINS = regex(
    r"\s+(?=[Pp]ostbus\s\d|\d{4}\s?[A-Z]{2}\s|[Tt]\.a\.v\.\s"
    r"|(?<![Tt]\.a\.v\.\s)(?:[Dd]e\s+heer|[Mm]evrouw)\s+(?:[A-Z]\.|(?:dr|mr|drs|ir|prof|ing)\.)"
    r"|(?<!\ben\s)(?<!\bde\s)(?<!,\s)(?:[Dd]e\s+)?(?:Minister|Staatssecretaris)\s+(?:van|voor)\s)"
)


def parted_addresses(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of a letterhead, each address in one cell as the lines that it was."""
    for line in lines:
        if _WHOLE.search(line.text) is None:
            yield line
            continue
        pieces = [piece for piece in _BEGINS.split(line.text) if piece]
        for number, piece in enumerate(pieces):
            yield line._replace(text=piece, base=line.base + number * LINE_PITCH)
