"""Fracties that a letter speaks of together, without their names: `De leden van beide fracties vragen …`."""

from __future__ import annotations

from kamervragen.patterns import regex

_COUNTS = {"beide": 2, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7}
_TOGETHER = regex(
    r"(?:^|(?<=[.?!]\s))(?:(?:Ook|Tot\s+slot)\s+\w*\s*)?(?:[Dd]e\s+leden\s+van\s+)?(?:de\s+|De\s+)?"
    r"(?:(?P<all>[Aa]l(?:le)?(?:\s+(?:twee|drie|vier|vijf|zes|zeven))?(?:\s+de)?)|(?P<count>[Bb]eide|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even))"
    r"\s+(?:(?:hier)?(?:voor|boven)?\s?genoemde\s+)?fracties\b(?!\s*:|\s+van\b)"
)
# `De fracties die inbreng hebben geleverd, vragen gezamenlijk`, `De genoemde fracties vragen`
_WHO_ASKED = regex(
    r"(?:^|(?<=[.?!]\s))(?:(?:Ook|Tot\s+slot|Ten\s+slotte|Gezamenlijk|Samen)\s+\w*\s*)?(?:[Dd]e\s+(?:fractie)?leden\s+van\s+)?(?:[Aa]lle|[Dd]e)\s+(?:"
    r"fracties,?\s+(?:die|welke)\s[^.;?]{0,60}?\b(?:vragen|inbreng|bijdrage|opmerkingen|woord)\b[^.;?]{0,40}?\b(?:hebben|leveren|leverden|stellen|stelden|voeren|gesteld|geleverd|gevoerd)\b"
    r"|(?:(?P<named>(?:(?:hier)?(?:voor|boven)\s?)?genoemde)|deelnemende|vragende|aan\s+het\s+woord\s+zijnde|inbreng\s+leverende)\s+fracties\b)(?!\s+van\b)"
    r"(?=[^.;?]{0,80}\b(?:vra|verzoek|wil|wens|verne|leg|stel|hebben|zou|hecht|ontvang))"
)
# `Gezamenlijke vragen van alle genoemde fracties`, `Gemeenschappelijke vragen`
_JOINT_HEADING = regex(
    r"^(?:\d+[.)]?\s+|[A-Z][.)]\s+|[IVX]+[.)]\s+)?(?:Gezamenlijke|Gemeenschappelijke|Vragen\s+van\s+alle|Alle)\s+(?:vragen|inbreng|fracties|(?:\w+\s+){0,2}fracties)\b"
)


def collective(text: str, asking: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fracties that a text speaks of as `beide fracties` or the like; none where it does not.

    `asking`: who asks where it stands; `known`: who was said to ask or join so far, in the whole letter.

    >>> collective("De leden van beide fracties vragen dit.", ("SP",), ("SP", "BBB"))
    ('SP', 'BBB')
    """
    if "fracties" not in text and "Ge" not in text:
        return ()
    if _JOINT_HEADING.match(text) and len(known) > 1:
        return known
    spoken_of = _WHO_ASKED.search(text)
    if spoken_of is not None:
        # `De genoemde fracties` of a heading are those who ask below it.
        some = asking if spoken_of["named"] and len(asking) > 1 else known
        return some if len(some) > 1 else ()
    match = _TOGETHER.search(text)
    if match is None:
        return ()
    if match["all"]:
        return known if len(known) > 1 else ()
    count = _COUNTS[match["count"].lower()]
    return next((some for some in (asking, known) if len(some) == count), ())
