"""The forms of requests: sentences in which members ask without a question mark.

`REQUESTS` is the table: each form has an example that it reads and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.patterns import regex


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


# `Mevrouw Van Dijk (SGP) wil graag weten …`
_ADDRESSED = r"\b(?:[Mm]evrouw|[Mm]w\.|[Dd]e\s+heer|[Dd]hr\.)\s[^()?.;:]{2,40}\([A-Z]"
_NAMED = r"Groep\s(?=[A-Z])|[Ll]eden|[Ff]ractieleden|[Ll]id|[Ff]racties?|\w+-fracties?|Hij|[Ss]enator(?:en)?"
_MEMBERS = rf"(?:\b(?:{_NAMED}|[Zz]ij)\b|{_ADDRESSED})"
# `zij` may be anybody: `Veel ouders willen graag weten waar zij aan toe zijn.`; behind the verb it is its subject.
_WANTS = (
    r"(?:willen|wil|wensen|wenst|zouden|zou|horen|hoort|vernemen|verneemt|ontvangen|ontvangt|krijgen|krijgt|zien|ziet|"
    r"worden|wordt|hadden|had|stellen|stelt|leggen|legt|hebben|heeft|nodigen|nodigt|dringen|dringt|roepen|roept|"
    r"wilden|wilde|wensten|wenste|vernam|vernamen|hoorden|hoorde|ontvingen|ontving|zagen|zag)"
)
_SUBJECTS = (
    rf"(?:\b(?:{_NAMED}|Zij|{_WANTS}\s+(?:[zh]ij|ze)|zij\s+(?:\w+\s+)?{_WANTS})\b|{_ADDRESSED})"
)
# What a verb of asking has behind it; behind the noun `vragen` stands something else.
_ASKED = (
    r"(?:de\s+(?:regering|minister\w*|staatssecretaris\w*|bewindsl\w+)|het\s+kabinet|u\b|hem\b|haar\b|of\b|waarom|hoe\w*|wat|"
    r"welke?|wanneer|wie|waar\w*|om\b|naar|"
    # `vragen bij wie burgers terechtkunnen`
    r"(?:aan|bij|binnen|door|in|met|onder|op|over|per|tegen|tijdens|tot|uit|van|vanaf|voor|volgens)\s+(?:welke?|wie|wat|wanneer|hoe\w*)\b|"
    r"een\s+(?:\w+e?\s+){0,2}(?:reactie|toelichting|overzicht|onderbouwing|verduidelijking|uitleg|appreciatie)\b|"
    r"(?:deze\s+leden|zij)\s+(?:zich\b|de\b|of\b|waarom)|zich\b)"
)
# `… verzoeken de leden van de SP-fractie de regering …`: the members behind the verb.
_INVERTED = (
    r"(?:[zh]ij|(?:deze|de|genoemde|beide|voornoemde)\s+(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+)?(?:leden|fracties?|fractieleden)|(?:het|dit|dat|genoemd|voornoemd)\s+lid|"
    r"(?:haar|zijn|hun)\s+fracties?|de\s+(?:fractie|Groep\s[A-Z]\w*|\w+-fractie|heer\s[A-Z]\w+)|mevrouw\s[A-Z]\w+|senator(?:en)?)"
)
# What stands behind `de vraag`.
_WHAT = (
    r"(?:of|hoe\w*|wat|waarom|welke?|wanneer|wie|waar\w*|"
    r"(?:aan|bij|binnen|door|in|met|onder|op|over|per|tegen|tijdens|tot|uit|van|vanaf|voor)\s+(?:welke?|wie|wat|wanneer|hoe\w*))\b"
)
_OFFICE = r"(?:regering|minister\w*|staatssecretaris\w*|bewinds\w+|kabinet|u|initiatiefnemers?|indieners?)\b"
# Right behind its subject `vragen` is a verb, whatever is asked for; for attention nobody asks the government.
_VERB = (
    r"(?:[Zz]ij|[Ll]eden|[Ff]ractieleden|-?[Ff]racties?)\s+vra(?:gen|agt)\s+"
    r"(?!(?:en|van|over|aan|bij|voor|op|aandacht|die|niet\s+(?:om|naar)|dit\s+(?:mede|ook|tevens)\s+namens)\b(?!\s+(?:welke?|wie|wat|hoe\w*)\b))"
)
# Who asks, behind the verb: `willen de leden van de fracties van BBB, PVV en JA21 graag weten`.
_SUBJECT = r"(?:[^\s;]+\s+){0,16}?"
_ADVERBS = (
    r"(?:(?:daarom|daarnaast|bovendien|eveneens|vervolgens|dan|ook|tevens|voorts|verder|hierbij|hierop|hierover|daarbij|daarop|daarover|graag|allereerst|ten\s+slotte|tot\s+slot|nogmaals|zij|"
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
            rf"^(?=.*{_SUBJECTS}).*?\b(?:horen|vernemen|ontvangen|krijgen|hadden|zien|willen|worden|zouden|hoort|verneemt|ontvangt|krijgt|had|ziet|wil|wordt|zou)\s+"
            # `zien graag dat ondernemers de ruimte krijgen` is a wish, and asks nobody
            rf"{_SUBJECT}(?:graag|gaarne)\b(?!\s+dat\s+(?!(?:\S+\s+){{0,12}}?{_OFFICE}))"
        ),
        "Zij vernemen graag hoe de regering hiertegen aankijkt.",
        "De leden van de SP-fractie stellen graag enkele vragen.",
        ("graag", "gaarne"),
    ),
    Request(
        "toezegging",
        regex(rf"^(?=.*{_SUBJECTS}).*?\b(?:willen|wensen|wil|wenst)\s+{_SUBJECT}(?:de\s+toezegging|een\s+(?:reactie|toelichting|overzicht|onderbouwing|nadere\s+\w+)|inzicht|weten|geïnformeerd|te\s+(?:vernemen|weten))\b"),
        "Deze leden wensen te weten welke stappen worden gezet.",
        "De leden wensen de regering succes.",
        ("wil", "wens"),
    ),
    Request(
        "nodigt uit",
        regex(rf"^(?=.*{_SUBJECTS}).*?\b(?:nodig(?:en|t)\b.{{1,120}}\buit|dring(?:en|t)\b.{{0,60}}\baan|roep(?:en|t)\s+(?:[^\s;]+\s+){{0,16}}?{_OFFICE}.{{0,40}}?\bop)\b"),
        "Deze leden nodigen de regering uit te reflecteren op de rol van gemeenten.",
        "Deze leden zien uit naar het overleg.",
        ("nodig", "dring", "roep"),
    ),
    Request(
        "stelt de vraag",
        regex(rf"^(?=.*{_SUBJECTS}).*?\b(?:stel(?:len|t)|leg(?:gen|t)|heb(?:ben)?|heeft)\b.{{0,60}}?\bde\s+(?:\w+\s+)?vraag\b(?:\s+voor)?,?\s+{_WHAT}"
            rf"|\bvraag\s+van\s+(?:de(?:ze)?|genoemde|voornoemde|het|dit)\s+(?:leden|lid|fractie)\b[^;]{{0,60}}?\s(?:is|luidt)(?:\s+\w+)?,?\s+{_WHAT}"),
        "Deze leden leggen de regering de vraag voor of een overgangstermijn nodig is.",
        "Deze leden leggen de vraag voor aan de Raad.",
        ("vraag",),
    ),
    Request(
        "op prijs",
        regex(
            rf"{_MEMBERS}.*?\b(?:zou(?:den)?\s+het\s+(?:zeer\s+)?op\s+prijs\s+stellen|stel(?:len|t)\s+het\s+(?:zeer\s+)?op\s+prijs)\b"
            r"|\b(?:toelichting|reactie|inzicht|overzicht|onderbouwing|uiteenzetting|verduidelijking)\b.{0,80}\bop\s+prijs\s+gesteld\b"
        ),
        "De leden zouden het op prijs stellen indien de minister hierop ingaat.",
        "De leden van de SP-fractie zien de prijs stijgen.",
        ("prijs",),
    ),
    Request(
        "kort",
        regex(
            r"^(?:Graag|Gaarne)\b(?!\s+\w+\s+(?:ik|wij|de\s+(?:\w+\s+)?commissie)\b)"
            # Not `Graag ontvangt de commissie een reactie binnen vier weken.`
            r"|^(?:Graag|Gaarne)\s+\w+\s+(?:wij|de\s+(?:\w+\s+)?commissie)\s+(?:ook\s+|nog\s+)?"
            r"(?:(?:een|de)\s+)?(?:(?:nadere|verdere)\s+)?(?:toelichting|onderbouwing|overzicht|uitsplitsing|inzicht|uitleg|cijfers)\b"
        ),
        "Graag ontvangt de commissie een nadere toelichting op de tarieven.",
        "Graag vraag ik uw aandacht voor het volgende.",
        ("Graag", "Gaarne"),
    ),
    Request(
        "verzocht",
        regex(r"^(?!.*\b(?:motie\S*|amendement\S*|waarin|waarmee|waarbij)\b.*\bword(?:t|en)\b)(?:.*?\b(?:regering|minister|staatssecretaris|kabinet)\b.*?\bword(?:t|en)\b.*?\b(?:verzocht|gevraagd|uitgenodigd)\b|.*?\bword(?:t|en)\s+de\s+(?:regering|minister|staatssecretaris)\b.*?\b(?:verzocht|gevraagd|uitgenodigd)\b)"
            # `Gevraagd wordt of dit klopt.`, `Door deze leden wordt gevraagd naar de kosten.`
            r"|^(?:(?:Ook|Tevens|Voorts|Verder|Daarnaast|Tot\s+slot|Ten\s+slotte)\s+wordt\s+(?:\w+\s+)?gevraagd|Gevraagd\s+wordt)\b"
            r"|\bdoor\s+(?:de(?:ze)?|genoemde|voornoemde|het)\s+(?:leden|lid|fracties?)\b.*?\bword(?:t|en)\b.*?\bgevraagd\b"
            r"|\bword(?:t|en)\s+door\s+(?:de(?:ze)?|genoemde|voornoemde|het)\s+(?:leden|lid|fracties?)\b.*?\bgevraagd\b"),
        "De regering wordt verzocht dit nader te onderbouwen.",
        "De regering heeft daarom verzocht.",
        ("verzocht", "evraagd", "uitgenodigd"),
    ),
    # A question that slipped its question mark.
    Request(
        "zonder vraagteken",
        regex(
            # `Kan de minister dit niet toezeggen, dan …` says what if
            r"^(?!.*,\s+(?:dan|zo)\s)(?:(?:Kan|Kunt|Kunnen|Wil|Wilt|Willen|Is|Zijn|Heeft|Hebben|Acht|Achten|Deelt|Delen|Ziet|Zien|Bent|Klopt|Erkent|Erkennen)\s+"
            r"(?:de\s+(?:regering|minister|staatssecretaris|bewindspersoon|bewindspersonen|bewindslieden|initiatiefnemers?|indieners?)|het\s+kabinet|u)\b"
            r"|(?:Kan|Kunnen|Wil|Willen)\s+[zh]ij\s|Klopt\s+het\s+dat\b"
            r"|(?:Zo|Indien)\s+(?:ja|nee|neen|niet),\s+(?:waarom|wanneer|hoe\w*|wat|welke?|wie|(?:op|in|met|per|aan)\s+(?:welke?|wie|wanneer|hoe\w*))\b)"
        ),
        "Kan de regering dit toelichten.",
        "De regering kan dit toelichten.",
        ("regering", "minister", "staatssecretaris", "kabinet", "u", "bewinds", "indiener", "nemer", "ij ", "het dat",
         "Zo ", "Indien "),
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
            r"\b(?:doemt|rijst|rest|resteert)\b.{0,60}\bde\s+vraag\b|\bkomt\b.{0,60}\bde\s+vraag\b(?!.*\baan\s+(?:de\s+orde|bod)\b)|\b[Dd]e\s+vraag\s+(?:die|welke)\b.{0,80}\b(?:rijst|leeft|opkomt)\b"
            # `Dat roept bij de leden van de SP-fractie de vraag op of …`, `Dit brengt deze leden op de vraag hoe …`
            rf"|\b(?:roep(?:t|en)|werp(?:t|en)|breng(?:t|en)|leid(?:t|en)|lee[fv](?:t|en)|bestaa(?:t|n)|blijf(?:t)?|doe(?:t|n))\b[^.;]{{0,120}}?\bde\s+vraag\s+(?:(?:op|over|rijzen|ontstaan),?\s+)?{_WHAT}"
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
        "hebben gevraagd",
        regex(
            rf"{_MEMBERS}.*?\b(?:hebben|heeft|hadden|had)\s+(?:[^\s;]+\s+){{0,6}}?(?:gevraagd|geïnformeerd)\s+{_ADVERBS}{_ASKED}|"
            rf"\b(?:hebben|heeft|hadden|had)\s+(?:[^\s;]+\s+)?{_INVERTED}\b[^.;]{{0,80}}?\b(?:gevraagd|geïnformeerd)\s+{_ADVERBS}{_ASKED}"
        ),
        "De leden van de SP-fractie hebben gevraagd naar de kosten.",
        "De leden van de SP-fractie hebben aandacht gevraagd voor de kosten.",
        ("gevraagd", "geïnformeerd"),
        past=True,
    ),
    Request(
        "wilden weten",
        regex(
            rf"^(?=.*{_SUBJECTS}).*?\b(?:(?:wilden|wilde|wensten|wenste|zouden|zou)\s+{_SUBJECT}(?:graag|gaarne|weten|(?:te\s+)?vernemen)|"
            r"(?:vernam|vernamen|hoorden|hoorde|ontvingen|ontving|zagen|zag)\s+(?:[^\s;]+\s+){0,6}?(?:graag|gaarne))\b"
        ),
        "De leden van de SP-fractie vernamen gaarne waarom dit zo was.",
        "De leden van de SP-fractie wilden hiermee wachten.",
        ("wild", "wenst", "zou", "verna", "hoord", "ontving", "zag"),
        past=True,
    ),
)  # fmt: skip
