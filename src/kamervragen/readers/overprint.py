"""Stamps and watermarks: text in another colour, printed over the text of the page.

2. Wie betaalt de INGEKOMEN 7 mei 2026 schade?      <- a red stamp across the line
              CONCEPT                               <- pale and large, below all lines
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kamervragen.lines import Aside, Run
from kamervragen.readers.unseen import words_of

# Two texts stand on each other where they share so much of the smaller one's height, and of its size in width.
_HIGH, _WIDE = 0.35, 0.6
# Letters stand above their baseline by this share of the size.
_RISES = 0.7


def part_overprint(runs: Sequence[Run], number: int) -> tuple[list[Run], list[Aside]]:
    """Return (the runs of the text, stamps and watermarks) of page `number`."""
    letters: Counter[int] = Counter()
    for run in runs:
        letters[run.colour] += len(run.text)
    if len(letters) < 2:
        return list(runs), []
    usual = letters.most_common(1)[0][0]
    text = [run for run in runs if run.colour == usual and not run.rotated]
    # All of a stamp goes that touches the text anywhere: its lines are of one colour, size and place.
    stamped = {
        (run.colour, round(run.size))
        for run in runs
        if run.colour != usual and any(_overlaps(run, other) for other in text)
    }
    over = [run for run in runs if (run.colour, round(run.size)) in stamped]
    if not over:
        return list(runs), []
    kept = [run for run in runs if (run.colour, round(run.size)) not in stamped]
    return kept, [Aside(number, words_of(over), "stamp")]


def _overlaps(one: Run, other: Run) -> bool:
    low = min(one.base, other.base) - max(
        one.base - _RISES * one.size, other.base - _RISES * other.size
    )
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    size = min(one.size, other.size)
    return low > _HIGH * size and across > _WIDE * size
