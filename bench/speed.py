"""How fast is kamervragen beside the programs that it stands on? Ratios of one run, no absolutes.

    python bench/speed.py [--repeat N] [--cold N] [--corpus DIR] [--check] [FILE ...]

Every contender reads the same files on the same machine in the same run. They take turns: for
each file each contender once, and all of that again, each time beginning with another contender,
so that a busy moment of the machine hits all alike. Of the repeats of a contender on a file the
best counts: whatever else the machine does only ever adds. A ratio is the quotient of two totals
over all files; the range behind it is that of the single files.

Without files it reads the PDFs of `fixtures/`, and those of `brieven/` and `aanhangsel/` in the directory that
`--corpus` or KAMERVRAGEN_CORPUS names.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from kamervragen import extract

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"

EXTRACT, PDFIUM, PLUMBER = "kamervragen: extract", "pdfium: plain text", "pdfplumber: lines"
PDFTOTEXT = "pdftotext (a process)"
COMMAND = "kamervragen extract"

PLUMBER_SCRIPT = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as document:
    for page in document.pages:
        page.extract_text_lines()
"""

Contender = Callable[[Path], object]
Times = dict[str, dict[Path, float]]


@dataclass(frozen=True, slots=True)
class Aim:
    """A ratio of two contenders, and the bound that it should keep."""

    what: str
    above: str
    below: str
    bound: float
    at_least: bool = False

    def kept(self, ratio: float) -> bool:
        """True where `ratio` is on the right side of the bound."""
        return ratio >= self.bound if self.at_least else ratio <= self.bound


WARM_AIMS = (
    Aim("extract over pdfium's plain text", EXTRACT, PDFIUM, 2.5),
    Aim("pdfplumber's lines over extract", PLUMBER, EXTRACT, 20.0, at_least=True),
)
COLD_AIMS = (Aim("the command over pdfplumber's lines", COMMAND, PLUMBER, 0.65),)


# --- the contenders -------------------------------------------------------------------------------


def read_pdfium(path: Path) -> None:
    """Read the text of each page and nothing else."""
    document = pdfium.PdfDocument(path)
    for page in document:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    document.close()


def count_pages(path: Path) -> int:
    """Return how many pages a PDF has."""
    document = pdfium.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def read_plumber(path: Path) -> None:
    """Read the lines of each page with their places."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text_lines()


def run(*command: str, cache: str | None = None) -> None:
    """Run a program to its end, its output unread. `cache`: where Python keeps its bytecode."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if cache:
        environment["PYTHONPYCACHEPREFIX"] = cache
    nothing = subprocess.DEVNULL
    subprocess.run(command, check=True, env=environment, stdin=nothing, stdout=nothing)


def warm_contenders() -> dict[str, Contender]:
    """Return what runs in this process, and pdftotext where it exists."""
    found: dict[str, Contender] = {
        EXTRACT: extract,
        PDFIUM: read_pdfium,
        PLUMBER: read_plumber,
    }
    if program := shutil.which("pdftotext"):
        found[PDFTOTEXT] = lambda path: run(program, str(path), "-")
    return found


def cold_contenders(cache: str) -> dict[str, Contender]:
    """Return what starts a Python of its own for each file.

    Both find their bytecode in `cache`, as installed packages do, whatever the environment says.
    """
    command = (sys.executable, "-m", "kamervragen", "extract")
    script = (sys.executable, "-c", PLUMBER_SCRIPT)
    return {
        COMMAND: lambda path: run(*command, str(path), "--format", "json", cache=cache),
        PLUMBER: lambda path: run(*script, str(path), cache=cache),
    }


# --- measuring ------------------------------------------------------------------------------------


def measure(contenders: dict[str, Contender], files: Sequence[Path], repeat: int) -> Times:
    """Return the best time in seconds of each contender on each file."""
    names = list(contenders)
    best: Times = {name: dict.fromkeys(files, math.inf) for name in names}
    for contender in contenders.values():
        contender(files[0])  # loads modules, fills caches
    gc.freeze()
    for turn in range(repeat):
        first = turn % len(names)
        for path in files:
            for name in names[first:] + names[:first]:
                best[name][path] = min(best[name][path], _time(contenders[name], path))
    return best


def _time(contender: Contender, path: Path) -> float:
    gc.collect()  # nobody pays for the rubbish of the one before
    start = time.perf_counter()
    contender(path)
    return time.perf_counter() - start


# --- the report -----------------------------------------------------------------------------------


def report(title: str, times: Times, base: str, aims: Sequence[Aim]) -> bool:
    """Print what was measured; return whether all aims were kept."""
    total = {name: sum(by_file.values()) for name, by_file in times.items()}
    count = len(times[base])
    print(f"\n{title}\n")
    print(f"  {'':<24} {'ms a file':>10} {'÷ ' + base.split(':')[0]:>14}")
    for name in sorted(total, key=lambda name: total[name]):
        mean = 1000 * total[name] / count
        print(f"  {name:<24} {mean:>10.1f} {total[name] / total[base]:>14.2f}")
    print()
    kept = True
    for aim in aims:
        ratio = total[aim.above] / total[aim.below]
        single = [times[aim.above][path] / times[aim.below][path] for path in times[base]]
        kept = kept and aim.kept(ratio)
        bound = f"{'≥' if aim.at_least else '≤'} {aim.bound:g}"
        print(
            f"  {aim.what:<36} {ratio:>6.2f}  ({min(single):.2f} to {max(single):.2f})"
            f"  aim {bound}: {'kept' if aim.kept(ratio) else 'MISSED'}"
        )
    return kept


def versions() -> str:
    """Return what was compared."""
    parts = [f"{name} {version(name)}" for name in ("kamervragen", "pypdfium2", "pdfplumber")]
    return f"Python {platform.python_version()}, {', '.join(parts)}"


def chosen(arguments: argparse.Namespace) -> list[Path]:
    """Return the files that were named, else those of the fixtures and of the corpus."""
    if arguments.files:
        return list(arguments.files)
    found = sorted(
        path
        for path in FIXTURES.rglob("*.pdf")
        if not {"geen_vragen", "other_hands"} & set(path.parts)
    )
    if arguments.corpus:
        for folder in ("brieven", "aanhangsel"):
            found += sorted((arguments.corpus / folder).glob("*.pdf"))
    return found


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    result = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    corpus = os.environ.get("KAMERVRAGEN_CORPUS")
    result.add_argument("files", nargs="*", type=Path, metavar="FILE", help="PDFs to read instead")
    result.add_argument("--repeat", type=int, default=7, help="repeats in this process (7)")
    result.add_argument(
        "--cold", type=int, default=3, help="repeats of whole processes; 0: none (3)"
    )
    result.add_argument(
        "--corpus",
        type=Path,
        default=Path(corpus) if corpus else None,
        help="directory whose brieven/ and aanhangsel/ are read too; default: KAMERVRAGEN_CORPUS",
    )
    result.add_argument("--check", action="store_true", help="exit code 1 where an aim is missed")
    return result


def main() -> int:
    """Measure and report."""
    arguments = parser().parse_args()
    files = chosen(arguments)
    if not files or arguments.repeat < 1 or arguments.cold < 0:
        print("bench/speed.py: no PDF to read, or a senseless count of repeats", file=sys.stderr)
        return 2
    print(f"{versions()}\n{len(files)} PDFs, {sum(map(count_pages, files))} pages")
    warm = measure(warm_contenders(), files, arguments.repeat)
    title = f"Warm: in one process, best of {arguments.repeat}"
    kept = report(title, warm, PDFIUM, WARM_AIMS)
    if arguments.cold:
        with tempfile.TemporaryDirectory() as cache:
            cold = measure(cold_contenders(cache), files, arguments.cold)
        title = f"Cold: a process for each file, best of {arguments.cold}"
        kept = report(title, cold, PLUMBER, COLD_AIMS) and kept
    return 0 if kept or not arguments.check else 1


if __name__ == "__main__":
    sys.exit(main())
