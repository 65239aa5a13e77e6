"""The command for many documents: `batch`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kamervragen.cli.failures import TERMINATED, Terminated
from kamervragen.cli.options import (
    ALL_COLUMNS,
    EXCEL,
    LONGEST,
    OCR,
    OVERWRITE,
    PASSWORD,
    READER,
    Reader,
)
from kamervragen.cli.paths import Paths
from kamervragen.cli.terminal import STDOUT, check_columns, memory_limit, size
from kamervragen.errors import UsageError
from kamervragen.options import Ocr, Options
from kamervragen.output.files import check_target, exists
from kamervragen.stores import SUFFIXES, Per, Settings, StoreFormat
from kamervragen.stores.claim import begun

if TYPE_CHECKING:
    pass

SOME_FAILED = 6
# What people may well ask for and would get something else under a false name.
FOREIGN = (".xls", ".ods", ".doc", ".odt", ".pdf", ".html")
# What holds one letter, and not many.
_OF_ONE = (".json", ".docx", ".xlsx", ".ics")

BATCH_EXAMPLES = """\b
Examples:
  kamervragen batch archief/ -o vragen.db                     a database to search
  kamervragen batch 2024.zip 2025.tar.gz -o vragen.jsonl      a record a line
  kamervragen batch archief/ -o vragen.db --resume            go on where it stopped
  kamervragen batch archief/ --glob '*.docx' --glob '*.eml' -o vragen.csv
  find . -name '*.pdf' -print0 | kamervragen batch -0 - > vragen.jsonl
"""


def batch(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders, zip and tar files; - reads a list of paths from standard input.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Default: standard output."),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        StoreFormat | None,
        typer.Option(
            "--format", help="Default: by the suffix of --output, else jsonl.", show_default=False
        ),
    ] = None,
    per: Annotated[Per, typer.Option("--per", help="What a line of jsonl holds.")] = Per.DOCUMENT,
    excel: Annotated[bool, EXCEL] = False,
    all_columns: Annotated[bool, ALL_COLUMNS] = False,
    glob: Annotated[
        list[str] | None,
        typer.Option(
            "--glob",
            metavar="PATTERN",
            help="Which files in folders and archives count; repeat for any of several.",
        ),
    ] = None,
    null: Annotated[
        bool, typer.Option("--null", "-0", help="The list of paths has a NUL behind each.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with an output: skip what is in it already.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="With --resume: read again what failed before.")
    ] = False,
    overwrite: Annotated[bool, OVERWRITE] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            max=256,
            help="Processes. Default: the cores.",
            show_default=False,
        ),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(
            "--timeout",
            metavar="SECONDS",
            min=0,
            max=LONGEST,
            help="Seconds for one document; 0 for no limit.",
        ),
    ] = 30.0,
    memory: Annotated[
        str | None,
        typer.Option(
            "--memory",
            metavar="SIZE",
            help="For one document, on Linux; 0 for no limit.",
            show_default="1GiB",
        ),
    ] = None,
    max_size: Annotated[
        str, typer.Option("--max-size", metavar="SIZE", help="Largest document that is read.")
    ] = "512MiB",
    max_files: Annotated[
        int, typer.Option("--max-files", metavar="N", min=1, help="Most files in one archive.")
    ] = 1_000_000,
    max_ratio: Annotated[
        int,
        typer.Option(
            "--max-ratio", metavar="N", min=1, help="How much larger a packed file may get."
        ),
    ] = 200,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    ocr: Annotated[Ocr, OCR] = Ocr.OFF,
    password: Annotated[str | None, PASSWORD] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress and no summary.")
    ] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="What happens, as JSON Lines on standard error.")
    ] = False,
) -> None:
    """Read many documents into one output: a result for each, and a summary.

    What cannot be read is a result too, with the reason; the exit code is then 6.
    """
    target = None if output is None or output in STDOUT else Path(output)
    form = _choose_format(format, target)
    _check_output(target, form, per, excel=excel, resume=resume, overwrite=overwrite)
    _keep_inputs(target, paths)
    check_columns(excel=excel, all_columns=all_columns)
    listed = Paths(paths, null=null, again=resume)
    if retry_failed and not resume:
        raise UsageError("--retry-failed", "it goes with --resume", "add --resume")
    # What follows loads the readers and the pool; a wrong call is told before that.
    from kamervragen.archive.batch import Run
    from kamervragen.archive.limits import Limits
    from kamervragen.archive.pool import cores
    from kamervragen.cli.progress import watcher
    from kamervragen.cli.running import carry_out

    sizes = memory_limit(memory), size("--max-size", max_size)
    limits = Limits(timeout, *sizes, max_files, max_ratio)
    settings = Settings(_version(reader, ocr), per, excel, all_columns)
    options = Options(reader.value, password, ocr)
    _check_recognition(ocr)
    asked = Run(form, settings, limits, jobs or cores(), options, retry=retry_failed)
    watch = watcher(quiet=quiet, log_json=log_json)
    try:
        tally = carry_out(
            asked, listed, glob or "*", target, watch, resume=resume, overwrite=overwrite
        )
    except Terminated:
        raise typer.Exit(TERMINATED) from None
    if tally.failed:
        raise typer.Exit(SOME_FAILED)


def _check_recognition(ocr: Ocr) -> None:
    """Refuse recognition that is not there before an archive is read without it."""
    if ocr is Ocr.OFF:
        return
    from kamervragen.readers.ocr.tesseract import missing

    lack = missing()
    if lack is not None:
        raise UsageError("--ocr", lack[0], f"install it: {lack[1]}")


def _version(reader: Reader, ocr: Ocr) -> str:
    """The version of the tool, and what makes other results: another reader, recognition."""
    from importlib.metadata import version

    others = [reader.value] * (reader is not Reader.PDFIUM) + [f"ocr-{ocr}"] * (ocr is not Ocr.OFF)
    return "+".join([version("kamervragen"), *others])


def _choose_format(asked: StoreFormat | None, target: Path | None) -> StoreFormat:
    """What was asked for, else what the suffix says, else JSON Lines."""
    if asked is not None:
        return asked
    suffix = target.suffix.lower() if target else ""
    if suffix in (*FOREIGN, *_OF_ONE):
        known = ", ".join(SUFFIXES)
        raise UsageError(str(target), f"no output is called {suffix}", f"use one of {known}")
    return SUFFIXES.get(suffix, StoreFormat.JSONL)


def _check_output(
    target: Path | None,
    form: StoreFormat,
    per: Per,
    *,
    excel: bool,
    resume: bool,
    overwrite: bool,
) -> None:
    """Refuse what cannot be done, before any work; an archive's worth of results is not replaced."""
    if excel and form is not StoreFormat.CSV:
        raise UsageError("--excel", f"it goes with csv, not with {form}", "add --format csv")
    if per is not Per.DOCUMENT and form is not StoreFormat.JSONL:
        raise UsageError("--per", f"it goes with jsonl, not with {form}", "leave it out")
    if resume and overwrite:
        raise UsageError("--resume", "it contradicts --overwrite", "give one of the two")
    if target is None:
        if resume:
            raise UsageError("--resume", "standard output cannot be resumed", "give --output")
        return
    check_target(target, None)
    lines = form in (StoreFormat.JSONL, StoreFormat.CSV)
    if target.exists() and not target.is_file() and (resume or not lines):
        fault = f"{form} needs an ordinary file" if not lines else "it cannot be resumed"
        raise UsageError(str(target), fault, "name another file")
    if begun(target) and not (resume or overwrite):
        raise exists(target, "add --resume or --overwrite")


def _keep_inputs(target: Path | None, paths: list[str]) -> None:
    """Refuse an output that is one of the inputs: it would be gone before it is read."""
    if target is None or not target.exists():
        return
    for path in paths:
        if Path(path).exists() and target.samefile(path):
            raise UsageError(str(target), "the output is an input itself", "name another file")
