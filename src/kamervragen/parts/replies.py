"""The line about the reply where it stands below the questions, as was usual before 2010, and a further one behind it.

`Antwoord van minister D (B). (Ontvangen 6 februari 2004), zie ook Aanhangsel Handelingen nr. 611` parts questions from
answers as a caption does, and is read as one: `Antwoord`, `Nader antwoord` or `Mededeling`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.numbers import NUMBER_LIST
from kamervragen.dutch.opening import Reply, find_reply
from kamervragen.layout.joining import join_rows
from kamervragen.layout.numbers.captions import caption_of
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_BEGINS = regex(
    r"(?:Nadere?\s+)?(?:[Aa]ntwoord(?:en)?|[Mm]ededeling(?:en)?|[Rr]eactie|[Bb]eantwoording)\s+van\s+\S"
)
_STARTS = frozenset("ANMRB")
# The line about the reply takes no more rows, nor does what it says to see also.
_MOST, _MOST_ALSO = 10, 5
_ALSO = regex(r"\W{0,3}[Zz]ie\s+ook\b")
_OVER = regex(
    r"\.$|\bnr\.?\s*\d+.*\bvergaderjaar\s+\d{4}\s*[–-]\s*\d{4}$|\bvergaderjaar\b.*\bnr\.?\s*\d+$"
)
_NUMBER = regex(rf"{NUMBER_LIST}\s*[.:)]?")


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A line about the reply: what it says, and the row behind its last."""

    reply: Reply
    end: int


def reply_at(rows: Sequence[Row], first: int, words: Words) -> ReplyLine | None:
    """Return the line about the reply that begins at a row, however many rows it takes; None where none does."""
    row = rows[first]
    if row.text[:1] not in _STARTS or not _BEGINS.match(row.text):
        return None
    for end in range(first + 1, min(first + _MOST, len(rows)) + 1):
        text = _joined(rows[first:end], words)
        reply = find_reply(text)
        if reply is not None and reply.begin == 0:
            end = _behind_also(rows, first, end, words)
            whole = find_reply(_joined(rows[first:end], words))
            return ReplyLine(whole or reply, end)
    return None


def _behind_also(rows: Sequence[Row], first: int, end: int, words: Words) -> int:
    """Return the row behind `zie ook Aanhangsel Handelingen …`, where that goes on in the rows below."""
    last = rows[end - 1].text
    open_ended = "zie ook" in _joined(rows[first:end], words).lower() and not _OVER.search(last)
    for place in range(end, min(end + _MOST_ALSO, len(rows))):
        row = rows[place]
        begins = _ALSO.match(row.text) is not None
        other = caption_of(row) is not None or _NUMBER.fullmatch(row.text) is not None
        if other or not (begins or (open_ended and not row.loose)):
            return place
        open_ended = _OVER.search(row.text) is None
        end = place + 1
    return end


def _joined(rows: Sequence[Row], words: Words) -> str:
    return plain(join_rows([row.text for row in rows], words))


def with_captions(rows: Sequence[Row], words: Words) -> tuple[list[Row], list[Reply]]:
    """Return (rows, with a caption for each line about a reply; what those lines say)."""
    result: list[Row] = []
    replies: list[Reply] = []
    place = 0
    while place < len(rows):
        found = reply_at(rows, place, words)
        if found is None:
            result.append(rows[place])
            place += 1
            continue
        lines = tuple(line for row in rows[place : found.end] for line in row.lines)
        text = "Mededeling" if found.reply.kind == "mededeling" else "Antwoord"
        text = "Nader antwoord" if replies or rows[place].text.startswith("Nader") else text
        result.append(replace(rows[place], lines=lines, text=text, loose=True, short=True))
        replies.append(found.reply)
        place = found.end
    return result, replies
