"""Workers that do what no document at hand does: hang, crash, eat memory.

A worker imports this module by its name; `here_for_workers` lets it find it.
"""

from __future__ import annotations

import os
import signal
import time

from kamervragen.archive.work import Outcome, Task, work

HANG, CRASH, EAT, RAISE, EXIT = b"% hang", b"% crash", b"% eat", b"% raise", b"% exit"


def do(task: Task) -> Outcome:
    """Read a document, unless its first bytes ask for trouble."""
    if task.data.startswith(HANG):
        time.sleep(3600)
    if task.data.startswith(CRASH):
        os.kill(os.getpid(), signal.SIGSEGV)
    if task.data.startswith(EXIT):
        os._exit(7)
    if task.data.startswith(EAT):
        return Outcome(shaped=len(b"".join(bytes(2**20) for _ in range(10_000))))
    if task.data.startswith(RAISE):
        raise ZeroDivisionError("kapot")
    return work(task)
