"""Processes that read documents: one that hangs, dies or eats memory costs one document.

Threads are no choice, pdfium is not safe in them; and only a process can be ended from outside.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Future, InvalidStateError
from concurrent.futures import TimeoutError as LateError
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from kamervragen.archive.limits import (
    MIB,
    Limits,
    cannot_start,
    crashed,
    out_of_memory,
    timed_out,
)
from kamervragen.archive.starting import clean_start, context
from kamervragen.archive.work import Outcome, Task, prepare, work
from kamervragen.errors import Crashed, InternalError, KamervragenError

Work = Callable[[Task], Outcome]
# Asked for and given back before a pool starts: a thread that gets no memory as it begins is waited
# for without end.
_ROOM = 64 * MIB
# Seconds between two looks at the pool.
_PULSE = 1.0


class Workers:
    """A pool of processes with limits on time and memory for each document."""

    def __init__(self, jobs: int, limits: Limits, do: Work = work) -> None:
        self._limits, self._do, self._running = limits, do, False
        self._pending: set[Future[Outcome]] = set()
        self._ended = Event()
        self._pool = ProcessPool(
            max_workers=jobs,
            initializer=prepare,
            initargs=(limits.memory,),
            context=context(),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def submit(self, task: Task) -> Future[Outcome]:
        """Have a document read; the future ends in time, or soon after.

        Raises:
            CannotStart: there are no processes to read it.
        """
        try:
            if not self._running:
                bytes(_ROOM)
                with clean_start():
                    self._running = self._pool.active  # the first to ask has it started
                Thread(target=self._watch, daemon=True).start()
            future: Future[Outcome] = self._pool.schedule(
                self._do, args=(task,), timeout=self._limits.timeout or None
            )
        except (OSError, EOFError, MemoryError, RuntimeError) as error:
            raise cannot_start(error) from None
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)
        return future

    def _watch(self) -> None:
        """End what waits for a pool whose own threads died, for want of memory: nobody else would."""
        while not self._ended.wait(_PULSE):
            if not self._pool.active:
                break
        else:
            return
        for future in tuple(self._pending):
            with suppress(InvalidStateError):  # it was ready after all
                future.set_exception(BrokenProcessPool("its threads died"))


def outcome_of(future: Future[Outcome], bestand: str, limits: Limits) -> Outcome:
    """Wait for a future and return its outcome, whatever became of the process behind it.

    Raises:
        CannotStart: there are no processes any more, and none can be started.
    """
    try:
        return future.result()
    except BrokenProcessPool as error:
        if isinstance(future, ProcessFuture):
            raise cannot_start(error) from None
        return Outcome(error=_error_of(error, bestand, limits))
    except Exception as error:
        return Outcome(error=_error_of(error, bestand, limits))


def _error_of(error: Exception, bestand: str, limits: Limits) -> KamervragenError:
    if isinstance(error, LateError):
        return timed_out(bestand, limits)
    if isinstance(error, ProcessExpired):
        return crashed(bestand, error.exitcode)
    if isinstance(error, BrokenExecutor | CancelledError):
        fault = f"the process that read it is gone ({type(error).__name__})"
        return Crashed(bestand, fault, "try it again")
    if isinstance(error, MemoryError):
        return out_of_memory(bestand)
    return InternalError.of(bestand, error)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
