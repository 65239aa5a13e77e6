"""What `batch` shows at a terminal: a bar while it works, and the summary in its place."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from letters import make_letter

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")

CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def at_a_terminal(arguments: list[str | Path]) -> tuple[int, list[str]]:
    """Run the command where standard error is a terminal; return its exit code and what it showed, screen by screen."""
    import pty

    reads, writes = pty.openpty()
    command = [sys.executable, "-m", "kamervragen", *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": "90", "TERM": "xterm"}
    told = b""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=writes, env=environment
    ) as process:
        os.close(writes)
        try:
            while part := os.read(reads, 65536):
                told += part
        except OSError:  # so Linux says that nobody writes there any more
            pass
        finally:
            os.close(reads)
        code = process.wait()
    shown = CONTROL.sub("", told.decode()).replace("\r", "\n").split("\n")
    return code, [line.strip() for line in shown if line.strip()]


@pytest.mark.parametrize(
    ("others", "code", "told"),
    [
        ({}, 0, "2 documenten, 4 vragen, 0 mislukt, 0 met waarschuwingen"),
        ({"c.pdf": ""}, 6, "3 documenten, 4 vragen, 1 mislukt (1 leeg), 0 met waarschuwingen"),
    ],
    ids=["all can be read", "one cannot"],
)
def test_bar_and_summary(tmp_path: Path, others: dict[str, str], code: int, told: str) -> None:
    """The bar counts in Dutch, and makes room for the summary; the exit code is that of the run."""
    folder = tmp_path / "archief"
    folder.mkdir()
    for name, text in ({"a.txt": make_letter(), "b.txt": make_letter() + "\n"} | others).items():
        (folder / name).write_text(text, encoding="utf-8")
    ended, shown = at_a_terminal(["batch", folder, "-o", tmp_path / "v.jsonl"])
    assert (ended, shown[-1]) == (code, told)
    assert re.match(r"0( van \d)? .* 0 mislukt$", shown[0])
    # How many there are is counted meanwhile, and may come late.
    every = len(others) + 2
    assert any(re.match(rf"{every}( van {every})? \W", line) for line in shown)
