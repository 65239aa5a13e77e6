"""Characters: what PDFs and old programs write for a letter, made into that letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from kamervragen.lines import MARK_CLOSE, MARK_OPEN
from kamervragen.patterns import regex

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# The Symbol font's bullet and friends live in the private area.
_BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf02d": "-",
    "\uf0d8": "•",
    "\uf0fc": "•",
    "\uf06e": "•",
}

TABLE: dict[int, str | None] = {
    **{ord(key): value for key, value in (_LIGATURES | _BULLETS).items()},
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _INVISIBLE)),
    **{code: None for code in range(32) if code not in (9, 10, 12, 13)},
    0x7F: None,
    # Windows-1252 that was taken for Latin-1: `foto\x92s`.
    **{code: bytes((code,)).decode("cp1252", errors="replace") for code in range(0x80, 0xA0)},
    ord(MARK_OPEN): "\ufffd",
    ord(MARK_CLOSE): "\ufffd",
    0x2011: "-",  # non-breaking hyphen
    0x0149: "'n",
    # Lowered digits are digits: `CO₂` is written `CO2`.
    **{0x2080 + digit: str(digit) for digit in range(10)},
}

# An accent stands within so many characters of its letter: a line may hold a hundred thousand.
_NEAR = 100
GONE = "\x00"
# Points to the right at which a glyph stands beside the one before it; that a drawn hyphen takes.
_OWN_PLACE, _DRAWN = 0.01, 0.5
_COMBINING = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327",
    "ˇ": "\u030c", "˘": "\u0306", "˙": "\u0307", "˚": "\u030a", "˛": "\u0328", "˝": "\u030b",
}  # fmt: skip
_ACCENTS = "".join(_COMBINING)
_SWAPPED = regex("[" + "".join(chr(code << 8) for code in range(ord("a"), ord("z") + 1)) + "]")
# Inside a word a control character stands where a letter was.
_LOST = regex(r"(?<=[^\W\d_])[\x01-\x08\x0e-\x1f](?=[^\W\d_])")
_DOTLESS = regex("ı([\u0300-\u036f])")
HAS_ACCENT = regex(f"[{_ACCENTS}]")
_AFTER = regex(f"([A-Za-zı])([{_ACCENTS}])(?!s\\b)")
_BEFORE = regex(f"(?<![A-Za-z])([{_ACCENTS}])([A-Za-z])")


# Of the euro sign, U+20AC, some fonts of wkhtmltopdf keep the last byte: `¬ 721 miljoen` is shown as `€ 721 miljoen`.
_CUT_EURO = regex(r"(?<!\w)¬(?=\s?\d|$)")


def clean(text: str, *, accents: bool = True) -> str:
    """Return `text` in NFC with ligatures, odd spaces and split accents resolved.

    `c´` becomes `ć` and `s¸` becomes `ş` (seen in the names of indieners in the Aanhangsel);
    `foto´s` keeps its accent, which there is an apostrophe. Soft hyphens stay: the hyphen at the
    end of a line still has to be judged. `accents=False`: the positions have been asked already.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LOST.sub("\ufffd", text).translate(TABLE)
    if accents and HAS_ACCENT.search(text):
        text = _AFTER.sub(_compose_after, text)
        text = _BEFORE.sub(_compose_before, text)
    if _SWAPPED.search(text):
        # Ghostscript writes a ligature of Word with its bytes swapped: U+6600 U+6900 for `fi`.
        text = _SWAPPED.sub(lambda match: chr(ord(match[0]) >> 8), text)
    if "¬" in text:
        text = _CUT_EURO.sub("€", text)
    if "ı" in text:
        text = _DOTLESS.sub(r"i\1", text)
    return unicodedata.normalize("NFC", text)


def place_accents(text: str, sides: Callable[[int], tuple[float, float]]) -> str:
    """Put spacing accents on the letter that they are drawn over, before or behind them.

    `sides` gives left and right side of the character at a place. Typesetters draw the accent
    behind its letter, TeX draws it before; an accent over no letter, or over one that never carries
    it, stays as it is. The result is as long as the text: `GONE`, which `clean` removes, stands where
    the accent was.
    """
    letters = list(text)
    for place, accent in enumerate(text):
        if accent not in _COMBINING:
            continue
        left, right = sides(place)
        middle = (left + right) / 2
        around = range(max(0, place - _NEAR), min(len(text), place + _NEAR))
        for near in (place - 1, place + 1, *around):
            if 0 <= near < len(text) and letters[near].isalpha():
                start, end = sides(near)
                if start <= middle <= end:
                    composed = _compose(text[near], accent, "")
                    if composed:
                        letters[near], letters[place] = composed, GONE
                    break
    return "".join(letters)


def show_hyphens(text: str, sides: Callable[[int], tuple[float, float]]) -> str:
    """Make soft hyphens that are drawn inside a line into hyphens: Typst writes both with one glyph.

    One that shares the glyph of the letter before it (`com` + U+00AD, also by Typst) is not drawn.
    """
    letters = list(text)
    for place, letter in enumerate(text[:-1]):
        if letter == "\u00ad":
            left = sides(place)[0]
            shared = place > 0 and left - sides(place - 1)[0] < _OWN_PLACE
            drawn = not shared and sides(place + 1)[0] - left > _DRAWN
            letters[place] = "-" if drawn else GONE
    return "".join(letters)


def without_soft(text: str) -> str:
    """Remove soft hyphens inside a line; one at its end stays, for it parts a word."""
    if "\u00ad" not in text:
        return text
    return text.rstrip("\u00ad").replace("\u00ad", "") + "\u00ad" * text.endswith("\u00ad")


def _compose_after(match: re.Match[str]) -> str:
    return _compose(match[1], match[2], match[0])


def _compose_before(match: re.Match[str]) -> str:
    return _compose(match[2], match[1], match[0])


def _compose(letter: str, accent: str, printed: str) -> str:
    letter = "i" if letter == "ı" else letter
    composed = unicodedata.normalize("NFC", letter + _COMBINING[accent])
    return composed if len(composed) == 1 else printed
