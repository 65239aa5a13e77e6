"""What all tests share: how hypothesis searches, and what the summary says about the real corpus."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from corpus import NOT_READ, corpus_folder

# The same examples on every machine and in every run; no clock decides whether a test passes.
settings.register_profile(
    "kamervragen",
    derandomize=True,
    deadline=None,
    max_examples=40,
    print_blob=False,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("kamervragen")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end of each run whether real documents were read; a skip is easily overlooked."""
    if corpus_folder() is None:
        terminalreporter.write_sep("-", NOT_READ)
