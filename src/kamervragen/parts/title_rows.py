"""Headings among questions and answers: rows at the end of a text, above the number of the next question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamervragen.dutch.answering import is_zaken, opens_set, titles_answers, titles_set
from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.sentences import sentence_spans
from kamervragen.layout.joining import join_rows
from kamervragen.layout.numbers.numbering import is_listed, plain
from kamervragen.layout.passages import Passage
from kamervragen.layout.rows import Row, ends
from kamervragen.layout.tables.columns import is_tabular
from kamervragen.patterns import regex

_TITLE_LENGTH, _TITLE_ROWS = 120, 3
# Short rows without a full stop that are none: sources of figures, units of tables, continued words.
_NO_TITLE = regex(
    r"(?:Bron|Noot|Tabel|Figuur|Bedragen|Zie|Ja|Nee|Geen|N\.?v\.?t)\b|x\s|[€*(]|.*[:;,]$",
    re.IGNORECASE,
)


def first_title(rows: Sequence[Row], words: Words) -> str | None:
    """Return the heading right above the first question: the last rows above it that look like one."""
    count = _set_rows(rows, words, least=0) or _count(rows, least=0)
    return _text(rows[len(rows) - count :], words) if count else None


def introduction(rows: Sequence[Row], words: Words) -> tuple[str | None, Sequence[Row]]:
    """Return a heading above the first question with the text below it, where such a text stands between them."""
    if _count(rows, least=0):
        return None, ()
    places = [
        n
        for n, row in enumerate(rows)
        if _is_title(row) and (n == 0 or row.loose) and not _opens_paragraph(rows, n)
    ]
    last = places[-1] if places else -1
    title = _text(rows[last : last + 1], words) if places else None
    return title, rows[last + 1 :]


def _opens_paragraph(rows: Sequence[Row], place: int) -> bool:
    """True for a full row with another right below it: `De vragen raken aan wat leraren bezig-` / `houdt.`"""
    row, below = rows[place], rows[place + 1 : place + 2]
    return bool(below) and not (below[0].loose or row.short or row.styled)


def without_titles(
    found: Sequence[Passage], words: Words, *, typed: bool, headed: bool = False
) -> tuple[list[Passage], dict[int, str]]:
    """Cut headings off the passages above a question; return them by the place of that question.

    `typed`: only those that type sets apart from what is above; else those as well that have room above and below.
    `headed`: a heading stands above the first question, so that a few words may head others.
    """
    result = list(found)
    titles: dict[int, str] = {}
    for place in range(len(found) - 1):
        passage, below = found[place], found[place + 1]
        if passage.caption is None or below.caption is None or below.caption.kind != "vraag":
            continue
        of_set = _set_rows(passage.rows, words, least=1)
        if below.caption.numbers[:1] == ("1",):
            of_set = of_set or _annex_rows(passage.rows, words)
        count = of_set or _count(passage.rows, least=1)
        rows, cut = (
            passage.rows[: len(passage.rows) - count],
            passage.rows[len(passage.rows) - count :],
        )
        apart = of_set or (_by_type(rows, cut) if typed else _by_room(rows, cut, below, headed))
        if count and apart:
            titles[place + 1] = _text(cut, words)
            result[place] = replace(passage, rows=rows)
    return result, titles


def _count(rows: Sequence[Row], least: int) -> int:
    """Return how many of the last rows look like a heading; of the others `least` stay."""
    count = 0
    while count < _TITLE_ROWS and len(rows) - count > least:
        row = rows[len(rows) - 1 - count]
        goes_on = count and not rows[len(rows) - count].loose and not row.short
        if not _is_title(row) and not goes_on:
            break
        count += 1
        if row.loose:
            break
    return count


_SET_ROWS = 8
_ANNEX_ALONE = regex(r"(?:Bijlage|BIJLAGE)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?\s?[:.]?")


def _set_rows(rows: Sequence[Row], words: Words, least: int) -> int:
    """Return how many of the last rows are the title of a set of questions, with what counts it above it.

    That is a number of the Kamer, or `Bijlage 2`.
    """
    for count in range(1, min(_SET_ROWS, len(rows) - least) + 1):
        place = len(rows) - count
        if opens_set(rows[place].text) and _apart(rows, place):
            if not titles_set(_text(rows[place:], words)):
                continue
            above = rows[place - 1].text if count < len(rows) - least else ""
            return count + (is_zaken(above) or _ANNEX_ALONE.fullmatch(above) is not None)
    return 0


def _annex_rows(rows: Sequence[Row], words: Words) -> int:
    """Return how many of the last rows are the title of further answers, above questions that count from 1 again.

    `Antwoorden op vragen die de Kamer heeft ingediend n.a.v. de aanbiedingsbrief.`
    """
    for count in range(1, min(_SET_ROWS, len(rows) - 1) + 1):
        place = len(rows) - count
        text = _text(rows[place:], words)
        if (rows[place].loose or rows[place].first) and titles_answers(text):
            return count if len(list(sentence_spans(text))) == 1 else 0
    return 0


def _apart(rows: Sequence[Row], place: int) -> bool:
    """True where a row stands apart, or below one that ends a sentence or says which questions follow."""
    row, before = rows[place], rows[place - 1] if place else None
    return before is None or row.loose or row.first or ends(before) or is_zaken(before.text)


def _is_title(row: Row) -> bool:
    text = plain(row.text).strip()
    if not text or len(text) > _TITLE_LENGTH or is_tabular(row) or _NO_TITLE.match(text):
        return False
    opens = text[:1].isupper() or text[:1].isdigit() or row.styled
    return opens and not ends(row) and (row.styled or not is_listed(row))


def _by_type(rows: Sequence[Row], cut: Sequence[Row]) -> bool:
    return bool(cut) and all(row.styled for row in cut) and not rows[-1].styled


def _by_room(rows: Sequence[Row], cut: Sequence[Row], below: Passage, headed: bool) -> bool:
    under = (below.caption_rows or below.rows)[:1]
    if not cut or not under or not ends(rows[-1]):
        return False
    if cut[0].loose or under[0].loose:
        return cut[0].loose and under[0].loose
    text = plain(cut[0].text)
    few = headed and len(cut) == 1 and _FEW_WORDS.fullmatch(text) is not None
    return few or _COUNTED.match(text) is not None


# `Artikel 2 Waterveiligheid`, `Beleidsartikel 11`, `ALGEMEEN`: so a heading begins where no room sets it apart.
_COUNTED = regex(
    r"[A-ZÀ-Þ][a-zà-ÿ]{3,}\s\d{1,2}(?:\.\d{1,2})?(?:[.:]?\s[A-ZÀ-Þ]|$)|[A-ZÀ-Þ][A-ZÀ-Þ\s-]{3,}$"
    # `Vragen van de leden van de SP-fractie`, `2026Z00418`: whose questions follow
    r"|(?:Vragen(?:\s+en\s+opmerkingen)?|Inbreng)\s+van\s+(?:de\s+leden|het\s+lid|de\s+\S*fractie)\b|\d{4}Z\d{5}$"
)
# `Overig`, `Hoger onderwijs`
_FEW_WORDS = regex(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}(?:\s[a-zà-ÿ-]{2,}){0,3}")


def _text(rows: Sequence[Row], words: Words) -> str:
    return " ".join(join_rows([plain(row.text).strip() for row in rows], words).split())
