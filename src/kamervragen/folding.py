"""Names without case and diacritics, so that `financien` finds `Financiën`: as a database holds and asks them."""

from __future__ import annotations

import re
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


# A source may glue what stands before a surname: `vanDijk`.
_GLUED = re.compile(r"(?<!\w)([Vv]an|[Dd]e[nr]?|[Tt]e[nr]?)(?=[A-ZÀ-Þ])")


def folded_member(naam: str, fractie: str | None) -> str:
    """Return a member as one is counted and found, in whatever way a document spells the name.

    >>> folded_member("Van der  Goot", "OPNL"), folded_member("Inge vanDijk", None)
    ('van der goot (opnl)', 'inge van dijk')
    """
    name = folded(" ".join(_GLUED.sub(r"\1 ", naam).split()))
    return f"{name} ({folded(' '.join(fractie.split()))})" if fractie else name
