"""Answers and the questions that they are for: by the number above them, in a list below one caption, or by what waits.

A further answer (`Nader antwoord`) goes behind the first answer to its question.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamervragen.dutch.numbers import value_of
from kamervragen.layout.model import Block, Document
from kamervragen.layout.passages import Passage, paragraphs_of
from kamervragen.layout.rows import Row
from kamervragen.parts.answer_lists import Answers, answers_of
from kamervragen.parts.finding import Finding, questions
from kamervragen.parts.questions import Asked, note_numbers, without_marks
from kamervragen.records import Antwoord

# Where one number is printed over and over, an answer is for the last ones: they would each get all.
_SAME = 200


@dataclass(slots=True)
class Found:
    """What the passages hold: questions in printed order, the answer of each, texts behind them.

    `outside`: paragraphs that are in none of them. `further`: a further answer stands behind the first ones.
    `passages`: what was gathered, where the document was read in passages.
    """

    asked: list[Asked] = field(default_factory=list)
    mededeling: str | None = None
    toelichting: str | None = None
    answered: bool = False
    further: bool = False
    findings: list[Finding] = field(default_factory=list)
    outside: list[Block] = field(default_factory=list)
    passages: Sequence[Passage] = ()
    _places: dict[int, deque[int]] = field(default_factory=dict)

    def add(self, one: Asked) -> None:
        """Put a question behind the others."""
        if one.nummer is not None:
            value = value_of(one.nummer)
            self._places.setdefault(value, deque(maxlen=_SAME)).append(len(self.asked))
        self.asked.append(one)

    def places(self, number: str) -> list[int]:
        """Return where the questions with this number are; else those of which it is a part or whole."""
        near = self._places.get(value_of(number), ())
        exact = [n for n in near if self.asked[n].nummer == number]
        if exact:
            return exact
        if number.isdigit():
            # `Antwoord 1` to the questions 1a and 1b.
            return [n for n in near if _is_part(self.asked[n].nummer, number)]
        return [n for n in near if _is_part(number, self.asked[n].nummer)]


def without_empty(found: Sequence[Passage]) -> list[Passage]:
    """Return the passages, a caption `Antwoord` with nothing below it put before the caption of an answer that follows.

    `Antwoord` / `Antwoord van minister D (B). (Ontvangen 6 februari 2004)` / `1`
    """
    result: list[Passage] = []
    for passage in found:
        above = result[-1] if result else None
        caption, before = passage.caption, above.caption if above else None
        bare = above is not None and not above.rows and before is not None and not before.numbers
        replies = caption is not None and caption.kind in ("antwoord", "mededeling")
        if above and before and caption and bare and replies and before.kind == "antwoord":
            caption = replace(caption, further=caption.further or before.further)
            rows = (*above.caption_rows, *passage.caption_rows)
            result[-1] = replace(passage, caption=caption, caption_rows=rows)
        else:
            result.append(passage)
    return result


@dataclass(frozen=True, slots=True)
class _Given:
    """An answer: the numbers that share it, its text, whether it is a further one; the places of who shares it."""

    numbers: tuple[str, ...]
    text: str
    further: bool
    places: tuple[int, ...] = ()


@dataclass(slots=True)
class Answering:
    """Gives answers to the questions of `result`, in printed order; `finish` puts them there.

    An answer may be printed before its question. `waits`: places of questions without an answer, in order.
    """

    result: Found
    document: Document
    waits: dict[int, None] = field(default_factory=dict)
    _given: dict[int, list[_Given]] = field(default_factory=dict)
    _early: list[tuple[str, _Given, int]] = field(default_factory=list)
    _further: bool = False

    def expect(self, place: int) -> None:
        """Take in a question that now waits for its answer."""
        self.waits[place] = None

    def take(self, passage: Passage) -> None:
        """Give what stands below the caption of an answer to its questions."""
        caption = passage.caption
        if caption is None:
            return
        self.result.answered = True
        self._further = self._further or caption.further
        self.result.further = self.result.further or (caption.further and bool(self._given))
        if caption.numbers:
            self._give_numbered(caption.numbers, passage, passage.rows)
            return
        open_ones = list(range(len(self.result.asked)) if self._further else self.waits)
        listed = self._listed(passage, open_ones)
        if listed is None:
            self._give_whole(passage, open_ones)
            return
        self._report_list(listed, passage)
        for place, (numbers, rows) in enumerate(listed.shares):
            self._give_numbered(numbers, passage, rows if place else (*listed.lead, *rows))

    def finish(self) -> None:
        """Put the answers into the questions, those too that were printed before their question."""
        for number, given, page in self._early:
            places = self.result.places(number)
            if not places:
                text = f"er is een antwoord op vraag {number}, maar die vraag ontbreekt"
                self.result.findings.append(Finding("antwoord_zonder_vraag", text, page))
            self._give(places, given)
        for place, answers in self._given.items():
            asked = self.result.asked[place]
            if sum(not one.further for one in answers) > 1:
                text = f"vraag {asked.nummer} heeft meer dan één antwoord; ze zijn samengevoegd"
                self.result.findings.append(Finding("antwoord_dubbel", text, asked.block.page))
            shares = dict.fromkeys(n for one in answers for n in one.places)
            joined = _joined(answers)
            self.result.asked[place] = replace(asked, antwoord=joined, shares=tuple(shares))

    def _listed(self, passage: Passage, open_ones: Sequence[int]) -> Answers | None:
        """Return the answers of a list, where the numbers of several questions divide a text well enough."""
        numbers = _numbers(self.result.asked, open_ones)
        if len(numbers) < 2 and not self._further:
            return None
        found = answers_of(passage.rows, numbers)
        if found is None or found.whole:
            return found
        most = 2 * sum(len(share[0]) for share in found.shares) >= len(numbers)
        return found if not found.lead and (most or self._further) else None

    def _report_list(self, found: Answers, passage: Passage) -> None:
        if found.lead:
            text = "tekst boven het eerste genummerde antwoord is bij dat antwoord gezet"
            self.result.findings.append(Finding("antwoord_onzeker", text, passage.page))
        if not found.sure:
            text = (
                "de antwoorden zijn verdeeld op hun nummers; een daarvan is mogelijk het nummer van"
                " een opsomming binnen een antwoord"
            )
            self.result.findings.append(Finding("antwoord_onzeker", text, passage.page))

    def _give_numbered(
        self, numbers: tuple[str, ...], passage: Passage, rows: Sequence[Row]
    ) -> None:
        given = self._read(numbers, passage, rows)
        places: list[int] = []
        for number in numbers:
            here = self.result.places(number)
            if not here:
                self._early.append((number, given, passage.page))
            places += [n for n in here if n in self.waits] or here
        self._give(places, given)

    def _give_whole(self, passage: Passage, places: Sequence[int]) -> None:
        """Give a text without numbers to all questions that wait, or, being a further one, to all."""
        if not places:
            text = "een antwoord zonder nummer staat achter geen enkele vraag die nog op antwoord wacht"
            self.result.findings.append(Finding("antwoord_zonder_vraag", text, passage.page))
        if len(places) > 1:
            every = len(places) == len(self.result.asked)
            which = (
                f"alle {len(places)} vragen" if every else f"{len(places)} vragen zonder antwoord"
            )
            kind = "een nader antwoord zonder nummer" if self._further else "één antwoord"
            text = f"{kind} is bij {which} gezet"
            self.result.findings.append(Finding("antwoord_onzeker", text, passage.page))
        numbers = _numbers(self.result.asked, places)
        given = self._read(numbers, passage, passage.rows)
        self._give(places, replace(given, places=tuple(places)))

    def _read(self, numbers: tuple[str, ...], passage: Passage, rows: Sequence[Row]) -> _Given:
        text = text_of(rows, self.document)
        if not text:
            told = f"{_answer(numbers)} heeft geen tekst"
            self.result.findings.append(Finding("antwoord_leeg", told, passage.page))
        return _Given(numbers, text, self._further)

    def _give(self, places: Sequence[int], given: _Given) -> None:
        for place in dict.fromkeys(places):
            self._given.setdefault(place, []).append(given)
            self.waits.pop(place, None)


def text_of(rows: Sequence[Row], document: Document) -> str:
    """Return a text as people read it: a line for each paragraph, item of a list and row of a table."""
    known = note_numbers(document)
    blocks = paragraphs_of(rows, document.measure, document.words)
    lines = (line for block in blocks for line in block.text.split("\n"))
    texts = (without_marks(line, known).text for line in lines)
    return "\n".join(text for text in texts if text)


def _joined(given: Sequence[_Given]) -> Antwoord:
    """Put the answers to one question together: to 3, and later to 3 and 4."""
    numbers = dict.fromkeys(number for one in given for number in one.numbers)
    return Antwoord(tekst="\n".join(one.text for one in given), op_vragen=tuple(numbers))


def _numbers(asked: Sequence[Asked], places: Sequence[int]) -> tuple[str, ...]:
    numbers = (asked[place].nummer for place in places)
    return tuple(number for number in numbers if number is not None)


def _answer(numbers: Sequence[str]) -> str:
    return f"het antwoord op {questions(numbers)}" if numbers else "een antwoord zonder nummer"


def _is_part(number: str | None, whole: str | None) -> bool:
    """True where `number` is `whole` with a letter: `1a` of `1`."""
    if number is None or whole is None or not whole.isdigit() or number.isdigit():
        return False
    return value_of(number) == int(whole)
