"""The paths that a batch is given, on the command line and by way of standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import cast

from kamervragen.cli.terminal import STDIN
from kamervragen.errors import MissingInput, UsageError

_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BLOCK = 2**16


class Paths:
    """The paths of a call, with those that standard input lists in the place of ``-``.

    Parameters:
        given: the paths as they were given.
        null: the list has a NUL behind each path, and not a line end.
        again: they may be gone through once more; what standard input lists is then kept.

    Raises:
        UsageError, MissingInput: there is no list where one is meant, or it is of another form.
    """

    def __init__(self, given: Sequence[str], *, null: bool, again: bool) -> None:
        self.given, self.listed = tuple(given), STDIN in given
        self._end, self._again = (b"\0" if null else b"\n"), again
        self._kept: list[str] | None = None
        if null and not self.listed:
            raise UsageError("--null", "there is no list of paths", "add - for standard input")
        if self.listed and sys.stdin is None:
            raise MissingInput(STDIN, "standard input is closed", "name files")
        # Read here already: what is no list is told before an output is begun.
        self._first = _beginning() if self.listed else b""
        if _is_wide(self._first):
            fault = "the list of paths is in UTF-16"
            raise UsageError(STDIN, fault, "save it as UTF-8")
        self._checked(self._first)

    def __iter__(self) -> Iterator[str]:
        for path in self.given:
            if path != STDIN:
                yield path
            elif self._kept is not None:
                yield from self._kept
            elif self._again:
                self._kept = list(self._lines())
                yield from self._kept
            else:
                yield from self._lines()

    def _lines(self) -> Iterator[str]:
        rest, block = b"", self._first.removeprefix(_MARK)
        self._first = b""
        while block:
            *whole, rest = (rest + self._checked(block)).split(self._end)
            yield from (os.fsdecode(self._bare(path)) for path in whole if self._bare(path))
            block = _stdin().read1(_BLOCK)
        if self._bare(rest):
            yield os.fsdecode(self._bare(rest))

    def _checked(self, block: bytes) -> bytes:
        if b"\0" in block and self._end != b"\0":
            fault = "the list of paths has NULs in it"
            raise UsageError(STDIN, fault, "add -0 if it has one behind each path, as of -print0")
        return block

    def _bare(self, path: bytes) -> bytes:
        return path.removesuffix(b"\r") if self._end == b"\n" else path


def _stdin() -> BufferedReader:
    return cast("BufferedReader", sys.stdin.buffer)


def _beginning() -> bytes:
    """Return what standard input gives first; enough of it to know a mark."""
    first = b""
    while len(first) < len(_MARK) and (block := _stdin().read1(_BLOCK)):
        first += block
    return first


def _is_wide(begin: bytes) -> bool:
    """True for UTF-16, by its mark or by a zero in nearly each pair of bytes.

    A list with NULs looks the same where it has nothing but names of one character; a few such names are
    taken for what they are, unless one would be a line end.
    """
    if begin.startswith(_WIDE_MARKS):
        return True
    sample = begin[:128][: len(begin) & ~1]
    pairs = len(sample) // 2
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    told = pairs >= 8 or b"\n\0" in sample or b"\0\n" in sample
    return told and min(zeros) == 0 and max(zeros) > 0.8 * pairs
