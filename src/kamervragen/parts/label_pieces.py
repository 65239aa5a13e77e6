"""The lines of a letterhead, cut so that each label and each value is a piece of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER, YOUR_NUMBER
from kamervragen.lines import Line
from kamervragen.parts.labels import Label, fits, label_of
from kamervragen.parts.spacing import gap
from kamervragen.patterns import regex

_INLINE = regex(
    rf"(?<!\bons)(?<!\buw)(?<!\bonze)\s+(?=(?:{OUR_NUMBER}|{YOUR_NUMBER}|{BETREFT}|{DATUM}|{BIJLAGEN}|blad)\b\s*:?\s+\S)",
    re.IGNORECASE,
)


def pieces_of(lines: Sequence[Line]) -> list[Line]:
    """Return the pieces of the lines of a letterhead, in their order."""
    whole = _whole_labels(lines)
    return _below_labels(_values_apart([piece for line in whole for piece in _pieces(line)]))


def _below_labels(pieces: Sequence[Line]) -> list[Line]:
    """Move the values of labels that stand side by side below them, one for each, in their order.

    `datum          ons kenmerk` / `maandag 20 april 2026   EK 2026-0498`, in pasted text
    """
    result: list[Line] = []
    for _, group in groupby(pieces, key=lambda line: (line.page, line.row)):
        row = list(group)
        above = result[-len(row) :]
        labels = [label_of(line.text) for line in above]
        if (
            len(row) > 1
            and len({line.row for line in above}) == 1
            and all(label is not None and not label[1] for label in labels)
            and gap(above[0], row[0]) < _NEAR_LABELS
            and all(
                label is not None and fits(label[0], line.text)
                for label, line in zip(labels, row, strict=False)
            )
        ):
            row = [line._replace(x0=label.x0) for label, line in zip(above, row, strict=True)]
        result += row
    return result


_NEAR_LABELS = 3.0


def _values_apart(pieces: Sequence[Line]) -> list[Line]:
    """Part a line that holds the values of two labels above it: `24 januari 2017 160442U`."""
    result: list[Line] = []
    for line in pieces:
        pair = result[-2:]
        labels = [label_of(one.text) for one in pair]
        side_by_side = (
            len(pair) == 2 and pair[0].row == pair[1].row != line.row and gap(pair[0], line) < 3.0
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
        (n for n in reversed(spaces) if fits(first, text[:n]) and fits(second, text[n + 1 :])),
        None,
    )


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
