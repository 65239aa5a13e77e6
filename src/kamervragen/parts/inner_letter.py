"""The letter of the committee that stands inside a report: to whom it is addressed, which the opening may leave out."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.dutch.dates import find_date
from kamervragen.dutch.hyphens import Words
from kamervragen.layout.joining import join_rows
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.rows import Row
from kamervragen.parts.answered_by import is_bare, offices_of
from kamervragen.patterns import regex
from kamervragen.records import Geadresseerde

# The address stands in so many first rows of a body, each office of it in so many rows.
_FIRST_ROWS, _OFFICE_ROWS = 16, 4
_ADDRESS = regex(r"(?:Aan|AAN)\s*:?\s+(?:de|het|DE|HET)\s+(?P<office>\S.*)")
_OFFICE = regex(r"(?:vice-?)?(?:minister|staatss?ecretaris)", 2)
# `de Staatssecretaris van Cultuur`, below `Aan de Minister van Sport en`
_ALSO = regex(r"(?:en\s+)?(?:aan\s+)?de\s+(?:minister|staatss?ecretaris)", 2)
_GOES_ON = regex(r"(?:\b(?:van|voor|en|de|het)|[,-])$", 2)
_LABEL = regex(r"[A-Z][\w ]{1,24}:")


def named_in_full(
    asked: Sequence[Geadresseerde], body: Sequence[Row], words: Words
) -> tuple[Geadresseerde, ...]:
    """Return whom a committee asks: as its letter is addressed, where the opening says `de Minister` or nobody."""
    if asked and not all(is_bare(one.functie) for one in asked):
        return tuple(asked)
    return _addressed(body[:_FIRST_ROWS], words) or tuple(asked)


def _addressed(rows: Sequence[Row], words: Words) -> tuple[Geadresseerde, ...]:
    """Return the offices of an address: `Aan de minister van Sport`."""
    for place, row in enumerate(rows):
        match = _ADDRESS.match(plain(row.text).strip())
        if match and _OFFICE.match(match["office"]):
            end = place + 1
            while end < min(len(rows), place + _OFFICE_ROWS) and _carries_on(rows, end):
                end += 1
            texts = [match["office"], *(plain(one.text).strip() for one in rows[place + 1 : end])]
            return offices_of(" ".join(join_rows(texts, words).split()))
    return ()


def _carries_on(rows: Sequence[Row], place: int) -> bool:
    """True where a row is more of the address above it, and no name, date, salutation or label."""
    above, text = plain(rows[place - 1].text).strip(), plain(rows[place].text).strip()
    if find_date(text) or is_salutation(text) or _LABEL.match(text):
        return False
    goes_on = _GOES_ON.search(above) or text[:1].islower() or _ALSO.match(text)
    return bool(goes_on) and (not rows[place].loose or _GOES_ON.search(above) is not None)
