"""The outputs: one table from the name of a format to the module that writes it.

A writer is a module with ``render(record, style)``, which gives text, or the bytes of a file of Office. Writers
load only when they are asked for: JSON must not wait for rich.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from kamervragen.records import Record


class Format(StrEnum):
    """The formats, by the name that ``--format`` takes."""

    JSON = "json"
    TABLE = "table"
    CSV = "csv"
    MARKDOWN = "markdown"
    DOCX = "docx"
    XLSX = "xlsx"
    ICS = "ics"


# These are bytes, and no text for a terminal.
BINARY = frozenset((Format.DOCX, Format.XLSX))


@dataclass(frozen=True, slots=True)
class Template:
    """A Word file in the style of a house, known to be sound; `name` as the user gave it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Style:
    """What a writer may know of where its text goes. Each writer uses what it can."""

    width: int = 80
    color: bool = False
    excel: bool = False
    all_columns: bool = False
    template: Template | None = None


class Writer(Protocol):
    """What every module in the table below has."""

    def render(self, record: Record, style: Style) -> str | bytes:
        """Return the whole text, with a line end at its end; or the whole file."""
        ...


WRITERS: dict[Format, str] = {
    Format.JSON: "as_json",
    Format.TABLE: "as_table",
    Format.CSV: "as_csv",
    Format.MARKDOWN: "as_markdown",
    Format.DOCX: "as_word",
    Format.XLSX: "as_excel",
    Format.ICS: "as_calendar",
}

SUFFIXES: dict[str, Format] = {
    ".json": Format.JSON,
    ".txt": Format.TABLE,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".docx": Format.DOCX,
    ".xlsx": Format.XLSX,
    ".ics": Format.ICS,
}


def render(record: Record, format: Format, style: Style | None = None) -> str | bytes:  # noqa: A002
    """Return `record` as text in `format`, or as the bytes of a file."""
    writer = cast("Writer", import_module(f"{__name__}.{WRITERS[format]}"))
    return writer.render(record, style or Style())
