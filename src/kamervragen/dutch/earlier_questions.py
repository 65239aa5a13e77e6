"""How a sentence says that somebody asked, or did something else, before this letter and elsewhere."""

from __future__ import annotations

from kamervragen.patterns import regex

# `uw antwoorden op de vragen die de leden van … bij brief van … hebben gesteld`
ANSWERS_TO = regex(
    r"\b(?:antwoord\w*|beantwoording|reactie\w*)\s+(?:op|van)\s+(?:de\s+|enkele\s+|hun\s+)?(?:\w+\s+){0,2}vra(?:ag|gen),?\s+(?:die|welke)\s+$"
)
# `Het onderwerp kwam eerder, op initiatief van …, aan de orde`
EARLIER_INITIATIVE = regex(
    r"\b(?:eerder|destijds|indertijd|toen)\b[^.;]{0,60}\bop\s+(?:verzoek|initiatief)\s+van\s+$"
)
_ASKED_BEFORE = regex(
    r"^\s+(?:hebben|heeft|hadden|had)\s+(?:[\w’'-]+\s+){0,8}?(?:eerder|destijds|indertijd|toen|toentertijd|al|reeds|onlangs|vorig\w*|in\s+\d{4}|\d{4}|op\s+\d{1,2}\s+[a-z]+)\s+"
    r"(?:[\w’'-]+\s+){0,6}gesteld\b(?!.*\b(?:en|maar|doch|nu|thans)\b)"
)
# `… de eerder door de leden van … gestelde vragen`
EARLIER_BY = regex(
    r"\b(?:eerder|eerdere|destijds|reeds|onlangs|vorig\w*)\s+(?:\w+\s+){0,2}door\s+$"
)
ASKED_THEN = regex(
    r"^\s+(?:[\w’'-]+\s+){0,4}(?:gestelde|ingediende|ingebrachte)\s+(?:\w+\s+){0,2}vra(?:ag|gen)\b"
)
# `Eerder hebben de leden van … u vragen gesteld.` Nothing follows: `…, en zij stellen u nu de volgende vragen` asks.
EARLIER_FIRST = regex(
    r"^(?:(?:Reeds\s+)?[Ee]erder|Destijds|Indertijd|Vorig\s+jaar)\s+(?:hebben|heeft|hadden|had)\s(?!.*\b(?:volgende|onderstaande)\b)"
    r"[^,;]*\bgesteld\s*[.;]?$"
)
# `… hebben hun vragen reeds in de brief van 3 maart 2026 gesteld`, `… stellen hun vragen in een afzonderlijke brief`
ASKED_ELSEWHERE = regex(
    r"^\s+(?:hebben|heeft)\s+(?:hun|haar|zijn)\s+vragen\s+(?:reeds|al|eerder)\b[^.;?]{0,80}\bgesteld\b"
    r"|^\s+(?:stel(?:t|len)|leg(?:t|gen))\s+(?:hun|haar|zijn)\s+vragen\s+[^.;?]{0,40}\b(?:afzonderlijk|apart|eigen|separa)\w*\s+(?:brief|inbreng)\b"
)
PAST = regex(
    r"^\s+(?:diende|dienden|stelde|stelden|had|hadden|vroeg|vroegen|nam|namen|werd|werden|"
    r"pleitte|pleitten|bracht|brachten)\b"
    # `De leden van de SP-fractie hebben in het debat gesteld dat …`
    r"|^\s+(?:hebben|heeft)\s+(?:in\s+(?:het|de|een)\s+(?:debat|Tweede\s+Kamer|verslag|vergadering)|tijdens\s+(?:het|de)\s+\w+(?:\s+\w+)?)\b"
    r"[^.;?]{0,80}?\b(?:gesteld|gepleit|gevraagd|betoogd|bepleit|opgemerkt|gezegd)\b"
)
# `hebben vragen gesteld waarop u nog niet heeft geantwoord`, `wachten nog op antwoord op hun vragen`
_UNANSWERED = regex(
    r"^\s+(?:hebben|heeft|hadden|had)\s+(?:[\w’'-]+\s+){0,8}?(?:gesteld|voorgelegd|ingediend),?\s+(?:waarop|waarvan|die|welke|maar)\s"
    r"[^.;?]{0,60}\b(?:onbeantwoord|(?:niet|geen|steeds|moet(?:en)?)\b[^.;?]{0,40}?\b(?:\w*antwoord\w*|gereageerd|reactie))\b"
    r"|^\s+wacht(?:en)?\s+(?:[\w’'-]+\s+){0,3}op\s+(?:[\w’'-]+\s+){0,3}\w*(?:antwoord|reactie)\w*\s+(?:op|van)\s+(?:hun|haar|zijn|eerdere|de|deze)\b"
    r"|^\s+(?:hebben|heeft)\s+(?:[\w’'-]+\s+){0,2}geen\s+(?:antwoord|reactie)\s+(?:[\w’'-]+\s+){0,2}op\s+(?:hun|haar|zijn|eerdere|de)\b"
)
# `Het lid Bos heeft al eerder gevraagd naar een register.`, `… heeft in het debat van 3 mei gepleit voor een register`
_REPORTED = regex(
    r"^\s+(?:hebben|heeft|hadden|had)\s+(?:[\w’'-]+\s+){0,8}?(?:eerder|eerdere|destijds|indertijd|toentertijd|onlangs|vaker|meermaals|herhaaldelijk|vorig\w*|in\s+\d{4}|op\s+\d{1,2}\s+[a-z]+"
    r"|(?:in|tijdens|bij)\s+(?:het|de|een)\s+(?:[\w-]+\s+){0,2}?\w*(?:debat|overleg|behandeling|motie|amendement))\s+(?:[\w’'-]+\s+){0,8}?"
    r"(?:gevraagd|verzocht|gepleit|bepleit|aangedrongen|opgeroepen|gewezen|aangegeven|voorgesteld|betoogd|geuit|opgemerkt|ingediend|geïnformeerd)\b"
    r"|^\s+(?:hebben|heeft|hadden|had)\s+(?:[\w’'-]+\s+){0,4}?(?:motie|amendement|initiatief\w*)\b[^.;?]{0,60}?\bingediend\b"
)
# `… en leggen u deze vragen opnieuw voor`
_AGAIN = regex(
    r"\b(?:en|maar|doch|nu|thans|daarom|opnieuw|nogmaals)\s+(?:(?!nog\b)[\w’'-]+\s+){0,4}?"
    r"(?:leg|stel|vra|wil|wens|verzoek|herhaal|hebben\s+(?:nu|daarom|nog))\w*|\b(?:opnieuw|nogmaals)\b"
)


def asked_before(after: str) -> bool:
    """True where a sentence says of members that they asked before. `after`: what stands behind their name.

    >>> asked_before(" hebben vragen gesteld waarop u nog niet heeft geantwoord.")
    True
    """
    if _UNANSWERED.match(after) or _REPORTED.match(after):
        return _AGAIN.search(after) is None
    return _ASKED_BEFORE.match(after) is not None
