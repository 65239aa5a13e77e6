"""Mails as archives: each document that is attached is an input; a mail without any is one itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kamervragen.archive.entries import Globs, Input, matches, name_of, whole
from kamervragen.archive.limits import Limits
from kamervragen.errors import TooLarge
from kamervragen.mail import is_mail, may_be_mail, unfolded

_HEAD = 64 * 1024


def holds_mail(path: str, head: bytes) -> bool:
    """True for a file that is a mail. `head`: its first bytes."""
    if not may_be_mail(head):
        return False
    with Path(path).open("rb") as stream:
        return is_mail(stream.read(_HEAD))


def members(path: str, limits: Limits, glob: Globs) -> Iterator[Input]:
    """Give what is attached to a mail, in order; the mail itself where nothing is.

    `glob` is for the name of the mail, or of what is attached.

    Raises:
        DamagedInput, TooLarge: it cannot be taken apart, or is larger than a document may be.
    """
    name, file = name_of(path), Path(path)
    if file.stat().st_size > limits.document:
        fault = f"it is larger than {limits.document:,} bytes"
        raise TooLarge(name, fault, "split it, or raise the limit on documents")
    yield from brought(name, file.read_bytes(), glob)


def brought(name: str, data: bytes, glob: Globs = "*") -> Iterator[Input]:
    """Give what a mail brings, in order; the mail itself where that is nothing."""
    attached = unfolded(name, data)
    for one in attached:
        if matches(name, glob) or matches(one.name.rpartition("!")[2], glob):
            yield whole(one.name, one.data)
    if not attached and matches(name, glob):
        yield whole(name, data)
