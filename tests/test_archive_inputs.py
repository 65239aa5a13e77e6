"""From paths to inputs: what counts, in which order, under which name, and what is refused."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kamervragen.archive.counting import count
from kamervragen.archive.inputs import inputs
from kamervragen.archive.limits import Limits
from kamervragen.archive.tally import Tally

Files = dict[str, bytes]


def zipped(files: Files, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(files: Files, mode: str = "w") -> bytes:
    """A tar file, compressed as `mode` says."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def zstd(data: bytes) -> bytes:
    """Data compressed with Zstandard."""
    try:
        from compression import zstd as module  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        from backports import zstd as module
    packed: bytes = module.compress(data)
    return packed


def lay(folder: Path, files: Files) -> None:
    """Write files below a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def read(*paths: str, glob: str = "*", **limits: int) -> list[tuple[str, str]]:
    """(name, contents or code of the error) of each input."""
    found = inputs(paths, Limits(**limits), glob)
    return [(one.bestand, one.error.code if one.error else one.data.decode()) for one in found]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tests name files as a user does, from where they stand."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


TREE = {"m/b.pdf": b"b", "m/a/z.txt": b"z", "m/a.pdf": b"a", "m/.git/x": b"x", "m/.DS_Store": b"d"}


@pytest.mark.parametrize(
    ("paths", "glob", "expected", "protects"),
    [
        (["m"], "*", ["m/a/z.txt", "m/a.pdf", "m/b.pdf"], "order of names, nothing hidden"),
        (["m/"], "*.pdf", ["m/a.pdf", "m/b.pdf"], "a pattern for names"),
        (["m"], "a/*", ["m/a/z.txt"], "a pattern for paths below the folder"),
        (
            ["m/b.pdf", "m/a"],
            "*.txt",
            ["m/b.pdf", "m/a/z.txt"],
            "what is named counts, in its order",
        ),
        (["./m/a"], "*", ["./m/a/z.txt"], "names as the user gave them"),
    ],
)
def test_folders(
    here: Path, paths: list[str], glob: str, expected: list[str], protects: str
) -> None:
    """A folder is all that is below it, always in the same order."""
    lay(here, TREE)
    assert [name for name, _ in read(*paths, glob=glob)] == expected, protects
    assert count(paths, glob) == len(expected)


BESIDE = {
    "m/a.pdf": b"a",
    "m/a.gold.json": b"{}",
    "m/maak.PY": b"x",
    "m/b.zip": zipped({"c.pdf": b"c", "c.json": b"{}"}),
}


@pytest.mark.parametrize(
    ("paths", "glob", "expected", "left"),
    [
        (["m"], "*", ["m/a.pdf", "m/b.zip!c.pdf"], ["json", "json", "py"]),
        (["m"], "*.json", ["m/a.gold.json", "m/b.zip!c.json"], []),
        (["m/a.gold.json"], "*", ["m/a.gold.json"], []),
    ],
    ids=["in a folder", "asked for by kind", "named"],
)
def test_what_is_no_document(
    here: Path, paths: list[str], glob: str, expected: list[str], left: list[str]
) -> None:
    """It is left aside and counted, not read; but for who asks for it."""
    lay(here, BESIDE)
    beside: dict[str, str] = {}
    found = [one.bestand for one in inputs(paths, Limits(), glob, beside=beside)]
    assert (found, sorted(beside.values())) == (expected, left)
    assert count(paths, glob) == len(expected)


def test_what_is_left_aside_is_told() -> None:
    """The summary counts it by kind, the most first."""
    tally = Tally(documents=1, beside={"a.json": "json", "b.json": "json", "c.py": "py"})
    assert tally.line().endswith("3 andere bestanden overgeslagen (2 .json, 1 .py)")


INSIDE = {"brief.pdf": b"1", "map/nota.txt": b"2", ".verborgen": b"3", "__MACOSX/._brief.pdf": b"4"}
NAMES = ["brief.pdf", "map/nota.txt"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(INSIDE)),
        ("a.tar", tarred(INSIDE)),
        ("a.tar.gz", tarred(INSIDE, "w:gz")),
        ("a.tar.bz2", tarred(INSIDE, "w:bz2")),
        ("a.tar.xz", tarred(INSIDE, "w:xz")),
        ("a.tar.zst", zstd(tarred(INSIDE))),
        ("archief", zipped(INSIDE)),
        ("archief.pdf", tarred(INSIDE, "w:gz")),
    ],
)
def test_archives(here: Path, name: str, data: bytes) -> None:
    """An archive is known by its bytes; its members have the name of both."""
    lay(here, {name: data, "m/" + name: data})
    expected = [(f"{name}!{NAMES[0]}", "1"), (f"{name}!{NAMES[1]}", "2")]
    assert read(name) == expected
    assert read(name, glob="*.txt") == expected[1:]
    assert read("m", glob="*.txt") == [(f"m/{name}!{NAMES[1]}", "2")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("brief.docx", zipped({"word/document.xml": b"x"})),
        ("brief.zip", zipped({"[Content_Types].xml": b"x", "word/document.xml": b"y"})),
        ("brief.odt", zipped({"mimetype": b"application/vnd.oasis", "content.xml": b"y"})),
        ("brief.pdf.gz", gzip.compress(b"%PDF-1.7")),
    ],
)
def test_what_is_no_archive(here: Path, name: str, data: bytes) -> None:
    """A Word file is one document that cannot be read, not a folder of XML."""
    lay(here, {name: data})
    assert [one.bestand for one in inputs([name], Limits())] == [name]


def linked() -> bytes:
    """A tar file with a link and a device before a file."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, kind in (
            ("link", tarfile.SYMTYPE),
            ("hard", tarfile.LNKTYPE),
            ("dev", tarfile.CHRTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("goed")
        info.size = 2
        archive.addfile(info, io.BytesIO(b"ok"))
    return stream.getvalue()


def zip_link() -> bytes:
    """A zip file with a symbolic link in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("link")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return stream.getvalue()


def encrypted() -> bytes:
    """A zip file that says of its member that it is encrypted."""
    data = bytearray(zipped({"a.txt": b"a"}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def corrupt() -> bytes:
    """A zip file whose first member does not have its checksum."""
    data = zipped({"a.txt": b"aaaa", "b.txt": b"b"}, zipfile.ZIP_STORED)
    return data.replace(b"aaaa", b"aaab", 1)


BOMB = b"\0" * (20 * 2**20)


@pytest.mark.parametrize(
    ("data", "expected", "protects"),
    [
        (tarred({"../a": b"1", "/b": b"2", "c/../../d": b"3", "e": b"4"}),
         [("!../a", "onveilig"), ("!/b", "onveilig"), ("!c/../../d", "onveilig"), ("!e", "4")],
         "paths that lead out of the archive"),
        (zipped({"..\\a": b"1", "C:\\b": b"2"}), [("!..\\a", "onveilig"), ("!C:\\b", "onveilig")],
         "the same, as Windows writes them"),
        (linked(), [("!link", "onveilig"), ("!hard", "onveilig"), ("!dev", "onveilig"), ("!goed", "ok")],
         "links and devices"),
        (zip_link(), [("!link", "onveilig")], "links in zip files"),
        (encrypted(), [("!a.txt", "versleuteld")], "a member with a password"),
        (corrupt(), [("!a.txt", "beschadigd"), ("!b.txt", "b")], "a damaged member, and no more"),
        (zipped({"a": BOMB, "b": b"2"}), [("!a", "te_groot"), ("!b", "2")], "a zip bomb"),
        (tarred({"a": b"1", "b": BOMB, "c": b"3"}, "w:gz"), [("!a", "1"), ("", "te_groot")],
         "a tar bomb ends the archive: to skip it is to unpack it"),
        (tarred({"a": b"1", "b": b"2" * 9999})[:4000], [("!a", "1"), ("", "beschadigd")],
         "an archive that is cut off gives what it has"),
        (zipped({"a": b"1"})[:-30], [("", "beschadigd")], "a zip file without its directory"),
        (zipped({}), [("", "leeg")], "an archive without files"),
        (zipped({"map/": b"", "map/.x": b""}), [("", "leeg")], "an archive of which nothing counts"),
        (tarred({"a": b"1", "b": b"2" * 600}), [("!a", "1"), ("!b", "te_groot")], "a large member"),
        (tarred({"a": b"1", "b": b"2", "c": b"3", "d": b"4"}),
         [("!a", "1"), ("!b", "2"), ("!c", "3"), ("", "te_groot")], "too many members"),
    ],
)  # fmt: skip
def test_hostile_archives(
    here: Path, data: bytes, expected: list[tuple[str, str]], protects: str
) -> None:
    """What an archive does wrong costs its own members and is told; nothing is written anywhere."""
    lay(here, {"x": data})
    found = read(
        "x", document=500 if "large" in protects else 10**9, members=3 if "many" in protects else 99
    )
    assert found == [("x" + name, what) for name, what in expected], protects
    assert os.listdir() == ["x"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_repeat(here: Path) -> None:
    """Two members of one name are two inputs; each result can be found again."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", "1")
        archive.writestr("a", "2")
    lay(here, {"x.zip": stream.getvalue()})
    assert read("x.zip") == [("x.zip!a", "1"), ("x.zip!a#2", "2")]


def fifo(path: Path) -> None:
    """A pipe into which nobody writes."""
    os.mkfifo(path)


@pytest.mark.skipif(os.name == "nt", reason="no pipes with a name")
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (fifo, "onbekend_formaat"),
        (lambda path: path.symlink_to("nergens"), "ontbreekt"),
        (lambda path: path.mkdir(), "leeg"),
        (lambda _: None, "ontbreekt"),
    ],
    ids=["a pipe", "a link to nothing", "an empty folder", "nothing"],
)
def test_what_cannot_be_read(here: Path, make: Callable[[Path], None], code: str) -> None:
    """It is an input with an error; nothing waits for it."""
    make(here / "x")
    assert read("x") == [("x", code)]


def test_links_to_folders_are_not_followed(here: Path) -> None:
    """A link that leads back up would never end."""
    lay(here, {"m/a": b"a"})
    (here / "m" / "rond").symlink_to(here / "m")
    assert read("m") == [("m/a", "a"), ("m/rond", "onbekend_formaat")]


@pytest.mark.usefixtures("here")
def test_name_that_is_not_utf8() -> None:
    """A name of a time before UTF-8 does not break the output."""
    try:
        with open(b"vra\xe9g.txt", "wb") as file:
            file.write(b"a")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    assert read(".") == [("./vra\\xe9g.txt", "a")]


def test_output_is_no_input(here: Path) -> None:
    """An output inside the folder is not read into itself, nor is what lies beside it."""
    lay(here, {"a.pdf": b"a", "uit.db": b"x", "uit.db-wal": b"x", "uit.db.part": b"x"})
    found = inputs(["."], Limits(), leave=str(here / "uit.db"))
    assert [one.bestand for one in found] == ["./a.pdf"]
