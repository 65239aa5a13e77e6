"""PDF through pdfium: text from pdfium, geometry only where it decides something.

pdfium gives the text of a page at once; each character's box costs a call. So a line that pdfium
drew as one object is measured at both ends; a line of several objects is measured word by word; a
word that holds a digit (it may end in a raised note mark) is measured character by character.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import hypot
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kamervragen.errors import DamagedInput, EncryptedInput, TooLarge
from kamervragen.lines import Reading, Run
from kamervragen.readers.faces import face
from kamervragen.readers.glyphs import HAS_ACCENT, clean, place_accents, show_hyphens, without_soft
from kamervragen.readers.rows import MAX_PAGES, SPACE, Page, assemble
from kamervragen.source import Source

MAX_CHARS = 20_000_000

# pdfium writes U+FFFE for a hyphen at a line end and drops the line break behind it.
_PIECE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
_WORD = re.compile(r"\S+")
_MAY_BE_MARK = re.compile(r"[0-9*†‡]")
# Mean width of a character over its size; above it a line holds a gap that may part two columns.
_WIDE = 0.62


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a character stands: its origin, its right side, its height, its direction."""

    x: float
    right: float
    base: float
    size: float
    rotated: bool


@dataclass(slots=True)
class _Ruler:
    """Measures the characters of one text page in points, origin top left, rotation applied."""

    page: Any
    turn: int
    frame: tuple[float, float, float, float]
    lead: bool = False
    _x: Any = field(default_factory=ctypes.c_double)
    _y: Any = field(default_factory=ctypes.c_double)
    _box: Any = field(default_factory=raw.FS_RECTF)
    _matrix: Any = field(default_factory=raw.FS_MATRIX)
    _flags: Any = field(default_factory=ctypes.c_int)
    _name: Any = field(default_factory=lambda: ctypes.create_string_buffer(128))

    def spot(self, index: int) -> _Spot:
        """Measure the character at `index`."""
        raw.FPDFText_GetCharOrigin(self.page, index, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(self.page, index, self._box)
        box, matrix = self._box, self._matrix
        size = raw.FPDFText_GetFontSize(self.page, index)
        if raw.FPDFText_GetMatrix(self.page, index, matrix):
            size *= hypot(matrix.c, matrix.d) or 1.0
            along = self._turned(matrix.a, matrix.b)
        else:
            along = (1.0, 0.0)
        x, base = self._placed(self._x.value, self._y.value)
        corners = self._placed(box.left, box.bottom), self._placed(box.right, box.top)
        right = max(corners[0][0], corners[1][0])
        return _Spot(x, max(right, x), base, size, abs(along[1]) > abs(along[0]) or along[0] < 0)

    def careful(self, head: _Spot, end: _Spot) -> bool:
        """True in the upper half of a first page, where one object may draw two columns (TeX)."""
        left, bottom, right, top = self.frame
        inside = end.right - head.x < 0.8 * (right - left)
        return self.lead and inside and head.base < 0.5 * (top - bottom)

    def face(self, index: int) -> tuple[bool, bool]:
        """Return (bold, italic) of the character at `index`."""
        length = raw.FPDFText_GetFontInfo(self.page, index, self._name, 128, self._flags)
        return face(self._name.raw[: max(0, min(length, 128) - 1)].decode("latin-1"))

    def sides(self, index: int) -> tuple[float, float]:
        """Return left and right side of the character at `index`."""
        spot = self.spot(index)
        return spot.x, spot.right

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self.frame
        return (
            (x - left, top - y),
            (y - bottom, x - left),
            (right - x, y - bottom),
            (top - y, right - x),
        )[self.turn]

    def _turned(self, a: float, b: float) -> tuple[float, float]:
        """Direction of writing on the page as seen; y grows downward."""
        return ((a, -b), (b, a), (-a, b), (-b, -a))[self.turn]


def read(source: Source, password: str | None = None) -> Reading:
    """Read the text lines of a PDF.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: pdfium cannot open it, or it goes over a limit.
    """
    document = _open(source, password)
    try:
        count = len(document)
        if count == 0:
            raise DamagedInput(source.name, "the PDF has no pages", "download it again")
        if count > MAX_PAGES:
            raise TooLarge(source.name, f"more than {MAX_PAGES} pages", "split it first")
        pages = [_read_page(source, document, index) for index in range(count)]
    finally:
        document.close()
    return assemble(pages, "pdfium")


def _open(source: Source, password: str | None) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source.data, password=password)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            fault = "the PDF is encrypted" if password is None else "the password is wrong"
            raise EncryptedInput(source.name, fault, "give its password with --password") from None
        raise DamagedInput(
            source.name, "the PDF is damaged and cannot be opened", "download it again"
        ) from None


def _read_page(source: Source, document: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        fault = f"page {index + 1} of the PDF is damaged"
        raise DamagedInput(source.name, fault, "download it again") from None
    try:
        # pdfium gives a page's own box only; one that is inherited comes with the bounding box.
        frame = page.get_mediabox(fallback_ok=False) or page.get_bbox()
        left, bottom, right, top = frame
        turn = page.get_rotation() // 90 % 4
        width, height = (right - left, top - bottom)[:: -1 if turn % 2 else 1]
        images = 0
        textpage = page.get_textpage()
        try:
            if textpage.count_chars() > MAX_CHARS:
                raise TooLarge(source.name, f"page {index + 1} is too large", "split it first")
            ruler = _Ruler(textpage.raw, turn, frame, lead=index == 0)
            runs = tuple(_runs(textpage, ruler))
        finally:
            textpage.close()
        if not runs:
            images = raw.FPDFPage_CountObjects(page.raw)
        return Page(index + 1, width, height, runs, pictures=images > 0)
    finally:
        page.close()


def _runs(textpage: pdfium.PdfTextPage, ruler: _Ruler) -> Iterator[Run]:
    text = textpage.get_text_range()
    index_of = _indexer(textpage, text)
    for piece in _PIECE.finditer(text):
        chunk = piece[0]
        broken = chunk.endswith("\ufffe")
        bare = chunk.rstrip(" \ufffe\t")
        start = len(bare) - len(bare.lstrip())
        if start == len(bare):
            continue
        first, last = index_of(piece.start() + start), index_of(piece.start() + len(bare) - 1)
        broken = broken or _hidden_hyphen(ruler, last, index_of, piece.end(), text)
        words = bare[start:].replace("\ufffe", "-")
        hyphen = index_of(piece.end() - 1) if chunk.endswith("\ufffe") else last + 1
        yield from _measured(words, first, last, ruler, hyphen if broken else None)


def _hidden_hyphen(
    ruler: _Ruler, last: int, index_of: Callable[[int], int], end: int, text: str
) -> bool:
    """True where a glyph without a letter stands at the end of a line: ReportLab's hyphens."""
    if end >= len(text) or index_of(end) - last < 2:
        return False
    return bool(text[end + 1 :].lstrip()[:1].islower()) and not raw.FPDFText_GetUnicode(
        ruler.page, last + 1
    )


def _indexer(textpage: pdfium.PdfTextPage, text: str) -> Callable[[int], int]:
    """Return how to get from a place in `text` to pdfium's character index.

    They differ where pdfium drops a character from the text, and in characters beyond U+FFFF.
    """
    if len(text) == textpage.count_chars():
        return lambda place: place
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    handle = textpage.raw
    return lambda place: int(raw.FPDFText_GetCharIndexFromTextIndex(handle, units[place]))


def _measured(
    words: str, first: int, last: int, ruler: _Ruler, hyphen: int | None
) -> Iterator[Run]:
    """Turn the words of one of pdfium's lines into runs with positions.

    `hyphen`: index of the character behind `last` that breaks a word, if one does.
    """
    whole = last - first + 1 == len(words)
    if whole and HAS_ACCENT.search(words):
        words = place_accents(words, lambda place: ruler.sides(first + place))
    if whole and "\u00ad" in words:
        words = show_hyphens(words, lambda place: ruler.sides(first + place))
    head, end = ruler.spot(first), ruler.spot(last)
    runs = [_run(_cleaned(words), head, end, ruler.face(first))]
    single = raw.FPDFText_CountRects(ruler.page, first, last - first + 1) <= 1
    wide = end.right - head.x > _WIDE * head.size * len(words)
    if whole and (wide or not single or ruler.careful(head, end)):
        runs = list(_words(words, first, ruler)) or runs
    if hyphen is not None:
        right = max(runs[-1].x1, ruler.spot(hyphen).right)
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip() + "-", x1=right)
    yield from runs


def _run(text: str, head: _Spot, end: _Spot, face: tuple[bool, bool]) -> Run:
    return Run(text, head.x, end.right, head.base, head.size, *face, rotated=head.rotated)


def _cleaned(words: str) -> str:
    return without_soft(clean(words, accents=False))


def _words(words: str, first: int, ruler: _Ruler) -> Iterator[Run]:
    """Measure word by word. The space behind each word goes along: tight lines do not show it."""
    for match in _WORD.finditer(words):
        word, at = match[0], first + match.start()
        space = " " if match.end() < len(words) else ""
        if _MAY_BE_MARK.search(word) or raw.FPDFText_CountRects(ruler.page, at, len(word)) > 1:
            yield from _letters(word, at, ruler, space)
            continue
        head = ruler.spot(at)
        end = ruler.spot(at + len(word) - 1) if len(word) > 1 else head
        text = _cleaned(word)
        if text:
            yield _run(text + space, head, end, ruler.face(at))


def _close(here: _Spot, there: _Spot) -> bool:
    """True where two characters are of one word and one size."""
    level = abs(there.size - here.size) < 0.5 and abs(there.base - here.base) < 0.7
    return level and there.x - here.right < SPACE * here.size


def _letters(word: str, at: int, ruler: _Ruler, space: str) -> Iterator[Run]:
    """Split a word where size or baseline changes, as before a raised note mark, or room shows.

    groff and Typst draw tight lines whose spaces pdfium overlooks.
    """
    spots = [ruler.spot(at + place) for place in range(len(word))]
    start = 0
    for place in range(1, len(word) + 1):
        here, there = spots[place - 1], spots[place] if place < len(word) else None
        if there and _close(here, there):
            continue
        text = _cleaned(word[start:place]) + (space if there is None else "")
        yield _run(text, spots[start], here, ruler.face(at + start))
        start = place
