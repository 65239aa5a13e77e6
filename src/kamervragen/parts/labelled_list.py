"""The head of a list that has a title and labels, and no number of its own yet.

`Lijst van vragen - totaal` / `Kamerstuknummer : 36600-XII` / `Vragen aan : Regering` / `Commissie : Financiën`
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.dates import find_date
from kamervragen.dutch.kamerstukken import DateWord, dossier_line
from kamervragen.patterns import regex
from kamervragen.records import Dossier

# The title stands in so many first rows, and as many labels below it.
_FIRST_ROWS, _LABEL_ROWS = 6, 10
_TITLE = regex(
    r"(?P<kind>lijst\s+(?:van|met)\s+(?:feitelijke\s+)?vragen(?:\s+en\s+antwoorden)?)(?:\s*[-–:]\s*[\w\s]{3,30})?",
    re.IGNORECASE,
)
_LABEL = regex(r"(?P<name>[A-Z][\w/ -]{1,30}?)\s?:\s*(?P<value>\S.*)?")
_FEWEST_LABELS = 2
# `36600-XVI, nr. 2`: the paper that is asked about
_BEHIND_DOSSIER = regex(r"\s*,?\s+nr\.?\s.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LabelledList:
    """What labels above a list say; None for what none of them says. `end`: the first row behind them."""

    title: str
    dossiers: tuple[Dossier, ...]
    asked: str | None
    commissie: str | None
    betreft: str | None
    dates: tuple[tuple[DateWord, dt.date | None], ...]
    end: int


def labelled_list(lines: Sequence[str]) -> LabelledList | None:
    """Return the head of a list whose labels say whom a committee asks; `lines`: the texts of the first rows.

    >>> found = labelled_list(["Lijst van vragen - totaal", "Vragen aan : Regering", "Commissie : Defensie"])
    >>> found.title, found.asked, found.end
    ('Lijst van vragen', 'Regering', 3)
    """
    titles = ((n, _TITLE.fullmatch(text)) for n, text in enumerate(lines[:_FIRST_ROWS]))
    begin, title = next(((n, match) for n, match in titles if match), (0, None))
    if title is None:
        return None
    labels: dict[str, str] = {}
    end = begin + 1
    while end < min(len(lines), begin + 1 + _LABEL_ROWS) and (
        match := _LABEL.fullmatch(lines[end])
    ):
        labels[match["name"].lower()] = (match["value"] or "").strip()
        end += 1

    def said(*names: str) -> str | None:
        return next((labels[name] for name in names if labels.get(name)), None)

    asked, commissie = said("vragen aan", "aan", "gericht aan"), said("commissie")
    if len(labels) < _FEWEST_LABELS or (asked or commissie) is None:
        return None
    number = said("kamerstuknummer", "kamerstuk", "dossiernummer", "dossier") or ""
    dossier = dossier_line(_BEHIND_DOSSIER.sub("", number))
    date = find_date(said("vastgesteld", "datum") or "")
    return LabelledList(
        title=title["kind"],
        dossiers=(Dossier(nummer=dossier.number, titel=None),) if dossier else (),
        asked=asked,
        commissie=commissie,
        betreft=said("onderwerp", "betreft"),
        dates=(("gedateerd", date),) if date else (),
        end=end,
    )
