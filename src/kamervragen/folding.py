"""Names without case and diacritics, so that `financien` finds `Financiën`: as a database holds and asks them."""

from __future__ import annotations

import unicodedata

# How the index for searching reads a word: `financien` finds `financiën`.
TOKENIZE = "unicode61 remove_diacritics 2"


def folded(text: str | None) -> str:
    """Return text without case and diacritics, as the index for searching has it.

    >>> folded("Financiën")
    'financien'
    """
    parts = unicodedata.normalize("NFKD", text or "")
    return "".join(char for char in parts if not unicodedata.combining(char)).casefold()
