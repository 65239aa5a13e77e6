"""What goes wrong: one line on standard error and an exit code. A traceback is a bug."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from kamervragen.cli.language import spoken
from kamervragen.cli.wrong_calls import fault_and_remedy
from kamervragen.errors import (
    CannotStart,
    InternalError,
    KamervragenError,
    UsageError,
    lacks_memory,
)
from kamervragen.output.safe import visible

INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
CLOSED_PIPE = 141  # 128 + SIGPIPE, what `| head` leaves behind
TERMINATED = 143  # 128 + SIGTERM


class Terminated(KeyboardInterrupt):
    """SIGTERM came while many documents were read."""


def report(error: Exception, arguments: Sequence[str]) -> int:
    """Print one line about `error` and return the exit code that goes with it."""
    if os.environ.get("KAMERVRAGEN_DEBUG"):
        import traceback

        traceback.print_exception(error)
    error = _of_the_system(error) or error
    if isinstance(error, OSError):  # all others have a name by now; this is a write to stdout
        fault = f"it cannot be written ({error.strerror})"
        error = UsageError("standard output", fault, "make room, or use --output FILE")
    if isinstance(error, KamervragenError):
        return complain(line_of(error), error.exit_code)
    if hasattr(error, "format_message"):  # what typer raises for a wrong call, in all its versions
        fault, remedy = map(spoken, fault_and_remedy(error, arguments))
        return complain(f"{fault}; {remedy}", UsageError.exit_code)
    return complain(line_of(InternalError.of("the command line", error)), InternalError.exit_code)


def line_of(error: KamervragenError) -> str:
    """Return the one line about an error, in the language of the call."""
    return spoken(error.line).format(
        bestand=spoken(error.bestand), fault=spoken(error.fault), remedy=spoken(error.remedy)
    )


def _of_the_system(error: Exception) -> CannotStart | None:
    """What the system refuses: memory, threads, files. It is no bug, and not about standard output."""
    text = str(error)
    if (
        lacks_memory(error)
        or (isinstance(error, OSError) and error.errno in _REFUSALS)
        or (isinstance(error, RuntimeError) and "new thread" in text)
    ):
        fault = f"it gives too little to work with ({text or 'no memory'})"
        remedy = "allow more memory, processes or open files (see 'ulimit -a')"
        return CannotStart("the system", fault, remedy)
    return None


_REFUSALS = (errno.EAGAIN, errno.EMFILE, errno.ENFILE)


def complain(line: str, code: int) -> int:
    # With standard error closed there is nobody to tell; `print` would tell standard output.
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"kamervragen: {visible(line)}", file=sys.stderr, flush=True)
    return code


def close_streams(code: int) -> int:
    """Close what Python would close as it leaves, where nobody can tell how that went, and return the code.

    What is left unwritten makes it end with exit code 120 and words of its own.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.close()
    except BrokenPipeError:
        code = code or CLOSED_PIPE
    except OSError as error:
        code = code or report(error, ())
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.close()
    return code
