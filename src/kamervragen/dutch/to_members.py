"""How a question says for whom it is asked: it asks to tell them something, or whether their view is shared.

Who asks is no subject there, but the one to whom the government is to answer: rows of `ORIGINS`.
"""

from __future__ import annotations

from kamervragen.dutch.origin import ANY, Origin
from kamervragen.patterns import regex

# `Kan de regering`, `Is de minister van Financiën bereid`, `Zo ja, wilt u alsnog`
_MODAL = (
    r"^(?:(?:Zo\s+)?[\w’']+,\s+)?(?:[Kk]an|[Kk]unt|[Kk]unnen|[Ww]ilt?|[Ww]illen|[Zz]ou(?:dt|den)?|[Ii]s|[Bb]ent|[Zz]ijn)\s+"
    r"(?:u|zij|hij|(?:de|het)\s+[\w-]+(?:\s+(?:van|voor|en)\s+[A-Z][\w-]+){0,4})\s+"
)
_VERB_FIRST = (
    r"^(?:(?:Zo\s+)?[\w’']+,\s+)?(?:[Kk]an|[Kk]unt|[Kk]unnen|[Ww]ilt?|[Ii]s|[Bb]ent|[Zz]ijn|[Dd]eelt|[Dd]elen|[Oo]nderschrijft|[Bb]egrijpt|"
    r"[Hh]erkent|[Ee]rkent|[Zz]iet|[Vv]indt|[Hh]eeft)\s+(?:u|zij|hij|de|het)\b"
)

TO_MEMBERS: tuple[Origin, ...] = (
    # `Kan de regering de leden van … aan de hand van deze tabel laten zien hoe dat zit?`
    Origin(
        "told to",
        regex(
            rf"{_MODAL}(?:(?!(?:de|het|een|deze|die|dit|dat|zijn|haar|uw|hun|aan|van|over|bij|in|op|door|voor|met)\b)[a-z]+\s+){{0,3}}$"
        ),
        regex(
            r"^\s+(?!of\b|en\b)(?:[^\s?;]+\s+){0,16}?[a-zà-ÿ]{2,30}n(?=\s*\?|,?\s+(?:of|dat|hoe\w*|waarom|wat|welke?|wanneer|wie|waar\w*|in\s+hoeverre)\b)"
        ),
        "Kan de regering de leden van de SP-fractie laten zien hoe dat zit?",
    ),
    # `Is de regering het met de leden van … eens dat`, `Deelt u met de leden van … de mening dat`
    Origin(
        "agrees with",
        regex(rf"{_VERB_FIRST}[^?.;:]{{0,60}}?\smet\s+$"),
        regex(
            r"^\s+(?:[\w’'-]+\s+){0,3}(?:eens|oordeel|mening|opvatting|zorg(?:en)?|indruk|conclusie|overtuiging)\b"
        ),
        "Is de regering het met de leden van de SP-fractie eens dat dit klopt?",
    ),
    # `Deelt de regering de zorg van de leden van …`; an `oproep` may be one that others made as well
    Origin(
        "their view",
        regex(
            rf"{_VERB_FIRST}[^?.;:]{{0,80}}?\s(?:zorg(?:en)?|mening|opvatting|oordeel|standpunt|wens(?:en)?|vrees|twijfels?|pleidooi|constatering|indruk|analyse|bezwa(?:ar|ren))\s+van\s+$"
        ),
        ANY,
        "Deelt de regering de zorg van de leden van de SP-fractie?",
        of_any=True,
    ),
)
