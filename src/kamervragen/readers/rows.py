"""Rows: the runs of a PDF page put into lines, in reading order, note marks in their place.

Shared by both PDF readers, so that they differ in nothing but how they look at the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from kamervragen.lines import (
    MARK_CLOSE,
    Line,
    Run,
    mark,
    with_marks,
)
from kamervragen.patterns import regex
from kamervragen.readers.columns import NUMBER, split_columns

# Two runs stand on one row where their baselines differ by less than this share of the size.
_SAME_ROW = 0.35
# Text at another angle than its page is none of its lines; a scan may be turned by a few degrees.
SLANTED = 0.1
# A gap of more than this share of the size is a space; of more than _COLUMN, another column.
SPACE = 0.14
# LaTeX sets `zelf op` 0.08 apart.
_TIGHT = 0.06
# Runs of one text within this distance (points) are one, drawn twice.
_TWICE = 0.8
_COLUMN = 1.7
# Behind a number that leads a row a smaller gap will do: the text hangs.
_HANG = 0.55
# Rows with more runs than this are drawings of digits, not text with note marks.
_MAX_CELLS = 400

_MARK_LENGTH = 10
# `NO` with a lowered `x`
_INDEX_LENGTH = 3
# Digits of less than this share of the size of a text are set as marks; up to the second where they touch it.
_SMALLER, _AS_LARGE = 0.9, 0.99
# One mark, or several side by side: `3, 4`; also `[3]`, raised.
_MARK = regex(r"\d{1,3}[.,)]?(?:\s?\d{1,3}[.,]?){0,2}|\[\d{1,3}\]|[*†‡]{1,3}")
_SIGNS = ("*", "†", "‡", "[")
_BEFORE_MARK, _BEHIND_MARK = regex(r"\d{1,3},?\s?"), regex(r"\d{1,3}\s?")


def once(runs: list[Run]) -> list[Run]:
    """Leave out what was drawn twice at one place to look bold."""
    seen: dict[str, list[Run]] = {}
    kept: list[Run] = []
    for run in runs:
        text = run.text.rstrip()
        same = seen.get(text)
        if same is None:
            seen[text] = [run]
        elif _at_one_place(run, same[-64:]):
            continue
        else:
            same.append(run)
        kept.append(run)
    return kept


def _at_one_place(run: Run, others: list[Run]) -> bool:
    x, base = run.x0, run.base
    for other in others:  # noqa: SIM110 - a generator takes twice as long
        if -_TWICE < x - other.x0 < _TWICE and -_TWICE < base - other.base < _TWICE:
            return True
    return False


def rows_of(runs: list[Run]) -> list[list[list[Run]]]:
    """Group runs into rows from top to bottom, and each row into cells from left to right."""
    rows: list[list[Run]] = []
    row: list[Run] = []
    for run in sorted(runs, key=attrgetter("base", "x0")):
        if row and _beside(row, run):
            row.append(run)
        else:
            row = [run]
            rows.append(row)
    return split_columns([cells_of(row) for row in _lower_marks(rows)])


def _beside(row: list[Run], run: Run) -> bool:
    """True where `run` stands on the row: close baselines; a smaller size counts for less."""
    base, size = run.base, run.size
    for other in row[-3:]:
        least = size if size < other.size else other.size
        if abs(base - other.base) < _SAME_ROW * least:
            return True
    return False


def _lower_marks(rows: list[list[Run]]) -> list[list[Run]]:
    """Bring raised note marks down to the row that they belong to."""
    rows = [_side_by_side(row) for row in rows]
    kept = [list(row) for row in rows]
    for number, row in enumerate(rows):
        if len(row) > _MAX_CELLS:
            continue
        holds_text = max([len(run.text) for run in row]) > _INDEX_LENGTH
        for run in row:
            text = run.text
            letters = text[:1].isalpha()
            if letters and holds_text:
                continue
            if len(text) > _MARK_LENGTH or not (letters or _is_mark(text.strip())):
                continue
            above = next(
                (n for n in (number - 1, number - 2) if n >= 0 and _lowered(rows[n], run)), None
            )
            if above is not None:
                kept[number].remove(run)
                kept[above].append(run)
                continue
            if letters:
                continue
            for below in range(number, min(number + 4, len(rows))):
                if len(rows[below]) <= _MAX_CELLS and _raised_beside(rows[below], run):
                    kept[number].remove(run)
                    kept[below].append(run._replace(text=_as_mark(run.text)))
                    break
    return [row for row in kept if row]


def _is_mark(text: str) -> bool:
    """True for note marks; nearly all words show by their first letter that they are none."""
    may_be = text[:1].isdigit() or text[:1] in _SIGNS
    return may_be and _MARK.fullmatch(text) is not None


def _side_by_side(row: list[Run]) -> list[Run]:
    """Put marks that stand beside each other into one run: `3,` and `4` behind one question mark."""
    if len(row) < 2 or len(row) > _MAX_CELLS:
        return row
    result: list[Run] = []
    for run in row:
        last = result[-1] if result else None
        if last is not None and run.text[:1].isdigit() and _is_pair(last, run):
            result[-1] = last._replace(text=last.text + run.text, x1=run.x1)
        else:
            result.append(run)
    return result


def _is_pair(one: Run, other: Run) -> bool:
    """True for two short numbers of one size on one baseline, closer than words are."""
    return (
        one.text[:1].isdigit()
        and _BEFORE_MARK.fullmatch(one.text) is not None
        and _BEHIND_MARK.fullmatch(other.text) is not None
        and abs(one.base - other.base) < 0.1
        and abs(one.size - other.size) < 0.1
        and 0 <= other.x0 - one.x1 < 0.6 * one.size
    )


def _lowered(row: list[Run], digit: Run) -> bool:
    """True where `digit` hangs below a larger run that ends right before it, as in CO₂."""
    if len(row) > _MAX_CELLS:
        return False
    for run in row:
        if (
            0 < digit.base - run.base < 0.5 * run.size
            and digit.size < _AS_LARGE * run.size
            and abs(digit.x0 - run.x1) < 0.2 * run.size
        ):
            return True
    return False


def _as_mark(text: str) -> str:
    """Return raised numbers as marks; WeasyPrint writes `1.` before a note, others `3, 4` side by side."""
    numbers = re.findall(r"\d+|[*†‡]+", text)
    return "".join(map(mark, numbers)) + " " * text.endswith(" ")


def _raised_beside(row: list[Run], digit: Run) -> bool:
    """True where `digit` is raised behind a larger run of the row, or leads the row."""
    leads = True
    for run in row:
        if run is digit:
            continue
        leads = leads and digit.x0 < run.x0
        lift = run.base - digit.base
        if digit.size >= _SMALLER * run.size:
            if _raised_as_large(run, digit, leads=leads):
                return True
            continue
        if not 0.08 * run.size < lift < 0.75 * run.size:
            continue
        if abs(digit.x0 - run.x1) < 0.45 * run.size or run.x0 < digit.x0 < run.x1:
            return True
        if leads and -0.5 * run.size < run.x0 - digit.x1 < 3 * run.size:
            return True
    return False


def _raised_as_large(run: Run, digit: Run, *, leads: bool) -> bool:
    """True for a mark hardly smaller than its text, as WeasyPrint raises a plain `<sup>`: by half the height of a line.

    It touches its text. In a table a number as large as the text may stand halfway the height of its row.
    """
    size = run.size
    if digit.size >= _AS_LARGE * size or not 0.25 * size < run.base - digit.base < 0.6 * size:
        return False
    behind = abs(digit.x0 - run.x1) < 0.2 * size or run.x0 < digit.x0 < run.x1
    return behind or (leads and -0.1 * size < run.x0 - digit.x1 < 0.45 * size)


def cells_of(row: list[Run]) -> list[list[Run]]:
    if len(row) == 1:
        return [row]
    row.sort(key=attrgetter("x0"))
    cells: list[list[Run]] = [[row[0]]]
    for before, run in pairwise(row):
        gap = run.x0 - before.x1
        leads = len(cells) == 1 and len(cells[-1]) == 1
        hangs = leads and NUMBER.fullmatch(before.text.strip()) and not _is_date(row)
        wide = _HANG if hangs else (_OTHER_PRINT if _other_print(before, run) else _COLUMN)
        if gap > wide * max(before.size, run.size):
            cells.append([run])
        else:
            cells[-1].append(run)
    return cells


def _other_print(one: Run, other: Run) -> bool:
    """True for words in print of another size: a note in the margin, and the line of the text beside it."""
    small, large = sorted((one, other), key=attrgetter("size"))
    words = small.text.strip()[-1:] != MARK_CLOSE and len(small.text.strip()) > _INDEX_LENGTH
    return words and small.size < _NOTE_PRINT * large.size


_OTHER_PRINT, _NOTE_PRINT = 0.8, 0.8


# `17   maart 2026`, as recognition spaces its words.
_DATE = regex(r"\d{1,2} [a-z]{3,9}\.? (?:19|20)\d\d\b")


def _is_date(row: Sequence[Run]) -> bool:
    return _DATE.match(" ".join(run.text.strip() for run in row[:_DATE_RUNS])) is not None


_DATE_RUNS = 3


def line_of(cell: list[Run], page: int, number: int, row: int) -> Line:
    if len(cell) == 1:
        run = cell[0]
        text = with_marks(" ".join(run.text.split()))
        x0, x1, base, size = (
            round(run.x0, 1),
            round(run.x1, 1),
            round(run.base, 1),
            round(run.size, 1),
        )
        return Line(text, page, number, row, x0, x1, base, size, run.bold, run.italic)
    main = max(cell, key=lambda run: (run.size, len(run.text)))
    bold = italic = False
    if [run for run in cell if run.bold or run.italic]:
        letters = [run for run in cell if any(map(str.isalnum, run.text))] or cell
        bold = all(run.bold for run in letters)
        italic = all(run.italic for run in letters)
    return Line(
        text=with_marks(_text(cell)), page=page, number=number, row=row,
        x0=round(min([run.x0 for run in cell]), 1), x1=round(max([run.x1 for run in cell]), 1),
        base=round(main.base, 1), size=round(main.size, 1), bold=bold, italic=italic,
    )  # fmt: skip


def _text(cell: list[Run]) -> str:
    """Join the runs of a cell. A printed space counts only where it takes room: groff and Chromium
    draw spaces of no width inside words."""
    text = cell[0].text
    for before, run in pairwise(cell):
        size = max(before.size, run.size)
        gap = run.x0 - before.x1
        spaced = text.endswith(" ") or run.text.startswith(" ")
        room = gap > (_TIGHT if spaced else SPACE) * size
        text = text.rstrip() + (" " if room else "") + run.text.lstrip()
    return " ".join(text.split())
