"""Pictures of pages: those that pdfium paints of a PDF, and those of TIFF, PNG and JPEG files."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.errors import DamagedInput, TooLarge
from kamervragen.readers.pages import MAX_PAGES
from kamervragen.readers.paint import MOST_DOTS, paint
from kamervragen.readers.pdfium import Document, opened_page
from kamervragen.readers.quiet import voiceless
from kamervragen.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

# Dots an inch that recognition is made for.
DOTS = 300
# What a file says of its dots an inch is believed between these; else its width is that of A4, in inches.
_FEWEST, _FINEST = 60.0, 1300.0
_A4 = 8.27
_FORMATS = ("TIFF", "PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a page in shades of grey, with so many `dots` an inch."""

    image: Image
    dots: float


def painted(source: Source, document: Document, index: int) -> Picture:
    """Return the page at `index` of an open PDF as pdfium paints it, set upright as it is shown.

    Raises:
        DamagedInput: the page is damaged.
    """
    page = opened_page(source, document, index)
    try:
        return Picture(*paint(page, DOTS, grey=True))
    finally:
        page.close()


def filed(source: Source) -> Iterator[Picture]:
    """Give the pages of a TIFF, PNG or JPEG file, each at the size that recognition is made for.

    Raises:
        DamagedInput, TooLarge: it cannot be opened, or goes over a limit.
    """
    from PIL import ImageOps

    with _opened(source) as file:
        for index in range(file.n_frames if hasattr(file, "n_frames") else 1):
            file.seek(index)
            if file.width * file.height > 4 * MOST_DOTS:
                fault = f"page {index + 1} is too large"
                raise TooLarge(source.name, fault, "scan it at 300 dots an inch")
            yield _sized(ImageOps.exif_transpose(file), file.info.get("dpi"))


def pages_of(source: Source) -> int:
    """Return how many pages a TIFF, PNG or JPEG file has.

    Raises:
        DamagedInput, TooLarge: as for `filed`.
    """
    with _opened(source) as file:
        return int(getattr(file, "n_frames", 1))


@contextmanager
def _opened(source: Source) -> Iterator[ImageFile]:
    from PIL import Image, UnidentifiedImageError

    try:
        with voiceless(), warnings.catch_warnings():
            # The size is looked at here; what a TIFF lacks its reader tells.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(source.data), formats=_FORMATS) as file:
                if getattr(file, "n_frames", 1) > MAX_PAGES:
                    raise TooLarge(source.name, f"more than {MAX_PAGES} pages", "split it first")
                yield file
    except Image.DecompressionBombError:
        raise TooLarge(
            source.name, "the picture is too large", "scan it at 300 dots an inch"
        ) from None
    except (UnidentifiedImageError, OSError, ValueError, EOFError, SyntaxError):
        remedy = "open it in a viewer and save it again"
        raise DamagedInput(source.name, "the picture is damaged", remedy) from None


def _sized(image: Image, told: tuple[float, float] | None) -> Picture:
    """Return a picture at 300 dots an inch both ways: a fax has half as many lines as dots across."""
    from PIL.Image import Resampling

    across, down = (float(side) for side in told) if told else (0.0, 0.0)
    if not (_FEWEST <= across <= _FINEST and _FEWEST <= down <= _FINEST):
        across = down = min(image.size) / _A4
    grey = _on_paper(image)
    wide, high = (
        max(1, round(side * DOTS / dots))
        for side, dots in zip(grey.size, (across, down), strict=True)
    )
    shrink = min(1.0, (MOST_DOTS / (wide * high)) ** 0.5)
    size = (max(1, round(wide * shrink)), max(1, round(high * shrink)))
    if size != grey.size:
        grey = grey.resize(size, Resampling.LANCZOS)
    return Picture(grey, DOTS * shrink)


def _on_paper(image: Image) -> Image:
    """Return a picture in shades of grey; what is clear is white."""
    from PIL.Image import new

    if "A" in image.getbands() or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = new("RGBA", clear.size, (255, 255, 255, 255))
        image.alpha_composite(clear)
    if image.mode[:1] in "IF":  # more than 256 shades, which are cut off otherwise
        most = 65535.0 if image.mode.startswith("I") else _brightest(image)
        image = image.convert("F").point(lambda shade: shade * (255.0 / most) + 0.0)
    return image.convert("L")


def _brightest(image: Image) -> float:
    _, most = image.getextrema()
    return max(1.0, float(most))  # type: ignore[arg-type]
