"""What all families read in one way: lines of a kind of block, notes, references."""

from __future__ import annotations

from collections.abc import Iterable

from kamervragen.dutch.references import references
from kamervragen.layout.model import Document, Kind
from kamervragen.lines import MARK, MARK_OPEN, Line
from kamervragen.patterns import regex
from kamervragen.records import Verwijzing, Voetnoot, Vraag


def voetnoten(document: Document) -> tuple[Voetnoot, ...]:
    """Return the notes in printed order."""
    return tuple(
        Voetnoot(
            nummer=note.number,
            tekst=note.text,
            pagina=None if document.structured else note.lines[0].page,
        )
        for note in document.notes
    )


def references_in(texts: Iterable[str]) -> tuple[Verwijzing, ...]:
    """Return the references of texts in order of mention, without doubles."""
    found = dict.fromkeys(pair for text in texts for pair in references(text))
    return tuple(Verwijzing(soort=soort, tekst=text) for soort, text in found)


def verwijzingen(
    document: Document, betreft: str | None, vragen: Iterable[Vraag]
) -> tuple[Verwijzing, ...]:
    """Return the references of subject, questions, answers and notes."""
    texts = [betreft or ""]
    for vraag in vragen:
        texts += [vraag.tekst, vraag.antwoord.tekst if vraag.antwoord else ""]
    return references_in((*texts, *(note.text for note in document.notes)))


# `2024Z18796`, `2024D04328`: a year, a letter for cases or documents, a count of the year.
_CASE = regex(r"\b(?:19|20)\d{2}[ZD]\d{4,6}(?!\d)")


def zaken_of(document: Document) -> tuple[str, ...]:
    """Return the numbers of the open data of the Kamer that a document prints, in order, without doubles."""
    rows = [line for row in document.printed for line in row.lines]
    others = [
        line
        for block in (*document.above, *document.below)
        if block.kind in ("letterhead", "note", "furniture")
        for line in block.lines
    ]
    lines = sorted((*rows, *others), key=lambda line: line.number)
    return tuple(dict.fromkeys(found for line in lines for found in _CASE.findall(line.text)))


def lines_of(document: Document, kind: Kind) -> list[Line]:
    """Return the lines of a kind of block, note marks taken out."""
    lines = [line for block in document.blocks if block.kind == kind for line in block.lines]
    return [
        line._replace(text=MARK.sub("", line.text).strip()) if MARK_OPEN in line.text else line
        for line in lines
    ]
