"""Requests: sentences that ask without a question mark, and paragraphs that ask in letters without numbers.

The forms of a request stand in `request_forms.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kamervragen.dutch.ending import awaits_reply, waits_for_answer
from kamervragen.dutch.finite_verbs import leads_clause
from kamervragen.dutch.request_forms import REQUESTS
from kamervragen.dutch.sentences import OPENS_QUESTION, quotations, sentence_spans
from kamervragen.patterns import regex

_REQUEST = regex(
    r"\b(?:verzoek(?:en|t)?|verzocht|(?:wordt|worden)\s+gevraagd|graag|gaarne|kunt\s+u|kan\s+de|vernemen|ontvangen|toelichten|"
    r"toe\s+te\s+lichten|vragen|vraagt|uiteen(?:\s+te)?\s*zetten|aan\s+te\s+geven|reflecteren|in\s+te\s+gaan|"
    r"geef|noem|licht|beschrijf|schets|deel|verstrek|overleg|bevestig|nodig(?:en|t)|dring(?:en|t)|op\s+prijs|de\s+vraag)\b",
    re.IGNORECASE,
)
_POLITE = regex(
    r"\b(?:verzoek(?:en|t)|graag|gaarne|kunt\s+u|wilt\s+u|kan\s+de\s+regering)\b", re.IGNORECASE
)


def asks(text: str) -> bool:
    """True where a text holds a question mark or words of a request, or begins as a question does."""
    return (
        "?" in text or OPENS_QUESTION.match(text) is not None or _REQUEST.search(text) is not None
    )


def is_request(text: str) -> bool:
    """True where a text asks politely: enough where a whole list has no question mark."""
    polite = OPENS_QUESTION.match(text) is not None or _POLITE.search(text) is not None
    return polite or bool(request_spans(text))


# `Noem de drie grootste.`, `Licht dit toe.`
_TOLD_TO = regex(r"(?:Geef|Noem|Licht|Beschrijf|Schets|Verstrek|Verklaar|Bevestig)\b")


def asks_of_member(text: str) -> bool:
    """True where a paragraph of members who write themselves asks: a question, a request, or what has to be told.

    >>> [asks_of_member(one) for one in ("Licht dit toe.", "Hierover zijn al vragen gesteld.")]
    [True, False]
    """
    return asks_in_prose(text) or is_request(text) or _TOLD_TO.match(text) is not None


# The committee's own sentence about the answering is no question of members.
OF_COMMITTEE = regex(
    r"^(?:De|Het|Namens)\s(?:(?:leden|lid)\s+van\s+de\s+)?(?:[a-z]+\s+){0,3}commissies?\b"
)
_SINGULAR = regex(r"Zij\s+\w+t\b")
# Who joins may ask on: `… sluiten zich bij deze vraag aan en vragen daarnaast wie toezicht houdt`.
_ANNOUNCES = regex(
    r"\b(?:de\s+)?(?:volgende|navolgende|onderstaande)\s+vragen\b"
    r"|\b(?:sluit(?:en)?|sloot|sloten)\s+zich\b(?!.*\ben\s+(?:\w+\s+){0,2}(?:vra(?:gen|agt)|vroeg(?:en)?|verzoe(?:ken|kt)|verzocht(?:en)?|vernemen|horen|ontvangen|willen)\b)|\bgeen\s+(?:\w+\s+){0,2}vragen\b"
    r"|\bvragen\s+(?:te\s+)?(?:stellen|voorleggen)\b|\bvragen\b.{0,40}\bvoor\s+te\s+leggen\b"
    # `… zien aanleiding tot een aantal vragen aan de regering`
    r"|\b(?:aantal|enkele|enige|diverse|verschillende|meerdere|nadere|aanvullende|veel)\s+(?:\w+e\s+)?vragen\s+aan\b"
    r"|\b(?:stel(?:len|t)|leg(?:gen|t)|breng(?:en|t)|doe(?:n|t)|zend(?:en|t)|treft|vindt)\s+(?:[^\s,;]+\s+){0,6}vragen\b"
)


def request_spans(text: str, *, past: bool = False) -> list[tuple[int, int]]:
    """Return (begin, end) of each sentence of `text` that asks without a question mark.

    `past`: in a report that tells what members asked.

    >>> request_spans("Dat is zo. Graag een toelichting.")
    [(11, 33)]
    """
    return [
        (begin, end)
        for begin, end, question in sentence_spans(text)
        if not question and _is_asking(text[begin:end], past=past)
    ]


# `De leden van de commissie vragen voorts of er een evaluatie komt.`, not `… vragen u spoedig te antwoorden`;
# `… verzoeken de regering een overzicht van de kosten te verstrekken`, not `… de vragen te beantwoorden`.
_COMMITTEE_ASKS = regex(
    r"\b(?:vra(?:agt|gen)|verzoek(?:t|en))\s+(?:(?:de\s+commissie|u|daarom|tevens|voorts|verder|ook)\s+){0,4}"
    r"(?:(?:om\s+)?(?:aan\s+te\s+geven|toe\s+te\s+lichten|uiteen\s+te\s+zetten|in\s+te\s+gaan)"
    r"|(?:om\s+)?een\s+(?:overzicht|toelichting|onderbouwing)|(?:haar|de\s+Kamer)\s+te\s+informeren)\b(?!.*antwoord)|"
    r"\bverzoek(?:t|en)\s+u\s+(?![^.]*\b(?:antwoord|vragen|reactie|weken))[^.]{0,120}\bte\s+(?:verstrekken|vermelden|berichten)\b|"
    r"\bverzoeken\s+de\s+(?:regering|minister|staatssecretaris)\s+(?!.*(?:antwoord|reactie|weken|spoedig))|\bvra(?:agt|gen)\s+(?:(?:voorts|verder|ook|tevens|daarnaast|zich|u|de\s+\w+)\s+){0,3}(?:of|hoe\w*|wat|waarom|welke?|wanneer|wie|in\s+hoeverre)\b"
)


_TELLS = regex(
    r"\b(?:[Zz]ij|[Ll]eden|[Ff]ractieleden|-fracties?)\b[^.;?]{0,60}?\b(?:(?P<past>vroeg(?:en)?|verzochten|wensten|wilden|hadden|meenden|stelden|constateerden|merkten)|"
    r"(?:vra(?:gen|agt)|verzoeken|wensen|willen|hebben|menen|stellen|constateren|merken|lezen|zijn))\b"
)


def tells_in_past(texts: Iterable[str]) -> bool:
    """True where paragraphs tell what members asked and thought, as reports did before 2000.

    >>> tells_in_past(["De leden van de SP-fractie hadden vragen. Zij vroegen of dit klopt."])
    True
    """
    found = [match["past"] is not None for text in texts for match in _TELLS.finditer(text)]
    return 2 * sum(found) > len(found)


def announces(sentence: str) -> bool:
    """True for a sentence that says that questions follow, or that somebody joins those of others."""
    return _ANNOUNCES.search(sentence) is not None


# `… constateren dat ouders vragen of de school openblijft`: they ask, not the members whom the sentence names first.
_GOES_ON = regex(
    r"\b(?:en|maar)\s+(?:(?:daarom|derhalve|dan|ook|tevens|voorts|verder|vervolgens|hierbij|nogmaals|wel|zij)\s+){0,2}$"
)
_OF_OTHERS = regex(
    r"(?P<clause>\b(?:dat|die|omdat|doordat|zodat|terwijl|waarin|waarbij|waardoor|waarop|waarmee)\s"
    r"(?:(?!\b(?:leden|lid|fracties?|fractieleden|[zh]ij|senator(?:en)?)\b|-fractie)[^,;:–]){1,160}?)"
    r"(?P<verb>\b(?:vra(?:gen|agt)|verzoe(?:ken|kt)|(?:willen|wil)\s+(?:graag\s+)?weten)\b)"
    r"(?!\s+(?:[zh]ij|(?:deze|de|genoemde|beide|voornoemde)\s+(?:leden|fracties?|fractieleden)|(?:het|dit|dat|genoemd|voornoemd)\s+lid|"
    r"de\s+(?:[\w-]+-fractie|heer)|mevrouw|senator)\b)"
)


def without_others(sentence: str) -> str:
    """Return a sentence without the verbs of asking in a clause of which others are the subject.

    >>> without_others("Zij lezen dat gemeenten vragen om geld.")
    'Zij lezen dat gemeenten … om geld.'
    """

    def blank(match: re.Match[str]) -> str:
        own = _GOES_ON.search(match["clause"]) is not None
        return match[0] if own else f"{match['clause']}…"

    return _OF_OTHERS.sub(blank, sentence)


# `De leden van A vragen, mede namens de leden van B, of …`, `… vragen daarom, gelet op het advies, hoe …`
_ASIDE = regex(
    r"(?<=\w),\s(?!(?:of|hoe\w*|wat|waarom|welke?|wie|wanneer|waar\w*|om|en|dat|die|maar)\b)[^,;.?:]{1,120},"
    r"(?=\s(?:of|hoe\w*|wat|waarom|welke?|wie|wanneer|waar\w*|in\s+hoeverre|om|naar|de\s+(?:regering|minister|staatssecretaris))\b)"
)


def _is_asking(sentence: str, *, past: bool = False) -> bool:
    if OF_COMMITTEE.match(sentence) and not _COMMITTEE_ASKS.search(sentence):
        return False
    if ("vra" in sentence or "slu" in sentence or "slo" in sentence) and announces(sentence):
        return False
    if "ommissie" in sentence and _COMMITTEE_ASKS.search(sentence):
        return True  # `Tevens verzoekt de commissie u haar te informeren over …`
    sentence = _ASIDE.sub("", without_others(sentence))
    waits = _SINGULAR.match(sentence) or _YOUR_ANSWER.search(sentence)
    if awaits_reply(sentence) or (waits and waits_for_answer(sentence)):
        return False  # she is the committee: `Zij ziet uw antwoord tegemoet en ontvangt dit graag binnen zes weken.`
    return any(request.holds(sentence) for request in REQUESTS if past or not request.past)


def asks_in_prose(text: str, *, past: bool = False) -> bool:
    """True where a paragraph of a letter without numbers asks: a question, or a request of members.

    `past`: in a report that tells what members asked.
    """
    if OF_COMMITTEE.match(text) and "?" not in text and not _COMMITTEE_ASKS.search(text):
        return False
    spans = sentence_spans(text)
    return any(
        not _is_quoted(text, begin, end) if question else _is_asking(text[begin:end], past=past)
        for begin, end, question in spans
    )


def _is_quoted(text: str, begin: int, end: int) -> bool:
    """True for a question that somebody else asks: `Een studente vatte het samen: “Waarom zou ik lenen?”`.

    >>> [
    ...     asks_in_prose(one)
    ...     for one in (
    ...         "Een student zei: “Waarom zou ik lenen?”",
    ...         "Een student zei: 'Waarom zou ik lenen?'",
    ...         "Een student zei: “Wie leent?” Wat vindt u daarvan?",
    ...         "Hoe leest u de zin “Waarom zou ik lenen?”",
    ...         "“Waarom zou ik lenen?”",
    ...         "Zij schrijft: “lenen is goed”, en is dat zo?",
    ...     )
    ... ]
    [False, False, True, True, True, True]
    """
    return any(
        last >= end - 1 and text[begin:first].rstrip().endswith(":")
        for first, last in quotations(text)
    )


# `Graag ontvangen de leden van de commissie uw antwoorden uiterlijk 31 oktober 2025.`
_YOUR_ANSWER = regex(r"\buw\s+(?:\w+\s+)?(?:antwoord\w*|reactie|beantwoording)\b")


# What has no verb is said of the question above it: `Graag met onderbouwing.`, `Gaarne een gemotiveerd antwoord.`
_WISH = regex(r"(?:Graag|Gaarne)\s+(?:ook\s+)?(?P<second>[a-zà-ÿ]+)[\s.]*(?P<behind>[^?]{0,200})")


# `Graag ontvangen deze leden daarbij ook de berekening van het provinciale deel.`
_POINTS_BACK = regex(r"^[^.?]{0,60}\b(?:daar|hier)bij\b")


def adds_to_question(text: str) -> bool:
    """True for a request without a verb, or one that points back, which adds to the question above it.

    >>> adds_to_question("Graag ontvangen deze leden daarbij de berekening.")
    True

    >>> [adds_to_question(f"Graag {one}.") for one in ("met onderbouwing", "toegelicht", "een toelichting")]
    [True, True, True]
    >>> [adds_to_question(f"Graag {one}.") for one in ("ontvangen wij die", "leg ik u dit", "zou zij dit horen")]
    [False, False, False]
    """
    match = _WISH.fullmatch(text)
    if match is None:
        return False
    return (
        not leads_clause(match["second"], match["behind"]) or _POINTS_BACK.search(text) is not None
    )
