"""Doubts about answers: questions that ended up in the answer above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import answer_to
from kamervragen.patterns import regex
from kamervragen.records import Melding, Vraag

_NUMBERED = regex(r"\(?(\d{1,3})[.):]?\s+[\"'«‘“„(]*[A-ZÀ-Þ]")
# A question has its sign this near, in characters: an answer that counts its own points may ask further on.
_NEAR = 400


def swallowed(vragen: Sequence[Vraag]) -> list[Melding]:
    """Report answers in which a paragraph begins with the number that has to come next, and asks.

    Where the caption of an answer is lost, or none is printed, questions 2 to 5 stand in the answer to the first.
    """
    found: list[Melding] = []
    told: set[str] = set()
    for vraag in vragen:
        answer = vraag.antwoord
        if answer is None or answer.tekst in told:
            continue
        told.add(answer.tekst)
        last = max((int(one) for one in answer.op_vragen if one.isdigit()), default=0)
        for number, shown in _numbered(answer.tekst):
            if number != last + 1:
                continue
            text = f"{answer_to(vraag)} bevat mogelijk ook vraag {number}: {shown}"
            found.append(warning("nummer_in_tekst", text, vraag.pagina))
            last = number
    return found


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Give (number, first words) of each paragraph that has a number and asks; none of a list that begins with 1."""
    for paragraph in text.split("\n"):
        match = _NUMBERED.match(paragraph)
        if match is None:
            continue
        if match[1] == "1":
            return
        if "?" in paragraph[:_NEAR]:
            yield int(match[1]), paragraph[:_SHOWN]


_SHOWN = 60
