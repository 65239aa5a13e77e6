"""Source: the bytes of one input, its name and its kind. The kind is sniffed from the bytes."""

from __future__ import annotations

import hashlib
import io
import os
import re
import sys
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from kamervragen.errors import (
    DirectoryInput,
    EmptyInput,
    MissingInput,
    TooLarge,
    UnknownMedia,
)
from kamervragen.patterns import regex

MAX_BYTES = 512 * 1024 * 1024
# Most files are smaller.
_USUAL = 1024 * 1024

PDF = "application/pdf"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"

# A PDF may have rubbish before its header; readers accept it within the first KiB.
_PDF_HEAD = re.compile(rb"%PDF-\d")

# (first bytes, what it is, what to do)
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a zip or Office file", "save it as PDF or as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as PDF or as plain text"),
    (b"\x89PNG", "a picture", "run text recognition on it and save a PDF with a text layer"),
    (b"\xff\xd8\xff", "a picture", "run text recognition on it and save a PDF with a text layer"),
    (b"II*\x00", "a picture", "run text recognition on it and save a PDF with a text layer"),
    (b"MM\x00*", "a picture", "run text recognition on it and save a PDF with a text layer"),
    (b"GIF8", "a picture", "run text recognition on it and save a PDF with a text layer"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip file", "unpack it first"),
    (b"Rar!", "a RAR file", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it first"),
    (b"{\\rtf", "an RTF file", "save it as PDF or as plain text"),
    (b"%!PS", "a PostScript file", "turn it into a PDF first"),
)

_MARKDOWN = regex(
    r"<sup>|^\s{0,3}\d{1,3}\\[.)]\s|^\s{0,3}#{1,6} +\S|\*\*\S|\[\^\w{1,4}\]|\]\((?:https?:|mailto:|#)|^\|.*\|\s*$",
    re.MULTILINE,
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype|html|head|officiele)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Source:
    """One input: `name` as the user gave it, its bytes and their kind."""

    name: str
    data: bytes
    media: str
    sha256: str


def load(source: str | PathLike[str] | bytes | BinaryIO, *, name: str | None = None) -> Source:
    """Read an input completely and sniff its kind.

    Parameters:
        source: a path, the bytes themselves, an open binary stream, or ``-`` for standard input.
        name: the name to report; by default the path, or ``<bytes>``/``<stream>``.

    Raises:
        InputError: missing, a directory, empty, too large, or neither PDF nor text.
    """
    shown, data = _read(source)
    shown = name if name is not None else shown
    if len(data) > MAX_BYTES:
        raise TooLarge(shown, f"larger than {MAX_BYTES // 2**20} MiB", "split it first")
    return Source(shown, data, sniff(shown, data), hashlib.sha256(data).hexdigest())


def sniff(name: str, data: bytes) -> str:
    """Return the media type of `data`, from the bytes alone.

    Raises:
        EmptyInput, UnknownMedia: there is nothing in it, or it is no PDF and no text.
    """
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf\xff\xfe"):
        raise EmptyInput(name, "the input is empty", "check that the download is complete")
    if data[257:262] == b"ustar":  # before PDF: one may lie in its first kilobyte
        raise UnknownMedia(name, "this is a tar file, not a PDF or text", "use 'kamervragen batch'")
    if _PDF_HEAD.search(data, 0, 1024):
        return PDF
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise UnknownMedia(name, f"this is {what}, not a PDF or text", remedy)
    if _HTML.match(data):
        raise UnknownMedia(name, "this is HTML or XML, not a PDF or text", "save it as PDF or text")
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and _binary(data[:4096]):
        remedy = "give a PDF, a plain text or a Markdown file"
        fault = "this is neither a PDF nor text"
        if name.lower().endswith(".pdf"):
            fault, remedy = "this is no PDF in spite of its name", "download it again"
        raise UnknownMedia(name, fault, remedy)
    return MARKDOWN if _is_markdown(data) else PLAIN


def _read(source: str | PathLike[str] | bytes | BinaryIO) -> tuple[str, bytes]:
    if isinstance(source, bytes | bytearray | memoryview):
        return "<bytes>", bytes(source)
    if isinstance(source, str) and source == "-":
        return "-", sys.stdin.buffer.read(MAX_BYTES + 1)
    if isinstance(source, str | PathLike):
        return _read_path(Path(source))
    data = source.read(MAX_BYTES + 1)
    if not isinstance(data, bytes):
        raise TypeError("the stream gives text; open it in binary mode, or call extract_text")
    return str(getattr(source, "name", "<stream>")), data


def _read_path(path: Path) -> tuple[str, bytes]:
    name = os.fspath(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(_USUAL)  # `read` makes room for as much as it is asked for
            return name, head + stream.read(MAX_BYTES + 1 - _USUAL) if len(head) == _USUAL else head
    except IsADirectoryError:
        raise DirectoryInput(name, "this is a folder", "name one file in it") from None
    except FileNotFoundError:
        raise MissingInput(name, "no such file", "check the path") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise MissingInput(name, f"cannot be opened ({reason})", "check the path") from None


def _binary(head: bytes) -> bool:
    """True where control bytes say that this is no text; UTF-16 without a mark passes."""
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b\x1a" for byte in head)
    nuls = head.count(0)
    if nuls > len(head) * 0.3:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return min(even, odd) > max(even, odd) * 0.2
    return controls > max(2, len(head) * 0.02)


def _is_markdown(data: bytes) -> bool:
    # The signs of Markdown are ASCII: without its NULs UTF-16 shows them as UTF-8 does.
    text = data[:200_000].replace(b"\x00", b"").decode("utf-8", errors="ignore")
    return _MARKDOWN.search(text) is not None


def stream_of(source: Source) -> io.BytesIO:
    """Return the bytes of `source` as a stream that can be sought."""
    return io.BytesIO(source.data)
