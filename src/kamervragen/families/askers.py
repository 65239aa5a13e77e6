"""Who asks: fracties of the document, of each section, of each question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kamervragen.dutch.fracties import Mention, listed, mentions, names_in, unique
from kamervragen.lines import MARK
from kamervragen.structure.model import Block

_NUMBERS = re.compile(
    r"\bvra(?:ag|gen)\s+((?:\d{1,3}[a-z]?(?:\s*(?:,|en|t/m|tot\s+en\s+met|-|–)\s*)?)+)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:t/m|tot\s+en\s+met|-|–)\s*(\d{1,3})")
_QUESTIONS_OF = re.compile(r"\bvragen\s+(?:en\s+opmerkingen\s+)?(?:van|die\s+door)\s+")
_PARTLY = re.compile(
    r"\b(?:zich|aan)\s+(?:\w+\s+)?(?:bij\s+)?(?:een\s+deel|deels|gedeeltelijk|enkele|een\s+aantal|sommige)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:opschrift|kop(?:je)?|paragraaf|onderdeel|hoofdstuk|titel|thema)\s+[‘'«“\"]([^’'»”\"]{3,120})[’'»”\"]"
)


@dataclass(slots=True)
class Askers:
    """What the blocks say about who asks, gathered in reading order.

    `of_block`: the fracties that are asking at each block; `joins`: who joins whom.
    """

    known: tuple[str, ...] = ()
    of_block: list[tuple[str, ...]] = field(default_factory=list)
    of_section: list[tuple[str, ...]] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Join:
    """Fracties that join: the questions of `targets`, the questions `numbers`, or those of a section.

    `section`: place of the heading under which it is said, -1 above the first heading. `title`: the
    heading that is named. `partly`: some questions, the letter does not say here which.
    """

    names: tuple[str, ...]
    targets: tuple[str, ...]
    numbers: tuple[str, ...]
    section: int
    title: str | None
    partly: bool


def gather(blocks: Sequence[Block]) -> Askers:
    """Read all blocks in order and note who asks where."""
    result = Askers()
    order: list[str] = []
    known = _known(blocks)
    current: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    section = -1
    fresh = False
    for block in blocks:
        text = MARK.sub("", block.text)
        if block.kind == "heading":
            section += 1
            named = _of_heading(text, known)
            inherited = named or inherited
            current = inherited
            order += named
            fresh = False
        found = mentions(text)
        asking = unique(name for one in found if one.role == "asks" for name in one.names)
        if block.kind == "item":
            own = _subject(found)
            order += own
            result.of_block.append(own or current)
        else:
            if asking and block.kind != "heading":
                narrows = set(asking) <= set(current)
                current = unique((*current, *asking)) if fresh and not narrows else asking
                fresh = True
                order += asking
            result.of_block.append(current)
        for one in found:
            if one.role == "joins":
                order += one.names
                result.joins.append(_join(one, found, section, known))
        if block.kind == "item":
            fresh = False
        _note_section(result, section, current)
    result.known = unique(order)
    return result


def _known(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(name for block in blocks for name in names_in(MARK.sub("", block.text)))


def _note_section(result: Askers, section: int, current: tuple[str, ...]) -> None:
    """Remember for the section who asks in it: everybody who is current at one of its blocks."""
    while len(result.of_section) <= section:
        result.of_section.append(())
    if section >= 0:
        result.of_section[section] = unique((*result.of_section[section], *current))


def _of_heading(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the fracties that a heading names: `Vragen van de leden van de SP-fractie`, `D66`."""
    named = names_in(text)
    if named:
        return named
    words = re.split(
        r"\s*,\s*|\s+en\s+|\s+", re.sub(r"^(?:\d+[.)]?|[A-Z][.)])\s+", "", text).strip(" :")
    )
    kept = [word for word in words if word.lower() not in _FILLERS]
    return unique(kept) if kept and all(word in known for word in kept) else ()


_FILLERS = frozenset(
    ("vragen", "van", "de", "het", "inbreng", "opmerkingen", "en", "door", "fractie", "fracties")
)


def _subject(found: Sequence[Mention]) -> tuple[str, ...]:
    """Return who asks by the first sentence of a question that begins with the fractie."""
    return unique(name for one in found if one.role == "asks" for name in one.names)


def _join(one: Mention, found: Sequence[Mention], section: int, known: frozenset[str]) -> Join:
    sentence = one.sentence
    targets = [
        name
        for other in found
        if other.role != "joins" and other.sentence == sentence
        for name in other.names
    ]
    for match in _QUESTIONS_OF.finditer(sentence):
        targets += [name for name in listed(sentence[match.end() :]) if name in known]
    title = _TITLE.search(sentence)
    numbers = tuple(_numbers(sentence))
    partly = bool(_PARTLY.search(sentence)) and not numbers and title is None
    return Join(one.names, unique(targets), numbers, section, title[1] if title else None, partly)


def _numbers(sentence: str) -> list[str]:
    numbers: list[str] = []
    for match in _NUMBERS.finditer(sentence):
        listed = match[1]
        for span in _RANGE.finditer(listed):
            first, last = int(span[1]), int(span[2])
            numbers += [str(n) for n in range(first, min(last, first + 200) + 1)]
        numbers += re.findall(r"\d{1,3}[a-z]?", _RANGE.sub(" ", listed))
    return numbers


def joined(
    askers: Askers, names: tuple[str, ...], section: int, title: str | None, number: str | None
) -> tuple[str, ...]:
    """Return `names` and everybody who joins them for this question."""
    result = names
    for join in askers.joins:
        if join.numbers:
            applies = number in join.numbers and join.section in (section, -1)
        elif join.targets:
            applies = bool(set(join.targets) & set(names))
        else:
            applies = join.section in (section, -1)
        if join.title is not None:
            applies = title is not None and join.title.lower() in title.lower()
        if applies and not join.partly:
            result = unique((*result, *join.names))
    return result
