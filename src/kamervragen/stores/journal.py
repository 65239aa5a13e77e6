"""The journal beside an output of lines: which input each part of the output came from.

JSON Lines: a head that says how the output was made, then for each input where its part of the output begins
and ends, and all of its result but the record. A part is written before
it is entered here; so what the journal does not know of, a killed run left behind, and it is cut off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from kamervragen.errors import UsageError
from kamervragen.stores import Fault, Result

# How an output was made; `begin` is the size of what stands above its first part.
Title = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: an input, where its part of the output begins and ends, its checksum."""

    begin: int
    end: int
    check: int
    result: Result

    def line(self) -> bytes:
        """Return the entry as a line of the journal."""
        one = self.result
        fault = [one.fout.code, one.fout.tekst] if one.fout else None
        return line_of(
            [
                self.begin,
                self.end,
                self.check,
                one.bestand,
                one.sha256,
                fault,
                one.kopie_van,
                one.vragen,
                one.waarschuwing,
            ]
        )

    @classmethod
    def of(cls, line: bytes) -> Entry:
        """Read a line of the journal."""
        begin, end, check, bestand, sha256, fault, original, count, doubtful = json.loads(line)
        fout = Fault(*fault) if fault else None
        if not isinstance(bestand, str):
            raise TypeError(bestand)
        result = Result(bestand, sha256, None, fout, original, count, doubtful)
        return cls(int(begin), int(end), int(check), result)


def line_of(fields: Title | list[Any]) -> bytes:
    """Return a line of the journal."""
    return json.dumps(fields).encode() + b"\n"


def journal_of(target: Path) -> Path:
    """Return where the journal of an output is."""
    return target.with_name(target.name + ".journal")


def read(target: Path) -> tuple[Title, list[Entry]]:
    """Return head and entries of the journal of `target`; a half line at its end is not there.

    Output and journal are cut back to the last entry up to which the two fit: what a killed run left
    behind that, or somebody changed or cut off, is read again.

    Raises:
        UsageError: there is no journal, or it is damaged.
    """
    _settle(target)
    journal = journal_of(target)
    try:
        lines = journal.read_bytes().split(b"\n")[:-1]
        title: Title = json.loads(lines[0])
        begin = int(title["begin"])
        entries = [Entry.of(line) for line in lines[1:]]
    except (OSError, IndexError):
        fault = f"it cannot be resumed without its journal {journal.name}"
        raise UsageError(
            str(target), fault, "put it back, or start anew with --overwrite"
        ) from None
    except (ValueError, TypeError, KeyError):
        fault = f"its journal {journal.name} is damaged"
        raise UsageError(str(target), fault, "start anew with --overwrite") from None
    entries = list(_fitting(target, begin, entries))
    _cut(target, entries[-1].end if entries else begin)
    _cut(journal, len(line_of(title)) + sum(len(entry.line()) for entry in entries))
    return title, entries


def _fitting(target: Path, begin: int, entries: list[Entry]) -> Iterator[Entry]:
    """Give the entries up to the first whose part is not the one that was written."""
    with target.open("rb") as output:
        output.seek(begin)
        for entry in entries:
            if entry.begin != output.tell() or entry.end <= entry.begin:
                return
            if crc32(output.read(entry.end - entry.begin)) != entry.check:
                return
            yield entry


def take_out(target: Path, stale: Collection[int]) -> None:
    """Write output and journal anew without the parts that end at the places `stale`.

    Either file is replaced in one step; `_settle` mends what a kill between the two leaves.
    """
    title, entries = read(target)
    part, renewed = _part(target), _renewed(target)
    with target.open("rb") as old, part.open("wb") as data, renewed.open("wb") as log:
        data.write(old.read(title["begin"]))
        log.write(line_of(title))
        for entry in entries:
            piece = old.read(entry.end - old.tell())
            if entry.end not in stale:
                begin = data.tell()
                data.write(piece)
                log.write(replace(entry, begin=begin, end=data.tell()).line())
    part.replace(target)
    renewed.replace(journal_of(target))


def _settle(target: Path) -> None:
    """Finish or undo a `take_out` that was killed: the output may be new and the journal not."""
    renewed = _renewed(target)
    if renewed.exists():
        if _part(target).exists():
            renewed.unlink()
        else:
            renewed.replace(journal_of(target))
    _part(target).unlink(missing_ok=True)


def _part(target: Path) -> Path:
    return target.with_name(target.name + ".part")


def _renewed(target: Path) -> Path:
    return target.with_name(target.name + ".journal.part")


def _cut(path: Path, size: int) -> None:
    if path.stat().st_size > size:
        os.truncate(path, size)
