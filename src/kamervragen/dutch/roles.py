"""What a fractie does in a sentence that names it: it asks, it joins, or it is only mentioned.

`ROLES` is the table: the first rule that holds decides. Each has an example that gets another role without it; a test
takes each rule out and sees to that.
"""

from __future__ import annotations

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
from kamervragen.dutch.befalls import STRIKES
from kamervragen.dutch.earlier_questions import (
    ANSWERS_TO,
    ASKED_ELSEWHERE,
    ASKED_THEN,
    EARLIER_BY,
    EARLIER_FIRST,
    EARLIER_INITIATIVE,
    PAST,
    asked_before,
)
from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.origins import (
    GIVEN_HERE,
    IN_LETTER,
    LAID_OF,
    ORIGINS,
    PASSIVE,
    PASSIVE_VERB,
    QUESTIONS_OF,
    THEIR_QUESTIONS,
)
from kamervragen.dutch.phrases import (
    ALL_EXCEPT,
    AT_PROPOSAL,
    CLAUSE_LEAD,
    DECIDED,
    FINITE_PAST,
    FINITE_VERB,
    GIVEN_BY,
    IN_TWEEDE_KAMER,
    NAMES_SOME,
    NOT_BY,
    NOT_HIMSELF,
    NOT_JOINED,
    OF_COMMITTEE,
    PHRASE_HEAD,
    QUESTIONS_OF_OTHERS,
    SUBJECT_LEAD,
    THOSE_OF,
    WHO_DO,
    Phrase,
    asks_here,
    behind_any_verb,
    is_joined,
    joins_itself,
    only_notes,
    tells_origin,
)
from kamervragen.dutch.supporting import (
    ALSO_ON_BEHALF,
    STANDS_BEHIND,
    SUPPORTED_BY,
    backs_in_clause,
)
from kamervragen.dutch.together import TOGETHER

# `named`: nothing tells; where nobody asks, who is named in the opening does. `notes`: takes note of a letter, as who
# asks does first, and who asks nothing as well. `earlier`: did something before this letter; `mentioned`: asks nothing.
Role = Literal["asks", "joins", "mentioned", "named", "notes", "earlier"]

# What a phrase does is told by so many characters around it: text without stops is one sentence.
_REACH = 1500


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule: the role that it gives where it holds, and a sentence that needs it."""

    name: str
    role: Role
    holds: Callable[[Phrase], object]
    example: str


ROLES: tuple[Rule, ...] = (
    Rule(
        "excepted", "mentioned",
        lambda phrase: ALL_EXCEPT.search(phrase.lead) and not WHO_DO.match(phrase.after),
        "De leden van de commissie hebben, met uitzondering van de leden van de SP-fractie, vragen.",
    ),
    Rule(
        "joins not", "mentioned",
        lambda phrase: (
            phrase.joining is not None
            and (NOT_JOINED.search(phrase.joining[0]) or NOT_HIMSELF.match(phrase.after))
        ),
        "De leden van de SP-fractie sluiten zich niet aan bij de vragen.",
    ),
    Rule("joins", "joins", joins_itself, "De leden van de SP-fractie sluiten zich hierbij aan."),
    Rule(
        "is joined", "asks", is_joined,
        "De leden van de SP-fractie hebben vragen, waarbij de leden van de VVD-fractie zich aansluiten.",
    ),
    Rule(
        "is denied", "mentioned", lambda phrase: NOT_BY.search(phrase.lead),
        "Deze vragen zijn niet van de leden van de SP-fractie.",
    ),
    Rule(
        "proposed it", "mentioned",
        lambda phrase: (
            OF_COMMITTEE.search(phrase.lead)
            and AT_PROPOSAL.search(phrase.lead)
            and DECIDED.search(phrase.sentence)
        ),
        "De commissie heeft, op voorstel van het lid Bos (SP), besloten u te schrijven.",
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
        "given by", "asks", lambda phrase: GIVEN_BY.search(phrase.lead),
        "Zij zijn afkomstig van de leden van de SP-fractie, terwijl anderen zich aansluiten.",
    ),
    *(Rule(one.name, "asks", tells_origin(one), one.example) for one in TOGETHER),
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
        "in the other Kamer", "mentioned", lambda phrase: IN_TWEEDE_KAMER.match(phrase.after),
        "De leden van de SP-fractie in de Tweede Kamer vragen hetzelfde.",
    ),
    Rule(
        "questions of others", "mentioned", lambda phrase: QUESTIONS_OF_OTHERS.search(phrase.lead),
        "In antwoord op volgende vragen van de leden van de SP-fractie schreef u dat.",
    ),
    Rule(
        "did so before", "earlier",
        lambda phrase: SUBJECT_LEAD.match(phrase.before) and PAST.match(phrase.after),
        "De leden van de SP-fractie dienden hierover een motie in.",
    ),
    Rule(
        "does not", "mentioned",
        # `Dit overtuigt de leden van … niet.` is said of those who go on to ask.
        lambda phrase: DOES_NOT.match(phrase.after) and not STRIKES.search(phrase.lead),
        "de fractie van de SP niet.",
    ),
    Rule(
        "waits", "mentioned",
        lambda phrase: CLAUSE_LEAD.search(phrase.before) and puts_off(phrase.after),
        "De leden van de SP-fractie wachten de inbreng van andere fracties af.",
    ),
    Rule(
        "answered before", "mentioned",
        lambda phrase: ANSWERS_TO.search(phrase.lead) or EARLIER_INITIATIVE.search(phrase.lead),
        "Wij danken u voor uw antwoorden op de vragen die de leden van de SP-fractie hebben gesteld.",
    ),
    Rule(
        "asked then", "mentioned",
        lambda phrase: EARLIER_BY.search(phrase.lead) and ASKED_THEN.match(phrase.after),
        "Dit is in lijn met de eerder door de leden van de SP-fractie gestelde vragen.",
    ),
    Rule(
        "asked elsewhere", "mentioned",
        lambda phrase: (
            ASKED_ELSEWHERE.match(phrase.after)
            or EARLIER_FIRST.match(phrase.sentence)
        ),
        "Eerder hebben de leden van de SP-fractie u vragen gesteld.",
    ),
    Rule(
        "asked before", "notes",
        lambda phrase: SUBJECT_LEAD.match(phrase.before) and asked_before(phrase.after),
        "De leden van de SP-fractie hebben hierover destijds schriftelijke vragen gesteld.",
    ),
    Rule(
        "takes note", "notes",
        lambda phrase: SUBJECT_LEAD.match(phrase.before) and only_notes(phrase),
        "De leden van de SP-fractie hebben met belangstelling kennisgenomen van de brief.",
    ),
    Rule(
        "is the subject", "asks", lambda phrase: SUBJECT_LEAD.match(phrase.before),
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
    *(
        Rule(one.name, "notes" if one.of_any else "asks", tells_origin(one), one.example)
        for one in ORIGINS
    ),
    Rule(
        "questions given here", "asks",
        lambda phrase: THEIR_QUESTIONS.search(phrase.lead) and GIVEN_HERE.search(phrase.sentence),
        "De vragen van de leden van de SP-fractie luiden als volgt.",
    ),
    Rule(
        "behind the verb", "asks",
        lambda phrase: FINITE_VERB.search(phrase.lead) and asks_here(phrase),
        "Graag leggen de leden van de SP-fractie u dit voor.",
    ),
    Rule(
        "behind a verb of the past", "earlier", lambda phrase: FINITE_PAST.search(phrase.lead),
        "Voorts vroegen de leden van de SP-fractie naar de kosten.",
    ),
    Rule(
        "behind any verb", "notes", behind_any_verb,
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
            (phrase.sentence.startswith("die ", phrase.begin) or THOSE_OF.search(phrase.before))
            and NAMES_SOME.search(phrase.before)
            and asks_here(phrase)
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
            OF_COMMITTEE.search(phrase.lead)
            and asks_here(phrase)
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
    head = PHRASE_HEAD.search(before)
    lead = before[: head.start()] if head else before
    phrase = Phrase(sentence, begin, before, after, lead, joining_verb(sentence))
    for rule in ROLES:
        if rule.holds(phrase):
            return rule.role
    return "named"
