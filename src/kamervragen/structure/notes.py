"""Notes at the foot of the page: found by size, position and number; taken out of the text.

In a PDF notes are smaller than the text and stand last on their page. In plain text only their
place and number tell: the last rows of a page, numbered on from the note before, with a mark of that
number in the text above them.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, groupby, pairwise

from kamervragen.dutch.sentences import is_full
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.patterns import regex
from kamervragen.structure.captions import caption_of, has_captions
from kamervragen.structure.rows import Measure, Row

_SMALL = 0.975
# Typed notes may stand on the last page, their marks on one of so many pages before it.
_MARKS_FROM = 4
_START = regex(
    rf"^(?:{MARK.pattern}|\[(\d{{1,3}})\]|\((\d{{1,3}})\)|(\d{{1,3}})(?:[.)]?(?=\s|$)|(?=[A-ZÀ-Þ«“‘h]))|([*†‡]{{1,3}})(?=\s))\s*"
)
_BARE_LEAD = regex(r"^(?:\d{1,3}|\[\d{1,3}\])(?:\s+[\"'«‘“(]*[A-ZÀ-Þ0-9h]|$)")
# A typed mark: glued to a word, a year or punctuation, in brackets, or alone on its line.
GLUED = regex(
    r"(?<=[a-zà-ÿ])(\d{1,2})(?![\w%])"
    r"|(?:(?<=[^\d\s][.,;:])|(?<=\b(?:19|20)\d\d[.,;:])|(?<=[?!)\]»”’\"']))(\d{1,2})(?=[.,;:?!]?(?:\s|$))"
    r"|(?<=\b(?:19\d|20[0-3])\d)(\d{1,2})(?!\d)"
    r"|\s?\[(\d{1,3})\]"
    r"|(?<=[\wà-ÿ.?!»”])\s?(?<!\d)(\d{1,2})\)"
    r"|^(\d{1,2})$"
    r"|(?<=[A-Z])(\d)(?=[.,;:?)]?(?:\s|$))"
    r"|^(\d{1,2})\)(?=\s+[a-zà-ÿ]|$)"
    r"|(?<=[.,;:?!)»”’])\s(\d{1,2})(?=\s+[\"'«‘“(]*[A-ZÀ-Þ]|$)"
)
TYPED_BRACKET, ALONE, BEHIND_CAPITAL, WRAPPED, SPACED = 5, 6, 7, 8, 9
# Words behind which a number counts or names something and is no mark.
_COUNTED = regex(
    r"(?:artikel|artikelen|lid|leden|nr\.?|nummer|paragraaf|vraag|vragen|bijlage|pagina|p\.|blz\.|hoofdstuk|"
    r"deel|fase|tabel|figuur|punt|onderdeel|categorie|ruim|circa|ca\.|bijna|van|tot|en|met|op|om|in|de|"
    r"tussen|per|na|ten|minste|maximaal|minimaal|euro|€|jaar|is|zijn|dan|voor|the|no\.?)$",
    re.IGNORECASE,
)
_STANDING = regex(
    r"(?P<word>\S{1,60})\s(?P<number>\d{1,2})(?=\s+[a-zà-ÿ]|[?!.,;:](?:\s|$))(?!\s+(?:procent|jaar|jaren|weken|maanden|dagen|euro|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|miljoen|miljard|uur|leden|keer|of|tot|en|à)\b)"
)

# How notes begin and questions do not: a mark, a number without point, a number alone on its line.
_LIKE_NOTE = regex(rf"^(?:{MARK.pattern}|\d{{1,3}}(?=[A-ZÀ-Þ«“‘h\s])|\d{{1,3}}\.?$|\[\d)")

# Notes that end a page, and what cites them, are looked for in so many rows: text may show no pages.
_TAIL_ROWS = 1000

# What stands below the text, but is no note.
_NO_NOTE = regex(r"(?:hoogachtend|hoogachting|met\s+\w+\s+(?:groet|hoogachting))\b", re.IGNORECASE)


def standing(text: str, number: str) -> list[int]:
    """Return where `number` stands alone behind a word that counts nothing: `bijlage 4 aan`, not."""
    return [
        found.start("number")
        for found in _STANDING.finditer(text)
        if found["number"] == number and not _COUNTED.match(found["word"])
    ]


@dataclass(frozen=True, slots=True)
class NoteRows:
    """The rows of one note; `number` as printed, `lead` the length of the number in the first row."""

    number: str
    lead: int
    rows: tuple[Row, ...]


def part(rows: Sequence[Row], measure: Measure) -> tuple[list[Row], list[NoteRows], list[Row]]:
    """Return (rows of text, notes in printed order, small print below the notes)."""
    body: list[Row] = []
    notes: list[NoteRows] = []
    rest: list[Row] = []
    recent: deque[list[Row]] = deque(maxlen=_MARKS_FROM)
    captioned = not measure.drawn and has_captions(rows)
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        marked = _Marked([*chain.from_iterable(recent), *page])
        again = any(MARK_OPEN in row.text and "1" in _inside(row) for row in page)
        cut = _small_area(page, notes, measure, again) if measure.drawn else None
        if captioned:
            cut = _tail_below_captions(page, notes, marked)
        if cut is None:
            page = _take_inner(page, notes, marked)
            cut = _numbered_tail(page, notes, marked)
        body += page[:cut]
        tail = _collect(page[cut:], notes, measure, again)
        rest += tail
        recent.append(page)
    return body, notes, rest


def _take_inner(page: list[Row], notes: list[NoteRows], marked: _Marked) -> list[Row]:
    """Take out notes in the middle of pasted text: `1 text` between blank lines, with a mark above."""
    kept: list[Row] = []
    place = 0
    while place < len(page):
        start = start_of(page[place])
        end = place + 1
        if start and _may_be_inner(page, place, start[0], notes, marked):
            while end < len(page) and not page[end].loose and not _is_next(page[end], start[0]):
                end += 1
            part = page[place:end]
            asks = any(MARK.sub("", row.text).rstrip().endswith("?") for row in part)
            if not asks and not any(_NO_NOTE.match(row.text) for row in part):
                notes.append(NoteRows(start[0], start[1], tuple(page[place:end])))
                place = end
                continue
            end = place + 1
        kept += page[place:end]
        place = end
    return kept


def _may_be_inner(
    page: list[Row], place: int, number: str, notes: Sequence[NoteRows], marked: _Marked
) -> bool:
    row = page[place]
    if number not in _expected(notes):
        return False
    if MARK.match(row.text):
        return True
    follows = place > 0 and notes and notes[-1].rows[-1].lines[-1].number + 1 == row.lines[0].number
    bare = _BARE_LEAD.match(row.text) is not None
    return bare and (row.loose or bool(follows)) and number.isdigit() and marked.has(number, row)


def _is_next(row: Row, number: str) -> bool:
    start = start_of(row)
    return bool(start and number.isdigit() and start[0] == str(int(number) + 1))


# Number of a note, and length of the lead that holds it; None where a row begins no note.
_Start = tuple[str, int] | None


def start_of(row: Row) -> _Start:
    """Return (number, length of the lead) where the row begins as a note does."""
    match = _START.match(row.text)
    if not match:
        return None
    return next(group for group in match.groups() if group), match.end()


def _expected(notes: Sequence[NoteRows], *, again: bool = False) -> set[str]:
    """Return the numbers that a next note may have. `again`: a page may begin anew at 1."""
    last = notes[-1].number if notes else "0"
    numbers = {str(int(last) + 1)} if last.isdigit() else {"1"}
    return numbers | {"*", "†", "**"} | ({"1"} if again else set())


def _inside(row: Row) -> list[str]:
    """Return the marks that stand in a row, but for the one that begins it."""
    return [found[1] for found in MARK.finditer(row.text) if found.start() > 0]


def _small_area(
    page: list[Row], notes: Sequence[NoteRows], measure: Measure, again: bool
) -> int | None:
    """Return where the notes in small print begin on a page of a PDF; None where there are none."""
    cut = len(page)
    while cut and page[cut - 1].size < _SMALL * measure.size:
        cut -= 1
    if cut == len(page):
        return None
    for number in range(cut, len(page)):
        start = start_of(page[number])
        if start and start[0] in _expected(notes, again=again):
            goes_on = number > cut and notes and _directly_below(page, cut, number)
            return cut if goes_on and not _has_table(page[cut:number]) else number
    if _has_table(page[cut:]):
        return None
    unfinished = notes and not is_full(MARK.sub("", notes[-1].rows[-1].text))
    return cut if unfinished and notes[-1].rows[-1].page == page[0].page - 1 else None


def _has_table(rows: Sequence[Row]) -> bool:
    """True where rows have several cells: tables of publications are set in the size of notes."""
    return any(len(row.lines) > 1 and start_of(row) is None for row in rows)


def _directly_below(page: list[Row], cut: int, number: int) -> bool:
    """True where the rows before the first number close up with it: the rest of an older note."""
    return all(
        after.base - before.base < 2.2 * after.size
        for before, after in zip(page[cut:number], page[cut + 1 : number + 1], strict=True)
    )


def _numbered_tail(page: list[Row], notes: Sequence[NoteRows], marked: _Marked) -> int:
    """Return where notes in the size of the text begin: numbered rows that end the page."""
    wanted = _expected(notes)
    least = max(0, len(page) - _TAIL_ROWS)
    starts = [start_of(row) for row in page[least:]]
    for place in range(len(page) - 1, least - 1, -1):
        start = starts[place - least]
        if _NO_NOTE.match(page[place].text) or (place == 0 and page[0].text[:1] != "["):
            break
        numbered = start is not None and start[0].isdigit() and start[0] in wanted
        if numbered and _is_tail(page, place, starts[place - least :], marked):
            return place
    return len(page)


def _tail_below_captions(page: list[Row], notes: Sequence[NoteRows], marked: _Marked) -> int | None:
    """Return where the notes begin on a page of text with captions: no caption stands among them.

    `pdftotext` prints the number of a note on a line of its own, and room behind it.
    """
    last = max((n for n, row in enumerate(page) if caption_of(row) is not None), default=-1)
    wanted = _expected(notes)
    for place in range(last + 1, len(page)):
        start = start_of(page[place])
        if (
            start
            and start[0].isdigit()
            and start[0] in wanted
            and _LIKE_NOTE.match(page[place].text)
        ):
            follows = place + 1 < len(page) or start[1] < len(page[place].text)
            if follows and marked.has(start[0], page[place]):
                return _with_rest_of_note(page, place, last + 1, notes)
    return None


def _with_rest_of_note(page: list[Row], place: int, least: int, notes: Sequence[NoteRows]) -> int:
    """Return where the rest of a note from the page before begins, right above the note at `place`."""
    first = place
    while first > least and not page[first].loose:
        first -= 1
    unfinished = bool(notes) and not is_full(MARK.sub("", notes[-1].rows[-1].text))
    return first if unfinished and first < place and page[first].loose else place


def _is_tail(page: list[Row], first: int, starts: Sequence[_Start], marked: _Marked) -> bool:
    """True where the rows from `first` to the end of the page can only be notes, numbered on.

    `starts`: what `start_of` says of each of them.
    """
    if not (page[first].loose or _LIKE_NOTE.match(page[first].text) or _is_cited(page, first)):
        return False
    begins = starts[0]
    if begins is None or page[-1].text.endswith("?"):
        return False
    if not _LIKE_NOTE.match(page[first].text) and any(
        row.text.endswith("?") for row in page[first:]
    ):
        return False
    number = int(begins[0])
    if not marked.has(str(number), page[first]):
        return False
    for (before, row), start in zip(pairwise(page[first:]), starts[1:], strict=True):
        if start and start[0] == str(number + 1) and marked.has(start[0], page[first]):
            number += 1
            if before.text.endswith("?"):
                return False
        elif row.loose:
            return False
    return True


def _is_cited(page: list[Row], first: int) -> bool:
    """True where the text cites a note as the note prints its number: `verbieden? 2)` and `2) Zie …`."""
    lead = _TYPED_LEAD.match(page[first].text)
    if lead is None or not page[first - 1].short:
        return False
    near = page[max(0, first - _TAIL_ROWS) : first]
    return any(row.text.find(lead[0], 1) > 0 for row in near)


_TYPED_LEAD = regex(r"\d{1,2}\)")


def _collect(tail: list[Row], notes: list[NoteRows], measure: Measure, again: bool) -> list[Row]:
    """Turn the rows at the foot of a page into notes; return what stands apart below them."""
    taken, end = 0, len(tail)
    for place, row in enumerate(tail):
        start = start_of(row)
        fits = start is not None and start[0] in _expected(notes, again=again and place == 0)
        if start and fits:
            _extend(notes, tail[taken:place])
            notes.append(NoteRows(start[0], start[1], (row,)))
            taken = place + 1
            continue
        before = tail[place - 1] if place else None
        apart = before is not None and row.base - before.base > 2.2 * max(row.size, before.size)
        if not notes or (apart and measure.drawn):
            end = place
            break
    _extend(notes, tail[taken:end])
    return tail[end:]


def _extend(notes: list[NoteRows], rows: Sequence[Row]) -> None:
    """Add rows to the last note."""
    if rows:
        notes[-1] = replace(notes[-1], rows=(*notes[-1].rows, *rows))


_DIGIT = regex(r"\d")


class _Marked:
    """Knows which note marks stand in the text of this page and the one before; looks when asked."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    @cached_property
    def _where(self) -> dict[str, int]:
        where: dict[str, int] = {}
        for place, row in enumerate(self._rows):
            if not _DIGIT.search(row.text) or "ostbus" in row.text:
                continue
            for found in MARK.finditer(row.text):
                if found.start() > 0:
                    where.setdefault(found[1], place)
            for found in GLUED.finditer(row.text):
                where.setdefault(next(group for group in found.groups() if group), place)
            for found in _STANDING.finditer(row.text):
                if not _COUNTED.match(found["word"]):
                    where.setdefault(found["number"], place)
        return where

    @cached_property
    def _place(self) -> dict[int, int]:
        return {id(row): place for place, row in enumerate(self._rows)}

    def has(self, number: str, before: Row) -> bool:
        """True where a mark of `number` stands above the row `before`."""
        found = self._where.get(number)
        return found is not None and found < self._place.get(id(before), len(self._rows))
