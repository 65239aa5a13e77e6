"""Ctrl-C and SIGTERM end a run in the same tidy way, and never halfway through one document."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from kamervragen.cli.failures import Terminated

_ENDS: dict[int, type[KeyboardInterrupt]] = {
    signal.SIGINT: KeyboardInterrupt,
    signal.SIGTERM: Terminated,
}


class Interruption:
    """Raises what a signal asks for: at once, or when what is `held` is done.

    A second signal does not wait: what is being written may be stuck.
    """

    def __init__(self) -> None:
        self._holding = False
        self._waiting: type[KeyboardInterrupt] | None = None
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Interruption:
        """Listen. A signal that the caller has chosen not to hear (`nohup`, a background job) stays so."""
        for number in _ENDS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no longer."""
        for number, before in self._before.items():
            signal.signal(number, before)

    def _hear(self, number: int, _: FrameType | None) -> None:
        if self._holding and self._waiting is None:
            self._waiting = _ENDS[number]
            return
        raise _ENDS[number]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Do what stands below this as a whole."""
        self._holding = True
        try:
            yield
        finally:
            self._holding = False
        if self._waiting is not None:
            raise self._waiting
