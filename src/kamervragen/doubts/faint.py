"""Words that recognition read with little certainty: in which question or field of the record they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import LETTERHEAD, answer_to, question
from kamervragen.layout.model import Document
from kamervragen.lines import UNREAD, Faint
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding, Vak

# So many words are shown in one melding.
_SHOWN = 8
# Points by which a word may stand outside the box of its question.
_ASIDE = 2.0
_DIGIT = regex(r"\d")


def faint(record: Record, document: Document) -> list[Melding]:
    """Report the words of questions, answers and the letterhead that are read with little certainty."""
    if not document.faint:
        return []
    left = list(document.faint)
    found: list[Melding] = []
    for vraag in record.vragen:
        words = [word for word in left if any(_is_in(word, vak) for vak in vraag.vakken)]
        if words:
            found.append(_told(question(vraag), words, vraag.pagina))
            left = [word for word in left if word not in words]
    for what, text, page in _texts(record):
        words = [word for word in left if word.text in text]
        if words:
            found.append(_told(what, words, page or words[0].page))
            left = [word for word in left if word not in words]
    # A date is no text of the record: what stands above the letter and has a digit may be of one.
    above = {
        (line.page, line.base)
        for block in document.above
        for line in block.lines
        if block.kind == "letterhead"
    }
    words = [word for word in left if _DIGIT.search(word.text) and (word.page, word.base) in above]
    if words:
        found.append(_told(LETTERHEAD, words, words[0].page))
    return found


def _texts(record: Record) -> Iterator[tuple[str, str, int | None]]:
    """Give (what it is, its text, its page) of what the record holds beside questions."""
    for vraag in record.vragen:
        if vraag.antwoord is not None:
            yield answer_to(vraag), vraag.antwoord.tekst, None
    for note in record.voetnoten:
        yield f"noot {note.nummer}", note.tekst, note.pagina
    people = [text for one in record.geadresseerden for text in (one.functie, one.naam)]
    people += [one.naam for one in record.indieners]
    head = (record.kenmerk, record.betreft, record.commissie, *people, *record.fracties)
    yield LETTERHEAD, " ".join(text for text in head if text), None
    for sectie in record.secties:
        yield f"de sectie ‘{sectie.titel[:40]}’", f"{sectie.titel} {sectie.inleiding or ''}", None


def _is_in(word: Faint, vak: Vak) -> bool:
    inside = vak.top <= word.base <= vak.bottom + _ASIDE
    return word.page == vak.pagina and inside and vak.x0 - _ASIDE <= word.x <= vak.x1 + _ASIDE


def _told(what: str, words: Sequence[Faint], page: int | None) -> Melding:
    shown = ", ".join(dict.fromkeys(word.text for word in words[:_SHOWN]))
    more = " …" * (len(words) > _SHOWN)
    unread = f" ({UNREAD}: een teken dat niet is gelezen)" * (UNREAD in shown)
    text = f"in {what} is de tekstherkenning niet zeker van: {shown}{more}{unread}"
    return warning("herkenning_onzeker", text, page)
