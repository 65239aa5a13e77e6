"""Source: the bytes of one input, its name and its kind. The kind is sniffed from the bytes."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shlex
import sys
from dataclasses import dataclass
from os import PathLike
from typing import BinaryIO

from kamervragen.errors import (
    DirectoryInput,
    EmptyInput,
    InputError,
    MissingInput,
    TooLarge,
    UnknownMedia,
)
from kamervragen.mail import is_mail, unfolded
from kamervragen.mail import opened as opened_mail
from kamervragen.patterns import regex

MAX_BYTES = 512 * 1024 * 1024
# Most files are smaller.
_USUAL = 1024 * 1024

PDF = "application/pdf"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
OFFICE = {"docx": DOCX, "odt": ODT}
HTML = "text/html"
XML = "application/xml"
MAIL = "message/rfc822"
TIFF, PNG, JPEG = "image/tiff", "image/png", "image/jpeg"
PICTURES = (TIFF, PNG, JPEG)

# A PDF may have rubbish before its header; readers accept it within the first KiB.
_PDF_HEAD = re.compile(rb"%PDF-\d")
_PDF_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,1000}%PDF-\d")
# What each PDF has behind its header, and a text that speaks of PDF has not.
_PDF_OBJECT = re.compile(rb"[\r\n][ \t]*\d{1,10}\s{1,9}\d{1,5}\s{1,9}obj\b")
_TAR_MAGIC = b"ustar"
_BLOCK = 512

# (first bytes, what it is, what to do)
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a zip or Office file", "save it as PDF or as plain text"),
    (b"PK\x05\x06", "an empty zip file", "pack it anew"),
    (b"PK\x07\x08", "a part of a zip file", "unpack it first"),
    (b"PK00PK", "a part of a zip file", "unpack it first"),
    (b"GIF8", "a picture of a kind that no scanner makes", "save it as PNG"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz file", "unpack it first"),
    (b"\x04\x22\x4d\x18", "an LZ4 file", "unpack it first"),
    (b"!<arch>\n", "an ar file", "unpack it first"),
    (b"MSCF\x00", "a cabinet file", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip file", "unpack it first"),
    (b"Rar!", "a RAR file", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it first"),
    (b"{\\rtf", "an RTF file", "open it in Word or LibreOffice and save it as PDF or as .docx"),
    (b"%!PS", "a PostScript file", "turn it into a PDF first"),
    (b"SQLite format 3\x00", "an SQLite database", "see 'kamervragen search'"),
)
# The same where no fixed bytes say it: bzip2 of any strength, cpio, LHA.
_PATTERNS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"BZh[1-9]1AY&SY"), "a bzip2 file", "unpack it first"),
    (re.compile(rb"07070[127][0-9A-Fa-f]{24}|\xc7\x71|\x71\xc7"), "a cpio file", "unpack it first"),
    (re.compile(rb"..-l[hz][0-9ds]-", re.DOTALL), "an LHA file", "unpack it first"),
)
_PICTURES = ((b"\x89PNG", PNG), (b"\xff\xd8\xff", JPEG), (b"II*\x00", TIFF), (b"MM\x00*", TIFF))
_ZIP_MEMBER = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"

# `#   Fractie   Vraag` heads the columns of a table of questions.
_MARKDOWN = regex(
    r"^\s{0,3}#{1,6} +\S(?![^\n]{0,200} {3}\S)|"
    r"</?(?:sup|u|br|s|del|strike|table)\b|~~[^\s~]|^\s{0,3}\d{1,3}\\[.)]\s|\*\*\S|\[\^\w{1,4}\]"
    r"|\]\((?:https?:|mailto:|#)|^\|.*\|\s*$|\\\[\d|\\[*_]|\^\d{1,3}\^|[\w,.;]\\$|\]\{[.#]|^\*[^\s*][^*\n]{0,200}\*\s*$|^_[^\s_][^_\n]{0,200}_\s*$",
    re.MULTILINE,
)
# Each of them has one of these; most letters have none.
_SIGN_OF_MARKDOWN = regex(r"[#<~\\*\[\]^|_]")
# What may stand in front of the first element: a declaration, remarks, a document type.
_PROLOG = re.compile(
    rb"(?:\s+|<\?[^>]{0,500}\?>|<!--(?:(?!-->).){0,5000}-->|<!doctype\b[^<>\[]{0,500}>)*",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(rb"<(?P<name>[A-Za-z_][\w:.-]{0,80})(?=[\s/>])")
_DOCTYPE = re.compile(rb"<!doctype\s", re.IGNORECASE)
_HTML_TYPE = re.compile(rb"<!doctype\s+html\b", re.IGNORECASE)
_OF_HTML = (b"html", b"head", b"body", b"meta", b"title", b"style")
_BLOCKS = (b"p", b"div", b"table", b"article", b"section", b"main", b"h1", b"h2", b"h3")
_BARE = re.compile(rb"\n[ \t\r]*\n[^\s<]")
_ENDED, _PIECE = re.compile(rb"</(?:p|li|td|h[1-6])>", re.IGNORECASE), 3
_XML_ROOTS = (b"officiele-publicatie", b"kamerwrk", b"vraagdoc")
_HEAD = 64 * 1024


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
    shown, data = received(source, name)
    return Source(shown, data, sniff(shown, data), hashlib.sha256(data).hexdigest())


def received(
    source: str | PathLike[str] | bytes | BinaryIO, name: str | None = None
) -> tuple[str, bytes]:
    """Return what to call an input, and all of its bytes, whatever they are.

    Raises:
        InputError: missing, a directory, too large.
    """
    shown, data = _read(source)
    shown = name if name is not None else shown
    if len(data) > MAX_BYTES:
        raise TooLarge(shown, f"larger than {MAX_BYTES // 2**20} MiB", "split it first")
    return shown, data


def mailed(source: Source) -> tuple[list[Source], list[Source]]:
    """Return (what is attached to a mail and can be read, in order; its text, and the same as a page).

    What is attached is called ``mail.eml!brief.pdf``, as in archives.

    Raises:
        DamagedInput, TooLarge: the mail cannot be taken apart.
    """
    attached: list[Source] = []
    for one in unfolded(source.name, source.data):
        try:
            media = sniff(one.name, one.data)
        except InputError:
            continue
        if media in (PNG, JPEG) and len(one.data) < _LOGO:
            continue  # what a signature shows
        inner = Source(one.name, one.data, media, hashlib.sha256(one.data).hexdigest())
        attached += [inner] if media != MAIL else _texts_of(inner)
    return attached, _texts_of(source)


# A picture of fewer bytes is no page of a letter.
_LOGO = 30_000


def _texts_of(source: Source) -> list[Source]:
    """Return the text of a mail, and the page that says the same."""
    mail = opened_mail(source.name, source.data)
    plain = MARKDOWN if _is_markdown(mail.text) else PLAIN
    return [
        Source(source.name, data, media, source.sha256)
        for data, media in ((mail.text, plain), (mail.page, HTML))
        if data.strip()
    ]


def sniff(name: str, data: bytes) -> str:
    """Return the media type of `data`, from the bytes alone.

    Raises:
        EmptyInput, UnknownMedia: there is nothing in it, or it is no PDF, no text and no Word or OpenDocument text.
        DamagedInput, EncryptedInput: an Office file that cannot be read.
    """
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf\xff\xfe"):
        raise EmptyInput(name, "the input is empty", "check that the download is complete")
    if is_tar(data[:_BLOCK]):  # before PDF: one may lie in its first kilobyte
        raise UnknownMedia(name, "this is a tar file, not a PDF or text", "use 'kamervragen batch'")
    if _PDF_BEGIN.match(data):
        return PDF
    office = _office_text(name, data) if data.startswith((_ZIP_MEMBER, _COMPOUND)) else None
    if office is not None:
        return office
    told = _picture(data) or (MAIL if is_mail(data) else _marked_up(data))
    if told is not None:
        return told
    _refuse_foreign(name, data)
    if _is_pdf_behind_rubbish(name, data):
        return PDF
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and _binary(data[:4096]):
        remedy = "give a PDF, a Word or OpenDocument text, a plain text or a Markdown file"
        fault = "this is neither a PDF nor text"
        if name.lower().endswith(".pdf"):
            fault, remedy = "this is no PDF in spite of its name", "download it again"
        raise UnknownMedia(name, fault, remedy)
    return MARKDOWN if _is_markdown(data) else PLAIN


def is_picture(head: bytes) -> bool:
    """True where the first bytes are those of a TIFF, PNG or JPEG file."""
    return _picture(head) is not None


def _picture(data: bytes) -> str | None:
    return next((media for signature, media in _PICTURES if data.startswith(signature)), None)


def _office_text(name: str, data: bytes) -> str | None:
    """Return the media type of an Office file that holds a text; None for a zip that is none."""
    from kamervragen.office import (
        kind_of_zip,
        refuse_old,
    )  # what opens a zip takes its time to load

    if data.startswith(_COMPOUND):
        refuse_old(name, data)
    kind = kind_of_zip(name, data)
    return OFFICE[kind] if kind else None


def _marked_up(data: bytes) -> str | None:
    """Return the media type of what begins as a page or as XML does; None for anything else."""
    head = data[:_HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if not head.lstrip().startswith(b"<"):
        return None
    prolog = _PROLOG.match(head)
    place = prolog.end() if prolog is not None else 0
    root = _ROOT.match(head, place)
    if root is None:  # a document type that goes on
        return XML if b"<?xml" in head[:place] or _DOCTYPE.match(head, place) else None
    name = root["name"].lower()
    if name in _OF_HTML or _HTML_TYPE.search(head[:place]):
        return HTML
    # A piece of a page, as an editor hands it over. What pandoc writes in Markdown may begin with a tag too, and has
    # paragraphs outside of any.
    if name in _BLOCKS and len(_ENDED.findall(head)) >= _PIECE and not _BARE.search(head):
        return HTML
    # `<b>`, alone at the begin of a text, is a sign of Markdown.
    declared = b"<?xml" in head[:place].lower() or b"<!doctype" in head[:place].lower()
    return XML if declared or root["name"] in _XML_ROOTS else None


def is_tar(block: bytes) -> bool:
    """True where a block of 512 bytes is the header of a member of a tar file, also of an old one."""
    if block[257:262] == _TAR_MAGIC:
        return True
    if len(block) < _BLOCK or not block[0]:
        return False
    digits = block[148:156].strip(b"\0 ")
    try:
        return int(digits, 8) == sum(block) - sum(block[148:156]) + 8 * 32
    except ValueError:
        return False


def _refuse_foreign(name: str, data: bytes) -> None:
    """Refuse what says with its first bytes that it is something else, whatever stands further on."""
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise UnknownMedia(name, f"this is {what}, not a PDF or text", remedy)
    for pattern, what, remedy in _PATTERNS:
        if pattern.match(data):
            raise UnknownMedia(name, f"this is {what}, not a PDF or text", remedy)


def _is_pdf_behind_rubbish(name: str, data: bytes) -> bool:
    """True where a PDF begins within the first kilobyte: not of a PDF in an archive, nor of a quotation."""
    found = _PDF_HEAD.search(data, 0, 1024)
    if found is None:
        return False
    if _ZIP_MEMBER in data[: found.start()]:
        raise UnknownMedia(name, "this is a zip file, not a PDF or text", "use 'kamervragen batch'")
    if _has_tar_header(data):
        fault = "this is a tar file with a damaged head, not a PDF or text"
        raise UnknownMedia(name, fault, "fetch it again")
    return _PDF_OBJECT.search(data, found.end()) is not None or _binary(data[:4096])


def _has_tar_header(data: bytes) -> bool:
    """True where a header of a tar file stands behind the first block."""
    at = data.find(_TAR_MAGIC)
    while at >= 0:
        if at % _BLOCK == 257 and is_tar(data[at - 257 : at + 255]):
            return True
        at = data.find(_TAR_MAGIC, at + 1)
    return False


def _read(source: str | PathLike[str] | bytes | BinaryIO) -> tuple[str, bytes]:
    if isinstance(source, bytes | bytearray | memoryview):
        return "<bytes>", bytes(source)
    if isinstance(source, str) and source == "-":
        return "-", sys.stdin.buffer.read(MAX_BYTES + 1)
    if isinstance(source, str | PathLike):
        return _read_path(os.fspath(source))
    if not hasattr(source, "read"):
        kind = type(source).__name__
        raise TypeError(f"a path, bytes or an open binary stream is wanted, not {kind}")
    data = source.read(MAX_BYTES + 1)
    if not isinstance(data, bytes):
        raise TypeError("the stream gives text; open it in binary mode, or call extract_text")
    return str(getattr(source, "name", "<stream>")), data


def missing(name: str) -> MissingInput:
    """Return the error for a file that is not there; nothing is fetched from the web."""
    if name.lower().startswith(("https://", "http://")):
        remedy = f"fetch it first: curl -sL {shlex.quote(name)} | kamervragen extract -"
        return MissingInput(name, "this is an address on the web", remedy)
    return MissingInput(name, "no such file", "check the path")


def _read_path(name: str) -> tuple[str, bytes]:
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 - a Path would change the address of a page
            head = stream.read(_USUAL)  # `read` makes room for as much as it is asked for
            return name, head + stream.read(MAX_BYTES + 1 - _USUAL) if len(head) == _USUAL else head
    except IsADirectoryError:
        folder = shlex.quote(name)
        remedy = (
            f"name one file in it, or read all of it: 'kamervragen batch {folder} -o vragen.db'"
        )
        raise DirectoryInput(name, "this is a folder", remedy) from None
    except FileNotFoundError:
        raise missing(name) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise MissingInput(name, f"cannot be opened ({reason})", "check the path") from None


_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b\x1a")


def _binary(head: bytes) -> bool:
    """True where control bytes say that this is no text; UTF-16 without a mark passes."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    nuls = head.count(0)
    if nuls > len(head) * 0.3:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return min(even, odd) > max(even, odd) * 0.2
    return controls > max(2, len(head) * 0.02)


def _is_markdown(data: bytes) -> bool:
    # The signs of Markdown are ASCII: without its NULs UTF-16 shows them as UTF-8 does.
    text = data[:200_000].replace(b"\x00", b"").decode("utf-8", errors="ignore")
    return _SIGN_OF_MARKDOWN.search(text) is not None and _MARKDOWN.search(text) is not None


def stream_of(source: Source) -> io.BytesIO:
    """Return the bytes of `source` as a stream that can be sought."""
    return io.BytesIO(source.data)
