"""The head of an inbreng, as a fractie hands it in for a report: a title, labels, no number and no dossier.

`Inbreng van de SP-fractie t.b.v. het schriftelijk overleg Raad Landbouw` / `Commissie: Landbouw` / `Woordvoerder: Bos`
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import DATE, find_date
from kamervragen.dutch.kamerstukken import DateWord
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

# The title stands in so many first rows; it takes so many, and so do the labels below it.
_FIRST_ROWS, _TITLE_ROWS, _LABEL_ROWS = 6, 4, 12
_TITLE = regex(
    r"(?:(?:concept|schriftelijke)[- ]?)?inbreng\b(?!\s+(?:is|zijn|wordt|worden|kan|moet|van\s+u)\b)[^?!]{0,200}",
    2,
)
_ENDS_SENTENCE = regex(r"(?<!\bt\.b\.v)(?<!\bnr)[.?!]$")
# `Commissie: Europese Zaken`, `Inbrengtermijn: 12 september 2024`
_LABEL = regex(r"(?P<name>[A-Z][\w/ -]{2,30}?)\s?:\s*(?P<value>\S.*)?")
_OVERLEG = r"(?:schriftelijk\s+overleg|V?SO)"
_SUBJECT = regex(
    rf"\b{_OVERLEG}\s+(?:over\s+|inzake\s+|betreffende\s+)?(?P<overleg>\S.*)|\b(?:over|inzake|betreffende|bij)\s+(?P<over>\S.*)"
)
# Labels of the subject, and of the date of the paper itself: not `Inbrengtermijn`, `Datum overleg`.
_SUBJECTS, _DATES = ("onderwerp", "betreft"), ("datum", "datum inbreng", "inbrengdatum")
_COMMISSIE = regex(
    r"(?:De\s+)?(?:(?:vaste|algemene|tijdelijke|bijzondere)\s+)*commissie\s+[^.?!:;]{3,120}", 2
)
_VERB = regex(r"\b(?:heeft|hebben|is|zijn|wil|legt|vraagt)\b")
_DATED = regex(rf"(?:[A-Z’'][\w’' -]{{2,30}},\s+)?(?:{DATE.pattern})", 2)


@dataclass(frozen=True, slots=True)
class InbrengHead:
    """The head of an inbreng: title, subject, committee and date; `end`: the first row behind it."""

    title: str
    betreft: str
    commissie: str | None
    datum: dt.date | None
    end: int

    @property
    def dates(self) -> tuple[tuple[DateWord, dt.date | None], ...]:
        """Its date, as the head of a Kamerstuk has dates."""
        return (("gedateerd", self.datum),)


@dataclass(slots=True)
class _Said:
    """What the rows of a head say so far."""

    subject: str | None
    commissie: str | None = None
    datum: dt.date | None = None

    def take(self, text: str) -> bool:
        """Take in a row below the title; False for one that says nothing of the kind."""
        label = _LABEL.fullmatch(text)
        if label is not None:
            self._labelled(label["name"].lower(), (label["value"] or "").strip())
        elif _COMMISSIE.fullmatch(text) and not _VERB.search(text):
            self.commissie = self.commissie or find_commissie(text)
        elif _DATED.fullmatch(text):
            self.datum = self.datum or find_date(text)
        else:
            return False
        return True

    def _labelled(self, name: str, value: str) -> None:
        if name in _SUBJECTS:
            self.subject = value or self.subject
        elif name in _DATES:
            self.datum = self.datum or find_date(value)
        elif name == "commissie":
            self.commissie = find_commissie(value) or value or self.commissie
        elif name.endswith(" commissie"):
            self.commissie = find_commissie(f"{name} voor {value}") or self.commissie


def inbreng_head(rows: Sequence[Row], lines: Sequence[str]) -> InbrengHead | None:
    """Return the head of an inbreng; None where no title says that it is one. `lines`: the texts of the first rows."""
    begin = next((n for n, text in enumerate(lines[:_FIRST_ROWS]) if _opens(text)), None)
    if begin is None:
        return None
    title, end = _title(rows, lines, begin)
    said = _Said(_subject(title))
    last = min(len(lines), begin + _TITLE_ROWS + _LABEL_ROWS)
    while end < last:
        if said.take(lines[end]):
            end += 1
        elif said.subject is None and _opens(lines[end]):
            # `INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG` / `Inbreng schriftelijk overleg Wonen`
            further, behind = _title(rows, lines, end)
            said.subject = _subject(further)
            if said.subject is None:
                break
            end = behind
        elif said.subject is None and _heads(lines, end):
            said.subject, end = lines[end], end + 1
        else:
            break
    return InbrengHead(title, said.subject or title, said.commissie, said.datum, end)


def _title(rows: Sequence[Row], lines: Sequence[str], begin: int) -> tuple[str, int]:
    """Return the title that begins at a row, and the first row behind it."""
    end = begin + 1
    while end < min(len(lines), begin + _TITLE_ROWS) and _goes_on(rows[end], lines[end]):
        end += 1
    return " ".join(" ".join(lines[begin:end]).split()), end


def _subject(title: str) -> str | None:
    found = _SUBJECT.search(title)
    return (found["overleg"] or found["over"]) if found else None


def _heads(lines: Sequence[str], place: int) -> bool:
    """True for a row between title and labels that is neither: the subject of the overleg."""
    text, below = lines[place], lines[place + 1 : place + 2]
    return not _ENDS_SENTENCE.search(text) and bool(below) and _Said(None).take(below[0])


def _opens(text: str) -> bool:
    return _TITLE.fullmatch(text) is not None and _ENDS_SENTENCE.search(text) is None


def _goes_on(row: Row, text: str) -> bool:
    """True for a further row of the title: right below it, and neither a label nor a sentence."""
    if row.loose or not text or _opens(text) or _Said(None).take(text):
        return False
    return not _PROSE.match(text)


_PROSE = regex(r"(?:De|Het|Deze|Met|Graag|Ook|Voorts)\s+(?:leden|lid|fractie|fractieleden)?\b")
