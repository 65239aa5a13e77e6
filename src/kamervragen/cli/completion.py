"""What the shell is offered for the value of an option that only a database knows."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from kamervragen.queries import By

# Seconds: who presses Tab waits no longer.
_PATIENCE = 2.0
# What bash takes for more than a letter.
_SPECIAL = re.compile(r"[ ()']")


def fracties_of_database(context: typer.Context) -> list[str]:
    """Return the fracties of the database that the call names; typer takes those that begin as it was typed."""
    from kamervragen.queries import By

    return _counted_by(By.FRACTIE, context)


def indieners_of_database(context: typer.Context) -> list[str]:
    """Return the members of the database that the call names, with their fracties."""
    from kamervragen.queries import By

    return _counted_by(By.INDIENER, context)


def _counted_by(by: By, context: typer.Context) -> list[str]:
    """Return what questions are counted by in a database, the most first.

    Where there is no such database, nothing is offered: what is wrong is told when the command runs.
    """
    from kamervragen.queries.database import opened
    from kamervragen.queries.stats import stats

    # An option without its value, as here, has typer leave all arguments where they are.
    named = [str(one) for one in (context.params.get("db"), *context.args) if one]
    with suppress(Exception), opened(named[0], _PATIENCE) as connection:
        counts = stats(connection, [by]).per[by]
        return [_as_word(one.naam) for one in counts if one.naam]
    return []


def _as_word(name: str) -> str:
    """Return a name as one word of a command line; other shells than bash see to that themselves."""
    bash = "bash" in os.environ.get("_KAMERVRAGEN_COMPLETE", "")
    return _SPECIAL.sub(r"\\\g<0>", name) if bash else name
