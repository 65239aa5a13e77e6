"""`extract_many`: many documents from Python, in order, each a record or the reason why not."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from pydantic import TypeAdapter

from kamervragen.archive.entries import Globs, Input, take, whole
from kamervragen.archive.inputs import inputs
from kamervragen.archive.limits import Limits
from kamervragen.archive.ordered import Submit, ordered
from kamervragen.archive.pool import Workers, cores
from kamervragen.archive.work import Outcome, Task, work
from kamervragen.errors import KamervragenError, UsageError
from kamervragen.options import Options, options_of
from kamervragen.records import Record
from kamervragen.source import load
from kamervragen.stores import Settings, StoreFormat


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document that was read. `bestand`: its path, or ``archive.zip!folder/name.pdf``."""

    bestand: str
    sha256: str
    record: Record


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that gave no record, and why. `sha256` is None where its bytes could not be read."""

    bestand: str
    sha256: str | None
    error: KamervragenError


_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_SETTINGS = Settings(versie="")


def extract_many(
    paths: Iterable[str | os.PathLike[str] | bytes],
    *,
    jobs: int | None = None,
    reader: str = "pdfium",
    password: str | None = None,
    ocr: str = "off",
    glob: Globs = "*",
    limits: Limits | None = None,
    executor: Executor | None = None,
) -> Iterator[Extracted | Failed]:
    """Read many documents in processes and yield a result for each, in the order of the inputs.

    Parameters:
        paths: files, folders (with all below them), zip or tar files (with all in them), and documents that are bytes
            already; the third of `paths` is then called ``<bytes 3>``.
        jobs: processes; by default one for each core.
        reader: ``"pdfium"`` or ``"pdfplumber"``.
        password: opens the PDFs that are encrypted.
        ocr: whether pictures of text are read: ``"off"``, ``"auto"``, ``"force"``, as for `extract`. A page takes
            seconds, and the limit on time is for the whole document.
        glob: which files in folders and archives count: ``"*.pdf"``, ``"2024/*.pdf"``; of several,
            in a list, one is enough.
        limits: what a document may cost in time, memory and bytes.
        executor: what runs the reading instead of processes of this package: any
            `concurrent.futures.Executor`, such as that of Dask's ``Client.get_executor()``. It
            keeps no limits on time and memory, and `jobs` says how many tasks it does at once.

    Raises:
        UsageError: `jobs` is no number of processes, or `paths` is one path.

    Nothing is raised for a document: a `Failed` holds its error. Copies of a document are read like any
    other. Leaving the loop early ends the processes.

    >>> from kamervragen import extract_many
    >>> for one in extract_many(["fixtures/commissiebrief/postzegel"], glob="*.md", jobs=1):
    ...     print(one.record.kenmerk, len(one.record.vragen))
    179001 3
    """
    limits, jobs = limits or Limits(), cores() if jobs is None else jobs
    if jobs < 1:
        raise UsageError("jobs", f"{jobs} processes cannot do anything", "give 1 or more")
    if isinstance(paths, str | bytes | os.PathLike):
        raise UsageError("paths", "this is one path", "give a list of paths")
    plans = _plans(inputs(paths, limits, glob), options_of(reader, password, ocr))
    return _results(plans, limits, jobs, executor)


def extract_within(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    options: Options,
    limits: Limits,
    name: str | None = None,
) -> Record:
    """Read one document in a process of its own, within limits; parameters and errors are those of `extract`."""
    loaded = load(source, name=name)
    with io.BytesIO(loaded.data) as stream:
        one = whole(loaded.name, take(loaded.name, stream, limits))
    for result in _results(_plans([one], options), limits, 1, None):
        if isinstance(result, Failed):
            raise result.error
        return result.record
    raise AssertionError(f"{loaded.name} has neither a record nor an error")


def _results(
    plans: Iterator[tuple[Input, Task | None]], limits: Limits, jobs: int, executor: Executor | None
) -> Iterator[Extracted | Failed]:
    with ExitStack() as stack:
        submit: Submit = (
            stack.enter_context(Workers(jobs, limits)).submit
            if executor is None
            else partial(_submit, executor)
        )
        for one, outcome in ordered(plans, submit, limits, jobs):
            yield _result(one, outcome)


def _submit(executor: Executor, task: Task) -> Future[Outcome]:
    return executor.submit(work, task)


def _plans(found: Iterable[Input], options: Options) -> Iterator[tuple[Input, Task | None]]:
    for one in found:
        if one.error is not None:
            yield one, None
            continue
        task = Task(one.bestand, one.data, StoreFormat.JSONL, _SETTINGS, options)
        yield Input(one.bestand, sha256=one.sha256), task


def _result(one: Input, outcome: Outcome | None) -> Extracted | Failed:
    error = one.error or (outcome.error if outcome else None)
    if error is not None:
        return Failed(one.bestand, one.sha256, error)
    if outcome is None or one.sha256 is None:
        raise AssertionError(f"{one.bestand} has neither a record nor an error")
    return Extracted(one.bestand, one.sha256, _RECORD.validate_json(outcome.shaped))
