"""The labelled fields of a letterhead: a frozen table of labels, and where their values stand.

A value stands behind its label on the line, beside it in the next column, or below it. Pasted columns
give all labels first and the values after them; then the form of a value tells whose it is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kamervragen.dutch.dates import DATE
from kamervragen.dutch.hyphens import Words, join
from kamervragen.lines import Line
from kamervragen.patterns import regex

_KENMERK = regex(r"[A-Z]{0,8}[-/.]?\d[\w./-]*(?:\s?[A-Z]{1,3})?|[\w./-]*\d[\w./-]*")


@dataclass(frozen=True, slots=True)
class Label:
    """One label: the field that it fills (None: known, not kept), its pattern, its value's form."""

    field: str | None
    pattern: re.Pattern[str]
    value: re.Pattern[str] | None = None


def _label(field: str | None, words: str, value: re.Pattern[str] | None = None) -> Label:
    return Label(field, regex(rf"^(?:{words})(?:\s*:|(?=\s|$|\d))\s*", re.IGNORECASE), value)


# The order matters: `uw kenmerk` before `kenmerk`.
LABELS: tuple[Label, ...] = (
    _label(None, r"uw\s+(?:kenmerk|brief(?:\s+van)?|referentie|nummer)|datum\s+uw\s+brief"),
    _label("kenmerk", r"(?:ons|onze)\s+(?:kenmerk|referentie|nummer|ref\.?)|kenmerk|(?:griffie|brief)nummer", _KENMERK),
    _label("datum", r"datum|dagtekening|(?:'s-gravenhage|den\s+haag)\s*,(?=\s*\d)", DATE),
    _label("betreft", r"betreft|onderwerp|betreffende|inzake|betr\."),
    _label(None, r"bijlagen?(?:\(n\))?|aantal\s+bijlagen?|blad|pagina|contactpersoon|behandeld\s+door|doorkiesnummer"),
    _label(None, r"telefoon(?:nummer)?|tel\.?|e-?mail(?:adres)?|fax|internet|website|bezoekadres|postadres|afdeling"),
    _label(None, r"cc|kopie\s+aan|afschrift\s+aan"),
)  # fmt: skip

_INLINE = regex(
    r"(?<!\bons)(?<!\buw)(?<!\bonze)\s+(?=(?:ons\s+kenmerk|uw\s+kenmerk|kenmerk|betreft|onderwerp|datum|bijlage|blad)\b\s*:?\s+\S)",
    re.IGNORECASE,
)
_MAX_BETREFT_LINES = 6
# So the rest of a subject begins: in small letters, with its reference.
_GOES_ON = regex(r"[a-zà-ÿ(]|COM\s?\(|Kamerstuk|E\d{6}|\d{2}[ .]?\d{3}\b")
_OPEN_VALUE = regex(
    r"(?:\b(?:de|het|een|en|of|van|voor|in|op|met|te|aan|bij|tot|door|om|uit|over|der)|[-,])$"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the letterhead and the page that it stands on."""

    value: str
    page: int


# A label that ends a line of another column: `Minister van Financiën ons kenmerk`.
TAIL = regex(
    r"\s+(?:(?:ons|uw|onze)\s+(?:kenmerk|referentie)|datum|dagtekening|betreft|onderwerp|bijlagen?)\s*:?$",
    re.I,
)


@lru_cache(maxsize=128)  # each line of a letterhead is looked at half a dozen times
def label_of(text: str) -> tuple[Label, str] | None:
    """Return (label, what stands behind it) where a line begins with a label."""
    for label in LABELS:
        match = label.pattern.match(text)
        if match:
            return label, text[match.end() :].strip()
    return None


def fields_of(lines: Sequence[Line], words: Words) -> dict[str, Field]:
    """Return the labelled values of a letterhead by field; the first of each counts."""
    pieces = _values_apart([piece for line in _whole_labels(lines) for piece in _pieces(line)])
    found: dict[str, Field] = {}
    pending: list[Label] = []
    taken: set[int] = set()
    for place, line in enumerate(pieces):
        labelled = label_of(line.text)
        if labelled is None or place in taken:
            continue
        label, rest = labelled
        used = _value(pieces, place, label, rest)
        if not used:
            pending.append(label)
            continue
        taken.update(n for n in used if n != place)
        texts = [rest] * (used[0] == place) + [pieces[n].text for n in used if n != place]
        _keep(found, label, _joined(texts, words), line.page)
    _assign(found, pending, pieces, taken, words)
    return found


def _values_apart(pieces: Sequence[Line]) -> list[Line]:
    """Part a line that holds the values of two labels above it: `24 januari 2017 160442U`."""
    result: list[Line] = []
    for line in pieces:
        pair = result[-2:]
        labels = [label_of(one.text) for one in pair]
        side_by_side = (
            len(pair) == 2 and pair[0].row == pair[1].row != line.row and _gap(pair[0], line) < 3.0
        )
        empty = all(label is not None and not label[1] for label in labels)
        cut = _cut_between(line.text, labels) if side_by_side and empty else None  # type: ignore[arg-type]
        if cut is None:
            result.append(line)
            continue
        result.append(_cut(line, line.text[:cut], line.x0))
        result.append(_cut(line, line.text[cut + 1 :], pair[1].x0))
    return result


def _cut_between(text: str, labels: Sequence[tuple[Label, str]]) -> int | None:
    """Return the space before which the value of the first label stands, and behind it that of the second."""
    (first, _), (second, _) = labels
    if first.value is None or second.value is None:
        return None
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    return next(
        (n for n in reversed(spaces) if _fits(first, text[:n]) and _fits(second, text[n + 1 :])),
        None,
    )


def _joined(texts: Sequence[str], words: Words) -> str:
    text = ""
    for part in texts:
        text = join(text, part, words)
    return text


def _whole_labels(lines: Sequence[Line]) -> list[Line]:
    """Put a label together that its narrow column breaks: `ons` above `kenmerk`."""
    result = list(lines)
    for place, line in enumerate(lines):
        if line.text.lower() not in ("ons", "uw", "onze"):
            continue
        for other in result[place + 1 : place + 4]:
            below = abs(other.x0 - line.x0) < 1.5 and _gap(line, other) < 1.8
            if below and _SECOND.match(other.text):
                result[result.index(line)] = line._replace(text=f"{line.text} {other.text}")
                result.remove(other)
                break
    return result


_SECOND = regex(r"^(?:kenmerk|brief|referentie|nummer)\b", re.IGNORECASE)


def _keep(found: dict[str, Field], label: Label, value: str, page: int) -> None:
    value = " ".join(value.split())
    if label.field and value:
        found.setdefault(label.field, Field(value, page))


def _pieces(line: Line) -> list[Line]:
    """Cut a line that holds several labels with their values."""
    labelled = label_of(line.text)
    if labelled is None or labelled[0].field == "betreft":
        return [line]
    parts = _INLINE.split(line.text)
    if len(parts) == 1:
        return [line]
    width = (line.x1 - line.x0) / max(1, len(line.text))
    pieces, at = [], 0
    for part in parts:
        at = line.text.index(part, at)
        pieces.append(_cut(line, part, line.x0 + at * width))
    return pieces


def _cut(line: Line, text: str, x0: float) -> Line:
    return Line(text, line.page, line.number, line.row, x0, line.x1, line.base, line.size)


def _value(pieces: Sequence[Line], place: int, label: Label, rest: str) -> list[int]:
    """Return the places of the lines that hold the value; `place` itself for what stands behind."""
    at = place if rest else _beside_or_below(pieces, place, label)
    if at is None:
        return []
    if not rest and not _fits(label, pieces[at].text):
        if pieces[at].row != pieces[place].row:
            return _broken_value(pieces, at, label)
        return _rest_of_row(pieces, at, whole=True)
    if label.field != "betreft":
        return [at]
    torn = [at] if rest else _rest_of_row(pieces, at)
    return [*torn, *_below(pieces, at, place)]


def _rest_of_row(pieces: Sequence[Line], first: int, *, whole: bool = False) -> list[int]:
    """Return the cells from `first` to the next label of its row: justified lines tear values apart.

    Not `whole`: to the next column at most.
    """
    found: list[int] = []
    for place in range(first, len(pieces)):
        line = pieces[place]
        same = (line.row, line.page) == (pieces[first].row, pieces[first].page)
        # What stands in a column with lines of other rows is another column, not a torn word.
        column = (
            bool(found)
            and not whole
            and any(abs(other.x0 - line.x0) < 1.5 and other.row != line.row for other in pieces)
        )
        # Less room than between columns: a word of the value that happens to begin where a column does.
        tight = bool(found) and line.x0 - pieces[found[-1]].x1 < 0.6 * line.size
        if not same or (column and not tight) or label_of(line.text):
            break
        found.append(place)
    return found


def _beside_or_below(pieces: Sequence[Line], place: int, label: Label) -> int | None:
    """Return the place of the line that begins a label's value, in the next column or below.

    Beside a label that stands above its value may stand the address: `Ons kenmerk      Postbus 20866`.
    """
    line, after = pieces[place], place + 1
    beside = after < len(pieces) and (pieces[after].row, pieces[after].page) == (
        line.row,
        line.page,
    )
    if beside and label_of(pieces[after].text) is None:
        below = None if _fits(label, pieces[after].text) else _below_label(pieces, place, label)
        return after if below is None or not _fits(label, pieces[below].text) else below
    above = pieces[place - 1] if place else None
    if above and _is_empty_label(above) and above.row != line.row and _gap(above, line) < 1.8:
        return None  # a pasted column of labels: the values come behind the last
    return _below_label(pieces, place, label) or _below_alone(pieces, place)


def _below_alone(pieces: Sequence[Line], place: int) -> int | None:
    """Return the line below a label that is alone on its row, where that stands further in and is alone as well."""
    line, below = pieces[place], place + 1
    if below >= len(pieces) or _is_beside(pieces, place) or _is_beside(pieces, below):
        return None
    other = pieces[below]
    close = _gap(line, other) < 1.8 and other.page == line.page
    return below if close and other.x0 > line.x0 and label_of(other.text) is None else None


def _is_beside(pieces: Sequence[Line], place: int) -> bool:
    near = (place - 1, place + 1)
    row, page = pieces[place].row, pieces[place].page
    return any((pieces[n].row, pieces[n].page) == (row, page) for n in near if 0 <= n < len(pieces))


def _below_label(pieces: Sequence[Line], place: int, label: Label) -> int | None:
    line = pieces[place]
    for below in range(place + 1, min(place + 5, len(pieces))):
        other = pieces[below]
        if other.row == line.row or abs(other.x0 - line.x0) > 0.8 * line.size:
            continue
        labelled = label_of(other.text)
        # `Den Haag, 6 mei 2026` below `datum` is a value, though it can be a label too.
        strange = labelled is not None and labelled[0].field != label.field
        return None if strange or _gap(line, other) > 2.6 else below
    return None


def _broken_value(pieces: Sequence[Line], first: int, label: Label) -> list[int]:
    """Return the two lines over which a narrow column breaks a value: `Den Haag, 6` / `mei 2026`."""
    line = pieces[first]
    for place in range(first + 1, min(first + 6, len(pieces))):
        other = pieces[place]
        if abs(other.x0 - line.x0) < 1.5 and 0 < _gap(line, other) < 1.8:
            whole = _fits(label, f"{line.text} {other.text}") and not label_of(other.text)
            return [first, place] if whole and label.field == "datum" else []
    return []


def _fits(label: Label, text: str) -> bool:
    """True where a text has the form of the label's value: a date, a kenmerk, anything."""
    if label.value is None:
        return True
    if label.field == "kenmerk":
        return label.value.fullmatch(text) is not None and DATE.search(text) is None
    return label.value.search(text) is not None


def _gap(above: Line, below: Line) -> float:
    """Distance of two lines in sizes of their type."""
    return (below.base - above.base) / max(above.size, below.size)


def _below(pieces: Sequence[Line], value: int, label: int) -> list[int]:
    """Return the lines that go on with a value: below it, in its column, before the next label."""
    found: list[int] = []
    last = pieces[value]
    for place in range(value + 1, len(pieces)):
        line = pieces[place]
        if line.row == last.row:
            continue
        # `inzake het burgerschap` in the column of the values is no label.
        in_column = value != label and abs(line.x0 - pieces[value].x0) < 0.8 * line.size
        labelled = label_of(line.text)
        if labelled and not (in_column and labelled[0].field == "betreft"):
            break
        if _gap(last, line) > 1.75 or line.page != last.page:
            break
        if len(found) >= _MAX_BETREFT_LINES or (not labelled and _row_has_label(pieces, place)):
            break
        aligned = abs(line.x0 - pieces[value].x0) < 0.8 * line.size
        if not aligned and not (value == label and line.x0 > pieces[label].x0):
            # Pasted text begins the rest of a value at its margin: `herijking van het` / `onderhoud aan`.
            wrapped = _GOES_ON.match(line.text) or _OPEN_VALUE.search(last.text)
            if not (
                wrapped and abs(line.x0 - pieces[label].x0) < 1.0 and line.number == last.number + 1
            ):
                continue
        found.append(place)
        last = line
    return found


def _row_has_label(pieces: Sequence[Line], place: int) -> bool:
    row, page = pieces[place].row, pieces[place].page
    near = pieces[max(0, place - 4) : place + 1]
    return any(line.row == row and line.page == page and label_of(line.text) for line in near)


def _assign(
    found: dict[str, Field],
    pending: list[Label],
    pieces: Sequence[Line],
    taken: set[int],
    words: Words,
) -> None:
    """Give the values of a pasted column to the labels that stand above it.

    As many values as labels: in their order. Else a date and a kenmerk are known by their form, and
    the subject is what is left.
    """
    if not any(label.field and label.field not in found for label in pending):
        return
    last = max((n for n, line in enumerate(pieces) if _is_empty_label(line)), default=-1)
    values = [n for n in range(last + 1, len(pieces)) if n not in taken]
    run = values[:1]
    for before, place in itertools.pairwise(values):
        if place != before + 1 or _gap(pieces[before], pieces[place]) > 2.6:
            break
        run.append(place)
    pairs = list(zip(pending, run, strict=False))
    if len(run) == len(pending) and all(_fits(label, pieces[n].text) for label, n in pairs):
        for label, place in pairs:
            _keep(found, label, pieces[place].text, pieces[place].page)
        return
    _assign_by_form(found, [one for one in pending if one.field], pieces, run, words)


def _assign_by_form(
    found: dict[str, Field],
    labels: list[Label],
    pieces: Sequence[Line],
    values: list[int],
    words: Words,
) -> None:
    for label in labels:
        if label.value is None:
            continue
        place = next((n for n in values if _fits(label, pieces[n].text)), None)
        if place is not None:
            _keep(found, label, pieces[place].text, pieces[place].page)
            values.remove(place)
    subject = next((label for label in labels if label.value is None), None)
    if subject is None or not values:
        return
    texts = [pieces[values[0]].text]
    for before, place in itertools.pairwise(values):
        if place != before + 1 or _gap(pieces[before], pieces[place]) > 1.75:
            break
        texts.append(pieces[place].text)
    _keep(found, subject, _joined(texts, words), pieces[values[0]].page)


def _is_empty_label(line: Line) -> bool:
    labelled = label_of(line.text)
    return labelled is not None and not labelled[1]
