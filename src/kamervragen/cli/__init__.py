"""The command line: the only owner of stdout, stderr and exit codes.

Standard output holds data and nothing else. Whatever goes wrong is one line on standard error.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kamervragen.cli.batch import BATCH_EXAMPLES, batch
from kamervragen.cli.database import SEARCH_EXAMPLES, STATS_EXAMPLES, search, stats
from kamervragen.cli.extract import EXTRACT_EXAMPLES, OUTLINE_EXAMPLES, extract, outline, schema
from kamervragen.cli.failures import CLOSED_PIPE, INTERRUPTED, close_streams, report
from kamervragen.cli.terminal import put, speak_utf8
from kamervragen.errors import UsageError

# The api, pydantic, the readers and rich load inside the functions that use them: `--version` and
# `--help` answer without them.
if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLES = """\b
Examples:
  kamervragen extract brief.pdf
  kamervragen extract brief.pdf --excel -o vragen.csv
  kamervragen batch archief/ -o vragen.db
  kamervragen search vragen.db zandwinning --fractie PvdD
  curl -s https://example.org/brief.pdf | kamervragen extract - | jq '.vragen[].tekst'
"""

# Help without rich: it loads faster, and prints the examples as they stand.
app = typer.Typer(
    name="kamervragen",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        put(f"kamervragen {version('kamervragen')}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True, epilog=EXAMPLES)
def root(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", help="Print the version.", is_eager=True, callback=_version),
    ] = False,
) -> None:
    """Read letters of the Dutch parliament and print their numbered questions as records."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UsageError.exit_code)


# One line each in the list of commands, which cuts what is longer.
app.command(epilog=EXTRACT_EXAMPLES, short_help="Read one document: its record.")(extract)
app.command(epilog=BATCH_EXAMPLES, short_help="Read many documents into one output.")(batch)
app.command(epilog=SEARCH_EXAMPLES, short_help="Search the questions of a database.")(search)
app.command(epilog=STATS_EXAMPLES, short_help="Count the questions of a database.")(stats)
app.command(epilog=OUTLINE_EXAMPLES, short_help="Show what each block was taken for.")(outline)
app.command(short_help="Print the JSON Schema of the record.")(schema)


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
        code = app(list(arguments), prog_name="kamervragen", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()  # what a library wrote, such as the help
    except (KeyboardInterrupt, typer.Abort):
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
