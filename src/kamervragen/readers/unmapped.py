"""Glyphs that stand for no letter: U+FFFD is where a page draws what its fonts do not name.

Ghostscript that writes a letter of ReportLab anew numbers `€`, `ë` and `«` from 1 on and names none of them; a font
without ToUnicode names none of its letters, and pdfium leaves them out. ReportLab's hyphen at the end of a line
has no name either; there the word goes on below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kamervragen.lines import UNNAMED
from kamervragen.patterns import regex
from kamervragen.readers.pdfium import ADDRESS, INT, TextPage, plain, quick

_unicode = quick("FPDFText_GetUnicode", INT)
_unnamed = quick("FPDFText_HasUnicodeMapError", INT)
_char_index = plain("FPDFText_GetCharIndexFromTextIndex", INT, ADDRESS, INT)

# pdfium's own control characters are the two of its line ends, which stand together. U+FFFE is its hyphen that breaks
# a word, and what it writes for the letter 0.
_CONTROL = regex(r"[\x00-\x09\x0b\x0c\x0e-\x1f\ufffe]|\r(?!\n)|(?<!\r)\n")
# What pdfium writes for a hyphen that breaks a word; what takes no place in a text.
BREAKS_WORD, _NOTHING = "\ufffe", "\u200b"
_BEFORE_MORE = regex(rf"{BREAKS_WORD}(?=.)", re.S)
# A glyph of less ink than this, in points, shows nothing.
_INK = 0.2
_ROOM = regex(r"\s*")
_LINE_END = 8


def letters_of(page: TextPage) -> tuple[str, Callable[[int], int]]:
    """Return the text of a page with `UNNAMED` for each glyph without a letter, and pdfium's index of a place in it."""
    text = page.text()
    if len(text) != page.count:
        if max(text, default="") > "\uffff":
            return text, _indexer(page, text)
        text = _with_dropped(page, text)
    # Told at once of most pages; of the others each character is looked at.
    if not text.replace("\r\n", "").isprintable():
        text = _CONTROL.sub(lambda found: _shown(page, found), text)
    return text, lambda place: place


def _shown(page: TextPage, found: re.Match[str]) -> str:
    """Return what to write for a control character: it is a glyph if its font has no name for it."""
    handle, index = ADDRESS(page.handle), found.start()
    unnamed = _unnamed(handle, index) == 1 or not _unicode(handle, index)
    if not unnamed or (found[0] == BREAKS_WORD and _goes_on(found.string, found.end())):
        return found[0]
    return UNNAMED if _has_ink(page, index) else _NOTHING


def _goes_on(text: str, place: int) -> bool:
    """True where a line ends at `place` and the next begins in small letters, as behind a hyphen."""
    below = _ROOM.match(text, place, place + _LINE_END).end()  # type: ignore[union-attr]
    return text[place : place + 1] in "\r\n" and text[below : below + 1].islower()


def _with_dropped(page: TextPage, text: str) -> str:
    """Put back what pdfium counts and leaves out of the text: glyphs of no letter, line ends behind a hyphen."""
    index_of = _indexer(page, text)
    whole = text.replace(BREAKS_WORD, BREAKS_WORD + "\r\n")
    # Most pages lack line ends alone.
    if len(whole) == page.count and all(
        index_of(found.end()) == found.end() + 2 * count
        for count, found in enumerate(_BEFORE_MORE.finditer(text), 1)
    ):
        return whole
    pieces: list[str] = []
    done = index = 0
    for place, dropped in _gaps(index_of, len(text), page.count):
        pieces.append(text[done:place])
        index += place - done
        hyphen = index + dropped - 1 if _goes_on(text, place) else -1
        pieces += [_dropped(page, n, hyphen) for n in range(index, index + dropped)]
        index += dropped
        done = place
    pieces.append(text[done:])
    # Should pdfium lose count itself, there is a place for each of its characters all the same.
    return "".join(pieces).ljust(page.count)[: page.count]


def _dropped(page: TextPage, index: int, hyphen: int) -> str:
    code = _unicode(ADDRESS(page.handle), index) & 0xFFFFFFFF
    if code:
        return chr(code) if code < 0x110000 else UNNAMED
    if index == hyphen:
        return BREAKS_WORD
    return UNNAMED if _has_ink(page, index) else _NOTHING


def _gaps(index_of: Callable[[int], int], length: int, count: int) -> Iterator[tuple[int, int]]:
    """Give (place, how many) of what is left out before each place of a text, found by halving it."""
    stack = [(0, length, 0, count - length)]
    while stack:
        first, last, before, behind = stack.pop()
        if before == behind:
            continue
        if first == last:
            yield first, behind - before
            continue
        middle = (first + last) // 2
        here = index_of(middle) - middle
        stack += [(middle + 1, last, here, behind), (first, middle, before, here)]


def _has_ink(page: TextPage, index: int) -> bool:
    left, bottom, right, top = page.letter_box(index)
    return right - left > _INK and top - bottom > _INK


def _indexer(page: TextPage, text: str) -> Callable[[int], int]:
    """Return how to get from a place in `text` to pdfium's character index: to it a character is 16 bits."""
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    handle = page.handle
    return lambda place: int(_char_index(handle, units[place]))
