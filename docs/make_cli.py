"""Puts what each command says of itself into `cli.md`.

    python docs/make_cli.py            writes docs/cli.md
    python docs/make_cli.py --check    exit code 1 where docs/cli.md is stale

The page is written by hand, but for the blocks below the marks `<!-- help: COMMAND -->`: these are the
help of the command, word for word.
"""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from kamervragen.cli.app import EXAMPLES, app

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

    It is made of the same declarations as ``--help`` and set here: each version of typer sets it in
    its own way.
    """
    known = {one.callback.__name__: one for one in app.registered_commands if one.callback}
    if not command:
        rows = [(name, str(one.short_help)) for name, one in known.items()]
        parts = ["Usage: kamervragen COMMAND [OPTIONS] ...", "Commands:\n" + _pairs(rows), EXAMPLES]
    else:
        parts = _command(command, known[command])
    return "\n\n".join(part.replace("\b\n", "").strip("\n") for part in parts) + "\n"


def _command(name: str, info: Any) -> list[str]:
    hints = get_type_hints(info.callback, include_extras=True)
    defaults = inspect.signature(info.callback).parameters
    arguments: list[str] = []
    options: list[tuple[str, str]] = []
    for parameter, hint in hints.items():
        if parameter == "return":
            continue
        kind, declared = get_args(hint)[:2]
        if type(declared).__name__ == "ArgumentInfo":
            optional = defaults[parameter].default is None
            arguments.append(f"[{declared.metavar}]" if optional else declared.metavar)
        else:
            options.append(_option(parameter, kind, declared, defaults[parameter].default))
    usage = " ".join(["Usage: kamervragen", name, "[OPTIONS]", *arguments])
    parts = [usage, _paragraphs(inspect.getdoc(info.callback) or "")]
    shown = ["Options:\n" + _pairs(options)] if options else []
    return [*parts, *shown, info.epilog or ""]


def _paragraphs(text: str) -> str:
    found = [" ".join(part.split()) for part in text.split("\n\n")]
    return "\n\n".join(textwrap.fill(part, _WIDTH) for part in found)


def _option(parameter: str, kind: Any, declared: Any, default: Any) -> tuple[str, str]:
    """Return the names of an option with its value, and its help with its default."""
    kinds = [one for one in (kind, *get_args(kind)) if isinstance(one, type)]
    value = "" if bool in kinds else declared.metavar or _value(kinds)
    # Inside `Annotated` typer keeps the first name where a default would stand.
    names = [
        one for one in (declared.default, *(declared.param_decls or ())) if isinstance(one, str)
    ]
    names = names or [f"--{parameter.replace('_', '-')}"]
    told = "" if default is None or bool in kinds else f" [default: {default}]"
    variable = f" [env: {declared.envvar}]" if declared.envvar else ""
    return (
        f"{', '.join(sorted(names, key=len))} {value}".strip(),
        f"{declared.help}{variable}{told}",
    )


def _value(kinds: list[type]) -> str:
    choices = [str(one) for kind in kinds if issubclass(kind, Enum) for one in kind]
    return "|".join(choices) or "NUMBER"


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
