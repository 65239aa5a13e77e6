"""The head of a Kamerstuk: dossiers, number, kind, dates, the committee's opening, who signs; where the body begins.

Its single home: the families of Kamerstukken read it, and whoever has to say what a document is that they do not read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from kamervragen.dutch.committee_opening import opens_report, read_opening
from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.kamerstukken import (
    DateWord,
    kind_of,
)
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.passages import paragraphs_of
from kamervragen.layout.rows import Row
from kamervragen.parts import masthead
from kamervragen.parts.answered_by import offices_of, resolved
from kamervragen.parts.committee_signature import Signed, signature_rows
from kamervragen.parts.inner_letter import named_in_full
from kamervragen.parts.kamerstuk_head import committee_of, head_of, subject_of
from kamervragen.patterns import regex
from kamervragen.records import Dossier, Geadresseerde, Kamer, Ondertekenaar

# The head stands in so many rows: masthead, titles over several lines, opening, signature.
_HEAD_ROWS = 90
_OPENING_ROWS, _SIGNATURE_ROWS = 60, 6


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
    found = head_of(document, lines)
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
        commissie=said.commissie or committee_of(found),
        geadresseerden=asked,
        betreft=said.betreft or subject_of(found),
        antwoord_van=resolved(said.answered, asked, is_answered=said.is_answered),
        datum_antwoord=said.datum_antwoord,
        voorzitter=last.of("voorzitter"),
        griffier=last.of("griffier"),
        head=rows[:below],
        body=tuple(body),
    )


# --- opening and body -----------------------------------------------------------------------------


def _signed_opening(document: Document, begin: int) -> Signed:
    """Return the signature below the opening; one below paragraphs in which members ask ends a short report."""
    rows = document.rows
    signed = signature_rows(rows, begin, min(len(rows), begin + _OPENING_ROWS), document.words)
    above = _paragraphs(document, rows[begin : signed.begin]) if signed.signers else ()
    asks = any(asks_in_prose(one, past=True) for one in above)
    return Signed((), begin, begin) if asks else signed


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
    first = max(begin, len(rows) - _SIGNATURE_ROWS)
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
