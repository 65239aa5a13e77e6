"""What a line that was lost, moved or read across leaves behind in a text.

`TRACES` is the table: each row has a text that it reports and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import LOST_ABOVE, out_of_order, question, shown
from kamervragen.doubts.wording import Part, explanations, parts_of
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding


@dataclass(frozen=True, slots=True)
class Trace:
    """A named trace: the code of its melding, its pattern, what to say, a text that has it and one that has not.

    `hint`: a cheaper pattern that each text with it has: nearly all are passed by.
    """

    name: str
    code: str
    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    told: str
    reports: str
    reports_not: str


_LACKS_NOTE = "lijkt te verwijzen naar een noot die ontbreekt"
# What opens or separates sentences.
_OVER = r"(?:^|[.?!]\s)"
TRACES: tuple[Trace, ...] = (
    # Two columns that were read across: `Vraag 4 Erkent u dat …`; a number that was misread: `… gaat? Vraag S Kunt u`
    Trace(
        "caption",
        "kop_in_tekst",
        regex(rf"{_OVER}(?:Vraag|Antwoord)\s[\dlIOS]{{1,3}}[.:]?\s(?=[A-ZÀ-Þ])"),
        regex(r"(?:Vraag|Antwoord)\s[\dlIOS]"),
        "bevat iets wat op een kopje lijkt",
        "Vraag 4 Hoe vaak brandt het?",
        "Is het antwoord op Vraag 4 van vorig jaar bekend?",
    ),
    Trace(
        "misread number",
        "nummer_in_tekst",
        regex(r"[.?!]\s(?:[lIOS]\d|\d[lIOS]|lO|l[lI])[.)]\s(?=[A-ZÀ-Þ])"),
        regex(r"[lIOS][.)]\s|[lIOS]\d[.)]\s"),
        "bevat mogelijk ook de volgende vraag: er staat een verkeerd gelezen nummer in de tekst",
        "Hoe vaak brandt het? lO. Wie blust dat?",
        "Hoe vaak brandt het? I. Wie blust dat?",
    ),
    Trace(
        "mark in brackets",
        "noot_ontbreekt",
        regex(r"\[\d{1,2}\](?!\()"),
        regex(r"\[\d"),
        _LACKS_NOTE,
        "Hoe vaak brandt het [2] in het bos?",
        "Wat zegt artikel 3 [nieuw]?",
    ),
    Trace(
        "mark with one bracket",
        "noot_ontbreekt",
        regex(
            r"^(?!.*\d\).*\d\))[^(]*[a-zà-ÿ\d]\s\d{1,2}\)(?=\s[a-zà-ÿ])(?<!vraag\s\d\))(?<!lid\s\d\))",
            re.S,
        ),
        regex(r"\)\s(?<=\d\)\s)[a-z]"),
        _LACKS_NOTE,
        "Wordt de heide 3) beter beschermd?",
        "Is dat 1) te veel, of 2) te weinig, zoals (in 2023 en 4) werd gezegd?",
    ),
    Trace(
        "mark between sentences",
        "noot_ontbreekt",
        regex(r"[a-zà-ÿ]\?\s\d{1,2}\s(?=[A-ZÀ-Þ][a-zà-ÿ])"),
        regex(r"\?\s\d"),
        _LACKS_NOTE,
        "Hoe vaak brandt het? 3 Zo nee, waarom niet?",
        "Hoe vaak brandt het? 30 juni was het weer zover.",
    ),
    # `zoals beschreven.2 De`, in an answer or an introduction
    Trace(
        "raised mark",
        "noot_ontbreekt",
        regex(r"(?<![\w/.-])[a-zà-ÿ]{4,}[.?!]\d{1,2}(?=\s[A-ZÀ-Þ])"),
        regex(r"[.?!](?<=[a-zà-ÿ].)\d"),
        _LACKS_NOTE,
        "Dat is toegezegd.2 Hoe vaak brandt het?",
        "Zie artikel 3.2 Hoe vaak brandt het?",
    ),
    Trace(
        "mark behind a bracket",
        "noot_ontbreekt",
        regex(r"(?<=[A-Za-z]\))\d{1,2}(?=\s[a-z])"),
        regex(r"\)\d"),
        _LACKS_NOTE,
        "Is het advies van het Waterschap (WS)1 openbaar?",
        "Is het advies (1) 2 jaar oud?",
    ),
    Trace(
        "dash first",
        "begin_ontbreekt",
        regex(r"^[–—•-]\s(?=\w)"),
        regex(r"^[–—•-]", re.M),
        f"begint met een onderdeel van een opsomming: {LOST_ABOVE}",
        "– de verzekering, – de verlichting?",
        "Wie betaalt – of betaalde – de verzekering?",
    ),
    Trace(
        "seam",
        "zin_onderbroken",
        regex(
            r"\bzich\s(?:welke?|hoeveel|waarom)\b|\bte\sver[a-z]{2,}t\?|\ben\sof\s\w+\?|[A-Z]\sZo\s(?:ja|nee|niet)\b"
            r"|\b(?:de|het|een|van|voor|der|den)\s(?:De|Het|Een|Deze)\s(?=[a-z])"
        ),
        regex(
            r"zich\s[wh]|te\sver[a-z]+\?|\sof\s\w+\?|\s(?<=[a-z]\s)(?:De|Het|Een|Deze)\s|[A-Z]\sZo\s"
        ),
        "loopt niet goed door",
        "Is de zandmotor te verwacht?",
        "Wat is van de zandmotor te verwachten?",
    ),
    Trace(
        "hyphen left",
        "zin_onderbroken",
        regex(
            r"(?<!\w)[a-zà-ÿ]{2,}-\s(?!(?:en|of|noch|dan|als|tot|maar|in|versus|met|naar|respectievelijk|dus)\b|en/of|c\.?q)"
            r"[a-zà-ÿ]{3,}|[a-zà-ÿ]-(?:\n|$)|[a-zà-ÿ]-\s(?:en|of)\s(?=\d)"
        ),
        regex(r"-(?<=[a-zà-ÿ]-)(?:\s|$)"),
        "bevat een afgebroken woord dat niet verdergaat",
        "Brandt de ontwikkelings- hulp af?",
        "Zijn bos- en heidebranden, bos-, heide- of duinbranden duur?",
    ),
)


def traces(record: Record, others: Iterable[Part] = ()) -> list[Melding]:
    """Report texts that hold what a lost or moved line leaves behind. `others`: texts that are in no field."""
    parts = [
        part for part in (*parts_of(record), *explanations(record), *others) if part.kind != "note"
    ]
    every = "\n".join([part.text for part in parts])
    # Nearly always none.
    held = [trace for trace in TRACES if trace.hint.search(every)]
    found = [told for part in parts if held for told in _of_part(part, held)]
    return list(dict.fromkeys(found))


def _of_part(part: Part, held: Sequence[Trace]) -> Iterator[Melding]:
    """Report the traces that a text has."""
    for trace in held:
        out_of_place = trace.name == "dash first" and not part.begins
        # Those of questions `wording.questions` tells of.
        out_of_place |= trace.name == "raised mark" and part.kind == "question"
        hinted = not out_of_place and trace.hint.search(part.text)
        match = trace.pattern.search(part.text) if hinted else None
        if match is not None:
            text = f"{part.name} {trace.told}: {shown(part.text, match.start())}"
            yield warning(trace.code, text, part.page)


def sub_items(record: Record) -> list[Melding]:
    """Report sub-items in the text of a published question that skip a letter, or do not begin with `a`."""
    found: list[Melding] = []
    for vraag in record.vragen:
        letters = "".join(_SUB_ITEM.findall(vraag.tekst)) if "." in vraag.tekst else ""
        skips = len(letters) > 1 and letters != _ALPHABET[: len(letters)]
        if skips and not _goes_on(letters, vraag.tekst):
            text = out_of_order(question(vraag), letters)
            found.append(warning("deelletter_ontbreekt", text, vraag.pagina))
    return found


def _goes_on(letters: str, text: str) -> bool:
    """True where letters that lack stand in the text without a mark before them: `in te gaan op a. de prijs; b. …`"""
    if any(one >= other for one, other in pairwise(letters)):
        return False
    due = 0
    for letter in _ANY_ITEM.findall(text):
        due += letter == _ALPHABET[due : due + 1]
    return due > _ALPHABET.index(letters[-1])


_ANY_ITEM = regex(r"(?<=\s)([a-h])[.)]\s(?=[a-zà-ÿ]{2})")
# `…: a. meldingen over druk; c. andere meldingen?`
_SUB_ITEM = regex(r"(?<=[:;?,]\s)([a-h])[.)]\s(?=[a-zà-ÿ]{2})")
_ALPHABET = "abcdefgh"
