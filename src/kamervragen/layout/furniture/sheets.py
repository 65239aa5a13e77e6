"""What came along with a letter: a sheet in front of it or behind it, the header of the mail that brought it.

Each has a date, a number and a subject of its own. The letterhead is that of the page with the salutation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.labels import BETREFT, DATUM, OUR_NUMBER
from kamervragen.layout.opening import is_greeting, is_salutation
from kamervragen.layout.rows import Row
from kamervragen.lines import Aside, How
from kamervragen.patterns import regex

# A letterhead stands on the page of its salutation where somebody is addressed there.
_ADDRESSEE = regex(r"\b(?:minister|staatss?ecretaris|bewindspersoon)", re.IGNORECASE)
_LABEL = regex(
    r"(?P<label>van|from|aan|to|cc|bcc|verzonden|sent|datum|date|onderwerp|subject|bijlagen?|attachments?|prioriteit"
    r"|importance|beantwoorden aan|reply-to)\s*:",
    re.IGNORECASE,
)
_FROM, _ABOUT = frozenset(("van", "from")), frozenset(("onderwerp", "subject"))
# What the header of a mail has and no letterhead: an address behind `Van:` or `Aan:`, the time at which it was sent.
_ADDRESS = regex(r"\S@\S")
_TIME = regex(r"\b\d{1,2}:\d{2}\b")
_WORDS = 80


def part(rows: Sequence[Row]) -> tuple[list[Row], list[Row], list[Aside]]:
    """Return (rows of the letter, rows that came along, what was left out)."""
    end = _end_of_mail(rows)
    kept, aside = list(rows[end:]), list(rows[:end])
    told = [_told(aside, "mail")] if aside else []
    first = _first_of_letter(kept, mailed=end > 0)
    if first:
        told.append(_told(kept[:first], "sheet"))
        aside += kept[:first]
        kept = kept[first:]
    last = _last_of_letter(kept)
    if last < len(kept):
        told.append(_told(kept[last:], "sheet"))
        aside += kept[last:]
        kept = kept[:last]
    return kept, aside, told


def _told(rows: Sequence[Row], how: How) -> Aside:
    return Aside(rows[0].page, " ".join(row.text for row in rows)[:_WORDS], how)


def _end_of_mail(rows: Sequence[Row]) -> int:
    """Return behind which row the header of a mail ends; 0 where there is none."""
    labels: set[str] = set()
    texts: list[str] = []
    end = 0
    for place, row in enumerate(rows):
        found = _LABEL.match(row.text)
        # A long list of addressees goes on below.
        if found is None and (place == 0 or row.loose or not _ADDRESS.search(row.text)):
            break
        if found is not None:
            labels.add(found["label"].lower())
        texts.append(row.text)
        end = place + 1
    header = "\n".join(texts)
    sent = _ADDRESS.search(header) or _TIME.search(header)
    return end if labels & _FROM and labels & _ABOUT and sent else 0


def _first_of_letter(rows: Sequence[Row], *, mailed: bool) -> int:
    """Return the first row of the page with the salutation of the letter, where a letterhead stands above that.

    A mail greets as well, in front of the letter that it brings: it addresses no minister, and asks at most
    whether it came. `mailed`: it has a header; else what stands in front asks nothing. A second letter is none.
    """
    asked = 0
    for place, row in enumerate(rows):
        asked += "?" in row.text
        if not is_salutation(row.text):
            continue
        if asked > mailed:
            return 0
        first = next(n for n, other in enumerate(rows) if other.page == row.page)
        if any(_ADDRESSEE.search(other.text) for other in rows[first:place]):
            return first
    return 0


# The head of a sheet stands in so many rows, and has so many labels with values that the letter has not.
_HEAD_ROWS, _OWN_LABELS = 10, 2
_HEAD_LABEL = regex(
    rf"(?:{DATUM}|{OUR_NUMBER}|{BETREFT}|aan|van|status)\s*(?::\s*|\s+)(?P<value>\S.*)", re.I
)


def _last_of_letter(rows: Sequence[Row]) -> int:
    """Return behind which row the letter ends: where a page behind the greeting has a head of its own and asks nothing.

    Running headers repeat what the letter says of itself; an annex with questions is part of it.
    """
    end = next((n for n in range(len(rows) - 1, -1, -1) if is_greeting(rows[n].text)), None)
    if end is None:
        return len(rows)
    first = next((n for n in range(end, len(rows)) if rows[n].page > rows[end].page), len(rows))
    if any("?" in row.text for row in rows[first:]):
        return len(rows)
    said = " ".join(row.text for row in rows[:first])
    heads = (_HEAD_LABEL.match(row.text) for row in rows[first : first + _HEAD_ROWS])
    own = sum(found is not None and found["value"] not in said for found in heads)
    return first if own >= _OWN_LABELS else len(rows)
