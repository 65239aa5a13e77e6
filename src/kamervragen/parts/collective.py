"""Fracties that a letter speaks of together, without their names: `De leden van beide fracties vragen …`."""

from __future__ import annotations

from kamervragen.patterns import regex

_COUNTS = {"beide": 2, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7}
_TOGETHER = regex(
    r"(?:^|(?<=[.?!]\s))(?:(?:Ook|Tot\s+slot)\s+\w*\s*)?(?:[Dd]e\s+leden\s+van\s+)?(?:de\s+|De\s+)?"
    r"(?:(?P<all>[Aa]l(?:le)?(?:\s+(?:twee|drie|vier|vijf|zes|zeven))?(?:\s+de)?)|(?P<count>[Bb]eide|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even))"
    r"\s+(?:(?:hier)?(?:voor|boven)?\s?genoemde\s+)?fracties\b(?!\s*:|\s+van\b)"
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
    match = _TOGETHER.search(text)
    if match is None:
        return ()
    if match["all"]:
        return known if len(known) > 1 else ()
    count = _COUNTS[match["count"].lower()]
    return next((some for some in (asking, known) if len(some) == count), ())
