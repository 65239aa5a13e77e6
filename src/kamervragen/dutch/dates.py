"""Dates as Dutch letters print them."""

from __future__ import annotations

import datetime as dt
import re

from kamervragen.patterns import regex

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_NUMBER = {name: number for number, name in enumerate(MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(MONTHS, 1)
}
_NUMBER |= {"mrt": 3, "sept": 9}
_NAMES = "|".join(sorted(_NUMBER, key=len, reverse=True))

DATE_WORDS = frozenset(_NUMBER)

DATE = regex(
    rf"\b(?P<day>\d{{1,2}})(?:e|ste|de)?\s*(?P<name>{_NAMES})\.?\s*(?P<year>\d{{4}})(?!\d)"
    r"|\b(?P<day2>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<year2>\d{4})(?!\d)"
    r"|\b(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?!\d)",
    re.IGNORECASE,
)


_YEAR_END = regex(rf"\b(\d{{1,2}}\s(?:{'|'.join(MONTHS)})\s(?:19|20)\d\d)(?=\w)")


def years_apart(text: str) -> str:
    """Return a text with room behind the year of each date: `6 december 2017177713` of cells that touched."""
    return _YEAR_END.sub(r"\1 ", text)


def find_date(text: str) -> dt.date | None:
    """Return the first date in `text`, or None.

    >>> find_date("Den Haag, 6 mei 2026")
    datetime.date(2026, 5, 6)
    """
    for match in DATE.finditer(text):
        found = date_of(match)
        if found:
            return found
    return None


def date_of(match: re.Match[str]) -> dt.date | None:
    """Return the date of a match of `DATE`; None for a day that no month has."""
    parts = match.groupdict()
    if parts["name"]:
        year, month, day = parts["year"], _NUMBER[parts["name"].lower()], parts["day"]
    elif parts["year2"]:
        year, month, day = parts["year2"], int(parts["month"]), parts["day2"]
    else:
        year, month, day = parts["year3"], int(parts["month3"]), parts["day3"]
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None


_PLACE = regex(r"(?:['’]?[A-Za-z][\w-]*(?:\s[A-Z][\w-]*)?,?\s+)?")


def is_dateline(text: str) -> bool:
    """True for a line that is a date, with the place before it: `Den Haag, 12 mei 2026`."""
    match = DATE.search(text)
    return (
        match is not None
        and _PLACE.fullmatch(text[: match.start()]) is not None
        and match.end() == len(text)
    )
