"""The lines of a letterhead, cut so that each label and each value is a piece of its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import groupby

from kamervragen.dutch.dates import years_apart
from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER, REACH, YOUR_NUMBER
from kamervragen.lines import Line
from kamervragen.parts.labels import Label, fits, is_empty_label, label_of
from kamervragen.parts.spacing import gap
from kamervragen.patterns import regex

_INLINE = regex(
    rf"(?<!\bons)(?<!\buw)(?<!\bonze)\s+(?=(?:{OUR_NUMBER}|{YOUR_NUMBER}|{BETREFT}|{DATUM}|{BIJLAGEN}|blad)\b(?:\(n\))?\s*:?\s+\S)"
    # A cell of Markdown: `Ons kenmerk 180123 Bezoekadres Kazernestraat 52 2514 CV Den Haag`.
    rf"|\s+(?=(?-i:[A-Z]))(?={REACH}(?:\s|:))",
    re.IGNORECASE,
)


def pieces_of(lines: Sequence[Line]) -> list[Line]:
    """Return the pieces of the lines of a letterhead, in their order."""
    whole = _unsigned(_whole_labels(lines))
    pieces = _cut_at_labels([piece for line in whole for piece in _pieces(line)])
    return _below_labels(_values_apart(pieces))


# A value goes on below its label over so many rows.
_VALUE_ROWS = 6


def _cut_at_labels(pieces: Sequence[Line]) -> list[Line]:
    """Cut a row that runs from one column of labels side by side into the next, where the value of that begins.

    `betreft                      kenmerk` / `en lozingen van industriële 181712`
    """
    result: list[Line] = []
    labels: list[Line] = []
    rows = 0
    for _, group in groupby(pieces, key=lambda line: (line.page, line.row)):
        row = list(group)
        if len(row) > 1 and all(map(is_empty_label, row)):
            labels, rows = row, 0
        elif any(label_of(line.text) for line in row):
            labels = []
        elif rows < _VALUE_ROWS:
            rows += 1
            row = [*row[:-1], *_parts_below(row[-1], labels)]
        result += row
    return result


def _parts_below(line: Line, labels: Sequence[Line]) -> list[Line]:
    """Return a line in two where it crosses the column of a label whose value has a form, and such a value ends it."""
    for label in labels:
        kind = label_of(label.text)
        if kind is None or kind[0].value is None or not line.x0 < label.x0 - line.size < line.x1:
            continue
        before, _, behind = line.text.rpartition(" ")
        x0 = line.x1 - (line.x1 - line.x0) * len(behind) / max(1, len(line.text))
        if before and fits(kind[0], behind) and abs(x0 - label.x0) < 2 * line.size:
            return [line._replace(text=before, x1=x0), line._replace(text=behind, x0=label.x0)]
    return [line]


# What parts a label from its value, or one label from the next, with room around it.
_SIGN_BEFORE = regex(r"^[:|·•]\s+(?=\S)")
_PARTED = regex(r"\s+[|·•]\s+")


def _unsigned(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the colon put behind its label that stands in the column of the values.

    `kenmerk      : 180123`, of which the reader makes two cells. What has a colon before it is a value, so that any
    word beside it is a label: `contact      : 070 312 92 00`.
    """
    result: list[Line] = []
    for line in lines:
        bare = _SIGN_BEFORE.sub("", line.text)
        before = result[-1] if result else None
        if bare != line.text and before and (before.row, before.page) == (line.row, line.page):
            result[-1] = before._replace(text=f"{before.text}:")
        result.append(line._replace(text=bare) if bare != line.text else line)
    return result


def _below_labels(pieces: Sequence[Line]) -> list[Line]:
    """Put labels that stand side by side above their values, one for each, in their order.

    `datum          ons kenmerk` / `maandag 20 april 2026   EK 2026-0498`, in pasted text
    """
    result: list[Line] = []
    for _, group in groupby(pieces, key=lambda line: (line.page, line.row)):
        row = list(group)
        above = result[-len(row) :]
        labels = [label_of(line.text) for line in above]
        if (
            len(above) == len(row) > 1
            and len({line.row for line in above}) == 1
            and all(label is not None and not label[1] for label in labels)
            and gap(above[0], row[0]) < _NEAR_LABELS
            and all(
                label is not None and fits(label[0], line.text)
                for label, line in zip(labels, row, strict=False)
            )
        ):
            result[-len(row) :] = [
                label._replace(x0=line.x0) for label, line in zip(above, row, strict=True)
            ]
        result += row
    return result


_NEAR_LABELS = 3.0
# A value stands below its label where both begin so near to each other, in points.
_ALIGNED = 1.5


def _values_apart(pieces: Sequence[Line]) -> list[Line]:
    """Part a row that holds the values of more labels above it than it has pieces: `24 januari 2017 160442U`."""
    result: list[Line] = []
    above: list[Line] = []
    for _, group in groupby(pieces, key=lambda line: (line.page, line.row)):
        row = list(group)
        labels = [label_of(line.text) for line in above]
        empty = len(above) > len(row) and all(label and not label[1] for label in labels)
        if empty and not _in_columns(row, above) and gap(above[0], row[0]) < _NEAR_LABELS:
            words = [word for line in row for word in years_apart(line.text).split()]
            values = _shared_out(words, [label[0] for label in labels if label])
            if values:
                row = [
                    _cut(row[0], value, label.x0)
                    for value, label in zip(values, above, strict=True)
                ]
        result += row
        above = row
    return result


def _in_columns(row: Sequence[Line], labels: Sequence[Line]) -> bool:
    """True where each value stands below its own label and ends before the next: one of them may have none."""
    lefts = sorted(line.x0 for line in labels)
    return len(row) > 1 and all(
        any(
            abs(line.x0 - left) < _ALIGNED and (line.x1 < after)
            for left, after in itertools.zip_longest(lefts, lefts[1:], fillvalue=float("inf"))
        )
        for line in row
    )


def _shared_out(words: Sequence[str], labels: Sequence[Label]) -> list[str]:
    """Return the words of a row as one value for each label, each as short as its form allows; none where none fits."""
    label, others = labels[0], labels[1:]
    if not others:
        text = " ".join(words)
        return [text] if words and fits(label, text) else []
    for end in range(1, len(words) - len(others) + 1):
        text = " ".join(words[:end])
        rest = _shared_out(words[end:], others) if fits(label, text) else []
        if rest:
            return [text, *rest]
    return []


def _whole_labels(lines: Sequence[Line]) -> list[Line]:
    """Put a label together that its narrow column breaks: `ons` above `kenmerk`, `ONS KEN-` above `MERK`."""
    result = list(lines)
    for line in lines:
        if not _BROKEN.fullmatch(line.text):
            continue
        place = result.index(line)
        for other in result[place + 1 : place + 4]:
            whole = (
                line.text[:-1] + other.text if line.text[-1] == "-" else f"{line.text} {other.text}"
            )
            below = abs(other.x0 - line.x0) < 1.5 and gap(line, other) < 1.8
            if below and label_of(whole):
                result[place] = line._replace(text=whole)
                result.remove(other)
                break
    return result


_BROKEN = regex(r"ons|uw|onze|[A-Za-z]{2,8}(?:\s[A-Za-z]{2,8})?-", re.IGNORECASE)


# A date behind a kenmerk: `Ons kenmerk 160574.04u, Den Haag, 22 mei 2013`, `kenmerk 180123 – 6 mei 2026`.
_DATED = regex(
    r"(.*\d\w*)(?:,|\s[–—-])\s+((?:['’‘]?[A-Za-z][\w-]*(?:\s[A-Z][\w-]*)?,\s+)?\d{1,2}[ -][a-z0-9]+[ -]\d{4})",
)


def _pieces(line: Line) -> list[Line]:
    """Cut a line that holds several labels with their values."""
    labelled = label_of(line.text)
    if labelled is None:
        return [line]
    parts = _PARTED.split(line.text)
    # The last label may go on in the next line: `Bijlagen geen | Uw` / `kenmerk 2009-4040`.
    if len(parts) == 1 or not all(map(_is_labelled, parts[:-1])):
        if labelled[0].field == "betreft":
            return [line]
        parts = _labels_in(line.text) or _inline(line.text)
        dated = _DATED.fullmatch(line.text) if labelled[0].field == "kenmerk" else None
        parts = list(dated.groups()) if dated and len(parts) == 1 else parts
    if len(parts) == 1:
        return [line]
    width = (line.x1 - line.x0) / max(1, len(line.text))
    pieces, at = [], 0
    for part in parts:
        at = line.text.index(part, at)
        pieces.append(_cut(line, part, line.x0 + at * width))
    return pieces


# What parts a label and its value from the next: `kenmerk 180123 – uw kenmerk 12`, `datum 6 mei 2026, kenmerk 180123`.
_BETWEEN = " ,;/–—-"


def _inline(text: str) -> list[str]:
    """Return the labels of a text, each with its value."""
    *parts, last = _INLINE.split(text)
    return [*(part.rstrip(_BETWEEN) for part in parts), last]


_ANY_LABEL = regex(r"[A-Za-z][a-zA-Z -]{1,24}:\s")


def _is_labelled(text: str) -> bool:
    """True for a label with its value, whatever it is called: `bijlagen: geen`."""
    return label_of(text) is not None or _ANY_LABEL.match(text) is not None


def _labels_in(text: str) -> list[str]:
    """Return the labels of which a text is made; none where it holds anything else: `Ons kenmerk Uw kenmerk`."""
    found: list[str] = []
    while text:
        labelled = label_of(text)
        if labelled is None:
            return []
        found.append(text[: len(text) - len(labelled[1])].strip())
        text = labelled[1]
    return found


def _cut(line: Line, text: str, x0: float) -> Line:
    return Line(text, line.page, line.number, line.row, x0, line.x1, line.base, line.size)
