"""The command line: the only owner of stdout, stderr and exit codes.

Standard output holds data and nothing else. Whatever goes wrong is one line on standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from kamervragen.cli.extract import carry_out
from kamervragen.cli.failures import CLOSED_PIPE, INTERRUPTED, close_streams, report
from kamervragen.cli.language import VARIABLE, without_language
from kamervragen.cli.plain import plain_call
from kamervragen.cli.terminal import speak_utf8
from kamervragen.errors import CannotStart

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """Run the command and leave with its exit code."""
    # One letter, one process: nothing lives long enough to be worth collecting.
    gc.disable()
    # Looking for plugins of Pydantic means reading the metadata of all that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.exit(close_streams(run(sys.argv[1:])))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code."""
    speak_utf8()
    try:
        arguments, asked = without_language(arguments)
        if asked is not None:
            os.environ[VARIABLE] = asked  # for child processes too
        code = _called(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # what a library wrote, such as the help
    except KeyboardInterrupt:
        code = INTERRUPTED
    except SystemExit as leaving:
        # Typer catches a closed pipe and leaves with 1; what it caught tells which case this is.
        closed = isinstance(leaving.__context__, BrokenPipeError)
        code = CLOSED_PIPE if closed else leaving.code
    except BrokenPipeError:
        code = CLOSED_PIPE
    except Exception as error:  # the last place where a bug can still become one line
        code = report(error, arguments)
    return code if isinstance(code, int) else 0


def _called(arguments: Sequence[str]) -> object:
    """Do what the arguments ask for, and return the exit code that typer gives, if it gives one."""
    plain = plain_call(arguments, os.environ)
    if plain is not None:
        carry_out(plain)
        return 0
    try:
        from kamervragen.cli.app import called
    except (OSError, ImportError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        remedy = "allow it more memory and open files (see 'ulimit -a'), or install it anew"
        raise CannotStart("the program", f"it cannot start ({reason})", remedy) from error
    return called(list(arguments))
