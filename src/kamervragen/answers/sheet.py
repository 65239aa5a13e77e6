"""What a sheet says of each question, whatever program it was filled in with."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kamervragen.output.marks import ANSWER, PLACEHOLDER
from kamervragen.patterns import regex

SEEN = "\ufffc"  # what Unicode has for an object between letters: a picture, a formula

_EMPTY_BOX = "\u2610"
_BOX = regex(
    r"\s*(?:[-*+]\s+)?"
    r"(?:\[\s*(?P<typed>[xXvV\u2713\u2714]?)\s*\]\s*|(?P<sign>[\u2610-\u2612\u2713\u2714])\s*|(?P<letter_box>[xX])\s+)?"
    r"(?P<letter>[a-z]{1,2})\\?\.(?=\s|$)\s*(?P<text>.*)",
    re.DOTALL,
)
_LABEL = regex(rf"{ANSWER}\b\s*:?\s*", re.IGNORECASE)
# What the programs say in an empty field, and we.
_PROMPTS = frozenset(
    (
        "klik of tik om tekst in te voeren", "klik hier als u tekst wilt invoeren",
        "klik hier om tekst in te voeren", "click or tap here to enter text", "click here to enter text",
    )
)  # fmt: skip
_OURS = regex(rf"{re.escape(PLACEHOLDER)}\.?")
_TAG = regex(r"</?(?:br|hr|p|div|span|b|i|u|em|strong|sub|sup)\b[^<>]{0,200}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it stands in a sheet; what is None is not there, or not known of this kind of sheet.

    Parameters:
        marks: the ids that stand with it, in the form in which this kind of sheet has them.
        place: its place in the letter.
        number: its number, as its heading says.
        text: the question.
        around: what else stands before its answer, line by line.
        answer: what is typed below it; nothing where only the words stand that ask for it.
        ticked: of each subquestion by its letter, whether it is ticked off.
        lacks: the columns that its table does not have.
    """

    marks: tuple[str, ...] = ()
    place: int | None = None
    number: str | None = None
    text: str | None = None
    around: tuple[str, ...] = ()
    answer: str = ""
    ticked: Mapping[str, bool] | None = None
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A line that begins with the letter of a subquestion; `ticked` is None where no box stands before it."""

    letter: str
    text: str
    ticked: bool | None


def box_of(line: str) -> Box | None:
    """Return the box, letter and text of a line of the list of subquestions.

    >>> box_of("- [ x ] a. Wie?")
    Box(letter='a', text='Wie?', ticked=True)
    """
    found = _BOX.fullmatch(line)
    if found is None:
        return None
    signs = [one for one in (found["typed"], found["sign"], found["letter_box"]) if one is not None]
    ticked = signs[0] not in ("", _EMPTY_BOX) if signs else None
    return Box(found["letter"], found["text"].strip(), ticked)


def behind_label(line: str) -> str | None:
    """Return what stands on a line behind the word `Antwoord`; None where it does not begin with that."""
    found = _LABEL.match(line.strip())
    return None if found is None else line.strip()[found.end() :]


def answer_of(lines: Iterable[str]) -> str:
    """Return the lines of an answer as one text, without the words that ask for it, and without what says nothing.

    >>> answer_of(["Typ hier het antwoord", " ", "---", "Ja."])
    'Ja.'
    """
    typed = (_typed(line) for some in lines for line in some.split("\n"))
    return "\n".join(line for line in typed if line)


def _typed(line: str) -> str:
    """A line without what asks for an answer; nothing where no letter, digit or picture is left."""
    kept = _OURS.sub("", line).strip()
    shown = html.unescape(_TAG.sub("", kept))
    if " ".join(shown.split()).rstrip(".").lower() in _PROMPTS:
        return ""
    return kept if any(char.isalnum() or char == SEEN for char in shown) else ""
