"""Numbers that a simple PDF reader puts on a line of their own.

In front of a text, a raised number stands above it, left of where it begins; `beside_text` puts it back:

    1
        E dossier E250574.

Behind a word and before a sign it may stand below the gap that it leaves; `in_gaps` puts it back there.

Behind a word, in texts with captions, it is a note mark; `raise_lonely` puts it back there.

It gives the raised `1` behind `hierop?` as a line `1`, two of them as `1 2`, and one in the middle of
a sentence as the first word of the next line (2024Z18653: `IEA` / `2 dat de verhouding`). Under a
caption such a number cannot be the number of a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from kamervragen.dutch.dates import MONTHS
from kamervragen.layout.notes.typed_marks import COUNTED
from kamervragen.layout.numbers.captions import caption_of, has_captions
from kamervragen.layout.rows import Row, ends, joined
from kamervragen.lines import CHAR_WIDTH, mark
from kamervragen.patterns import regex

# No page has more rows.
_PAGE_ROWS = 200
DATE_START = regex(rf"\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_LONELY = regex(r"\d{1,2}(?:\s*,?\s+\d{1,2}){0,4}")
_WRAPPED = regex(
    r"(\d{1,2}(?:\s*,?\s+\d{1,2}){0,2})(?:\s+(?=[A-Za-zÀ-ÿ(«“‘])|(?![.:]\s+[A-ZÀ-Þ])(?=[,.;:?!»)]))"
)
_NOTE = r"{}(?:\s?(?=[A-ZÀ-Þ«“‘(\[]|https?:|www\.)|(?=[a-z]{{2,}}))"


_NUMBER = regex(r"\d{1,2}|[*†‡]{1,3}")
_TEXT = regex(r"[\"'«‘“„(]*[A-ZÀ-Þ]|https?:|www\.")


def beside_text(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with each number that stands alone put beside the text that begins below it, further in."""
    if has_captions(rows):
        return list(rows)
    result: list[Row] = []
    for row in rows:
        if result and _stands_above(result[-1], row):
            number = result.pop()
            lines = (*number.lines, *row.lines)
            row = replace(number, lines=lines, text=joined(lines), short=row.short)
        result.append(row)
    return result


def in_gaps(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with each number that stands alone right below a gap before a sign made into a mark there.

    `de slechte staat niet gebeurd . Is herstel` / `                             1`
    """
    result: list[Row] = []
    for row in rows:
        gap = _gap_above(result[-1], row) if result and _NUMBER.fullmatch(row.text) else None
        if gap is None:
            result.append(row)
            continue
        above = result[-1]
        line = above.lines[0]
        text = f"{line.text[:gap]}{mark(row.text)}{line.text[gap + 1 :]}"
        lines = (line._replace(text=text), *above.lines[1:])
        result[-1] = replace(above, lines=lines, text=joined(lines))
    return result


_GAP = regex(r"(?<=[\w)»”’]) (?=[.,;:?!])")


def _gap_above(above: Row, row: Row) -> int | None:
    """Return the place of the gap in a row below which a number stands; None where there is none."""
    line = above.lines[0]
    places = (match.start() for match in _GAP.finditer(line.text))
    return next((n for n in places if abs(line.x0 + n * CHAR_WIDTH - row.x0) < CHAR_WIDTH), None)


def is_raised(row: Row) -> bool:
    """True for a row whose number stood on a line of its own, above its text."""
    return len(row.lines) > 1 and row.lines[0].row != row.lines[1].row


def _stands_above(number: Row, row: Row) -> bool:
    close = not (row.loose or row.first) and number.x0 < row.x0 - 1
    return close and _NUMBER.fullmatch(number.text) is not None and bool(_TEXT.match(row.text))


def raise_lonely(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with such numbers made into marks of the row above them."""
    if not has_captions(rows):
        return list(rows)
    result: list[Row] = []
    expected = 1
    below = False  # the masthead prints a `2` of its own
    for place, row in enumerate(rows):
        below = below or caption_of(row) is not None
        numbers = _marks_of(row, result[-1]) if below and result else []
        first = int(numbers[0]) if numbers else 0
        wanted = [str(first + n) for n in range(len(numbers))]
        if (
            first >= expected
            and numbers == wanted
            and all(_has_note(rows, place + 1, n) for n in numbers)
        ):
            expected = first + len(numbers)
            result[-1:] = _raised(result[-1], row, numbers)
        else:
            result.append(row)
    return result


def _marks_of(row: Row, before: Row) -> list[str]:
    """Return the numbers that may be marks: alone on their line, or in front of the rest of a sentence."""
    if len(row.lines) > 1:
        return []
    if _LONELY.fullmatch(row.text):
        return re.findall(r"\d+", row.text)
    # With room above a number begins a heading: `2. Positie van de Gouverneur`.
    match = None if row.loose else _WRAPPED.match(row.text)
    # Behind a sentence end a number and a capital may begin an item of a list.
    if match is None or (ends(before) and not plain_question(before)):
        return []
    # `per` / `1 januari 2020`, `op` / `4 maart 2026`: the number belongs to the words around it.
    if DATE_START.match(row.text) or COUNTED.search(before.text[-30:]):
        return []
    return re.findall(r"\d+", match[1])


def plain_question(row: Row) -> bool:
    """True where a row ends in a question mark: no list begins behind it in the same paragraph."""
    return row.text.rstrip("»”’)").endswith("?")


def _has_note(rows: Sequence[Row], start: int, number: str) -> bool:
    """True where a row below on the same page begins as the note of that number does, or is that
    number once more: then the second begins the note."""
    pattern = regex(_NOTE.format(number))
    for row in islice(rows, start, start + _PAGE_ROWS):
        if row.page != rows[start].page:
            return False
        if row.text == number or pattern.match(row.text):
            return True
    return False


def _raised(before: Row, row: Row, numbers: Sequence[str]) -> list[Row]:
    """Put the marks behind the row above; what stands behind a wrapped number stays a row."""
    marks = "".join(mark(number) for number in numbers)
    line = row.lines[0]
    if _LONELY.fullmatch(row.text):
        lines = (*before.lines, line._replace(text=marks))
        return [replace(before, lines=lines, text=joined(before.lines) + marks)]
    match = _WRAPPED.match(row.text)
    rest = marks + row.text[match.end(1) if match else 0 :]
    return [before, replace(row, lines=(line._replace(text=rest),), text=rest)]
