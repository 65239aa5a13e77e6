"""Recognised pages: the picture of a page read, and its words as runs, as from a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from kamervragen.errors import DamagedInput
from kamervragen.lines import UNREAD, Faint, Run, Upright, mark
from kamervragen.patterns import regex
from kamervragen.readers.ocr.drawn import Scan
from kamervragen.readers.ocr.hocr import Word, words_of
from kamervragen.readers.ocr.pictures import Picture
from kamervragen.readers.ocr.prepared import Prepared, prepared
from kamervragen.readers.ocr.shapes import shaped
from kamervragen.readers.ocr.tesseract import hocr_of, quarters_of
from kamervragen.readers.ocr.unread import unread
from kamervragen.readers.pages import Page
from kamervragen.readers.paint import POINTS
from kamervragen.readers.xml_tree import BadXml

if TYPE_CHECKING:
    from PIL.Image import Image

_IS_WORD = regex(r"[^\W_]")
_AROUND_WORD = regex(r"^\W+|\W+$")

# A page whose words are less sure than this on average may lie on its side or head.
_UNSURE = 65.0
# Signs without a letter or a digit are kept from so much certainty on: specks are less. No word is left out, for a
# certainty of 3 may be that of a word that was read rightly.
_SIGN_KEPT = 50.0
# `|` may be the `I` of a Kamer, and where it is a rule it is mended with the line.
_RULE = "|"
# Specks at the height of a foot; what is to be filled in has more of them.
_SPECK = regex("_{1,2}")
# A sign is doubtful of which recognition is less sure than this; but not a quote, whose shape is looked at.
FLOOR = 95.0
_QUOTES = frozenset("‘’“”'\"")
# A page without words holds a picture where it is so dark somewhere.
_INK = 230
# What is between descenders and ascenders, as a share of the size of type.
_HEIGHT = 0.93
# Sizes of lines that differ by less than this share are one size.
_ALIKE = 0.12


def recognised(picture: Picture, number: int, name: str) -> Page:
    """Return the page of a picture.

    Parameters:
        number: of the page, from 1.
        name: of the input, for errors.

    Raises:
        TimedOut, DamagedInput: Tesseract takes too long, or refuses the picture.
    """
    (image, lean), quarters = prepared(picture.image), 0
    words = _words(image, picture.dots, name)
    if _sure(words) < _UNSURE:
        quarters, (image, lean), words = _turned(picture, Prepared(image, lean), words, name)
    words = list(shaped(words, Scan(image, name)))
    scale = POINTS / picture.dots
    kept = [
        word
        for word in words
        if (word.sure >= _SIGN_KEPT or _IS_WORD.search(word.text) or word.text == _RULE)
        and not _SPECK.fullmatch(word.text)
    ]
    runs = tuple(_runs(kept, scale))
    faint = tuple(
        Faint(number, run.x0, run.base, word.text, _is_spelled(word))
        for run, word in zip(runs, kept, strict=True)
        if not word.mark and _IS_WORD.search(word.text) and any(_doubtful(word))
    )
    faint += tuple(
        Faint(number, word.right * scale, word.base * scale, UNREAD, spelled=False)
        for word in unread(kept, image)
    )
    width, height = image.width * scale, image.height * scale
    inked = not runs and _is_inked(image)
    upright = Upright(number, quarters, lean)
    return Page(
        number, width, height, runs, pictures=inked, scanned=True, faint=faint, upright=upright
    )


def _is_inked(image: Image) -> bool:
    darkest, _ = image.getextrema()
    return float(darkest) < _INK  # type: ignore[arg-type]


def _doubtful(word: Word) -> Iterator[str]:
    """Give the signs of a word of which recognition was not sure."""
    return (one.sign for one in word.letters if one.sure < FLOOR and one.sign not in _QUOTES)


def _is_spelled(word: Word) -> bool:
    """True where nothing but letters is doubtful: the same word elsewhere says that they are right."""
    return all(map(str.isalpha, _doubtful(word)))


def _words(image: Image, dots: float, name: str) -> list[Word]:
    try:
        return list(words_of(hocr_of(image, dots, name)))
    except BadXml as error:
        fault = f"what Tesseract says of a page {error}"
        raise DamagedInput(name, fault, "install Tesseract anew") from None


def _sure(words: Sequence[Word]) -> float:
    """Return how sure the words are on average, by their length; of none 0."""
    letters = sum(len(word.text) for word in words)
    return sum(word.sure * len(word.text) for word in words) / letters if letters else 0.0


def _turned(
    picture: Picture, level: Prepared, words: list[Word], name: str
) -> tuple[int, Prepared, list[Word]]:
    """Return a page that lies on its side or head set upright, where its words are then surer; the quarters first."""
    quarters = quarters_of(picture.image, picture.dots, name)
    if not quarters:
        return 0, level, words
    turned = prepared(on_its_feet(picture.image, quarters))
    other = _words(turned.image, picture.dots, name)
    return (quarters, turned, other) if _sure(other) > _sure(words) else (0, level, words)


def on_its_feet(image: Image, quarters: int) -> Image:
    """Return a picture turned by so many quarters of a circle, clockwise."""
    return image.rotate(-90 * quarters, expand=True)


def _runs(words: Sequence[Word], scale: float) -> Iterator[Run]:
    for word in words:
        text = mark(word.text) if word.mark else word.text
        size = word.height * scale / _HEIGHT
        yield Run(text, word.left * scale, word.right * scale, word.base * scale, size)


def evened(pages: Sequence[Page]) -> list[Page]:
    """Return the pages of one document with what each tells of the others.

    Sizes of type that differ by little are made one: they are measured in each line, by the ascenders and descenders
    that it happens to have. A word is not doubtful that was read surely elsewhere.
    """
    usual = median([run.size for page in pages for run in page.runs for _ in run.text] or [0.0])
    doubtful = {(word.page, word.x, word.base) for page in pages for word in page.faint}
    sure = {
        _core(run.text)
        for page in pages
        for run in page.runs
        if (page.number, run.x0, run.base) not in doubtful
    }
    return [
        replace(
            page,
            runs=tuple(_even(run, usual) for run in page.runs),
            faint=tuple(one for one in page.faint if not (one.spelled and _core(one.text) in sure)),
        )
        for page in pages
    ]


def _core(text: str) -> str:
    """Return a word without the signs around it."""
    return _AROUND_WORD.sub("", text)


def _even(run: Run, usual: float) -> Run:
    alike = abs(run.size - usual) < _ALIKE * usual
    return run._replace(size=round(usual if alike else run.size, 1))
