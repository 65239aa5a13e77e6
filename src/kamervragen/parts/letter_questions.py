"""The questions of a letter under its headings, with who asks them; its sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamervragen.dutch.fracties import unique
from kamervragen.layout.model import Block, Document
from kamervragen.parts.asker_state import Askers
from kamervragen.parts.askers import joined
from kamervragen.parts.questions import Asked, note_numbers, without_marks
from kamervragen.records import Sectie, Vraag


def asked_in(document: Document, blocks: Sequence[Block], asking: Askers) -> list[Asked]:
    """Return the questions among the blocks of a letter, in order."""
    known = note_numbers(document)
    headings = _headings(blocks)
    found: list[Asked] = []
    for n, block in enumerate(blocks):
        if block.kind != "item":
            continue
        number = block.label.number if block.label else None
        section = headings[n]
        own = asking.of_block[n] or asking.known
        title = _title(blocks[section[1]], known) if section else None
        names = joined(asking, own, section[0] if section else -1, title, number, n)
        group = block.label.group if block.label else ()
        found.append(Asked(number, block, title, names, groep=group or None))
    return found


def _headings(blocks: Sequence[Block]) -> list[tuple[int, int] | None]:
    """Return for each block (place among the headings, place among the blocks) of its heading."""
    result: list[tuple[int, int] | None] = []
    current: tuple[int, int] | None = None
    count = -1
    for n, block in enumerate(blocks):
        if block.kind == "heading":
            count += 1
            current = (count, n)
        result.append(current)
    return result


def _title(block: Block, known: frozenset[str]) -> str:
    return without_marks(block.text, known).text


def secties_of(
    document: Document,
    blocks: Sequence[Block],
    asking: Askers,
    vragen: Sequence[Vraag],
    left_out: Callable[[str], bool] = lambda _: False,
) -> tuple[Sectie, ...]:
    """Return the sections of a letter, each with the text above its first question, and who asks in it.

    `left_out`: which paragraphs are no such text.
    """
    known = note_numbers(document)
    headings = _headings(blocks)
    result: list[Sectie] = []
    questions = iter(vragen)
    of_block = {n: next(questions) for n, b in enumerate(blocks) if b.kind == "item"}
    for n, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        inside = [m for m, heading in enumerate(headings) if heading and heading[1] == n and m != n]
        asked = [of_block[m] for m in inside if m in of_block]
        first = next((m for m in inside if m in of_block), None)
        above = [m for m in inside if first is None or m < first]
        intro = [m for m in above if not left_out(without_marks(blocks[m].text, known).text)]
        text = without_marks(" ".join(blocks[m].text for m in intro), known).text
        heading = headings[n]
        number = heading[0] if heading else 0
        named = unique(name for vraag in asked for name in vraag.fracties)
        own = asking.of_section[number] if number < len(asking.of_section) else ()
        result.append(
            Sectie(
                titel=_title(block, known),
                inleiding=text or None,
                fracties=named or own or asking.known,
                vragen=tuple(vraag.nummer for vraag in asked if vraag.nummer is not None),
                vraag_ids=tuple(vraag.id for vraag in asked),
            )
        )
    return tuple(result)
