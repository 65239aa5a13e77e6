"""The ink of a page: whether a letter can be seen where something is drawn over it whose look its box does not tell.

A picture, a shading, a thick line or a reviewer's drawing may hide the words below it, or leave them open: a signature
has a clear ground. Where letters lie below such a thing the page is painted, and each is looked at: a letter that is
seen is darker or lighter than what is around it.
"""

from __future__ import annotations

import ctypes
from functools import cached_property
from math import ceil

import pypdfium2_raw.bindings as raw

from kamervragen.readers.pdfium import Box, TextPage

# So many dots a point; so much of a page is painted at most.
_SCALE, _MOST = 2.0, 4_000
# Of 255: a letter that is seen differs by so much from its ground, and ground that is so light is paper.
_CONTRAST, _PALE = 48, 200
# A dot beside the letter, so that its ground is seen as well.
_AROUND = 1


class Ink:
    """What an open page looks like, in shades of grey; it is painted when first asked."""

    def __init__(self, page: TextPage) -> None:
        """Keep the page, which has to stay open."""
        self._page = page
        width, height = raw.FPDF_GetPageWidthF(page.page), raw.FPDF_GetPageHeightF(page.page)
        self._width: int = min(_MOST, max(1, ceil(width * _SCALE)))
        self._height: int = min(_MOST, max(1, ceil(height * _SCALE)))

    def shade(self, box: Box) -> str:
        """Return `seen` where the letter in a box shows, else whether `dark` or `pale` ground hides it.

        Parameters:
            box: left, bottom, right and top, in the page's own points.
        """
        (x0, y0), (x1, y1) = (self._dot(*corner) for corner in ((box[0], box[1]), (box[2], box[3])))
        left, right = sorted((x0, x1))
        top, bottom = sorted((y0, y1))
        rows = range(max(0, top - _AROUND), min(self._height, bottom + _AROUND + 1))
        first, last = max(0, left - _AROUND), min(self._width, right + _AROUND + 1)
        dots = b"".join(
            self._dots[row * self._stride + first : row * self._stride + last] for row in rows
        )
        if not dots or max(dots) - min(dots) >= _CONTRAST:
            return "seen"
        return "pale" if min(dots) >= _PALE else "dark"

    def _dot(self, x: float, y: float) -> tuple[int, int]:
        column, row = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(
            self._page.page, 0, 0, self._width, self._height, 0, x, y, column, row
        )
        return column.value, row.value

    @cached_property
    def _dots(self) -> bytes:
        bitmap = raw.FPDFBitmap_CreateEx(
            self._width, self._height, raw.FPDFBitmap_Gray, None, self._stride
        )
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, self._width, self._height, 0xFFFFFFFF)
            flags = raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
            raw.FPDF_RenderPageBitmap(
                bitmap, self._page.page, 0, 0, self._width, self._height, 0, flags
            )
            return ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), self._stride * self._height)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)

    @property
    def _stride(self) -> int:
        return self._width + -self._width % 4
