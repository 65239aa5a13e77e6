"""The second reader keeps its libraries quiet, and nobody else's."""

from __future__ import annotations

import io
import logging
import warnings
from contextlib import suppress
from threading import Barrier, Thread

import pdfplumber
import pytest

from kamervragen import extract
from kamervragen.errors import KamervragenError
from kamervragen.readers.quiet import quiet
from test_bad_input import NOISY_PDF


def test_logs_of_the_libraries(caplog: pytest.LogCaptureFixture) -> None:
    """While we read nothing is logged, whatever the caller listens to; what the caller reads is."""
    caplog.set_level(logging.INFO)
    with suppress(KamervragenError):
        extract(NOISY_PDF, reader="pdfplumber")
    assert caplog.records == []
    with pdfplumber.open(io.BytesIO(NOISY_PDF)) as document:
        _ = document.pages[0].chars
    heard = {record.name for record in caplog.records if record.levelno == logging.WARNING}
    assert heard == {"pdfplumber.pdf", "pdfminer.pdffont"}


def test_warnings_of_the_libraries() -> None:
    """Warnings of the packages are dropped, those of others are heard, and all filters come back."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        before = list(warnings.filters)
        with quiet("pdfminer"):
            for module in ("pdfminer.pdffont", "pdfminer", "pdfminers", "ours"):
                warnings.warn_explicit(module, UserWarning, "a.py", 1, module=module)
        assert warnings.filters == before
    assert [str(one.message) for one in heard] == ["pdfminers", "ours"]


def test_threads() -> None:
    """Threads that begin in one order and end in it leave the filters of warnings as they were."""
    before, meet = list(warnings.filters), Barrier(2, timeout=30)

    def first() -> None:
        with quiet("pdfminer"):
            meet.wait()
        meet.wait()

    def second() -> None:
        meet.wait()
        with quiet("pdfminer"):
            meet.wait()

    threads = [Thread(target=first), Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert warnings.filters == before


def test_another_thread_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    """Only the thread that reads is quiet."""
    with quiet("pdfplumber"):
        thread = Thread(target=logging.getLogger("pdfplumber.pdf").warning, args=("heard",))
        thread.start()
        thread.join()
        logging.getLogger("pdfplumber.pdf").warning("not heard")
    assert caplog.messages == ["heard"]
