"""The lines of a text, and the paragraphs of a source that has no pages, as they are shown beside their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kamervragen.lines import MARK, Line, Reading
from kamervragen.readers.text import NEWLINE, decode
from kamervragen.shown import Row
from kamervragen.source import Source

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows_of(source: Source, reading: Reading) -> Sequence[Row]:
    """Return the lines of a text as they were sent, or the paragraphs of a source that declares them."""
    if reading.structured:
        return [row for number, lines in _paragraphs(reading) for row in _paragraph(number, lines)]
    # A form feed begins a page, and is seen as nothing.
    lines = NEWLINE.split(decode(source).replace("\f", ""))
    while lines and not lines[-1].strip():
        lines.pop()
    return [Row(number, line.expandtabs(4).rstrip()) for number, line in enumerate(lines, 1)]


def _paragraphs(reading: Reading) -> Iterator[tuple[int, list[Line]]]:
    def paragraph(line: Line) -> tuple[int, bool, str | None]:
        return line.number, _beside(line), _note_of(line)

    for (number, _, _), lines in groupby(reading.lines, paragraph):
        yield number, list(lines)


def _paragraph(number: int, lines: Sequence[Line]) -> Iterator[Row]:
    """Give a paragraph: its counted number in front, the line breaks of its author kept."""
    texts = [
        " ".join(_unmarked(line.text) for line in row)
        for _, row in groupby(lines, lambda line: line.row)
    ]
    first, note = lines[0], _note_of(lines[0])
    text = "\n".join(texts)
    yield Row(number, f"{note}. {text}" if note else text, first.level, _beside(first), note)


def _unmarked(text: str) -> str:
    """Return a text with its note marks as raised digits."""
    return MARK.sub(lambda one: one[1].translate(_RAISED), text)


def _beside(line: Line) -> bool:
    return line.declared is not None and line.declared.kind in ("running", "note")


def _note_of(line: Line) -> str | None:
    declared = line.declared
    return declared.number if declared is not None and declared.kind == "note" else None
