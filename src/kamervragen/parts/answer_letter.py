"""A letter to the Kamer with questions and their answers, taken apart: what stands above the first, the passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from kamervragen.dutch.answering import is_answering_subject, offers_answers, titles_answers
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.passages import Passage, paragraphs_of
from kamervragen.layout.rows import Row
from kamervragen.layout.tables.list_tables import list_table
from kamervragen.lines import Line
from kamervragen.parts import kamerstuk, publication
from kamervragen.parts.answer_askers import heads_askers
from kamervragen.parts.answering import Found
from kamervragen.parts.bare_numbers import bare_passages
from kamervragen.parts.letter_closing import without_closing, without_inner_closing
from kamervragen.parts.list_body import (
    alternating,
    captioned_passages,
    gathered,
    of_table,
    unnumbered,
)
from kamervragen.parts.question_sets import set_starts, with_answers_apart
from kamervragen.patterns import regex

TO_KAMER = regex(
    r"(?:[Aa]an\s*:?\s+)?(?:[Dd]e\s+)?[Vv]oorzitter\s+(?:van\s+de|der)\s+(?P<kamer>[Tt]weede|[Ee]erste)\b"
)


@dataclass(frozen=True, slots=True)
class AnswerLetter:
    """`head`: rows above the first question: letterhead, letter, title of the annex. `text`: its paragraphs.

    `boxes`: what the source sets beside the text. `body`: the rows of questions and answers, `passages` under their
    numbers, `prose` where nothing numbers them. `closing`: the signature, where it stands below answers. `tabular`:
    they stand in a table.
    """

    head: tuple[Row, ...]
    boxes: tuple[Row, ...]
    text: tuple[str, ...]
    body: tuple[Row, ...]
    passages: tuple[Passage, ...]
    prose: tuple[Row, ...]
    closing: tuple[Row, ...]
    tabular: bool = False


def read(document: Document) -> AnswerLetter | None:
    """Take a letter with answers apart; None where a document is none.

    Families ask whether it is one, and ask again when they parse: it is taken apart once.
    """
    if "answer_letter" not in document.memo:
        document.memo["answer_letter"] = _taken_apart(document)
    return cast("AnswerLetter | None", document.memo["answer_letter"])


# What says that questions are answered stands within so many rows.
_HEAD_ROWS = 100


def _taken_apart(document: Document) -> AnswerLetter | None:
    rows, boxes = _without_boxes(document.rows)
    boxes += document.beside
    if not any("ntwoord" in row.text or "NTWOORD" in row.text for row in rows[:_HEAD_ROWS]):
        return None
    if publication.read(document) is not None or kamerstuk.read(document) is not None:
        return None
    table = list_table(rows, drawn=document.drawn)
    found = of_table(table, rows, document) if table else []
    found = found or captioned_passages(rows, shared=True) or _bare_below(rows, document)
    head, below = _head(found if table else with_answers_apart(found, document.words))
    prose: tuple[Row, ...] = ()
    if not below:
        head, prose = _unnumbered(head)
    closing: tuple[Row, ...] = ()
    signed: tuple[Row, ...] = ()
    if table:
        closing = tuple(rows[table.behind :])
    elif below:
        text, closing = without_closing(below[-1].rows)
        parted = [without_inner_closing(one.rows) for one in below[:-1]]
        signed = tuple(row for _, inner in parted for row in inner)
        texts = (*(rest for rest, _ in parted), text)
        below = [replace(one, rows=rest) for one, rest in zip(below, texts, strict=True)]
    elif prose:
        prose, closing = without_closing(prose)
    said = tuple(texts_of(document, head[:_HEAD_ROWS]))
    above = (*above_text(head), *boxes)
    if not _answers(said) or not _is_to_kamer(above, answered=bool(below or prose)):
        return None
    beside = {id(row) for row in signed}
    body = tuple(row for row in rows[len(head) : len(rows) - len(closing)] if id(row) not in beside)
    return AnswerLetter(
        head, tuple(boxes), said, body, tuple(below), prose, (*signed, *closing), tabular=table is not None,
    )  # fmt: skip


def _bare_below(rows: Sequence[Row], document: Document) -> list[Passage]:
    """Put the text of a letter under bare numbers: `1` below `Bijlagen` in its letterhead is none."""
    top = above_text(rows)
    text = rows[len(top) :]
    below = bare_passages(text, set_starts(text, document.words))
    if below and below[0].caption is None:
        return [replace(below[0], rows=(*top, *below[0].rows)), *below[1:]]
    return [Passage(None, (), tuple(top)), *below]


def _unnumbered(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part rows from the first question that is none of the letter itself, where nothing numbers it."""
    begin = next((n for n, row in enumerate(rows) if _opens(row)), len(rows))
    captions = [n for n in range(begin, len(rows)) if _BARE_CAPTION.fullmatch(rows[n].text)]
    if [rows[n].text.strip(" :") for n in captions[:2]] == ["Vraag", "Antwoord"]:
        return rows[: captions[0]], rows[captions[0] :]  # whatever it says, it is asked
    starts = [n for n in range(begin + 1, len(rows)) if rows[n].loose or rows[n].first]
    for place, end in pairwise([*starts, len(rows)]):
        text = [plain(row.text) for row in rows[place:end] if not _BARE_CAPTION.fullmatch(row.text)]
        if asks_in_prose(" ".join(text)):
            headings = (n for n in starts if n <= place and _heads_askers(rows, n))
            begin = max(headings, default=place)
            while begin and _BARE_CAPTION.fullmatch(rows[begin - 1].text):
                begin -= 1
            return rows[:begin], rows[begin:]
    return rows, ()


def _heads_askers(rows: Sequence[Row], place: int) -> bool:
    """True where a heading that names who asks stands on a row, or goes on in the next."""
    first = plain(rows[place].text)
    below = rows[place + 1 : place + 2]
    goes_on = below and not (below[0].loose or below[0].first)
    return heads_askers(f"{first} {plain(below[0].text)}" if goes_on else first)


# `Vraag:` / `Antwoord:`, without numbers
_BARE_CAPTION = regex(r"(?P<kind>Vraag|Antwoord)\s*:?")


def _without_boxes(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Part rows from boxes that the source sets beside the text, be they in the header of each page."""
    kinds = [row.declared.kind if row.declared is not None else "text" for row in rows]
    return (
        [row for row, kind in zip(rows, kinds, strict=True) if kind != "box"],
        [row for row, kind in zip(rows, kinds, strict=True) if kind == "box"],
    )


def _is_to_kamer(top: Sequence[Row], *, answered: bool) -> bool:
    """True where a letterhead addresses the Kamer, or nobody, and questions follow."""
    if any(_TO_COMMISSIE.match(row.text) for row in top):
        return True
    if any(_TO_GOVERNMENT.match(line.text) for row in top for line in row.lines):
        return False
    return answered or any(TO_KAMER.match(line.text) for row in top for line in row.lines)


_TO_GOVERNMENT = regex(
    r"(?:[Aa]an\s*:?\s+)?(?:[Dd]e\s+)?(?:[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor)\s"
)


_TO_COMMISSIE = regex(
    r"(?:[Aa]an\s*:?\s+)?(?:[Dd]e\s+)?(?:[Vv]oorzitter|[Gg]riffier|[Ll]eden)\s+van\s+de\s+[a-z ]{0,20}[Cc]ommissie"
)


def above_text(head: Sequence[Row]) -> Sequence[Row]:
    """Return the letterhead: what stands above the salutation, else above the sentence that offers the answers."""
    greets = (n for n, row in enumerate(head) if any(is_salutation(one.text) for one in row.lines))
    cut = next(greets, None)
    if cut is None:
        cut = next((n for n, row in enumerate(head) if _opens(row)), None)
    if cut is None:
        cut = next((n for n, row in enumerate(head) if titles_answers(row.text)), len(head))
    return head[:cut]


_OPENS = regex(
    r"(?:Hierbij|Bijgaand|Bijgevoegd|In\s+(?:het\s+)?antwoord\s+op|Met\s+deze\s+brief|Graag)\b"
)


def _opens(row: Row) -> bool:
    return _OPENS.match(row.text) is not None or offers_answers(row.text)


def _head(found: Sequence[Passage]) -> tuple[tuple[Row, ...], list[Passage]]:
    """Return the rows above the first question, and the passages from there on."""
    first = next(
        (
            n
            for n, one in enumerate(found)
            if one.caption is not None and one.caption.kind == "vraag"
        ),
        len(found),
    )
    head = [row for one in found[:first] for row in (*one.caption_rows, *one.rows)]
    return tuple(head), list(found[first:])


def texts_of(document: Document, rows: Sequence[Row]) -> list[str]:
    """Return the paragraphs of rows, each one line, note marks taken out."""
    blocks = paragraphs_of(rows, document.measure, document.words)
    return [" ".join(plain(block.text).split()) for block in blocks]


def _answers(text: Sequence[str]) -> bool:
    """True where the letter or the title of its annex says that questions are answered."""
    return any(
        offers_answers(one) or titles_answers(one) or is_answering_subject(one) for one in text
    )


def lines_of_rows(rows: Sequence[Row]) -> list[Line]:
    """Return the lines of rows, note marks taken out."""
    return [line._replace(text=plain(line.text)) for row in rows for line in row.lines]


def body_of(found: AnswerLetter, document: Document, fracties: tuple[str, ...], stem: str) -> Found:
    """Read the questions with their answers. `stem`: with what their ids begin where nothing numbers them."""
    if found.prose:
        return _under_bare_captions(found.prose, document, stem, fracties) or unnumbered(
            tuple(row for row in found.prose if not _BARE_CAPTION.fullmatch(row.text)),
            document,
            stem,
            fracties,
            answered=True,
        )
    if not found.passages:
        return Found()
    return gathered(list(found.passages), document, {}, fracties, answered=True, shared=True)


def _under_bare_captions(
    rows: Sequence[Row], document: Document, stem: str, fracties: tuple[str, ...]
) -> Found | None:
    """Read questions and answers below `Vraag:` and `Antwoord:`, in turn, without numbers; None where they are not."""
    parts: list[tuple[str, list[Row]]] = []
    for row in rows:
        match = _BARE_CAPTION.fullmatch(row.text)
        if match is not None:
            parts.append((match["kind"], []))
        elif parts:
            parts[-1][1].append(row)
    kinds = [kind for kind, _ in parts]
    if len(kinds) < 2 or kinds != ["Vraag", "Antwoord"] * (len(kinds) // 2):
        return None
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return alternating([(one, other) for (_, one), (_, other) in pairs], document, stem, fracties)
