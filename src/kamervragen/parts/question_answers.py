"""Where a question ends and its answer begins, where the document prints no caption between them.

`1` / question / answer, `Vraag 1` / question / answer: type, room and question marks part them. What is found is put
as a caption of its own into the passages, so that questions and answers are gathered in one way (`captioned`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kamervragen.dutch.numbers import value_of
from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import (
    ASKS_ON_ITS_ANSWER,
    GOES_ON_ASKING,
    OPENS_QUESTION,
    question_spans,
    sentence_spans,
)
from kamervragen.layout.numbers.captions import Caption
from kamervragen.layout.passages import LIKELY, Passage, behind, strength
from kamervragen.layout.rows import Row
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.parts.finding import Finding, questions
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Parted:
    """The rows of a question and those of the answer below it, none where it has none; `sure`: how it was told."""

    question: tuple[Row, ...]
    answer: tuple[Row, ...]
    sure: bool = True


def with_answers(
    found: Sequence[Passage], *, shared: bool = True
) -> tuple[list[Passage], list[Finding]]:
    """Put a caption between each question and the answer right below it.

    `shared`: a question with nothing below it shares the next answer, unless a caption names that of it.
    """
    sets = _sets(found)
    named = _named(found, sets)
    result: list[Passage] = []
    findings: list[Finding] = []
    waiting: list[str] = []
    joined = False
    for place, passage in enumerate(found):
        caption = passage.caption
        if caption is None or caption.kind != "vraag":
            result.append(passage)
            waiting = []
            continue
        below = found[place + 1].caption if place + 1 < len(found) else None
        captioned = below is not None and below.kind == "antwoord" and not below.numbers
        if captioned or named[sets[place]].issuperset(caption.numbers):
            result.append(passage)
            waiting = []
            continue
        parted = part(passage.rows, len(caption.numbers))
        result.append(replace(passage, rows=parted.question))
        joined = shared and joins_others(waiting, caption)
        waiting = [*(waiting if shared else ()), *caption.numbers]
        if not parted.sure:
            findings.append(_doubt(caption.numbers, passage.page))
        if parted.answer:
            given = Caption("antwoord", tuple(waiting), 0, joined=joined)
            result.append(Passage(given, (), parted.answer))
            waiting = []
    return result, findings


def _sets(found: Sequence[Passage]) -> list[int]:
    """Return the set of questions in which each passage stands: a further one begins where 1 is asked again."""
    result: list[int] = []
    count, begun = 0, False
    for one in found:
        first = (
            one.caption is not None and one.caption.kind == "vraag" and "1" in one.caption.numbers
        )
        count += first and begun
        begun = begun or first
        result.append(count)
    return result


def _named(found: Sequence[Passage], sets: Sequence[int]) -> dict[int, set[str]]:
    """Return the numbers that captions of answers name, by the set of questions."""
    named: dict[int, set[str]] = {place: set() for place in sets}
    for one, place in zip(found, sets, strict=True):
        if one.caption is not None and one.caption.kind == "antwoord":
            named[place].update(one.caption.numbers)
    return named


def joins_others(waiting: Sequence[str], caption: Caption) -> bool:
    """True where questions wait for an answer above another; `1b` is no other than `1a`."""
    own = {value_of(number) for number in caption.numbers}
    return any(value_of(number) not in own for number in waiting)


def _doubt(numbers: Sequence[str], page: int) -> Finding:
    text = f"waar {questions(numbers)} eindigt en het antwoord begint, is niet zeker"
    return Finding("antwoord_begin_onzeker", text, page)


def part(rows: Sequence[Row], count: int = 1) -> Parted:
    """Part the rows below a number, or below `count` of them, into questions and answer."""
    if not rows:
        return Parted((), ())
    return _by_type(rows, count) or _by_room(rows, count) or Parted(tuple(rows), ())


def _by_type(rows: Sequence[Row], count: int) -> Parted | None:
    """Part where the type changes: a question in bold or italics, its answer plain, or the other way round."""
    for place, (before, row) in enumerate(pairwise(rows), 1):
        if before.styled == row.styled or row.goes_on:
            continue
        asked = plain_text(rows[:place])
        if not _asks(asked) or (count > 1 and _asking(_paragraphs(rows[:place])) < count):
            return None
        if row.styled and not _is_in_type(rows[place:]):
            return None
        return Parted(tuple(rows[:place]), tuple(rows[place:]))
    return None


def _is_in_type(rows: Sequence[Row]) -> bool:
    """True where an answer is in bold or italics; of a plain one the head of a table may be, or a quotation."""
    return 2 * sum(row.styled for row in rows) > len(rows)


def _asking(paragraphs: Sequence[Sequence[Row]]) -> int:
    return sum(_asks(plain_text(one)) for one in paragraphs)


def _by_room(rows: Sequence[Row], count: int) -> Parted | None:
    """Part behind the question marks that end the leading paragraphs, or those of the first that has any.

    Below several numbers as many paragraphs ask.
    """
    paragraphs = _paragraphs(rows)
    first = next((n for n, one in enumerate(paragraphs) if _asks(plain_text(one))), None)
    if first is None:
        return _unasked(paragraphs)
    lead = [row for one in paragraphs[:first] for row in one]
    asking = paragraphs[first]
    rest = [row for one in paragraphs[first + 1 :] for row in one]
    inside = _inside(asking, alone=not rest)
    if inside is not None:
        return replace(
            inside,
            question=(*lead, *inside.question),
            answer=(*inside.answer, *rest),
        )
    end = first + 1
    while end < len(paragraphs) and (
        _goes_on(plain_text(paragraphs[end]))
        or (count > 1 and _asking(paragraphs[:end]) < count and _asks(plain_text(paragraphs[end])))
    ):
        end += 1
    asked = [row for one in paragraphs[:end] for row in one]
    given = [row for one in paragraphs[end:] for row in one]
    # Its last question goes on behind the header of a page: `… onderzoeken?` / `Zo nee, waarom niet? De raad …`
    if given and ASKS_ON_ITS_ANSWER.match(given[0].text):
        more = _inside(given, alone=True)
        if more is not None:
            return replace(more, question=(*asked, *more.question))
    sure = not given or not _opens_question(plain_text(given))
    return Parted(tuple(asked), tuple(given), sure)


def _unasked(paragraphs: Sequence[Sequence[Row]]) -> Parted | None:
    """Part behind the first paragraph where nothing asks: a question that slipped its question mark."""
    if len(paragraphs) < 2:
        return None
    given = tuple(row for one in paragraphs[1:] for row in one)
    return Parted(tuple(paragraphs[0]), given, sure=False)


def _inside(rows: Sequence[Row], *, alone: bool) -> Parted | None:
    """Part one paragraph behind its leading questions, where more follows; None where it is a question to its end.

    `alone`: no other paragraph follows that could be the answer.
    """
    text = plain_text(rows)
    sentences = sentence_spans(text)
    asking = [n for n, (begin, end, _) in enumerate(sentences) if _asks_itself(text[begin:end])]
    if not asking:
        return None
    last = asking[0]
    while last + 1 < len(sentences) and last + 1 in asking:
        last += 1
    if last + 1 == len(sentences):
        return None
    # Statements may stand between questions: where the paragraph ends in one, layout says that it is a question.
    if text.endswith("?") and not alone:
        return None
    place = sentences[last][1]
    later = asking[-1] if asking[-1] > last else None
    question, answer = _cut(rows, place)
    opens = _opens_question(text[place:].lstrip())
    near = later is not None and later - last < _NEAR
    return Parted(question, answer, sure=not (opens or near))


# A question so few sentences behind the others may belong to them.
_NEAR = 4


def _asks(text: str) -> bool:
    """True where a text holds a question, or asks without a question mark."""
    return (
        bool(question_spans(text))
        or OPENS_QUESTION.match(text) is not None
        or _WISHES.match(text) is not None
        or bool(request_spans(text))
    )


# `De vraag die men mij stelt is: «Wat levert dat op?»`, which says what somebody asks.
_QUOTES = regex(r"[^?«“‘]{3,200}:\s*[«“‘\"][^»”’\"]{3,300}\?\s?[»”’\"]")


def _quotes(sentence: str) -> bool:
    """True for a statement whose only question stands in quotation marks."""
    opens = OPENS_QUESTION.match(sentence) is not None or bool(request_spans(sentence))
    return not opens and _QUOTES.fullmatch(sentence.strip()) is not None


def _asks_itself(sentence: str) -> bool:
    if _quotes(sentence):
        return False
    asks = sentence.rstrip("\"'’”»)]›").endswith("?") or _WISHES.match(sentence) is not None
    return asks or bool(request_spans(sentence))


# `Graag ontvangt de commissie een toelichting.`, not `Graag verwijs ik u naar …`: in a list no letter speaks.
_WISHES = regex(r"(?:Graag|Gaarne)\b(?!\s+\w+\s+(?:ik|wij|we)\b)")

# `Welke informatie zou …`, not `Hoe groot de risico’s zijn, is niet bekend.`, `Waar nodig worden zij geholpen.`
_INVERTED = regex(
    r"(?!Waar\s+\w+(?:ig|lijk|baar|vol|end|ant)\s)(?:\S+\s+){0,2}(?:is|zijn|was|waren|zou|zouden|zal|zullen|kan|kunt|kunnen|heeft|hebben|wordt|worden|moet|moeten|"
    r"mag|mogen|gaat|gaan|komt|bent|deelt|acht|ziet|klopt|erkent|wil|wilt|overweegt)\b",
    re.IGNORECASE,
)


def _opens_question(text: str) -> bool:
    """True for what begins as a question does: its question mark may be lost."""
    begin, end, asks = next(iter(sentence_spans(text)), (0, 0, False))
    sentence = text[begin:end]
    opens = OPENS_QUESTION.match(sentence) is not None and _INVERTED.match(sentence) is not None
    return opens or (asks and not _quotes(sentence))


def _goes_on(text: str) -> bool:
    """True for a further paragraph of a question: nothing but questions, or one that builds on its answer."""
    sentences = sentence_spans(text)
    if all(_asks_itself(text[begin:end]) for begin, end, _ in sentences):
        return True
    return text.endswith("?") and GOES_ON_ASKING.match(text) is not None


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    parts: list[list[Row]] = [[rows[0]]]
    for before, row in pairwise(rows):
        if strength(before, row) >= LIKELY:
            parts.append([row])
        else:
            parts[-1].append(row)
    return parts


def plain_text(rows: Sequence[Row]) -> str:
    """Return the text of rows, each character in its place; a note mark is room."""
    text = " ".join(row.text for row in rows)
    return MARK.sub(lambda one: " " * len(one[0]), text) if MARK_OPEN in text else text


def _cut(rows: Sequence[Row], place: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Cut rows at a place of their text; a mark behind it stays with what stands before it."""
    before: list[Row] = []
    for number, row in enumerate(rows):
        if place < len(row.text):
            place += _mark_behind(row.text, place)
            if not row.text[place:].strip():
                return (*before, row), tuple(rows[number + 1 :])
            return (*before, _upto(row, place)), (_from(row, place), *rows[number + 1 :])
        place -= len(row.text) + 1
        before.append(row)
        if place < 0:
            return tuple(before), tuple(rows[number + 1 :])
    return tuple(before), ()


def _mark_behind(text: str, place: int) -> int:
    match = MARK.match(text, place)
    return len(match[0]) if match else 0


def _from(row: Row, place: int) -> Row:
    room = len(row.text[place:]) - len(row.text[place:].lstrip())
    return behind(row, place + room)


def _upto(row: Row, place: int) -> Row:
    lines = []
    for line in row.lines:
        if place > 0:
            lines.append(line._replace(text=line.text[:place].rstrip()))
        place -= len(line.text) + 1
    return replace(row, lines=tuple(lines), text=" ".join(line.text for line in lines))
