"""What a run over many documents tells on standard error while it works, and at its end."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from kamervragen.amounts import number
from kamervragen.cli.failures import complain
from kamervragen.cli.language import spoken
from kamervragen.output.safe import escape_json

if TYPE_CHECKING:
    from rich.progress import Progress

    from kamervragen.archive.tally import Tally
    from kamervragen.stores import Result


class Watcher(Protocol):
    """Hears of each result, and of the end."""

    def start(self, count: Callable[[], int | None]) -> None:
        """Begin; `count` takes its time to say how many inputs there are, or that nobody knows."""
        ...

    def __call__(self, result: Result, tally: Tally) -> None:
        """Hear of one result."""
        ...

    def remark(self, line: str) -> None:
        """Hear what somebody should know who runs this, whatever the options."""
        ...

    def end(self, tally: Tally, *, complete: bool) -> None:
        """Hear of the end, also of one that came too early."""
        ...


def watcher(*, quiet: bool, log_json: bool) -> Watcher:
    """Return what suits the options and the place: a bar is for terminals only."""
    if log_json:
        return JsonLog()
    if quiet or sys.stderr is None:
        return Silent()
    return Bar() if sys.stderr.isatty() else Summary()


class Silent:
    """Tells nothing but remarks."""

    def start(self, count: Callable[[], int | None]) -> None:
        """Nothing to do."""

    def __call__(self, result: Result, tally: Tally) -> None:
        """Nothing to do."""

    def remark(self, line: str) -> None:
        """Print it."""
        complain(spoken(line), 0)

    def end(self, tally: Tally, *, complete: bool) -> None:
        """Nothing to do."""


class Summary(Silent):
    """Tells one line at the end."""

    def end(self, tally: Tally, *, complete: bool) -> None:
        """Print the summary."""
        if not (complete or tally.documents):
            return  # what kept it from its first document is told, and is all there is to tell
        broken_off = "" if complete else "afgebroken: "
        with suppress(OSError):  # nobody listens; the documents are in the output all the same
            print(f"{broken_off}{tally.line()}", file=sys.stderr, flush=True)


class Bar(Summary):
    """A bar with count, rate, time left and failures, and the summary in its place at the end."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._task: Any = None

    def start(self, count: Callable[[], int | None]) -> None:
        """Show the bar; the total comes when it has been counted."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("{task.fields[done]}{task.fields[of]}"),
            BarColumn(bar_width=None),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[failed]} mislukt"),
            console=Console(file=sys.stderr),
            transient=True,
            expand=True,
        )
        self._begun = time.monotonic()
        self._task = self._progress.add_task("", total=None, done="0", of="", rate="", failed="0")
        self._progress.start()
        threading.Thread(target=self._count, args=(count,), daemon=True).start()

    def _count(self, count: Callable[[], int | None]) -> None:
        total = count()
        if total is not None and self._progress is not None:
            self._progress.update(self._task, total=total, of=f" van {number(total)}")

    def __call__(self, result: Result, tally: Tally) -> None:  # noqa: ARG002
        """Move the bar; rich decides how often it is drawn."""
        if self._progress is not None:
            rate = (tally.documents - tally.skipped) / max(time.monotonic() - self._begun, 0.1)
            self._progress.update(
                self._task,
                completed=tally.documents,
                done=number(tally.documents),
                rate=f"{number(round(rate))}/s",
                failed=number(tally.failed),
            )

    def remark(self, line: str) -> None:
        """Take the bar away and print it."""
        if self._progress is not None:
            self._progress.stop()
        super().remark(line)

    def end(self, tally: Tally, *, complete: bool) -> None:
        """Take the bar away and print the summary."""
        if self._progress is not None:
            self._progress.stop()
        super().end(tally, complete=complete)


class JsonLog(Silent):
    """Tells everything as JSON Lines."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def __call__(self, result: Result, tally: Tally) -> None:  # noqa: ARG002
        """Tell of one document."""
        fault = result.fout
        _log(
            event="document",
            bestand=result.bestand,
            sha256=result.sha256,
            questions=result.vragen,
            warning=result.waarschuwing,
            kopie_van=result.kopie_van,
            fout={"code": fault.code, "tekst": fault.tekst} if fault else None,
        )

    def remark(self, line: str) -> None:
        """Tell it as an event."""
        _log(event="remark", text=line)

    def end(self, tally: Tally, *, complete: bool) -> None:
        """Tell the counts."""
        _log(
            event="summary",
            complete=complete,
            documents=tally.documents,
            questions=tally.questions,
            failed=tally.failed,
            failures=dict(tally.failures),
            with_warnings=tally.doubtful,
            copies=tally.copies,
            duplicate_letters=tally.ending.dubbel,
            sharing_a_kenmerk=tally.ending.gedeeld,
            done_before=tally.skipped,
            named_twice=tally.repeated,
            left_aside=dict(Counter(tally.beside.values())),
            seconds=round(time.monotonic() - self._begun, 3),
        )


def _log(**fields: object) -> None:
    if sys.stderr is not None:
        text = escape_json(json.dumps(fields, ensure_ascii=False))
        print(text, file=sys.stderr, flush=True)
