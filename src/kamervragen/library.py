"""What Python programs call for one document: `extract`, `extract_text`, `outline`. For many: `archive/many.py`."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING, BinaryIO

from kamervragen.api import extract_with, outline_with
from kamervragen.options import DEFAULTS, options_of
from kamervragen.records import Record, Stuk

if TYPE_CHECKING:
    from kamervragen.archive.limits import Limits


def extract(
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    reader: str = "pdfium",
    password: str | None = None,
    ocr: str = "auto",
    name: str | None = None,
    limits: Limits | None = None,
) -> Record:
    """Read one document and return its record.

    Parameters:
        source: path of a PDF, Word, OpenDocument, HTML, official XML, mail, plain text or Markdown file; its bytes;
            an open binary stream; or ``"-"`` for standard input. The kind is sniffed from the bytes.
        reader: ``"pdfium"`` (fast) or ``"pdfplumber"``; text has one reader.
        password: opens an encrypted PDF.
        ocr: whether pictures of text are read, with Tesseract where it is installed: ``"off"``, ``"auto"`` (pages
            that have no other text), ``"force"`` (each page of a PDF, whatever text it has). A page takes seconds.
        name: what `herkomst.bestand` and errors call the input; by default its path.
        limits: what reading it may cost: with limits it is read in a process of its own, which takes about a second
            to start; without, in this one, and as long as it takes.

    Returns:
        The record. Boxes (`vakken`) are in points with the origin at the top left of the page; pages
        and lines count from 1.

    Raises:
        InputError: the input cannot be read (missing, empty, damaged, encrypted, a scan), or goes over `limits`.
        NotRecognised: it is a text, but no letter of a known family.
        UsageError: there is no reader or no way to use recognition of that name, or `ocr` is ``"force"`` and what
            recognises text is not installed.

    >>> record = extract("fixtures/commissiebrief/postzegel/letter.md")
    >>> record.soort
    'commissiebrief'
    """
    options = options_of(reader, password, ocr)
    if limits is None:
        return extract_with(source, options, name)
    from kamervragen.archive.many import extract_within

    return extract_within(source, options, limits, name)


def extract_text(text: str, *, name: str = "<text>") -> Record:
    """Read a document that is already text (plain or Markdown) and return its record.

    Parameters:
        text: the whole text; form feeds and running headers part its pages.
        name: what `herkomst.bestand` and errors call it.

    Raises:
        InputError, NotRecognised: as for `extract`.
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"text is wanted, not {kind}; extract takes bytes, paths and streams")
    return extract_with(text.encode("utf-8", errors="replace"), DEFAULTS, name)


def outline(
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    reader: str = "pdfium",
    password: str | None = None,
    ocr: str = "auto",
    name: str | None = None,
) -> tuple[Stuk, ...]:
    """Read one document and return its blocks, each with what it was taken for.

    Works for documents of no known family too. Parameters and errors are those of `extract`; nothing
    is refused as not recognised.
    """
    return outline_with(source, options_of(reader, password, ocr), name)
