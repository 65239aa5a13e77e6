"""PDF through pdfium: text from pdfium, geometry only where it decides something.

pdfium gives the text of a page at once; each character's box costs a call. So a line that pdfium
drew as one object is measured at both ends; a line of several objects is measured word by word; a
word that holds a digit (it may end in a raised note mark) is measured character by character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kamervragen.errors import DamagedInput, EncryptedInput, TooLarge
from kamervragen.lines import Reading, Run
from kamervragen.readers.glyphs import HAS_ACCENT, clean, place_accents, show_hyphens, without_soft
from kamervragen.readers.rows import MAX_PAGES, SPACE, Page, assemble
from kamervragen.readers.ruler import Place, Ruler
from kamervragen.source import Source

MAX_CHARS = 20_000_000

# pdfium writes U+FFFE for a hyphen at a line end and drops the line break behind it.
_PIECE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
_WORD = re.compile(r"\S+")
_MAY_BE_MARK = re.compile(r"[0-9*†‡]")
# Mean width of a character over its size; above it a line holds a gap that may part two columns.
_WIDE = 0.62
# So many lines of more than so many spaces tell how a page is drawn.
_SAMPLE, _MANY = 12, 5
_GHOST_SAMPLE, _GHOSTS_A_LINE = 4, 8
_SPACE_INSIDE = re.compile(r"(?<=\w) (?=\w)")


def read(source: Source, password: str | None = None) -> Reading:
    """Read the text lines of a PDF.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: pdfium cannot open it, or it goes over a limit.
    """
    document = _open(source, password)
    try:
        count = len(document)  # pdfium opens no PDF without pages
        if count > MAX_PAGES:
            raise TooLarge(source.name, f"more than {MAX_PAGES} pages", "split it first")
        pages = [_read_page(source, document, index) for index in range(count)]
    finally:
        document.close()
    return assemble(pages, "pdfium")


def _open(source: Source, password: str | None) -> pdfium.PdfDocument:
    # What opens without a password is not to be refused for one that was given.
    for attempt in dict.fromkeys((password, None)):
        try:
            return pdfium.PdfDocument(source.data, password=attempt)
        except (pdfium.PdfiumError, UnicodeEncodeError) as error:
            if not _is_refused(error):
                fault = "the PDF is damaged and cannot be opened"
                raise DamagedInput(source.name, fault, "download it again") from None
    fault = "the PDF is encrypted" if password is None else "the password is wrong"
    raise EncryptedInput(source.name, fault, "give its password with --password")


def _is_refused(error: Exception) -> bool:
    """True where the password is the fault, be it one that is no text."""
    code = getattr(error, "err_code", None)
    refused = code == raw.FPDF_ERR_PASSWORD or "assword" in str(error)
    return refused or isinstance(error, UnicodeEncodeError)


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
            ruler = Ruler(textpage.raw, turn, frame, lead=index == 0)
            runs = tuple(_runs(textpage, ruler))
        finally:
            textpage.close()
        if not runs:
            images = raw.FPDFPage_CountObjects(page.raw)
        return Page(index + 1, width, height, runs, pictures=images > 0)
    finally:
        page.close()


def _runs(textpage: pdfium.PdfTextPage, ruler: Ruler) -> Iterator[Run]:
    text = textpage.get_text_range()
    index_of = _indexer(textpage, text)
    ruler.loose = _is_loose(text, index_of, ruler)
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


def _is_loose(text: str, index_of: Callable[[int], int], ruler: Ruler) -> bool:
    """True where most lines are drawn in more pieces than words need: groff and Word set each word
    or less by itself, and pdfium then misses spaces or sees them inside words."""
    pieces = [piece for piece in _PIECE.finditer(text) if piece[0].count(" ") > _MANY][:_SAMPLE]
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
            if abs(ruler.place(index + 1)[0] - ruler.place(index)[0]) < 0.3:
                return True
    return False


def _hidden_hyphen(
    ruler: Ruler, last: int, index_of: Callable[[int], int], end: int, text: str
) -> bool:
    """True where a glyph without a letter stands at the end of a line: ReportLab's hyphens."""
    if end >= len(text) or index_of(end) - last < 2:
        return False
    return bool(text[end + 1 : end + 9].lstrip()[:1].islower()) and not raw.FPDFText_GetUnicode(
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


# Text, place, right side, size of a run in the making.
_Piece = tuple[str, Place, float, float]


def _measured(words: str, first: int, last: int, ruler: Ruler, hyphen: int | None) -> Iterator[Run]:
    """Turn the words of one of pdfium's lines into runs with positions.

    `hyphen`: index of the character behind `last` that breaks a word, if one does.
    """
    whole = last - first + 1 == len(words)
    if whole and not words.isascii():
        words = _mended(words, first, ruler)
    head, right = ruler.place(first), ruler.right(last)
    size, rotated = ruler.size(first)
    style = ruler.face(first)
    if style != _PLAIN and ruler.face(last) != style:
        style = _PLAIN
    line = _Line(words, first, head, right, size)
    cuts = _cuts(line, ruler) if whole else None
    pieces = list(_at_words(line, cuts, ruler)) if cuts else []
    pieces = pieces or [(_cleaned(words), head, right, size)]
    if hyphen is not None:
        text, head, right, size = pieces[-1]
        pieces[-1] = text.rstrip() + "-", head, max(right, ruler.right(hyphen)), size
    unseen = ruler.unseen(first) or ruler.unseen(last)
    for text, (x, base), right, size in pieces:
        yield Run(text, x, right, base, size, *style, rotated=rotated, unseen=unseen)


_PLAIN = (False, False)
# Up to this many objects draw a line whole; more draw it word by word or letter by letter.
_FEW = 6
# A gap of this share of the size between two objects may part columns.
_GAP = 1.2
_LABEL = re.compile(r"\(?\d{1,3}[a-z]?[.)]{0,2} ")


@dataclass(frozen=True, slots=True)
class _Line:
    """One of pdfium's lines: its text, index of its first character, where it begins and ends."""

    words: str
    first: int
    head: Place
    right: float
    size: float


def _mended(words: str, first: int, ruler: Ruler) -> str:
    """Put split accents and drawn soft hyphens in their place; the length stays."""
    if HAS_ACCENT.search(words):
        words = place_accents(words, lambda place: ruler.sides(first + place))
    if "\u00ad" in words:
        words = show_hyphens(words, lambda place: ruler.sides(first + place))
    return words


_Cuts = Callable[[re.Match[str]], bool]


def _cuts(line: _Line, ruler: Ruler) -> _Cuts | None:
    """Tell at which words a line has to be cut; None where it stays whole.

    It is cut where a column, a raised mark or an unseen space may be, and nowhere else.
    """
    if ruler.turn or ruler.loose or ruler.careful(line.words, line.first, line.head[1]):
        return _everywhere
    if line.right - line.head[0] > _WIDE * line.size * len(line.words):
        return _everywhere
    count = ruler.objects(line.first, len(line.words))
    if count <= 1:
        return None
    if count <= _FEW and _has_columns(line, count, ruler):
        return _everywhere
    return _at_marks if _MAY_BE_MARK.search(line.words) else None


def _everywhere(match: re.Match[str]) -> bool:
    del match
    return True


def _at_marks(match: re.Match[str]) -> bool:
    return _MAY_BE_MARK.search(match[0]) is not None


def _has_columns(line: _Line, count: int, ruler: Ruler) -> bool:
    """True where room parts the few objects of a line, but for the room behind a hanging number."""
    before, hangs = line.head[0], _LABEL.match(line.words) is not None
    for number, (left, end, _) in enumerate(ruler.objects_of(count)):
        if not -0.5 * line.size < left - before < _GAP * line.size and not (hangs and number == 1):
            return True
        before = max(before, end)
    return False


def _cleaned(words: str) -> str:
    return without_soft(clean(words, accents=False))


def _at_words(line: _Line, cuts: _Cuts, ruler: Ruler) -> Iterator[_Piece]:
    """Cut a line around the words that `cuts` picks; what stands between them stays together.

    The space behind a word goes along with it: tight lines do not show it.
    """
    start = 0
    for match in _WORD.finditer(line.words):
        if not cuts(match):
            continue
        if match.start() > start:
            yield from _span(line, start, match.start(), ruler)
        yield from _word(line, match, ruler)
        start = match.end() + 1
    if start < len(line.words):
        yield from _span(line, start, len(line.words), ruler)


def _span(line: _Line, start: int, end: int, ruler: Ruler) -> Iterator[_Piece]:
    """Measure a stretch of plain words at both ends."""
    text = line.words[start:end]
    bare = text.strip()
    shown = _cleaned(bare)
    if not shown:
        return
    first = line.first + start + len(text) - len(text.lstrip())
    space = " " if end < len(line.words) else ""
    right = ruler.right(first + len(bare) - 1)
    yield shown + space, ruler.place(first), right, line.size


def _word(line: _Line, match: re.Match[str], ruler: Ruler) -> Iterator[_Piece]:
    """Measure one word; letter by letter where several objects draw it."""
    word, at = match[0], line.first + match.start()
    space = " " if match.end() < len(line.words) else ""
    if len(word) > 1 and ruler.objects(at, len(word)) > 1:
        yield from _letters(word, at, ruler, space)
        return
    place, text = ruler.place(at), _cleaned(word)
    if text:
        level = abs(place[1] - line.head[1]) < 0.05 and not text.isdigit()
        size = line.size if level else ruler.size(at)[0]
        yield text + space, place, ruler.right(at + len(word) - 1), size


def _letters(word: str, at: int, ruler: Ruler, space: str) -> Iterator[_Piece]:
    """Split a word where size or baseline changes, as before a raised note mark, or room shows."""
    places = [ruler.place(at + n) for n in range(len(word))]
    rights = [ruler.right(at + n) for n in range(len(word))]
    size = ruler.size(at)[0]
    start = 0
    for n in range(1, len(word) + 1):
        end = n == len(word)
        if not end:
            level = abs(places[n][1] - places[n - 1][1]) < 0.7
            if level and places[n][0] - rights[n - 1] < SPACE * size:
                continue
        text = _cleaned(word[start:n]) + (space if end else "")
        yield text, places[start], rights[n - 1], size
        if not end:
            start, size = n, ruler.size(at + n)[0]
