"""Where the text of a letter begins and ends: the salutation, else the first paragraph of sentences; the greeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER
from kamervragen.dutch.sentences import is_full
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.rows import Measure, Row, placed
from kamervragen.layout.tables.question_tables import heads_of
from kamervragen.patterns import regex

_GREETS = frozenset("ZGHEMBW")
_SALUTATION = regex(
    r"^(?:Zeer\s+)?(?:Geachte|Geacht|Hooggeachte|Excellenties?|Hoogedelgestrenge|Mijnheer|Mevrouw|Beste|"
    r"Weledelgestrenge)\b(?:[^.?!]{0,120})$"
)
_PROSE = regex(r"[\"'«‘“(]*[A-ZÀ-Þ][a-zà-ÿ’'-]*,?\s+[a-zà-ÿ]")
_LABEL = regex(
    rf"^(?:{DATUM}|{BETREFT}|{OUR_NUMBER}|(?:ons|uw)\s+\w+|{BIJLAGEN}|telefoon|e-mail|aan)\b",
    re.IGNORECASE,
)
# A row of so many characters is one of a sentence; so are two rows of as many that end as a sentence does.
_PROSE_LENGTH = 60
# So many rows are looked at first; a sentence in a narrow column takes no more rows than these.
_HEAD_ROWS, _SENTENCE_ROWS = 80, 20


def is_salutation(text: str) -> bool:
    """True for the line that greets the addressee."""
    return text[:1] in _GREETS and _SALUTATION.match(text) is not None


_CLOSING = regex(
    r"^(?:hoogachtend|hoogachting|(?:met|onder)\s+(?:\w+\s+){0,4}hoogachting|(?:met\s+)?\w+\s+groet(?:en)?)\b"
    r".{0,40}$",
    re.IGNORECASE,
)
_LONGEST_GREETING = 80


def is_greeting(text: str) -> bool:
    """True for the line that closes a letter: `Hoogachtend,`."""
    if len(text) >= _LONGEST_GREETING:
        return False
    lowered = text.lower()
    return ("hoog" in lowered or "groet" in lowered) and _CLOSING.match(text) is not None


def text_start(rows: Sequence[Row], measure: Callable[[], Measure]) -> int | None:
    """Return the first row of the text; None where no row greets, none is prose, and none heads a table of questions.

    `measure`: gives the measure of the rows; few letters have no salutation and need it.
    """
    for place, row in enumerate(rows):
        if any(is_salutation(line.text) for line in row.lines) and not row.text.endswith("?"):
            return place + 1
    column = measure()
    for end in (_HEAD_ROWS, len(rows)):  # the text begins far above the end
        head = placed(rows[:end], column)
        found = next((place for place in range(len(head)) if _is_prose(head, place)), None)
        if found is not None and found < end - _SENTENCE_ROWS:
            return found
    if found is None:  # all that is asked stands in a table, and nothing above it is prose
        found = next((place for place, row in enumerate(rows) if heads_of(row)), None)
    return found


def _is_prose(rows: Sequence[Row], place: int) -> bool:
    """True where a paragraph of sentences begins, not the value of a label above it."""
    row = rows[place]
    if row.declared is not None and row.declared.kind == "box":
        return False
    if len(row.lines) > 1 or not _PROSE.match(row.text) or _LABEL.match(row.text):
        return False
    above = rows[place - 1] if place else None
    if above is not None and not row.loose and _LABEL.match(above.lines[0].text):
        return False
    if len(row.text) > _PROSE_LENGTH:
        return True
    return (above is None or row.loose or row.first) and _is_sentence(rows, place)


def _is_sentence(rows: Sequence[Row], first: int) -> bool:
    """True for rows close below each other that end as a sentence does: in a narrow column no row is long."""
    end = first + 1
    while end < len(rows) and not (rows[end].loose or rows[end].first):
        end += 1
    block = rows[first:end]
    if any(len(row.lines) > 1 or _LABEL.match(row.text) for row in block):
        return False
    return sum(len(row.text) for row in block) > _PROSE_LENGTH and is_full(plain(block[-1].text))
