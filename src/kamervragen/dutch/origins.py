"""How a sentence says from whom questions come, where who asks is not its subject.

`ORIGINS` is the table: what stands before the phrase that names fracties, and what stands behind it. Each row has an
example that gets no role without it; a test takes each row out and sees to that.
"""

from __future__ import annotations

import re

from kamervragen.dutch.befalls import BEFALLS
from kamervragen.dutch.origin import ANY as _ANY
from kamervragen.dutch.origin import QUESTIONS as _QUESTIONS
from kamervragen.dutch.origin import Origin
from kamervragen.dutch.to_members import TO_MEMBERS
from kamervragen.patterns import regex

# `… bleek dat de leden van …`; `vragen, gesteld door de leden van …`
IN_CLAUSE = regex(r"\b(?:dat|omdat|aangezien|nu|waarop|waarna|zodat)\s+$")
PUT_BY = regex(
    r"\bvragen\b.{0,80}\b(?:gesteld|ingebracht|geformuleerd|opgesteld|voorgelegd)\s+door\s+$", re.S
)

QUESTIONS_OF = regex(
    r"\b(?:volgende|navolgende|onderstaande|nadere|enkele|aantal|leeft|leven|bestaat)\b"
    r".{0,80}\b(?:van|bij)\s+$"
)
# `Hierbij treft u de vragen aan van …`, `De vragen van … luiden als volgt`.
THEIR_QUESTIONS = regex(r"\b(?:[Vv]ragen|[Ii]nbreng)\s+(?:\w+\s+){0,2}van\s+$")
GIVEN_HERE = regex(
    r"\b(?:[Hh]ier(?:bij|onder|na)|[Bb]ijgaand\w*|[Oo]nderstaand\w*|als\s+volgt|luid(?:en|t)|treft|vindt|volgen)\b"
)
# `… legt u graag een aantal vragen voor van de fractieleden van de SP`
LAID_OF = regex(
    r"\b(?:leg|stel|zend|bied|doe)(?:t|len|gen|den|n|en)?\b.{0,120}\bvragen\b(?:\s+\w+){0,3}\s+van\s+(?:(?:de|het)\s+)?$",
    re.S,
)
PASSIVE = regex(r"\b[Dd]oor\s+$")
PASSIVE_VERB = regex(
    r"\b(?:worden|wordt|zijn|is)\b.*\b(?:gesteld|opgesteld|ingebracht|geformuleerd|voorgelegd|vragen|gevraagd|verzocht|gewezen|deelgenomen|bijgedragen)\b",
    re.S,
)
IN_LETTER = regex(
    r"\b[Bb]ij\s+(?:eerdere\s+)?brief\s+van\b[^.;]*\b(?:zijn|werden|waren|is|werd)\b[^.;]*\bgesteld\b"
    r"|\b(?:zijn|werden|waren)\s+(?:\w+\s+){0,2}(?:reeds|eerder|destijds)\s+(?:\w+\s+){0,3}vragen\s+gesteld\b"
)

ORIGINS: tuple[Origin, ...] = (
    Origin(
        "on behalf of",
        regex(r"\b(?:[Nn]amens|(?:zijde|kant)\s+van|[Vv]anuit)\s+$"),
        _ANY,
        "Dit gebeurt namens de leden van de SP-fractie.",
    ),
    Origin(
        "questions live",
        regex(r"\b(?:[Bb]ij|[Vv]oor)\s+$"),
        regex(
            rf"\b(?:leven|leeft|bestaan|bestaat|rijzen|rijst|zijn|roept)\b.{{0,120}}\b{_QUESTIONS}\b"
            rf"|\b{_QUESTIONS}\b.{{0,40}}\b(?:opgeroepen|gerezen|ontstaan|opgekomen)\b|^\s(?:\w+\s){{0,3}}vragen\sop\b"
            rf"|\btot\s+(?:\w+\s+){{0,3}}{_QUESTIONS}\b|\bis\s+(?:\w+\s+){{0,3}}{_QUESTIONS}\b",
            re.S,
        ),
        "Uw brief heeft bij de leden van de SP-fractie vragen opgeroepen.",
    ),
    # `… waarop ook de leden van de D66-fractie wijzen.`
    Origin(
        "they as well",
        regex(r"\bwaar(?:op|bij|over|aan|toe|van|mee|voor)\s+(?:ook|tevens|eveneens)\s+$"),
        regex(
            r"^\s+(?:\w+\s+){0,4}(?:wijz|hecht|vra|zorgen|aandacht|om\s+verzoek|belangstelling|waarde|besteed)"
        ),
        "Zij zien losse einden, waarop ook de leden van de SP-fractie wijzen.",
    ),
    Origin(
        "with them",
        regex(r",\s+en\s+met\s+(?:hen|haar|hem)\s+$"),
        _ANY,
        "Dit lid, en met hem de leden van de SP-fractie, vraagt dit.",
    ),
    Origin(
        "have arisen",
        regex(rf"\b{_QUESTIONS}\b[^.;?]{{0,60}}\b(?:die|welke)\s+(?:bij|voor)\s+$"),
        regex(r"^\s+(?:\w+\s+){0,2}(?:zijn|is|leven|leeft|bestaan|bestaat|rijzen)\b"),
        "Hierbij doe ik u de vragen toekomen die bij de leden van de SP-fractie zijn gerezen.",
    ),
    Origin(
        "there are",
        regex(
            rf"\b(?:(?:[Ee]r\s+(?:zijn|is)|geleid\s+tot)\s+(?:\w+\s+){{0,2}}{_QUESTIONS}(?:\s+en\s+opmerkingen)?\s+van"
            r"|[Hh]et\s+(?:betreft|gaat\s+om))\s+$"
        ),
        _ANY,
        "Er zijn vragen van de leden van de SP-fractie.",
    ),
    Origin(
        "come from",
        regex(
            # `De vragen 4 en 5 zijn afkomstig van …`, `… vragen zijn, tenzij anders vermeld, van …`,
            # `De vragen onder het kopje ‘Toezicht’ zijn van …`
            rf"\b(?:{_QUESTIONS}|nummers?|inbreng|verzoek|[Zz]ij|[Dd]eze)(?:\s+\d[\d\s,entmo/–-]*|\s+(?:onder|over|in)\s[^.;?]{{3,100}}?\s)?\s*(?:is|zijn|komt|komen|kwam|kwamen)"
            r"(?:,[^,;.]{1,50},)?\s+(?:\w+\s+){0,5}van(?:\s+de\s+hand\s+van)?\s+$"
        ),
        _ANY,
        "Deze vragen zijn van de hand van de leden van de SP-fractie.",
    ),
    Origin(
        "at the request of",
        regex(r"\b[Oo]p\s+(?:uitdrukkelijk\s+)?(?:verzoek|initiatief)\s+van\s+$"),
        # `Op verzoek van …, vraagt de commissie u nadere inlichtingen`
        regex(
            rf"\b{_QUESTIONS}\b|\b(?:vraagt|verzoekt|legt|stelt|verneemt|ontvangt|wil|wenst|vraag|verzoek|leg|stel)\s+(?:ik|wij|zij|de\s+(?:\w+\s+){{0,2}}commissie)\b"
        ),
        "Op verzoek van de leden van de SP-fractie leg ik u de volgende vragen voor.",
    ),
    Origin(
        "in the opinion of",
        regex(r"\b(?:[Nn]aar\s+(?:het\s+oordeel|de\s+(?:mening|opvatting))\s+van|[Vv]olgens)\s+$"),
        _ANY,
        "Dat is naar het oordeel van de leden van de SP-fractie veel.",
    ),
    Origin(
        "beside",
        regex(r"^[Nn]aast\s+$"),
        regex(rf"\book\b.*\b{_QUESTIONS}\b", re.S),
        "Naast de leden van de SP-fractie hebben ook de leden van de VVD-fractie vragen.",
    ),
    Origin(
        "all but",
        regex(r"\buitzondering\s+van\s+$"),
        regex(rf"^,\s+die\b[^.;]{{0,120}}\b(?:aanleiding|behoefte|{_QUESTIONS})\b"),
        "Dit is aangenomen, met uitzondering van de leden van de SP-fractie, die behoefte hebben aan overleg.",
    ),
    # `… bleek dat de leden van … vragen hebben over de uitkomsten`, `… nog de volgende vragen beantwoord willen zien`
    Origin(
        "in a clause",
        IN_CLAUSE,
        regex(
            rf"^\s(?:[\w’'-]+\s){{0,8}}{_QUESTIONS}\s(?:[\w’'-]+\s){{0,4}}(?:hebben|heeft|willen|wil|wensen|wenst|stellen|stelt|voorleggen)\b"
            r"(?!\sgesteld\b)"
        ),
        "Het bleek dat de leden van de SP-fractie vragen hebben over de uitkomsten.",
    ),
    Origin(
        "questions come from",
        regex(r"^[Vv]an\s+$"),
        regex(rf"^\s(?:is|zijn|komt|komen)\s(?:\w+\s){{0,6}}{_QUESTIONS}\b"),
        "Van de leden van de SP-fractie zijn de volgende vragen afkomstig.",
    ),
    # `De leden van A hebben de vragen 1 tot en met 4 opgesteld, de leden van B de vragen 5 en 6.`
    Origin(
        "numbered questions",
        regex(r"(?:,|\ben)\s+$"),
        regex(rf"^\s(?:van\s)?(?:de\s)?{_QUESTIONS}\s\d|^\s[^,;.()]{{1,80}}\({_QUESTIONS}\s\d"),
        "De vragen 1 en 2 stelt de VVD, de leden van de SP-fractie de vragen 3 en 4.",
    ),
    Origin(
        "questions put by",
        PUT_BY,
        _ANY,
        "Hieronder staan de vragen, gesteld door de leden van de SP-fractie.",
    ),
    Origin(
        "questions so far",
        regex(r"\b(?:[Tt]ot\s+zover|[Dd]it\s+zijn|[Dd]aarmee\s+eindigen)\s+de\s+vragen\s+van\s+$"),
        _ANY,
        "Tot zover de vragen van de leden van de SP-fractie.",
    ),
    # `een inbreng vastgesteld van de leden van …`, `doet u de vragen toekomen van …`, `geldt dit voor …`
    Origin(
        "input of",
        regex(
            r"\b(?:inbreng|vragen)\s+(?:vastgesteld|toekomen|ontvangen|geformuleerd)\s+van\s+$"
            r"|\b(?:geldt\s+(?:dit|dat)|(?:[Dd]it|[Dd]at|[Hh]etzelfde)\s+geldt)\s+(?:\w+\s+){0,2}voor\s+$"
        ),
        _ANY,
        "In het bijzonder geldt dit voor de leden van de SP-fractie.",
    ),
    Origin(
        "occasion",
        regex(r"\b(?:geeft|geven|gaf|gaven|is|zijn|vormt|vormen|was)\s+(?:ook\s+)?(?:voor\s+)?$"),
        regex(rf"\b(?:aanleiding|reden)\b.*\b(?:(?:vervolg)?{_QUESTIONS}|opmerkingen)\b", re.S),
        "Dit geeft de leden van de SP-fractie aanleiding tot het stellen van vragen.",
    ),
    # `De vragen van … zijn de volgende`, `Dan zijn er de vragen van …, die vooral zien op de gevolgen`
    Origin(
        "their questions are",
        regex(
            rf"^(?:(?:\w+\s+){{1,2}}(?:zijn|volgen|komen)\s+(?:er\s+)?)?(?:De|de)\s+(?:laatste\s+|volgende\s+)?{_QUESTIONS}\s+van\s+$"
        ),
        regex(
            r"^\s(?:zijn|is|gaan|gaat|zien|ziet|betreffen|betreft|richten|richt|hebben\sbetrekking|heeft\sbetrekking)\b(?!\s+(?:\w+\s+)*\w*(?:beantwoord|gesteld)\b)|^,\sdie\b|^:"
        ),
        "De vragen van de leden van de SP-fractie zijn de volgende.",
    ),
    *BEFALLS,
    # `Voor de leden van … staat voorop dat`, `De positie van makers is bij de leden van … een terugkerend onderwerp`
    Origin(
        "matters to",
        regex(
            r"^(?:Ook\s+)?(?:[Vv]oor|[Bb]ij|[Aa]an|[Oo]nder)\s+$"
            r"|\b(?:is|zijn|blijft|was|weegt|staat|ligt|leidt|roept|wekt)\s+(?:\w+\s+)?(?:bij|voor)\s+$"
        ),
        regex(r"^\s(?!niet\b)"),
        "Voor de leden van de SP-fractie staat voorop dat de raming klopt.",
    ),
    # `Kan de regering aan de leden van … duidelijk maken waarom dat zo is?`
    Origin(
        "explain to",
        regex(
            r"^(?:[\w’']+,\s+)?(?:Kan|Kunt|Kunnen|Wil|Wilt|Willen|Zou|Zoudt|Is|Bent)\s[^?]{1,400}?\s(?:aan|voor|tegenover)\s+$"
        ),
        regex(
            r"^\s+(?:[\w’'-]+\s+){0,4}(?:duidelijk|inzichtelijk|aannemelijk|uiteen(?:zetten)?|uit\s+te\s+leggen|uitleggen|verklaren|toe\s+te\s+lichten|toelichten|melden|berichten|laten\s+weten|meedelen|aangeven)\b"
        ),
        "Kan de regering aan de leden van de SP-fractie duidelijk maken waarom dat zo is?",
    ),
    *TO_MEMBERS,
    Origin(
        "although",
        regex(r"^(?:Hoewel|Ofschoon)\s+$"),
        regex(r",\s+(?:\w+\s+){1,2}(?:zij|deze\s+leden)\b"),
        "Hoewel de leden van de SP-fractie het doel steunen, maken zij zich zorgen.",
    ),
    # `De aandacht van de leden van … gaat uit naar`, `Wat de leden van … betreft`
    Origin(
        "of theirs",
        regex(
            r"^(?:(?:Ook|Verder|Voorts)\s+)?\w+\s+(?:\w+\s+){0,3}(?:aandacht|zorg(?:en)?|belangstelling|punt(?:en)?|verzoek|wens|bezwa(?:ar|ren)|voorkeur|zienswijze|standpunt|vrees|twijfel)\s+van\s+$"
            r"|^(?:Ook\s+)?[Ww]at\s+$"
        ),
        regex(
            r"^\s(?:is|zijn|gaat|gaan|betreft|betreffen|betrof|ligt|lag|richtte|richt|luidt|luidde|geldt|gold|was|waren|ging|getrokken)\b"
        ),
        "De aandacht van de leden van de SP-fractie gaat uit naar de kosten.",
    ),
    # `Vraag 1 is van …, vraag 2 van …`
    Origin(
        "number is of",
        regex(
            r"(?:^|[,;]\s|\ben\s)\s*(?:de\s+|De\s+)?[Vv]ra(?:ag|gen)\s+\d[\d\s,entmo/]*(?:(?:is|zijn|komt|komen)\s+)?(?:afkomstig\s+)?van\s+$"
        ),
        _ANY,
        "Er zijn vragen gesteld: vraag 1 door de VVD, vraag 2 van de leden van de SP-fractie.",
    ),
    # `De leden van A stellen de vragen 1 en 2, de leden van B stellen vraag 3.`
    Origin(
        "in a further clause",
        regex(r"(?:[,;]|\ben|\bterwijl|\bmaar)\s+$"),
        regex(
            r"^\s(?:\([^()]{1,40}\)\s)?(?:ook\s|nog\s)?(?:stellen|stelt|hebben|heeft|leggen|legt|vragen|vraagt|willen|wil)\b"
        ),
        "De VVD wacht af, de leden van de SP-fractie stellen de vragen 3 en 4.",
    ),
    # `…, en de resterende van de leden van …`
    Origin(
        "the rest",
        regex(
            r"(?:\ben|,|;)\s+(?:de\s+)?(?:overige|resterende|andere|rest|laatste(?:\s+\w+)?|eerste(?:\s+\w+)?)\s+(?:vragen\s+)?(?:zijn\s+|komen\s+)?(?:afkomstig\s+)?(?:van|door)\s+$"
        ),
        _ANY,
        "Er zijn vragen van twee fracties, de eerste drie van de leden van de SP-fractie.",
    ),
    # `De leden van de D66-fractie hebben vragen, evenals de leden van de SP-fractie.`
    Origin(
        "as well as",
        regex(r",\s+(?:evenals|alsook|alsmede|net\s+als|en\s+(?:ook|zo\s+ook))\s+$"),
        regex(r"^\s*[.;:]?$"),
        "Er zijn drie leden die vragen hebben, evenals de leden van de SP-fractie.",
    ),
    # `Door de leden van … wordt opgemerkt dat`, `Voorts wordt door de leden van … betwijfeld of`
    Origin(
        "said by",
        regex(
            r"^(?:[A-Z]\w*\s+(?:slotte\s+|slot\s+)?)?[Dd]oor\s+$|^[A-Z]\w*(?:\s\w+){0,2}\s+wordt\s+(?:\w+\s+){0,3}door\s+$"
        ),
        regex(
            r"^\s+(?:wordt\s+)?(?!(?:[\w’'-]+\s+){0,9}(?:afgewacht|kennis\s?genomen|geantwoord|beantwoord|Tweede)\b)"
            r"(?:[\w’'-]+\s+){0,9}?\w{3,30}(?:[dt]|en),?\s+(?:dat|of|hoe\w*|waarom|wat|welke?|wanneer|wie|waar\w*|in\s+hoeverre)\b"
        ),
        "Door de leden van de SP-fractie wordt opgemerkt dat het bos droog is.",
    ),
)
