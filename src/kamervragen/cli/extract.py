"""What `extract` does, once its arguments are read: by typer (`commands.py`) or without it (`plain.py`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kamervragen.cli.reading import Extraction
from kamervragen.cli.target import target_of
from kamervragen.cli.terminal import (
    STDOUT,
    memory_limit,
    on_terminal,
    put,
    shown,
    style,
)
from kamervragen.errors import StrictWarning, UsageError
from kamervragen.options import Ocr, Options
from kamervragen.output import SUFFIXES, Format
from kamervragen.output.files import write_whole

# What people may well ask for and would get JSON under a false name.
FOREIGN = (".xlsx", ".xls", ".ods", ".docx", ".odt", ".pdf", ".html")


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
    target = target_of(call.output, call.file, overwrite=call.overwrite)

    looks = style(target, excel=call.excel, no_color=call.no_color)
    read = Extraction(shown(call.file), replace(call.options, asks=True), chosen, looks)
    from kamervragen.cli.apart import safely

    memory = memory_limit(call.memory)
    text, warnings = safely(read, call.file, memory, call.timeout, isolate=call.isolate)
    if target is None:
        put(text)
    else:
        write_whole(target, text.encode(), overwrite=call.overwrite)
    if call.strict:
        _be_strict(call.file, warnings)


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
