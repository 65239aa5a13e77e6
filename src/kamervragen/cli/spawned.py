"""What a child does for its parent; and a child that is a new interpreter, where there is no fork."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kamervragen.archive.limits import (
    Limits,
    cannot_start,
    limit_memory,
    out_of_memory,
    timed_out,
)
from kamervragen.errors import InternalError, KamervragenError, lacks_memory

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def answer(do: Callable[[], Any], bestand: str) -> tuple[Any, KamervragenError | None]:
    """Return what `do` returns, or what went wrong."""
    try:
        return do(), None
    except KamervragenError as error:
        return None, error
    except Exception as error:
        if lacks_memory(error):
            return None, out_of_memory(bestand)
        if os.environ.get("KAMERVRAGEN_DEBUG"):
            import traceback

            traceback.print_exception(error)
        return None, InternalError.of(bestand, error)


def spawned(do: Callable[[], Any], bestand: str, limits: Limits) -> tuple[bytes, int]:
    """Return what such a child had to say (nothing, if it died), and the code with which it ended.

    The limit on time begins when it is ready to work: an interpreter takes a while to start.
    """
    from kamervragen.archive.starting import context

    made = context()
    try:
        ours, theirs = made.Pipe(duplex=False)
        process = made.Process(target=_tell, args=(do, bestand, limits, theirs))
        process.start()
    except (OSError, EOFError, MemoryError, RuntimeError) as error:
        raise cannot_start(error) from None
    theirs.close()
    try:
        message = _message(ours, bestand, limits)
    finally:
        process.kill()
        process.join()
        ours.close()
    return message, process.exitcode


def _message(pipe: Connection, bestand: str, limits: Limits) -> bytes:
    try:
        pipe.recv_bytes()  # it is ready
        if not pipe.poll(limits.timeout or None):
            raise timed_out(bestand, limits)
        return pipe.recv_bytes()
    except EOFError:
        return b""


def _tell(do: Callable[[], Any], bestand: str, limits: Limits, pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent too, and it tells
    from kamervragen import api  # noqa: F401 - loading it is no part of the reading

    if limits.memory:
        limit_memory(limits.memory)
    pipe.send_bytes(b"ready")
    pipe.send_bytes(pickle.dumps(answer(do, bestand)))
