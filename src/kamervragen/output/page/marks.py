"""Marks: what is drawn over a page or beside a text, and to which part of the record each leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kamervragen.output import words
from kamervragen.output.page.anchors import Anchors

if TYPE_CHECKING:
    from kamervragen.records import Record, Stuk, Vak, Vraag
    from kamervragen.shown import Shown


class Kind(StrEnum):
    """What a mark is of; the value is the class that it has on the page."""

    VRAAG = "vraag"
    ANTWOORD = "antwoord"
    KOP = "kop"
    INLEIDING = "inleiding"
    ACHTER = "achter"
    NOOT = "noot"
    BRIEF = "brief"
    MEUBEL = "meubel"
    OVERIG = "overig"


# What stands in the legend of a page.
NAMES: dict[Kind, str] = {
    Kind.VRAAG: "Vraag",
    Kind.ANTWOORD: "Antwoord",
    Kind.KOP: "Kop",
    Kind.INLEIDING: "Inleiding",
    Kind.ACHTER: "Mededeling of toelichting",
    Kind.NOOT: "Noot",
    Kind.BRIEF: "Briefgegevens",
    Kind.MEUBEL: "Kop- en voettekst",
    Kind.OVERIG: "Overige tekst",
}

# kind of a piece of the outline -> of a mark; questions come from the record, which has them whole
_KINDS: dict[str, Kind] = {
    "antwoord": Kind.ANTWOORD,
    "heading": Kind.KOP,
    "introduction": Kind.INLEIDING,
    "mededeling": Kind.ACHTER,
    "toelichting": Kind.ACHTER,
    "note": Kind.NOOT,
    "letterhead": Kind.BRIEF,
    "opening": Kind.BRIEF,
    "closing": Kind.BRIEF,
    "furniture": Kind.MEUBEL,
    "aside": Kind.MEUBEL,
}
# What is drawn as one where it stands close together, so many points or lines apart: a letterhead is a block for each
# of its lines, an answer one for each of its paragraphs.
_MERGED = (Kind.BRIEF, Kind.ANTWOORD, Kind.ACHTER, Kind.MEUBEL, Kind.OVERIG)
_CLOSE, _FEW_LINES = 16.0, 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a document. `tag`: what its label says; `doel`: the anchor of what it leads to.

    `vakken`, `regels`, `alineas`: where it stands, as in a record.
    """

    kind: Kind
    tag: str
    doel: str | None = None
    vakken: tuple[Vak, ...] = ()
    regels: tuple[int, int] | None = None
    alineas: tuple[int, int] | None = None
    noot: str | None = None


def marks_of(shown: Shown, anchors: Anchors) -> list[Mark]:
    """Return what is marked: the questions first, then all else in printed order."""
    record = shown.record
    questions = [
        _question(vraag, anchor)
        for vraag, anchor in zip(record.vragen, anchors.vragen, strict=True)
    ]
    if shown.only is not None:
        return [questions[shown.only.volgnummer - 1]]
    return [*questions, *_merged(list(_others(shown.pieces, record, anchors)))]


def _question(vraag: Vraag, anchor: str) -> Mark:
    tag = label_of(vraag)
    return Mark(Kind.VRAAG, tag, anchor, vraag.vakken, vraag.regels, vraag.alineas)


def label_of(vraag: Vraag) -> str:
    """``Vraag 3``; of one without a number ``2e vraag``, by its place."""
    return words.question(vraag)


def _others(pieces: Sequence[Stuk], record: Record, anchors: Anchors) -> Iterator[Mark]:
    """Give all that is no question; headings and notes come in the order of the record."""
    titles = list(zip((one.titel for one in record.secties), anchors.secties, strict=True))
    notes = list(zip((one.nummer for one in record.voetnoten), anchors.noten, strict=True))
    places = _places(record)
    section: str | None = None
    for piece in pieces:
        if piece.soort == "vraag":
            continue
        kind, doel = _KINDS.get(piece.soort, Kind.OVERIG), None
        if kind is Kind.KOP:
            section = doel = _next(titles, piece.tekst)
        elif kind is Kind.INLEIDING:
            doel = section
        elif kind is Kind.NOOT:
            doel = _next(notes, piece.nummers[0])
        elif kind is Kind.ANTWOORD:
            doel = _asked(piece.nummers, places, anchors)
        elif kind is Kind.BRIEF:
            doel = anchors.brief
        elif kind is Kind.ACHTER and getattr(record, piece.soort, None):
            doel = piece.soort
        yield Mark(
            kind, _tag(kind, piece), doel, piece.vakken, piece.regels, piece.alineas,
            piece.nummers[0] if kind is Kind.NOOT else None,
        )  # fmt: skip


def _next(waiting: list[tuple[str, str]], name: str) -> str | None:
    """Return the anchor of the first that has this name, and take it with those before it from the list."""
    for place, (known, anchor) in enumerate(waiting):
        if known == name:
            del waiting[: place + 1]
            return anchor
    return None


def _places(record: Record) -> dict[str, int]:
    """Return the place of each question by its number, of one without by its id; the first of those that are alike."""
    found: dict[str, int] = {}
    for place, vraag in enumerate(record.vragen):
        found.setdefault(vraag.nummer or vraag.id, place)
    return found


def _asked(numbers: Sequence[str], places: Mapping[str, int], anchors: Anchors) -> str | None:
    """Return the anchor of the first question that an answer is to."""
    found = [places[number] for number in numbers if number in places]
    return anchors.vragen[min(found)] if found else None


def _tag(kind: Kind, piece: Stuk) -> str:
    if kind in (Kind.ANTWOORD, Kind.NOOT) and piece.nummers:
        return f"{NAMES[kind]} {', '.join(piece.nummers)}"
    return piece.soort.capitalize() if kind is Kind.ACHTER else NAMES[kind]


def _merged(marks: list[Mark]) -> list[Mark]:
    """Return marks with those made one that are parts of one letterhead, answer or text."""
    found: list[Mark] = []
    for mark in marks:
        before = found[-1] if found else None
        whole = _as_one(before, mark) if before is not None else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(mark)
    return found


def _as_one(before: Mark, mark: Mark) -> Mark | None:
    """Return two marks as one where the second is of the same and stands close to the first; else None."""
    same = (before.kind, before.tag, before.doel) == (mark.kind, mark.tag, mark.doel)
    if not same or mark.kind not in _MERGED:
        return None
    if mark.vakken and before.vakken:
        boxes = _as_one_box(before.vakken, mark.vakken)
        return replace(before, vakken=boxes) if boxes else None
    if mark.regels and before.regels:
        return (
            replace(before, regels=lines)
            if (lines := _as_one_span(before.regels, mark.regels))
            else None
        )
    if mark.alineas and before.alineas:
        return (
            replace(before, alineas=found)
            if (found := _as_one_span(before.alineas, mark.alineas))
            else None
        )
    return None


def _as_one_span(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int] | None:
    apart = max(other[0] - one[1], one[0] - other[1])
    return None if apart > _FEW_LINES else (min(one[0], other[0]), max(one[1], other[1]))


def _as_one_box(ones: tuple[Vak, ...], others: tuple[Vak, ...]) -> tuple[Vak, ...]:
    """Return boxes with the last of the first and the first of the second made one; none where they stand apart."""
    one, other = ones[-1], others[0]
    apart = max(other.top - one.bottom, one.top - other.bottom)
    if one.pagina != other.pagina or apart > _CLOSE:
        return ()
    sides = {
        "x0": min(one.x0, other.x0),
        "top": min(one.top, other.top),
        "x1": max(one.x1, other.x1),
        "bottom": max(one.bottom, other.bottom),
    }
    return (*ones[:-1], one.model_copy(update=sides), *others[1:])
