"""Questions out of items: text, deelvragen, notes, place; shared by the families."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.sentences import question_spans
from kamervragen.layout.model import Block, Document
from kamervragen.layout.notes.typed_marks import UNIT, just_before
from kamervragen.lines import MARK, MARK_OPEN, Line
from kamervragen.parts.beside import label_length
from kamervragen.parts.places import place_of
from kamervragen.patterns import regex
from kamervragen.records import Antwoord, Deelvraag, Verzoek, Vraag

# A power of ten keeps its raised digits: `10³` is not `10`, and not `103`.
_TEN = regex(r"(?:^|[^\d.,])10$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def as_digits(before: str, number: str, known: Collection[str]) -> str | None:
    """Return what a raised number is that refers to no note: part of a unit or a power; else None."""
    if number in ("2", "3") and UNIT.search(before):
        return number if before.endswith("CO") else number.translate(_RAISED)
    power = number.isdecimal() and number not in known and _TEN.search(before)
    return number.translate(_RAISED) if power else None


def with_units(text: str) -> str:
    """Return a text in which the raised digits of units and powers are characters, not marks."""
    if MARK_OPEN not in text:
        return text
    return MARK.sub(
        lambda one: as_digits(just_before(text, one.start()), one[1], ()) or one[0], text
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its note marks, and the numbers of the notes that it carried, in order."""

    text: str
    notes: tuple[str, ...]


def without_marks(text: str, known: frozenset[str]) -> Marked:
    """Take the note marks out of a text, with the space before them.

    A raised digit behind a unit stays a digit (`m²`), and a power of ten a power. A number without a
    note was printed too: the note may stand beyond where a text was cut.
    """
    if MARK_OPEN not in text:
        return Marked(" ".join(text.split()), ())
    notes: list[str] = []
    parts: list[str] = []
    place = 0
    for match in MARK.finditer(text):
        before = text[place : match.start()]
        place = match.end()
        digits = as_digits(before, match[1], known)
        if digits is not None:
            parts += [before, digits]
            continue
        parts.append(before.rstrip())
        if match[1] in known or match[1].isdecimal():
            notes.append(match[1])
    rest = text[place:]
    parts.append(rest)
    return Marked(" ".join("".join(parts).split()), tuple(dict.fromkeys(notes)))


def note_numbers(document: Document) -> frozenset[str]:
    """Return the numbers of the notes that the document has."""
    return frozenset(note.number for note in document.notes)


def deelvragen(text: str, names: Collection[str] = ()) -> tuple[Deelvraag, ...]:
    """Return the sentences of a question that end in a question mark. `names`: who asks it, as a label may say."""
    first = label_length(text, names) if names else 0
    spans = ((max(begin, first), end) for begin, end in question_spans(text))
    return tuple(Deelvraag(tekst=text[begin:end], begin=begin, eind=end) for begin, end in spans)


def verzoeken(text: str, *, past: bool = False) -> tuple[Verzoek, ...]:
    """Return the sentences of a question that ask without a question mark. `past`: as a report tells them."""
    return tuple(
        Verzoek(tekst=text[begin:end], begin=begin, eind=end)
        for begin, end in request_spans(text, past=past)
    )


def own_page(block: Block) -> int:
    """Return the page where the text of an item starts, though its number may stand a page earlier."""
    label = block.label
    if label is not None and len(block.lines) > 1:
        first = block.lines[0]
        if label.length >= len(first.text) and block.lines[1].row != first.row:
            return block.lines[1].page
    return block.page


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was found: its number, its block, and what the document says around it.

    `caption`: the line that prints its number, where that is no line of its block. `shares`: places of the questions
    that have one answer, where nothing is numbered.
    """

    nummer: str | None
    block: Block
    sectie: str | None = None
    fracties: tuple[str, ...] = ()
    groep: tuple[str, ...] | None = None
    antwoord: Antwoord | None = None
    caption: Line | None = None
    shares: tuple[int, ...] = ()


def vragen_of(
    asked: Sequence[Asked],
    document: Document,
    kenmerk: str | None,
    sha256: str,
    *,
    past: bool = False,
) -> tuple[Vraag, ...]:
    """Turn the questions of a document, in printed order, into those of the record. `past`: it tells what was asked."""
    known = note_numbers(document)
    names = ids(kenmerk, sha256, [one.nummer for one in asked])
    result: list[Vraag] = []
    for place, one in enumerate(asked):
        marked = without_marks(one.block.text, known)
        where = place_of(one.block.lines, document, one.caption)
        result.append(
            Vraag(
                id=names[place],
                volgnummer=place + 1,
                nummer=one.nummer,
                sectie=one.sectie,
                fracties=one.fracties,
                tekst=marked.text,
                deelvragen=deelvragen(marked.text, one.fracties),
                verzoeken=verzoeken(marked.text, past=past),
                groep=one.groep,
                voetnoten=marked.notes,
                pagina=None if document.structured else own_page(one.block),
                vakken=where.vakken,
                regels=where.regels,
                alineas=where.alineas,
                antwoord=_answer(one, names),
            )
        )
    return tuple(result)


def _answer(one: Asked, names: Sequence[str]) -> Antwoord | None:
    """Return the answer to a question, with the ids of those that share it where no numbers are printed."""
    if one.antwoord is None or one.antwoord.op_vragen or not one.shares:
        return one.antwoord
    return one.antwoord.model_copy(update={"op_vragen": tuple(names[n] for n in one.shares)})


def ids(kenmerk: str | None, sha256: str, numbers: Sequence[str | None]) -> list[str]:
    """Return an id for each question: kenmerk and number, `~2` for the second of that number.

    Without a kenmerk the first 12 digits of the input's SHA-256 stand in; a question without a
    printed number is `v` and its place.
    """
    stem = kenmerk or sha256[:12]
    seen: dict[str, int] = {}
    result: dict[str, None] = {}
    for place, number in enumerate(numbers, 1):
        tail = name = number or f"v{place}"
        while f"{stem}/{name}" in result:  # a number may be printed as `1~2`
            seen[tail] = seen.get(tail, 1) + 1
            name = f"{tail}~{seen[tail]}"
        result[f"{stem}/{name}"] = None
    return list(result)
