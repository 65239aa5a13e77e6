"""Numbers as a word processor shows them: `c`, `iv`, `12`, and bullets of its symbol fonts."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# A number beyond is shown as it is: nobody counts so far in letters or Romans.
_FARTHEST = 3_000
# Bullets of symbol fonts stand in the private area, at the place of a letter.
_BULLETS = {0xB7: "•", 0xA7: "▪", 0x6F: "o", 0x2D: "-", 0x2013: "–", 0xA8: "◦", 0x71: "▪"}
_SIGNS = "*†‡§"
_PRIVATE = range(0xF000, 0xF100)


def roman(value: int) -> str:
    """Return a number in small Roman digits."""
    if not 0 < value < _FARTHEST:
        return str(value)
    text = ""
    for worth, digits in _ROMANS:
        text += digits * (value // worth)
        value %= worth
    return text


def letter(value: int) -> str:
    """Return a number as a small letter; behind `z` comes `aa`, then `bb`."""
    if not 0 < value < _FARTHEST:
        return str(value)
    return ascii_lowercase[(value - 1) % 26] * (1 + (value - 1) // 26)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": letter,
    "upperLetter": lambda value: letter(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "ordinal": lambda value: f"{value}e",
    # The signs of notes: behind the fourth each comes twice.
    "chicago": lambda value: _SIGNS[(value - 1) % 4] * (1 + (value - 1) // 4),
    "none": lambda _: "",
}


def shown(value: int, form: str) -> str:
    """Return a number in a format of `FORMATS`; in another one as it is."""
    return FORMATS.get(form, str)(value)


def bullet(text: str) -> str:
    """Return a bullet as a character that every font has."""
    text = text.strip()
    code = ord(text) if len(text) == 1 else 0
    if code in _PRIVATE:
        return _BULLETS.get(code - _PRIVATE.start, "•")
    return text
