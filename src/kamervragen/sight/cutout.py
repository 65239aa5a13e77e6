"""A question cut out of its pages, with its box drawn; what stands on several pages is put in one picture."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kamervragen.readers.paint import POINTS
from kamervragen.records import Vak
from kamervragen.sight.pages import Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

# Points: of the page around a question, between its words and the line around them, and of that line.
_AROUND, _ROOM, _LINE = 26.0, 5.0, 1.4
_ACCENT, _BETWEEN, _PAPER = (21, 88, 150), (214, 220, 228), (255, 255, 255)
# Dots between two pages; how pale the page around a question is, of 1.
_GAP, _PALE = 14, 0.55


def cutout(sheets: Sequence[Sheet], boxes: Sequence[Vak]) -> bytes:
    """Return a PNG of the boxes on their pages, each with some of the page around it."""
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    pieces = [
        _piece(sheet, box, left, right)
        for sheet in sheets
        for box in boxes
        if box.pagina == sheet.number
    ]
    target = io.BytesIO()
    _stacked(pieces).save(target, "PNG", optimize=True, dpi=(sheets[0].dots, sheets[0].dots))
    return target.getvalue()


def _piece(sheet: Sheet, box: Vak, left: float, right: float) -> Image:
    """Return the part of a page around a box, as wide as all parts are."""
    from PIL.Image import blend, new
    from PIL.ImageDraw import Draw

    scale = sheet.dots / POINTS

    def dots(x: float, y: float) -> tuple[int, int]:
        return round((x - sheet.left) * scale), round((y - sheet.top) * scale)

    page = sheet.image.convert("RGB")
    corners = (*dots(box.x0 - _ROOM, box.top - _ROOM), *dots(box.x1 + _ROOM, box.bottom + _ROOM))
    # What is around it is paler.
    image = blend(page, new("RGB", page.size, _PAPER), _PALE)
    image.paste(page.crop(corners), corners[:2])
    Draw(image).rounded_rectangle(
        corners, radius=round(3 * scale), outline=_ACCENT, width=max(1, round(_LINE * scale))
    )
    first = dots(left - _AROUND, box.top - _AROUND)
    last = dots(right + _AROUND, box.bottom + _AROUND)
    edges = (
        max(0, first[0]),
        max(0, first[1]),
        min(image.width, last[0]),
        min(image.height, last[1]),
    )
    return image.crop(
        (edges[0], edges[1], max(edges[0] + 1, edges[2]), max(edges[1] + 1, edges[3]))
    )


def _stacked(pieces: Sequence[Image]) -> Image:
    """Return pictures below each other, a band between them."""
    from PIL.Image import new

    if len(pieces) == 1:
        return pieces[0]
    width = max(piece.width for piece in pieces)
    height = sum(piece.height for piece in pieces) + _GAP * (len(pieces) - 1)
    whole, y = new("RGB", (width, height), _BETWEEN), 0
    for piece in pieces:
        whole.paste(_PAPER, (0, y, width, y + piece.height))
        whole.paste(piece, (0, y))
        y += piece.height + _GAP
    return whole
