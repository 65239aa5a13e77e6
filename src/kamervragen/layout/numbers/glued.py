"""Sub-items whose sign touches their text: `iii.Waarom` below `ii. Hoe`; a narrow column has no room between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamervragen.layout.numbers.counting import ROMANS
from kamervragen.layout.rows import Row, joined
from kamervragen.patterns import regex

_GLUED = regex(r"\(?(?P<item>[a-z]|[ivx]{1,5})[.)](?=[A-Za-zÀ-ÿ€]{2})")
_SIGN = regex(r"\(?(?P<item>[a-z]|[ivx]{1,5})[.)](?:\s|$)")


def with_room(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with a space behind the sign of each sub-item, where it follows that of the one above."""
    result = list(rows)
    last = ""
    for place, row in enumerate(rows):
        signed = _SIGN.match(row.text)
        match = signed or _GLUED.match(row.text)
        if match is None:
            continue
        if signed is None:
            if match["item"] not in _next_of(last):
                continue
            first, *others = row.lines
            text = f"{first.text[: match.end()]} {first.text[match.end() :]}"
            lines = (first._replace(text=text), *others)
            result[place] = replace(row, lines=lines, text=joined(lines))
        last = match["item"]
    return result


def _next_of(item: str) -> set[str]:
    """Return what may be the sign behind another: `b` behind `a`, `ii` behind `i`.

    >>> sorted(_next_of("i")), sorted(_next_of(""))
    (['ii', 'j'], [])
    """
    following = {chr(ord(item) + 1)} if len(item) == 1 else set()
    return following | ({ROMANS[ROMANS.index(item) + 1]} if item in ROMANS[:-1] else set())
