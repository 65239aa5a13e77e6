"""What stands above the opening of a Kamerstuk: dossiers, number, kind and date, in each order that is printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.committee_opening import opens_report, without_glued_marks
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
    number_line,
)
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Document
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.rows import Row
from kamervragen.layout.tables.question_tables import heads_of
from kamervragen.parts.inbreng import InbrengHead, inbreng_head
from kamervragen.parts.labelled_list import LabelledList, labelled_list
from kamervragen.patterns import regex
from kamervragen.records import Dossier

# From a dossier to its number: titles of several dossiers.
_TITLE_ROWS = 24
_KIND_ROWS = 6


@dataclass(frozen=True, slots=True)
class StukHead:
    """What the lines above the opening say; `end`: the first row behind them."""

    dossiers: tuple[Dossier, ...]
    number: str | None
    title: str
    zaak: str | None
    dates: tuple[tuple[DateWord, dt.date | None], ...]
    end: int
    inbreng: InbrengHead | None = None
    labelled: LabelledList | None = None


def head_of(document: Document, lines: Sequence[str]) -> StukHead | None:
    """Return what stands above the opening of a Kamerstuk; None where a document has no such head.

    `lines`: the texts of its first rows.
    """
    return (
        _titled(document, lines)
        or _tabular(lines)
        or _numbered_above(document, lines)
        or _unnumbered(document, lines)
        or _of_labels(document.rows, lines)
    )


def committee_of(found: StukHead) -> str | None:
    """Return the committee that the title names, or a label."""
    labels = found.inbreng or found.labelled
    return labels.commissie if labels else committee_in(found.title)


def subject_of(found: StukHead) -> str | None:
    """Return the subject that a label names, else the title of the first dossier."""
    labels = found.inbreng or found.labelled
    if labels and labels.betreft:
        return labels.betreft
    return found.dossiers[0].titel if found.dossiers else None


def _of_labels(rows: Sequence[Row], lines: Sequence[str]) -> StukHead | None:
    """Read a head that labels make: of a list that has no number yet, or of an inbreng."""
    listed = labelled_list(lines)
    if listed is not None:
        end = listed.end
        return StukHead(
            listed.dossiers, None, listed.title, None, listed.dates, end, labelled=listed
        )
    found = inbreng_head(rows, lines)
    return StukHead((), None, found.title, None, found.dates, found.end, found) if found else None


def _titled(document: Document, lines: Sequence[str]) -> StukHead | None:
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
        return StukHead(dossiers, number, title, zaak, dates, end)
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


def _tabular(lines: Sequence[str]) -> StukHead | None:
    """Read what a page of the web says of a Kamerstuk in a table, where its head is lost; a date has to follow."""
    match = next((found for line in lines if (found := _IN_TABLE.search(line))), None)
    dated = next(((n, one) for n, line in enumerate(lines) if (one := date_line(line))), None)
    if match is None or dated is None:
        return None
    place, date = dated
    title = next((line for line in lines[max(0, place - 3) : place] if is_kind(line)), date.before)
    dossier = Dossier(nummer=match["dossier"], titel=None)
    return StukHead((dossier,), match["number"], title, None, ((date.word, date.date),), place + 1)


# --- a list that nobody has numbered -------------------------------------------------------------------

_LISTED = regex(
    r"(?:(?i:verslag\s+houdende\s+een)\s+)?(?i:lijst\s+van\s+vragen(?:\s+en\s+antwoorden)?)"
)
_PLACE_AND_DATE = regex(r"[A-Z’'][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2},\s+\d{1,2}\s+[a-z]+\s+\d{4}")


def _unnumbered(document: Document, lines: Sequence[str]) -> StukHead | None:
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
    return StukHead(dossiers, None, lines[place], _case_above(lines, place), dates, end)


# --- a number above all ----------------------------------------------------------------------------

# `Vergaderjaar 2000–2001      Nr. 214a`
_BESIDE_YEAR = regex(
    r"[Vv]ergaderjaar\s+\d{4}\s*[–-]\s*\d{2,4}\s+[Nn]r\.?\s*(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})"
)
_MASTHEAD_ROWS = 12


def _numbered_above(document: Document, lines: Sequence[str]) -> StukHead | None:
    """Read a head whose number stands beside the year, above the dossier, or is lost.

    Below the dossier stands the kind, and below that its date.
    """
    found = (_BESIDE_YEAR.fullmatch(line) for line in lines[:_MASTHEAD_ROWS])
    number = next((match["number"] for match in found if match), None)
    first = next((n for n, line in enumerate(lines) if dossier_line(line)), len(lines))
    below = range(first + 1, min(len(lines), first + _TITLE_ROWS))
    place = next((n for n in below if is_kind(lines[n])), None)
    if place is None or any(map(is_salutation, lines[:place])):
        return None
    kind = NumberLine(number, lines[place], "nr")
    title, dates, end = _kind_below(document.rows, lines, place, kind)
    if not dates:
        return None
    dossiers = _dossiers(lines, place, document.words)
    return StukHead(dossiers, number, title, _case_above(lines, place), dates, end)
