"""What a letterhead says that a running header may say again: numbers, who writes, the subject, who is written to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import years_apart
from kamervragen.dutch.labels import BETREFT
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.rows import Row
from kamervragen.lines import Line
from kamervragen.patterns import regex

SUBJECT = regex(rf"^{BETREFT}\b\s*:?\s*", re.I)
# `Aan de minister van Natuur`, of a line in small letters
TO_WHOM = regex(r"^(?:aan\s*:?\s+)?(?:(?:de|het)\s+)?")
# What may stand around a value.
AROUND = ",;:|()"
_TOKEN = regex(r"\b[A-Z]{0,6}[-/.]?\d[\w./-]{2,20}\b")
# `De vaste commissie voor Economische Zaken en Klimaat (EZK)`
_SHORT_NAME = regex(r"(?<=\()[A-Z][\w&/-]{1,9}(?=\))")
_DIGIT = regex(r"[\d@]")
_SLASH = regex(r" ?/ ?")
_LEAST_WORD = 4
_COLUMN_LINES = 4


def tokens_in(texts: Iterable[str], opening: Iterable[str]) -> Iterator[str]:
    """Give what a letterhead prints that holds a digit, in part and as a whole, and the short name of a committee.

    `EK/VJ/2016.79`: a kenmerk has any form.
    """
    for text in filter(_DIGIT.search, texts):
        yield from _TOKEN.findall(text)
        for word in years_apart(text).split():
            bare = word.strip(AROUND)
            if len(bare) >= _LEAST_WORD and _DIGIT.search(bare):
                yield bare
    for text in opening:
        yield from _SHORT_NAME.findall(text)


def writers_in(texts: Iterable[str]) -> Iterator[str]:
    """Give the first committee that each text names."""
    for text in texts:
        name = find_commissie(text) if "ommissie" in text else None
        if name is not None:
            yield folded_text(name)


def column_texts(head: Sequence[Row]) -> Iterator[str]:
    """Give what up to four lines below one another make: a subject wraps inside the column of its label.

    They stand at or below that label; above it is the addressee, with whom a second letter begins as well.
    """
    columns: defaultdict[int, list[str]] = defaultdict(list)
    labelled = (n for n, row in enumerate(head) if any(map(_is_subject_line, row.lines)))
    for row in head[next(labelled, len(head)) :]:
        for line in row.lines if not is_salutation(row.text) else ():
            column = columns[round(line.x0)]
            column.append(folded_text(SUBJECT.sub("", line.text)))
            for count in range(1, min(_COLUMN_LINES, len(column)) + 1):
                yield " ".join(column[-count:])


def addressed_in(head: Sequence[Row]) -> Iterator[str]:
    """Give each line, and what two below one another in a column make, without `Aan de`: an office may wrap."""
    above: dict[int, str] = {}
    for line in (line for row in head for line in row.lines):
        folded = folded_text(line.text)
        yield TO_WHOM.sub("", folded)
        column = round(line.x0)
        if column in above:
            yield TO_WHOM.sub("", f"{above[column]} {folded}")
        above[column] = folded


def _is_subject_line(line: Line) -> bool:
    return SUBJECT.match(line.text) is not None


def folded_text(text: str) -> str:
    """Return a text by which values are held against each other: `Zaken / Klimaat` is `zaken/klimaat`."""
    folded = " ".join(text.lower().split())
    return (_SLASH.sub("/", folded) if "/" in folded else folded).strip(" ,;:.")
