"""The two sentences above published questions: who asks whom about what, and who replied when.

`Vragen van het lid A (X) aan de Minister van B over c (ingezonden 6 maart 2024).` and `Antwoord van
Minister D (B), mede namens … (ontvangen 25 maart 2024). Zie ook Aanhangsel Handelingen, …`
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from kamervragen.dutch.dates import find_date
from kamervragen.patterns import regex

_SOMEBODY = (
    r"(?:het\s*(?:kamer)?lid|de\s*(?:kamer)?leden|de\s*heer|mevrouw|de\s*dames|de\s*heren"
    r"|(?:de\s+)?senator(?:en)?)\b"
)
_START = regex(
    r"\b(?P<kind>(?:(?:Nadere|Mondelinge|Schriftelijke|Aanvullende)\s+[Vv]|V)ra(?:gen|ag))\s+(?:van|gesteld\s+door|door)\s*"
    rf"(?=(?i:{_SOMEBODY}))(?!de\s+leden\s+der\b)"
)
# `Staatsecretaris` with one s is a common slip.
_OFFICE = r"(?:vice-?)?(?:minister|staatss?ecretaris|regering|kabinet|voorzitter)"
_TO = regex(rf"(?:,\s*)?\b(?:gericht\s+)?aan\s+(?=(?:(?:de|het)\s*)?{_OFFICE})", re.IGNORECASE)
_OVER = regex(r"\b(?:over|inzake|betreffende|aangaande|omtrent|met\s+betrekking\s+tot)\s+")
# What a simple reader glued: `Sportover zorg`.
_GLUED_OVER = regex(r"(?<=[a-zà-ÿ])over\s+")
_SENT = regex(
    r"\(?\s*(?:op\s+)?(?:datum\s+)?(?:ingezonden|ingediend|gesteld|medegedeeld)(?:\s+op)?\s*:?\s*(?P<date>\d{1,2}\s*[a-z]{3,9}\.?\s*\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\s*\)?",
    re.IGNORECASE,
)
_ON = regex(
    r"\s*,?\s*op\s+(?P<date>\d{1,2}\s*[a-z]{3,9}\s*\d{4})\s*(?:medegedeeld|gesteld|ingezonden)?\s*$",
    re.I,
)
_REPLY = regex(
    r"\b(?P<kind>(?:[Nn]ader(?:e)?\s+)?(?:[Aa]ntwoord(?:en)?|[Mm]ededeling(?:en)?|[Rr]eactie|[Bb]eantwoording))\s+van\s+"
    rf"(?P<van>(?:de\s+|het\s+)?(?:(?:toenmalig|demissionair|waarnemend)\s+)?{_OFFICE}.{{1,600}}?)"
    r"[\s,]*\(?\s*(?:ontvangen\s*\(?\s*)?ontvangen\s*(?:op\s+)?(?P<date>\d{1,2}\s*[a-z]{3,9}\.?\s*\d{4})\s*\)?",
    re.IGNORECASE | re.DOTALL,
)
_SEE_ALSO = regex(r"\b[Zz]ie\s+ook\s*:?\s+(?P<what>.+?)\s*\.?\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reply:
    """The line about the reply: its kind, who gave it, when it came in, what else to see.

    `again`: a further reply is named behind it (`Nader antwoord van …`).
    """

    kind: Literal["antwoord", "mededeling"]
    van: str
    datum: dt.date | None
    zie_ook: str | None
    begin: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening sentence: who asks, to whom, about what, when it was sent in; `oral`: mondeling.

    `glued`: the text lost the space in front of `over`. `begin`, `end`: its place in the text. `reply`: the
    line about the reply in the same text.
    """

    wie: str
    aan: str
    betreft: str | None
    datum: dt.date | None
    oral: bool
    glued: bool
    begin: int
    end: int
    reply: Reply | None


def find_opening(text: str) -> Opening | None:
    """Return the opening sentence in the text above the questions, lines joined; None without one.

    >>> find_opening("Vragen van het lid Roos (VVD) aan de Minister van X over y.").betreft
    'y'
    """
    for start in _START.finditer(text):
        to = _TO.search(text, start.end(), start.end() + 1500)
        if to:
            return _opening(text, start, to)
    return None


def _opening(text: str, start: re.Match[str], to: re.Match[str]) -> Opening:
    reply = find_reply(text)
    stop = reply.begin if reply and reply.begin > to.end() else len(text)
    # The last one: the subject may name other questions and their date.
    sent = next(reversed(list(_SENT.finditer(text, to.end(), stop))), None)
    end = sent.start() if sent else stop
    over = _OVER.search(text, to.end(), end)
    glued = None if over else _GLUED_OVER.search(text, to.end(), end)
    cut = over or glued
    who = text[start.end() : to.start()]
    on = _ON.search(who)
    before = _SENT.search(text[: start.start()]) or _SENT.search(who)
    date = sent or on or before
    return Opening(
        wie=_ON.sub("", _SENT.sub("", who)).strip(" ,"),
        aan=_tidy(text[to.end() : cut.start() if cut else end]),
        betreft=_tidy(text[cut.end() : end]) or None if cut else None,
        datum=find_date(date["date"]) if date else None,
        oral=start["kind"].lower().startswith("mondeling"),
        glued=glued is not None,
        begin=start.start(),
        end=sent.end() if sent else end,
        reply=reply,
    )


def _tidy(text: str) -> str:
    return " ".join(text.split()).rstrip(" .,;:")


def _as_title(who: str) -> str:
    """Return who answers without article and with a capital, as publications print it since 2010.

    >>> _as_title("de minister van Justitie")
    'Minister van Justitie'
    """
    who = who.removeprefix("de ")
    return who[:1].upper() + who[1:]


def find_reply(text: str) -> Reply | None:
    """Return the line about the reply in the text above the questions, lines joined."""
    match = _REPLY.search(text) if "ontvangen" in text.lower() else None
    if match is None:
        return None
    also = _SEE_ALSO.search(text, match.end())
    told = "mededeling" in match["kind"].lower()
    return Reply(
        kind="mededeling" if told else "antwoord",
        van=_as_title(_tidy(match["van"])),
        datum=find_date(match["date"]),
        zie_ook=_tidy(also["what"]) if also else None,
        begin=match.start(),
        again=_REPLY.search(text, match.end()) is not None,
    )
