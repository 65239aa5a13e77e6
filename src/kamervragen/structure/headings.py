"""Headings: short blocks without sentence end that stand apart, by type or by room."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.dutch.sentences import is_full, is_terminal
from kamervragen.patterns import regex
from kamervragen.structure.numbering import plain
from kamervragen.structure.paragraphs import Draft
from kamervragen.structure.rows import Measure

_MAX_LENGTH = 240
_MAX_ROWS = 4
_MAX_WORDS = 32
_STARTS = regex(r"[\"'«‘“(]*[A-ZÀ-Þ0-9§]")
# `Financiën:`, not `De leden van de SP-fractie vragen:`
_SHORT_WITH_COLON = regex(
    r"(?!.*\b(?:leden|lid|wil|willen|weten|vraagt|vragen|stelt|stellen)\b)(?:\S+\s+){0,3}\S+:"
)
_FINITE_END = regex(r"[,;–-]$")
# No title ends so: the line goes on in the next.
OPEN_END = regex(
    r"\b(?:de|het|een|en|of|van|voor|in|op|met|te|ten|ter|dat|die|aan|bij|tot|door|om|uit|over|naar|als|"
    r"zijn|wordt|worden|heeft|hebben|deze|dit|hun|haar|der|den|onder|tussen)$|[,(-]$"
)


def is_heading(drafts: Sequence[Draft], place: int, text: str, measure: Measure) -> bool:
    """True where the block at `place`, whose joined text is `text`, is a heading."""
    draft = drafts[place]
    if draft.heading:
        return True
    if draft.label is not None or place + 1 >= len(drafts):
        return False
    words = plain(text)
    if len(words) > _MAX_LENGTH or len(draft.rows) > _MAX_ROWS or not _STARTS.match(words):
        return False
    if draft.rows[0].level:
        return True
    if _styled(draft, measure) and not _FINITE_END.search(words):
        return not words.endswith(".") or len(words.split()) < 6
    if _SHORT_WITH_COLON.fullmatch(words):
        return _stands_apart(drafts, place, measure)
    if (
        is_terminal(words)
        or OPEN_END.search(words)
        or _FINITE_END.search(words)
        or len(words.split()) > _MAX_WORDS
    ):
        return False
    return _stands_apart(drafts, place, measure)


def _styled(draft: Draft, measure: Measure) -> bool:
    if draft.rows[0].size > 1.06 * measure.size:
        return True
    return all(row.bold for row in draft.rows) or all(row.italic for row in draft.rows)


def _stands_apart(drafts: Sequence[Draft], place: int, measure: Measure) -> bool:
    """True where room above (or the page's top) and a short line set a plain row apart."""
    draft = drafts[place]
    first, last = draft.rows[0], draft.rows[-1]
    above = place == 0 or first.loose or first.first
    before_ends = place == 0 or _ended(drafts[place - 1])
    below = drafts[place + 1].rows[0].loose
    room = measure.right - last.x1 > 0.25 * (measure.right - measure.left)
    lone = (
        len(draft.rows) == 1 and room and place > 0 and is_full(plain(drafts[place - 1].last.text))
    )
    return (above or lone) and before_ends and (last.short or below)


def _ended(draft: Draft) -> bool:
    return draft.heading or is_terminal(plain(draft.last.text)) or len(draft.rows) == 1
