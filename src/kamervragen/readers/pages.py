"""Pages of a PDF or of a picture into the lines of a reading; shared by all that sees pages."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kamervragen.lines import UNNAMED, Aside, Faint, How, Line, Picture, Reading, Run, Upright
from kamervragen.patterns import regex
from kamervragen.readers.label_chains import counted_labels
from kamervragen.readers.overprint import part_overprint
from kamervragen.readers.recognised import mended
from kamervragen.readers.rows import cells_of, line_of, once, rows_of
from kamervragen.readers.struck import struck_words
from kamervragen.readers.unseen import Box, part_unseen, shortened, words_of

MAX_PAGES = 5000
_NO_WORD = regex(r"[\W_]")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader saw on one page: size in points, runs, and whether pictures are on it.

    `sight`: the part of it that is shown, where that is not all; `fills`: boxes filled with a colour or a picture,
    where white text stands on the page; `lines`: thin lines across, and lines through words that a reviewer drew;
    `told`: what else is to be told of it, and why; `scanned`: a picture lies over its text; None
    where the reader cannot tell; `faint`: words that recognition was not sure of; `upright`: how its
    picture was turned.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    pictures: bool = False
    sight: Box | None = None
    fills: tuple[Box, ...] = ()
    lines: tuple[Box, ...] = ()
    told: tuple[tuple[str, How], ...] = ()
    beside: tuple[Box, ...] = ()
    scanned: bool | None = None
    faint: tuple[Faint, ...] = ()
    upright: Upright | None = None


def assemble(pages: Sequence[Page], lezer: str) -> Reading:
    """Put the runs of all pages into lines."""
    asides: list[Aside] = []
    sheets = [_sheet(page, asides) for page in pages]
    faint = {one[:3] for page in pages for one in page.faint}
    labels = _mend_labels([sheet for sheet in sheets if sheet.recognised], asides, faint)
    lines: list[Line] = []
    row = 0
    for sheet in sheets:
        for cells in sheet.rows:
            found = [line_of(cell, sheet.number, len(lines) + 1, row) for cell in cells]
            if sheet.recognised:
                found = [one._replace(text=mended(one.text)) for one in found]
            lines += found
            row += 1
        for run in sheet.rotated:
            line = line_of([run], sheet.number, len(lines) + 1, row)
            lines.append(line._replace(rotated=True))
            row += 1
    sizes = tuple((page.width, page.height) for page in pages)
    blank = tuple((page.number, page.pictures) for page in pages if not page.runs)
    return Reading(
        tuple(lines), sizes, lezer, drawn=True, blank=blank, asides=tuple(asides), scanned=_scanned(pages),
        pictures=tuple(Picture(page.number, box[1], box[3]) for page in pages for box in page.beside),
        faint=tuple(one for page in pages for one in page.faint if one[:3] not in labels),
        upright=tuple(page.upright for page in pages if page.upright is not None),
    )  # fmt: skip


class _Sheet(NamedTuple):
    """A page in rows of cells; `rotated`: what stands on it at another angle."""

    number: int
    rows: list[list[list[Run]]]
    rotated: list[Run]
    recognised: bool


def _sheet(page: Page, asides: list[Aside]) -> _Sheet:
    """Put the runs of a page into rows; what is none of its text goes to `asides`."""
    sight = page.sight or (0.0, 0.0, page.width, page.height)
    runs, unseen = part_unseen(page.runs, page.number, sight, page.fills)
    runs, stamps = part_overprint(runs, page.number)
    asides += [*unseen, *stamps]
    asides += [Aside(page.number, words, how) for words, how in _told(page, runs)]
    # Nothing behind the readers reckons with a line without text.
    printed = [run for run in runs if run.text.strip()]
    upright = once([run for run in printed if not run.rotated])
    rotated = [run for run in printed if run.rotated]
    return _Sheet(page.number, rows_of(upright), rotated, _is_recognised(page))


def _mend_labels(
    sheets: Sequence[_Sheet], asides: list[Aside], faint: Container[tuple[int, float, float]]
) -> set[tuple[int, float, float]]:
    """Put right the labels of items that recognition misread, as those before and behind them tell.

    Returns page, left side and baseline of all labels that others confirm. `faint`: those of doubtful words.
    """
    places = [(sheet, place) for sheet in sheets for place in range(len(sheet.rows))]
    confirmed: set[tuple[int, float, float]] = set()
    labels = counted_labels(
        [sheet.rows[place] for sheet, place in places],
        lambda row, run: (places[row][0].number, run.x0, run.base) in faint,
    )
    for (number, at), label in labels.items():
        sheet, place = places[number]
        runs = [run for cell in sheet.rows[place] for run in cell]
        read = runs[at].text.strip()
        told = _NO_WORD.sub("", read) != _NO_WORD.sub("", label)
        if not (told and _NO_WORD.sub("", read).isdigit()):
            confirmed.add((sheet.number, runs[at].x0, runs[at].base))
        if told:
            asides.append(Aside(sheet.number, f"{read} → {label}", "label"))
        if label != read:
            runs[at] = runs[at]._replace(text=label)
            sheet.rows[place] = cells_of(runs)
    return confirmed


def _scanned(pages: Sequence[Page]) -> tuple[int, ...] | None:
    """Return the pages that recognition read; None where the reader does not see what lies over what."""
    if any(page.scanned is None for page in pages):
        return None
    return tuple(page.number for page in pages if _is_recognised(page))


def _is_recognised(page: Page) -> bool:
    """True where a page has text and none of it is printed: recognition put it over or under a picture."""
    if page.scanned is None:
        return False
    # On most pages the first run is seen.
    if any(not run.unseen and run.text.strip() for run in page.runs):
        return page.scanned
    return any(run.text.strip() for run in page.runs)


def _told(page: Page, runs: Sequence[Run]) -> Iterator[tuple[str, How]]:
    """Give what else is to be told of a page, and why."""
    yield from page.told
    unnamed = [run for run in runs if UNNAMED in run.text]
    if unnamed:
        yield words_of(unnamed), "unnamed"
    struck = struck_words(runs, page.lines) if page.lines else []
    if struck:
        yield shortened(" … ".join(struck)), "struck"
