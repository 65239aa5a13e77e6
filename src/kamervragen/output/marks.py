"""By what a sheet is known again: the outputs write these marks, and `answers/` looks for them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from kamervragen.output.safe import visible, visible_lines
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.records import Deelvraag, Verzoek, Vraag

ANSWER = "Antwoord"
PLACEHOLDER = "Typ hier het antwoord"
SUBQUESTIONS, ASKING = "Deelvragen", "Deelvragen en verzoeken"

# Where the questions end: what stands behind it is no answer.
END, END_REMARK = "kamervragen_einde", "<!-- einde vragen -->"

# Behind the name of a style of ours where the template uses that name for another kind of style.
OTHER_STYLE = " (blad)"

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
_LETTER = regex(r"(?<![^\s(])([a-z])[.)]\s+(?=\S)")


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


def sentences(vraag: Vraag) -> list[Deelvraag | Verzoek]:
    """All sentences of a question that ask, in order: with a question mark and without."""
    return sorted((*vraag.deelvragen, *vraag.verzoeken), key=lambda one: one.begin)


def parts_to_tick(vraag: Vraag) -> list[tuple[str, str]]:
    """Letter and text of each sentence that asks, where there is more than one to tick off.

    A question that has letters of its own, ``a. … b. …``, keeps them: it is by these that people speak of its parts.
    """
    asking = sentences(vraag)
    if len(asking) < 2:
        return []
    return _lettered(vraag, asking) or [
        (letter(place), one.tekst) for place, one in enumerate(asking)
    ]


def above_ticks(vraag: Vraag) -> str:
    """What stands above the parts to tick off."""
    return ASKING if vraag.verzoeken else SUBQUESTIONS


def _lettered(vraag: Vraag, asking: list[Deelvraag | Verzoek]) -> list[tuple[str, str]]:
    """The parts by the letters that are printed in the question; none where there are not two in a row."""
    begins: list[tuple[int, int]] = []
    for found in _LETTER.finditer(vraag.tekst):
        if found[1] == letter(len(begins)):
            begins.append((found.start(1), found.end()))
    if len(begins) < 2:
        return []
    ends = [begin for begin, _ in begins[1:]] + [len(vraag.tekst)]
    parts = []
    for place, ((_, begin), end) in enumerate(zip(begins, ends, strict=True)):
        last = max((one.eind for one in asking if begin < one.eind <= end), default=end)
        parts.append((letter(place), " ".join(vraag.tekst[begin:last].split()).rstrip("( ")))
    return parts


def _units(text: str) -> int:
    """Length in units of UTF-16."""
    return len(text) + sum(char > "\uffff" for char in text)


def _within(text: str, units: int) -> str:
    """As much of `text` as has so many units of UTF-16."""
    cut = text[:units]
    while _units(cut) > units:
        cut = cut[: -((_units(cut) - units + 1) // 2)]
    return cut
