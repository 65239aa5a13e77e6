"""The paths that a batch is given, on the command line and by way of standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import cast

from kamervragen.cli.terminal import STDIN
from kamervragen.errors import MissingInput, UsageError


class Paths:
    """The paths of a call, with those that standard input lists in the place of ``-``.

    Parameters:
        given: the paths as they were given.
        null: the list has a NUL behind each path, and not a line end.
        again: they may be gone through once more; what standard input lists is then kept.

    Raises:
        UsageError, MissingInput: there is no list where one is meant.
    """

    def __init__(self, given: Sequence[str], *, null: bool, again: bool) -> None:
        self.given, self.listed = tuple(given), STDIN in given
        self._end, self._again = (b"\0" if null else b"\n"), again
        self._kept: list[str] | None = None
        if null and not self.listed:
            raise UsageError("--null", "there is no list of paths", "add - for standard input")
        if self.listed and sys.stdin is None:
            raise MissingInput(STDIN, "standard input is closed", "name files")

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
        rest, stream = b"", cast("BufferedReader", sys.stdin.buffer)
        while block := stream.read1(2**16):
            *whole, rest = (rest + block).split(self._end)
            yield from (os.fsdecode(self._bare(path)) for path in whole if self._bare(path))
        if self._bare(rest):
            yield os.fsdecode(self._bare(rest))

    def _bare(self, path: bytes) -> bytes:
        return path.removesuffix(b"\r") if self._end == b"\n" else path
