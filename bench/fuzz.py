"""Damage the fixtures by chance and read them: every input must end in a record or a named error.

    python bench/fuzz.py --minutes 20 [--seed S] [--target T] [--corpus DIR] [--finds DIR]

Targets: `pdf` (pdfium), `plumber` (pdfplumber), `text`, `markdown`, `page` (HTML), `xml`, `layout` (lines of
a reading are changed behind the reader), or `all` in turns. A record must keep the promises of `tests/invariants.py`
and fit the schema; an error must be a `KamervragenError` other than one of exit code 1.

Inputs are read in a child process: pdfium may crash it, or read on for ever. What crashes, hangs or
breaks a promise is saved in the folder `--finds` under its target, and told in one line. Input number n
of a target is the same in each run with the same seed and files. Needs nothing beyond the tests'
packages: mutations of our own find as much here as coverage does, for pdfium's code is not instrumented.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import multiprocessing
import os
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

from invariants import broken, schema_faults  # noqa: E402
from kamervragen import extract  # noqa: E402
from kamervragen.errors import KamervragenError, UsageError  # noqa: E402
from kamervragen.families import family_of  # noqa: E402
from kamervragen.layout import build  # noqa: E402
from kamervragen.lines import Reading  # noqa: E402
from kamervragen.output import Format, Style, render  # noqa: E402
from kamervragen.readers import reader_for  # noqa: E402
from kamervragen.records import Herkomst, Record  # noqa: E402
from kamervragen.source import load  # noqa: E402
from mutate import mutated, mutated_reading, unpacked  # noqa: E402

FIXTURES = HERE.parent / "fixtures"
# target -> the files that it begins with
SEEDS: dict[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "plumber": (".pdf",),
    "text": (".txt",),
    "markdown": (".md",),
    "page": (".html",),
    "xml": (".xml",),
    "layout": (".txt", ".md", ".pdf"),
}
READERS = {"plumber": "pdfplumber"}
# Seconds for one input; the second reader is slow by nature.
PATIENCE = {"plumber": 120.0}
USUAL_PATIENCE = 30.0
# Larger files make for few inputs a minute.
LARGEST = 300_000
# All readings are made before the first is changed.
SMALL = 40_000


@cache
def seeds(target: str, corpus: str | None = None) -> list[bytes]:
    """Return the files that inputs of a target are made from."""
    folders = [FIXTURES, *([Path(corpus)] if corpus else [])]
    paths = sorted(path for folder in folders for path in folder.rglob("*"))
    kept = [path for path in paths if path.suffix.lower() in SEEDS[target] and path.is_file()]
    found = [path.read_bytes() for path in kept if 0 < path.stat().st_size < LARGEST]
    return found + [unpacked(data) for data in found if data.startswith(b"%PDF")]


def make(target: str, seed: str, number: int, corpus: str | None = None) -> bytes:
    """Return input `number`; for the layout, the choice of what to read and how to change it."""
    if target == "layout":
        return f"{seed}-{number}".encode()
    chance = Random(f"{seed}-{target}-{number}")  # noqa: S311 - tests, no secrets
    found = seeds(target, corpus)
    return mutated(chance.choice(found), chance.choice(found), chance)


def attempt(target: str, data: bytes) -> str | None:
    """Read one input; return what is wrong with how that ended, or None."""
    try:
        if target == "layout":
            record, origin = _laid_out(data)
        else:
            record, origin = extract(data, reader=READERS.get(target, "pdfium")), data
    except KamervragenError as error:
        return _fault_of(error)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if record is None:
        return None
    faults = [*broken(record, origin), *schema_faults(record)]
    for form in Format:
        shown = _shown(record, form)
        if form is not Format.JSON and any(letter in shown for letter in "\x00\x1b\x9b\u202e"):
            faults.append(f"raw control characters in {form}")
    return faults[0] if faults else None


def _shown(record: Record, form: Format) -> str:
    """Return a record as text in a format; of a file of Office the text of its parts."""
    try:
        written = render(record, form, Style())
    except UsageError:  # a calendar of a letter without a last day
        return ""
    if isinstance(written, str):
        return written
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def _fault_of(error: KamervragenError) -> str | None:
    if error.exit_code == KamervragenError.exit_code:
        return f"an error without a class of its own: {error}"
    return f"an error of several lines: {error}" if "\n" in error.fault + error.remedy else None


@cache
def _readings() -> list[tuple[Reading, bytes]]:
    """The readings of the fixtures, each with its bytes."""
    found = []
    for data in seeds("layout"):
        if len(data) < SMALL:
            source = load(data)
            try:
                found.append((reader_for(source, "pdfium")(source), data))
            except KamervragenError:
                continue
    return found


def _laid_out(data: bytes) -> tuple[Record | None, bytes]:
    """Change the lines of a reading as `data` says, and make a record of them."""
    chance = Random(data)  # noqa: S311 - tests, no secrets
    (reading, origin), (other, _) = chance.choice(_readings()), chance.choice(_readings())
    document = build(mutated_reading(reading, other, chance))
    family = family_of(document)
    if family is None:
        return None, origin
    media = "application/pdf" if reading.drawn else "text/plain"
    sha256 = hashlib.sha256(origin).hexdigest()
    herkomst = Herkomst(
        bestand="<fuzz>",
        sha256=sha256,
        media=media,  # type: ignore[arg-type]
        paginas=document.pages,
        lezer=reading.lezer,  # type: ignore[arg-type]
    )
    return family.parse(document, herkomst), origin


# ---------------------------------------------------------------- the child that reads


def _serve(target: str, pipe: multiprocessing.connection.Connection) -> None:
    """Read inputs that come through a pipe until the pipe closes."""
    os.environ.pop("KAMERVRAGEN_DEBUG", None)
    try:
        while True:
            pipe.send(attempt(target, pipe.recv_bytes()))
    except (EOFError, OSError, KeyboardInterrupt):
        return


@dataclass
class Child:
    """A process that reads; it is started anew after each crash and each hang."""

    target: str
    _process: multiprocessing.process.BaseProcess | None = field(default=None, init=False)
    _pipe: multiprocessing.connection.Connection | None = field(default=None, init=False)

    def read(self, data: bytes) -> str | None:
        """Return what is wrong with how reading the input ended, or None."""
        if self._process is None or self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(self.target, theirs), daemon=True)
            self._process.start()
            theirs.close()
        patience = PATIENCE.get(self.target, USUAL_PATIENCE)
        try:
            self._pipe.send_bytes(data)
            if self._pipe.poll(patience):
                fault: str | None = self._pipe.recv()
                return fault
            fault = f"still reading after {patience:.0f} seconds"
        except (EOFError, OSError):
            self._process.join(5)
            fault = f"the reading process died with {self._process.exitcode}"
        self.close()
        return fault

    def close(self) -> None:
        """End the process."""
        if self._process is not None and self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def save(finds: Path, target: str, data: bytes, fault: str) -> None:
    """Keep an input that went wrong, and tell it."""
    finds.mkdir(parents=True, exist_ok=True)
    suffix = SEEDS[target][0] if target != "layout" else ".seed"
    path = finds / f"{target}-{hashlib.sha256(data).hexdigest()[:12]}{suffix}"
    path.write_bytes(data)
    print(f"{path}: {fault[:300]}", flush=True)


def main() -> int:
    """Fuzz until the time is over; exit code 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--target", choices=[*SEEDS, "all"], default="all")
    parser.add_argument("--corpus", help="folder with more files to begin with")
    parser.add_argument("--finds", type=Path, default=Path("fuzz-finds"))
    options = parser.parse_args()
    targets = list(SEEDS) if options.target == "all" else [options.target]
    tried: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for place, target in enumerate(targets):
        until = time.monotonic() + options.minutes * 60 / len(targets)
        child = Child(target)
        for number in count():
            if time.monotonic() > until:
                break
            data = make(target, options.seed, number, options.corpus)
            fault = child.read(data)
            tried[target] += 1
            if fault:
                found[target] += 1
                save(options.finds, target, data, f"{fault} (input {number})")
        child.close()
        print(f"{target}: {tried[target]} inputs, {found[target]} finds", flush=True)
        del place
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
