"""The public face: chains source, reader, structure and family."""

from __future__ import annotations

from typing import BinaryIO
from os import PathLike

from kamervragen.records import CommissieBrief


def extract(
    source: str | PathLike[str] | bytes | BinaryIO,
    *,
    reader: str = "pdfium",
    password: str | None = None,
    name: str | None = None,
) -> CommissieBrief:
    raise NotImplementedError


def extract_text(text: str, *, name: str = "<text>") -> CommissieBrief:
    raise NotImplementedError
