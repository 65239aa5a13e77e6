"""What meldingen call the pieces of a document, and what several of them say alike."""

from __future__ import annotations

from kamervragen.layout.model import Block
from kamervragen.records import Vraag

LETTERHEAD = "het briefhoofd"
SUBJECT = "het onderwerp"
KENMERK = "het kenmerk"
# Behind a sentence: what is doubtful about it.
TWO_DOCUMENTS = "dit zijn mogelijk twee documenten in één bestand"
LOST_ABOVE = "de tekst erboven is mogelijk weggevallen"
# So many characters of a text are shown before a place and behind it.
_BEFORE, _BEHIND = 20, 40


def question(vraag: Vraag) -> str:
    """``vraag 3``; ``de 3e vraag`` where it has no number."""
    return f"vraag {vraag.nummer}" if vraag.nummer else f"de {vraag.volgnummer}e vraag"


def item(block: Block) -> str:
    """``vraag 3``, of a block that was read as a question."""
    return f"vraag {block.label.number}" if block.label else "een vraag zonder nummer"


def answer_to(vraag: Vraag) -> str:
    """``het antwoord op vraag 3``."""
    return f"het antwoord op {question(vraag)}"


def heading(title: str) -> str:
    """``de kop ‘Kosten’``."""
    return f"de kop ‘{title}’"


def not_kept(where: str, table: str) -> str:
    """Say that a table was not kept as one. `where`: with which the sentence begins, `in vraag 3`."""
    return f"{where} staat een tabel, die niet als tabel is overgenomen: {table}"


def out_of_order(name: str, letters: str) -> str:
    """Say that the sub-items of a question are not lettered as sub-items are."""
    return f"de deelvragen van {name} lopen niet door als a, b, c …: {', '.join(letters)}"


def shown(text: str, place: int) -> str:
    """Return what stands in a text around a place."""
    return text[max(0, place - _BEFORE) : place + _BEHIND].strip()
