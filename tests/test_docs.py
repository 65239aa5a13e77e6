"""The docs: examples are run, lists are complete, commands are where `.ci/run` looks for them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kamervragen.doubts import checks, melding, pages

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


ARCHIVE = "<!-- example: archive -->\n"


def consoles(archive: bool = False) -> list[tuple[str, str]]:
    """(command, its output) of each example of the README that shows output, or of the archive."""
    found: list[tuple[str, str]] = []
    mark = ARCHIVE if archive else f"(?<!{ARCHIVE})"
    for block in re.findall(rf"{mark}```console\n(.*?)```", README, re.S):
        for example in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = example.partition("\n")
            found.append((command, output))
    return found


@pytest.mark.parametrize(("command", "output"), consoles(), ids=lambda value: value[:60])
def test_readme_example_of_the_command_line(command: str, output: str) -> None:
    """What the README shows of the terminal is what the terminal shows, 88 columns wide."""
    if "jq" in command and not shutil.which("jq"):
        pytest.skip("jq is not here")
    if "|" not in command:
        command += " --format table"  # as on a terminal
    python = f"{sys.executable} -m kamervragen "
    done = subprocess.run(
        ["bash", "-c", command.replace("kamervragen ", python, 1)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "88"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == output


def test_readme_example_of_an_archive(tmp_path: Path) -> None:
    """From a folder to an answer: each command prints what the README shows."""
    (tmp_path / "archief").symlink_to(ROOT / "fixtures")
    for command, output in consoles(archive=True):
        form = "" if " batch " in command else " --format table"  # as on a terminal
        python = f"{sys.executable} -m kamervragen "
        done = subprocess.run(
            ["bash", "-c", command.replace("kamervragen ", python, 1) + form],
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "88"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout == output


@pytest.mark.parametrize("name", ["letter", "tests"])
def test_readme_commands_are_one_line_each(name: str) -> None:
    """`.ci/run` finds the command of the tests by its mark, and so does who sets the tool up."""
    found = re.findall(rf"<!-- command: {name} -->\n```sh\n(.*?)```", README, re.S)
    assert len(found) == 1
    assert found[0].count("\n") == 1
    assert found[0].startswith("python3 -m venv .venv && .venv/bin/pip install -q ")


def test_every_melding_is_explained() -> None:
    """docs/meldingen.md has each code with its ernst, and no code that does not exist."""
    sources = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src/kamervragen/doubts").glob("*.py")
    )
    ernst = {"info": "info", "warning": "waarschuwing"}
    codes = {
        (code, ernst[level])
        for level, code in re.findall(r'\b(info|warning)\(\s*"([a-z_]+)"', sources)
    }
    codes |= set(melding.FINDINGS.items())
    codes |= {(code, ernst) for ernst, code, _ in pages.ASIDES.values()}
    codes |= {
        (f"{checks._singular(name)}_ontbreekt", level)
        for name, (level, _) in checks._MISSING.items()
    }
    page = (ROOT / "docs/meldingen.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z_]+)` \| (\w+) \|", page, re.M)) == codes


@pytest.mark.parametrize("maker", ["make_fields.py", "make_cli.py"])
def test_made_pages_are_current(maker: str) -> None:
    """docs/fields.md and docs/cli.md are what their makers make."""
    command = [sys.executable, f"docs/{maker}", "--check"]
    subprocess.run(command, cwd=ROOT, check=True)


def test_every_module_is_on_the_map() -> None:
    """docs/architecture.md names each module."""
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    modules = {
        path.name for path in (ROOT / "src/kamervragen").rglob("*.py") if path.name != "__init__.py"
    }
    assert {name for name in modules if name not in page and not name.startswith("as_")} == set()


def test_the_count_of_silent_faults_is_that_of_the_table() -> None:
    """What docs/quality.md says at a glance is what bench/faults.py printed."""
    page = (ROOT / "docs/quality.md").read_text(encoding="utf-8")
    printed = re.search(r"wrong without a waarschuwing: (\d+) of (\d+) planted faults", page)
    assert printed is not None
    assert f"**{printed[1]} of {printed[2]} results are wrong without a waarschuwing**" in page
    sums = re.findall(r"^  all +(\d+) .* (\d+)$", page, re.M)
    assert sum(int(one[1]) for one in sums) == int(printed[1])
    assert sum(int(one[0]) for one in sums) == int(printed[2])


PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def anchors(page: Path) -> set[str]:
    """The anchors that headings of a page have on the web."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """No page names a file or a heading that is not there."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    wrong = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = link.partition("#")
        target = page if not path else page.parent / path
        if "://" in link or (target.exists() and (not anchor or anchor in anchors(target))):
            continue
        wrong.append(link)
    assert wrong == []


def test_readme_is_short() -> None:
    """Who comes new reads one page: what it is, how to get it, what it does; the rest is in docs/."""
    prose = re.sub(r"```console.*?```", "", README, flags=re.DOTALL)
    assert len(prose.split()) <= 950
