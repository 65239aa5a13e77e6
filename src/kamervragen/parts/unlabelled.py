"""What a letterhead prints without a label: the kenmerk alone on its line, the subject above the salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import DATE
from kamervragen.dutch.hyphens import Words, join
from kamervragen.layout.opening import is_salutation
from kamervragen.lines import Line
from kamervragen.parts.addressees import is_address
from kamervragen.parts.labels import label_of
from kamervragen.patterns import regex

# Not `E250033`, a dossier of the Union, nor a telephone number.
_KENMERK = regex(
    r"(?:nr\.?\s+)?((?!E\d{6}$)(?:[A-Z]{1,8}[-/.]?)?[1-9]\d{4,5}(?:[.,-]\d{1,3}|[.](?=U))?[A-Z]{0,2})",
    re.IGNORECASE,
)
_SUBJECT = regex(r"[\"'«‘“]?[A-ZÀ-Þ0-9].*[a-zà-ÿ]{3}.*\s\S")
# How the letter is sent: `(ook per e-mail)`, `AANTEKENEN`, `Uitsluitend per e-mail verzonden`.
_SENT = regex(r"(?i:\bper\s+(?:e-?mail|post|koerier)\b)|@|^[A-Z\s]+$")
_MOST_LINES = 6
# Lines of a subject stand so close, in sizes of their type.
_CLOSE = 1.75


def lone_kenmerk(head: Sequence[Line]) -> str | None:
    """Return the one number of the letterhead that stands alone, without label: `nr. 181344.01U`."""
    matches = (_KENMERK.fullmatch(_BEHIND_DATE.sub("", line.text)) for line in head)
    found = {match[1] for match in matches if match}
    return found.pop() if len(found) == 1 else None


# `Den Haag, 30 november 2010 – 147002.01u`
_BEHIND_DATE = regex(rf"(?:[^,\d]{{2,30}},\s+)?(?:{DATE.pattern})\s*[-–—|/,]\s+", re.I)


def lone_subject(head: Sequence[Line], words: Words) -> str | None:
    """Return what stands alone above the salutation and is no address, date or number: the subject.

    `Den Haag, 26 september 2023` / `Pakket eengemaakte munt: de digitale euro` / `Geachte mevrouw Kaagman,`
    """
    end = next((n for n, line in enumerate(head) if is_salutation(line.text)), 0)
    above = list(head[:end])
    while above and _is_no_subject(above[-1]):
        above.pop()
    block = list(dropwhile(_is_no_subject, _last_block(above)))
    if not block or any(_is_other(line, head) for line in block):
        return None
    text = ""
    for line in block:
        text = join(text, line.text, words)
    return text if _SUBJECT.match(text) and not _SENT.search(text) else None


def _is_no_subject(line: Line) -> bool:
    """True for a date or a kenmerk alone on its line."""
    return _is_dated(line.text) or _KENMERK.fullmatch(line.text) is not None


def _last_block(lines: Sequence[Line]) -> list[Line]:
    """Return the last lines that stand close below each other."""
    block = list(lines[-1:])
    for line in reversed(lines[:-1]):
        gap = (block[0].base - line.base) / max(line.size, block[0].size)
        if line.row == block[0].row or line.page != block[0].page or not 0 < gap <= _CLOSE:
            break
        block.insert(0, line)
    return block if len(block) <= _MOST_LINES else []


def _is_dated(text: str) -> bool:
    """True for a date with no more than a place before it."""
    match = DATE.search(text)
    return match is not None and len(text) - len(match[0]) < 20


def _is_other(line: Line, head: Sequence[Line]) -> bool:
    """True for a line of an address, a label, a value beside one, or the name of who writes."""
    text = line.text
    beside = any(
        other is not line and (other.row, other.page) == (line.row, line.page) for other in head
    )
    commissie = find_commissie(text)
    writer = commissie is not None and len(text) < len(commissie) + 12
    return beside or writer or label_of(text) is not None or is_address(text)
