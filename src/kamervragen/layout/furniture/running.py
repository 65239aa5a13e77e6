"""Running headers and footers: rows that are made of known values, at the edge of a page or inside a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby

from kamervragen.dutch.dates import MONTHS
from kamervragen.layout.furniture import colophon
from kamervragen.layout.furniture.counted import numbers_alone, without_question
from kamervragen.layout.furniture.known import Known
from kamervragen.layout.furniture.made import Made, together
from kamervragen.layout.furniture.pages import leads_text, printed_pages
from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_HEADER_ROWS = 8
_MARGIN_ROWS = 4
# So many rows from the greeting on the letter says who writes.
_OPENING_ROWS = 8
_LEAST_ROWS = 3
_PAGE, _DIGIT = regex(r"\d{1,3}"), regex(r"\d")
# `1 Kenmerk z2019-27104.`
_NOTE = regex(r"\d{1,2}\s[A-Z].{0,200}\.$")
# `181025.08U`: so long a number that the letterhead has is no other one, where it stands alone. With a zaaknummer
# (`2024Z91502`) a second publication may begin.
_REFERENCE = regex(r"(?=(?:\D*\d){5})(?!\d{4}Z\d)\S+")


def running_headers(rows: Sequence[Row], start: int, drawn: bool) -> list[range]:
    """Return the spans of rows that are running headers or footers. `start`: first row behind the letterhead."""
    known = Known.of(rows[:start], rows[start : start + _OPENING_ROWS])
    counts = Counter(row.text for row in rows[start:])
    edges = _edges(rows) if drawn else None
    alone = cache(lambda: numbers_alone(rows))
    made_of = cache(known.made)  # each page has the same rows
    spans: list[range] = []
    place = start
    while place < len(rows):
        if (edges is not None and place not in edges) or _ends_sentence(rows, place, known):
            place += 1
            continue
        end, made = _span(rows, place, known, made_of)
        if not made:
            place += 1
            continue
        whole = together(made)
        # Right below the greeting the committee may begin its letter with its name.
        opens = whole.writer and place < start + _LEAST_ROWS
        # `www.eerstekamer.nl`, or the subject, alone at the foot of each page.
        repeated = (whole.sender > 0 or whole.subject) and counts[rows[place].text] > 1
        span = range(place, end)
        if len(span) > 1 and (rows[place].text.isdigit() or rows[end - 1].text.isdigit()):
            span = without_question(rows, span, alone())
        if not opens and (repeated or _is_running(rows, span, whole, drawn)):
            named = not drawn and whole.labels > 0
            spans.append(_with_names(rows, span, start, counts) if named else span)
        place = max(end, place + 1)
    return spans


# So many rows stand above a header with labels that have none: a directorate and its department.
_ABOVE_ROWS = 4
_NAMED = regex(r"[A-ZÀ-Þ][^.?!:;]{3,50}")


def _with_names(rows: Sequence[Row], span: range, start: int, counts: Counter[str]) -> range:
    """Return a header of text with the rows right above it that stand there on other pages too: `Directie Veren`.

    The letterhead may print them, or a simple reader puts them below the salutation.
    """
    first = span.start
    while first > start and span.start - first < _ABOVE_ROWS:
        above = rows[first - 1]
        again = counts[above.text] > 1 and _NAMED.fullmatch(above.text) is not None
        if not again or above.page != rows[span.start].page or caption_of(above) is not None:
            break
        first -= 1
    return range(first, span.stop)


def _span(
    rows: Sequence[Row], first: int, known: Known, made_of: Callable[[str], Made | None]
) -> tuple[int, list[Made]]:
    """Return where the rows end that are made of known values, and what each is made of."""
    made: list[Made] = []
    place = first
    while place < len(rows) and place - first < _HEADER_ROWS:
        text = rows[place].text
        if rows[place].page != rows[first].page:
            break  # below the foot of a page the next may begin with the number of a question
        if not known.holds(text) or leads_text(rows, place) or _NOTE.match(text):
            break
        wrapped = _wrapped_subject(rows, place, known)
        if wrapped:
            made.append(Made(subject=True))
            place += wrapped
            continue
        one = made_of(text)
        if colophon.is_colophon(rows[place], None):
            break  # the foot of a publication tells its page in its own way
        # A row that is whole by itself ends nothing: `A. Jansen` above `Kazernestraat 52, 2514 CV Den Haag`.
        if one is None and place + 1 < len(rows) and _may_go_on(rows[place + 1], made_of):
            # A line end may part a value: `datum: 21 april` / `2023 ons kenmerk: 154235`.
            one = made_of(f"{text} {rows[place + 1].text}")
            if one is None or not (one.labels or one.sender > 1 or one.writer):
                break
            place += 1
        if one is None:
            break
        made.append(one)
        place += 1
        if one.labels and not _DIGIT.search(text) and _is_other_value(text, rows[place:], made_of):
            place += 1
    return place, made


def _is_other_value(
    label: str, below: Sequence[Row], made_of: Callable[[str], Made | None]
) -> bool:
    """True for `190001` below `Ons kenmerk`, though the letterhead has another."""
    value = below[0].text if below else ""
    return bool(value) and made_of(value) is None and made_of(f"{label} {value}") is not None


def _may_go_on(below: Row, made_of: Callable[[str], Made | None]) -> bool:
    """True for a row that may hold the rest of a value: not one that is whole, nor a caption such as `Vraag 4`."""
    return caption_of(below) is None and made_of(below.text) is None


# A shorter token may be a year, which any letter names.
_LEAST_TOKEN = 5
_DAY_AND_MONTH = regex(rf"\b\d{{1,2}}\s+(?:{'|'.join(MONTHS)})$")


def _ends_sentence(rows: Sequence[Row], place: int, known: Known) -> bool:
    """True where a row ends the sentence above it with a kenmerk of somebody else.

    `… van 9 januari 2013,` / `kenmerk TBO/2013-02.`; `… van 8 januari` / `2024, kenmerk 2018-0000167890.`
    """
    row, above = rows[place], rows[place - 1] if place else None
    if above is None or row.loose or "kenmerk" not in row.text or not _DIGIT.search(row.text):
        return False
    broken = row.text[:1].isdigit() and _DAY_AND_MONTH.search(above.text) is not None
    if not broken and not (row.text[:1].islower() and above.text.endswith(",")):
        return False
    return not any(token in row.text for token in known.tokens if len(token) >= _LEAST_TOKEN)


# A header breaks the subject over so many rows at most.
_SUBJECT_ROWS = 4


def _wrapped_subject(rows: Sequence[Row], first: int, known: Known) -> int:
    """Return over how many rows, two at least, the subject stands from a row on; 0 where it does not."""
    texts = [row.text for row in rows[first : first + _SUBJECT_ROWS]]
    lengths = range(len(texts), 1, -1)
    return next((n for n in lengths if known.is_wrapped_subject(texts[:n])), 0)


def _edges(rows: Sequence[Row]) -> set[int]:
    """Return the rows that stand first or last on their page: no header is anywhere else."""
    edges: set[int] = set()
    for _, group in groupby(range(len(rows)), key=lambda n: rows[n].page):
        numbers = list(group)
        edges.update(numbers[:_HEADER_ROWS], numbers[-_MARGIN_ROWS:])
    return edges


def _is_running(rows: Sequence[Row], span: range, made: Made, drawn: bool) -> bool:
    if printed_pages(rows, span):
        return True
    first = rows[span[0]]
    if made.labels and (made.dates or made.numbers):
        return True
    paged = len(span) > 1 and any(_PAGE.fullmatch(rows[n].text) for n in span)
    if (made.numbers or made.subject) and paged:
        # `EK-2025-0441`, and the page below it; alone `410` is a question in a list of dossier 36 410.
        return True
    if made.numbers == len(span) == 1 and _REFERENCE.fullmatch(first.text):
        return True
    if made.writer:
        # The name of the committee that writes heads no questions of its own.
        return True
    if made.sender > 1 or made.kinds > 1:
        return True
    top = rows[span[0]].page > 1 and rows[span[0] - 1].page != rows[span[0]].page
    return top and drawn and bool(made.dates or made.numbers or made.sender or made.subject)
