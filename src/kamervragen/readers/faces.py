"""Bold and italic by the name of a font: the only thing that both PDF readers are told.

Most names say it in a word; those of TeX say it in letters: `CMBX10`, `SFTI1095`, `LinLibertineOB`.
"""

from __future__ import annotations

from functools import lru_cache

from kamervragen.patterns import regex

_BOLD = regex(
    r"(?i:bold|black|heavy|semibd|demi|[-,]bd\b)"
    # The bold of URW's Times, which LaTeX sets: `NimbusRomNo9L-MediItal`. `Roboto-Medium` is none.
    r"|-Medi(?:Ital)?\b"
    # Computer Modern, its copies in cm-super, Libertine.
    r"|\b(?:CM(?:B|BX|BXSL|BXTI|SSBX|SSDC)|SF(?:BX|BL|BI|SX|SO))\d+\b|[a-z]O[BZ]I?\b"
)
_ITALIC = regex(
    r"(?i:italic|oblique|slant|[-,]it\b|kursiv)|(?:Ital|Obli)\b"
    r"|\b(?:CM(?:TI|SL|BXTI|BXSL|SSI)|SF(?:TI|SL|BI|BL|SI|SO))\d+\b|[a-z]O[BZ]?I\b"
)


@lru_cache(maxsize=512)
def face(font: str) -> tuple[bool, bool]:
    """Return (bold, italic) for a font name such as `ABCDEF+Arial-BoldItalicMT`."""
    return bool(_BOLD.search(font)), bool(_ITALIC.search(font))
