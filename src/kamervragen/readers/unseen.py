"""What a page draws and nobody sees: text outside the page, invisible or white text, text without measures."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, isfinite

from kamervragen.lines import Aside, How, Run

# Left, top, right, bottom, in points.
Box = tuple[float, float, float, float]
# So much of it is quoted.
_SHOWN = 120
# The least width and height (points), for fonts that claim to have none or less.
_LEAST = 0.1


def part_unseen(
    runs: Sequence[Run], number: int, sight: Box, fills: Sequence[Box]
) -> tuple[list[Run], list[Aside]]:
    """Return (the runs to read, what a person does not see) of page `number`.

    `sight`: left, top, right and bottom of what is shown of it; `fills`: the boxes that are filled with a colour or
    a picture. Text outside is left out, and so is text in the colour of the paper. Invisible text is kept: it may be
    the text layer of a scan, and where all of a page is invisible it surely is, so that nothing is said.
    """
    left, top, right, bottom = sight
    inside: list[Run] = []
    outside: list[Run] = []
    cut: list[Run] = []
    white: list[Run] = []
    for run in runs:
        x0, x1, base, size = run[1:5]
        # Nearly all runs are sound and begin on the page; of the others more has to be asked.
        begins = left <= x0 < right and base > top and base - size < bottom
        if run.colour >= _WHITE and is_paper(run.colour) and not _is_filled(run, fills):
            white.append(run)
        elif begins and _LEAST <= x1 - x0 < inf and _LEAST <= size < inf:
            inside.append(run)
            if x1 > right + _CUT * size and run.text.strip():
                cut.append(run)
        elif _is_outside(run, sight):
            outside.append(run)
        else:
            inside.append(_sound(run))
    left_out: tuple[tuple[list[Run], How], ...] = (
        (outside, "outside"),
        (cut, "cut"),
        (white, "white"),
    )
    told = [
        Aside(number, words_of(some), how)
        for some, how in left_out
        if any(run.text.strip() for run in some)
    ]
    invisible = [run for run in inside if run.unseen and run.text.strip()]
    if invisible and any(not run.unseen and run.text.strip() for run in inside):
        told.append(Aside(number, words_of(invisible), "invisible"))
    return inside, told


# A line that ends so far beyond the edge, in sizes of its type, is cut off for who looks at the page.
_CUT = 0.8
# A fill that is paler than this in red, green and blue leaves white text unread.
PALE = 200
# As good as white, in each of red, green and blue.
_WHITE = 0xFAFAFA


def is_paper(colour: int) -> bool:
    """True for a colour that cannot be told from white paper."""
    return (
        colour >= _WHITE and min(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF) >= _WHITE & 0xFF
    )


def _is_filled(run: Run, fills: Sequence[Box]) -> bool:
    """True where a run stands on a filled box: white letters in the dark head of a table."""
    x, y = (run.x0 + run.x1) / 2, run.base - 0.3 * run.size
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in fills)


def _is_outside(run: Run, sight: Box) -> bool:
    """True where no part of the run is on the page, or nobody can say where it is."""
    if not (isfinite(run.x0) and isfinite(run.x1) and isfinite(run.base) and isfinite(run.size)):
        return True
    left, top, right, bottom = sight
    if right <= left or bottom <= top:  # a broken page box says nothing
        return False
    first, last = min(run.x0, run.x1), max(run.x0, run.x1)
    high, low = run.base - run.size, run.base + 0.3 * run.size
    return first >= right or last <= left or high >= bottom or low <= top


def _sound(run: Run) -> Run:
    """Give a run that has no width or height the least there is: its words count all the same."""
    if run.x1 - run.x0 >= _LEAST and run.size >= _LEAST:
        return run
    return run._replace(x1=max(run.x1, run.x0 + _LEAST), size=max(abs(run.size), _LEAST))


def words_of(runs: Sequence[Run]) -> str:
    """Return the first words of runs in one line."""
    return shortened(" ".join(word for run in runs[:_SHOWN] for word in run.text.split()))


def shortened(text: str) -> str:
    """Return as much of a text as is quoted."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
