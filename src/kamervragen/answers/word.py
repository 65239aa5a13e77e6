"""Answers in a Word document: in its fields, or wherever else below the word `Antwoord` they were typed.

A question begins at its heading, which is known by its bookmark or by its words, and ends at the next. In between the
field with its id may be there, moved into a paragraph (LibreOffice does that), or gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.answers.sheet import Answered, answer_of
from kamervragen.answers.word_text import Paragraph, paragraphs
from kamervragen.output.marks import ANSWER
from kamervragen.patterns import regex
from kamervragen.readers.package import Package
from kamervragen.source import Source

_HEADING = regex(r"Vraag\s+(?P<number>\S.*)")
_QUESTION = regex(r"vraag_(\d{1,9})")
_END = regex(r"(?:sectie|achter)_\d{1,9}|voetnoten|meldingen")
_HEADINGS, _FIRST = regex(r"(?:heading|kop) [1-6]"), ("heading 1", "kop 1")
_LABEL = (ANSWER.lower(), f"{ANSWER.lower()}:")
_QUESTION_TEXT, _ANSWER_TEXT = "vraagtekst", "antwoord"
# Paragraphs of the sheet itself, which are no answer where somebody deletes a heading between two questions.
_OURS = frozenset(
    (
        _QUESTION_TEXT, "vraaggegevens", "vraagnoot", "deelvragenkop", "deelvraag", "antwoordkop", "fracties",
        "inleiding",
    )
)  # fmt: skip
_BOX = regex(r"(?P<box>[\u2610-\u2612])?\s*(?P<letter>[a-z]{1,2})\.\s")
_EMPTY_BOX = "\u2610"


def read(source: Source) -> list[Answered]:
    """Return the questions of a Word document, in order.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    with Package(source) as package:
        return [one.told() for one in _questions(paragraphs(package))]


@dataclass(slots=True)
class _Question:
    """The paragraphs of one question: those before its answer, and those of the answer."""

    mark: str | None = None
    place: int | None = None
    number: str | None = None
    before: list[Paragraph] = field(default_factory=list)
    behind: list[Paragraph] = field(default_factory=list)
    labelled: bool = False

    def take(self, one: Paragraph) -> None:
        """Add a paragraph where it belongs."""
        if one.mark is not None:
            self.mark = self.mark or one.mark
            self.labelled = True
            self.behind.append(one)
        elif one.text.strip().lower() in _LABEL:
            self.labelled = True
        elif not self.labelled:
            self.before.append(one)
        elif one.style not in _OURS:
            self.behind.append(one)

    def told(self) -> Answered:
        """Return what the sheet says of it."""
        texts = [one.text for one in self.before if one.style == _QUESTION_TEXT]
        answer = self.behind or [one for one in self.before if one.style == _ANSWER_TEXT]
        return Answered(
            mark=self.mark,
            place=self.place,
            number=self.number,
            text="\n".join(texts) if texts else None,
            answer=answer_of([one.text for one in answer]),
            ticked=dict(_ticks(self.before)),
        )


def _questions(found: Iterator[Paragraph]) -> Iterator[_Question]:
    """Yield each question with its paragraphs; a field that stands below no heading is one too."""
    open_: _Question | None = None
    for one in found:
        begun = _begun(one)
        lost = one.mark is not None and (open_ is None or open_.mark not in (None, one.mark))
        if (begun or lost or _ends(one)) and open_ is not None:
            yield open_
            open_ = None
        open_ = begun or (_Question() if lost else open_)
        if open_ is not None and not begun:
            open_.take(one)
    if open_ is not None:
        yield open_


def _begun(one: Paragraph) -> _Question | None:
    """Return the question that begins with a paragraph, if it is the heading of one."""
    if one.mark is not None or not one.text.strip():
        return None
    places = [found for name in one.bookmarks if (found := _QUESTION.fullmatch(name))]
    heading = _HEADING.fullmatch(one.text.strip())
    if not places and not (heading and _HEADINGS.fullmatch(one.style)):
        return None
    return _Question(
        place=int(places[0][1]) if places else None,
        number=heading["number"] if heading else None,
    )


def _ends(one: Paragraph) -> bool:
    """True for a heading behind which no answer goes on."""
    if one.mark is not None:
        return False
    return one.style in _FIRST or any(_END.fullmatch(name) for name in one.bookmarks)


def _ticks(before: list[Paragraph]) -> Iterator[tuple[str, bool]]:
    """Yield the letter of each subquestion that can be ticked, and whether it is."""
    for one in before:
        found = _BOX.match(one.text.strip())
        if found and (one.ticked is not None or found["box"]):
            yield (
                found["letter"],
                (found["box"] != _EMPTY_BOX if one.ticked is None else one.ticked),
            )
