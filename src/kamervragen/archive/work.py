"""What a worker does: one document in, its result out. It runs in a process of its own."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import Any

from kamervragen.archive.limits import limit_memory, out_of_memory
from kamervragen.errors import InternalError, KamervragenError, lacks_memory
from kamervragen.options import DEFAULTS, Options
from kamervragen.stores import Settings, StoreFormat, shape


@dataclass(frozen=True, slots=True)
class Task:
    """One document to read. `form`, `settings`: the store that gets the record, and how."""

    bestand: str
    data: bytes
    form: StoreFormat
    settings: Settings
    options: Options = DEFAULTS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: the record in the form that was asked for, or an error."""

    shaped: Any = None
    vragen: int = 0
    waarschuwing: bool = False
    error: KamervragenError | None = None


def work(task: Task) -> Outcome:
    """Read one document. Whatever goes wrong is in the outcome; nothing is raised."""
    from kamervragen import api  # the parent starts without it

    try:
        record = api.extract_with(task.data, task.options, task.bestand)
        shaped = shape(record, task.form, task.settings)
    except KamervragenError as error:
        return Outcome(error=error)
    except Exception as error:
        lacking = lacks_memory(error)
        return Outcome(
            error=out_of_memory(task.bestand) if lacking else InternalError.of(task.bestand, error)
        )
    doubtful = any(one.ernst == "waarschuwing" for one in record.meldingen)
    return Outcome(shaped, len(record.vragen), doubtful)


def prepare(memory: int) -> None:
    """Make a new worker ready: load what reads most documents, and limit its memory.

    Parameters:
        memory: bytes that it may take on top of what it has now; 0 is no limit.
    """
    from kamervragen import api  # noqa: F401 - so that the first document need not wait
    from kamervragen.readers import pdf  # noqa: F401

    # What is loaded stays; the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    if memory:
        limit_memory(memory)
