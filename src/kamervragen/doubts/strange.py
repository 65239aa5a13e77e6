"""What stands in a text that no letter says: traces of a program, a screen, a copier, a wrong alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kamervragen.doubts.melding import warning
from kamervragen.doubts.strange_kinds import COLOPHON, OF_NOTES, STRANGE, Strange
from kamervragen.doubts.wording import is_quoted, parts_of
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding


def strange(record: Record) -> list[Melding]:
    """Report what stands in the texts of a record that no letter says."""
    found: list[Melding] = []
    kenmerk = record.kenmerk if record.kenmerk and len(record.kenmerk) >= _LONG_ENOUGH else None
    texts = list(_texts(record))
    notes = [noot.tekst for noot in record.voetnoten]
    held = _held("\n".join([*(text for _, text, _ in texts), *notes]))
    for name, text, page in texts:
        kinds = [f"{one.told}: {_shown(text, place)}" for one, place in _kinds(text, held)]
        own = text.find(kenmerk) if kenmerk and not kinds else -1
        if own >= 0 and not is_quoted(text, own):
            kinds = [f"holds the kenmerk of the letter itself: {_shown(text, own)}"]
        if name.startswith("question") and (subject := _subject_in(text, record.betreft)) >= 0:
            kinds.append(f"holds the subject of the letter: {_shown(text, subject)}")
        found += [warning("tekst_vreemd", f"{name} {kind}", page) for kind in kinds]
    for noot in record.voetnoten:
        for one, place in _kinds(noot.tekst, held):
            if one.name in OF_NOTES:
                said = f"note {noot.nummer} {one.told}: {_shown(noot.tekst, place)}"
                found.append(warning("tekst_vreemd", said, noot.pagina))
    found += _short(record)
    for name, text, page in _beside(record):
        match = COLOPHON.pattern.search(text) if "vergaderjaar" in text else None
        if match is not None:
            told = f"{name} {COLOPHON.told}: {_shown(text, match.start())}"
            found.append(warning("tekst_vreemd", told, page))
    return list(dict.fromkeys(found))


_LABELLED = regex(r"\b(?:betreft|onderwerp):?\s+", re.I)


def _subject_in(text: str, subject: str | None) -> int:
    """Return where a text holds the subject of its letter behind its label; -1 where it does not."""
    for match in _LABELLED.finditer(text) if subject else ():
        if subject and text.startswith(subject[:_SUBJECT], match.end()):
            return match.start()
    return -1


# So much of a subject tells it.
_SUBJECT = 20
# `Reg.nr. 2026/4471` heads nothing.
_REGISTERED = regex(r".*\d{4}/\d{2,}")
# `179804 179804`, `Baggeren en vaargeul Baggeren en vaargeul`
_TWICE = regex(r"(?P<text>.{5,})\s(?P=text)")
# `CONCEPT Baggeren en vaargeul`, `Baggeren en vaargeul CONCEPT`: a title is in capitals as a whole, or not at all.
_STAMPED = regex(
    r"(?P<before>[A-ZÀ-Þ]{7,})\s+(?=[A-ZÀ-Þ]?[a-zà-ÿ]).*|.*[a-zà-ÿ0-9)]\s+(?P<behind>[A-ZÀ-Þ]{7,})"
)
# A kenmerk is made of digits, letters and few signs; no digit of it stands alone, and no word of small letters in it.
_KENMERK = regex(
    r"(?![lIO]\d{4})(?!.*\s[a-z]{3,})(?!(?:\d\s){3})(?!.*[A-Z]{7})[A-Za-z0-9][\w./ &:,;+()–-]{0,40}",
    re.A,
)
_DIGIT = regex(r"\d")


def _short(record: Record) -> Iterator[Melding]:
    """Report titles, a subject, notes or a kenmerk of a form that none has."""
    kenmerk = record.kenmerk or ""
    if kenmerk and not (_KENMERK.fullmatch(kenmerk) and _DIGIT.search(kenmerk)):
        yield warning(
            "tekst_vreemd", f"the kenmerk has signs or words that none has: {kenmerk[:60]}"
        )
    titles = [(f"the heading {sectie.titel!r}", sectie.titel) for sectie in record.secties]
    titles += [("the subject", record.betreft)] if record.betreft else []
    for name, text in titles:
        stamp = _STAMPED.fullmatch(text)
        # `Toezicht op FRONTEX` is a name where a question has it too.
        stamped = stamp and not any(
            stamp[stamp.lastgroup or 0] in vraag.tekst for vraag in record.vragen
        )
        if stamped or (name != "the subject" and _REGISTERED.fullmatch(text)):
            yield warning(
                "tekst_vreemd", f"{name} holds words of a stamp or watermark: {text[:60]}"
            )
    notes = [(f"note {noot.nummer}", noot.tekst) for noot in record.voetnoten]
    for name, text in [*titles, *notes, ("the kenmerk", kenmerk)]:
        if _TWICE.fullmatch(text):
            yield warning("tekst_vreemd", f"{name} is printed twice: {text[:60]}")


def _beside(record: Record) -> Iterator[tuple[str, str, int | None]]:
    """Give (what to call it, text, page) of notes, explanations and the tables of answers."""
    for noot in record.voetnoten:
        yield f"note {noot.nummer}", noot.tekst, noot.pagina
    for name in ("toelichting", "mededeling"):
        yield f"the {name}", getattr(record, name, None) or "", None
    for vraag in record.vragen:
        rows = vraag.antwoord.tekst.split("\n") if vraag.antwoord else ()
        for row in rows:
            if "|" in row:
                yield f"the answer to question {vraag.nummer}", row, vraag.pagina


_LONG_ENOUGH = 6


def _held(text: str) -> list[Strange]:
    """Return the kinds that all texts together have: nearly always none."""
    lowered, every = text.lower(), set(text.split())
    words, longest = " ".join(every), max(map(len, every), default=0)
    return [
        one
        for one in STRANGE
        if (not one.hints or any(hint.search(lowered) for hint in one.hints))
        and one.shortest <= longest
        and one.pattern.search(words if one.in_word else text)
    ]


def _kinds(text: str, held: Sequence[Strange]) -> Iterator[tuple[Strange, int]]:
    """Give each kind that a text has, with the place of the first outside quotations, which may hold anything."""
    for one in held:
        places = (match.start() for match in one.pattern.finditer(text))
        first = next((place for place in places if not is_quoted(text, place)), None)
        if first is not None:
            yield one, first


def _texts(record: Record) -> Iterable[tuple[str, str, int | None]]:
    """Give (what to call it, text, page) of what is read by people: titles and subject too, but no notes."""
    for part in parts_of(record):
        if not part.name.startswith("note "):
            yield part.name, part.text, part.page
    for sectie in record.secties:
        yield f"the heading {sectie.titel!r}", sectie.titel, None
    if record.betreft:
        yield "the subject", record.betreft, None


def _shown(text: str, place: int) -> str:
    return text[max(0, place - 20) : place + 40].strip()
