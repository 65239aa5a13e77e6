"""What the boxes of letters say that recognition does not: room inside a word, the shape of a quote, a raised mark.

A language model inside Tesseract prefers what it has seen often: `‘` where a straight quote is drawn, `?` or `*`
where a small raised digit stands behind a question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import inf
from statistics import median, median_low
from typing import Protocol

from kamervragen.patterns import regex
from kamervragen.readers.ocr.hocr import Letter, Word

# All of these are shares of the height of a line, from descenders to ascenders.
# Room that parts two words, and how many times it is the usual room between letters of the page; in a font of fixed
# pitch that is so wide that it tells nothing.
_SPACE, _WIDER, _PROPORTIONAL = 0.28, 1.8, 0.16
# A raised digit stands so high above the baseline, and is so high: quotes are less, letters more.
_RAISED, _LEAST_MARK, _MOST_MARK = 0.18, 0.32, 0.6
_MOST_DIGITS = 3
# What stands behind no room in Dutch; so much a typewriter leaves before it.
_STOP, _TYPED = regex(r"[.,;:?!)]{1,2}"), 0.6
# Two letters are one word where less than this share of the usual room between words is between them.
_HALF = 0.5
# Dashes by their length: a hyphen is no longer than the first, a dash between words no longer than the second.
_DASHES, _HYPHEN, _EN_DASH = "-–—", 0.38, 0.75
# Signs that stand above the baseline by themselves.
_HIGH = "«»‹›-–—=+~•·"
# The ink of a curled quote leans: its upper third stands so much to the right of the lower, as a share of its width; or
# that of closing quotes stands so much further right than that of opening ones, of which they are the mirror.
_CURLED, _MIRRORED = 0.08, 0.04
# A quote hangs so high, is no taller, and a single one no wider: what is taller is a mark, or several signs in one box.
_HUNG, _TALL, _NARROW = 0.3, 0.4, 0.2
_LIKE_QUOTES = "!|“”"
_STRAIGHT = {"‘": "'", "’": "'", "“": '"', "”": '"'}


class Drawn(Protocol):
    """What a page shows where its words stand."""

    def blanks(self, word: Word) -> Sequence[tuple[float, float]]:
        """Return where a word has no ink, from left to right."""
        ...

    def lean(self, letter: Letter) -> float:
        """Return how much further right the upper third of a letter's ink stands than its lower third, in widths."""
        ...

    def number(self, mark: Word) -> str:
        """Return the number that a raised mark shows; nothing where it shows none."""
        ...


def shaped(words: Iterable[Word], page: Drawn) -> Iterator[Word]:
    """Give words with what their letters' boxes say."""
    parts = [_quotes(part) for part in _parted(_joined(words), page)]
    straight = _quote_signs(parts, page)
    for part in parts:
        letters = tuple(
            letter._replace(sign=straight.get(letter.sign, letter.sign)) for letter in part.letters
        )
        part = _with_dash(part._replace(letters=letters))
        yield from _marked(part, page.number)


def _joined(words: Iterable[Word]) -> Iterator[Word]:
    """Give words with what was read apart from them in a typewriter's font, where each sign has much room.

    That is the stop behind a word (`1 .`, `ja ,`) and the second half of `ij` (`bi j`).
    """
    for _, some in groupby(words, lambda word: word.base):
        line = list(some)
        usual = median([other.left - one.right for one, other in pairwise(line)] or [0.0])
        last = line[0]
        for word in line[1:]:
            room = word.left - last.right
            stop = _STOP.fullmatch(word.text) is not None and room < _TYPED * last.height
            half = last.text[-1] == "i" and word.text[0] == "j" and room < _HALF * usual
            if stop or half:
                last = last._replace(letters=(*last.letters, *word.letters))
                continue
            yield last
            last = word
        yield last


def _parted(words: Iterable[Word], page: Drawn) -> Iterator[Word]:
    """Cut words where as much room is inside them as between words: `Kande regering`.

    The boxes of letters do not tell, for they may lap over.
    """
    drawn = [
        (_without_phantoms(word, blanks), blanks)
        for word in words
        for blanks in [page.blanks(word)]
    ]
    usual = median(
        [(right - left) / word.height for word, blanks in drawn for left, right in blanks] or [0.0]
    )
    least = max(_SPACE, _WIDER * usual) if usual <= _PROPORTIONAL else inf
    for word, blanks in drawn:
        wide = [blank for blank in blanks if blank[1] - blank[0] > least * word.height]
        yield from _cut(word, wide)


def _without_phantoms(word: Word, blanks: Sequence[tuple[float, float]]) -> Word:
    """Leave out quotes that are not there: `aangevraagd”?`, with blank paper between the `d` and the `?`."""
    letters = list(word.letters)
    for place in range(len(letters) - 2, 0, -1):
        before, sign, behind = letters[place - 1 : place + 2]
        if sign.sign not in _STRAIGHT or _is_quote(sign, word):
            continue
        if any(left <= before.right + 1 and behind.left - 1 <= right for left, right in blanks):
            del letters[place]
    return word._replace(letters=tuple(letters))


def _cut(word: Word, blanks: Iterable[tuple[float, float]]) -> Iterator[Word]:
    """Cut a word at blanks; not between digits (a 1 has more room around it), before a stop, or inside `ij`."""
    rest = list(word.letters)
    for left, right in blanks:
        place = sum(letter.left + letter.right < left + right for letter in rest)
        if not 0 < place < len(rest):
            continue
        before, behind = rest[place - 1], rest[place]
        if before.sign.isdigit() and behind.sign.isdigit():
            continue
        if _STOP.fullmatch(behind.sign) or before.sign + behind.sign == "ij":
            continue
        yield word._replace(letters=(*rest[: place - 1], before._replace(right=left)))
        rest = [behind._replace(left=right), *rest[place + 1 :]]
    yield word._replace(letters=tuple(rest))


def _quote_signs(words: Iterable[Word], page: Drawn) -> dict[str, str]:
    """Return what the quotes of a page are: straight, where most of their kind are drawn upright."""
    leans: dict[str, list[float]] = {sign: [] for sign in _STRAIGHT}
    for word in words:
        for letter in word.letters:
            if letter.sign in leans and _is_quote(letter, word):
                leans[letter.sign].append(page.lean(letter))
    found: dict[str, str] = {}
    for opening, closing in (("‘", "’"), ("“", "”")):
        first, last = (median_low(leans[sign] or [0.0]) for sign in (opening, closing))
        seen = leans[opening] or leans[closing]
        if seen and max(first, last) < _CURLED and last - first < _MIRRORED:
            found |= {sign: _STRAIGHT[sign] for sign in (opening, closing)}
    return found


def _quotes(word: Word) -> Word:
    """Return a word in which signs that are drawn like a single quote are one: `“lerende`, `ruimte!`."""
    letters = list(word.letters)
    for place, letter in enumerate(letters):
        if letter.sign in _LIKE_QUOTES and _is_quote(letter, word) and _is_narrow(letter, word):
            letters[place] = letter._replace(sign="‘" if letter.sign == "“" else "’")
    return word._replace(letters=tuple(letters))


def _with_dash(word: Word) -> Word:
    """Return a word; a dash that stands alone, or between digits, is the one that is as long."""
    letters = list(word.letters)
    for place, letter in enumerate(letters):
        around = letters[max(0, place - 1) : place] + letters[place + 1 : place + 2]
        if letter.sign in _DASHES and all(one.sign.isdigit() for one in around):
            length = (letter.right - letter.left) / word.height
            sign = _DASHES[(length > _HYPHEN) + (length > _EN_DASH)]
            letters[place] = letter._replace(sign=sign)
    return word._replace(letters=tuple(letters))


def _is_quote(letter: Letter, word: Word) -> bool:
    """True for what is as low as a quote and hangs as high."""
    lifted = word.base - letter.bottom >= _HUNG * word.height
    return lifted and letter.bottom - letter.top <= _TALL * word.height


def _is_narrow(letter: Letter, word: Word) -> bool:
    return letter.right - letter.left <= _NARROW * word.height


def _marked(word: Word, number_of: Callable[[Word], str]) -> Iterator[Word]:
    """Part raised marks from the word that they stand at."""
    for raised, letters in groupby(word.letters, lambda letter: _is_raised(letter, word)):
        part = word._replace(letters=tuple(letters))
        number = part.text if part.text.isdigit() else number_of(part) if raised else ""
        if raised and 0 < len(number) <= _MOST_DIGITS:
            first, last = part.letters[0], part.letters[-1]
            whole = first._replace(sign=number, right=last.right)
            yield part._replace(letters=(whole,), mark=True)
        elif raised and not number:
            yield part._replace(letters=tuple(one._replace(sure=0.0) for one in part.letters))
        else:
            yield part


def _is_raised(letter: Letter, word: Word) -> bool:
    if letter.sign in _HIGH:
        return False
    height, lift = letter.bottom - letter.top, word.base - letter.bottom
    tall = _LEAST_MARK * word.height <= height <= _MOST_MARK * word.height
    return tall and lift >= _RAISED * word.height
