"""What a page draws and nobody sees: text outside the page, invisible text, text without measures."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isfinite

from kamervragen.lines import Run

# So much of it is quoted.
_SHOWN = 120
# The least width and height (points), for fonts that claim to have none or less.
_LEAST = 0.1


def part_unseen(
    runs: Sequence[Run], width: float, height: float
) -> tuple[list[Run], list[tuple[str, bool]]]:
    """Return (the runs to read, (words, kept) of what a person does not see).

    Text outside the page is left out. Invisible text is kept: it may be the text layer of a scan, and
    where all of a page is invisible it surely is, so that nothing is said.
    """
    inside: list[Run] = []
    outside: list[Run] = []
    for run in runs:
        _, x0, x1, base, size, *_ = run
        # Nearly all runs are sound and begin on the page; of the others more has to be asked.
        begins = 0 <= x0 < width and base > 0 and base - size < height
        if begins and _LEAST <= x1 - x0 < inf and _LEAST <= size < inf:
            inside.append(run)
        elif _is_outside(run, width, height):
            outside.append(run)
        else:
            inside.append(_sound(run))
    told = [(_words(outside), False)] if any(run.text.strip() for run in outside) else []
    invisible = [run for run in inside if run.unseen and run.text.strip()]
    if invisible and any(not run.unseen and run.text.strip() for run in inside):
        told.append((_words(invisible), True))
    return inside, told


def _is_outside(run: Run, width: float, height: float) -> bool:
    """True where no part of the run is on the page, or nobody can say where it is."""
    if not (isfinite(run.x0) and isfinite(run.x1) and isfinite(run.base) and isfinite(run.size)):
        return True
    if width <= 0 or height <= 0:  # a broken page box says nothing
        return False
    left, right = min(run.x0, run.x1), max(run.x0, run.x1)
    high, low = run.base - run.size, run.base + 0.3 * run.size
    return left >= width or right <= 0 or high >= height or low <= 0


def _sound(run: Run) -> Run:
    """Give a run that has no width or height the least there is: its words count all the same."""
    if run.x1 - run.x0 >= _LEAST and run.size >= _LEAST:
        return run
    return run._replace(x1=max(run.x1, run.x0 + _LEAST), size=max(abs(run.size), _LEAST))


def _words(runs: Sequence[Run]) -> str:
    """Return the first words of runs in one line."""
    text = " ".join(word for run in runs[:_SHOWN] for word in run.text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
