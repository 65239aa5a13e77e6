"""Pages as a person sees them: those of a PDF as pdfium paints them, those of a scan as it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.lines import Reading, Upright
from kamervragen.readers.ocr.pages import on_its_feet
from kamervragen.readers.ocr.pictures import filed, painted
from kamervragen.readers.ocr.prepared import levelled
from kamervragen.readers.paint import POINTS, paint
from kamervragen.readers.pdfium import Document, opened, opened_page
from kamervragen.readers.ruler import Ruler
from kamervragen.source import PICTURES, Source

if TYPE_CHECKING:
    from PIL.Image import Image

    from kamervragen.readers.ocr.pictures import Picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture of a page, with so many `dots` an inch.

    `left`, `top`: where its corner lies in the frame of the boxes, in points; a page that is cropped shows no more.
    """

    number: int
    image: Image
    dots: float
    left: float = 0.0
    top: float = 0.0


def sheets(
    source: Source, reading: Reading, password: str | None, numbers: Sequence[int], dots: float
) -> Iterator[Sheet]:
    """Give the pages of these numbers, in order, with so many dots an inch.

    Raises:
        DamagedInput: a page cannot be painted.
    """
    turned = {one.page: one for one in reading.upright}
    if source.media in PICTURES:
        for number, picture in enumerate(filed(source), 1):
            if number in numbers:
                yield _scan(picture, turned[number], dots)
        return
    with closing(opened(source, password)) as document:
        for number in numbers:
            if number in turned:
                yield _scan(painted(source, document, number - 1), turned[number], dots)
            else:
                yield _printed(source, document, number, dots)


def _printed(source: Source, document: Document, number: int, dots: float) -> Sheet:
    page = opened_page(source, document, number - 1)
    try:
        image, dots = paint(page, dots, grey=False)
        shown = Ruler(page.handle, page.turn(), page.frame()).box(page.bounds())
    finally:
        page.close()
    return Sheet(number, image, dots, shown[0], shown[1])


def _scan(picture: Picture, upright: Upright, dots: float) -> Sheet:
    """Return the picture of a page as its words were measured on it: on its feet, its lines level."""
    from PIL.Image import Resampling

    image = on_its_feet(picture.image, upright.quarters)
    image = levelled(image, upright.lean) if upright.lean else image
    shrink = min(1.0, dots / picture.dots)
    size = (max(1, round(image.width * shrink)), max(1, round(image.height * shrink)))
    return Sheet(upright.page, image.resize(size, Resampling.LANCZOS), picture.dots * shrink)


def points(dots: int, sheet: Sheet) -> float:
    """Return the length of so many dots of a sheet in points."""
    return dots * POINTS / sheet.dots
