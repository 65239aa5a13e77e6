"""Forms that say by themselves that they are of a header or footer: addresses, `Vervolg van de brief …`."""

from __future__ import annotations

import re

from kamervragen.lines import MARK_OPEN
from kamervragen.patterns import regex

KAMER = regex(r"\b(?:eerste|tweede)\s+kamer(?:\s+der\s+staten-generaal)?\b", re.I)
# Forms of a sender's address. Those that are strong can be nothing else.
_STRONG = (
    regex(
        r"\d{4}\s?[A-Z]{2}\b(?:\s+['’]?[A-Z][\w’'-]+(?:\s(?:aan\s(?:de[nr]?\s)?)?[A-Z][\w’'-]+)?)?(?![\w.])"
    ),
    regex(r"(?:e-?mail|mail|e)?[:.]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I),
    regex(
        r"(?:internet|website|web|w)?[:.]?\s*(?:https?://)?www\.[\w-]+(?:\.[\w-]+)+/?|(?:internet|website)[:.]?\s*[\w.-]+\.nl",
        re.I,
    ),
    regex(
        r"(?:telefoon(?:nummer)?|tel|t|fax|f|doorkiesnummer)?[:.]?\s*(?:\+\d{2}|0)[\d ()-]{7,}",
        re.I,
    ),
    regex(r"(?:postbus|p\.?o\.?\s?box)\s+\d+", re.I),
)
# Each of them holds one of these.
_HINT = regex(r"[\d@]|www|\.nl", re.I)
# What says by itself that it is a footer or a header, whatever the letterhead holds.
_HOW_TO_REACH = regex(
    r"[A-Z][^.?!@]{3,80}\b(?:is|zijn)\s(?:[^.?!@]{0,40}\s)?bereikbaar\b[^.?!@]{0,30}[\s:]"
    r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+\d{2}|0)[\d ()-]{7,})\.?"
)
_CONTINUES = regex(
    r"Vervolg(?:\s+(?:van|op|bij))?(?:\s+(?:de|het|deze|dit|onze|ons|mijn))?\s+(?:brief|schrijven|bijlage)\b[^.?!:]{0,110}"
)


def says_itself(text: str) -> bool:
    """True for `De Eerste Kamer is per e-mail bereikbaar: …` and `Vervolg van de brief aan de Minister van …`."""
    if text.startswith("Vervolg "):
        return _CONTINUES.fullmatch(text) is not None
    return "bereikbaar" in text and _HOW_TO_REACH.fullmatch(text) is not None


def addresses_in(text: str) -> int:
    """Return of how many parts of an address a text is made, side by side; 0 where it holds anything else.

    `Postbus 20017 2500 EA Den Haag www.eerstekamer.nl`
    """
    if not _HINT.search(text):
        return 0
    count = place = 0
    while place < len(text):
        ends = [match.end() for form in _STRONG if (match := form.match(text, place))]
        if not ends:
            return 0
        place = max(ends)
        while text[place : place + 1] == " ":
            place += 1
        count += 1
    return count


def holds_address(text: str) -> bool:
    """True for a text in which parts of an address stand among other words, two kinds of them at least.

    `Ministerie van Landbouw, Bezuidenhoutseweg 73, Postbus 20401, 2500 EK ’s-Gravenhage, telefoon (070) 378 68 68`
    """
    if _NUMBERED.match(text) or not _BY_POST.search(text):
        return False  # a note may name a page of the web
    return sum(bool(form.search(text)) for form in _STRONG) > 1


_NUMBERED = regex(rf"[\d{MARK_OPEN}*(\[]")
_BY_POST = regex(r"\b(?:postbus|telefoon|tel\.|fax|bezoekadres|\d{4}\s?[A-Z]{2}\s[A-Z’‘'])", re.I)
