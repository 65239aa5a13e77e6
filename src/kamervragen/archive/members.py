"""Members of zip and tar files, one at a time in memory and never on disk.

A member is called `archive.zip!folder/name.pdf`. What a hostile archive can do is met by limits: a
member is read up to the largest document that is allowed, and an archive whose contents are very much
larger than itself is taken for a bomb. Names that lead out of the archive are refused: nothing is unpacked
here, but who reads the names later may do so.
"""

from __future__ import annotations

import lzma
import struct
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator

from kamervragen.archive import mails, tars, zips
from kamervragen.archive.entries import (
    HIDDEN,
    Globs,
    Input,
    kind_beside,
    matches,
    name_of,
    refused,
    whole,
)
from kamervragen.archive.limits import Limits
from kamervragen.archive.unpacking import is_packed, unpacked
from kamervragen.errors import (
    DamagedInput,
    EmptyInput,
    KamervragenError,
    TooLarge,
    UnsafeMember,
)
from kamervragen.mail import is_mail
from kamervragen.source import is_tar

ZIP, TAR, MAIL = "zip", "tar", "mail"

_TAR_SUFFIXES = (".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst")
# An Office or e-book file is a zip that says in itself what it is, or in its name.
_OFFICE = ("[Content_Types].xml", "mimetype", "_rels/.rels")
_OFFICE_SUFFIXES = (
    ".docx",
    ".docm",
    ".dotx",
    ".dotm",
    ".xlsx",
    ".pptx",
    ".odt",
    ".ott",
    ".ods",
    ".odp",
    ".epub",
)

_DAMAGE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError, RuntimeError, struct.error,
)  # fmt: skip


def kind_of(path: str) -> str | None:
    """Return `ZIP`, `TAR` or `MAIL` where the bytes of a file say that it is one, else None."""
    try:
        with open(path, "rb") as stream:
            head = stream.read(512)
    except OSError:
        return None
    if head.startswith(zips.HEADS):
        return None if _is_office(path) else ZIP
    if is_tar(head) or _was_tar(path, head):
        return TAR
    if is_packed(head) and _holds_tar(path):
        return TAR
    return MAIL if mails.holds_mail(path, head) else None


def _was_tar(path: str, head: bytes) -> bool:
    """True for a tar file whose first header is damaged: by its name, and it is neither text nor PDF."""
    return path.lower().endswith(".tar") and b"\0" in head and not head.startswith(b"%PDF-")


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
        with unpacked(path) as stream:
            if is_tar(stream.read(512)):
                return True
    except _DAMAGE:
        pass  # with a name like this it is an archive, and reading it tells what is wrong
    return path.lower().endswith(_TAR_SUFFIXES)


def members(
    path: str, kind: str, limits: Limits, glob: Globs, beside: dict[str, str]
) -> Iterator[Input]:
    """Give the files in an archive, in the order of the archive; `beside` gets those that are no documents.

    Raises:
        DamagedInput, EmptyInput, TooLarge: the archive itself, or the rest of it, cannot be read.
    """
    if kind == MAIL:
        yield from mails.members(path, limits, glob)
        return
    names: Counter[str] = Counter()
    walk = zips.members if kind == ZIP else tars.members
    archive, given, seen = name_of(path), 0, 0
    try:
        for member, read in walk(path, limits):
            seen += 1
            if not _counts(member, glob):
                continue
            if suffix := kind_beside(member, glob):
                beside[f"{archive}!{member}"] = suffix
                continue
            given += 1
            if given > limits.members:
                raise TooLarge(archive, f"more than {limits.members:,} files in it", "split it")
            names[member] += 1
            again = f"#{names[member]}" if names[member] > 1 else ""
            yield from _opened(_member(f"{archive}!{member}{again}", member, read))
    except KamervragenError:
        raise
    except _DAMAGE as error:
        fault = f"the archive is damaged behind member {seen} ({_reason(error)})"
        raise DamagedInput(archive, fault, "fetch it again") from None
    if not given:
        raise EmptyInput(archive, "there is no file in this archive that counts", "check --glob")


def _counts(member: str, glob: Globs) -> bool:
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


def _opened(one: Input) -> Iterator[Input]:
    """Give a member, or what it brings where it is a mail."""
    if not is_mail(one.data):
        yield one
        return
    try:
        yield from mails.brought(one.bestand, one.data)
    except KamervragenError as error:
        yield refused(error)


def _leads_out(member: str) -> bool:
    path = member.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/") or "\x00" in path


def _reason(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
