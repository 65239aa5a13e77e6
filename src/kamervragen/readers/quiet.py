"""Libraries kept quiet while they read: what they tell their loggers would stand beside our one line.

The caller's own logging and warnings stay as they are: other threads, and other uses of the same
libraries, are heard as before.
"""

from __future__ import annotations

import logging
import os
import re
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


class _Mute(threading.local, logging.Filter):
    """Lets nothing through in a thread that reads, and everything elsewhere."""

    reading = False

    def filter(self, record: logging.LogRecord) -> bool:
        del record
        return not self.reading


_MUTE = _Mute()
_LOCK = threading.Lock()
# How many threads read, and what puts the filters of warnings back when the last has done so: those are
# of the whole process, and threads that each put back what they found would leave ours behind.
_readers = 0
_warnings = warnings.catch_warnings()


@contextmanager
def quiet(*packages: str) -> Iterator[None]:
    """Drop what the loggers of `packages` get in this thread, and the warnings that their modules raise."""
    # A filter of a logger is not asked for its children; each module has a logger of its own.
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in packages:
            logging.getLogger(name).addFilter(_MUTE)  # once, however often it is added
    before, _MUTE.reading = _MUTE.reading, True
    _ignore(packages)
    try:
        yield
    finally:
        _restore()
        _MUTE.reading = before


@contextmanager
def voiceless() -> Iterator[None]:
    """Drop what a library in C writes to standard error by itself, as libtiff does of a damaged file."""
    try:
        own = os.dup(2)
    except OSError:  # it is closed
        yield
        return
    try:
        with open(os.devnull, "wb") as nothing:  # noqa: PTH123
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(own, 2)
        os.close(own)


def _ignore(packages: tuple[str, ...]) -> None:
    global _readers, _warnings
    with _LOCK:
        if not _readers:
            _warnings = warnings.catch_warnings()
            _warnings.__enter__()
            names = "|".join(map(re.escape, packages))
            warnings.filterwarnings("ignore", module=rf"(?:{names})(?:\.|$)")
        _readers += 1


def _restore() -> None:
    global _readers
    with _LOCK:
        _readers -= 1
        if not _readers:
            _warnings.__exit__(None, None, None)
