"""Tar files, read strictly: what `tarfile` takes for the end of an archive is one only where it is.

It stops without a word at a header that is damaged, at a block of zeros, and where the file is cut off
between two blocks. Only two blocks of zeros with nothing but zeros behind them end an archive.
"""

from __future__ import annotations

import os
import tarfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, Self, cast

from kamervragen.archive.entries import name_of, take
from kamervragen.archive.limits import Limits, refuse_bomb
from kamervragen.archive.unpacking import unpacked
from kamervragen.errors import UnsafeMember

_BLOCK = tarfile.BLOCKSIZE
_PIECE = 2**16


class _Header(tarfile.TarInfo):
    """A member whose header has to be right."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise  # a block of zeros: `_check_end` looks at what follows it
        except tarfile.HeaderError as error:
            reason = str(error) if str(error) != "empty header" else "it is cut off"
            raise tarfile.ReadError(reason) from None


def members(path: str, limits: Limits) -> Iterator[tuple[str, Callable[[str], bytes]]]:
    """Give name and reader of each member; a reader is good until the next member is asked for.

    Raises:
        tarfile.TarError, OSError, EOFError, zlib.error and their like: the rest cannot be read.
        TooLarge: it is a bomb.
    """
    size, name = os.path.getsize(path), name_of(path)
    with (
        unpacked(path) as stream,
        tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive,
    ):
        for info in archive:
            # To skip a member its bytes are unpacked too: a bomb ends the archive.
            refuse_bomb(name, archive.offset, size, limits)
            if not info.isdir():
                yield info.name, lambda bestand, info=info: _read(archive, info, bestand, limits)  # type: ignore[misc]
            archive.members = []  # type: ignore[attr-defined]  # it keeps all that it has seen
        rest = cast("BinaryIO", archive.fileobj)
        if len(_zeros(rest.read(_BLOCK))) < _BLOCK:
            raise tarfile.ReadError("one block of zeros does not end it")
        read = archive.offset
        while piece := _zeros(rest.read(_PIECE)):
            read += len(piece)
            refuse_bomb(name, read, size, limits)


def _zeros(piece: bytes) -> bytes:
    if piece.strip(b"\0"):
        raise tarfile.ReadError("more follows behind its end")
    return piece


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, limits: Limits) -> bytes:
    if not info.isreg():
        raise UnsafeMember(name, "it is a link or a device", "pack the file itself")
    stream = archive.extractfile(info)
    return take(name, cast("BinaryIO", stream), limits)
