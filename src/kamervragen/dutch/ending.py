"""The ending of a letter: the sentence in which its sender waits for the answer."""

from __future__ import annotations

import re

from kamervragen.dutch.termijn import find_termijn
from kamervragen.patterns import regex

_AWAITS = (
    r"\b(?:beantwoording|antwoord(?:en)?|reactie)\b.{0,140}\b(?:tegemoet\w*|afgewacht|af\.)"
    r"|\b(?:kijk\w*|zie(?:n|t))\b.{0,80}\buit\s+naar\b.{0,80}\b(?:antwoord\w*|beantwoording|reactie)\b"
)
_REPLY = regex(_AWAITS, re.S)
_WAITS = regex(rf"{_AWAITS}|\bdagtekening\b", re.S)
# `Na ontvangst van uw antwoorden zal de commissie zich beraden over de verdere procedure.`
_GOES_ON_WITH = regex(
    r"\b(?:(?:zal|wil|kan|gaat)\s+(?:de\s+(?:\w+\s+)?commissie|zij)|commissie\b[^.;?]{0,80}?\s(?:zal|wil|kan|gaat))\b"
    r"[^.;?]{0,120}\b(?:beraden|besluiten|beslissen|bepalen|bezien|bespreken|betrekken|vaststellen|voortzetten)\b"
)
# Each sentence that waits in words holds one of these.
_WAITING = ("antwoord", "reactie", "dagtekening")
_SENTENCE_END = regex(r"(?<=[.?!])[»”’)]*\s+(?=[A-ZÀ-Þ])")


def waits_for_answer(sentence: str) -> bool:
    """True for a sentence, not a question, that waits for the answer.

    >>> waits_for_answer("De commissie ziet uw antwoord met belangstelling tegemoet.")
    True
    """
    if "?" in sentence:
        return False
    if find_termijn(sentence, None) is not None:
        return True
    if not any(map(sentence.__contains__, _WAITING)):
        return False
    return _WAITS.search(sentence) is not None or _GOES_ON_WITH.search(sentence) is not None


def awaits_reply(sentence: str) -> bool:
    """True for a sentence that looks forward to the answer in words; a term alone may be that of a request.

    >>> awaits_reply("Zij zien uw antwoord tegemoet en ontvangen dit graag binnen vier weken.")
    True
    >>> awaits_reply("Deze leden ontvangen graag binnen vier weken een overzicht.")
    False
    """
    return "?" not in sentence and _REPLY.search(sentence) is not None


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, as far as its signs tell."""
    return _SENTENCE_END.split(text)
