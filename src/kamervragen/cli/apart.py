"""Reading one document in a child process: what it does to the process, it does to the child.

The child is a plain fork of this process, which has no threads and has loaded no PDF library yet: that
takes a millisecond, and the document can hang, crash or eat memory at will. Windows has no fork, and gets a
new interpreter (`spawned.py`).
"""

from __future__ import annotations

import os
import pickle
import re
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, BinaryIO, Protocol, TypeVar

from kamervragen.amounts import counted
from kamervragen.archive.limits import (
    MIB,
    Limits,
    cannot_start,
    crashed,
    limit_memory,
    timed_out,
)
from kamervragen.cli.receiving import received
from kamervragen.cli.spawned import answer, spawned
from kamervragen.cli.terminal import bugs_named_after, shown
from kamervragen.errors import PagesToRecognise
from kamervragen.mail import may_be_mail
from kamervragen.source import is_picture

T = TypeVar("T", covariant=True)

# Seconds for each page that has to be recognised, on top of the usual limit.
A_PAGE = 120.0

CAN_FORK = hasattr(os, "fork")
# Text this long is read apart too. PDFs are always: pdfium is not written in Python. So are Office files: how large
# they are shows when they are unpacked.
_LARGE = 4 * MIB
_ZIP = b"PK\x03\x04"
_MARKED_UP = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*<")


def safely(
    read: Reads[T],
    file: str,
    memory: int,
    timeout: float | None,
    *,
    isolate: bool,
    more: float = 0.0,
) -> T:
    """Return what `read` makes of a file, read in a child process where that is wise.

    Parameters:
        read: gets the path, or an open stream for what is no ordinary file; it can be pickled.
        memory, timeout: bytes and seconds that the child may take; 0 is no limit, None the usual one, which is
            longer where pages have to be recognised.
        isolate: a child process in any case.
        more: seconds on top of the usual limit, for what is done beside reading.
    """
    limits = Limits(memory=memory) if timeout is None else Limits(timeout, memory)
    if timeout is None:
        limits = replace(limits, timeout=limits.timeout + more)
    with bugs_named_after(file):
        source = received(file, limits, asked=timeout is not None)
        if not (isolate or _belongs_apart(source)):
            return read(source)
        try:
            return apart(partial(read, source), shown(file), limits)
        except PagesToRecognise as scan:
            if timeout is None:
                limits = replace(limits, timeout=limits.timeout + scan.pages * A_PAGE)
            _announce(shown(file), scan.pages)
            return apart(partial(read.recognising(), source), shown(file), limits)


class Reads(Protocol[T]):
    """What reads a document. It may raise `PagesToRecognise`; `recognising` gives what reads those too."""

    def __call__(self, source: str | BinaryIO) -> T:
        """Read the document."""
        ...

    def recognising(self) -> Reads[T]:
        """Return what reads pictures of text as well."""
        ...


def _announce(bestand: str, pages: int) -> None:
    """Tell who waits at a terminal for what."""
    if sys.stderr.isatty():
        count = counted(pages, "pagina", "pagina's")
        print(f"kamervragen: {bestand}: de tekst van {count} wordt herkend …", file=sys.stderr)


def _belongs_apart(source: str | BinaryIO) -> bool:
    try:
        if isinstance(source, str):
            with open(source, "rb") as stream:  # noqa: PTH123 - a path as it was given
                return _is_large(stream)
        return _is_large(source)
    except (OSError, ValueError):
        return False  # whoever reads it will say what is wrong


def _is_large(stream: BinaryIO) -> bool:
    """True for all but a short text; the stream is back at its begin."""
    head, size = stream.read(1024), stream.seek(0, os.SEEK_END)
    stream.seek(0)
    return (
        b"%PDF-" in head
        or head.startswith(_ZIP)
        or _MARKED_UP.match(head) is not None
        or may_be_mail(head)
        or is_picture(head)
        or size > _LARGE
    )


def apart(do: Callable[[], T], bestand: str, limits: Limits) -> T:
    """Return what `do` returns, or raise what it raises, in a child process with limits.

    Raises:
        TimedOut, OutOfMemory, Crashed: the child did not come to an end of its own.
        CannotStart: there is no child.
    """
    message, code = (_forked if CAN_FORK else spawned)(do, bestand, limits)
    try:
        result, error = pickle.loads(message)  # noqa: S301 - our own child wrote it
    except (EOFError, pickle.UnpicklingError):
        raise crashed(bestand, code) from None
    if error is not None:
        raise error
    answer: T = result
    return answer


def _forked(do: Callable[[], Any], bestand: str, limits: Limits) -> tuple[bytes, int]:
    """Return what a forked child had to say, and the code with which it ended."""
    try:
        ours, theirs = os.pipe()
        child = os.fork()
    except (OSError, MemoryError) as error:
        raise cannot_start(error) from None
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
    return message, os.waitstatus_to_exitcode(status)


def _be_the_child(do: Callable[[], Any], bestand: str, limits: Limits, pipe: int) -> None:
    """Do the work, tell the parent, and end without the ceremonies of a whole program."""
    code = 1
    try:  # whatever happens, this process never goes on as if it were its parent
        _die_with_the_parent()
        if limits.memory:
            limit_memory(limits.memory)
        message = pickle.dumps(answer(do, bestand))
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
