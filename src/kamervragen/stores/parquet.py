"""Parquet: one file of columns, which can only be written whole.

So results go into JSON Lines beside it first (`FILE.spool`, which a killed run goes on with), and become
the Parquet file when the run ends. To go on with a Parquet file, the lines are made from it again.
"""

from __future__ import annotations

import io
import json
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json as pj
import pyarrow.parquet as pq
from pydantic import TypeAdapter

from kamervragen.errors import UsageError
from kamervragen.records import Record
from kamervragen.stores import Ending, Fault, Result, Settings, jsonl
from kamervragen.stores.columns import OWN, schema
from kamervragen.stores.journal import journal_of
from kamervragen.stores.kinds import FAMILIES

# Lines that become one row group; bytes, roughly.
_GROUP = 32 * 2**20
_VERSION = b"kamervragen"


class ParquetStore:
    """A Parquet file that is being filled, by way of its spool."""

    def __init__(self, target: Path | None, settings: Settings, *, resume: bool) -> None:
        if target is None:
            raise UsageError("--format", "parquet cannot go to standard output", "give --output")
        self._target, self._settings = target, settings
        self._path = spool_of(target)
        if not resume:
            _remove(self._path)
        old = resume and not self._path.exists() and target.exists() and target.stat().st_size
        if old:
            _restore(target, self._path, settings)
        self._spool = jsonl.JsonlStore(self._path, settings, resume=True)
        self._before = _seen(target)

    def known(self, bestand: str) -> Result | None:
        """Return what is there of the input of this name."""
        return self._spool.known(bestand)

    def same(self, sha256: str) -> Result | None:
        """Return an input with these bytes that was read itself."""
        return self._spool.same(sha256)

    def add(self, result: Result) -> Iterable[str]:
        """Write one result to the spool."""
        return self._spool.add(result)

    def close(self, *, complete: bool) -> Ending:
        """Make the Parquet file of all lines, put it in its place, and drop the spool."""
        ending = self._spool.close(complete=complete)
        try:
            self._finish()
        except (OSError, pa.ArrowException) as error:
            reason = getattr(error, "strerror", None) or str(error)
            fault = f"it cannot be written ({reason})"
            remedy = "make room or name another file, then --resume"
            raise UsageError(str(self._target), fault, remedy) from None
        return ending

    def _finish(self) -> None:
        part = self._target.with_name(self._target.name + ".part")
        metadata = {_VERSION: self._settings.versie.encode()}
        with pq.ParquetWriter(part, schema().with_metadata(metadata), compression="zstd") as writer:
            for group in _groups(self._path):
                writer.write_table(_table(group))
        if _seen(self._target) != self._before:
            fault = "another program changed it while the run went on"
            remedy = "move it away, then --resume: what was read is kept beside it"
            raise UsageError(str(self._target), fault, remedy)
        part.replace(self._target)
        _remove(self._path)


def _seen(target: Path) -> tuple[int, ...] | None:
    """Return which file is there, and in what state; None where there is none, or an empty one."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    kept = stat.S_ISREG(found.st_mode) and found.st_size > 0
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns) if kept else None


def spool_of(target: Path) -> Path:
    """Return where the lines are until the run ends."""
    return target.with_name(target.name + ".spool")


def _restored(spool: Path) -> Path:
    """Return where the spool of a finished file is until it is whole again."""
    return spool.with_name(spool.name + ".restored")


def _remove(spool: Path) -> None:
    for path in (spool, journal_of(spool)):
        path.unlink(missing_ok=True)


def _groups(spool: Path) -> Iterator[bytes]:
    """Give the lines of the spool, some MiB at a time."""
    with spool.open("rb") as stream:
        while lines := stream.readlines(_GROUP):
            yield b"".join(lines)


def _table(lines: bytes) -> pa.Table:
    """Return lines of JSON as rows."""
    table = pj.read_json(
        io.BytesIO(lines),
        read_options=pj.ReadOptions(block_size=len(lines) + 1),
        parse_options=pj.ParseOptions(
            explicit_schema=schema(dates_as_text=True), unexpected_field_behavior="error"
        ),
    )
    for place, name in enumerate(("bestand", "sha256")):
        own = pc.coalesce(table[name], pc.struct_field(table["herkomst"], name))
        table = table.set_column(place, name, own)
    return table.select(schema().names).cast(schema())


def _restore(target: Path, spool: Path, settings: Settings) -> None:
    """Make the spool of a finished file again, so that a run can add to it.

    Raises:
        UsageError: the file is damaged, or another program made it.
    """
    try:
        _unpack(target, spool, settings)
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        fault = f"the Parquet file is damaged ({reason})"
        remedy = "restore it from a copy, or start anew with --overwrite"
        _remove(_restored(spool))
        raise UsageError(str(target), fault, remedy) from None


def _unpack(target: Path, spool: Path, settings: Settings) -> None:
    with pq.ParquetFile(target) as file:
        made_by = (file.schema_arrow.metadata or {}).get(_VERSION)
        if made_by is None:
            fault = "this Parquet file was not made by kamervragen batch"
            raise UsageError(str(target), fault, "name another file")
        if made_by != settings.versie.encode():
            return  # of another version: all of it is read again
        part = _restored(spool)
        _remove(part)
        store = jsonl.JsonlStore(part, settings, resume=False)
        try:
            for batch in file.iter_batches(batch_size=256):
                for row in batch.to_pylist():
                    store.add(_result(row, settings))
        finally:
            store.close(complete=True)
    journal_of(part).replace(journal_of(spool))
    part.replace(spool)


def _result(row: dict[str, Any], settings: Settings) -> Result:
    bestand, sha256, fault, original = (row.pop(name) for name in OWN)
    if fault is not None:
        return Result(bestand, sha256, fout=Fault(**fault))
    if original is not None:
        return Result(bestand, sha256, kopie_van=original)
    record = _record(row)
    doubtful = any(one.ernst == "waarschuwing" for one in record.meldingen)
    shaped = jsonl.shape(record, settings)
    return Result(bestand, sha256, shaped, vragen=len(record.vragen), waarschuwing=doubtful)


def _record(row: dict[str, Any]) -> Record:
    """Return the record that a row holds; columns of other families are empty in it."""
    own = FAMILIES[row["soort"]].model_fields
    fields = json.dumps({name: row[name] for name in own}, default=str)
    return TypeAdapter[Any](Record).validate_json(fields)  # type: ignore[no-any-return]
