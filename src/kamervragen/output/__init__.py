"""The outputs: one table from the name of a format to the module that writes it.

A writer is a module with ``render(record, style) -> str``. Writers load only when they are asked
for: JSON must not wait for rich.
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


@dataclass(frozen=True, slots=True)
class Style:
    """What a writer may know of where its text goes. Each writer uses what it can."""

    width: int = 80
    color: bool = False
    excel: bool = False


class Writer(Protocol):
    """What every module in the table below has."""

    def render(self, record: Record, style: Style) -> str:
        """Return the whole text, with a line end at its end."""
        ...


WRITERS: dict[Format, str] = {
    Format.JSON: "as_json",
    Format.TABLE: "as_table",
    Format.CSV: "as_csv",
    Format.MARKDOWN: "as_markdown",
}

SUFFIXES: dict[str, Format] = {
    ".json": Format.JSON,
    ".txt": Format.TABLE,
    ".csv": Format.CSV,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
}


def render(record: Record, format: Format, style: Style | None = None) -> str:  # noqa: A002
    """Return `record` as text in `format`."""
    writer = cast("Writer", import_module(f"{__name__}.{WRITERS[format]}"))
    return writer.render(record, style or Style())
