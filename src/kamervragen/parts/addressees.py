"""Addressees: the address block of a letterhead, as offices and names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from kamervragen.dutch.dates import is_dateline
from kamervragen.dutch.hyphens import Words, join
from kamervragen.dutch.labels import BETREFT, BIJLAGEN, DATUM, OUR_NUMBER, YOUR_NUMBER
from kamervragen.dutch.persons import ADDRESS, INITIALS, TITLES, greeted_surname
from kamervragen.layout.opening import is_salutation
from kamervragen.lines import Line
from kamervragen.parts.cell_addresses import parted_addresses
from kamervragen.parts.labels import TAIL, is_empty_label
from kamervragen.parts.offices import addressee
from kamervragen.patterns import regex
from kamervragen.records import Geadresseerde

_OFFICE = regex(
    r"^(?:[-–•]\s*)?(?:en\s+)?(?:(?:aan|t\.?\s?a\.?\s?v\.?)\s*:?\s+)?(?:(?:zijne|hare)\s+excellentie\s+)?(?:(?:de|het)\s+)?(?P<office>(?:(?:waarnemend|demissionair)\s+)?(?:minister|staatss?ecretaris|viceminister|vice-minister)"
    r"(?:s|sen)?(?:-president|president)?\b.*|(?:regering|kabinet)\b.*)$",
    re.IGNORECASE,
)
_ATTENTION = regex(r"^(?:t\.?\s?a\.?\s?v\.?|ter\s+attentie\s+van)\s*:?\s*", re.IGNORECASE)
_ADDRESS_FORM = regex(
    r"^(?:aan\s+)?(?:(?:zijne|hare)\s+(?:excellentie\s+)?)?(?:de\s+)?(?:(?:wel)?edel\w*\s+)?"
    rf"(?:heer|{ADDRESS})\s+",
    re.IGNORECASE,
)
_TITLE = regex(rf"^(?:(?:{TITLES}|dhr|mw)\.\s*)+[A-Z]", re.IGNORECASE)
_INITIALS = regex(
    rf"^{INITIALS}(?:\s?\([A-Z][\w-]+\))?\s*(?:[a-z’']{{1,4}}\s+){{0,3}}[A-Z][\w’'-]+"
)
_STOP = regex(
    r"^(?:postbus|p\.?o\.?\s*box|[pc]/[ao]\b|\d{4}\s?[A-Z]{2}\b|tel\b|telefoon|e-?mail|fax|www|internet|bezoekadres|"
    r"behandeld\s+door|contactpersoon|(?:vaste\s+)?commissie\b|"
    rf"{DATUM}|{BETREFT}|{OUR_NUMBER}|{YOUR_NUMBER}|{BIJLAGEN}|van(?:\s*:|$|\s+de\s+(?:\w+\s+){{0,2}}commissie\b))"
    r"|^[A-Z][\w.’' -]+\s\d{1,4}\s?[a-zA-Z]?$"
    r"|^den\s+haag$|^'?s-gravenhage$",
    re.IGNORECASE,
)
# What a full line leaves no room before: the sender's address (`… en Werkgelegenheid Kazernestraat 52`), who writes.
_OTHER_COLUMN = regex(
    r"\s+(?:[A-Z][a-zà-ÿ]{3,}\s\d{1,4}\s?[a-zA-Z]?|e-?mail:?\s\S+@\S+|telefoon:?\s[\d ()+-]{7,}"
    r"|(?:[Vv]aste\s+)?[Cc]ommissie\s+voor\s.+|[Pp]ostbus\s\d+|\d{4}\s?[A-Z]{2}(?:\s[A-Z]\w+){0,3})$"
)
_MINISTRY = regex(r"^(?:ministerie|aan|eerste\s+kamer)\b", re.IGNORECASE)
# `Minister van Natuur, mevrouw E. Bos`, `Mevrouw E. Bos, minister van Natuur`
_WITH_NAME = regex(
    r"(?P<office>.+?)(?:\s*[,–]\s*|\s+-?\s*)"
    rf"(?P<name>(?:(?i:{ADDRESS})\s+|(?:{TITLES}\.\s*)+|(?:[A-Z]\.\s?)+)\S.*)"
)
_NAME_FIRST = regex(
    rf"(?P<name>{ADDRESS}\s+[^,]{{2,60}}),\s+(?:de\s+)?(?P<office>(?:minister|staatssecretaris)\b.+)",
    re.IGNORECASE,
)
# `de heer A. Bos, minister van Natuur, en mevrouw E. Tak, minister van Klimaat`
_NEXT_PERSON = regex(rf",?\s+en\s+(?={ADDRESS}\s)|,\s+(?={ADDRESS}\s)", re.IGNORECASE)
_TO = regex(r"^aan\s*:?\s+", re.IGNORECASE)
# `minister van Natuur (de heer A. Bos)`
_NAME_IN_BRACKETS = regex(
    rf"\s*\((?P<name>(?:(?i:{ADDRESS})\s|(?:{TITLES}\.\s*)|[A-Z]\.)[^()]{{2,60}})\)"
)
# How it was sent is no part of the office: `(per e-mail)`, `per post`.
_SENT = regex(r"(?:uitsluitend\s+)?(?:per|via)\s+\S+", re.IGNORECASE)
_BRACKET = regex(r"\s*\([^()]{0,60}\)\s*$")
_SPLIT = regex(
    r"\s*(?:,|;|\ben\b|,\s*en)\s+(?:aan\s+)?(?:(?:de|het)\s+)?(?=(?:minister|staatss?ecretaris)(?:s|sen)?\b)",
    re.IGNORECASE,
)
_PLURAL = regex(
    r"^(?P<noun>Minister|Staatss?ecretaris)(?:s|sen)\s+(?P<rest>(?:van|voor)\s.+)$", re.I
)
# One person with two offices: `Minister-president, Minister van Algemene Zaken`.
_PREMIER = regex(r"(minister-president),(?=\s+minister\s+van\s)", re.IGNORECASE)
_HELD = "\ufffc"
_PLURAL_PARTS = regex(r"\s*,?\s+en\s+(?=(?:van|voor)\s)|\s*,\s+(?=(?:van|voor)\s)")
_OPEN_END = regex(r"(?:[,/–‐-]|\b(?:en|van|voor|der|de|het))$", re.IGNORECASE)


def _alone(text: str) -> str:
    """Return an office without what stands in the next column: a label, the address of the sender."""
    return _OTHER_COLUMN.sub("", TAIL.sub("", text))


def is_address(text: str) -> bool:
    """True for a line that only an address has: office, ministry, person, street, postcode."""
    parts = (_OFFICE, _STOP, _MINISTRY, _ATTENTION, _ADDRESS_FORM, _TITLE, _INITIALS)
    return any(part.match(text) for part in parts)


def addressees(lines: Sequence[Line], words: Words) -> tuple[Geadresseerde, ...]:
    """Return the addressees of a letterhead, in order."""
    lines = list(parted_addresses(lines))
    greeted = {greeted_surname(line.text) for line in lines if is_salutation(line.text)} - {""}
    found: list[Geadresseerde] = []
    used: set[int] = set()
    for place, line in enumerate(lines):
        found += _names_first(line.text)
        if place in used or not _OFFICE.match(line.text) or len(line.text) > 200:
            continue
        above = _above(lines, place, used, greeted)
        column = _column(lines, place, named=above is not None)
        found += _from_block([lines[n] for n in column], above, words, greeted)
        used.update(column)
    named = {one.functie for one in found if one.naam}
    # `Minister van X`, `T.a.v. mevrouw A. Jansen`, and below the subject `Aan de Minister van X`.
    kept = [one for one in found if one.naam or one.functie not in named]
    return tuple(dict.fromkeys(kept))


def _names_first(text: str) -> list[Geadresseerde]:
    """Return the addressees of a line that names each before the office; none where it names one otherwise."""
    people = [_NAME_FIRST.fullmatch(part) for part in _NEXT_PERSON.split(_TO.sub("", text))]
    return [
        addressee(one["office"].rstrip(" ,;"), _name(one["name"]))
        for one in people
        if one is not None and None not in people
    ]


def _column(lines: Sequence[Line], start: int, *, named: bool) -> list[int]:
    """Return the places of the lines that stand below `start` in its column, to the address.

    `named`: the name of who has the office stands above it, so that a name below it is that of the next.
    """
    first = lines[start]
    column = [start]
    for place in range(start + 1, len(lines)):
        line, before = lines[place], lines[column[-1]]
        if line.page != first.page:
            break
        if abs(line.x0 - first.x0) > 0.8 * first.size:
            continue
        # What ends open goes on below, though a line of another column stands between.
        goes_on = (
            _is_name(line.text)
            or _ATTENTION.match(line.text)
            or _OPEN_END.search(before.text) is not None
        )
        room = 3.4 if goes_on else 2.1
        if line.base - before.base > room * max(line.size, 10.0) or _STOP.match(line.text):
            break
        if is_salutation(line.text) or is_dateline(line.text):
            break  # pasted text has no room above it; a comma may end an office: `minister van Financiën,`
        if _OFFICE.match(line.text) and not _OPEN_END.search(before.text):
            break
        if _beside_label(lines, place) and not (_ATTENTION.match(line.text) or _is_name(line.text)):
            break  # the value of another label, below that of `Aan:`; `T.a.v. …` right of `datum` is none
        if named and _ADDRESS_FORM.match(line.text):
            break
        column.append(place)
    return column


def _beside_label(lines: Sequence[Line], place: int) -> bool:
    """True for a line with a label left of it in its row."""
    line = lines[place]
    return any(
        (other.row, other.page) == (line.row, line.page)
        and other.x0 < line.x0
        and is_empty_label(other)
        for other in lines[max(0, place - 3) : place]
    )


def _above(
    lines: Sequence[Line], start: int, used: set[int], greeted: AbstractSet[str]
) -> str | None:
    """Return the name that stands above the office: `De heer A. Jansen`. `greeted`: surnames in the salutation."""
    first = lines[start]
    for place in range(start - 1, -1, -1):
        line = lines[place]
        if abs(line.x0 - first.x0) > 0.8 * first.size or line.page != first.page:
            continue
        # A converter may leave a blank line between the name and the office.
        known = _is_person(line.text) or line.text.rpartition(" ")[2] in greeted
        room = 3.4 if known else 1.9
        near = first.base - line.base < room * max(first.size, 10.0)
        if near and place not in used and (_is_name(line.text) or _is_person(line.text)):
            return _name(line.text)
        return None
    return None


def _from_block(
    block: Sequence[Line], above: str | None, words: Words, greeted: AbstractSet[str]
) -> list[Geadresseerde]:
    """Return the addressees of lines that begin with an office. `greeted`: surnames in the salutation."""
    office = _OFFICE.match(block[0].text)
    text = office["office"] if office else block[0].text
    name, named = above, False
    for before, line in itertools.pairwise(block):
        if _ATTENTION.match(line.text) or _is_name(line.text) or _names(line.text, greeted):
            name, named = name or _name(_alone(line.text)), True
        elif named and name and name.endswith("-"):
            name = join(name, line.text, words)  # a narrow column breaks names too
        elif not named and _goes_on(before.text, line.text):
            text = join(_alone(text), line.text, words)
    # `… Natuur en Voedselkwaliteit, de` / `heer A.B. Tromp`
    text = _NAME_IN_BRACKETS.sub(r", \g<name>", _HALF_NAME.sub("", _alone(text)))
    text = _BRACKET.sub("", text).rstrip(" ,;:")
    offices = split_offices(text)
    if name is None:
        return [addressee(one, person) for one, person in map(_with_name, offices)]
    return [addressee(one, name if len(offices) == 1 else None) for one in offices]


def _with_name(text: str) -> tuple[str, str | None]:
    """Return (office, name) of an office that is followed by who has it: `minister van Financiën, de heer A. Bos`."""
    match = _WITH_NAME.fullmatch(text)
    return (match["office"], _name(match["name"])) if match else (text, None)


_HALF_NAME = regex(r",\s+(?:de|mevrouw|dhr\.|mw\.)$")


def _goes_on(before: str, text: str) -> bool:
    """True where a line goes on with an office: it opens with a small word, or the line above ends open."""
    if _SENT.match(text):
        return False
    if _OPEN_END.search(before) or text[:1].islower() or text[:1] in "–-(":
        return True
    return not any(map(str.isdigit, text)) and text[:1].isupper() and len(text.split()) <= 6


def _is_person(text: str) -> bool:
    """True for a line that can only be the name of the addressee: `T.a.v. …`, `De heer …`."""
    return bool(_ATTENTION.match(text) or _ADDRESS_FORM.match(text))


# `Halbe Zijlstra`, below an office
_FIRST_NAME = regex(
    r"[A-ZÀ-Þ][\w’'-]+\s(?:[a-z]{1,4}\s){0,3}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
)


def _names(text: str, greeted: AbstractSet[str]) -> bool:
    """True for a first name and a surname that the letter greets."""
    return text.rpartition(" ")[2] in greeted and _FIRST_NAME.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    return bool(_ADDRESS_FORM.match(text) or _TITLE.match(text) or _INITIALS.match(text))


def _name(text: str) -> str | None:
    text = _ADDRESS_FORM.sub("", _ATTENTION.sub("", text)).strip(" ,;:")
    return text or None


def split_offices(text: str) -> list[str]:
    """Split offices that are named together, one each.

    >>> split_offices("Minister van Financiën en de Staatssecretaris van Defensie")
    ['Minister van Financiën', 'Staatssecretaris van Defensie']
    """
    text = _PREMIER.sub(rf"\1{_HELD}", text)
    offices: list[str] = []
    for part in _SPLIT.split(text):
        plural = _PLURAL.match(part)
        if plural:
            noun = plural["noun"]
            offices += [f"{noun} {rest}" for rest in _PLURAL_PARTS.split(plural["rest"])]
        elif part.strip():
            offices.append(part.strip())
    return [office.replace(_HELD, ",") for office in _with_ministry(offices)]


def _with_ministry(offices: list[str]) -> list[str]:
    """Give `Minister` the ministry of the office behind it: `Minister en Staatssecretaris van X`.

    The `Minister-President` has none.
    """
    tail = ""
    result: list[str] = []
    for office in reversed(offices):
        found = re.search(r"\s(?:van|voor)\s.+$", office)
        tail = found[0] if found else tail
        result.append(office if found or " " in office or "-" in office else office + tail)
    return result[::-1]
