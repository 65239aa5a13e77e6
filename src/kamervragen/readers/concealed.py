"""Letters of a page that a box hides or that stand in a layer that is off: what nobody sees is not given out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kamervragen.lines import How
from kamervragen.readers.drawings import Cover
from kamervragen.readers.pdfium import ADDRESS, TextPage, quick
from kamervragen.readers.unseen import shortened

_text_object = quick("FPDFText_GetTextObject", ADDRESS)

# What stands for a letter below a dark box, and what takes no place in a text.
_BLACK, _NOTHING = "\u2588", "\u200b"


def without_concealed(
    page: TextPage, text: str, covers: Sequence[Cover], off: Collection[int]
) -> tuple[str, list[tuple[str, How]]]:
    """Return (the text of a page as it is seen, what is to be told of it and why).

    `off`: addresses of the texts that stand in a layer that is off. Below a dark box each letter becomes `█`; below a
    white one, and where another text is printed on the box, nothing stays.
    """
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
        if cover is not None:
            covered += 1
            letters[index] = _NOTHING if cover.blank else _BLACK
    told: list[tuple[str, How]] = [(f"{covered} letters", "covered")] if covered else []
    if hidden:
        told.append((shortened("".join(hidden).strip()), "layer"))
    return "".join(letters), told


def _above(page: TextPage, index: int, drawn: int, covers: Sequence[Cover]) -> Cover | None:
    """Return the box that hides the middle of a letter, if one does."""
    over = [cover for cover in covers if drawn in cover.below]
    if not over:
        return None
    box = page.letter_box(index)
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    inside = (
        cover
        for cover in over
        if cover.box[0] <= x <= cover.box[2] and cover.box[1] <= y <= cover.box[3]
    )
    return next(inside, None)
