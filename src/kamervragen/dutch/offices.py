"""The ministry in an office: what stands behind `van` or `voor`, in one spelling for counting."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

# Who else is addressed or signs has none: `Voorzitter van de Tweede Kamer`, `Algemene Rekenkamer`, `Regering`.
_GOVERNMENT = regex(
    r"(?:(?:de|het)\s+)?(?:(?:demissionair|waarnemend|toenmalig)e?\s+)?(?:vice-?)?"
    r"(?:minister|staatss?ecretaris)(?:-?president)?\b",
    re.IGNORECASE,
)
# `van Financiën`, `voor het Klimaat`; a source may glue: `vanBinnenlandse Zaken`.
_MINISTRY = regex(r"\b(?:van|voor)(?:\s+(?:het\s+|de\s+)?|(?=[A-ZÀ-Þ]))(?P<name>\S.*)")
_ABBREVIATION = regex(r"\s*\([^()]{1,20}\)")
# `Koninkrijksrelaties enVolksgezondheid`: a source glued a small word to the next.
_GLUED = regex(r"(?<=\s)(en|van|voor|de)(?=[A-ZÀ-Þ])")
_AND = regex(r"\s*,?\s+(?:en|&)\s+|\s*&\s*")
_COMMA = regex(r"\s*,\s*")
_SMALL = frozenset(("en", "voor", "van", "de", "het", "der", "des"))
# `Minister Justitie en Veiligheid`: the word that parts office and ministry is lost.
_NO_LINK = regex(r"\s+[A-ZÀ-Þ][a-zà-ÿ]")
# An office that is the beginning of a sentence goes on so.
_SENTENCE = regex(
    r"\b(?:heeft|hebben|is|zijn|wordt|worden|kan|zal|zou|over|inzake|deelt|vraagt|stuurt|antwoordt)\b"
)
_LONGEST = 90


def ministerie_of(functie: str | None) -> str | None:
    """Return the ministry of an office, spelled for counting; None where the office names none or is doubtful.

    By form alone (CONTRACT, *One spelling for counting*):

    >>> ministerie_of("Minister voor Klimaat en Energie"), ministerie_of("Minister-President")
    ('Klimaat en Energie', None)
    >>> ministerie_of("minister van economische zaken, landbouw, & innovatie")
    'Economische Zaken, Landbouw en Innovatie'
    >>> ministerie_of("Staatssecretaris vanBinnenlandse Zaken, en Koninkrijksrelaties")
    'Binnenlandse Zaken en Koninkrijksrelaties'
    >>> ministerie_of("Minister van Cultuur enWetenschap")
    'Cultuur en Wetenschap'
    >>> ministerie_of("Voorzitter van de Tweede Kamer"), ministerie_of("Regering")
    (None, None)
    """
    office = _GOVERNMENT.match(functie or "")
    if functie is None or office is None or is_doubtful_office(functie):
        return None
    found = _MINISTRY.search(functie, office.end())
    return _spelled(found["name"]) if found else None


def is_doubtful_office(functie: str) -> bool:
    """True for an office of the government in which more stands than an office.

    >>> [is_doubtful_office(f"Minister van {one}") for one in ("Financiën heeft", "A1", "Financiën")]
    [True, True, False]
    """
    office = _GOVERNMENT.match(functie)
    if office is None:
        return False
    found = _MINISTRY.search(functie, office.end())
    too_long = found is not None and len(found["name"]) > _LONGEST
    return too_long or any(map(str.isdigit, functie)) or _SENTENCE.search(functie) is not None


# Words of an office that keep their small letters.
_SMALL_IN_OFFICE = frozenset((*_SMALL, "in", "op", "over"))


def in_sentence_case(functie: str) -> str:
    """Return an office with a capital and without its article; what is printed in capitals as names are spelled.

    >>> in_sentence_case("DE MINISTER VAN JUSTITIE EN VEILIGHEID"), in_sentence_case("minister van LNV")
    ('Minister van Justitie en Veiligheid', 'Minister van LNV')
    """
    text = " ".join(functie.split()).rstrip(" ,")
    if text.isupper() and len(text) > _ABBREVIATED:
        words = (word.lower() for word in text.split(" "))
        text = " ".join(word if word in _SMALL_IN_OFFICE else _capital(word) for word in words)
    text = _ARTICLE.sub("", text)
    return text[:1].upper() + text[1:]


def _capital(word: str) -> str:
    """Return a word with a capital; `ij` is one letter: `IJsselmeer`."""
    return f"IJ{word[2:]}" if word.startswith("ij") else word.capitalize()


_ARTICLE = regex(r"^(?:de|het)\s+(?=\w)", re.IGNORECASE)
_ABBREVIATED = 6


def is_unlinked(functie: str) -> bool:
    """True for an office without the word that parts it from its ministry; it may be a portfolio.

    >>> is_unlinked("Minister Justitie en Veiligheid"), is_unlinked("Minister van Financiën")
    (True, False)
    """
    office = _GOVERNMENT.match(functie)
    if office is None or _MINISTRY.search(functie, office.end()):
        return False
    return _NO_LINK.match(functie, office.end()) is not None


def _spelled(name: str) -> str:
    """Return a ministry with `en` for `&`, no comma before it, and a capital on each of its words."""
    plain = _GLUED.sub(r"\1 ", _ABBREVIATION.sub("", " ".join(name.split())))
    text = _AND.sub(" en ", plain)
    text = _COMMA.sub(", ", text).strip(" ,.;:")
    return " ".join(
        word if word in _SMALL or not word[:1].islower() else word[0].upper() + word[1:]
        for word in text.split(" ")
    )
