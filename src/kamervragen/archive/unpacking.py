"""Compressed files as streams that end with an error where the file does not end well.

`bz2` and `lzma` of the standard library take whatever stands behind their last part for nothing, so that a
second archive with a damaged head would vanish; `gzip` tells.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol, cast


class _Decompressor(Protocol):
    """What the decompressors of bz2, lzma and zstd have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes: ...


_BLOCK = 2**16


def _zstd() -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found, unused-ignore]
    except ImportError:  # before Python 3.14
        from backports import zstd
    return zstd.ZstdDecompressor()


# first bytes -> what unpacks one part of such a file; gzip has a reader of its own
_MAKERS: dict[bytes, Callable[[], _Decompressor] | None] = {
    b"\x1f\x8b": None,
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": lzma.LZMADecompressor,
    b"\x28\xb5\x2f\xfd": _zstd,
}


def is_packed(head: bytes) -> bool:
    """True where a file that begins so is compressed in a way that is read."""
    return head.startswith(tuple(_MAKERS))


def unpacked(path: str) -> BinaryIO:
    """Open a file; one that is compressed is unpacked while it is read."""
    file = open(path, "rb")  # noqa: SIM115 - whoever gets it closes it
    head = file.read(6)
    file.seek(0)
    for magic, make in _MAKERS.items():
        if head.startswith(magic):
            if make is not None:
                return cast("BinaryIO", io.BufferedReader(_Parts(file, make), _BLOCK))
            file.close()
            return cast("BinaryIO", gzip.open(path, "rb"))
    return file


class _Parts(io.RawIOBase):
    """The contents of the parts of a compressed file, one behind the other.

    Zeros behind the last are padding; anything else there is a part that cannot be read.
    """

    def __init__(self, file: BinaryIO, make: Callable[[], _Decompressor]) -> None:
        self._file, self._make = file, make
        self._part = make()
        self._ended = False

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()

    def readinto(self, buffer: Any) -> int:
        while not self._ended:
            if self._part.eof:
                self._next()
            elif data := self._more(len(buffer)):
                buffer[: len(data)] = data
                return len(data)
        return 0

    def _more(self, size: int) -> bytes:
        """Return some of what the part holds, at most so much; nothing where it takes more input."""
        block = self._file.read(_BLOCK) if self._part.needs_input else b""
        if not block and self._part.needs_input:
            raise EOFError("it is cut off")
        try:
            return self._part.decompress(block, size)
        except Exception as error:  # each library has an error of its own
            raise OSError(str(error)) from None

    def _next(self) -> None:
        """Begin the next part, or find that there is none."""
        rest = self._part.unused_data
        while not (rest := rest.lstrip(b"\0")):
            rest = self._file.read(_BLOCK)
            if not rest:
                self._ended = True
                return
        self._file.seek(-len(rest), io.SEEK_CUR)
        self._part = self._make()
