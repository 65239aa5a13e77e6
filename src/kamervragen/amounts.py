"""Numbers in Dutch sentences: how many of what, and several in a row."""

from __future__ import annotations

from collections.abc import Sequence

# Who reads `1 234` or `1.234` stops for it; from so many on the thousands are told apart.
_LONG = 10_000


def number(count: int) -> str:
    """Return a count with a full stop for each thousand, from 10.000 on.

    >>> number(1234), number(14312)
    ('1234', '14.312')
    """
    return f"{count:,}".replace(",", ".") if count >= _LONG else str(count)


def counted(count: int, one: str, more: str) -> str:
    """Return how many there are of what.

    >>> counted(1, "vraag", "vragen"), counted(0, "vraag", "vragen")
    ('1 vraag', '0 vragen')
    """
    return f"{number(count)} {one if count == 1 else more}"


def in_a_row(parts: Sequence[str]) -> str:
    """Return several as a sentence names them.

    >>> in_a_row(["3", "4", "5"])
    '3, 4 en 5'
    """
    *first, last = parts
    return f"{', '.join(first)} en {last}" if first else last
