"""One run writes an output at a time: a second one is told so, and writes nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from kamervragen.errors import UsageError


def claim(path: Path, held: BinaryIO | None = None) -> BinaryIO | None:
    """Take a file for this process until the handle that is returned is closed.

    The lock is of the kind (``flock``) that SQLite does not use, and vanishes with the process. On
    Windows there is none. With `held`, a claim that this process has already: where that is of the
    same file, nothing is done and None is returned.

    Raises:
        UsageError: another process has it.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    # Not by opening it: to close a second handle would take away the locks of SQLite on the first.
    if held is not None and os.path.samestat(path.stat(), os.fstat(held.fileno())):
        return None
    handle = path.open("rb")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        fault = "another run is writing this output"
        raise UsageError(str(path), fault, "wait for it, or name another file") from None
    return handle
