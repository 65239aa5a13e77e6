"""How wide letters are in a proportional font: text taken from a page keeps its line ends, but not their places.

`pdftotext -layout` and pasted text give a full line 105 characters here and 118 there; in the widths of a usual
font both are as wide, to one part in fifty. The widths are those of the commonest sans-serif, rounded; a serif has
others, in nearly the same proportions.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat

from kamervragen.lines import CHAR_WIDTH, MARK, MARK_OPEN

# Thousandths of the size, by width; any other letter takes `_USUAL`.
_WIDTHS = {
    " .,:;/\\!|I": 278, "ilj'’‘": 222, "ft()-[]‐­": 305, "r": 333, "ckvsxyzJ": 500, "m": 833, "w": 722,
    "ABEKPSVXY&": 667, "CDHNRU": 722, "GOQ": 778, "M": 833, "W": 944, "TFZ": 611,
}  # fmt: skip
_USUAL = 556
# A line of Dutch prose takes so many thousandths a character.
_MEAN = 480
_OF = {letter: width for letters, width in _WIDTHS.items() for letter in letters}


@lru_cache(maxsize=4096)  # the first word of a row and the row itself are measured several times
def typeset(text: str) -> float:
    """Return how wide `text` is in a proportional font, in points of a page of fixed pitch."""
    if MARK_OPEN in text:
        text = MARK.sub("", text)
    return sum(map(_OF.get, text, repeat(_USUAL))) * CHAR_WIDTH / _MEAN
