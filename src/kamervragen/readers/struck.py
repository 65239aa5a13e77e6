"""Struck-out text: words through which a line is drawn.

2. Wie betaalt de ---schade--- kosten?      <- a thin line at half the height of small letters
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kamervragen.lines import Run
from kamervragen.readers.unseen import Box

# Between these shares of the size above the baseline a line goes through letters; lower it is drawn below them.
_LOW, _HIGH = 0.12, 0.55
# It strikes what stands in so much of its length at least.
_SHARE = 0.6


def struck_words(runs: Sequence[Run], lines: Sequence[Box]) -> list[str]:
    """Return the words of `runs` that one of the thin `lines` strikes out; both in points from the top left."""
    level = sorted(
        (run for run in runs if not run.rotated and run.text.strip()), key=attrgetter("base")
    )
    bases = [run.base for run in level]
    highest = _HIGH * max((run.size for run in level), default=0.0)
    found: list[str] = []
    for left, top, right, bottom in lines:
        y = (top + bottom) / 2
        parts = [
            part
            for run in level[bisect_left(bases, y) : bisect_right(bases, y + highest)]
            if run.base - _HIGH * run.size < y < run.base - _LOW * run.size
            for part in _parts(run, left, right)
        ]
        if sum(width for width, _ in parts) >= _SHARE * (right - left):
            found += [text for _, text in parts]
    return found


def _parts(run: Run, left: float, right: float) -> Iterator[tuple[float, str]]:
    """Give (width, words) of what stands between `left` and `right` in a run, if anything does."""
    width = run.x1 - run.x0
    begin, end = max(left, run.x0), min(right, run.x1)
    if width <= 0 or end <= begin:
        return
    text = run.text
    first, last = (round((x - run.x0) / width * len(text)) for x in (begin, end))
    # Letters are of many widths: whole words are told.
    first = text.rfind(" ", 0, first + 1) + 1
    last = len(text) if text.find(" ", last) < 0 else text.find(" ", last)
    yield end - begin, text[first:last].strip()
