"""Signs of symbol fonts (`w:sym`): a font and the place of a sign in it."""

from __future__ import annotations

_GREEK = dict(zip(
    "abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True,
))  # fmt: skip
_SYMBOL = {
    **{ord(key): sign for key, sign in _GREEK.items()},
    **{ord(key.upper()): sign.upper() for key, sign in _GREEK.items()},
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xAE: "→", 0xB0: "°",
    0xD7: "·", 0xA5: "∞", 0xA0: "€", 0x2D: "−",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x6F: "☐", 0x71: "❑", 0x6E: "■", 0x6C: "●", 0xA7: "▪", 0xA8: "☐", 0x9F: "•", 0xD8: "➢",
    0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0x76: "❖",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str, char: str) -> str | None:
    """Return the sign at a place of a font, a hexadecimal number; None where nobody knows it.

    Fonts of letters hold letters; symbol fonts hold their signs at F000 and beyond, or at the same places without it.
    """
    try:
        code = int(char, 16)
    except ValueError:
        return None
    known = _FONTS.get(font.strip().lower())
    place = code - 0xF000 if 0xF000 <= code < 0xF100 else code
    if known is not None:
        return known.get(place) or (
            chr(place) if known is _SYMBOL and chr(place).isdigit() else None
        )
    if code != place:
        return None
    return chr(code) if 0x20 <= code < 0xD800 else None
