"""The head of an inbreng, as a fractie hands it in for a report: a title, labels, no number and no dossier.

`Inbreng van de SP-fractie t.b.v. het schriftelijk overleg Raad Landbouw` / `Commissie: Landbouw` / `Woordvoerder: Bos`
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

# The title stands in so many first rows; it takes so many, and so do the labels below it.
_FIRST_ROWS, _TITLE_ROWS, _LABEL_ROWS = 6, 4, 10
_TITLE = regex(
    r"(?:concept[- ]?)?inbreng\b(?!\s+(?:is|zijn|wordt|worden|kan|moet|van\s+u)\b)[^?!]{0,200}", 2
)
_ENDS_SENTENCE = regex(r"(?<!\bt\.b\.v)(?<!\bnr)[.?!]$")
# `Commissie: Europese Zaken`, `Inbrengtermijn: 12 september 2024`
_LABEL = regex(r"(?P<name>[A-Z][\w/ -]{2,30}?)\s?:\s*(?P<value>\S.*)?")
_SUBJECT = regex(
    r"\bschriftelijk\s+overleg\s+(?:over\s+|inzake\s+|betreffende\s+)?(?P<overleg>\S.*)|\b(?:over|inzake|betreffende|bij)\s+(?P<over>\S.*)"
)


@dataclass(frozen=True, slots=True)
class InbrengHead:
    """The head of an inbreng: its title, its subject, the committee of a label; `end`: the first row behind it."""

    title: str
    betreft: str
    commissie: str | None
    end: int


def inbreng_head(rows: Sequence[Row], lines: Sequence[str]) -> InbrengHead | None:
    """Return the head of an inbreng; None where no title says that it is one. `lines`: the texts of the first rows."""
    begin = next((n for n, text in enumerate(lines[:_FIRST_ROWS]) if _opens(text)), None)
    if begin is None:
        return None
    end = begin + 1
    while end < min(len(lines), begin + _TITLE_ROWS) and _goes_on(rows[end], lines[end]):
        end += 1
    title = " ".join(" ".join(lines[begin:end]).split())
    labels: dict[str, str] = {}
    while end < min(len(lines), begin + _TITLE_ROWS + _LABEL_ROWS):
        label = _LABEL.fullmatch(lines[end])
        if label is None:
            break
        labels[label["name"].lower()] = (label["value"] or "").strip()
        end += 1
    subject = _SUBJECT.search(title)
    betreft = (subject["overleg"] or subject["over"]) if subject else title
    return InbrengHead(title, betreft, labels.get("commissie") or None, end)


def _opens(text: str) -> bool:
    return _TITLE.fullmatch(text) is not None and _ENDS_SENTENCE.search(text) is None


def _goes_on(row: Row, text: str) -> bool:
    """True for a further row of the title: right below it, and neither a label nor a sentence."""
    if row.loose or not text or _LABEL.fullmatch(text):
        return False
    return not _PROSE.match(text)


_PROSE = regex(r"(?:De|Het|Deze|Met|Graag|Ook|Voorts)\s+(?:leden|lid|fractie|fractieleden)?\b")
