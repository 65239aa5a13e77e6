"""Ink between two words of a line of which recognition made nothing: a lone `I`, a note mark, a short word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from kamervragen.readers.ocr.hocr import Word

if TYPE_CHECKING:
    from PIL.Image import Image

# Room between words in which a sign may stand: so many times the usual room of the line, and a share of its height.
_WIDE, _LEAST = 1.5, 0.4
# What is looked at, from above the ascenders to below the descenders, as shares of the height; a dot is ink below.
_ABOVE, _BELOW, _INK = 0.9, 0.2, 128
# A column of dots shows a sign where so much of it is ink, but not all: that is the rule of a table.
_SIGN, _RULE = 0.25, 0.9
# Dots beside a word that are its own.
_ASIDE = 3


def unread(words: Sequence[Word], image: Image) -> Iterator[Word]:
    """Give the words of a page behind which ink stands that was not read."""
    for _, some in groupby(words, lambda word: word.base):
        line = list(some)
        gaps = [other.left - one.right for one, other in pairwise(line)]
        usual = max(0.0, median(gaps)) if gaps else 0.0
        for (one, other), gap in zip(pairwise(line), gaps, strict=True):
            if gap > max(_WIDE * usual, _LEAST * one.height) and _shows_sign(one, other, image):
                yield one


def _shows_sign(one: Word, other: Word, image: Image) -> bool:
    left, right = round(one.right) + _ASIDE, round(other.left) - _ASIDE
    top, bottom = round(one.base - _ABOVE * one.height), round(one.base + _BELOW * one.height)
    if right <= left or bottom <= top:
        return False
    dots = image.crop((left, top, right, bottom)).tobytes()
    wide, high = right - left, bottom - top
    for column in range(wide):
        ink = sum(shade < _INK for shade in dots[column::wide])
        if _SIGN * high < ink < _RULE * high:
            return True
    return False
