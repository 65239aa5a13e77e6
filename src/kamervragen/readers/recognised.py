"""Text that recognition read in a picture: what it makes of specks, thin lines and raised note marks.

`RECOGNISED` is the table: each row has a line as it was read and as it is mended, and one that stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.lines import MARK_OPEN
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


_YEAR = r"(?= (?:19|20)\d\d[/-]\d\d|$)"
_BEFORE_YEAR = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|in|na|sinds)"
RECOGNISED: tuple[Misreading, ...] = (
    # A speck at the height of a foot: `2. _ Hoeveel wingebieden`, `_datum`.
    Misreading(
        "low line", regex(r"(?<![^\s(])_{1,3}\s?(?=[A-Za-zÀ-ÿ«‘“])(?![^_]*_)"), "",
        "2. __ Hoeveel bos brandt er?", "2. Hoeveel bos brandt er?", "Zie www.bos.nl/het_bos en het_bos.pdf",
    ),
    # The Kamer of a Kamerstuk, before its year: `Kamerstukken | 2023/24`, `Kamerstukken Il 2021/22`.
    Misreading(
        "one Kamer", regex(rf"(?<=amerstuk )[l1|!]{_YEAR}|(?<=amerstukken )[l1|!]{_YEAR}"), "I",
        "Kamerstukken | 2023/24, 36 410", "Kamerstukken I 2023/24, 36 410", "de jaren 1 2023/24",
    ),
    Misreading(
        "the other Kamer", regex(rf"(?<=amerstukken )(?!II)[Il1|!]{{2}}{_YEAR}"), "II",
        "Kamerstukken Il 2021/22", "Kamerstukken II 2021/22", "op bladzijde 11 2021/22",
    ),
    # The rule between two cells of a letterhead: `17 | maart 2026`.
    Misreading("rule", regex(r"(?<=\S)\s+\|(?=\s+\S)"), "", "17 | maart 2026", "17 maart 2026", "a|b"),
    Misreading(
        "glued Kamer", regex(r"(?<=amerstukken )[l1|!](?=(?:19|20)\d\d/\d\d)"), "I ",
        "Kamerstukken 12015/16, 34 190", "Kamerstukken I 2015/16, 34 190", "Kamerstukken 2015/16",
    ),
    # A capital I: no Dutch word begins with an l and such a letter, nor with `ler` and a consonant; the AI of
    # `AI-verordening` is no `Al`.
    Misreading(
        "capital I", regex(r"(?<![\w.’'-])l(?=(?:[bcdfgkmnprstvwz]|er[bcdfgklmnpstvz])[a-zà-ÿ]*\b(?![./]))"), "I",
        "ls dat in lerland zo? ln lsraël?", "Is dat in Ierland zo? In Israël?", "leraren lopen 3 l/min",
    ),
    Misreading(
        "AI", regex(r"\bAl(?=-[a-zà-ÿ]|[?;)»])"), "AI",
        "de Al-verordening en generatieve Al?", "de AI-verordening en generatieve AI?", "Al in Al-Qaida",
    ),
    Misreading(
        "one", regex(r"(?<=\b\d)l(?=[a-z]\b)"), "1", "in artikel 1la", "in artikel 11a", "5l water, 5 la",
    ),
    # An address of the web: `https: //www.bos.nl`, `https:/www.bos.nl`.
    Misreading(
        "address", regex(r"\b(https?): ?/{1,2} ?(?=\w)"), r"\1://",
        "Op https: //www.bos.nl", "Op https://www.bos.nl", "https://www.bos.nl",
    ),
    # A zero among capitals and digits, of a fractie or a toezegging: `5OPLUS`, `TO3684`.
    Misreading(
        "zero", regex(r"(?<=\b[1-9])O(?=[A-Z]{2})|(?<=\b[A-Z])O(?=\d{3})"), "0",
        "50PLUS en 5OPLUS, toezegging TO3684", "50PLUS en 50PLUS, toezegging T03684", "CO2, O2 en 5 OPLUS",
    ),
    # The question mark behind a year: `in 20222 Is dat`, `6 juli 20242`; not the number of a post box.
    Misreading(
        "year", regex(rf"\b({_BEFORE_YEAR} (?:19|20)\d\d)2(?=\s+[A-ZÀ-Þ][a-z]|\s*{MARK_OPEN}|$)"), r"\1?",
        "Hoeveel waren dat er in 20222 Is dat veel?", "Hoeveel waren dat er in 2022? Is dat veel?", "Postbus 20302",
    ),
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
