"""What the records of both kinds of publication hold alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kamervragen.dutch.fracties import unique
from kamervragen.dutch.indieners import Member
from kamervragen.layout.model import Document
from kamervragen.parts import publication
from kamervragen.parts.answering import Found
from kamervragen.parts.captioned import gather
from kamervragen.parts.publication import Imprint, Publication
from kamervragen.parts.questions import vragen_of
from kamervragen.parts.shared import verwijzingen, voetnoten, zaken_of
from kamervragen.parts.uncaptioned import gather_plain
from kamervragen.records import Herkomst, Sectie, Vraag


@dataclass(frozen=True, slots=True)
class Published:
    """A publication with its parts read: opening, imprint, members, questions."""

    found: Publication
    imprint: Imprint
    asking: tuple[Member, ...]
    fracties: tuple[str, ...]
    body: Found


def published(document: Document) -> Published:
    """Read all parts of a document that a family recognised.

    Raises:
        ValueError: it has no opening sentence; no family recognised it.
    """
    found = publication.read(document)
    if found is None:
        raise ValueError("the document has no opening sentence: recognises() was not asked")
    asking = publication.members(found.opening, document.facts)
    fracties = unique(one.fractie for one in asking if one.fractie)
    if found.captioned:
        body = gather(found.passages, document, fracties)
    else:
        body = gather_plain(found.body, document, fracties)
    behind = [block.text for block in body.outside if block.kind == "paragraph"]
    return Published(found, publication.imprint(document, found, behind), asking, fracties, body)


def sections(vragen: Sequence[Vraag]) -> tuple[Sectie, ...]:
    """Return the headings that stand above questions, in order; they print no introduction."""
    titles = dict.fromkeys(vraag.sectie for vraag in vragen if vraag.sectie is not None)
    result = []
    for title in titles:
        inside = [vraag for vraag in vragen if vraag.sectie == title]
        numbers = tuple(vraag.nummer for vraag in inside if vraag.nummer is not None)
        names = unique(name for vraag in inside for name in vraag.fracties)
        ids = tuple(vraag.id for vraag in inside)
        result.append(
            Sectie(titel=title, inleiding=None, fracties=names, vragen=numbers, vraag_ids=ids)
        )
    return tuple(result)


def shared_fields(
    document: Document, parts: Published, kenmerk: str | None, herkomst: Herkomst
) -> dict[str, Any]:
    """Return the fields that both records have; the model checks them."""
    betreft = parts.found.opening.betreft
    vragen = vragen_of(parts.body.asked, document, kenmerk, herkomst.sha256)
    return {
        "kamer": parts.imprint.kamer,
        "datum": parts.found.opening.datum,
        "kenmerk": kenmerk,
        "betreft": betreft,
        "geadresseerden": publication.geadresseerden(parts.found.opening),
        "commissie": None,
        "indieners": publication.indieners(parts.asking),
        "fracties": parts.fracties,
        "termijn": None,
        "ondertekenaar": None,
        "secties": sections(vragen),
        "vragen": vragen,
        "voetnoten": voetnoten(document),
        "verwijzingen": verwijzingen(document, betreft, vragen),
        "dossiers": (),
        "stuknummer": None,
        "zaken": zaken_of(document),
        "herkomst": herkomst,
        "meldingen": (),
        "vergaderjaar": parts.imprint.vergaderjaar,
        "toelichting": parts.body.toelichting,
    }
