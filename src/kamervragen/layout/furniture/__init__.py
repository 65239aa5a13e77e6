"""Furniture: running headers, page numbers, rules and whatever else a page repeats in its margins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kamervragen.layout.furniture import colophon
from kamervragen.layout.furniture.addresses import holds_address
from kamervragen.layout.furniture.counted import (
    counts_on,
    numbers_alone,
    questions_among,
    worded_pages,
)
from kamervragen.layout.furniture.interrupting import interrupting_rows, with_rows_above
from kamervragen.layout.furniture.page_tops import page_tops
from kamervragen.layout.furniture.pages import (
    bare_feet,
    is_page_number,
    leads_text,
    merged,
    number_pages,
    with_total,
)
from kamervragen.layout.furniture.recurring import recurring_headers
from kamervragen.layout.furniture.repeats import repeated
from kamervragen.layout.furniture.running import running_headers
from kamervragen.layout.opening import text_start
from kamervragen.layout.rows import Row, measure_of
from kamervragen.lines import Reading
from kamervragen.patterns import regex

_RULE = regex(r"[-_=*–—.\s]{3,}|[-=]{2}")


def is_rule(row: Row) -> bool:
    """True for a drawn line: dashes or underscores and nothing else."""
    text = row.text
    return not text[:1].isalnum() and _RULE.fullmatch(text) is not None and not text.isspace()


def below_rules(rows: Sequence[Row]) -> frozenset[int]:
    """Return the numbers of the lines right below a drawn line: notes may begin there."""
    return frozenset(
        row.lines[0].number for rule, row in pairwise(rows) if is_rule(rule) and not is_rule(row)
    )


def _is_note_button(row: Row, after: Row) -> bool:
    """True for `X Noot` above a note: what closes a note on the website, copied with it."""
    return after.text[:1].isdigit() and _NOTE_BUTTON.fullmatch(row.text) is not None


_NOTE_BUTTON = regex(r"(?:X\s*)?Noot")


def part(rows: Sequence[Row], reading: Reading) -> tuple[list[Row], list[Row]]:
    """Return (rows of text, rows of furniture); text input gets its page numbers on the way."""
    rows = rows if reading.drawn or reading.structured else list(colophon.parted(rows))
    start = text_start(rows, lambda: measure_of(rows, reading.drawn))
    if start is None:
        start = len(rows)
    taken = {n for n, row in enumerate(rows) if row.lines[0].rotated or is_rule(row)}
    taken |= {n for n, row in enumerate(rows[:-1]) if _is_note_button(row, rows[n + 1])}
    headers = running_headers(rows, start, reading.drawn)
    if not reading.drawn:
        recurring = sorted(recurring_headers(rows, start) | interrupting_rows(rows, start))
        headers = merged(headers, [n for n in recurring if not any(n in span for span in headers)])
        headers = with_rows_above(rows, headers, start)
    for span in headers:
        taken.update(span)
    printed, elsewhere = _colophon(rows, reading)
    for span in (*printed, *elsewhere):
        taken.update(span)
    paged = list(rows)
    if not reading.drawn and all(row.page == 1 for row in rows):
        ruled = {n for n, row in enumerate(rows[1:]) if is_rule(row)}
        feet = bare_feet(rows, start, headers, ruled)
        taken.update(feet)
        paged = number_pages(rows, merged([*headers, *printed], feet))
    # A page has one number: above the foot that prints it `2` is that of an answer.
    footed = {rows[n].page for span in printed for n in span if _prints_page(rows[n])}
    # So below `Pagina 1 van 3`: `1` on top of the next page is the number of a question.
    footed |= {paged[n].page for n in taken if with_total(paged[n].text)}
    taken |= _margins(paged, reading, start, taken, footed)
    kept = [row for n, row in enumerate(paged) if n not in taken]
    return kept, [row for n, row in enumerate(paged) if n in taken]


def _colophon(rows: Sequence[Row], reading: Reading) -> tuple[list[range], list[range]]:
    """Find what publications print at the foot of their pages, and colophon elsewhere."""
    if not reading.drawn:
        return colophon.feet_of_text(list(rows))
    found = (
        n for n, row in enumerate(rows) if colophon.is_colophon(row, reading.pages[row.page - 1][1])
    )
    return [range(n, n + 1) for n in found], []


def _prints_page(row: Row) -> bool:
    """True for a row of a foot that prints the number of its page, be it alone."""
    return row.text.isdigit() or colophon.printed_page(row.text) is not None


def _margins(
    rows: Sequence[Row], reading: Reading, start: int, taken: set[int], footed: set[int]
) -> set[int]:
    """Find page numbers and repeated rows at the top and bottom of the pages; `footed` have their number elsewhere."""
    pages: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if number not in taken:
            pages[row.page].append(number)
    found = _page_numbers(rows, pages, reading, start, taken, footed)
    found |= repeated(rows, pages, start, found, reading)
    found |= _sender_feet(rows, pages, start, found, reading)
    bodies = {page: [n for n in numbers if n not in found] for page, numbers in pages.items()}
    measure = cache(
        lambda: measure_of([rows[n] for some in bodies.values() for n in some], reading.drawn)
    )
    return found | page_tops(rows, bodies, start, reading, measure)


def _page_numbers(
    rows: Sequence[Row],
    pages: dict[int, list[int]],
    reading: Reading,
    start: int,
    taken: set[int],
    footed: set[int],
) -> set[int]:
    """Find the numbers of pages that stand first or last on them; those of questions may stand there too."""
    found: set[int] = set()
    tops: set[int] = set()
    for page, numbers in pages.items():
        for number in (numbers[0], numbers[-1]) if page not in footed else ():
            # `1` / `    Kamerstukken II 2012/13, 33 529` may be all that the last page of a text holds.
            leads = not reading.drawn and leads_text(rows, number)
            if number > start and is_page_number(rows[number], page, reading) and not leads:
                found.add(number)
                tops.update((number,) if number != numbers[-1] else ())
    if not found:
        return found
    worded = worded_pages(rows, taken)
    alone = numbers_alone(rows) if worded else {}
    found -= {n for n in tops if rows[n].page in worded and counts_on(rows[n], alone)}
    return found - questions_among(rows, found, tops)


# The address of who writes takes so many rows at the foot of a page, below this share of its height; more room stands
# above it than between lines of a paragraph, in sizes of its type.
_FOOT_ROWS, _FOOT, _FOOT_ROOM = 4, 0.85, 1.8


def _sender_feet(
    rows: Sequence[Row],
    pages: dict[int, list[int]],
    start: int,
    taken: set[int],
    reading: Reading,
) -> set[int]:
    """Find the address of who writes at the foot of a page, be it printed once."""
    found: set[int] = set()
    for page, numbers in pages.items() if reading.drawn else ():
        inner = [n for n in numbers if n not in taken]
        foot: list[int] = []
        for above, number in zip(inner[-2::-1], inner[: -_FOOT_ROWS - 1 : -1], strict=False):
            row = rows[number]
            if number <= start or row.base < _FOOT * reading.pages[page - 1][1]:
                break
            foot.insert(0, number)
            if row.base - rows[above].base > _FOOT_ROOM * row.size:
                if holds_address(" ".join(rows[n].text for n in foot)):
                    found.update(foot)
                break
    return found
