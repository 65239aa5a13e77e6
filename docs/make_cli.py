"""Puts what each command says of itself into `cli.md`.

    python docs/make_cli.py            writes docs/cli.md
    python docs/make_cli.py --check    exit code 1 where docs/cli.md is stale

The page is written by hand, but for the blocks below the marks `<!-- help: COMMAND -->`: these are the
help of the command, word for word.
"""

from __future__ import annotations

import re
import sys
import textwrap
from enum import Enum
from pathlib import Path
from typing import Any

import typer

from kamervragen.cli import app

TARGET = Path(__file__).with_name("cli.md")
_WIDTH, _COLUMN = 88, 26
_BLOCK = re.compile(r"(<!-- help: ?(?P<command>[a-z]*) -->\n```text\n).*?(```\n)", re.DOTALL)


def main() -> int:
    """Write the page, or check that it is what would be written."""
    page = TARGET.read_text(encoding="utf-8")
    made = _BLOCK.sub(lambda block: block[1] + help_of(block["command"]) + block[3], page)
    if "--check" in sys.argv[1:]:
        if made != page:
            print(f"{TARGET} is stale: run python docs/make_cli.py", file=sys.stderr)
        return int(made != page)
    TARGET.write_text(made, encoding="utf-8")
    return 0


def help_of(command: str) -> str:
    """Return what the help of a command, or of the program without one, says of it.

    It is set here and not by typer, whose versions set it each in their own way.
    """
    program: Any = typer.main.get_command(app)
    shown = program.commands[command] if command else program
    parts = [_usage(command, shown), _paragraphs(shown.help or "")]
    if not command:
        names = {name: each.short_help or each.help for name, each in program.commands.items()}
        parts.append("Commands:\n" + _pairs(list(names.items())))
    parts.append(
        "Options:\n" + _pairs([_option(one) for one in shown.params if one.opts[0][0] == "-"])
    )
    if shown.epilog:
        parts.append(shown.epilog.replace("\b\n", "").strip("\n"))
    return "\n\n".join(parts) + "\n"


def _usage(command: str, shown: Any) -> str:
    arguments = [one.metavar for one in shown.params if one.opts[0][0] != "-"]
    words = ["kamervragen", command or "COMMAND", "[OPTIONS]", *arguments]
    return "Usage: " + " ".join(words)


def _paragraphs(text: str) -> str:
    found = [" ".join(part.split()) for part in text.split("\n\n")]
    return "\n\n".join(textwrap.fill(part, _WIDTH) for part in found)


def _option(one: Any) -> tuple[str, str]:
    """Return the names of an option with its value, and its help with its default."""
    value = "" if one.is_flag else one.metavar or _value(one.type)
    names = ", ".join(sorted(one.opts, key=len))
    default = one.default.value if isinstance(one.default, Enum) else one.default
    shown = "" if default in (None, False, True) or one.is_flag else f" [default: {default}]"
    return f"{names} {value}".strip(), f"{one.help or ''}{shown}"


def _value(kind: Any) -> str:
    choices = [getattr(one, "value", one) for one in getattr(kind, "choices", ())]
    return "|".join(map(str, choices)) or "NUMBER"


def _pairs(rows: list[tuple[str, str]]) -> str:
    """Return names with what is said of them, beside or below each other."""
    lines: list[str] = []
    for name, text in rows:
        wrapped = textwrap.wrap(text, _WIDTH - _COLUMN)
        if len(name) > _COLUMN - 4:
            lines.append(f"  {name}")
            name = ""
        for place, line in enumerate(wrapped):
            lines.append(f"  {'' if place else name:<{_COLUMN - 2}}{line}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
