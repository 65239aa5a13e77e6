"""Cells that touch though they belong to two columns: of a letterhead, or of a table that is set tight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain, pairwise

from kamervragen.lines import MARK, Run
from kamervragen.patterns import regex

# A number in a cell of its own: its text hangs.
NUMBER = regex(r"\(?\d{1,3}[a-z]?[.)]?")
# A second column of a letterhead begins right of it, in points.
_RIGHT_HALF = 250.0


def split_columns(rows: list[list[list[Run]]]) -> list[list[list[Run]]]:
    """Part cells that touch though they belong to two columns of a letterhead.

    Where two rows close by, or the row right above, begin a second cell at one place, a run that
    begins there too begins a cell as well.
    """
    starts: dict[int, list[float]] = {}
    for row in rows:
        for cell in row[1:]:
            if not NUMBER.fullmatch(row[0][0].text.strip()):
                starts.setdefault(round(cell[0].x0), []).append(cell[0].base)
        if len(row) == 1 and row[0][0].x0 > _RIGHT_HALF:
            starts.setdefault(round(row[0][0].x0), []).append(row[0][0].base)
    for place, bases in _narrow_columns(rows):
        starts.setdefault(place, []).extend(bases)
    for bases in starts.values():
        bases.sort()
    return [_split_row(row, starts) for row in rows] if starts else rows


def _narrow_columns(rows: list[list[list[Run]]]) -> Iterator[tuple[int, list[float]]]:
    """Give the place of each column of a table that is set tight, and the baselines at which it begins a cell.

    Behind more room than words have, in three rows below each other: `Onderzoek   77` / `Toezicht    10`.
    """
    places: dict[int, list[Run]] = {}
    for row in rows:
        runs = list(chain.from_iterable(row))
        # A cell may be drawn word by word: what counts is how many cells there are.
        begins = [run for one, run in pairwise(runs) if run.x0 - one.x1 > _NARROW * run.size]
        for run in begins if len(begins) < _TABLE_CELLS else ():
            places.setdefault(round(run.x0), []).append(run)
    for place, runs in places.items():
        together = [
            one.base
            for one, other, third in zip(runs, runs[1:], runs[2:], strict=False)
            if third.base - one.base < 2 * _PITCH * one.size
        ]
        if together:
            yield place, [run.base for run in runs]


# Distance of two rows, room between two columns, in sizes; cells of a row of a table.
_PITCH, _NARROW, _TABLE_CELLS = 2.2, 0.7, 8


def _split_row(row: list[list[Run]], anchors: dict[int, list[float]]) -> list[list[Run]]:
    if sum(map(len, row)) == len(row):
        return row
    result: list[list[Run]] = []
    for cell in row:
        result.append([cell[0]])
        for run in cell[1:]:
            bases = anchors.get(round(run.x0))
            if not bases:
                result[-1].append(run)
                continue
            gap = run.x0 - result[-1][-1].x1
            # `Onderstaande tabel vermeldt …`: a word of a sentence that stands above a column by chance. Right
            # below `telefoon 070 312 92 00` it is the next of its column: `… en Sport e-mail postbus@…`.
            word = run.text[:1].islower() and gap < _APART * run.size
            begins = _is_right_below(run, bases) if word else _begins_there(run, bases, gap)
            if begins and not MARK.fullmatch(run.text.strip()):
                result.append([run])
            else:
                result[-1].append(run)
    return result


_REACH, _WIDE_REACH, _APART = 4, 6, 0.8


def _begins_there(run: Run, bases: list[float], gap: float) -> bool:
    """True where two of the sorted baselines are close to the run, or one is right above it. `gap`: before it."""
    # A page may hold a hundred thousand: those that count are looked up and not looked for.
    # Behind more room than words have, two rows of a letterhead that is set wide, or the label two rows above.
    apart = gap > _APART * run.size
    reach = (_WIDE_REACH if apart else _REACH) * run.size
    first = bisect_right(bases, run.base - reach)
    if first + 1 < len(bases) and bases[first + 1] < run.base + reach:
        return True
    return _is_right_below(run, bases, 3.4 if apart else 2.2)


def _is_right_below(run: Run, bases: list[float], pitch: float = 1.7) -> bool:
    """True where one of the sorted baselines is at most `pitch` sizes above the run."""
    above = bisect_left(bases, run.base)
    return above > 0 and run.base - bases[above - 1] < pitch * run.size
