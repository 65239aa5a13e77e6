"""Patterns that are compiled when they are first used.

Compiling them all takes longer than reading most documents, and a document needs half of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Regex:
    """Stands in for a compiled pattern; from its first use on, its methods are those of the pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        """Remember `pattern`, to be compiled with `flags`."""
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return `pattern` as `re.compile` does, for a constant of a module."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))
