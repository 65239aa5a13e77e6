"""The parts of a body: which numbered items are questions, which are decoys, and what belongs to each.

Shared by the families that number their questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kamervragen.dutch.ending import waits_for_answer
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.requests import adds_to_question, asks, is_request, request_spans
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import Label, plain
from kamervragen.lines import MARK
from kamervragen.patterns import regex

# Page of a paragraph that was given to the question before it, and whether that asked nothing yet.
_Rest = tuple[int, bool]
# Place of an item in the body, and its label.
_Item = tuple[int, Label]


@dataclass(frozen=True, slots=True)
class Parts:
    """The body with its items judged: what is a question stays an item, a decoy is a paragraph."""

    blocks: tuple[Block, ...]
    joined: tuple[_Rest | None, ...]
    decoys: tuple[Block, ...]

    @staticmethod
    def of(body: Sequence[Block]) -> Parts:
        body = [one for block in body for one in block.members or (block,)]
        judged = _without_decoys(body)
        blocks, pages = _with_rest(judged)
        decoys = tuple(
            before for before, after in zip(body, judged, strict=True) if before.kind != after.kind
        )
        return Parts(tuple(blocks), tuple(pages), decoys)


def _without_decoys(body: Sequence[Block]) -> list[Block]:
    """Turn numbered lists in which nothing is asked into paragraphs."""
    result = list(body)
    asked = _asked(body)
    running: dict[str, int] = {}
    for unit in _units(body):
        texts = [MARK.sub("", body[n].text) for n, _ in unit]
        # `het advies van de Raad;`, `de regeling met vijf jaar te verlengen;`: a list that a sentence announces.
        fragments = all(text[:1].islower() for text in texts)
        behind = unit[-1][0] + 1
        after = body[behind] if behind < len(body) and not fragments else None
        if after is not None and after.kind == "paragraph" and not mentions(after.text):
            # The question may stand in a paragraph of its own below a lead.
            texts.append(MARK.sub("", after.text))
        first, last = unit[0][1], unit[-1][1]
        # The number that has to come belongs to the list of questions, whatever its text says.
        due = running.get(first.form) == first.value - 1
        stands = len(unit) == 1 or any(asks(text) for text in texts)
        asking = any("?" in text or request_spans(text) for text in texts)
        if fragments and not asking:
            due = stands = False
        if asking or due or (stands and _joins_run(body, unit, asked)):
            running[first.form] = last.value
            continue
        for place, label in unit:
            result[place] = _as_paragraph(body[place], label)
    return result


def _units(body: Sequence[Block]) -> list[list[_Item]]:
    """Group items that follow each other without anything between them.

    A list of earlier promises, 1 to 3, may end right above question 4 of a list that was left at 3.
    """
    units: list[list[_Item]] = []
    asked: dict[str, int] = {}
    for place, block in enumerate(body):
        label = block.label
        if label is None or block.kind != "item":
            continue
        follows = bool(units) and units[-1][-1][0] == place - 1
        before = units[-1][-1][1] if follows else None
        anew = before is None or before.form != label.form or label.value <= before.value
        if anew or (_resumes(body, units[-1], label, asked) and not _comes_again(body, place)):
            units.append([])
        units[-1].append((place, label))
        if "?" in block.text:
            asked[label.form] = label.value
    return units


def _resumes(
    body: Sequence[Block], unit: Sequence[_Item], label: Label, asked: Mapping[str, int]
) -> bool:
    """True where a number goes on with the questions before a list in which nothing was asked."""
    last = asked.get(label.form)
    if last is None or label.value != last + 1 or unit[0][1].value > last:
        return False
    return not any("?" in body[place].text or request_spans(body[place].text) for place, _ in unit)


def _comes_again(body: Sequence[Block], place: int) -> bool:
    """True where the next item has the number of this one, and asks: `3. De verantwoordelijke wist.` / `3. Hoe ver …?`.

    The members of an article that is quoted go on to the number of the next question.
    """
    block, after = body[place], body[place + 1] if place + 1 < len(body) else None
    if after is None or after.label is None or block.label is None or "?" in block.text:
        return False
    same = (after.label.form, after.label.value) == (block.label.form, block.label.value)
    return same and "?" in after.text


def _asked(body: Iterable[Block]) -> Counter[tuple[str, int]]:
    """Count the numbered blocks that ask, by form and number."""
    return Counter(
        (block.label.form, block.label.value) for block in body if block.label and "?" in block.text
    )


def _joins_run(
    body: Sequence[Block], unit: Sequence[_Item], asked: Counter[tuple[str, int]]
) -> bool:
    """True where the numbers of a list go on with, or lead to, questions of the same form elsewhere."""
    first, last = unit[0][1], unit[-1][1]
    inside = [body[place] for place, _ in unit]
    own = _asked(inside)
    if len(asked) == len(own) and asked == own:  # the first alone decides for most, at no cost
        requests = sum(is_request(block.text) for block in inside)
        return 2 * requests >= len(unit)
    before, behind = (first.form, first.value - 1), (last.form, last.value + 1)
    return asked[before] > own[before] or (
        asked[behind] > own[behind] and first.value == 1 and len(unit) == 1
    )


def _as_paragraph(block: Block, label: Label) -> Block:
    first = " ".join(line.text for line in block.lines if line.row == block.lines[0].row)
    text = f"{first[: label.length].strip()} {block.text}"
    return replace(block, kind="paragraph", text=text, label=None)


def _with_rest(blocks: Sequence[Block]) -> tuple[list[Block], list[_Rest | None]]:
    """Give items what belongs to them though it stands apart; note the page where that was done."""
    result: list[Block] = []
    joined: list[_Rest | None] = []
    for place, block in enumerate(blocks):
        before = result[-1] if result else None
        if before is not None and _is_rest(blocks, place, before):
            text = f"{before.text} {block.text}".strip()
            result[-1] = replace(before, lines=before.lines + block.lines, text=text)
            sure = not block.doubtful and _is_between(blocks, place, before.label)
            sure = sure and not _may_be_title(block, before.label)
            sure = sure or "?" not in before.text or adds_to_question(plain(block.text))
            joined[-1] = (block.page, sure)
            continue
        result.append(block)
        joined.append(None)
    return result, joined


# A title that asks is no longer.
_TITLE_THAT_ASKS = 60


def _may_be_title(block: Block, label: Label | None) -> bool:
    """True for one short line: `En de kleine ondernemer?` is a title of what follows, or the end of the question.

    No title speaks to who is asked: `Indien dat zo is, wat doet u?`; all below `Vraag 1` is of that question.
    """
    if label is not None and label.form == "vraag":
        return False
    short = len(block.lines) == 1 and len(block.text) <= _TITLE_THAT_ASKS
    return short and _SPOKEN_TO.search(block.text) is None


_SPOKEN_TO = regex(r"\b(?:u|uw|de\s+(?:regering|minister|staatssecretaris)|het\s+kabinet)\b")


# A mistyped number: `3; Hoe`, `4.Kan`, `4, Kan`.
_NUMBERED = regex(r"\(?\d{1,3}[a-z]?\s?[.):;,\]]?\s?[A-ZÀ-Þ]")


def _is_rest(blocks: Sequence[Block], place: int, before: Block) -> bool:
    """True where a paragraph is the rest of the question before it.

    It asks, and either the page break hides that it goes on, or the question so far asks nothing, or
    the label stood on a line of its own (`Vraag 3`) and another label follows.
    """
    block = blocks[place]
    if block.kind != "paragraph" or before.kind != "item" or before.label is None:
        return False
    if _NUMBERED.match(block.text):
        return False
    if "?" not in MARK.sub("", block.text):
        return adds_to_question(plain(block.text)) or _leads_on(blocks, place, before)
    if waits_for_answer(plain(block.text)):
        return False
    if block.doubtful or "?" not in before.text:
        return True
    if mentions(block.text) or _OPENS_WITH_MEMBERS.match(block.text):
        return False
    return before.label.form == "vraag" or _is_between(blocks, place, before.label)


# `De leden lezen dit. Wat vindt u daarvan?` is a question of its own, without a number.
_OPENS_WITH_MEMBERS = regex(r"(?:(?:De|Deze|Genoemde)\s+(?:leden|fracties?)|Het\s+lid|Zij)\b")


def _leads_on(blocks: Sequence[Block], place: int, before: Block) -> bool:
    """True where a question has not been asked yet, but is before the next number: it tells in several paragraphs."""
    if (
        "?" in before.text
        or is_request(plain(before.text))
        or not _is_between(blocks, place, before.label)
    ):
        return False
    rest = takewhile(lambda block: block.kind == "paragraph", blocks[place + 1 :])
    return any("?" in MARK.sub("", block.text) for block in rest)


def _is_between(blocks: Sequence[Block], place: int, label: Label | None) -> bool:
    """True where the item behind a paragraph is the next of the same list: nothing else stands between them."""
    if label is None:
        return False
    behind = next((block for block in blocks[place + 1 :] if block.kind != "paragraph"), None)
    following = behind.label if behind is not None and behind.kind == "item" else None
    return (
        following is not None and following.form == label.form and following.value == label.last + 1
    )
