"""What a page draws, with what stands inside forms: drawings of their own that a page puts at a place.

Word, PowerPoint and stamps put text, boxes and lines in forms; a form may hold others.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import NamedTuple

import pypdfium2_raw.bindings as raw

from kamervragen.readers.pdfium import ADDRESS, INT, Box, TextPage, quick


class Handle(ctypes.c_void_p):
    """An object of a page; as a class of its own it is handed on as it is."""


_count = quick("FPDFPage_CountObjects", INT)
_object = quick("FPDFPage_GetObject", Handle)
_count_in = quick("FPDFFormObj_CountObjects", INT)
_object_in = quick("FPDFFormObj_GetObject", Handle)
_kind = quick("FPDFPageObj_GetType", INT)
_bounds = quick("FPDFPageObj_GetBounds", INT)
_matrix = quick("FPDFPageObj_GetMatrix", INT)
_fill = quick("FPDFPageObj_GetFillColor", INT)

_FORM = raw.FPDF_PAGEOBJ_FORM
# Forms in forms are looked into so deep; a page has so many objects at most that are looked at.
_DEEPEST, _MOST = 4, 200_000
_OPAQUE = 250


class Place(NamedTuple):
    """Where a form puts what it holds: a, b, c, d, e and f of a matrix."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: Place) -> Place:
        """Return the place in what `outer` places."""
        return Place(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )

    def moved(self, box: Box) -> Box:
        """Return the box around a box that is put here."""
        corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs = [x * self.a + y * self.c + self.e for x, y in corners]
        ys = [x * self.b + y * self.d + self.f for x, y in corners]
        return min(xs), min(ys), max(xs), max(ys)


class Drawn(NamedTuple):
    """What a page draws, in drawing order. `placed`: of what stands in forms, where, and whether it may hide text."""

    handles: list[Handle]
    kinds: list[int]
    placed: dict[int, tuple[Place, bool]]

    def box(self, order: int) -> Box | None:
        """Return the box of an object in the coordinates of the page."""
        sides = [ctypes.c_float() for _ in range(4)]
        places = (ADDRESS(ctypes.addressof(side)) for side in sides)
        if not _bounds(self.handles[order], *places):
            return None
        left, bottom, right, top = (side.value for side in sides)
        box = left, bottom, right, top
        return self.placed[order][0].moved(box) if order in self.placed else box


def drawn_on(page: TextPage) -> Drawn:
    """Return what a page draws, forms resolved into what they hold; most pages have none."""
    handle = ADDRESS(page.page_handle)
    count = _count(handle)
    handles = list(map(_object, repeat(handle, count), range(count)))
    kinds = list(map(_kind, handles))
    if _FORM not in kinds:
        return Drawn(handles, kinds, {})
    found = Drawn([], [], {})
    for drawn, kind in zip(handles, kinds, strict=True):
        if kind == _FORM:
            _resolve(drawn, Place(), True, _DEEPEST, found)
        else:
            found.handles.append(drawn)
            found.kinds.append(kind)
    return found


def _resolve(form: Handle, outer: Place, solid: bool, deepest: int, found: Drawn) -> None:
    """Add what a form holds to what was found."""
    place = _place_of(form).within(outer)
    solid = solid and _is_solid(form)
    for number in range(min(_count_in(form), _MOST - len(found.kinds))):
        drawn = _object_in(form, number)
        kind = _kind(drawn)
        if kind != _FORM:
            found.placed[len(found.kinds)] = place, solid
            found.handles.append(drawn)
            found.kinds.append(kind)
        elif deepest:
            _resolve(drawn, place, solid, deepest - 1, found)


def walk(
    drawn: Handle, look: Callable[[Handle], bool], deepest: int = _DEEPEST
) -> Iterator[Handle]:
    """Give the texts of an object for which, or for a form around which, `look` says so."""
    if look(drawn):
        yield from _texts(drawn, deepest)
    elif _kind(drawn) == _FORM and deepest:
        for number in range(_count_in(drawn)):
            yield from walk(_object_in(drawn, number), look, deepest - 1)


def _texts(drawn: Handle, deepest: int) -> Iterator[Handle]:
    if _kind(drawn) == raw.FPDF_PAGEOBJ_TEXT:
        yield drawn
    elif _kind(drawn) == _FORM and deepest:
        for number in range(_count_in(drawn)):
            yield from _texts(_object_in(drawn, number), deepest - 1)


def _place_of(form: Handle) -> Place:
    found = raw.FS_MATRIX()
    if not _matrix(form, ADDRESS(ctypes.addressof(found))):
        return Place()
    return Place(found.a, found.b, found.c, found.d, found.e, found.f)


def _is_solid(form: Handle) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    known = _fill(form, *(ADDRESS(ctypes.addressof(part)) for part in parts))
    return not known or parts[3].value >= _OPAQUE
