"""The parts of a letter that are not its text: the letterhead above, the closing below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from kamervragen.dutch.persons import INITIALS, TITLES
from kamervragen.layout.numbers.numbering import label_of
from kamervragen.layout.opening import is_greeting, text_start
from kamervragen.layout.rows import Measure, Row, ends, joined
from kamervragen.layout.side_column import Key, key_of
from kamervragen.layout.tables.columns import table_rows
from kamervragen.layout.tables.question_tables import question_tables
from kamervragen.lines import Line
from kamervragen.patterns import regex

_OFFICE = regex(
    r"^(?:de\s+)?(?:(?:plv\.?|plaatsvervangend|waarnemend|fungerend|tweede|wnd\.?)\s+)?"
    r"(?:onder|adjunct-)?(?:voorzitters?|griffiers?)\b(?!.*\?)",
    re.IGNORECASE,
)
_SIGNATURE_ROWS = 14
_LONG_OFFICE = 2
# A row of more pieces was justified: `Hoe      denkt   de   minister`.
_MOST_COLUMNS = 3


def part(
    rows: Sequence[Row], measure: Measure, column: Collection[Key]
) -> tuple[list[Row], list[Row], list[Line]]:
    """Return (letterhead with salutation, rows of text, lines in a column beside the text).

    `column`: keys of the lines of one that was found before.
    """
    cut = text_start(rows, lambda: measure) or 0
    head, body, beside = list(rows[:cut]), [], []
    columns = _boxes(rows[cut:])
    columns |= {line for row in rows[cut:] for line in row.lines if key_of(line) in column}
    if not any(row.declared for row in rows):
        columns |= _columns_beside(rows[cut:], measure) | _column_from_above(head, rows[cut:])
    for row in rows[cut:]:
        if not columns or not any(line in columns for line in row.lines):
            body.append(row)
            continue
        inside = [line for line in row.lines if line not in columns]
        beside += [line for line in row.lines if line not in inside]
        if inside:
            body.append(_only(row, inside))
    return head, body, beside


def _boxes(rows: Sequence[Row]) -> set[Line]:
    """Return the lines of boxes that the source sets beside the text."""
    return {
        line for row in rows for line in row.lines if row.declared and row.declared.kind == "box"
    }


def _columns_beside(rows: Sequence[Row], measure: Measure) -> set[Line]:
    """Return the lines that stand in a column beside the text.

    In text a column has two lines at least: one word may be the end of a line that was justified.
    """
    if measure.drawn:
        found = [line for row in rows for line in row.lines if _is_beside(row, line, measure)]
        return _outside_tables(found, rows, drawn=True)
    table = table_rows(rows)
    few = [
        row
        for place, row in enumerate(rows)
        if len(row.lines) <= _MOST_COLUMNS and place not in table
    ]
    found = [line for row in few for line in row.lines if _is_beside(row, line, measure)]
    starts = Counter(line.x0 for line in found)
    found = [line for line in found if starts[line.x0] > 1]
    return _outside_tables(found, rows, drawn=False)


def _outside_tables(lines: Sequence[Line], rows: Sequence[Row], *, drawn: bool) -> set[Line]:
    """Return the lines that stand in no table of questions: below short text its last column stands beside it."""
    if not lines:
        return set()
    tables = question_tables(rows, drawn=drawn)
    inside = {line for one in tables for row in rows[one.first : one.behind] for line in row.lines}
    return {line for line in lines if line not in inside}


# A column that begins beside the salutation goes on for so many rows, and stands so far right of it.
_COLUMN_ROWS, _COLUMN_LEFT = 20, 150.0


def _column_from_above(head: Sequence[Row], rows: Sequence[Row]) -> set[Line]:
    """Return the lines beside the first text of a column that begins beside the salutation.

    Geachte mevrouw Hoogland,                Datum
                                             3 maart 2026
    De vaste commissie voor Financiën        Betreft
    heeft uw brief besproken.                Inflatie
    """
    starts = [
        line.x0 for row in head[-1:] for line in row.lines[1:] if line.x0 > row.x0 + _COLUMN_LEFT
    ]
    found: set[Line] = set()
    if not starts:
        return found
    left = starts[-1]
    for row in rows[:_COLUMN_ROWS]:
        beside = {line for line in row.lines if abs(line.x0 - left) < 1.5}
        if not beside and row.lines[-1].x1 > left:
            break  # the text takes the whole width again
        found |= beside
    return found if len(found) > 1 else set()


def _only(row: Row, lines: list[Line]) -> Row:
    return replace(row, lines=tuple(lines), text=joined(lines))


def _is_beside(row: Row, line: Line, measure: Measure) -> bool:
    """True where a line stands in a column beside the text, not in it."""
    if not measure.drawn and len(row.lines) == 1:
        return False
    if line.x0 > measure.right - 0.2 * measure.size and line.x0 > measure.left:
        return True
    left = line.x1 < measure.left - 0.5 * measure.size
    return left and label_of(row) is None


def part_closing(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return (text, closing): the closing begins at the greeting, or at the signature.

    An annex behind the signature that asks is text, where the letter itself asks nothing.
    """
    cut = _closing_start(rows)
    annex = _asking_annex(rows, cut)
    return [*rows[:cut], *rows[annex:]], list(rows[cut:annex])


# So few rows at least lie between the greeting and an annex.
_LEAST_SIGNATURE = 3
_NAMES_SHEET = regex(r"Bijlage(?:\s+(?:\d{1,2}|[A-Z]))?\s*[:,–—-]?\s*(?:behorende?\s+)?bij\b", re.I)
_ANNEX = regex(r"(?:Bijlagen?|BIJLAGEN?)\b.*[^.?!;,]$|Vragen\b[^.?!;,]*$")


def _asking_annex(rows: Sequence[Row], cut: int) -> int:
    """Return where an annex begins behind a closing: its title, and questions below it; else the end.

    `… hebben daarover vragen, die in de bijlage bij deze brief zijn opgenomen.`
    """
    if any(row.text.endswith("?") for row in rows[:cut]):
        return len(rows)
    for place in range(cut + _LEAST_SIGNATURE, len(rows) - 1):
        row = rows[place]
        if _ANNEX.match(row.text):
            asks = any(one.text.endswith("?") for one in rows[place + 1 :])
            # `Bijlage bij brief 159443.01U` names the sheet, no section of the questions.
            begin = place + 1 if _NAMES_SHEET.match(row.text) else place
            return begin if asks else len(rows)
    return len(rows)


def _closing_start(rows: Sequence[Row]) -> int:
    for place in range(len(rows) - 1, -1, -1):
        if is_greeting(rows[place].text):
            return place
    last = range(max(1, len(rows) - _SIGNATURE_ROWS), len(rows))
    for place in last:
        if _signs_above_name(rows, place):
            return place
    for place in last:
        row = rows[place]
        # A long office fills its line: `Voorzitter van de vaste commissie voor Binnenlandse Zaken en de Hoge`.
        ended = row.short or place >= len(rows) - _LONG_OFFICE
        if _OFFICE.match(row.text) and ended and (row.loose or rows[place - 1].short):
            above = rows[place - 1]
            named = place > 1 and not row.loose and (above.loose or above.first) and not ends(above)
            return place - 1 if named or _is_name(rows, place - 1) else place
    return len(rows)


# `De voorzitter van de vaste commissie voor Financiën,`, `Namens de commissie,`: the office stands above the name.
_ABOVE_NAME = regex(
    r"(?:(?:De|Het)\s+)?(?:(?:[Pp]laatsvervangend\w*\s+|[Oo]nder)?[Vv]oorzitter|[Gg]riffier)\b[^.?!]{0,120},"
    r"|Namens\s+(?:de|het|deze|hem|haar)\b[^.?!]{0,100},"
)


_NAMES_SIGNER = regex(
    rf"namens\s+(?:dezen?|hem|haar)\b|(?:(?:{TITLES})\.\s*)*{INITIALS}[A-ZÀ-Þa-z’]"
)


def _signs_above_name(rows: Sequence[Row], place: int) -> bool:
    """True for an office that ends in a comma, with room above it: so a letter without greeting is signed.

    Pasted text has no room; there a name stands below it, or `namens deze,`.
    """
    row, below = rows[place], rows[place + 1 : place + 2]
    signed = any(_NAMES_SIGNER.match(one.text) for one in below)
    if not (row.loose or row.first or signed) or not ends(rows[place - 1]):
        return False
    whole = " ".join((row.text, *(one.text for one in below if not row.text.endswith(","))))
    return _ABOVE_NAME.fullmatch(whole) is not None


def _is_name(rows: Sequence[Row], place: int) -> bool:
    row = rows[place]
    words = row.text.split()
    return (
        (row.loose or row.first) and len(words) <= 7 and not row.text.endswith((".", "?", ":", "!"))
    )
