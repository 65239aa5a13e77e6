"""Code of others is never run: a folder full of modules is an archive like any other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import kamervragen
from archive_db import make_database
from kamervragen import foreign
from letters import make_letter, make_lines
from pdfs import Page, column, make_pdf

# What the script of an installation does, and a script that uses the library.
SCRIPT = "import re, sys\nfrom kamervragen.__main__ import main\nsys.exit(main())\n"
MANY = """
import multiprocessing
multiprocessing.get_all_start_methods = lambda: [{method!r}]
from kamervragen import extract_many
print(len(list(extract_many(["a.txt", "b.pdf"], jobs=2))))
"""
SPAWNED = """
import sys
from kamervragen import cli
from kamervragen.cli import apart
apart.CAN_FORK = False
sys.exit(cli.run(sys.argv[1:]))
"""
# A module that tells that it was loaded; the marks are where no test looks for documents.
TELLTALE = "import os\nos.close(os.open({mark!r}, os.O_CREAT))\nraise ImportError('foreign')\n"
OTHERS = ("pebble", "pydantic", "pypdfium2", "pyarrow", "pysqlite3", "rich", "sqlean", "typer")


@cache
def loaded_before() -> frozenset[str]:
    """What Python loads by itself to run a module or a script; nobody can keep that out but its user."""
    code = "import re, runpy, sys; runpy.run_module('this'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return frozenset(name.split(".")[0] for name in done.stdout.splitlines()[-1].split())


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Two documents and a database, among modules with the names of all that there are."""
    folder = tmp_path / "download"
    folder.mkdir()
    (tmp_path / "marks").mkdir()
    for name in (sys.stdlib_module_names | set(OTHERS)) - loaded_before():
        mark = str(tmp_path / "marks" / name)
        (folder / f"{name}.py").write_text(TELLTALE.format(mark=mark), encoding="utf-8")
    (folder / "a.txt").write_text(make_letter(), encoding="utf-8")
    (folder / "b.pdf").write_bytes(make_pdf(Page(column(70, 80, make_lines()))))
    make_database(folder / "v.db")
    return folder


def start(folder: Path, script: str, *arguments: str, **env: str) -> tuple[int, list[str]]:
    """Run a script that lies elsewhere; return its code, and the foreign modules that were loaded."""
    path = folder.parent / "bin" / "script.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(script, encoding="utf-8")
    return finish([sys.executable, str(path), *arguments], folder, env)


def finish(command: list[str], folder: Path, env: dict[str, str]) -> tuple[int, list[str]]:
    """Run a command in the folder."""
    environment = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"} | env
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.stderr.count(b"\n") <= 1, done.stderr
    return done.returncode, sorted(mark.name for mark in (folder.parent / "marks").iterdir())


COMMANDS = (
    "--version", "--help", "schema", "extract a.txt", "extract b.pdf --format table", "outline b.pdf",
    "extract a.txt --isolate --reader pdfplumber", "search v.db bos", "stats v.db --format table",
    "batch a.txt b.pdf", "batch . --glob *.pdf -o ../uit.db", "batch b.pdf -o ../uit.parquet",
)  # fmt: skip


@pytest.mark.parametrize("way", ["script", "module", "PYTHONPATH=.", "PYTHONPATH=folder"])
@pytest.mark.parametrize("command", COMMANDS)
def test_command_in_a_hostile_folder(hostile: Path, way: str, command: str) -> None:
    """No command, and no process that it starts, loads what lies there."""
    arguments = command.split()
    if way == "module":
        found = finish([sys.executable, "-m", "kamervragen", *arguments], hostile, {})
    else:
        path = {"PYTHONPATH=.": ".", "PYTHONPATH=folder": str(hostile)}.get(way)
        found = start(hostile, SCRIPT, *arguments, **({"PYTHONPATH": path} if path else {}))
    assert found == (0, [])


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_workers_of_the_library(hostile: Path, method: str) -> None:
    """A script that lies elsewhere has workers that load nothing from where it is started."""
    assert start(hostile, MANY.format(method=method)) == (0, [])


@pytest.mark.parametrize("command", ["extract b.pdf", "outline b.pdf", "extract a.txt --isolate"])
def test_child_that_is_spawned(hostile: Path, command: str) -> None:
    """Where there is no fork, the child is a new interpreter."""
    assert start(hostile, SPAWNED, *command.split()) == (0, [])


@pytest.mark.parametrize("name", ["PYTHONUSERBASE", "PYTHONPYCACHEPREFIX"])
def test_other_variables(hostile: Path, name: str) -> None:
    """They name places for packages and for compiled modules; processes do not get them."""
    script = (
        "import os, sys\nfrom kamervragen import __main__, cli\n"
        f"cli.main = lambda: print({name!r} in os.environ, sys.pycache_prefix)\n__main__.main()\n"
    )
    path = hostile.parent / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, path],
        env={**os.environ, name: str(hostile)},
        capture_output=True,
        check=True,
    )
    assert done.stdout.split() == [b"False", b"None"]


ROOT = Path(kamervragen.__file__).parents[1]


@pytest.mark.parametrize(
    ("here", "named", "path", "kept", "protects"),
    [
        ("a", None, ["", "b"], ["b"], "the current folder as an empty name"),
        ("a", None, ["a", "b"], ["b"], "the current folder by its name"),
        ("a", None, ["link", "b"], ["b"], "the current folder by another name"),
        ("a", "b", ["b", "c"], ["c"], "what the environment names"),
        ("a", ".", ["a", "c"], ["c"], "what it names from here"),
        ("a", ":b", ["a", "b", "c"], ["c"], "nothing before a colon is the current folder"),
        ("a", "", ["b", "c"], ["b", "c"], "an empty variable names nothing"),
        ("ROOT", None, ["ROOT", "b"], ["b", "ROOT"], "the program itself, behind the rest"),
        ("a", "ROOT:b:a", ["ROOT", "b", "a", "c"], ["c", "ROOT", "b"], "and what it may need"),
        ("STDLIB", "STDLIB", ["", "STDLIB"], ["", "STDLIB"], "the library of Python itself"),
    ],
)
def test_safe_path(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    here: str,
    named: str | None,
    path: list[str],
    kept: list[str],
    protects: str,
) -> None:
    """Which places for modules stay, and in which order."""
    known = {"ROOT": str(ROOT), "STDLIB": str(Path(json.__file__).parents[1]), "": "", ".": "."}
    for name in "abc":
        (tmp_path / name).mkdir()
        known[name] = str(tmp_path / name)
    (tmp_path / "link").symlink_to(tmp_path / "a")
    known["link"] = str(tmp_path / "link")
    monkeypatch.chdir(known[here])
    monkeypatch.delenv("PYTHONUSERBASE", raising=False)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    if named is not None:
        listed = os.pathsep.join(known[one] for one in named.split(":"))
        monkeypatch.setenv("PYTHONPATH", listed)
    monkeypatch.setattr(sys, "path", [known[one] for one in path])
    assert foreign.safe_path() == [known[one] for one in kept], protects


def test_caller_keeps_what_is_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is put aside while a process starts is there again behind it."""
    from kamervragen.archive.starting import clean_start

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    before = dict(os.environ), list(sys.path), sys.modules["__main__"]
    with clean_start():
        assert (str(tmp_path) in sys.path, os.environ.get("PYTHONPATH")) == (False, None)
    assert (dict(os.environ), list(sys.path), sys.modules["__main__"]) == before
