"""What an input is, is told by how it begins: a PDF that stands in it further on decides nothing."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kamervragen import extract
from kamervragen.archive.inputs import inputs
from kamervragen.archive.limits import Limits
from kamervragen.errors import UnknownMedia
from kamervragen.source import HTML, MARKDOWN, PDF, PLAIN, XML, sniff
from letters import ASKED, asked, make_letter, make_lines
from pdfs import Page, column, make_pdf
from test_archive_inputs import tarred, zipped, zstd

LETTER = make_pdf(Page(column(70, 80, make_lines())))
TEXT = make_letter().encode()
QUOTING = TEXT.replace(b"betreft ", b"betreft %PDF-1.4 of ", 1)
TWO = {"a.pdf": LETTER, "b.txt": TEXT}
STORED = zipped(TWO, zipfile.ZIP_STORED)


def old_tar() -> bytes:
    """A tar file without a magic word, as it was written once."""
    data = bytearray(tarred(TWO))
    data[257:265] = bytes(8)
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    return bytes(data)


def headless(begin: int, size: int) -> bytes:
    """A tar file with zeros in its first header."""
    data = tarred(TWO)
    return data[:begin] + bytes(size) + data[begin + size :]


def stored_gzip() -> bytes:
    """A gzip file in which the bytes stand as they are."""
    return gzip.compress(LETTER, compresslevel=0, mtime=0)


def newc() -> bytes:
    """A cpio file."""
    fields = [1, 0o100644, 0, 0, 1, 0, len(LETTER), 0, 0, 0, 0, 6, 0]
    head = b"070701" + b"".join(b"%08x" % field for field in fields)
    return head + b"a.pdf\0\0\0" + LETTER


# name -> (bytes, words of the refusal)
FOREIGN: dict[str, tuple[bytes, str]] = {
    "a zip file": (STORED, "zip"),
    "a zip file with a sign of its parts": (b"PK00" + STORED, "zip"),
    "a zip file behind something": (b"#!/bin/sh\n" + STORED, "zip"),
    "a Word file": (zipped({"a.pdf": LETTER, "word/document.xml": b"x"}, 0), "Office"),
    "a zip in a zip": (zipped({"binnen.zip": STORED}, zipfile.ZIP_STORED), "zip"),
    "a tar file": (tarred(TWO), "tar file"),
    "an old tar file": (old_tar(), "tar file"),
    "a tar file with a first header of zeros": (headless(0, 512), "tar file"),
    "a tar file without its magic": (headless(257, 8), "tar file"),
    "a tar file named as a PDF begins": (tarred({"%PDF-1.4": LETTER, "b": TEXT}), "tar file"),
    "gzip": (stored_gzip(), "gzip"),
    "zstd": (b"\x28\xb5\x2f\xfd\x60\x00\x10" + LETTER, "Zstandard"),
    "xz": (b"\xfd7zXZ\x00" + LETTER, "xz"),
    "bzip2": (b"BZh91AY&SY" + LETTER, "bzip2"),
    "LZ4": (b"\x04\x22\x4d\x18" + LETTER, "LZ4"),
    "7-Zip": (b"7z\xbc\xaf\x27\x1c" + LETTER, "7-Zip"),
    "ar": (
        b"!<arch>\na.pdf/          0           0     0     644     9999      `\n" + LETTER,
        "ar",
    ),
    "cpio": (newc(), "cpio"),
    "a picture": (b"GIF89a" + LETTER, "picture"),
    "RTF": (b"{\\rtf1 %PDF-1.4}", "RTF"),
    "a database": (b"SQLite format 3\0" + LETTER, "SQLite"),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_not_the_pdf_in_it(case: str) -> None:
    """Whoever holds a PDF among other things is not read as that PDF."""
    data, words = FOREIGN[case]
    with pytest.raises(UnknownMedia) as caught:
        sniff("x", data)
    assert words in caught.value.fault


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (LETTER, PDF),
        (b"<html><p>%PDF-1.4 is een kop", HTML),
        (b"<html><p>ja</html>\n" + LETTER, HTML),
        (b"\xef\xbb\xbf<!-- a --><!DOCTYPE html><HTML lang=nl>", HTML),
        (b"<!DOCTYPE html>\n<p>Een brief</p><p>zonder meer</p>", HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html/>', HTML),
        ("<html><body>één</body></html>".encode("utf-16"), HTML),
        (b"<officiele-publicatie/>", XML),
        (b'<?xml version="1.0"?><rss version="2.0"/>', XML),
        (b"<!DOCTYPE vraagdoc [<!ELEMENT a ANY>]><vraagdoc/>", XML),
        (b"<u>Vraag</u> 1 van 3\n" + TEXT, MARKDOWN),
        (b"<p>Een brief</p>\n<ul><li>een</li><li>twee</li></ul>", HTML),
        (b"<table><tr><td>a</td><td>b</td><td>c</td></tr></table>\n\n1. **Wie?**\n" + TEXT, MARKDOWN),
        (b"<zie bijlage>\n" + TEXT, PLAIN),
        (b"\r\n" * 40 + LETTER, PDF),
        (b"\xef\xbb\xbf" + LETTER, PDF),
        (b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + LETTER, PDF),
        (b"@PJL JOB\n" + LETTER, PDF),
        (b"\x00\x01\x02\x03" * 9 + LETTER, PDF),
        (b"%PDF-1.7\n", PDF),
        (QUOTING, PLAIN),
        (b"# Vraag\n\n" + QUOTING, MARKDOWN),
        (b"BZhalve zin in een brief\n" + TEXT, PLAIN),
        (b"0707012024 is een datum\n" + TEXT, PLAIN),
        (b"ustar\n" * 80 + TEXT, PLAIN),
        (base64.encodebytes(LETTER), PLAIN),
    ],
    ids=["a PDF", "a page that mentions one", "a page before one", "a page behind remarks", "a page without a root",
         "XHTML", "a page in UTF-16",
         "a publication", "other XML", "a document type that goes on",
         "a sign of Markdown", "a piece of a page", "Markdown below a tag",
         "words in angles", "behind empty lines", "behind a mark",
         "behind the head of a download",
         "behind the head of a print job", "behind rubbish", "a first line",
         "a text that quotes one", "a Markdown text that quotes one", "a text like bzip2",
         "a text like cpio", "a text like tar", "base64"],
)  # fmt: skip
def test_what_is_read(data: bytes, media: str) -> None:
    """A PDF may have rubbish before it, and a text may speak of PDF."""
    assert sniff("x", data) == media


def test_quotation_is_read() -> None:
    """A letter that speaks of PDF gives its questions."""
    assert asked(extract(QUOTING)) == ASKED


@pytest.mark.parametrize(
    "make",
    [
        lambda: STORED,
        lambda: tarred(TWO),
        old_tar,
        lambda: gzip.compress(old_tar(), mtime=0),
        lambda: zstd(old_tar()),
    ],
    ids=["zip", "tar", "old tar", "old tar in gzip", "old tar in zstd"],
)
def test_archive_gives_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes]
) -> None:
    """An archive whose first member is a PDF as it stands gives each of its members."""
    monkeypatch.chdir(tmp_path)
    for name in ("brief.pdf", "archief"):
        Path(name).write_bytes(make())
        found = [(one.bestand, one.data) for one in inputs([name], Limits())]
        assert found == [(f"{name}!{member}", data) for member, data in TWO.items()]


def test_archive_in_an_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member that is an archive itself is no PDF either."""
    monkeypatch.chdir(tmp_path)
    Path("x.zip").write_bytes(zipped({"binnen.zip": STORED}, zipfile.ZIP_STORED))
    (one,) = inputs(["x.zip"], Limits())
    with pytest.raises(UnknownMedia):
        extract(io.BytesIO(one.data), name=one.bestand)
