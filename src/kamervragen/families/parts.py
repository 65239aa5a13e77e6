"""The parts of a body: which numbered items are questions, which are decoys, and what belongs to each.

Shared by the families that number their questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

from kamervragen.dutch.ending import sentences_of, waits_for_answer
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.requests import asks, is_request, request_spans
from kamervragen.dutch.sentences import is_terminal
from kamervragen.families.checks import info, warning
from kamervragen.lines import MARK
from kamervragen.patterns import regex
from kamervragen.records import Melding
from kamervragen.structure.model import Block
from kamervragen.structure.numbering import Label, plain

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
        behind = unit[-1][0] + 1
        after = body[behind] if behind < len(body) else None
        if after is not None and after.kind == "paragraph" and not mentions(after.text):
            # The question may stand in a paragraph of its own below a lead.
            texts.append(MARK.sub("", after.text))
        first, last = unit[0][1], unit[-1][1]
        # The number that has to come belongs to the list of questions, whatever its text says.
        due = running.get(first.form) == first.value - 1
        stands = len(unit) == 1 or any(asks(text) for text in texts)
        asking = any("?" in text or request_spans(text) for text in texts)
        if all(text[:1].islower() for text in texts[: len(unit)]) and not asking:
            due = stands = False  # `het advies van de Raad;`: a list of documents
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
        if anew or _resumes(body, units[-1], label, asked):
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
            joined[-1] = (block.page, sure or "?" not in before.text)
            continue
        result.append(block)
        joined.append(None)
    return result, joined


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
        return _leads_on(blocks, place, before)
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


# --- the closing sentence, where it ran into a question


def endings(blocks: Sequence[Block]) -> list[Melding]:
    """Report a question that still holds the sentence with the term, where no paragraph has it."""
    if any(block.kind == "paragraph" and waits_for_answer(plain(block.text)) for block in blocks):
        return []
    found: list[Melding] = []
    for block in blocks:
        if block.kind == "item" and any(map(waits_for_answer, sentences_of(plain(block.text)))):
            number = block.label.number if block.label else "?"
            text = f"question {number} seems to hold the sentence with the term for the answer"
            found.append(warning("slot_in_tekst", text, block.page))
    return found


# --- what stands between questions, and sub-items that lack

# `b. `, `b) `, `(b) `; `1° `
_SUB = regex(r"(?:(?P<bare>[a-z])(?P<sign>[.)])|\((?P<round>[a-z])\))(?:\s|$)")
_SUB_SIGN = regex(r"\d{1,2}\s?°|(?:[a-z]|[ivx]{1,4})[.)]\s|\([a-z]\)\s")


def between(blocks: Sequence[Block]) -> list[Melding]:
    """Report a paragraph between two questions: it is in no field, and where it is no sentence part of one of them."""
    found: list[Melding] = []
    items = [place for place, block in enumerate(blocks) if block.kind == "item"]
    for before, behind in pairwise(items):
        inside = blocks[before + 1 : behind]
        if any(block.kind != "paragraph" for block in inside):
            continue
        for block in inside:
            text = plain(block.text).strip()
            if not is_terminal(text) or text[:1].islower() or _SUB_SIGN.match(text):
                shown = f"a text between two questions is no sentence: {text[:60]}"
                found.append(warning("zin_onderbroken", shown, block.page))
            elif "?" not in text:
                shown = f"a text between two questions is in no field: {text[:60]}"
                found.append(info("tekst_tussen_vragen", shown, block.page))
    return found


def sub_items(blocks: Sequence[Block]) -> list[Melding]:
    """Report letters of sub-items of one question that skip, repeat or do not begin with `a`."""
    found: list[Melding] = []
    for block in blocks:
        if block.kind != "item" or block.label is None:
            continue
        letters = "".join(_letters(block))
        name = f"question {block.label.number}"
        text = plain(block.text)
        inline = letters[
            :1
        ] > "a" and f"{_ALPHABET[ord(letters[0]) - ord('b')]}" in _inline_letters(block)
        rest = _ALPHABET[ord(letters[0]) - ord("a") :] if inline else _ALPHABET
        if letters == "a" or letters != rest[: len(letters)]:
            told = f"the sub-items of {name} are not a, b, c …: {', '.join(letters)}"
            found.append(warning("deelletter_ontbreekt", told, block.page))
        elif _SUB.match(text):
            told = f"{name} begins with a sub-item: the text above it may be lost"
            found.append(warning("deelletter_ontbreekt", told, block.page))
    return found


# A sub-item inside a line: `… bij de uitwerking (a) rekening te houden met`.
_INLINE = regex(r"\s(?:\(([a-z])\)|([a-z])[.)])\s")


def _inline_letters(block: Block) -> set[str]:
    return {match[1] or match[2] for match in _INLINE.finditer(plain(block.text))}


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _letters(block: Block) -> Iterator[str]:
    """Give the letters with which rows of an item begin, behind the end of a sentence or clause."""
    before, last = "", "`"
    for n, (_, row) in enumerate(groupby(block.lines, key=lambda line: (line.page, line.row))):
        text = " ".join(line.text for line in row)
        if n == 0 and block.label is not None:
            text = text[block.label.length :].strip()
        match = _SUB.match(text)
        if match and (not before or is_terminal(before) or before.endswith((",", " en", " of"))):
            letter = match["bare"] or match["round"]
            # `i.`, `v.`, `x.` are roman, but behind `h.`, `u.` and `w.`.
            if letter not in "ivx" or ord(letter) == ord(last) + 1:
                last = letter
                yield letter
        before = plain(text).strip()
