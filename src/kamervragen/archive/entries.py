"""One input of a batch: its name in the output, its bytes, and whether it is asked for."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import BinaryIO

from kamervragen.archive.limits import MIB, Limits
from kamervragen.errors import KamervragenError, TooLarge

# Files and folders whose names begin so are left alone, as a shell does: `.DS_Store`, `.git`.
HIDDEN = "."
# One pattern, or several of which one is enough.
Globs = str | Sequence[str]
_PART = 4 * MIB


# What lies beside documents and is none: data, programs, settings, sums. Who names such a file, or asks for its kind,
# gets it read as any other.
NO_DOCUMENTS = frozenset((
    "json", "jsonl", "ndjson", "csv", "tsv", "parquet", "db", "sqlite", "py", "pyc", "ipynb", "js", "css", "sh", "toml",
    "yaml", "yml", "ini", "cfg", "log", "lock", "md5", "sha256", "asc", "sig",
))  # fmt: skip
_ANY = ("*", "**")


@dataclass(frozen=True, slots=True)
class Input:
    """One document to read: its name in the output and its bytes, or why it has none."""

    bestand: str
    data: bytes = b""
    error: KamervragenError | None = None
    sha256: str | None = None


def whole(bestand: str, data: bytes) -> Input:
    """Return the input that these bytes are."""
    return Input(bestand, data, sha256=hashlib.sha256(data).hexdigest())


def refused(error: KamervragenError) -> Input:
    """Return the input that `error` is about."""
    return Input(error.bestand, error=error)


def matches(path: str, glob: Globs) -> bool:
    """Say whether a path inside a folder or archive is asked for."""
    path = path.lower()
    name = path.rpartition("/")[2]
    globs = (glob,) if isinstance(glob, str) else glob
    return any(fnmatchcase(path if "/" in one else name, one.lower()) for one in globs)


def kind_beside(path: str, glob: Globs) -> str | None:
    """Return the suffix of what is no document and was not asked for; None for anything else."""
    asked = (glob,) if isinstance(glob, str) else glob
    suffix = path.rpartition("/")[2].rpartition(".")[2].lower()
    return suffix if suffix in NO_DOCUMENTS and all(one in _ANY for one in asked) else None


def take(name: str, stream: BinaryIO, limits: Limits) -> bytes:
    """Read a stream to its end, but no more than a document may have."""
    parts: list[bytes] = []
    left = limits.document + 1
    # `read` makes room for as much as it is asked for, and most documents are small.
    while left and (part := stream.read(min(left, _PART))):
        parts.append(part)
        left -= len(part)
    if not left:
        fault = f"it is larger than {limits.document:,} bytes"
        raise TooLarge(name, fault, "split it, or raise the limit on documents")
    return parts[0] if len(parts) == 1 else b"".join(parts)


def name_of(path: str) -> str:
    """Return the name for the output; a byte that is not UTF-8 becomes its escape."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
