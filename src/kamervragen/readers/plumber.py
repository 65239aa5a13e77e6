"""PDF through pdfplumber: the second, independent reader. Slower; the oracle of the tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTCurve, LTFigure, LTImage
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.utils.exceptions import PdfminerException

from kamervragen.errors import DamagedInput, EncryptedInput, KamervragenError, TooLarge
from kamervragen.lines import UNNAMED, How, Reading, Run
from kamervragen.options import DEFAULTS, Ocr, Options
from kamervragen.readers.faces import face
from kamervragen.readers.glyphs import HAS_ACCENT, clean, place_accents, show_hyphens, without_soft
from kamervragen.readers.pages import MAX_PAGES, Page, assemble
from kamervragen.readers.quiet import quiet
from kamervragen.readers.rows import SLANTED, SPACE
from kamervragen.readers.unseen import PALE, Box, is_paper
from kamervragen.source import Source, stream_of

# A line is at most so thick, in points, and at least so long.
_THICK, _LONG = 2.0, 4.0
# Characters drawn twice within this distance (points) are one: a poor man's bold.
_TWICE = 0.4


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the text lines of a PDF.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be opened, or it goes over a limit.
    """
    with quiet("pdfplumber", "pdfminer"):
        pages: Sequence[Page] = _pages(source, options.password)
        if options.ocr is not Ocr.OFF:
            pages = _with_recognised(pages, source, options)
        return assemble(pages, "pdfplumber")


def _with_recognised(pages: Sequence[Page], source: Source, options: Options) -> Sequence[Page]:
    """Read the pages that are pictures of text: pdfium paints them, for pdfplumber paints nothing itself."""
    from kamervragen.readers.ocr.in_pdf import with_recognised
    from kamervragen.readers.pdfium import opened

    document = opened(source, options.password)
    try:
        return with_recognised(pages, source, document, options)
    finally:
        document.close()


def _pages(source: Source, password: str | None) -> list[Page]:
    with _calling(source, password):
        document = _opened(source, password)
        found = list(document.pages)
        announced = resolve1(resolve1(document.doc.catalog["Pages"]).get("Count"))
    if not found:
        raise DamagedInput(source.name, "the PDF has no pages", "download it again")
    if len(found) > MAX_PAGES:
        raise TooLarge(source.name, f"more than {MAX_PAGES} pages", "split it first")
    if isinstance(announced, int) and announced > len(found):
        fault = f"only {len(found)} of the {announced} pages of the PDF can be read"
        raise DamagedInput(source.name, fault, "download it again")
    return [_read_page(page, source, password) for page in found]


@contextmanager
def _calling(source: Source, password: str | None) -> Iterator[None]:
    """Around calls of pdfplumber, which raises whatever its parser stumbles over."""
    try:
        yield
    except Exception as error:
        raise _named(source, error, password) from None


def _opened(source: Source, password: str | None) -> Any:
    try:
        return pdfplumber.open(stream_of(source), password=password)
    except Exception as error:
        if password is None or not _is_refused(error):
            raise
    # What opens without a password is not to be refused for one that was given.
    return pdfplumber.open(stream_of(source))


def _is_refused(error: Exception) -> bool:
    """True where the password is the fault, be it that this kind of encryption cannot have it."""
    cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
    unfit = isinstance(cause, UnicodeEncodeError) or "SASLprep" in str(cause)
    return unfit or isinstance(cause, PDFPasswordIncorrect)


def _named(source: Source, error: Exception, password: str | None) -> KamervragenError:
    if _is_refused(error):
        fault = "the PDF is encrypted" if password is None else "the password is wrong"
        return EncryptedInput(source.name, fault, "give its password with --password")
    return DamagedInput(source.name, "the PDF is damaged and cannot be opened", "download it again")


def _read_page(page: Any, source: Source, password: str | None) -> Page:
    with _calling(source, password):
        chars = page.chars
        pictures = not chars and bool(page.images or page.curves or page.rects or page.lines)
        runs = tuple(_runs(chars, page))
        number, width, height = page.page_number, float(page.width), float(page.height)
        fills = _fills(page) if any(is_paper(run.colour) for run in runs) else ()
        sight, lines = _sight(page), _lines(page)
        told = _untold(page)
        page.close()
    return Page(number, width, height, runs, pictures, sight, fills, lines, told)


def _sight(page: Any) -> Box | None:
    """Return the part of the page that its CropBox shows, where that is less than all."""
    left, top, right, bottom = page.mediabox if page.cropbox is None else page.cropbox
    one, other = page.bbox[:2], page.bbox[2:]
    less = left > one[0] + 1 or top > one[1] + 1 or right < other[0] - 1 or bottom < other[1] - 1
    shown = min(right, other[0]) > max(left, one[0]) and min(bottom, other[1]) > max(top, one[1])
    if not (less and shown):
        return None
    return left - one[0], top - one[1], right - one[0], bottom - one[1]


def _lines(page: Any) -> tuple[Box, ...]:
    """Return the thin lines across, which may go through words."""
    left, top = page.bbox[:2]
    return tuple(
        (one["x0"] - left, one["top"] - top, one["x1"] - left, one["bottom"] - top)
        for one in (*page.rects, *page.lines, *page.curves)
        if one["bottom"] - one["top"] <= _THICK and one["x1"] - one["x0"] >= _LONG
    )


def _untold(page: Any) -> tuple[tuple[str, How], ...]:
    """Return what is drawn over text of a page of which pdfplumber does not tell whether it hides it.

    It knows no layers, not what is transparent, and not whether letters are invisible.
    """
    letters: list[tuple[float, float]] = []
    found: dict[str, None] = {}
    boxes = 0
    for one in _in_order(page.layout):
        if isinstance(one, LTChar):
            letters.append(((one.x0 + one.x1) / 2, (one.y0 + one.y1) / 2))
        elif boxes < _MOST_BOXES and _may_hide(one):
            boxes += 1
            if any(one.x0 <= x <= one.x1 and one.y0 <= y <= one.y1 for x, y in letters):
                found["afbeeldingen" if isinstance(one, LTImage) else "vlakken"] = None
    if letters and page.pdf.doc.catalog.get("OCProperties") is not None:
        found["lagen"] = None
    return ((", ".join(found), "untold"),) if found else ()


# So many boxes of a page are looked at.
_MOST_BOXES = 300


def _in_order(drawn: Any) -> Iterator[Any]:
    """Give what is drawn in its order, with what stands in forms."""
    for one in drawn:
        if isinstance(one, LTFigure):
            yield from _in_order(one)
        else:
            yield one


def _may_hide(one: Any) -> bool:
    filled = isinstance(one, LTImage) or (isinstance(one, LTCurve) and one.fill)
    return bool(filled and one.height > _THICK and one.width > _LONG)


def _fills(page: Any) -> tuple[Box, ...]:
    """Return the boxes of what is filled with a colour other than white, and of pictures."""
    drawn = [
        *page.images,
        *(
            shape
            for shape in (*page.rects, *page.curves)
            if shape.get("fill") and not _is_pale(shape.get("non_stroking_color"))
        ),
    ]
    left, top = page.bbox[:2]
    return tuple(
        (one["x0"] - left, one["top"] - top, one["x1"] - left, one["bottom"] - top) for one in drawn
    )


def _is_pale(colour: Any) -> bool:
    packed = _packed(colour)
    return min(packed >> 16, packed >> 8 & 0xFF, packed & 0xFF) >= PALE


def _packed(colour: Any) -> int:
    """Return a colour of pdfminer (grey, RGB, CMYK; 0 to 1) as 0xRRGGBB; black where it is a pattern."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(part, int | float) for part in parts) or len(parts) not in (1, 3, 4):
        return 0
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - part) * (1 - black) for part in (cyan, magenta, yellow)]
    red, green, blue = (int(255 * min(1, max(0, part)) + 0.5) for part in (tuple(parts) * 3)[:3])
    return red << 16 | green << 8 | blue


def _runs(chars: list[dict[str, Any]], page: Any) -> Iterator[Run]:
    current: list[dict[str, Any]] = []
    for char in _once(chars):
        if current and not _continues(current[-1], char):
            yield from _run(current, page)
            current = []
        current.append(char)
    if current:
        yield from _run(current, page)


def _once(chars: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Give each character once, though it was drawn twice to look bold."""
    seen: set[tuple[str, int, int]] = set()
    for char in _drawn(chars):
        text, x, y = char["text"], round(char["x0"] / _TWICE), round(char["top"] / _TWICE)
        near = ((text, x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if text.strip() and any(place in seen for place in near):
            continue
        seen.add((text, x, y))
        yield char


def _drawn(chars: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Leave out spaces over which the next letter is drawn: Chromium's soft hyphens come so."""
    for char, after in zip_longest(chars, chars[1:]):
        if char["text"] == " " and after is not None and char["upright"]:
            step, level = after["x0"] - char["x0"], abs(_base(after) - _base(char))
            if abs(step) < 0.05 * char["size"] and level < 0.05 * char["size"]:
                continue
        yield char


def _continues(before: dict[str, Any], char: dict[str, Any]) -> bool:
    size = char["size"]
    return bool(
        abs(_base(char) - _base(before)) < 0.05 * size
        and abs(size - before["size"]) < 0.05 * size
        and char["fontname"] == before["fontname"]
        and char["upright"] == before["upright"]
        and char["non_stroking_color"] == before["non_stroking_color"]
        and -0.7 * size < char["x0"] - before["x1"] < SPACE * size
    )


def _base(char: dict[str, Any]) -> float:
    return float(-char["matrix"][5])


def _run(chars: list[dict[str, Any]], page: Any) -> Iterator[Run]:
    blank = [not char["text"].strip() for char in chars]
    if all(blank):
        return
    before, behind = " " * blank[0], " " * blank[-1]
    chars = chars[blank.index(False) : len(blank) - blank[::-1].index(False)]
    text = before + _text(chars) + behind
    first = chars[0]
    bold, italic = face(first["fontname"])
    yield Run(
        text=text,
        x0=first["x0"] - page.bbox[0], x1=max(map(_end, chars)) - page.bbox[0],
        base=float(page.height) - first["matrix"][5], size=float(first["size"]),
        bold=bold, italic=italic, rotated=not first["upright"] or _is_slanted(first),
        colour=_packed(first["non_stroking_color"]),
    )  # fmt: skip


def _end(char: dict[str, Any]) -> float:
    """Return where the place of a character ends: letters that are set at a slant for italics reach over theirs."""
    _, _, c, d, _, base = char["matrix"]
    above = char["y1"] - base if c * d > 0 and char["upright"] else 0.0
    return float(char["x1"] - c / d * above) if above > 0 else float(char["x1"])


def _is_slanted(char: dict[str, Any]) -> bool:
    a, b, *_ = char["matrix"]
    return bool(abs(b) > SLANTED * abs(a))


def _named_letter(text: str) -> str:
    """Return the text of a character; `UNNAMED` where its font names no letter: `(cid:7)`, or a control character."""
    return UNNAMED if text.startswith("(cid:") or text < " " else text


def _text(chars: list[dict[str, Any]]) -> str:
    """Return the text of characters; a character of several letters is a ligature."""
    text = "".join(_named_letter(char["text"]) for char in chars)
    if len(text) == len(chars) and HAS_ACCENT.search(text):
        text = place_accents(text, lambda place: (chars[place]["x0"], chars[place]["x1"]))
    if len(text) == len(chars) and "\u00ad" in text:
        text = show_hyphens(text, lambda place: (chars[place]["x0"], chars[place]["x1"]))
    return without_soft(clean(text, accents=False))
