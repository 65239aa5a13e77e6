"""Pictures of pages made ready to be read: noise smoothed, and the lines set level.

Level lines leave white bands between them: summed up row by row, the ink of a straight page changes most.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

# Degrees: how far a page may lean, the steps in which it is sought, and what is too little to turn a page for.
_MOST, _COARSE, _FINE, _LEAST = 12.5, 0.5, 0.1, 0.15
# So many dots wide is enough to see the lines.
_WIDE = 900
_INK = 140
# A page is turned where that makes its bands so much clearer.
_CLEARER = 1.03


# How much dots differ from the middle of their neighbours on average, of 255: on a clean page by less than 1. Noise
# beyond this takes Tesseract minutes, and what it then reads is no text.
_NOISE = 3.0


class Prepared(NamedTuple):
    """A picture that is ready, and by how many degrees, counterclockwise, it was turned."""

    image: Image
    lean: float


def prepared(picture: Image) -> Prepared:
    """Return a picture in shades of grey without noise and with its lines level."""
    picture = _smoothed(picture)
    lean = lean_of(picture)
    return (
        Prepared(levelled(picture, lean), lean) if abs(lean) >= _LEAST else Prepared(picture, 0.0)
    )


def levelled(picture: Image, lean: float) -> Image:
    """Return a picture in shades of grey turned by so many degrees, counterclockwise, about its middle."""
    from PIL.Image import Resampling

    return picture.rotate(lean, Resampling.BICUBIC, fillcolor=255)


def _smoothed(picture: Image) -> Image:
    from PIL.ImageChops import difference
    from PIL.ImageFilter import GaussianBlur, MedianFilter
    from PIL.ImageStat import Stat

    middle = picture.filter(MedianFilter(3))
    if Stat(difference(picture, middle)).mean[0] < _NOISE:
        return picture
    return middle.filter(GaussianBlur(1))


def lean_of(picture: Image) -> float:
    """Return by how many degrees, counterclockwise, a picture has to be turned until its lines are level."""
    small = picture.reduce(max(1, picture.width // _WIDE))
    ink = small.point([255 if shade < _INK else 0 for shade in range(256)])
    level = _clear(ink, 0.0)
    steps = round(_MOST / _COARSE)
    best = max(
        (_COARSE * step for step in range(-steps, steps + 1)), key=lambda lean: _clear(ink, lean)
    )
    steps = round(_COARSE / _FINE)
    best = max(
        (best + _FINE * step for step in range(-steps, steps + 1)),
        key=lambda lean: _clear(ink, lean),
    )
    return best if _clear(ink, best) > _CLEARER * level else 0.0


def _clear(ink: Image, lean: float) -> int:
    """Return how clear the bands between the lines are when the picture is turned by `lean` degrees."""
    from PIL.Image import Resampling

    turned = ink.rotate(lean, Resampling.NEAREST, fillcolor=0) if lean else ink
    bands = turned.resize((1, turned.height), Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(bands))
