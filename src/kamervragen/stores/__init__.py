"""Stores: where the results of many documents go, and what is in them already.

A store module has ``shape(record, settings)``, which runs in a worker and gives what crosses to the
parent, and a class that opens the output. One table from the name of a format to its module.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from pathlib import Path

    from kamervragen.records import Record


class StoreFormat(StrEnum):
    """The formats, by the name that ``batch --format`` takes."""

    JSONL = "jsonl"
    CSV = "csv"
    SQLITE = "sqlite"
    PARQUET = "parquet"


class Per(StrEnum):
    """What one line of JSON Lines holds, by the name that ``--per`` takes."""

    DOCUMENT = "document"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides how results look. `versie`: of the tool, and of the reader if it is not pdfium."""

    versie: str
    per: Per = Per.DOCUMENT
    excel: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an input gave no record; `code` as in ``docs/errors.md``."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input: a record in the form of the store, a fault, or a copy of another.

    `sha256` is None where the bytes could not be read. `replaces`: the store holds an older result
    of this name, which has to go.
    """

    bestand: str
    sha256: str | None
    shaped: Any = None
    fout: Fault | None = None
    kopie_van: str | None = None
    vragen: int = 0
    waarschuwing: bool = False
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a store knows of an input that it holds."""

    bestand: str
    sha256: str | None
    versie: str
    code: str | None = None
    tekst: str | None = None


class Store(Protocol):
    """An output that is being filled."""

    def known(self, bestand: str) -> Known | None:
        """Return what is there of the input of this name."""
        ...

    def same(self, sha256: str) -> Known | None:
        """Return an input with these bytes that was read itself and is no copy."""
        ...

    def add(self, result: Result) -> None:
        """Write one result. What is on disk afterwards can be resumed."""
        ...

    def close(self, *, complete: bool) -> None:
        """Finish the output; `complete` is False after an interruption."""
        ...


# format -> (module, class)
STORES: dict[StoreFormat, tuple[str, str]] = {
    StoreFormat.JSONL: ("jsonl", "JsonlStore"),
    StoreFormat.CSV: ("table", "CsvStore"),
    StoreFormat.SQLITE: ("sqlite", "SqliteStore"),
    StoreFormat.PARQUET: ("parquet", "ParquetStore"),
}

SUFFIXES: dict[str, StoreFormat] = {
    ".jsonl": StoreFormat.JSONL,
    ".ndjson": StoreFormat.JSONL,
    ".csv": StoreFormat.CSV,
    ".db": StoreFormat.SQLITE,
    ".sqlite": StoreFormat.SQLITE,
    ".sqlite3": StoreFormat.SQLITE,
    ".parquet": StoreFormat.PARQUET,
}


def shape(record: Record, format: StoreFormat, settings: Settings) -> Any:  # noqa: A002
    """Return `record` in the form that the store of `format` takes."""
    return import_module(f"{__name__}.{STORES[format][0]}").shape(record, settings)


def open_store(
    format: StoreFormat,  # noqa: A002
    target: Path | None,
    settings: Settings,
    *,
    resume: bool,
) -> Store:
    """Open the output for writing; None is standard output, for the formats of lines.

    Raises:
        UsageError: it cannot be written, or it cannot be resumed.
    """
    module, name = STORES[format]
    opened = getattr(import_module(f"{__name__}.{module}"), name)(target, settings, resume=resume)
    return cast("Store", opened)
