"""A sheet held against its letter: what lacks an answer, what was changed, what is not of this letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kamervragen.answers.held import Held, held, is_stand_in, like, same, squeezed
from kamervragen.answers.report import Change, Doubtful, Report, Unticked
from kamervragen.answers.sheet import Answered
from kamervragen.errors import NotRecognised, UsageError
from kamervragen.output import marks, words
from kamervragen.output.safe import visible_lines

if TYPE_CHECKING:
    from kamervragen.records import Record, Vraag

# With an id that the letter does not know, a heading counts where the text is this much the same.
_NEARLY = 0.75


def compare(sheet: str, found: list[Answered], record: Record) -> Report:
    """Return what a sheet lacks, and what in it differs from the letter.

    Raises:
        NotRecognised: there is no question in it.
        UsageError: it is a sheet of another letter.
    """
    named = _named(sheet, found, record)
    of: dict[str, list[Answered]] = {vraag.id: [] for vraag in record.vragen}
    for one, vraag in named:
        if vraag is not None:
            of[vraag.id].append(one)
    there = [vraag for vraag in record.vragen if of[vraag.id]]
    whole = {vraag.id: _held(vraag, of[vraag.id], record) for vraag in there}
    doubtful = [
        Doubtful(vraag, answer)
        for vraag in there
        if (answer := whole[vraag.id].answer) and is_stand_in(answer)
    ]
    doubted = {one.vraag.id for one in doubtful}
    answered = [one for one in there if whole[one.id].answer and one.id not in doubted]
    return Report(
        sheet=sheet,
        letter=record.herkomst.bestand,
        kenmerk=record.kenmerk,
        questions=len(record.vragen),
        unanswered=tuple(vraag for vraag in there if not whole[vraag.id].answer),
        doubtful=tuple(doubtful),
        unticked=tuple(one for vraag in answered for one in _unticked(vraag, of[vraag.id])),
        missing=tuple(vraag for vraag in record.vragen if not of[vraag.id]),
        changed=tuple(change for vraag in there for change in whole[vraag.id].changes),
        twice=tuple(vraag for vraag in there if len(of[vraag.id]) > 1),
        unknown=tuple(_name(one) for one, vraag in named if vraag is None and _is_question(one)),
        columns=tuple(dict.fromkeys(column for one in found for column in one.lacks)),
        warnings=tuple(one for one in record.meldingen if one.ernst == "waarschuwing"),
    )


def _named(
    sheet: str, found: list[Answered], record: Record
) -> list[tuple[Answered, Vraag | None]]:
    """Return each entry of a sheet with the question that it is about."""
    if not found and record.vragen:
        fault = "there are no questions in it, so it is no sheet with answers"
        raise NotRecognised(sheet, fault, "give the file that 'extract' made, filled in")
    known = _Known(record.vragen)
    named = [(one, known.question(one)) for one in found]
    if found and record.vragen and not any(vraag for _, vraag in named):
        fault = (
            f"none of its questions is of {record.herkomst.bestand}: it belongs to another letter"
        )
        raise UsageError(sheet, fault, "give the letter that it was made of")
    return named


class _Known:
    """The questions of a letter, found by whatever a sheet still says of them."""

    def __init__(self, vragen: tuple[Vraag, ...]) -> None:
        forms = (marks.tag, marks.comment, marks.cell)
        self._by_mark = {form(vraag.id): vraag for vraag in vragen for form in forms}
        self._by_place = {vraag.volgnummer: vraag for vraag in vragen}
        self._by_number: dict[str, Vraag | None] = {}
        said = [(squeezed(words.number(one)), _text(one)) for one in vragen]
        count = Counter(said)
        self._by_words = {
            key: one for key, one in zip(said, vragen, strict=True) if count[key] == 1
        }
        for vraag in vragen:
            number = squeezed(words.number(vraag))
            # A number that stands twice in the letter tells nothing.
            self._by_number[number] = None if number in self._by_number else vraag

    def question(self, one: Answered) -> Vraag | None:
        """Return the question that an entry of a sheet is about.

        Heading and text go before an id: a field is easily copied to another question, a heading with its text is not.
        """
        marked = [self._by_mark[mark] for mark in one.marks if mark in self._by_mark]
        headed = self._headed(one)
        if headed is not None and (headed in marked or not one.marks):
            return headed
        now = None if one.text is None else squeezed(one.text)
        for vraag in (headed, *marked):
            if vraag is not None and now is not None and same(_text(vraag), now):
                return vraag
        found = self._by_words.get((squeezed(one.number or ""), now or ""))
        if found is not None or marked:
            return found or headed or marked[0]
        close = headed is not None and now is not None and like(_text(headed), now, _NEARLY)
        return headed if close else None

    def _headed(self, one: Answered) -> Vraag | None:
        """The question that a heading names."""
        if one.place is not None:
            return self._by_place.get(one.place)
        return None if one.number is None else self._by_number.get(squeezed(one.number))


def _text(vraag: Vraag) -> str:
    return squeezed(visible_lines(vraag.tekst))


def _held(vraag: Vraag, entries: list[Answered], record: Record) -> Held:
    """What all places of a question have of it; of one that stands there twice the first change."""
    found = [held(one, vraag, record) for one in entries]
    changes: dict[str | None, Change] = {}
    for one in found:
        for change in one.changes:
            changes.setdefault(change.letter, change)
    answers = [one.answer for one in found if one.answer]
    answers.sort(key=is_stand_in)
    return Held("\n".join(answers), tuple(changes.values()))


def _unticked(vraag: Vraag, entries: list[Answered]) -> Iterator[Unticked]:
    """Yield the subquestions that nobody ticked; none for a sheet that has no boxes."""
    lists = [one.ticked for one in entries if one.ticked is not None]
    for letter, text in marks.parts_to_tick(vraag) if lists else ():
        if not any(ticked.get(letter) for ticked in lists):
            yield Unticked(vraag, letter, text)


def _is_question(one: Answered) -> bool:
    """False for a field that stands anywhere, as templates have them."""
    return one.place is not None or one.number is not None or one.text is not None


def _name(one: Answered) -> str:
    """How to speak of an entry that is no question of the letter."""
    if one.marks:
        return one.marks[0]
    return f"vraag {one.number}" if one.number else "een vraag zonder nummer"
