"""Which questions those who join leave out: `…, met uitzondering van de vragen onder het kopje Derogatie`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kamervragen.parts.named_questions import (
    by_place,
    heading_in,
    is_titled,
    numbers_in,
    subject_in,
)
from kamervragen.patterns import regex

_BUT_FOR = regex(
    r"\b(?:uitzondering\s+van|uitgezonderd|behalve|behoudens|(?:maar|doch|echter)\s+niet\s+(?=bij\b|voor\s+(?:de\s+)?vra))"
)
# What is left out ends where the sentence goes on to say that they join.
_ENDS = regex(
    r",\s+(?!\d|en\b|die\b|over\b)|\s+(?:aan|sluit(?:en)?|sloot|sloten|voeg(?:en|t|de|den))\b|[;.?]|$"
)


@dataclass(frozen=True, slots=True)
class Left:
    """What is left out: questions by their numbers, their heading, who asks them, their subject; `text`: as printed."""

    text: str
    numbers: frozenset[str] = frozenset()
    title: str | None = None
    nth: int | None = None
    names: frozenset[str] = frozenset()
    subject: str | None = None
    about: frozenset[int] = frozenset()

    def holds(
        self,
        names: Collection[str],
        section: int,
        last: int,
        title: str | None,
        number: str | None,
        block: int,
    ) -> bool:
        """True for a question that is left out. `last`: place of the last heading."""
        titled = self.title is not None and title is not None and is_titled(title, self.title)
        nth = self.nth is not None and section == (self.nth if self.nth >= 0 else last)
        numbered = number in self.numbers or block in self.about
        return titled or nth or numbered or not self.names.isdisjoint(names)

    def is_found(self, titles: Sequence[str]) -> bool:
        """True where the letter has what is left out. `titles`: its headings."""
        titled = self.title is not None and any(is_titled(one, self.title) for one in titles)
        nth = self.nth is not None and self.nth < len(titles)
        return bool(titled or nth or self.numbers or self.names or self.about)


def exception_in(sentence: str) -> tuple[int, int] | None:
    """Return where a sentence says what is left out; None where it leaves out nothing."""
    but = _BUT_FOR.search(sentence)
    end = _ENDS.search(sentence, but.end()) if but else None
    return (but.start(), end.start()) if but and end else None


def left_out(text: str, known: Collection[str], numbers: Sequence[str]) -> Left:
    """Return what a part of a sentence leaves out. `known`: the fracties of the letter; `numbers`: of its questions."""
    title, nth = heading_in(text)
    named = [
        name for name in known if re.search(rf"(?<![\w-]){re.escape(name)}(?!\w|-[A-Z0-9])", text)
    ]
    found = frozenset(numbers_in(text, numbers) or by_place(text, numbers))
    headed = title is not None or nth is not None
    return Left(
        text,
        numbers=frozenset() if headed else found,
        title=title,
        nth=nth,
        names=frozenset(() if headed or found else named),
        subject=None if headed or found or named else subject_in(text),
    )
