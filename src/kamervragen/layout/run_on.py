"""Text that runs on in one line with nothing where lines ended: cut where captions, labels and pages begin.

As recognition and databases give it: `… DATUM 13 februari 2012 BETREFT Beantwoording … Geachte mevrouw Roos, Hierbij …
Vraag 1 Hoe …? Wij … Vraag 2 …`. Below a caption nothing is cut: what is said there tells question and answer apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kamervragen.dutch.sentences import OPENS_QUESTION, sentence_spans
from kamervragen.layout.run_on_heads import PageStart, page_starts
from kamervragen.lines import LINE_PITCH, Declared, Line
from kamervragen.patterns import regex

# No paragraph that somebody typed as one line is so long and holds so many captions.
_LONG = 700
# `Vraag 3` before a sentence, or before the mark of its page: `Vraag 10 5/9 Waarom`.
_CAPTION = regex(
    r"(?<!\S)Vra(?:ag|gen) (?P<number>\d{1,3})[.:]?(?= (?:\d{1,3}/\d{1,3} )?[\"'«‘“(]*[A-ZÀ-Þ])"
)
_BARE = regex(r"(?<!\S)(?P<number>\d{1,3})[.:)]?(?= [\"'«‘“(]*[A-ZÀ-Þ])")
_ENDED = regex(r"(?:^|[.?!:)»”’]\s)$")
_ANSWER = regex(
    r"(?<=[.?!)»”’] )(?:Antwoord(?:en)?|Beantwoording)"
    r"(?: (?:op )?(?:de )?(?:vra(?:ag|gen) )?\d{1,3}(?:(?:,| en| t/m) \d{1,3})*:?|:)(?= [\"'«‘“(]*[A-ZÀ-Þ])"
)
# What stands in a letterhead: each begins a row, and so does what stands behind it.
_LETTERHEAD = regex(
    r"(?<!\S)(?:(?:(?:Aan )?[Dd]e )?[Vv]oorzitter van de (?:Tweede|Eerste) Kamer(?: der Staten[ -]Generaal)?|"
    r"(?!KENMERK|BETREFT|ONDERWERP|BIJLAGE)[A-ZÀ-Þ]{7,}|"
    r"Geachte [^,.?!]{3,60},)(?!\S)"
)
_LABEL = regex(
    r"(?<!\S)(?:(?:DATUM|[Dd]atum):?(?= (?:[A-Z][A-Za-z ]{2,16},? )?\d{1,2} [a-z]{3,9} \d{4})|"
    r"(?:ONS|UW|[OU](?:ns|w)|ons|uw) (?:KENMERK|[Kk]enmerk)|"
    r"BETREFT|ONDERWERP|Betreft|Onderwerp|betreft(?= [A-Z])|"
    r"BIJLAGEN?(?: ?\( ?N ?\))?|bijlage\(n\)|Bijlagen?(?= \d)):?(?!\S)"
)
_SALUTATION = regex(r"(?<!\S)Geachte [^,.?!]{3,60},")
# Who signs: `drs. A. Roos, president dr. B. Tak RA, secretaris`.
_PERSON = regex(r"(?<=\S )(?=(?:drs|dr|mr|prof|ir|ing)\. [A-Z])")
# A minister: `De Minister van Dijken, R. Terwindt Antwoorden van de Minister …`.
_OFFICE = regex(
    r"(?<=[.,:] )(?=(?:De|DE|de) (?:Minister|MINISTER|Staatssecretaris|STAATSSECRETARIS) )"
)
_BEHIND_MINISTER = regex(
    r"(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS) [^.,]{3,90}, "
    r"(?=(?:[a-z]{2,4}\. )?(?:[A-Z]\. ?)+[A-Z])"
)
_TITLE = regex(r"(?<=\S )(?=(?:Antwoord(?:en)?|Beantwoording|Vragen) (?:van|op|bij|[A-Z]))")
_BEHIND_OFFICE = regex(r"(?<=(?:ident|taris|itter))(?=,? [A-Z])")


@dataclass(slots=True)
class _Cuts:
    """Places at which rows begin; those with room above them; what is header or mark of a page."""

    rows: set[int] = field(default_factory=set)
    loose: set[int] = field(default_factory=set)
    running: list[tuple[int, int]] = field(default_factory=list)


def unrolled(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a text with those cut that run on; headers and marks of pages are declared as such."""
    if all(len(line.text) < _LONG for line in lines):
        return lines
    result: list[Line] = []
    running: list[Line] = []
    added = 0
    for line in lines:
        moved = line._replace(row=line.row + added, base=(line.row + added) * LINE_PITCH)
        cuts, starts = _cuts(line.text) if len(line.text) >= _LONG else (_Cuts(), [])
        if not cuts.loose:
            result.append(moved if added else line)
            continue
        pieces = list(_pieces(moved, cuts, starts))
        result += [piece for piece in pieces if piece.declared is None]
        running += [piece for piece in pieces if piece.declared is not None]
        added += result[-1].row - moved.row
    last = result[-1].row + 2
    rows = (
        line._replace(row=last + n, base=(last + n) * LINE_PITCH) for n, line in enumerate(running)
    )
    return (*result, *rows)


def _cuts(text: str) -> tuple[_Cuts, list[PageStart]]:
    starts = page_starts(text)
    cuts = _Cuts()
    captions = _captions(text)
    if not captions:
        return cuts, starts
    cuts.running = [span for one in starts for span in one.spans]
    for begin, end in captions:
        cuts.loose.add(begin)
        cuts.rows.add(end)
    for match in _ANSWER.finditer(text, captions[0][0]):
        cuts.loose.add(match.start())
        cuts.rows.add(match.end())
    for begin, end in cuts.running:
        cuts.rows |= {begin, end}
    _cut_head(text, captions[0][0], cuts)
    return cuts, starts


def _captions(text: str) -> list[tuple[int, int]]:
    """Return the spans of the captions or numbers of the questions, in order."""
    found: list[tuple[int, int]] = []
    last = 0
    for match in _CAPTION.finditer(text):
        if last < int(match["number"]) <= last + 2:
            last = int(match["number"])
            found.append(match.span())
    if found:
        return found
    for match in _BARE.finditer(text):
        number = int(match["number"])
        ended = _ENDED.search(text[max(0, match.start() - 2) : match.start()]) is not None
        opens = OPENS_QUESTION.match(text, match.end() + 1) is not None
        # Of three signs two have to be there: the number is due, a sentence ended, a question begins.
        if (number == last + 1) + ended + opens > 1 and (found or number == 1):
            last = number
            found.append((match.start(), match.start()))
    return found if "?" in text else []


def _cut_head(text: str, end: int, cuts: _Cuts) -> None:
    """Cut what stands above the first question: letterhead, letter, signature."""
    for match in _LETTERHEAD.finditer(text, 0, end):
        cuts.rows |= {match.start(), match.end()}
    cuts.rows.update(match.start() for match in _LABEL.finditer(text, 0, end))
    salutation = _SALUTATION.search(text, 0, end)
    if salutation is None:
        return
    begin = salutation.end()
    cuts.loose |= {salutation.start(), begin}
    cuts.rows.update(begin + stop for _, stop, _ in sentence_spans(text[begin:end]))
    for pattern in (_PERSON, _BEHIND_OFFICE, _OFFICE, _TITLE):
        cuts.rows.update(match.start() for match in pattern.finditer(text, begin, end))
    cuts.rows.update(match.end() for match in _BEHIND_MINISTER.finditer(text, begin, end))


def _pieces(line: Line, cuts: _Cuts, starts: Sequence[PageStart]) -> Iterator[Line]:
    """Give the rows of a line; each is where the line is in the source."""
    text = line.text
    pages = {one.place: one.page for one in starts}
    running = {begin for begin, _ in cuts.running}
    edges = sorted({0, *cuts.rows, *cuts.loose, len(text)})
    row, page = line.row, line.page
    loose = False
    for begin, end in pairwise(edges):
        page = max(page, pages.get(begin, 0))
        loose = loose or begin in cuts.loose
        words = text[begin:end].strip()
        if not words:
            continue
        if begin in running:
            yield line._replace(text=words, page=page, declared=Declared("running"))
            continue
        row += 2 if loose else 1
        loose = False
        x1 = line.x0 + (end - begin) * (line.x1 - line.x0) / max(1, len(text))
        yield line._replace(text=words, page=page, row=row, base=row * LINE_PITCH, x1=x1)
