"""A wrong call as typer tells it, made into what is wrong and what to do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

# What typer says -> what is wrong, what to do; both may use what the pattern caught.
_Told = tuple[str, str]


def fault_and_remedy(error: Exception, arguments: Sequence[str]) -> _Told:
    """Return what is wrong with a call and what to do about it, in English."""
    fault = str(error.format_message())  # type: ignore[attr-defined]
    fault = fault.replace("Value error, ", "").rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kamervragen"
    for pattern, told in _RULES:
        match = pattern.fullmatch(fault)
        answer = told(match, arguments) if match else None
        if answer:
            return answer
    return fault, f"see '{command} --help'"


def _existing_file(match: re.Match[str], arguments: Sequence[str]) -> _Told | None:
    """`kamervragen brief.pdf`: the command is forgotten."""
    if arguments and arguments[0] == match[1] and Path(match[1]).exists():
        return match[0], f"did you mean 'kamervragen extract {match[1]}'?"
    return None


def _like_another(match: re.Match[str], arguments: Sequence[str]) -> _Told:  # noqa: ARG001
    """`kamervragen extrct`, `extract --fromat`: typer knows one that looks like it."""
    return match[1], f"did you mean {match[2]}?"


def _several_files(match: re.Match[str], arguments: Sequence[str]) -> _Told | None:
    """`kamervragen extract a.pdf b.pdf`, as a shell makes it of `*.pdf`."""
    if not arguments or arguments[0] not in ("extract", "outline", "show"):
        return None
    others = match[1].split()
    files = [one for one in arguments[1:] if one in others or Path(one).is_file()]
    named = shlex.join(files) if len(files) <= _FEW else f"{shlex.join(files[:1])} …"
    fault = f"it reads one document, and these are {max(len(files), len(others) + 1)}"
    return fault, f"for many documents: 'kamervragen batch {named} -o vragen.db'"


# So many files are named in what to do.
_FEW = 3

_RULES: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], Sequence[str]], _Told | None]], ...
] = (
    (re.compile(r"No such command '(.+)'"), _existing_file),
    (re.compile(r"(No such command '.+')\. Did you mean (.+)\?"), _like_another),
    (re.compile(r"(No such option: .+) \(Possible options: (.+)\)"), _like_another),
    (re.compile(r"Got unexpected extra argument\(s\) \((.+)\)"), _several_files),
)
