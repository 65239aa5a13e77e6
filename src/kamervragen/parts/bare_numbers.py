"""Questions and answers under bare numbers: `1` or `1.` above or before a question, its answer below it.

A number begins a question where its text asks: an answer may hold a list of its own, and the order may be that of the
answers (`4`, `5`, `7`, `11`, one answer to all, `6`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION, question_spans
from kamervragen.layout.numbers.captions import Caption
from kamervragen.layout.numbers.numbering import Label, numbered, plain
from kamervragen.layout.passages import LIKELY, Passage, behind, strength
from kamervragen.layout.rows import Row, ends


def bare_passages(rows: Sequence[Row]) -> list[Passage]:
    """Put rows under the numbers of their questions; what stands above the first is under none."""
    begins = _begins(rows)
    edges = [place for place, _ in begins]
    above = tuple(rows[: edges[0]]) if edges else tuple(rows)
    result = [Passage(None, (), above)] if above else []
    for (place, label), end in zip(begins, [*edges[1:], len(rows)], strict=False):
        row = rows[place]
        caption = Caption("vraag", label.group or (label.number,), label.length)
        alone = label.length >= len(row.text.rstrip())
        lead = () if alone else (behind(row, label.length),)
        text = (*lead, *rows[place + 1 : end])
        result.append(Passage(caption, (row,) if alone else (), text))
    return result


def _begins(rows: Sequence[Row]) -> list[tuple[int, Label]]:
    """Return (place, label) of the rows that begin a question."""
    labels = numbered(rows)
    candidates = [
        (place, label)
        for place, label in enumerate(labels)
        if label is not None and _may_begin(rows, place)
    ]
    found: list[tuple[int, Label]] = []
    seen: set[str] = set()
    last = 0
    for n, (place, label) in enumerate(candidates):
        end = candidates[n + 1][0] if n + 1 < len(candidates) else len(rows)
        numbers = label.group or (label.number,)
        if not seen.isdisjoint(numbers) or not _asks(
            rows[place:end], label, label.value == last + 1
        ):
            continue
        if not found and label.value != 1:
            continue  # `7` above the letter; the questions begin at 1
        found.append((place, label))
        seen.update(numbers)
        last = label.last
    return found


def _may_begin(rows: Sequence[Row], place: int) -> bool:
    """True where a row stands apart, or behind the end of a sentence."""
    row, before = rows[place], rows[place - 1] if place else None
    return before is None or row.loose or row.first or row.styled or ends(before)


def _asks(rows: Sequence[Row], label: Label, due: bool) -> bool:
    """True where the text behind a number asks: in its first paragraph, or in the next where the number is due."""
    first = rows[0].text[label.length :]
    parts = [[first]] if first.strip() else [[]]
    for before, row in pairwise(rows):
        if parts[-1] and strength(before, row) >= LIKELY:
            parts.append([])
        parts[-1].append(row.text)
        if len(parts) > 2:
            break
    texts = [plain(" ".join(part)).strip() for part in parts[: 2 if due else 1]]
    return any(map(_is_asking, texts))


def _is_asking(text: str) -> bool:
    return (
        OPENS_QUESTION.match(text) is not None
        or bool(question_spans(text))
        or bool(request_spans(text))
    )
