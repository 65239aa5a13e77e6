"""What all tests share: how hypothesis searches, and what the summary says about the real corpus."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from corpus import LETTERS_NOT_READ, NOT_READ, corpus_folder, rendered_letters

# Errors and help are English here, whatever the locale of the machine; `test_catalogue.py` asks for Dutch.
os.environ["KAMERVRAGEN_TAAL"] = "en"

# The same examples on every machine and in every run; no clock decides whether a test passes.
# `--hypothesis-profile=thorough` looks further, and elsewhere each time.
COMMON = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("usual", derandomize=True, max_examples=40, print_blob=False, **COMMON)
settings.register_profile("thorough", max_examples=2000, **COMMON)
settings.load_profile("usual")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test by what stays the same: packed bytes may hold the time, and sets have no order."""
    if isinstance(val, bytes) and not (val.isascii() and val.decode().isprintable()):
        return argname
    if isinstance(val, set | frozenset):
        return " ".join(sorted(map(str, val)))
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end of each run whether real documents were read; a skip is easily overlooked."""
    if corpus_folder() is None:
        terminalreporter.write_sep("-", NOT_READ)
    if rendered_letters() is None:
        terminalreporter.write_sep("-", LETTERS_NOT_READ)
