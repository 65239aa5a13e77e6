"""How a sentence says of members what strikes them, or is not clear to them: they ask, and are no subject of it.

`Het was de leden van de SP-fractie opgevallen dat dit zo was. Deze leden vroegen waarom.`
"""

from __future__ import annotations

from kamervragen.dutch.origin import ANY, Origin
from kamervragen.patterns import regex

_VERB = r"[a-zà-ÿ]{2,20}"
_ADVERBS = (
    r"(?:(?:dan|ook|wel|toch|immers|echter|evenwel|overigens|voorts|verder|daarom|nog)\s+){0,2}"
)
# What strikes, or moves: `De raming verbaast de leden van …`; what others do to them is no such thing.
_STRIKES = (
    r"(?:val(?:t|len)|viel(?:en)?|verba(?:as|z)(?:t|de|en|den)|bevreemd(?:t|de|den|en)|verheug(?:t|de|den|en)|verwonder(?:t|de|den|en)"
    r"|stem(?:t|de|den|men)|stel(?:t|de)|treft|trof(?:fen)?|ste(?:ekt|lt)|stak(?:en)?|ba(?:art|arde|arden|ren)|spre(?:ekt|ken)|spr(?:ak|aken)|beval(?:t|len)|beviel(?:en)?"
    r"|ontga(?:at|an)|onting(?:en)?|verontrust(?:te|ten|en)?|bezorg(?:t|de|den|en)|overtuig(?:t|de|den|en)|bevredig(?:t|de|den|en)|interesse(?:ert|erde|ren|erden)"
    r"|boei(?:t|de|en|den)|spe?i?(?:jt|et)|hinder(?:t|de)|sto(?:ort|orde|ren|orden)|frappe(?:ert|erde)|bekr(?:uipt|oop))"
)

STRIKES = regex(rf"\b{_STRIKES}\s+(?:het\s+)?$")

BEFALLS: tuple[Origin, ...] = (
    Origin(
        "is not clear",
        regex(r"\b[Vv]oor\s+$"),
        regex(r"^\s+(?:(?:is|blijft)\s+)?(?:\w+\s+){0,3}(?:duidelijk|onduidelijk|helder)\b"),
        "Uit de brief wordt voor de leden van de SP-fractie niet duidelijk of dit klopt.",
    ),
    # Not `Het waren de leden van … die`: whatever the verb, what is said of them is for whom it is so.
    Origin(
        "it befalls",
        regex(
            rf"^Het\s+(?!zijn\b|waren\b|betreft\b){_VERB}\s+{_ADVERBS}$"
            # `Voorts was het de leden van … opgevallen dat`
            rf"|^[A-Z][\w-]*(?:\s[a-zà-ÿ-]+){{0,3}}?\s{_VERB}\s+het\s+{_ADVERBS}$"
        ),
        regex(r"^(?!,?\s+(?:die|welke)\b)"),
        "Het was de leden van de SP-fractie opgevallen dat de raming ontbreekt.",
    ),
    # `Niet duidelijk was de leden van … waarom`, `Opgevallen is de leden van … dat`
    Origin(
        "was clear",
        regex(
            r"^(?:[A-Z]\w*\s){0,1}(?:[a-zà-ÿ]+\s){0,2}(?:[Oo]n)?(?:duidelijk|[Dd]uidelijk|[Hh]elder|[Bb]ekend|[Gg]ebleken|[Oo]pgevallen|[Oo]ntgaan)\s+(?:is|was|bl(?:ijft|eef))\s+$"
            r"|^(?!Het\b)[A-Z]\w*\s+(?:is|was|bl(?:ijft|eef))\s+$"
        ),
        regex(
            r"^(?!,?\s+(?:die|welke)\b)(?=[^.;?]{0,80}\b(?:on)?(?:duidelijk|helder|bekend|gebleken|opgevallen|ontgaan|dat|of|waarom|hoe\w*|wat|welke?|wie)\b)"
        ),
        "Evenmin was de leden van de SP-fractie duidelijk waarom dit zo was.",
    ),
    # `Wat de leden van … opviel, was dat`
    Origin(
        "what strikes",
        regex(r"^(?:Ook\s+)?(?:[Ww]at|[Hh]etgeen)\s+$"),
        regex(r"^\s(?:[\w’'-]+\s){0,4}?[\w’'-]+,?\s(?:is|was)\b"),
        "Wat de leden van de SP-fractie opviel, was dat de raming ontbrak.",
    ),
    # `Het valt de leden van … op dat`, `De raming verbaasde de leden van …`
    Origin(
        "strikes",
        STRIKES,
        ANY,
        "De raming verbaasde de leden van de SP-fractie zeer.",
    ),
    # `Tot spijt van de leden van …`
    Origin(
        "to their regret",
        regex(
            r"^Tot\s+(?:\w+e\s+)?(?:[a-zà-ÿ]+(?:ing|heid)|genoegen|spijt|vreugde|schrik|ontsteltenis)\s+van\s+$"
        ),
        ANY,
        "Tot verbazing van de leden van de SP-fractie ontbreekt de raming.",
    ),
    # `Daardoor rees bij de leden van … de vraag`
    Origin(
        "arises",
        regex(
            r"\b(?:r(?:ijst|ijzen|ees|ezen)|le(?:eft|ven|efde|efden)|k(?:omt|omen|wam|wamen)|besta(?:at|an)|bestond(?:en)?|ontsta(?:at|an)|ontstond(?:en)?|was|waren|bleef|bleven)\s+(?:\w+\s+)?bij\s+$"
        ),
        regex(r"^\s(?!niet\b)"),
        "Daardoor rees bij de leden van de SP-fractie de vraag of dit klopt.",
    ),
)
