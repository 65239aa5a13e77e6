"""Numbers and letters in front of items that recognition misread, mended by those before and behind them.

In a column of labels that count `1. 2. 3. A. 5.` the fourth is a 4, and in `a. b. C.` the third is a `c`. A label is
known by where it stands, not by what was read: on the left side of its column, with room behind it, and with its text
where the texts of the others begin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kamervragen.lines import Run
from kamervragen.patterns import regex

Rows = Sequence[Sequence[Sequence[Run]]]

# Points by which the left sides of labels, and of their texts, may differ.
_SIDE, _HANG = 4.0, 3.0
# Room behind a label: as a share of the size, and of the usual room between the words of its line.
_ROOM, _WIDER = 0.55, 1.4
# What is longer is no label; what has so many letters and nothing else may be a word.
_LONGEST, _WORD = 5, 3
# A label in its dress: `4.`, `(4)`, `a)`, `4`.
_LABEL = regex(r"(\(?)(\d{1,3}|[a-z])([.,)]{0,2})")
# Labels of other kinds, which count by themselves: `7a.`, `2.1`, `III.`
_OTHER = regex(r"\(?(?:\d{1,3}[a-z]|\d{1,2}(?:\.\d{1,2})+|[IVXLC]{2,}|[ivx]{2,})[.)]{0,2}")
# A row of a word and a label: `Vraag 3`, `Antwoord 3`.
_CAPTION, _CAPTION_WORD = 2, regex(r"[A-Z][a-z]{3,}")
# What else begins an item: a bullet, and what recognition takes it for.
_BULLET = regex(r"[•·▪*°»>+~–—-]+|[eo©¢]")
_WITH_LETTER = regex(r".{0,3}([a-f])[.)]?")


@dataclass(frozen=True, slots=True)
class _Label:
    """A word that may be a label: which row, which word of it, and where its text begins, in points from the left.

    `caption`: the word in front of it, where the row holds these two and nothing else: `Vraag 3`. `sure`: recognition
    did not doubt it.
    """

    row: int
    run: Run
    hang: float
    place: int = 0
    caption: str = ""
    sure: bool = True


@dataclass(slots=True)
class _Column:
    """Labels that stand below each other."""

    labels: list[_Label] = field(default_factory=list)


def counted_labels(rows: Rows, doubtful: Callable[[int, Run], bool]) -> dict[tuple[int, int], str]:
    """Return the labels of items that others beside them confirm, as they count on.

    They are found by the index of their row and of the word in it.

    Parameters:
        doubtful: says of the index of a row and a word in it whether recognition was not sure of the word.
    """
    columns: list[_Column] = []
    for found_label in _labels(rows):
        label = replace(found_label, sure=not doubtful(found_label.row, found_label.run))
        column = next((one for one in reversed(columns) if _is_below(one.labels[-1], label)), None)
        if column is None:
            columns.append(column := _Column())
        column.labels.append(label)
    found: dict[tuple[int, int], str] = {}
    for column in columns:
        found.update(_counted(column.labels))
    return found


def _labels(rows: Rows) -> Iterator[_Label]:
    for number, cells in enumerate(rows):
        runs = [run for cell in cells for run in cell]
        if len(runs) == _CAPTION and _CAPTION_WORD.fullmatch(runs[0].text.strip()):
            yield _Label(number, runs[1], 0.0, 1, runs[0].text.strip())
            continue
        if len(runs) < 2 or len(runs[0].text.strip()) > _LONGEST or " " in runs[0].text.strip():
            continue
        gaps = [other.x0 - one.x1 for one, other in pairwise(runs)]
        usual = median(gaps[1:]) if len(gaps) > 1 else 0.0
        if gaps[0] > max(_ROOM * runs[0].size, _WIDER * usual):
            yield _Label(number, runs[0], runs[1].x0)


def _is_below(above: _Label, label: _Label) -> bool:
    if above.caption or label.caption:
        return above.caption == label.caption
    aside = abs(above.run.x0 - label.run.x0)
    return aside <= _SIDE and abs(above.hang - label.hang) <= _HANG


def _counted(labels: Sequence[_Label]) -> Iterator[tuple[tuple[int, int], str]]:
    """Give the labels of a column; of a column of one nothing."""
    texts = [label.run.text.strip() for label in labels]
    if len(texts) > 1:
        sure = [label.sure for label in labels]
        for label, right in zip(labels, counted(texts, sure), strict=True):
            if _dressed(right) is not None or _OTHER.fullmatch(right):
                yield (label.row, label.place), right


def counted(texts: Sequence[str], sure: Sequence[bool] | None = None) -> list[str]:
    """Return the labels of a column as they count on.

    Parameters:
        sure: of which of them recognition had no doubt. A number that is read surely stays, for a letter may well
            print one twice and pass over another; what is no label at all does not.

    >>> counted(["1.", "2.", "A.", "4.", "7", "6."], [True] * 4 + [False, True])
    ['1.', '2.', '3.', '4.', '5.', '6.']
    """
    read = [_dressed(text) for text in texts]
    result: list[str] = []
    last: _Dressed | None = None
    certain = sure or [True] * len(texts)
    for place, (text, own) in enumerate(zip(texts, read, strict=True)):
        alike = (
            one for one in read[place + 1 :] if one and (last is None or _goes_with(one, last))
        )
        here = _Place(text, own, last, next(alike, None), certain[place])
        right = next((rule.label(here) for rule in RULES if rule.holds(here)), None)
        result.append(text if right is None else str(right))
        last = right if right is not None and right.counts else last if right else own or last
    return result


class _Dressed(NamedTuple):
    """A number or a letter and the signs around it."""

    before: str
    value: str
    behind: str

    def __str__(self) -> str:
        return "".join(self)

    @property
    def counts(self) -> bool:
        """True where it is a number or a letter, and not both: `7a`."""
        return self.value.isdigit() or len(self.value) == 1

    def counts_after(self, other: _Dressed) -> bool:
        """True where it comes later in the same list."""
        return _goes_with(self, other) and (len(self.value), self.value) > (
            len(other.value),
            other.value,
        )

    @property
    def following(self) -> _Dressed:
        """The label behind it."""
        value = str(int(self.value) + 1) if self.value.isdigit() else chr(ord(self.value) + 1)
        return self._replace(value=value, behind=self.behind.replace(",", "."))

    @property
    def first(self) -> _Dressed:
        """The label with which such a list begins."""
        return self._replace(value="1" if self.value.isdigit() else "a")


def _dressed(text: str) -> _Dressed | None:
    match = _LABEL.fullmatch(text)
    return _Dressed(match[1], match[2], match[3]) if match is not None else None


def _goes_with(one: _Dressed, other: _Dressed) -> bool:
    """True where both are numbers, or both letters."""
    return one.value.isdigit() == other.value.isdigit()


@dataclass(frozen=True, slots=True)
class _Place:
    """A label as it was read, what it is taken for, the one before it and the next of its kind; whether it is sure."""

    text: str
    own: _Dressed | None
    last: _Dressed | None
    behind: _Dressed | None
    sure: bool

    @property
    def strange(self) -> bool:
        """True where it is no label of the list, nor a bullet, nor the first of another list."""
        if self.own is None:
            return not _BULLET.fullmatch(self.text)
        list_of = self.last or self.behind
        return (
            list_of is not None and not _goes_with(self.own, list_of) and self.own != self.own.first
        )

    def is_due(self, value: str) -> bool:
        """True where the label before it says that this value follows."""
        return self.last is not None and self.last.following.value == value


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: when it holds, what the label then is; a column as it was read and as it is mended."""

    name: str
    holds: Callable[[_Place], bool]
    label: Callable[[_Place], _Dressed | None]
    read: tuple[str, ...]
    mended: tuple[str, ...]


def _due(here: _Place) -> _Dressed | None:
    return here.last.following if here.last is not None else None


def _is_behind(here: _Place, *values: str) -> bool:
    return here.behind is not None and here.behind.value in values


def _due_but_for_one(here: _Place) -> bool:
    """True where the label behind it is the one after that which is due here."""
    return here.last is not None and _is_behind(here, here.last.following.following.value)


RULES: tuple[Rule, ...] = (
    Rule(
        "label of another kind", lambda here: _OTHER.fullmatch(here.text) is not None, lambda _: None,
        ("7.", "7a.", "8.", "III."), ("7.", "7a.", "8.", "III."),
    ),
    Rule(
        "stop misread", lambda here: here.own is not None and here.is_due(here.own.value)
        and ("," in here.own.behind or not here.own.before + here.own.behind), _due,
        ("a.", "b", "c,"), ("a.", "b.", "c."),
    ),
    Rule(
        "number misread", lambda here: here.own is not None and not here.sure and _due_but_for_one(here), _due,
        ("6.", "74", "8.", "9.", "10.", "1.", "12."), ("6.", "7.", "8.", "9.", "10.", "11.", "12."),
    ),
    Rule(
        "first of a list", lambda here: here.strange and here.behind is not None
        and here.behind == here.behind.first.following, lambda here: here.behind.first if here.behind else None,
        ("l)", "2)", "3)"), ("1)", "2)", "3)"),
    ),
    Rule(
        "before another", lambda here: here.strange and here.last is not None and here.behind is not None
        and here.behind.counts_after(here.last.following), _due,
        ("1.", "2.", "3.", "A.", "5.", "ó.", "8."), ("1.", "2.", "3.", "4.", "5.", "6.", "8."),
    ),
    Rule(
        "last of a list", lambda here: here.strange and here.last is not None
        and (here.behind is None or here.behind == here.behind.first)
        and (len(here.text) < _WORD or not here.text.isalpha()), _due,
        ("a.", "b.", "on", "a.", "b."), ("a.", "b.", "c.", "a.", "b."),
    ),
    Rule(
        "inserted", lambda here: here.strange and here.last is not None and _inserted(here.text) is not None
        and _is_behind(here, here.last.following.value),
        lambda here: here.last._replace(value=f"{here.last.value}{_inserted(here.text)}") if here.last else None,
        ("7", "Ja", "8"), ("7", "7a", "8"),
    ),
)  # fmt: skip


def _inserted(text: str) -> str | None:
    match = _WITH_LETTER.fullmatch(text)
    return match[1] if match is not None else None
