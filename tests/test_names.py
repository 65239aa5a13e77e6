"""Names of tests are the same in every run, so that tests can be spread over processes and told apart."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_names_are_stable() -> None:
    """Two collections, at two times and with two orders of sets, give the same names, each once."""
    found = []
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"],
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        found.append([line for line in done.stdout.splitlines() if "::" in line])
    assert len(found[0]) == len(set(found[0])) > 3000
    assert found[0] == found[1]
