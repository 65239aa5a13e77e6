"""The sentences below the title of a Kamerstuk: which committee asked whom about what, and who answered when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import DATE, date_of
from kamervragen.dutch.sentences import sentence_spans
from kamervragen.patterns import regex

# Where the name of an office ends and the sentence goes on.
_ENDS = (
    r"(?=\s+(?:over|inzake|naar|met\s+betrekking|betreffende|omtrent|op|ter|voorgelegd|voor\s+te\s+leggen|voorleggen|"
    r"gesteld|gestuurd|gezonden|toegezonden|gericht|gegeven|verzonden|verstuurd|aangeboden|gevraagd|verstrekte|"
    r"een\s+(?:aantal|brief)|enkele|nog|de\s+(?:na)?volgende|deze|bij|hierover|heeft|hebben|is|zijn|beantwoord|"
    r"schriftelijk|waarin|waarmee|waarop)\b"
    r"|\s*[.;:(]|\s*,\s+(?!(?-i:[A-Z])|en\b|(?:de|het)\s+(?:minister|staatssecretaris))|\s*$)"
)
_NO_OFFICE = r"(?!(?:(?:vaste|algemene|bijzondere|tijdelijke)\s+)*commissie|Kamer\b|vragen|brief|leden|fractie)"
_OFFICE = rf"(?:de|het)\s+(?P<who>{_NO_OFFICE}[^\s.;:(][^.;:(]{{1,300}}?){_ENDS}"
_PUT = (
    r"(?:voorgelegd|voorleggen|voor\s+te\s+leggen|gesteld|gestuurd|gezonden|toegezonden|gericht|verzonden|verstuurd|"
    r"aangeboden|gevraagd)"
)
# How a committee says whom it asks, the surest first.
_ADDRESSED = (
    regex(rf"\b{_PUT}\s+aan\s+{_OFFICE}", re.I),
    regex(rf"\baan\s+{_OFFICE}(?=\s+(?:ter\s+beantwoording\s+)?{_PUT}\b)", re.I),
    # `… wil de minister van Economische Zaken over zijn brief de navolgende vragen voorleggen`
    regex(
        rf"\b(?:wil|wenst|willen|wensen|legt|leggen|heeft|hebben)\s+(?:zij\s+)?(?:de|het)\s+"
        rf"(?P<who>(?:vice-?)?(?:minister|staatssecretaris|regering|kabinet)[^.;:(]{{0,200}}?){_ENDS}",
        re.I,
    ),
    regex(rf"\bvragen\b[^.]{{0,80}}?\baan\s+{_OFFICE}", re.I),
    # `De commissie heeft nader schriftelijk overleg gevoerd met de Minister van Financiën over …`
    regex(rf"\boverleg\s+(?:gevoerd|gehouden|gehad)\s+met\s+{_OFFICE}", re.I),
    regex(rf"\boverleg\s+met\s+{_OFFICE}(?=[^.]{{0,200}}\bgevoerd\b)", re.I),
)
# How it says who answered.
_ANSWERED = (
    # `De Minister heeft deze vragen beantwoord`, `De regering heeft op 3 mei 2021 gereageerd`
    regex(
        rf"(?:^|(?<=[.]\s))(?:De|Het)\s+(?P<who>{_NO_OFFICE}[^.;:(]{{2,300}}?)\s+(?:heeft|hebben)\s+(?=[^.]{{0,120}}?"
        r"(?:beantwoord|geantwoord|gereageerd))"
    ),
    # `door de regering gegeven antwoorden`, `zijn ze door de Minister beantwoord`
    regex(rf"\bdoor\s+{_OFFICE}(?=[^.]{{0,120}}?\b(?:antwoord|beantwoord))", re.I),
    # `Bij brief van 17 mei heeft de Minister de vragen beantwoord`
    regex(
        rf"\b(?:heeft|hebben)\s+{_OFFICE}(?=[^.]{{0,120}}?\b(?:beantwoord|geantwoord|gereageerd))",
        re.I,
    ),
)
_REPLY = regex(r"antwoord(?!ing)(?!\s+te\b)|gereageerd|\breactie\b", re.I)
# `De antwoorden worden, zodra zij zijn ontvangen, als afzonderlijk Kamerstuk gedrukt.`
_PENDING = regex(
    r"\b(?:zodra|nog\s+niet|te\s+zijner\s+tijd|t\.z\.t\.|volg(?:t|en)|(?:zal|zullen)\b[^.]{0,80}\b(?:worden|zijn|volgen|verschijnen|geven))\b",
    re.I,
)
# `Onder het voorbehoud dat de regering deze vragen tijdig beantwoordt, acht de commissie …`: that is still to come.
_CONDITION = regex(r"\bvoorbehoud\b|\bmits\b", re.I)
_PUT_BEFORE = regex(r"voorgelegd|gestuurd|toegezonden\s+vragen|gezonden|verzonden|ingebracht", re.I)
_OVER = regex(r"\bover\s+(?!te\s|en\s|ge)")
# Where the subject ends: `… (30 550 XI, nr. 1) de navolgende vragen ter beantwoording aan de regering voorgelegd`
_SUBJECT_ENDS = regex(
    r"\s*,?\s+(?:(?:de\s+(?:na)?volgende|de\s+onderstaande|onderstaande|een\s+aantal|enkele|nadere|een\s+lijst\s+(?:van|met))\s+"
    r"(?:\w+\s+){0,2}?(?:vragen|opmerkingen)|(?:heeft|hebben)\s+de\s+(?:vaste\s+)?commissies?)\b"
)
_DIGITS = regex(r"(?<=[a-zà-ÿ)])(?<!\bCO)\d{1,2}(?=[\s,.;)]|$)")


@dataclass(frozen=True, slots=True)
class CommitteeOpening:
    """What the sentences say. `asked`, `answered`: offices as printed, without article; None where none is named.

    `answered` is also what stands for an office that was named in full before: `Minister`. `is_answered`: answers are
    spoken of.
    """

    commissie: str | None
    asked: str | None
    betreft: str | None
    answered: str | None
    datum_antwoord: dt.date | None
    is_answered: bool


# What the paragraphs above a body begin with: whose committee, what was asked, answered, printed.
_OPENS = regex(
    r"(?:In\s+|Binnen\s+|Bij\s+|Door\s+|Namens\s+|Aan\s+)?(?:[Dd]e\s+(?:leden\s+(?:van\s+|uit\s+)?(?:de\s+)?)?)?"
    r"(?:(?:[Vv]aste|[Aa]lgemene|[Tt]ijdelijke|[Bb]ijzondere|[Gg]emengde|[Gg]ezamenlijke|[Pp]arlementaire)\s+){0,2}(?:[Kk]amer|onderzoeks)?[Cc]ommissies?\b"
)
_CARRIES_ON = regex(
    r"Naar\s+aanleiding\s+(?:hier|daar)van\b|Vragen\s+en\s+antwoorden\s+(?:zijn|worden)\b|Bij\s+brief\s+van\b|"
    r"De(?:ze)?\s+(?:op\s+.{4,40}\s+)?(?:toegezonden\s+|hier\w+\s+)?(?:vragen|antwoorden)\b|"
    r"(?:De|Het)\s+(?:[Mm]inister|[Ss]taatssecretaris|[Rr]egering|[Kk]abinet|[A-Z]\w+\s+[A-Z]\w+)[^.]{0,200}\b(?:heeft|hebben)\b[^.]{0,120}\b(?:beantwoord|geantwoord|gereageerd)\b|"
    r"Met\s+de\s+vaststelling\s+van\b|(?:De|Het)\s+(?:lijst|verslag)\b|De\s+(?:daarop|hierop)\b|Onder\s+het\s+voorbehoud\b|De\s+\w+\s+zijn\s+hier\w*\s+afgedrukt\b"
)


def opens_report(text: str) -> bool:
    """True for a paragraph in which a committee says what it asked, or what follows.

    >>> opens_report("De vaste commissie voor Financiën heeft een aantal vragen.")
    True
    >>> opens_report("De leden van de SP-fractie vragen.")
    False
    """
    return _OPENS.match(text) is not None or _CARRIES_ON.match(text) is not None


def without_glued_marks(text: str) -> str:
    """Return a text without the marks of notes that copying glued to its words: `Sport1 heeft`."""
    return _DIGITS.sub("", text)


def read_opening(paragraphs: Sequence[str]) -> CommitteeOpening:
    """Read the paragraphs above a body.

    >>> read_opening([
    ...     "De vaste commissie voor Financiën heeft vragen voorgelegd aan de Minister van Financiën over de nota.",
    ...     "De Minister heeft deze vragen beantwoord bij brief van 8 juni 2022.",
    ... ])
    CommitteeOpening(commissie='vaste commissie voor Financiën', asked='Minister van Financiën', betreft='de nota', \
answered='Minister', datum_antwoord=datetime.date(2022, 6, 8), is_answered=True)
    """
    shown = [without_glued_marks(one) for one in paragraphs]
    sentences = [one[begin:end] for one in shown for begin, end, _ in sentence_spans(one)]
    text = " ".join(one if one.endswith(".") else f"{one}." for one in sentences)
    replied = [one for one in sentences if not _CONDITION.search(one)]
    reply = " ".join(one if one.endswith(".") else f"{one}." for one in replied)
    return CommitteeOpening(
        commissie=find_commissie(text),
        asked=_who(_ADDRESSED, text),
        betreft=next(
            (found for one in sentences[:_SUBJECT_NEAR] if (found := _subject(one))), None
        ),
        answered=_who(_ANSWERED, reply),
        datum_antwoord=_answered_on(replied),
        is_answered=any(_REPLY.search(one) and not _PENDING.search(one) for one in replied),
    )


# The subject stands in the sentence that opens the report, or in the next one.
_SUBJECT_NEAR = 2


def _who(patterns: tuple[re.Pattern[str], ...], text: str) -> str | None:
    for pattern in patterns:
        match = pattern.search(text)
        if match:
            return " ".join(match["who"].split()).rstrip(" ,") or None
    return None


def _subject(sentence: str) -> str | None:
    match = _OVER.search(sentence)
    if match is None:
        return None
    rest = sentence[match.end() :]
    end = _SUBJECT_ENDS.search(rest)
    return " ".join((rest[: end.start()] if end else rest).split()).rstrip(" .,;:") or None


def _answered_on(sentences: list[str]) -> dt.date | None:
    """Return the date of the answers: the last that stands in a sentence about them, behind that of the questions."""
    for sentence in sentences:
        if not _REPLY.search(sentence):
            continue
        found = [
            (match, date)
            for match in DATE.finditer(sentence)
            if (date := date_of(match)) and _is_of_answer(sentence, match)
        ]
        if found:
            return found[0][1]
    return None


def _is_of_answer(sentence: str, match: re.Match[str]) -> bool:
    """True for a date of a letter, or of an answer: not of the questions, nor of what they are about."""
    before = sentence[max(0, match.start() - 40) : match.start()]
    behind = sentence[match.end() : match.end() + 60]
    if _BY_LETTER.search(before):
        return not _PUT_BEFORE.match(behind.lstrip())
    return _ON.search(before) is not None and _ANSWERS_BEHIND.match(behind) is not None


# `De antwoordbrief van 24 januari 2025.`
_BY_LETTER = regex(
    r"\bantwoordbrief\s+van\s+$|\b[Bb]ij\s+(?:\w+\s+){0,2}?brie(?:f|ven)\s+van\s+$|\bbrief\s+d\.?d\.?\s+$"
)
_ON = regex(r"\b(?:op|d\.?d\.?|van)\s+$")
_ANSWERS_BEHIND = regex(
    r"[^.,]{0,30}\b(?:antwoord|beantwoord|geantwoord|gereageerd|gegeven|verstrekte|ontvangen|toegezonden\s+antwoorden)"
)
