"""One document from its bytes to its record: chains source, reader, layout and family."""

from __future__ import annotations

from dataclasses import dataclass, replace
from os import PathLike
from typing import TYPE_CHECKING, BinaryIO

from kamervragen.errors import (
    InputError,
    NoTextLayer,
    NotRecognised,
    PagesToRecognise,
)
from kamervragen.families import family_of
from kamervragen.families.kinds import ENGLISH_LETTER, LETTER_TO_KAMER, Kind, kind_of
from kamervragen.families.outline import outline as blocks_of
from kamervragen.layout import build
from kamervragen.layout.model import Document
from kamervragen.lines import Aside, Reading
from kamervragen.options import Ocr, Options
from kamervragen.readers import reader_for
from kamervragen.records import Herkomst, Record, Stuk
from kamervragen.source import HTML, MAIL, PDF, PICTURES, Source, load, mailed

if TYPE_CHECKING:
    from kamervragen.shown import Shown, Wanted


def extract_with(
    source: str | PathLike[str] | bytes | BinaryIO, options: Options, name: str | None = None
) -> Record:
    """Read one document and return its record: `library.extract` with its ways to read as one value.

    Raises:
        PagesToRecognise: `options` ask how many pages are pictures of text. Other errors are those of `extract`.
    """
    return _record(load(source, name=name), options)


def outline_with(
    source: str | PathLike[str] | bytes | BinaryIO, options: Options, name: str | None = None
) -> tuple[Stuk, ...]:
    """Read one document and return its blocks; errors are those of `extract_with`, but nothing is not recognised."""
    document = _opened(load(source, name=name), options).document
    pieces = _pieces(document)
    if document.structured:
        return tuple(piece.model_copy(update={"pagina": None}) for piece in pieces)
    return pieces


def show_with(
    source: str | PathLike[str] | bytes | BinaryIO,
    options: Options,
    wanted: Wanted,
    name: str | None = None,
) -> Shown:
    """Read one document and return its record with what it was read from; errors are those of `extract_with`.

    Raises:
        UsageError: `wanted` names a question that is not there, or not one alone.
    """
    from kamervragen.sight import look

    found = _opened(load(source, name=name), options)
    record = record_of(found.source, found.reading, found.document)
    pieces = _pieces(found.document)
    return look(found.source, found.reading, record, pieces, options, wanted)


def _pieces(document: Document) -> tuple[Stuk, ...]:
    family = family_of(document)
    return blocks_of(document, family.soort if family else None)


def cut_with(
    source: str | PathLike[str] | bytes | BinaryIO,
    options: Options,
    vraag: str,
    name: str | None = None,
) -> bytes:
    """Read one document and return a PNG of one question, by its id or number; errors are those of `show_with`."""
    from kamervragen.sight import cut

    found = _opened(load(source, name=name), options)
    record = record_of(found.source, found.reading, found.document)
    return cut(found.source, found.reading, record, options, vraag)


def _record(source: Source, options: Options) -> Record:
    found = _opened(source, options)
    return record_of(found.source, found.reading, found.document)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is read of an input."""

    source: Source
    reading: Reading
    document: Document


def _opened(source: Source, options: Options) -> _Opened:
    """Read an input; of a mail the first letter that is attached, else its text."""
    if source.media != MAIL:
        return _Opened(source, *document_of(source, options))
    attached, texts = mailed(source)
    found: list[_Opened] = []
    faults: list[InputError] = []
    others: list[Document] = []
    # A picture is looked at where there is nothing else: it may be of anything.
    for one in sorted((*attached, *texts), key=lambda one: one.media in PICTURES):
        if one.media in PICTURES and found:
            continue
        if any(one.name == other.source.name for other in found):
            continue  # the page of a text that was read
        try:
            opened = _Opened(one, *document_of(one, options))
        except PagesToRecognise:
            raise
        except InputError as error:
            faults.append(error)
            continue
        if family_of(opened.document) is not None:
            found.append(opened)
        else:
            others.append(opened.document)
    if not found:
        raise faults[0] if faults else _not_recognised(source, others[0] if others else None)
    first, more = found[0], ", ".join(one.source.name for one in found[1:])
    if not more:
        return first
    asides = (*first.document.asides, Aside(1, more, "letters"))
    return replace(first, document=replace(first.document, asides=asides))


def record_of(source: Source, reading: Reading, document: Document) -> Record:
    """Return the record of a document that `document_of` made.

    Raises:
        NotRecognised: it is of no known family.
    """
    family = family_of(document)
    if family is None:
        raise _not_recognised(source, document)
    record = family.parse(document, _herkomst(source, reading, document.pages))
    return _without_pages(record) if document.structured else record


def _not_recognised(source: Source, document: Document | None) -> NotRecognised:
    """Return the error for a document that no family takes; it names the kind that the document says."""
    kind = kind_of(document) if document is not None else None
    remedy = "check that this is the letter or publication itself"
    if kind is not None and kind.is_read:
        fault = f"this calls itself {kind.named}, but is not laid out like that"
        return NotRecognised(source.name, fault, remedy)
    if kind is not None:
        return NotRecognised(source.name, _said(kind), _READ)
    if source.media == HTML:
        remedy = "check that this is the letter or publication itself, and no page about it or of an error"
    return NotRecognised(
        source.name,
        "no document of a kind that is known here (no committee that writes to the government, no"
        " members that ask it questions)",
        remedy,
    )


def _said(kind: Kind) -> str:
    if kind.name == ENGLISH_LETTER:
        return "this is an English letter of a committee"
    if kind.name == LETTER_TO_KAMER:
        return "this is a letter to the Kamer"
    vowel = kind.name[:1].lower() in "aeiou"
    return f"this is an {kind.named}" if vowel else f"this is a {kind.named}"


_READ = (
    "kamervragen reads letters of committees, lists of questions, reports of written consultations, answers by"
    " ministers, and questions of members (Aanhangsel)"
)


def _without_pages(record: Record) -> Record:
    """Return the record of a source that has no pages: no melding is about one."""
    told = tuple(one.model_copy(update={"pagina": None}) for one in record.meldingen)
    return record.model_copy(update={"meldingen": told})


def document_of(source: Source, options: Options) -> tuple[Reading, Document]:
    """Read an input; return what its reader gave and what the layout made of it.

    Raises:
        InputError: it cannot be read.
    """
    reading = reader_for(source, options.reader)(source, options)
    if not reading.lines:
        raise _no_text(source, options)
    return reading, build(reading)


def _no_text(source: Source, options: Options) -> NoTextLayer:
    off = options.ocr is Ocr.OFF
    if source.media == PDF:
        remedy = "have its letters recognised: --ocr auto, or first ocrmypdf"
        return NoTextLayer(source.name, "the PDF has no text layer", remedy if off else _SCAN_ANEW)
    if source.media in PICTURES:
        return NoTextLayer(source.name, "no text is recognised in the picture", _SCAN_ANEW)
    remedy = "if it holds a scan, save that as PDF, TIFF or PNG and read it with --ocr auto"
    return NoTextLayer(source.name, "there is no text in it", remedy)


_SCAN_ANEW = (
    "scan it anew, at 300 dots an inch, or try other text recognition, for example ocrmypdf"
)


def _herkomst(source: Source, reading: Reading, pages: int) -> Herkomst:
    return Herkomst(
        bestand=source.name,
        sha256=source.sha256,
        media=source.media,  # type: ignore[arg-type]
        paginas=None if reading.structured else pages,
        lezer=reading.lezer,  # type: ignore[arg-type]
        tekstlaag=None if reading.scanned is None else "herkend" if reading.scanned else "gedrukt",
    )
