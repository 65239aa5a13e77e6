"""What a page draws beside its letters: boxes over them, lines through them, marks of reviewers.

A box that is drawn behind a text in the file is painted over it on the page: a name that was made black, a word that
was made white. The letters below are still in the file, for whoever selects them.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from math import inf
from typing import NamedTuple

import pypdfium2_raw.bindings as raw

from kamervragen.readers.forms import OPAQUE, Handle, drawn_on, fill_of
from kamervragen.readers.pdfium import ADDRESS, INT, Box, TextPage, quick
from kamervragen.readers.unseen import PALE

_mode = quick("FPDFPath_GetDrawMode", INT)
_segments = quick("FPDFPath_CountSegments", INT)
_segment = quick("FPDFPath_GetPathSegment", Handle)
_step = quick("FPDFPathSegment_GetType", INT)
_transparent = quick("FPDFPageObj_HasTransparency", INT)
_point = quick("FPDFPathSegment_GetPoint", INT)
_stroke_width = quick("FPDFPageObj_GetStrokeWidth", INT)

_TEXT = raw.FPDF_PAGEOBJ_TEXT
# A line is at most so thick, in points, and at least so long; a box that hides a letter is larger than this.
_THICK, _LONG, _LEAST = 2.0, 4.0, 3.0
# So many thin boxes over one text hide it; a line that slants is so wide and high, in points.
_BARS, _STACK, _SLANT_WIDTH, _SLANT_HEIGHT = 3, 12.0, 40.0, 6.0
# A page with more shapes is a drawing.
_MOST = 5_000
# So many steps draw a rectangle; so many are looked at.
_RECTANGLE, _STEPS = 6, 64
_MOVES = raw.FPDF_SEGMENT_MOVETO
# Two parts of a colour that differ by no more look the same.
_ALIKE = 16
# Behind all that a page draws.
_LAST = 1 << 31
# One that has more boxes over its text as well.
_MOST_BOXES = 300
# A picture of words is so wide, as a part of its page, and so high, in points; logos stand in the margins.
_WORDS_WIDE, _LINE_HIGH, _MARGIN = 0.1, 6.0, 0.1
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


class Veil(NamedTuple):
    """What is drawn over text and may hide it: its box, and the addresses of the texts below it."""

    box: Box
    below: frozenset[int]


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

    def veils(self, painted: Sequence[Box] = ()) -> list[Veil]:
        """Return each picture, shading or thick line over text. `painted`: boxes of what a reviewer drew."""
        first = self._first_text
        boxes = [
            *((one.box, one.order) for one in self.pictures if one.order > first),
            *(
                (box, order)
                for order in self._of_kind(raw.FPDF_PAGEOBJ_SHADING)
                if order > first and (box := self._drawn.box(order))
            ),
            *(one for one in self._thick() if one[1] > first),
            *((box, _LAST) for box in painted),
            *((text.box, _LAST) for text in self._barred()),
        ]
        found = (Veil(box, self._below(box, order)) for box, order in boxes[:_MOST_BOXES])
        return [veil for veil in found if veil.below]

    def _barred(self) -> Iterator[_Drawn]:
        """Give the texts over which many thin boxes are filled, one above another."""
        first = self._first_text
        thin = [one.box for one in self.filled if one.order > first and _is_bar(one.box)]
        stacks = [box for box in thin if sum(_is_stacked(box, other) for other in thin) >= _BARS]
        for text in self._by_height if stacks else ():
            if sum(_overlap(box, text.box) for box in stacks) >= _BARS:
                yield text

    def crossed(self) -> list[Box]:
        """Return a thin line through each text that a slanting line crosses: a whole question may be struck out so."""
        slants = [
            box
            for order in self._of_kind(raw.FPDF_PAGEOBJ_PATH)
            if (box := self._drawn.box(order)) and _is_slant(self._drawn.handles[order], box)
        ]
        found = (
            text.box
            for box in slants[:_MOST_BOXES]
            for text in self._near(box)
            if _meets(text.box, box) and _crosses(box, text.box)
        )
        return [(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2) for x0, y0, x1, y1 in found]

    def _below(self, box: Box, order: int) -> frozenset[int]:
        return frozenset(
            one.drawn for one in self._near(box) if one.order < order and _meets(one.box, box)
        )

    def _thick(self) -> Iterator[tuple[Box, int]]:
        """Give the boxes of lines as thick as words are high; the box of a line may lack its width."""
        width = ctypes.c_float()
        into = ADDRESS(ctypes.addressof(width))
        for order in self._of_kind(raw.FPDF_PAGEOBJ_PATH):
            box = self._drawn.box(order)
            if box and _stroke_width(self._drawn.handles[order], into) and width.value > _LEAST:
                half = width.value / 2
                yield (box[0] - half, box[1] - half, box[2] + half, box[3] + half), order

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

    def beside_text(self, width: float, height: float) -> list[Box]:
        """Return the pictures that hold no text and are as wide as words: not in the margins above and below.

        A logo stands on top of its page, and what is printed on a picture has it for its ground.
        """
        low, high = _MARGIN * height, (1 - _MARGIN) * height
        boxes = (
            one.box
            for one in self.pictures
            if one.box[2] - one.box[0] > _WORDS_WIDE * width
            and one.box[3] - one.box[1] > _LINE_HIGH
        )
        return [
            box
            for box in boxes
            if low < (box[1] + box[3]) / 2 < high
            and not any(_meets(text.box, box) for text in self._near(box))
        ]

    def is_scan(self, width: float, height: float) -> bool:
        """True where pictures lie over the page and its text: the letters are those that a program read in them.

        A scanner may cut its picture into strips.
        """
        first = self._first_text
        over = (one.box for one in self.pictures if one.order > first)
        return sum((box[2] - box[0]) * (box[3] - box[1]) for box in over) > _WHOLE * width * height

    def _filled(self) -> Iterator[Shape]:
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        into = [ADDRESS(ctypes.addressof(part)) for part in (mode, stroke)]
        for order in self._of_kind(raw.FPDF_PAGEOBJ_PATH):
            drawn = self._drawn.handles[order]
            if not _mode(drawn, *into) or not mode.value:
                continue
            box = self._drawn.box(order)
            fill = fill_of(drawn) if box is not None else None
            if box is None or fill is None:
                continue
            colour = fill[:3]
            _, solid = self._drawn.placed.get(order, (None, True))
            opaque = solid and fill[3] >= OPAQUE and not _transparent(drawn)
            hides = opaque and not _is_frame(drawn)
            yield Shape(box, order, min(colour) >= PALE, hides, colour if hides else ())


def _is_bar(box: Box) -> bool:
    """True for a box that is too thin to hide a letter by itself."""
    return box[2] - box[0] > _LONG and box[3] - box[1] <= _LEAST


def _is_stacked(one: Box, other: Box) -> bool:
    """True for bars above one another that are so near that no line of text stands between them."""
    return min(one[2], other[2]) > max(one[0], other[0]) and abs(one[1] - other[1]) < _STACK


def _overlap(one: Box, other: Box) -> bool:
    return min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) > max(
        one[1], other[1]
    )


def _is_slant(drawn: Handle, box: Box) -> bool:
    """True for a drawn line, or a few, that run neither across nor upright and are not filled."""
    if box[2] - box[0] < _SLANT_WIDTH or box[3] - box[1] < _SLANT_HEIGHT:
        return False
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not _mode(drawn, *(ADDRESS(ctypes.addressof(part)) for part in (mode, stroke))):
        return False
    count = _segments(drawn)
    if mode.value or not stroke.value or not 1 < count <= _RECTANGLE:
        return False
    steps = [_segment(drawn, number) for number in range(count)]
    x, y = ctypes.c_float(), ctypes.c_float()
    into = [ADDRESS(ctypes.addressof(part)) for part in (x, y)]
    points: list[tuple[float, float]] = []
    for step in steps:
        if _step(step) == raw.FPDF_SEGMENT_BEZIERTO or not _point(step, *into):
            return False
        points.append((x.value, y.value))
    moves = (_step(step) == _MOVES for step in steps)
    pairs = (
        pair
        for pair, move in zip(pairwise(points), islice(moves, 1, None), strict=True)
        if not move
    )
    return any(abs(one[0] - other[0]) > 1 and abs(one[1] - other[1]) > 1 for one, other in pairs)


def _crosses(box: Box, text: Box) -> bool:
    """True where a line from corner to corner of a box passes through a text below it."""
    height, width = box[3] - box[1], box[2] - box[0]
    x0, x1 = max(box[0], text[0]), min(box[2], text[2])
    rises = [(x - box[0]) / width * height for x in (x0, x1)]
    low, high = text[1] - box[1], text[3] - box[1]
    return any(
        min(ends) < high and max(ends) > low for ends in (rises, [height - rise for rise in rises])
    )


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
    fill = fill_of(Handle(text.drawn))
    return fill is not None and all(
        abs(one - other) <= _ALIKE for one, other in zip(fill, shape.colour, strict=False)
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
