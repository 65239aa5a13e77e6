"""One question of a sheet held against that of the letter: what was typed by a person, and what was changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.answers.report import Change
from kamervragen.answers.sheet import Answered, answer_of, box_of
from kamervragen.output import marks, words
from kamervragen.output.safe import visible, visible_lines
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.records import Record, Vraag

# So much of two lines is the same where one was made of the other.
_LIKE = 0.5
_MARKUP = regex(r"^(?:#{1,6}|>)\s+")
_TITLE = regex(r"^#{1,2}\s+")
_STAND_IN = regex(r"\[[^\[\]]*\]|[A-Z]{1,5}[.:!?]?|[xX]{2,}\.?|\{\{?[^{}]*\}\}?|<[^<>\s]+>|_+\w+_+")
# Short, in capitals, and an answer all the same.
_SAID = frozenset(("JA", "NEE", "NEEN", "NVT"))


@dataclass(frozen=True, slots=True)
class Held:
    """What a sheet has of a question."""

    answer: str
    changes: tuple[Change, ...]


def held(one: Answered, vraag: Vraag, record: Record) -> Held:
    """Return the answer to a question and its changes."""
    text, rest = _text(one, vraag)
    loose, parts = _around(rest, vraag, record)
    own = {*_lines(vraag.tekst), squeezed(visible_lines(vraag.tekst)), *_fixed(vraag, record)}
    own |= {text for _, text in marks.parts_to_tick(vraag)} | {line for _, line in _parts(vraag)}
    typed = [*loose, *_of_this_question(one.answer, record)]
    answer = answer_of(line for line in typed if squeezed(_MARKUP.sub("", line)) not in own)
    if squeezed(answer) in own:
        answer = ""
    return Held(answer, (*text, *parts))


def is_stand_in(answer: str) -> bool:
    """True for what people put where an answer is still to come.

    >>> [is_stand_in(one) for one in ("[volgt]", "PM", "Nvt.", "Zie vraag 3.")]
    [True, True, False, False]
    """
    said = answer.strip()
    return bool(_STAND_IN.fullmatch(said)) and said.rstrip(".:!?") not in _SAID


def same(was: str, now: str) -> bool:
    """True for the same text; a cell may hold only the begin of it."""
    cut = squeezed(marks.CUT)
    return now == was or (now.endswith(cut) and was.startswith(now.removesuffix(cut).rstrip()))


def squeezed(text: str) -> str:
    """A text without what programs change of their own accord: room, and hyphens that only show when they must."""
    return " ".join(text.replace("\u00ad", "").replace("\u2011", "-").split())


def like(was: str, now: str, share: float = _LIKE) -> bool:
    """True for two texts that have most of their words in common."""
    old, new = set(was.lower().split()), set(now.lower().split())
    return len(old & new) >= share * max(len(old), len(new), 1)


def _text(one: Answered, vraag: Vraag) -> tuple[tuple[Change, ...], list[str]]:
    """Return how the text was changed, and the lines around it that are none of it."""
    was, told = squeezed(visible_lines(vraag.tekst)), one.text
    around = [line for line in map(squeezed, one.around) if line]
    if told is not None:
        now = squeezed(told)
        return (() if same(was, now) else (Change(vraag, was, now),)), around
    lines = _lines(vraag.tekst)
    rest = [line for line in around if line not in lines]
    headed = one.place is not None or one.number is not None
    if one.lacks or not headed or set(lines) <= set(around):
        return (), rest
    now = next((line for line in rest if box_of(line) is None and like(was, line)), "")
    return (Change(vraag, was, now),), [line for line in rest if line != now]


def _around(lines: list[str], vraag: Vraag, record: Record) -> tuple[list[str], list[Change]]:
    """Return what a person typed between what the sheet says of a question, and the subquestions that were changed."""
    known = [*_fixed(vraag, record), *(line for _, line in _parts(vraag))]
    missing = [line for line in known if line not in lines]
    typed: list[str] = []
    changes: list[Change] = []
    for line in lines:
        box = box_of(line)
        said = line if box is None else f"{box.letter}. {box.text}"
        ours = next((one for one in known if _begins(said, one)), None)
        changed = None if ours is not None or box is None else _changed(vraag, box.letter)
        if ours is not None:
            typed.append(said[len(ours) :])
        elif box is not None and changed and (box.ticked is not None or like(changed, box.text)):
            changes.append(Change(vraag, changed, box.text, box.letter))
        elif edited := next((one for one in missing if like(one, said)), None):
            missing.remove(edited)
        else:
            typed.append(said)
    return typed, changes


def _changed(vraag: Vraag, letter: str) -> str | None:
    """The text of the subquestion of a letter."""
    return next((squeezed(text) for one, text in marks.parts_to_tick(vraag) if one == letter), None)


def _begins(line: str, ours: str) -> bool:
    return line.startswith(ours) and not line[len(ours) : len(ours) + 1].isalnum()


def _fixed(vraag: Vraag, record: Record) -> list[str]:
    """The lines that a sheet has with a question; the longest first, of which others are a part."""
    place, fracties = words.place(vraag), ", ".join(vraag.fracties)
    facts = [[fracties, place, words.together(vraag)], [fracties, place]]
    notes = [(number, words.notes(number, record)) for number in vraag.voetnoten]
    lines = [
        *(" · ".join(fact for fact in some if fact) for some in facts),
        *(f"Noot {number} {text}" for number, text in notes),
        *(f"Noot {number}: {text}" for number, text in notes),
        marks.above_ticks(vraag),
        marks.ANSWER,
    ]
    return sorted({squeezed(visible(line)) for line in lines if line}, key=lambda one: (-len(one), one))  # fmt: skip


def _parts(vraag: Vraag) -> Iterator[tuple[str, str]]:
    for letter, text in marks.parts_to_tick(vraag):
        yield letter, squeezed(visible(f"{letter}. {text}"))


def _lines(text: str) -> list[str]:
    return [squeezed(line) for line in visible_lines(text).split("\n") if line.strip()]


def _of_this_question(answer: str, record: Record) -> Iterable[str]:
    """Yield the lines of an answer up to a heading of the sheet itself, which somebody's own headings are not."""
    titles = {squeezed(visible(one.titel)) for one in record.secties}
    titles |= {
        words.NO_SECTION,
        "Voetnoten",
        "Meldingen",
        *(one for one, _ in words.behind(record)),
    }
    for line in answer.split("\n"):
        found = _TITLE.match(line)
        if found and squeezed(line[found.end() :]) in titles:
            return
        yield line
