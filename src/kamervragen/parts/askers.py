"""Who asks: fracties of the document, of each section, of each question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from kamervragen.dutch.fracties import Mention, mentions, unique
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.model import Block
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.parts.announced import counts_of, elsewhere
from kamervragen.parts.asker_headings import without_others
from kamervragen.parts.asker_state import Askers, AskerState
from kamervragen.parts.beside import beside
from kamervragen.parts.fractie_names import (
    in_cell,
    lowered,
    names_of,
    respelled,
    titles_alone,
    with_members,
)
from kamervragen.parts.joins import (
    Join,
    applies,
    placed,
)
from kamervragen.parts.settled import only_noting, settled, weak_names
from kamervragen.parts.shares import Share, absent, askers_of, left_out, shared_out, shares_of
from kamervragen.patterns import regex


def gather(blocks: Sequence[Block], *, prose: bool = False, past: bool = False) -> Askers:
    """Read all blocks in order and note who asks where.

    `prose`: paragraphs ask, each for its own subject; else paragraphs above the questions ask together. `past`: they
    tell what was asked, so that what members did is no earlier thing.
    """
    texts = _plain_texts(blocks)
    mentioned, unsure = _mentioned(blocks, texts, past=past)
    found = settled(blocks, texts, mentioned, prose=prose)
    named = names_of(blocks, texts, found)
    numbers = tuple(block.label.number for block in blocks if block.kind == "item" and block.label)
    asking_texts = _asking_texts(blocks, texts, prose=prose, past=past)
    printed = beside({place: texts[place] for place in asking_texts}, frozenset(named))
    if printed.names:
        found = [
            [Mention(printed.names[n], "asks", 0, ""), *some] if n in printed.names else some
            for n, some in enumerate(found)
        ]
        named = names_of(blocks, texts, found)
    found = _named_asking(blocks, found)
    state = AskerState(frozenset(named), prose, numbers, asking_texts, past)
    for block, text, some in zip(blocks, texts, found, strict=True):
        state.read(block.kind, text, some)
    first = next((n for n, block in enumerate(blocks) if block.kind == "item"), 0)
    titles = [text for block, text in zip(blocks, texts, strict=True) if block.kind == "heading"]
    below = zip(blocks[first:], found[first:], strict=True)
    said = [shared_out(some) for block, some in below if block.kind == "paragraph"]
    shares = shares_of([*found[:first], *said], state.numbers, titles)
    theirs = _find_joined(state, blocks, titles, shares)
    if not state.inherited:
        _count(state.result, found, first, asking_texts)
    state.result.doubtful = printed.doubtful or (() if named else titles_alone(blocks, texts))
    state.result.absent = absent(shares, state.numbers)
    # Numbers that the letter does not have may be those of an earlier one.
    state.result.shares = () if state.result.absent else shares
    asking = unique(state.order)
    state.result.unread += left_out(found[:first], state.numbers, frozenset(asking))
    told = chain(*theirs.values(), *(join.names for join in state.result.joins))
    idle = only_noting(mentioned) - set(told) if asking_texts else frozenset()
    asking = tuple(name for name in asking if name not in idle)
    # In the order of first mention: `de fracties van PVV en SP. Het lid van de OSF sluit zich daarbij aan.`
    state.result.known = (
        *(name for name in named if name in asking),
        *(n for n in asking if n not in named),
    )
    weak = () if prose else weak_names(mentioned[:first])
    state.result.unsaid = tuple(
        name for name in unique((*weak, *unsure)) if name not in state.result.known
    )
    if _joins_nobody(state.result.joins, asking):
        state.result.unsaid += tuple(
            name
            for name in unique(
                n for some in found for one in some if one.role == "named" for n in one.names
            )
            if name not in (*state.result.known, *state.result.unsaid)
        )
    return state.result


def _mentioned(
    blocks: Sequence[Block], texts: Sequence[str], *, past: bool
) -> tuple[list[list[Mention]], tuple[str, ...]]:
    """Return who is named in each block, and fracties of which a heading may say that they ask or not."""
    found = respelled(blocks, [mentions(text) for text in with_members(texts)])
    if past:
        found = [
            [replace(one, role="asks") if one.role == "earlier" else one for one in some]
            for some in found
        ]
    found, unsure = without_others(blocks, found)
    beside_text = (_beside(block) for block in blocks)
    return [_with_cell(some, cell) for some, cell in zip(found, beside_text, strict=True)], unsure


def _joins_nobody(joins: Iterable[Join], asking: Sequence[str]) -> bool:
    """True where all who ask only join others: of those whom they join one is named, and was not seen to ask."""
    joining = {name for join in joins for name in join.names}
    return bool(joining) and joining.issuperset(asking)


def _plain_texts(blocks: Sequence[Block]) -> list[str]:
    """Return the texts without note marks, of headings without words in capitals that are no names."""
    texts = (
        MARK.sub("", block.text) if MARK_OPEN in block.text else block.text for block in blocks
    )
    return [
        lowered(text) if block.kind == "heading" else text
        for block, text in zip(blocks, texts, strict=True)
    ]


def _find_joined(
    state: AskerState, blocks: Sequence[Block], titles: Sequence[str], shares: Sequence[Share]
) -> dict[int, tuple[str, ...]]:
    """Find the questions that are counted or left out by those who join; return who asks which, by its place."""
    result = state.result
    unread = (
        join.left.text
        for join in result.joins
        if join.left is not None and not join.left.is_found(titles)
    )
    theirs = {}
    for place in state.texts:
        label = blocks[place].label
        number = label.number if label else None
        theirs[place] = askers_of(shares, number, None, result.of_block[place])
    result.unread += tuple(unread)
    result.joins, lost = placed(result.joins, theirs)
    result.unread += lost
    return theirs


def _count(
    result: Askers, found: Sequence[Sequence[Mention]], first: int, texts: Mapping[int, str]
) -> None:
    """Take who is said above the first question to ask so many from those that others ask."""
    for name, count in chain.from_iterable(map(counts_of, found[:first])):
        for place in elsewhere(name, count, found, texts, result.of_block):
            others = tuple(other for other in result.of_block[place] if other != name)
            result.of_block[place] = others or result.of_block[place]


def _beside(block: Block) -> str | None:
    """Return who asks as the cell beside a question says, or the row of its number: `Vraag 2 (50PLUS)`."""
    return block.askers or (block.label.askers if block.label else None)


def _with_cell(found: list[Mention], cell: str | None) -> list[Mention]:
    """Return the mentions of a question with whom the cell beside it names first."""
    return [Mention(in_cell(cell), "asks", 0, cell), *found] if cell else found


def _asking_texts(
    blocks: Sequence[Block], texts: Sequence[str], *, prose: bool, past: bool
) -> dict[int, str]:
    """Return the texts that ask by their place, each with its heading."""
    result: dict[int, str] = {}
    heading = ""
    for place, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        heading = text if block.kind == "heading" else heading
        if block.kind == "item" or (
            prose and block.kind == "paragraph" and asks_in_prose(text, past=past)
        ):
            result[place] = f"{heading} {text}"
    return result


def _named_asking(blocks: Sequence[Block], found: list[list[Mention]]) -> list[list[Mention]]:
    """Let those ask who are named above the first question in a sentence about questions, where nobody is said to ask.

    `Het betreft vragen van de fracties D66 en VVD. De leden van de SP-fractie sluiten zich daarbij aan.`
    """
    if any(
        one.role == "asks" or block.kind == "heading"
        for block, some in zip(blocks, found, strict=True)
        for one in some
    ):
        return found
    first = next((n for n, one in enumerate(blocks) if one.kind in ("item", "heading")), len(found))
    return [
        [
            replace(one, role="asks")
            if place < first and one.role == "named" and _ABOUT_QUESTIONS.search(one.sentence)
            else one
            for one in some
        ]
        for place, some in enumerate(found)
    ]


_ABOUT_QUESTIONS = regex(
    r"\b(?:vra(?:ag|gen)|inbreng|opmerkingen|aan\s+het\s+woord)\b", re.IGNORECASE
)


def joined(
    askers: Askers,
    names: tuple[str, ...],
    section: int,
    title: str | None,
    number: str | None,
    block: int,
) -> tuple[str, ...]:
    """Return `names` and everybody who joins them for this question, which stands in `block`."""
    result = askers_of(askers.shares, number, title, names)
    last = len(askers.of_section) - 1
    for join in askers.joins:
        if applies(join, names, section, title, number, block, last):
            result = unique((*result, *join.names))
    return result
