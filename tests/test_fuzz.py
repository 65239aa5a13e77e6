"""A short run of `bench/fuzz.py`, the same inputs in every run, and what its long runs found.

An input that went wrong once stands here as a small case, or beside the code that it is about.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

import fuzz
import mutate
from letters import make_lines
from pdfs import Page, column, make_pdf

# target -> inputs; PDFs are read in a child process, for pdfium may take its process along
SHORT = {"pdf": 40, "plumber": 12, "text": 30, "markdown": 30, "page": 30, "xml": 30, "layout": 40}


@pytest.mark.slow
@pytest.mark.parametrize("target", SHORT)
def test_damaged_input_is_a_record_or_an_error(target: str) -> None:
    """No traceback, no crash, no broken promise, whatever happens to a file."""
    inputs = [fuzz.make(target, "tests", number) for number in range(SHORT[target])]
    child = fuzz.Child(target)
    try:
        faults = [child.read(data) for data in inputs]
    finally:
        child.close()
    assert [fault for fault in faults if fault] == []


def test_inputs_come_again() -> None:
    """A number and a seed name an input: what was found can be made again."""
    for target in SHORT:
        assert fuzz.make(target, "a", 7) == fuzz.make(target, "a", 7)
    assert fuzz.make("text", "a", 7) != fuzz.make("text", "b", 7)


def test_unpacked_pdf_shows_its_content() -> None:
    """Mutations reach what a page draws, not only compressed bytes; the file is read as before."""
    packed = make_pdf(Page(column(70, 80, make_lines())))
    assert b"Tj" not in packed
    assert b"Tj" in mutate.unpacked(packed)
    assert fuzz.attempt("pdf", mutate.unpacked(packed)) is None


def test_every_mutation_changes_and_survives_one_byte() -> None:
    """No mutation trips over the smallest file or returns another type."""
    for number in range(200):
        assert isinstance(mutate.mutated(b"x", b"y", Random(number)), bytes)  # noqa: S311


def test_a_fault_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no error of ours is told with its class."""

    def bug(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(fuzz, "extract", bug)
    assert fuzz.attempt("text", b"x") == "RecursionError: too deep"
