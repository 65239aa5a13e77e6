"""A batch from beginning to end: the store, the processes, and a tidy end whatever happens."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

from kamervragen.archive.batch import Run, run
from kamervragen.archive.counting import count
from kamervragen.archive.entries import Globs, Input
from kamervragen.archive.inputs import inputs
from kamervragen.archive.pool import Workers
from kamervragen.archive.tally import Tally
from kamervragen.cli.interruption import Interruption
from kamervragen.cli.paths import Paths
from kamervragen.cli.progress import Watcher
from kamervragen.cli.terminal import own_voice
from kamervragen.output.files import exists, refusal
from kamervragen.stores import Store, StoreFormat, open_store
from kamervragen.stores.claim import begun, claim, reserved

# What a folder or disk says that takes no file; a limit on open files is no fault of the output.
_UNWRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC)


def carry_out(
    asked: Run,
    paths: Paths,
    glob: Globs,
    target: Path | None,
    watcher: Watcher,
    *,
    resume: bool,
    overwrite: bool,
) -> Tally:
    """Run a batch and return its counts.

    Whatever ends it, the processes are gone, the output holds all that was read, and the summary is
    told.
    """
    tally, complete = Tally(), False
    # The bar goes on writing where it began: the voice lasts until the watcher has said its last.
    with _opened(asked, target, resume=resume, overwrite=overwrite) as store, own_voice():
        try:
            with (
                Interruption() as interruption,
                Workers(asked.jobs, asked.limits) as workers,
            ):
                watcher.start(lambda: None if paths.listed else count(paths.given, glob))

                def find() -> Iterator[Input]:
                    own = str(target) if target else None
                    return inputs(paths, asked.limits, glob, leave=own, beside=tally.beside)

                # Standard output and pipes may wait for their reader, and Ctrl-C must not.
                undivided = interruption.held if target and target.is_file() else nullcontext
                run(find, store, workers.submit, asked, watcher, tally, undivided)
            complete = True
        finally:
            try:
                tally.ending = store.close(complete=complete)
                for line in tally.ending.opmerkingen:
                    watcher.remark(line)
            finally:
                watcher.end(tally, complete=complete)
    return tally


@contextmanager
def _opened(asked: Run, target: Path | None, *, resume: bool, overwrite: bool) -> Iterator[Store]:
    """Open the output for this run alone."""
    file = target
    if target is not None and asked.form is StoreFormat.PARQUET:
        file = target.with_name(f"{target.name}.spool")
    with ExitStack() as claims:
        if target is not None:
            claims.enter_context(reserved(target))
            # Once more: another run may have come to its end just now.
            if begun(target) and not (resume or overwrite):
                raise exists(target, "add --resume or --overwrite")
        # Before it is opened, since that may empty it; and after, when it may be another file.
        held = _claim(file, claims, None)
        try:
            store = open_store(asked.form, target, asked.settings, resume=resume)
        except OSError as error:
            if target is None or error.errno not in _UNWRITABLE:
                raise
            raise refusal(target, error) from None
        _claim(file, claims, held)
        yield store


def _claim(file: Path | None, claims: ExitStack, held: BinaryIO | None) -> BinaryIO | None:
    handle = claim(file, held) if file is not None and file.is_file() else None
    return claims.enter_context(handle) if handle is not None else None
