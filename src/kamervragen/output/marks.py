"""By what a sheet is known again: the outputs write these marks, and `answers/` looks for them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from kamervragen.output.safe import visible, visible_lines

if TYPE_CHECKING:
    from kamervragen.records import Vraag

ANSWER = "Antwoord"
PLACEHOLDER = "Typ hier het antwoord"
SUBQUESTIONS = "Deelvragen"

# The sheet of a workbook that has the questions, and the columns that are looked for.
QUESTIONS = "Vragen"
NUMBER, TEXT, ID = "Nummer", "Vraag", "Id"

# What stands behind a text that a cell cannot hold.
CUT = "… (de volledige tekst staat in de JSON)"
# In units of UTF-16, as Excel counts.
_CELL = 32_767
# Word takes a file for damaged whose tags are longer.
_TAG = 64
_HASHED = 16


def bookmark(vraag: Vraag) -> str:
    """The bookmark at the heading of a question, by its place in the letter: ``vraag_3``."""
    return f"vraag_{vraag.volgnummer}"


def tag(name: str) -> str:
    """The tag of the answer field of a question: its id, in what room Word has for one."""
    shown = visible(name)
    if _units(shown) <= _TAG:
        return shown
    kept = _within(shown, _TAG - _HASHED - 1)
    return f"{kept}~{sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:_HASHED]}"


def comment(name: str) -> str:
    """The id of a question inside a remark of Markdown, which it cannot end.

    >>> comment("178412/3-->")
    '178412/3--\\\\x3e'
    """
    return visible(name).replace(">", r"\x3e")


def cell(text: str) -> str:
    """Text for a cell of a workbook: control characters shown, and cut where it is too long for one."""
    shown = visible_lines(text)
    return shown if _units(shown) <= _CELL else _within(shown, _CELL - len(CUT)) + CUT


def letter(place: int) -> str:
    """The letter of a subquestion, from 0: ``a``, ``b``, … ``z``, ``aa``.

    >>> letter(0), letter(25), letter(26)
    ('a', 'z', 'aa')
    """
    rest, last = divmod(place, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("a") + last)


def parts_to_tick(vraag: Vraag) -> list[tuple[str, str]]:
    """Letter and text of each subquestion, where there is more than one to tick off."""
    if len(vraag.deelvragen) < 2:
        return []
    return [(letter(place), one.tekst) for place, one in enumerate(vraag.deelvragen)]


def _units(text: str) -> int:
    """Length in units of UTF-16."""
    return len(text) + sum(char > "\uffff" for char in text)


def _within(text: str, units: int) -> str:
    """As much of `text` as has so many units of UTF-16."""
    cut = text[:units]
    while _units(cut) > units:
        cut = cut[: -((_units(cut) - units + 1) // 2)]
    return cut
