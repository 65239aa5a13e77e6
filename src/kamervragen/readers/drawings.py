"""What a page draws beside its letters: boxes over them, lines through them, marks of reviewers.

A box that is drawn behind a text in the file is painted over it on the page: a name that was made black, a word that
was made white. The letters below are still in the file, for whoever selects them.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from math import inf
from typing import NamedTuple

import pypdfium2_raw.bindings as raw

from kamervragen.readers.forms import Handle, drawn_on
from kamervragen.readers.pdfium import ADDRESS, INT, Box, TextPage, quick
from kamervragen.readers.unseen import PALE

_mode = quick("FPDFPath_GetDrawMode", INT)
_fill = quick("FPDFPageObj_GetFillColor", INT)
_segments = quick("FPDFPath_CountSegments", INT)
_segment = quick("FPDFPath_GetPathSegment", Handle)
_step = quick("FPDFPathSegment_GetType", INT)
_transparent = quick("FPDFPageObj_HasTransparency", INT)

_TEXT = raw.FPDF_PAGEOBJ_TEXT
# A line is at most so thick, in points, and at least so long; a box that hides a letter is larger than this.
_THICK, _LONG, _LEAST = 2.0, 4.0, 3.0
# A page with more shapes is a drawing.
_MOST = 5_000
_OPAQUE = 250
# So many steps draw a rectangle; so many are looked at.
_RECTANGLE, _STEPS = 6, 64
_MOVES = raw.FPDF_SEGMENT_MOVETO
# Two parts of a colour that differ by no more look the same.
_ALIKE = 16
# Behind all that a page draws.
_LAST = 1 << 31
# One that has more boxes over its text as well.
_MOST_BOXES = 300
# A picture of so much of its page is the scan of which the letters were read.
_WHOLE = 0.5


class Shape(NamedTuple):
    """A box as drawn, in the page's own coordinates: left, bottom, right, top; its place in drawing order.

    `opaque`: nothing below it is seen. `colour`: red, green and blue of its fill, where it has one and is opaque.
    """

    box: Box
    order: int
    pale: bool
    opaque: bool
    colour: tuple[int, ...] = ()


class Cover(NamedTuple):
    """A box that is painted over text: the addresses of the texts below it.

    `blank`: nothing stands where the letters were: the box is white, or other text is printed on it.
    """

    box: Box
    below: frozenset[int]
    blank: bool


class _Drawn(NamedTuple):
    box: Box
    order: int
    drawn: int


def _low(one: _Drawn) -> float:
    return one.box[1]


class Drawings:
    """The shapes of an open page; each kind is looked for when asked."""

    def __init__(self, page: TextPage) -> None:
        """Pass over the objects of `page` once: most pages draw little beside their text."""
        self._drawn = drawn_on(page)
        shapes = (order for order, kind in enumerate(self._drawn.kinds) if kind != _TEXT)
        self._shapes = list(islice(shapes, _MOST))

    @property
    def _first_text(self) -> float:
        kinds = self._drawn.kinds
        return kinds.index(_TEXT) if _TEXT in kinds else inf

    def _of_kind(self, kind: int) -> Iterator[int]:
        return (order for order in self._shapes if self._drawn.kinds[order] == kind)

    @cached_property
    def filled(self) -> tuple[Shape, ...]:
        """What is filled with a colour, be it white."""
        return tuple(self._filled())

    @cached_property
    def pictures(self) -> tuple[Shape, ...]:
        """The boxes of pictures."""
        found = ((self._drawn.box(order), order) for order in self._of_kind(raw.FPDF_PAGEOBJ_IMAGE))
        return tuple(Shape(box, order, pale=False, opaque=True) for box, order in found if box)

    @property
    def coloured(self) -> list[Box]:
        """The boxes on which white text can be read."""
        return [one.box for one in (*self.filled, *self.pictures) if not one.pale]

    @cached_property
    def lines(self) -> tuple[Box, ...]:
        """Thin lines across, filled or stroked: below words, through words, between rows."""
        paths = map(self._drawn.box, self._of_kind(raw.FPDF_PAGEOBJ_PATH))
        return tuple(
            box for box in paths if box and box[3] - box[1] <= _THICK and box[2] - box[0] >= _LONG
        )

    @property
    def any(self) -> bool:
        """True where anything is drawn on the page."""
        return bool(self._drawn.kinds)

    def covers(self, redacted: Sequence[Box] = ()) -> list[Cover]:
        """Return each box that is painted over text. `redacted`: boxes that somebody marked to be made black."""
        first = self._first_text
        boxes = [
            *(one for one in self.filled if one.order > first and one.opaque and _is_box(one.box)),
            *(Shape(box, _LAST, pale=False, opaque=True) for box in redacted),
        ]
        found = (self._cover(one) for one in boxes[:_MOST_BOXES])
        return [cover for cover in found if cover.below]

    def _cover(self, shape: Shape) -> Cover:
        near = [one for one in self._near(shape.box) if _meets(one.box, shape.box)]
        # Black letters on a black box are as hidden as those below it.
        hidden = [one for one in near if one.order < shape.order or _has_colour(one, shape)]
        return Cover(
            shape.box,
            frozenset(one.drawn for one in hidden),
            blank=shape.pale or len(hidden) < len(near),
        )

    def _near(self, box: Box) -> Sequence[_Drawn]:
        """Return the texts that may be as high on the page as a box."""
        texts = self._by_height
        if not texts:
            return ()
        first = bisect_left(texts, box[1] - self._tallest, key=_low)
        return texts[first : bisect_left(texts, box[3], key=_low)]

    @cached_property
    def _by_height(self) -> list[_Drawn]:
        drawn = self._drawn
        texts = (order for order, kind in enumerate(drawn.kinds) if kind == _TEXT)
        boxes = ((drawn.box(order), order, drawn.handles[order].value or 0) for order in texts)
        return sorted((_Drawn(box, order, text) for box, order, text in boxes if box), key=_low)

    @cached_property
    def _tallest(self) -> float:
        return max((one.box[3] - one.box[1] for one in self._by_height), default=0.0)

    def is_scan(self, width: float, height: float) -> bool:
        """True where a picture lies over the page and its text: the letters are those that a program read in it."""
        least, first = _WHOLE * width * height, self._first_text
        return any(
            one.order > first and (one.box[2] - one.box[0]) * (one.box[3] - one.box[1]) > least
            for one in self.pictures
        )

    def _filled(self) -> Iterator[Shape]:
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        parts = [ctypes.c_uint() for _ in range(4)]
        into = [ADDRESS(ctypes.addressof(part)) for part in (mode, stroke, *parts)]
        for order in self._of_kind(raw.FPDF_PAGEOBJ_PATH):
            drawn = self._drawn.handles[order]
            if not _mode(drawn, *into[:2]) or not mode.value:
                continue
            box = self._drawn.box(order)
            if box is None or not _fill(drawn, *into[2:]):
                continue
            colour = tuple(part.value for part in parts[:3])
            _, solid = self._drawn.placed.get(order, (None, True))
            opaque = solid and parts[3].value >= _OPAQUE and not _transparent(drawn)
            hides = opaque and not _is_frame(drawn)
            yield Shape(box, order, min(colour) >= PALE, hides, colour if hides else ())


def _is_frame(drawn: ctypes.c_void_p) -> bool:
    """True for a path of several outlines: it is filled between them alone, as a border around words is."""
    count = min(_segments(drawn), _STEPS)
    if count <= _RECTANGLE:
        return False
    return [_step(_segment(drawn, n)) for n in range(count)].count(_MOVES) > 1


def _has_colour(text: _Drawn, shape: Shape) -> bool:
    """True where the letters of a text cannot be told from the dark box that they stand on."""
    if shape.pale or not shape.colour:
        return False
    parts = [ctypes.c_uint() for _ in range(4)]
    into = [ADDRESS(ctypes.addressof(part)) for part in parts]
    drawn = Handle(text.drawn)
    return bool(_fill(drawn, *into)) and all(
        abs(one.value - other) <= _ALIKE for one, other in zip(parts, shape.colour, strict=False)
    )


def _is_box(box: Box) -> bool:
    return box[2] - box[0] > _LEAST and box[3] - box[1] > _LEAST


def _meets(one: Box, other: Box) -> bool:
    """True where a box lies over a text; one of a single letter (`i`, `.`) may be narrow and low."""
    wide, high = min(1.0, 0.5 * (one[2] - one[0])), min(_LEAST, 0.5 * (one[3] - one[1]))
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > wide
        and min(one[3], other[3]) - max(one[1], other[1]) > high
    )
