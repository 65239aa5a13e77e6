"""Bold and italic by the name of a font: the only thing that both PDF readers are told."""

from __future__ import annotations

import re
from functools import lru_cache

from kamervragen.patterns import regex

_BOLD = regex(r"bold|black|heavy|semibd|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = regex(r"italic|oblique|[-,]it\b|kursiv", re.IGNORECASE)


@lru_cache(maxsize=512)
def face(font: str) -> tuple[bool, bool]:
    """Return (bold, italic) for a font name such as `ABCDEF+Arial-BoldItalicMT`."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))
