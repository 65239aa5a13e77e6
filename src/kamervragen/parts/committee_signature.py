"""The signature below the opening of a Kamerstuk: voorzitter and griffier, one below the other or side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.hyphens import Words
from kamervragen.layout.joining import join_rows
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex
from kamervragen.records import Ondertekenaar

_RANK = r"(?:(?:fungerend|waarnemend|wnd\.?|plv\.?|plaatsvervangend|tijdelijk|tweede|eerste)\s+)*"
_OFFICE = regex(
    rf"(?:(?:de|namens\s+de|voor\s+de)\s+)?{_RANK}(?:onder|vice-?|adjunct-?)?\s?(?P<noun>voorzitter|griffier|secretaris)s?\b"
    r"(?P<of>\s*,|\s*:|\s+(?:van|voor|ad\s+hoc)\b.*|$)",
    re.IGNORECASE,
)
_PARTICLE = r"(?:van|de|der|den|het|ten|ter|in|op|el|al|von|’t|'t|’s|la|le|du)"
_NAME = regex(
    rf"(?:(?:mr|drs|dr|ir|ing|prof)\.\s*)*(?:[A-Z]\.\s?){{0,6}}(?:{_PARTICLE}\s+){{0,3}}[A-ZÀ-Þ][\w’'.-]*"
    rf"(?:\s+(?:{_PARTICLE}\s+){{0,3}}[A-ZÀ-Þ][\w’'.-]*|-[A-Z]\w+){{0,3}}\s*[.,]?",
    re.IGNORECASE,
)
_CAPITAL = regex(r"[A-ZÀ-Þ]")
_LONGEST_NAME = 48
# An office may run over so many rows: `De voorzitter van de vaste commissie voor Onderwijs,` / `Cultuur en Media,`
_OFFICE_ROWS = 4


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs, in order, and the rows from `begin` up to `end` that say so."""

    signers: tuple[Ondertekenaar, ...]
    begin: int
    end: int

    def of(self, noun: str) -> Ondertekenaar | None:
        """Return who signs as `voorzitter` or `griffier`."""
        return next(
            (one for one in self.signers if one.functie and noun in one.functie.lower()), None
        )


def signature_rows(rows: Sequence[Row], begin: int, stop: int, words: Words) -> Signed:
    """Return the first signature of a committee in the rows from `begin` up to `stop`. `words`: of the document."""
    for place in range(begin, stop):
        if _is_office(plain(rows[place].text)):
            return _signed(rows, place, words)
    return Signed((), begin, begin)


def _is_office(text: str) -> bool:
    match = _OFFICE.match(text)
    return match is not None and text[:1].isupper() and not _VERB.search(text)


_VERB = regex(r"\b(?:heeft|hebben|is|zijn|wordt|werd|deelt|opent|antwoordt)\b")


def _signed(rows: Sequence[Row], begin: int, words: Words) -> Signed:
    signers: list[Ondertekenaar] = []
    place = begin
    while place < len(rows) and _is_office(plain(rows[place].text)):
        beside = [plain(line.text) for line in rows[place].lines]
        if len(beside) == _TWO and all(map(_is_office, beside)):
            found, place = _side_by_side(rows, place, beside)
            signers += found
            continue
        one, place = _one_signer(rows, place, words)
        signers.append(one)
    return Signed(tuple(signers), begin, place)


_TWO = 2


def _side_by_side(
    rows: Sequence[Row], place: int, offices: Sequence[str]
) -> tuple[list[Ondertekenaar], int]:
    """Read two offices in the cells of a row, with the names in the cells below."""
    names = [plain(line.text) for line in rows[place + 1].lines] if place + 1 < len(rows) else []
    if len(names) != len(offices) or not all(map(_is_name, names)):
        return [_person(None, office) for office in offices], place + 1
    return [_person(name, office) for name, office in zip(names, offices, strict=True)], place + 2


def _one_signer(rows: Sequence[Row], begin: int, words: Words) -> tuple[Ondertekenaar, int]:
    """Read one office from a row on, with the name behind it or below."""
    lines: list[str] = []
    for place in range(begin, min(len(rows), begin + _OFFICE_ROWS)):
        lines.append(plain(rows[place].text))
        text = join_rows(lines, words).strip()  # `Defensie en Ont-` / `wikkelingssamenwerking`
        office, comma, name = text.rpartition(",")
        if comma and name.strip() and _is_name(name) and not _is_office_rest(office, name):
            return _person(name, office), place + 1
        below = plain(rows[place + 1].text) if place + 1 < len(rows) else ""
        if _is_name(below) and (text.endswith((",", ":")) or not _is_open(text)):
            return _person(below, text), place + 2
        if _is_office(below) or not _is_open(text):
            return _person(None, text), place + 1
    return _person(None, plain(rows[begin].text)), begin + 1


def _is_office_rest(office: str, name: str) -> bool:
    """True where what stands behind the last comma is a part of the committee: `… Onderwijs, Cultuur en Wetenschap`."""
    return " en " in f" {name} " or office.endswith((" voor", " en"))


_OPEN_END = regex(
    r"(?:,|/|–|-|\b(?:en|van|voor|der|de|het|vaste|algemene|inzake))$|(?<!,)\s[A-Z]\w+$"
)


def _is_open(text: str) -> bool:
    """True where an office may go on in the next row."""
    return _OPEN_END.search(text) is not None


def _is_name(text: str) -> bool:
    text = text.strip()
    return (
        2 <= len(text) <= _LONGEST_NAME
        and _NAME.fullmatch(text) is not None
        and _CAPITAL.search(text) is not None
        and not _is_office(text)
    )


def _person(name: str | None, office: str) -> Ondertekenaar:
    shown = re.sub(
        r"^(?:[Nn]amens\s+|[Vv]oor\s+)?[Dd]e\s+", "", " ".join(office.split()).rstrip(" ,:")
    )
    return Ondertekenaar(naam=name.strip(" ,.") if name else None, functie=shown or None)
