"""The term for an answer: `binnen vier weken`, `uiterlijk 3 juni 2026`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from kamervragen.dutch.dates import DATE, MONTHS, WEEKDAY, date_of
from kamervragen.patterns import regex

_WORDS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    "twintig",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_NUMBER = {word: number for number, word in enumerate(_WORDS)} | {"één": 1}
_NUMBER |= {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
# `eenentwintig`, `tweeëndertig`
_NUMBER |= {
    f"{word}{'ën' if word.endswith('e') else 'en'}{tens}": _NUMBER[tens] + number
    for tens in _TENS
    for number, word in enumerate(_WORDS[1:10], 1)
}
_COUNT = rf"(?:{'|'.join(sorted(_NUMBER, key=len, reverse=True))}|\d{{1,3}})"
_UNIT = r"(?:kalenderdag(?:en)?|werkdag(?:en)?|dag(?:en)?|we(?:ek|ken)|maand(?:en)?)"
# `binnen 4 (vier) weken`
_SPELLED = r"(?:\s+\([^()\s]{1,12}\))?"
_WITHIN = regex(
    r"\b(?:binnen|uiterlijk(?:\s+over)?)\s+(?:(?:een|de)\s+(?:gebruikelijke\s+)?termijn\s+van\s+(?:maximaal\s+|ten\s+hoogste\s+)?|uiterlijk\s+|ten\s+hoogste\s+|maximaal\s+|"
    rf"(?:de\s+)?(?:gebruikelijke\s+)?)?(?P<text>(?P<count>{_COUNT}){_SPELLED}\s+(?P<unit>{_UNIT}))\b",
    re.IGNORECASE,
)
_TERM_OF = regex(
    rf"termijn\s+(?:(?:voor|van)\s+(?:de\s+)?(?:beantwoording|antwoord|reactie)\s+)?(?:van|op)\s+(?P<text>(?P<count>{_COUNT})\s+(?P<unit>{_UNIT}))\b",
    re.IGNORECASE,
)
_START = regex(r"\s+na\s+(?=\d)")
_AFTER_ANOTHER = regex(
    r"\s+na\s+(?:de\s+|het\s+)?(?:ontvangst|verschijnen|publicatie|vaststelling|afronding|afloop)\s+van\s+(?!(?:deze|onderhavige)\b|dit\s+schrijven|uw\b)"
)
_BY = regex(
    r"\b(?:uiterlijk(?:\s+(?:op|v[oó]{2}r))?|(?:op\s+of\s+)?v[oó]{2}r(?:\s+of\s+op)?|niet\s+later\s+dan|ten\s+laatste(?:\s+op)?|tegen)\s+"
    rf"(?:{WEEKDAY}\s+)?",
    re.IGNORECASE,
)
_DAY = regex(rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\b(?!\s+\d{{4}})", re.IGNORECASE)
_ASKS_ANSWER = regex(
    r"\b(?:\w*antwoord\w*|gebruikelijke\s+termijn|reactie|reageren|tegemoet|ontvangen|toe\s+te\s+zenden|toekomen|toezend(?:ing|en)|toe(?:\s+te\s+)?sturen|aan(?:\s+te\s+)?leveren|verstrekken|verstrekt|berichten|verne(?:men|emt))\b"
    # `De griffie ontvangt uw brief graag uiterlijk 24 juni 2025`
    r"|\bontvang(?:t|en)\b.{0,80}\bg(?:raag|aarne)\b|\bg(?:raag|aarne)\b.{0,80}\bontvang(?:t|en)\b"
    r"|\bverwacht(?:en)?\s+uw\b|\bvan\s+u\s+te\s+horen\b"
    # `moge de commissie u een termijn van twee weken stellen`
    r"|\bu\b.{0,60}\btermijn\b.{0,40}\bstel(?:len|t)\b|\bstel(?:len|t)\b.{0,60}\bu\b.{0,40}\btermijn\b",
    re.I,
)


_DIGIT = regex(r"\d")
# Each of them holds one of these: nearly all texts are passed by.
_OF_ANSWER = (
    "antwoord", "reactie", "reageren", "tegemoet", "ontvang", "zend", "sturen", "leveren",
    "verwacht", "horen", "toekomen", "verstrek", "berichten", "verne",
    "termijn",
)  # fmt: skip


def find_termijn(text: str, datum: dt.date | None) -> tuple[str, dt.date | None] | None:
    """Return (term as printed, last day) from a paragraph that asks for an answer.

    A count of days, weeks or months runs from `datum`; a printed date is taken as it stands.

    >>> find_termijn("Wij ontvangen uw antwoord graag binnen vier weken.", dt.date(2026, 5, 6))
    ('vier weken', datetime.date(2026, 6, 3))
    """
    lowered = text.lower()
    if "antwoord" not in lowered and (
        not any(map(lowered.__contains__, _OF_ANSWER)) or not _ASKS_ANSWER.search(text)
    ):
        return None
    last_day, printed = _printed_date(text, datum) if _DIGIT.search(text) else (None, None)
    held = "binnen" in lowered or "uiterlijk" in lowered
    within = list(_WITHIN.finditer(text)) if held else []
    # `binnen twee weken na ontvangst van het advies` runs from a day that the letter does not know.
    known = [match for match in within if not _AFTER_ANOTHER.match(text, match.end())]
    if within and not known:
        return within[0]["text"], last_day
    match = _of_answer(text, known) if known else _TERM_OF.search(text)
    if match:
        start = _START.match(text, match.end())
        given = DATE.match(text, start.end()) if start else None
        return match["text"], last_day or _counted(match, date_of(given) if given else datum)
    return (printed, last_day) if printed else None


def _of_answer(text: str, found: Sequence[re.Match[str]]) -> re.Match[str]:
    """Return the term in whose sentence an answer is spoken of: the minister may have promised something in another.

    `Hij zegde toe binnen zes weken met een plan te komen. De commissie ziet uw antwoord binnen een maand tegemoet.`
    """
    begin = 0
    for end in (*(stop.start() for stop in _STOP.finditer(text)), len(text)):
        inside = [match for match in found if begin <= match.start() < end]
        if inside and _ASKS_ANSWER.search(text, begin, end):
            meant = (match for match in inside if not _WISHED.search(text, begin, match.start()))
            return next(meant, inside[0])
        begin = end
    return found[0]


# `zo mogelijk binnen twee weken, maar uiterlijk vier weken na dagtekening`
_WISHED = regex(
    r"\b(?:(?:zo|indien)\s+(?:enigszins\s+)?mogelijk|(?:bij|de)\s+voorkeur|liefst|liever)(?:\s+al)?\s+\Z"
)


_STOP = regex(r"\.\s")


def _printed_date(text: str, datum: dt.date | None) -> tuple[dt.date | None, str | None]:
    that = _THAT_DATE.search(text)
    dates = list(DATE.finditer(text, 0, that.start())) if that else []
    if dates:
        return date_of(dates[-1]), dates[-1][0]
    for lead in _BY.finditer(text):
        match = DATE.match(text, lead.end())
        if match and not _WAS.match(text, match.end()):
            return date_of(match), match[0]
        short = _DAY.match(text, lead.end())
        if short:
            return _next(short, datum), short[0]
    return None, None


# `hoopt uw antwoord op 10 april 2012 te kunnen bespreken en verzoekt u voor die datum te reageren`
_THAT_DATE = regex(
    r"\b(?:v[oó]{2}r|uiterlijk(?:\s+op)?|tegen)\s+(?:die|deze|genoemde)\s+(?:datum|dag)\b", re.I
)
# `die voor 7 juli 2020 was voorzien`
_WAS = regex(r"\s+(?:was|waren|werd|werden)\b")


def _next(match: re.Match[str], datum: dt.date | None) -> dt.date | None:
    """Return the first day behind `datum` with that day and month: `vóór 1 augustus` names no year."""
    if datum is None:
        return None
    month = MONTHS.index(match["month"].lower()) + 1
    for year in (datum.year, datum.year + 1):
        try:
            found = dt.date(year, month, int(match["day"]))
        except ValueError:
            return None
        if found > datum:
            return found
    return None


def _counted(match: re.Match[str], datum: dt.date | None) -> dt.date | None:
    if datum is None:
        return None
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _NUMBER[word]
    unit = match["unit"].lower()
    try:
        if unit.startswith("maand"):
            return _months_later(datum, count)
        if unit.startswith("werkdag"):
            return _workdays_later(datum, count)
        return datum + dt.timedelta(days=count * (7 if unit.startswith("we") else 1))
    except (OverflowError, ValueError):
        return None


def _months_later(datum: dt.date, count: int) -> dt.date:
    month = datum.month - 1 + count
    year, month = datum.year + month // 12, month % 12 + 1
    return dt.date(year, month, min(datum.day, calendar.monthrange(year, month)[1]))


def _workdays_later(datum: dt.date, count: int) -> dt.date:
    """Count Mondays to Fridays; public holidays are not known here."""
    while count:
        datum += dt.timedelta(days=1)
        count -= datum.weekday() < 5
    return datum
