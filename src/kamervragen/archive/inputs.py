"""From paths to inputs: files, folders and archives, one input at a time, in a fixed order.

Paths are plain text here: a folder may hold a million of them.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable, Iterator

from kamervragen.archive.entries import (
    HIDDEN,
    Globs,
    Input,
    kind_beside,
    matches,
    name_of,
    refused,
    take,
    whole,
)
from kamervragen.archive.limits import Limits
from kamervragen.archive.portfolio import carried
from kamervragen.errors import EmptyInput, KamervragenError, MissingInput, UnknownMedia
from kamervragen.source import missing
from kamervragen.stores import METADATA

# What lies beside an output under its name, and is no input either.
_COMPANIONS = tuple(
    f"{spool}{end}"
    for spool in ("", ".spool", ".spool.restored")
    for end in ("", ".journal", ".part", ".journal.part", "-wal", "-shm", "-journal")
)


def inputs(
    paths: Iterable[str | os.PathLike[str] | bytes],
    limits: Limits,
    glob: Globs = "*",
    leave: str | None = None,
    beside: dict[str, str] | None = None,
) -> Iterator[Input]:
    """Give each document in `paths`: files, folders with all below them, members of archives.

    Parameters:
        paths: what to read, in this order: names, or the bytes of a document; in a folder the order is that of the
            names. Documents that a PDF carries stand behind it.
        limits: what is larger becomes an input with an error.
        glob: files in folders and archives count when their name (``*.pdf``), or for a pattern
            with a slash their path below the folder (``2024/*.pdf``), matches, in capitals or not. Of
            several patterns one is enough. A path that is named itself always counts.
        leave: path of the output; in folders it and its companions (`.journal` and the like) are no
            inputs, and named itself it is refused.
        beside: gets the files of folders and archives that are no documents (`.json`, `.py`), with their suffixes.

    Nothing is left out in silence: what cannot be read is an input with its error. Hidden files and
    symbolic links to folders in folders are not entered.
    """
    left = _own(leave) if leave else set()
    aside = beside if beside is not None else {}
    for place, path in enumerate(paths, 1):
        found = (
            (_given(path, place, limits),)
            if isinstance(path, bytes)
            else _path(os.fspath(path), limits, glob, left, aside)
        )
        for one in found:
            yield one
            yield from carried(one, limits, glob)


def _given(data: bytes, place: int, limits: Limits) -> Input:
    """Return a document that is given as bytes, named by its place."""
    name = f"<bytes {place}>"
    try:
        with io.BytesIO(data) as stream:
            return whole(name, take(name, stream, limits))
    except KamervragenError as error:
        return refused(error)


def _own(output: str) -> set[str]:
    """Return the paths of an output and of what lies beside it."""
    path = os.path.realpath(output)
    return {path + end for end in _COMPANIONS} | {os.path.splitext(path)[0] + METADATA}


def _path(
    path: str, limits: Limits, glob: Globs, left: set[str], beside: dict[str, str]
) -> Iterator[Input]:
    if not os.path.isdir(path):
        if left and os.path.realpath(path) in left:
            fault = "this is the output itself, or belongs to it"
            yield refused(UnknownMedia(name_of(path), fault, "leave it out"))
        else:
            yield from _file(path, limits, glob, beside)
        return
    found = False
    for file in files(path, glob):
        if left and os.path.realpath(file) in left:
            continue
        if kind := kind_beside(file, glob):
            beside[file] = kind
            continue
        found = True
        yield from _file(file, limits, glob, beside)
    if not found:
        fault = "there is no file in this folder that counts"
        yield refused(EmptyInput(name_of(path), fault, "check the path and --glob"))


def files(folder: str, glob: Globs) -> Iterator[str]:
    """Give the files below a folder whose names match, in the order of their names.

    What cannot be entered, a link to a folder or a folder without rights, is given as it is: reading
    it tells what is wrong.
    """
    below = len(os.path.join(folder, ""))
    pending = [(folder, True)]
    while pending:
        path, enter = pending.pop()
        if not enter:
            if matches(path[below:].replace(os.sep, "/"), glob) or _may_hold(path):
                yield path
            continue
        try:
            with os.scandir(path) as entries:
                found = [
                    (os.path.join(path, entry.name), entry.is_dir(follow_symlinks=False))
                    for entry in entries
                    if not entry.name.startswith(HIDDEN)
                ]
        except OSError:
            yield path
            continue
        pending += sorted(found, reverse=True)


def _may_hold(file: str) -> bool:
    """True for an archive: the pattern is for what is in it."""
    from kamervragen.archive.members import kind_of

    return os.path.isfile(file) and kind_of(file) is not None


def _file(path: str, limits: Limits, glob: Globs, beside: dict[str, str]) -> Iterator[Input]:
    from kamervragen.archive.members import kind_of, members

    try:
        kind = kind_of(path) if os.path.isfile(path) else None
        if kind is None:
            yield _read(path, limits)
        else:
            yield from members(path, kind, limits, glob, beside)
    except KamervragenError as error:
        yield refused(error)


def _read(path: str, limits: Limits) -> Input:
    """Read a file; never wait for a pipe or a device that gives nothing."""
    name = name_of(path)
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            what = "a folder that is not entered" if stat.S_ISDIR(mode) else "no ordinary file"
            raise UnknownMedia(name, f"this is {what}", "name what is in it")
        with open(path, "rb") as stream:
            data = take(name, stream, limits)
    except FileNotFoundError:
        raise missing(name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MissingInput(name, f"cannot be opened ({reason})", "check the path") from None
    return whole(name, data)
