"""Tables that Markdown draws with rules of dashes: where their columns begin.

------------------- ---------------          The dashes tell the columns; rows may be of several
Kenmerk             169810.02U               lines, with empty lines between rows. A title row has
Betreft             Klimaatneutraal in       such a rule below it, and one over the whole width
                    2050                     above it.
------------------- ---------------
"""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.patterns import regex

_RULE = regex(r"\s*-{3,}(?:\s+-{3,})*\s*")
_RUN = regex(r"-{3,}")
# A title row is of so many lines at most.
_TITLE_LINES = 5
_GRID = regex(r"\s*\+(?:[-=:]{3,}\+)+\s*")


def is_grid_rule(raw: str) -> bool:
    """True for a rule of a table that is drawn all around: `+-----+-----+`."""
    return "+" in raw and _GRID.fullmatch(raw) is not None


def columns_of(lines: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """Return for each line of a ruled table, by its place, the places where columns begin."""
    rules = {
        place: tuple(run.start() for run in _RUN.finditer(raw))
        for place, raw in enumerate(lines)
        if "---" in raw and _RULE.fullmatch(raw)
    }
    found: dict[int, tuple[int, ...]] = {}
    for place, columns in rules.items():
        if len(columns) < 2 or place in found:
            continue
        end = _end(lines, rules, place)
        for inside in range(_begin(lines, rules, place), end):
            found[inside] = columns
    return found


def _begin(lines: Sequence[str], rules: dict[int, tuple[int, ...]], place: int) -> int:
    """Return the first line of a title row above the rule; the rule itself where there is none."""
    for above in range(place - 1, max(-1, place - 2 - _TITLE_LINES), -1):
        if above in rules:
            return above
        if not lines[above].strip():
            return above + 1
    return place


def _end(lines: Sequence[str], rules: dict[int, tuple[int, ...]], place: int) -> int:
    """Return the line behind the table: behind its last rule, or at the first empty line where it has none."""
    left = rules[place][0]
    for below in range(place + 1, len(lines)):
        if below in rules:
            return below + 1
        if lines[below].strip() and len(lines[below]) - len(lines[below].lstrip()) < left:
            break  # text that stands left of the table is none of its rows
    return next((n for n in range(place + 1, len(lines)) if not lines[n].strip()), len(lines))


def cells_of(raw: str, columns: Sequence[int]) -> list[str]:
    """Cut a row at its columns; a rule has no cells, and a line with a word across a column is one cell."""
    if _RULE.fullmatch(raw):
        return []
    if any(len(raw) > place and not raw[place - 1].isspace() for place in columns[1:]):
        return [raw]
    ends = [*columns[1:], len(raw)]
    return [raw[begin:end] for begin, end in zip((0, *columns[1:]), ends, strict=True)]
