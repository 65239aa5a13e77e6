"""What a fractie does in a sentence that names it: it asks, it joins, or it is only mentioned.

`ROLES` is the table: the first rule that holds decides. Each has an example that gets another role without it; a test
takes each rule out and sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kamervragen.dutch.abstaining import (
    DOES_NOT,
    NO_QUESTIONS,
    WITHDRAWS,
    may_abstain,
    puts_off,
)
from kamervragen.dutch.earlier_questions import (
    ANSWERS_TO,
    EARLIER_INITIATIVE,
    PAST,
    asked_before,
)
from kamervragen.dutch.finite_verbs import may_be_finite, puts
from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.origin import Origin
from kamervragen.dutch.origins import (
    GIVEN_HERE,
    IN_CLAUSE,
    IN_LETTER,
    LAID_OF,
    ORIGINS,
    PASSIVE,
    PASSIVE_VERB,
    PUT_BY,
    QUESTIONS_OF,
    THEIR_QUESTIONS,
)
from kamervragen.dutch.supporting import (
    ALSO_ON_BEHALF,
    STANDS_BEHIND,
    SUPPORTED_BY,
    backs_in_clause,
)
from kamervragen.dutch.together import TOGETHER
from kamervragen.patterns import regex

# `named`: nothing tells; where nobody asks, who is named in the opening does. `notes`: takes note of a letter, as who
# asks does first, and who asks nothing as well.
Role = Literal["asks", "joins", "mentioned", "named", "notes"]

# What a phrase does is told by so many characters around it: text without stops is one sentence.
_REACH = 1500
_LEAD = regex(
    r"^(?:(?:Zowel|Alleen|Uitsluitend|Slechts|Ook|Tevens|Voorts|Verder|Daarnaast|Tot\s+slot|Ten\s+slotte|Daarbij|Bovendien|Eveneens|Mede\s+namens|Namens)\s+)?"
    r"(?:(?:de|het|De|Het|[Dd]eze|[Gg]enoemde|[Vv]oornoemde|[Dd]ezelfde)\s+)?(?:(?:aan\s+het\s+woord\s+zijnde)\s+)?"
    r"(?:(?:leden|lid|fractieleden|senatoren|senator)\s+)?(?:(?:van|der)\s+)?(?:zowel\s+)?(?:(?:de|het)\s+)?$"
)
# What may stand before the subject of a further clause: `…; de fractie van`, `…, terwijl de leden van`
_OPENS = regex(
    rf"(?:{_LEAD.pattern}|(?:[,;:]|\b(?:en|maar|terwijl|doch|zodat|omdat))\s+(?:(?:de|het|die)\s+)?(?:(?:leden|lid|fractieleden|fracties?)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$)"
)
_PHRASE_HEAD = regex(
    r"(?:(?:de|het|De|Het)\s+)?(?:(?:leden|lid|Leden|Lid|senatoren)\s+(?:(?:van|der)\s+)?)?(?:(?:de|het)\s+)?$"
)
# `In antwoord op vragen van de leden van …`: there `vragen` is no verb, and they asked elsewhere.
_NOUN = regex(
    r"\b(?:op|naar\s+aanleiding\s+van|bij|in|over|(?<!bestaat\s)uit)\s+(?:\w+\s+){0,2}vra(?:ag|gen)\s+(?:van\s+)?$"
)
_OTHER_KAMER = regex(r"\s+(?:in|van|uit|aan)\s+de\s+Tweede\s+Kamer\b")
_FINITE = regex(
    r"\b(?:hebben|heeft|stellen|stelt|leggen|legt|wensen|wenst|vragen|vraagt|willen|wil|verzoeken|"
    r"verzoekt|zouden|sluiten|sluit|ontvangen|vernemen|maken|lezen|constateren|hechten|zijn|is)"
    r"(?:\s+(?:ook|tevens|voorts|verder|daarom|dan|nog|u|zich|hierover|hiervan|graag)){0,3}\s+$"
)
_OF_COMMITTEE = regex(r"\bcommissies?\b")
# `… sluiten zich niet aan`, `… sluiten zich bij geen van de vragen aan`
_NOT_JOINED = regex(r"\s(?:niet|geen)\s")
# `… wensen zich niet bij deze vragen aan te sluiten`
_NOT_HIMSELF = regex(r"^\s+(?:\w+\s+){1,4}zich\s+(?:\w+\s+){0,2}niet\b(?!\s+alleen\b)")
_ASKING = regex(
    r"\b(?:vra(?:ag|agt|gen)|leg(?:t|gen)|voorleggen|verzoek\w*|vernem\w*|verneemt|wens(?:t|en)|zorgen|weten|"
    r"gelezen|bestudeerd|benieuwd|kennis\w*|opmerking\w*|aandacht|(?:behoefte\s+aan|verzoek\s+om)\s+(?:\w+\s+){0,2}\w*(?:lichting|informatie|duidelijking)\w*)"
    r"\b|vragen\b"
)
_ELSEWHERE = regex(
    r"\b(?:Tweede\s+Kamer|ingediend|aangenomen|verworpen|gestemd|bepleit|uitgesproken)\b"
)
# `De leden van drie fracties willen …: die van de SP`
_THOSE = regex(r"\bdie\s+van\s+(?:(?:de|het)\s+)?$")
_OF_SOME = regex(r"\b(?:leden|fracties)\b")
# `Zij zijn afkomstig van de leden van …`, `Inbreng is geleverd door de leden van …`
_GIVEN_BY = regex(
    r"^(?!.*\bvra(?:ag|gen)\s+\d).*\b(?:afkomstig\s+van|(?:geleverd|ingebracht)\s+door)\s+$"
    r"|^(?:De\s+)?vra(?:ag|gen)\s+\d[\d\s,entmo]*(?:is|zijn)\s+(?:\w+\s+)?(?:(?:gesteld|ingebracht|opgesteld)\s+door|van)\s+$",
    re.S | re.I,
)
# `…, die zich voor vraag 9 bij de leden van A hebben gevoegd`; `en de leden van C bij vraag 5`
_WHO_HAVE_JOINED = regex(r"^,\s+die\s+zich\b[^.;]{0,120}\bgevoegd\b")
_AT_A_NUMBER = regex(
    r"^\s+(?:(?:(?:alleen|slechts|uitsluitend|enkel|ook)\s+)?(?:bij|voor)|(?:maar\s+)?met\s+uitzondering\s+van)\s+(?:de\s+)?vra(?:ag|gen)\s+\d"
    # `…, de leden van C bij alle vragen van A`, `… en de leden van C bij die van A`
    r"|^\s+(?:(?:alleen|slechts|uitsluitend|enkel|ook)\s+)?bij\s+(?:(?:alle|al|de|die|deze)\s+){1,2}(?:\w+e\s+)?(?:vra(?:ag|gen)\b|inbreng\b|(?<=\bdie\s)van\b)(?=[^.;?]*(?:[.;]|$))"
)
# Where a clause about others begins.
_OTHERS = regex(
    r"(?:[,;]|\bterwijl|\bmaar)\s+(?=(?:ook\s+)?(?:de|het|die)\s+(?:leden|lid|fracties?|van)\b(?:\s+[^\s,;]+){1,8}\s+(?:hebben|heeft|stel|zien|ziet|wil|wens|vra|leg|wacht|sluit))"
)
_EXCEPT = regex(r"\b(?:behalve|uitgezonderd|uitzondering\s+van)\s+(?:die\s+van\s+)?$")
_WHO_DO = regex(r"^,\s+die\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names fracties, in its sentence: what stands before and behind it.

    `lead`: what stands before it without `de leden van`; `begin`: where it begins; `joining`: where somebody joins.
    """

    sentence: str
    begin: int
    before: str
    after: str
    lead: str
    joining: re.Match[str] | None

    @property
    def clause(self) -> str:
        """What the sentence says of them, up to where it speaks of others: `…, de leden van de SP hebben geen`."""
        others = [match.end() for match in _OTHERS.finditer(self.sentence)]
        first = max((place for place in others if place <= self.begin), default=0)
        last = min((place for place in others if place > self.begin), default=len(self.sentence))
        return self.sentence[first:last]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: the role that it gives where it holds, and a sentence that needs it."""

    name: str
    role: Role
    holds: Callable[[Phrase], object]
    example: str


# `Bij vraag 1 hebben de leden van A zich gevoegd, bij vraag 3 de leden van B.`
_NUMBER_BEFORE = regex(
    r",\s+(?:en\s+)?(?:bij|voor)\s+(?:de\s+)?vra(?:ag|gen)\s+\d[\d\s,entmo/–-]*$"
)
_ENDS = regex(r"\s*[.;,]?\s*$")


def _joins_itself(phrase: Phrase) -> bool:
    """`B sluit zich aan bij A`; `waarbij de leden van B zich aansluiten`."""
    joining = phrase.joining
    if joining is None:
        return False
    if THEIR_QUESTIONS.search(phrase.lead) or _is_of_questions(phrase):
        return False
    if _WHO_HAVE_JOINED.match(phrase.after) or _AT_A_NUMBER.match(phrase.after):
        return True
    if _NUMBER_BEFORE.search(phrase.lead) and _ENDS.match(phrase.after):
        return True
    if joining[0].startswith("zich"):
        return _FINITE.search(phrase.lead) is not None or IN_CLAUSE.search(phrase.lead) is not None
    if IN_CLAUSE.search(phrase.lead):
        return phrase.begin < joining.start()
    if joining[0].startswith(("sluit", "voeg")):
        return phrase.begin < joining.start() or _JOINS_BEHIND.search(phrase.lead) is not None
    clause = _clause(phrase)
    if clause < 0:
        return bool(_LEAD.match(phrase.before) or _HAVE.search(phrase.lead))
    return phrase.begin > clause


# `Bij deze vragen hebben de leden van … zich aangesloten.`
_HAVE = regex(r"\b(?:hebben|heeft|willen|wil|wensen|wenst)\s+(?:ook\s+)?$")
_JOINS_BEHIND = regex(r"\bsluit(?:en)?\s+(?:ook\s+)?(?:zich\s+)?$")


def _is_of_questions(phrase: Phrase) -> bool:
    """True for `de vragen van D66`, where no fractie but its questions are spoken of."""
    return phrase.sentence.startswith(("vragen van", "inbreng van"), phrase.begin)


def _is_joined(phrase: Phrase) -> bool:
    """`De leden van A hebben vragen, waarbij de leden van B zich aansluiten`."""
    joining = phrase.joining
    if joining is None or joining[0].startswith(("sluit", "voeg")) or _clause(phrase) < 0:
        return False
    leads = (_LEAD.match(phrase.before), _FINITE.search(phrase.lead), PUT_BY.search(phrase.lead))
    return any(leads) or any(_of(origin)(phrase) for origin in ORIGINS)


def _clause(phrase: Phrase) -> int:
    end = phrase.joining.start() if phrase.joining else 0
    return max(phrase.sentence.rfind(word, 0, end) for word in _OPENS_CLAUSE)


_OPENS_CLAUSE = ("waarbij", "waarvoor", "bij wie", "bij welke")


# `… hebben kennisgenomen van de brief.`, `… willen kennisnemen van de antwoorden.`
_TAKES_NOTE = regex(
    r"\b(?:gelezen|bestudeerd|kennis(?:ge|\s+te\s+(?:willen\s+)?)?\s?n[eo]men|kennis\s+nemen)\b"
)
_MORE = regex(
    r"\b(?:maar|en|doch|wel)\s+(?:\w+\s+){0,3}(?:hebben|heeft|stellen|stelt|willen|wil|leggen|legt|vragen|zijn|nog)\b|\bvra(?:ag|agt|gen)\b|\bopmerking|\binbreng\b|\bverzoek"
)


def _only_notes(phrase: Phrase) -> bool:
    """True where members take note of something, and the sentence says nothing else of them."""
    return _TAKES_NOTE.search(phrase.after) is not None and _MORE.search(phrase.after) is None


# `Met bijzondere aandacht bestudeerden de leden van …`
_LAST_WORD = regex(r"^[A-ZÀ-Þ][^.;:?!]*\s(?P<word>[a-zà-ÿ]{2,30})\s+$")


def _behind_any_verb(phrase: Phrase) -> bool:
    """True where members are the subject behind the verb of a sentence that begins with something else."""
    last = _LAST_WORD.match(phrase.lead)
    if last is None or not may_be_finite(last["word"]):
        return False
    # `Dit stellen de fracties (BBB en SGP) aan de orde.` says that they ask, not what they make of a letter.
    elsewhere = puts(last["word"]) or PAST.match(f" {last['word']}")
    return elsewhere is None and _ELSEWHERE.search(phrase.sentence) is None


def _asks_here(phrase: Phrase) -> bool:
    asks, elsewhere = _ASKING.search(phrase.sentence), _ELSEWHERE.search(phrase.sentence)
    return asks is not None and elsewhere is None


def _of(origin: Origin) -> Callable[[Phrase], object]:
    return lambda phrase: origin.lead.search(phrase.lead) and origin.after.search(phrase.after)


ROLES: tuple[Rule, ...] = (
    Rule(
        "excepted", "mentioned",
        lambda phrase: _EXCEPT.search(phrase.lead) and not _WHO_DO.match(phrase.after),
        "De leden van de commissie hebben, met uitzondering van de leden van de SP-fractie, vragen.",
    ),
    Rule(
        "joins not", "mentioned",
        lambda phrase: (
            phrase.joining is not None
            and (_NOT_JOINED.search(phrase.joining[0]) or _NOT_HIMSELF.match(phrase.after))
        ),
        "De leden van de SP-fractie sluiten zich niet aan bij de vragen.",
    ),
    Rule("joins", "joins", _joins_itself, "De leden van de SP-fractie sluiten zich hierbij aan."),
    Rule(
        "is joined", "asks", _is_joined,
        "De leden van de SP-fractie hebben vragen, waarbij de leden van de VVD-fractie zich aansluiten.",
    ),
    Rule(
        "supports", "joins", lambda phrase: SUPPORTED_BY.search(phrase.lead),
        "De leden van drie fracties hebben vragen, die worden ondersteund door de leden van de SP-fractie.",
    ),
    Rule(
        "backs in a clause", "joins",
        lambda phrase: "vra" in phrase.lead.lower() and backs_in_clause(phrase.lead, phrase.after),
        "Er leven vragen, die de leden van de SP-fractie tot de hunne maken.",
    ),
    Rule(
        "stands behind", "joins", lambda phrase: STANDS_BEHIND.match(phrase.after),
        "De leden van de SP-fractie onderschrijven deze vragen.",
    ),
    Rule(
        "given by", "asks", lambda phrase: _GIVEN_BY.search(phrase.lead),
        "Zij zijn afkomstig van de leden van de SP-fractie, terwijl anderen zich aansluiten.",
    ),
    *(Rule(one.name, "asks", _of(one), one.example) for one in TOGETHER),
    Rule(
        "joined elsewhere", "mentioned", lambda phrase: phrase.joining,
        "Aan de inbreng namens de leden van de SP-fractie hebben anderen zich aangesloten.",
    ),
    Rule(
        "has no questions", "mentioned",
        lambda phrase: may_abstain(phrase.sentence) and NO_QUESTIONS.search(phrase.clause),
        "De leden van de SP-fractie zien geen aanleiding tot het stellen van vragen.",
    ),
    Rule(
        "withdraws", "mentioned", lambda phrase: WITHDRAWS.match(phrase.after),
        "De leden van de SP-fractie distantiëren zich van deze vragen.",
    ),
    Rule(
        "in the other Kamer", "mentioned", lambda phrase: _OTHER_KAMER.match(phrase.after),
        "De leden van de SP-fractie in de Tweede Kamer vragen hetzelfde.",
    ),
    Rule(
        "questions of others", "mentioned", lambda phrase: _NOUN.search(phrase.lead),
        "In antwoord op volgende vragen van de leden van de SP-fractie schreef u dat.",
    ),
    Rule(
        "did so before", "mentioned",
        lambda phrase: _LEAD.match(phrase.before) and PAST.match(phrase.after),
        "De leden van de SP-fractie dienden hierover een motie in.",
    ),
    Rule(
        "does not", "mentioned", lambda phrase: DOES_NOT.match(phrase.after),
        "de fractie van de SP niet.",
    ),
    Rule(
        "waits", "mentioned",
        lambda phrase: _OPENS.search(phrase.before) and puts_off(phrase.after),
        "De leden van de SP-fractie wachten de inbreng van andere fracties af.",
    ),
    Rule(
        "answered before", "mentioned",
        lambda phrase: ANSWERS_TO.search(phrase.lead) or EARLIER_INITIATIVE.search(phrase.lead),
        "Wij danken u voor uw antwoorden op de vragen die de leden van de SP-fractie hebben gesteld.",
    ),
    Rule(
        "asked before", "notes",
        lambda phrase: _LEAD.match(phrase.before) and asked_before(phrase.after),
        "De leden van de SP-fractie hebben hierover destijds schriftelijke vragen gesteld.",
    ),
    Rule(
        "takes note", "notes",
        lambda phrase: _LEAD.match(phrase.before) and _only_notes(phrase),
        "De leden van de SP-fractie hebben met belangstelling kennisgenomen van de brief.",
    ),
    Rule(
        "is the subject", "asks", lambda phrase: _LEAD.match(phrase.before),
        "De leden van de SP-fractie constateren dat dit zo is.",
    ),
    Rule(
        "also on behalf of", "joins", lambda phrase: ALSO_ON_BEHALF.search(phrase.lead),
        "De vragen in dit onderdeel worden mede gesteld namens de leden van de SP-fractie.",
    ),
    Rule(
        "asked in another letter", "mentioned",
        lambda phrase: PASSIVE.search(phrase.lead) and IN_LETTER.search(phrase.sentence),
        "Bij brief van 8 september 2020 zijn reeds vragen gesteld door de leden van de SP-fractie.",
    ),
    *(Rule(one.name, "asks", _of(one), one.example) for one in ORIGINS),
    Rule(
        "questions given here", "asks",
        lambda phrase: THEIR_QUESTIONS.search(phrase.lead) and GIVEN_HERE.search(phrase.sentence),
        "De vragen van de leden van de SP-fractie luiden als volgt.",
    ),
    Rule(
        "behind the verb", "asks",
        lambda phrase: _FINITE.search(phrase.lead) and _asks_here(phrase),
        "Graag leggen de leden van de SP-fractie u dit voor.",
    ),
    Rule(
        "behind any verb", "notes", _behind_any_verb,
        "Met zorg bestudeerden de leden van de SP-fractie het voorstel.",
    ),
    Rule(
        "following questions of", "asks",
        lambda phrase: QUESTIONS_OF.search(phrase.lead) or LAID_OF.search(phrase.before),
        "Ik leg u de volgende vragen voor van de leden van de SP-fractie.",
    ),
    Rule(
        "those of", "asks",
        lambda phrase: (
            (phrase.sentence.startswith("die ", phrase.begin) or _THOSE.search(phrase.before))
            and _OF_SOME.search(phrase.before)
            and _asks_here(phrase)
        ),
        "De leden van drie fracties willen nog vragen stellen: die van de SP.",
    ),
    Rule(
        "passive", "asks",
        lambda phrase: PASSIVE.search(phrase.lead) and PASSIVE_VERB.search(phrase.sentence),
        "Door de leden van de SP-fractie worden deze vragen gesteld.",
    ),
    Rule(
        "the committee writes", "asks",
        lambda phrase: (
            _OF_COMMITTEE.search(phrase.lead)
            and _asks_here(phrase)
            and not PAST.match(phrase.after)
        ),
        "De vaste commissie voor Financiën legt u voor wat de leden van de SP-fractie bezighoudt: vragen.",
    ),
)  # fmt: skip


def role_of(sentence: str, begin: int, end: int) -> Role:
    """Tell what the fracties of a phrase do in their sentence. `begin`, `end`: where the phrase stands."""
    start = max(0, begin - _REACH)
    sentence, begin, end = sentence[start : end + _REACH], begin - start, end - start
    before, after = sentence[:begin], sentence[end:]
    head = _PHRASE_HEAD.search(before)
    lead = before[: head.start()] if head else before
    phrase = Phrase(sentence, begin, before, after, lead, joining_verb(sentence))
    return next((rule.role for rule in ROLES if rule.holds(phrase)), "named")
