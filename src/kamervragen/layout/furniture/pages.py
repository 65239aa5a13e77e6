"""Page numbers: how a page prints its own, and the pages of a text that shows no page breaks."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kamervragen.layout.furniture import colophon
from kamervragen.layout.rows import Row
from kamervragen.lines import Reading
from kamervragen.patterns import regex

_PAGE = r"(?:(?:vervolg)?(?:blad(?:zijde|nummer)?|pagina(?:nummer)?)|page|blz|pag|p)\.?"
# Each captures the number and, where it is printed, the total: `blad 2`, `Pagina 1 van 3`, `1/3`, `- 2 -`.
PAGE_NUMBER = regex(rf"\b{_PAGE}\s*:?\s*(\d{{1,4}})(?:\s*(?:van|/|-|of)\s*(\d{{1,4}}))?\b", re.I)
PAGE_WORD = regex(rf"\b{_PAGE}(?=\s|:|$)", re.I)
OF = regex(r"[-–—]?\s*(\d{1,4})\s*(?:/|van)\s*(\d{1,4})\s*[-–—]?")
# `Griffie 2/3`, `Afschrift voor het archief 2 van 2`
_TOTAL_AT_END = regex(r"\s(\d{1,3})\s?(?:/|van)\s?(\d{1,3})$")
DASHED = regex(r"[-–—]\s*(\d{1,4})\s*[-–—]")
# `Kazernestraat 52, 2514 CV Den Haag – 2 –`; brackets would be those of a note
DASHED_AT_EDGE = regex(r"^[-–—]\s*(\d{1,4})\s*[-–—]\s+|\s+[-–—]\s*(\d{1,4})\s*[-–—]$")
BARE = regex(r"[-–—(\[]?\s*(\d{1,3})\s*[-–—)\]]?")


def printed_pages(rows: Sequence[Row], span: range, *, bare: bool = False) -> list[int]:
    """Return the page numbers that the rows print, in order."""
    numbers: list[int] = []
    for number in span:
        text = rows[number].text
        alone = DASHED.fullmatch(text) or OF.fullmatch(text)
        alone = alone or (BARE.fullmatch(text) if bare else None)
        alone = alone or DASHED_AT_EDGE.search(text)
        numbers += [_number(alone)] if alone else [int(n) for n, _ in PAGE_NUMBER.findall(text)]
        foot = colophon.printed_page(text)
        numbers += [foot] if foot is not None else []
    return numbers


def _number(page: re.Match[str]) -> int:
    """Return the number of a page, without the total behind it."""
    return int(next(filter(None, page.groups())))


def number_pages(rows: Sequence[Row], headers: list[range]) -> list[Row]:
    """Give text without form feeds its pages: `blad 2` above a page, `Pagina 1 van 3` below one."""
    page_of = [1] * len(rows)
    page, end_before = 1, 0
    for span in headers:
        foot = any(colophon.is_colophon(rows[n], None) for n in span)
        default = page if foot else page + 1
        printed = max(printed_pages(rows, span, bare=True), default=default)
        printed = page if foot and printed >= colophon.OF_YEAR else printed
        page_of[end_before : span.start] = [page] * (span.start - end_before)
        text_between = span.start > end_before or end_before == 0
        below = printed == page and text_between
        page_of[span.start : span.stop] = [max(page, printed)] * len(span)
        page = page + 1 if below else max(page, printed)
        end_before = span.stop
    page_of[end_before:] = [page] * (len(rows) - end_before)
    return [_on(row, page) for row, page in zip(rows, page_of, strict=True)]


def _on(row: Row, page: int) -> Row:
    if row.page == page:
        return row
    lines = tuple(line._replace(page=page) for line in row.lines)
    return replace(row, page=page, lines=lines)


def merged(headers: list[range], feet: list[int]) -> list[range]:
    """Put page numbers and running headers in order; those that touch become one."""
    spans = sorted([*headers, *(range(n, n + 1) for n in feet)], key=lambda span: span.start)
    merged: list[range] = []
    for span in spans:
        if merged and merged[-1].stop == span.start:
            merged[-1] = range(merged[-1].start, span.stop)
        else:
            merged.append(span)
    return merged


def bare_feet(
    rows: Sequence[Row], start: int, headers: list[range], ruled: Collection[int]
) -> list[int]:
    """Find page numbers alone on their lines in text: 1, 2, 3 … the last at the end of the text.

    Numbered questions do not look like this: behind the last number stands its question. `ruled`: rows above a drawn
    line, as converters to Markdown part pages; there no number need stand at the end.
    """
    tops = {span.start for span in headers}
    feet = [
        n
        for n, row in enumerate(rows)
        if n > start and BARE.fullmatch(row.text) and _apart(rows, n, tops)
    ]
    numbers = [int(BARE.fullmatch(rows[n].text)[1]) for n in feet]  # type: ignore[index]
    in_order = numbers == list(range(1, len(feet) + 1))
    ends = bool(feet) and (feet[-1] == len(rows) - 1 or all(n in ruled for n in feet))
    return feet if in_order and ends else []


def _apart(rows: Sequence[Row], place: int, tops: set[int]) -> bool:
    """True where blank lines, a running header or the end of the text stand around a row."""
    line = rows[place].lines[0].row
    above = line - rows[place - 1].lines[0].row > 1
    if place + 1 == len(rows) or place + 1 in tops:
        return above
    return above and rows[place + 1].lines[0].row - line > 1


# A header is shorter than this.
_LONGEST = 120


def worded_number(text: str) -> re.Match[str] | None:
    """Return the page number that begins or ends a row which is no sentence: `blad 2`, `Vragen – pagina 2`."""
    match = PAGE_NUMBER.search(text) if len(text) <= _LONGEST else None
    at_edge = match is not None and (match.start() == 0 or match.end() == len(text))
    return match if at_edge else None


def with_total(text: str) -> re.Match[str] | None:
    """Return the page number of a row that prints of how many it is one: `Pagina 2 van 3`, `Griffie 2/3`."""
    match = worded_number(text)
    if match is None or match[2] is None:
        match = _TOTAL_AT_END.search(text)
    return match if match and 0 < int(match[1]) <= int(match[2]) else None


def leads_text(rows: Sequence[Row], place: int) -> bool:
    """True for a number right above text that stands further in, as the number of a note may: `6` / `   Zie …`."""
    if place + 1 >= len(rows) or not _LEAD.fullmatch(rows[place].text):
        return False
    row, below = rows[place], rows[place + 1]
    close = below.page == row.page and below.lines[0].row - row.lines[-1].row == 1
    return close and row.x0 + 1 < below.x0 and below.text[:1].isupper()


_LEAD = regex(r"\d{1,3}")


def is_page_number(row: Row, page: int, reading: Reading) -> bool:
    """True for a row in the margin that prints the number of its page, alone or with words: `Vragen – blad 2`."""
    match = BARE.fullmatch(row.text) or OF.fullmatch(row.text)
    match = match or (worded_number(row.text) if reading.drawn else None)
    if not match:
        return False
    if not reading.drawn:
        # The first page may be a cover, or not counted.
        return reading.lines[-1].page > 1 and abs(int(match[1]) - page) <= 1
    if int(match[1]) != page:
        return False
    height = reading.pages[page - 1][1]
    return row.base > 0.87 * height or row.base < 0.12 * height
