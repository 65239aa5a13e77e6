"""Results in the order of the inputs, whatever finishes first, with bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TypeVar

from kamervragen.archive.limits import MIB, Limits
from kamervragen.archive.pool import outcome_of
from kamervragen.archive.work import Outcome, Task

T = TypeVar("T")
Submit = Callable[[Task], Future[Outcome]]

# So many inputs for each process may be under way or wait for an earlier one, and so many bytes.
_AHEAD = 64
_BYTES_AHEAD = 64 * MIB


def ordered(
    planned: Iterable[tuple[T, Task | None]],
    submit: Submit,
    limits: Limits,
    jobs: int,
) -> Iterator[tuple[T, Outcome | None]]:
    """Have tasks done and give each item with its outcome, in order; None where it has no task."""
    waiting: deque[tuple[T, Future[Outcome] | None, str, int]] = deque()
    weight = 0
    for item, task in planned:
        if task is None:
            waiting.append((item, None, "", 0))
        else:
            waiting.append((item, submit(task), task.bestand, len(task.data)))
            weight += len(task.data)
        del task  # its bytes may be many
        while waiting and (
            len(waiting) > _AHEAD * jobs or weight > _BYTES_AHEAD or _is_ready(waiting[0][1])
        ):
            weight -= waiting[0][3]
            yield _taken(waiting, limits)
    while waiting:
        yield _taken(waiting, limits)


def _is_ready(future: Future[Outcome] | None) -> bool:
    return future is None or future.done()


def _taken(
    waiting: deque[tuple[T, Future[Outcome] | None, str, int]], limits: Limits
) -> tuple[T, Outcome | None]:
    item, future, bestand, _ = waiting.popleft()
    return item, None if future is None else outcome_of(future, bestand, limits)
