"""The signature: who signed, with which office, below the greeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.hyphens import Words, join
from kamervragen.lines import Line
from kamervragen.records import Ondertekenaar

_OFFICE = re.compile(
    r"^(?:de\s+)?(?:(?:plv\.?|plaatsvervangend|waarnemend|fungerend|tweede|eerste|wnd\.?)\s+)*"
    r"(?:onder|vice-?)?(?:voorzitters?|griffiers?|secretaris|minister|staatssecretaris)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hoogachtend|hoogachting|met\s|namens\s|w\.?g\.?$|\(?was\s+getekend)", re.I
)
_ENCLOSURE = re.compile(
    r"^(?:bijlagen?|cc|kopie|afschrift|noten|deze\s+brief|dit\s+document|\d{1,3}[.)]|postbus)\b",
    re.I,
)
_ADDRESS_FORM = re.compile(r"^(?:de\s+heer|mevrouw|dhr\.?|mw\.?)\s+", re.IGNORECASE)


def signatures(lines: Sequence[Line], words: Words) -> list[Ondertekenaar]:
    """Return the signatures of a closing, in order; several where several people signed."""
    columns = _columns([line for line in lines if not _GREETING.match(line.text)])
    return [found for column in columns for found in _of_column(column, words)]


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines that stand side by side into columns by their left side."""
    columns: list[list[Line]] = []
    for line in lines:
        if _ENCLOSURE.match(line.text):
            break
        for column in columns:
            if abs(column[0].x0 - line.x0) < 1.5 * line.size:
                column.append(line)
                break
        else:
            columns.append([line])
    return columns


def _of_column(lines: Sequence[Line], words: Words) -> list[Ondertekenaar]:
    found: list[Ondertekenaar] = []
    name: str | None = None
    office: list[str] = []
    above = False
    previous: Line | None = None
    for line in lines:
        text = line.text.strip()
        if _OFFICE.match(text):
            if office:
                found.append(_signed(name, office, words))
                name, office = None, []
            office, above = [text], name is None
        elif office and not (above and name is None and _ends_office(office, line, previous)):
            if _goes_on(line, previous):
                office.append(text)
            else:
                break
        elif office and above and name is None:
            name = text.rstrip(",")
            found.append(_signed(name, office, words))
            name, office, above = None, [], False
        elif name is None:
            name = text.rstrip(",")
        else:
            break
        previous = line
    if name or office:
        found.append(_signed(name, office, words))
    return [one for one in found if one.functie or one.naam]


def _ends_office(office: list[str], line: Line, previous: Line | None) -> bool:
    """True where the office above is over and the line is the name: room, or initials."""
    del office
    room = previous is not None and line.base - previous.base > 1.75 * max(line.size, 10.0)
    initials = re.match(r"(?:(?:drs|mr|dr|prof|ir|ing)\.\s*)*(?:[A-Z]\.\s?){1,6}", line.text)
    form = _ADDRESS_FORM.match(line.text)
    return room or bool(initials) or bool(form)


def _goes_on(line: Line, previous: Line | None) -> bool:
    return previous is not None and line.base - previous.base < 1.75 * max(line.size, 10.0)


def _signed(name: str | None, office: list[str], words: Words) -> Ondertekenaar:
    shown = _ADDRESS_FORM.sub("", name) if name else None
    text = ""
    for part in office:
        text = join(text, part, words)
    return Ondertekenaar(naam=shown, functie=text.rstrip(",") or None)
