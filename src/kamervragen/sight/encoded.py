"""The picture of a page in few bytes: text and lines as a PNG of some colours, photographs and scans as a JPEG."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from kamervragen.shown import PagePicture
from kamervragen.sight.pages import Sheet, points

if TYPE_CHECKING:
    from PIL.Image import Image

# So many colours show letters and lines with smooth edges.
_COLOURS = 16
# Where those few colours are so far from the true ones on average, of 255, the page is a photograph.
_FAR = 1.6
_QUALITY = 58


def encoded(sheet: Sheet) -> PagePicture:
    """Return the picture of a page as the bytes of an image file."""
    data, media = _in_few_bytes(sheet.image)
    width, height = points(sheet.image.width, sheet), points(sheet.image.height, sheet)
    return PagePicture(sheet.number, data, media, sheet.left, sheet.top, width, height)


def _in_few_bytes(image: Image) -> tuple[bytes, str]:
    from PIL.Image import Dither
    from PIL.ImageChops import difference
    from PIL.ImageStat import Stat

    few = image.quantize(_COLOURS, dither=Dither.NONE)
    away = Stat(difference(image, few.convert(image.mode))).mean
    target = io.BytesIO()
    if max(away) > _FAR:
        image.save(target, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
        return target.getvalue(), "image/jpeg"
    few.save(target, "PNG", optimize=True)
    return target.getvalue(), "image/png"
