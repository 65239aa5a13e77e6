"""What is announced of questions: how many somebody asks, and about what those are that follow.

`…; de leden van de SP-fractie stellen nog een vraag.`, `De leden hebben enkele vragen over het register.`
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest

from kamervragen.dutch.fracties import Mention
from kamervragen.patterns import regex

# `een aanvullende vraag`, `twee vragen`; not `een aantal vragen`
_COUNT = regex(
    r"\b(?P<count>een|één|twee|drie|vier|vijf)\s+(?:[\w-]+\s+){0,2}?vra(?P<last>ag|gen)\b"
)
_COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}


def counts_of(found: Sequence[Mention]) -> Iterator[tuple[str, int]]:
    """Yield who asks by the mentions of a paragraph, and how many questions it says that they ask.

    >>> from kamervragen.dutch.fracties import mentions
    >>> list(counts_of(mentions("De leden van de SP-fractie stellen nog een vraag.")))
    [('SP', 1)]
    """
    for one, behind in zip_longest(found, found[1:]):
        beside = behind is not None and behind.sentence == one.sentence
        end = behind.place if behind and beside else len(one.sentence)
        match = _COUNT.search(one.sentence, one.place, end) if one.role == "asks" else None
        if match is not None and (_COUNTS[match["count"]] == 1) == (match["last"] == "ag"):
            yield from ((name, _COUNTS[match["count"]]) for name in one.names)


def elsewhere(
    name: str,
    count: int,
    found: Sequence[Sequence[Mention]],
    texts: Mapping[int, str],
    of_block: Sequence[Collection[str]],
) -> frozenset[int]:
    """Return the places of the questions that somebody who asks `count` of them does not ask.

    None where fewer or more say that they are his own. `texts`: the questions; `of_block`: who asks where.
    """
    own = {
        place
        for place in texts
        if any(one.role == "asks" and name in one.names for one in found[place])
    }
    others = frozenset(place for place in texts if place not in own and name in of_block[place])
    return others if len(own) == count else frozenset()


# `8. De leden van de SP-fractie hebben enkele vragen over het register dat het Kadaster bijhoudt. Wordt …?`
_SUBJECT = regex(
    r"\b(?:een\s+aantal|enkele|enige|verschillende|diverse|meerdere|verscheidene|twee|drie|vier|vijf|de\s+volgende|nog|ook)\s+(?:\w+e\s+)?vragen\s+"
    r"(?:en\s+opmerkingen\s+)?(?:over|inzake|betreffende|omtrent|rond|bij)\s+(?:(?:de|het|een)\s+)?(?P<subject>(?!(?:dit|deze|dat|die|dezelfde|hetzelfde)\b)[\w-]{4,40})"
)
# So many letters of a word are compared: `registers` speaks of `register`.
_STEM = 8


def subject_announced(found: Sequence[Mention]) -> str | None:
    """Return what those who ask in a question say that several of theirs are about; None where they do not.

    >>> from kamervragen.dutch.fracties import mentions
    >>> subject_announced(mentions("De leden van de SP-fractie hebben enkele vragen over het register."))
    'register'
    """
    asking = (one for one in found if one.role == "asks")
    match = next(filter(None, (_SUBJECT.search(one.sentence, one.place) for one in asking)), None)
    return match["subject"].lower() if match else None


def speaks_of(subject: str | None, text: str) -> bool:
    """True where a text speaks of a subject that was announced, in another form maybe.

    >>> speaks_of("bosbranden", "Hoe groot was de bosbrand?"), speaks_of("bosbranden", "Hoe groot is het bos?")
    (True, False)
    """
    words = _WORDS.findall(text.lower()) if subject else []
    return any(word.startswith((subject or "")[:_STEM]) for word in words)


_WORDS = regex(r"[\w-]{4,}")
