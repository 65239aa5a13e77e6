"""A page of a PDF as pdfium paints it: what a person sees of it, with the marks of reviewers."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pypdfium2_raw.bindings as raw

from kamervragen.readers.pdfium import TextPage

if TYPE_CHECKING:
    from PIL.Image import Image

# Points an inch.
POINTS = 72
# So many dots a page has at most: A3 at 400 dots an inch.
MOST_DOTS = 32_000_000


def paint(page: TextPage, dots: float, *, grey: bool) -> tuple[Image, float]:
    """Return the picture of an open page, set upright as it is shown, and how many dots an inch it has.

    Parameters:
        dots: wished for; a page that is very large gets fewer.
        grey: in shades of grey, not in colours.
    """
    from PIL.Image import frombytes

    width, height = raw.FPDF_GetPageWidthF(page.page), raw.FPDF_GetPageHeightF(page.page)
    dots = min(dots, POINTS * (MOST_DOTS / max(width * height, 1.0)) ** 0.5)
    across, down = (max(1, round(side * dots / POINTS)) for side in (width, height))
    form, depth, flags = (
        (raw.FPDFBitmap_Gray, 1, raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE)
        if grey
        else (raw.FPDFBitmap_BGR, 3, raw.FPDF_ANNOT)
    )
    stride = across * depth + -across * depth % 4
    bitmap = raw.FPDFBitmap_CreateEx(across, down, form, None, stride)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page.page, 0, 0, across, down, 0, flags)
        data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * down)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    mode, order = ("L", "L") if grey else ("RGB", "BGR")
    return frombytes(mode, (across, down), data, "raw", order, stride), dots
