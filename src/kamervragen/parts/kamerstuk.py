"""The head of a Kamerstuk: dossiers, number, kind, dates, the committee's opening, who signs; where the body begins.

Its single home: the families of Kamerstukken read it, and whoever has to say what a document is that they do not read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from kamervragen.dutch.committee_opening import opens_report, read_opening, without_glued_marks
from kamervragen.dutch.dates import find_date
from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.kamerstukken import (
    DateLine,
    DateWord,
    NumberLine,
    committee_in,
    date_line,
    dossier_line,
    is_kind,
    kind_of,
    number_line,
)
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.passages import paragraphs_of
from kamervragen.layout.rows import Row
from kamervragen.layout.tables.question_tables import heads_of
from kamervragen.parts import masthead
from kamervragen.parts.answered_by import offices_of, resolved
from kamervragen.parts.committee_signature import Signed, signature_rows
from kamervragen.parts.inbreng import InbrengHead, inbreng_head
from kamervragen.parts.inner_letter import named_in_full
from kamervragen.parts.labelled_list import LabelledList, labelled_list
from kamervragen.patterns import regex
from kamervragen.records import Dossier, Geadresseerde, Kamer, Ondertekenaar

# The head stands in so many rows: masthead, titles over several lines, opening, signature.
_HEAD_ROWS = 90
# From a dossier to its number: titles of several dossiers.
_TITLE_ROWS = 24
_KIND_ROWS = 6
_OPENING_ROWS = 60


@dataclass(frozen=True, slots=True)
class Kamerstuk:
    """A Kamerstuk taken apart.

    `stuksoort`: its kind in sentence case, None where the source lost it; `titel`: that line as printed.
    `stuknummer`: its number, None on a concept of the griffie, which has `zaak` in its place, and on an inbreng.
    `opening`: the paragraphs in which the committee says what it asked; empty where none stand there. `is_answered`:
    they speak of answers. `voorzitter`, `griffier`: who signs. `head`: all rows above the body, `body`: those below;
    a signature at the end is in neither.
    """

    dossiers: tuple[Dossier, ...]
    stuknummer: str | None
    stuksoort: str | None
    titel: str
    zaak: str | None
    kamer: Kamer | None
    vergaderjaar: str | None
    identifier: str | None
    dates: tuple[tuple[DateWord, dt.date | None], ...]
    opening: tuple[str, ...]
    is_answered: bool
    commissie: str | None
    geadresseerden: tuple[Geadresseerde, ...]
    betreft: str | None
    antwoord_van: str | None
    datum_antwoord: dt.date | None
    voorzitter: Ondertekenaar | None
    griffier: Ondertekenaar | None
    head: tuple[Row, ...]
    body: tuple[Row, ...]

    @property
    def kenmerk(self) -> str | None:
        """`kst-`, dossier and number; without a number what the colophon prints, or that of the open data."""
        if self.dossiers and self.stuknummer:
            return f"kst-{self.dossiers[0].nummer}-{self.stuknummer}"
        return self.identifier or self.zaak

    @property
    def vastgesteld(self) -> dt.date | None:
        """The date behind *Vastgesteld*."""
        return self._date("vastgesteld")

    @property
    def datum(self) -> dt.date | None:
        """*Vastgesteld*, else *Ontvangen*, else *Voorgesteld*, else that of the place: `Den Haag, 3 mei 2022`."""
        words: tuple[DateWord, ...] = ("ontvangen", "voorgesteld", "gedateerd")
        return self.vastgesteld or next(filter(None, map(self._date, words)), None)

    def _date(self, word: DateWord) -> dt.date | None:
        return next((date for name, date in self.dates if name == word and date), None)


def read(document: Document) -> Kamerstuk | None:
    """Take a Kamerstuk apart; None for a document that has no head of one. It is read once."""
    if "kamerstuk" not in document.memo:
        document.memo["kamerstuk"] = _taken_apart(document)
    return cast("Kamerstuk | None", document.memo["kamerstuk"])


def _taken_apart(document: Document) -> Kamerstuk | None:
    rows = document.rows
    lines = [plain(row.text).strip() for row in rows[:_HEAD_ROWS]]
    found = _titled(document, lines) or _tabular(lines) or _unnumbered(document, lines)
    found = found or _of_labels(rows, lines)
    if found is None:
        return None
    signed = _signed_opening(document, found.end)
    opening_end = signed.begin if signed.signers else _behind_opening(document, found.end)
    below = signed.end if signed.signers else opening_end
    body, last = (
        _without_end(rows, below, document.words) if not signed.signers else (rows[below:], signed)
    )
    opening = _paragraphs(document, rows[found.end : opening_end])
    said = read_opening(opening)
    printed = masthead.read(document, lines)
    labels = found.labelled
    asked = offices_of(said.asked or (labels.asked if labels else None))
    asked = named_in_full(asked, body, document.words)
    number = found.number if found.number or not printed.number else printed.number
    return Kamerstuk(
        dossiers=found.dossiers,
        stuknummer=number,
        stuksoort="Inbreng" if found.inbreng else kind_of(found.title) if found.title else None,
        titel=found.title,
        zaak=found.zaak,
        kamer=masthead.kamer_of(number, printed.kamer, found.zaak),
        vergaderjaar=printed.year,
        identifier=printed.identifier,
        dates=found.dates,
        opening=opening,
        is_answered=said.is_answered,
        commissie=said.commissie or _committee(found),
        geadresseerden=asked,
        betreft=said.betreft or _subject(found),
        antwoord_van=resolved(said.answered, asked, is_answered=said.is_answered),
        datum_antwoord=said.datum_antwoord,
        voorzitter=last.of("voorzitter"),
        griffier=last.of("griffier"),
        head=rows[:below],
        body=tuple(body),
    )


# --- the title ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Head:
    """What the lines above the opening say; `end`: the first row behind them."""

    dossiers: tuple[Dossier, ...]
    number: str | None
    title: str
    zaak: str | None
    dates: tuple[tuple[DateWord, dt.date | None], ...]
    end: int
    inbreng: InbrengHead | None = None
    labelled: LabelledList | None = None


def _committee(found: _Head) -> str | None:
    labels = found.inbreng or found.labelled
    return labels.commissie if labels else committee_in(found.title)


def _subject(found: _Head) -> str | None:
    labels = found.inbreng or found.labelled
    if labels and labels.betreft:
        return labels.betreft
    return found.dossiers[0].titel if found.dossiers else None


def _of_labels(rows: Sequence[Row], lines: Sequence[str]) -> _Head | None:
    """Read a head that labels make: of a list that has no number yet, or of an inbreng."""
    listed = labelled_list(lines)
    if listed is not None:
        end = listed.end
        return _Head(listed.dossiers, None, listed.title, None, listed.dates, end, labelled=listed)
    found = inbreng_head(rows, lines)
    return _Head((), None, found.title, None, found.dates, found.end, found) if found else None


def _titled(document: Document, lines: Sequence[str]) -> _Head | None:
    """Read dossiers, number and kind, one below the other; None where they do not stand so."""
    rows = document.rows
    for place, line in enumerate(lines):
        numbered = number_line(line)
        if numbered is None or not _may_number(lines, place, numbered):
            continue
        if numbered.form == "open" and heads_of(rows[place]):
            break  # `Nr | Vraag | Blz. | Antwoord` heads a table
        dossiers = _dossiers(lines, place, document.words)
        if not dossiers and not _is_concept(lines, place, numbered):
            continue
        title, dates, end = _kind_below(rows, lines, place, numbered)
        if not title and not dates:
            continue
        zaak = numbered.number if numbered.form == "zaak" else _case_above(lines, place)
        number = numbered.number if numbered.form in ("nr", "letters") else None
        return _Head(dossiers, number, title, zaak, dates, end)
    return None


def _may_number(lines: Sequence[str], place: int, found: NumberLine) -> bool:
    """True where a line may give the number: letters only right below a dossier, above a title or a date."""
    if found.form != "letters":
        return True
    above = any(dossier_line(line) for line in lines[max(0, place - _TITLE_ROWS) : place])
    below = lines[place + 1 : place + 3]
    titled = bool(found.title) and found.title[:4].isupper()
    return above and (titled or any(is_kind(line) or date_line(line) for line in below))


def _is_concept(lines: Sequence[str], place: int, found: NumberLine) -> bool:
    """True for a concept of the griffie, which may stand without a dossier: `2022D12345 LIJST VAN VRAGEN`."""
    return found.form == "zaak" and (
        is_kind(found.title) or any(map(is_kind, lines[place + 1 : place + 3]))
    )


def _dossiers(lines: Sequence[str], number: int, words: Words) -> tuple[Dossier, ...]:
    """Return the dossiers above a number, in order, each with its title; the source may break titles over lines."""
    found: list[tuple[str, list[str]]] = []
    for line in lines[max(0, number - _TITLE_ROWS) : number]:
        dossier = dossier_line(line)
        if dossier is not None and dossier.title[:4] != "Nr. ":
            found.append((dossier.number, [dossier.title] if dossier.title else []))
        elif found and line and not _ASIDE.match(line):
            found[-1][1].append(line)
    return tuple(Dossier(nummer=name, titel=_title(parts, words)) for name, parts in found)


# What may stand between dossier and number, and is no title: a number of the open data, a line of the masthead.
_ASIDE = regex(
    r"(?:19|20)\d{2}[ZD]\d{4,6}$|Vergaderjaar\b|(?:Tweede|Eerste)\s+Kamer\b|\d{1,2}$|[-–—_|]+$|Kamerstuk$"
)


def _title(parts: Sequence[str], words: Words) -> str | None:
    return without_glued_marks(" ".join(join_rows(parts, words).split())) or None


def _case_above(lines: Sequence[str], place: int) -> str | None:
    return next(
        (one.number for line in lines[:place] if (one := number_line(line)) and one.form == "zaak"),
        None,
    )


def _kind_below(
    rows: Sequence[Row], lines: Sequence[str], place: int, numbered: NumberLine
) -> tuple[str, tuple[tuple[DateWord, dt.date | None], ...], int]:
    """Return the title behind a number or below it, the dates below that, and the first row behind them."""
    parts: list[str] = []
    dates: list[DateLine] = []
    first = numbered.title
    end = place + 1
    texts = [(place, first)] if first else []
    texts += [(n, lines[n]) for n in range(place + 1, min(len(lines), place + 1 + _KIND_ROWS))]
    for n, text in texts:
        dated = date_line(text)
        if dated is not None:
            parts += [dated.before] if dated.before else []
            dates.append(dated)
        elif dates or not text or _ends_title(rows, n, text, bool(parts)):
            break
        else:
            parts.append(text)
        end = n + 1
    return " ".join(parts), tuple((one.word, one.date) for one in dates), end


def _ends_title(rows: Sequence[Row], place: int, text: str, titled: bool) -> bool:
    """True where a row is no part of the title: prose, or what stands apart from a title that is there."""
    if opens_report(text) and not text.isupper():
        return True
    return titled and (rows[place].loose or _PROSE.match(text) is not None)


_PROSE = regex(r"[A-ZÀ-Þ][a-zà-ÿ]+\s+[a-zà-ÿ]")


# --- a head that a page of the web lost ----------------------------------------------------------------

# `Tweede Kamer der Staten-Generaal | 2007-2008 | 31444-XVI nr. 6 |`
_IN_TABLE = regex(
    r"(?P<kamer>Tweede|Eerste)\s+Kamer\s+der\s+Staten-Generaal\W+(?:\d{4}\s*-\s*\d{4})\W+"
    r"(?P<dossier>\d{5}(?:-[\w()]+)?)\s*,?\s+(?:nr\.?\s*)?(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})\b"
)


def _tabular(lines: Sequence[str]) -> _Head | None:
    """Read what a page of the web says of a Kamerstuk in a table, where its head is lost; a date has to follow."""
    match = next((found for line in lines if (found := _IN_TABLE.search(line))), None)
    dated = next(((n, one) for n, line in enumerate(lines) if (one := date_line(line))), None)
    if match is None or dated is None:
        return None
    place, date = dated
    title = next((line for line in lines[max(0, place - 3) : place] if is_kind(line)), date.before)
    dossier = Dossier(nummer=match["dossier"], titel=None)
    return _Head((dossier,), match["number"], title, None, ((date.word, date.date),), place + 1)


# --- a list that nobody has numbered -------------------------------------------------------------------

_LISTED = regex(
    r"(?:(?i:verslag\s+houdende\s+een)\s+)?(?i:lijst\s+van\s+vragen(?:\s+en\s+antwoorden)?)"
)
_PLACE_AND_DATE = regex(r"[A-Z’'][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2},\s+\d{1,2}\s+[a-z]+\s+\d{4}")


def _unnumbered(document: Document, lines: Sequence[str]) -> _Head | None:
    """Read the head of a list without a number: its kind stands below a dossier, or above the date that it has.

    `36600-XII Vaststelling van …` / `LIJST VAN VRAGEN EN ANTWOORDEN`; `Lijst van vragen` / `Vastgesteld 3 mei 2022`
    """
    place = next((n for n, line in enumerate(lines) if _LISTED.fullmatch(line)), None)
    # In the annex of a letter the same words stand above its questions.
    if place is None or any(map(is_salutation, lines[:place])):
        return None
    dossiers = _dossiers(lines, place, document.words)
    dates: tuple[tuple[DateWord, dt.date | None], ...] = ()
    end = place + 1
    if place + 1 < len(lines) and date_line(lines[place + 1]):
        _, dates, end = _kind_below(document.rows, lines, place, NumberLine(None, "", "open"))
    opened = place + 1 < len(lines) and opens_report(lines[place + 1])
    if not (dossiers or dates or opened):
        return None
    placed = [find_date(one) for one in lines[:place] if _PLACE_AND_DATE.fullmatch(one)]
    for one in placed:
        dates = (*dates, ("gedateerd", one))
    return _Head(dossiers, None, lines[place], _case_above(lines, place), dates, end)


# --- opening and body -----------------------------------------------------------------------------


def _signed_opening(document: Document, begin: int) -> Signed:
    """Return the signature below the opening; one below paragraphs in which members ask ends a short report."""
    rows = document.rows
    signed = signature_rows(rows, begin, min(len(rows), begin + _OPENING_ROWS), document.words)
    above = _paragraphs(document, rows[begin : signed.begin]) if signed.signers else ()
    return Signed((), begin, begin) if any(map(asks_in_prose, above)) else signed


def _behind_opening(document: Document, begin: int) -> int:
    """Return the first row behind the paragraphs in which a committee opens its report, where nobody signs them."""
    rows = document.rows[begin : begin + _OPENING_ROWS]
    end = begin
    for block in paragraphs_of(rows, document.measure, document.words):
        if not opens_report(plain(block.text)):
            break
        taken = {id(line) for line in block.lines}
        while end < len(document.rows) and id(document.rows[end].lines[0]) in taken:
            end += 1
    return end


def _without_end(rows: Sequence[Row], begin: int, words: Words) -> tuple[Sequence[Row], Signed]:
    """Return a body without the signature that ends it, and that signature."""
    first = max(begin, len(rows) - _KIND_ROWS)
    signed = signature_rows(rows, first, len(rows), words)
    if signed.signers and signed.end == len(rows):
        return rows[begin : signed.begin], signed
    return rows[begin:], Signed((), begin, begin)


def _paragraphs(document: Document, rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the paragraphs of an opening; what ends no sentence goes on below: `(Kamerstuk 36 410 XII, nr.` / `1).`"""
    found: list[str] = []
    for block in paragraphs_of(rows, document.measure, document.words):
        text = " ".join(plain(block.text).split())
        if found and not _CLOSED.search(found[-1]) and not opens_report(text):
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
    return tuple(found)


_CLOSED = regex(r"(?<!\bnr)[.?!:…]$")
