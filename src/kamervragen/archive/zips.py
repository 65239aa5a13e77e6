"""Zip files: the members that the directory at the end names, and whether it names all that is there."""

from __future__ import annotations

import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from kamervragen.archive.entries import take
from kamervragen.archive.limits import Limits, refuse_bomb
from kamervragen.errors import DamagedInput, EncryptedInput, UnsafeMember

HEADS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04", b"PK00PK\x03\x04")
_END = b"PK\x05\x06"
# Sizes of the header of a member and of the record at the end, and of the longest comment behind that.
_HEADER, _END_SIZE, _COMMENT = 30, 22, 2**16
_PIECE = 2**20

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, struct.error,
    ValueError, RuntimeError,
)  # fmt: skip


def members(path: str, limits: Limits) -> Iterator[tuple[str, Callable[[str], bytes]]]:
    """Give name and reader of each member.

    Raises:
        zipfile.BadZipFile, OSError, ValueError: there is no directory, or more than it names.
    """
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir() or info.file_size:
                yield info.filename, lambda name, info=info: _read(archive, info, name, limits)  # type: ignore[misc]
        _check_all_named(archive)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits) -> bytes:
    if info.flag_bits & 1:
        raise EncryptedInput(name, "it is encrypted in its archive", "unpack it with its password")
    if info.external_attr >> 28 == 0o12:
        raise UnsafeMember(name, "it is a link", "pack the file itself")
    refuse_bomb(name, info.file_size, info.compress_size, limits)
    try:
        with archive.open(info) as stream:
            return take(name, cast("BinaryIO", stream), limits)
    except _DAMAGE as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        fault = f"it is damaged in its archive ({reason})"
        raise DamagedInput(name, fault, "fetch the archive again") from None


def _check_all_named(archive: zipfile.ZipFile) -> None:
    """See that nothing lies outside of the members and the directory but zeros and short signs.

    Otherwise it may be a member that the directory does not name: of an archive in front of this one or
    behind it, or of a directory that lost a part.
    """
    file = cast("BinaryIO", archive.fp)
    size = file.seek(0, os.SEEK_END)
    taken = [_span(file, info) for info in archive.infolist()]
    taken.append((archive.start_dir, _end(file, size)))
    at = 0
    for begin, end in [*sorted(taken), (size, size)]:
        # What is shorter than the header of a member is none: a sign between parts, a size behind data.
        if begin - at >= _HEADER and not _only_zeros(file, at, begin):
            raise zipfile.BadZipFile("its directory does not name all that is in it")
        at = max(at, end)


def _span(file: BinaryIO, info: zipfile.ZipInfo) -> tuple[int, int]:
    """Return where a member begins and ends."""
    file.seek(info.header_offset)
    head = file.read(_HEADER)
    names = sum(struct.unpack("<HH", head[26:])) if len(head) == _HEADER else 0
    return info.header_offset, info.header_offset + _HEADER + names + info.compress_size


def _end(file: BinaryIO, size: int) -> int:
    """Return where the record at the end ends, found as `zipfile` finds it."""
    begin = max(size - _END_SIZE - _COMMENT, 0)
    file.seek(begin)
    tail = file.read()
    if tail[-_END_SIZE:].startswith(_END) and tail.endswith(b"\0\0"):
        return size
    found = tail.rfind(_END)
    comment = int.from_bytes(tail[found + 20 : found + _END_SIZE], "little")
    return begin + found + _END_SIZE + comment


def _only_zeros(file: BinaryIO, begin: int, end: int) -> bool:
    file.seek(begin)
    while begin < end:
        piece = file.read(min(_PIECE, end - begin))
        if not piece or piece.strip(b"\0"):
            return not piece
        begin += len(piece)
    return True
