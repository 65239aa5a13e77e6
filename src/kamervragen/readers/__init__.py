"""Readers: one module a medium. A reader turns a source into lines and knows nothing of letters."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from kamervragen.errors import UsageError
from kamervragen.lines import Reading
from kamervragen.options import DEFAULTS, Options
from kamervragen.source import DOCX, HTML, MARKDOWN, ODT, PDF, PICTURES, PLAIN, XML, Source


class Reader(Protocol):
    """What each reader module offers as `read`."""

    def __call__(self, source: Source, options: Options = DEFAULTS) -> Reading:
        """Read the lines of `source`."""
        ...


# The modules load only when they are used: pdfplumber alone takes longer than most letters.
PDF_READERS: dict[str, str] = {
    "pdfium": "kamervragen.readers.pdf",
    "pdfplumber": "kamervragen.readers.plumber",
}
OTHER_READERS: dict[str, str] = {
    PLAIN: "kamervragen.readers.text",
    MARKDOWN: "kamervragen.readers.markdown",
    DOCX: "kamervragen.readers.docx",
    ODT: "kamervragen.readers.odt",
    HTML: "kamervragen.readers.html",
    XML: "kamervragen.readers.op_xml",
    **dict.fromkeys(PICTURES, "kamervragen.readers.image"),
}


def reader_for(source: Source, pdf_reader: str) -> Reader:
    """Return the reader for the kind of `source`.

    Raises:
        UsageError: there is no PDF reader of that name.
    """
    if pdf_reader not in PDF_READERS:
        remedy = f"choose one of {', '.join(PDF_READERS)}"
        raise UsageError(source.name, f"unknown reader {pdf_reader!r}", remedy)
    name = PDF_READERS[pdf_reader] if source.media == PDF else OTHER_READERS[source.media]
    return cast(Reader, import_module(name).read)
