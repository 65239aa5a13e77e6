"""What all families read in one way: lines of a kind of block, notes, references."""

from __future__ import annotations

from collections.abc import Iterable

from kamervragen.dutch.references import references
from kamervragen.layout.model import Document, Kind
from kamervragen.lines import MARK, MARK_OPEN, Line
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


def lines_of(document: Document, kind: Kind) -> list[Line]:
    """Return the lines of a kind of block, note marks taken out."""
    lines = [line for block in document.blocks if block.kind == kind for line in block.lines]
    return [
        line._replace(text=MARK.sub("", line.text).strip()) if MARK_OPEN in line.text else line
        for line in lines
    ]
