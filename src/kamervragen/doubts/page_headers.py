"""Doubts about dates and kenmerken: a running header with others, a year of which no such letter is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kamervragen.doubts.melding import warning
from kamervragen.dutch.dates import DATE, date_of
from kamervragen.layout.model import Block, Document
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding

_KENMERK = regex(r"\bkenmerk\b\s*:?\s*([\w./-]*\d[\w./-]*)", re.IGNORECASE)
_DIGIT = regex(r"\d")


def page_headers(record: CommissieBrief, document: Document) -> list[Melding]:
    """Report running headers that name another date or kenmerk than the letterhead."""
    found: list[Melding] = []
    for text, page in _texts(document.blocks):
        for match in DATE.finditer(text):
            printed = date_of(match)
            # No month has that day: one of the two dates was misread.
            if record.datum and printed != record.datum:
                said = f"de koptekst noemt een andere datum: {match[0]}"
                found.append(warning("datum_strijdig", said, page))
        kenmerk = _KENMERK.search(text)
        if kenmerk and record.kenmerk and kenmerk[1] != record.kenmerk:
            said = f"de koptekst noemt een ander kenmerk: {kenmerk[1]}"
            found.append(warning("kenmerk_strijdig", said, page))
    return list(dict.fromkeys(found))


# Letters that are read as text are of these years; `1926`, `2062` and `0226` have a digit that was misread.
_YEARS = range(1950, 2050)


def strange_year(record: CommissieBrief) -> list[Melding]:
    """Report a date in a year of which no such letter is."""
    if record.datum is None or record.datum.year in _YEARS:
        return []
    said = f"een cijfer van het jaartal is mogelijk verkeerd gelezen: {record.datum.year}"
    return [warning("datum_strijdig", said)]


def _texts(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    """Give the text and page of each piece of furniture; a label with the value below it.

    `Ons kenmerk` / `190001`
    """
    for block, below in zip_longest(blocks, blocks[1:]):
        if block.kind != "furniture":
            continue
        label = not _DIGIT.search(block.text) and below is not None and below.kind == "furniture"
        yield f"{block.text} {below.text}" if label else block.text, block.page
