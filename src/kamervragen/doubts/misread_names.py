"""Names of fracties that recognition misread: alike but for a letter, of a strange form, torn, or without a letter."""

from __future__ import annotations

from collections.abc import Iterator

from kamervragen.doubts.melding import warning
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding

# What recognition takes for each other in names of capitals and digits.
_ALIKE = str.maketrans({"0": "O", "1": "I", "l": "I", "i": "I", "5": "S", "8": "B", "6": "G"})
# `D66`, `50PLUS`: digits stand together at one end. `D6G`, `JA2I`, `5GP` and `0PNL` are misread.
_WELL_FORMED = regex(r"\D+|\D+\d{2,}|\d{2,}\D+")
# `BIJ1` is printed so; `JA2` lost a digit, and behind `PVV` there may be the mark of a note.
_ONE_DIGIT = regex(r"[A-Z]{3,}\d")
# `de 888-fractie`, `de fracties van 888 en de ChristenUnie`: `BBB`
_DIGITS = regex(
    r"(?<![\w-])(?P<alone>\d{2,4})-fractie\b|\b[Ff]racties?\s+van\s+(?:(?:de|het)\s+)?(?P<listed>\d{2,4})(?=,|\s+en\s|\s+hebben\b|\s+heeft\b)"
)
# `de C DA-fractie`, `de fracties van C DA en VVD`
_TORN = regex(
    r"(?<![\w.-])(?P<before>[A-Z]\s[A-Z]{1,4})-fractie\b|\bvan\s+(?:(?:de|het)\s+)?(?P<listed>[A-Z]\s[A-Z]{2,4})\b(?!\.)"
)


def misread_names(record: Record) -> list[Melding]:
    """Report fracties that differ only by what recognition mistakes (`WD` beside `VVD`), or mix letters and digits."""
    shown: dict[str, str] = {}
    found: list[Melding] = []
    for name in record.fracties:
        other = shown.setdefault(name.replace("W", "VV").translate(_ALIKE), name)
        if other != name:
            text = f"{other} en {name} zijn mogelijk één fractie, waarvan de naam één keer verkeerd is gelezen"
            found.append(warning("fractie_onzeker", text))
        elif not (_WELL_FORMED.fullmatch(name) or _is_printed(name, record)):
            found.append(
                warning("fractie_onzeker", f"deze naam is mogelijk verkeerd gelezen: {name}")
            )
    return found


def _is_printed(name: str, record: Record) -> bool:
    """True for a name that ends in one digit, where nothing was recognised and it is none behind another name."""
    recognised = record.herkomst.tekstlaag == "herkend"
    return not recognised and name[:-1] not in record.fracties and bool(_ONE_DIGIT.fullmatch(name))


def unread_names(text: str) -> Iterator[str]:
    """Yield what a text says of fracties whose names have no letter, or are torn."""
    if "ractie" not in text:
        return
    for match in _DIGITS.finditer(text):
        yield f"een naam van alleen cijfers is geen naam van een fractie: {match['alone'] or match['listed']}"
    for match in _TORN.finditer(text):
        yield f"in de naam van een fractie staat mogelijk een spatie te veel: {match['before'] or match['listed']}"
