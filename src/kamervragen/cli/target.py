"""Where a command writes: standard output, or a file that may be written."""

from __future__ import annotations

from pathlib import Path

from kamervragen.cli.terminal import STDOUT, identity
from kamervragen.output.files import check_target, exists, occupied


def target_of(output: str | None, file: str, *, overwrite: bool) -> Path | None:
    """Return the file to write, None for standard output, before any work is done.

    Raises:
        UsageError: it cannot be written, is the input `file` itself, or is there already.
    """
    if output is None or output in STDOUT:
        return None
    target = Path(output)
    check_target(target, identity(file))
    if occupied(target) and not overwrite:
        raise exists(target)
    return target
