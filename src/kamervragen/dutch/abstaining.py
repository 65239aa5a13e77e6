"""How a letter says that somebody asks nothing."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

# `geen vragen`, `geen aanleiding tot het stellen van vragen`, `zien af van inbreng`, `van inbreng af te zien`.
_SAID_OF_NONE = (
    r"\bgeen\s+(?:\w+\s+){0,2}(?:vragen|inbreng|(?:vragen|opmerkingen)\s+(?:en|of)\s+\w+|opmerkingen)\b(?!\s+die\b)",
    r"\bgeen\s+(?:\w+\s+){0,2}(?:aanleiding|reden|behoefte|gebruik|noodzaak)\b.{0,60}?"
    r"\b(?:vragen(?!\s+(?:de|het|zij|of|naar|om|waarom|hoe|wat)\b)|inbreng|opmerkingen|gelegenheid|inlichtingen|informatie|toelichting|overleg)\b",
    r"\bgeen\s+(?:\w+\s+){0,2}behoefte\s+(?:te\s+hebben\s+|hebben\s+)?aan\b",
    r"\bzie(?:n|t)\s+(?:daar|hier)van\s+(?:\w+\s+){0,5}af\b",
    r"\bzie(?:n|t)\s+(?:\w+\s+){0,4}af\s+van\b",
    r"\bzie(?:n|t)\s+(?:\w+\s+){0,3}van\s+(?:\w+\s+){0,4}af\b",
    r"\bzie(?:n|t)\s+ervan\s+af\b",
    r"\baf\s+te\s+zien\s+van\b",
    r"\bvan\s+(?:\w+\s+){1,5}(?:af\s+te\s+zien|afgezien|afzien)\b",
    r"\b(?:afzien|afgezien)\s+van\s+(?:\w+\s+){0,2}(?:stellen|inbreng|bijdrage)",
    r"\bervan\s+afgezien\s+(?:om\s+)?vragen\b",
    r"\bonthoud(?:en|t)\s+zich\s+(?:\w+\s+){0,3}van\b",
)
NO_QUESTIONS = regex("|".join(_SAID_OF_NONE), re.S)
# Each form holds one of these; nearly all sentences hold none.
_HELD = ("geen", "zie", "onthoud")


def may_abstain(sentence: str) -> bool:
    """True where it is worth while to look for `NO_QUESTIONS`."""
    return any(map(sentence.__contains__, _HELD))
