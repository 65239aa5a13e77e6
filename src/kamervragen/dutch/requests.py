"""Requests: sentences that ask without a question mark, and paragraphs that ask in letters without numbers.

`REQUESTS` is the table: each form has an example that it reads and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kamervragen.dutch.ending import awaits_reply, waits_for_answer
from kamervragen.dutch.finite_verbs import leads_clause
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


@dataclass(frozen=True, slots=True)
class Request:
    """A form of request in prose: its name, its pattern in one sentence, what it reads and what not.

    `hints`: letters of which each sentence of the form holds some: nearly all are passed by without the pattern.
    `past`: it is one in a report that tells what members asked; elsewhere it tells of an earlier one.
    """

    name: str
    pattern: re.Pattern[str]
    reads: str
    reads_not: str
    hints: tuple[str, ...]
    past: bool = False

    def holds(self, sentence: str) -> bool:
        """True for a sentence of this form."""
        return (
            any(map(sentence.__contains__, self.hints))
            and self.pattern.search(sentence) is not None
        )


_MEMBERS = (
    r"(?:\b(?:[Ll]eden|[Ff]ractieleden|[Ll]id|[Ff]racties?|\w+-fracties?|[Zz]ij|Hij|[Ss]enator(?:en)?)\b|"
    # `Mevrouw Van Dijk (SGP) wil graag weten …`
    r"\b(?:[Mm]evrouw|[Mm]w\.|[Dd]e\s+heer|[Dd]hr\.)\s[^()?.;:]{2,40}\([A-Z])"
)
# What a verb of asking has behind it; behind the noun `vragen` stands something else.
_ASKED = (
    r"(?:de\s+(?:regering|minister\w*|staatssecretaris\w*|bewindsl\w+)|het\s+kabinet|u\b|hem\b|haar\b|of\b|waarom|hoe\w*|wat|"
    r"welke?|wanneer|wie|waar\w*|in\s+hoeverre|om\b|op\s+welke|naar|(?:deze\s+leden|zij)\s+(?:zich\b|de\b|of\b|waarom)|zich\b)"
)
# `… verzoeken de leden van de SP-fractie de regering …`: the members behind the verb.
_INVERTED = (
    r"(?:zij|(?:deze|de|genoemde|beide|voornoemde)\s+(?:leden|fracties?|fractieleden)|(?:het|dit|dat|genoemd|voornoemd)\s+lid|"
    r"(?:haar|zijn|hun)\s+fracties?|de\s+(?:fractie|\w+-fractie|heer\s[A-Z]\w+)|mevrouw\s[A-Z]\w+|senator(?:en)?)"
)
# Right behind its subject `vragen` is a verb, whatever is asked for; for attention nobody asks the government.
_VERB = (
    r"(?:[Zz]ij|[Ll]eden|[Ff]ractieleden|-?[Ff]racties?)\s+vra(?:gen|agt)\s+"
    r"(?!(?:en|van|over|aan|bij|voor|aandacht|die)\b)"
)
# Who asks, behind the verb: `willen de leden van de fracties van BBB, PVV en JA21 graag weten`.
_SUBJECT = r"(?:[^\s;]+\s+){0,16}?"
_ADVERBS = (
    r"(?:(?:daarom|daarnaast|bovendien|eveneens|vervolgens|dan|ook|tevens|voorts|verder|hierbij|graag|allereerst|ten\s+slotte|tot\s+slot|nogmaals|zij|"
    r"deze\s+leden|aan)\s+){0,4}"
)

REQUESTS: tuple[Request, ...] = (
    Request(
        "vragen",
        regex(rf"{_MEMBERS}.*?\bvra(?:gen|agt)\s+{_ADVERBS}{_ASKED}|\bvra(?:gen|agt)\s+{_INVERTED}\b|{_VERB}"),
        "De leden van de SP-fractie vragen of dit klopt.",
        "De leden van de SP-fractie hebben enkele vragen over het voorstel.",
        ("vra",),
    ),
    Request(
        "verzoeken",
        regex(rf"{_MEMBERS}.*?\bverzoe(?:ken|kt)\b|\bverzoe(?:ken|kt)\s+{_INVERTED}\b"),
        "Deze leden verzoeken de regering dit nader te onderbouwen.",
        "De commissie verzoekt u een technische briefing te doen verzorgen.",
        ("verzoe",),
    ),
    Request(
        "graag",
        regex(
            rf"^(?=.*{_MEMBERS}).*?\b(?:horen|vernemen|ontvangen|krijgen|hadden|zien|willen|worden|zouden|hoort|verneemt|ontvangt|krijgt|had|ziet|wil|wordt|zou)\s+"
            rf"{_SUBJECT}(?:graag|gaarne)\b"
        ),
        "Zij vernemen graag hoe de regering hiertegen aankijkt.",
        "De leden van de SP-fractie stellen graag enkele vragen.",
        ("graag", "gaarne"),
    ),
    Request(
        "toezegging",
        regex(rf"^(?=.*{_MEMBERS}).*?\b(?:willen|wensen|wil|wenst)\s+{_SUBJECT}(?:de\s+toezegging|een\s+(?:reactie|toelichting|overzicht|onderbouwing|nadere\s+\w+)|inzicht|weten|te\s+(?:vernemen|weten))\b"),
        "Deze leden wensen te weten welke stappen worden gezet.",
        "De leden wensen de regering succes.",
        ("wil", "wens"),
    ),
    Request(
        "nodigt uit",
        regex(rf"^(?=.*{_MEMBERS}).*?\b(?:nodig(?:en|t)\b.{{1,120}}\buit|dring(?:en|t)\b.{{0,60}}\baan)\b"),
        "Deze leden nodigen de regering uit te reflecteren op de rol van gemeenten.",
        "Deze leden zien uit naar het overleg.",
        ("nodig", "dring"),
    ),
    Request(
        "stelt de vraag",
        regex(rf"^(?=.*{_MEMBERS}).*?\b(?:stel(?:len|t)|leg(?:gen|t))\b.{{0,60}}?\bde\s+vraag\b(?:\s+voor)?,?\s+(?:of|hoe\w*|wat|waarom|welke?|wanneer|wie|waar\w*|in\s+hoeverre)\b"),
        "Deze leden leggen de regering de vraag voor of een overgangstermijn nodig is.",
        "Deze leden leggen de vraag voor aan de Raad.",
        ("vraag",),
    ),
    Request(
        "op prijs",
        regex(
            rf"{_MEMBERS}.*?\b(?:zou(?:den)?\s+het\s+(?:zeer\s+)?op\s+prijs\s+stellen|stel(?:len|t)\s+het\s+(?:zeer\s+)?op\s+prijs)\b"
            r"|\b(?:toelichting|inzicht|overzicht|onderbouwing|uiteenzetting|verduidelijking)\b.{0,80}\bop\s+prijs\s+gesteld\b"
        ),
        "De leden zouden het op prijs stellen indien de minister hierop ingaat.",
        "De leden van de SP-fractie zien de prijs stijgen.",
        ("prijs",),
    ),
    Request(
        "kort",
        regex(r"^(?:Graag|Gaarne)\b(?!\s+\w+\s+(?:ik|wij|de\s+(?:\w+\s+)?commissie)\b)"),
        "Graag een toelichting.",
        "Graag vraag ik uw aandacht voor het volgende.",
        ("Graag", "Gaarne"),
    ),
    Request(
        "verzocht",
        regex(r"\b(?:regering|minister|staatssecretaris|kabinet)\b.*?\bword(?:t|en)\b.*?\b(?:verzocht|gevraagd|uitgenodigd)\b|\bword(?:t|en)\s+de\s+(?:regering|minister|staatssecretaris)\b.*?\b(?:verzocht|gevraagd|uitgenodigd)\b"),
        "De regering wordt verzocht dit nader te onderbouwen.",
        "De regering heeft daarom verzocht.",
        ("verzocht", "gevraagd", "uitgenodigd"),
    ),
    # A question that slipped its question mark.
    Request(
        "zonder vraagteken",
        regex(r"^(?:Kan|Kunt|Wil|Wilt|Is|Zijn|Heeft|Acht|Deelt|Ziet|Bent|Klopt|Erkent)\s+(?:de\s+(?:regering|minister|staatssecretaris)|het\s+kabinet|u)\b"),
        "Kan de regering dit toelichten.",
        "De regering kan dit toelichten.",
        ("regering", "minister", "staatssecretaris", "kabinet", "u"),
    ),
    # What it asks for stands first, its verb right behind that.
    Request(
        "vraagwoord",
        regex(
            r"^(?:(?:In|Op|Met|Aan|Voor|Van|Tot|Binnen|Door|Bij|Uit|Onder|Over|Tegen|Naar|Vanaf|Per|Via)\s+)?"
            r"(?:(?:[Ww]elke?|[Hh]oeveel)(?:\s+(?!(?:de|het|een|dit|dat|deze|die|er|zij|u)\s)[a-zà-ÿ-]+){1,3}|Waarom|Wanneer|Hoe|Wat|[Hh]oeverre)"
            r"\s+(?:is|zijn|was|waren|wordt|worden|zal|zullen|kan|kunnen|heeft|hebben|gaat|gaan|moet|moeten|komt|komen|bestaat)\s+[^?]*\.$"
        ),
        "Van welke nieuwe ontwikkelingen is sprake.",
        "Welke maatregelen de regering neemt, is bekend.",
        ("elk", "oeve", "Waarom", "Wanneer", "Hoe", "Wat"),
    ),
    Request(
        "rijst",
        regex(
            r"\b(?:doemt|rijst)\b.{0,40}\bde\s+vraag\b"
            r"|\bkomt\b.{0,40}\bde\s+vraag\b(?!.*\baan\s+(?:de\s+orde|bod)\b)"
        ),
        "Dan rijst de vraag wie dit betaalt.",
        "Daar komt de vraag wie dit betaalt aan de orde.",
        ("vraag",),
    ),
    Request(
        "vroegen",
        regex(
            rf"{_MEMBERS}.*?\bvroeg(?:en)?\s+{_ADVERBS}{_ASKED}|\bvroeg(?:en)?\s+{_INVERTED}\b|"
            r"(?:[Zz]ij|[Ll]eden|[Ff]ractieleden|-?[Ff]racties?)\s+vroeg(?:en)?\s+(?!(?:en|van|over|aan|bij|voor|aandacht|die)\b)"
        ),
        "Zij vroegen of de regering dat oordeel deelt.",
        "Zij vroegen aandacht voor de uitvoering.",
        ("vroeg",),
        past=True,
    ),
    Request(
        "verzochten",
        regex(rf"{_MEMBERS}.*?\bverzochten\b|\bverzocht(?:en)?\s+{_INVERTED}\b"),
        "Deze leden verzochten de regering hierop in te gaan.",
        "De regering had daarom verzocht.",
        ("verzocht",),
        past=True,
    ),
    Request(
        "wilden weten",
        regex(
            rf"^(?=.*{_MEMBERS}).*?\b(?:(?:wilden|wilde|wensten|wenste|zouden|zou)\s+{_SUBJECT}(?:graag|gaarne|weten|(?:te\s+)?vernemen)|"
            r"(?:vernam|vernamen|hoorden|hoorde|ontvingen|ontving|zagen|zag)\s+(?:[^\s;]+\s+){0,6}?(?:graag|gaarne))\b"
        ),
        "De leden van de SP-fractie vernamen gaarne waarom dit zo was.",
        "De leden van de SP-fractie wilden hiermee wachten.",
        ("wild", "wenst", "zou", "verna", "hoord", "ontving", "zag"),
        past=True,
    ),
)  # fmt: skip
# The committee's own sentence about the answering is no question of members.
OF_COMMITTEE = regex(
    r"^(?:De|Het|Namens)\s(?:(?:leden|lid)\s+van\s+de\s+)?(?:[a-z]+\s+){0,3}commissies?\b"
)
_SINGULAR = regex(r"Zij\s+\w+t\b")
# Who joins may ask on: `… sluiten zich bij deze vraag aan en vragen daarnaast wie toezicht houdt`.
_ANNOUNCES = regex(
    r"\b(?:de\s+)?(?:volgende|navolgende|onderstaande)\s+vragen\b"
    r"|\bsluit(?:en)?\s+zich\b(?!.*\ben\s+(?:\w+\s+){0,2}(?:vra(?:gen|agt)|verzoe(?:ken|kt)|vernemen|horen|ontvangen|willen)\b)|\bgeen\s+(?:\w+\s+){0,2}vragen\b"
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


def _is_asking(sentence: str, *, past: bool = False) -> bool:
    if OF_COMMITTEE.match(sentence) and not _COMMITTEE_ASKS.search(sentence):
        return False
    if ("vra" in sentence or "sluit" in sentence) and announces(sentence):
        return False
    if "ommissie" in sentence and _COMMITTEE_ASKS.search(sentence):
        return True  # `Tevens verzoekt de commissie u haar te informeren over …`
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
