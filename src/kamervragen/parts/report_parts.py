"""The parts of a report: where fracties ask, where the government answers, where both stand in turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from kamervragen.dutch.dates import DATE
from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER, REACH, YOUR_NUMBER
from kamervragen.dutch.requests import asks_in_prose
from kamervragen.dutch.sentences import is_full
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.patterns import regex

# `both`: each question is followed by its answer; `rest`: the agenda, an annex.
Side = Literal["asks", "replies", "both", "rest"]

_COUNT = r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s?[.:)]?\s+)?"
_OFFICE = (
    r"(?:minister\w*|staatssecretari\w+|bewinds\w+|kabinet|regering|initiatiefnemer\w*|indiener\w*)"
)
# `II Reactie van de minister van …`, `B. Antwoord van het kabinet`
_REPLY = regex(
    rf"{_COUNT}(?:[Dd]e\s+)?(?:reactie|antwoord(?:en)?|beantwoording)\b[^.?!]{{0,40}}\b{_OFFICE}\b",
    re.IGNORECASE,
)
_LETTER = regex(r"BRIEF\s+VAN\s+(?:DE|HET|EEN)\s+|Brief\s+van\s+de\s+")
_BY_GOVERNMENT = regex(rf"\b{_OFFICE}\b", re.IGNORECASE)
_BY_COMMITTEE = regex(r"\b(?:commissies?|griffier|voorzitters?)\b", re.IGNORECASE)
# `Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon`
_BOTH = regex(
    rf"{_COUNT}(?:vragen\b.{{0,80}}?\b(?:antwoord(?:en)?|reactie|beantwoording)\b|(?:antwoord(?:en)?|reactie)\s+op\s+(?:de\s+)?vragen\b(?!\s+\d))",
    re.IGNORECASE,
)
_CAPTION = regex(r"(?:antwoord(?:en)?|reactie|beantwoording)\b[^.?!]{0,60}?:?", re.IGNORECASE)
_REST = regex(r"(?:bijlagen?(?:\s+\w{1,3})?\b|volledige\s+agenda\b)[^.?]*", re.IGNORECASE)
# `II`, of `II Reactie van de minister`, and the chapter behind it.
_ROMAN = regex(r"(?P<count>[IVX]{1,5})\s?[.:)]?\s+(?P<title>\S.*)")
_COUNTS = ("I", "II", "III", "IV", "V", "VI", "VII")
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks of one side of a report, in order, with the heading that stands above them."""

    side: Side
    blocks: tuple[Block, ...]


def parts_of(blocks: Sequence[Block], *, answers: bool, answered: bool = False) -> tuple[Part, ...]:
    """Return the parts of a report.

    `answers`: it is the government's, which says again what was asked; `answered`: it is said to hold answers.
    """
    blocks = _with_whole_titles([_as_heading(block) for block in blocks])
    mixed = answers or _is_captioned(blocks)
    in_turn = mixed and not answers and _is_alternating(blocks)
    found = _alternating(blocks) if in_turn else _parted(blocks, mixed=mixed)
    if answered and not mixed and all(side == "asks" for side, _ in found):
        # No heading says where the answers begin: where somebody says `ik`, each may follow its question.
        own = sum(_FIRST_PERSON.search(plain(block.text)) is not None for block in blocks)
        found = [("both" if own >= _FEWEST_CAPTIONS else "asks", list(blocks))]
    return tuple(
        # `II Reactie van de minister` may stand at the end, for what is still to come
        Part("rest" if one == "replies" and _is_empty(inside) else one, tuple(inside))
        for one, inside in found
        if inside
    )


def _is_empty(blocks: Sequence[Block]) -> bool:
    return all(block.kind == "heading" for block in blocks)


_FIRST_PERSON = regex(r"\b(?:[Ii]k|mijn)\b")


def _parted(blocks: Sequence[Block], *, mixed: bool) -> list[tuple[Side, list[Block]]]:
    side: Side = "both" if mixed else "asks"
    found: list[tuple[Side, list[Block]]] = [(side, [])]
    count = ""  # that of the chapter with the answers
    # `Vragen en opmerkingen vanuit de fracties en reactie van de minister` may title both parts, each below its own.
    replies = sum(block.kind == "heading" and _is_reply(block) for block in blocks)
    for block in blocks:
        text = plain(block.text).strip()
        turned = (
            _turned(text, found[-1][0], count, mixed=mixed) if block.kind == "heading" else None
        )
        turned = None if turned == "both" and not mixed and replies == 1 else turned
        if turned in ("replies", "both"):
            roman = _ROMAN.match(text)
            count = roman["count"] if roman else count
        if turned is not None and turned != found[-1][0]:
            found.append((turned, []))
        found[-1][1].append(block)
    return found


def _is_reply(block: Block) -> bool:
    return _REPLY.match(plain(block.text).strip()) is not None


def _turned(text: str, side: Side, count: str, *, mixed: bool) -> Side | None:
    """Return the side that begins at a heading; None where none does. `count`: of the chapter with the answers."""
    if _LETTER.match(text):
        if _BY_COMMITTEE.search(text):
            return "both" if mixed else "asks"
        return "both" if mixed else "replies"
    roman = _ROMAN.match(text)
    title = roman["title"] if roman else text
    if side in ("replies", "both") and _REST.fullmatch(title):
        return "rest"
    if mixed:
        return None
    if _REPLY.match(text) or (roman and _CAPTION.fullmatch(title)):
        return "replies"
    if side == "replies" and roman and count in _COUNTS[:-1]:
        return "rest" if roman["count"] == _COUNTS[_COUNTS.index(count) + 1] else None
    return "both" if side == "asks" and _BOTH.match(text) else None


def is_caption(block: Block) -> bool:
    """True for a line that says no more than that the answer follows: `Antwoord`, `Reactie van de minister:`."""
    text = plain(block.text)
    return len(text) < _LONGEST_CAPTION and _CAPTION.fullmatch(text) is not None


_LONGEST_CAPTION = 80
# Captions in turn with questions are so many at least.
_FEWEST_CAPTIONS = 2


def _opens_reply(text: str) -> bool:
    """True for a heading behind which the government alone speaks."""
    if _LETTER.match(text):
        return _BY_COMMITTEE.search(text) is None
    roman = _ROMAN.match(text)
    return roman is not None and (
        _REPLY.match(text) is not None or _CAPTION.fullmatch(roman["title"]) is not None
    )


def _is_captioned(blocks: Sequence[Block]) -> bool:
    """True where captions part answers from questions, again and again, above any part that only answers."""
    headings = [(n, plain(one.text)) for n, one in enumerate(blocks) if one.kind == "heading"]
    end = next((n for n, text in headings if _opens_reply(text)), len(blocks))
    places = [n for n, block in enumerate(blocks[:end]) if is_caption(block)]
    asked_between = sum(
        any(asks_in_prose(plain(block.text)) for block in blocks[before + 1 : place])
        for before, place in zip([0, *places], places, strict=False)
    )
    return len(places) >= _FEWEST_CAPTIONS and asked_between * 2 > len(places)


# Of so many captions a heading of questions follows the reply, where each is one to all questions above it.
_NEARLY_ALL = 0.8


def _is_alternating(blocks: Sequence[Block]) -> bool:
    """True where below each heading several fracties ask, and one caption stands above the reply to all of them.

    Elsewhere the next caption comes before any heading: what stands between asks, and that caption is its own.
    """
    captions = [is_caption(block) for block in blocks if block.kind == "heading"]
    closed = sum(one and not after for one, after in zip_longest(captions, captions[1:]))
    return closed >= _NEARLY_ALL * sum(captions)


def _alternating(blocks: Sequence[Block]) -> list[tuple[Side, list[Block]]]:
    """Return the parts of a report in which captions begin replies, and all other headings questions."""
    found: list[tuple[Side, list[Block]]] = [("asks", [])]
    for block in blocks:
        side = found[-1][0]
        if block.kind == "heading" and side != "rest":
            turned: Side = "replies" if is_caption(block) else "asks"
            if side == "replies" and _turned(plain(block.text).strip(), side, "", mixed=True):
                turned = "rest"
            if turned != side:
                found.append((turned, []))
        found[-1][1].append(block)
    return found


# A title of a letter goes on below a row that ends so.
_UNFINISHED = regex(r"(?:\b(?:van|voor|en|de|het|der)|[,/-])$", re.IGNORECASE)
_TITLE_BLOCKS = 4
# Rows of one title stand no further apart than this, in sizes of type.
_NEAR = 1.7


def _with_whole_titles(blocks: Sequence[Block]) -> list[Block]:
    """Join the rows of a title that were read as headings of their own: `BRIEF VAN DE MINISTER VAN` / `SPORT`."""
    found: list[Block] = []
    joined = 0
    for block in blocks:
        above = found[-1] if found else None
        joined = joined + 1 if above is not None and joined < _TITLE_BLOCKS else 0
        if above is not None and joined and _ends_in(above, block):
            text = f"{above.text.rstrip()} {block.text.strip()}"
            found[-1] = replace(above, lines=(*above.lines, *block.lines), text=text)
        else:
            joined = 0
            found.append(block)
    return found


def _ends_in(above: Block, block: Block) -> bool:
    """True where a block is the next row of the title of a letter that a heading begins."""
    first, text = plain(above.text).strip(), plain(block.text).strip()
    if above.kind != "heading" or not _LETTER.match(first) or _LETTER.match(text):
        return False
    if block.kind == "heading" and _UNFINISHED.search(first) and block.label is None:
        return True
    last, line = above.lines[-1], block.lines[0]
    near = line.page == last.page and 0 < line.base - last.base < _NEAR * max(line.size, last.size)
    return near and first.isupper() and text.isupper() and block.kind in ("heading", "paragraph")


# Lines of the letter inside a report that no heading is: to whom, where and when, who signs.
_ADDRESS = regex(r"Aan\s+(?:de|het)\b|(?:De|Het)\s+(?:leden|lid)\s+van\b.{0,40}\bKamer\b")
_PLACE_AND_DATE = regex(rf"(?:[A-Z’'][\w’' -]{{2,30}},?\s+)?(?:{DATE.pattern})", re.IGNORECASE)
_SIGNS = regex(
    r"(?:De|Het|Mede|Namens)\s+(?:\w+[- ]){0,3}?(?:voorzitters?|griffiers?|minister|staatssecretaris)\b|"
    r"Hoogachtend|Met\s+vriendelijke\s+groet",
    re.IGNORECASE,
)

# `Ons kenmerk: 168712.03U`, `Uw kenmerk 2021-0000123`, `Betreft: wolven`
_LABELLED = regex(
    rf"(?:{OUR_NUMBER}|{YOUR_NUMBER})(?:\s*:|\s+[\w./-]*\d)|"
    rf"(?:{DATUM}|{BETREFT}|{BIJLAGEN}|{REACH}|cc|c\.c\.)\s*:",
    re.IGNORECASE,
)

# A line of a letter is so long at most.
_LONGEST_LINE = 200


def _as_heading(block: Block) -> Block:
    """Return a block of a report as what it is: a heading set as text, or the lines of a letter set as headings."""
    text = plain(block.text).strip()
    if block.kind == "heading":
        return replace(block, kind="paragraph") if is_of_letter(text) else block
    if len(text) > _LONGEST_HEADING or block.kind not in ("paragraph", "item") or is_full(text):
        return block
    if _LETTER.match(text) or (block.label is None and (_REPLY.match(text) or is_caption(block))):
        return replace(block, kind="heading")
    return block


def is_of_letter(text: str) -> bool:
    """True for a line of the letter inside a report: addressee, date, salutation, signature.

    >>> is_of_letter("De Minister van Landschap, A. de Wit")
    True
    >>> is_of_letter("Ons kenmerk: 168712.03U"), is_of_letter("Onderwerp")
    (True, False)
    >>> is_of_letter("De leden van de SP-fractie verzoeken mij de Kamer te informeren.")
    False
    """
    if is_salutation(text) or _PLACE_AND_DATE.fullmatch(text):
        return True
    line = len(text) <= _LONGEST_LINE and not is_full(text)
    return line and bool(_ADDRESS.match(text) or _SIGNS.match(text) or _LABELLED.match(text))
