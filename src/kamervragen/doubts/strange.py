"""What stands in a text that no letter says: traces of a program, a screen, a copier, a wrong alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import KENMERK, SUBJECT, answer_to, heading, shown
from kamervragen.doubts.strange_kinds import COLOPHON, OF_NOTES, STRANGE, Strange
from kamervragen.doubts.wording import Part, is_quoted, parts_of
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding


def strange(record: Record) -> list[Melding]:
    """Report what stands in the texts of a record that no letter says."""
    found: list[Melding] = []
    kenmerk = record.kenmerk if record.kenmerk and len(record.kenmerk) >= _LONG_ENOUGH else None
    texts = list(_texts(record))
    notes = [noot.tekst for noot in record.voetnoten]
    held = _held("\n".join([*(part.text for part in texts), *notes]))
    for kind, name, text, page, _ in texts:
        kinds = [f"{one.told}: {shown(text, place)}" for one, place in _kinds(text, held)]
        own = text.find(kenmerk) if kenmerk and not kinds else -1
        if own >= 0 and not is_quoted(text, own):
            kinds = [f"bevat {KENMERK} van de brief zelf: {shown(text, own)}"]
        if kind == "question" and (subject := _subject_in(text, record.betreft)) >= 0:
            kinds.append(f"bevat {SUBJECT} van de brief: {shown(text, subject)}")
        found += [warning("tekst_vreemd", f"{name} {told}", page) for told in kinds]
    for noot in record.voetnoten:
        for one, place in _kinds(noot.tekst, held):
            if one.name in OF_NOTES:
                said = f"noot {noot.nummer} {one.told}: {shown(noot.tekst, place)}"
                found.append(warning("tekst_vreemd", said, noot.pagina))
    found += _short(record)
    for name, text, page in _beside(record):
        match = COLOPHON.pattern.search(text) if "vergaderjaar" in text else None
        if match is not None:
            told = f"{name} {COLOPHON.told}: {shown(text, match.start())}"
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
            "tekst_vreemd",
            f"{KENMERK} bevat tekens of woorden die in geen kenmerk voorkomen: {kenmerk[:60]}",
        )
    titles = [(heading(sectie.titel), sectie.titel) for sectie in record.secties]
    titles += [(SUBJECT, record.betreft)] if record.betreft else []
    for name, text in titles:
        stamp = _STAMPED.fullmatch(text)
        # `Toezicht op FRONTEX` is a name where a question has it too.
        stamped = stamp and not any(
            stamp[stamp.lastgroup or 0] in vraag.tekst for vraag in record.vragen
        )
        if stamped or (name != SUBJECT and _REGISTERED.fullmatch(text)):
            yield warning(
                "tekst_vreemd", f"{name} bevat woorden van een stempel of watermerk: {text[:60]}"
            )
    notes = [(f"noot {noot.nummer}", noot.tekst) for noot in record.voetnoten]
    for name, text in [*titles, *notes, (KENMERK, kenmerk)]:
        if _TWICE.fullmatch(text):
            yield warning("tekst_vreemd", f"{name} staat er twee keer: {text[:60]}")


def _beside(record: Record) -> Iterator[tuple[str, str, int | None]]:
    """Give (what to call it, text, page) of notes, explanations and the tables of answers."""
    for noot in record.voetnoten:
        yield f"noot {noot.nummer}", noot.tekst, noot.pagina
    for name in ("toelichting", "mededeling"):
        yield f"de {name}", getattr(record, name, None) or "", None
    for vraag in record.vragen:
        rows = vraag.antwoord.tekst.split("\n") if vraag.antwoord else ()
        for row in rows:
            if "|" in row:
                yield answer_to(vraag), row, vraag.pagina


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


def _texts(record: Record) -> Iterator[Part]:
    """Give what is read by people: titles and subject too, but no notes."""
    yield from (part for part in parts_of(record) if part.kind != "note")
    for sectie in record.secties:
        yield Part("text", heading(sectie.titel), sectie.titel, None)
    if record.betreft:
        yield Part("text", SUBJECT, record.betreft, None)
