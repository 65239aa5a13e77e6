"""Committees: `de vaste commissie voor Immigratie en Asiel/ JBZ-Raad (I&A/ JBZ) heeft …`."""

from __future__ import annotations

from kamervragen.patterns import regex

_KIND = r"(?:(?:[Vv]aste|[Tt]ijdelijke|[Bb]ijzondere|[Aa]lgemene|[Gg]emengde|[Pp]arlementaire|[Gg]ezamenlijke)\s+){0,3}"
_START = regex(
    rf"\b(?P<kind>{_KIND})(?P<noun>(?:[Kk]amer|onderzoeks|enquête)?commissies?)\s+(?=voor\s|Grond|[A-Z])|\b(?P<kind2>{_KIND})(?P<noun2>Commissies?)\s+(?=voor\s)"
    # `de vaste commissie van Justitie`, not `de commissie van Wijzen`
    r"|\b[Vv]aste\s+(?:[Kk]amer)?[Cc]ommissies?\s+(?=van\s+[A-Z])"
)
# A name is made of words with a capital and of what links them: `Immigratie en Asiel/JBZ-Raad`, `Binnenlandse Zaken
# en de Hoge Colleges van Staat`. It ends where the sentence goes on: `… Ontwikkelingssamenwerking uw brief van`.
# `… en Werkgelegenheid,` / `M.H.H. Reynaersma`: initials begin the name of a person.
_WORD = (
    r"(?![A-Z]\.)(?!(?:Eerste|Tweede)\s+Kamer)(?!De\s+(?:leden|fracties?|commissie)\b)"
    r"[A-ZÀ-Þ](?:[\w’'&-]*[^\W\d_])?(?![\w(])"
)
_LINK = (
    r"(?:\s*/\s*(?:de\s+)?|\s*,\s+(?:en\s+)?(?:voor\s+(?=[A-ZÀ-Þ]))?|-?\s+en\s+(?:(?:voor\s+)?(?:de\s+|het\s+)?)|\s+&\s+|"
    r"\s+(?:van|der|des|voor|inzake)\s+(?:de\s+|het\s+)?|\s+)"
)
# `Grondrechten en constitutionele toetsing heeft …`, not `Financiën en haar leden hebben …`
_LOWER_END = (
    r"(?:\s+en\s+(?!(?:deze|onze|alle|beide|enige|enkele)\b)[a-zà-ÿ]{3,}e\s+[a-zà-ÿ]{4,}"
    r"(?=\s+(?:heeft|hebben|wil|wenst|legt|verzoekt|dankt|besprak|is)\b|[,.]|$))?"
)
_NAME = regex(rf"(?:(?:voor|van)\s+)?(?:de\s+|het\s+)?{_WORD}(?:{_LINK}{_WORD})*{_LOWER_END}")
_BRACKET = regex(r"\s*\([^()]{1,60}\)")
_SLASH = regex(r"\s*/\s*")
_MAX, _LONGEST = 300, 280
# Nothing is looked at that stands farther before the word: `Tijdelijke gezamenlijke parlementaire onderzoekscommissie`.
_BEFORE = 80


def find_commissie(text: str) -> str | None:
    """Return the committee that `text` names first, without bracketed abbreviation.

    >>> find_commissie("De vaste commissie voor Financiën (FIN) heeft kennisgenomen.")
    'vaste commissie voor Financiën'
    """
    place = text.find("ommissie")
    if place < 0:
        return None
    others: list[str] = []
    for start in _START.finditer(text, max(0, place - _BEFORE)):
        name = _name(text[start.end() : start.start() + _MAX], start[0])
        if name and not _OTHER_KAMER.match(text, start.end()):
            return name
        others += [name] if name else []
    return others[0] if others else None


# `… met de vaste commissie voor Financiën van de Tweede Kamer`: no sender, where another committee is named
_OTHER_KAMER = regex(r"[^.;,]{3,80}?\s(?:van|uit)\s+de\s+Tweede\s+Kamer\b")


def _name(text: str, kind: str) -> str | None:
    match = _NAME.match(_BRACKET.sub("", text) if "(" in text else text)
    if match is None:
        return None
    name = _SLASH.sub("/", " ".join(f"{kind}{match[0]}".split())).rstrip(" ,.;:")
    if len(name.split()) < 2 or len(name) > _LONGEST:
        return None
    return name[0].lower() + name[1:] if name[:1].isupper() else name
