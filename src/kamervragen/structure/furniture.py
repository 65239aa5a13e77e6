"""Furniture: running headers, page numbers, rules and whatever else a page repeats in its margins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kamervragen.dutch.dates import DATE, DATE_WORDS
from kamervragen.lines import MARK_OPEN, Reading
from kamervragen.patterns import regex
from kamervragen.structure import colophon
from kamervragen.structure.captions import caption_of
from kamervragen.structure.numbering import label_of
from kamervragen.structure.rows import Row, ends

_RULE = regex(r"[-_=*–—.\s]{3,}")
_SEPARATORS = regex(r"[\s|·•–—\-,;:/]+")
_PAGE = r"(?:blad(?:zijde|nummer)?|vervolgblad|pagina(?:nummer)?|page|blz|p)\.?"
_PAGE_NUMBER = regex(rf"\b{_PAGE}\s*:?\s*(\d{{1,4}})(?:\s*(?:van|/|-|of)\s*\d{{1,4}})?\b", re.I)
_PAGE_WORD = regex(rf"\b{_PAGE}(?=\s|:|$)", re.I)
_OF = regex(r"[-–—]?\s*(\d{1,4})\s*(?:/|van)\s*(\d{1,4})\s*[-–—]?")
_BARE = regex(r"[-–—(\[]?\s*(\d{1,4})\s*[-–—)\]]?")
_KENMERK = regex(r"\b(?:ons\s+|uw\s+)?(?:kenmerk|referentie)\b\s*:?\s*([\w./-]*\d[\w./-]*)?", re.I)
_DATUM = regex(r"\b(?:datum|dagtekening)\b", re.I)
_KAMER = regex(r"\b(?:eerste|tweede)\s+kamer(?:\s+der\s+staten-generaal)?\b", re.I)
# What a row of a running header holds at least: a number or a label.
_DIGIT = regex(r"\d")
_HINTS = ("datum", "dagtekening", "kenmerk", "referentie", "blad", "pagina", "kamer")
# All words of letters alone that the patterns above, or a date, consist of.
_HEADER_WORDS = DATE_WORDS.union(
    (
        "bladzijde",
        "bladnummer",
        "blad",
        "vervolgblad",
        "pagina",
        "paginanummer",
        "page",
        "blz",
        "p",
    ),
    ("van", "of", "ons", "uw", "kenmerk", "referentie", "datum", "dagtekening"),
    ("eerste", "tweede", "kamer", "der"),
)
_DASHED = regex(r"[-–—]\s*(\d{1,4})\s*[-–—]")
_DIGITS = regex(r"\b\d{1,3}\b")
_NUMBERED = regex(r"\d{1,3}[.)]?(?:\s+\S|$)")
_TOKEN = regex(r"\b[A-Z]{0,6}[-/.]?\d[\w./-]{2,20}\b")
_SUBJECT = regex(r"^(?:betreft|onderwerp)\b", re.I)

_HEADER_ROWS = 8
# Shares of the height of a page that its margins take.
_TOP, _BOTTOM = 0.17, 0.85
_MARGIN_ROWS = 4


def is_rule(row: Row) -> bool:
    """True for a drawn line: dashes or underscores and nothing else."""
    text = row.text
    return not text[:1].isalnum() and _RULE.fullmatch(text) is not None and not text.isspace()


def _is_note_button(row: Row, after: Row) -> bool:
    """True for `X Noot` above a note: what closes a note on the website, copied with it."""
    return after.text[:1].isdigit() and _NOTE_BUTTON.fullmatch(row.text) is not None


_NOTE_BUTTON = regex(r"(?:X\s*)?Noot")


def is_salutation(text: str) -> bool:
    """True for the line that greets the addressee."""
    return text[:1] in _GREETS and _SALUTATION.match(text) is not None


_GREETS = frozenset("ZGHEMBW")
_SALUTATION = regex(
    r"^(?:Zeer\s+)?(?:Geachte|Geacht|Hooggeachte|Excellentie|Hoogedelgestrenge|Mijnheer|Mevrouw|Beste|"
    r"Weledelgestrenge)\b(?:[^.?!]{0,120})$"
)


def part(rows: Sequence[Row], reading: Reading) -> tuple[list[Row], list[Row]]:
    """Return (rows of text, rows of furniture); text input gets its page numbers on the way."""
    start = next((n for n, row in enumerate(rows) if is_salutation(row.lines[0].text)), None)
    if start is None:
        start = next((n for n, row in enumerate(rows) if len(row.text) > 60), len(rows))
    taken = {n for n, row in enumerate(rows) if row.lines[0].rotated or is_rule(row)}
    taken |= {n for n, row in enumerate(rows[:-1]) if _is_note_button(row, rows[n + 1])}
    headers = _headers(rows, start, reading.drawn)
    for span in headers:
        taken.update(span)
    printed, elsewhere = _colophon(rows, reading)
    for span in (*printed, *elsewhere):
        taken.update(span)
    paged = list(rows)
    if not reading.drawn and all(row.page == 1 for row in rows):
        feet = _bare_feet(rows, start, headers)
        taken.update(feet)
        paged = _number_pages(rows, _merged([*headers, *printed], feet))
    taken |= _margins(paged, reading, start, taken)
    kept = [row for n, row in enumerate(paged) if n not in taken]
    return kept, [row for n, row in enumerate(paged) if n in taken]


def _colophon(rows: Sequence[Row], reading: Reading) -> tuple[list[range], list[range]]:
    """Find what publications print at the foot of their pages, and colophon elsewhere."""
    if not reading.drawn:
        return colophon.feet_of_text(list(rows))
    found = [
        range(n, n + 1)
        for n, row in enumerate(rows)
        if colophon.is_colophon(row, reading.pages[row.page - 1][1])
    ]
    return found, []


def _headers(rows: Sequence[Row], start: int, drawn: bool) -> list[range]:
    """Find the running headers: rows of nothing but date, kenmerk, page number and their labels."""
    known = frozenset(token for row in rows[:start] for token in _TOKEN.findall(row.text))
    spans: list[range] = []
    edges = _edges(rows) if drawn else None
    number = start
    while number < len(rows):
        if edges is not None and number not in edges:
            number += 1
            continue
        end = number
        while end < len(rows) and end - number < _HEADER_ROWS and _is_header(rows[end], known):
            end += 1
        if end > number and _is_running_header(rows, range(number, end), drawn):
            if end < len(rows) and _SUBJECT.match(rows[end].text) and len(rows[end].text) < 160:
                end += 1
            spans.append(range(number, end))
        number = max(end, number + 1)
    return spans


def _edges(rows: Sequence[Row]) -> set[int]:
    """Return the rows that stand first or last on their page: no header is anywhere else."""
    edges: set[int] = set()
    for _, group in groupby(range(len(rows)), key=lambda n: rows[n].page):
        numbers = list(group)
        edges.update(numbers[:_HEADER_ROWS], numbers[-_MARGIN_ROWS:])
    return edges


def _is_header(row: Row, known: frozenset[str]) -> bool:
    """True where nothing is left once labels, date, kenmerk and page number are taken out."""
    text = row.text
    if len(text) > 120 or not _is_hinted(text):
        return False
    if _DASHED.fullmatch(text) or _OF.fullmatch(text):
        return True
    if any(word.isalpha() and word.lower() not in _HEADER_WORDS for word in text.split()):
        return False  # nothing below would take that word out
    for pattern in (_PAGE_NUMBER, _PAGE_WORD, DATE, _KENMERK, _DATUM, _KAMER):
        text = pattern.sub(" ", text)
    text = " ".join(word for word in text.split() if word.strip(",;:|") not in known)
    text = _SEPARATORS.sub("", text)
    return not text or (text.isdigit() and len(text) <= 3 and len(row.text) <= 4)


def _is_hinted(text: str) -> bool:
    """A cheap test that nearly always says no."""
    return _DIGIT.search(text) is not None or any(map(text.lower().__contains__, _HINTS))


def _is_running_header(rows: Sequence[Row], span: range, drawn: bool) -> bool:
    text = " ".join(rows[n].text for n in span)
    labels = bool(_DATUM.search(text)) + bool(_KENMERK.search(text)) + bool(_PAGE_WORD.search(text))
    if _printed_pages(rows, span):
        return True
    if labels > 1 and (_PAGE_WORD.search(text) or DATE.search(text)):
        return True
    top = rows[span[0]].page > 1 and rows[span[0] - 1].page != rows[span[0]].page
    has_value = bool(DATE.search(text)) or bool(_KENMERK.search(text))
    return top and has_value and (labels > 0 or drawn)


def _bare_feet(rows: Sequence[Row], start: int, headers: list[range]) -> list[int]:
    """Find page numbers alone on their lines in text: 1, 2, 3 … the last at the end of the text.

    Numbered questions do not look like this: behind the last number stands its question.
    """
    tops = {span.start for span in headers}
    feet = [
        n
        for n, row in enumerate(rows)
        if n > start and _BARE.fullmatch(row.text) and _apart(rows, n, tops)
    ]
    numbers = [int(_BARE.fullmatch(rows[n].text)[1]) for n in feet]  # type: ignore[index]
    in_order = numbers == list(range(1, len(feet) + 1))
    return feet if feet and in_order and feet[-1] == len(rows) - 1 else []


def _apart(rows: Sequence[Row], place: int, tops: set[int]) -> bool:
    """True where blank lines, a running header or the end of the text stand around a row."""
    line = rows[place].lines[0].number
    above = line - rows[place - 1].lines[0].number > 1
    if place + 1 == len(rows) or place + 1 in tops:
        return above
    return above and rows[place + 1].lines[0].number - line > 1


def _merged(headers: list[range], feet: list[int]) -> list[range]:
    """Put page numbers and running headers in order; those that touch become one."""
    spans = sorted([*headers, *(range(n, n + 1) for n in feet)], key=lambda span: span.start)
    merged: list[range] = []
    for span in spans:
        if merged and merged[-1].stop == span.start:
            merged[-1] = range(merged[-1].start, span.stop)
        else:
            merged.append(span)
    return merged


def _printed_pages(rows: Sequence[Row], span: range, *, bare: bool = False) -> list[int]:
    """Return the page numbers that the rows print, in order."""
    numbers: list[int] = []
    for number in span:
        text = rows[number].text
        alone = _DASHED.fullmatch(text) or _OF.fullmatch(text)
        alone = alone or (_BARE.fullmatch(text) if bare else None)
        numbers += [int(alone[1])] if alone else [int(n) for n in _PAGE_NUMBER.findall(text)]
        foot = colophon.printed_page(text)
        numbers += [foot] if foot is not None else []
    return numbers


def _number_pages(rows: Sequence[Row], headers: list[range]) -> list[Row]:
    """Give text without form feeds its pages: `blad 2` above a page, `Pagina 1 van 3` below one."""
    page_of = [1] * len(rows)
    page, end_before = 1, 0
    for span in headers:
        foot = any(colophon.is_colophon(rows[n], None) for n in span)
        default = page if foot else page + 1
        printed = max(_printed_pages(rows, span, bare=True), default=default)
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


def _margins(rows: Sequence[Row], reading: Reading, start: int, taken: set[int]) -> set[int]:
    """Find page numbers and repeated rows at the top and bottom of the pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if number not in taken:
            pages[row.page].append(number)
    found: set[int] = set()
    for page, numbers in pages.items():
        for number in (numbers[0], numbers[-1]):
            if number > start and _is_page_number(rows[number], page, reading):
                found.add(number)
    return found | _repeated(rows, pages, start, found, reading)


def _is_page_number(row: Row, page: int, reading: Reading) -> bool:
    match = _BARE.fullmatch(row.text) or _OF.fullmatch(row.text)
    if not match:
        return False
    if not reading.drawn:
        # The first page may be a cover, or not counted.
        return reading.lines[-1].page > 1 and abs(int(match[1]) - page) <= 1
    if int(match[1]) != page:
        return False
    height = reading.pages[page - 1][1]
    return row.base > 0.87 * height or row.base < 0.12 * height


def _repeated(
    rows: Sequence[Row],
    pages: dict[int, list[int]],
    start: int,
    found: set[int],
    reading: Reading,
) -> set[int]:
    """Find rows that stand at the same place in the margin of two pages or more."""
    places: dict[tuple[str, int], list[int]] = defaultdict(list)
    for numbers in pages.values():
        inner = [n for n in numbers if n not in found]
        edges = [(n, k) for k, n in enumerate(inner[:_MARGIN_ROWS])]
        edges += [(n, -1 - k) for k, n in enumerate(reversed(inner[-_MARGIN_ROWS:]))]
        for number, place in edges:
            if not _may_repeat(rows, number, reading):
                continue
            key = _DIGITS.sub("#", rows[number].text)
            places[(key, place)].append(number)
    repeated: set[int] = set()
    several = [some for some in places.values() if len({rows[n].page for n in some}) > 1]
    drift = _drift(rows) if several else 0.0
    for numbers in several:
        where = [rows[n].base for n in numbers]
        if max(where) - min(where) < drift:
            repeated.update(n for n in numbers if n > start)
    return repeated


def _may_repeat(rows: Sequence[Row], number: int, reading: Reading) -> bool:
    """False for what begins an item or a note, ends a sentence, or is part of the text above or below.

    Two pages may well end in `Zo nee, waarom niet?` by chance.
    """
    row = rows[number]
    if reading.drawn:
        height = reading.pages[row.page - 1][1]
        if not (row.base < _TOP * height or row.base > _BOTTOM * height):
            return False
    if row.text.endswith(("?", "-")) or row.text[:1].islower():
        return False
    if row.text[:1] in MARK_OPEN + "[(" or _NUMBERED.match(row.text) or label_of(row) is not None:
        return False
    if caption_of(row) is not None:
        return False
    if not reading.drawn:
        return not ends(row)
    return not ends(row) or _is_apart(rows, number)


def _is_apart(rows: Sequence[Row], number: int) -> bool:
    """True where more room than between two lines of a paragraph stands above and below a row."""
    row = rows[number]
    near = [rows[n] for n in (number - 1, number + 1) if 0 <= n < len(rows)]
    return all(
        abs(other.base - row.base) > 1.8 * row.size for other in near if other.page == row.page
    )


def _drift(rows: Sequence[Row]) -> float:
    """How far a repeated row may move: 4 points on paper, anything in text."""
    return float("inf") if len({line.size for row in rows for line in row.lines}) == 1 else 4.0
