"""Reading one document in a child process: what it does to the process, it does to the child.

The child is a plain fork of this process, which has no threads and has loaded no PDF library yet: that
takes a millisecond, and the document can hang, crash or eat memory at will. Windows has no fork.
"""

from __future__ import annotations

import io
import os
import pickle
import select
import signal
import stat
import sys
import time
from collections.abc import Callable
from typing import Any, BinaryIO, TypeVar

from kamervragen.archive.limits import (
    MIB,
    Limits,
    crashed,
    limit_memory,
    out_of_memory,
    timed_out,
)
from kamervragen.cli.terminal import bugs_named_after, opened, shown
from kamervragen.errors import InternalError, KamervragenError, UsageError
from kamervragen.source import MAX_BYTES

T = TypeVar("T")

CAN_FORK = hasattr(os, "fork")
# Text this long is read apart too. PDFs are always: pdfium is not written in Python.
_LARGE = 4 * MIB


def safely(
    read: Callable[[str | BinaryIO], T], file: str, memory: int, timeout: float, *, isolate: bool
) -> T:
    """Return what `read` makes of a file, read in a child process where that is wise.

    Parameters:
        read: gets the path, or an open stream for standard input.
        memory, timeout: bytes and seconds that the child may take; 0 is no limit.
        isolate: a child process in any case.
    """
    if isolate and not CAN_FORK:
        raise UsageError("--isolate", "there is no fork on this system", "use 'kamervragen batch'")
    with bugs_named_after(file):
        source = opened(file)
        if _is_stream(source):
            # It can be read once only; and whoever sends it may take longer than reading it may.
            source = io.BytesIO(_all_of(source))
        if not CAN_FORK or not (isolate or _belongs_apart(source)):
            return read(source)
        return apart(lambda: read(source), shown(file), Limits(timeout=timeout, memory=memory))


def _is_stream(source: str | BinaryIO) -> bool:
    """True for standard input and for pipes with a name, as a shell makes for ``<(command)``."""
    if not isinstance(source, str):
        return True
    try:
        return stat.S_ISFIFO(os.stat(source).st_mode)  # noqa: PTH116 - a path as it was given
    except (OSError, ValueError):
        return False


def _all_of(source: str | BinaryIO) -> bytes:
    if not isinstance(source, str):
        return source.read(MAX_BYTES + 1)
    with open(source, "rb") as stream:  # noqa: PTH123 - a path as it was given
        return stream.read(MAX_BYTES + 1)


def _belongs_apart(source: str | BinaryIO) -> bool:
    try:
        if isinstance(source, str):
            with open(source, "rb") as stream:  # noqa: PTH123 - a path as it was given
                return _is_large(stream)
        return _is_large(source)
    except (OSError, ValueError):
        return False  # whoever reads it will say what is wrong


def _is_large(stream: BinaryIO) -> bool:
    """True for a PDF and for a text of many megabytes; the stream is back at its begin."""
    head, size = stream.read(1024), stream.seek(0, os.SEEK_END)
    stream.seek(0)
    return b"%PDF-" in head or size > _LARGE


def apart(do: Callable[[], T], bestand: str, limits: Limits) -> T:
    """Return what `do` returns, or raise what it raises, in a child process with limits.

    Raises:
        TimedOut, OutOfMemory, Crashed: the child did not come to an end of its own.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        _be_the_child(do, bestand, limits, theirs)
    os.close(theirs)
    try:
        message = _message(ours, limits, bestand)
        _, status = os.waitpid(child, 0)
        child = 0
    finally:
        os.close(ours)
        if child:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    try:
        result, error = pickle.loads(message)  # noqa: S301 - our own child wrote it
    except (EOFError, pickle.UnpicklingError):
        raise crashed(bestand, os.waitstatus_to_exitcode(status)) from None
    if error is not None:
        raise error
    answer: T = result
    return answer


def _be_the_child(do: Callable[[], Any], bestand: str, limits: Limits, pipe: int) -> None:
    """Do the work, tell the parent, and end without the ceremonies of a whole program."""
    code = 1
    _die_with_the_parent()
    try:
        if limits.memory:
            limit_memory(limits.memory)
        message = pickle.dumps(_answer(do, bestand))
        while message:
            message = message[os.write(pipe, message) :]
        code = 0
    except (
        BaseException
    ):  # Ctrl-C reaches the parent too, and it tells; a second voice would garble
        code = 1
    finally:
        os._exit(code)


def _die_with_the_parent() -> None:
    """Have the system end this child when its parent is gone, killed before it could; on Linux."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_ON_DEATH_OF_PARENT, signal.SIGKILL)


_ON_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG


def _answer(do: Callable[[], Any], bestand: str) -> tuple[Any, KamervragenError | None]:
    try:
        return do(), None
    except KamervragenError as error:
        return None, error
    except MemoryError:
        return None, out_of_memory(bestand)
    except Exception as error:
        if os.environ.get("KAMERVRAGEN_DEBUG"):
            import traceback

            traceback.print_exception(error)
        return None, InternalError.of(bestand, error)


def _message(pipe: int, limits: Limits, bestand: str) -> bytes:
    """Read what the child has to say, to its end, as long as there is time."""
    end = time.monotonic() + limits.timeout if limits.timeout else None
    parts: list[bytes] = []
    while True:
        left = None if end is None else end - time.monotonic()
        ready = (left is None or left > 0) and select.select([pipe], [], [], left)[0]
        if not ready:
            raise timed_out(bestand, limits)
        part = os.read(pipe, MIB)
        if not part:
            return b"".join(parts)
        parts.append(part)
