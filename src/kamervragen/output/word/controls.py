"""Content controls: the field for an answer, and boxes to tick.

Their properties stand in the order of the schema: alias, tag, id, placeholder, and at last the kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.parser import OxmlElement

from kamervragen.output.marks import PLACEHOLDER
from kamervragen.output.safe import visible
from kamervragen.output.word.pieces import Element, made, paragraph, qn, run

_BOX, _TICKED = "\u2610", "\u2612"
_BOX_FONT = "MS Gothic"
# Word keeps no longer name of a field.
_ALIAS = 64


def answer_field(
    alias: str, tag: str, number: str, texts: Sequence[str], styles: tuple[str, str]
) -> Element:
    """Return a field in which an answer is typed, or stands already.

    Parameters:
        texts: the paragraphs of the answer; none for a field that waits for one.
        styles: of an answer, and of the words that stand in its place.
    """
    answer, waiting = styles
    properties = _properties(alias, tag, number)
    if not texts:
        properties.append(made("showingPlcHdr"))
    content = [paragraph(answer, run(text)) for text in texts]
    content = content or [paragraph(answer, run(PLACEHOLDER, waiting))]
    return made("sdt", made("sdtPr", *properties), made("sdtContent", *content))


def box_to_tick(alias: str, tag: str, number: str, *, ticked: bool) -> Element:
    """Return a box that Word ticks with a click."""
    state = OxmlElement("w14:checkbox")
    for name, value in (
        ("checked", str(int(ticked))),
        ("checkedState", f"{ord(_TICKED):X}"),
        ("uncheckedState", f"{ord(_BOX):X}"),
    ):
        one = OxmlElement(f"w14:{name}")
        one.set(qn("w14:val"), value)
        if name != "checked":
            one.set(qn("w14:font"), _BOX_FONT)
        state.append(one)
    font = dict.fromkeys(("ascii", "eastAsia", "hAnsi"), _BOX_FONT)
    box = run(_TICKED if ticked else _BOX)
    box.insert(0, made("rPr", made("rFonts", hint="eastAsia", **font)))
    properties = _properties(alias, tag, number)
    return made("sdt", made("sdtPr", *properties, state), made("sdtContent", box))


def _properties(alias: str, tag: str, number: str) -> list[Element]:
    return [
        made("alias", val=visible(alias)[:_ALIAS]),
        made("tag", val=tag),
        made("id", val=number),
    ]
