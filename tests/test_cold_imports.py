"""What each command must not load: a slow start is a bug that no other test sees.

The limits are lists of modules, not times, so they hold on every machine.
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from archive_db import make_database
from sample_record import LETTER

# Runs the command as it is and prints, behind a mark, what it has loaded.
PROBE = """
import io, sys
from kamervragen.cli import run
text, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
code = run(sys.argv[1:])
print(code, *sorted(sys.modules), file=text)
"""


@cache
def loaded_before() -> frozenset[str]:
    """What an interpreter has loaded before any program: `sitecustomize` of a distribution, for one."""
    command = [sys.executable, "-c", "import sys; print(*sys.modules)"]
    return frozenset(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    )


READERS = {"pdfplumber", "pdfminer", "pypdfium2", "pypdfium2_raw", "PIL"}
RICH = {"rich", "pygments", "markdown_it"}
OFFICE = {"docx", "openpyxl", "icalendar"}
RECORDS = {"pydantic", "kamervragen.records", "kamervragen.api"}
SQLITE = {"sqlite3", "sqlite_utils", "kamervragen.stores.lined", "kamervragen.archive"}
FORMATS = {"kamervragen.output.as_csv", "kamervragen.output.as_markdown"}


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        (["--version"], READERS | RICH | RECORDS | SQLITE | {"kamervragen.families"}),
        (["--help"], READERS | RICH | RECORDS | {"kamervragen.families", "importlib.metadata"}),
        # From here on typer itself brings pydantic, to convert the values of options.
        (["extract", "--help"], READERS | RICH | {"kamervragen.records", "kamervragen.api"}),
        (["extract"], READERS | RICH | {"kamervragen.records", "kamervragen.api"}),
        (
            ["search", "--help"],
            READERS | RICH | SQLITE | {"kamervragen.records", "kamervragen.api"},
        ),
        (["show", "--help"], READERS | RICH | SQLITE | {"kamervragen.records", "kamervragen.api"}),
        (["stats", "--help"], READERS | RICH | SQLITE | {"kamervragen.records", "kamervragen.api"}),
        (["schema"], READERS | RICH | FORMATS | {"kamervragen.api"}),
        (["extract", "-", "--format", "json"], READERS | RICH | FORMATS),
        (["extract", "-", "--format", "csv"], READERS | RICH),
        (["extract", "-", "--format", "markdown"], READERS | RICH),
        (["extract", "-", "--format", "docx"], READERS | RICH | FORMATS | OFFICE - {"docx"}),
        (["extract", "-", "--format", "xlsx"], RICH | FORMATS | OFFICE - {"openpyxl"}),
        (["extract", "-", "--format", "ics"], READERS | RICH | FORMATS | OFFICE - {"icalendar"}),
        (["check", "--help"], READERS | RICH | OFFICE | {"kamervragen.records", "kamervragen.api"}),
        (["extract", "-", "--format", "table"], READERS | {"markdown_it", "rich.markdown"}),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else None,
)
def test_command_does_not_load(arguments: list[str], forbidden: set[str]) -> None:
    """A command loads what it uses; text needs no PDF reader and JSON needs no rich."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        input=LETTER,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    code, *loaded = done.stdout.split()
    assert code == ("2" if arguments == ["extract"] else "0"), done.stderr
    assert forbidden & set(loaded) - loaded_before() == set()


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        (["search", "DB", "bos", "--format", "jsonl"], RICH),
        (["search", "DB", "bos", "--format", "csv"], RICH),
        (["search", "DB", "bos", "--format", "table"], {"markdown_it", "rich.markdown"}),
        (["stats", "DB", "--format", "json"], RICH),
        (["stats", "DB", "--format", "table"], {"markdown_it", "rich.markdown"}),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else None,
)
def test_command_of_the_database_does_not_load(
    tmp_path: Path, arguments: list[str], forbidden: set[str]
) -> None:
    """What asks a database reads no documents, and makes no database."""
    database = str(make_database(tmp_path / "vragen.db"))
    given = [database if one == "DB" else one for one in arguments]
    command = [sys.executable, "-c", PROBE, *given]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    code, *loaded = done.stdout.split()
    assert (code, done.stderr) == ("0", "")
    never = READERS | {
        "kamervragen.records",
        "kamervragen.api",
        "kamervragen.stores.lined",
        "kamervragen.archive",
        "sqlite_utils",
    }
    assert (forbidden | never) & set(loaded) - loaded_before() == set()


# What a command may load: parts of this package, and packages of others (but for typer and what it brings).
TYPER = {"annotated_doc", "click", "shellingham", "typer", "typing_extensions"}
PYDANTIC = {
    "annotated_types",
    "pydantic",
    "pydantic_core",
    "typing_extensions",
    "typing_inspection",
}
START = {
    "application",
    "cli",
    "errors",
    "foreign",
    "mail",
    "options",
    "output",
    "patterns",
    "queries",
    "shown",
    "stores",
}
READING = {
    "amounts",
    "api",
    "archive",
    "dutch",
    "doubts",
    "families",
    "parts",
    "lines",
    "mail",
    "readers",
    "records",
    "source",
    "layout",
}
MAY_LOAD: list[tuple[list[str], set[str], set[str]]] = [
    (["--version"], START, set()),
    (["--help"], START, set()),
    (["batch", "--help"], START, PYDANTIC),
    (["schema"], START | {"records"}, PYDANTIC),
    (["extract", "LETTER", "--format", "json"], START | READING, PYDANTIC),
    (["extract", "LETTER", "--format", "table"], START | READING, PYDANTIC | {"rich"}),
    # A PDF is read in a child process: this one loads no reader and no records.
    (["extract", "PDF", "--format", "json"], START | {"amounts", "archive", "source"}, PYDANTIC),
    # Both files are read in a child process; a sheet that comes back needs no library of Office.
    (["check", "SHEET", "LETTER"], START | {"amounts", "archive", "source"}, PYDANTIC),
    (["outline", "LETTER"], START | READING, PYDANTIC),
    (["show", "PDF"], START | {"amounts", "archive", "source"}, PYDANTIC),
    (["show", "LETTER"], START | READING | {"sight"}, PYDANTIC),
    (
        ["batch", "LETTER", "--quiet"],
        START | {"amounts", "archive", "catalogue", "source"},
        PYDANTIC | {"pebble"},
    ),
    (["search", "DB", "bos", "--format", "json"], START | {"counting", "folding"}, PYDANTIC),
    (
        ["stats", "DB", "--format", "table"],
        START | {"counting"},
        PYDANTIC | {"rich"},
    ),
]


@pytest.mark.parametrize(
    ("arguments", "parts", "packages"), MAY_LOAD, ids=[" ".join(row[0]) for row in MAY_LOAD]
)
def test_all_that_a_command_loads(
    tmp_path: Path, arguments: list[str], parts: set[str], packages: set[str]
) -> None:
    """The list is whole: whatever else a command would load makes every start slower."""
    from letters import make_lines
    from pdfs import Page, column, make_pdf

    files = {
        "LETTER": tmp_path / "brief.txt",
        "PDF": tmp_path / "brief.pdf",
        "DB": tmp_path / "v.db",
        "SHEET": tmp_path / "antwoorden.md",
    }
    files["LETTER"].write_text(LETTER, encoding="utf-8")
    sheet = "<!-- id: 180001/{} -->\n- [x] a. \n- [x] b. \n**Antwoord**\nJa.\n"
    files["SHEET"].write_text(sheet.format(1) + sheet.format(2), encoding="utf-8")
    files["PDF"].write_bytes(make_pdf(Page(column(70, 80, make_lines()))))
    if "DB" in arguments:
        make_database(files["DB"])
    given = [str(files.get(one, one)) for one in arguments]
    command = [sys.executable, "-c", PROBE, *given]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    code, *loaded = done.stdout.split()
    assert (code, done.stderr) == ("0", "")
    own = {name.split(".")[1] for name in loaded if name.startswith("kamervragen.")}
    others = {
        name.split(".")[0] for name in set(loaded) - loaded_before() if not name.startswith("_")
    }
    assert own <= parts
    assert others - set(sys.stdlib_module_names) - TYPER - {"kamervragen"} <= packages
