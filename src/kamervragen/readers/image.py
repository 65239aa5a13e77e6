"""Scans that are pictures themselves: TIFF with a page or many, PNG, JPEG."""

from __future__ import annotations

from kamervragen.errors import NoTextLayer, PagesToRecognise, UsageError
from kamervragen.lines import Reading
from kamervragen.options import DEFAULTS, Ocr, Options
from kamervragen.readers.ocr.in_pdf import no_recognition
from kamervragen.readers.ocr.pages import evened, recognised
from kamervragen.readers.ocr.pictures import filed, pages_of
from kamervragen.readers.ocr.tesseract import missing
from kamervragen.readers.pages import assemble
from kamervragen.source import Source


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of a picture.

    Raises:
        NoTextLayer: recognition is off, or not there.
        PagesToRecognise: `options` ask how many pages there are to read.
        DamagedInput, TooLarge, TimedOut: it cannot be opened, goes over a limit, or takes too long.
    """
    count = pages_of(source)
    if options.ocr is Ocr.OFF:
        raise NoTextLayer(
            source.name, "this is a picture", "have its letters recognised: --ocr auto"
        )
    lack = missing()
    if lack is not None and options.ocr is Ocr.FORCE:
        raise UsageError("--ocr", lack[0], f"install it: {lack[1]}")
    if lack is not None:
        raise no_recognition(source, lack)
    if options.asks:
        raise PagesToRecognise.of(source.name, count)
    pages = [
        recognised(picture, number, source.name) for number, picture in enumerate(filed(source), 1)
    ]
    return assemble(evened(pages), "tesseract")
