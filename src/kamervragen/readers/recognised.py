"""Text that recognition read in a picture: what it makes of specks, thin lines and raised note marks.

`RECOGNISED` is the table: each row has a line as it was read and as it is mended, and one that stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Misreading:
    """A named kind: its pattern and what takes its place, a line that it mends, the result, and a line that stays."""

    name: str
    pattern: re.Pattern[str]
    instead: str
    read: str
    mended: str
    stays: str


RECOGNISED: tuple[Misreading, ...] = (
    # A speck at the height of a foot: `2. _ Hoeveel wingebieden`, `_datum`.
    Misreading(
        "low line", regex(r"(?<![^\s(])_\s?(?=[A-Za-zÀ-ÿ])(?![^_]*_)"), "",
        "2. _ Hoeveel bos brandt er?", "2. Hoeveel bos brandt er?", "Zie www.bos.nl/het_bos en het_bos.pdf",
    ),
    # The rule between two cells of a letterhead: `17 | maart 2026`.
    Misreading("rule", regex(r"(?<=\S)\s+\|(?=\s+\S)"), "", "17 | maart 2026", "17 maart 2026", "a|b"),
    # The stop of a number with a speck below it.
    Misreading("comma", regex(r"^(\d{1,2}),(?=\s+[A-ZÀ-Þ]|$)"), r"\1.", "4, Wie blust?", "4. Wie blust?", "4, 5 en 6"),
    # `(1}`, `1}`
    Misreading(
        "bracket", regex(r"^(\(?\d{1,2})[}\]](?=\s+[A-ZÀ-Þ]|$)"), r"\1)",
        "(1} Wie blust?", "(1) Wie blust?", "[1] Een noot.",
    ),
    # A raised note mark: `in 2023° heeft`, `gebaseerd?®`. Degrees stand behind a number of two digits.
    Misreading(
        "sign", regex(r"(?:(?<=[a-zà-ÿ?!.,;:»”’)])|(?<=\b(?:19|20)\d\d))[®©™°]+(?=[\s.,;:?!]|$)"), "",
        "Is dat in 2023° zo?®", "Is dat in 2023 zo?", "Het was 12° in het bos van Bosman ® BV.",
    ),
)  # fmt: skip


def mended(text: str) -> str:
    """Return a line of a scanned page without what its form shows to be misread.

    >>> mended("2. _ Hoeveel bos brandt er?®")
    '2. Hoeveel bos brandt er?'
    """
    for one in RECOGNISED:
        text = one.pattern.sub(one.instead, text)
    return text
