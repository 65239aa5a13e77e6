"""How the package hangs together: who may import whom, and how long a module and a function may be.

Read from the source with `ast`, so that an import inside a function or for type checking counts too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import kamervragen

ROOT = Path(kamervragen.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted(ROOT.rglob("*.py"))
}

# part -> the parts that it may import beside itself; data goes one way
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": {"archive", "errors", "library", "output", "records"},
    "library": {"api", "archive", "options", "records"},
    "catalogue": set(),
    "__main__": {"cli", "foreign"},
    "foreign": set(),
    "cli": {
        "amounts",
        "answers",
        "api",
        "application",
        "archive",
        "catalogue",
        "errors",
        "folding",
        "mail",
        "options",
        "output",
        "queries",
        "readers",
        "shown",
        "source",
        "stores",
    },
    "archive": {
        "amounts",
        "api",
        "catalogue",
        "errors",
        "foreign",
        "mail",
        "options",
        "readers",
        "records",
        "source",
        "stores",
    },
    "answers": {"errors", "output", "patterns", "readers", "records", "source"},
    "stores": {"application", "counting", "dutch", "errors", "folding", "output", "records"},
    "queries": {"application", "counting", "errors", "folding"},
    "api": {
        "errors",
        "families",
        "lines",
        "options",
        "readers",
        "records",
        "shown",
        "sight",
        "source",
        "layout",
    },
    "sight": {"errors", "lines", "options", "readers", "records", "shown", "source"},
    "shown": {"records"},
    "families": {"doubts", "dutch", "lines", "parts", "patterns", "records", "layout"},
    "doubts": {"amounts", "dutch", "lines", "parts", "patterns", "records", "layout"},
    "parts": {"amounts", "dutch", "lines", "patterns", "records", "layout"},
    "layout": {"dutch", "lines", "patterns"},
    "readers": {"amounts", "errors", "lines", "options", "patterns", "source"},
    "options": {"errors"},
    "source": {"errors", "mail", "office", "patterns"},
    "mail": {"errors"},
    "office": {"errors"},
    "output": {"errors", "patterns", "queries", "records", "shown"},
    "dutch": {"patterns"},
    "lines": {"patterns"},
    "records": set(),
    "amounts": set(),
    "application": set(),
    "counting": set(),
    "folding": set(),
    "errors": set(),
    "patterns": set(),
}

# Inside the layout: each room, and each module that stands alone, knows only those before it.
LAYOUT_ORDER = (
    "page_columns", "type_widths", "drawn_ends", "rows", "run_on_heads", "run_on", "joining", "numbers", "tables",
    "opening", "furniture", "spaced_labels", "side_column", "corner", "notes", "declared", "letterhead",
    "model", "reading", "passages", "restated", "groups", "body", "__init__",
)  # fmt: skip

# These load where they are used: the command starts without them, text is read without them.
LATE = {
    "backports.zstd": {"archive.unpacking"},
    "pebble": {"archive.pool"},
    "pyarrow": {"stores.columns", "stores.parquet"},
    "sqlite_utils": {"stores.sqlite", "stores.schema"},
    "pdfplumber": {"readers.plumber"},
    "pypdfium2_raw": {
        "readers.pdfium",
        "readers.drawings",
        "readers.forms",
        "readers.layers",
        "readers.annotations",
        "readers.concealed",
        "readers.ink",
        "readers.paint",
    },
    "PIL": {
        "readers.ocr.pages",
        "readers.ocr.pictures",
        "readers.ocr.straight",
        "readers.ocr.tesseract",
    },
    "docx": {
        "output.as_word",
        "output.word.controls",
        "output.word.pieces",
        "output.word.styles",
    },
    "openpyxl": {"output.as_excel", "output.excel.cells", "output.excel.questions"},
    "icalendar": {"output.as_calendar"},
    "rich": {
        "answers.table",
        "output.as_hits",
        "output.as_stats",
        "output.as_table",
        "output.window",
    },
}
MAX_MODULE = 400
MAX_FUNCTION = 60


@cache
def tree(name: str) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def imported(name: str, node: ast.AST) -> Iterator[str]:
    """The modules that one import statement names, in full."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{name} imports by dots"
        module = node.module or ""
        for alias in node.names:
            deeper = f"{module}.{alias.name}".removeprefix("kamervragen.")
            is_module = deeper in MODULES or f"{deeper}.__init__" in MODULES
            yield f"{module}.{alias.name}" if is_module else module


def imports(name: str) -> set[str]:
    """All modules that a module imports anywhere, in full."""
    return {found for node in ast.walk(tree(name)) for found in imported(name, node)}


def part_of(module: str) -> str:
    """`families` for `families.labels`, `api` for `api`."""
    return module.split(".")[0]


def test_every_part_has_a_rule() -> None:
    """A new module has to find its place in the order before it is used."""
    assert {part_of(name) for name in MODULES} <= set(MAY_IMPORT)
    assert {part_of(name) for name in MODULES} >= {
        "cli",
        "api",
        "families",
        "doubts",
        "parts",
        "layout",
        "dutch",
    }


@pytest.mark.parametrize("name", MODULES)
def test_who_imports_whom(name: str) -> None:
    """No stage knows the stages before it, and the lowest ones know nobody."""
    own = part_of(name)
    used = {
        part_of(module.removeprefix("kamervragen."))
        for module in imports(name)
        if module.startswith("kamervragen.")
    }
    assert used - MAY_IMPORT[own] - {own} == set()


def room_of(module: str) -> str:
    """`notes` for `layout.notes.marks`, `rows` for `layout.rows`."""
    return module.split(".")[1]


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("layout.")])
def test_rooms_of_the_layout(name: str) -> None:
    """No room repairs the work of a later one, nor asks it."""
    used = {
        room_of(module.removeprefix("kamervragen."))
        for module in imports(name)
        if module.startswith("kamervragen.layout.")
    }
    allowed = LAYOUT_ORDER[: LAYOUT_ORDER.index(room_of(name)) + 1]
    assert used <= set(allowed)


def family_modules() -> set[str]:
    """The modules that are a family: those that the table of families imports."""
    return {
        module.removeprefix("kamervragen.")
        for module in imports("families.__init__")
        if module.startswith("kamervragen.families.")
    }


def test_families_do_not_know_each_other() -> None:
    """What two families share is a module of its own; only the table names a family."""
    families = family_modules()
    assert "families.commissiebrief" in families
    for name in MODULES:
        if name != "families.__init__":
            used = {module.removeprefix("kamervragen.") for module in imports(name)}
            assert used & families - {name} == set(), name


def test_no_circle() -> None:
    """Below each module stand those that it imports: nobody comes back to himself, in a function either."""
    below = {
        name: {module.removeprefix("kamervragen.") for module in imports(name)} & set(MODULES)
        for name in MODULES
    }
    while free := {name for name, used in below.items() if not used & set(below)}:
        below = {name: used for name, used in below.items() if name not in free}
    assert set(below) == set()


@pytest.mark.parametrize("name", MODULES)
def test_slow_libraries_load_late(name: str) -> None:
    """At the top of a module only what every use of it needs."""
    found = {
        module.split(".")[0]
        for node in tree(name).body
        for module in imported(name, node)
        if module.split(".")[0] in LATE
    }
    assert {library for library in found if name not in LATE[library]} == set()


def test_modules_are_short() -> None:
    """A module fits in a head."""
    lengths = {
        name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()
    }
    assert {name: length for name, length in lengths.items() if length > MAX_MODULE} == {}


def test_functions_are_short() -> None:
    """A function fits on a screen; the signature and the help of a command are no code."""
    long = {
        f"{name}.{node.name}": length
        for name in MODULES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := body_length(node)) > MAX_FUNCTION
    }
    assert long == {}


def body_length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, without signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_only_doubts_make_meldingen() -> None:
    """Parts hand over findings, families put meldingen into the record; one room makes them."""
    makers = {
        name
        for name in MODULES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Melding"
    }
    assert makers == {"doubts.melding"}
