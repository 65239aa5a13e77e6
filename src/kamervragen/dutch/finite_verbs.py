"""Which word may be the finite verb of a Dutch sentence, told by its form alone."""

from __future__ import annotations

from kamervragen.patterns import regex

_FORM = regex(r"[a-zà-ÿ]{2,30}(?:en|t|de|te|am)")
# Words of closed classes that have such a form: prepositions, conjunctions, pronouns, adverbs.
_OTHERS = frozenset((
    "alleen", "beide", "beneden", "benevens", "betreffende", "binnen", "boven", "buiten", "dat", "doordat",
    "gedurende", "genoemde", "het", "mede", "met", "nadat", "niet",
    "omdat", "omtrent", "onderstaande", "opdat", "samen", "sedert", "tegen", "tot", "totdat", "tussen",
    "uit", "volgende", "voordat", "want", "wat", "zodat",
))  # fmt: skip


def may_be_finite(word: str) -> bool:
    """True for `bestudeerden`, `legt`, `nam`; not for `tussen`, `dat`, `met`."""
    return _FORM.fullmatch(word) is not None and word not in _OTHERS


_PUTS = regex(
    r"stel(?:len|t)|leg(?:gen|t)|wens(?:en|t)|vra(?:gen|agt)|willen|wil|verzoek(?:en|t)|zouden|sluit(?:en)?"
)


def puts(word: str) -> bool:
    """True for the finite verb of who puts something to somebody: `stellen`, `legt`, `vragen`."""
    return _PUTS.fullmatch(word) is not None
