"""What the publications of questions of members share: opening, reply, masthead, questions.

Read as passages under captions; where no caption numbers the questions, as numbered items, and where
nothing does, as paragraphs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import cast

from kamervragen.dutch.answering import offers_answers
from kamervragen.dutch.dates import find_date, is_dateline
from kamervragen.dutch.indieners import Member, members_of
from kamervragen.dutch.opening import Opening, Reply, find_opening, find_reply
from kamervragen.dutch.persons import ADDRESS
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.captions import Caption, caption_of, has_captions
from kamervragen.layout.numbers.numbering import label_of, plain
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.passages import Passage, passages
from kamervragen.layout.rows import Row
from kamervragen.lines import Facts
from kamervragen.parts.addressees import split_offices
from kamervragen.parts.answer_columns import in_turn
from kamervragen.parts.offices import addressee
from kamervragen.parts.replies import reply_at, with_captions
from kamervragen.patterns import regex
from kamervragen.records import Geadresseerde, Indiener, Kamer

_YEAR = regex(r"\b[Vv]ergaderjaar\s*(\d{4})\s*[–-]\s*(\d{4})")
_IDENTIFIER = regex(r"\b(?P<series>ah|kv)-(?P<kamer>tk|ek)-(?P<rest>\d{4}[\w-]*)")
# As a converter leaves it that loses the first letter and the hyphens: `h tk 20232024 1314`.
_WORN_IDENTIFIER = regex(r"(?P<lead>a?h|k?v) (?P<kamer>tk|ek) (?P<year>\d{8}) (?P<number>\d{1,5})")
# A table whose cells touch: `Tweede Kamer der Staten-Generaal2014-20151365`.
_TOUCHING = regex(
    r"Staten-Generaal\s*(?P<year>(?:19|20)\d\d)[-–](?P<next>(?:19|20)\d\d)\s*(?P<number>\d{1,5})$"
)
_QUESTION_NUMBER = regex(r"\b\d{4}Z\d{4,6}\b")
_KAMER = regex(r"\b(Tweede|Eerste)\s+Kamer\b(?:\s+der\s+Staten-Generaal)?")
_NUMBER = regex(r"(?:[Nn]r\.?\s*)?(\d{1,5})")
_TO_KAMER = regex(
    r"(?:[Aa]an\s+)?(?:[Dd]e\s+)?[Vv]oorzitter\s+van\s+de(?:\s+(?:Tweede|Eerste)\b|$)"
)
# The opening stands within so many rows; masthead and title take up to ten.
_HEAD_ROWS = 60


@dataclass(frozen=True, slots=True)
class Publication:
    """A document taken apart: what stands above the questions, and the rows or passages below.

    `top`: the text above the questions, lines joined. `captioned`: captions number the questions.
    """

    opening: Opening
    reply: Reply | None
    top: str
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    passages: tuple[Passage, ...]
    captioned: bool


def read(document: Document) -> Publication | None:
    """Take a publication apart; None where no opening sentence stands above.

    Two families ask, and ask again when they parse: it is taken apart once.
    """
    if "publication" not in document.memo:
        found = _taken_apart(document)
        document.memo["publication"] = found and _as_told(found, document.facts)
    return cast("Publication | None", document.memo["publication"])


def _as_told(found: Publication, facts: Facts | None) -> Publication:
    """Return a publication with what its source says exactly in place of what its text was taken for."""
    if facts is None:
        return found
    opening, reply = found.opening, found.reply
    opening = replace(
        opening, betreft=facts.onderwerp or opening.betreft, datum=facts.datum or opening.datum
    )
    if reply is not None:
        reply = replace(reply, datum=facts.datum_antwoord or reply.datum)
    return replace(found, opening=opening, reply=reply)


def _taken_apart(document: Document) -> Publication | None:
    captioned = has_captions(document.printed)
    if not captioned and any(_is_letter(row) for row in document.printed[:_HEAD_ROWS]):
        return None
    rows = document.rows
    found = passages(rows) if captioned else []
    head = found[0].rows if found and found[0].caption is None else rows[:_HEAD_ROWS]
    if captioned and any(_is_letter(row) for row in head):
        return None
    start = next((n for n, row in enumerate(head) if opens(row)), None)
    # The annex of a letter may open as a publication does.
    if start is None or offers_answers(_joined(document, head[:start])):
        return None
    top = _joined(document, head)
    opening = find_opening(top)
    if opening is None:
        return None
    if captioned:
        body, replies = with_captions(rows[len(head) :], document.words)
        rest = tuple(passage for passage in passages(body) if passage.caption is not None)
        reply = _first_of(opening.reply, replies)
        return Publication(opening, reply, top, tuple(head), (), rest, captioned=True)
    cut = _end_of_head(document, head, start)
    top = _joined(document, head[:cut])
    whole = find_opening(top)
    body, replies = with_captions(rows[cut:], document.words)
    body = body if document.drawn else in_turn(body)
    reply = _first_of(whole.reply if whole else find_reply(top), replies)
    return Publication(
        whole or opening, reply, top, tuple(head[:cut]), tuple(body), (), captioned=False
    )


def _first_of(above: Reply | None, below: Sequence[Reply]) -> Reply | None:
    """Return the first reply, be it named above the questions or below; it knows whether another follows."""
    replies = [*([above] if above else []), *below]
    if not replies:
        return None
    also = next((one.zie_ook for one in replies if one.zie_ook), None)
    again = replies[0].again or len(replies) > 1
    return replace(replies[0], again=again, zie_ook=replies[0].zie_ook or also)


def is_answered(found: Publication) -> bool:
    """True where the government replied: the line says so, or answers follow."""
    captions = [one.caption for one in found.passages]
    captions += [caption for row in found.body if (caption := _alone(row))]
    answers = any(one is not None and one.kind == "antwoord" for one in captions)
    return found.reply is not None or answers


def _alone(row: Row) -> Caption | None:
    """Return the caption that a row is, and nothing else."""
    found = caption_of(row)
    return found if found is not None and found.length == len(row.text) else None


def _joined(document: Document, rows: Sequence[Row]) -> str:
    return plain(join_rows([row.text for row in rows], document.words))


def _is_letter(row: Row) -> bool:
    """True for a row of a letter to the Kamer: its addressee or its salutation."""
    return any(is_salutation(line.text) or _TO_KAMER.match(line.text) for line in row.lines)


def opens(row: Row) -> bool:
    """True where the opening sentence begins a row: nobody but the Kamer prints it so."""
    return row.text[:1] in _OPENERS and _OPENS.match(row.text) is not None


_OPENS = regex(
    r"(?:\d{4}Z\d{4,6}\s+)?(?:(?:Nadere|Mondelinge|Schriftelijke|Aanvullende)\s+[Vv]|V)ra(?:gen|ag)\s+(?:van|gesteld\s+door|door)\b"
    r"(?!\s+de\s+leden\s+der\b)"
)
_OPENERS = frozenset("0123456789NMSAV")


def _end_of_head(document: Document, head: Sequence[Row], start: int) -> int:
    """Return where the text begins below an opening that no caption follows.

    The opening ends behind its date, or where its paragraph does.
    """
    for cut in range(start + 1, len(head) + 1):
        after = head[cut] if cut < len(head) else None
        text = _joined(document, head[start:cut])
        opening = find_opening(text)
        if opening is None or opening.betreft is None:
            continue
        closed = opening.datum is not None and not text[opening.end :].strip(" .)")
        over = after is None or after.loose or label_of(after) is not None
        over = over or caption_of(after or head[-1]) is not None
        if closed or (over and not (after and _SENT_IN.match(after.text))):
            return _behind_reply(document, head, cut)
    return len(head)


_SENT_IN = regex(r"\(?(?:ingezonden|ingediend)\b", re.IGNORECASE)


def _behind_reply(document: Document, head: Sequence[Row], cut: int) -> int:
    """Return the first row behind the line about the reply, if that follows the opening."""
    found = reply_at(head, cut, document.words) if cut < len(head) else None
    cut = found.end if found else cut
    while cut < len(head) and re.match(r"Zie\s+ook\b", head[cut].text):
        cut += 1
    return cut


# --- what stands above and below the text ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Imprint:
    """Masthead and colophon: which Kamer, which year, which number."""

    kamer: Kamer | None
    vergaderjaar: str | None
    identifier: str | None
    nummer: str | None
    zaak: str | None


def _mended(text: str) -> tuple[str, ...]:
    """Return what a row of the imprint says, where a copy wore it off or ran its cells together.

    >>> _mended("h tk 20232024 1314")
    ('ah-tk-20232024-1314',)
    >>> _mended("Tweede Kamer der Staten-Generaal2014-20151365")
    ('Tweede Kamer der Staten-Generaal', 'Vergaderjaar 2014-2015', '1365')
    """
    worn = _WORN_IDENTIFIER.fullmatch(text)
    if worn:
        series = "ah" if worn["lead"].endswith("h") else "kv"
        return (f"{series}-{worn['kamer']}-{worn['year']}-{worn['number']}",)
    cells = _TOUCHING.search(text)
    if cells and int(cells["next"]) == int(cells["year"]) + 1:
        year = f"Vergaderjaar {cells['year']}-{cells['next']}"
        return (text[: cells.start("year")].rstrip(), year, cells["number"])
    return (text,)


def imprint(document: Document, publication: Publication, behind: Sequence[str] = ()) -> Imprint:
    """Read masthead and colophon; `behind`: texts below the questions, where a press office names its Kamer."""
    colophon = [
        text
        for block in document.below
        if block.kind == "furniture"
        for text in _mended(block.text)
    ]
    above = list(takewhile(lambda row: not opens(row), publication.head))
    masthead = [text for row in publication.head if not opens(row) for text in _mended(row.text)]
    texts = [*colophon, *masthead]
    identifier = next((m for text in texts if (m := _IDENTIFIER.search(text))), None)
    year = next((m for text in (*masthead, *colophon) if (m := _YEAR.search(text))), None)
    kamer = next((m[1] for text in texts if (m := _KAMER.search(text))), None)
    zaak = next(
        (m[0] for text in (*masthead, *colophon) if (m := _QUESTION_NUMBER.search(text))), None
    )
    # A number of this form is given out by the Tweede Kamer alone.
    if kamer is None and zaak:
        kamer = "Tweede"
    if kamer is None and identifier:
        kamer = "Tweede" if identifier["kamer"] == "tk" else "Eerste"
    if kamer is None:
        named = {m[1] for text in behind for m in _KAMER.finditer(text)}
        kamer = named.pop() if len(named) == 1 else None
    numbers = [
        m[1] for row in above for text in _mended(row.text) if (m := _NUMBER.fullmatch(text))
    ]
    nummer = numbers[-1] if numbers else None
    if identifier and identifier["series"] == "ah" and "-" in identifier["rest"]:
        nummer = identifier["rest"].split("-")[1]
    vergaderjaar = f"{year[1]}-{year[2]}" if year else None
    if vergaderjaar is None and identifier and identifier["rest"][:8].isdigit():
        vergaderjaar = f"{identifier['rest'][:4]}-{identifier['rest'][4:8]}"
    return Imprint(
        kamer="Tweede Kamer" if kamer == "Tweede" else "Eerste Kamer" if kamer else None,
        vergaderjaar=vergaderjaar,
        identifier=identifier[0] if identifier else None,
        nummer=nummer,
        zaak=zaak,
    )


def dated_above(publication: Publication) -> dt.date | None:
    """Return the date of the letter above an opening sentence that names none: `Den Haag, 14 oktober 2009`."""
    above = takewhile(lambda row: not opens(row), publication.head)
    lines = (line.text for row in above for line in row.lines)
    return next((find_date(text) for text in lines if is_dateline(text)), None)


def members(opening: Opening, facts: Facts | None) -> tuple[Member, ...]:
    """Return the members who ask, by the names that the source says, where it says them all."""
    asking = members_of(opening.wie)
    names = facts.namen if facts is not None else ()
    if len(names) != len(asking):
        return asking
    return tuple(replace(one, naam=name) for one, name in zip(asking, names, strict=True))


def indieners(found: Sequence[Member]) -> tuple[Indiener, ...]:
    """Return members as the record has them."""
    return tuple(Indiener(naam=one.naam, fractie=one.fractie) for one in found)


def geadresseerden(opening: Opening) -> tuple[Geadresseerde, ...]:
    """Return whom the questions are for, one office each."""
    text = re.sub(r"^(?:de|het)\s*(?=[A-Za-z])", "", opening.aan)
    offices = [re.sub(r"^(?:de|het)\s+", "", one) for one in split_offices(text)]
    return tuple(_addressee(one) for one in offices)


# `Minister van Justitie en Veiligheid, dhr. Van der P`
_NAMED = regex(rf"(?P<functie>.+?),\s+{ADDRESS}\s+(?P<naam>[^,]+?),?")


def _addressee(office: str) -> Geadresseerde:
    named = _NAMED.fullmatch(office)
    functie = named["functie"] if named else office
    return addressee(functie[:1].upper() + functie[1:], named["naam"] if named else None)
