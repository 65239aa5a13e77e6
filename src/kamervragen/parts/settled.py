"""Whether those ask of whom a sentence only says that they take note of something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from kamervragen.dutch.fracties import Mention, unique
from kamervragen.layout.model import Block
from kamervragen.parts.asker_headings import is_of_others
from kamervragen.patterns import regex


def settled(
    blocks: Sequence[Block],
    texts: Sequence[str],
    found: Sequence[Sequence[Mention]],
    *,
    prose: bool,
) -> list[list[Mention]]:
    """Settle what members do of whom a sentence only says that they take note of something.

    They ask, as their questions follow. But not where others ask in the opening of a letter, and they do not go on:
    `De leden van de D66-fractie hebben vragen. De leden van de VVD-fractie hebben kennisgenomen van de brief.`
    """
    first = next((n for n, one in enumerate(blocks) if one.kind in ("item", "heading")), 0)
    opening = range(0 if prose else first)
    others = any(one.role == "asks" and not _is_weak(one) for n in opening for one in found[n])
    said = _said_to_ask(blocks, found)
    asked: set[str] = set()
    headed = False
    result: list[list[Mention]] = []
    for place, (text, some) in enumerate(zip(texts, found, strict=True)):
        beside = others if place in opening else any(one.role == "asks" for one in some)
        below = place not in opening and "?" in text
        # `De leden van A en B hebben vragen.` / `De leden van A hebben met zorg kennisgenomen van …`: theirs follow.
        before = frozenset(asked)
        asked |= {
            name for one in some if one.role == "asks" and not _is_weak(one) for name in one.names
        }
        numbered = blocks[place].kind == "item" and not prose
        if blocks[place].kind == "heading":
            headed = bool(some) or text in said
        elif place >= first and blocks[place].kind == "paragraph" and not (prose or headed):
            some = _introduced(some, said)
        result.append(
            [
                _decided(
                    one,
                    asks=not beside
                    or _goes_on(one, text)
                    or (
                        (below or before.issuperset(one.names))
                        and not (prose and _reports_past(one))
                    ),
                    unsure=one.role == "notes"
                    or (place in opening and (_is_weak(one) or _they_ask(one, text))),
                    foreign=numbered and bool(said) and not said.issuperset(one.names),
                )
                for one in some
            ]
        )
    return result


def _introduced(found: Sequence[Mention], said: frozenset[str]) -> Sequence[Mention]:
    """Let those ask the questions below a paragraph whom alone it names, whatever it says of them, if they ask at all.

    `Twee punten resteren voor de leden van de SP-fractie.`; `Boeren gaan de leden van de BBB-fractie aan het hart.`
    Not `Een motie van de leden van de SP-fractie vroeg dit.`, nor `De leden van de SP-fractie vroegen dit in 2020 al.`
    """
    alone = len({one.names for one in found}) == 1 and said.issuperset(found[0].names)
    if any(is_of_others(one) or _AT_A_TIME.search(one.sentence) for one in found):
        return found
    if not alone or not {"named", "notes", "earlier"}.issuperset(one.role for one in found):
        return found
    return [replace(one, role="asks") for one in found]


_AT_A_TIME = regex(
    r"\b(?:al|reeds|eerder|destijds|indertijd|toentertijd|toen|vorig\s+jaar|in\s+\d{4})\b"
)


def _decided(one: Mention, *, asks: bool, unsure: bool, foreign: bool) -> Mention:
    """Return a mention with what its members do. `unsure`: its own sentence does not tell.

    `foreign`: it stands in a numbered question, and only others are said to ask: `Deelt u de mening van de SP-fractie?`
    """
    if foreign and (unsure or (_is_weak(one) and _EARLIER.search(one.sentence))):
        return replace(one, role="mentioned")
    return replace(one, role="asks" if asks else "mentioned") if unsure else one


# `De VVD-fractie heeft eerder gewezen op de kosten.`, not `De leden van de VVD-fractie lezen dat de kosten stijgen.`
_EARLIER = regex(
    r"\b(?:heeft|hebben|had|hadden)\b[^.;?]{0,60}\b(?:eerder|destijds|indertijd|toen|onlangs|reeds|vorig\w*|tijdens|in\s+\d{4})\b"
)


def _reports_past(one: Mention) -> bool:
    """True for who did something earlier: others ask in the paragraph that tells it."""
    return one.role == "notes" and _EARLIER.search(one.sentence) is not None


def _said_to_ask(blocks: Sequence[Block], found: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Return who is said to ask or join anywhere, or heads questions."""
    return frozenset(
        name
        for block, some in zip(blocks, found, strict=True)
        for one in some
        if block.kind == "heading"
        or one.role == "joins"
        or (one.role == "asks" and not _is_weak(one))
        for name in one.names
    )


# What says that somebody asks: a question, a wish, a doubt. Parts of words are looked for as they are, which takes a
# tenth of the time of a pattern.
_ASKS = (
    "vraag", "vragen", "?", "graag", "wens", "verzoek", "vroeg", "inbreng", "vernem", "verneem", "gaarne", "benieuwd",
    "zorg", "twijfel", "bezwa", "aandacht", "opmerk", "lich", "informatie", "duidelijk", "volgende", "legt", "leggen",
    "nummer", "commentaar", "deelgenomen", "deelneemt", "deelnemen", "gesteld", "ingebracht", "herha", "opheldering",
    "uitleg", "punt", "reactie", "steun",
)  # fmt: skip
_ASKS_BY_WORD = regex(r"\b(?:weten|deze)\b|wil(?:len)?\b|merk(?:t|en)\b|:$")

# A subject stands so near the beginning of its sentence.
_SUBJECT = 30


def _is_weak(one: Mention) -> bool:
    """True where a sentence says nothing of asking: `De leden van de SP-fractie hebben daaraan niets toe te voegen.`"""
    if one.role != "asks" or not one.sentence or one.place >= _SUBJECT:
        return False
    lowered = one.sentence.lower()
    return not any(map(lowered.__contains__, _ASKS)) and _ASKS_BY_WORD.search(lowered) is None


def weak_names(found: Sequence[Sequence[Mention]]) -> tuple[str, ...]:
    """Return who is the subject of a sentence that says nothing of asking, in the order of mention."""
    return unique(name for one in chain.from_iterable(found) if _is_weak(one) for name in one.names)


def _goes_on(one: Mention, text: str) -> bool:
    """True where the sentence behind that of a mention says that they ask: `Zij hebben nog enkele vragen.`"""
    return _THEY_ASK.match(_behind(one, text)) is not None


def _they_ask(one: Mention, text: str) -> bool:
    """True where they ask by the next sentence who are named by the way, not the committee (`Zij legt …`).

    `Op verzoek van de leden van de SP-fractie sprak de commissie over uw brief. Zij leggen u deze vragen voor.`
    """
    return one.role == "named" and _THEY_ALL_ASK.match(_behind(one, text)) is not None


def _behind(one: Mention, text: str) -> str:
    return text[text.find(one.sentence) + len(one.sentence) :].lstrip(" .")


_THEY_ALL_ASK = regex(
    r"(?:Zij|Deze\s+leden)\s+(?:leggen|stellen|vragen|hebben|willen|wensen|verzoeken)\b[^.?]*\bvra(?:ag|gen)\b"
)

_THEY_ASK = regex(
    r"(?:(?:Zij|Ook\s+zij|Deze\s+(?:fractie)?leden|Dit\s+lid)\b|(?:Graag|Hierover|Daarover|Naar\s+aanleiding)\b[^.?]*\b(?:zij|deze\s+leden)\b)"
    r"[^.?]*\b(?:vra(?:ag|agt|gen)|verne\w+|wens\w*|verzoek\w*|wil|willen|leg\w*)\b"
)


def only_noting(found: Sequence[Sequence[Mention]]) -> frozenset[str]:
    """Return who takes note of something, and is nowhere said to ask, to join or to be anything else."""
    roles: dict[str, set[str]] = {}
    for one in chain.from_iterable(found):
        for name in one.names:
            roles.setdefault(name, set()).add(one.role)
    return frozenset(name for name, some in roles.items() if some == {"notes"})
