"""How fast does `kamervragen batch` go through an archive, and how much memory does it take?

    python bench/archive.py [--documents N] [--large N ...] [--repeat N] [--check]

It makes an archive of N PDFs from `fixtures/`, no two the same, and runs the command on it in several
ways, in turn and in one run; of the repeats the best counts. Only the ratios mean something.

- one worker and two: documents a second, and how many times more the second one brings;
- two workers against a shell loop of `pdftotext` in two halves at once, which gives bare text;
- SQLite, Parquet and CSV against JSON Lines;
- the peak of memory (VmHWM) of the parent and of the largest worker, and the time a document, for N documents and
  for many more.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import copies

BATCH = [sys.executable, "-m", "kamervragen", "batch"]
MIB = 2**20

# Each half of the files in a loop of its own, so that two cores have work.
LOOP = """
half() { while IFS= read -r -d '' file; do pdftotext "$file" - > /dev/null; done; }
half < "$1" & half < "$2" & wait
"""


@dataclass(frozen=True, slots=True)
class Peak:
    """Most memory that was taken, in MiB: by the parent, and by the largest worker."""

    parent: float
    worker: float


@dataclass(frozen=True, slots=True)
class Aim:
    """A ratio of two times, and the bound that it should keep."""

    what: str
    above: str
    below: str
    bound: float
    at_least: bool = False


ONE, TWO, TEXT = "jsonl, 1 worker", "jsonl, 2 workers", "pdftotext, 2 loops"
SQLITE, PARQUET, CSV = "sqlite, 2 workers", "parquet, 2 workers", "csv, 2 workers"
AIMS = (
    Aim("two workers, times the speed of one", ONE, TWO, 1.9, at_least=True),
    Aim("records over pdftotext's bare text", TWO, TEXT, 0.8),
    Aim("sqlite over jsonl", SQLITE, TWO, 1.1),
    Aim("parquet over jsonl", PARQUET, TWO, 1.3),
    Aim("csv over jsonl", CSV, TWO, 1.3),
)
FLAT = 200  # MiB that a worker may take


def main() -> int:
    """Run the bench and print its tables; with --check a missed aim is exit code 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=1000, metavar="N")
    parser.add_argument("--large", type=int, nargs="*", default=[10_000], metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    parser.add_argument("--check", action="store_true", help="exit code 1 when an aim is missed")
    asked = parser.parse_args()
    sources = copies.documents(".pdf")
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "archief"
        copies.lay(folder, sources, asked.documents)
        print(_title(folder, asked.documents, len(sources)))
        times = _times(folder, Path(work), asked.repeat)
        missed = _print_times(times, asked.documents)
        sizes = [count for count in (asked.documents, *asked.large) if count]
        missed |= _print_memory(Path(work), sources, sizes)
    return int(missed and asked.check)


def _title(folder: Path, wanted: int, sources: int) -> str:
    size = sum(path.stat().st_size for path in folder.rglob("*.pdf"))
    return (
        f"Python {platform.python_version()}, kamervragen {version('kamervragen')}, "
        f"pypdfium2 {version('pypdfium2')}\n"
        f"{wanted} PDFs made of {sources}, {size / MIB:.0f} MiB\n"
    )


def _contenders(folder: Path, work: Path) -> dict[str, Callable[[], object]]:
    def run(suffix: str, jobs: int) -> Callable[[], object]:
        target = work / f"uit.{suffix}"
        command = [*BATCH, str(folder), "-q", "--overwrite", "-j", str(jobs), "-o", str(target)]
        return lambda: subprocess.run(command, check=True)

    found: dict[str, Callable[[], object]] = {
        ONE: run("jsonl", 1), TWO: run("jsonl", 2), CSV: run("csv", 2),
        SQLITE: run("db", 2), PARQUET: run("parquet", 2),
    }  # fmt: skip
    if shutil.which("pdftotext"):
        halves = [work / "half1", work / "half2"]
        files = sorted(folder.rglob("*.pdf"))
        for place, half in enumerate(halves):
            half.write_bytes(b"".join(bytes(path) + b"\0" for path in files[place::2]))
        command = ["bash", "-c", LOOP, "bash", *map(str, halves)]
        found[TEXT] = lambda: subprocess.run(command, check=True)
    return found


def _times(folder: Path, work: Path, repeat: int) -> dict[str, float]:
    """Let the contenders take turns; the best time of each counts."""
    best: dict[str, float] = {}
    contenders = _contenders(folder, work)
    for _ in range(repeat):
        for name, contender in contenders.items():
            begun = time.perf_counter()
            contender()
            taken = time.perf_counter() - begun
            best[name] = min(taken, best.get(name, taken))
    return best


def _print_times(times: dict[str, float], wanted: int) -> bool:
    print(f"{'':24}{'ms a document':>15}{'documents a second':>20}")
    for name, taken in times.items():
        print(f"  {name:22}{taken / wanted * 1000:15.2f}{wanted / taken:20.0f}")
    print()
    missed = False
    for aim in AIMS:
        if aim.above not in times or aim.below not in times:
            continue
        ratio = times[aim.above] / times[aim.below]
        kept = ratio >= aim.bound if aim.at_least else ratio <= aim.bound
        sign, verdict = ("≥" if aim.at_least else "≤"), ("kept" if kept else "MISSED")
        print(f"  {aim.what:38}{ratio:6.2f}  aim {sign} {aim.bound:g}: {verdict}")
        missed |= not kept
    print()
    return missed


def _print_memory(work: Path, sources: list[Path], sizes: list[int]) -> bool:
    """Print the peaks and times for each size of archive; 'flat' is for a person to judge."""
    print(f"{'':24}{'parent, MiB':>15}{'worker, MiB':>20}{'ms a document':>20}")
    missed = False
    for wanted in sizes:
        folder = work / f"archief{wanted}"
        copies.lay(folder, sources, wanted)
        for suffix in ("jsonl", "db"):
            command = [*BATCH, str(folder), "-q", "-j", "2", "-o", f"{folder}.{suffix}"]
            begun = time.perf_counter()
            peak = peak_of(command)
            each = (time.perf_counter() - begun) / wanted * 1000
            name = f"  {wanted:7} documents, {suffix:5}"
            print(f"{name}{peak.parent:13.0f}{peak.worker:20.0f}{each:20.2f}", flush=True)
            missed |= peak.worker > FLAT
        shutil.rmtree(folder)
    print(f"\n  a worker takes at most {FLAT} MiB: {'MISSED' if missed else 'kept'}")
    return missed


def peak_of(command: list[str]) -> Peak:
    """Run a command and return the peaks of its memory; on Linux only."""
    process = subprocess.Popen(command)
    peaks: dict[int, float] = {}
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            for child in (process.pid, *_descendants(process.pid)):
                peaks[child] = max(peaks.get(child, 0.0), _high_water(child))

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    done.set()
    watcher.join()
    if code:
        raise subprocess.CalledProcessError(code, command)
    parent = peaks.pop(process.pid, 0.0)
    return Peak(parent, max(peaks.values(), default=0.0))


def _descendants(pid: int) -> Iterator[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield int(child)
        yield from _descendants(int(child))


def _high_water(pid: int) -> float:
    """Return VmHWM of a process in MiB; 0 where it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    lines = [line.split() for line in status.splitlines() if line.startswith("VmHWM")]
    return int(lines[0][1]) / 1024 if lines else 0.0


if __name__ == "__main__":
    sys.exit(main())
