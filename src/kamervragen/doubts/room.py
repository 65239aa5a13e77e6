"""Doubts about a layout: room where a line may have stood, lines read twice or across.

What is drawn can be measured: the distances of lines of one kind agree within a document, so that one
distance alone that is larger shows where something is lost. Text of fixed pitch shows less.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from kamervragen.doubts.melding import warning
from kamervragen.doubts.pages import page_numbers
from kamervragen.doubts.phrases import TWO_DOCUMENTS, not_kept
from kamervragen.doubts.twice import twice
from kamervragen.dutch.answering import opens_set
from kamervragen.dutch.requests import OF_COMMITTEE
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.numbers.numbering import SUB_ITEM, label_of, plain
from kamervragen.layout.opening import is_greeting, is_salutation
from kamervragen.layout.rows import Measure, Row, ends
from kamervragen.layout.tables.columns import is_tabular
from kamervragen.lines import CHAR_WIDTH, Line
from kamervragen.patterns import regex
from kamervragen.records import Melding, Vraag

# Behind a hyphen at a line end goes on a word, or `en` and the like.
_NO_REST = regex(
    r"(?:het|van|voor|met|wordt|worden|heeft|hebben|niet|deze|zij|wij|hoe|wat|waarom|welke)\s|"
    r"(?:Hoe|Wat|Welke?|Waarom|Kan|Is|Zijn|Zo|Het|De)\s"
)
_HYPHENS = ("-", "\u2010", "\u00ad")
# `daar-` / `van` is one word, ` -` no hyphen.
_NO_WORD_ENDS = tuple(
    f"{start}{hyphen}" for start in (" ", "daar", "hier", "waar", "er") for hyphen in _HYPHENS
)
# More than the distance of two lines of one paragraph, less than that of two lines with one lost between.
_ROOM = 1.5
_SMALL = 0.93
# Lines that end early are a habit from so many on, and so many of all.
_EARLY, _ONE_IN = 3, 16
# So much larger than the next largest of its kind is a distance that shows a loss.
_LARGER = 1.3
_FEWEST, _MANY = 3, 6
# Of few of a kind the largest must stand out from the distances of all kinds as well.
_ALL = 1.2
_CLOSE = 1.2


def layout(
    document: Document, body: Sequence[Row], *, published: bool, titles: bool = True
) -> list[Melding]:
    """Report what the layout of the rows of the text shows.

    `body`: the rows without head and closing. `published`: the Kamer printed it. `titles`: they have like room.
    """
    measure = document.measure
    kinds = [_kind(row) for row in body]
    found = _sentences(body, kinds, measure)
    if document.drawn:
        found += _distances(body, kinds, measure, published, titles)
        found += _notes(document)
    found += (
        (tables(body) if published else [])
        + twice(body)
        + (_columns(body) or (_halves(document.printed) if document.drawn else []))
        + _gaps(body)
        + _seconds(body)
        + page_numbers(document)
    )
    return list(dict.fromkeys(found))


class _Kind(NamedTuple):
    """What a row begins with, as far as its form tells: a number, a caption; and whether it ends as a sentence."""

    begins: bool
    name: str
    ends: bool


def _kind(row: Row) -> _Kind:
    """Tell what the distance to a row depends on: caption, number, title or text."""
    caption, label, over = caption_of(row), label_of(row), ends(row)
    if caption is not None and caption.numbers:
        name = "caption"
    elif label is not None and row.short and not over and "?" not in row.text:
        name = "numbered title"  # or the first line of an item that the author ended
    elif label is not None:
        name = "number"
    else:
        name = "title" if not over and (row.short or opens_set(row.text)) else "text"
    return _Kind(caption is not None or label is not None, name, over)


def _sentences(body: Sequence[Row], kinds: Sequence[_Kind], measure: Measure) -> list[Melding]:
    """Report sentences that a line end, room or a hyphen interrupts."""
    found: list[Melding] = []
    early: list[Melding] = []
    joints = 0
    for span in _paragraphs(body, kinds):
        full = 0
        here: list[Melding] = []
        for place in range(span.start + 1, span.stop):
            before, row = body[place - 1], body[place]
            if before.text.endswith(_HYPHENS) and not before.text.endswith(_NO_WORD_ENDS):
                found += [_interrupted(before, row)] * (_NO_REST.match(row.text) is not None)
            elif kinds[place - 1].ends or not row.text[:1].islower() or before.page != row.page:
                pass
            elif _is_small(before, row, measure):
                found.append(_interrupted(before, row))
            elif measure.drawn and row.base - before.base > _ROOM * measure.pitch:
                # LaTeX leaves room above the sub-items of a list.
                found += [_room(before, row)] * (SUB_ITEM.match(row.text) is None)
            elif measure.exact and not row.loose and _is_early(before, row, measure):
                here.append(_interrupted(before, row))
            else:
                full += 1
        joints += full
        # A paragraph of its own width breaks all its lines early.
        asks = len(span) < _FEW_ROWS and kinds[span.start].begins
        early += here if full > len(here) or asks else []
    # A program that often breaks lines early does so by its rules.
    usual = len(early) > _EARLY and len(early) * _ONE_IN > joints
    return found if usual else found + early


_FEW_ROWS = 4
_ESTIMATE = 0.12


def _paragraphs(body: Sequence[Row], kinds: Sequence[_Kind]) -> list[range]:
    """Part rows where a number or caption begins, and where room stands behind a sentence."""
    starts: list[int] = []
    for place, row in enumerate(body):
        new = place == 0 or kinds[place].begins or (row.loose and kinds[place - 1].ends)
        if new or len(row.lines) > 1 or len(body[place - 1].lines) > _CELLS:
            starts.append(place)
    return [range(start, stop) for start, stop in pairwise((*starts, len(body)))]


_CELLS = 2


def _is_small(before: Row, row: Row, measure: Measure) -> bool:
    """True where a row in the size of notes stands in a sentence of the text, or the other way round."""
    sizes = sorted((before.size, row.size))
    return sizes[0] < _SMALL * sizes[1] and abs(sizes[1] - measure.size) < 0.1


def _is_early(before: Row, row: Row, measure: Measure) -> bool:
    """True where the first word of a row would have fitted behind the row above, with room to spare."""
    if not before.short:
        return False
    first, _, rest = row.text.partition(" ")
    # An url breaks where it can; what belongs to a number (`artikel 3`, `12 mei`) is kept with it.
    tied = not first.rstrip(",;").isalpha() or rest[:1].isdigit()
    if tied or "/" in before.text[-30:]:
        return False
    end = measure.end_of(before)
    letter = (end - before.x0) / max(1, len(plain(before.text)))
    spare = 2 * letter if measure.drawn else 0.0
    if measure.proportional:  # where lines end is an estimate
        spare = _ESTIMATE * (measure.right - measure.left)
    counted = 1 + len(first) + row.lines[0].unshown
    return end + counted * letter + spare < measure.right


def _interrupted(before: Row, row: Row) -> Melding:
    shown = f"{plain(before.text)[-30:]} / {plain(row.text)[:30]}"
    return warning(
        "zin_onderbroken", f"in een zin is mogelijk een regel weggevallen: {shown}", row.page
    )


def _room(before: Row, row: Row) -> Melding:
    shown = f"{plain(before.text)[-30:]} / {plain(row.text)[:30]}"
    text = f"er is ruimte voor een regel die niet is gelezen: {shown}"
    return warning("regel_ontbreekt", text, row.page)


def _distances(
    body: Sequence[Row], kinds: Sequence[_Kind], measure: Measure, published: bool, titles: bool
) -> list[Melding]:
    """Report distances that are larger than all others between rows of the same kinds."""
    steps: dict[tuple[str, str, bool, bool], list[tuple[float, Row, Row]]] = {}
    largest: list[float] = []
    cells = [len(row.lines) for row in body]
    inside = False  # a question, rather than the text between headings and questions
    for place, (before, row) in enumerate(pairwise(body)):
        kind = kinds[place]
        inside = kind.name in ("number", "numbered title", "caption") or (
            inside and not before.loose
        )
        if before.page != row.page or max(cells[place : place + 3]) > _CELLS:
            continue
        if OF_COMMITTEE.match(row.text):
            continue  # the ending of the letter stands apart
        if not titles and "title" in f"{kind.name} {kinds[place + 1].name}":
            continue
        step = row.base - before.base
        key = (kind.name, kinds[place + 1].name, kind.name == "text" and kind.ends, inside)
        steps.setdefault(key, []).append((step, before, row))
        largest.append(step)
    largest = sorted(largest)[-2:]
    found: list[Melding] = []
    for some in steps.values():
        some.sort(key=lambda one: one[0])
        step, before, row = some[-1]
        if len(some) < _FEWEST or step <= _ROOM * measure.pitch or step <= _LARGER * some[-2][0]:
            continue
        # Publications set text without room: there any room stands out.
        even = published and len(some) >= _MANY and some[-2][0] < _CLOSE * measure.pitch
        if even or step > _ALL * (largest[0] if step == largest[-1] else largest[-1]):
            found.append(_room(before, row))
    return found


def _notes(document: Document) -> list[Melding]:
    """Report room inside a note."""
    found: list[Melding] = []
    for note in document.notes:
        for before, line in pairwise(note.lines):
            step = line.base - before.base
            if before.page == line.page and step > 1.9 * line.size:
                text = f"in noot {note.number} is ruimte voor een regel die niet is gelezen"
                found.append(warning("regel_ontbreekt", text, line.page))
    return found


_TABLE_ROWS = 2
_SHOWN = 40


def tables(body: Sequence[Row]) -> list[Melding]:
    """Report tables in a published question: they are not kept. Answers keep theirs."""
    run = 0
    asked = True
    for row in body:
        caption = caption_of(row)
        if caption is not None:
            asked = caption.kind == "vraag"
        if len(row.lines) == 1:
            run = 0
            continue
        prose = sum(_is_prose(line.text) for line in row.lines) > 1
        run = run + 1 if is_tabular(row) and label_of(row) is None and not prose else 0
        if run >= _TABLE_ROWS and asked:
            text = not_kept("hier", plain(row.text)[:_SHOWN])
            return [warning("tabel_in_tekst", text, row.page)]
    return []


def keeps_tables(body: Sequence[Row], vragen: Sequence[Vraag]) -> bool:
    """True where each row of a table stands in an answer, its cells in order: nothing of it is lost."""
    lines = {
        _letters(line) for one in vragen if one.antwoord for line in one.antwoord.tekst.split("\n")
    }
    cells = (row for row in body if len(row.lines) > 1 and is_tabular(row))
    return all(_letters(row.text) in lines for row in cells)


def _letters(text: str) -> str:
    """Return a row of a table without what parts its cells."""
    return "".join(plain(text).replace("|", " ").split())


def _seconds(body: Sequence[Row]) -> list[Melding]:
    """Report a salutation or a greeting in the middle: a second letter in the same file."""
    text = f"hier lijkt een tweede brief te beginnen of te eindigen: {TWO_DOCUMENTS}"
    return [
        warning("tweede_opening", text, row.page)
        for row in body
        if (is_salutation(row.text) and row.text.endswith(",")) or is_greeting(row.text)
    ]


_CELL_WORDS = 3
_ACROSS = 4
# So many lines of text at least stand in either half of a page that has two columns.
_FEWEST_LINES = 8


def _columns(body: Sequence[Row]) -> list[Melding]:
    """Report rows of two cells of running text: two columns that were read across."""
    across = [
        row
        for row in body
        if len(row.lines) > 1 and sum(_is_prose(line.text) for line in row.lines) > 1
    ]
    return [_across(across[0].page)] if len(across) >= _ACROSS else []


def _halves(printed: Sequence[Row]) -> list[Melding]:
    """Report a page with running text in either half, and hardly any across the middle.

    Lines of two columns seldom stand level; beside the salutation nothing of them is taken for text.
    """
    for page, rows in groupby(printed, key=lambda row: row.page):
        every = [line for row in rows for line in row.lines]
        if not _may_be_halves(every):
            continue
        lines = [line for line in every if _is_prose(line.text)]
        sides = [side for line in lines for side in (line.x0, line.x1)] or [0.0]
        middle = (min(sides) + max(sides)) / 2
        slack = _OFF_MIDDLE * (max(sides) - min(sides))  # a masthead may be wider than both
        left = sum(line.x1 <= middle + slack for line in lines)
        right = sum(line.x0 >= middle - slack for line in lines)
        if min(left, right) >= _FEWEST_LINES and 2 * (left + right) > len(lines):
            return [_across(page)]
    return []


# The room between two columns is so near the middle, as a share of the width.
_OFF_MIDDLE = 0.05


def _may_be_halves(lines: Sequence[Line]) -> bool:
    """False where no place has enough lines on either side of it: on nearly all pages, and told cheaply."""
    if len(lines) < 2 * _FEWEST_LINES:
        return False
    ends, starts = sorted([line.x1 for line in lines]), sorted([line.x0 for line in lines])
    return ends[_FEWEST_LINES - 1] <= starts[-_FEWEST_LINES]


def _across(page: int) -> Melding:
    text = "de pagina lijkt twee kolommen te hebben, die door elkaar zijn gelezen: vergelijk alle vragen erop"
    return warning("kolommen_dooreen", text, page)


# Wider than any space between words, in sizes of the type.
_WIDE_GAP = 2.0


def _gaps(body: Sequence[Row]) -> list[Melding]:
    """Report the one wide gap in a line of running text: what stood there was not read.

    `Welke gevolgen heeft het           van de Raad voor het bos?` A justified line has several.
    """
    text = "in de ruimte binnen een regel is mogelijk een woord weggevallen: "
    return [
        warning(
            "zin_onderbroken", text + " … ".join(line.text[-30:] for line in row.lines), row.page
        )
        for row in body
        if len(row.lines) == _CELLS
        and row.lines[0].text[-1:].isalpha()
        and row.lines[1].text[:1].islower()
        and row.lines[1].x0 - row.lines[0].x1 > _WIDE_GAP * row.size
        and all(_is_prose(line.text) and not _is_slack(line) for line in row.lines)
    ]


def _is_slack(line: Line) -> bool:
    """True for a line of text with more room inside than its words need."""
    return line.x1 - line.x0 > (len(line.text) + line.unshown + 0.5) * CHAR_WIDTH


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _CELL_WORDS and sum(map(str.islower, text)) > 0.6 * len(text)
