"""Notes at the foot of the page: found by size, position and number; taken out of the text.

In a PDF notes are smaller than the text and stand last on their page. In plain text only their
place and number tell: the last rows of a page, numbered on from the note before, with a mark of that
number in the text above them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from kamervragen.layout.notes.note_signs import (
    BELOW_LEAD,
    BELOW_TITLE,
    BREAKS_WORD,
    ENOUGH,
    TAIL_ROWS,
    Habit,
    announces_list,
    breaks_sentence,
    by_place,
    is_tail,
    is_title_of_notes,
    likeness,
    may_start,
    next_of,
    start_of,
)
from kamervragen.layout.notes.typed_marks import CitedNotes
from kamervragen.layout.numbers.captions import caption_of, has_captions
from kamervragen.layout.opening import is_greeting
from kamervragen.layout.rows import Measure, Row, ends, ends_sentence
from kamervragen.lines import CHAR_WIDTH, MARK, MARK_OPEN
from kamervragen.patterns import regex

_SMALL = 0.975
# Typed notes may stand on the last page, their marks on one of so many pages before it.
_MARKS_FROM = 4
# How notes begin and questions do not: a mark, a number without point, a number alone on its line.
_LIKE_NOTE = regex(rf"^(?:{MARK.pattern}|\d{{1,3}}(?=[A-ZÀ-Þ«“‘h\s]|\([A-Z])|\d{{1,3}}\.?$|\[\d)")


@dataclass(frozen=True, slots=True)
class NoteRows:
    """The rows of one note; `number` as printed, `lead` the length of the number in the first row."""

    number: str
    lead: int
    rows: tuple[Row, ...]


def part(
    rows: Sequence[Row], measure: Measure, below_rules: frozenset[int] = frozenset()
) -> tuple[list[Row], list[NoteRows], list[Row]]:
    """Return (rows of text, notes in printed order, small print below the notes).

    `below_rules`: numbers of the lines right below a drawn line.
    """
    body: list[Row] = []
    notes: list[NoteRows] = []
    rest: list[Row] = []
    recent: deque[list[Row]] = deque(maxlen=_MARKS_FROM)
    captioned = not measure.drawn and has_captions(rows)
    habit = Habit.of(rows, below_rules)
    pages = [list(group) for _, group in groupby(rows, key=lambda row: row.page)]
    for number, page in enumerate(pages):
        if number and not measure.drawn and notes and notes[-1].rows[-1] is pages[number - 1][-1]:
            page = _take_rest(page, notes)
        behind = pages[number + 1] if number + 1 < len(pages) else []
        marked = CitedNotes([*chain.from_iterable(recent), *page], behind, alone=not habit.alone)
        again = any(MARK_OPEN in row.text and "1" in _inside(row) for row in page)
        lead = bool(number) and announces_list(pages[number - 1][-1])
        cut = _small_area(page, notes, measure, marked, again, lead) if measure.drawn else None
        if captioned:
            cut = _tail_below_captions(page, notes, marked)
        if cut is None:
            page = _take_typed(page, notes, marked, habit, lead)
            cut = len(page)
        body += page[:cut]
        tail = _collect(page[cut:], notes, measure, again)
        rest += tail
        recent.append(page)
    title = _title_of_notes(rows, notes)
    return [row for row in body if row is not title], notes, [*rest, *([title] if title else [])]


def _title_of_notes(rows: Sequence[Row], notes: Sequence[NoteRows]) -> Row | None:
    """Return the row right above the first note where it is the title of them all."""
    above = None
    for row in rows if notes else ():
        if row is notes[0].rows[0]:
            break
        above = row
    return above if above is not None and is_title_of_notes(above) else None


def _take_rest(page: list[Row], notes: list[NoteRows]) -> list[Row]:
    """Take the rest of a note that broke off at the end of the page before from the foot of this one.

    Its type is smaller than that of the text, so that its rows are longer than any above them.
    """
    if ends_sentence(notes[-1].rows[-1]):
        return page
    least = int(_TEXT_PART * len(page))
    end = next((n for n in range(least, len(page)) if _begins_note(page, n, notes)), len(page))
    above = page[:least]
    widest = max((row.lines[-1].x1 for row in above), default=0.0) + 2 * CHAR_WIDTH
    first = end - 1
    while first > len(above) and page[first - 1].lines[-1].x1 > widest:
        first -= 1
    # A table may be as wide: its rows have cells.
    if len(above) < _FEWEST_ABOVE or first >= end - 1 or _has_table(page[first:end]):
        return page
    _extend(notes, page[first:end])
    return page[:first] + page[end:]


# So much of a page is text at least, and so many rows of it show how wide that is.
_TEXT_PART, _FEWEST_ABOVE = 0.6, 4


def _begins_note(page: Sequence[Row], place: int, notes: Sequence[NoteRows]) -> bool:
    start = start_of(page[place])
    return start is not None and start[0] in _expected(notes) and may_start(page, place)


def _take_typed(
    page: list[Row], notes: list[NoteRows], marked: CitedNotes, habit: Habit, lead: bool
) -> list[Row]:
    """Take the notes out of a page that are not set smaller: each next number that looks enough like a note.

    `lead`: the page before ends in `Bijlagen:`, or in another lead of a list.
    """
    kept: list[Row] = []
    place = 0
    titled = False
    while place < len(page):
        start = start_of(page[place])
        if start is None or start[0] not in _expected(notes) or not may_start(page, place):
            kept.append(page[place])
            place += 1
            continue
        follows = bool(notes) and place > 0 and notes[-1].rows[-1] is page[place - 1]
        tail = is_tail(page, place, start[0])
        end = _end_of_note(page, place, start[0], habit, tail=tail)
        broken = breaks_sentence(page, place, end)
        tail = tail or broken
        alike = likeness(page, place, end, start[0], marked, habit, tail=tail)
        alike += BREAKS_WORD if broken and page[place - 1].text.endswith("-") else 0.0
        titled = (titled and follows) or (place > 0 and is_title_of_notes(page[place - 1]))
        behind = BELOW_TITLE if titled else ENOUGH
        alike += behind if follows else by_place(page, place, start[0], habit, tail=tail)
        alike += BELOW_LEAD if lead and not place else 0.0
        if alike >= ENOUGH and not _has_rival(page, place, start[0], alike, marked, habit):
            if end == place + 1 and start[1] >= len(page[place].text):
                end = _with_text(page, end)
            notes.append(NoteRows(start[0], start[1], tuple(page[place:end])))
            place = end
        else:
            kept.append(page[place])
            place += 1
    return kept


def _with_text(page: Sequence[Row], place: int) -> int:
    """Return where the text of a note ends whose number stands alone, with room behind it."""
    end = min(place + 1, len(page))
    while end < len(page) and not page[end].loose and end - place < TAIL_ROWS:
        end += 1
    return end


def _has_rival(
    page: Sequence[Row], first: int, number: str, alike: float, marked: CitedNotes, habit: Habit
) -> bool:
    """True where a row further down the page looks more like the note of a number: `(1) Op bladzijde 16 …` asks."""
    for place in range(first + 1, len(page)):
        start = start_of(page[place])
        if start is None or start[0] != number or not may_start(page, place):
            continue
        tail = is_tail(page, place, number)
        end = _end_of_note(page, place, number, habit, tail=tail)
        other = likeness(page, place, end, number, marked, habit, tail=tail)
        if other + by_place(page, place, number, habit, tail=tail) > alike:
            return True
    return False


def _end_of_note(page: Sequence[Row], first: int, number: str, habit: Habit, *, tail: bool) -> int:
    """Return where a note ends: at the next one, or at room; in a tail a sentence goes on over the room."""
    for place in range(first + 1, min(len(page), first + TAIL_ROWS)):
        start = start_of(page[place])
        if start is not None and start[0] in (number, next_of(number)) and may_start(page, place):
            return place
        if breaks_sentence(page, first, place):
            return place
        # `[1] Kamerstukken II 2020/21, 31 066, nr. 790.` / `14. Hoe worden medewerkers …`
        asks = habit.asks_at(page[place]) and not habit.asks_at(page[first])
        if asks and ends(page[place - 1]):
            return place
        apart = _is_apart(page, place) and not (place == first + 1 and _is_number(page[first]))
        if page[place].loose and (not tail or ends(page[place - 1]) or apart):
            return place
        if _stands_out(page, first, place) or is_greeting(page[place].text):
            return place
        before = page[place - 1]
        if (
            before.short
            and place > first + 1
            and ends_sentence(before)
            and not page[place].text[:1].islower()
        ):
            return place  # the author ended the note there
    return min(len(page), first + TAIL_ROWS)


def _is_apart(page: Sequence[Row], place: int) -> bool:
    """True below a line that its author ended: `* De Klok, 10 oktober 2009`, and the sender's address below it."""
    return page[place - 1].short and page[place].text[:1].isupper()


def _is_number(row: Row) -> bool:
    """True for a number alone: a page of the web prints the text of its note as a paragraph of its own below it."""
    start = start_of(row)
    return start is not None and start[1] >= len(row.text.rstrip())


def _stands_out(page: Sequence[Row], first: int, place: int) -> bool:
    """True where a row begins where the number of a note does, whose text stands further in, and a sentence has ended.

    `pdftotext -layout` prints the text of the next page right below: `1` / `   Zie dossier E230037.` / `Vragen van …`
    """
    if not ends(page[place - 1]):
        return False
    left = page[first].x0 + CHAR_WIDTH / 2
    return page[first].text_x > left >= page[place].x0


def _expected(notes: Sequence[NoteRows], *, again: bool = False) -> set[str]:
    """Return the numbers that a next note may have. `again`: a page may begin anew at 1."""
    last = notes[-1].number if notes else "0"
    numbers = {str(int(last) + 1)} if last.isdigit() else {"1"}
    return numbers | {"*", "†", "**"} | ({"1"} if again else set())


def _inside(row: Row) -> list[str]:
    """Return the marks that stand in a row, but for the one that begins it."""
    return [found[1] for found in MARK.finditer(row.text) if found.start() > 0]


def _small_area(
    page: list[Row],
    notes: Sequence[NoteRows],
    measure: Measure,
    marked: CitedNotes,
    again: bool,
    lead: bool,
) -> int | None:
    """Return where the notes in small print begin on a page of a PDF; None where there are none.

    `lead`: the page before ends in `Bijlagen:`, below which a list of enclosures begins.
    """
    cut = len(page)
    while cut and page[cut - 1].size < _SMALL * measure.size:
        cut -= 1
    if cut == len(page):
        return None
    for number in range(cut, len(page)):
        start = start_of(page[number])
        if start and start[0] in _expected(notes, again=again):
            announced = announces_list(page[number - 1]) if number else lead
            if announced and not marked.has(start[0], page[number]):
                return None
            goes_on = number > cut and notes and _directly_below(page, cut, number)
            return cut if goes_on and not _has_table(page[cut:number]) else number
    if _has_table(page[cut:]):
        return None
    unfinished = notes and not ends_sentence(notes[-1].rows[-1])
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


def _tail_below_captions(
    page: list[Row], notes: Sequence[NoteRows], marked: CitedNotes
) -> int | None:
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
            cited = marked.has(start[0], page[place]) or _next_is_cited(page, place, marked)
            if follows and cited and may_start(page, place):
                return _with_rest_of_note(page, place, last + 1, notes)
    return None


def _next_is_cited(page: Sequence[Row], place: int, marked: CitedNotes) -> bool:
    """True where the next number begins a row below, and the text has its mark: that of this one may not be plain.

    `… de hersteloperatie in box 3.1 De leden …`
    """
    start = start_of(page[place])
    following = next_of(start[0]) if start else ""
    for below in range(place + 1, min(len(page), place + TAIL_ROWS)):
        other = start_of(page[below])
        if other is not None and other[0] == following:
            return may_start(page, below) and marked.has(following, page[below])
    return False


def _with_rest_of_note(page: list[Row], place: int, least: int, notes: Sequence[NoteRows]) -> int:
    """Return where the rest of a note from the page before begins, right above the note at `place`."""
    first = place
    while first > least and not page[first].loose:
        first -= 1
    unfinished = bool(notes) and not ends_sentence(notes[-1].rows[-1])
    return first if unfinished and first < place and page[first].loose else place


def _collect(tail: list[Row], notes: list[NoteRows], measure: Measure, again: bool) -> list[Row]:
    """Turn the rows at the foot of a page into notes; return what stands apart below them."""
    taken, end = 0, len(tail)
    for place, row in enumerate(tail):
        start = start_of(row)
        fits = start is not None and start[0] in _expected(notes, again=again and place == 0)
        fits = fits and (measure.drawn or may_start(tail, place))
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
