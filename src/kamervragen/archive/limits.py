"""What a document and an archive may cost, and how a process is kept to it."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from kamervragen.errors import CannotStart, Crashed, OutOfMemory, TimedOut, TooLarge
from kamervragen.source import MAX_BYTES

MIB = 2**20
GIB = 2**30
# Below this size nothing is a bomb.
_HARMLESS = 16 * MIB


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document, and one archive, may cost.

    `timeout`: seconds for one document. `memory`: bytes that a worker may take on top of what it has
    when it starts; kept on Linux only. `document`: bytes of one document. `members`: files in one archive. `ratio`: how
    many times larger than in the archive its contents may be; above it, it is taken for a bomb.
    """

    timeout: float = 30.0
    memory: int = GIB
    document: int = MAX_BYTES
    members: int = 1_000_000
    ratio: int = 200


def refuse_bomb(name: str, size: int, packed: int, limits: Limits) -> None:
    """Refuse what unpacks from `packed` to `size` bytes where that is out of all proportion.

    Raises:
        TooLarge: it is.
    """
    if size > _HARMLESS and size > limits.ratio * max(packed, 1):
        fault = f"it unpacks to more than {limits.ratio} times its size"
        raise TooLarge(name, fault, "if you trust it, raise the limit on the ratio")


def out_of_memory(bestand: str) -> OutOfMemory:
    """Return the error for a document that is too much for the limit on memory."""
    return OutOfMemory(bestand, "reading it takes too much memory", "raise --memory")


def limits_memory() -> bool:
    """True where a limit on memory is kept."""
    return sys.platform == "linux"


def limit_memory(memory: int) -> None:
    """Limit what this process may take to `memory` bytes more, where that can be kept."""
    if sys.platform != "linux":  # not `limits_memory`: type checkers know this form
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + memory
    # A limit that is set already (`ulimit -v`) may be lower; it can be kept, and not be raised.
    for earlier in resource.getrlimit(resource.RLIMIT_AS):
        if earlier != resource.RLIM_INFINITY:
            limit = min(limit, earlier)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def cannot_start(error: BaseException) -> CannotStart:
    """Return the error for what keeps processes from starting, or has them die before they read."""
    cause = error.__cause__ or error
    reason = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    try:
        os.getcwd()
    except OSError:
        fault = "this folder is gone, and no process can start in it"
        return CannotStart("the current folder", fault, "cd to one that exists")
    fault = f"no process to read in can be started, or stays alive ({reason})"
    remedy = "allow more memory, processes or open files (see 'ulimit -a'), or lower --jobs"
    return CannotStart("the system", fault, remedy)


def timed_out(bestand: str, limits: Limits) -> TimedOut:
    """Return the error for a document that takes too long."""
    fault = f"reading it takes longer than {limits.timeout:g} seconds"
    return TimedOut(bestand, fault, "raise --timeout")


def crashed(bestand: str, code: int | None) -> Crashed:
    """Return the error for a process that died: of minus a signal, or with an exit code."""
    try:
        death = signal.Signals(-(code or 0)).name
    except ValueError:
        death = f"exit code {code}"
    fault = f"the process that read it died ({death})"
    return Crashed(bestand, fault, "give it more --memory, or try --reader pdfplumber")


def size_of(text: str) -> int | None:
    """Return ``1GiB``, ``512m`` or ``1000000`` in bytes; None where it is no size."""
    bare = text.strip().lower().removesuffix("b").removesuffix("i")
    number, unit = (bare[:-1], bare[-1:]) if bare[-1:] in _UNITS else (bare, "")
    try:
        size = float(number) * _UNITS[unit]
    except ValueError:
        return None
    return int(size) if 0 <= size < 2**62 else None


_UNITS = {"": 1, "k": 2**10, "m": MIB, "g": GIB, "t": 2**40}
