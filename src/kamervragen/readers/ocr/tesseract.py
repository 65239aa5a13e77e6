"""Tesseract, called through pytesseract: the picture of a page in, its words out.

It is a program of the system and no part of this package. It is found on PATH, gets a picture by way of a temporary
file, and is ended when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from kamervragen.errors import DamagedInput, TimedOut

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "nld"
# Seconds that one page may take; a page of a letter takes two to five.
SECONDS = 60
# A page is one block (6): where columns stand side by side is for the layout to see, and where recognition looks for
# them itself it loses numbers that stand alone before their text. Each letter with its box.
_PAGE = "--psm 6 -c hocr_char_boxes=1"
# Digits alone: as a word, and where it sees none, as one sign.
_NUMBER = ("--psm 8", "--psm 10")
_DIGITS = "-c tessedit_char_whitelist=0123456789"
_INSTALL = {
    "linux": "apt-get install tesseract-ocr tesseract-ocr-nld",
    "darwin": "brew install tesseract tesseract-lang",
}
_ELSEWHERE = "install Tesseract with its Dutch language data, and put it on PATH"
_BINDING = "pip install 'kamervragen[ocr]'"
_ONE_THREAD = "OMP_THREAD_LIMIT"


def missing() -> tuple[str, str] | None:
    """Return what is missing to read pictures, and the command that installs it; None where all is there."""
    install = _INSTALL.get(sys.platform, _ELSEWHERE)
    program = shutil.which("tesseract")
    if find_spec("pytesseract") is None:
        return "pytesseract is not installed", _BINDING if program else f"{_BINDING} && {install}"
    if program is None:
        return "Tesseract is not installed", install
    from pytesseract import TesseractError, get_languages

    try:
        known = get_languages()
    except (TesseractError, OSError, SystemExit):
        return "Tesseract does not start", install
    if LANGUAGE not in known:
        return "Tesseract has no Dutch language data", install
    return None


def hocr_of(picture: Image, dots: float, name: str) -> bytes:
    """Return the words of a picture in hOCR.

    Parameters:
        picture: a page, in shades of grey, upright.
        dots: how many of its dots are an inch.
        name: of the input, for errors.

    Raises:
        TimedOut, DamagedInput: Tesseract takes too long, or refuses it.
    """
    from pytesseract import image_to_pdf_or_hocr

    config = f"{_PAGE} --dpi {round(dots)}"
    with _running(name):
        found: bytes = image_to_pdf_or_hocr(
            picture, lang=LANGUAGE, extension="hocr", config=config, timeout=SECONDS
        )
    return found


def number_in(picture: Image, name: str) -> str:
    """Return the digits that a small picture shows; nothing where it shows none."""
    from pytesseract import image_to_string

    for one in _NUMBER:
        with _running(name):
            config = f"{one} {_DIGITS}"
            read: str = image_to_string(picture, lang=LANGUAGE, config=config, timeout=SECONDS)
        if read.strip():
            break
    return read.strip()


def quarters_of(picture: Image, dots: float, name: str) -> int:
    """Return by how many quarters, clockwise, a picture is to be turned until its text is upright.

    Nothing is turned where Tesseract sees too little text to tell, or lacks the data for it.
    """
    from pytesseract import Output, TesseractError, image_to_osd

    try:
        with _running(name):
            told: dict[str, Any] = image_to_osd(
                picture, config=f"--dpi {round(dots)}", timeout=SECONDS, output_type=Output.DICT
            )
    except (DamagedInput, TesseractError):
        return 0
    return round(float(told["rotate"]) / 90) % 4


@contextmanager
def _running(name: str) -> Iterator[None]:
    """Around a call of Tesseract: one thread, for two take five times as long on a machine of two cores."""
    from pytesseract import TesseractError

    before = os.environ.get(_ONE_THREAD)
    os.environ[_ONE_THREAD] = "1"
    try:
        yield
    except TesseractError as error:
        reason = str(error.message).strip().splitlines()[-1:] or [f"exit code {error.status}"]
        fault = f"Tesseract cannot read a page of it ({reason[0][:200]})"
        raise DamagedInput(name, fault, "check the picture in a viewer") from None
    except RuntimeError as error:
        if "timeout" not in str(error):
            raise
        fault = f"recognising a page of it takes longer than {SECONDS} seconds"
        raise TimedOut(name, fault, "scan it anew with at most 300 dots an inch") from None
    finally:
        if before is None:
            del os.environ[_ONE_THREAD]
        else:
            os.environ[_ONE_THREAD] = before
