"""How a document is to be read: what the commands and functions are asked for, handed on as one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kamervragen.errors import UsageError


class Ocr(StrEnum):
    """Whether pictures of text are read: never, where a page has no other text, or each page whatever it has."""

    OFF = "off"
    AUTO = "auto"
    FORCE = "force"


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a document.

    `reader`: what reads a PDF; `password`: opens an encrypted one. `ocr`: whether pictures of text are read. `asks`:
    say how many pages that are (`RecognitionNeeded`) instead of reading them, for they take a while.
    """

    reader: str = "pdfium"
    password: str | None = None
    ocr: Ocr = Ocr.OFF
    asks: bool = False


DEFAULTS = Options()


def options_of(reader: str, password: str | None, ocr: str) -> Options:
    """Return the options that a caller from Python gives by name.

    Raises:
        UsageError: there is no such value of `ocr`.
    """
    if ocr not in set(Ocr):
        raise UsageError("ocr", f"unknown value {ocr!r}", f"choose one of {', '.join(Ocr)}")
    return Options(reader, password, Ocr(ocr))
