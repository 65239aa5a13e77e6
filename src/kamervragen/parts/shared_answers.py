"""Doubts about one answer that several questions share, where all others have their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of
from kamervragen.dutch.sentences import GOES_ON_ASKING
from kamervragen.layout.passages import Passage
from kamervragen.parts.answer_lists import answers_of
from kamervragen.parts.finding import Finding, questions
from kamervragen.parts.question_answers import plain_text
from kamervragen.patterns import regex

# Of fewer questions none is an exception.
_FEWEST = 4


def joined_once(found: Sequence[Passage]) -> list[Finding]:
    """Doubt an answer that several questions in a row share, where all others have their own.

    Nothing printed says that they share it: the answer to one of them may be missing.
    """
    captions = [one.caption for one in found if one.caption is not None]
    asked = [number for one in captions if one.kind == "vraag" for number in one.numbers]
    joined = [one for one in found if one.caption is not None and one.caption.joined]
    listed = [doubt for one in joined for doubt in _numbered_apart(one)]
    if listed or len(asked) < _FEWEST or len(joined) != 1 or joined[0].caption is None:
        return listed
    numbers = joined[0].caption.numbers
    if 2 * len(numbers) > len(asked) or _says(found, numbers):
        return []
    if _speaks_of_each(found, joined[0]) or _goes_on(found, joined[0]):
        return []
    text = f"één antwoord is bij {questions(numbers)} gezet, waar verder elke vraag een eigen antwoord heeft"
    return [Finding("antwoord_onzeker", text, joined[0].page)]


def _numbered_apart(joined: Passage) -> list[Finding]:
    """Doubt an answer that several questions share, and in which most of their numbers stand as if it were theirs."""
    numbers = joined.caption.numbers if joined.caption is not None else ()
    listed = answers_of(joined.rows, numbers)
    if listed is None or sum(len(one) for one, _ in listed.shares) <= max(1, len(numbers) // 2):
        return []
    text = (
        f"één antwoord is bij {questions(numbers)} gezet, en daarin staan nummers van die vragen;"
        " mogelijk heeft elke vraag een eigen antwoord"
    )
    return [Finding("antwoord_onzeker", text, joined.page)]


# A word so long says what a text is about; so many of a question stand in its answer.
_WORD = regex(r"[a-zà-ÿ]{7,}")
_SPOKEN = 2


def _speaks_of_each(found: Sequence[Passage], joined: Passage) -> bool:
    """True where an answer takes up words that only one of the questions sharing it has, for each of them.

    `4. Hoe hoog is het bedrag aan fouten?` / `5. Is de tolerantiegrens overschreden?` / `Het bedrag aan fouten …`
    """
    asked = _sharing(found, joined)
    words = [set(_WORD.findall(plain_text(one.rows).lower())) for one in asked]
    given = set(_WORD.findall(plain_text(joined.rows).lower()))
    common = Counter(word for one in words for word in one)
    return all(sum(common[word] == 1 for word in one & given) >= _SPOKEN for one in words) and bool(
        words
    )


def _sharing(found: Sequence[Passage], joined: Passage) -> list[Passage]:
    """Return the questions that share an answer: the last above it."""
    numbers = joined.caption.numbers if joined.caption is not None else ()
    above = takewhile(lambda one: one is not joined, found)
    asked = [one for one in above if one.caption and one.caption.kind == "vraag"]
    return asked[-len(numbers) :]


def _goes_on(found: Sequence[Passage], joined: Passage) -> bool:
    """True where each question asks on from the one above it: its answer is an answer to both.

    `4. Heeft u dit onderzocht?` / `5. Zo ja, wat is de uitkomst?`
    """
    texts = [plain_text(one.rows) for one in _sharing(found, joined)[1:]]
    return bool(texts) and all(GOES_ON_ASKING.match(text) for text in texts)


# `Vragen 4 en 5 beantwoord ik samen.`
_NAMES = regex(rf"\b[Vv]ragen\s+(?P<list>{NUMBER_LIST})")


def _says(found: Sequence[Passage], numbers: Sequence[str]) -> bool:
    """True where the answer itself, or another one, names the questions that share it."""
    texts = (plain_text(one.rows) for one in found)
    named = (match["list"] for text in texts for match in _NAMES.finditer(text))
    return any(set(numbers) <= set(numbers_of(one)) for one in named)
