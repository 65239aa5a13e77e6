"""Labels whose letters are set apart, as institutions print them: `D A T U M`, `O N S  K E N M E R K`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM
from kamervragen.layout.rows import Row, joined
from kamervragen.lines import Line
from kamervragen.patterns import regex

_SPACED = regex(r"(?P<letters>[A-Z](?: {1,2}[A-Z()]){3,24})(?P<rest>\s*:?(?:\s.*)?)")
# Closed up it is a label of a letterhead; `B I J L A G E N` is one as much as `O N S K E N M E R K`.
_LABEL = regex(
    rf"(?P<whose>ONS|ONZE|UW)?(?P<what>KENMERK|REFERENTIE|NUMMER|BRIEF|{DATUM}|{BETREFT}|{BIJLAGEN}(?:\(N\))?)",
    re.IGNORECASE,
)


def closed_up(rows: Sequence[Row]) -> list[Row]:
    """Return rows with such labels as words."""
    result: list[Row] = []
    for row in rows:
        lines = tuple(map(_closed, _rejoined(row.lines)))
        changed = lines != row.lines
        result.append(replace(row, lines=lines, text=joined(lines)) if changed else row)
    return result


def _rejoined(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the cells of a row with `U W` and `K E N M E R K` as one: between words stands more room."""
    if len(lines) != _WORDS or not all(map(_LETTERS.fullmatch, (one.text for one in lines))):
        return lines
    first, last = lines
    return (first._replace(text=f"{first.text} {last.text}", x1=last.x1),)


_WORDS = 2
_LETTERS = regex(r"[A-Z](?: {1,2}[A-Z]){1,12}")


def _closed(line: Line) -> Line:
    match = _SPACED.fullmatch(line.text) if line.text[1:2] == " " else None
    label = _LABEL.fullmatch(match["letters"].replace(" ", "")) if match else None
    if match is None or label is None:
        return line
    words = " ".join(filter(None, (label["whose"], label["what"])))
    return line._replace(text=words + match["rest"])
