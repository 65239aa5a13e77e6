"""Each command that README, docs and `--help` show is run: it works, and does not end as a mistake."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from kamervragen.cli import app, batch, check, commands, database, show

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LETTERS = ROOT / "fixtures/commissiebrief"
LETTER = LETTERS / "kustverdediging"
HELP = {
    "--help": app.EXAMPLES,
    "batch --help": batch.BATCH_EXAMPLES,
    "check --help": check.CHECK_EXAMPLES,
    "extract --help": commands.EXTRACT_EXAMPLES,
    "outline --help": commands.OUTLINE_EXAMPLES,
    "search --help": database.SEARCH_EXAMPLES,
    "show --help": show.SHOW_EXAMPLES,
    "stats --help": database.STATS_EXAMPLES,
}
# What is run elsewhere, fetches, serves, installs, or goes on for minutes.
LEFT_OUT = (
    "curl ", "datasette ", "pip ", "pipx ", "uv ", "apt", "brew ", "python ", "python3 ", "py ", ".venv", ".ci/", "cd ",
    "git ", "kamervragen --install", "_KAMERVRAGEN_COMPLETE", "copy ", "cp ", "source ",
)  # fmt: skip
# Exit codes other than 0 that a command shows on purpose.
CODES = {"--strict": (0, 5), "kamervragen check": (0, 5)}


def shown() -> Iterator[tuple[str, str]]:
    """Yield page and command of each line that a reader may type."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"```(?:console|sh|powershell)\n(.*?)```", text, re.DOTALL):
            lines = [
                line.removeprefix("$ ") for line in block.splitlines() if _is_command(line, block)
            ]
            yield from ((page.name, _bare(line)) for line in lines)
    for name, text in HELP.items():
        for line in text.splitlines():
            if " kamervragen " in line or line.startswith("  kamervragen "):
                yield name, re.split(r" {2,}", line.strip())[0].strip()


def _is_command(line: str, block: str) -> bool:
    typed = line.startswith("$ ") if "\n$ " in f"\n{block}" else bool(line.strip())
    return typed and not line.startswith("#")


def _bare(line: str) -> str:
    return re.sub(r"\s+# .*", "", line).strip()


COMMANDS = sorted(
    {one for one in shown() if not one[1].startswith(LEFT_OUT) and "/path/" not in one[1]}
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the examples name."""
    folder = tmp_path_factory.mktemp("desk")
    archive = folder / "archief"
    archive.mkdir()
    shutil.copy(LETTER / "letter.libreoffice.pdf", archive / "brief.pdf")
    shutil.copy(LETTERS / "postzegel/letter.md", archive / "postzegel.md")
    shutil.copy(LETTERS / "museumdepots/letter.docx", archive / "museumdepots.docx")
    shutil.copy(LETTERS / "nummergat/letter.libreoffice.pdf", archive / "nummergat.libreoffice.pdf")
    shutil.copy(LETTER / "letter.libreoffice.pdf", folder / "brief.pdf")
    shutil.copy(LETTER / "letter.md", folder / "brief.md")
    shutil.copy(LETTER / "letter.docx", folder / "brief.docx")
    for name in ("huis.dotx", "huisstijl.dotx"):
        docx.Document().save(str(folder / name))
    for scan in sorted((ROOT / "fixtures/scans").rglob("*.tiff"))[:1]:
        shutil.copy(scan, folder / "scan.tiff")
    with zipfile.ZipFile(folder / "2024.zip", "w") as packed:
        packed.write(folder / "brief.md", "brief.md")
    shutil.make_archive(str(folder / "2025"), "gztar", archive)
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    tools = folder / "bin"
    tools.mkdir()
    (tools / "kamervragen").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m kamervragen "$@"\n', encoding="utf-8"
    )
    (tools / "kamervragen").chmod(0o755)
    for made in (
        "kamervragen batch archief/ -q -o vragen.db",
        "kamervragen batch archief/ -q -o vragen.parquet",
        "kamervragen extract brief.pdf -o brief.json",
        "kamervragen extract brief.pdf -o antwoorden.docx",
        "kamervragen extract brief.pdf -o antwoorden.md",
        "kamervragen extract brief.pdf -o vragen.xlsx",
    ):
        assert _run(made, folder).returncode == 0
    return folder


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    tools = (
        f"{folder / 'bin'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
    env = {**os.environ, "PATH": tools, "PYTHONDONTWRITEBYTECODE": "1"}
    line = ["bash", "-o", "pipefail", "-c", command]
    return subprocess.run(
        line, cwd=folder, env=env, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )


@pytest.mark.parametrize(("page", "command"), COMMANDS, ids=lambda value: value[:70])
def test_command_works(page: str, command: str, desk: Path, tmp_path: Path) -> None:
    """Whoever copies it gets what the page promises, not an error."""
    lacking = [
        name
        for name in re.findall(r"\b(jq|duckdb|sqlite3|pdftotext|tesseract)\b", command)
        if not shutil.which(name)
    ]
    if lacking or ("scan." in command and not shutil.which("tesseract")):
        pytest.skip(f"{lacking or 'tesseract'} is not here")
    folder = tmp_path / "desk"
    shutil.copytree(desk, folder, symlinks=True)
    written = re.search(r"(?:-o|>) (\S+)", command)
    if written and "--resume" not in command and "--overwrite" not in command:
        (folder / written[1]).unlink(missing_ok=True)
    done = _run(command, folder)
    allowed = next((codes for part, codes in CODES.items() if part in command), (0,))
    assert done.returncode in allowed, f"{page}: {done.stderr.decode()}"
    assert done.stdout or done.stderr or (written and (folder / written[1]).exists())
