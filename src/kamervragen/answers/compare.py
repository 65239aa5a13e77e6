"""A sheet held against its letter: what lacks an answer, what was changed, what is not of this letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kamervragen.answers.report import Change, Report, Unticked
from kamervragen.answers.sheet import Answered
from kamervragen.errors import NotRecognised, UsageError
from kamervragen.output import marks
from kamervragen.output.safe import visible_lines

if TYPE_CHECKING:
    from kamervragen.records import Record, Vraag


def compare(sheet: str, found: list[Answered], record: Record) -> Report:
    """Return what a sheet lacks, and what in it differs from the letter.

    Raises:
        NotRecognised: there is no question in it.
        UsageError: it is a sheet of another letter.
    """
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
    of = {
        vraag.id: [one for one, other in named if other is not None and other.id == vraag.id]
        for vraag in record.vragen
    }
    there = [vraag for vraag in record.vragen if of[vraag.id]]
    answered = [vraag for vraag in there if any(one.answer for one in of[vraag.id])]
    return Report(
        sheet=sheet,
        letter=record.herkomst.bestand,
        kenmerk=record.kenmerk,
        questions=len(record.vragen),
        unanswered=tuple(vraag for vraag in there if vraag not in answered),
        unticked=tuple(one for vraag in answered for one in _unticked(vraag, of[vraag.id])),
        missing=tuple(vraag for vraag in record.vragen if not of[vraag.id]),
        changed=tuple(_changed(there, of)),
        twice=tuple(vraag for vraag in there if len(of[vraag.id]) > 1),
        unknown=tuple(_name(one) for one, vraag in named if vraag is None),
    )


class _Known:
    """The questions of a letter, found by whatever a sheet still says of them."""

    def __init__(self, vragen: tuple[Vraag, ...]) -> None:
        forms = (marks.tag, marks.comment, marks.cell)
        self._by_mark = {form(vraag.id): vraag for vraag in vragen for form in forms}
        self._by_place = {vraag.volgnummer: vraag for vraag in vragen}
        self._by_number: dict[str, Vraag | None] = {}
        for vraag in vragen:
            number = _squeezed(vraag.nummer or "")
            # A number that stands twice in the letter tells nothing.
            self._by_number[number] = None if number in self._by_number else vraag

    def question(self, one: Answered) -> Vraag | None:
        """Return the question that an entry of a sheet is about; its id goes before all else."""
        if one.mark is not None:
            return self._by_mark.get(one.mark)
        if one.place is not None:
            return self._by_place.get(one.place)
        return self._by_number.get(_squeezed(one.number or ""))


def _unticked(vraag: Vraag, entries: list[Answered]) -> Iterator[Unticked]:
    """Yield the subquestions that nobody ticked; none for a sheet that has no boxes."""
    lists = [one.ticked for one in entries if one.ticked is not None]
    for letter, text in marks.parts_to_tick(vraag) if lists else ():
        if not any(ticked.get(letter) for ticked in lists):
            yield Unticked(vraag, letter, text)


def _changed(vragen: Iterable[Vraag], of: dict[str, list[Answered]]) -> Iterator[Change]:
    for vraag in vragen:
        was = _squeezed(visible_lines(vraag.tekst))
        for one in of[vraag.id]:
            if one.text is not None and not _same(was, _squeezed(one.text)):
                yield Change(vraag, was, _squeezed(one.text))
                break


def _same(was: str, now: str) -> bool:
    """True for the same text; a cell may hold only the begin of it."""
    cut = _squeezed(marks.CUT)
    return now == was or (now.endswith(cut) and was.startswith(now.removesuffix(cut).rstrip()))


def _squeezed(text: str) -> str:
    """A text without what programs change of their own accord: room, and hyphens that only show when they must."""
    return " ".join(text.replace("\u00ad", "").replace("\u2011", "-").split())


def _name(one: Answered) -> str:
    """How to speak of an entry that is no question of the letter."""
    return one.mark or (f"vraag {one.number}" if one.number else "een vraag zonder nummer")
