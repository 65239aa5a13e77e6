"""The plain form of `extract` is read without typer, and asks for what typer would read in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kamervragen.cli import app, commands
from kamervragen.cli.extract import Call
from kamervragen.cli.plain import plain_call
from kamervragen.output import Format
from sample_record import LETTER

PLAIN: dict[str, tuple[list[str], Call]] = {
    "a file": (["brief.pdf"], Call("brief.pdf")),
    "standard input": (["-"], Call("-")),
    "a format": (["a.pdf", "--format", "csv"], Call("a.pdf", Format.CSV)),
    "a format, glued": (["--format=markdown", "a.pdf"], Call("a.pdf", Format.MARKDOWN)),
    "an output": (["-o", "uit.json", "a.pdf"], Call("a.pdf", output="uit.json")),
    "its long name": (["a.pdf", "--output", "b.md"], Call("a.pdf", output="b.md")),
    "its long name, glued": (["a.pdf", "--output=b.md"], Call("a.pdf", output="b.md")),
    "an output with a sign": (["a.pdf", "--output=b=c.md"], Call("a.pdf", output="b=c.md")),
    "standard output": (["-", "-o", "-"], Call("-", output="-")),
    "a sheet for Word": (["a.pdf", "-o", "b.docx"], Call("a.pdf", output="b.docx")),
    "both": (
        ["a b.pdf", "-o", "b.txt", "--format", "json"],
        Call("a b.pdf", Format.JSON, "b.txt"),
    ),
    "no UTF-8": (["a\udcff.pdf"], Call("a\udcff.pdf")),
}
# What typer has to say something of, or knows more of.
OTHERS: dict[str, list[str]] = {
    "nothing": [],
    "help": ["--help"],
    "help of a file": ["a.pdf", "-h"],
    "two files": ["a.pdf", "b.pdf"],
    "no name": [""],
    "an unknown format": ["a.pdf", "--format", "odt"],
    "a format in capitals": ["a.pdf", "--format", "JSON"],
    "no value": ["a.pdf", "--format"],
    "an empty value": ["a.pdf", "-o", ""],
    "an empty value, glued": ["a.pdf", "--output="],
    "an option for a value": ["a.pdf", "-o", "--format"],
    "a short option, glued": ["a.pdf", "-ob.md"],
    "a short option with a sign": ["a.pdf", "-o=b.md"],
    "twice": ["a.pdf", "-o", "a.md", "--output", "b.md"],
    "another option": ["a.pdf", "--strict"],
    "a template": ["a.pdf", "-o", "b.docx", "--sjabloon", "c.dotx"],
    "an option with a value": ["a.pdf", "--timeout", "3"],
    "an unknown option": ["a.pdf", "--formats", "json"],
    "the end of options": ["--", "a.pdf"],
}


@pytest.mark.parametrize("name", PLAIN)
def test_typer_reads_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ask for the same, whatever is written in the plain form."""
    arguments, expected = PLAIN[name]
    asked: list[Call] = []
    monkeypatch.setattr(commands, "carry_out", asked.append)
    monkeypatch.delenv("KAMERVRAGEN_PASSWORD", raising=False)
    app.called(["extract", *arguments])
    assert asked == [expected]
    assert plain_call(["extract", *arguments], {}) == expected


@pytest.mark.parametrize("name", OTHERS)
def test_all_else_is_left_to_typer(name: str) -> None:
    """What is no plain call, or wrong, is none of ours."""
    assert plain_call(["extract", *OTHERS[name]], {}) is None


@pytest.mark.parametrize("arguments", [[], ["--version"], ["batch", "a.pdf"], ["outline", "a.pdf"]])
def test_other_commands_are_left_to_typer(arguments: list[str]) -> None:
    """Only `extract` has a plain form."""
    assert plain_call(arguments, {}) is None


@pytest.mark.parametrize("name", ["KAMERVRAGEN_PASSWORD", "_KAMERVRAGEN_COMPLETE"])
def test_variable_that_typer_reads_is_left_to_it(name: str) -> None:
    """A password may come from the environment."""
    assert plain_call(["extract", "a.pdf"], {name: "geheim"}) is None


LOADED = """
import sys
from kamervragen.cli import run
code = run(sys.argv[1:])
print(code, sorted({"typer", "pydantic"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("form", list(Format))
def test_plain_call_says_the_same_without_typer(tmp_path: Path, form: Format) -> None:
    """The same bytes and the same code, and typer is not loaded."""
    letter = tmp_path / "brief.txt"
    letter.write_text(LETTER, encoding="utf-8")
    call = ["extract", str(letter), "--format", form]
    command = [sys.executable, "-c", LOADED]
    environment = {name: value for name, value in os.environ.items() if "KAMERVRAGEN" not in name}
    plain, other = (
        subprocess.run([*command, *call, *more], capture_output=True, env=environment, check=True)
        for more in ((), ("--timeout", "30"))
    )
    assert plain.stdout == other.stdout
    assert plain.stderr.split() == [b"0", b"['pydantic']"]
    assert other.stderr.split() == [b"0", b"['pydantic',", b"'typer']"]
