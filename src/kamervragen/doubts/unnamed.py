"""Doubts about who asks in a letter: fracties and members that it speaks of and that no field has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.amounts import in_a_row
from kamervragen.doubts.melding import warning
from kamervragen.doubts.misread_names import unread_names
from kamervragen.doubts.phrases import question
from kamervragen.dutch.behalf import NAMED_ON_BEHALF
from kamervragen.dutch.earlier_questions import asked_before
from kamervragen.dutch.requests import OF_COMMITTEE
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.parts.asker_state import Askers
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding, SchriftelijkOverleg


def unsure_askers(
    record: CommissieBrief | SchriftelijkOverleg,
    document: Document,
    blocks: Sequence[Block],
    asking: Askers,
) -> list[Melding]:
    """Report who may ask or join and is in no field. `asking`: what the letter says about who asks."""
    if not record.vragen:
        return []
    found = _unknown(record, document) + _without_questions(record)
    if asking.absent:
        absent = in_a_row(asking.absent)
        text = f"de inleiding noemt wie vragen stelt met een nummer dat geen vraag heeft: {absent}"
        found.append(warning("fractie_onzeker", text))
    if asking.doubtful:
        text = f"naast vragen staan namen die mogelijk zeggen wie er vraagt: {', '.join(asking.doubtful)}"
        found.append(warning("fractie_onzeker", text))
    if asking.unsaid:
        text = f"de brief zegt niet of zij wel of geen vragen stellen: {', '.join(asking.unsaid)}"
        found.append(warning("fractie_onzeker", text))
    for left in asking.unread:
        text = f"bij wie zich aansluit, zijn vragen genoemd of uitgezonderd die niet zijn gevonden: {left[:80]}"
        found.append(warning("fractie_onzeker", text))
    if isinstance(record, SchriftelijkOverleg):
        found += _of_nobody(record, blocks, asking)
    whole = " ".join(block.text for block in blocks)
    for block in blocks:
        words = plain(block.text)
        told = (*_told(words, whole, record.fracties), *unread_names(words))
        found += [warning("fractie_onzeker", text, block.page) for text in told]
    return found


def _unknown(record: CommissieBrief | SchriftelijkOverleg, document: Document) -> list[Melding]:
    """Report a letter that speaks of fracties, of which none is said to ask; else the committee asks itself."""
    if record.fracties:
        return []
    named = (block for block in document.blocks if block.kind in ("paragraph", "heading", "item"))
    page = next((block.page for block in named if _FRACTIE.search(block.text)), None)
    text = "de brief spreekt over fracties, maar er is geen fractie gevonden die vragen stelt"
    return [] if page is None else [warning("fractie_onzeker", text, page)]


_FRACTIE = regex(r"\b(?:[Ff]racties?|\w+-fracties?)\b(?!leider|voorzitter|bureau)")


def _without_questions(record: CommissieBrief | SchriftelijkOverleg) -> list[Melding]:
    """Report fracties that ask or join as the letter says, and of whom no question was found."""
    asking = {name for vraag in record.vragen for name in vraag.fracties}
    idle = [name for name in record.fracties if name not in asking]
    text = f"er is geen vraag gevonden die gesteld of gesteund wordt door {', '.join(idle)}"
    return [warning("fractie_onzeker", text)] if idle else []


def _of_nobody(
    record: SchriftelijkOverleg, blocks: Sequence[Block], asking: Askers
) -> list[Melding]:
    """Report questions of a report of which it does not say who asks them: they have the fracties of all."""
    places = [place for place, block in enumerate(blocks) if block.kind == "item"]
    return [
        warning(
            "fractie_onzeker",
            f"het stuk zegt niet wie {question(vraag)} stelt; als fracties staan er alle die vragen stellen",
            vraag.pagina,
        )
        for place, vraag in zip(places, record.vragen, strict=False)
        if not asking.of_block[place]
        and len(vraag.fracties) > 1
        and vraag.fracties == record.fracties
        and not OF_COMMITTEE.match(plain(blocks[place].text))
    ]


# `De overige fracties sluiten zich hierbij aan.`, `De overige leden van de commissie onderschrijven dit.`
_WHO = (
    r"(?:(?:[Dd]e|[Aa]lle)\s+(?:overige|andere)\s+(?:fracties\b(?!\s+van\b)|(?:commissie|fractie)?leden\b(?!\s+van\s+(?:de|het)\s+(?!\w*commissie)))"
    r"|[Dd]e\s+rest\s+van\s+de\s+commissie\b|(?:[Dd]e\s+(?:ge)?hele\s+commissie|[Aa]lle\s+(?:commissie)?leden(?:\s+van\s+de\s+commissie)?)\b)"
)
_OTHERS = regex(
    rf"{_WHO}(?:(?!\b(?:geen|niet)\b|\baf\b|afge|\b(?:waar|aan)bij\b)[^.;?]){{0,80}}\b(?:sluit|sloten|onderschr(?:ijv|ev)|(?:onder)?steun|stel(?:t|len)\b)(?![^.;?]{{0,40}}\b(?:niet|geen)\b)"
    # `Daarbij sluiten de overige leden zich aan.`
    rf"|\b(?:[Ss]luit(?:en)?|[Ss]loten|[Oo]nderschr(?:ij|ev)\w+|[Ss]teun(?:t|en))\s+(?:(?:zich|ook)\s+){{0,2}}{_WHO}(?!\s+(?:zich\s+)?niet\b)"
)
# `de SGP/ChristenUnie-fractie`, `de fractie van de SGP/ChristenUnie`
_ONE_OR_TWO = regex(
    r"(?<![\w/-])(?P<behind>[A-Z][\w-]{0,30}/[A-Z][\w-]{0,30}?)-fractie\b|\bfractie\s+(?:van\s+)?(?:(?:de|het)\s+)?(?P<before>[A-Z][\w-]{0,30}/[A-Z][\w-]{0,30})"
)
# `Het lid Kemperman stelt …`, of no fractie that brackets or another place name
_MEMBER = regex(
    r"\b(?:[Hh]et\s+lid|[Ss]enator)\s+(?P<name>(?:[A-Z][a-z]{1,3}\s(?:[a-z]{2,3}\s)?)?(?!(?:Van|De[nr]?|Te[nr]?)\s)[A-Z][a-zà-ÿ][\w-]+)(?!\s*\(|[\w-]|\s+(?:van|namens)\s)"
    r"(?!\s+(?:heeft|stelt)\s+(?:\w+\s+){0,3}geen\s+(?:\w+\s+){0,2}(?:vragen|opmerkingen|inbreng)\b)"
    r"(?=[^.;?(]{0,40}\b(?:sluit|stel(?:t|len)|vra(?:agt|gen)|voeg(?:t|en)|wil(?:len)?|wens(?:t|en)|verzoek(?:t|en)|heeft)\b)"
)


def _told(text: str, whole: str, fracties: Sequence[str]) -> Iterator[str]:
    """Yield who asks or joins as a text says and is in no field: fracties without their names, a member without one."""
    if (
        "overige" in text or "ndere" in text or "ele " in text or "lle " in text or "rest" in text
    ) and (others := _OTHERS.search(text)):
        yield f"fracties die de brief niet noemt, sluiten zich aan: {others[0][:60]}"
    if "/" in text and (pair := _ONE_OR_TWO.search(text)):
        yield f"{pair['behind'] or pair['before']} is als twee fracties gelezen, en is er mogelijk één"
    for match in NAMED_ON_BEHALF.finditer(text) if "amens" in text else ():
        behind = match["name"].removesuffix("-fractie")
        if not any(name.startswith(behind) for name in fracties):
            yield f"er wordt mede gevraagd namens een fractie die niet is gevonden: {behind}"
    for match in _MEMBER.finditer(text) if "lid " in text or "enator " in text else ():
        own = any(name.endswith(match["name"]) for name in fracties)
        own = own or asked_before(text[match.end() :])
        if not own and f"{match['name']} (" not in whole:
            yield f"van een lid dat vraagt of zich aansluit, is geen fractie genoemd: {match['name']}"
