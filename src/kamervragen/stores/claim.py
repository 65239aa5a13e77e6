"""One run writes an output at a time: a second one is told so, and writes nothing.

Two locks, of the kind (``flock``) that SQLite does not use and that vanishes with the process; Windows has
none. The one on a file beside the output is there before the output is, and stays where the output is
replaced; the one on the output itself also holds where it is reached by another name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kamervragen.errors import UsageError
from kamervragen.output.files import occupied


def begun(target: Path) -> bool:
    """True where an output holds results; those of a Parquet run that was killed are in its spool."""
    return occupied(target) or target.with_name(f"{target.name}.spool").exists()


@contextmanager
def reserved(target: Path) -> Iterator[None]:
    """Keep an output, which need not be there yet, for this process as long as the `with` lasts.

    Raises:
        UsageError: another process has it.
    """
    handle = None
    if sys.platform != "win32" and (target.is_file() or not target.exists()):
        handle = _locked(_lock_of(target), target)
    if handle is None:
        yield
        return
    with handle:
        try:
            yield
        finally:
            with suppress(OSError):  # while it is locked: whoever waits for it looks again
                _lock_of(target).unlink()


def _lock_of(target: Path) -> Path:
    """Hidden, so that it never is an input."""
    real = Path(os.path.realpath(target))
    return real.with_name(f".{real.name}.lock")


def _locked(lock: Path, target: Path) -> BinaryIO | None:
    """Return the lock, held and with the number of this process; None where none can be had."""
    import fcntl

    while True:
        try:
            handle = lock.open("a+b")
        except OSError:  # a folder without rights: the output itself is still locked
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(lock.stat(), os.fstat(handle.fileno())):
                handle.truncate(0)
                handle.write(str(os.getpid()).encode())
                handle.flush()
                return handle
        except FileNotFoundError:
            pass  # its holder came to an end just now
        except BlockingIOError:
            handle.seek(0)
            holder = handle.read(20).decode("ascii", "replace")
            handle.close()
            raise _taken(target, holder) from None
        except OSError:  # a file system without locks
            handle.close()
            return None
        handle.close()


def _taken(target: Path, holder: str = "") -> UsageError:
    fault = "another run is writing this output"
    if holder.isdigit():
        fault = f"another run is writing this output (process {holder})"
    return UsageError(str(target), fault, "wait for it, or name another file")


def claim(path: Path, held: BinaryIO | None = None) -> BinaryIO | None:
    """Take a file for this process until the handle that is returned is closed.

    With `held`, a claim that this process has already: where that is of the
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
    except BlockingIOError:
        handle.close()
        raise _taken(path) from None
    except OSError:  # a file system without locks
        handle.close()
        return None
    return handle
