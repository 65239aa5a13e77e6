"""Writing a result to a file: whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from kamervragen.errors import UsageError

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def check_target(target: Path, source: os.stat_result | None, called: str = "the input") -> None:
    """Refuse a target that cannot be written, before any work is done.

    Parameters:
        target: the file to write.
        source: what the input is, to keep a slip of the hand from overwriting it.
        called: what to call that input.
    """
    try:
        folder = _followed(target).parent.stat()
        found = target.stat() if target.exists() else None
    except OSError as error:
        raise refusal(target, error) from error
    if not stat.S_ISDIR(folder.st_mode):
        raise UsageError(str(target), "its folder is not a folder", "name another file")
    if found is None:
        return
    if stat.S_ISDIR(found.st_mode):
        raise UsageError(str(target), "the output is a directory", "name a file in it")
    regular = stat.S_ISREG(found.st_mode)
    if regular and source is not None and os.path.samestat(found, source):
        raise UsageError(str(target), f"the output is {called} itself", "name another file")
    if not os.access(target, os.W_OK):
        raise UsageError(str(target), "the output is write-protected", "name another file")


def occupied(target: Path) -> bool:
    """True where a file has something in it that writing it would destroy."""
    return target.is_file() and target.stat().st_size > 0


def exists(target: Path, remedy: str = "add --overwrite, or name another file") -> UsageError:
    """Return the error for an output that is there already."""
    return UsageError(str(target), "the output exists", remedy)


def write_whole(target: Path, data: bytes, *, overwrite: bool) -> None:
    """Write `data` beside `target` and put it in its place in one step.

    Without `overwrite` a file that is not empty stays as it is, also one that came while the document was
    read. Who reads `target` meanwhile sees the old file or the new one, and never a half. A symbolic link
    stays a link, the rights of a file that exists stay its rights, and a device is written to.
    """
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(_followed(target), data, overwrite=overwrite)
    except BrokenPipeError:
        raise  # a pipe with a name, closed by who read it: no fault of the target
    except OSError as error:
        raise refusal(target, error) from error


def _followed(target: Path) -> Path:
    return Path(os.path.realpath(target))


def _replace(target: Path, data: bytes, *, overwrite: bool) -> None:
    part = target.with_name(f".kamervragen-{os.urandom(8).hex()}.part")
    try:
        # Not `tempfile`: that gives 0600 to a file which others are meant to read.
        handle = os.open(part, _NEW_FILE, 0o666)
        with open(handle, "wb") as file:  # noqa: PTH123 - it is a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        _put(part, target, overwrite=overwrite)
    except BaseException:  # Ctrl-C too must not leave the part behind
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _put(part: Path, target: Path, *, overwrite: bool) -> None:
    if not overwrite and not (target.exists() and not occupied(target)):
        try:
            os.link(part, target)  # unlike `replace` it never takes the place of another
        except FileExistsError:
            raise exists(target) from None
        except OSError:  # a file system without links
            if occupied(target):
                raise exists(target) from None
        else:
            part.unlink()
            return
    part.replace(target)


def refusal(target: Path, error: OSError) -> UsageError:
    if isinstance(error, FileNotFoundError):
        return UsageError(str(target), "the folder does not exist", "make it first")
    if isinstance(error, PermissionError):
        return UsageError(str(target), "no right to write there", "name another folder")
    reason = error.strerror or type(error).__name__
    return UsageError(str(target), f"it cannot be written ({reason})", "name another file")
