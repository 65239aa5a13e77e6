"""What a sheet says of each question, whatever program it was filled in with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kamervragen.output.marks import PLACEHOLDER


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it stands in a sheet; what is None is not there, or not known of this kind of sheet.

    Parameters:
        mark: its id, in the form in which this kind of sheet has it.
        place: its place in the letter.
        number: its number, as its heading says.
        text: the question.
        answer: what is typed below it; nothing where only the words stand that ask for it.
        ticked: of each subquestion by its letter, whether it is ticked off.
    """

    mark: str | None = None
    place: int | None = None
    number: str | None = None
    text: str | None = None
    answer: str = ""
    ticked: Mapping[str, bool] | None = None


def answer_of(lines: list[str]) -> str:
    """Return the lines of an answer as one text, without the words that ask for it.

    >>> answer_of(["Typ hier het antwoord", " ", "Ja."])
    'Ja.'
    """
    typed = (line.replace(PLACEHOLDER, "").strip() for line in lines)
    return "\n".join(line for line in typed if line)
