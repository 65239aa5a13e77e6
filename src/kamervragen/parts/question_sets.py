"""Where a letter begins to number anew: below the title of a further set of questions, or of the answers to one above.

`Vragen van het lid A` / `1` / `2`, then `Antwoorden van de minister` / `1` / `2`, is one set; its answers stand apart.
`Antwoorden op de vragen van A` / `1` question answer, then `Antwoorden op de vragen van B` / `1`, are two sets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.answering import opens_set, titles_set
from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.numbers import NUMBER_LIST
from kamervragen.layout.joining import join_rows
from kamervragen.layout.numbers.captions import Caption, caption_of
from kamervragen.layout.numbers.numbering import label_of, plain
from kamervragen.layout.passages import Passage
from kamervragen.layout.rows import Row, ends
from kamervragen.parts.answer_lists import Answers, answers_of
from kamervragen.parts.question_answers import part
from kamervragen.patterns import regex

# A title takes so many rows at most.
_TITLE_ROWS = 8
# Fewer answers than this below a title are none of a list.
_FEWEST = 2
_TITLES_ANSWERS = regex(
    r"(?:Nadere?\s+)?(?:Antwoord(?:en)?|Beantwoording|ANTWOORD(?:EN)?|Reactie)\b"
)
_SENT_IN = regex(r"\([^()]{4,60}\)\.?$")
_NUMBERED = regex(rf"(?:Ad\s+|[Vv]ra(?:ag|gen)\s+|Antwoord\s+)?\(?{NUMBER_LIST}\)?(?:[.):]|\s|$)")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title: its first row, the row behind its last, its text."""

    place: int
    end: int
    text: str


def set_starts(rows: Sequence[Row], words: Words) -> list[int]:
    """Return the rows with which further sets of questions begin: a title that says who asks, above a number 1."""
    found = []
    for place, row in enumerate(rows):
        title = _title(rows, place, words) if place and opens_set(row.text) else None
        label = label_of(rows[title.end]) if title is not None else None
        if title is not None and label is not None and label.value == 1 and titles_set(title.text):
            found.append(place)
    return found


def with_answers_apart(found: Sequence[Passage], words: Words) -> list[Passage]:
    """Give questions the answers that stand together below a title of their own, behind the last question.

    The title is part of neither.
    """
    result: list[Passage] = []
    waiting: list[Passage] = []
    for one in found:
        kind = one.caption.kind if one.caption is not None else None
        listed = None
        if kind == "vraag":
            listed = _below_title(one, waiting, words)
        elif kind == "antwoord" and _is_bare(one):
            listed = _below_caption(one, waiting)
        open_ones = kind == "vraag" and listed is None and _is_open(one)
        waiting = [*waiting, one] if open_ones else []
        result += listed or [one]
    return result


def _is_bare(one: Passage) -> bool:
    """True below a caption that names no question: `ANTWOORDEN`."""
    return bool(one.caption_rows) and not any(map(caption_numbers, one.caption_rows))


def _below_caption(one: Passage, waiting: Sequence[Passage]) -> list[Passage] | None:
    """Return the answers below a caption to the questions that wait; None where it is one answer."""
    numbers = _numbers(waiting)
    answers = answers_of(one.rows, numbers) if len(numbers) >= _FEWEST else None
    return _given(answers) if answers is not None and _is_list(answers, len(numbers)) else None


def _numbers(asked: Sequence[Passage]) -> list[str]:
    return [number for one in asked if one.caption for number in one.caption.numbers]


def _below_title(last: Passage, waiting: Sequence[Passage], words: Words) -> list[Passage] | None:
    """Return the last question, and the answers below a title to it and to those that wait; None where none are."""
    numbers = _numbers((*waiting, last))
    if len(numbers) < _FEWEST:
        return None
    for place, row in enumerate(last.rows):
        if not place or not _TITLES_ANSWERS.match(row.text) or caption_numbers(row):
            continue
        title = _title(last.rows, place, words)
        asked = replace(last, rows=last.rows[:place])
        if title is None or not _is_open(asked):
            continue
        answers = answers_of(last.rows[title.end :], numbers)
        if answers is not None and _is_list(answers, len(numbers)):
            return [asked, *_given(answers)]
    return None


def caption_numbers(row: Row) -> tuple[str, ...]:
    """Return the numbers that the caption of one answer names: `Antwoord op vraag 3`."""
    found = caption_of(row)
    return found.numbers if found is not None else ()


def _is_list(answers: Answers, count: int) -> bool:
    """True where most questions have their answer in a list, with nothing above it, and few of those ask themselves."""
    given = sum(len(numbers) for numbers, _ in answers.shares)
    asking = sum(part(rows).answer != () for _, rows in answers.shares if _asks_first(rows))
    enough = given >= _FEWEST and 2 * given > count
    return answers.sure and not answers.lead and enough and 2 * asking < len(answers.shares)


def _asks_first(rows: Sequence[Row]) -> bool:
    """True where a question mark stands in the first rows: a set that prints its questions again asks there."""
    return any("?" in row.text for row in rows[:_TITLE_ROWS])


def _given(answers: Answers) -> list[Passage]:
    shares = ((numbers, rows) for numbers, rows in answers.shares if rows)
    return [Passage(Caption("antwoord", numbers, 0), (), rows) for numbers, rows in shares]


def _is_open(one: Passage) -> bool:
    """True for a question with no answer right below it."""
    return (
        bool(one.rows)
        and not part(one.rows, len(one.caption.numbers if one.caption else ())).answer
    )


def _title(rows: Sequence[Row], place: int, words: Words) -> _Title | None:
    """Return the title that begins at a row and stands apart, right above a number; None where none does."""
    before = rows[place - 1]
    if not (rows[place].loose or rows[place].first or ends(before)):
        return None
    for end in range(place + 1, min(place + 1 + _TITLE_ROWS, len(rows))):
        if _NUMBERED.match(rows[end].text) and (rows[end].loose or rows[end - 1].short):
            text = join_rows([plain(row.text) for row in rows[place:end]], words)
            sentence = text.endswith((".", "?", "!", ";", ",")) and not _SENT_IN.search(text)
            return None if sentence else _Title(place, end, text)
    return None
