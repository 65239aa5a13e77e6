"""Joins of those who are not named in the same sentence: `Zij sluiten zich aan bij de vragen van de leden van D66.`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.dutch.fracties import Mention, sentences
from kamervragen.dutch.joining_verbs import ADDS, JOINS, joining_verb
from kamervragen.dutch.supporting import STANDS_BEHIND
from kamervragen.patterns import regex

_THEY = (
    r"(?:[Zz]ij|[Hh]ij|(?:[Dd]e(?:ze|zelfde)?|[Gg]enoemde|[Vv]oornoemde)\s+(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+|(?:voor)?genoemde\s+)?"
    r"(?:fractie)?leden\b(?!\s+van\b)|[Dd]it\s+lid)"
)
# `Zij sluiten zich aan bij …`, `Ook sluiten deze leden zich aan bij …`
_THEY_JOIN = regex(
    rf"^(?:\w+\s+){{0,3}}?(?:{_THEY}\s+(?:{JOINS}|{ADDS})\b|(?:{JOINS}|{ADDS})\s+{_THEY}\s)"
)
# `Zij onderschrijven de vragen van …`
_SUBJECT_FIRST = regex(rf"^(?:\w+\s+){{0,2}}?{_THEY}(?=\s)")
_DENIED = regex(r"\bniet\b|\bgeen\b")
_SIGNS = ("sluit", "sloot", "sloten", "voeg", "onderschr", "steun", "achter")
# A subject stands so near the beginning of its sentence.
_SUBJECT = 40


def with_pronouns(text: str, found: Sequence[Mention], before: tuple[str, ...]) -> list[Mention]:
    """Return the mentions of a paragraph, and the joins of those whom it calls `zij` or `deze leden`.

    `before`: who was speaking above it.
    """
    if not any(map(text.__contains__, _SIGNS)):
        return list(found)
    return [*found, *_joins(text, found, before)]


def _joins_or_backs(sentence: str) -> bool:
    """True where those whom a sentence calls `zij` join, or stand behind questions of others."""
    if _THEY_JOIN.match(sentence):
        return joining_verb(sentence) is not None
    subject = _SUBJECT_FIRST.match(sentence)
    return subject is not None and STANDS_BEHIND.match(sentence[subject.end() :]) is not None


def _joins(text: str, found: Sequence[Mention], before: tuple[str, ...]) -> Iterator[Mention]:
    place = 0
    for sentence in sentences(text):
        place = text.find(sentence, place)
        if _DENIED.search(sentence) or not _joins_or_backs(sentence):
            continue
        above = [one.names for one in found if one.begin < place and one.place < _SUBJECT]
        names = above[-1] if above else before
        if names:
            yield Mention(names, "joins", place, sentence, 0)
