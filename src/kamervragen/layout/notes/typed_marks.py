"""Typed note marks: where they may stand in a text, `uitzet.1 De`, `in 20241`, `woord [2]`, `3)`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from kamervragen.layout.rows import Row, joined
from kamervragen.lines import MARK, MARK_CLOSE
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class MarkForm:
    """A form of typed mark: its name, where it stands, and a text that it reads and one that it must not.

    `pattern`: `N` is where the number stands.
    """

    name: str
    pattern: str
    reads: str
    reads_not: str


# `leefomgeving»1?, 2`: another mark stands behind the sign.
_BEHIND = r"(?=[.,;:?!]?(?:\s|$)|[.?!],\s?\d{1,2}(?:\s|$))"
_BEFORE_SENTENCE = r"(?=\s+[\"'«‘“(]*[A-ZÀ-Þ]|$)"
# `gevraagd om (1) een meetnet, (2) een plan en (3) een aanspreekpunt` counts.
_NO_LIST = r"(?!\s[a-zà-ÿ][^()]*[\s(]\(\d\)\s[a-zà-ÿ])"
MARK_FORMS: tuple[MarkForm, ...] = (
    MarkForm("word", r"(?<=[a-zà-ÿ])N(?![\w%])", "de uitzet1 van", "de uitzet1a van"),
    MarkForm(
        "stop",
        rf"(?:(?<=[^\d\s][.,;:])(?<!\d[A-Z]\.)|(?<=\b(?:19|20)\d\d[.,;:])|(?<=\d\d\.)(?=\d{{1,2}}\s+[A-ZÀ-Þ])|(?<=\b[A-Z]\d{{6}}\.)(?=\d{{1,2}}$)|(?<=[?!)\]»”’\"']))N{_BEHIND}",
        "de uitzet.1 Hoe", "artikel 3.1 of 8A.4 van",
    ),
    # `Postbus 20301` is no year with a mark.
    MarkForm(
        "year", r"(?<=\b(?:19\d|20[0-3])\d)(?<!ostbus\s\d{4})N(?!\d)", "in 20241 is", "Postbus 20301 2500",
    ),
    # The Commission counts its documents of a year in three digits: `COM(2025)214`, `SWD(2025) 214`.
    MarkForm(
        "document", rf"(?:(?<=\b[A-Z]{{3}}\(\d{{4}}\)\d{{3}})|(?<=\b[A-Z]{{3}}\(\d{{4}}\)\s\d{{3}}))N{_BEHIND}",
        "SWD(2025) 2141 laat", "COM(2025)214 laat",
    ),
    MarkForm(
        "bracket", r"(?!^\[\d{1,3}\s?\]\s+[\"'«‘“(]*[A-ZÀ-Þ])\s?\[\s?N\s?\]", "woord [2] en", "[2] Woord en",
    ),
    MarkForm(
        "parenthesis", rf"(?:(?<=[^\W\d]|[.?!»”’%])\s?|(?<=[,;:]))(?<!\b(?:en|of)\s)\(N\){_NO_LIST}",
        "de subsidie vallen? (1)", "een meetnet, (2) een plan",
    ),
    MarkForm(
        # A bracket that opened in the line above may close behind a number: `(Kamerstuk 36 410,` / `nr. 1)`.
        "half bracket",
        r"(?<=[\wà-ÿ.,;:?!»”’)])(?:\s|(?<!\d\.)|(?<=\d{4}\.))(?<!\d)(?<!\bnr\.\s)(?<!\bnrs\.\s)(?<!\b(?:p|P)\.\s)(?<!\bblz\.\s)(?<!\bart\.\s)N\)",
        "verbieden? 2) Hoe", "(2) Hoe volgt (artikel 9.2) uit",
    ),
    MarkForm("alone", r"^N$", "2", "2 x"),
    MarkForm(
        "behind capital", r"(?<=[A-Z])N(?:(?<!\d\d)|(?<=[A-Z]{3}\d\d))(?=[.,;:?)]?(?:\s|$))",
        "de AVG2 niet", "de A12 niet",
    ),
    MarkForm("spaced", rf"(?<=[.,;:?!)»”’])\sN{_BEFORE_SENTENCE}", "verbieden? 2 Hoe", "in 2 Hoe"),
)  # fmt: skip
_FORMS = "|".join(
    form.pattern.replace("N", rf"(?P<{form.name.replace(' ', '_')}>\d{{1,2}})", 1)
    for form in MARK_FORMS
)
# Each begins with its number, or with room or a bracket before it: nearly all letters are passed by at once.
_ROOM_BEFORE = 3
TYPED_MARK = regex(rf"(?=[\s(\[]{{0,{_ROOM_BEFORE}}}\d)(?:{_FORMS})")
# Words behind which a number counts or names something and is no mark.
COUNTED = regex(
    r"(?<!\w)(?:artikel|artikelen|art\.|lid|leden|nr\.?|nummer|paragraaf|vraag|vragen|bijlage|pagina|p\.|blz\.|hoofdstuk|"
    r"deel|fase|tabel|figuur|punt|onderdeel|categorie|ruim|circa|ca\.|bijna|van|tot|en|met|op|om|in|de|"
    r"tussen|per|na|ten|minste|maximaal|minimaal|euro|€|jaar|is|zijn|dan|voor|the|no\.?)$",
    re.IGNORECASE,
)
_STANDING = regex(
    r"(?<=\S\s)(?P<number>\d{1,2})(?=\s+[a-zà-ÿ]|[?!.,;:](?:\s|$)|$)(?!\s+(?:procent|jaar|jaren|weken|maanden|dagen|euro|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|miljoen|miljard|uur|leden|keer|of|tot|en|à)\b)"
)


def standing(text: str, number: str) -> list[int]:
    """Return where `number` stands alone behind a word that counts nothing: `bijlage 4 aan`, not."""
    return [found.start() for found in _standing_marks(text) if found["number"] == number]


# A line of text is longer.
_LINE = 40


def _standing_marks(text: str) -> Iterator[re.Match[str]]:
    for found in _STANDING.finditer(text):
        end = found.start() - 1
        word = text[text.rfind(" ", 0, end) + 1 : end]
        # At the end of a short line it numbers what stands there: `Antwoord 1`.
        numbers = found.end() == len(text) < _LINE
        if not numbers and not COUNTED.match(word.rstrip(":")):
            yield found


# Behind these a raised digit is a power, not a note: `12 m²`, `km³`; and `CO²`, as some write it.
UNIT = regex(r"(?:^|[\s(/\d])(?:[kcdmhN]?m|mm|CO)$")
_BEFORE = 8


def just_before(text: str, end: int) -> str:
    """Return what stands right before a place: enough for a unit, and no more, since marks may be many.

    >>> just_before("een oppervlakte van 12 m", 24)
    'van 12 m'
    """
    return text[max(0, end - _BEFORE) : end]


def marks_in(text: str) -> Iterator[re.Match[str]]:
    """Give the marks in a text, but for raised digits that belong to a unit."""
    for found in MARK.finditer(text):
        if found[1] not in ("2", "3") or not UNIT.search(just_before(text, found.start())):
            yield found


def side_by_side(number: str) -> tuple[str, ...]:
    """Return the marks of two notes that follow each other, set as one: `fiche.¹²`, of notes 1 and 2.

    >>> side_by_side("12"), side_by_side("910"), side_by_side("13")
    (('1', '2'), ('9', '10'), ())
    """
    first = number[: len(number) // 2]
    both = first.isdigit() and first[0] != "0" and number == f"{first}{int(first) + 1}"
    return (first, number[len(first) :]) if both else ()


def behind_mark(number: str) -> re.Pattern[str]:
    """Return what finds a mark right behind another, with what parts them: `op?³, 4`, `op³?, 4`."""
    return regex(
        rf"({MARK_CLOSE}(?=,?\s?\d)|{MARK_CLOSE}[.?!](?=,))(?:,?\s?){number}(?=[.,;:?!)]?(?:\s|$))"
    )


def with_line(row: Row, which: int, text: str) -> Row:
    """Return a row with other text in one of its lines."""
    lines = (*row.lines[:which], row.lines[which]._replace(text=text), *row.lines[which + 1 :])
    return replace(row, lines=lines, text=joined(lines))


# Marks of several notes in one bracket, as converters to Markdown set them: `zorgvraagtypering.[4 5 ]`.
_LISTED = regex(r"\s?\[\s?(\d{1,2}(?:,?\s\d{1,2}){1,4})\s?\]")


def listed_marks(text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Give each bracket that holds the numbers of several notes on end, with those numbers.

    >>> [numbers for _, numbers in listed_marks("de standaard.[4 5 ] De maat [2 4]")]
    [('4', '5')]
    """
    for found in _LISTED.finditer(text) if "[" in text else ():
        numbers = found[1].replace(",", " ").split()
        if all(int(after) == int(before) + 1 for before, after in pairwise(numbers)):
            yield found, tuple(numbers)


# A sign of a note that has no number: `gehoord.*`, `gehoord. *)`, `'banenproject' * uit de krant`.
STAR = regex(
    r"(?<=[\w.,;:?!»”’'\")])(?:([*†‡]{1,3})(?=[\s.,;:?!)]|$)|\s?([*†‡]{1,3})\)(?=[\s.,;:?!]|$)"
    r"|\s([*†‡]{1,3})(?=\s[a-zà-ÿ]|$))"
)
_SIGN, _DIGIT = regex(r"[*†‡]"), regex(r"\d")


_WRAPPED_LEAD = regex(r"(?:\((\d{1,2})\)|(\d{1,2})\)|\[(\d{1,2})\])(?=\s|$)")


def wrapped_mark(before: Row, row: Row) -> re.Match[str] | None:
    """Return the mark with which a row begins, where the margin ended the full row above: `curator.` / `2) Zij`."""
    if row.loose or row.first or before.short:
        return None
    return _WRAPPED_LEAD.match(row.text)


_BARE_LEAD = regex(r"(\d{1,2}) [\"'«‘“(]*[A-ZÀ-Þ]")
_ENDED = regex(r"[.?!][»”’)]*$")
# Numbers of one list stand in one column: so far apart at most, in points.
_ONE_COLUMN = 2


def bare_leads(rows: Sequence[Row]) -> dict[int, str]:
    """Return place and number of each row that a bare note mark may lead, below a full row that ends a sentence.

    Typst and browsers may end a line between word and mark: `omwonenden van Chemours?` / `2 Zo nee, is …`. The
    number of an item has its neighbours in its own column.
    """
    leads = [
        (place, int(lead[1]), row.x0)
        for place, row in enumerate(rows)
        if row.text[:1].isdigit() and (lead := _BARE_LEAD.match(row.text))
    ]
    columns: defaultdict[int, set[int]] = defaultdict(set)
    for _, number, x0 in leads:
        columns[number].update(range(round(x0) - _ONE_COLUMN, round(x0) + _ONE_COLUMN + 1))
    return {
        place: str(number)
        for place, number, x0 in leads
        if place
        and ends_full(rows[place - 1], rows[place])
        and not any(round(x0) in columns.get(other, ()) for other in (number - 1, number + 1))
    }


def ends_full(before: Row, row: Row) -> bool:
    """True where a sentence ends at the end of the full row above `row`."""
    full = not (row.loose or row.first or before.short)
    return full and _ENDED.search(before.text) is not None


def _cited(before: Row | None, row: Row) -> Iterator[str]:
    """Give the numbers and signs of all marks that a row may hold. `before`: the row above it."""
    text = row.text
    if _SIGN.search(text):
        yield from (found[found.lastindex or 0] for found in STAR.finditer(text))
    digit = _DIGIT.search(text)
    if digit is None or "ostbus" in text:
        return
    lead = wrapped_mark(before, row) if before else None
    if lead is not None:
        yield lead[lead.lastindex or 0]
    raised = [found[1] for found in marks_in(text) if found.start() > 0]
    yield from raised
    begin = max(0, digit.start() - _ROOM_BEFORE)
    typed = [found[found.lastgroup or 0] for found in TYPED_MARK.finditer(text, begin)]
    yield from typed
    yield from (part for number in (*raised, *typed) for part in side_by_side(number))
    yield from (number for _, numbers in listed_marks(text) for number in numbers)
    yield from (found["number"] for found in _standing_marks(text))


class CitedNotes:
    """Knows which note marks stand in the text of this page and those before; looks when asked.

    `behind`: the page behind it. A note may be printed on the page where its sentence begins, its mark on the next.
    `alone`: a number alone on its row may be a mark; not where the questions are numbered so.
    """

    def __init__(self, rows: Sequence[Row], behind: Sequence[Row], *, alone: bool = True) -> None:
        self._rows, self._behind, self._alone = rows, behind, alone

    @cached_property
    def _where(self) -> dict[str, int]:
        return self._marks_in(self._rows)

    def _marks_in(self, rows: Sequence[Row]) -> dict[str, int]:
        where: dict[str, int] = {}
        bare = bare_leads(rows)
        for place, row in enumerate(rows):
            if not self._alone and row.text.isdecimal():
                continue
            for number in _cited(rows[place - 1] if place else None, row):
                where.setdefault(number, place)
            if place in bare:
                where.setdefault(bare[place], place)
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
