"""Stores: where the results of many documents go, and what is in them already.

Two tables from the name of a format. `SHAPES`: the module with ``shape(record, settings)``, which runs in
a worker and gives what crosses to the parent. `STORES`: the class that has the output open there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from kamervragen.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
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
    VRAAG = "vraag"


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides how results look. `versie`: of the tool, and of the reader if it is not pdfium."""

    versie: str
    per: Per = Per.DOCUMENT
    excel: bool = False
    all_columns: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an input gave no record; `code` as in ``docs/errors.md``."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input: a record in the form of the store, a fault, or a copy of another.

    `sha256` is None where the bytes could not be read. `kopie_van` names an input with the same bytes,
    which was read. `vragen`: how many questions; `waarschuwing`: whether the record has one.
    """

    bestand: str
    sha256: str | None
    shaped: Any = None
    fout: Fault | None = None
    kopie_van: str | None = None
    vragen: int = 0
    waarschuwing: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """What there is to say of an output that is closed; only a database knows of letters that are alike.

    `dubbel`: letters that are in it in another format as well. `gedeeld`: letters with the kenmerk and the date of
    another letter that asks something else. `opmerkingen`: what somebody should know, a line each.
    """

    dubbel: int = 0
    gedeeld: int = 0
    opmerkingen: tuple[str, ...] = ()


class Store(Protocol):
    """An output that is being filled."""

    def known(self, bestand: str) -> Result | None:
        """Return what this version of the tool wrote of the input of this name, without `shaped`."""
        ...

    def same(self, sha256: str) -> Result | None:
        """Return an input with these bytes that this version read itself, and is no copy."""
        ...

    def add(self, result: Result) -> Iterable[str]:
        """Write one result, in place of what is there of that name.

        Returns:
            the names of copies that went with what was replaced: nothing is there of them now.
        """
        ...

    def close(self, *, complete: bool) -> Ending:
        """Finish the output; `complete` is False after an interruption."""
        ...


SHAPES: dict[StoreFormat, str] = {
    StoreFormat.JSONL: "jsonl",
    StoreFormat.CSV: "table",
    StoreFormat.SQLITE: "rows",
    StoreFormat.PARQUET: "jsonl",
}

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

# Behind the name of a database, in place of its suffix: what Datasette shows it by.
METADATA = ".metadata.json"


def shape(record: Record, format: StoreFormat, settings: Settings) -> Any:  # noqa: A002
    """Return `record` in the form that the store of `format` takes."""
    return import_module(f"{__name__}.{SHAPES[format]}").shape(record, settings)


def open_store(
    format: StoreFormat,  # noqa: A002
    target: Path | None,
    settings: Settings,
    *,
    resume: bool,
) -> Store:
    """Open the output for writing; None is standard output, for the formats of lines.

    Raises:
        UsageError: it cannot be written or resumed, or it needs an extra that is not installed.
    """
    module, name = STORES[format]
    try:
        opener = getattr(import_module(f"{__name__}.{module}"), name)
    except ModuleNotFoundError as error:
        fault = f"it needs the package {error.name}"
        remedy = f"pip install 'kamervragen[{format}]'"
        raise UsageError(f"--format {format}", fault, remedy) from None
    return cast("Store", opener(target, settings, resume=resume))
