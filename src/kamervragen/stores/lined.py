"""Outputs of lines, JSON Lines and CSV: a part for each input, written whole and entered in a journal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from kamervragen.errors import UsageError
from kamervragen.stores import Ending, Result, Settings
from kamervragen.stores.journal import Entry, Title, journal_of, line_of, read, take_out
from kamervragen.stores.place import Place, named

# What decides how the lines look: they cannot be mixed.
_CHOICES = ("format", "per", "excel", "all_columns")


class LinedStore:
    """An output of lines that is being filled; without a target it is standard output."""

    format = ""

    def __init__(self, target: Path | None, settings: Settings, *, resume: bool) -> None:
        self._settings, self._target = settings, target
        self._entries: dict[str, Entry] = {}
        self._by_hash: dict[str, Entry] = {}
        self._stale: set[int] = set()
        self._end = 0
        self._journal: BinaryIO | None = None
        self._output: BinaryIO
        self._named = False
        self._places: list[tuple[Place, BinaryIO]] = []
        if target is None:
            self._output = _standard_output()
            self._named = named(self._output)
            self._put(self._head())
        elif target.exists() and not target.is_file():  # a pipe or a device: nothing to go on with
            self._output = _opened(target, "wb")
            self._put(self._head())
        elif resume and target.exists() and target.stat().st_size:
            self._resume(target)
        else:
            self._begin(target)
        if target is not None and self._journal is not None:
            places = ((target, self._output), (journal_of(target), self._journal))
            self._places = [(Place.of(path, handle), handle) for path, handle in places]

    def known(self, bestand: str) -> Result | None:
        """Return what the output holds of the input of this name."""
        entry = self._entries.get(bestand)
        return entry.result if entry else None

    def same(self, sha256: str) -> Result | None:
        """Return an input with these bytes that was read itself."""
        entry = self._by_hash.get(sha256)
        return entry.result if entry else None

    def add(self, result: Result) -> Iterable[str]:
        """Write one result, then enter it in the journal."""
        known = result.bestand in self._entries
        dropped = self._forget(result.bestand) if known else []
        begin = self._end
        try:
            part = self._bytes_of(result)
            self._check_places()  # before it writes over what another program wrote there
            self._put(part)
            entry = Entry(begin, self._end, crc32(part), replace(result, shaped=None))
            if self._journal:
                self._journal.write(entry.line())
                self._journal.flush()
        except BrokenPipeError:
            raise  # who read standard output stopped reading
        except OSError as error:
            self._places = []  # how far it got is not known
            raise _refusal(self._target or Path("standard output"), error) from None
        self._remember(entry)
        return dropped

    def close(self, *, complete: bool) -> Ending:  # noqa: ARG002 - lines are whole at any time
        """Close the output; what was replaced is taken out of it."""
        if self._target is None:
            if self._named and not named(self._output):
                fault = "its file was removed while it was being written"
                raise UsageError("standard output", fault, "use --output FILE, and --resume")
            return Ending()
        try:
            self._check_places()
            self._output.close()
            if self._stale:
                take_out(self._target, self._stale)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _refusal(self._target, error) from None
        finally:
            with suppress(OSError):
                self._output.close()
            if self._journal is not None:
                self._journal.close()
        return Ending()

    def _check_places(self) -> None:
        """See that output and journal are where they were, and as this run left them."""
        for place, handle in self._places:
            place.check(handle.tell())

    def _head(self) -> bytes:
        """Return what stands above the first result."""
        return b""

    def _bytes_of(self, result: Result) -> bytes:
        raise NotImplementedError

    def _put(self, data: bytes) -> None:
        self._output.write(data)
        self._output.flush()
        self._end += len(data)

    def _remember(self, entry: Entry) -> None:
        one = entry.result
        older = self._entries.get(one.bestand)
        if older is not None:  # a run that replaced it was killed before it could take it out
            self._drop(older)
        self._entries[one.bestand] = entry
        if one.kopie_van is None and one.sha256 is not None:
            self._by_hash.setdefault(one.sha256, entry)

    def _forget(self, bestand: str) -> list[str]:
        """Drop what is there of an input, and the copies that point to it; return their names."""
        gone = [
            entry
            for entry in self._entries.values()
            if bestand in (entry.result.bestand, entry.result.kopie_van)
        ]
        for entry in gone:
            self._drop(entry)
        return [one.result.bestand for one in gone if one.result.bestand != bestand]

    def _drop(self, entry: Entry) -> None:
        self._stale.add(entry.end)
        del self._entries[entry.result.bestand]
        sha256 = entry.result.sha256 or ""
        if self._by_hash.get(sha256) is entry:
            del self._by_hash[sha256]

    def _title(self) -> Title:
        settings = self._settings
        return {
            "kamervragen": settings.versie,
            "format": self.format,
            "per": settings.per.value,
            "excel": settings.excel,
            "all_columns": settings.all_columns,
            "begin": len(self._head()),
        }

    def _begin(self, target: Path) -> None:
        journal_of(target).unlink(missing_ok=True)
        self._output = _opened(target, "wb")
        self._put(self._head())
        self._journal = _opened(journal_of(target), "wb")
        self._journal.write(line_of(self._title()))
        self._journal.flush()

    def _resume(self, target: Path) -> None:
        title, entries = read(target)
        own = self._title()
        title.setdefault("all_columns", own["all_columns"])  # older versions knew no choice
        if any(own[key] != title.get(key) for key in _CHOICES):
            fault = "it was written with another --format, --per, --excel or --alle-kolommen"
            raise UsageError(str(target), fault, "give the same options, or --overwrite it")
        if title != own:  # another version of the tool: all of it is read again
            self._begin(target)
            return
        for entry in entries:
            self._remember(entry)
        self._end = entries[-1].end if entries else own["begin"]
        self._output = _opened(target, "ab")
        self._journal = _opened(journal_of(target), "ab")


def _standard_output() -> BinaryIO:
    if sys.stdout is None:
        raise UsageError("standard output", "it is closed", "use --output FILE")
    sys.stdout.flush()
    return sys.stdout.buffer


def _opened(path: Path, mode: str) -> BinaryIO:
    try:
        return path.open(mode)  # type: ignore[return-value]
    except OSError as error:
        raise _refusal(path, error) from None


def _refusal(path: Path, error: OSError) -> UsageError:
    fault = f"it cannot be written ({error.strerror})"
    return UsageError(str(path), fault, "make room or name another file, then --resume")
