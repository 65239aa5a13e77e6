"""How a letter says that somebody asks nothing."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

# `geen vragen`, `geen aanleiding tot het stellen van vragen`, `zien af van inbreng`, `van inbreng af te zien`.
_SAID_OF_NONE = (
    r"\bgeen\s+(?:\w+\s+){0,2}(?:vragen|inbreng|(?:vragen|opmerkingen)\s+(?:en|of)\s+\w+|opmerkingen)\b(?!\s+die\b)",
    r"\bgeen\s+(?:\w+\s+){0,2}(?:aanleiding|reden|behoefte|gebruik|noodzaak)\b.{0,60}?"
    r"\b(?:vragen(?!\s+(?:de|het|zij|of|naar|om|waarom|hoe|wat)\b)|inbreng|opmerkingen|gelegenheid|inlichtingen|informatie|toelichting|overleg)\b",
    r"\bgeen\s+(?:\w+\s+){0,2}behoefte\s+(?:te\s+hebben\s+|hebben\s+)?aan\b",
    r"\bzie(?:n|t)\s+(?:daar|hier)van\s+(?:\w+\s+){0,5}af\b",
    r"\bzie(?:n|t)\s+(?:\w+\s+){0,4}af\s+van\b",
    r"\bzie(?:n|t)\s+(?:\w+\s+){0,3}van\s+(?:\w+\s+){0,4}af\b",
    r"\bzie(?:n|t)\s+ervan\s+af\b",
    r"\baf\s+te\s+zien\s+van\b",
    r"\bvan\s+(?:\w+\s+){1,5}(?:af\s+te\s+zien|afgezien|afzien)\b",
    r"\b(?:afzien|afgezien)\s+van\s+(?:\w+\s+){0,2}(?:stellen|inbreng|bijdrage)",
    r"\bervan\s+afgezien\s+(?:om\s+)?vragen\b",
    r"\bzich\s+(?:\w+\s+){0,3}van\s+(?:\w+\s+){0,4}onthouden\b",
    r"\bniet\s+(?:voornemens|van\s+plan|van\s+zins)\b",
    r"\bonthoud(?:en|t)\s+zich\s+(?:\w+\s+){0,3}van\b",
    r"^Geen\s+(?:inbreng|vragen|bijdrage)\b",
)
NO_QUESTIONS = regex("|".join(_SAID_OF_NONE), re.S)
# `De fractie van D66 heeft vragen; de fractie van de SP niet.`
DOES_NOT = regex(
    r"\s+(?:echter\s+)?niet\s*[.;]?$|\s+(?:hebben|heeft|stellen|stelt)\s+(?:die|deze|ze|dat)\s+niet\s*[.;]?$"
)
_THEIRS = r"(?:hun|haar|zijn|deze|die|een|de|het)\s+(?:\w+\s+){0,2}(?:inbreng|bijdrage|vragen|opmerkingen|oordeel)"
_PUTS_OFF = (
    # `… wachten de inbreng van andere fracties af`, `… geven er de voorkeur aan het debat af te wachten`
    r"(?:[\w’'-]+\s+){0,8}wacht(?:en|te|ten)?\b[^.?]{0,120}\baf\b",
    r"(?:ge(?:ven|eft)|hebben|heeft|zullen|zal|kie(?:zen|st)|verkie(?:zen|st)|wens(?:en|t)|wil(?:len)?|laten|laat|zegg?(?:en|t)|mel(?:den|dt))\s+"
    r"(?:(?!(?:of|waarom|hoe|welke|weten)\b|vra)[\w’'-]+\s+){0,14}(?:af\s+te\s+wachten|af\s?wachten)\b",
    # `… houdt haar inbreng voor het plenaire debat aan`, `… stellen hun vragen uit tot het debat`
    rf"(?:hou(?:d|dt|den)\s+{_THEIRS}\b[^.;?]{{0,80}}\baan|stel(?:t|len)\s+{_THEIRS}\b[^.;?]{{0,80}}\buit|schui(?:ft|ven)\s+{_THEIRS}\b[^.;?]{{0,80}}\b(?:op|door|vooruit))\b",
    rf"(?:bewa(?:art|ren)|spa(?:art|ren)|behou(?:dt|den)|reserve(?:ert|ren))\s+(?:zich\s+)?{_THEIRS}\b",
    # `… behouden zich het recht voor om later vragen te stellen`, `… zullen hun vragen in het debat stellen`
    r"behou(?:dt|den)\s+zich\s+(?:het|alle)\s+recht(?:en)?\s+(?:[\w’'-]+\s+){0,2}voor\b",
    rf"(?:zal|zullen)\s+{_THEIRS}\b[^.;?]{{0,40}}\b(?:tijdens|later|mondeling|in\s+(?:het|een)|bij\s+(?:het|de|een))\b[^.;?]{{0,60}}\b(?:stellen|leveren|inbrengen|geven)\b",
    # `… laten deze gelegenheid voorbijgaan`, `… was het niet mogelijk een inbreng te leveren`
    r"la(?:at|ten)\s+(?:[\w’'-]+\s+){1,5}(?:voorbij\s?gaan|passeren|onbenut)\b",
    r"(?:was|bleek|is)\s+het\s+niet\s+(?:meer\s+)?(?:mogelijk|gelukt|gegeven)\b",
    # `… nemen de brief voor kennisgeving aan`, `… waren verhinderd`
    r"(?:neemt|nemen)\s+(?:[\w’'-]+\s+){1,5}voor\s+kennisgeving\s+aan\b",
    r"(?:was|waren|is|zijn)\s+(?:[\w’'-]+\s+){0,2}verhinderd\b",
    # `… dragen ditmaal niet bij`, `… doet hieraan niet mee`
    r"(?:dra(?:agt|gen)|doe(?:t|n)|neemt|nemen)\s+(?:[\w’'-]+\s+){0,5}niet\s+(?:[\w’'-]+\s+){0,3}(?:bij|mee|deel)\b",
    r"(?:zal|zullen|wil|willen|wenst|wensen|heeft|hebben)\s+(?:[\w’'-]+\s+){0,5}niet\s+(?:[\w’'-]+\s+){0,4}(?:te\s+)?(?:bij(?:dragen|te\s+dragen|gedragen)|mee(?:doen|gedaan|\s+te\s+doen)|deel(?:nemen|genomen|\s+te\s+nemen))\b",
)
_BEHIND = regex(rf"^\s+(?:{'|'.join(_PUTS_OFF)})")
# `… wachten het advies met spanning af, en vragen of het nog komt`
_STILL_ASKS = regex(
    r"\b(?:maar|en|doch|wel)\s+(?:[\w’'-]+\s+){0,3}(?:vra(?:agt|gen)|hebben|heeft|stel(?:t|len)|leg(?:t|gen)|wil|willen|wens(?:t|en)|verzoek(?:t|en))\b"
)


def puts_off(after: str) -> bool:
    """True where somebody puts off what he has to say, or takes no part. `after`: what stands behind his name.

    >>> puts_off(" houdt haar inbreng voor het debat aan.")
    True
    """
    return _BEHIND.match(after) is not None and _STILL_ASKS.search(after) is None


# What is denied are the questions themselves: who shares no view of others, or no answer, may ask all the same.
_THESE_QUESTIONS = r"(?:deze|die|de)\s+(?:\w+e\s+)?(?:vragen|inbreng)"
_WITHDRAWS = (
    r"distanti\w+\s+zich",
    # `… hebben hun inbreng ingetrokken`, not `… hebben gelezen dat het voorstel is ingetrokken`, `… trekken hierin op`
    rf"(?:hebben|heeft)\s+{_THEIRS}\b[^.;]{{0,60}}\bingetrokken\b|trek(?:ken|t)\s+{_THEIRS}\b[^.;]{{0,60}}\bin\b",
    # `… nemen afstand van deze vragen`, `… achten deze vragen prematuur`
    rf"nem(?:en|t)\s+(?:\w+\s+){{0,2}}afstand\s+van\s+{_THESE_QUESTIONS}\b",
    rf"acht(?:en)?\s+{_THESE_QUESTIONS}\s+(?:\w+\s+)?(?:prematuur|overbodig|onnodig|ontijdig)",
    # `… delen de strekking van deze vragen niet`
    rf"(?:del|onderschrijv|steun|ondersteun)(?:en|t)?\s+(?:de\s+\w+\s+van\s+)?{_THESE_QUESTIONS}\s+niet\b",
    # `… kunnen zich in deze vragen niet vinden`, `… herkennen zich niet in deze inbreng`
    rf"(?:\w+\s+){{1,2}}zich\s+(?:(?:in|bij|achter)\s+{_THESE_QUESTIONS}\s+niet\b|niet\s+(?:in|bij|achter)\s+{_THESE_QUESTIONS}\b)",
    r"nem(?:en|t)\s+(?:(?:deze|die|de)\s+)?vra(?:ag|gen)\s[^.;]{0,30}\bniet\s+voor\s+(?:hun|haar|zijn)\s+rekening\b",
)
WITHDRAWS = regex(rf"^\s+(?:{'|'.join(_WITHDRAWS)})")
# Each form holds one of these; nearly all sentences hold none.
_HELD = ("geen", "Geen", "zie", "onthoud", "niet ")


def may_abstain(sentence: str) -> bool:
    """True where it is worth while to look for `NO_QUESTIONS`."""
    return any(map(sentence.__contains__, _HELD))
