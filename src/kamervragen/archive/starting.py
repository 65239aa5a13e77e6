"""How worker processes start: forked from a server that has loaded the readers, where there is one.

A plain fork would copy whatever threads the caller has.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_BASE: Any = multiprocessing.get_context(_METHOD)
_PRELOADED = ["kamervragen.api", "kamervragen.archive.work", "kamervragen.readers.pdf"]


class Worker(_BASE.Process):  # type: ignore[misc]
    """A process that does not run the caller's script once more to find its `__main__`.

    No task needs it, and a script without a guard, or one that came from standard input, breaks there.
    """

    def start(self) -> None:
        """Start the process."""
        with _no_main():
            super().start()


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
def _no_main() -> Iterator[None]:
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
