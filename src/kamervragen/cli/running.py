"""A batch from beginning to end: the store, the processes, and a tidy end whatever happens."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kamervragen.archive.batch import Run, run
from kamervragen.archive.counting import count
from kamervragen.archive.inputs import inputs
from kamervragen.archive.pool import Workers
from kamervragen.archive.tally import Tally
from kamervragen.cli.failures import Terminated
from kamervragen.cli.progress import Watcher
from kamervragen.cli.terminal import STDIN
from kamervragen.stores import open_store


def carry_out(
    asked: Run,
    given: list[str],
    paths: Iterable[str],
    glob: str,
    target: Path | None,
    watcher: Watcher,
    *,
    resume: bool,
) -> Tally:
    """Run a batch and return its counts.

    Parameters:
        given: the paths as they were given; `paths`: the same with lists read.

    Whatever ends it, the processes are gone, the output holds all that was read, and the summary is
    told.
    """
    tally, complete = Tally(), False
    store = open_store(asked.form, target, asked.settings, resume=resume)
    try:
        with _terminated_tidily(), Workers(asked.jobs, asked.limits) as workers:
            watcher.start(lambda: None if STDIN in given else count(given, glob))
            found = inputs(paths, asked.limits, glob, leave=_absolute(target))
            run(found, store, workers.submit, asked, watcher, tally)
        complete = True
    finally:
        try:
            store.close(complete=complete)
        finally:
            watcher.end(tally, complete=complete)
    return tally


def _absolute(target: Path | None) -> str | None:
    return None if target is None else os.path.abspath(target)  # noqa: PTH100 - no link followed


@contextmanager
def _terminated_tidily() -> Iterator[None]:
    """Have SIGTERM end the run as Ctrl-C does."""

    def end(*_: object) -> None:
        raise Terminated

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
