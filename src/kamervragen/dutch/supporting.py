"""How a letter says that somebody stands behind questions of others, without the verb `zich aansluiten`."""

from __future__ import annotations

import re

from kamervragen.patterns import regex

ALSO_ON_BEHALF = regex(
    r"\b[Mm]ede\s+(?:(?:\w+\s+){1,3}namens|op\s+verzoek\s+van)\s+$"
    r"|\b[Vv]ra(?:ag|gen)\s+\S[^.;?]{0,60}\b(?:word(?:t|en)|is|zijn)\s+(?:\w+\s+){0,2}mede\s+namens\s+$"
    r"|\bwaarvan\s+(?:de|vra(?:ag|gen))\s+\S[^.;?]{0,40}\smede\s+namens\s+$"
)
SUPPORTED_BY = regex(
    r"\b(?:[Vv]ragen|[Vv]raag\s+\d+|verzoek|inbreng|(?:daar|hier)(?:in|bij))\b.{0,80}\b(?:(?:ge|onder)steund|gedeeld|onderschreven|bijgevallen)\s+(?:weten\s+|weet\s+|zien\s+|ziet\s+)?door\s+$",
    re.S,
)
# `… onderschrijven deze vragen`, `… hebben zich achter de vragen geschaard`
STANDS_BEHIND = regex(
    r"^\s+(?:onderschrij(?:ft|ven)|(?:onder)?steun(?:t|en)|(?:schar(?:en|t)|schaart|hebben|heeft|stel(?:t|len))\s+zich\s+(?:\w+\s+)?achter|verbind(?:t|en)\s+zich\s+(?:\w+\s+)?(?:aan|met))"
    r"\s+(?:al\s+)?(?:deze|die|de)\s+(?:\w+\s+){0,2}(?:vra(?:ag|gen)|inbreng|verzoek)\b"
    r"|^\s+(?:[\w’'-]+\s+){0,6}(?:deze|die|de)\s+vra(?:ag|gen)\s+(?:\w+\s+)?(?:(?:te\s+)?(?:onder)?steun|(?:te\s+)?onderschrij)"
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
    r"|^\s+(?:[\w’'-]+\s+){0,5}zich\s+(?:[\w’'-]+\s+){0,2}in\s+(?:(?:de|deze|die|alle)\s+){1,2}(?:\w+e\s+)?vra(?:ag|gen)\b[^.;?]{0,40}\bvinden\b"
)
