"""Typed note marks: where they may stand in a text, `uitzet.1 De`, `in 20241`, `woord [2]`, `3)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from kamervragen.lines import MARK
from kamervragen.patterns import regex
from kamervragen.structure.rows import Row

# A typed mark: glued to a word, a year or punctuation, in brackets, or alone on its line.
GLUED = regex(
    r"(?<=[a-zà-ÿ])(\d{1,2})(?![\w%])"
    r"|(?:(?<=[^\d\s][.,;:])|(?<=\b(?:19|20)\d\d[.,;:])|(?<=[?!)\]»”’\"']))(\d{1,2})(?=[.,;:?!]?(?:\s|$))"
    r"|(?<=\b(?:19\d|20[0-3])\d)(\d{1,2})(?!\d)"
    r"|(?!^\[\d{1,3}\]\s+[\"'«‘“(]*[A-ZÀ-Þ])\s?\[\s?(\d{1,3})\s?\]"
    r"|(?<=[\wà-ÿ.?!»”])\s?(?<!\d)(\d{1,2})\)"
    r"|^(\d{1,2})$"
    r"|(?<=[A-Z])(\d)(?=[.,;:?)]?(?:\s|$))"
    r"|^(\d{1,2})\)(?=\s+[a-zà-ÿ]|$)"
    r"|(?<=[.,;:?!)»”’])\s(\d{1,2})(?=\s+[\"'«‘“(]*[A-ZÀ-Þ]|$)"
)
TYPED_BRACKET, ALONE, BEHIND_CAPITAL, WRAPPED, SPACED = 5, 6, 7, 8, 9
# Words behind which a number counts or names something and is no mark.
COUNTED = regex(
    r"(?:artikel|artikelen|lid|leden|nr\.?|nummer|paragraaf|vraag|vragen|bijlage|pagina|p\.|blz\.|hoofdstuk|"
    r"deel|fase|tabel|figuur|punt|onderdeel|categorie|ruim|circa|ca\.|bijna|van|tot|en|met|op|om|in|de|"
    r"tussen|per|na|ten|minste|maximaal|minimaal|euro|€|jaar|is|zijn|dan|voor|the|no\.?)$",
    re.IGNORECASE,
)
_STANDING = regex(
    r"(?P<word>\S{1,60})\s(?P<number>\d{1,2})(?=\s+[a-zà-ÿ]|[?!.,;:](?:\s|$))(?!\s+(?:procent|jaar|jaren|weken|maanden|dagen|euro|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|miljoen|miljard|uur|leden|keer|of|tot|en|à)\b)"
)


def standing(text: str, number: str) -> list[int]:
    """Return where `number` stands alone behind a word that counts nothing: `bijlage 4 aan`, not."""
    return [
        found.start("number")
        for found in _STANDING.finditer(text)
        if found["number"] == number and not COUNTED.match(found["word"])
    ]


# A sign of a note that has no number: `gehoord.*`, `gehoord. *)`.
STAR = regex(
    r"(?<=[\w.,;:?!»”’)])(?:([*†‡]{1,3})(?=[\s.,;:?!)]|$)|\s?([*†‡]{1,3})\)(?=[\s.,;:?!]|$))"
)
_DIGIT = regex(r"\d")


class CitedNotes:
    """Knows which note marks stand in the text of this page and those before; looks when asked.

    `behind`: the page behind it. A note may be printed on the page where its sentence begins, its mark on the next.
    """

    def __init__(self, rows: Sequence[Row], behind: Sequence[Row]) -> None:
        self._rows, self._behind = rows, behind

    @cached_property
    def _where(self) -> dict[str, int]:
        return self._marks_in(self._rows)

    @staticmethod
    def _marks_in(rows: Sequence[Row]) -> dict[str, int]:
        where: dict[str, int] = {}
        for place, row in enumerate(rows):
            for found in STAR.finditer(row.text):
                where.setdefault(found[1] or found[2], place)
            if not _DIGIT.search(row.text) or "ostbus" in row.text:
                continue
            for found in MARK.finditer(row.text):
                if found.start() > 0:
                    where.setdefault(found[1], place)
            for found in GLUED.finditer(row.text):
                where.setdefault(next(group for group in found.groups() if group), place)
            for found in _STANDING.finditer(row.text):
                if not COUNTED.match(found["word"]):
                    where.setdefault(found["number"], place)
        return where

    @cached_property
    def _place(self) -> dict[int, int]:
        return {id(row): place for place, row in enumerate(self._rows)}

    @cached_property
    def _next(self) -> dict[str, int]:
        return self._marks_in(self._behind)

    def follows(self, number: str) -> bool:
        """True where a mark of `number` stands on the page behind, and on none before it."""
        return number not in self._where and number in self._next

    def has(self, number: str, before: Row) -> bool:
        """True where a mark of `number` stands above the row `before`."""
        found = self._where.get(number)
        return found is not None and found < self._place.get(id(before), len(self._rows))
