"""Typed note marks in plain text, made into marks: `uitzet.1 De`, `in 20241`, `woord [2]`, `3)`.

Only marks of notes that exist are taken, each once, in the order of the notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from kamervragen.layout.notes.typed_marks import (
    TYPED_MARK,
    bare_leads,
    behind_mark,
    ends_full,
    listed_marks,
    marks_in,
    side_by_side,
    standing,
    with_line,
    wrapped_mark,
)
from kamervragen.layout.rows import Row
from kamervragen.lines import CHAR_WIDTH, MARK, MARK_OPEN, Line, mark
from kamervragen.patterns import regex


def raise_marks(
    rows: Sequence[Row],
    numbers: Iterable[str],
    drawn: bool,
    declared: frozenset[str] = frozenset(),
) -> tuple[list[Row], list[Row]]:
    """Return (rows with typed marks raised, rows that held nothing but a mark).

    `drawn`: a number alone on its line is where it was drawn, so it is no mark. `declared`: numbers of other notes,
    whose marks the source declares: the notes of an answer that Word counts, beside those that the questions brought.
    """
    numbers = list(numbers)
    rows = _without_brackets(_parted(rows, frozenset(numbers)))
    rows = _raise_stars(rows, [number for number in numbers if not number.isdigit()])
    wanted = [number for number in numbers if number.isdigit()]
    present = _marks_in(rows) if wanted else set()
    wanted = [number for number in wanted if number not in present or number in declared]
    result, alone = (
        _lower_small(rows, set(wanted)) if drawn else _lower_lonely(list(rows), set(wanted))
    )
    place, before = 0, list(result)
    for number in wanted:
        if number not in declared and number in _marks_in(result):
            continue
        found_at = _raise_beside(result, number, place)
        if found_at is None:
            found_at = _raise_one(result, number, place)
        if found_at is not None:
            place = found_at
    # `4)`, which the margin pushed to a row of its own: nothing is left of that row.
    alone += [old for old, row in zip(before, result, strict=True) if not row.text]
    result = [row for row in result if row.text]
    return _raise_pairs(result, wanted, frozenset(numbers)), alone


_CLOSED_MARK = regex(rf"{MARK.pattern}\)")


def _without_brackets(rows: Sequence[Row]) -> list[Row]:
    """Take out the bracket behind a mark that nothing opens: `Hellevoetsluis ¹)?`, as typists wrote marks."""
    result = list(rows)
    opened = 0
    for place, row in enumerate(rows):
        opened = 0 if row.loose else opened
        for which, line in enumerate(row.lines):
            text = line.text
            for found in reversed(list(_CLOSED_MARK.finditer(text)) if MARK_OPEN in text else []):
                above = text[: found.start()]
                if opened + above.count("(") <= above.count(")"):
                    text = text[: found.end() - 1] + text[found.end() :]
            if text != line.text:
                result[place] = with_line(result[place], which, text)
            opened = max(0, opened + text.count("(") - text.count(")"))
    return result


def _parted(rows: Sequence[Row], numbers: frozenset[str]) -> list[Row]:
    """Part marks that stand side by side as one number, of a note that is not there, or in one bracket."""

    def as_marks(found: re.Match[str]) -> str:
        parts = () if found[1] in numbers else side_by_side(found[1])
        known = bool(parts) and numbers.issuperset(parts)
        return "".join(map(mark, parts)) if known else found[0]

    result = list(rows)
    for place, row in enumerate(rows):
        for which, line in enumerate(row.lines if MARK_OPEN in row.text or "[" in row.text else ()):
            text = MARK.sub(as_marks, line.text)
            for found, listed in listed_marks(text):
                if numbers.issuperset(listed):
                    text = text.replace(found[0], "".join(map(mark, listed)), 1)
            if text != line.text:
                result[place] = with_line(result[place], which, text)
    return result


def _raise_pairs(rows: list[Row], wanted: Sequence[str], numbers: frozenset[str]) -> list[Row]:
    """Raise the marks of two notes that stand nowhere, where they are typed as one number: `het fiche.12 De leden`."""
    present = _marks_in(rows) if wanted else set()
    for number, following in pairwise(wanted):
        both = number + following
        if side_by_side(both) and both not in numbers and not {number, following} & present:
            _raise_one(rows, both, 0)
    return _parted(rows, numbers)


def _raise_stars(rows: Sequence[Row], signs: Iterable[str]) -> list[Row]:
    """Raise the signs of notes that have no number: `gehoord.*`, `van tafel is?†`, `overlast *)`, `krant * uit`."""
    result = list(rows)
    for sign in signs:
        bare = re.escape(sign)
        pattern = regex(
            rf"(?<=[\w.,;:?!»”’'\")])(?:\s?{bare}\)(?=[\s.,;:?!]|$)|{bare}(?=[\s.,;:?!)]|$)|\s{bare}(?=\s[a-zà-ÿ]|$))"
        )
        for place, row in enumerate(result):
            if sign not in row.text:
                continue
            for which, line in enumerate(row.lines):
                raised = pattern.sub(mark(sign), line.text)
                if raised != line.text:
                    result[place] = with_line(result[place], which, raised)
    return result


def _marks_in(rows: Sequence[Row]) -> set[str]:
    """Return the numbers of all marks that stand in the rows."""
    marked = (row.text for row in rows if MARK_OPEN in row.text)
    return {found[1] for text in marked for found in marks_in(text)}


def _raise_beside(rows: list[Row], number: str, place: int) -> int | None:
    """Raise `number` where it stands right behind the mark raised last: `op?3, 4`, `op3?, 4`."""
    pattern = behind_mark(number)
    for which, line in enumerate(rows[place].lines if place < len(rows) else ()):
        if pattern.search(line.text):
            text = pattern.sub(rf"\1{mark(number)}", line.text, count=1)
            rows[place] = with_line(rows[place], which, text)
            return place
    return None


def _raise_one(rows: list[Row], number: str, start: int) -> int | None:
    """Raise the first typed mark of `number` from row `start` on; return its row."""
    for careful in (True, False):
        for place in range(start, len(rows)):
            changed = _raised(rows[place], number, careful)
            if changed is not None:
                rows[place] = changed
                return place
    standing_at = _raise_standing(rows, number, start)
    return _raise_wrapped(rows, number, start) if standing_at is None else standing_at


def _raise_wrapped(rows: list[Row], number: str, start: int) -> int | None:
    """Put a mark that the margin pushed to the next row behind the row above, if exactly one may be it."""
    places = range(max(start, 1), len(rows))
    spots = [
        place
        for place in places
        if (lead := wrapped_mark(rows[place - 1], rows[place]))
        and lead[lead.lastindex or 0] == number
    ] or [place for place, lead in bare_leads(rows).items() if place >= start and lead == number]
    if len(spots) != 1:
        return None
    place = spots[0]
    before, row = rows[place - 1], rows[place]
    rest = row.lines[0].text.partition(" ")[2]
    rows[place - 1] = with_line(before, len(before.lines) - 1, before.lines[-1].text + mark(number))
    # A number that a printer of text set on a line of its own leaves none behind.
    text = row if rest or len(row.lines) == 1 else replace(row, lines=row.lines[1:])
    rows[place] = with_line(text, 0, rest or (text.lines[0].text if text is not row else ""))
    return place


def _raise_standing(rows: list[Row], number: str, start: int) -> int | None:
    """Raise a mark that stands between spaces, if there is exactly one number that may be it."""
    spots = [
        (place, which, at)
        for place in range(start, len(rows))
        for which, line in enumerate(rows[place].lines)
        for at in standing(line.text, number)
    ]
    if len(spots) != 1:
        return None
    place, which, at = spots[0]
    line = rows[place].lines[which]
    text = line.text[:at].rstrip() + mark(number) + line.text[at + len(number) :]
    rows[place] = with_line(rows[place], which, text)
    return place


# A few forms only count where no surer mark stands.
_DOUBTFUL = frozenset(("behind_capital", "spaced"))


_ROOM_BEFORE_SIGN = regex(r"\s[.,;:?!](?:\s|$)")


def _raised(row: Row, number: str, careful: bool) -> Row | None:
    """Return the row with its mark raised. Careful: not behind a capital, as in `CO2`."""
    for which, line in enumerate(row.lines if number in row.text else ()):
        for found in TYPED_MARK.finditer(line.text):
            form = found.lastgroup or ""
            if found[form] != number or form == "alone" or (careful and form in _DOUBTFUL):
                continue
            before = line.text[: found.start()]
            if form == "half_bracket" and before.count("(") > before.count(")"):
                continue
            end = found.end()
            if line.text[end : end + 1] == ")" and before.count("(") <= before.count(")"):
                end += 1
            # `gesteld2) ?`, as `pdftotext -layout` sets what stands behind a mark
            end += _ROOM_BEFORE_SIGN.match(line.text, end) is not None
            text = before + mark(number) + line.text[end:]
            return with_line(row, which, text)
    return None


def _lower_small(rows: Sequence[Row], wanted: set[str]) -> tuple[list[Row], list[Row]]:
    """Put a mark that the end of a line pushed down, alone and smaller than the text, behind the row above."""
    kept: list[Row] = []
    alone: list[Row] = []
    for row in rows:
        before = kept[-1] if kept else None
        if (
            before is not None
            and row.text in wanted
            and row.size < _SMALL_MARK * before.size
            and not row.first
        ):
            kept[-1] = _with_mark(before, row.text)
            alone.append(row)
        else:
            kept.append(row)
    return kept, alone


def _with_mark(row: Row, number: str) -> Row:
    """Return the row with a mark at its end."""
    return with_line(row, len(row.lines) - 1, row.lines[-1].text + mark(number))


# A raised mark is smaller than the text by this share at least.
_SMALL_MARK = 0.9


def _lower_lonely(rows: list[Row], wanted: set[str]) -> tuple[list[Row], list[Row]]:
    """Put marks that `pdftotext` printed on a line of their own into the line below or above."""
    kept: list[Row] = []
    alone: list[Row] = []
    pending: list[Line] = []
    for row, after in zip_longest(rows, rows[1:]):
        lonely = all(line.text in wanted for line in row.lines)
        pushed = lonely and kept and _is_pushed_down(kept[-1], row, after)
        if (pushed or _is_wrapped_mark(row, wanted)) and kept and not row.loose:
            kept[-1] = _with_mark(kept[-1], row.text.strip("()[]"))
            alone.append(row)
            continue
        if lonely and (row.x0 > 3 * CHAR_WIDTH or len(row.lines) > 1):
            alone.append(row)
            if kept and not row.loose and _covers(kept[-1], row.lines[0]) and not pending:
                pending = list(row.lines)
            else:
                pending += row.lines
            continue
        for line in pending:
            if _covers(row, line):
                row = _insert(row, line)
            elif kept and _covers(kept[-1], line):
                kept[-1] = _insert(kept[-1], line)
            elif kept and ends_full(kept[-1], row):
                kept[-1] = _with_mark(kept[-1], line.text)
        pending = []
        kept.append(row)
    return kept, alone


def _is_pushed_down(before: Row, row: Row, after: Row | None) -> bool:
    """True for a mark below a full line, where its text goes on, and apart from what follows.

    `2:    … in plaats van «zorgen voor»?` / `      7`, with an empty line below
    """
    below = after is None or after.loose or after.first
    alone = len(row.lines) == 1 and not row.first
    return below and alone and not before.short and abs(row.x0 - before.text_x) < CHAR_WIDTH


def _is_wrapped_mark(row: Row, wanted: set[str]) -> bool:
    """True for a typed mark that the end of the line above pushed down: `2)` alone."""
    return row.text[-1:] in ")]" and row.text.strip("()[]") in wanted


def _covers(row: Row, line: Line) -> bool:
    return row.x0 < line.x0 <= row.x1 + 2 * CHAR_WIDTH


def _insert(row: Row, lonely: Line) -> Row:
    """Put a mark into `row`, which covers it, at the word end nearest to its column."""
    which = max(n for n, line in enumerate(row.lines) if line.x0 < lonely.x0)
    line = row.lines[which]
    column = round((lonely.x0 - line.x0) / CHAR_WIDTH)
    ends = [n for n in range(1, len(line.text) + 1) if line.text[n : n + 1] in (" ", "")]
    at = min(ends, key=lambda end: abs(end - column))
    text = line.text[:at] + mark(lonely.text) + line.text[at:]
    return with_line(row, which, text)
