"""Committees: `de vaste commissie voor Immigratie en Asiel/ JBZ-Raad (I&A/ JBZ) heeft …`."""

from __future__ import annotations

from kamervragen.patterns import regex

_KIND = r"(?:(?:[Vv]aste|[Tt]ijdelijke|[Bb]ijzondere|[Aa]lgemene|[Gg]emengde|[Pp]arlementaire|[Gg]ezamenlijke)\s+){0,3}"
_START = regex(
    rf"\b(?P<kind>{_KIND})(?P<noun>commissies?)\s+(?=voor\s|Grond|[A-Z])|\b(?P<kind2>{_KIND})(?P<noun2>Commissies?)\s+(?=voor\s)"
)
_VERB = (
    r"heeft|hebben|had|hadden|is|zijn|was|waren|wenst|wensen|legt|leggen|stelt|stellen|ziet|zien|zal|"
    r"zullen|vraagt|vragen|verzoekt|verzoeken|nam|namen|neemt|nemen|bedankt|bedanken|dankt|danken|"
    r"bespreekt|besprak|bespraken|ontvangt|ontving|ontvingen|wil|willen|constateert|constateren|"
    r"behandelt|behandelde|spreekt|sprak|beraadslaagde|besloot|besluit|kijkt|kijken|brengt|brachten|voert|"
    r"voerde|verneemt|vernemen|leest|lezen|gaat|gaan|onderhoudt|hecht|hechten|zou|zouden|onderschrijft|"
    r"waardeert|waarderen|dient|kwam|stelde|stelden"
)
_END = regex(
    rf"\s+(?:{_VERB}|uit\s+de|van\s+de\s+(?:Eerste|Tweede)\s+Kamer|te\s+laten|in\s+haar|tijdens|op\s+\d|d\.d\.)\b"
    r"|[.;:?!](?:\s|$)|,\s+(?!en\b|voor\b|[A-Z])|\s+[–-]\s|\n"
)
_BRACKET = regex(r"\s*\([^()]{1,60}\)")
_SLASH = regex(r"\s*/\s*")
_MAX = 300


def find_commissie(text: str) -> str | None:
    """Return the committee that `text` names first, without bracketed abbreviation.

    >>> find_commissie("De vaste commissie voor Financiën (FIN) heeft kennisgenomen.")
    'vaste commissie voor Financiën'
    """
    for start in _START.finditer(text):
        name = _name(text[start.start() : start.start() + _MAX])
        if name:
            return name
    return None


def _name(text: str) -> str | None:
    text = _BRACKET.sub("", text)
    end = _END.search(text)
    name = text[: end.start()] if end else text
    name = _SLASH.sub("/", " ".join(name.split())).rstrip(" ,.;:")
    if len(name.split()) < 2 or len(name) > 280:
        return None
    return name[0].lower() + name[1:] if name[:1].isupper() else name
