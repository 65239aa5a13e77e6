"""Notes at the foot of the page: found by size, position and number; taken out of the text.

In a PDF notes are smaller than the text and stand last on their page. In plain text only their
place and number tell: the last rows of a page, numbered on from the note before, with a mark of that
number in the text above them.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION, is_full, question_spans
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.patterns import regex
from kamervragen.structure.captions import caption_of, has_captions
from kamervragen.structure.letterhead import is_greeting
from kamervragen.structure.lonely import is_raised
from kamervragen.structure.numbering import label_of, plain
from kamervragen.structure.rows import Measure, Row, ends
from kamervragen.structure.typed_marks import CitedNotes

_SMALL = 0.975
# Typed notes may stand on the last page, their marks on one of so many pages before it.
_MARKS_FROM = 4
_START = regex(
    rf"^(?:{MARK.pattern}|\[(\d{{1,3}})\]|\((\d{{1,3}})\)|(\d{{1,3}})(?:[.)]?(?=\s|$)|\)?(?=[A-ZÀ-Þ«“‘h]))|([*†‡]{{1,3}})\)?(?=[\sA-ZÀ-Þ]))\s*"
)
_BARE_LEAD = regex(r"^(?:\d{1,3}|\[\d{1,3}\])(?:\s+[\"'«‘“(]*[A-ZÀ-Þ0-9h]|$)")
# How notes begin and questions do not: a mark, a number without point, a number alone on its line.
_LIKE_NOTE = regex(rf"^(?:{MARK.pattern}|\d{{1,3}}(?=[A-ZÀ-Þ«“‘h\s])|\d{{1,3}}\.?$|\[\d)")

# Notes that end a page, and what cites them, are looked for in so many rows: text may show no pages.
_TAIL_ROWS = 120


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
    habit = _Habit.of(rows)
    pages = [list(group) for _, group in groupby(rows, key=lambda row: row.page)]
    for number, page in enumerate(pages):
        behind = pages[number + 1] if number + 1 < len(pages) else []
        marked = CitedNotes([*chain.from_iterable(recent), *page], behind)
        again = any(MARK_OPEN in row.text and "1" in _inside(row) for row in page)
        cut = _small_area(page, notes, measure, again) if measure.drawn else None
        if captioned:
            cut = _tail_below_captions(page, notes, marked)
        if cut is None:
            page = _take_typed(page, notes, marked, habit)
            cut = len(page)
        body += page[:cut]
        tail = _collect(page[cut:], notes, measure, again)
        rest += tail
        recent.append(page)
    return body, notes, rest


# What speaks for a typed note, and against it. One that is no smaller than the text is told by its place and form.
_NOTE_LEAD, _LAST_ON_PAGE, _OTHER_FORM, _CITED, _CITED_ALIKE = 3.0, 3.5, 2.5, 1.5, 3.0
_SAME_FORM, _ASKS, _LISTED, _LOW, _UNCITED, _CLOSE = -1.5, -5.0, -3.0, -5.0, -6.0, -1.5
_STOPPED, _BELOW_LEAD, _IN_LIST, _OTHER_LEAD = -2.0, -6.0, -8.0, -5.0
# A line that begins with a number may be the rest of a sentence: `binnen` / `2 jaar na inwerkingtreding`.
_WRAPPED = -4.0
_REQUESTS, _TITLE = -4.0, -6.0
# A numbered heading has few words and names no number, address or title: `1 Middenhuur`.
_TITLE_WORDS = 9
_CITES = regex(r"[\d/«‘“]|www")
_ENOUGH = 1.5
_SMALL_LEAD = regex(rf"^(?:{MARK.pattern}|\[\d|\d{{1,3}}(?=[A-ZÀ-Þ«“‘]|https?:))")
_QUESTION = regex(r"\?[»”’\"')]?\s?(?:\d{1,2}|$)")


def _is_of_form(row: Row, form: str | None) -> bool:
    label = label_of(row)
    return label is not None and label.form == form


def _form_of_questions(rows: Sequence[Row]) -> str | None:
    """Return the form of number that stands most often before a text that asks: `1.`, `1`, `vraag`."""
    forms: Counter[str] = Counter()
    last: str | None = None
    for row in rows:
        label = label_of(row)
        last = label.form if label is not None else (None if row.loose else last)
        if last is not None and "?" in row.text:
            forms[last] += 1
    return forms.most_common(1)[0][0] if forms else None


@dataclass(frozen=True, slots=True)
class _Habit:
    """What the document is known to do: the form of its questions' numbers; whether notes have a lead of their own.

    `raised`: most numbers stand above their text, those of the questions too.
    """

    questions: str | None
    own_lead: bool
    raised: bool

    @staticmethod
    def of(rows: Sequence[Row]) -> _Habit:
        form = _form_of_questions(rows)
        # Notes begin at 1: `50PLUS` is none.
        firsts = (row for row in rows if (start := start_of(row)) and start[0] == "1")
        leads = (row for row in firsts if _SMALL_LEAD.match(row.text))
        numbered = [row for row in rows if label_of(row) is not None]
        raised = 2 * sum(map(is_raised, numbered)) > len(numbered)
        return _Habit(form, any(not _is_of_form(row, form) for row in leads), raised)


def _take_typed(
    page: list[Row], notes: list[NoteRows], marked: CitedNotes, habit: _Habit
) -> list[Row]:
    """Take the notes out of a page that are not set smaller: each next number that looks enough like a note."""
    kept: list[Row] = []
    place = 0
    while place < len(page):
        start = start_of(page[place])
        if start is None or start[0] not in _expected(notes) or not _may_start(page, place):
            kept.append(page[place])
            place += 1
            continue
        follows = bool(notes) and place > 0 and notes[-1].rows[-1] is page[place - 1]
        tail = _is_tail(page, place, start[0])
        end = _end_of_note(page, place, start[0], tail=tail)
        likeness = _likeness(page, place, end, start[0], marked, habit, tail=tail)
        likeness += _ENOUGH if follows else _by_place(page, place, start[0])
        if likeness >= _ENOUGH:
            notes.append(NoteRows(start[0], start[1], tuple(page[place:end])))
            place = end
        else:
            kept.append(page[place])
            place += 1
    return kept


def _next_of(number: str) -> str:
    """Return the number of the note behind a note: `2` behind `1`, `**` behind `*`."""
    return str(int(number) + 1) if number.isdigit() else number + number[0]


def _end_of_note(page: Sequence[Row], first: int, number: str, *, tail: bool) -> int:
    """Return where a note ends: at the next one, or at room; in a tail a sentence goes on over the room."""
    for place in range(first + 1, min(len(page), first + _TAIL_ROWS)):
        start = start_of(page[place])
        if start is not None and start[0] in (number, _next_of(number)) and _may_start(page, place):
            return place
        if page[place].loose and (not tail or ends(page[place - 1])):
            return place
        before = page[place - 1]
        if (
            before.short
            and place > first + 1
            and is_full(plain(before.text))
            and not page[place].text[:1].islower()
        ):
            return place  # the author ended the note there
    return min(len(page), first + _TAIL_ROWS)


def _may_start(page: Sequence[Row], place: int) -> bool:
    """False where a number goes on with the line above: `p.` / `3.`, `vrijdag` / `3 januari 2025`."""
    if place == 0 or page[place].loose or page[place].first:
        return True
    row, before = page[place], page[place - 1]
    if ends(before) and not _COUNTS.search(before.text):
        return True
    start = start_of(row)
    rest = row.text[start[1] :] if start is not None else ""
    return not (_SMALL_WORD.match(rest) or (not rest and _COUNTS.search(before.text)))


_COUNTS = regex(r"\b(?:p|pp|nrs?|blz|art|par|no)\.$|\b(?:artikel|nummer|pagina|noot|item|stuk)$")
_SMALL_WORD = regex(r"(?!https?:|www\.)[a-zà-ÿ]{2,}")


def _is_tail(page: Sequence[Row], first: int, number: str) -> bool:
    """True where nothing stands below a row on its page but notes, numbered on, and what goes on with them."""
    if len(page) - first > _TAIL_ROWS:
        return False
    for place in range(first + 1, len(page)):
        before, row = page[place - 1], page[place]
        start = start_of(row)
        if is_greeting(row.text):
            return False
        if start is not None and start[0] == _next_of(number):
            number = start[0]
        elif row.loose and (is_full(plain(before.text)) or row.styled):
            return False
    return True


def _likeness(
    page: Sequence[Row],
    first: int,
    end: int,
    number: str,
    marked: CitedNotes,
    habit: _Habit,
    *,
    tail: bool,
) -> float:
    """Return how much rows look like a note: above `_ENOUGH` they are one."""
    row = page[first]
    cited = (
        _CITED
        if marked.has(number, row)
        else (0.0 if tail and marked.follows(number) else _UNCITED)
    )
    return (
        cited
        + (_LAST_ON_PAGE if tail else 0.0)
        + _by_lead(row, number, habit)
        + (_CITED_ALIKE if _is_cited(page, first) else 0.0)
        + _by_text(page[first:end])
    )


_TYPED_LEAD = regex(r"\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\]")


def _is_cited(page: Sequence[Row], first: int) -> bool:
    """True where the text cites a note as the note prints its number: `verbieden? 2)` and `2) Zie …`."""
    lead = _TYPED_LEAD.match(page[first].text)
    near = page[max(0, first - _TAIL_ROWS) : first] if lead else ()
    return lead is not None and any(row.text.find(lead[0], 1) > 0 for row in near)


def _by_lead(row: Row, number: str, habit: _Habit) -> float:
    """Weigh the form of the number: its own lead, or that of the questions."""
    same = _is_of_form(row, habit.questions)
    raised = is_raised(row) and not habit.raised
    if raised or (_SMALL_LEAD.match(row.text) and not same):
        return _NOTE_LEAD + _OTHER_FORM
    total = _SAME_FORM if same else _OTHER_FORM
    stopped = row.text.startswith((f"{number}.", f"{number})"))
    return total + (_STOPPED if stopped else 0.0) + (_OTHER_LEAD if habit.own_lead else 0.0)


def _by_place(page: Sequence[Row], first: int, number: str) -> float:
    """Weigh what stands above: room, the note before, the lead of a list, an item that is no note."""
    if first == 0:
        return 0.0
    row, before = page[first], page[first - 1]
    if plain(before.text).endswith(":"):
        return _BELOW_LEAD
    start = start_of(before)
    one, other = label_of(before), label_of(row)
    alike = (one.form if one else None) == (other.form if other else None)
    if start is not None and alike and not row.loose and _next_of(start[0]) == number:
        return _IN_LIST
    if row.loose or row.first:
        return 0.0
    return _CLOSE if ends(before) or is_raised(row) else _CLOSE + _WRAPPED


def _by_text(rows: Sequence[Row]) -> float:
    """Weigh the words: a note asks nothing, is no item of a list, and begins with a capital."""
    text = " ".join(plain(row.text) for row in rows).rstrip()
    total = _ASKS if _QUESTION.search(text) or question_spans(text) else 0.0
    lead = start_of(rows[0])
    rest = rows[0].text[lead[1] :] if lead else ""
    if OPENS_QUESTION.match(rest) or request_spans(
        text[len(text) - len(rest) :] if len(rows) == 1 else text
    ):
        total += _REQUESTS
    if text.endswith((";", ":")):
        total += _LISTED
    if not is_full(text) and len(rest.split()) <= _TITLE_WORDS and not _CITES.search(rest):
        total += _TITLE
    if rest[:1].islower() and not rest.startswith(("http", "www")):
        total += _LOW
    return total


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


def _collect(tail: list[Row], notes: list[NoteRows], measure: Measure, again: bool) -> list[Row]:
    """Turn the rows at the foot of a page into notes; return what stands apart below them."""
    taken, end = 0, len(tail)
    for place, row in enumerate(tail):
        start = start_of(row)
        fits = start is not None and start[0] in _expected(notes, again=again and place == 0)
        fits = fits and (measure.drawn or _may_start(tail, place))
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
