"""What kind of Office file a zip is, by what it says in itself; old and encrypted ones by their first bytes."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from typing import Literal

from kamervragen.errors import DamagedInput, EncryptedInput, UnknownMedia

TYPES, MIMETYPE = "[Content_Types].xml", "mimetype"
# The list of types of a part, and no part of ours, is longer.
_MOST = 1024 * 1024
# What the list says of the main part: of Word documents and templates, with macros (which nothing runs) or without.
_WORD = (
    b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml",
    b"ms-word.document.macroEnabled.main+xml", b"ms-word.template.macroEnabledTemplate.main+xml",
)  # fmt: skip
_TEXT = "application/vnd.oasis.opendocument.text"
_TEXTS = (_TEXT, f"{_TEXT}-template", f"{_TEXT}-master")
# What else an Office file may be: a sign in its list of types or its mimetype, and what it is.
_OTHERS = (
    (b"spreadsheet", "a spreadsheet"),
    (b"presentation", "a presentation"),
    (b"epub", "an e-book"),
    (b"opendocument", "an OpenDocument file that is no text"),
)
_SAVE = "open it in Word or LibreOffice and save it as PDF or as .docx"
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, NotImplementedError, RuntimeError, KeyError,
    OSError,
)  # fmt: skip
# Names of the parts of an Office file, in a zip whose directory is lost.
_PARTS = (TYPES.encode(), b"word/document.xml", _TEXT.encode())
_HEAD = 64 * 1024


def kind_of_zip(name: str, data: bytes) -> Literal["docx", "odt"] | None:
    """Return what kind of text a zip is, of Word or OpenDocument; None where it is no Office file.

    Raises:
        UnknownMedia: an Office file of another kind.
        DamagedInput: its directory or its list of types cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            first = MIMETYPE if MIMETYPE in names else TYPES
            if first not in names:
                return None
            with archive.open(first) as stream:
                told = stream.read(_MOST).replace(b"\x00", b"")
    except _DAMAGE:
        if any(part in data[:_HEAD] for part in _PARTS):
            fault = "this Office file is cut off or damaged"
            raise DamagedInput(name, fault, "fetch it again, or save it anew in Word") from None
        return None
    if first == MIMETYPE and told.strip().decode("ascii", errors="replace") in _TEXTS:
        return "odt"
    if first == TYPES and any(kind in told for kind in _WORD):
        return "docx"
    what = next((what for sign, what in _OTHERS if sign in told), None)
    if what is not None:
        raise UnknownMedia(name, f"this is {what}, not a letter", "save it as PDF or as .docx")
    if first == TYPES and "word/document.xml" in names:
        fault = "the list of types in this Office file names no Word document"
        raise DamagedInput(name, fault, "open it in Word and save it anew")
    return None


def refuse_old(name: str, data: bytes) -> None:
    """Refuse an Office file of before 2007, and one that is encrypted: both are compound files.

    Raises:
        EncryptedInput, UnknownMedia: it is one.
    """
    if "EncryptedPackage".encode("utf-16-le") in data:
        remedy = "open it in Word and save it without a password"
        raise EncryptedInput(name, "this Office file is encrypted", remedy)
    word = "WordDocument".encode("utf-16-le") in data
    what = "an old Office file (.doc)" if word else "an old Office file"
    raise UnknownMedia(name, f"this is {what}, not a PDF or text", _SAVE)
