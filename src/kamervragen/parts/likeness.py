"""How much of what a reply says was asked stands in which question, by the runs of letters that they share.

Words may be bent, put in another order, or touch each other. Who asks, and that they ask, is left out on both sides: it
says nothing of what they ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from kamervragen.patterns import regex

# So many letters make a run; what more texts than these have tells nothing.
_RUN, _COMMON = 6, 12
# A sentence is copied where so many of its runs stand in one question, and it has so many.
_COPIED, _FEWEST_COPIED = 0.85, 30
# Letters that no question has weigh so much beside those that one has.
_UNKNOWN = 0.35
# What says less of what was asked tells little.
_SHORT = 12

_WORD = regex(r"[\w’']+")
# Words of asking, and such as stand in nearly each sentence.
_IDLE = frozenset(
    regex(r"\w+").findall(
        """
        aan al alle allereerst als antwoord antwoordde antwoorden antwoordt bij constateert constateren daarbij
        daarnaast dan dat de deze die dit door een eerst en er fractie fractieleden fracties genoemde geven
        gezamenlijk graag haar hebben heeft het hierbij hij hoe horen hun ik in ingaan is kabinet kan kunnen kunt
        leden leest lezen lid ligt mee merk merken met mij mijn minister ministers na naar nader nog of om onderhavige
        ons onze ook op over reactie regering slot slotte staatssecretaris stellen stelt te ten ter tevens toelichten
        toelichting tot u uiteenzetten uw van verder vernemen vervolgens verzocht verzoek verzoeken verzoekt volgende
        volgt voor voorts vraag vraagt vragen vroeg vroegen wat we wel wensen wenst weten wij wil wilde wilden willen
        woord worden wordt ze zich zij zijn zijnde zo zou zouden zullen
        """
    )
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is known of a question: its text, who asks it, its number, and the heading above it."""

    text: str
    names: tuple[str, ...]
    number: str | None = None
    section: str = ""


class Copied:
    """Tells sentences that stand in one of some texts word for word."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Index `texts`."""
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            for run in _runs(_letters(text)):
                self._places[run].append(place)

    def holds(self, sentence: str) -> bool:
        """True for a sentence that stands in one of the texts."""
        runs = _runs(_letters(sentence))
        if len(runs) < _FEWEST_COPIED:
            return False
        held: defaultdict[int, int] = defaultdict(int)
        for run in runs:
            for place in self._places.get(run, ())[:_COMMON]:
                held[place] += 1
        return max(held.values(), default=0) >= _COPIED * len(runs)


class Likeness:
    """How much of a text stands in each question."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Index `questions`."""
        self.questions = questions
        self._names = _Names(name for question in questions for name in question.names)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, question in enumerate(questions):
            for run in self._runs_of(question.text):
                self._places[run].append(place)

    def shares(self, text: str) -> dict[int, float]:
        """Return the part of what `text` says that each question says as well, of those that say any of it."""
        most = log(len(self.questions) + 1)
        weights: defaultdict[int, float] = defaultdict(float)
        known = 0.0
        for run in self._runs_of(text):
            places = self._places.get(run, ())
            if len(places) > _COMMON:
                continue
            weight = log((len(self.questions) + 1) / len(places)) if places else most * _UNKNOWN
            known += weight
            for place in places:
                weights[place] += weight
        known = max(known, _SHORT * most * _UNKNOWN)
        return {place: weight / known for place, weight in weights.items()}

    def _runs_of(self, text: str) -> frozenset[str]:
        words = self._names.left_out(_WORD.findall(text.lower()))
        return _runs("".join(word for word in words if word not in _IDLE))


class _Names:
    """The names of those who ask, to leave them out: by their first word, what stands behind it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            first, *others = _WORD.findall(name.lower()) or [""]
            self._names[first].add(tuple(others))

    def left_out(self, words: Sequence[str]) -> Iterator[str]:
        """Give the words that are no part of a name."""
        place = 0
        while place < len(words):
            lengths = [
                1 + len(others)
                for others in self._names.get(words[place], ())
                if tuple(words[place + 1 : place + 1 + len(others)]) == others
            ]
            if not lengths:
                yield words[place]
            place += max(lengths, default=1)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _runs(letters: str) -> frozenset[str]:
    """Return the runs of some letters; what is shorter is one."""
    return frozenset(letters[n : n + _RUN] for n in range(max(1, len(letters) - _RUN + 1))) - {""}
