"""hOCR: the words that recognition saw, letter by letter, each with its box and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median
from typing import NamedTuple

from kamervragen.patterns import regex
from kamervragen.readers.xml_tree import Element, tree_of

# What a title says: `bbox 320 255 1326 301; baseline 0.001 -9; x_size 38; x_wconf 96`.
_FIELD = regex(r"(?:^|;)\s*(bbox|x_bboxes|baseline|x_size|x_wconf|x_conf)((?:\s+-?[\d.]+)+)")
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
# Capitals and digits, and letters without ascender and descender; how high they are, as shares of the height of a line,
# from descenders to ascenders; so many of them tell it.
_CAPITALS, _SMALL = frozenset("ABCDEFGHIKLMNOPRSTUVWXYZbdhkl0123456789"), frozenset("acemnorsuvwxz")
_HIGH, _LOW = 0.77, 0.56
_ENOUGH = 3
# Two texts of different sizes may stand on one line: `’s-Gravenhage 2024` and the foot of a publication.
_OTHER_SIZE = 0.15
_WORD, _LETTER = "ocrx_word", "ocrx_cinfo"


class Letter(NamedTuple):
    """A sign as it was recognised, with the box of its ink in dots of the picture, from the top left.

    `sure`: from 0 to 100; hardly ever below 80.
    """

    sign: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float


class Word(NamedTuple):
    """A word as it was recognised.

    `base`, `height`: of its line, in dots of the picture: the baseline, and from descenders to ascenders. `sure`: from
    0 to 100. `mark`: it is a raised note mark.
    """

    letters: tuple[Letter, ...]
    base: float
    height: float
    sure: float
    mark: bool = False

    @property
    def text(self) -> str:
        """Its signs."""
        return "".join([letter.sign for letter in self.letters])

    @property
    def left(self) -> float:
        """Its left side."""
        return self.letters[0].left

    @property
    def right(self) -> float:
        """Its right side."""
        return self.letters[-1].right


def words_of(hocr: bytes) -> Iterator[Word]:
    """Give the words of a page, line by line.

    Raises:
        BadXml: it is no hOCR.
    """
    for line in tree_of(hocr, typed=True).iter():
        if line.get("class") not in _LINES:
            continue
        told = _told(line)
        box, slope = told.get("bbox", []), told.get("baseline", [0.0, 0.0])
        if len(box) != 4 or len(slope) != 2:
            continue
        # One baseline for the whole line, in its middle: a page that was set straight has level lines.
        base = box[3] + slope[1] + slope[0] * (box[2] - box[0]) / 2
        words = [
            (letters, _told(word).get("x_wconf", [0.0])[0])
            for word in line.iter()
            if word.get("class") == _WORD and (letters := tuple(_letters(word)))
        ]
        height = _height(one for letters, _ in words for one in letters)
        height = height or told.get("x_size", [box[3] - box[1]])[0]
        for letters, sure in words:
            own = _height(letters) or height
            other = abs(own - height) > _OTHER_SIZE * height
            yield Word(letters, base, own if other else height, sure)


def _height(letters: Iterable[Letter]) -> float | None:
    """Return the height of a line as its letters tell; None where none does.

    Tesseract's own (`x_size`) is half as large again in a line that happens to have no capitals.
    """
    told = [
        (one.bottom - one.top) / (_HIGH if one.sign in _CAPITALS else _LOW)
        for one in letters
        if one.sign in _CAPITALS or one.sign in _SMALL
    ]
    return median(told) if len(told) >= _ENOUGH else None


def _letters(word: Element) -> Iterator[Letter]:
    for element in word.iter():
        sign = "".join(element.itertext()).strip()
        box = _told(element).get("x_bboxes", [])
        if element.get("class") == _LETTER and sign and len(box) == 4:
            left, top, right, bottom = box
            sure = _told(element).get("x_conf", [0.0])[0]
            yield Letter(sign, left, top, right, bottom, sure)


def _told(element: Element) -> dict[str, list[float]]:
    title = element.get("title") or ""
    return {
        match[1]: [float(part) for part in match[2].split()] for match in _FIELD.finditer(title)
    }
