"""Letters of a page that a box hides or that stand in a layer that is off: what nobody sees is not given out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pypdfium2_raw.bindings as raw

from kamervragen.amounts import counted
from kamervragen.lines import How
from kamervragen.readers.drawings import Cover, Veil
from kamervragen.readers.ink import Ink
from kamervragen.readers.pdfium import ADDRESS, INT, Box, TextPage, quick
from kamervragen.readers.unseen import shortened

_text_object = quick("FPDFText_GetTextObject", ADDRESS)

_mode = quick("FPDFTextObj_GetTextRenderMode", INT)
_INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE

# What stands for a letter below a dark box, and what takes no place in a text.
_BLACK, _NOTHING = "\u2588", "\u200b"


def without_concealed(
    page: TextPage,
    text: str,
    covers: Sequence[Cover],
    veils: Sequence[Veil],
    off: Collection[int],
) -> tuple[str, list[tuple[str, How]]]:
    """Return (the text of a page as it is seen, what is to be told of it and why).

    `veils`: what may hide words, which the page itself shows. `off`: addresses of the texts that stand in a layer that
    is off. Below a dark box each letter becomes `█`; below a white one, and where another text is printed on the box,
    nothing stays.
    """
    ink = Ink(page)
    letters = list(text)
    hidden: list[str] = []
    covered = 0
    for index, letter in enumerate(text):
        if letter.isspace():
            hidden += [" "] * bool(hidden)
            continue
        drawn = _text_object(ADDRESS(page.handle), index)
        if drawn in off:
            hidden.append(letter)
            letters[index] = _NOTHING
            continue
        cover = _above(page, index, drawn, covers)
        sign = _sign_of(cover) or _below_veil(page, index, drawn, veils, ink)
        if sign:
            covered += 1
            letters[index] = sign
    told: list[tuple[str, How]] = (
        [(counted(covered, "letter", "letters"), "covered")] if covered else []
    )
    if hidden:
        told.append((shortened("".join(hidden).strip()), "layer"))
    return "".join(letters), told


def _sign_of(cover: Cover | None) -> str:
    if cover is None:
        return ""
    return _NOTHING if cover.blank else _BLACK


def _below_veil(page: TextPage, index: int, drawn: int, veils: Sequence[Veil], ink: Ink) -> str:
    """Return what stands for a letter that something hides; nothing where it is seen."""
    if not any(drawn in veil.below for veil in veils) or _mode(ADDRESS(drawn)) == _INVISIBLE:
        return ""  # what a scanner read in a picture is not painted at all
    box = page.letter_box(index)
    if not any(_holds(veil.box, box) for veil in veils if drawn in veil.below):
        return ""
    return {"dark": _BLACK, "pale": _NOTHING}.get(ink.shade(box), "")


def _holds(outer: Box, box: Box) -> bool:
    """True where the middle of a letter lies in a box."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _above(page: TextPage, index: int, drawn: int, covers: Sequence[Cover]) -> Cover | None:
    """Return the box that hides the middle of a letter, if one does."""
    over = [cover for cover in covers if drawn in cover.below]
    if not over:
        return None
    box = page.letter_box(index)
    return next((cover for cover in over if _holds(cover.box, box)), None)
