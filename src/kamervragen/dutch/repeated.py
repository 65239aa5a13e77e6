"""Sentences in which who answers says once more what was asked: `De leden van de SP-fractie vragen mij of …`.

`REPEATED` is the table: each form has an example that it reads and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.sentences import sentence_spans
from kamervragen.patterns import regex

# Who asks: `de leden van …`, `deze leden`, `de SP-fractie`, `het lid Bos`, `zij`.
_THEY = (
    r"(?:(?:[Dd]e(?:ze|zelfde)?|[Gg]enoemde|[Vv]oornoemde|[Bb]eide|[Vv]erschillende|[Dd]iverse|[Ee]nkele)\s+"
    r"(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+)?(?:[Ff]ractie)?(?:[Ll]eden|[Ff]racties?)|"
    r"[Dd]e\s+(?:[A-Z0-9][\w-]*-?fracties?|(?:heer|commissie)\b)|"
    r"[Hh]et\s+(?:[Kk]amer)?[Ll]id|[Mm]evrouw\s[A-Z]|[Zz]ij|[Zz]e)"
)
# It may be quoted: `"Deze leden zouden graag vernemen …"`
_QUOTED = r"(?:[\"'“”„‘«]\s?)?"
_VERB = (
    # `Zoals deze leden opmerken, vraagt dit om zorgvuldigheid`: that is not what they do
    r"(?:vraagt(?!\s+(?:dit|dat)\b(?!\s+kabinet))|vragen(?!\s+(?:deze|die|zulke|dergelijke)\s+(?!leden|minister|regering|staats))|vroeg(?:en)?|"
    r"(?:hebben|heeft|hadden|had)\s(?:[^.;]{0,80}?\s)?(?:gevraagd|verzocht|geïnformeerd)|verzoe(?:ken|kt)|verzocht(?:en)?|informe(?:ren|ert|erde|erden)|"
    r"(?:willen|wil|wilden|wilde|wensen|wenst|wensten|zouden|zou)\s(?:[^.;]{0,120}?\s)?(?:weten|vernemen|horen|zien|ontvangen|krijgen|reactie|toelichting)|"
    r"(?:horen|hoort|vernemen|verneemt|ontvangen|ontvangt|zien|ziet|krijgen|krijgt)\s(?:[^.;]{0,60}?\s)?graag|"
    r"(?:stellen|stelt|stelden)\s(?:[^.;]{0,60}?\s)?(?:de\s+)?vraag)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of sentence that repeats a question: its name, its pattern, what it reads and what not."""

    name: str
    pattern: re.Pattern[str]
    reads: str
    reads_not: str


REPEATED: tuple[Form, ...] = (
    Form(
        "they ask",
        regex(rf"^(?:[^\s;]+\s+){{0,5}}?{_QUOTED}{_THEY}\b[^;]*?\b{_VERB}\b"),
        "De leden van de SP-fractie vragen mij of ik dit herken.",
        "Ik zal de gemeenten vragen of dit klopt.",
    ),
    Form(
        "inverted",
        regex(
            rf"\b{_VERB}\s+(?:mij\s+)?{_THEY}\b|"
            rf"\b(?:hebben|heeft|hadden|had)\s+{_THEY}\b[^.;]{{0,80}}?\b(?:gevraagd|verzocht|geïnformeerd)\b"
        ),
        "Daarnaast vragen zij wie dit betaalt.",
        "Dit vragen gemeenten ook.",
    ),
    Form(
        "passive",
        regex(
            r"^(?=.*\b(?:leden|fracties?)\b).*?\b(?:wordt|werd|worden|werden|is|zijn)\b[^.;]{0,200}\bgevraagd\b|"
            r"^(?:Gevraagd\s+(?:wordt|werd|is)|(?:Ook|Tevens|Voorts|Verder|Daarnaast|Vervolgens|Daarbij|Tot\s+slot|Ten\s+slotte)\s+(?:wordt|werd|is)\s+gevraagd)\b"
        ),
        "Door de leden van de SP-fractie is gevraagd naar de kosten.",
        "De gemeenten is gevraagd dit te doen.",
    ),
    Form(
        "to the question",
        regex(
            r"^(?:(?:In|Als)\s+(?:antwoord|reactie)\s+|Met\s+betrekking\s+tot\s+|Wat\s+betreft\s+|Ten\s+aanzien\s+van\s+|Naar\s+aanleiding\s+van\s+|Voor\s+wat\s+betreft\s+)?"
            r"(?:[Oo]p\s+)?(?:de|het|een|hun|haar|deze)\s+(?:\w+\s+)?(?:vra(?:ag|gen)|verzoek)\s+"
            r"(?:van|door|of|naar|wat|waarom|hoe|hoeveel|welke?|wie|wanneer|waar\w*|om|over)\b"
        ),
        "Op de vraag van de leden van de SP-fractie antwoord ik het volgende.",
        "De vraag naar zorg neemt toe, zo blijkt: de vraag is groot.",
    ),
    Form(
        "is not clear to them",
        regex(
            rf"\b(?:is|was|wordt|werd|blijft|bleef)\s+(?:het\s+)?(?:voor\s+|aan\s+)?{_THEY}\b[^.;,]{{0,60}}?"
            r"\b(?:onduidelijk|niet\s+(?:\w+\s+)?duidelijk|niet\s+helder)\b,?\s+"
            r"(?:of|hoe\w*|waarom|wat|welke?|wanneer|wie|waar\w*)\b"
        ),
        "Met name is deze leden niet duidelijk of dit zo is.",
        "Gemeenten is niet duidelijk of dit zo is.",
    ),
    Form(
        "raises a question",
        regex(
            r"\b(?:roep(?:t|en)|werp(?:t|en)|breng(?:t|en)|leid(?:t|en)|rijst|rijzen|leeft|leven)\b[^.;]{0,120}"
            r"\b(?:leden|lid|fracties?)\b[^.;]{0,120}?\b(?:de\s+vraag|vra(?:ag|gen)\s+op)\b"
        ),
        "Dat roept bij de leden van de SP-fractie de vraag op wie dit betaalt.",
        "Dat roept bij gemeenten de vraag op wie dit betaalt.",
    ),
    Form(
        "asks outright",
        regex(r"\?[\"'’”»)\]]*$"),
        "Kan de minister dit bevestigen?",
        "Dit kan ik bevestigen.",
    ),
)  # fmt: skip
# So a sentence begins that says what they think: it leads to what they ask, or stands beside it.
_OF_THEM = regex(
    r"^(?!(?:De|Het)\s+(?:regering|kabinet|minister|staatssecretaris|bewinds\w+|initiatiefnemer\w*)\b|(?:Ik|Wij|We)\s)"
    rf"{_QUOTED}(?:[^\s;,]+\s+){{0,4}}?{_THEY}\b(?!\s+(?:inbreng|vragen\s+die)\b)"
)


def repeats(sentence: str) -> bool:
    """True for a sentence that says what was asked.

    >>> repeats("De leden van de SP-fractie vragen wie dit betaalt.")
    True
    """
    return asks_of_members(sentence) or REPEATED[-1].pattern.search(sentence) is not None


# Text without stops is one sentence; what it says stands in so many characters.
_REACH = 1500
# `De leden hebben nog enkele vragen.`, `De leden hebben vragen gesteld.`: there `vragen` is no verb; in `De leden van
# deze fractie vragen` it is.
_NOUN = regex(
    r"\b(?:enkele|enige|een\s+aantal|aantal|veel|meer|geen|verdere|diverse|verschillende|meerdere|nadere|aanvullende|volgende|"
    r"navolgende|deze|die|hun|uw|alle|nog|gestelde|kritische|technische|hebben|heeft|hadden|stellen|stelden)\s+(?:(?!\w*fractie)\w+e\s+)?"
    r"vragen\b(?!\s+(?:zij|ze|deze|de\s+leden)\b)|"
    r"\bvragen(?=\s+(?:gesteld|voorgelegd|ingebracht|ingediend|opgeworpen|opgenomen|beantwoord)\b)"
)


def asks_of_members(sentence: str) -> bool:
    """True for a sentence that says in so many words that members ask."""
    sentence = sentence[:_REACH]
    if "vragen" in sentence:
        sentence = _NOUN.sub("…", sentence)
    return any(form.pattern.search(sentence) is not None for form in REPEATED[:-1])


# `De leden van de SP-fractie zijn benieuwd hoe dit gaat.`: no request, but who answers takes it for one.
_CURIOUS = regex(
    rf"{_THEY}\b[^.;]{{0,120}}?\b(?:(?:zijn|is|waren|was)\s+(?:\w+\s+){{0,3}}?(?:benieuwd|nieuwsgierig|geïnteresseerd)|"
    r"(?:heb(?:ben)?|heeft|hadden)\s+(?:\w+\s+){0,3}?behoefte\s+aan)\s+"
    r"(?:of|hoe\w*|waarom|wat|welke?|wanneer|wie|waar\w*|in|naar|een|meer|nadere)\b"
)


def is_curious(sentence: str) -> bool:
    """True for a sentence in which members would like to know something, and ask nobody.

    >>> is_curious("De leden van de SP-fractie zijn benieuwd hoe dit gaat.")
    True
    """
    return _CURIOUS.search(sentence[:_REACH]) is not None


def is_of_members(sentence: str) -> bool:
    """True for a sentence whose subject are those who ask: `Deze leden lezen dat …`."""
    return _OF_THEM.search(sentence[:_REACH]) is not None


# `In antwoord op de vraag van A of dit klopt, merkt de regering op dat …`: one sentence asks and answers.
_ANSWERED_AT_ONCE = regex(
    r"^(?:(?:In|Als)\s+(?:antwoord|reactie)\s+op|Op|Naar\s+aanleiding\s+van)\s+(?:de|het|een|hun|deze)\s+(?:\w+\s+)?(?:vra(?:ag|gen)|verzoek)\b.+?,?\s+"
    r"(?:merkt|merken|antwoordt|antwoorden|kan|kunnen|geldt|is|zijn|wordt|wijst|luidt|verwijst|deelt|meldt|meld|merk|antwoord|verwijs|wijs)\b"
)


def answers_at_once(sentence: str) -> bool:
    """True for a sentence that says what was asked, and answers it.

    >>> answers_at_once("Op de vraag van de leden van de SP-fractie of dit zo is, antwoordt de regering dat dit zo is.")
    True
    """
    return _ANSWERED_AT_ONCE.search(sentence[:_REACH]) is not None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paragraph of a reply: what was asked, said once more, and what is answered to it.

    `head`: where what was asked ends; `begin` where nothing was. `lead`: where it begins that is said of those who ask.
    """

    begin: int
    lead: int
    head: int
    end: int


# Sentences that may lead to what is asked, or stand between two that ask.
_MOST_LEADING = 4
# Behind what members say at the start of a paragraph they may ask so much later.
_FAR = 14
# `De leden van de SGP-fractie sluiten zich bij deze vraag aan.` belongs to the question above it.
_ASKS, _JOINS, _OF_THEM_TOO, _OTHER = "asks", "joins", "members", "other"
# What is asked as well begins so, behind an answer.
_ADDS = regex(
    r"(?:Ook|Tevens|Voorts|Verder|Daarnaast|Vervolgens|Daarbij|Bovendien|Eveneens|Tot\s+slot|Ten\s+slotte|Op\s+de\s+vra)\b"
)


def stretches(text: str, copied: Callable[[str], bool] | None = None) -> list[Stretch]:
    """Cut a paragraph where, behind an answer, it says again what was asked.

    `copied`: tells sentences that stand in a question word for word; without it who answers may ask himself.

    >>> text = "Zij vragen wie betaalt. Dat doe ik. Zij vragen wanneer. Morgen."
    >>> [(text[one.begin : one.head], text[one.head : one.end]) for one in stretches(text)]
    [('Zij vragen wie betaalt.', ' Dat doe ik. '), ('Zij vragen wanneer.', ' Morgen.')]
    """
    spans = [(begin, end) for begin, end, _ in sentence_spans(text)]
    kinds = [_kind(text[begin:end], copied) for begin, end in spans]
    if copied is None:
        kinds = _without_own(text, spans, kinds)
        if _is_asked_whole(text, spans, kinds):
            lead = next(n for n, kind in enumerate(kinds) if kind != _OTHER)
            return [Stretch(spans[0][0], spans[lead][0], spans[-1][1], len(text))]
    found: list[Stretch] = []
    place = 0
    while place < len(spans):
        asking = _first_asking(text, spans, kinds, place)
        behind = place if asking is None else _behind_asking(kinds, asking)
        after = max(behind, place + 1)
        while after < len(spans) and _leads(kinds, after) is None:
            after += 1
        lead = next((n for n in range(place, behind) if kinds[n] != _OTHER), place)
        found.append(
            Stretch(
                begin=spans[place][0],
                lead=spans[lead][0],
                head=spans[behind - 1][1] if behind > place else spans[place][0],
                end=spans[after][0] if after < len(spans) else len(text),
            )
        )
        place = after
    return found


def _kind(sentence: str, copied: Callable[[str], bool] | None) -> str:
    if repeats(sentence) or (copied is None and is_curious(sentence)):
        return _ASKS
    if is_of_members(sentence):
        return _JOINS if joining_verb(sentence) is not None else _OF_THEM_TOO
    return _OF_THEM_TOO if copied is not None and copied(sentence) else _OTHER


# Whom members ask: who answers is `ik`, or asks nothing of himself.
_OF_GOVERNMENT = regex(
    r"\b(?:de\s+(?:regering|minister|staatssecretaris|bewindspersoon|initiatiefnemers?)|het\s+kabinet|u)\b"
)
_FIRST_PERSON = regex(
    # `in de ons omringende landen` anybody says
    r"\b(?:[Ii]k|mij|mijn|[Ww]ij|ons(?!\s+(?:omringende|land))|onze)\b|^(?:Ja|Nee|Neen|Dat\s+klopt)\b"
)


def _without_own(text: str, spans: list[tuple[int, int]], kinds: list[str]) -> list[str]:
    """Return the kinds without questions that who answers asks himself: behind what he says, of nobody.

    Also one above his answer, where nobody else is spoken of: `Waarom dan toch dit middel? Het werkt.` But what members
    say may end in such a question; he would answer it.
    """
    theirs = bool(kinds) and (kinds[0] == _OF_THEM_TOO or asks_of_members(text[slice(*spans[0])]))
    result: list[str] = []
    for place, (begin, end) in enumerate(spans):
        sentence = text[begin:end]
        last = place == len(spans) - 1
        behind = place > 0 and result[-1] == _OTHER and not (theirs and last)
        above = not place and not last and set(kinds[1:]) == {_OTHER}
        own = (behind or above) and not asks_of_members(sentence)
        own = own and _OF_GOVERNMENT.search(sentence) is None
        result.append(_OTHER if own and kinds[place] == _ASKS else kinds[place])
    return result


def _is_asked_whole(text: str, spans: list[tuple[int, int]], kinds: list[str]) -> bool:
    """True for a paragraph that ends asking, in which nobody answers: all of it was asked."""
    if not kinds or kinds[-1] != _ASKS or kinds[0] == _OTHER:
        return False
    others = (
        text[begin:end] for (begin, end), kind in zip(spans, kinds, strict=True) if kind == _OTHER
    )
    return not any(map(_FIRST_PERSON.search, others))


def _first_asking(
    text: str, spans: list[tuple[int, int]], kinds: list[str], place: int
) -> int | None:
    """Return the sentence that asks to which the one at `place` leads; at the start of a paragraph any may lead."""
    found = _leads(kinds, place)
    if found is not None or place > 0:
        return found
    reach = _FAR if kinds[0] == _OF_THEM_TOO else _MOST_LEADING
    ahead = next((n for n, kind in enumerate(kinds[:reach]) if kind == _ASKS), None)
    return None if ahead is None or _ADDS.match(text, spans[ahead][0]) else ahead


def _behind_asking(kinds: list[str], asking: int) -> int:
    """Return the first sentence behind those that ask, with what leads from one to the next."""
    behind = asking + 1
    while behind < len(kinds):
        following = _leads(kinds, behind)
        if following is None:
            break
        behind = following + 1
    while behind < len(kinds) and kinds[behind] == _JOINS:
        behind += 1
    return behind


def _leads(kinds: list[str], place: int) -> int | None:
    """Return the sentence that asks, from `place` on, where only what is said of members stands before it."""
    for ahead in range(place, min(len(kinds), place + _MOST_LEADING)):
        if kinds[ahead] == _ASKS:
            return ahead
        if kinds[ahead] == _OTHER:
            return None
    return None
