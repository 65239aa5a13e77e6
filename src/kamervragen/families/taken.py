"""What each row of a list, a report or a letter with answers was taken for: the pieces of its outline.

What is in no piece that was taken is there too, as text: an outline leaves nothing out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kamervragen.layout.model import Block, Document
from kamervragen.layout.passages import Passage, paragraphs_of
from kamervragen.layout.rows import Row
from kamervragen.lines import Line
from kamervragen.parts import answer_letter, kamerstuk
from kamervragen.parts.answering import Found
from kamervragen.parts.list_body import list_body
from kamervragen.parts.questions import Asked
from kamervragen.parts.report import read_report


@dataclass(frozen=True, slots=True)
class Taken:
    """A block and what it was taken for; None leaves that to the kind of the block."""

    block: Block
    kind: str | None = None
    numbers: tuple[str, ...] = ()


def taken_as(document: Document, soort: str | None) -> list[Taken]:
    """Return the pieces of a document of one of these kinds in printed order; none of another kind."""
    read = {
        "lijst_van_vragen": _of_list,
        "schriftelijk_overleg": _of_report,
        "antwoordbrief": _of_letter,
    }.get(soort or "")
    return _with_rest(document, list(read(document))) if read else []


def _of_list(document: Document) -> Iterator[Taken]:
    found = kamerstuk.read(document)
    if found is not None:
        yield from _paragraphs(document, found.head, "letterhead")
        answered = found.is_answered or "antwoord" in found.titel.lower()
        body = list_body(found.body, document, "", answered=answered).found
        yield from _gathered(document, body)


def _of_letter(document: Document) -> Iterator[Taken]:
    found = answer_letter.read(document)
    if found is not None:
        yield from _paragraphs(document, answer_letter.above_text(found.head), "letterhead")
        yield from _paragraphs(document, found.closing, "closing")
        yield from _gathered(document, answer_letter.body_of(found, document, (), ""))


def _of_report(document: Document) -> Iterator[Taken]:
    found = kamerstuk.read(document)
    if found is None:
        return
    yield from _paragraphs(document, found.head, "letterhead")
    report = read_report(document, found)
    yield from _asked(report.asked)
    asked = {_place(one.block): one.block.text for one in report.asked}
    first = min(asked, default=None)
    for part in report.parts:
        for block in part.blocks:
            # A question may be told and answered in one paragraph.
            rest = block.text.removeprefix(asked.get(_place(block), "")).strip()
            turned = part.side == "both" and first is not None and _place(block) >= first
            replies = (turned or part.side == "replies") and block.kind != "heading"
            if rest and (replies or _place(block) not in asked):
                yield Taken(replace(block, text=rest), "antwoord" if replies else None)


def _gathered(document: Document, found: Found) -> Iterator[Taken]:
    """Give what was read under captions or numbers; without any, the questions alone."""
    if not found.passages:
        yield from _asked(found.asked)
    for passage in found.passages:
        if passage.caption is None:
            continue
        blocks = paragraphs_of(passage.rows, document.measure, document.words)
        if blocks and passage.caption_rows:
            yield Taken(_of_caption(passage), _CAPTION)
        for block in blocks or (_of_caption(passage),):
            yield Taken(block, passage.caption.kind, passage.caption.numbers)


# A caption is said by the kind and the numbers of what stands below it.
_CAPTION = "caption"


def _of_caption(passage: Passage) -> Block:
    lines = tuple(line for row in passage.caption_rows for line in row.lines)
    return Block("paragraph", lines, "")


def _asked(asked: Iterable[Asked]) -> Iterator[Taken]:
    for one in asked:
        yield Taken(one.block, "vraag", (one.nummer,) if one.nummer else ())


def _paragraphs(document: Document, rows: Sequence[Row], kind: str) -> Iterator[Taken]:
    for block in paragraphs_of(rows, document.measure, document.words):
        yield Taken(block, kind)


def _place(block: Block) -> tuple[int, float, float]:
    """Return where a block begins."""
    return _key(block.lines[0])


def _key(line: Line) -> tuple[int, float, float]:
    """Return where a line stands: its text may be cut, its number may be that of a whole page."""
    return (line.page, line.base, line.x0)


def _with_rest(document: Document, taken: list[Taken]) -> list[Taken]:
    """Return the pieces in printed order, and between them as text what is in none."""
    taken = [one for one in taken if one.block.lines]
    used = {_key(line) for one in taken for line in one.block.lines}
    left = groupby(document.rows, lambda row: not any(_key(line) in used for line in row.lines))
    for is_left, rows in left:
        if is_left:
            blocks = paragraphs_of(tuple(rows), document.measure, document.words)
            taken += [Taken(block) for block in blocks]
    shown = (one for one in taken if one.kind != _CAPTION)
    return sorted(shown, key=lambda one: _place(one.block))
