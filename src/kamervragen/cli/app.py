"""All commands, for typer. It loads where a call is not plain (`plain.py`)."""

from __future__ import annotations

from typing import Annotated

import typer

from kamervragen.cli.batch import BATCH_EXAMPLES, batch
from kamervragen.cli.check import CHECK_EXAMPLES, check
from kamervragen.cli.commands import EXTRACT_EXAMPLES, OUTLINE_EXAMPLES, extract, outline, schema
from kamervragen.cli.database import SEARCH_EXAMPLES, STATS_EXAMPLES, search, stats
from kamervragen.cli.failures import INTERRUPTED
from kamervragen.cli.help import with_help_in_language
from kamervragen.cli.language import OPTION, Language
from kamervragen.cli.show import SHOW_EXAMPLES, show
from kamervragen.cli.terminal import put
from kamervragen.errors import UsageError

# The api, pydantic, the readers and rich load inside the functions that use them: `--version` and
# `--help` answer without them.
EXAMPLES = """\b
Examples:
  kamervragen extract brief.pdf
  kamervragen extract brief.pdf -o antwoorden.docx
  kamervragen check antwoorden.docx brief.pdf
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
    language: Annotated[  # noqa: ARG001 - `run` takes it from wherever it stands in a call
        Language | None,
        typer.Option(OPTION, help="Language of help and errors; default: that of the system."),
    ] = None,
) -> None:
    """Read letters of the Dutch parliament and print their numbered questions as records."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(UsageError.exit_code)


# One line each in the list of commands, which cuts what is longer.
app.command(epilog=EXTRACT_EXAMPLES, short_help="Read one document: its record.")(extract)
app.command(epilog=CHECK_EXAMPLES, short_help="See whether a sheet answers all questions.")(check)
app.command(epilog=SHOW_EXAMPLES, short_help="Show the questions on their pages, in a browser.")(
    show
)
app.command(epilog=BATCH_EXAMPLES, short_help="Read many documents into one output.")(batch)
app.command(epilog=SEARCH_EXAMPLES, short_help="Search the questions of a database.")(search)
app.command(epilog=STATS_EXAMPLES, short_help="Count the questions of a database.")(stats)
app.command(epilog=OUTLINE_EXAMPLES, short_help="Show what each block was taken for.")(outline)
app.command(short_help="Print the JSON Schema of the record.")(schema)


def called(arguments: list[str]) -> object:
    """Run the command that the arguments name, and return its exit code, if it has one."""
    command = with_help_in_language(typer.main.get_command(app))
    try:
        return command(arguments, prog_name="kamervragen", standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
