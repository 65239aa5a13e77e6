"""Numbers of items: which rows may begin one, by their form alone. `resolve` decides which of them do.

`FORMS` is the grammar: `3.`, `3)`, `(3)`, `3:`, a bare `3`, `Vraag 3`, and groups of them (`1 en 2:`, `Vragen 3,
4 en 5`). Each row of the table has an example that it reads and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from kamervragen.dutch.fracties import party_form
from kamervragen.dutch.name_lists import AND, SLASH
from kamervragen.dutch.numbers import NUMBER_LIST, numbers_of, value_of
from kamervragen.layout.rows import UNASKED, Row
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.patterns import regex

_NUMBER = r"(?P<number>\d{1,3}[a-z]?)"
_OPENS = r"[\"'«‘“(]*(?:[A-ZÀ-Þ]|(?<=\()\d{2}[A-Z]{2})"
_CLOSED = r"\s*(?:[.:)]|[-–—](?=\s|$))?"
# Behind the label stands its text, or nothing.
_TEXT = r"(?:\s+(?=\S)|$)"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of label: its name, its pattern at the start of a row, what it reads and what not."""

    name: str
    pattern: re.Pattern[str]
    reads: str
    reads_not: str


# A group names at least two numbers; `Vraag` may stand before it, else a sign must stand behind it.
_ONE = r"\d{1,3}(?:[a-z](?![a-zà-ÿ]))?"
_GROUP = rf"(?P<list>{NUMBER_LIST}|{_ONE})"
FORMS: tuple[Form, ...] = (
    Form(
        "vraag",
        regex(rf"(?:Vra(?:ag|gen)|VRA(?:AG|GEN)|vraag)\s+(?:nrs?\.?\s+)?{_GROUP}(?P<closed>{_CLOSED})(?:{_TEXT}|(?<=:)(?={_OPENS}))"),
        "Vragen 3, 4 en 5:", "Vragen van de leden",
    ),
    Form("v1", regex(rf"[VQ]\.?\s?{_NUMBER}[.:)]?\s+(?={_OPENS})"), "V3 Hoe", "V3 procent"),
    Form("nr", regex(rf"N[Rr]\.?\s{_NUMBER}[.:)]?(?:\s+(?={_OPENS})|$)"), "Nr. 3 Hoe", "Nr. 3 van de lijst"),
    Form("1.", regex(rf"{_NUMBER}\.(?:\s+(?=\S)|(?=[A-ZÀ-Þ][a-zà-ÿ])|$)"), "12. Hoe", "12.5 procent"),
    Form("1)", regex(rf"{_NUMBER}\)(?:\s+(?=\S)|(?=[A-ZÀ-Þ][a-zà-ÿ])|$)"), "3) Hoe", "3)4"),
    Form("1:", regex(rf"{_NUMBER}\s?:\s*(?={_OPENS})"), "3: Hoe", "3:30 uur"),
    Form("[1]", regex(rf"\[{_NUMBER}\](?:\s+(?=\S)|$)"), "[3] Hoe", "[2024] Hoe"),
    Form("1 –", regex(rf"{_NUMBER}\s?[–—-]\s+(?={_OPENS})"), "3 – Hoe", "3 – 4 procent"),
    Form("(1)", regex(rf"\({_NUMBER}\)(?:\s+(?=\S)|$)"), "(3) Hoe", "(2024) Hoe"),
    Form("1", regex(rf"{_NUMBER}(?:\s+(?={_OPENS}|\d[\d.]*\s+[a-zà-ÿ])|$)"), "3 12 procent is", "3 procent"),
    Form(
        "groep",
        regex(rf"{_GROUP}(?P<closed>\s?[.:)])?(?:(?:\s+|(?<=:))(?={_OPENS})|$)"),
        "1 en 2: Hoe", "1 en 2 juli",
    ),
)  # fmt: skip
# Which of them begin with a character; nearly all rows begin with another.
_BY_START = {
    start: tuple(form for form in FORMS if form.name[0] in leads)
    for starts, leads in (("VvQ", "v"), ("N", "n"), ("0123456789", "1g"), ("(", "("), ("[", "["))
    for start in starts
}
# What a row may hold behind a number that stands above its question: who asks it, `Vraag 2 (50PLUS)`, `3 – SP`,
# `Vraag 1 van de leden van de VVD-fractie`, `Vraag 2 VVD:`.
# Names are short, and few: a row of capitals takes no longer than others.
_NAMES = (
    rf"[A-Z0-9][\w’'&-]{{0,40}}(?:(?:,|\s+{AND}|\s*/|\s+(?:van|voor)(?:\s+(?:de|het))?|\s+[A-Z])"
    r"\s*[\w’'&-]{0,20}[A-Z][\w’'&-]{0,40}){0,12}"
)
_ASKERS = regex(
    rf"(?:\s*\((?P<bracket>{_NAMES})\)|(?<=[–—-])\s+(?P<dash>{_NAMES})|(?<![.,:)])[,:]?\s+(?P<names>{_NAMES})(?=\s*:)|"
    # `Vraag 1 van de VVD:`, `Vraag 2 namens de leden van D66`
    r"\s+(?:(?:gesteld\s+)?door|namens|van)\s+(?:(?:de|het)\s+)?(?:(?:(?:fractie)?leden\s+van|fracties?(?:\s+van)?)\s+(?:(?:de|het)\s+)?){0,2}"
    rf"(?P<party>{_NAMES}?)(?:-fracties?)?(?=\s*:|$)|"
    r"\s+(?P<members>van\s+(?:de\s+(?:(?:fractie)?leden|fracties?|(?=\S+-fr))|het\s+lid)\s*[^?.:;]{2,80}?(?:-fracties?|\)|(?<=fractie\svan\s)\S+)))\s*:?"
)
_ASKERS_AND_TEXT = regex(rf"{_ASKERS.pattern}(?<=:)\s+(?={_OPENS})")
_BETWEEN_NAMES = regex(rf",\s*|\s+{AND}\s+|{SLASH}")
SUB_ITEM = regex(
    r"^(?:[a-z]|[ivx]{1,4})(?:[.)]|\.\))\s|^\((?:[a-z]|[ivx]{2,4})\)\s|^\d{1,2}[°º]\s|^[-–•*◦▪o]\s"
)
DECIMAL_HEADING = regex(r"^\d{1,2}(?:\.\d{1,2})+\.?\s")
# A number behind such a word counts or names something, also in the next row: `artikel` / `12. Waarom is …`.
COUNTS = regex(r"\b(?:p|pp|nrs?|blz|art|par|no)\.$|\b(?:artikel|nummer|pagina|noot|item|stuk)$")
# No label names more numbers: each would get the text below it.
_MOST = 30


@dataclass(frozen=True, slots=True)
class Label:
    """The label of an item: its first number as printed, its form, its length in the row.

    `value`, `last`: its first and its last number, without their letters. `group`: all numbers, where it names
    several. `askers`: who asks, where a row holds nothing but the number and that.
    """

    number: str
    form: str
    length: int
    value: int
    last: int
    group: tuple[str, ...] = ()
    askers: str = ""

    @property
    def kind(self) -> str:
        """Its form; `groep` for every label that names several numbers, with the word `Vragen` or without."""
        return "groep" if self.group else self.form

    @staticmethod
    def of(numbers: tuple[str, ...], form: str, length: int) -> Label:
        """Return the label that names `numbers`."""
        first, last = value_of(numbers[0]), value_of(numbers[-1])
        return Label(numbers[0], form, length, first, last, numbers if len(numbers) > 1 else ())


def label_of(row: Row) -> Label | None:
    """Return the label with which a row begins, if its form is one of `FORMS`."""
    if row.label is UNASKED:
        row.label = None if row.goes_on else _label_of(row.text)
    return cast("Label | None", row.label)


def _label_of(text: str) -> Label | None:
    forms = _BY_START.get(text[:1])
    if forms is None or DECIMAL_HEADING.match(text):
        return None
    for form in forms:
        match = form.pattern.match(text)
        label = _label(form, match) if match else None
        if label is not None:
            return label
    return None


def _label(form: Form, match: re.Match[str]) -> Label | None:
    groups = match.groupdict()
    if "list" not in groups:
        return Label.of((match["number"],), form.name, match.end())
    numbers = numbers_of(match["list"], _MOST)
    rises = all(value_of(a) <= value_of(b) for a, b in pairwise(numbers))
    if not rises or len(numbers) > _MOST or (form.name == "groep" and len(numbers) < 2):
        return None
    if form.name == "vraag" and match[0][:1] == "v" and len(numbers) > 1:
        return None
    # `Vragen 1 en 2 juli 2024 gesteld`: without a sign behind it a label stands alone or before a sentence.
    rest = match.string[match.end() : match.end() + 1]
    if form.name == "vraag" and len(numbers) > 1 and rest.islower() and not groups["closed"]:
        return None
    return Label.of(numbers, form.name, match.end())


def is_counted(row: Row) -> bool:
    """True where the source counts the number of a row itself: no number of a text looks so by chance."""
    return row.declared is not None and row.declared.number != ""


def is_below(row: Row, item: Row) -> bool:
    """True where the source says that the number of a row stands below that of an item, in one list."""
    one, other = row.declared, item.declared
    if one is None or other is None or not (one.number and other.number):
        return False
    return one.of == other.of and one.depth > other.depth


def hangs(row: Row, label: Label) -> bool:
    """True where the label is a cell of its own, with its text in the next column."""
    return len(row.lines) > 1 and label.length >= len(row.lines[0].text)


def numbered(rows: Sequence[Row]) -> list[Label | None]:
    """Return the label of each row, None where it has none, or where the row above names what its number is of."""
    labels = [
        None
        if label and before is not None and not is_counted(row) and COUNTS.search(before.text)
        else label
        for before, row, label in zip((None, *rows), rows, map(label_of, rows), strict=False)
    ]
    beside = [
        _askers(label, row.text) if label else ("", 0)
        for label, row in zip(labels, rows, strict=True)
    ]
    # `Vraag 3 – Toezicht` is a title, and `Vraag 3 – Volt` as well, but where the others name parties.
    if not any(_are_parties(text) for text, _ in beside if text):
        return labels
    return [
        replace(label, length=length, askers=text) if label and text else label
        for label, (text, length) in zip(labels, beside, strict=True)
    ]


def _askers(label: Label, text: str) -> tuple[str, int]:
    """Return who asks, where nothing but that stands behind a number, and where it ends; empty where not.

    `Vraag 2 (50PLUS)`; behind a colon the question may follow: `Vraag 1 van de VVD: Wat is het effect?`
    """
    start = len(text[: label.length].rstrip())
    match = _ASKERS.fullmatch(text, start)
    if match is None and label.form == "vraag" and ":" in text:
        match = _ASKERS_AND_TEXT.match(text, start)
    return (match[match.lastgroup or 0], match.end()) if match else ("", 0)


def _are_parties(text: str) -> bool:
    return text.startswith("van ") or all(map(party_form, _BETWEEN_NAMES.split(text)))


def plain(text: str) -> str:
    """Return `text` without note marks."""
    return MARK.sub("", text) if MARK_OPEN in text else text


# How an item of a list begins in a publication.
_BULLET = regex(
    r"[•◦▪●○–—*·-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\)?\s|[•●▪]|(?:[Aa]d\s)?\d{1,2}[.)]\s"
)


def is_listed(row: Row) -> bool:
    """True where a row begins as an item of a list does: `•`, `–`, `1.`, `a)`."""
    return _BULLET.match(row.text) is not None
