"""Help as text, in the language of the call: what typer writes, with each piece looked up in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from kamervragen.cli.language import speaks_dutch, spoken

# What typer puts behind a help text: ``[default: 30.0; x>=1]``.
_EXTRA = re.compile(r"(.*?)(?:  )?\[([^\[\]]*)\]", re.DOTALL)
_NOTES = (("default: ", "standaard: "), ("env var: ", "variabele: "), ("required", "verplicht"))
# Typer tells the types of Python behind the name of an argument; ``FILE`` says it.
_TYPE = re.compile(r" <(?:list\[)?str\]?>$")
# ``  kamervragen extract brief.pdf     a table to read``
_EXAMPLE = re.compile(r"(  \S.*?\s{2,})(\S.*)")
_NAME = re.compile(r"[A-Z]{2,}")


def with_help_in_language(command: Any) -> Any:
    """Return a command of typer whose help, and that of its subcommands, is in the language of the call."""
    usual = command.context_class

    class Formatter(usual.formatter_class):  # type: ignore[misc, name-defined] # of the typer that is installed
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, names(args), prefix or spoken("Usage: "))

        def write_heading(self, heading: str) -> None:
            super().write_heading(spoken(heading))

        def write_text(self, text: str) -> None:
            super().write_text(paragraphs(text))

        def write_dl(self, rows: Sequence[tuple[str, str]], *args: int, **others: int) -> None:
            told = [(names(_TYPE.sub("", first)), described(second)) for first, second in rows]
            super().write_dl(told, *args, **others)

    class Context(usual):  # type: ignore[misc, valid-type]
        formatter_class = Formatter

    for one in (command, *getattr(command, "commands", {}).values()):
        one.context_class = Context
    return command


def names(text: str) -> str:
    """Return what names an option or argument, with its placeholder: ``--output FILE``."""
    return _NAME.sub(lambda name: spoken(name[0]), text)


def paragraphs(text: str) -> str:
    """Return a help text; of examples, marked with a backspace, only what is said beside them."""
    if not text.startswith("\b"):
        return "\n\n".join(spoken(" ".join(part.split())) for part in text.split("\n\n"))
    lines = text.split("\n")
    return "\n".join(_example(line) for line in lines)


def _example(line: str) -> str:
    match = _EXAMPLE.fullmatch(line)
    return f"{match[1]}{spoken(match[2])}" if match else spoken(line)


def described(text: str) -> str:
    """Return the help of an option, with what typer says behind it."""
    match = _EXTRA.fullmatch(text)
    if match is None:
        return spoken(text)
    told = spoken(match[1]), f"[{_noted(match[2])}]"
    return "  ".join(part for part in told if part)


def _noted(extra: str) -> str:
    if speaks_dutch():
        for english, dutch in _NOTES:
            extra = extra.replace(english, dutch)
    return extra
