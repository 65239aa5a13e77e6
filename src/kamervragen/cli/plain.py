"""The plain form of `extract`, read without typer, which takes as long to load as a letter to read.

    extract FILE|- [--format FORMAT] [--output FILE | -o FILE]

Whatever is written otherwise, and each error and `--help`, is typer's. A test holds both against each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kamervragen.cli.extract import Call
from kamervragen.output import Format

_NAMES = {"--format": "format", "--output": "output", "-o": "output"}
# What typer reads beside the arguments: a password, and what a shell asks of it that completes a line.
_VARIABLES = ("KAMERVRAGEN_PASSWORD", "_KAMERVRAGEN_COMPLETE")


def plain_call(arguments: Sequence[str], environment: Mapping[str, str]) -> Call | None:
    """Return what a call of the plain form asks for; None for any other.

    >>> plain_call(["extract", "brief.pdf", "-o", "vragen.csv"], {}).output
    'vragen.csv'
    >>> plain_call(["extract", "brief.pdf", "--strict"], {}) is None
    True
    """
    if not arguments or arguments[0] != "extract" or any(map(environment.get, _VARIABLES)):
        return None
    files: list[str] = []
    given: dict[str, str] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        if not argument.startswith("-") or argument == "-":
            files.append(argument)
            continue
        name, sign, value = argument.partition("=")
        option = _NAMES.get(name)
        value = value if sign and name.startswith("--") else next(rest, "")
        if option is None or option in given or not _is_value(value):
            return None
        given[option] = value
    named = given.get("format")
    if len(files) != 1 or not files[0] or (named is not None and named not in set(Format)):
        return None
    return Call(files[0], Format(named) if named else None, given.get("output"))


def _is_value(text: str) -> bool:
    return text == "-" or bool(text and not text.startswith("-"))
