"""What is told of a document in which no number was read: most often it has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.doubts.melding import info, warning
from kamervragen.dutch.ending import sentences_of
from kamervragen.dutch.requests import announces, asks_in_prose
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import plain
from kamervragen.parts.finding import NO_NUMBERS
from kamervragen.patterns import regex
from kamervragen.records import Melding, Vraag

# `2. Wat levert het op?` among numbers that recognition misread, `l.` or `3,`; `VVD 1. Wat kost …` from the margin
_LEAD_OF_NUMBER = regex(
    r"(?:[A-Z][\w-]{1,20}\s)?\(?(?:\d{1,2}|[lI]|[a-z]|[ivxIVX]{1,4})[.,)]\)?\s+[\"'«‘“]?[A-ZÀ-Þ][a-zà-ÿ]"
)
_SHOWN = 60


def unnumbered(vragen: Sequence[Vraag]) -> list[Melding]:
    """Report a document that numbers no question."""
    if not vragen or any(vraag.nummer for vraag in vragen):
        return []
    found = [info("geen_nummers", NO_NUMBERS)]
    leads = [vraag for vraag in vragen if _LEAD_OF_NUMBER.match(vraag.tekst)]
    if len(leads) > 1 or (leads and len(vragen) == 1):
        text = f"vragen beginnen met wat mogelijk hun nummers zijn: {leads[0].tekst[:_SHOWN]}"
        found.append(warning("nummer_in_tekst", text, leads[0].pagina))
    # `Hoe vaak brandt het 1. bos?`, `Wie betaalt 2. dat?`: the columns of numbers and texts were exchanged.
    inside = [vraag for vraag in vragen if _holds(vraag.tekst, vraag.volgnummer)]
    if not leads and len(inside) > 1 and 2 * len(inside) > len(vragen):
        text = f"vragen bevatten wat mogelijk hun nummers zijn: {inside[0].tekst[:_SHOWN]}"
        found.append(warning("nummer_in_tekst", text, inside[0].pagina))
    return found


def _holds(text: str, number: int) -> bool:
    return re.search(rf"(?<=\S\s){number}[.)]?(?=\s\S)", text) is not None


# Verbs and adverbs of asking, with no noun behind `vragen`; `Rentmeesterschap vraagt om een lange adem` asks nobody.
_MAY_ASK = regex(
    r"\b(?:verzoekt|verzoeken)\b(?!(?:\s+\w+)?\s+om\s+een\b)"
    # `Het onderhoud vraagt aandacht van allen.`
    r"|\bvra(?:agt|gen)\s+(?:(?:zij|hij|zich|deze|dit|het|ook|tevens|voorts|verder|daarom)\s+){0,3}"
    r"(?:(?:af|u)\b|de\s+(?:regering|minister|staatssecretaris)|het\s+kabinet|of\b|hoe|wat|waarom|welke?|wanneer|wie|in\s+hoeverre)"
    # `Bewoners willen graag weten waar zij aan toe zijn.`
    r"|^(?!(?:(?:De|Het|Veel|Sommige)\s+)?(?!Deze\b)\w{4,}\s+(?:willen|wil|zouden|zou)\s+graag\b).*?\b[Gg](?:raag|aarne)\b"
)
_OF_ANSWERING = regex(
    r"\b(?:\w*antwoord\w*|reactie|binnen|uiterlijk|vóór|tegemoet|termijn|\w*commissie)\b|\bsluit(?:en)?\b"
)


def unread_requests(blocks: Sequence[Block]) -> list[Melding]:
    """Report what may be a request of members in a letter without numbers, though it was not read as one.

    What stands above the first question opens the letter.
    """
    asking = [place for place, block in enumerate(blocks) if block.kind == "item"]
    if not asking or any(blocks[place].label for place in asking):
        return []
    return [
        warning(
            "verzoek_onzeker",
            f"dit is mogelijk een verzoek, maar is niet als vraag gelezen: {sentence}",
            block.page,
        )
        for block in blocks[asking[0] :]
        if block.kind == "paragraph"
        for sentence in sentences_of(plain(block.text))
        if _MAY_ASK.search(sentence) and not (_OF_ANSWERING.search(sentence) or announces(sentence))
    ]


# What was asked before and elsewhere: `De leden van de SP-fractie vroegen in het debat om een onderzoek.`
_THEN = regex(
    r"\b(?:eerder|destijds|indertijd|toen|toentertijd|onlangs|vorig\w*|al|reeds|tijdens|\w*debat|in\s+\d{4}|op\s+\d{1,2}\s+[a-z]+)\b"
)


def told_requests(blocks: Sequence[Block]) -> list[Melding]:
    """Report what members asked, as a report in the past tells it, in one that mostly tells what they ask now."""
    return [
        warning(
            "verzoek_onzeker",
            f"dit vertelt mogelijk wat leden vragen, maar is niet als vraag gelezen: {sentence}",
            block.page,
        )
        for block in blocks
        if block.kind == "paragraph"
        for sentence in sentences_of(plain(block.text))
        if asks_in_prose(sentence, past=True)
        and not (asks_in_prose(sentence) or _THEN.search(sentence) or announces(sentence))
    ]
