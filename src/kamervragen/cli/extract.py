"""The commands for one document: `extract`, `outline`, and `schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kamervragen.cli.options import (
    EXCEL,
    FILE,
    ISOLATE,
    MEMORY,
    NO_COLOR,
    OVERWRITE,
    PASSWORD,
    READER,
    TIMEOUT,
    Reader,
)
from kamervragen.cli.reading import Extraction, Outlining
from kamervragen.cli.terminal import (
    STDOUT,
    identity,
    memory_limit,
    on_terminal,
    put,
    shown,
    style,
)
from kamervragen.errors import StrictWarning, UsageError
from kamervragen.output import SUFFIXES, Format
from kamervragen.output.files import check_target, exists, occupied, write_whole

# What people may well ask for and would get JSON under a false name.
FOREIGN = (".xlsx", ".xls", ".ods", ".docx", ".odt", ".pdf", ".html")


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
  kamervragen outline brief.pdf --why                and why does a block begin there?
  kamervragen outline brief.pdf --json | jq '.[] | select(.soort == "text")'
"""


def extract(
    file: Annotated[str, FILE],
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
    overwrite: Annotated[bool, OVERWRITE] = False,
    excel: Annotated[bool, EXCEL] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit code 5 when the record has a warning."),
    ] = False,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    password: Annotated[str | None, PASSWORD] = None,
    isolate: Annotated[bool, ISOLATE] = False,
    timeout: Annotated[float | None, TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Read one document and print its record."""
    target = None if output is None or output in STDOUT else Path(output)
    chosen = _choose_format(format, target, excel=excel)
    if target is not None:
        check_target(target, identity(file))
        if occupied(target) and not overwrite:
            raise exists(target)

    looks = style(target, excel=excel, no_color=no_color)
    read = Extraction(shown(file), reader.value, password, chosen, looks)
    from kamervragen.cli.apart import safely

    text, warnings = safely(read, file, memory_limit(memory), timeout, isolate=isolate)
    if target is None:
        put(text)
    else:
        write_whole(target, text.encode(), overwrite=overwrite)
    if strict:
        _be_strict(file, warnings)


def outline(
    file: Annotated[str, FILE],
    json: Annotated[bool, typer.Option("--json", help="JSON with the whole texts.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Say what spoke for each block.")] = False,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    password: Annotated[str | None, PASSWORD] = None,
    isolate: Annotated[bool, ISOLATE] = False,
    timeout: Annotated[float | None, TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
) -> None:
    """Print the blocks of a document as the tool sees them: page, kind, number, first words.

    What is called `text` was printed and is in no field of the record. Works for documents that
    `extract` refuses too.
    """
    read = Outlining(shown(file), reader.value, password, json, why)
    from kamervragen.cli.apart import safely

    put(safely(read, file, memory_limit(memory), timeout, isolate=isolate))


def schema() -> None:
    """Print the JSON Schema of the record."""
    import json

    from kamervragen.output.schema import json_schema

    put(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")


def _choose_format(asked: Format | None, target: Path | None, *, excel: bool) -> Format:
    """What was asked for, else what the suffix says, else what suits the place."""
    suffix = target.suffix.lower() if target else ""
    if asked is None and suffix in FOREIGN:
        known = ", ".join(SUFFIXES)
        raise UsageError(str(target), f"no output is called {suffix}", f"use one of {known}")
    fallback = Format.TABLE if target is None and on_terminal() else Format.JSON
    chosen = asked or SUFFIXES.get(suffix) or (Format.CSV if excel else fallback)
    if excel and chosen is not Format.CSV:
        raise UsageError("--excel", f"it goes with csv, not with {chosen}", "add --format csv")
    return chosen


def _be_strict(file: str, codes: list[str]) -> None:
    if codes:
        count = "1 warning" if len(codes) == 1 else f"{len(codes)} warnings"
        named = ", ".join(dict.fromkeys(codes))
        raise StrictWarning(file, f"the record has {count} ({named})", "see its meldingen")
