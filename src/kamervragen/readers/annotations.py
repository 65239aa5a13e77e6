"""Marks that a reviewer put on a page: lines through text, boxes over it, notes beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2_raw.bindings as raw

from kamervragen.readers.pdfium import Box, TextPage

_NOTES = frozenset((
    raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FILEATTACHMENT,
))  # fmt: skip
# What a reviewer draws may hide words; a marker leaves them open, and the page shows which does what.
_PAINTED = frozenset((
    raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_POLYGON, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP,
    raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_LINE, raw.FPDF_ANNOT_POLYLINE,
))  # fmt: skip
# A pen that goes straight through words draws a box so high at most, in points.
_PENS, _FLAT = frozenset((raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_LINE)), 16.0
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
# A page with more annotations is a map.
_MOST = 2_000


class Remarks(NamedTuple):
    """`strikes`: boxes of the words that are struck out; `redacted`: boxes marked to be made black; `painted`: boxes of
    what may hide words, in the page's own coordinates; `notes`: how many notes, texts and stamps lie on the page."""

    strikes: tuple[Box, ...] = ()
    redacted: tuple[Box, ...] = ()
    painted: tuple[Box, ...] = ()
    notes: int = 0


def remarks_of(page: TextPage) -> Remarks:
    """Return what reviewers marked on a page."""
    count = min(raw.FPDFPage_GetAnnotCount(page.page), _MOST)
    if not count:
        return Remarks()
    strikes: list[Box] = []
    redacted: list[Box] = []
    painted: list[Box] = []
    notes = 0
    for number in range(count):
        annotation = raw.FPDFPage_GetAnnot(page.page, number)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if not raw.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
            notes += kind in _NOTES
            painted += _own_box(annotation) if kind in _PAINTED else ()
            if kind == raw.FPDF_ANNOT_STRIKEOUT:
                strikes += _marked(annotation)
            elif kind in _PENS:
                strikes += (box for box in _own_box(annotation) if box[3] - box[1] < _FLAT)
            elif kind == raw.FPDF_ANNOT_REDACT:
                redacted += _marked(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
    return Remarks(tuple(strikes), tuple(redacted), tuple(painted), notes)


def _marked(annotation: Any) -> Iterator[Box]:
    """Give the boxes that an annotation marks; its own where it names none."""
    points = raw.FS_QUADPOINTSF()
    count = int(raw.FPDFAnnot_CountAttachmentPoints(annotation))
    for number in range(count):
        if raw.FPDFAnnot_GetAttachmentPoints(annotation, number, points):
            xs = (points.x1, points.x2, points.x3, points.x4)
            ys = (points.y1, points.y2, points.y3, points.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    if not count:
        yield from _own_box(annotation)


def _own_box(annotation: Any) -> Iterator[Box]:
    box = raw.FS_RECTF()
    if raw.FPDFAnnot_GetRect(annotation, box):
        yield box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)
