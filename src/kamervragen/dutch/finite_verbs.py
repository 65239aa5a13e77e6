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


_PUTS = regex(r"stel(?:len|t)|leg(?:gen|t)|vra(?:gen|agt)|verzoek(?:en|t)|sluit(?:en)?")


# Finite verbs of a closed class that have another form.
_MODALS = frozenset(
    ("kan", "mag", "wil", "zal", "zou", "zouden", "willen", "wilden", "is", "was", "heeft")
)


def leads_clause(word: str, behind: str) -> bool:
    """True where the second word of a sentence is its verb: `Graag leg ik …`, `Graag zou de commissie …`.

    >>> leads_clause("ontvangen", "wij dit."), leads_clause("een", "toelichting."), leads_clause("toegelicht", "")
    (True, False, False)
    """
    return bool(behind) and (may_be_finite(word) or word in _MODALS or behind.startswith("ik "))


def puts(word: str) -> bool:
    """True for the finite verb of who puts something to somebody: `stellen`, `legt`, `vragen`."""
    return _PUTS.fullmatch(word) is not None
