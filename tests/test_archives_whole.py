"""An archive gives all that is in it, or says that it does not: nothing is dropped in silence."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kamervragen.archive.inputs import inputs
from kamervragen.archive.limits import Limits
from test_archive_inputs import tarred, zipped, zstd

# Each member is a header and one block; then come two blocks of zeros, and more up to 10 KiB.
TAR = tarred({"a": b"1", "b": b"2", "c": b"3"})
OTHER = tarred({"d": b"4"})
END = 3 * 1024
ABC = [("!a", "1"), ("!b", "2"), ("!c", "3")]
DAMAGED = ("", "beschadigd")

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "tar": lambda data: data,
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstd,
}


def with_zeros(begin: int, size: int) -> bytes:
    """The archive with zeros in one place."""
    return TAR[:begin] + bytes(size) + TAR[begin + size :]


def flipped(place: int) -> bytes:
    """The archive with one byte changed."""
    return TAR[:place] + bytes([TAR[place] ^ 1]) + TAR[place + 1 :]


def old() -> bytes:
    """The archive as it was written before there was a magic word in it."""
    data = bytearray(TAR)
    for at in range(0, END, 1024):
        data[at + 257 : at + 265] = bytes(8)
        data[at + 148 : at + 156] = b" " * 8
        data[at + 148 : at + 156] = b"%06o\0 " % sum(data[at : at + 512])
    return bytes(data)


# name -> (archive, what comes of it)
TARS: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "whole": (TAR, ABC),
    "two blocks of zeros": (TAR[: END + 1024], ABC),
    "a part of a block of zeros behind its end": (TAR[: END + 1024] + bytes(100), ABC),
    "many zeros behind its end": (TAR + bytes(10**6), ABC),
    "old": (old(), ABC),
    "old, with a damaged header": (old()[:1030] + b"?" + old()[1031:], [*ABC[:1], DAMAGED]),
    "a damaged first header": (flipped(3), [DAMAGED]),
    "a damaged first header without its magic": (b"x" + old()[1:], [DAMAGED]),
    "a damaged second header": (flipped(1024 + 3), [*ABC[:1], DAMAGED]),
    "a damaged last header": (flipped(2048 + 100), [*ABC[:2], DAMAGED]),
    "a first header of zeros": (with_zeros(0, 512), [DAMAGED]),
    "a header of zeros": (with_zeros(1024, 512), [*ABC[:1], DAMAGED]),
    "a member of zeros": (with_zeros(1024, 1024), [*ABC[:1], DAMAGED]),
    "cut behind a member": (TAR[:1024], [*ABC[:1], DAMAGED]),
    "cut behind a header": (TAR[: 1024 + 512], [*ABC[:1], DAMAGED]),
    "cut in a header": (TAR[: 2048 + 100], [*ABC[:2], DAMAGED]),
    "cut behind the last member": (TAR[:END], [*ABC, DAMAGED]),
    "one block of zeros": (TAR[: END + 512], [*ABC, DAMAGED]),
    "two archives": (TAR + OTHER, [*ABC, DAMAGED]),
    "two archives without padding": (TAR[: END + 1024] + OTHER, [*ABC, DAMAGED]),
    "two archives, the second far away": (TAR + bytes(10**6) + OTHER, [*ABC, DAMAGED]),
    "rubbish behind its end": (TAR + b"x", [*ABC, DAMAGED]),
}


def read(path: str, **limits: int) -> list[tuple[str, str]]:
    """(name without that of the archive, contents or code of the error) of each input."""
    found = list(inputs([path], Limits(**limits)))
    assert all("damaged behind member" in one.error.fault for one in found if _whole(one, path))
    return [
        (one.bestand.removeprefix(path), one.error.code if one.error else one.data.decode())
        for one in found
    ]


def _whole(one: object, path: str) -> bool:
    """True for the failure of the archive as such."""
    error = getattr(one, "error", None)
    return error is not None and error.bestand == path and error.code == "beschadigd"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Archives are named as they are, from where the test stands."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("case", TARS)
def test_tars(here: Path, case: str, suffix: str) -> None:
    """Only two blocks of zeros with nothing but zeros behind them end a tar file."""
    data, expected = TARS[case]
    name = "x.tar" if suffix == "tar" else f"x.tar.{suffix}"
    (here / name).write_bytes(PACKERS[suffix](data))
    assert read(name) == expected


@pytest.mark.parametrize("suffix", [name for name in PACKERS if name != "tar"])
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda pack: pack(TAR[:700]) + pack(TAR[700:]), ABC),
        (lambda pack: pack(TAR) + bytes(8), ABC),
        (lambda pack: pack(TAR) + pack(b""), ABC),
        (lambda pack: pack(TAR) + pack(OTHER), [*ABC, DAMAGED]),
        (lambda pack: pack(TAR) + b"rubbish", [*ABC, DAMAGED]),
        (lambda pack: pack(TAR) + OTHER, [*ABC, DAMAGED]),
        (lambda pack: pack(TAR[:END]), [*ABC, DAMAGED]),
        (lambda pack: pack(TAR) + pack(OTHER)[:-5], [*ABC, DAMAGED]),
    ],
    ids=["two parts", "padding", "an empty part", "two archives", "rubbish behind it",
         "a tar file behind it", "without an end", "a second one that is cut off"],
)  # fmt: skip
def test_compressed_tars(
    here: Path,
    suffix: str,
    make: Callable[[Callable[[bytes], bytes]], bytes],
    expected: list[tuple[str, str]],
) -> None:
    """A compressed file may have several parts; what is no part is told."""
    (here / f"x.tar.{suffix}").write_bytes(make(PACKERS[suffix]))
    assert read(f"x.tar.{suffix}") == expected


@pytest.mark.parametrize("suffix", [name for name in PACKERS if name != "tar"])
def test_compressed_tar_with_a_changed_byte(here: Path, suffix: str) -> None:
    """Whatever byte is changed, all members are there or a failure is."""
    whole = PACKERS[suffix](TAR)
    for place in range(10, len(whole), 7):
        (here / f"x.tar.{suffix}").write_bytes(
            whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        )
        found = read(f"x.tar.{suffix}")
        assert found == ABC or found[-1][1] == "beschadigd", place


def test_zeros_behind_a_tar_are_no_bomb_shelter(here: Path) -> None:
    """What unpacks to zeros without end is a bomb there too."""
    (here / "x.tar.gz").write_bytes(gzip.compress(TAR + bytes(40 * 2**20)))
    assert read("x.tar.gz") == [*ABC, ("", "te_groot")]


ZIP = zipped({"a": b"1" * 50, "b": b"2" * 50}, zipfile.ZIP_STORED)
SECOND = zipped({"d": b"4" * 50}, zipfile.ZIP_STORED)
A, B, D = ("!a", "1" * 50), ("!b", "2" * 50), ("!d", "4" * 50)
DIRECTORY, RECORD = ZIP.index(b"PK\x01\x02"), ZIP.index(b"PK\x05\x06")
ENTRY = ZIP.index(b"PK\x01\x02", DIRECTORY + 1) - DIRECTORY


def unnamed() -> bytes:
    """A zip file whose directory names the last of two members only, and fits otherwise."""
    size = RECORD - DIRECTORY - ENTRY
    record = bytearray(ZIP[RECORD:])
    record[8:12] = b"\1\0\1\0"
    record[12:16] = size.to_bytes(4, "little")
    return ZIP[:DIRECTORY] + ZIP[DIRECTORY + ENTRY : RECORD] + bytes(record)


def streamed() -> bytes:
    """A zip file that was written into a pipe: sizes stand behind the data."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        archive.writestr("a", "1" * 50)
        archive.writestr("b", "2" * 50)
    return pipe.getvalue()


def commented() -> bytes:
    """A zip file with a comment."""
    stream = io.BytesIO(ZIP)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.comment = b"een opmerking die langer is dan een kop van dertig bytes"
    return stream.getvalue()


def grown() -> bytes:
    """A zip file to which a member was added later."""
    stream = io.BytesIO(ZIP)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("d", "4" * 50)
    return stream.getvalue()


# name -> (archive, what comes of it)
ZIPS: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "whole": (ZIP, [A, B]),
    "written into a pipe": (streamed(), [A, B]),
    "with a comment": (commented(), [A, B]),
    "a member added later": (grown(), [A, B, D]),
    "a line end behind it": (ZIP + b"\r\n", [A, B]),
    "zeros behind it": (ZIP + bytes(5000), [A, B]),
    "two archives": (ZIP + SECOND, [D, DAMAGED]),
    "two archives, the second cut off": (ZIP + SECOND[:90], [A, B, DAMAGED]),
    "rubbish behind it": (ZIP + b"rubbish" * 9, [A, B, DAMAGED]),
    "a member that its directory does not name": (unnamed(), [B, DAMAGED]),
    "a directory that is cut off": (ZIP[: DIRECTORY + ENTRY] + ZIP[RECORD:], [DAMAGED]),
    "a directory with a hole": (
        ZIP[: DIRECTORY + ENTRY] + bytes(ENTRY) + ZIP[RECORD:], [DAMAGED],
    ),
    "without its end": (ZIP[:RECORD], [DAMAGED]),
    "a wrong checksum": (ZIP.replace(b"1" * 50, b"1" * 49 + b"0", 1), [("!a", "beschadigd"), B]),
    "a header of zeros": (
        ZIP[:4] + bytes(26) + ZIP[30:], [("!a", "beschadigd"), B],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ZIPS)
def test_zips(here: Path, case: str) -> None:
    """What the directory of a zip file does not name is told, and a bad member costs itself only."""
    data, expected = ZIPS[case]
    (here / "x.zip").write_bytes(data)
    assert read("x.zip") == expected


def test_zip_members_cut_short(here: Path) -> None:
    """Damage that ends the data of a member early costs that member only."""
    members = {"a": b"abc" * 400, "b": b"2"}
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        data = bytearray(zipped(members, method))
        data[35:43] = b"\xff" * 8
        (here / "x.zip").write_bytes(data)
        assert read("x.zip") == [("!a", "beschadigd"), ("!b", "2")], method
