"""Answers in a Word document: in its fields, or wherever else below the word `Antwoord` they were typed.

A question begins at its heading, which is known by its bookmark or by its words, and ends at the next. In between the
field with its id may be there, moved into a paragraph (LibreOffice does that), or gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.answers.sheet import Answered, answer_of, behind_label, box_of
from kamervragen.answers.word_text import Paragraph, paragraphs
from kamervragen.output.marks import ANSWER, END
from kamervragen.patterns import regex
from kamervragen.readers.package import Package
from kamervragen.source import Source

_HEADING = regex(r"Vraag\s+(?P<number>\S.*)|(?P<place>\d{1,9}e)\s+vraag")
_QUESTION = regex(r"vraag_(\d{1,9})")
_END = regex(rf"(?:sectie|achter)_\d{{1,9}}|voetnoten|meldingen|{END}")
_HEADINGS, _FIRST = regex(r"(?:heading|kop) [1-6]"), ("heading 1", "kop 1")
_QUESTION_TEXT, _LABEL = "vraagtekst", "antwoordkop"
# Paragraphs of the sheet itself, which are no answer where somebody deletes a heading between two questions.
_OURS = frozenset(
    (
        _QUESTION_TEXT, "vraaggegevens", "vraagnoot", "deelvragenkop", "deelvraag", _LABEL, "fracties", "inleiding",
    )
)  # fmt: skip


def read(source: Source) -> list[Answered]:
    """Return the questions of a Word document, in order.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    with Package(source) as package:
        return [one.told() for one in _questions(paragraphs(package))]


@dataclass(slots=True)
class _Question:
    """The paragraphs of one question, and where in them its answer begins."""

    place: int | None = None
    number: str | None = None
    found: list[Paragraph] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def take(self, one: Paragraph) -> None:
        """Add a paragraph."""
        self.found.append(one)
        self.marks += [mark for mark in one.marks if mark not in self.marks]

    def is_over(self, one: Paragraph) -> bool:
        """True for what begins another question though its heading is gone: a text, a caption or a field too many."""
        headed = self.place is not None or self.number is not None
        texts = [other.text.strip() for other in self.found if other.style == _QUESTION_TEXT]
        if one.style == _QUESTION_TEXT and one.text.strip():
            return self._label() is not None and one.text.strip() not in texts
        if one.style == _LABEL and one.text.strip().lower() == ANSWER.lower():
            return any(_is_label(other) for other in self.found)
        other_field = bool(one.marks) and bool(self.marks) and not {*one.marks} & {*self.marks}
        return other_field and not (headed or texts)

    def _label(self) -> int | None:
        """The place of the word `Antwoord`, or of the first field where that is gone."""
        labels = [place for place, one in enumerate(self.found) if _is_label(one)]
        fields = [place for place, one in enumerate(self.found) if one.marks]
        return next(iter(labels or fields), None)

    def told(self) -> Answered:
        """Return what the sheet says of it."""
        label = self._label()
        before = self.found[:label]
        behind = [] if label is None else self.found[label:]
        texts = [one.text for one in before if one.style == _QUESTION_TEXT]
        return Answered(
            marks=tuple(self.marks),
            place=self.place,
            number=self.number,
            text="\n".join(texts) if texts else None,
            around=tuple(one.text for one in before if one.style != _QUESTION_TEXT),
            answer=answer_of(_answers(behind)),
            ticked=dict(_ticks(before)),
        )


def _answers(behind: list[Paragraph]) -> Iterator[str]:
    """Yield the paragraphs of an answer; of that of the word `Antwoord` what stands behind the word."""
    for place, one in enumerate(behind):
        if not place and _is_label(one):
            yield behind_label(one.text) or ""
        elif one.marks or one.style not in _OURS:
            yield one.text


def _is_label(one: Paragraph) -> bool:
    rest = behind_label(one.text)
    return rest is not None and (
        not rest or one.style == _LABEL or one.text.strip()[len(ANSWER) :].lstrip().startswith(":")
    )


def _questions(found: Iterator[Paragraph]) -> Iterator[_Question]:
    """Yield each question with its paragraphs; a field or a text that stands below no heading is one too."""
    open_: _Question | None = None
    ended = (
        False  # behind the end only what has our bookmark is a question: somebody moved it there
    )
    for one in found:
        begun = _begun(one, by_words=not ended)
        last = END in one.bookmarks
        if open_ is not None and last and one.text:
            open_.take(one)
        if open_ is not None and (begun or _ends(one) or open_.is_over(one)):
            yield open_
            open_ = None
        ended = ended or last
        if begun is None and open_ is None and not ended and _is_of_a_question(one):
            open_ = _Question()
        if open_ is not None:
            open_.take(one)
        open_ = begun or open_
    if open_ is not None:
        yield open_


def _is_of_a_question(one: Paragraph) -> bool:
    return bool(one.marks) or (one.style == _QUESTION_TEXT and bool(one.text.strip()))


def _begun(one: Paragraph, *, by_words: bool) -> _Question | None:
    """Return the question that begins with a paragraph, if it is the heading of one."""
    if not one.text.strip():
        return None
    places = [found for name in one.bookmarks if (found := _QUESTION.fullmatch(name))]
    heading = _HEADING.fullmatch(one.text.strip())
    named = by_words and not one.marks and heading and _HEADINGS.fullmatch(one.style)
    if not places and not named:
        return None
    return _Question(
        place=int(places[0][1]) if places else None,
        number=(heading["number"] or heading["place"]) if heading else None,
    )


def _ends(one: Paragraph) -> bool:
    """True for a heading behind which no answer goes on, and for the end itself."""
    if any(_END.fullmatch(name) for name in one.bookmarks):
        return True
    return one.style in _FIRST and not one.marks


def _ticks(before: list[Paragraph]) -> Iterator[tuple[str, bool]]:
    """Yield the letter of each subquestion that can be ticked, and whether it is."""
    for one in before:
        box = box_of(one.text.strip())
        if box is None or (box.ticked is None and one.ticked is None):
            continue
        # A sign that somebody typed in place of the box counts as much as the state of the box.
        yield box.letter, bool(one.ticked) or (bool(box.ticked) and not _by_the_box(one))


def _by_the_box(one: Paragraph) -> bool:
    """True where the box has its own sign still, which programs may forget to change with its state."""
    return one.ticked is not None and one.text.strip()[:1] in "\u2610\u2611\u2612"
