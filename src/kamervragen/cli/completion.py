"""What the shell is offered for the value of an option that only a database knows."""

from __future__ import annotations

import os
from contextlib import suppress

import typer

# Seconds: who presses Tab waits no longer.
_PATIENCE = 2.0


def fracties_of_database(context: typer.Context) -> list[str]:
    """Return the fracties of the database that the call names; typer takes those that begin as it was typed.

    Where there is no such database, nothing is offered: what is wrong is told when the command runs.
    """
    from kamervragen.queries import By
    from kamervragen.queries.database import opened
    from kamervragen.queries.stats import stats

    # An option without its value, as here, has typer leave all arguments where they are.
    named = [str(one) for one in (context.params.get("db"), *context.args) if one]
    with suppress(Exception), opened(named[0], _PATIENCE) as connection:
        counts = stats(connection, [By.FRACTIE]).per[By.FRACTIE]
        return [_as_word(one.naam) for one in counts if one.naam]
    return []


def _as_word(name: str) -> str:
    """Return a name as one word of a command line; other shells than bash see to that themselves."""
    bash = "bash" in os.environ.get("_KAMERVRAGEN_COMPLETE", "")
    return name.replace(" ", "\\ ") if bash else name
