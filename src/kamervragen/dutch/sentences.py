"""Sentences: which end in a question mark, and where a text ends as a sentence does."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from kamervragen.patterns import regex

_CLOSERS = "\"'’”»)\\]›"
# Behind it a typed note mark may stand, as in `ingebouwd?2`.
_TERMINAL = regex(rf"[.?!…:;][{_CLOSERS}]*$|(?:[?!»”)]|[a-zà-ÿ]\.)\s?\d{{1,2}}$")
_FULL = regex(rf"[.?!…][{_CLOSERS}]*$")
# A question mark that may end a sentence: closers behind it, then space, capital or the end.
_ASK = regex(rf"\?[{_CLOSERS}]*(?=\s|$|[A-ZÀ-Þ]|\[\d)")
# A full stop or exclamation mark that may end a sentence before a question.
_STOP = regex(rf"[.!…][{_CLOSERS}]*\s+(?=[\"'‘“«(]*[A-ZÀ-Þ0-9])")
# `door het OM.`, `de handel met de VS.`: capitals alone are a name, if they are no Roman number; `om.` is a word.
_NO_NAME = r"(?!(?-i:(?![IVX]+\.)[A-Z]{2,4})\.$)"
_SHORT = regex(
    rf"(?:^|[\s(«‘“]){_NO_NAME}"
    # `… vragen deze leden u. En waarom …`
    r"(?:(?-i:(?!u)[A-Za-z])|[ivx]{2,4}|(?-i:[A-Z][a-z]{1,2}\.[A-Z][a-z]{1,2})|[A-Z]\.(?:[A-Z]\.)*[A-Z]?|art|artt|blz|bijv|bv|ca|cf|d\.?w\.?z|"
    r"dhr|dr|drs|excl|fig|hfst|i\.?c|i\.?e|i\.?p\.?v|i\.?v\.?m|incl|ing|ir|jhr|jr|jo|kst|"
    r"m\.?b\.?t|m\.?i|max|mevr|min|mr|mw|nl|nr|nrs|o\.?a|o\.?b\.?v|o\.?g\.?v|o\.m|p|par|plv|"
    r"pp|prof|resp|st|stb|stcrt|t\.?a\.?v|t\.?o\.?v|tel|trb|vgl|vlg|vs|z\.?g|zgn)\.$",
    re.IGNORECASE,
)
_SUB_ITEM = regex(r"(?:[a-z]|[ivx]{1,4})[.)]\s")


# So a question begins, not a title.
OPENS_QUESTION = regex(
    r"(?:Hoe(?:veel|lang|zeer)?|Wat|Welke?|Waar(?:om|op|toe|mee|door|uit|aan|voor|over|tegen|naar)?|Wanneer|Wie|"
    r"(?:In|Op|Met|Aan|Voor|Van|Tot|Binnen|Door|Bij|Uit|Onder|Over|Tegen|Naar|Sinds|Vanaf|Per|Via|Volgens)\s+"
    r"(?:welke?|wie|wat|wanneer|hoeverre|hoeveel)|Kan|Kunt|Kunnen|Is|Zijn|"
    r"Heeft|Hebben|Deelt|Acht|Ziet|Bent|Klopt|Wordt|Worden|Erkent|Kent|Wil|Wilt|Zal|Zullen|Gaat|Moet|Mag|Komt|Krijgt|"
    r"Onderschrijft|Herkent|Overweegt|Beschikt|Bestaat|Bestaan|Geldt|"
    # A verb before its subject: `Vindt u dat …`.
    r"(?!(?:Met|Uit|Dat|Omdat|Opdat|Zodat|Niet)\s)[A-Z][a-zà-ÿ]+t\s+(?:u|de\s+(?:minister|regering|staatssecretaris)|het\s+kabinet))\b"
)
# So a question goes on behind its first question mark, though the line above ended early.
_ON_ITS_ANSWER = r"Zo\s+(?:ja|nee|niet|neen)|Indien\s+(?:ja|nee|niet|zo)|Waarom\s+(?:wel|niet)"
GOES_ON_ASKING = regex(rf"(?:{_ON_ITS_ANSWER}|Graag\b|En\s+)", re.IGNORECASE)
# So it surely does.
ASKS_ON_ITS_ANSWER = regex(rf"(?:{_ON_ITS_ANSWER})\b")


# A line that ends so ends no sentence: `Is aanpassing van art.` / `5 lid 2 noodzakelijk?`
_ABBREVIATED = regex(
    rf"(?:^|[\s(«‘“]){_NO_NAME}"
    r"(?:artt?|blz|bijv|bv|ca|cf|c\.q|d\.d|d\.?w\.?z|dhr|drs?|excl|fig|hfst|i\.c|i\.e|i\.p\.v|i\.v\.m|incl|"
    r"ing|ir|jhr|jr|kst|m\.b\.t|m\.i|mevr|mr|mw|nrs?|o\.a|o\.b\.v|o\.g\.v|pp?|par|plv|prof|resp|stb|stcrt|t\.a\.v|t\.o\.v|"
    r"t\.g\.v|vgl|z\.g|zgn)\.$",
    re.IGNORECASE,
)


def is_abbreviated(text: str) -> bool:
    """True where the stop that ends a text belongs to an abbreviation."""
    return text[-1:] == "." and _ABBREVIATED.search(text[-12:]) is not None


# `Graag een overzicht per jaar. (GroenLinks-PvdA en Volt)`
_NAME_BEHIND = regex(rf"[.?!][{_CLOSERS}]?\s\([A-Z0-9][^()?]{{1,60}}\)$")


def is_terminal(text: str) -> bool:
    """True where the text ends as a sentence or clause may: `. ? ! : ;` and closers."""
    if text[-1:].isalpha():  # as at the end of most lines
        return False
    if text[-1:] == ")" and _NAME_BEHIND.search(text[-80:]):
        return True
    return _TERMINAL.search(text[-12:]) is not None and not is_abbreviated(text)


def is_full(text: str) -> bool:
    """True where the text ends as a sentence: `. ? !` and closers."""
    if text[-1:].isalpha():
        return False
    return _FULL.search(text[-12:]) is not None and not is_abbreviated(text)


def sentence_spans(text: str) -> list[tuple[int, int, bool]]:
    """Return (begin, end, ends in a question mark) of each sentence of `text`, also of one without its stop."""
    found = list(_sentences(text))
    end = found[-1][1] if found else 0
    rest = text[end:].strip()
    if rest:
        begin = text.index(rest, end)
        found.append((begin, begin + len(rest), False))
    return found


def question_spans(text: str) -> list[tuple[int, int]]:
    """Return (begin, end) of each sentence of `text` that ends in a question mark.

    A question mark inside a quotation ends no sentence: neither is the quotation a deelvraag, nor
    does it cut the sentence around it. Elsewhere it ends one, also where lower case follows. A lead
    with its sub-items is one sentence.

    >>> question_spans("Klopt dit? Zo ja, waarom?")
    [(0, 10), (11, 25)]
    """
    if "?" not in text:
        return []
    return [(begin, end) for begin, end, asks in _sentences(text) if asks]


# One paragraph is asked for its sentences several times on end.
@lru_cache(maxsize=16)
def _sentences(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Return (begin, end, ends in a question mark) of each sentence."""
    quoted = quotations(text)
    ends: list[tuple[int, bool]] = []
    for match in _ASK.finditer(text):
        if not _inside(match, quoted) and not _goes_on(text, match):
            ends.append((match.end(), True))
    for match in _STOP.finditer(text):
        stop = match.start() + 1
        if not _inside(match, quoted) and not _is_short(text, stop):
            ends.append((match.start() + len(match[0].rstrip()), False))
    lead = _end_of_lead(text, quoted)
    if lead is not None and all(end != lead for end, _ in ends):
        ends.append((lead, False))
    ends.sort()
    sentences: list[tuple[int, int, bool]] = []
    begin = 0
    for end, asks in ends:
        room = len(text[begin:end]) - len(text[begin:end].lstrip())
        sentences.append((begin + room, end, asks))
        begin = end
    return tuple(sentences)


# `… en dergelijke (e.d.)` may end a sentence: a word follows with which only sentences begin.
_MAY_END = regex(r"(?:\b(?:e\.d|e\.a|c\.s|m\.m|etc|enz|jl|a\.s)|\d\s?(?:mln|mld))\.$")
_OPENS_SENTENCE = regex(
    r"\s+(?:De|Het|Een|Deze|Dit|Dat|Die|Zij|Hij|Er|Ook|Graag|Gaarne|Kan|Kunt|Kunnen|Is|Zijn|Hoe|Wat|Welke?|Waarom|Wanneer|In|Op|"
    r"Daarnaast|Voorts|Verder|Tevens|Daarbij|Klopt|Deelt|Heeft|Wordt|Worden|Zo|Tot)\s+[a-zà-ÿ]"
)


def _is_short(text: str, stop: int) -> bool:
    """True where the stop before `stop` belongs to an abbreviation, and ends no sentence as well."""
    tail = text[max(0, stop - 12) : stop]
    if _SHORT.search(tail) is None:
        return False
    return _MAY_END.search(tail) is None or _OPENS_SENTENCE.match(text, stop) is None


# The sign of a sub-item: `a.`, `b)`, `(c)`, `ii.`, a dash.
_SIGN = regex(
    r"(?:^|(?<=\s))(?:\(?(?:[a-zA-H]|[ivx]{1,4})\)|(?:[a-zA-H]|[ivx]{1,4})\.|[-–•])\s+(?=[\"'«‘“(]*[A-ZÀ-Þ])"
)


# So each of them ends: a question of one sentence holds no such sign.
_SIGN_END = regex(r"[.)–•-]\s")


def _end_of_lead(text: str, quoted: list[tuple[int, int]]) -> int | None:
    """Return where a lead ends whose sub-items are questions of their own; None where there is none.

    CONTRACT: `… aangeven: a. Hoeveel …? b. Waarom …?` has two deelvragen, each with its letter.
    """
    if _SIGN_END.search(text) is None:
        return None
    signs = [match for match in _SIGN.finditer(text) if not _inside(match, quoted)]
    if not signs or signs[0].start() == 0:
        return None
    lead = text[: signs[0].start()].rstrip()
    if is_abbreviated(lead):
        return None  # `de stelling van prof. dr. A. Dölle dat …`
    first = text[signs[0].start() : signs[1].start() if len(signs) > 1 else len(text)].rstrip()
    own = (
        lead[-1:] in ":.?"
        and _FULL.search(first[-12:]) is not None
        and first.rstrip(_CLOSERS_)[-1:] == "?"
    )
    return len(lead) if own else None


_CLOSERS_ = "\"'’”»)]›"


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """True where a quotation or bracket ends behind the question mark and the sentence around it goes on.

    `het bericht «Wie betaalt?» van de krant?` is one sentence; the bare question mark of `hoe? en
    waarom?` ends one.
    """
    rest = text[match.end() : match.end() + 80].lstrip()
    closed = match.end() - match.start() > 1
    if not rest or not closed or _SUB_ITEM.match(rest):
        return False
    return rest.lstrip("(")[:1].islower() or rest[0] in ",;:"


# opening quote -> closing quote; a plain quote closes itself
_QUOTES = {"«": "»", "“": "”", "‘": "’", "„": "”", "‹": "›", '"': '"', "'": "'"}

_QUOTE = regex("[" + "".join(_QUOTES) + "]")


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans of quotations; an opening quote without its closing one opens nothing."""
    if _QUOTE.search(text) is None:
        return []
    spans: list[tuple[int, int]] = []
    until = -1
    final = {closer: text.rfind(closer) for closer in set(_QUOTES.values())}
    for match in _QUOTE.finditer(text):
        place = match.start()
        if place > until and place < final[_QUOTES[match[0]]] and _opens(text, place):
            end = _closing(text, place + 1, _QUOTES[match[0]])
            if end > 0:
                spans.append((place, end))
                until = end
    return spans


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before in " («“‘„[-–\u2014/") and not after.isspace()


def _closing(text: str, start: int, closer: str) -> int:
    """Return where the quotation closes, or -1. An apostrophe inside a word does not close it."""
    limit = min(len(text), start + 1500)
    depth = 1
    opener = {value: key for key, value in _QUOTES.items() if key != value}.get(closer)
    for place in range(start, limit):
        letter = text[place]
        if letter == opener and closer == "»":
            depth += 1
        elif letter == closer:
            following = text[place + 1] if place + 1 < len(text) else " "
            if following.isalnum() and closer in "'’\"":
                continue
            if closer in "'’" and text[place - 1].isspace():
                continue
            depth -= 1
            if depth == 0:
                return place
    return -1


def _inside(match: re.Match[str], quotations: list[tuple[int, int]]) -> bool:
    """True where a mark stands inside a quotation that does not close right behind it."""
    end = match.start() + len(match[0].rstrip())
    place = bisect_left(quotations, (match.start(),)) - 1
    return place >= 0 and quotations[place][1] >= end
