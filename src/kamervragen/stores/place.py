"""Whether a file that is being written still is where it was: a file that is gone takes its results along."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from kamervragen.errors import UsageError


@dataclass(frozen=True, slots=True)
class Place:
    """A path, and which file was there when it was opened."""

    path: Path
    device: int
    inode: int

    @classmethod
    def of(cls, path: Path, handle: BinaryIO | None = None) -> Self:
        """Return the place of a file, by its handle where there is one.

        SQLite has its own handle, and closing a second one would take away its locks.
        """
        found = path.stat() if handle is None else os.fstat(handle.fileno())
        return cls(path, found.st_dev, found.st_ino)

    def check(self, size: int | None = None) -> None:
        """See that the path still leads to the file, and that the file has the size that it should.

        Raises:
            UsageError: it does not.
        """
        try:
            found = self.path.stat()
        except OSError:
            found = None
        if found is not None and not found.st_nlink:  # by way of /dev/fd, where it has no name left
            found = None
        if found is None or (found.st_dev, found.st_ino) != (self.device, self.inode):
            what = "removed or moved" if found is None else "replaced"
            fault = f"it was {what} while it was being written"
            remedy = "put it back and add --resume, or start anew"
            raise UsageError(str(self.path), fault, remedy)
        if size is not None and found.st_size != size:
            fault = "another program changed it while it was being written"
            raise UsageError(str(self.path), fault, "start anew with --overwrite")


def named(stream: BinaryIO) -> bool:
    """True where a stream goes to a file that has a name somewhere; it need not be known which."""
    try:
        found = os.fstat(stream.fileno())
    except OSError:  # no file at all
        return False
    return stat.S_ISREG(found.st_mode) and found.st_nlink > 0
