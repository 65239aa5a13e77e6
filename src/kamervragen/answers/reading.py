"""A sheet with answers, of whatever kind: Word, Excel or Markdown, told by its bytes."""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kamervragen.answers.sheet import Answered
from kamervragen.errors import UnknownMedia
from kamervragen.readers.package import Package
from kamervragen.source import DOCX, MARKDOWN, ODT, PDF, PLAIN, Source, received, sniff

if TYPE_CHECKING:
    from kamervragen.records import Record

# The letters themselves are never workbooks; so `source.py` does not know this kind.
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_READERS = {DOCX: "word", XLSX: "excel", MARKDOWN: "markdown", PLAIN: "markdown"}
_BOOKLIKE, _WORDLIKE = (".ods", ".xls", ".xlsb"), (".rtf", ".doc", ".odt", ".pdf")
_RTF = rb"{\rtf"
_ZIP = b"PK\x03\x04"
# What may stand before the first sign of JSON.
_BLANK = b"\xef\xbb\xbf \t\r\n"
_TYPES = "[Content_Types].xml"
# What the list of types calls the main part of a workbook, with macros (which nothing runs) or without.
_BOOKS = (b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml")


def read(path: str, name: str) -> list[Answered]:
    """Return the questions in a sheet, in order.

    Raises:
        InputError: it cannot be read, or is of no kind that holds answers.
    """
    _, data = received(path, name)
    try:
        media = _kind(name, data)
    except UnknownMedia:
        media = ""
    reader = None if data.startswith(_RTF) else _READERS.get(media)
    if reader is None:
        fault = "this is no .docx, .xlsx or .md file with answers"
        raise UnknownMedia(name, fault, _remedy(name, media))
    source = Source(name, data, media, sha256(data).hexdigest())
    module: Any = import_module(f"kamervragen.answers.{reader}")
    found: list[Answered] = module.read(source)
    return found


def _remedy(name: str, media: str) -> str:
    """What to do with a file that a program wrote which can also write what is read here."""
    suffix = name[name.rfind(".") :].lower()
    if suffix in _BOOKLIKE:
        return "save it as .xlsx; and name the answers first, then the letter"
    if suffix in _WORDLIKE or media in (PDF, ODT):
        return "save it as .docx; and name the answers first, then the letter"
    return "save it as one of these; and name the answers first, then the letter"


def _kind(name: str, data: bytes) -> str:
    if data.startswith(_ZIP):
        with Package(Source(name, data, XLSX, "")) as package:
            types = package.data(_TYPES) if _TYPES in package else b""
        if any(kind in types for kind in _BOOKS):
            return XLSX
    return sniff(name, data)


def record_in(name: str, data: bytes) -> Record | None:
    """Return the record that JSON of `extract` holds; None for what is no JSON, but may be a letter.

    Raises:
        UnknownMedia: it is JSON, and no record.
    """
    if not data.lstrip(_BLANK).startswith(b"{"):
        return None
    from pydantic import TypeAdapter, ValidationError

    from kamervragen import records

    try:
        found: Record = TypeAdapter[Any](records.Record).validate_json(data)
    except ValidationError:
        fault, remedy = (
            "this is JSON, and no record of a letter",
            "give the letter, or what 'extract -o brief.json' made of it",
        )
        raise UnknownMedia(name, fault, remedy) from None
    return found
