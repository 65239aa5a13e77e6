"""What all commands share of the terminal: standard output, its form, and the names of inputs."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kamervragen.errors import (
    InternalError,
    KamervragenError,
    MissingInput,
    UsageError,
    lacks_memory,
)
from kamervragen.output import Style

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

STDIN = "-"
STDOUT = ("-", "/dev/stdout")


def style(target: Path | None, *, excel: bool, no_color: bool, all_columns: bool = False) -> Style:
    """What the table may use: the terminal's width and colours, if it goes to a terminal."""
    terminal = target is None and on_terminal()
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    # A file is as wide as COLUMNS says, not as the terminal happens to be.
    measured = terminal or "COLUMNS" in os.environ
    width = shutil.get_terminal_size().columns if measured else Style().width
    return Style(width, terminal and not plain, excel, all_columns)


def check_columns(*, excel: bool, all_columns: bool) -> None:
    """Refuse to be asked for all columns where nothing leaves any out."""
    if all_columns and not excel:
        fault = "it goes with --excel; other CSV has all columns as it is"
        raise UsageError("--alle-kolommen", fault, "add --excel, or leave it out")


def on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def shown(file: str) -> str:
    """The name for the record; a byte that is not UTF-8 cannot be in JSON, its escape can."""
    return os.fsencode(file).decode("utf-8", "backslashreplace")


def opened(file: str) -> str | BinaryIO:
    if file != STDIN:
        return file
    if sys.stdin is None:
        raise MissingInput(STDIN, "standard input is closed", "name a file")
    return sys.stdin.buffer


def size(option: str, text: str) -> int:
    """``1GiB``, ``512m`` or ``1000000`` in bytes."""
    from kamervragen.archive.limits import size_of

    found = size_of(text)
    if found is None:
        raise UsageError(option, f"{text!r} is no size", "write it as 500MiB or 2GiB")
    return found


def memory_limit(asked: str | None) -> int:
    """Bytes, the usual ones where nothing is asked for; 0 for no limit.

    Raises:
        UsageError: it is no size, or a promise that cannot be kept.
    """
    from kamervragen.archive.limits import Limits, limits_memory

    if asked is None:
        return Limits().memory
    found = size("--memory", asked)
    if found and not limits_memory():
        raise UsageError("--memory", "this system keeps no limit on memory", "leave it out")
    return found


def identity(file: str) -> os.stat_result | None:
    """What the input is on disk; None when it is not there, which the reader will tell."""
    try:
        return os.fstat(sys.stdin.fileno()) if file == STDIN else Path(file).stat()
    except (OSError, ValueError, AttributeError):
        return None


@contextmanager
def bugs_named_after(file: str) -> Iterator[None]:
    """Tell with an unforeseen exception which document set it off."""
    try:
        yield
    except KamervragenError:
        raise
    except Exception as error:
        if lacks_memory(error):
            raise  # it is the system, not the document
        raise InternalError.of(file, error) from error


@contextmanager
def own_voice() -> Iterator[None]:
    """Keep standard error to this process: what children and threads say of their end is no line for a user.

    An interpreter that gets no memory tells so at length. KAMERVRAGEN_DEBUG=1 lets it.
    """
    import threading

    stream = sys.stderr
    try:
        handle = -1 if os.environ.get("KAMERVRAGEN_DEBUG") else stream.fileno()
    except (OSError, ValueError, AttributeError):
        handle = -1  # closed, or none of the system
    if handle != _STDERR or not isinstance(stream, io.TextIOWrapper):
        yield
        return
    stream.flush()
    told, threading.excepthook = threading.excepthook, lambda _: None
    kept = os.dup(handle)
    silent = os.open(os.devnull, os.O_WRONLY)
    own = open(kept, "w", encoding="utf-8", errors=stream.errors, buffering=1, closefd=False)  # noqa: SIM115
    try:
        os.dup2(silent, handle)
        sys.stderr = own
        yield
    finally:
        with suppress(OSError):  # what is left in it is told to nobody
            own.close()
        sys.stderr, threading.excepthook = stream, told
        os.dup2(kept, handle)
        os.close(kept)
        os.close(silent)


_STDERR = 2


def speak_utf8() -> None:
    """Make the output the same under every locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def put(data: str | bytes) -> None:
    """Write data to standard output, as bytes: no locale and no platform changes them.

    It is flushed at once: a full disk or a closed pipe must show here, where it can be told, and
    not when the interpreter shuts down.
    """
    if sys.stdout is None:
        raise UsageError("standard output", "it is closed", "use --output FILE")
    sys.stdout.flush()
    sys.stdout.buffer.write(data.encode() if isinstance(data, str) else data)
    sys.stdout.buffer.flush()
