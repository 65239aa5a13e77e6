"""A line of a PDF cut at its words, each measured; letter by letter where a word is drawn in pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamervragen.readers.glyphs import clean, without_soft
from kamervragen.readers.rows import SPACE
from kamervragen.readers.ruler import Place, Ruler

# Text, place, right side, size, colour of a run in the making.
Piece = tuple[str, Place, float, float, int]


class MeasuredLine(NamedTuple):
    """One of pdfium's lines: its text, index of its first character, where it begins and ends, its colour.

    `mixed`: words of two texts stand in it, one printed over the other, or words of two sizes. `room`: that a space
    takes, where pdfium made it up; else 0.
    """

    words: str
    first: int
    head: Place
    right: float
    size: float
    colour: int
    mixed: bool
    room: float = 0.0


def cleaned(words: str) -> str:
    if words.isascii() and words.isprintable():
        return words
    return without_soft(clean(words, accents=False))


def at_words(line: MeasuredLine, cuts: re.Pattern[str], ruler: Ruler) -> list[Piece]:
    """Cut a line around the words that `cuts` finds; what stands between them stays together.

    The space behind a word goes along with it: tight lines do not show it.
    """
    pieces: list[Piece] = []
    start, length = 0, len(line.words)
    for match in cuts.finditer(line.words):
        begin, end = match.span()
        if begin > start:
            pieces += _span(line, start, begin, ruler)
        pieces += _word(line, match[0], begin, ruler)
        start = end + 1
    if start < length:
        pieces += _span(line, start, length, ruler)
    return pieces


def _span(line: MeasuredLine, start: int, end: int, ruler: Ruler) -> tuple[Piece, ...]:
    """Measure a stretch of plain words at both ends."""
    text = line.words[start:end]
    bare = text.strip()
    shown = cleaned(bare)
    if not shown:
        return ()
    begin = start + len(text) - len(text.lstrip())
    last = begin + len(bare)
    # The line's own ends are measured already.
    place = ruler.place(line.first + begin) if begin else line.head
    right = ruler.right(line.first + last - 1) if last < len(line.words) else line.right
    return (
        (shown + " " if end < len(line.words) else shown, place, right, line.size, line.colour),
    )


def _word(line: MeasuredLine, word: str, begin: int, ruler: Ruler) -> Sequence[Piece]:
    """Measure one word; letter by letter where several objects draw it."""
    at, end = line.first + begin, begin + len(word)
    space = " " if end < len(line.words) else ""
    if len(word) > 1 and ruler.objects(at, len(word)) > 1:
        return list(_letters(word, at, ruler, space, line))
    text = shown_text(word, at, line.room, line.size, ruler)
    if not text:
        return ()
    place = ruler.place(at) if begin else line.head
    right = ruler.right(line.first + end - 1) if space else line.right
    if right < place[0]:
        return list(_letters(word, at, ruler, space, line))
    if space and not (word[-1].isascii() or word[-1].isalpha()):
        # `€` of another font than the page names may be wider than its place: its space tells where it ends.
        right = min(right, ruler.left(at + len(word)))
    level = abs(place[1] - line.head[1]) < 0.05 and not text.isdigit()
    size = line.size if level and not line.mixed else ruler.size(at)[0]
    return ((text + space, place, right, size, _colour(at, ruler, line)),)


def _colour(at: int, ruler: Ruler, line: MeasuredLine) -> int:
    return ruler.colour(at) if line.mixed else line.colour


def _letters(word: str, at: int, ruler: Ruler, space: str, line: MeasuredLine) -> Iterator[Piece]:
    """Split a word where size or baseline changes, as before a raised note mark, where room shows, where it goes back
    (`krijgt?6.`, the number of an item drawn behind its text), and where another text is printed over the line."""
    places = [ruler.place(at + n) for n in range(len(word))]
    rights = [ruler.right(at + n) for n in range(len(word))]
    size = ruler.size(at)[0]
    start = 0
    for n in range(1, len(word) + 1):
        end = n == len(word)
        if not end:
            level = abs(places[n][1] - places[n - 1][1]) < 0.7
            step = places[n][0] - rights[n - 1]
            other = line.mixed and ruler.colour(at + n) != ruler.colour(at + n - 1)
            if level and not other and -size < step < SPACE * size:
                continue
        text = cleaned(word[start:n]) + (space if end else "")
        yield text, places[start], rights[n - 1], size, _colour(at + start, ruler, line)
        if not end:
            start, size = n, ruler.size(at + n)[0]


# TeX sets a full line so tight, in shares of the size, that pdfium misses spaces; each is about as wide as others.
_TIGHT, _ALIKE = 0.17, 0.7


def shown_text(words: str, first: int, room: float, size: float, ruler: Ruler) -> str:
    """Return words as they are shown, with the spaces that pdfium missed: `met welk`, for `metwelk`.

    `first`: index of the first character; `room`: that a space takes in a line of TeX, else 0.
    """
    if not 0.0 < room < _TIGHT * size:
        return cleaned(words)
    pieces = []
    for place, letter in enumerate(words):
        behind = words[place + 1 : place + 2].strip()
        pieces.append(letter)
        if behind and letter != " ":
            gap = ruler.left(first + place + 1) - ruler.right(first + place)
            if gap > _ALIKE * room:
                pieces.append(" ")
    return cleaned("".join(pieces))
