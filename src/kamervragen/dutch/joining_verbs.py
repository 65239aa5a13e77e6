"""Where a sentence says that somebody joins the questions of others: `sluiten zich aan bij de vragen van D66`.

The same verbs say other things: `vragen of de regeling aansluit bij de praktijk`, `is aangesloten op het net`. Who
joins does so *himself* (`zich`) or *to that* (`hierbij`), and what he joins are questions and those who ask them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamervragen.patterns import regex

# Reports of before 2000 tell it: `De leden van D66 sloten zich bij deze vraag aan.`; not `de sloten langs de weg`
JOINS = r"(?:sluit(?:t?en)?|(?<!\bde )(?<!\bdeze )(?<!\bdie )(?:sloot|sloten))"
ADDS = r"voeg(?:en|t|den|de)"
# `Hierbij voegden zich de leden van D66.`, `Bij deze vraag voegden de leden van D66 zich.`
_ADDS_BEHIND = (
    rf"\b(?:(?:daar|hier)bij|bij\s+(?:deze|die|de)\s+(?:\w+\s+)?vra(?:ag|gen))\s+(?P<adds>{ADDS})\s"
    r"(?:[^.;?]{0,120}?\s)??zich\b"
)
_VERB = regex(
    rf"\b(?!slo(?:ten|ot)\b(?![^.;?]{{0,160}}\bzich\b)){JOINS}\b.{{0,160}}?\baan\b"
    rf"|\b{ADDS}\s+zich\s+(?:\w+\s+){{0,3}}(?:daar|hier)?bij\b"
    rf"|(?i:{_ADDS_BEHIND})"
    r"|\bzich\b.{0,90}?\bgevoegd\b"
    r"|\baansl(?:uit(?:en)?|oot|oten)\b|\baangesloten\b|\baan\s+(?:te|wil|willen|kunnen)\s+sluiten\b",
    re.S,
)
_HIMSELF = regex(r"\b(?:zich|hierbij|daarbij|hieraan|daaraan)\b")
# `De leden sluiten niet uit dat de gemeente zich aan de regels houdt.`
_RULES_OUT = regex(rf"\b{JOINS}\s+(?:(?!zich\b|aan\b)[\w-]+\s+){{0,4}}uit\b")
# `Sluit Nederland zich aan bij deze oproep?`, `… vragen of gemeenten zich hebben aangesloten`
_OTHER_SUBJECT = regex(
    rf"{JOINS}\s+(?!.*\b(?:\w*leden|lid|senator\w*|\w*fracties?)\b.*\bzich\b)(?:\w+\s+){{0,3}}[A-Z]\S*\s+zich\b"
)
_ASKS_WHETHER = regex(
    r"\b(?:of|waarom|hoe|hoeveel|welke)\s(?!(?:zij|deze\s+leden)\b)[^,.;:?]{1,80}$"
)
# How far before the verb its `zich` may stand, no other clause between them.
_BEFORE = regex(r"\b(?:zich|hierbij|daarbij)\b(?P<between>[^.;:?]{0,120})$")
_AT = regex(r"\b(?:bij|achter)\s+(?P<target>[^;.?]{1,90})$")
_AT_BEHIND = regex(r"^\s+bij\s+(?P<target>[^;.?]{1,90})")
_AT_QUESTIONS = regex(r"\s+bij\s+(?:\w+\s+){0,3}(?:vra(?:ag|gen)|inbreng)\b")
# What may be joined: questions, what else is brought in, and those who did so.
_JOINABLE = regex(
    r"vra(?:ag|gen)\b|inbreng|opmerking|\b(?:leden|lid|senator\w*|fracties?|collega\w*)\b|-fractie|verzoek|betoog|woorden\b|oproep"
    r"|\b(?:kopje|paragraaf|onderdeel|hoofdstuk|thema|onderwerp|rubriek|blok)\b|(?:boven|voren?|voor)(?:staande|gaande)|^(?:die|deze|dit|dat|hen|hem|haar|elkaar|al(?:le|les)|enkele|sommige|een\s+(?:aantal|deel|gedeelte))\b|^(?:de|het)\s+(?:eerste|tweede|derde|laatste|overige)\b"
    r"|^(?:de\s+|het\s+)?[A-Z][\w-]*[A-Z0-9]"
)


# `… sluiten zich aan bij de zorgen van de leden van D66 en vragen of dit klopt`: they ask themselves.
_VIEW = regex(
    r"^(?:(?:de|het|die|deze|dit|dat)\s+)?(?:\w+e\s+)?(?:zorg(?:en)?|standpunt|oordeel|mening|opvatting|constatering|conclusie|kritiek|waardering|lijn|wens)\b"
)
_AND_ASKS = regex(
    r"\ben\s+(?:\w+\s+){0,2}(?:vra(?:agt|gen)|vroeg(?:en)?|verzoe?[ck]\w*|willen|wilden|wil|hebben|hadden|heeft|stel(?:t|len|de|den)|vern[ea]\w+)\b"
)


_SIGNS = ("sluit", "sloot", "sloten", "voeg")
# What the match begins with where the verb leads its sentence, and does not stand at the end of a clause.
_MAIN = ("sluit", "sloot", "sloten", "voeg")


def is_main_verb(joining: re.Match[str]) -> bool:
    """True where a verb that `joining_verb` found is that of a main clause: `sluiten zich … aan`.

    >>> said = ("De leden sloten zich hierbij aan.", "De leden hebben zich hierbij aangesloten.")
    >>> [is_main_verb(match) for match in map(joining_verb, said) if match]
    [True, False]
    """
    return joining["adds"] is not None or joining[0].startswith(_MAIN)


def joining_verb(sentence: str) -> re.Match[str] | None:
    """Return the first verb of a sentence that says that somebody joins; None where none does.

    >>> joining_verb("De leden vragen of de regeling aansluit bij de praktijk.")
    """
    if not any(map(sentence.__contains__, _SIGNS)):
        return None
    return next(_joining(sentence), None)


def _joining(sentence: str) -> Iterator[re.Match[str]]:
    place = 0
    while (match := _VERB.search(sentence, place)) is not None:
        if _is_joining(sentence, match):
            yield match
        place = match.start() + 1


def _is_joining(sentence: str, match: re.Match[str]) -> bool:
    inside, after = match[0], sentence[match.end() :]
    if match["adds"] or inside.startswith(("voeg", "zich")):
        return True
    if inside.startswith(_MAIN):
        himself = _HIMSELF.search(inside) is not None
        between = inside[: -len("aan")].rstrip()
        # `De leden sluiten aan bij de vragen van D66.`
        himself = himself or _AT_QUESTIONS.match(after) is not None
        other = _OTHER_SUBJECT.match(inside) is not None or _RULES_OUT.match(inside + after)
        himself = himself and not other
    else:
        found = _BEFORE.search(sentence[: match.start()])
        himself = found is not None and not _ASKS_WHETHER.search(sentence[: found.start()])
        between = found["between"].rstrip() if found else ""
    targets = [one["target"] for one in (_AT.search(between), _AT_BEHIND.match(after)) if one]
    if _AND_ASKS.search(after) and any(_VIEW.match(target) for target in targets):
        return False
    return himself and all(_JOINABLE.search(target) for target in targets)
