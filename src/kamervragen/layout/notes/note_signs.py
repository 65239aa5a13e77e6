"""What a typed note looks like: the form of its number, its place, its words, and what cites it.

It decides nothing: `notes` takes what looks enough like a note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION, is_full, question_spans
from kamervragen.layout.notes.lonely import is_raised
from kamervragen.layout.notes.typed_marks import CitedNotes
from kamervragen.layout.numbers.numbering import COUNTS, label_of, plain
from kamervragen.layout.opening import is_greeting
from kamervragen.layout.rows import Row, ends, ends_sentence
from kamervragen.lines import MARK
from kamervragen.patterns import regex

_START = regex(
    # `¹) NRC, 3 januari 2024`: the bracket is of the mark
    rf"^(?:{MARK.pattern}\)?|\[(\d{{1,3}})\s?\]|\((\d{{1,3}})\)|(\d{{1,3}})(?:[.)]?(?=\s|$)|\)?(?=[A-ZÀ-Þ«“‘h]|\([A-Z]))|([*†‡]{{1,3}})\)?(?=[\sA-ZÀ-Þ]))\s*"
)

# Notes that end a page, and what cites them, are looked for in so many rows: text may show no pages.
TAIL_ROWS = 120

# What speaks for a typed note, and against it. One that is no smaller than the text is told by its place and form.
_NOTE_LEAD, _LAST_ON_PAGE, _OTHER_FORM, _CITED, _CITED_ALIKE = 3.0, 3.5, 2.5, 1.5, 3.0
_SAME_FORM, _ASKS, _LISTED, _LOW, _UNCITED, _CLOSE = -1.5, -5.0, -3.0, -5.0, -6.0, -1.5
_STOPPED, BELOW_LEAD, _IN_LIST, _OTHER_LEAD = -2.0, -6.0, -8.0, -5.0
_BELOW_RULE, _BRACKETED = 3.0, 3.5
# A word goes on behind it, so that it is a note though no mark of it was found.
BREAKS_WORD = 9.0
# Below `Eindnoten` each next number is a note, also where nothing else says so.
BELOW_TITLE = 6.0
# A row of a table, of so many cells.
_TABULAR, _CELLS = -10.0, 3
# A line that begins with a number may be the rest of a sentence: `binnen` / `2 jaar na inwerkingtreding`.
_WRAPPED = -4.0
_REQUESTS, _TITLE = -4.0, -6.0
# A numbered heading has few words and names no number, address or title: `1 Middenhuur`.
_TITLE_WORDS = 9
_CITES = regex(r"[\d/«‘“]|www")
ENOUGH = 1.5
_SMALL_LEAD = regex(rf"^(?:{MARK.pattern}|\[\d|\d{{1,3}}(?=[A-ZÀ-Þ«“‘]|\([A-Z]|https?:))")
_QUESTION = regex(r"\?[»”’\"')]?\s?(?:\d{1,2}|$)")


def _is_of_form(row: Row, form: str | None) -> bool:
    label = label_of(row)
    return label is not None and label.form == form


def _form_of_questions(rows: Sequence[Row]) -> tuple[str | None, bool]:
    """Return the form of number that stands most often before a text that asks: `1.`, `1`, `vraag`.

    And whether it stands alone on its row, a bare number above the text.
    """
    forms: Counter[tuple[str, bool]] = Counter()
    last: tuple[str, bool] | None = None
    for row in rows:
        label = label_of(row)
        if label is not None:
            last = (label.form, stands_alone(row))
        elif row.loose and not (last and last[1]):
            last = None
        if last is not None and "?" in row.text:
            forms[last] += 1
    if not forms:
        return None, False
    (form, alone), count = forms.most_common(1)[0]
    return form, alone and count > 1  # one may be a note mark that stands above its text


_BARE = regex(r"\(?\d{1,3}[.):]?")


def stands_alone(row: Row) -> bool:
    """True for a row that is nothing but a number."""
    return row.text[:1] in "(0123456789" and _BARE.fullmatch(row.text) is not None


# Titles that begin alike do so in so many characters behind their numbers.
_ALIKE = 20


def _begin_of_title(row: Row) -> str:
    """Return how a numbered row begins that ends no sentence and cites nothing; empty for any other."""
    start = start_of(row)
    rest = row.text[start[1] :] if start else ""
    title = len(rest) > _ALIKE and not ends(row) and not _CITES.search(rest)
    return rest[:_ALIKE] if title else ""


@dataclass(frozen=True, slots=True)
class Habit:
    """What the document is known to do: the form of its questions' numbers; whether notes have a lead of their own.

    `raised`: most numbers stand above their text, those of the questions too. `below_rules`: numbers of the lines
    right below a drawn line. `parallels`: how several numbered titles begin. `alone`: the numbers of questions stand
    on rows of their own, so that `1 De Klok, 12 januari jl.` is of another form.
    """

    questions: str | None
    own_lead: bool
    raised: bool
    below_rules: frozenset[int]
    parallels: frozenset[str]
    alone: bool = False

    @staticmethod
    def of(rows: Sequence[Row], below_rules: frozenset[int] = frozenset()) -> Habit:
        form, alone = _form_of_questions(rows)
        # Notes begin at 1: `50PLUS` is none.
        firsts = (row for row in rows if (start := start_of(row)) and start[0] == "1")
        leads = (row for row in firsts if _SMALL_LEAD.match(row.text))
        numbered = [row for row in rows if label_of(row) is not None]
        raised = 2 * sum(map(is_raised, numbered)) > len(numbered)
        own_lead = any(not _is_of_form(row, form) for row in leads)
        titles = Counter(filter(None, map(_begin_of_title, rows)))
        parallels = frozenset(begin for begin, count in titles.items() if count > 1)
        return Habit(form, own_lead, raised, below_rules, parallels, alone)

    def heads_at(self, row: Row) -> bool:
        """True for one of several titles: `1. Bijdrage van de leden van A`, and `2. Bijdrage van de leden van B`."""
        return _begin_of_title(row) in self.parallels

    def asks_at(self, row: Row) -> bool:
        """True for a row that begins with a number of the form that questions have."""
        return _is_of_form(row, self.questions) and (not self.alone or stands_alone(row))


def next_of(number: str) -> str:
    """Return the number of the note behind a note: `2` behind `1`, `**` behind `*`."""
    return str(int(number) + 1) if number.isdigit() else number + number[0]


def may_start(page: Sequence[Row], place: int) -> bool:
    """False where a number goes on with the line above: `p.` / `3.`, `vrijdag` / `3 januari 2025`."""
    if place == 0 or page[place].loose or page[place].first:
        return True
    row, before = page[place], page[place - 1]
    if ends(before) and not COUNTS.search(before.text):
        return True
    start = start_of(row)
    rest = row.text[start[1] :] if start is not None else ""
    return not (_SMALL_WORD.match(rest) or (not rest and COUNTS.search(before.text)))


_SMALL_WORD = regex(r"(?!https?:|www\.)[a-zà-ÿ]{2,}")


def is_tail(page: Sequence[Row], first: int, number: str) -> bool:
    """True where nothing stands below a row on its page but notes, numbered on, and what goes on with them."""
    if len(page) - first > TAIL_ROWS:
        return False
    for place in range(first + 1, len(page)):
        before, row = page[place - 1], page[place]
        start = start_of(row)
        if is_greeting(row.text):
            return False
        if start is not None and start[0] == next_of(number):
            number = start[0]
        elif row.loose and (ends_sentence(before) or row.styled):
            return False
    return True


def likeness(
    page: Sequence[Row],
    first: int,
    end: int,
    number: str,
    marked: CitedNotes,
    habit: Habit,
    *,
    tail: bool,
) -> float:
    """Return how much rows look like a note: above `ENOUGH` they are one."""
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
        + (_BRACKETED if _is_cited_in_brackets(page, first, number) else 0.0)
        + _by_text(page[first:end])
        + (_TABULAR if _is_of_table(page, first) else 0.0)
        + (_TITLE if habit.heads_at(row) else 0.0)
    )


def _is_of_table(page: Sequence[Row], first: int) -> bool:
    """True for a row of three cells and more with another below or above it: `1   Voorlichting   40`."""
    cells = len(page[first].lines)
    near = (page[n] for n in (first - 1, first + 1) if 0 <= n < len(page))
    few = cells >= _CELLS and len(page[first].text.split()) <= 2 * cells
    return few and any(len(row.lines) == cells for row in near)


_TYPED_LEAD = regex(r"\(\d{1,2}\)|\d{1,2}\)|\[\d{1,2}\]")


def _is_cited(page: Sequence[Row], first: int) -> bool:
    """True where the text cites a note as the note prints its number: `verbieden? 2)` and `2) Zie …`."""
    lead = _TYPED_LEAD.match(page[first].text)
    near = page[max(0, first - TAIL_ROWS) : first] if lead else ()
    return lead is not None and any(row.text.find(lead[0], 1) > 0 for row in near)


def _is_cited_in_brackets(page: Sequence[Row], first: int, number: str) -> bool:
    """True where the text cites a note as `verlaten?[1]` or `[1 ]`, which nothing else has, and prints it bare.

    `1. Zie …`, `1 Zie …`
    """
    if not page[first].text.startswith((f"{number}.", f"{number} ")):
        return False
    signs = (f"[{number}]", f"[{number} ]")
    near = page[max(0, first - TAIL_ROWS) : first]
    return any(row.text.find(sign) > 0 for row in near for sign in signs)


def _by_lead(row: Row, number: str, habit: Habit) -> float:
    """Weigh the form of the number: its own lead, or that of the questions."""
    same = habit.asks_at(row)
    raised = is_raised(row) and not habit.raised
    if raised or (_SMALL_LEAD.match(row.text) and not same):
        return _NOTE_LEAD + _OTHER_FORM
    total = _SAME_FORM if same else _OTHER_FORM
    stopped = row.text.startswith((f"{number}.", f"{number})"))
    return total + (_STOPPED if stopped else 0.0) + (_OTHER_LEAD if habit.own_lead else 0.0)


_TITLE_OF_NOTES = regex(
    r"(?:[A-Z]\w+\s+(?:en|of)\s+)?(?:(?:eind|voet)?noten|bronnen|verwijzingen|referenties)\s?:?",
    re.I,
)


def is_title_of_notes(row: Row) -> bool:
    """True for what stands above notes at the end of a letter: `Noten`, `Bronnen en noten`, `Eindnoten:`."""
    return _TITLE_OF_NOTES.fullmatch(row.text) is not None


_TITLE_OF_ENCLOSURES = regex(r"(?:[Bb]ijlagen?(?:\(n\))?|BIJLAGEN?)")


def breaks_sentence(page: Sequence[Row], first: int, end: int) -> bool:
    """True for a note of pasted text whose page ended inside a sentence: `het jaar ont-` / `1 Zie …` / `breekt.`"""
    if not 0 < first < end < len(page):
        return False
    last = page[end - 1]
    goes_on = page[end].text[:1].islower() and ends(last) and not _BROKEN_URL.search(last.text)
    return goes_on and not ends(page[first - 1])


# `Zie www.example.` / `org/a.`
_BROKEN_URL = regex(r"[\w/][./]\S+\.$")


def announces_list(row: Row) -> bool:
    """True for a row below which a list begins that is none of notes: `Bijgevoegd zijn:`, `Bijlagen`."""
    text = plain(row.text)
    return text.endswith(":") or _TITLE_OF_ENCLOSURES.fullmatch(text) is not None


def by_place(page: Sequence[Row], first: int, number: str, habit: Habit, *, tail: bool) -> float:
    """Weigh what stands above: room, the note before, the lead of a list, an item that is no note.

    `tail`: nothing but notes stands below; then the sentence above goes on on the next page.
    """
    if first == 0:
        return 0.0
    row, before = page[first], page[first - 1]
    if row.lines[0].number in habit.below_rules:
        return _BELOW_RULE
    if is_title_of_notes(before):
        return BELOW_TITLE
    if announces_list(before):
        return BELOW_LEAD
    start = start_of(before)
    one, other = label_of(before), label_of(row)
    alike = (one.form if one else None) == (other.form if other else None)
    if start is not None and alike and not row.loose and next_of(start[0]) == number:
        return _IN_LIST
    if row.loose or row.first:
        return 0.0
    sure = ends(before) or is_raised(row) or tail
    return _CLOSE if sure else _CLOSE + _WRAPPED


# `NRC 14 oktober 2024, ‘Wie draait op voor de rekening?’`: the article asks, the note does not.
_TITLE_THAT_ASKS = regex(r"(?<=[,:]\s)(?:‘[^‘’]*\?’|“[^“”]*\?”|«[^«»]*\?»|\"[^\"]*\?\")")


def _by_text(rows: Sequence[Row]) -> float:
    """Weigh the words: a note asks nothing, is no item of a list, and begins with a capital."""
    text = " ".join(plain(row.text) for row in rows).rstrip()
    said = _TITLE_THAT_ASKS.sub("", text)
    total = _ASKS if _QUESTION.search(said) or question_spans(said) else 0.0
    lead = start_of(rows[0])
    rest = rows[0].text[lead[1] :] if lead else ""
    rest = rest or (rows[1].text if len(rows) > 1 else "")  # the number on a line of its own
    if OPENS_QUESTION.match(rest) or request_spans(
        text[len(text) - len(rest) :] if len(rows) == 1 else text
    ):
        total += _REQUESTS
    if text.endswith((";", ":")):
        total += _LISTED
    if not is_full(text) and len(rest.split()) <= _TITLE_WORDS and not _CITES.search(rest):
        total += _TITLE
    if len(rows) > 1 and _is_title(rows[0], rest) and rows[1].text[:1].isupper():
        total += _TITLE  # `1. Voorraden` / `De wijze waarop …`
    if rest[:1].islower() and not rest.startswith(("http", "www")):
        total += _LOW
    return total


def _is_title(row: Row, rest: str) -> bool:
    few = 0 < len(rest.split()) <= _TITLE_WORDS and not _CITES.search(rest)
    return few and row.short and not ends(row)


# Number of a note, and length of the lead that holds it; None where a row begins no note.
Start = tuple[str, int] | None


def start_of(row: Row) -> Start:
    """Return (number, length of the lead) where the row begins as a note does."""
    text = row.text
    match = None if text[:1].isalpha() else _START.match(text)
    if not match:
        return None
    return next(group for group in match.groups() if group), match.end()
