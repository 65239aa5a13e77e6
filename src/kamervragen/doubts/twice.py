"""Doubts about text that stands there twice: a page or a line that is in the file again."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.doubts.melding import warning
from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.numbers.numbering import label_of, plain
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex
from kamervragen.records import Melding

# What is shorter may stand twice by chance: `Zo nee, waarom niet?`
_LONG, _RUN, _RUN_ROWS = 40, 90, 25


def twice(body: Sequence[Row]) -> list[Melding]:
    """Report a line that stands twice in a row, and lines that stand together in two places."""
    seen: dict[str, int] = {}
    run: list[Row] = []
    last = -2
    above = ""
    for place, row in enumerate(body):
        text = plain(row.text)
        if _is_again(text, above):
            return [_twice(row)]
        above = text
        where = seen.get(text, -2)
        if run and where == last + 1:
            run.append(row)
        else:
            run = [row] if where >= 0 and len(text) > 12 else []
        last = where
        if len(run) > 1 and _is_repeated(run):
            return [_twice(run[0])]
        seen.setdefault(text, place)
    return []


def _is_again(text: str, above: str) -> bool:
    """True for a line that is there once more; of two, one may have lost its marks of notes."""
    if text[:_LEAST] != above[:_LEAST]:
        return False
    if text == above:
        return len(text) > _LEAST or (text.endswith("?") and len(text) > 4)
    alike = len(text) > 2 * _LEAST
    return alike and _DIGITS.sub("", text) == _DIGITS.sub("", above)


_LEAST = 12
_DIGITS = regex(r"(?<=[a-zà-ÿ?.!»”)])\s?\d{1,2}\b(?:\s\d{1,2}\b)?")


def _is_repeated(run: Sequence[Row]) -> bool:
    """True for rows with a caption or a numbered question among them, or a great many: answers may be alike."""
    if len(run) >= _RUN_ROWS:
        return True
    # `1. De raming is voorlopig.` / `2. Het aantal kan nog wijzigen.` may stand in two answers.
    asked = any(label_of(row) for row in run) and any("?" in row.text for row in run)
    numbered = asked or any(map(caption_of, run))
    return numbered and sum(len(row.text) for row in run) > _RUN


def _twice(row: Row) -> Melding:
    text = f"dezelfde tekst staat hier twee keer: {plain(row.text)[:_LONG]}"
    return warning("tekst_dubbel", text, row.page)
