"""Questions and answers under captions: who gets which text, and what does not fit."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.numbers import value_of
from kamervragen.families import checks
from kamervragen.families.groups import divide
from kamervragen.families.questions import Asked, note_numbers, without_marks
from kamervragen.lines import Line
from kamervragen.records import Antwoord, Melding
from kamervragen.structure.captions import Caption, caption_of
from kamervragen.structure.joining import join_rows
from kamervragen.structure.model import Block, Document
from kamervragen.structure.passages import CERTAIN, Passage, is_listed, paragraphs_of, strength
from kamervragen.structure.rows import Row, ends

# Where one number is printed over and over, an answer is for the last ones: they would each get all.
_SAME = 200


@dataclass(slots=True)
class Found:
    """What the passages hold: questions in printed order, the answer of each, texts behind them."""

    asked: list[Asked] = field(default_factory=list)
    mededeling: str | None = None
    toelichting: str | None = None
    answered: bool = False
    meldingen: list[Melding] = field(default_factory=list)
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


def gather(found: Sequence[Passage], document: Document, fracties: tuple[str, ...]) -> Found:
    """Read the passages in printed order. `fracties`: who asks all questions."""
    words = document.words
    result = Found()
    pending: dict[int, None] = {}
    answers: dict[int, list[tuple[tuple[str, ...], str]]] = {}
    for passage in found:
        caption = passage.caption
        if caption is None:
            continue
        if caption.kind == "vraag":
            asked = _questions(passage, caption, words, fracties, result)
            for one in asked:
                pending[len(result.asked)] = None
                result.add(one)
        elif caption.kind == "antwoord":
            result.answered = True
            places = _answered(caption, passage, result, pending)
            text = text_of(passage, document)
            numbers = caption.numbers or _numbers(result.asked, places)
            if not text:
                name = ", ".join(numbers) or "without number"
                told = f"the answer {name} has no text"
                result.meldingen.append(checks.warning("antwoord_leeg", told, passage.page))
            for place in places:
                answers.setdefault(place, []).append((numbers, text))
            for place in places:
                pending.pop(place, None)
        else:
            _behind(result, caption.kind, text_of(passage, document))
    result.meldingen += _doubts(found, result, answers)
    for place, given in answers.items():
        result.asked[place] = replace(result.asked[place], antwoord=_joined(given))
    return result


# A caption that is spelled otherwise: `vraag 3`, `## Vraag 3`, `Vraag 3 (nieuw)`.
_LIKE_CAPTION = re.compile(r"[#*_>\s-]*(?:vra(?:ag|gen)|vr\.|antwoord(?:en)?)\s*\d", re.IGNORECASE)
_CAPTION_LENGTH = 40


def _doubts(
    found: Sequence[Passage],
    result: Found,
    answers: Mapping[int, Sequence[tuple[tuple[str, ...], str]]],
) -> list[Melding]:
    """Report what may have been put in the wrong place."""
    doubts: list[Melding] = []
    kinds = [passage.caption.kind if passage.caption else "vraag" for passage in found]
    for place, passage in enumerate(found):
        if kinds[place] in ("mededeling", "toelichting") and place + 1 < len(found):
            text = f"a {kinds[place]} stands in the middle; it may be part of the text above it"
            doubts.append(checks.warning("tekst_onzeker_einde", text, passage.page))
        for row in passage.rows:
            short = len(row.text) < _CAPTION_LENGTH and not ends(row)
            if short and _LIKE_CAPTION.match(row.text) and caption_of(row) is None:
                text = f"a line looks like a caption and was taken for text: {row.text}"
                doubts.append(checks.warning("kop_in_tekst", text, row.page))
    last = found[-1] if found else None
    if last is not None and last.caption is not None and last.caption.kind == "vraag":
        # CONTRACT: a paragraph after the last question is no part of it; here no answer parts them.
        apart = [
            row
            for before, row in pairwise(last.rows)
            if strength(before, row) == CERTAIN and not is_listed(row)
        ]
        if apart and len(last.caption.numbers) == 1:
            doubts.append(checks.completed(apart[0].page, sure=False))
    for place, given in answers.items():
        if len(given) > 1:
            asked = result.asked[place]
            text = f"question {asked.nummer} has several answers; they were put together"
            doubts.append(checks.warning("antwoord_dubbel", text, asked.block.page))
    return doubts


def text_of(passage: Passage, document: Document) -> str:
    """Return a text as people read it: a line for each paragraph, item of a list and row of a table."""
    known = note_numbers(document)
    blocks = paragraphs_of(passage.rows, document.measure, document.words)
    lines = (line for block in blocks for line in block.text.split("\n"))
    texts = (without_marks(line, known).text for line in lines)
    return "\n".join(text for text in texts if text)


def _behind(result: Found, kind: str, text: str) -> None:
    """Keep the text of a *Mededeling* or *Toelichting*; a second one goes behind the first."""
    before = getattr(result, kind)
    setattr(result, kind, f"{before}\n{text}" if before else text)


def _joined(given: Sequence[tuple[tuple[str, ...], str]]) -> Antwoord:
    """Put the answers to one question together: to 3, and later to 3 and 4."""
    numbers = dict.fromkeys(number for op_vragen, _ in given for number in op_vragen)
    return Antwoord(tekst="\n".join(text for _, text in given), op_vragen=tuple(numbers))


def _numbers(asked: Sequence[Asked], places: Sequence[int]) -> tuple[str, ...]:
    numbers = (asked[place].nummer for place in places)
    return tuple(number for number in numbers if number is not None)


def _questions(
    passage: Passage, caption: Caption, words: Words, fracties: tuple[str, ...], result: Found
) -> list[Asked]:
    numbers = caption.numbers
    groep = numbers if len(numbers) > 1 else None
    rows = passage.rows or passage.caption_rows
    if not passage.rows:
        empty = Block("item", _lines(rows), "")
        return [Asked(number, empty, None, fracties, groep) for number in numbers]
    division = divide(rows, len(numbers))
    if division is None:
        listed = ", ".join(numbers)
        text = f"the text of the questions {listed} cannot be divided; each carries all of it"
        result.meldingen.append(checks.warning("groep_niet_gesplitst", text, passage.page))
        parts: tuple[tuple[Row, ...], ...] = (rows,) * len(numbers)
    else:
        parts = division.parts
        if not division.sure:
            text = f"the questions {', '.join(numbers)} were told apart by their question marks"
            result.meldingen.append(checks.warning("groep_onzeker", text, passage.page))
    printed = passage.caption_rows[0].lines[0] if passage.caption_rows else None
    return [
        Asked(
            number,
            _item(part, words),
            None,
            fracties,
            groep,
            caption=printed if part[0] is rows[0] else None,
        )
        for number, part in zip(numbers, parts, strict=True)
    ]


def _item(rows: Sequence[Row], words: Words) -> Block:
    return Block("item", _lines(rows), join_rows([row.text for row in rows], words))


def _lines(rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(line for row in rows for line in row.lines)


def _answered(
    caption: Caption, passage: Passage, result: Found, pending: Mapping[int, None]
) -> list[int]:
    """Return the places of the questions that an answer is for."""
    if not caption.numbers:
        if not pending:
            text = "an answer without number stands behind no open question"
            result.meldingen.append(checks.warning("antwoord_zonder_vraag", text, passage.page))
        return list(pending)
    places: list[int] = []
    for number in caption.numbers:
        here = result.places(number)
        if not here:
            text = f"there is an answer to question {number}, which is not there"
            result.meldingen.append(checks.warning("antwoord_zonder_vraag", text, passage.page))
        open_ones = [n for n in here if n in pending]
        places += open_ones or here
    return list(dict.fromkeys(places))


def _is_part(number: str | None, whole: str | None) -> bool:
    """True where `number` is `whole` with a letter: `1a` of `1`."""
    if number is None or whole is None or not whole.isdigit() or number.isdigit():
        return False
    return value_of(number) == int(whole)
