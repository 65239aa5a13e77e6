"""PDF through pdfium: text from pdfium, geometry only where it decides something.

pdfium gives the text of a page at once; each character's box costs a call. So a line that pdfium
drew as one object is measured at both ends; a line of several objects is measured word by word; a
word that holds a digit (it may end in a raised note mark) is measured character by character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from math import inf
from typing import NamedTuple

from kamervragen.errors import TooLarge
from kamervragen.lines import Aside, How, Reading, Run
from kamervragen.options import DEFAULTS, Ocr, Options
from kamervragen.patterns import regex
from kamervragen.readers.annotations import remarks_of
from kamervragen.readers.concealed import without_concealed
from kamervragen.readers.drawings import Drawings
from kamervragen.readers.glyphs import HAS_ACCENT, place_accents, show_hyphens
from kamervragen.readers.layers import Off, layers_off, texts_off
from kamervragen.readers.pages import MAX_PAGES, Page, assemble
from kamervragen.readers.pdfium import Document, TextPage, opened, opened_page
from kamervragen.readers.ruler import Ruler
from kamervragen.readers.unmapped import BREAKS_WORD, letters_of
from kamervragen.readers.unseen import is_paper
from kamervragen.readers.words import MeasuredLine, at_words, shown_text
from kamervragen.source import Source

MAX_CHARS = 20_000_000

# pdfium writes U+FFFE for a hyphen at a line end and drops the line break behind it.
# So many files of a PDF are named.
_NAMED = 10
_PIECE = regex(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
# Which words of a line are measured one by one: all, or those that may end in a raised mark, and those before
# which pdfium may have overlooked the room that groff draws for a space: `welke rolEBN`, `P.H.J.Jansen`.
_EACH = regex(r"\S+")
_MARKED = regex(
    r"(?<!\S)[^\s0-9*†‡]*[0-9*†‡]\S*|(?<=[a-zà-ÿ])[A-Z]{2,}[^\s0-9*†‡]*(?!\S)|(?<=[A-Z]\.)[A-ZÀ-Þ][a-zà-ÿ][^\s0-9*†‡]*(?!\S)"
)
# Mean width of a character over its size; above it a line holds a gap that may part two columns.
_WIDE = 0.62
# So many lines of more than so many spaces tell how a page is drawn.
_SAMPLE, _MANY = 12, 5
_GHOST_SAMPLE, _GHOSTS_A_LINE = 4, 8
_SPACE_INSIDE = regex(r"(?<=\w) (?=\w)")


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the text lines of a PDF.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: pdfium cannot open it, or it goes over a limit.
        UsageError, NoTextLayer, PagesToRecognise, TimedOut: of text recognition (`ocr.in_pdf`).
    """
    document = opened(source, options.password)
    try:
        if document.count > MAX_PAGES:
            raise TooLarge(source.name, f"more than {MAX_PAGES} pages", "split it first")
        off = layers_off(source, options.password)
        pages: Sequence[Page] = [
            _read_page(source, document, index, off) for index in range(document.count)
        ]
        if options.ocr is not Ocr.OFF:
            from kamervragen.readers.ocr.in_pdf import with_recognised

            pages = with_recognised(pages, source, document, options)
        attached = document.attached()
    finally:
        document.close()
    reading = assemble(pages, "pdfium")
    if not attached:
        return reading
    named = ", ".join(attached[:_NAMED]) + " …" * (len(attached) > _NAMED)
    return replace(reading, asides=(*reading.asides, Aside(1, named, "attached")))


def _read_page(source: Source, document: Document, index: int, off: Off) -> Page:
    page = opened_page(source, document, index)
    try:
        if page.count > MAX_CHARS:
            raise TooLarge(source.name, f"page {index + 1} is too large", "split it first")
        return _seen(page, index, off)
    finally:
        page.close()


def _seen(page: TextPage, index: int, off: Off) -> Page:
    """Return what is seen on the page at `index`. `off`: the layers that are not shown."""
    frame, turn = page.frame(), page.turn()
    left, bottom, right, top = frame
    width, height = (right - left, top - bottom)[:: -1 if turn % 2 else 1]
    ruler = Ruler(page.handle, turn, frame, lead=index == 0)
    drawings, remarks = Drawings(page), remarks_of(page)
    text, index_of = letters_of(page)
    told: list[tuple[str, How]] = []
    covers, hidden = drawings.covers(remarks.redacted), texts_off(page, off.names)
    scanned = drawings.is_scan(right - left, top - bottom)
    veils = [] if scanned else drawings.veils(remarks.painted)
    if (covers or veils or hidden) and len(text) == page.count:
        text, told = without_concealed(page, text, covers, veils, hidden)
    if index in off.pages:
        told.append((", ".join(sorted(off.names)), "form"))
    if remarks.notes:
        told.append((str(remarks.notes), "remarks"))
    runs = tuple(_runs(text, index_of, ruler))
    crop = page.crop()
    white = any(map(is_paper, {run.colour for run in runs}))
    return Page(
        index + 1, width, height, runs,
        pictures=not runs and drawings.any,
        sight=ruler.box(crop) if crop is not None else None,
        fills=tuple(map(ruler.box, drawings.coloured)) if white else (),
        lines=tuple(map(ruler.box, (*drawings.lines, *drawings.crossed(), *remarks.strikes))),
        told=tuple(told), scanned=scanned,
        beside=() if scanned else tuple(map(ruler.box, drawings.beside_text(right - left, top - bottom))),
    )  # fmt: skip


def _runs(text: str, index_of: Callable[[int], int], ruler: Ruler) -> list[Run]:
    ruler.loose = _is_loose(text, index_of, ruler)
    lines: list[_Measured] = []
    for piece in _PIECE.finditer(text):
        chunk = piece[0]
        bare = chunk.rstrip(" \ufffe\t")
        words = bare.lstrip()
        if not words:
            continue
        begin, end = piece.span()
        stop = begin + len(bare)
        first, last = index_of(stop - len(words)), index_of(stop - 1)
        hyphen = index_of(end - 1) if chunk[-1] == BREAKS_WORD else None
        words = words.replace("\ufffe", "-")
        runs = _measured(words, first, last, ruler, hyphen)
        lines.append(_Measured(words, first, last, hyphen, runs))
    return list(chain.from_iterable(_columns_apart(lines, ruler)))


class _Measured(NamedTuple):
    """One of pdfium's lines and the runs that it was made into."""

    words: str
    first: int
    last: int
    hyphen: int | None
    runs: list[Run]


# A second column begins so far right of the first text of its page, in points; it is seen in lines so near.
_SECOND, _NEAR = 150.0, 40.0


def _columns_apart(lines: Sequence[_Measured], ruler: Ruler) -> Iterator[list[Run]]:
    """Give the runs of each line, cut at its words where a column that a line close by shows begins inside it.

    pdfium puts two texts on one baseline into one line, with one space however wide the room between them is:
    `voorzitter van de vaste commissie voor` twice, below two names.
    """
    left = min((line.runs[0].x0 for line in lines), default=0.0) + _SECOND
    starts = [
        (run.base, run.x0)
        for line in lines
        for place, run in enumerate(line.runs)
        if run.x0 > left and (place == 0 or run.x0 - line.runs[place - 1].x1 > run.size)
    ]
    starts.sort()
    for line in lines:
        if starts and any(_holds_start(run, starts) for run in line.runs[:_FEW]):
            yield _measured(line.words, line.first, line.last, ruler, line.hyphen, each=True)
        else:
            yield line.runs


def _holds_start(run: Run, starts: Sequence[tuple[float, float]]) -> bool:
    """True where one of the sorted baselines and places at which columns begin is inside a run, or close to it."""
    first, last, base = run.x0 + _SECOND, run.x1, run.base
    if first >= last:
        return False
    near = starts[bisect_left(starts, (base - _NEAR,)) : bisect_left(starts, (base + _NEAR,))]
    return any(first < x < last and abs(other - base) < _NEAR for other, x in near)


def _is_loose(text: str, index_of: Callable[[int], int], ruler: Ruler) -> bool:
    """True where most lines are drawn in more pieces than words need: groff and Word set each word
    or less by itself, and pdfium then misses spaces or sees them inside words."""
    long = (piece for piece in _PIECE.finditer(text) if piece[0].count(" ") > _MANY)
    pieces = list(islice(long, _SAMPLE))
    loose = 0
    for piece in pieces:
        count = ruler.objects(index_of(piece.start()), len(piece[0]))
        loose += 2 < count <= 2 * (piece[0].count(" ") + 1)
    return loose > 0.5 * len(pieces) or _has_ghosts(pieces[:_GHOST_SAMPLE], index_of, ruler)


def _has_ghosts(
    pieces: Sequence[re.Match[str]], index_of: Callable[[int], int], ruler: Ruler
) -> bool:
    """True where a space takes no room: soft hyphens that Ghostscript wrote anew as spaces."""
    for piece in pieces:
        for space in islice(_SPACE_INSIDE.finditer(piece[0]), _GHOSTS_A_LINE):
            index = index_of(piece.start() + space.start())
            if abs(ruler.left(index + 1) - ruler.left(index)) < 0.3:
                return True
    return False


def _measured(
    words: str, first: int, last: int, ruler: Ruler, hyphen: int | None, *, each: bool = False
) -> list[Run]:
    """Turn the words of one of pdfium's lines into runs with positions.

    `hyphen`: index of the character behind `last` that breaks a word, if one does. `each`: cut it at every word.
    """
    whole = last - first + 1 == len(words)
    if whole and not words.isascii():
        words = _mended(words, first, ruler)
    size, rotated = ruler.size(first)
    head, right = ruler.place(first), ruler.right(last)
    style, colour = ruler.face(first), ruler.colour(first)
    # What one object draws has one face, one size and one colour.
    count = ruler.objects(first, last - first + 1)
    if count > 1 and style != _PLAIN and ruler.face(last) != style:
        style = _PLAIN
    few = list(ruler.objects_of(count)) if whole and 1 < count <= _FEW else []
    mixed = (
        count > 1
        and whole
        and bool(
            ruler.colour(last) != colour
            or _is_overprinted(few, size)
            # `1)` may be set smaller than the text behind it.
            or (_LABEL.match(words) and abs(ruler.size(last)[0] - size) > _OTHER_SIZE * size)
        )
    )
    room = ruler.made_up_room(words, first) if whole else 0.0
    line = MeasuredLine(words, first, head, right, size, colour, mixed, room)
    cuts = (_EACH if each or mixed else _cuts(line, count, few, ruler)) if whole else None
    pieces = at_words(line, cuts, ruler) if cuts else []
    if not pieces:
        pieces = [(shown_text(words, first, room, size, ruler), head, right, size, colour)]
    if hyphen is not None:
        text, head, right, size, colour = pieces[-1]
        pieces[-1] = text.rstrip() + "-", head, max(right, ruler.right(hyphen)), size, colour
    bold, italic = style
    unseen, thick = ruler.strokes(first, last if count > 1 else first)
    bold = bold or thick
    return [
        Run(text, x, right, base, size, bold, italic, rotated, unseen, colour)
        for text, (x, base), right, size, colour in pieces
    ]


_PLAIN = (False, False)
# Up to this many objects draw a line whole; more draw it word by word or letter by letter.
_FEW = 6
# Two sizes of type differ by more than this share.
_OTHER_SIZE = 0.05
# One object lies over another where it begins so much, in sizes, left of where that ends.
_OVER = 0.6
# A gap of this share of the size between two objects may part columns.
_GAP = 1.2
# Two objects touch that have less room between them.
_TOUCH = 0.1
_LABEL = regex(r"\(?\d{1,3}[a-z]?[.)]{0,2} ")


def _mended(words: str, first: int, ruler: Ruler) -> str:
    """Put split accents and drawn soft hyphens in their place; the length stays."""
    if HAS_ACCENT.search(words):
        words = place_accents(words, lambda place: ruler.sides(first + place))
    if "\u00ad" in words:
        words = show_hyphens(words, lambda place: ruler.sides(first + place))
    return words


def _is_overprinted(few: Sequence[tuple[float, float]], size: float) -> bool:
    """True where one of few objects is drawn over the one before it: a stamp across the text."""
    end = -inf
    for left, right in few:
        if left < end - _OVER * size:
            return True
        end = max(end, right)
    return False


def _cuts(
    line: MeasuredLine, count: int, few: Sequence[tuple[float, float]], ruler: Ruler
) -> re.Pattern[str] | None:
    """Return which words a line has to be cut around; None where it stays whole.

    `count`: objects that draw it; `few`: left and right of each, where they are few.

    It is cut where a column, a raised mark or an unseen space may be, and nowhere else.
    """
    words = line.words
    if ruler.turn or ruler.loose or ruler.careful(words, line.first, line.head[1]):
        return _EACH
    width = line.right - line.head[0]
    # Ghostscript draws the number of an item behind its text; pdfium then ends the line where it begins.
    if width < 0 or width > _WIDE * line.size * len(words):
        return _EACH
    if count <= 1:
        return None
    if _has_columns(line, few):
        return _EACH
    return _MARKED if _MARKED.search(words) else None


def _has_columns(line: MeasuredLine, few: Sequence[tuple[float, float]]) -> bool:
    """True where room parts the few objects of a line, but for the room behind a hanging number, and where two touch.

    Soft hyphens that LibreOffice and Ghostscript wrote as spaces part a word into objects that touch: `cam pag nes`.
    """
    before, hangs = line.head[0], _LABEL.match(line.words) is not None
    for number, (left, end) in enumerate(few):
        least = _TOUCH if number else -0.5
        if not least * line.size < left - before < _GAP * line.size and not (hangs and number == 1):
            return True
        before = max(before, end)
    return False
