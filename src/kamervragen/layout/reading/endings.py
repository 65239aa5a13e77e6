"""The ending of a letter: the paragraph that waits for the answer and asks nothing."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.dutch.ending import sentences_of, waits_for_answer
from kamervragen.dutch.requests import OF_COMMITTEE
from kamervragen.layout.numbers.numbering import Label, plain
from kamervragen.layout.reading.evidence import is_open_ended
from kamervragen.layout.rows import Row, ends

# The ending of a letter stands in so many rows.
_ENDING_ROWS = 15


def endings_of(rows: Sequence[Row], labels: Sequence[Label | None]) -> frozenset[int]:
    """Return the last rows with which a paragraph may begin that waits for the answer and asks nothing."""
    found: set[int] = set()
    text: list[str] = []
    for place in range(len(rows) - 1, max(0, len(rows) - _ENDING_ROWS), -1):
        row, before = rows[place], rows[place - 1]
        if labels[place] is not None:
            break
        text.insert(0, row.text)
        first = row.first and not is_open_ended(
            before.text
        )  # a name may go on behind the page break
        begins = row.loose or first or ends(before) or OF_COMMITTEE.match(row.text)
        if begins and row.text[:1].isupper():
            sentences = sentences_of(plain(" ".join(text)))
            if "?" not in "".join(text) and waits_for_answer(sentences[0]):
                found.add(place)
        if row.loose:
            text = []
    return frozenset(found)
