"""The answer sheet as a Word document, in the style of the house or of a template."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION

from kamervragen.output import words
from kamervragen.output.safe import visible
from kamervragen.output.word import house, places
from kamervragen.output.word.front import Sheet, front, warning
from kamervragen.output.word.pieces import Element, Numbers, qn
from kamervragen.output.word.questions import questions
from kamervragen.output.word.styles import Styles
from kamervragen.output.zipped import settled

if TYPE_CHECKING:
    from kamervragen.output import Style
    from kamervragen.records import Record

_NAME = "the template of the house"
# The most that Word takes for a title.
_TITLE = 255
# What takes room of its own in a paragraph without text.
_SEEN = ("w:drawing", "w:pict", "w:object", "w:sectPr", "w:br")


def render(record: Record, style: Style) -> bytes:
    """Return the sheet as a `.docx` file.

    Raises:
        UsageError: the template has a place-holder that is not known.
    """
    template = style.template
    document = docx.Document(io.BytesIO(template.data if template else house.packed()))
    _write(document, record, template.name if template else _NAME)
    _describe(document, record, ours=template is None)
    target = io.BytesIO()
    document.save(target)
    return settled(target.getvalue())


def _write(document: Document, record: Record, name: str) -> None:
    """Fill in the template, and put the sheet in its place or at its end."""
    body = document.element.body
    values = places.values(record)
    running = _running(document)
    parts = [body, *running]
    places.check(parts, values, name)
    place = places.place_of_questions(body, running, name)
    # Who put place-holders into the text has written a front of their own.
    own_front = bool(places.named(body))
    for part in parts:
        places.fill(part, values)
    sheet = Sheet(record, Styles(document.styles.element), Numbers(body), _width(document))
    content = [*(warning(sheet) if own_front else front(sheet)), *questions(sheet)]
    if place is None:
        _append(body, content)
    else:
        for element in content:
            place.addprevious(element)
        body.remove(place)


def _append(body: Element, content: list[Element]) -> None:
    """Put the sheet behind what the template says, before the properties of its last section."""
    blocks = [child for child in body if child.tag != qn("w:sectPr")]
    if len(blocks) == 1 and _is_empty(blocks[0]):
        body.remove(blocks[0])
    section = body.find(qn("w:sectPr"))
    for element in content:
        if section is None:
            body.append(element)
        else:
            section.addprevious(element)


def _is_empty(block: Element) -> bool:
    """True for the lone empty paragraph of a new document."""
    seen = [one for name in _SEEN for one in block.iter(qn(name))]
    return block.tag == qn("w:p") and not seen and not "".join(map(str, block.itertext())).strip()


def _running(document: Document) -> list[Element]:
    """The headers and footers."""
    kinds = (RELATION.HEADER, RELATION.FOOTER)
    return [
        one.target_part.element
        for one in document.part.rels.values()
        if one.reltype in kinds and hasattr(one.target_part, "element")
    ]


def _width(document: Document) -> int:
    """How wide the text of the last section is, in twentieths of a point."""
    section = document.sections[-1]
    inner = section.page_width, section.left_margin, section.right_margin
    if None in inner:
        return 9070
    page, left, right = (int(one or 0) for one in inner)
    return max((page - left - right) // 635, 1)


def _describe(document: Document, record: Record, *, ours: bool) -> None:
    """Say in the properties of the document what it is; a template keeps what it says of its makers."""
    properties = document.core_properties
    title = f"Antwoorden: {visible(record.betreft or words.MISSING)}"
    properties.title = title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"
    properties.language = "nl-NL"
    if ours and record.datum is not None:
        # The day of the letter, and not of this moment: the same letter gives the same file.
        day = dt.datetime.combine(record.datum, dt.time())
        properties.created = properties.modified = day
