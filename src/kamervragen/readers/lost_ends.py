"""Text that lost its line ends: pages in one line, two spaces where a line ended, more of them between blocks.

A database that keeps a document in one field gives it so. Two spaces in the middle of most sentences are no typist's
room behind a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kamervragen.patterns import regex

# No line that a person or an editor ended is so long and holds so many gaps.
_LONG, _FEWEST_GAPS = 600, 8
# No row of a table is so long, whatever its gaps are.
_SURELY = 3000
_GAP = regex(r" {2,}")
# A gap in the middle of a sentence: the next line goes on in small letters.
_INSIDE = regex(r"(?<=[a-zà-ÿ,]) {2,}(?=[a-zà-ÿ])")
_INSIDE_SHARE, _FEWEST_INSIDE = 0.12, 4
# Lines are as long as those of a page, and no longer than the widest.
_LONGEST_LINE = 200
# A number in front of its text: `2  Kunt u`.
_NUMBER = regex(r"\d{1,3}[.):]?")
_ENDS = regex(r"[.?!:;][\"'’”»)\]]*$")
# `U W  K E N M E R K`: letters set apart, words by two spaces.
_SPACED = regex(r"(?<![^\s])[A-Z](?: [A-Z()])+(?: {2}[A-Z](?: [A-Z()])+)*(?![^\s])")
_FEWEST_LETTERS = 4


def lost_its_ends(text: str) -> bool:
    """True for a line of text in which gaps stand where lines ended."""
    if len(text) < _LONG or "  " not in text:
        return False
    gaps = len(_GAP.findall(text))
    if len(text) > _SURELY and gaps >= _FEWEST_GAPS:
        return True
    inside = len(_INSIDE.findall(text))
    wrapped = inside >= max(_FEWEST_INSIDE, _INSIDE_SHARE * gaps)
    return wrapped and gaps >= max(_FEWEST_GAPS, len(text) / _LONGEST_LINE)


def lines_in(text: str) -> Iterator[tuple[int, str]]:
    """Give (empty lines above, words) of each line of a text that lost its line ends."""
    text = _SPACED.sub(lambda match: _closed(match[0]), text.strip())
    text = _TORN.sub("-  ", _with_marks_apart(text))
    held, above = "", 0
    place = 0
    for gap in _GAP.finditer(text):
        piece = text[place : gap.start()]
        place = gap.end()
        held = f"{held} {piece}" if held else piece
        room = gap.end() - gap.start()
        if room == _LINE_END and _NUMBER.fullmatch(held) and text[place : place + 1].isupper():
            continue
        yield above, held
        ended = _ENDS.search(held) is not None
        # Three are those of a line that ended in a space, or of a paragraph.
        apart = room > _LINE_END + (not ended) and (ended or not text[place : place + 1].islower())
        held, above = "", int(apart)
    yield above, f"{held} {text[place:]}" if held else text[place:]


_LINE_END = 2
# A hyphen ended its line without a second space: `verantwoordings- onderzoek`, not `land- en tuinbouw`.
_TORN = regex(r"(?<=[a-zà-ÿ])- (?=[a-zà-ÿ])(?!(?:en|of|tot|dan|als|naar|en/of)\b)")
# The mark of a page, right before its text or glued to it: `3/8 Aanpak`, `3/8Vraag 4`.
_PAGE = regex(r"(?<=  )(?P<page>\d{1,3})/(?P<total>\d{1,3})(?: (?=\S)|(?=[A-Za-zÀ-ÿ]))")


def _with_marks_apart(text: str) -> str:
    """Return a text in which marks that count the pages to one total stand apart from what follows them."""
    found = [(int(match["page"]), match["total"]) for match in _PAGE.finditer(text)]
    rises = all(one < other for (one, _), (other, _) in pairwise(found))
    if len({total for _, total in found}) != 1 or not rises:
        return text
    return _PAGE.sub(lambda match: f"{match[0].strip()}    ", text)


def _closed(text: str) -> str:
    """Return letters that are set apart as words; a few of them are names: `A B`."""
    words = [word.replace(" ", "") for word in text.split("  ")]
    return " ".join(words) if sum(map(len, words)) >= _FEWEST_LETTERS else text
