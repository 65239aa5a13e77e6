"""The ruler: where pdfium says that characters stand, one or two calls for each question."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot
from typing import Any

import pypdfium2.raw as raw

from kamervragen.readers.faces import face

# Lines of running text hold more characters than this.
_SHORT = 62

# Modes in which text leaves no ink: invisible, and clipping alone.
_INVISIBLE = (3, 7)

# What a character's place is: left side of its origin, baseline.
Place = tuple[float, float]


@dataclass(slots=True)
class Ruler:
    """Measures the characters of one text page in points, origin top left, rotation applied.

    Each method is one or two calls of pdfium; nothing is measured that nobody asks for.
    """

    page: Any
    turn: int
    frame: tuple[float, float, float, float]
    lead: bool = False
    loose: bool = False
    _x: Any = field(default_factory=ctypes.c_double)
    _y: Any = field(default_factory=ctypes.c_double)
    _edges: Any = field(default_factory=lambda: tuple(ctypes.c_double() for _ in range(4)))
    _box: Any = field(default_factory=raw.FS_RECTF)
    _matrix: Any = field(default_factory=raw.FS_MATRIX)
    _flags: Any = field(default_factory=ctypes.c_int)
    _name: Any = field(default_factory=lambda: ctypes.create_string_buffer(128))

    def place(self, index: int) -> Place:
        """Return left side and baseline of the character at `index`."""
        raw.FPDFText_GetCharOrigin(self.page, index, self._x, self._y)
        return self._placed(self._x.value, self._y.value)

    def right(self, index: int) -> float:
        """Return the right side of the character at `index`, with the room it takes."""
        box = self._box
        raw.FPDFText_GetLooseCharBox(self.page, index, box)
        if self.turn == 0:
            return float(box.right) - self.frame[0]
        one, other = self._placed(box.left, box.bottom), self._placed(box.right, box.top)
        return max(one[0], other[0])

    def size(self, index: int) -> tuple[float, bool]:
        """Return (height of the font as drawn, rotated) of the character at `index`."""
        size, matrix = raw.FPDFText_GetFontSize(self.page, index), self._matrix
        raw.FPDFText_GetMatrix(self.page, index, matrix)
        a, b = self._turned(matrix.a, matrix.b)
        return size * (hypot(matrix.c, matrix.d) or 1.0), abs(b) > abs(a) or a < 0

    def sides(self, index: int) -> tuple[float, float]:
        """Return left and right side of the character at `index`."""
        return self.place(index)[0], self.right(index)

    def face(self, index: int) -> tuple[bool, bool]:
        """Return (bold, italic) of the character at `index`."""
        length = raw.FPDFText_GetFontInfo(self.page, index, self._name, 128, self._flags)
        return face(self._name.raw[: max(0, min(length, 128) - 1)].decode("latin-1"))

    def unseen(self, index: int) -> bool:
        """True where the character at `index` is drawn without filling or stroking it."""
        drawn = raw.FPDFText_GetTextObject(self.page, index)
        return bool(drawn) and raw.FPDFTextObj_GetTextRenderMode(drawn) in _INVISIBLE

    def objects(self, first: int, count: int) -> int:
        """Return how many objects draw the characters; none of them holds a piece of a line."""
        return int(raw.FPDFText_CountRects(self.page, first, count))

    def objects_of(self, count: int) -> Iterator[tuple[float, float, float]]:
        """Give (left, right, bottom) of the objects that `objects` just counted, as drawn."""
        left, top, right, bottom = self._edges
        for number in range(count):
            raw.FPDFText_GetRect(self.page, number, left, top, right, bottom)
            one = self._placed(left.value, bottom.value)
            other = self._placed(right.value, top.value)
            yield min(one[0], other[0]), max(one[0], other[0]), max(one[1], other[1])

    def careful(self, words: str, first: int, base: float) -> bool:
        """True for short lines of a letterhead where one object may draw two columns.

        TeX draws no spaces: pdfium makes them up, and says so.
        """
        space = words.find(" ")
        if not self.lead or space < 0 or len(words) > _SHORT:
            return False
        upper = base < 0.5 * (self.frame[3] - self.frame[1])
        return upper and bool(raw.FPDFText_IsGenerated(self.page, first + space))

    def _placed(self, x: float, y: float) -> Place:
        left, bottom, right, top = self.frame
        if self.turn == 0:
            return x - left, top - y
        return ((y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[
            self.turn - 1
        ]

    def _turned(self, a: float, b: float) -> tuple[float, float]:
        """Direction of writing on the page as seen; y grows downward."""
        return ((a, -b), (b, a), (-a, b), (-b, -a))[self.turn]
