"""What the head of a Kamerstuk prints, one line each: dossier, number, kind, date."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from kamervragen.dutch.dates import find_date
from kamervragen.patterns import regex

# `XVI`, `A`, `-31`, `-VII`, `(R 1613)`: what tells the parts of a dossier from each other.
_ROMAN = r"(?:[IVXLC]{1,6}|[A-M])"
_PART = rf"(?:\s?-\s?(?:{_ROMAN}|\d{{1,3}})(?![\w-])|\s?-?\s?\(R\s?\d{{3,4}}\)|\s{_ROMAN}(?=\s+[A-ZÀ-Þ«“‘(]|\s*$))"
_DOSSIER = regex(
    rf"(?:Kamerstuk(?:ken)?\s+)?(?P<number>[1-9]\d[\s.]?\d{{3}})(?!\d)(?P<part>{_PART}(?:\s?\(R\s?\d{{3,4}}\))?)?"
    r"(?:\s*[:–|-]?\s+(?P<title>[\"'«“‘(]*[A-ZÀ-Þ\d].*))?\s*"
)
# `Nr. 214 LIJST VAN VRAGEN`, `nr. 62a`, `Nr. 6 HERDRUK`, `Nr. 12a`
_NUMBER = regex(
    r"[Nn][Rr]\s?\.?\s*(?P<number>\d{1,4}[a-zA-Z]?)(?![\w.,]*\d)(?:\s*,?\s*(?i:herdruk)\s?\d?\b)?[.:,]?(?:\s+(?P<title>\D.*))?"
)
# The griffie leaves the number open: `Nr.`, `nr. ...`, `Nr. LIJST VAN VRAGEN`.
_OPEN_NUMBER = regex(r"[Nn][Rr]\.?\s*[.…_]*(?:\s+(?P<title>[A-Z].*))?")
# `BM VERSLAG VAN EEN SCHRIFTELIJK OVERLEG`, `B`, `AB HERDRUK`
_LETTERS = regex(
    r"(?P<number>[A-Z]{1,3})(?:\s+(?i:herdruk)\s?\d?\b)?(?:\s+(?P<title>(?:[A-Z]{2}|[A-Z][a-z]{3}).*))?"
)
# `2022D12345 LIJST VAN VRAGEN`: a document of the open data that has no number of its own yet.
_CASE = regex(r"(?P<number>(?:19|20)\d{2}[ZD]\d{4,6})(?:\s+(?P<title>[A-Z].*))?")
# It begins with the word: of all lines of a document this asks, and what may stand before it takes long to look for.
_DATED = regex(
    r"(?P<word>Vastgesteld|Ontvangen|Voorgesteld|VASTGESTELD|ONTVANGEN|VOORGESTELD)(?=[\s\d:(.…_]|$)(?P<rest>.*)"
)
_CHANGED = regex(r"(?:[Nn]ader\s+)?[Gg]ewijzigd\s+$")

# `gedateerd`: the place stands before it.
DateWord = Literal["vastgesteld", "ontvangen", "voorgesteld", "gedateerd"]


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A line that begins a dossier: its number without spaces, and the title that stands behind it."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line that begins with the number of a Kamerstuk. `form`: `nr`, `open` without a number, `letters` or `zaak`."""

    number: str | None
    title: str
    form: Literal["nr", "open", "letters", "zaak"]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line with the date of a Kamerstuk; `before`: what stands in front of it, the end of a title."""

    word: DateWord
    date: dt.date | None
    before: str


def dossier_line(text: str) -> DossierLine | None:
    """Return the dossier that a line begins with.

    >>> dossier_line("36 100 XVI Jaarverslag 2021")
    DossierLine(number='36100-XVI', title='Jaarverslag 2021')
    >>> dossier_line("21 501-27 Sportraad").number, dossier_line("26 022 (R 1613)").number
    ('21501-27', '26022-(R1613)')
    """
    match = _DOSSIER.fullmatch(text) if text[:1].isdigit() or text[:1] == "K" else None
    if match is None:
        return None
    number = "".join(match["number"].replace(".", "").split())
    part = "".join((match["part"] or "").split()).lstrip("-").replace("(", "-(").lstrip("-")
    return DossierLine(f"{number}-{part}" if part else number, (match["title"] or "").strip())


def number_line(text: str) -> NumberLine | None:
    """Return the number of a Kamerstuk that a line begins with.

    >>> number_line("Nr. 214 LIJST VAN VRAGEN"), number_line("BM VERSLAG").number
    (NumberLine(number='214', title='LIJST VAN VRAGEN', form='nr'), 'BM')
    """
    for form, pattern in _NUMBER_FORMS:
        match = pattern.fullmatch(text)
        if match:
            groups = match.groupdict()
            return NumberLine(groups.get("number"), (groups["title"] or "").strip(), form)
    return None


_NUMBER_FORMS: tuple[tuple[Literal["nr", "open", "letters", "zaak"], re.Pattern[str]], ...] = (
    ("nr", _NUMBER),
    ("open", _OPEN_NUMBER),
    ("zaak", _CASE),
    ("letters", _LETTERS),
)


def date_line(text: str) -> DateLine | None:
    """Return the date with the word before it that a line prints, also glued, or left open by the griffie.

    >>> date_line("Vastgesteld16 april 2010").date
    datetime.date(2010, 4, 16)
    >>> date_line("Vastgesteld (wordt door griffie ingevuld)").date is None
    True
    """
    match = _DATED.search(text)
    if match is None:
        return None
    date, rest = find_date(match["rest"]), match["rest"].strip(" :.…_")
    if date is None and rest and not rest.startswith(("(", "d.d")):
        return None  # `Vastgesteld wordt de begroting van …`
    word: DateWord = match["word"].lower()  # type: ignore[assignment]
    return DateLine(word, date, _CHANGED.sub("", text[: match.start()]).strip())


# --- the kind of a Kamerstuk ----------------------------------------------------------------------

_OF_COMMITTEE = regex(
    r"\s+van\s+de\s+(?:(?:vaste|algemene|bijzondere|tijdelijke|gemengde|gezamenlijke)\s+){0,2}(?:kamer)?commissies?\b.*",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = regex(r"(?<=[A-Za-zÀ-ÿ])\d{1,2}$")
_SMALL = frozenset((
    "van", "de", "der", "den", "het", "een", "en", "of", "voor", "over", "in", "op", "aan", "bij", "met", "ter", "te",
    "tot", "naar", "c.s.", "ten",
))  # fmt: skip
# Behind these words stand names: a ministry, members, a country.
_NAMES_BEHIND = frozenset(
    ["lid", "leden", "minister", "ministers", "staatssecretaris", "staatssecretarissen"]
)


def kind_of(title: str) -> str | None:
    """Return the kind that a title prints, in sentence case, without the committee that made it.

    >>> kind_of("VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR FINANCIËN1")
    'Voorlopig verslag'
    >>> kind_of("MOTIE VAN DE LEDEN VAN DIJK EN GRINWIS")
    'Motie van de leden van Dijk en Grinwis'
    """
    text = _MARKS.sub("", _OF_COMMITTEE.sub("", " ".join(title.split())).rstrip(" .,:;"))
    if not text:
        return None
    letters = [one for one in text if one.isalpha()]
    shouted = 2 * sum(map(str.isupper, letters)) > len(letters)
    text = _lowered(text) if shouted else text
    return text[:1].upper() + text[1:] or None


def committee_in(title: str) -> str | None:
    """Return the committee that a title in capitals names, in small letters with capitals on its names.

    >>> committee_in("VERSLAG VAN DE VASTE COMMISSIE VOOR ONDERWIJS, CULTUUR EN WETENSCHAP1")
    'vaste commissie voor Onderwijs, Cultuur en Wetenschap'
    """
    match = _OF_COMMITTEE.search(_MARKS.sub("", " ".join(title.split())))
    if match is None:
        return None
    kind, voor, names = match[0].partition(" VOOR ")
    shown = " ".join(
        one if one in _SMALL else one[:1].upper() + one[1:] for one in names.lower().split(" ")
    )
    kind = kind.split(maxsplit=2)[2].lower()
    # CONTRACT: no spaces round `/`.
    return re.sub(r"\s*/\s*", "/", f"{kind} voor {shown}") if voor else None


def _lowered(text: str) -> str:
    """Return a text in capitals without them, but for names behind words that names follow."""
    named = False
    words: list[str] = []
    for word in text.lower().split(" "):
        words.append(word[:1].upper() + word[1:] if named and word not in _SMALL else word)
        named = named or word in _NAMES_BEHIND
    return " ".join(words)


_KIND = regex(
    r"(?:LIJST|VERSLAG|NADER|VOORLOPIG|NOTA|MEMORIE|INBRENG|BRIEF|MOTIE|AMENDEMENT|BESLUITENLIJST|[A-ZÀ-Þ]{4,}(?:\s+[A-ZÀ-Þ]{2,}){1,12}"
    r"|Lijst\s+van|Verslag\s+(?:houdende|van)|Feitelijke\s+vragen)\b.*"
)


def is_kind(line: str) -> bool:
    """True for a line that is the title of a Kamerstuk: `LIJST VAN VRAGEN`."""
    return _KIND.fullmatch(line) is not None
