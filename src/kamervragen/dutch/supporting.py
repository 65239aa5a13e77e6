"""How a letter says that somebody stands behind questions of others, without the verb `zich aansluiten`."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

_THEY = r"(?:[ZzHh]ij|(?:[Dd]eze|[Gg]enoemde|[Vv]oornoemde)\s+(?:fractie)?leden|[Dd]it\s+lid)"
_PUT = r"(?:stel(?:t|len)|vra(?:agt|gen)|doe(?:t|n)|leg(?:t|gen)|breng(?:t|en)|stelden?|vroeg(?:en)?|deed|deden)"
_WHAT_IS_ASKED = r"(?:[Dd]it|(?:[Dd]eze|[Dd]ie)\s+(?:\w+e\s+)?vra(?:ag|gen))"
ALSO_ON_BEHALF = regex(
    # `Zij vragen dit mede namens de leden van …`, `Deze vraag stellen zij ook namens …`
    rf"^(?:{_THEY}\s+{_PUT}\s+{_WHAT_IS_ASKED}|{_WHAT_IS_ASKED}\s+{_PUT}\s+{_THEY})\s[^.;?]{{0,40}}?\b(?:mede|ook|tevens)\s+namens\s+$|"
    r"\b[Mm]ede\s+(?:(?:\w+\s+){1,3}namens|op\s+verzoek\s+van)\s+$"
    r"|\b[Vv]ra(?:ag|gen)\s+\S[^.;?]{0,60}\b(?:word(?:t|en)|is|zijn)\s+(?:\w+\s+){0,2}mede\s+namens\s+$"
    r"|\bwaarvan\s+(?:de|vra(?:ag|gen))\s+\S[^.;?]{0,40}\smede\s+namens\s+$"
)
SUPPORTED_BY = regex(
    r"\b(?:[Vv]ragen|[Vv]raag\s+\d+|[Dd]eze\s+vraag|verzoek|inbreng|(?:daar|hier)(?:in|bij))\b.{0,80}\b(?:(?:ge|onder)steund|gedeeld|onderschreven|bijgevallen)\s+(?:weten\s+|weet\s+|zien\s+|ziet\s+)?door\s+$"
    # `…, die daarbij steun kregen van de leden van`, `… kregen voor hun vragen bijval van`; not of a motie
    r"|(?:\b[Ll](?:eden|id)|racties?)\b(?:(?!\b(?:motie|amendement|voorstel|regering|Tweede|dat|of)\b)[^.;?]){0,120}?\b(?:"
    r"(?:steun|bijval|instemming)\s+(?:kr(?:eeg|egen|ijgt|ijgen)|v(?:ond|onden|indt?|inden)|ontv\w{3,7}|onderv\w{3,7}|gekregen|gevonden)"
    r"|(?:kr(?:eeg|egen|ijgt|ijgen)|v(?:ond|onden|indt?|inden))\s+(?:(?!motie|amendement|voorstel)\w+\s+){0,4}?(?:steun|bijval))\s+(?:van|bij)\s+$"
    # `…, met steun van de leden van`, `…, gesteund door de leden van`
    r"|(?:\b[Ll](?:eden|id)|racties?)\b[^;?]{0,120},\s+(?:met\s+(?:de\s+)?(?:steun|instemming|bijval)\s+van|(?:(?:onder|ge)steund|bijgevallen)\s+door)\s+$",
    re.S,
)
# `vragen, bij welke de leden van … zich hebben gevoegd`, `vragen die de leden van … tot de hunne maken`
_RELATIVE = regex(
    r"\bvra(?:ag|gen)\b[^.;?]{0,80}?,?\s(?P<how>die|welke|waar(?:bij|mee|in|achter|aan)|(?:bij|met|achter|in)\s+(?:welke|wie))\s+(?P<self>zich\s+)?(?:(?:ook|eveneens)\s+)?$"
)
# `vragen over een brief, die de leden van … steunen`: they support the letter.
_OF_ANYTHING = ("die", "welke", "waarmee")
_OTHER_NOUN = regex(r"\b(?:over|naar|inzake|betreffende|omtrent|rond|op|aan|van|of|dat)\b")
_ADVERBS = r"(?:(?:ook|eveneens|mede|volledig|geheel|graag|zich|van\s+harte|ten\s+volle)\s+){0,3}"
_THEIRS = regex(
    rf"^\s+{_ADVERBS}(?:onderschrijv|onderschrijf|(?:onder)?steun|delen\b|deelt\b|tot\s+(?:de|het)\s+(?:hunne|hare|zijne)\s+(?:maken|maakt|rekenen|rekent))"
)
_IN_THEM = regex(
    r"^\s+(?:(?:ook|eveneens|mede|volledig|geheel|graag)\s+){0,2}(?:instem\w*\b|zich\s+(?:\w+\s+){0,3}?"
    r"(?:voeg|schar|schaar|stel|vind|herken|aansluit|gevoegd|geschaard|gesteld|aangesloten)\w*)"
)


# `Deze vragen worden door de leden van … onderschreven`, `vragen, die ook door de leden van … worden gesteund`
_BY = regex(
    r"\b[Vv]ra(?:ag|gen)\b[^.;?]{0,60}?\s(?:word(?:t|en)|werd(?:en)?|die|welke)\s+(?:(?:ook|mede|eveneens)\s+)?door\s+$"
)
_BACKED = regex(
    r"^\s+(?:[\w’'-]+\s+){0,4}?(?:(?:ge|onder)steund|onderschreven|gedeeld|bijgevallen)\b"
)


def backs_in_clause(lead: str, after: str) -> bool:
    """True where a clause says of questions that those who are named in it stand behind them.

    >>> backs_in_clause("Er leven vragen, waarachter ", " zich hebben geschaard.")
    True
    """
    if _BY.search(lead):
        return _BACKED.match(after) is not None
    clause = _RELATIVE.search(lead)
    if clause is None or (clause["how"] in _OF_ANYTHING and _OTHER_NOUN.search(clause[0])):
        return False
    if clause["how"] in ("die", "welke"):
        return _THEIRS.match(after) is not None
    # `… bij welke zich de leden van … hebben gevoegd`
    return _IN_THEM.match(f" zich{after}" if clause["self"] else after) is not None


# `… onderschrijven deze vragen`, `… hadden zich achter de vragen geschaard`
STANDS_BEHIND = regex(
    r"^\s+(?:onderschr(?:ijft|ijven|eef|even)|(?:onder)?steun(?:t|en|de|den)|(?:schar(?:en|t)|schaar(?:t|de|den)|hebben|heeft|hadden|had|stel(?:t|len|de|den))\s+zich\s+(?:\w+\s+)?achter|verb(?:indt?|inden|ond|onden)\s+zich\s+(?:\w+\s+)?(?:aan|met))"
    r"\s+(?:(?:al\s+)?(?:deze|die|de)\s+(?:\w+\s+){0,2}(?:vra(?:ag|gen)|inbreng|verzoek)\b|vra(?:ag|gen)\s+\d)"
    r"|^\s+(?:[\w’'-]+\s+){0,6}(?:deze|die|de)\s+vra(?:ag|gen)\s+(?:\w+\s+)?(?:(?:te\s+)?(?:onder)?steun|(?:te\s+)?onderschrij)"
    # `… delen deze vraag`, `… maakten de vragen van de leden van D66 tot de hunne`
    r"|^\s+de(?:elt|len|elde|elden)\s+(?:deze\s+vra(?:ag|gen)\b|de\s+vra(?:ag|gen)\s+van\b)"
    r"|^\s+ma(?:akt|ken|akte|akten)\s+(?:deze|die|de)\s+vra(?:ag|gen)\b[^.;?]{0,80}?\btot\s+de\s+(?:hunne|hare|zijne)\b"
    # `… ondertekenen de vragen 6 en 9 mede`, `… die de vragen 6 en 9 medeondertekenen`
    r"|^\s+(?:(?:onder)?teken(?:t|en)\s+)?(?:[\w’'-]+\s+){0,4}?vra(?:ag|gen)\b[^.;?]{0,50}?\bmede?(?:-?(?:onder)?teken(?:t|en)|-?indien(?:t|en)|-?stel(?:t|len))\b"
    r"|^\s+(?:onder)?teken(?:t|en)\s+(?:(?:[\w’'-]+\s+){0,4}?vra(?:ag|gen)\b[^.;?]{0,50}?\bmede?\b|mede\s+(?:[\w’'-]+\s+){0,3}vra(?:ag|gen)\b)"
    # `… laten hun inbreng samenvallen met die van het CDA`, `… voegt haar vragen bij die van D66`
    r"|^\s+[\w’'-]+\s+(?:hun|haar|zijn)\s+(?:inbreng|bijdrage|vragen)\b[^.;?]{0,40}?\b(?:met|bij|in|onder)\s+(?:die|(?:de|het)\s+(?:inbreng|bijdrage|vragen))\s+van\b"
    # `… hebben verzocht deze vraag mede namens hen te stellen`
    r"|^\s+(?:[\w’'-]+\s+){1,6}vra(?:ag|gen)\s+(?:ook|mede|tevens)\s+namens\s+(?:hen|hem|haar|deze\s+leden)\b"
    # `… wenst bij vraag 2 als medevragensteller te worden aangemerkt`
    r"|^\s+[^.;?]{1,80}\bmede-?(?:vragensteller|indiener|ondertekenaar)s?\b"
    # `… heeft laten weten zich in de vragen 2 en 3 te kunnen vinden`
    r"|^\s+(?:[\w’'-]+\s+){0,5}zich\s+(?:[\w’'-]+\s+){0,2}in\s+(?:(?:de|deze|die|alle)\s+){1,2}(?:\w+e\s+)?vra(?:ag|gen)\b(?:(?!\bniet\b)[^.;?]){0,40}\bvinden\b"
)
