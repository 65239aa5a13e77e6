"""What is released: one version, a wheel and a source archive with licence and schema, a workflow that can run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import Any

import pytest
import yaml

from kamervragen import __version__, json_schema

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both archives, built from this checkout by what is installed."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.slow
def test_metadata_is_what_an_index_takes(dist: Path) -> None:
    """`twine check --strict`: the README can be shown, nothing is missing."""
    command = [sys.executable, "-m", "twine", "check", "--strict", *map(str, dist.iterdir())]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_wheel(dist: Path) -> None:
    """Licence, schema, types, and whatever the program reads as a file."""
    (path,) = dist.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        schema = json.loads(wheel.read("kamervragen/record.schema.json"))
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        told = Parser().parsestr(wheel.read(metadata).decode())
    assert schema == json_schema()
    assert (told["Version"], told["License-Expression"]) == (__version__, "MIT")
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    data = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert data <= set(names)
    assert {name.split("/")[0] for name in names} == {"kamervragen", metadata.split("/")[0]}


@pytest.mark.slow
def test_source_archive(dist: Path) -> None:
    """Licence, schema, docs and citation; not the letters, which are much larger than all the rest."""
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"LICENSE", "README.md", "CITATION.cff", "docs/record.schema.json", "pyproject.toml"}
    assert wanted <= names
    assert not any(name.startswith(("fixtures", "tests", ".")) for name in names - {".gitignore"})


def test_the_version_stands_in_one_place() -> None:
    """`pyproject.toml` says it; the package and the command ask what is installed."""
    assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev\d+)?", PROJECT["version"])
    sources = [*(ROOT / "src").rglob("*.py"), ROOT / "CITATION.cff", ROOT / "README.md"]
    number = PROJECT["version"].removesuffix(".dev0")
    assert [path.name for path in sources if number in path.read_text("utf-8")] == []


def test_workflow_covers_what_is_promised() -> None:
    """Each system and each Python of the classifiers; each command is one of the README."""
    matrix = WORKFLOW["jobs"]["readme"]["strategy"]["matrix"]
    promised = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if "Python :: 3." in one]
    assert matrix["python"] == promised
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    steps = " ".join(step.get("run", "") for step in WORKFLOW["jobs"]["readme"]["steps"])
    asked = re.findall(r"\.ci/readme ([a-z-]+)", steps)
    assert sorted(asked) == ["letter", "letter-windows", "tests", "tests-windows"]
    for name in asked:
        done = subprocess.run(
            [ROOT / ".ci/readme", name], capture_output=True, encoding="utf-8", check=True
        )
        assert "kamervragen" in done.stdout or "pytest" in done.stdout


def test_a_command_that_the_readme_does_not_have() -> None:
    """`.ci/run` and the workflow stop where a mark is gone, and do not run nothing."""
    done = subprocess.run([ROOT / ".ci/readme", "nothing"], capture_output=True, check=False)
    assert done.returncode == 1


def test_citation() -> None:
    """It can be read by who cites, and says nothing that `pyproject.toml` says otherwise."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert (cited["title"], cited["license"]) == (PROJECT["name"], PROJECT["license"])
    assert [one["name"] for one in cited["authors"]] == [one["name"] for one in PROJECT["authors"]]
