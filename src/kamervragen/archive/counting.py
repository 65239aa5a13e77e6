"""How many inputs there are, for the time that is left; without reading them."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable

from kamervragen.archive.entries import Globs, kind_beside, matches
from kamervragen.archive.inputs import files
from kamervragen.archive.members import ZIP, kind_of


def count(paths: Iterable[str], glob: Globs) -> int | None:
    """Return about how many inputs `paths` hold; None where only reading them can tell."""
    total = 0
    for path in paths:
        for file in files(path, glob) if os.path.isdir(path) else [path]:
            if file != path and kind_beside(file, glob):
                continue
            kind = kind_of(file) if os.path.isfile(file) else None
            if kind is None:
                total += 1
            elif kind == ZIP:
                total += _members(file, glob)
            else:
                return None
    return total


def _members(path: str, glob: Globs) -> int:
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(
                matches(name, glob) and kind_beside(name, glob) is None
                for name in archive.namelist()
                if name[-1:] != "/"
            )
    except (OSError, zipfile.BadZipFile):
        return 1
