"""What stands below the answers of a letter: its signature, and the annexes behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kamervragen.dutch.answering import opens_set
from kamervragen.dutch.persons import INITIALS, TITLES
from kamervragen.layout.opening import is_greeting
from kamervragen.layout.rows import Row, ends
from kamervragen.layout.tables.columns import is_tabular
from kamervragen.patterns import regex

# Below the answers a letter is signed within so many rows of its end.
_CLOSING_ROWS = 16
# A minister's office takes so many rows at most.
_OFFICE_ROWS = 3

_PARTICLE = r"(?:van|von|de|den|der|du|el|la|te|ten|ter|’t|'t)"
# `drs. A.P. Visser`, `Sophie van der Meer`
_FULL_NAME = (
    rf"(?:(?:{TITLES})\.\s*)*(?:{INITIALS}.{{2,40}}"
    rf"|[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]*\.?){{0,2}}(?:\s+{_PARTICLE}){{0,3}}\s+[A-ZÀ-Þ][\w’'-]+)"
)
_NAME = regex(rf"{_FULL_NAME}|(?:[A-ZÀ-Þ][\w’'-]+\s?){{1,4}}")
_WHOLE_NAME = regex(_FULL_NAME)
_MINISTER = regex(
    r"(?:[Dd]e\s+|DE\s+)?(?:(?:[Dd]emissionair|[Ww]aarnemend|[Tt]ijdelijk)\s+)?"
    r"(?:[Vv]ice-?)?(?:[Mm]inister|[Ss]taatss?ecretaris|MINISTER|STAATSSECRETARIS)(?:-(?:[Pp]resident|PRESIDENT))?\b"
    r"(?P<rest>[^.?!:;()]{0,150}),?"
)
# `(w.g.) A. Jansen`, `w.g. drs. A. Jansen`, `(getekend) A. Jansen`
_UNDER = r"\(?(?:w\.?\s?g\.?|(?:was\s+)?getekend|get\.)\)?[:,]?"
_UNDER_ORIGINAL = regex(rf"^{_UNDER}\s+", re.IGNORECASE)
_ALONE = regex(_UNDER, re.IGNORECASE)
_VERB = regex(r"\b(?:heeft|hebben|is|zijn|wordt|worden|kan|zal|zou|wil|deelt|over|ik|wij)\b")
# `Bijlage`, `Bijlage 2`, `Bijlage: overzicht van subsidies`, `BIJLAGE I – Kades`
_ANNEX = regex(
    r"(?:[Bb]ijlagen?|BIJLAGEN?)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:\s*[:.–-]\s*\S.*|\s+[A-Z].*)?"
)


def without_closing(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part the last rows from what ends them: a greeting, a signature, or the first annex."""
    end = _annex(rows)
    for place in range(max(0, end - _CLOSING_ROWS), end):
        if is_greeting(rows[place].text) or _signs(rows, place) or signs_above(rows, place):
            end = place
            break
    end = _last_sentence(rows, end)
    return rows[:end], rows[end:]


# A sentence that ends a letter takes so many rows at most.
_SENTENCE_ROWS = 3
# `Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.`, `In de hoop uw vragen hiermee te hebben beantwoord,`
_TRUSTS = regex(
    r"(?:(?:Ik|Wij|We)\s+(?:vertrouw|hoop|hopen|meen|menen|ga|gaan)|(?:Ervan\s+uit|In\s+(?:het|de)\s+(?:vertrouwen|hoop))|"
    r"Hopende|Vertrouwende)[^.?!]{0,120}\b(?:u|uw)\b[^.?!]{0,120}"
    r"\b(?:geïnformeerd|ingelicht|beantwoord|geantwoord|bericht|voorgelicht)\b[^.?!]{0,30}[.,]?"
)


def _last_sentence(rows: Sequence[Row], end: int) -> int:
    """Return where the sentence begins with which a letter ends, a paragraph of its own; else `end`."""
    for place in range(end - 1, max(0, end - 1 - _SENTENCE_ROWS), -1):
        row = rows[place]
        if row.loose or row.first or ends(rows[place - 1]):
            text = " ".join(one.text for one in rows[place:end])
            return place if _TRUSTS.fullmatch(text) else end
    return end


def without_inner_closing(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part an answer from the signature below it, where an annex follows that answers further questions.

    The title of the annex stays: it says whose questions stand below.
    """
    place = next((n for n, row in enumerate(rows) if is_greeting(row.text)), None)
    if place is None:
        return rows, ()
    titles = (n for n in range(place + 1, len(rows)) if _titles_annex(rows[n]))
    end = next(titles, len(rows))
    # An answer may quote a letter, with its greeting; nobody signs that as a minister.
    signs = any(_signs(rows, n) or signs_above(rows, n) for n in range(place, end))
    if end - place > _CLOSING_ROWS or not signs:
        return rows, ()
    return (*rows[:place], *rows[end:]), rows[place:end]


def _titles_annex(row: Row) -> bool:
    return _is_annex_title(row) or opens_set(row.text)


def _annex(rows: Sequence[Row]) -> int:
    """Return where the first annex begins: below a title that stands apart, and is none of a list of annexes."""
    for place, (before, row) in enumerate(pairwise(rows), 1):
        if not (row.loose or row.first) or not _is_annex_title(row) or before.text.endswith(":"):
            continue
        below = rows[place + 1 : place + 2]
        if not (_ANNEX.fullmatch(before.text) or (below and _ANNEX.fullmatch(below[0].text))):
            return place
    return len(rows)


def _is_annex_title(row: Row) -> bool:
    text = row.text
    return _ANNEX.fullmatch(text) is not None and text[-1:] not in ".?!;," and not is_tabular(row)


def _signs(rows: Sequence[Row], place: int) -> bool:
    """True for a minister's office, in one row or more, and a name below it: `DE MINISTER VAN LANDBOUW, NATUUR` / …"""
    for end in range(place + 1, min(place + 1 + _OFFICE_ROWS, len(rows))):
        office = " ".join(row.text for row in rows[place:end])
        if is_office(office) and _NAME.fullmatch(_name_at(rows, end)):
            return True
    return False


def signs_above(rows: Sequence[Row], place: int) -> bool:
    """True for a name that stands apart, with a minister's office right below it."""
    row = rows[place]
    name = _name_at(rows, place)
    below = rows[place + 1 + (_ALONE.fullmatch(row.text) is not None) :][:1]
    apart = row.loose or row.first
    if not (apart and below and row.short and _WHOLE_NAME.fullmatch(name)):
        return False
    return not is_office(row.text) and is_office(below[0].text)


def _name_at(rows: Sequence[Row], place: int) -> str:
    """Return the name in a row, without `(w.g.)` before it or above it."""
    if _ALONE.fullmatch(rows[place].text):
        place = min(place + 1, len(rows) - 1)
    return _UNDER_ORIGINAL.sub("", rows[place].text)


def is_office_row(row: Row) -> bool:
    """True for a row that names a minister, and is no sentence."""
    return is_office(row.text)


def is_office(text: str) -> bool:
    """True for a text that names a minister, and is no sentence."""
    match = _MINISTER.fullmatch(text)
    return match is not None and _VERB.search(match["rest"]) is None


def is_name(row: Row) -> bool:
    """True for a row that may be the name of who signs."""
    return _NAME.fullmatch(_UNDER_ORIGINAL.sub("", row.text)) is not None
