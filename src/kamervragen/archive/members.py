"""Members of zip and tar files, one at a time in memory and never on disk.

A member is called `archive.zip!folder/name.pdf`. What a hostile archive can do is met by limits: a
member is read up to the largest document that is allowed, and an archive whose contents are very much
larger than itself is taken for a bomb. Names that lead out of the archive are refused: nothing is unpacked
here, but who reads the names later may do so.
"""

from __future__ import annotations

import lzma
import os
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO, cast

from kamervragen.archive.inputs import HIDDEN, Input, matches, name_of, refused, take, whole
from kamervragen.archive.limits import MIB, Limits
from kamervragen.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    KamervragenError,
    TooLarge,
    UnsafeMember,
)

ZIP, TAR = "zip", "tar"

# first bytes -> module whose `open` unpacks; b"" is a tar file as it is
_COMPRESSIONS: dict[bytes, str] = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bz2",
    b"\xfd7zXZ\x00": "lzma",
    b"\x28\xb5\x2f\xfd": "zstd",
}
_ZIP_HEADS = (b"PK\x03\x04", b"PK\x05\x06")
_TAR_SUFFIXES = (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst")
# An Office or e-book file is a zip that says in itself what it is, or in its name.
_OFFICE = ("[Content_Types].xml", "mimetype", "_rels/.rels")
_OFFICE_SUFFIXES = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub")
# Below this size nothing is a bomb.
_HARMLESS = 16 * MIB

_DAMAGE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


def kind_of(path: str) -> str | None:
    """Return `ZIP` or `TAR` where the bytes of a file say that it is one, else None."""
    try:
        with open(path, "rb") as stream:
            head = stream.read(512)
    except OSError:
        return None
    if head.startswith(_ZIP_HEADS):
        return None if _is_office(path) else ZIP
    if head[257:262] == b"ustar":
        return TAR
    packed = any(head.startswith(magic) for magic in _COMPRESSIONS)
    return TAR if packed and _holds_tar(path) else None


def _is_office(path: str) -> bool:
    if path.lower().endswith(_OFFICE_SUFFIXES):
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name in archive.NameToInfo for name in _OFFICE)
    except _DAMAGE:
        return False


def _holds_tar(path: str) -> bool:
    try:
        with _unpacked(path) as stream:
            if stream.read(512)[257:262] == b"ustar":
                return True
    except _DAMAGE:
        pass  # with a name like this it is an archive, and reading it tells what is wrong
    return path.lower().endswith(_TAR_SUFFIXES)


def _unpacked(path: str) -> BinaryIO:
    with open(path, "rb") as stream:
        head = stream.read(6)
    for magic, module in _COMPRESSIONS.items():
        if head.startswith(magic):
            if module == "zstd":
                return _open_zstd(path)
            return cast("BinaryIO", import_module(module).open(path, "rb"))
    return open(path, "rb")


def _open_zstd(path: str) -> BinaryIO:
    try:
        from compression import zstd  # type: ignore[import-not-found, unused-ignore]
    except ImportError:  # before Python 3.14
        from backports import zstd
    return cast("BinaryIO", zstd.open(path, "rb"))


def members(path: str, kind: str, limits: Limits, glob: str) -> Iterator[Input]:
    """Give the files in an archive, in the order of the archive.

    Raises:
        DamagedInput, EmptyInput, TooLarge: the archive itself, or the rest of it, cannot be read.
    """
    names: Counter[str] = Counter()
    walk = _zip_members if kind == ZIP else _tar_members
    archive, given = name_of(path), 0
    try:
        for member, read in walk(path, limits):
            if not _counts(member, glob):
                continue
            given += 1
            if given > limits.members:
                raise TooLarge(archive, f"more than {limits.members:,} files in it", "split it")
            names[member] += 1
            again = f"#{names[member]}" if names[member] > 1 else ""
            yield _member(f"{archive}!{member}{again}", member, read)
    except KamervragenError:
        raise
    except _DAMAGE as error:
        fault = f"the archive is damaged ({_reason(error)}) behind file {given}"
        raise DamagedInput(archive, fault, "fetch it again") from None
    if not given:
        raise EmptyInput(archive, "there is no file in this archive that counts", "check --glob")


def _counts(member: str, glob: str) -> bool:
    parts = member.replace("\\", "/").split("/")
    hidden = any(part.startswith(HIDDEN) and part not in (".", "..") for part in parts)
    return not hidden and matches(member, glob)


# Reads a member under the name that it has in the output.
_Reader = Callable[[str], bytes]


def _member(bestand: str, member: str, read: _Reader) -> Input:
    bestand = bestand.encode("utf-8", "backslashreplace").decode()
    try:
        if _leads_out(member):
            raise UnsafeMember(bestand, "its path leads out of the archive", "pack it anew")
        return whole(bestand, read(bestand))
    except KamervragenError as error:
        return refused(error)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
        fault = f"it is damaged in its archive ({_reason(error)})"
        return refused(DamagedInput(bestand, fault, "fetch the archive again"))


def _leads_out(member: str) -> bool:
    path = member.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/") or "\x00" in path


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _zip_members(path: str, limits: Limits) -> Iterator[tuple[str, _Reader]]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                yield info.filename, lambda name, info=info: _unzip(archive, info, name, limits)  # type: ignore[misc]


def _unzip(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits) -> bytes:
    if info.flag_bits & 1:
        raise EncryptedInput(name, "it is encrypted in its archive", "unpack it with its password")
    if info.external_attr >> 28 == 0o12:
        raise UnsafeMember(name, "it is a link", "pack the file itself")
    _refuse_bomb(name, info.file_size, info.compress_size, limits)
    with archive.open(info) as stream:
        return take(name, cast("BinaryIO", stream), limits)


def _tar_members(path: str, limits: Limits) -> Iterator[tuple[str, _Reader]]:
    size = os.path.getsize(path)
    with _unpacked(path) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            # To skip a member its bytes are unpacked too: a bomb ends the archive.
            _refuse_bomb(name_of(path), archive.offset, size, limits)
            if not info.isdir():
                yield info.name, lambda name, info=info: _untar(archive, info, name, limits)  # type: ignore[misc]
            archive.members = []  # type: ignore[attr-defined]  # it keeps all that it has seen


def _untar(archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, limits: Limits) -> bytes:
    if not info.isreg():
        raise UnsafeMember(name, "it is a link or a device", "pack the file itself")
    stream = archive.extractfile(info)
    return take(name, cast("BinaryIO", stream), limits)


def _refuse_bomb(name: str, size: int, packed: int, limits: Limits) -> None:
    if size > _HARMLESS and size > limits.ratio * max(packed, 1):
        fault = f"it unpacks to more than {limits.ratio} times its size"
        raise TooLarge(name, fault, "if you trust it, raise the limit on the ratio")
