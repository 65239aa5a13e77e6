"""What `extract` does, once its arguments are read: by typer (`commands.py`) or without it (`plain.py`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kamervragen.cli.reading import Extraction
from kamervragen.cli.target import target_of
from kamervragen.cli.terminal import (
    STDOUT,
    check_columns,
    identity,
    memory_limit,
    on_terminal,
    put,
    shown,
    style,
)
from kamervragen.errors import StrictWarning, UsageError
from kamervragen.options import Ocr, Options
from kamervragen.output import BINARY, SUFFIXES, Format, Template
from kamervragen.output.files import check_target, write_whole

# Names of text that may hold JSON. Under any other name that is no output it would be there under a false one.
_TEXT = ("", ".dat", ".jsonl", ".ndjson", ".log", ".out", ".text")


# One document is read whole, with its pictures of text.
FOR_ONE = Options(ocr=Ocr.AUTO)


@dataclass(frozen=True, slots=True)
class Call:
    """What `extract` is asked for: a file, and the values of its options by their names."""

    file: str
    format: Format | None = None
    output: str | None = None
    overwrite: bool = False
    excel: bool = False
    all_columns: bool = False
    template: str | None = None
    strict: bool = False
    options: Options = FOR_ONE
    isolate: bool = False
    timeout: float | None = None
    memory: str | None = None
    no_color: bool = False


def carry_out(call: Call) -> None:
    """Read one document and print its record."""
    named = None if call.output is None or call.output in STDOUT else Path(call.output)
    chosen = _choose_format(call.format, named, excel=call.excel)
    _check_form(call, chosen, named)
    target = target_of(call.output, call.file, overwrite=call.overwrite)

    looks = style(target, excel=call.excel, no_color=call.no_color, all_columns=call.all_columns)
    looks = replace(looks, template=_template(call))
    read = Extraction(shown(call.file), replace(call.options, asks=True), chosen, looks)
    from kamervragen.cli.apart import safely

    memory = memory_limit(call.memory)
    written, warnings = safely(read, call.file, memory, call.timeout, isolate=call.isolate)
    if target is None:
        put(written)
    else:
        data = written if isinstance(written, bytes) else written.encode()
        write_whole(target, data, overwrite=call.overwrite)
    if call.strict:
        _be_strict(call.file, warnings)


def _choose_format(asked: Format | None, target: Path | None, *, excel: bool) -> Format:
    """What was asked for, else what the suffix says, else what suits the place."""
    suffix = target.suffix.lower() if target else ""
    if asked is None and suffix not in (*SUFFIXES, *_TEXT):
        fault, known = f"no output is called {suffix}", ", ".join(SUFFIXES)
        remedy = f"use one of {known}"
        if suffix == ".html":
            remedy = f"use one of {known}, or 'kamervragen show' for a page"
        raise UsageError(str(target), fault, remedy)
    fallback = Format.TABLE if target is None and on_terminal() else Format.JSON
    chosen = asked or SUFFIXES.get(suffix) or (Format.CSV if excel else fallback)
    if excel and chosen is not Format.CSV:
        raise UsageError("--excel", f"it goes with csv, not with {chosen}", "add --format csv")
    return chosen


def _check_form(call: Call, chosen: Format, target: Path | None) -> None:
    """Refuse options that the format has no use for, and bytes for a terminal."""
    check_columns(excel=call.excel, all_columns=call.all_columns)
    if call.template is not None:
        if chosen is not Format.DOCX:
            fault = f"it goes with docx, not with {chosen}"
            raise UsageError("--sjabloon", fault, "add -o FILE.docx")
        if target is not None:
            check_target(target, identity(call.template), "the template")
    if chosen in BINARY and target is None and on_terminal():
        fault = f"{chosen} is a file and no text for a terminal"
        raise UsageError("standard output", fault, f"add -o FILE.{chosen}")


def _template(call: Call) -> Template | None:
    if call.template is None:
        return None
    from kamervragen.cli.template import template_of

    return template_of(call.template)


def _be_strict(file: str, codes: list[str]) -> None:
    if codes:
        count = "1 warning" if len(codes) == 1 else f"{len(codes)} warnings"
        named = ", ".join(dict.fromkeys(codes))
        raise StrictWarning(file, f"the record has {count} ({named})", "see its meldingen")
