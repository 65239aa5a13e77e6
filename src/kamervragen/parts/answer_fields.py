"""The fields of a letter that answers questions of the Kamer: who writes to whom, in reply to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.answering import ZAAK, is_zaken, offers_answers, your_numbers
from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import find_date
from kamervragen.dutch.hyphens import join
from kamervragen.dutch.labels import OUR_NUMBER, YOUR_NUMBER
from kamervragen.dutch.offices import in_sentence_case
from kamervragen.layout.model import Document
from kamervragen.layout.opening import is_greeting
from kamervragen.layout.rows import Row
from kamervragen.lines import Line
from kamervragen.parts.answer_letter import (
    TO_KAMER,
    AnswerLetter,
    above_text,
    lines_of_rows,
    texts_of,
)
from kamervragen.parts.kamer import printed_kamer
from kamervragen.parts.label_values import Field, fields_of
from kamervragen.parts.labels import label_of
from kamervragen.parts.letter_closing import is_name, is_office_row, signs_above
from kamervragen.parts.offices import addressee
from kamervragen.parts.shared import lines_of
from kamervragen.parts.signature import signatures
from kamervragen.parts.spacing import by_column, closed_up
from kamervragen.patterns import regex
from kamervragen.records import Afzender, Geadresseerde, Kamer, Ondertekenaar


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter without its questions: `top`, the letterhead; `below`, its text and the title of an annex.

    `boxes`: what stands beside the text. `signed`: where its signature may stand: below the answers, or above them.
    """

    top: tuple[Row, ...]
    below: tuple[Row, ...]
    boxes: tuple[Row, ...]
    signed: tuple[tuple[Row, ...], ...]


def letter_of(found: AnswerLetter) -> Letter:
    """Part the rows above the first question at the salutation, else at the sentence that offers the answers."""
    top = tuple(above_text(found.head))
    below = found.head[len(top) :]
    return Letter(top, below, found.boxes, (found.closing, below))


def labelled_fields(letter: Letter, document: Document) -> dict[str, Field]:
    """Return the labelled values: of the letterhead, else those that a reader gives below the signature.

    A kenmerk that only a header prints counts where the letterhead has no label for one: `Ons kenmerk -` has none.
    """
    below, top = lines_of_rows(_beginning(letter.below)), _top_lines(letter)
    found: dict[str, Field] = {}
    for lines in (below, _column_lines(letter), top):
        found |= fields_of(_tidied(lines), document.words)
    if "kenmerk" in found:
        found["kenmerk"] = replace(found["kenmerk"], value=_number_in(found["kenmerk"].value))
    if not any(_OUR_LABEL.match(line.text) for line in (*top, *below, *_column_lines(letter))):
        others = fields_of(lines_of(document, "furniture"), document.words)
        found |= {"kenmerk": others["kenmerk"]} if "kenmerk" in others else {}
    return found


def _beginning(rows: Sequence[Row]) -> list[Row]:
    """Return rows without those that only go on with a sentence: `… van 4 maart 2002,` / `kenmerk 2010206540.`"""
    pairs = zip((None, *rows), rows, strict=False)
    return [
        row
        for before, row in pairs
        if before is None or row.loose or row.first or before.short or not row.text[:1].islower()
    ]


def _top_lines(letter: Letter) -> list[Line]:
    """Return the lines of the letterhead with those of boxes, in the order of their rows."""
    declared = [row for row in letter.boxes if row.declared is not None]
    lines = lines_of_rows((*letter.top, *declared))
    return sorted(lines, key=lambda line: (line.page, line.row))


def _column_lines(letter: Letter) -> list[Line]:
    """Return the lines of the column beside the text."""
    return lines_of_rows([row for row in letter.boxes if row.declared is None])


_OUR_LABEL = regex(rf"{OUR_NUMBER}\b", re.IGNORECASE)
# What text without line ends puts behind a number: `12000680 R BIJ LAGE Antwoorden op vragen`.
_NUMBER_AND_MORE = regex(
    r"(?P<number>\S*\d\S*(?:\s[A-Z])?)\s+(?:(?<=\s[A-Z]\s)[A-Z]{2,}.*|\S+\s.{12,})"
)


def _number_in(value: str) -> str:
    match = _NUMBER_AND_MORE.fullmatch(value)
    return match["number"] if match else value


def _tidied(lines: Sequence[Line]) -> Sequence[Line]:
    return closed_up(by_column(lines))


# --- who writes ------------------------------------------------------------------------------------

_GOVERNMENT = regex(r"(?:[Vv]ice-?)?(?:[Mm]inister|[Ss]taatss?ecretaris)\b")
# Who holds an office of an institution, below its name: `drs. A.P. (Arno) Visser,` / `president`.
_HOLDER = regex(
    r"(?:(?P<name>.{2,60}),\s+)?(?P<office>(?:(?:wnd\.|waarnemend|plv\.)\s+)?(?:president|voorzitter|secretaris)\b[^.?!]{0,40})"
)
_SIGNATURE_ROWS = 14
_ENDS_SIGNATURE = regex(
    r"(?:[Bb]ijlagen?\b|BIJLAGEN?\b|\d{4}[ZD]\d{4,6}\b|Vragen\s|(?:[Bb]e)?[Aa]ntwoord|[Pp]agina\s)"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who writes, and the people who signed."""

    afzender: Afzender | None
    signed: tuple[Ondertekenaar, ...]


def signature_in(letter: Letter, document: Document) -> Signature:
    """Return who signs below the answers or above them, else who writes as the title of the annex says."""
    found = (signature_of(rows, document) for rows in letter.signed)
    signature = next((one for one in found if one.afzender is not None), None)
    return signature or writer_in_title(letter.below)


def signature_of(rows: Sequence[Row], document: Document) -> Signature:
    """Return who signs: ministers below their office, or an institution above those who sign for it."""
    pitch = document.measure.pitch
    for place, row in enumerate(rows):
        signs = is_office_row(row) or is_greeting(row.text) or signs_above(rows, place)
        if not (signs or _is_institution(rows, place)):
            continue
        block = list(_block(rows[place : place + _SIGNATURE_ROWS]))
        institution = (
            in_sentence_case(row.text.rstrip(",")) if _is_institution(rows, place) else None
        )
        if institution:
            return Signature(Afzender(functie=institution, naam=None), _holders(block[1:]))
        lines = lines_of_rows(block)
        signed = tuple(map(_spelled, signatures(lines, document.words, pitch)))
        signed = tuple(one for one in signed if one.functie and _GOVERNMENT.match(one.functie))
        if signed:
            first = signed[0]
            return Signature(Afzender(functie=first.functie, naam=first.naam), signed)
    return Signature(None, ())


_TITLE = regex(
    r"(?:Antwoord(?:en)?|Beantwoording)\s+(?:van\s+)?(?:(?:de|het)\s+)?(?P<who>(?:[Mm]inister|[Ss]taatssecretaris|[A-ZÀ-Þ])[^.?!]{3,120}?)"
    r"(?:,?\s+mede\s+namens\s[^.?!]{3,200}?)?\s+(?:op|bij|aan)\s+(?:de\s+)?(?:Kamer)?vragen"
)


_TITLE_ROWS = 3


def writer_in_title(rows: Sequence[Row]) -> Signature:
    """Return who writes as the title of the annex says it, where the signature cannot be read."""
    for place in range(len(rows)):
        match = _TITLE.match(" ".join(row.text for row in rows[place : place + _TITLE_ROWS]))
        if match is None:
            continue
        functie = in_sentence_case(match["who"])
        if _GOVERNMENT.match(functie):
            return Signature(Afzender(functie=functie, naam=None), ())
        if _INSTITUTION.fullmatch(functie):
            return Signature(Afzender(functie=functie, naam=None), _holders(rows))
    return Signature(None, ())


def _is_institution(rows: Sequence[Row], place: int) -> bool:
    """True for a short row of capitals words, below which somebody holds an office of it."""
    row = rows[place]
    if not _INSTITUTION.fullmatch(row.text) or _HOLDER.fullmatch(row.text):
        return False
    return any(_HOLDER.fullmatch(one.text) for one in rows[place + 1 : place + 4])


def _holders(rows: Sequence[Row]) -> tuple[Ondertekenaar, ...]:
    """Return who signs for an institution: a name, and behind it or below it an office."""
    found: list[Ondertekenaar] = []
    above: str | None = None
    for text in _down_columns(rows):
        match = _HOLDER.fullmatch(text)
        if match is None:
            above = text.rstrip(" ,")
            continue
        name, functie = match["name"] or above, match["office"].rstrip(" ,")
        found.append(Ondertekenaar(naam=name, functie=functie))
        above = None
    return tuple(found)


def _down_columns(rows: Sequence[Row]) -> list[str]:
    """Return the texts of rows, column by column where people sign beside each other.

    `drs. A. Visser,      drs. C. van der Werf,` / `president            secretaris`
    """
    widest = max(rows, key=lambda row: len(row.lines), default=None)
    if widest is None or len(widest.lines) == 1:
        return [row.text for row in rows]
    starts = [line.x0 for line in widest.lines]
    columns: list[list[str]] = [[] for _ in starts]
    for line in (line for row in rows for line in row.lines):
        nearest = min(range(len(starts)), key=lambda n: abs(starts[n] - line.x0))
        columns[nearest].append(line.text)
    return [text for column in columns for text in column]


_INSTITUTION = regex(
    r"(?:[A-ZÀ-Þ][\w’'-]*|van|voor|de|der|het|en)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w’'-]*|van|voor|de|der|het|en|ombudsman)){1,7},?"
)


def _block(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows of a signature, up to the annex or to what a reader gives of the letterhead below it.

    Below a name the next page begins something else.
    """
    for place, row in enumerate(rows):
        if place > 1 and row.first and is_name(rows[place - 1]):
            return
        if _ENDS_SIGNATURE.match(row.text) or label_of(row.text) is not None:
            return
        yield row


def _spelled(one: Ondertekenaar) -> Ondertekenaar:
    functie = in_sentence_case(one.functie) if one.functie else None
    return Ondertekenaar(naam=one.naam, functie=functie)


# --- to whom, and in reply to what -----------------------------------------------------------------

_VOORZITTER = regex(
    r"[Vv]oorzitter\s+(?:van\s+de|der)\s+(?P<kamer>[Tt]weede|[Ee]erste)(?:\s+Kamer\b(?:\s+der\s+Staten(?:\s*-\s*|\s+)Generaal)?)?"
)
_COMMISSIE = regex(
    r"(?:[Aa]an\s*:?\s+)?(?:[Dd]e\s+)?"
    r"(?P<functie>(?:[Vv]oorzitter|[Gg]riffier|[Ll]eden)\s+van\s+de\s+(?=[a-z ]{0,20}[Cc]ommissie))"
)


# `Aan de Voorzitter`, whatever line goes on with the Kamer
_TO_VOORZITTER = regex(r"(?:[Aa]an\s*:?\s+)?(?:[Dd]e\s+)?[Vv]oorzitter(?:\s+(?:van|der)\b|$)")


def _voorzitter_in(letter: Letter, document: Document) -> re.Match[str] | None:
    """Return the Voorzitter of a Kamer as a letter addresses him, be it in several lines."""
    rows = (*letter.top, *letter.boxes, *letter.below)
    for place, row in enumerate(rows):
        line = next((one for one in row.lines if _TO_VOORZITTER.match(one.text)), None)
        if line is not None:
            below = rows[place + 1 : place + _ADDRESS_ROWS]
            match = TO_KAMER.match(text := _address(line, below, document))
            if match:
                return _VOORZITTER.search(text)
    return None


def geadresseerden_of(letter: Letter, document: Document) -> tuple[Geadresseerde, ...]:
    """Return whom the letter is to: the Voorzitter of a Kamer, or of one of its committees."""
    voorzitter = _voorzitter_in(letter, document)
    if voorzitter is not None:
        functie = _STATEN.sub("Staten-Generaal", voorzitter[0])
        return (addressee(functie[:1].upper() + functie[1:]),)
    for place, row in enumerate(letter.top):
        found = _COMMISSIE.match(row.text)
        if found:
            below = letter.top[place + 1 : place + _ADDRESS_ROWS]
            text = _address(row.lines[0], below, document)
            office = _COMMISSIE.match(text)
            name = find_commissie(text[office.end("functie") :]) if office else None
            if office and name:
                whole = f"{office['functie']}{name}"
                return (addressee(whole[:1].upper() + whole[1:]),)
    return ()


_ADDRESS_ROWS = 3
_STATEN = regex(r"Staten\s*-\s*Generaal")


def _address(first: Line, below: Sequence[Row], document: Document) -> str:
    """Return the lines of an address that go on below the first, in its column."""
    text = first.text
    for row in below:
        line = next((one for one in row.lines if abs(one.x0 - first.x0) < one.size), None)
        if line is None:
            continue
        if not (line.text[:1].islower() or _GOES_ON.search(text)):
            break
        text = join(text, line.text, document.words)
    return " ".join(text.split())


_GOES_ON = regex(r"(?:\b(?:de|der|van|voor|en|het|vaste|[Tt]weede|[Ee]erste)|[,/-])$")


def kamer_of(letter: Letter, document: Document, zaken: Sequence[str]) -> Kamer | None:
    """Return the Kamer that is written to; numbers of questions are given out by the Tweede Kamer alone."""
    addressed = _voorzitter_in(letter, document)
    if addressed:
        return "Eerste Kamer" if addressed["kamer"].lower() == "eerste" else "Tweede Kamer"
    lines = lines_of_rows((*letter.top, *letter.boxes, *letter.below))
    return printed_kamer(document, lines) or ("Tweede Kamer" if zaken else None)


def uw_kenmerk_of(letter: Letter, document: Document) -> tuple[str, ...]:
    """Return the references of the Kamer: behind their label, else as the letter names them."""
    for lines in (_column_lines(letter), [*_top_lines(letter), *lines_of_rows(letter.below)]):
        labelled = _behind_label(_tidied(lines))
        if labelled:
            return labelled
    said = texts_of(document, letter.below)
    return tuple(dict.fromkeys(number for one in said for number in your_numbers(one)))


_YOUR_LABEL = regex(rf"(?:{YOUR_NUMBER})(?:\s*:|(?=\s|$))\s*(?P<value>.*)", re.IGNORECASE)
_NUMBERED = regex(r".*\d.*")


def _behind_label(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the values of *uw kenmerk*, behind its label, beside it or below it."""
    for place, line in enumerate(lines):
        match = _YOUR_LABEL.match(line.text)
        if match is None:
            continue
        near = lines[place + 1 : place + 1 + _NEAR_LINES]
        beside = [one for one in near[:1] if one.row == line.row and one.page == line.page]
        below = [one for one in near if one.row != line.row and abs(one.x0 - line.x0) < line.size]
        for value in (match["value"], *(one.text for one in (*beside, *below[:1], *near[:1]))):
            # `uw brief van` has a date below it.
            dated = find_date(value) is not None and not _CODE.search(value)
            if label_of(value) is None and _NUMBERED.fullmatch(value) and not dated:
                return _numbers_from(value, below) if len(value) < _LONGEST_NUMBER else ()
    return ()


def _numbers_from(value: str, below: Sequence[Line]) -> tuple[str, ...]:
    """Return the numbers of a value: `2024Z08144, 2024Z08210`, also where each stands on a line below the other."""
    if not is_zaken(value.rstrip(" ,;")):
        return (value.strip(" .,"),)
    texts = [value]
    for line in below:
        if line.text != value and not is_zaken(line.text.rstrip(" ,;")):
            break
        texts.append(line.text)
    return tuple(dict.fromkeys(zaak for text in texts for zaak in ZAAK.findall(text)))


# So few lines of other columns stand between a label and its value.
_NEAR_LINES = 5
_LONGEST_NUMBER = 60
# What no date has: `2023Z01234`, `08-DEF-B-084`, `22112345/2024`.
_CODE = regex(r"\d[A-Z]|[A-Z]-?\d|\d{5}|\d/\d")


def commissie_of(betreft: str | None, text: Sequence[str]) -> str | None:
    """Return the committee whose questions are answered, as printed; the sentence that offers answers comes first."""
    offering = [one for one in text if offers_answers(one)]
    for one in (*offering, betreft or "", *text):
        name = find_commissie(one)
        if name:
            place = one.lower().find(name.lower())
            return one[place : place + len(name)] if place >= 0 else name
    return None
