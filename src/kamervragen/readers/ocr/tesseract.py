"""Tesseract: the picture of a page in, what it reads in it out.

It is a program of the system and no part of this package, found on PATH. Pictures and answers go through pipes: a
document may be given up at any moment, and then nothing of it stays behind, no file and no process. (Bindings that go
by way of files leave both.)
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from kamervragen.errors import DamagedInput, TimedOut
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "nld"
# Seconds that one page may take; a page of a letter takes two to five.
SECONDS = 45
# A page is one block (6): where columns stand side by side is for the layout to see, and where recognition looks for
# them itself it loses numbers that stand alone before their text. Each letter with its box.
_PAGE = ("--psm", "6", "-c", "hocr_char_boxes=1", "hocr")
# Digits alone: as a word, and where it sees none, as one sign.
_NUMBER = ("8", "10")
_DIGITS = ("-c", "tessedit_char_whitelist=0123456789")
_TURN = ("--psm", "0")
_ROTATE = regex(r"(?m)^Rotate: (\d+)")
_INSTALL = {
    "linux": "apt-get install tesseract-ocr tesseract-ocr-nld",
    "darwin": "brew install tesseract tesseract-lang",
}
_ELSEWHERE = "install Tesseract with its Dutch language data, and put it on PATH"
_ON_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG
# Looked up here: what runs between a fork and a program must not load anything.
_PRCTL = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def missing() -> tuple[str, str] | None:
    """Return what is missing to read pictures, and the command that installs it; None where all is there."""
    install = _INSTALL.get(sys.platform, _ELSEWHERE)
    if shutil.which("tesseract") is None:
        return "Tesseract is not installed", install
    try:
        done = _run(("--list-langs",), b"")
    except (OSError, subprocess.TimeoutExpired):
        return "Tesseract does not start", install
    if done.returncode and b"data" not in done.stderr:
        return "Tesseract does not start", install
    if LANGUAGE not in done.stdout.decode(errors="replace").split():
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
    return _read(picture, name, ("-l", LANGUAGE, "--dpi", str(round(dots)), *_PAGE))


def number_in(picture: Image, name: str) -> str:
    """Return the digits that a small picture shows; nothing where it shows none."""
    for layout in _NUMBER:
        found = _read(picture, name, ("-l", LANGUAGE, "--psm", layout, *_DIGITS)).decode().strip()
        if found:
            return found
    return ""


def quarters_of(picture: Image, dots: float, name: str) -> int:
    """Return by how many quarters, clockwise, a picture is to be turned until its text is upright.

    Nothing is turned where Tesseract sees too little text to tell, or lacks the data for it.
    """
    try:
        told = _read(picture, name, ("--dpi", str(round(dots)), *_TURN)).decode(errors="replace")
    except DamagedInput:
        return 0
    match = _ROTATE.search(told)
    return round(int(match[1]) / 90) % 4 if match is not None else 0


def _read(picture: Image, name: str, options: tuple[str, ...]) -> bytes:
    """Return what Tesseract says of a picture."""
    sent = b"P5 %d %d 255\n" % picture.size + picture.tobytes()
    try:
        done = _run(("stdin", "stdout", *options), sent)
    except subprocess.TimeoutExpired:
        fault = f"recognising a page of it takes longer than {SECONDS} seconds"
        raise TimedOut(name, fault, "scan it anew with at most 300 dots an inch") from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        shown = reason[0][:200] if reason else f"exit code {done.returncode}"
        fault = f"Tesseract cannot read a page of it ({shown})"
        raise DamagedInput(name, fault, "check the picture in a viewer")
    return done.stdout


def _run(arguments: tuple[str, ...], sent: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run Tesseract in one thread: two take five times as long on a machine of two cores."""
    program = shutil.which("tesseract") or "tesseract"
    return subprocess.run(  # noqa: S603 - a program of the system, with options of our own
        (program, *arguments),
        input=sent,
        capture_output=True,
        check=False,
        timeout=SECONDS,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        preexec_fn=_die_with_the_parent if _PRCTL is not None else None,
    )


def _die_with_the_parent() -> None:
    """Have the system end Tesseract when the process that waits for it is gone, as a limit on time ends it."""
    if _PRCTL is not None:
        _PRCTL(_ON_DEATH_OF_PARENT, signal.SIGKILL)
