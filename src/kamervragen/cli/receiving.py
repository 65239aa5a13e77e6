"""Inputs that come by and by: standard input, pipes with a name, devices. They can be read once only.

What a shell pipes in may take as long as its sender likes, unless the user gives a limit. Whatever else
is no ordinary file has the time that a document has to be read: a pipe into which nobody writes is no input.
"""

from __future__ import annotations

import io
import os
import select
import stat
import time
from typing import BinaryIO

from kamervragen.archive.limits import MIB, Limits
from kamervragen.cli.terminal import opened, shown
from kamervragen.errors import MissingInput, TimedOut
from kamervragen.source import MAX_BYTES

# `<(command)` is such a path.
_PIPED_IN = ("/dev/fd/", "/proc/self/fd/", "/dev/stdin")


def received(file: str, limits: Limits, *, asked: bool) -> str | BinaryIO:
    """Return the path of an ordinary file, and anything else as a stream of what it has sent.

    Parameters:
        limits: `timeout` is for the sender as well, if it has one.
        asked: the user gave that limit.

    Raises:
        TimedOut: the sender took longer.
    """
    source = opened(file)
    if isinstance(source, str) and not _is_stream(source):
        return source
    piped = not isinstance(source, str) or source.startswith(_PIPED_IN)
    end = time.monotonic() + limits.timeout if limits.timeout and (asked or not piped) else None
    try:
        handle, own = _handle(source)
    except (OSError, ValueError, AttributeError):
        # Whoever opens the path says what is wrong; a stream that is none of the system waits for nobody.
        return source if isinstance(source, str) else io.BytesIO(source.read(MAX_BYTES + 1))
    try:
        return io.BytesIO(_all_of(handle, end, shown(file), limits))
    except OSError as error:
        raise MissingInput(
            shown(file), f"cannot be read ({error.strerror})", "name a file"
        ) from None
    finally:
        if own:
            os.close(handle)


def _is_stream(path: str) -> bool:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - a path as it was given
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _handle(source: str | BinaryIO) -> tuple[int, bool]:
    """Return the handle of a stream, and whether it is ours to close."""
    if not isinstance(source, str):
        return source.fileno(), False
    # A plain `open` of a pipe waits for a writer, out of reach of any limit.
    return os.open(source, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), True


def _all_of(handle: int, end: float | None, bestand: str, limits: Limits) -> bytes:
    parts: list[bytes] = []
    size = 0
    while size <= MAX_BYTES:
        _wait(handle, end, bestand, limits)
        try:
            part = os.read(handle, MIB)
        except BlockingIOError:  # somebody else was faster
            continue
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _wait(handle: int, end: float | None, bestand: str, limits: Limits) -> None:
    """Wait for something to read; Windows knows no such waiting for what is no socket."""
    if os.name == "nt":
        return
    left = None if end is None else max(0.0, end - time.monotonic())
    if not select.select([handle], [], [], left)[0]:
        fault = f"it was not sent whole within {limits.timeout:g} seconds"
        raise TimedOut(bestand, fault, "raise --timeout, or save it to a file first")
