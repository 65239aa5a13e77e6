"""The parts of a Word or OpenDocument file: a zip of XML, read within limits.

What a hostile file can do is met here, once: a bomb by limits on parts, sizes and ratio, checked while a part is
unpacked and not by what its head promises; what XML itself can do in `xml_tree.py`. Nothing is written to disk, and a
part is looked up by its name, so that a path that leads out of the file leads nowhere.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from types import TracebackType

from kamervragen.errors import DamagedInput, EncryptedInput, TooLarge
from kamervragen.readers.xml_tree import BadXml, Element, tree_of
from kamervragen.source import Source

MAX_PARTS = 10_000
MAX_PART = 64 * 1024 * 1024
# Beyond so many bytes a part that unpacks to so many times its size is a bomb; repeated XML comes to a hundred times.
_LARGE, _MOST_RATIO = 4 * 1024 * 1024, 400
_CHUNK = 256 * 1024
_RELATIONS = "_rels/.rels"

_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, NotImplementedError, RuntimeError, OSError,
)  # fmt: skip
_ANEW = "save it anew in Word or LibreOffice"


class Package:
    """An Office file, opened; use it in a `with` statement."""

    def __init__(self, source: Source) -> None:
        self.name = source.name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source.data))
        except _DAMAGE:
            raise self.damaged("it is cut off or damaged") from None
        parts = self._archive.infolist()
        if len(parts) > MAX_PARTS:
            raise TooLarge(self.name, f"it has more than {MAX_PARTS:,} parts", _ANEW)
        self._parts = {part.filename: part for part in parts}
        if len(self._parts) < len(parts):
            raise self.damaged("two of its parts have one name")

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def damaged(self, what: str) -> DamagedInput:
        """Return the error that says what is wrong with the file."""
        return DamagedInput(self.name, f"this Office file is damaged: {what}", _ANEW)

    def xml(self, part: str) -> Element:
        """Return the root of a part.

        Raises:
            DamagedInput, EncryptedInput, TooLarge: there is no such part, or it cannot or must not be read.
        """
        data = self.data(part)
        try:
            return tree_of(data)
        except BadXml as error:
            if error.large:
                raise TooLarge(self.name, f"its part {part} {error}", _ANEW) from None
            raise self.damaged(f"its part {part} {error}") from None

    def relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Give (kind, id, name of the part) of what a part, or the file itself, refers to inside the file."""
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/{_RELATIONS}".lstrip("/").replace("/.rels", f"/{name}.rels")
        if part and relations not in self:
            return
        for one in self.xml(relations):
            if one.get("TargetMode") != "External":
                kind = one.get("Type", "").rpartition("/")[2]
                yield kind, one.get("Id", ""), target_of(part, one.get("Target", ""))

    def names(self) -> Iterator[str]:
        """Give the names of its parts."""
        yield from self._parts

    def data(self, part: str) -> bytes:
        """Return the bytes of a part, unpacked within limits."""
        info = self._parts.get(part)
        if info is None:
            raise self.damaged(f"its part {part} is missing")
        if info.flag_bits & 1:
            fault, remedy = "this Office file is encrypted", "save it without a password"
            raise EncryptedInput(self.name, fault, remedy)
        most = MAX_PART
        if info.compress_size * _MOST_RATIO < most:
            most = max(_LARGE, info.compress_size * _MOST_RATIO)
        chunks: list[bytes] = []
        size = 0
        try:
            with self._archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    if size > most:
                        raise TooLarge(
                            self.name, f"its part {part} unpacks to more than {most:,} bytes", _ANEW
                        )
                    chunks.append(chunk)
        except _DAMAGE as error:
            raise self.damaged(f"its part {part} cannot be unpacked ({error})") from None
        return b"".join(chunks)


def target_of(part: str, target: str) -> str:
    """Return the name of the part that a relationship of `part` leads to."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
