"""Questions and answers under captions: who gets which text, and what does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.sentences import GOES_ON_ASKING, OPENS_QUESTION
from kamervragen.layout.groups import divide
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.captions import Caption, caption_of, names_too_many
from kamervragen.layout.numbers.numbering import is_listed
from kamervragen.layout.passages import (
    CERTAIN,
    LIKELY,
    Passage,
    strength,
)
from kamervragen.layout.rows import Row, ends
from kamervragen.layout.tables.columns import is_tabular
from kamervragen.lines import MARK, Line
from kamervragen.parts.answering import Answering, Found, text_of, without_empty
from kamervragen.parts.finding import GOES_ON_TWICE, Finding, told_apart, undivided
from kamervragen.parts.questions import Asked
from kamervragen.patterns import regex


def gather(
    found: Sequence[Passage],
    document: Document,
    fracties: tuple[str, ...],
    titles: Mapping[int, str] | None = None,
) -> Found:
    """Read the passages in printed order. `fracties`: who asks all questions.

    `titles`: the headings that were cut off already, by the place of the question below; else they are looked for.
    """
    words = document.words
    result = Found()
    answering = Answering(result, document)
    found, titles = _parted(without_empty(found)) if titles is None else (list(found), dict(titles))
    result.passages = found
    section: str | None = None
    for place, passage in enumerate(found):
        caption = passage.caption
        section = titles.get(place, section)
        if caption is None:
            continue
        if caption.kind == "vraag":
            asked = _questions(passage, caption, words, fracties, result)
            asked = [replace(one, sectie=section) for one in asked]
            for one in asked:
                answering.expect(len(result.asked))
                result.add(one)
        elif caption.kind == "antwoord":
            answering.take(passage)
        else:
            _behind(result, caption.kind, text_of(passage.rows, document))
    result.findings += _doubts(found, document)
    answering.finish()
    return result


def _parted(found: Sequence[Passage]) -> tuple[list[Passage], dict[int, str]]:
    """Cut the headings off that end a passage above a question; return them by the place of that question.

    A heading is set apart by its type, or by room above and below it; else it stays in the text, with a doubt.
    """
    result = list(found)
    titles: dict[int, str] = {}
    for place, (passage, following) in enumerate(pairwise(found)):
        below = following.caption_rows[0] if following.caption_rows else None
        if following.caption is None or following.caption.kind != "vraag" or below is None:
            continue
        if place == 0 and passage.caption is None:
            continue  # what stands above the first caption is the opening
        row = _title_at_end(passage)
        if row is not None and (
            row.styled != passage.rows[-2].styled or (row.loose and below.loose)
        ):
            titles[place + 1] = MARK.sub("", row.text)
            result[place] = replace(passage, rows=passage.rows[:-1])
    return result, titles


# A caption that is spelled otherwise: `vraag 3`, `## Vraag 3`, `Vraag 3 (nieuw)`, `V raag 3`, `Antword 3`.
_LIKE_CAPTION = regex(
    r"[#*_>\s-]*(?:vra(?:ag|gen)|vr\.|antwoord(?:en)?)\s*(?:op\s+\w+\s+|\(\s*\w*\s*)?\d",
    re.IGNORECASE,
)
_WORD_AND_NUMBER = regex(r"[#*_>\s-]*(?P<word>[VvAa][a-z ]{2,9}?)\s*[\dlIO]{1,3}\s?[a-z]?[.:]?")
_WORDS = ("vraag", "antwoord")
_ALIKE = 0.75
_CAPTION_LENGTH = 40


def _breaks_off(row: Row, document: Document) -> bool:
    """True where the last row of an answer is full and ends no sentence."""
    measure = document.measure
    full = row.x1 > measure.left + _FULL * (measure.right - measure.left)
    return full and not ends(row) and not is_tabular(row)


_FULL = 0.85


def _title_at_end(passage: Passage) -> Row | None:
    """Return the last row of a text where it looks like the heading of the questions below it."""
    if len(passage.rows) < 2:
        return None
    before, row = passage.rows[-2:]
    closed = not ends(row) and row.text[:1].isupper() and len(row.text) < _TITLE_LENGTH
    apart = ends(before) and row.short and not is_listed(row)
    tabular = is_tabular(row) or is_tabular(before)
    return row if closed and apart and not tabular else None


_TITLE_LENGTH = 100


def _is_like_caption(row: Row) -> bool:
    """True for a row that a caption may have become: another spelling, a letter more or less."""
    if names_too_many(row):
        return True
    if len(row.text) >= _CAPTION_LENGTH:
        return False
    found = caption_of(row)
    if found is not None:
        # `Vraag 3 (nieuw)` was refused for what stands behind its number.
        return row.text[found.length :].startswith("(")
    if _LIKE_CAPTION.match(row.text):
        return not ends(row) or row.text.endswith(":")
    match = _WORD_AND_NUMBER.fullmatch(row.text)
    if match is None:
        return False
    word = match["word"].replace(" ", "").lower()
    return any(SequenceMatcher(None, word, one).ratio() >= _ALIKE for one in _WORDS)


def _doubts(found: Sequence[Passage], document: Document) -> list[Finding]:
    """Report what may have been put in the wrong place."""
    doubts: list[Finding] = []
    kinds = [passage.caption.kind if passage.caption else "vraag" for passage in found]
    for place, passage in enumerate(found):
        if kinds[place] in ("mededeling", "toelichting") and place + 1 < len(found):
            text = (
                f"een {kinds[place]} staat niet achteraan; mogelijk hoort die bij de tekst erboven"
            )
            doubts.append(Finding("tekst_onzeker_einde", text, passage.page))
        asked_below = "vraag" in kinds[place + 1 : place + 2]
        doubts += _doubts_of_rows(passage, kinds[place], asked_below, document)
    last = found[-1] if found else None
    if last is not None and last.caption is not None and last.caption.kind == "vraag":
        # CONTRACT: a paragraph after the last question is no part of it; here no answer parts them.
        apart = [
            row
            for before, row in pairwise(last.rows)
            if _is_apart(before, row) and not is_listed(row)
        ]
        if apart and len(last.caption.numbers) == 1:
            doubts.append(Finding("vraag_onzeker_einde", GOES_ON_TWICE, apart[0].page))
    return doubts


def _is_apart(before: Row, row: Row) -> bool:
    """True where a row may begin what is no part of the last question: its caption may be lost."""
    level = strength(before, row)
    asks_anew = OPENS_QUESTION.match(row.text) is not None and not GOES_ON_ASKING.match(row.text)
    return level == CERTAIN or (level == LIKELY and asks_anew and before.text.endswith("?"))


def _doubts_of_rows(
    passage: Passage, kind: str, asked_below: bool, document: Document
) -> list[Finding]:
    """Report lines of a text that look like captions or headings, and an answer that breaks off."""
    taken = "en is als tekst gelezen"
    doubts = [
        Finding("kop_in_tekst", f"een regel lijkt op een kopje {taken}: {row.text}", row.page)
        for row in passage.rows
        if _is_like_caption(row)
    ]
    last = passage.rows[-1] if passage.rows else None
    if kind == "antwoord" and last is not None and _breaks_off(last, document):
        end = MARK.sub("", last.text)[-40:]
        text = f"het antwoord eindigt midden in een zin: {end}"
        doubts.append(Finding("antwoord_zonder_zinseinde", text, last.page))
    title = _title_at_end(passage) if asked_below else None
    if title is not None:
        text = f"een regel lijkt op een kop {taken}: {title.text}"
        doubts.append(Finding("kop_in_tekst", text, title.page))
    return doubts


def _behind(result: Found, kind: str, text: str) -> None:
    """Keep the text of a *Mededeling* or *Toelichting*; a second one goes behind the first."""
    before = getattr(result, kind)
    setattr(result, kind, f"{before}\n{text}" if before else text)


def _questions(
    passage: Passage, caption: Caption, words: Words, fracties: tuple[str, ...], result: Found
) -> list[Asked]:
    numbers = caption.numbers
    groep = numbers if len(numbers) > 1 else None
    rows = passage.rows or passage.caption_rows
    if not passage.rows:
        empty = Block("item", _lines(rows), "")
        return [Asked(number, empty, None, fracties, groep) for number in numbers]
    division = divide(rows, len(numbers))
    if division is None:
        result.findings.append(Finding("groep_niet_gesplitst", undivided(numbers), passage.page))
        parts: tuple[tuple[Row, ...], ...] = (rows,) * len(numbers)
    else:
        parts = division.parts
        if not division.sure:
            result.findings.append(Finding("groep_onzeker", told_apart(numbers), passage.page))
    printed = passage.caption_rows[0].lines[0] if passage.caption_rows else None
    return [
        Asked(
            number,
            _item(part, words),
            None,
            fracties,
            groep,
            caption=printed if part[0] is rows[0] else None,
        )
        for number, part in zip(numbers, parts, strict=True)
    ]


def _item(rows: Sequence[Row], words: Words) -> Block:
    return Block("item", _lines(rows), join_rows([row.text for row in rows], words))


def _lines(rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(line for row in rows for line in row.lines)
