"""The examples in docstrings, in the README and in docs/, run as they are printed."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest

import kamervragen

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

NAMES = [
    "kamervragen",
    *[
        found.name
        for found in pkgutil.walk_packages(kamervragen.__path__, "kamervragen.")
        if not found.name.endswith("__main__")
    ],
]
FENCE = re.compile(r"^```(?:python|pycon|py)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def with_examples() -> list[str]:
    """The modules that have an example."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    return [name for name in NAMES if any(test.examples for test in examples_of(finder, name))]


def examples_of(finder: doctest.DocTestFinder, name: str) -> list[doctest.DocTest]:
    """The doctests of a module, those of its lazy attributes left to their own modules."""
    module: ModuleType = importlib.import_module(name)
    return finder.find(module, name, module=module)


@pytest.mark.parametrize("name", with_examples())
def test_docstrings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a docstring shows is what happens; paths in it start at the root of the repository."""
    monkeypatch.chdir(ROOT)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    failed = [
        (test.name, runner.run(test).failed) for test in examples_of(doctest.DocTestFinder(), name)
    ]
    assert [found for found in failed if found[1]] == []
    assert runner.tries > 0


def test_there_are_examples() -> None:
    """The public functions each show an example."""
    assert {"kamervragen", "kamervragen.library"} <= set(with_examples())


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if FENCE.search(page.read_text("utf-8"))],
    ids=lambda page: page.name,
)
def test_page(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The Python of a page runs, in order, in a folder that has the letters which it reads."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    letter = ROOT / "fixtures/commissiebrief/kustverdediging/letter.libreoffice.pdf"
    (tmp_path / "brief.pdf").write_bytes(letter.read_bytes())
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "example"}
    for code in FENCE.findall(page.read_text(encoding="utf-8")):
        if ">>>" in code:
            test = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), 0)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
            assert runner.run(test, clear_globs=False).failed == 0
            names = test.globs
        else:
            exec(compile(code, str(page), "exec"), names)  # noqa: S102 - our own pages
