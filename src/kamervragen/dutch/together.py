"""How a sentence says that somebody asks together with its subject: `… vragen, met de leden van D66, of dit klopt`."""

from __future__ import annotations

import re

from kamervragen.dutch.origin import Origin
from kamervragen.patterns import regex

_ASK = (
    r"(?:vra(?:agt|gen)|wil(?:len)?|wens(?:t|en)|verzoek(?:t|en)|vern(?:eemt|emen)|zou(?:den)?"
    r"|merk(?:t|en)|wijst|wijzen)"
)
# `…, met de leden van`, `samen met de leden van`
_WITH = r"(?:(?:samen|tezamen|gezamenlijk)\s+met|met|evenals|net\s+als|net\s+zoals)"
_THESE = r"(?:(?:deze|genoemde|voornoemde|dezelfde)\s+(?:leden|fracties?)|zij|dit\s+lid)"

TOGETHER: tuple[Origin, ...] = (
    Origin(
        "with the subject",
        regex(rf"\b{_ASK}\b(?:(?!\b(?:dat|of|die|omdat|waar\w*)\b)[^.;:?]){{0,60}},\s+{_WITH}\s+$"),
        regex(r"^,(?![^.;?]{0,60}\b(?:geen|niet|af)\b)"),
        "Voorts willen zij, met de leden van de SP-fractie, weten wat dit is.",
    ),
    # `… sluiten zich aan bij de vorige vraag en stellen met de leden van … deze vraag:`
    Origin(
        "with the subject and what they ask",
        regex(
            r"\b(?:stel(?:t|len)|leg(?:t|gen)|vra(?:agt|gen))\s+(?:u\s+)?(?:(?:samen|tezamen|gezamenlijk)\s+)?met\s+$"
        ),
        regex(
            r"^\s+(?:(?!geen\b)[\w’'-]+\s+){0,5}?(?:vra(?:ag|gen)|of|hoe\w*|waarom|wat|welke?|wanneer|wie|waar\w*|in\s+hoeverre)\b"
        ),
        "Zij sluiten zich aan bij de vorige vraag en stellen met de leden van de SP-fractie ook deze vraag.",
    ),
    Origin(
        "with the subject behind",
        regex(
            r"^(?:(?:Voorts|Verder|Ook|Tevens)\s+)?(?:(?:[Ss]amen|[Tt]ezamen|[Gg]ezamenlijk)\s+met|[Mm]et|[Ee]venals|[Nn]et\s+als)\s+$"
        ),
        regex(rf"^,?\s+(?:{_ASK}\s|zijn\s+{_THESE}\s+van\s)"),
        "Samen met de leden van de SP-fractie vragen deze leden of dit klopt.",
    ),
)

_BESIDE_THESE = regex(
    rf"(?:\b{_THESE}\b,?[^.;:?]{{0,60}}?\s(?:en|{_WITH}|(?:mede|ook|tevens)\s+namens)|^(?:\w+\s+)?{_WITH})\s+(?:(?:de|het)\s+)?(?:(?:leden|lid|fractieleden|die)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$",
    re.IGNORECASE,
)
_THESE_BEHIND = regex(rf"\b{_ASK}\s+{_THESE}\b|\bzijn\s+{_THESE}\b")


def beside_these(sentence: str, place: int) -> bool:
    """True where who is named at a place asks together with `deze leden`, who were named before.

    >>> [
    ...     beside_these(one, one.find("SP"))
    ...     for one in (
    ...         "Deze leden vragen, met de SP-fractie, of dit klopt.",
    ...         "Met de SP-fractie vragen deze leden of dit klopt.",
    ...         "De SP-fractie vraagt of deze leden dit weten.",
    ...     )
    ... ]
    [True, True, False]
    """
    before = _BESIDE_THESE.search(sentence[:place])
    if before is None:
        return False
    named = _NAMED_SO.search(before[0]) is not None
    return named or _THESE_BEHIND.search(sentence, place) is not None


_NAMED_SO = regex(rf"\b{_THESE}\b", re.IGNORECASE)
