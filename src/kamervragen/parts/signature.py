"""The signature: who signed, with which office, below the greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile

from kamervragen.dutch.dates import is_dateline
from kamervragen.dutch.hyphens import Words, join
from kamervragen.dutch.persons import ADDRESS, INITIALS, TITLES
from kamervragen.layout.opening import is_greeting
from kamervragen.lines import Line
from kamervragen.patterns import regex
from kamervragen.records import Ondertekenaar

_OFFICE = regex(
    r"^(?:de\s+)?(?:(?:plv\.?|plaatsvervangend|waarnemend|fungerend|tweede|eerste|wnd\.?)\s+)*"
    r"(?:onder|vice-?|adjunct-?)?(?:voorzitters?|griffiers?|secretaris|minister|staatssecretaris)\b",
    re.IGNORECASE,
)
_OPENS_SIGNATURE = regex(
    r"^(?:met\s|namens\s|voor\s+de\s+(?:voorzitter|commissie)\b|\(?w\.?\s?g\.?\)?$|\(?was\s+getekend)",
    re.I,
)
# `namens deze,`: above it stands on whose behalf, be it on the same line, below or behind it who signs.
_ON_BEHALF = regex(
    r"^(?:(?P<of>[^,]{3,150}),\s+)?(?:(?:en\s+)?namens\s+(?:deze|dezen|hem|haar)|voor\s+deze|bij\s+afwezigheid)\b"
    r"[,.:]?\s*(?P<behind>.{0,60})$",
    re.I,
)
_ENCLOSURE = regex(
    r"^(?:\[\d|bijlagen?|cc|(?:een\s+)?(?:kopie|afschrift)|noten|deze\s+brief|dit\s+document|\d{1,3}[.)]?(?:\s|$)|postbus|www\.|https?:|\S+@\S+$|"
    r"\d{4}\s?[A-Z]{2}\b|pagina\s+\d)",
    re.I,
)
# An office that ends so goes on in the next line, be it below an empty one.
_OPEN_END = regex(r"(?:[/–‐-]|\b(?:en|van|voor|der|de|het|vaste))$", re.IGNORECASE)
# `w.g. de heer A. Jansen`: the signature is under the original.
_ADDRESS_FORM = regex(rf"^(?:\(?w\.?\s?g\.?\)?\s+)?(?:{ADDRESS}\s+)?", re.IGNORECASE)


def signatures(lines: Sequence[Line], words: Words, pitch: float = 0.0) -> list[Ondertekenaar]:
    """Return the signatures of a closing, in order; several where several people signed.

    `pitch`: usual distance of the lines of the letter, in points.
    """
    signing = _signing(_behind_behalf(lines))
    columns = _columns([part for line in signing for part in _parted(line, lines)])
    return [found for column in columns for found in _of_column(column, words, pitch)]


def _behind_behalf(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines that say who signs on behalf of somebody; all where nobody does.

    `De voorzitter van de commissie, namens deze,` / `A. Bos`; `De voorzitter, namens deze: A. Bos, griffier`
    """
    for place in range(len(lines) - 1, -1, -1):
        match = _ON_BEHALF.match(lines[place].text)
        if match is None or not (match["of"] is None or _OFFICE.match(match["of"])):
            continue
        behind = match["behind"]
        named = [lines[place]._replace(text=behind)] if _SIGNS.match(behind) else []
        if named or place + 1 < len(lines):
            return [*named, *lines[place + 1 :]]
    return lines


def _signing(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines that name who signs: not the greeting, nor on whose behalf, be that two lines, nor a date."""
    opens = half = False
    for line in lines:
        line = line._replace(text=_SIGNED_BY.sub("", line.text))
        goes_on = opens and (line.text[:1].islower() or half)
        if goes_on or _is_opening(line.text):
            opens = not line.text.endswith((",", "."))
            # `Namens de vaste commissie voor Defensie en` / `Ontwikkelingssamenwerking,`
            half = opens and _OPEN_END.search(line.text) is not None
        elif not is_dateline(line.text) and not _STAMP.match(line.text):
            opens = False
            yield line


# What a program prints for a signature: `Digitaal ondertekend door A. Jansen` / `Datum: 2026.05.13 10:12:33 +02'00'`.
_SIGNED_BY = regex(r"^(?:digitaal|elektronisch)\s+(?:onder|ge)tekend\s+door:?\s+", re.I)
_STAMP = regex(
    r"^(?:[\[(]?(?:was\s+)?getekend[\])]?[,.]?$|(?:deze\s+brief\s+is\s+)?(?:digitaal|elektronisch)\s+(?:onder|ge)tekend[,.]?$|datum:\s*\d{4}[.-]\d{2}[.-]\d{2}\b)",
    re.I,
)


def _parted(line: Line, lines: Sequence[Line]) -> list[Line]:
    """Part a line in which two offices touch: the second begins where another line of its column does."""
    name, _, office = line.text.partition(", ")
    if _OFFICE.match(office) and _NAME.fullmatch(name) and not _OFFICE.match(name):
        # `A. Bos, voorzitter van de vaste commissie voor Landbouw,` / `Visserij en Natuur`
        return [line._replace(text=name), line._replace(text=office)]
    width = (line.x1 - line.x0) / max(1, len(line.text))
    names, offices = _TWO_NAMES.fullmatch(line.text), _TWO_OFFICES.fullmatch(line.text)
    others = _TWO_OFFICES if names else _TWO_NAMES
    two = names or offices
    if two is not None and any(others.fullmatch(other.text) for other in lines):
        beside = line._replace(text=two["other"], x0=line.x0 + _BESIDE)
        return [line._replace(text=two["one"]), beside]
    for match in _SECOND_OFFICE.finditer(line.text):
        x0 = line.x0 + match.end() * width
        left, right = line.text[: match.start()], line.text[match.end() :]
        in_column = any(other is not line and abs(other.x0 - x0) < 2 * width for other in lines)
        if in_column and _OFFICE.match(left):
            return [line._replace(text=left, x1=x0 - width), line._replace(text=right, x0=x0)]
    return [line]


_NAME = regex(r"[^,(:]{2,60}")


# Two signatures on one line each: `De voorzitter van de commissie, De griffier van de commissie,` / `A. Bos B. Vos`
_TWO_NAMES = regex(rf"(?P<one>{INITIALS}[^.,]{{2,40}}?)\s+(?P<other>{INITIALS}[^.,]{{2,40}})")
_TWO_OFFICES = regex(
    r"(?P<one>(?:de\s+)?(?:voorzitter|griffier)\b[^,]{0,100}),\s+(?P<other>(?:de\s+)?(?:voorzitter|griffier)\b.{0,100})",
    re.I,
)
_BESIDE = 250.0
# `Voorzitter van de vaste commissie voor Voorzitter van de vaste commissie voor`
_SECOND_OFFICE = regex(r"(?<=\S)\s(?=(?:de\s+)?(?:voorzitter|griffier)s?\b)", re.I)


def _is_opening(text: str) -> bool:
    return is_greeting(text) or _OPENS_SIGNATURE.match(text) is not None


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines that stand side by side into columns by their left side."""
    columns: list[list[Line]] = []
    for line in _without_gaps(lines):
        announces = line.text.endswith(":") and not _OFFICE.match(line.text)
        if announces or _ENCLOSURE.match(line.text):
            break  # `Bijgevoegd zijn:`
        for column in columns:
            if abs(column[0].x0 - line.x0) < 1.5 * line.size:
                column.append(line)
                break
        else:
            columns.append([line])
    return columns


# Two signatures stand side by side; a row of more pieces was justified: `Voorzitter   van   de   vaste`.
_MOST_COLUMNS = 3


def _without_gaps(lines: Sequence[Line]) -> Iterator[Line]:
    for _, group in groupby(lines, key=lambda line: (line.page, line.row)):
        cells = list(group)
        # In a cell of Markdown several lines stand below one another: `A. Bos<br>Voorzitter`.
        if len({cell.x0 for cell in cells}) > _MOST_COLUMNS:
            cells = [cells[0]._replace(text=" ".join(cell.text for cell in cells), x1=cells[-1].x1)]
        yield from cells


@dataclass(slots=True)
class _Signer:
    name: str | None = None
    office: list[str] = field(default_factory=list)


def _of_column(lines: Sequence[Line], words: Words, pitch: float) -> list[Ondertekenaar]:
    """Read a column from top to bottom: names with the office below them, or above them."""
    pairs = _paired(lines)
    if pairs:
        return [_signed(name, office, words) for name, office in pairs]
    signers: list[_Signer] = [_Signer()]
    initials = any(_INITIALS.match(line.text.strip()) for line in lines)
    previous: Line | None = None
    for line in lines:
        text, signer = line.text.strip(), signers[-1]
        surname = not initials and _is_surname(text, signer)
        apart = previous is not None and not _goes_on(line, previous, pitch)
        if _OFFICE.match(text):
            if signer.office:
                signer = _Signer()
                signers.append(signer)
            signer.office = [text]
        elif (
            signer.office
            and (not apart or _OPEN_END.search(signer.office[-1]))
            and not (surname or _INITIALS.match(text))
        ):
            signer.office.append(text)
        elif signer.name is None:
            signer.name = text.rstrip(",")
        elif signer.office:
            signers.append(_Signer(text.rstrip(",")))
        elif apart:
            break
        else:
            signer.office = [text]
        previous = line
    first, rest = signers[0], signers[1:]
    kept = [first, *(one for one in rest if one.name and one.office)]
    return [_signed(one.name, one.office, words) for one in kept if one.name or one.office]


def _is_surname(text: str, signer: _Signer) -> bool:
    """True for a surname alone below an office that a comma ends: `De voorzitter van de commissie,` / `Tielman`.

    So letters of the Tweede Kamer are signed; none of their signers has initials.
    """
    ended = signer.name is None and bool(signer.office) and signer.office[-1].endswith(",")
    return ended and _SURNAME.fullmatch(text) is not None


# `Tielman`, `Van der Meer`, `Sophie van der Meer`
_PARTICLES = r"(?:(?:[Vv]an|[Dd]e|der|den|[Hh]et|[Tt]en|[Tt]er|[Ii]n|[Ee]l|’t|'t)\s+){0,3}"
_SURNAME = regex(rf"{_PARTICLES}[A-Z][\w’'-]+(?:\s{_PARTICLES}[A-Z][\w’'-]+)?")


def _paired(lines: Sequence[Line]) -> list[tuple[str, list[str]]]:
    """Return names with their offices where pasted text has all names first, then as many offices, in order."""
    texts = [line.text.strip() for line in lines]
    names = list(takewhile(lambda text: _INITIALS.match(text) and not _OFFICE.match(text), texts))
    offices: list[list[str]] = []
    for text in texts[len(names) :]:
        if _OFFICE.match(text):
            offices.append([text])
        elif offices:
            offices[-1].append(text)
    if len(names) < _PAIR or len(offices) != len(names):
        return []
    return [(name.rstrip(","), office) for name, office in zip(names, offices, strict=True)]


_PAIR = 2
# A line of initials and a name, with or without titles: a signer, not the rest of an office.
_INITIALS = regex(
    rf"(?:{ADDRESS}\s+)?(?:{TITLES}\.\s*)*{INITIALS}\S",
    re.IGNORECASE,
)


_SIGNS = regex(rf"{_OFFICE.pattern}|{_INITIALS.pattern}", re.IGNORECASE)


def _goes_on(line: Line, previous: Line | None, pitch: float) -> bool:
    close = max(1.75 * max(line.size, 10.0), 1.2 * pitch)
    return previous is not None and line.base - previous.base < close


_WOO = regex(r"\d(?:\.\d)+(?:\.?[a-z])?")
# `De voorzitter van …` is the office with its article.
_ARTICLE = regex(r"^[Dd]e\s+(?=\w)")


# `A. Jansen (griffier)`, `Voorzitter: A. Jansen`
_ONE_LINE = regex(
    r"(?P<name>[^,(:]+)\s+\((?P<office>(?:de\s+)?(?:plv\.\s+|onder)?(?:voorzitter|griffier)\b[^()]*)\)"
    r"|(?P<before>(?:de\s+)?(?:voorzitter|griffier)\b[^:]*):\s+(?P<behind>.+)",
    re.IGNORECASE,
)


def _signed(name: str | None, office: list[str], words: Words) -> Ondertekenaar:
    shown = _ADDRESS_FORM.sub("", name) if name else None
    text = ""
    for part in office:
        text = join(text, part, words)
    match = _ONE_LINE.fullmatch(shown or text) if not (shown and text) else None
    if match is not None:
        shown, text = match["name"] or match["behind"], match["office"] or match["before"]
    if shown and not any(map(str.isalpha, _WOO.sub("", shown))):
        shown = None  # `5.1.2.e`, the ground on which a name was made unreadable
    return Ondertekenaar(naam=shown, functie=_ARTICLE.sub("", text.rstrip(",")) or None)
