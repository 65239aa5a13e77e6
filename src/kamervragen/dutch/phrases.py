"""A phrase that names fracties, and what the words around it say: `ROLES` asks it, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kamervragen.dutch.earlier_questions import PAST
from kamervragen.dutch.finite_verbs import may_be_finite, puts
from kamervragen.dutch.joining_verbs import ADDS, JOINS, is_main_verb
from kamervragen.dutch.origin import Origin
from kamervragen.dutch.origins import IN_CLAUSE, ORIGINS, PUT_BY, THEIR_QUESTIONS
from kamervragen.patterns import regex

SUBJECT_LEAD = regex(
    r"^(?:(?:Zowel|Alleen|Uitsluitend|Slechts|Ook|Tevens|Voorts|Verder|Daarnaast|Tot\s+slot|Ten\s+slotte|Daarbij|Bovendien|Eveneens|Mede\s+namens|Namens)\s+)?"
    r"(?:(?:de|het|De|Het|[Dd]eze|[Gg]enoemde|[Vv]oornoemde|[Dd]ezelfde)\s+)?(?:(?:aan\s+het\s+woord\s+zijnde)\s+)?"
    # `De leden, behorende tot de fractie van het CDA`: so reports of the Eerste Kamer had it before 2000
    r"(?:(?:leden|lid|fractieleden|senatoren|senator),?\s+)?(?:behorende?\s+tot\s+)?(?:(?:van|der)\s+)?(?:zowel\s+)?(?:(?:de|het)\s+)?$"
)
# What may stand before the subject of a further clause: `…; de fractie van`, `…, terwijl de leden van`
CLAUSE_LEAD = regex(
    rf"(?:{SUBJECT_LEAD.pattern}|(?:[,;:]|\b(?:en|maar|terwijl|doch|zodat|omdat))\s+(?:(?:de|het|die)\s+)?(?:(?:leden|lid|fractieleden|fracties?)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?$)"
)
PHRASE_HEAD = regex(
    r"(?:(?:de|het|De|Het)\s+)?(?:(?:hier\s+)?aan\s+het\s+woord\s+zijnde\s+)?(?:(?:leden|lid|Leden|Lid|senatoren),?\s+(?:behorende?\s+tot\s+)?(?:(?:van|der)\s+)?)?(?:(?:de|het)\s+)?$"
)
# `In antwoord op vragen van de leden van …`: there `vragen` is no verb, and they asked elsewhere.
QUESTIONS_OF_OTHERS = regex(
    r"\b(?:op|naar\s+aanleiding\s+van|bij|in|over|(?<!bestaat\s)uit)\s+(?:\w+\s+){0,2}vra(?:ag|gen)\s+(?:van\s+)?$"
)
IN_TWEEDE_KAMER = regex(r"\s+(?:in|van|uit|aan)\s+de\s+Tweede\s+Kamer\b")
FINITE_VERB = regex(
    r"\b(?:hebben|heeft|stellen|stelt|leggen|legt|wensen|wenst|vragen|vraagt|willen|wil|verzoeken|"
    r"verzoekt|zouden|sluiten|sluit|ontvangen|vernemen|maken|lezen|constateren|hechten|zijn|is)"
    r"(?:\s+(?:ook|tevens|voorts|verder|daarom|dan|nog|u|zich|hierover|hiervan|graag)){0,3}\s+$"
)
# In a report that tells what was asked; elsewhere it is an earlier thing: `In 2020 vroegen de leden van …`.
FINITE_PAST = regex(
    r"\b(?:vroeg(?:en)?|verzocht(?:en)?|wilden|wilde|wensten|wenste|hadden|had|stelden|stelde|legden|legde|vernamen|vernam)"
    r"(?:\s+(?:ook|tevens|voorts|verder|daarom|dan|nog|graag|gaarne)){0,3}\s+$"
)
OF_COMMITTEE = regex(r"\bcommissies?\b")
# `… sluiten zich niet aan`, `… sluiten zich bij geen van de vragen aan`
NOT_JOINED = regex(r"\s(?:niet|geen)\s")
# `De commissie heeft, op voorstel van het lid …, besloten u deze vragen voor te leggen.`: the committee asks.
AT_PROPOSAL = regex(r"\bop\s+(?:voorstel|voordracht)\s+van\s+$")
DECIDED = regex(r"\bbeslo(?:ten|ot)\b")
# `Deze vragen zijn niet van de leden van …`, not `… zijn niet alleen van de leden van …`
NOT_BY = regex(
    r"\bniet\s+(?:(?!alleen|slechts|uitsluitend|enkel|eerder|zozeer|langer)\w+\s+){0,2}(?:van|namens|door)\s+$"
)
# `… wensen zich niet bij deze vragen aan te sluiten`, `… wensen zich bij deze vragen niet aan te sluiten`
NOT_HIMSELF = regex(
    r"^\s+(?:\w+\s+){1,4}zich\s+(?:(?:\w+\s+){0,2}|bij\s+(?:deze|die|de)\s+(?:\w+e\s+)?(?:vragen|inbreng)\s+)niet\b(?!\s+alleen\b)"
)
_ASKING = regex(
    r"\b(?:vra(?:ag|agt|gen)|leg(?:t|gen)|voorleggen|verzoek\w*|vernem\w*|verneemt|wens(?:t|en)|zorgen|weten|horen|"
    r"gelezen|bestudeerd|benieuwd|kennis\w*|opmerking\w*|aandacht|(?:behoefte\s+aan|verzoek\s+om)\s+(?:\w+\s+){0,2}\w*(?:lichting|informatie|duidelijking)\w*)"
    r"\b|vragen\b"
)
_ELSEWHERE = regex(
    r"\b(?:Tweede\s+Kamer|ingediend|aangenomen|verworpen|gestemd|bepleit|uitgesproken)\b"
)
# `De leden van drie fracties willen …: die van de SP`
THOSE_OF = regex(r"\bdie\s+van\s+(?:(?:de|het)\s+)?$")
NAMES_SOME = regex(r"\b(?:leden|fracties)\b")
# `Zij zijn afkomstig van de leden van …`, `Inbreng is geleverd door de leden van …`
GIVEN_BY = regex(
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
    r"(?:[,;]|\bterwijl|\bmaar|(?:(?<=vragen)|(?<=opmerkingen)|(?<=inbreng))\s+en)\s+(?=(?:ook\s+)?(?:de|het|die)\s+(?:leden|lid|fracties?|van)\b(?:\s+[^\s,;]+){1,8}\s+(?:hebben|heeft|stel|zien|ziet|wil|wens|vra|leg|wacht|sluit))"
)
ALL_EXCEPT = regex(r"\b(?:behalve|uitgezonderd|uitzondering\s+van)\s+(?:die\s+van\s+)?$")
WHO_DO = regex(r"^,\s+die\b")


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


# `Bij vraag 1 hebben de leden van A zich gevoegd, bij vraag 3 de leden van B.`
_NUMBER_BEFORE = regex(
    r",\s+(?:en\s+)?(?:bij|voor)\s+(?:de\s+)?vra(?:ag|gen)\s+\d[\d\s,entmo/–-]*$"
)
_ENDS = regex(r"\s*[.;,]?\s*$")


def joins_itself(phrase: Phrase) -> bool:
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
        has = _HAS_JOINED.match(phrase.after) or FINITE_VERB.search(phrase.lead)
        return has is not None or IN_CLAUSE.search(phrase.lead) is not None
    if IN_CLAUSE.search(phrase.lead):
        return phrase.begin < joining.start()
    if is_main_verb(joining):
        return phrase.begin < joining.start() or _JOINS_BEHIND.search(phrase.lead) is not None
    clause = _clause(phrase)
    if clause < 0:
        return bool(SUBJECT_LEAD.match(phrase.before) or _HAVE.search(phrase.lead))
    return phrase.begin > clause


# `De leden van … hebben zich bij deze vragen gevoegd.`
_HAS_JOINED = regex(r"^\s+(?:hebben|heeft|willen|wil|wensen|wenst)\s+(?:ook\s+|eveneens\s+)?zich\b")
# `Bij deze vragen hebben de leden van … zich aangesloten.`
_HAVE = regex(r"\b(?:hebben|heeft|willen|wil|wensen|wenst)\s+(?:ook\s+)?$")
_JOINS_BEHIND = regex(rf"\b(?:{JOINS}|{ADDS})\s+(?:ook\s+)?(?:zich\s+)?(?:ook\s+)?$")


def _is_of_questions(phrase: Phrase) -> bool:
    """True for `de vragen van D66`, where no fractie but its questions are spoken of."""
    return phrase.sentence.startswith(("vragen van", "inbreng van"), phrase.begin)


def is_joined(phrase: Phrase) -> bool:
    """`De leden van A hebben vragen, waarbij de leden van B zich aansluiten`."""
    joining = phrase.joining
    if joining is None or is_main_verb(joining) or _clause(phrase) < 0:
        return False
    leads = (
        SUBJECT_LEAD.match(phrase.before),
        FINITE_VERB.search(phrase.lead),
        PUT_BY.search(phrase.lead),
    )
    return any(leads) or any(tells_origin(origin)(phrase) for origin in ORIGINS)


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


# `… hebben zonder nadere vragen kennisgenomen van de brief`
_WITHOUT = regex(r"\bzonder\s+(?:\w+\s+){0,2}(?:vragen|opmerkingen|inbreng)\b")


def only_notes(phrase: Phrase) -> bool:
    """True where members take note of something, and the sentence says nothing else of them."""
    said = _WITHOUT.sub("", phrase.after)
    return _TAKES_NOTE.search(said) is not None and _MORE.search(said) is None


# Verbs of the plural that have another form than all others: `Verder zijn de leden van … van mening dat`.
_NO_FORM = frozenset(("zijn", "gaan", "staan", "slaan", "zou", "wil"))
# `Met zorg stellen de leden van … vast dat`
_NOT_GIVEN = regex(r"\bvast\b")
# `Met bijzondere aandacht bestudeerden de leden van …`
_LAST_WORD = regex(r"^[A-ZÀ-Þ][^.;:?!]*\s(?P<word>[a-zà-ÿ]{2,30})\s+$")


def behind_any_verb(phrase: Phrase) -> bool:
    """True where members are the subject behind the verb of a sentence that begins with something else."""
    last = _LAST_WORD.match(phrase.lead)
    if last is None or not (may_be_finite(last["word"]) or last["word"] in _NO_FORM):
        return False
    # `Dit stellen de fracties (BBB en SGP) aan de orde.` says that they ask, not what they make of a letter.
    given = puts(last["word"]) and _NOT_GIVEN.search(phrase.after) is None
    elsewhere = given or PAST.match(f" {last['word']}")
    return elsewhere is None and _ELSEWHERE.search(phrase.sentence) is None


def asks_here(phrase: Phrase) -> bool:
    """True where the sentence speaks of asking, and not of what was done in a debate or the other Kamer."""
    asks, elsewhere = _ASKING.search(phrase.sentence), _ELSEWHERE.search(phrase.sentence)
    return asks is not None and elsewhere is None


def tells_origin(origin: Origin) -> Callable[[Phrase], object]:
    """Return the test whether a phrase has the form of a row of `ORIGINS`."""
    return lambda phrase: origin.lead.search(phrase.lead) and origin.after.search(phrase.after)
