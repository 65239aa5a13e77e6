"""Where the columns of a long table of questions begin: by its head, and by what stands below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from kamervragen.layout.rows import Row
from kamervragen.layout.tables.question_tables import is_head
from kamervragen.lines import Line
from kamervragen.patterns import regex

# What a column of pages holds, and what of it a line of the question carries at its end where cells touch.
_PAGE = regex(
    r"(?:\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|[-–—]|n\.?v\.?t\.?|geen)(?:\s+\d{1,4}){0,2}", re.IGNORECASE
)
PAGE_BEHIND = regex(r"\s+(?:\d{1,4}|[-–—])$")
PAGES_BEFORE = regex(r"(?:(?:\d{1,4}|[-–—])\s+){1,3}(?=\S)")
# Cells begin in one column where they differ less, in points; a column is no nearer to the question than this.
SAME, AWAY = 3.0, 60.0
# Of the rows of a table so many hold something in the column of answers.
_ANSWERED = 0.25
_MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the question begins, in points, the answer, and what is to be left out.

    `edge`: right of it cells are of the answer; infinite where each begins where its head does: nothing is cut.
    `between`: where columns begin that stand between question and answer: `Vraag | Blz. | t/m | Antwoord`.
    """

    question: float
    answer: float
    pages: float
    edge: float = inf
    between: float = inf


def exact_columns(head: Row, rows: Sequence[Row], heads: Sequence[str]) -> Columns | None:
    """Return the columns of a table whose source says where cells begin: all of them where a head does."""
    starts = [line.x0 for line in head.lines]
    begins = [line.x0 for row in rows for line in row.lines]
    at_heads = sum(any(abs(x0 - start) < 1 for start in starts) for x0 in begins)
    # Where cells are laid on a page they neither overlap nor hold lines one below the other; in Markdown they do.
    laid = head.declared is None and not any(
        one.x1 > after.x0 for row in rows for one, after in pairwise(row.lines)
    )
    if laid or len(starts) != len(heads) or at_heads < _EXACT * len(begins):
        return None
    answer = next((n for n, one in enumerate(heads) if "ntwoord" in one), None)
    question = next((n for n, one in enumerate(heads) if n and one.startswith("Vra")), 1)
    after = [start for n, start in enumerate(starts) if n > max(question, answer or 0)]
    between = starts[question + 1] if len(starts) > question + 1 else inf
    own = starts[answer] if answer is not None and answer > question else inf
    pages = between if own == inf else min(after, default=inf)
    return Columns(starts[question] - SAME, own - SAME, pages - SAME)


# Of the cells of such a table so many begin there; a few hold lines of their author.
_EXACT = 0.95


def columns_of(rows: Sequence[Row], question: float, *, answered: bool, head: Row) -> Columns:
    """Return where the columns right of the question begin."""
    beside = [line for row in rows for line in row.lines if line.x0 > question + AWAY]
    pages = min((line.x0 for line in beside if _PAGE.fullmatch(line.text)), default=inf)
    if not answered:
        return Columns(question, inf, pages - SAME, between=_named_beside(head, beside))
    found = Counter(round(line.x0) for line in beside if not holds_page(line.text))
    often = [x0 for x0, count in found.items() if count >= _ANSWERED * max(found.values())]
    # Cells mostly begin where their head does: a column of names may stand between question and answer.
    below = next((line.x0 for line in head.lines if line.text.startswith(_ANSWER)), inf)
    answer = next((x0 for x0 in often if abs(x0 - below) < 2 * SAME), min(often, default=inf))
    answer -= SAME
    between = _between(head, pages, question, answer)
    if between < answer:
        names = sum(between <= line.x0 < answer and not holds_page(line.text) for line in beside)
        # Pages are told by what they are; of names only their column tells.
        paged = names < _ANSWERED * len(rows)
        return Columns(question, answer, inf, between if paged else answer - SAME, between)
    # What stands right of the middle is of the answer, though its column varies.
    edge = question + _MIDDLE * (answer - question) if answer < inf else inf
    return Columns(question, answer, pages - SAME if pages > answer + AWAY else inf, edge)


def _named_beside(head: Row, beside: Sequence[Line]) -> float:
    """Return where the first column right of the questions begins whose cells stand below its head; else infinite.

    `Nr | Vraag | Bijlage | Blz. (van) | t/m`: what `Bijlage` holds are words, as the questions are.
    """
    begins = Counter(round(line.x0) for line in beside if not is_aside(line.text))
    often = [x0 for x0, count in begins.items() if count >= _ANSWERED * max(begins.values())]
    others = [line for line in head.lines[1:] if not line.text.startswith("Vra")]
    heads = [line.x0 for line in others if is_head(line.text)]
    below = (x0 for x0 in often if any(abs(x0 - one) < SAME for one in heads))
    return min(below, default=inf) - SAME


_ANSWER = ("Antwoord", "Beantwoording", "Reactie")


def is_aside(text: str) -> bool:
    """True for what a column of pages holds, its head on a next page included."""
    return _PAGE.fullmatch(text) is not None or is_head(text)


def holds_page(text: str) -> bool:
    """True for what begins with the pages of a question: `16`, or `16 Voor de veren is …` where cells touch."""
    return is_aside(text) or PAGES_BEFORE.match(text) is not None


def _between(head: Row, pages: float, question: float, answer: float) -> float:
    """Return where the columns between question and answer begin; infinite where none are."""
    heads = [line.x0 for line in head.lines[1:] if not line.text.startswith(("Vra", *_ANSWER))]
    begins = [x0 for x0 in (*heads, pages) if question + AWAY < x0 < answer - SAME]
    return min(begins, default=inf) - SAME


def near_columns(rows: Sequence[Row], columns: Columns) -> Columns:
    """Return the columns of a page, that of answers as the cells of one question have it: it may vary."""
    if columns.edge == inf:
        return columns
    paged = columns.between < columns.answer
    beside = [
        line.x0 for row in rows for line in row.lines[1:] if not (paged and holds_page(line.text))
    ]
    answer = min((x0 for x0 in beside if columns.edge < x0 < columns.pages), default=None)
    return columns if answer is None else replace(columns, answer=answer - SAME)
