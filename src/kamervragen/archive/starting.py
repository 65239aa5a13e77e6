"""How worker processes start: forked from a server that has loaded the readers, where there is one.

A plain fork would copy whatever threads the caller has. Server, workers and what tracks their locks are new
interpreters: left alone they would look for modules in the current folder first, whatever lies there.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from kamervragen.foreign import PLACES, SAFE, safe_path

_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_BASE: Any = multiprocessing.get_context(_METHOD)
_PRELOADED = ["kamervragen.api", "kamervragen.archive.work", "kamervragen.readers.pdf"]
# Starts put things of the whole process aside for a moment; two at once would lose them.
_ONE_AT_A_TIME = threading.RLock()


class Worker(_BASE.Process):  # type: ignore[misc]
    """A process that starts cleanly, and says what is wrong in a way that its pool understands."""

    def start(self) -> None:
        """Start the process.

        Raises:
            OSError, EOFError: it cannot start.
        """
        with clean_start():
            try:
                super().start()
            except MemoryError as error:
                raise OSError("there is no memory for it") from error


class Context(type(_BASE)):  # type: ignore[misc]
    """A multiprocessing context whose processes are such workers."""

    Process = Worker


def context() -> Any:
    """Return the context in which workers start."""
    made = Context()
    if _METHOD == "forkserver":
        made.set_forkserver_preload(_PRELOADED)
    return made


@contextmanager
def clean_start() -> Iterator[None]:
    """Have every interpreter that starts meanwhile load code from safe places only.

    It does not run the caller's script once more to find its `__main__` either: no task needs that, and a
    script without a guard, or one that came from standard input, breaks there. And it may start from a
    daemon, which multiprocessing forbids for fear of orphans: a worker whose pool is gone ends.
    """
    with _ONE_AT_A_TIME:
        process, main, path = multiprocessing.current_process(), sys.modules["__main__"], sys.path
        daemon = process.daemon
        names = (*PLACES, *SAFE)
        environment = {name: os.environ[name] for name in names if name in os.environ}
        try:
            sys.modules["__main__"], sys.path = ModuleType("__main__"), safe_path()
            for name in environment.keys() - SAFE.keys():
                del os.environ[name]
            os.environ.update(SAFE)
            if daemon:
                process.daemon = False
            yield
        finally:
            sys.modules["__main__"], sys.path = main, path
            for name in SAFE.keys() - environment.keys():
                del os.environ[name]
            os.environ.update(environment)
            if daemon:
                process.daemon = True
