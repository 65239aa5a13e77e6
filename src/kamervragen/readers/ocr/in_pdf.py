"""The pages of a PDF that are pictures of text, read by recognition; its other pages stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.errors import NoTextLayer, PagesToRecognise, UsageError
from kamervragen.options import Ocr, Options
from kamervragen.readers.ocr.pages import evened, recognised
from kamervragen.readers.ocr.pictures import painted
from kamervragen.readers.ocr.tesseract import missing
from kamervragen.readers.pages import Page
from kamervragen.readers.pdfium import Document
from kamervragen.source import PDF, Source

# A scan on which so few words are printed bears a stamp, a number or the name of its archive, and no text of its own.
_STAMP = 30


def with_recognised(
    pages: Sequence[Page], source: Source, document: Document, options: Options
) -> Sequence[Page]:
    """Return the pages of a PDF, with those read that are pictures of text.

    Parameters:
        document: the open PDF, which paints them.

    Raises:
        UsageError: recognition is asked for in any case, and it is not there.
        NoTextLayer: nothing but recognition could read it, and it is not there.
        PagesToRecognise: there are such pages, and `options` ask for their number.
        TimedOut, DamagedInput: Tesseract takes too long, or refuses a page.
    """
    forced = options.ocr is Ocr.FORCE
    wanted = [page.number for page in pages if forced or _is_picture(page)]
    lack = missing() if wanted else None
    if lack is not None:
        if forced:
            raise UsageError("--ocr", lack[0], f"install it: {lack[1]}")
        if len(wanted) == len(pages):
            raise no_recognition(source, lack)
        wanted = []
    if wanted and options.asks:
        raise PagesToRecognise.of(source.name, len(wanted))
    read = evened(
        [
            recognised(painted(source, document, number - 1), number, source.name)
            for number in wanted
        ]
    )
    by_number = {page.number: page for page in read}
    return [by_number.get(page.number, page) for page in pages]


def no_recognition(source: Source, lack: tuple[str, str]) -> NoTextLayer:
    """Return the error for a scan where what reads it is not there."""
    remedy = f"install it and read the scan again: {lack[1]}"
    what = "the PDF has no text layer" if source.media == PDF else "this is a picture"
    return NoTextLayer(source.name, f"{what}, and {lack[0]}", remedy)


def _is_picture(page: Page) -> bool:
    """True where a page shows pictures and no text, or no more text over them than a stamp has."""
    printed = [run for run in page.runs if run.text.strip()]
    if not printed:
        return page.pictures
    if not page.scanned or any(run.unseen for run in printed):
        return False
    return sum(len(run.text.split()) for run in printed) < _STAMP
