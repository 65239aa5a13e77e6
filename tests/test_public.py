"""The public face of the package: names that load when they are used, and how they are called."""

from __future__ import annotations

import inspect
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import kamervragen
from kamervragen import errors, extract, extract_text
from letters import ASKED, asked, make_letter


@pytest.mark.parametrize("name", kamervragen.__all__)
def test_name_is_there(name: str) -> None:
    """What the package promises can be had, and shows up where an editor looks."""
    assert getattr(kamervragen, name) is not None
    assert name in dir(kamervragen)


def test_other_names_are_not() -> None:
    """A slip in a name is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="'kamervragen' has no attribute 'uittrekken'"):
        _ = kamervragen.uittrekken


def test_version_is_that_of_the_package() -> None:
    """One place says which version this is: what pip knows."""
    assert kamervragen.__version__ == version("kamervragen")


@pytest.mark.parametrize(
    "wrong", [None, 3, ["brief.pdf"], object()], ids=lambda one: type(one).__name__
)
def test_what_is_no_input(wrong: Any) -> None:
    """A mistake in a program is a TypeError that says what is wanted, not an error about a letter."""
    with pytest.raises(TypeError, match="a path, bytes or an open binary stream is wanted, not"):
        extract(wrong)


def test_limits_of_one_document() -> None:
    """With limits a document is read apart: the same record, and an error where it goes over them."""
    data = make_letter().encode()
    record = extract(data, name="brief", limits=kamervragen.Limits(timeout=60))
    assert record == extract(data, name="brief")
    with pytest.raises(errors.TooLarge, match="brief: it is larger than 10 bytes"):
        extract(data, name="brief", limits=kamervragen.Limits(document=10))
    with pytest.raises(
        errors.TimedOut, match=r"brief: reading it takes longer than 0\.001 seconds"
    ):
        extract(data * 400, name="brief", limits=kamervragen.Limits(timeout=0.001))


def test_options_have_names() -> None:
    """Options are given by name, so that a new one breaks no call."""
    for function in (extract, extract_text):
        first, *options = inspect.signature(function).parameters.values()
        assert first.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        assert {one.kind for one in options} == {inspect.Parameter.KEYWORD_ONLY}


def test_name_of_the_input(tmp_path: Path) -> None:
    """Where the text came from is in the record and in errors, as the caller calls it."""
    path = tmp_path / "brief.txt"
    path.write_text(make_letter(), encoding="utf-8")
    assert extract(path).herkomst.bestand == str(path)
    assert extract(path, name="bijlage 3").herkomst.bestand == "bijlage 3"
    assert extract_text(make_letter()).herkomst.bestand == "<text>"
    with pytest.raises(errors.EmptyInput, match=r"^mail: "):
        extract_text("", name="mail")


def test_unknown_reader() -> None:
    """The reader is checked also where the input is text."""
    with pytest.raises(errors.UsageError, match="unknown reader 'acrobat'"):
        extract(make_letter().encode(), reader="acrobat")


def test_half_characters() -> None:
    """Text with half a surrogate pair, as broken programs give it, is read all the same."""
    assert asked(extract_text(make_letter() + "\ud800")) == ASKED


def test_no_text_but_signs_nobody_sees() -> None:
    """Characters without width are no text."""
    with pytest.raises(errors.NoTextLayer, match="there is no text in it"):
        extract_text("\u200b\u200b")
