"""The command line: the only owner of stdout, stderr and exit codes.

Standard output holds data and nothing else. Whatever goes wrong is one line on standard error.
"""

from __future__ import annotations

import gc
import io
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kamervragen.errors import KamervragenError, MissingInput, StrictWarning, UsageError
from kamervragen.output import SUFFIXES, Format, Style, render
from kamervragen.output.files import check_target, write_whole
from kamervragen.output.safe import visible

# The api, pydantic, the readers and rich load inside the functions that use them: `--version` and
# `--help` answer without them.
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

STDIN = "-"
STDOUT = ("-", "/dev/stdout")
INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
CLOSED_PIPE = 141  # 128 + SIGPIPE, what `| head` leaves behind

# What people may well ask for and would get JSON under a false name.
FOREIGN = (".xlsx", ".xls", ".ods", ".docx", ".odt", ".pdf", ".html")

EXAMPLES = """\b
Examples:
  kamervragen extract brief.pdf
  kamervragen extract brief.pdf --excel -o vragen.csv
  curl -s https://example.org/brief.pdf | kamervragen extract - | jq '.vragen[].tekst'
"""

EXTRACT_EXAMPLES = """\b
Examples:
  kamervragen extract brief.pdf                      a table to read
  kamervragen extract brief.pdf > brief.json         JSON, as in every pipe
  kamervragen extract brief.pdf -o antwoorden.md     an answer sheet
  kamervragen extract brief.md --excel -o vragen.csv a sheet for Excel
  kamervragen extract - --strict < brief.pdf         exit code 5 when in doubt
"""


OUTLINE_EXAMPLES = """\b
Examples:
  kamervragen outline brief.pdf                      where did that paragraph go?
  kamervragen outline brief.pdf --json | jq '.[] | select(.soort == "text")'
"""


class Reader(StrEnum):
    """The PDF readers, by the name that ``--reader`` takes."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


class InternalError(Exception):
    """A bug: something that no class in `kamervragen.errors` foresaw."""

    def __init__(self, bestand: str, cause: Exception) -> None:
        what = ": ".join([type(cause).__name__, *str(cause).splitlines()[:1]])
        super().__init__(
            f"internal error in {bestand}: {what}; please report it with the document"
            " (KAMERVRAGEN_DEBUG=1 shows where it went wrong)"
        )


# Help without rich: it loads faster, and prints the examples as they stand.
app = typer.Typer(
    name="kamervragen",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        _put(f"kamervragen {version('kamervragen')}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def root(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", help="Print the version.", is_eager=True, callback=_version),
    ] = False,
) -> None:
    """Read letters of the Dutch parliament and print their numbered questions as records."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UsageError.exit_code)


@app.command(epilog=EXTRACT_EXAMPLES)
def extract(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="PDF, text or Markdown; - reads standard input."),
    ],
    format: Annotated[  # noqa: A002 - the name of the option
        Format | None,
        typer.Option(
            "--format",
            help="Default: by the suffix of --output; else a table on a terminal, JSON in a pipe.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all."),
    ] = None,
    excel: Annotated[
        bool,
        typer.Option("--excel", help="CSV in the form that Dutch Excel expects: semicolons, BOM."),
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit code 5 when the record has a warning."),
    ] = False,
    reader: Annotated[Reader, typer.Option("--reader", help="What reads a PDF.")] = Reader.PDFIUM,
    password: Annotated[
        str | None,
        typer.Option(
            "--password",
            metavar="TEXT",
            help="Password of an encrypted PDF.",
            envvar="KAMERVRAGEN_PASSWORD",
            show_envvar=True,
        ),
    ] = None,
    no_color: Annotated[
        bool,
        typer.Option("--no-color", help="No colours in the table; NO_COLOR does the same."),
    ] = False,
) -> None:
    """Read one document and print its record."""
    target = None if output is None or output in STDOUT else Path(output)
    chosen = _choose_format(format, target, excel=excel)
    if target is not None:
        check_target(target, _identity(file))
    with _bugs_named_after(file):
        from kamervragen import api

        source, name = _source(file), _name(file)
        record = api.extract(source, reader=reader.value, password=password, name=name)
        text = render(record, chosen, _style(target, excel=excel, no_color=no_color))
    if target is None:
        _put(text)
    else:
        write_whole(target, text.encode())
    if strict:
        _be_strict(file, [one.code for one in record.meldingen if one.ernst == "waarschuwing"])


@app.command(epilog=OUTLINE_EXAMPLES)
def outline(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="PDF, text or Markdown; - reads standard input."),
    ],
    json: Annotated[bool, typer.Option("--json", help="JSON with the whole texts.")] = False,
    reader: Annotated[Reader, typer.Option("--reader", help="What reads a PDF.")] = Reader.PDFIUM,
    password: Annotated[
        str | None,
        typer.Option(
            "--password",
            metavar="TEXT",
            help="Password of an encrypted PDF.",
            envvar="KAMERVRAGEN_PASSWORD",
            show_envvar=True,
        ),
    ] = None,
) -> None:
    """Print the blocks of a document as the tool sees them: page, kind, number, first words.

    What is called `text` was printed and is in no field of the record. Works for documents that
    `extract` refuses too.
    """
    with _bugs_named_after(file):
        from kamervragen import api
        from kamervragen.output.as_outline import render as render_outline

        source, name = _source(file), _name(file)
        pieces = api.outline(source, reader=reader.value, password=password, name=name)
        text = render_outline(pieces, json=json)
    _put(text)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the record."""
    import json

    from kamervragen.output.schema import json_schema

    _put(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")


def main() -> None:
    """Run the command and leave with its exit code."""
    # One letter, one process: nothing lives long enough to be worth collecting.
    gc.disable()
    # Looking for plugins of Pydantic means reading the metadata of all that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    _speak_utf8()
    try:
        code = app(list(arguments), prog_name="kamervragen", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except SystemExit as leaving:
        # Typer catches a closed pipe and leaves with 1; what it caught tells which case this is.
        closed = isinstance(leaving.__context__, BrokenPipeError)
        code = CLOSED_PIPE if closed else leaving.code
    except Exception as error:  # the last place where a bug can still become one line
        code = _report(error, arguments)
    return code if isinstance(code, int) else 0


def _choose_format(asked: Format | None, target: Path | None, *, excel: bool) -> Format:
    """What was asked for, else what the suffix says, else what suits the place."""
    suffix = target.suffix.lower() if target else ""
    if asked is None and suffix in FOREIGN:
        known = ", ".join(SUFFIXES)
        raise UsageError(str(target), f"no output is called {suffix}", f"use one of {known}")
    fallback = Format.TABLE if target is None and _on_terminal() else Format.JSON
    chosen = asked or SUFFIXES.get(suffix) or (Format.CSV if excel else fallback)
    if excel and chosen is not Format.CSV:
        raise UsageError("--excel", f"it goes with csv, not with {chosen}", "add --format csv")
    return chosen


def _style(target: Path | None, *, excel: bool, no_color: bool) -> Style:
    """What the table may use: the terminal's width and colours, if it goes to a terminal."""
    terminal = target is None and _on_terminal()
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    # A file is as wide as COLUMNS says, not as the terminal happens to be.
    measured = terminal or "COLUMNS" in os.environ
    width = shutil.get_terminal_size().columns if measured else Style().width
    return Style(width=width, color=terminal and not plain, excel=excel)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _name(file: str) -> str:
    """The name for the record; a byte that is not UTF-8 cannot be in JSON, its escape can."""
    return os.fsencode(file).decode("utf-8", "backslashreplace")


def _source(file: str) -> str | BinaryIO:
    if file != STDIN:
        return file
    if sys.stdin is None:
        raise MissingInput(STDIN, "standard input is closed", "name a file")
    return sys.stdin.buffer


def _identity(file: str) -> os.stat_result | None:
    """What the input is on disk; None when it is not there, which the reader will tell."""
    try:
        return os.fstat(sys.stdin.fileno()) if file == STDIN else Path(file).stat()
    except (OSError, ValueError, AttributeError):
        return None


def _be_strict(file: str, codes: list[str]) -> None:
    if codes:
        count = "1 warning" if len(codes) == 1 else f"{len(codes)} warnings"
        named = ", ".join(dict.fromkeys(codes))
        raise StrictWarning(file, f"the record has {count} ({named})", "see its meldingen")


@contextmanager
def _bugs_named_after(file: str) -> Iterator[None]:
    """Tell with an unforeseen exception which document set it off."""
    try:
        yield
    except KamervragenError:
        raise
    except Exception as error:
        raise InternalError(file, error) from error


def _speak_utf8() -> None:
    """Make the output the same under every locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _put(text: str) -> None:
    """Write data to standard output, as bytes: no locale and no platform changes them.

    It is flushed at once: a full disk or a closed pipe must show here, where it can be told, and
    not when the interpreter shuts down.
    """
    if sys.stdout is None:
        raise UsageError("standard output", "it is closed", "use --output FILE")
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _report(error: Exception, arguments: Sequence[str]) -> int:
    """Print one line about `error` and return the exit code that goes with it."""
    if os.environ.get("KAMERVRAGEN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError):  # all others have a name by now; this is a write to stdout
        fault = f"it cannot be written ({error.strerror})"
        error = UsageError("standard output", fault, "make room, or use --output FILE")
    if isinstance(error, KamervragenError):
        return _complain(str(error), error.exit_code)
    if hasattr(error, "format_message"):  # what typer raises for a wrong call, in all its versions
        return _complain(_usage_line(error, arguments), UsageError.exit_code)
    bug = error if isinstance(error, InternalError) else InternalError("the command line", error)
    return _complain(str(bug), KamervragenError.exit_code)


def _usage_line(error: Exception, arguments: Sequence[str]) -> str:
    fault = str(error.format_message())  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kamervragen"
    remedy = f"see '{command} --help'"
    if fault.startswith("No such command") and Path(arguments[0]).exists():
        remedy = f"did you mean 'kamervragen extract {arguments[0]}'?"
    return f"{fault.replace('Value error, ', '').rstrip('.')}; {remedy}"


def _complain(line: str, code: int) -> int:
    # With standard error closed there is nobody to tell; `print` would tell standard output.
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"kamervragen: {visible(line)}", file=sys.stderr, flush=True)
    return code
