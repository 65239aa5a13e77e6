"""Doubts about headings: one that the paragraphs around it miss, one that is a question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kamervragen.doubts.melding import warning
from kamervragen.dutch.fracties import OPENS_WITH_ASKERS, mentions
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import plain
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding, SchriftelijkOverleg

# `… gemaakt? Waarom is de Kamer daarover niet`: a title asks one thing.
_ASKS_ON = regex(r"\?\s+[A-ZÀ-Þ]")
_NUMBERED = regex(r"(\d{1,2})[.)]?\s")


def headings(
    record: CommissieBrief | SchriftelijkOverleg, blocks: Sequence[Block]
) -> list[Melding]:
    """Report headings that seem to be lost, or to be text."""
    return (
        _texts(record)
        + _numbers(record)
        + _missed(record, blocks)
        + _unnamed(record, blocks)
        + _above(blocks)
    )


def _texts(record: CommissieBrief | SchriftelijkOverleg) -> list[Melding]:
    return [
        warning("kop_in_tekst", f"een kop lijkt tekst te zijn: {one.titel[:60]}")
        for one in record.secties
        if _ASKS_ON.search(one.titel) or _is_sentence(one.titel)
    ]


def _is_sentence(title: str) -> bool:
    """True for a title that breaks off, or that says of members more than who they are."""
    begins = title.startswith(("De leden ", "Deze leden ", "Het lid ", "De fractie"))
    return title.endswith(("-", ",")) or (
        begins and title[-1:].islower() and _SAYS.search(title) is not None
    )


# `De leden van de VVD-fractie steunen de uitbreiding, maar hechten aan een navolgbare`
_SAYS = regex(r"fractie\s[a-z]+en\s|(?:,\s(?:maar|en|dat|die)\s)")


def _numbers(record: CommissieBrief | SchriftelijkOverleg) -> list[Melding]:
    """Report numbers of headings that skip: `1. Doel`, `3. Kosten`."""
    found = [_NUMBERED.match(one.titel) for one in record.secties]
    printed = [int(match[1]) for match in found if match]
    if len(printed) != len(found) or not printed or printed == list(range(1, len(printed) + 1)):
        return []
    shown = ", ".join(map(str, printed))
    return [warning("kop_ontbreekt", f"de nummers van de koppen lopen niet door: {shown}")]


def _missed(record: CommissieBrief | SchriftelijkOverleg, blocks: Sequence[Block]) -> list[Melding]:
    """Report the one paragraph between two questions that begins as those below the headings do.

    Where others ask than in the question above it, they may do so below the same heading.
    """
    below = [b for a, b in pairwise(blocks) if a.kind == "heading" and _opens(b)]
    # In prose each paragraph of askers is a question.
    if len(below) < _FEWEST or not all(vraag.nummer for vraag in record.vragen):
        return []
    asked = iter(record.vragen)
    bare: list[Block] = []
    for place, (before, block) in enumerate(pairwise(blocks)):
        if before.kind != "item":
            continue
        vraag = next(asked, None)
        goes_on = any(one.kind == "item" for one in blocks[place + 2 :])
        if vraag is not None and goes_on and _opens(block) and _asking(block) == {*vraag.fracties}:
            bare.append(block)
    if len(bare) != 1:
        return []
    if _ANAPHORA.search(plain(bare[0].text)[:_SHOWN]):
        return []
    return [_lost("deze alinea", bare[0])]


_FEWEST, _SHOWN = 2, 80
# `De leden merken in dit verband op`, `voegen hieraan toe`: they go on with what they asked.
_ANAPHORA = regex(r"\b(?:in\s+dit\s+verband|hier\w+|daar\w+)\b")


def _asking(block: Block) -> set[str]:
    return {name for one in mentions(plain(block.text)) if one.role == "asks" for name in one.names}


def _above(blocks: Sequence[Block]) -> list[Melding]:
    """Report questions above the first heading, behind a paragraph that begins as those below headings do."""
    first = next((n for n, one in enumerate(blocks) if one.kind == "heading"), len(blocks))
    below = [b for a, b in pairwise(blocks) if a.kind == "heading" and _opens(b)]
    item = next((n for n, one in enumerate(blocks[:first]) if one.kind == "item"), None)
    if first == len(blocks) or item is None or not below:
        return []
    return [_lost("de eerste vragen", blocks[item])]


def _unnamed(
    record: CommissieBrief | SchriftelijkOverleg, blocks: Sequence[Block]
) -> list[Melding]:
    """Report a paragraph in which members ask whom no title names, where all titles say who asks."""
    if not record.secties:
        return []
    named: set[str] = set()
    for sectie in record.secties:
        own = {name for one in mentions(sectie.titel) for name in one.names}
        if not own:
            return []
        named |= own
    first = next(n for n, one in enumerate(blocks) if one.kind == "heading")
    for block, behind in pairwise(blocks[first:]):
        goes_on = behind.kind == "item"
        others = _asking(block) - named if goes_on and _opens(block) else set()
        if others:
            return [_lost("deze alinea", block)]
    return []


def _lost(below: str, block: Block) -> Melding:
    text = f"de kop boven {below} is mogelijk weggevallen: {plain(block.text)[:60]}"
    return warning("kop_ontbreekt", text, block.page)


def _opens(block: Block) -> bool:
    return block.kind == "paragraph" and OPENS_WITH_ASKERS.match(plain(block.text)) is not None
