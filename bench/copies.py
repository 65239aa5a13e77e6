"""Many documents from few: copies of those in `fixtures/` that all differ in their bytes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
# Documents that give a record; what is refused makes an archive look faster than it is.
READ = ("aanhangsel", "commissiebrief", "schriftelijke_vragen")


def documents(*suffixes: str) -> list[Path]:
    """Return the fixtures that give a record and have one of these suffixes."""
    found = [path for family in READ for path in sorted((FIXTURES / family).glob("*/*"))]
    return [path for path in found if path.suffix in suffixes and _can_grow(path)]


def _can_grow(path: Path) -> bool:
    """True where a line end can be put behind the document; in UTF-16 that takes two bytes."""
    return path.stem != "README" and not path.read_bytes().startswith((b"\xff\xfe", b"\xfe\xff"))


def copies(sources: list[Path], wanted: int) -> Iterator[tuple[str, bytes]]:
    """Give name and bytes of as many documents as wanted, each with other bytes.

    A PDF gets a comment behind its end, a text gets empty lines: the record stays the same.
    """
    contents = [(path.suffix, path.read_bytes()) for path in sources]
    made = ((number, *contents[number % len(contents)]) for number in count())
    for number, suffix, data in islice(made, wanted):
        tail = f"\n% {number}\n".encode() if suffix == ".pdf" else b"\n" * (number // len(contents))
        yield f"{number // 1000:04}/{number:06}{suffix}", data + tail


def lay(folder: Path, sources: list[Path], wanted: int) -> None:
    """Write that many documents below a folder, a thousand in each of its folders."""
    for name, data in copies(sources, wanted):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
