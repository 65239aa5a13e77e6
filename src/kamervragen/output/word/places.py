"""Place-holders in a template: ``{{kenmerk}}`` and others, in its text, its headers and its footers.

Word cuts a text into runs wherever it likes; so the text of a paragraph is put together before it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kamervragen.errors import UsageError
from kamervragen.output import words
from kamervragen.output.safe import visible
from kamervragen.output.word.pieces import Element, qn
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.records import Record

QUESTIONS = "vragen"
_PLACE = regex(r"\{\{\s*([^{}]{0,100}?)\s*\}\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def values(record: Record) -> dict[str, str]:
    """Return what stands in for each place-holder; what is missing is a dash."""
    term = record.termijn
    found = {
        "kenmerk": record.kenmerk,
        "datum": words.date(record.datum),
        "betreft": record.betreft,
        "commissie": record.commissie,
        "termijn": term.tekst if term else None,
        "uiterste_datum": words.date(term.uiterste_datum if term else None),
        "geadresseerden": words.listed(words.addressee(one) for one in record.geadresseerden),
        "indieners": words.listed(words.member(one) for one in record.indieners),
        "fracties": ", ".join(record.fracties),
        "kamer": record.kamer,
        "soort": words.kind(record.soort),
        "bestand": words.file_name(record.herkomst.bestand),
    }
    return {name: visible(value or words.MISSING) for name, value in found.items()}


def named(element: Element) -> list[str]:
    """Return the names of the place-holders in a part, in order."""
    return [
        found[1]
        for paragraph in element.iter(qn("w:p"))
        for found in _PLACE.finditer(_text_of(_letters(paragraph)))
    ]


def check(elements: Iterable[Element], known: Iterable[str], template: str) -> None:
    """Refuse a place-holder for which there is nothing: it would stand in a letter of a minister.

    Raises:
        UsageError: there is one.
    """
    allowed = [*known, QUESTIONS]
    for element in elements:
        for name in named(element):
            if name not in allowed:
                listed = ", ".join(f"{{{{{one}}}}}" for one in allowed)
                raise UsageError(
                    template, f"no place-holder is called {{{{{name}}}}}", f"use one of {listed}"
                )


def fill(element: Element, found: Mapping[str, str]) -> None:
    """Put the values in place of the place-holders in a part."""
    for paragraph in element.iter(qn("w:p")):
        letters = list(_letters(paragraph))
        for place in reversed(list(_PLACE.finditer(_text_of(letters)))):
            if place[1] in found:
                _replace(letters, place.start(), place.end(), found[place[1]])


def place_of_questions(body: Element, running: Iterable[Element], template: str) -> Element | None:
    """Return the paragraph where the questions go; None where the template has none.

    Parameters:
        running: the headers and footers, where they cannot go.

    Raises:
        UsageError: it has several, or one that is no paragraph of the text itself.
    """
    count = sum(named(part).count(QUESTIONS) for part in (body, *running))
    if not count:
        return None
    own: list[Element] = [
        child
        for child in body.findall(qn("w:p"))
        if (whole := _PLACE.fullmatch(_text_of(_letters(child)).strip())) and whole[1] == QUESTIONS
    ]
    if len(own) != 1 or count != 1:
        raise UsageError(
            template,
            f"{{{{{QUESTIONS}}}}} has to be one paragraph of its own",
            "give it a line of its own, once, outside of tables, text boxes, headers and footers",
        )
    return own[0]


def _letters(paragraph: Element) -> Iterator[Element]:
    """The pieces of text of a paragraph, without those of a text box in it."""
    for one in paragraph.iter(qn("w:t")):
        if next(one.iterancestors(qn("w:p"))) is paragraph:
            yield one


def _text_of(letters: Iterable[Element]) -> str:
    return "".join(one.text or "" for one in letters)


def _replace(letters: list[Element], begin: int, end: int, value: str) -> None:
    """Put `value` where a text that lies over several pieces stands from `begin` to `end`."""
    place = 0
    for one in letters:
        text = one.text or ""
        first, last = max(begin - place, 0), min(end - place, len(text))
        if first < last:
            one.text = text[:first] + value + text[last:]
            one.set(_SPACE, "preserve")
            value = ""
        place += len(text)
