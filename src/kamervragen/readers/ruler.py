"""The ruler: where pdfium says that characters stand, one or two calls for each question."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from math import hypot

from kamervragen.readers.faces import face
from kamervragen.readers.forms import Handle
from kamervragen.readers.pdfium import ADDRESS, INT, Box, Matrix, Rect, quick
from kamervragen.readers.rows import SLANTED

# Lines of running text hold more characters than this.
_SHORT = 62

# Modes in which text leaves no ink: invisible, and clipping alone.
_INVISIBLE, _FILLED_AND_STROKED = (3, 7), 2

# What a character's place is: left side of its origin, baseline.
Place = tuple[float, float]


_origin = quick("FPDFText_GetCharOrigin", INT)
_loose_box = quick("FPDFText_GetLooseCharBox", INT)
_font_size = quick("FPDFText_GetFontSize", ctypes.c_double)
_matrix = quick("FPDFText_GetMatrix", INT)
_font = quick("FPDFText_GetFontInfo", ctypes.c_ulong)
_count = quick("FPDFText_CountRects", INT)
_rect = quick("FPDFText_GetRect", INT)
_is_generated = quick("FPDFText_IsGenerated", INT)
_object = quick("FPDFText_GetTextObject", Handle)
_fill = quick("FPDFText_GetFillColor", INT)
_render_mode = quick("FPDFTextObj_GetTextRenderMode", INT)

# Letters that lean so much, as a share of their height, have no italics of their own.
_LEANING = 0.1
# Letters that are less opaque than this, of 255, are not seen.
_CLEAR = 26
# A font name is kept up to this many bytes; what is longer tells nothing.
_NAME = 128
_ROOM = ctypes.c_ulong(_NAME)


class Ruler:
    """Measures the characters of one text page in points, origin top left, rotation applied.

    Each method is one or two calls of pdfium; nothing is measured that nobody asks for. `turn`: quarter
    turns of the page; `frame`: its left, bottom, right and top; `lead`: it is the first page;
    `loose`: its lines are drawn in more pieces than words need. It measures an open page only.
    """

    __slots__ = (
        "_box", "_leans", "_left", "_name", "_parts", "_shape", "_sides", "_to_box", "_to_name", "_to_parts",
        "_to_shape", "_to_sides", "_to_x", "_to_y", "_top", "_x", "_y", "frame", "lead", "loose", "page", "turn",
    )  # fmt: skip

    def __init__(self, page: int, turn: int, frame: Box, *, lead: bool = False) -> None:
        """Measure `page`, the handle of a text page."""
        self.page = ADDRESS(page)
        self.turn, self.frame, self.lead, self.loose = turn, frame, lead, False
        self._leans = False
        self._left, self._top = frame[0], frame[3]
        # What pdfium writes into, and the addresses of it.
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._x, self._y = self._sides[:2]
        self._box, self._shape = Rect(), Matrix()
        self._name = ctypes.create_string_buffer(_NAME)
        self._parts = tuple(ctypes.c_uint() for _ in range(4))
        self._to_sides = tuple(ADDRESS(ctypes.addressof(side)) for side in self._sides)
        self._to_x, self._to_y = self._to_sides[:2]
        self._to_box = ADDRESS(ctypes.addressof(self._box))
        self._to_shape = ADDRESS(ctypes.addressof(self._shape))
        self._to_parts = tuple(ADDRESS(ctypes.addressof(part)) for part in self._parts)
        self._to_name = ADDRESS(ctypes.addressof(self._name))

    def place(self, index: int) -> Place:
        """Return left side and baseline of the character at `index`."""
        _origin(self.page, index, self._to_x, self._to_y)
        x, y = self._x.value, self._y.value
        return self._placed(x, y) if self.turn else (x - self._left, self._top - y)

    def left(self, index: int) -> float:
        """Return the left side of the character at `index`."""
        _origin(self.page, index, self._to_x, self._to_y)
        return (
            self._placed(self._x.value, self._y.value)[0]
            if self.turn
            else self._x.value - self._left
        )

    def right(self, index: int) -> float:
        """Return the right side of the character at `index`, with the room it takes."""
        box = self._box
        _loose_box(self.page, index, self._to_box)
        if not self.turn:
            right: float = box.right - self._left
            return right - self._lean(index, box.top) if self._leans else right
        one, other = self._placed(box.left, box.bottom), self._placed(box.right, box.top)
        return max(one[0], other[0])

    def size(self, index: int) -> tuple[float, bool]:
        """Return (height of the font as drawn, rotated) of the character at `index`."""
        matrix = self._shape
        _matrix(self.page, index, self._to_shape)
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        if self.turn:
            a, b = ((b, a), (-a, b), (-b, -a))[self.turn - 1]
        slanted = abs(b) > SLANTED * abs(a) or a < 0
        self._leans = self._leans or abs(c) > _LEANING * abs(d) > 0
        return _font_size(self.page, index) * (hypot(c, d) or 1.0), slanted

    def _lean(self, index: int, top: float) -> float:
        """Return how far the box of a character reaches over its place: letters set at a slant for italics do."""
        shape = self._shape
        _matrix(self.page, index, self._to_shape)
        _origin(self.page, index, self._to_x, self._to_y)
        lean: float = shape.c / (shape.d or 1.0) * (top - self._y.value)
        return max(0.0, lean)

    def sides(self, index: int) -> tuple[float, float]:
        """Return left and right side of the character at `index`."""
        return self.place(index)[0], self.right(index)

    def face(self, index: int) -> tuple[bool, bool]:
        """Return (bold, italic) of the character at `index`."""
        length = _font(self.page, index, self._to_name, _ROOM, None)
        return _face(self._name.value) if 1 < length <= _NAME else (False, False)

    def colour(self, index: int) -> int:
        """Return the colour of the character at `index`, as 0xRRGGBB; that of paper where it is clear."""
        if not _fill(self.page, index, *self._to_parts):
            return 0
        red, green, blue, alpha = self._parts
        if alpha.value < _CLEAR:
            return 0xFFFFFF
        return int(red.value << 16 | green.value << 8 | blue.value)

    def strokes(self, first: int, last: int) -> tuple[bool, bool]:
        """Return (unseen, thick): one of two characters is neither filled nor stroked; the first one is both.

        LibreOffice strokes the letters of a font that has no bold.
        """
        one = _object(self.page, first)
        mode = _render_mode(one) if one else 0
        if mode in _INVISIBLE:
            return True, False
        thick = mode == _FILLED_AND_STROKED
        if last == first:
            return False, thick
        other = _object(self.page, last)
        unseen = bool(other) and other.value != one.value and _render_mode(other) in _INVISIBLE
        return unseen, thick

    def objects(self, first: int, count: int) -> int:
        """Return how many objects draw the characters; none of them holds a piece of a line."""
        found: int = _count(self.page, first, count)
        return found

    def objects_of(self, count: int) -> Iterator[tuple[float, float]]:
        """Give (left, right) of the objects that `objects` just counted, as drawn."""
        left, top, right, bottom = self._sides
        for number in range(count):
            _rect(self.page, number, *self._to_sides)
            one = self._placed(left.value, bottom.value)[0]
            other = self._placed(right.value, top.value)[0]
            yield min(one, other), max(one, other)

    def box(self, box: Box) -> Box:
        """Return left, top, right and bottom on the page as shown of a box in the page's own coordinates."""
        one, other = self._placed(box[0], box[1]), self._placed(box[2], box[3])
        return (
            min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]),
        )  # fmt: skip

    def careful(self, words: str, first: int, base: float) -> bool:
        """True for short lines of a letterhead where one object may draw two columns.

        TeX draws no spaces: pdfium makes them up, and says so.
        """
        space = words.find(" ")
        if not self.lead or space < 0 or len(words) > _SHORT:
            return False
        upper = base < 0.5 * (self.frame[3] - self.frame[1])
        return upper and bool(_is_generated(self.page, first + space))

    def made_up_room(self, words: str, first: int) -> float:
        """Return the room that a line leaves for its last space, where pdfium made that up; else 0."""
        space = words.rfind(" ")
        if space < 1 or not _is_generated(self.page, first + space):
            return 0.0
        return self.left(first + space + 1) - self.right(first + space - 1)

    def _placed(self, x: float, y: float) -> Place:
        left, bottom, right, top = self.frame
        if self.turn == 0:
            return x - left, top - y
        return ((y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[
            self.turn - 1
        ]


@lru_cache(maxsize=512)
def _face(name: bytes) -> tuple[bool, bool]:
    return face(name.decode("latin-1"))
