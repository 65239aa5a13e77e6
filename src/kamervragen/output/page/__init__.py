"""A page for people: a document and its record side by side, in one HTML file that fetches nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.output import words
from kamervragen.output.page.anchors import Anchors
from kamervragen.output.page.document_side import draw_pages, draw_rows, legend
from kamervragen.output.page.frame import Frame, framed
from kamervragen.output.page.html import Html, joined, tag
from kamervragen.output.page.marks import marks_of
from kamervragen.output.page.record_side import Side, record_side, told

if TYPE_CHECKING:
    from kamervragen.shown import Shown


def render(shown: Shown) -> str:
    """Return the page; the same record and the same pictures give the same page."""
    anchors = Anchors.of(shown.record)
    marks = marks_of(shown, anchors)
    if shown.rows:
        unit = "alinea" if any(mark.alineas for mark in marks) else "regel"
        drawn = draw_rows(shown.rows, marks, unit)
    else:
        drawn = draw_pages(shown.pictures, marks)
    record, side = shown.record, Side(shown, anchors, drawn.places)
    return framed(
        Frame(
            title=record.betreft or record.herkomst.bestand,
            bestand=words.file_name(record.herkomst.bestand),
            document=joined((legend(marks), *drawn.html, _left_out(shown))),
            record=record_side(side),
            rules=drawn.rules,
            steps=shown.only is None and len(record.vragen) > 1,
            doubts=len(told(side)),
        )
    )


def _left_out(shown: Shown) -> Html:
    """Say what is not shown; nothing is left out in silence."""
    if not shown.left_out:
        return Html()
    one, more = ("bladzijde", "bladzijden") if shown.pictures else ("regel", "regels")
    count = shown.left_out
    rest = f"1 {one} wordt" if count == 1 else f"{count} {more} worden"
    return tag("p", f"Hierna volgt meer: {rest} niet getoond.", class_="afgebroken")
