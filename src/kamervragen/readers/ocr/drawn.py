"""The picture of a page where its words stand: blanks inside them, how a quote leans, the digits of a raised mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.readers.ocr.hocr import Letter, Word
from kamervragen.readers.ocr.tesseract import number_in

if TYPE_CHECKING:
    from PIL.Image import Image

# A column of dots is blank where it is on average so light, of 255.
_BLANK = 246
# A raised mark is read so many times larger, with so much white around it.
_LARGER, _AROUND = 3, 40


@dataclass(frozen=True, slots=True)
class Scan:
    """The picture of a page in shades of grey; `name`: of the input, for errors."""

    image: Image
    name: str

    def blanks(self, word: Word) -> Sequence[tuple[float, float]]:
        """Return where a word has no ink, from left to right, in dots of the page."""
        from PIL.Image import Resampling

        cut = self._cut(word.letters, 0)
        shades = cut.resize((cut.width, 1), Resampling.BOX).tobytes()
        left = min(letter.left for letter in word.letters)
        found: list[tuple[float, float]] = []
        begin: int | None = None
        for place, shade in enumerate(shades):
            if shade >= _BLANK:
                begin = place if begin is None else begin
            elif begin is not None:
                found.append((left + begin, left + place))
                begin = None
        return found

    def lean(self, letter: Letter) -> float:
        """Return how much further right the upper third of a letter's ink stands than its lower third, in widths."""
        cut = self._cut([letter], 0)
        dots = cut.tobytes()
        rows = [dots[cut.width * row : cut.width * (row + 1)] for row in range(cut.height)]
        third = max(1, cut.height // 3)
        return (_middle(rows[:third]) - _middle(rows[-third:])) / cut.width

    def number(self, mark: Word) -> str:
        """Return the number that a raised mark shows, read by itself and larger, with white around it."""
        from PIL.Image import Resampling, new

        cut = self._cut(mark.letters, 1)
        larger = cut.resize((cut.width * _LARGER, cut.height * _LARGER), Resampling.LANCZOS)
        paper = new("L", (larger.width + 2 * _AROUND, larger.height + 2 * _AROUND), 255)
        paper.paste(larger, (_AROUND, _AROUND))
        return number_in(paper, self.name)

    def _cut(self, letters: Sequence[Letter], room: int) -> Image:
        """Return the part of the picture that shows letters, with room around them in dots."""
        left, top = min(one.left for one in letters), min(one.top for one in letters)
        right, bottom = max(one.right for one in letters), max(one.bottom for one in letters)
        box = round(left) - room, round(top) - room, round(right) + room, round(bottom) + room
        return self.image.crop((box[0], box[1], max(box[2], box[0] + 1), max(box[3], box[1] + 1)))


def _middle(rows: Sequence[bytes]) -> float:
    """Return how far from the left the ink of some rows of dots has its middle."""
    ink = [(place, 255 - shade) for row in rows for place, shade in enumerate(row)]
    return sum(place * dark for place, dark in ink) / max(1, sum(dark for _, dark in ink))
