"""Doubts about the words of a record: places where a text does not read on, and misread letters.

By form alone: no list of words but small function words. A lost, swapped or twice-read line shows where
two ends meet that no sentence puts together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import answer_to, heading, question, shown
from kamervragen.dutch.dates import MONTHS
from kamervragen.dutch.sentences import is_full
from kamervragen.patterns import regex
from kamervragen.records import CommissieBrief, Melding
from kamervragen.records import Document as Record

_FINITE = r"is|wordt|worden|werd|heeft|hebben|had|kan|kunnen|zal|zullen|mag|moet"
# `… een het …`, `… te de …`, `… de wordt …`: two words that never stand beside each other.
_APART = regex(
    # Where none of them begins nothing else need be looked at. `Hoeveel scholen er een hebben` counts.
    rf"\b(?=[abdeimnotuvw])(?<!\bde\s)(?:(?:(?<!\ber\s)een|der|den)\s+(?:de|het|een|deze|dit|{_FINITE})|(?:der|den)\s+te"
    r"|te\s+(?:de|het|een|van|en|of|dat|die|is|wordt|heeft|kan|zal|mag|moet)"
    r"|de\s+(?:de|het|deze|is|wordt|heeft|kan|zal|mag|moet|dat)"
    r"|(?:deze|dit|dat|die)\s+(?:de|een)\s+(?:de|het|een)"
    r"|(?P<one>van|voor|met|aan|door|bij|om|naar|uit|en|of|een|is|wordt|niet)\s+(?P=one))\b(?!-)"
)
# So a question or a new thought begins, never the middle of a sentence outside a quotation:
# `… van de Kan de regering`
_BEGINS = regex(
    r"\s(?=[A-Z])(?:Hoe|Wat|Welke?|Waarom|Wanneer|Kan|Kunt|Is|Zijn|Heeft|Hebben|Deelt|Acht|Ziet|Bent|Klopt|Wordt|Worden|"
    r"Wilt?|Zo\s(?:ja|nee|niet)|Indien|Graag|Hoeveel|In\shoeverre|Op\swelke|Gaat|Wie|Waarop|Beschikt|Bestaat|Bestaan|"
    r"Dat\sis|Dit\sis|De\sleden|Deze|Er|Ook|Als|Daarnaast|Verder|Bovendien|Erkent|Kent|Zal|Moet|Geldt|Hierbij)"
    r"\b(?=,?\s[a-zà-ÿ])"
)
_IN_SENTENCE = regex(r"(?:[a-zà-ÿ]{2}|[a-zà-ÿ]{2},)$")
# `… verantwoord. van de …`: no abbreviation is so long.
_AFTER_STOP = regex(r"\.\s(?!en\b|of\b)[a-zà-ÿ]{2}")
_LONG_WORD = regex(r"(?<![a-zà-ÿ.])[a-zà-ÿ]{7,}$")
# `zie het antwoord op vraag 6.`, `ja.`: whole, though its author left out the capital
_LOWER = regex(r"(?!(?:zie|ja|neen?|idem)\b)[a-zà-ÿ]{2,}(?!\w|://|\.\w)|[,;:!?.)]")
_BRACKET = regex(r"[()\[\]«»“”„]")
_OPENERS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_CLOSERS = {closer: opener for opener, closer in _OPENERS.items()}
# `„een tweede ronde”`, and `„ … “` as in German: the lower quote opens for either.
_LOW_QUOTE = "„"
# `a)`, `1)`, `ii)` close nothing.
_ITEM = regex(r"(?:^|[\s(])(?:\w{1,2}|i{1,3}|iv)$")


class Part(NamedTuple):
    """A text of the record: its kind, what to call it, the text, its page; `begins`: a sentence begins it."""

    kind: Literal["question", "answer", "note", "text"]
    name: str
    text: str
    page: int | None
    begins: bool = True


def parts_of(record: Record) -> Iterator[Part]:
    """Give the texts of a record that sentences fill."""
    seen: set[str] = set()
    for vraag in record.vragen:
        yield Part("question", question(vraag), vraag.tekst, vraag.pagina)
        answer = vraag.antwoord
        if answer is None or answer.tekst in seen:
            continue
        seen.add(answer.tekst)
        for place, line in enumerate(answer.tekst.split("\n")):
            if "|" not in line:
                yield Part("answer", answer_to(vraag), line, vraag.pagina, place == 0)
    for sectie in record.secties:
        if sectie.inleiding:
            name = f"de tekst onder {heading(sectie.titel)}"
            yield Part("text", name, sectie.inleiding, None)
    for noot in record.voetnoten:
        yield Part("note", f"noot {noot.nummer}", noot.tekst, noot.pagina, begins=False)


def explanations(record: Record) -> Iterator[Part]:
    """Give the paragraphs of the texts below the questions."""
    for name in ("toelichting", "mededeling"):
        for place, text in enumerate((getattr(record, name, None) or "").split("\n")):
            if text:
                yield Part("text", f"de {name}", text, None, place == 0)


def reading(record: Record) -> list[Melding]:
    """Report texts that begin or go on as no text does."""
    found: list[Melding] = []
    for part in (*parts_of(record), *explanations(record)):
        if part.begins and _LOWER.match(part.text):
            text = f"{part.name} begint midden in een zin: {shown(part.text, 0)}"
            found.append(warning("begin_ontbreekt", text, part.page))
        seam = _seam(part.text) if part.kind != "note" else None
        if seam is not None:
            text = f"{part.name} loopt niet goed door: {shown(part.text, seam)}"
            found.append(warning("zin_onderbroken", text, part.page))
        lonely = unclosed(part.text) if part.begins or part.kind == "answer" else None
        if lonely is not None:
            text = f"{part.name} bevat een haakje of aanhalingsteken zonder tegenhanger: "
            found.append(warning("haakje_onvolledig", text + shown(part.text, lonely), part.page))
    return list(dict.fromkeys(found))


# A typed mark: `gehouden1 en`, `betrokken?3`; no number is glued to a word or a question mark.
_TYPED_MARK = regex(
    r"(?:(?<![\w/.-])[a-zà-ÿ]{4,}|(?<=[a-zà-ÿ»”)])[?.!])\[?(\d{1,2})\]?(?=[\s,.;:?!]|$)"
)
# `op 30 september 20163 dat`: a year of five digits ends in a mark.
_GLUED_YEAR = regex(rf"\b(?:{'|'.join(MONTHS)})\s+(?:19|20)\d\d(\d{{1,2}})\b", re.IGNORECASE)
# What each of them has: a cheap test that nearly always says no.
_LONG_YEAR = regex(r"[12]\d{4}")
_GLUED = regex(r"\d(?<=[a-zà-ÿ»”)?.!\[]\d)")
_ANSWER = regex(r"\?[»”’)]*\s+(?:Ja|Nee|Neen)[.,](?=\s|$)")


def questions(record: Record) -> list[Melding]:
    """Report questions that hold what is none of them: the answer, a mark of a note that is lost."""
    found: list[Melding] = []
    for vraag in record.vragen:
        name = question(vraag)
        if _ANSWER.search(vraag.tekst):
            text = f"{name} lijkt ook het antwoord te bevatten: achter het vraagteken staat ‘Ja’ of ‘Nee’"
            found.append(warning("antwoord_in_tekst", text, vraag.pagina))
        bare = URL.sub(" ", vraag.tekst) if _GLUED.search(vraag.tekst) else ""
        mark = _TYPED_MARK.search(bare) if bare else None
        if mark is None and _LONG_YEAR.search(vraag.tekst):
            mark = _GLUED_YEAR.search(vraag.tekst)
        if mark is not None:
            text = f"{name} lijkt te verwijzen naar noot {mark[1]}, die ontbreekt"
            found.append(warning("noot_ontbreekt", text, vraag.pagina))
    return found


# No note of a letter begins in the middle of a sentence, as those of publications may (`bis: culturele
# basisinfrastructuur`), and none ends in the middle of an address.
_NOTE_GOES_ON = regex(
    r"(?!https?:|www\.|zie\b|idem\b|ibid|vgl\b|vergelijk|cf\b|id\.|o\.c\.|a\.w\.)[a-zà-ÿ]{2,}(?!\w|\.\w)"
)
_NOTE_BREAKS_OFF = regex(r"(?:://|[-,(])$")


def notes(record: Record) -> list[Melding]:
    """Report notes that begin or break off in the middle: of a sentence, of an address, unlike all others."""
    letter = isinstance(record, CommissieBrief)
    found = [
        warning(
            "noot_onvolledig",
            f"noot {one.nummer} begint of eindigt halverwege: {one.tekst[:_START]}",
            one.pagina,
        )
        for one in record.voetnoten
        if (letter and _NOTE_GOES_ON.match(one.tekst)) or _NOTE_BREAKS_OFF.search(one.tekst)
    ]
    return found or _half_quoted(record) or _unlike_others(record)


_START = 60


# `beschadigd-bij-verhuizing~aa10be/)`: of an address only its end is left.
_END_OF_URL = regex(r"(?!https?:|www)[^\s«(]{8,}\)$")


def _half_quoted(record: Record) -> list[Melding]:
    """Report a note in which a guillemet or bracket has no other end, or that ends in the middle of an address."""
    found: list[Melding] = []
    for noot in record.voetnoten:
        quoted = noot.tekst.count("«") != noot.tekst.count("»")
        opened = noot.tekst.count("(") > noot.tekst.count(")")
        if quoted or opened or noot.tekst.endswith("_") or _END_OF_URL.match(noot.tekst):
            text = f"in noot {noot.nummer} is mogelijk een regel weggevallen: {noot.tekst[:_START]}"
            found.append(warning("noot_onvolledig", text, noot.pagina))
    return found


def _unlike_others(record: Record) -> list[Melding]:
    """Report a note that breaks off, where all others end as sentences do."""
    open_ones = [noot for noot in record.voetnoten if not is_full(noot.tekst)]
    if len(open_ones) != 1 or len(record.voetnoten) < _NOTES or URL.search(open_ones[0].tekst):
        return []
    noot = open_ones[0]
    text = f"noot {noot.nummer} eindigt niet zoals een zin eindigt, en de andere noten wel"
    return [warning("noot_onvolledig", text, noot.pagina)]


_NOTES = 3


def _seam(text: str) -> int | None:
    """Return where two ends meet that no sentence puts together."""
    for place in _seams(text):
        if not is_quoted(text, place) or _quotes_sentences(text[:place]):
            return place
    return None


def _quotes_sentences(before: str) -> bool:
    """True where what is quoted holds a sentence already: a title does not, and begins its words as it likes."""
    return (
        _SENTENCE_IN.search(before, before.rfind("«") if "«" in before else len(before)) is not None
    )


_SENTENCE_IN = regex(r"[.?!]\s[A-Z]")


def _seams(text: str) -> Iterator[int]:
    for match in _APART.finditer(text):
        yield match.start()
    for match in _BEGINS.finditer(text):
        if _IN_SENTENCE.search(text[max(0, match.start() - 3) : match.start()]):
            yield match.start()
    for match in _AFTER_STOP.finditer(text):
        if _LONG_WORD.search(text[max(0, match.start() - 30) : match.start()]):
            yield match.start()


def is_quoted(text: str, place: int) -> bool:
    """True inside a quotation that closes: titles begin with a capital and follow no rule."""
    before = text[:place]
    return any(before.count(one) > before.count(other) for one, other in _PAIRS)


_PAIRS = (("«", "»"), ("“", "”"), ("‘", "’"))


def unclosed(text: str) -> int | None:
    """Return the place of a bracket or guillemet that has no other end; None where all have one.

    >>> unclosed("de motie (nr. 3 van het lid")
    9
    """
    open_ones: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        letter, place = match[0], match.start()
        if letter in _OPENERS or letter == _LOW_QUOTE:
            if letter == "“" and open_ones and open_ones[-1][0] == _LOW_QUOTE:
                open_ones.pop()
                continue
            open_ones.append((letter, place))
        elif open_ones and _fits(open_ones[-1][0], letter):
            open_ones.pop()
        elif letter not in ")”" or not _ITEM.search(text[max(0, place - 6) : place]):
            return place
    return open_ones[-1][1] if open_ones else None


def _fits(opener: str, closer: str) -> bool:
    return opener == _CLOSERS[closer] or (opener == _LOW_QUOTE and closer == "”")


URL = regex(r"(?:https?://|www\.)\S+|\S{1,60}@\S+|(?<!\S)\S{0,80}(?:[/_=&]|\?(?=\w+=))\S*")
