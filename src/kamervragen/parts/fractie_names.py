"""The fracties that a letter names: in its text, in headings of any spelling, by their only member."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from kamervragen.dutch.earlier_questions import PAST, asked_before
from kamervragen.dutch.fracties import Mention, party_form, unique
from kamervragen.dutch.name_lists import AND, SLASH
from kamervragen.dutch.persons import ADDRESS
from kamervragen.layout.model import Block
from kamervragen.patterns import regex

# What the name of a fractie of its own begins with.
_OWN_KINDS = ("Fractie-", "Groep ", "Lid ")
_OWN_FRACTIE = regex(
    r"\b(?P<kind>[Ff]ractie-|Groep\s)(?P<name>(?:[A-Z][a-z]{1,3}\s(?:[a-z]{2,3}\s)?)?[A-Z][\w-]+)"
)


def with_members(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts, with its fractie behind the only member of one: `het lid Bos` of `Fractie-Bos`, `Groep Bos`."""
    own = (text for text in texts if "ractie-" in text or "Groep " in text)
    kinds = {
        match["name"]: match["kind"].capitalize()
        for text in own
        for match in _OWN_FRACTIE.finditer(text)
    }
    if not kinds:
        return texts
    alone = re.compile(
        rf"\b((?:lid|senator)\s+)({'|'.join(map(re.escape, sorted(kinds)))})\b(?!\s*\()"
    )
    return [
        alone.sub(lambda match: f"{match[0]} ({kinds[match[2]]}{match[2]})", text) for text in texts
    ]


# `Het lid Bos vraagt …`, `De leden van de SP-fractie en het lid Bos vragen …`, or a heading that ends in `het lid Bos`
# The whole name: not `Van` of `Van der Plas (BBB)`.
_LONE_NAME = (
    r"(?P<{}>(?:[A-Z][a-z]{{1,3}}\s(?:[a-z]{{2,3}}\s)?)?"
    r"(?!(?:Van|De[nr]?|Te[nr]?|Het)\s)[A-ZÀ-Þ][a-zà-ÿ][\w-]+)"
)
_LONE = regex(
    rf"^Het\s+lid\s+{_LONE_NAME.format('first')}(?=\s[a-zà-ÿ])"
    rf"|^(?:De|Ook\s+de|Verder|Voorts|Tot\s+slot)\b[^.?]{{0,100}}\b(?:leden|fracties?)\b[^.?]{{0,60}}\s(?:en|of)\s+het\s+lid\s+{_LONE_NAME.format('other')}"
    r"(?=\s(?:\w+en|zijn)\s)"
    rf"|\b(?:[Vv]ragen|[Ii]nbreng|[Oo]pmerkingen|[Bb]ijdrage)\s(?:van|door)\s(?:[^.?]{{0,80}}\sen\s)?het\s+lid\s+{_LONE_NAME.format('heading')}(?=$|\s[a-zà-ÿ])",
)


def with_lone_members(blocks: Sequence[Block], *, past: bool = False) -> list[Block]:
    """Return the blocks of a report, with the name behind a member who is a fractie alone: `het lid Bos (Lid Bos)`.

    Alone is who heads questions or begins a paragraph, and whose fractie nothing names: `het lid Tak (SP)`.
    `past`: the report tells what was asked.
    """
    whole = "\n".join(block.text for block in blocks)
    found = (
        match["heading"] if block.kind == "heading" else match["first"] or match["other"]
        for block in blocks
        for match in _LONE.finditer(block.text[:_NEAR])
        # `Het lid Bos heeft eerder gevraagd …` may be one of those who speak here.
        if block.kind == "heading" or not _did_before(block.text[match.end() :], past=past)
    )
    names = {
        name
        for name in filter(None, found)
        if not any(one in whole for one in (f"{name} (", f"ractie-{name}", f"Groep {name}"))
    }
    if not names:
        return list(blocks)
    either = "|".join(map(re.escape, sorted(names)))
    alone = re.compile(rf"\b([Hh]et\s+lid\s+)({either})\b(?!\s*c\.s\.)")
    return [replace(one, text=alone.sub(r"\1\2 (Lid \2)", one.text)) for one in blocks]


def _did_before(after: str, *, past: bool) -> bool:
    """True where it is said of a member what he did before this report. `after`: what stands behind his name."""
    return asked_before(after) or (not past and PAST.match(after) is not None)


# `het lid Van der Plas (BBB)`; of which a reply says `het lid Van der Plas`
_MEMBER_OF = regex(
    rf"\b[Ll]id\s+{_LONE_NAME.format('name')}\s*\((?P<fractie>[A-Z0-9][^()]{{1,29}})\)"
)
_MEMBER = regex(rf"\b[Hh]et\s+lid\s+{_LONE_NAME.format('name')}")


def fracties_of_members(texts: Iterable[str], fracties: Iterable[str]) -> dict[str, str]:
    """Return the fractie of each member whom texts name with it, or who is one alone among `fracties`.

    >>> fracties_of_members(["Vragen van het lid Roos (SP)"], ["SP", "Lid Bos"])
    {'Roos': 'SP', 'Bos': 'Lid Bos'}
    """
    found = {m["name"]: m["fractie"] for text in texts for m in _MEMBER_OF.finditer(text)}
    alone = {
        name[len(kind) :]: name for name in fracties for kind in _OWN_KINDS if name.startswith(kind)
    }
    return found | alone


def members_in(text: str, fracties: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fracties of the members whom a text calls by their names alone: `het lid Bos`."""
    names = (match["name"] for match in _MEMBER.finditer(text)) if "lid" in text else ()
    return unique(fracties[name] for name in names if name in fracties)


# A subject or a heading names its member so near its beginning.
_NEAR = 240


def names_of(
    blocks: Sequence[Block], texts: Sequence[str], found: Sequence[Sequence[Mention]]
) -> tuple[str, ...]:
    """Return all fracties in order of first mention, those of headings that are nothing but names among them.

    `OSF`, `PVV`, `VVD en D66` are such headings where all are, and one of them is a fractie by the text as well.
    """
    mentioned = [[name for one in some for name in one.names] for some in found]
    heads = [
        block.kind == "heading" and not _OF_LETTER.match(text)
        for block, text in zip(blocks, texts, strict=True)
    ]
    titles = [_titled_beside(text) if head else () for head, text in zip(heads, texts, strict=True)]
    known = {name.upper(): name for names in mentioned for name in names}
    titles = [tuple(known.get(name.upper(), name) for name in names) for names in titles]
    # `Fractie-Van Gasteren` is of no party's form, and a name by what the text says; `De leden A en B (beiden C)`
    titles = [
        names or ((text,) if text in known.values() else tuple(own)) if head else ()
        for head, text, names, own in zip(heads, texts, titles, mentioned, strict=True)
    ]
    # A heading about something else stands among subjects: then `NAVO` may be one as well.
    every = [bool(names) for head, names in zip(heads, titles, strict=True) if head]
    named = [name for names in titles for name in names]
    sure = all(every) and any(name in known.values() for name in named)
    # `VVD` / `PvdD en SP`: where no fractie is named but in headings, one of the form of no abbreviation is enough.
    plain = [_in_title(text) for head, text in zip(heads, texts, strict=True) if head]
    # `CO2: uitstoot` / `PFAS: normen` are subjects.
    sure = sure or (len(plain) > 1 and all(plain) and not known and any(map(_MIXED.search, named)))
    return unique(
        name
        for text, names, title in zip(texts, mentioned, titles, strict=True)
        for name in (*names, *(title if sure or _SAYS_WHOSE.match(text) else ()))
    )


# The title of a letter inside a report names nobody, though capitals look like names: `BRIEF VAN DE VOORZITTER VAN …`
_OF_LETTER = regex(r"BRIEF\s+VAN\s+(?:DE|HET|EEN)\b", re.IGNORECASE)
_MIXED = regex(r"[a-z]\w*[A-Z]|\d")
_SAYS_WHOSE = regex(r"(?:\d+[.)]\s+|[A-Z][.)]\s+)?(?:vragen|inbreng|opmerkingen)\b", re.IGNORECASE)


def _titled(text: str) -> tuple[str, ...]:
    """Return the names of a heading that is nothing but names of the form of parties: `VVD en D66`."""
    kept = _without_fillers(text)
    # A heading in capitals may say anything: `VRAGEN VAN HET LID TER VOORT`.
    capitals = text.isupper() and _QUESTIONS.search(text) is not None
    names = not capitals and all(party_form(word) and not _COMPOUND.search(word) for word in kept)
    return unique(kept) if names else ()


def _titled_beside(text: str) -> tuple[str, ...]:
    """Return the names of a heading, also beside a member or a subject: `VVD (Kaljouw)`, `Kox, SP`, `SP – wonen`."""
    return _in_title(text) or beside_member(text)


def _in_title(text: str) -> tuple[str, ...]:
    """Return the names of a heading, beside a member or a subject in brackets: `VVD (Kaljouw)`, `Tabak (SP)`."""
    bracket = _BRACKET.search(text)
    inside = in_cell(bracket[1]) if bracket else ()
    if inside and all(map(is_party, inside)):
        return inside
    return _titled(text[: bracket.start()] if bracket else text)


def is_party(name: str) -> bool:
    """True for a name of the form of parties that is no compound (`CO2-opslag`) and no double name (`Bakker-Klein`)."""
    return party_form(name) and not _COMPOUND.search(name) and not _DOUBLE_NAME.fullmatch(name)


# `Kox, SP`, `De heer Kox – SP`, `SP | Kox`, `SP – wonen`
_SURNAME = (
    rf"(?:(?:[Dd]e\s+)?(?i:{ADDRESS}|lid|senator)\s+)?(?:[A-Z]\.\s?){{0,4}}"
    r"(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?)\s+){0,3}[A-ZÀ-Þ][a-zà-ÿ][\w’'-]{0,30}"
)
_WITH_MEMBER = regex(
    rf"(?P<before>[\w-]{{2,20}})(?:(?::|\s[|–—/-])\s[^,;]{{2,60}}|,\s{_SURNAME})"
    rf"|{_SURNAME}(?:,\s|\s[|–—/-]\s)(?P<behind>[\w-]{{2,20}})"
)


def beside_member(text: str) -> tuple[str, ...]:
    """Return the fractie of a heading that names it beside a member or a subject: `Kox, SP`, `SP – wonen`."""
    match = _WITH_MEMBER.fullmatch(_without_number(text))
    return _titled(match["before"] or match["behind"]) if match else ()


_DOUBLE_NAME = regex(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+){1,2}")
_BRACKET = regex(r"\s*\(([^()]{1,60})\)$")


def titles_alone(blocks: Sequence[Block], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the headings, where each is nothing but names of the form of parties: `VVD`, `CDA (Bos)`."""
    titles = [
        _titled_beside(text)
        for block, text in zip(blocks, texts, strict=True)
        if block.kind == "heading"
    ]
    return unique(chain.from_iterable(titles)) if len(titles) > 1 and all(titles) else ()


# `CO2-opslag`, not `GroenLinks-PvdA`.
_COMPOUND = regex(r"-[a-zà-ÿ]")


_QUESTIONS = regex(r"\b(?:vragen|inbreng|opmerkingen)\b", re.IGNORECASE)


_SMALL_WORDS = regex(
    r"\b(?:VRAGEN|OPMERKINGEN|INBRENG|VAN|DE|HET|EN|DOOR|LEDEN|LID|FRACTIES?|FRACTIELEDEN|MEDE|NAMENS|GEZAMENLIJK)\b"
)


def lowered(text: str) -> str:
    """Return a heading with the names of parties in capitals alone: `VRAGEN VAN DE LEDEN VAN DE VVD-FRACTIE`."""
    return _SMALL_WORDS.sub(lambda match: match[0].lower(), text)


def respelled(blocks: Sequence[Block], found: Sequence[list[Mention]]) -> list[list[Mention]]:
    """Return the mentions with one spelling of each name.

    Names of headings in capitals are as the text spells them: `CHRISTENUNIE-FRACTIE`. A name in full that is
    abbreviated elsewhere is that: `Partij van de Arbeid`, where `PvdA` stands as well. `Bos` is `Fractie-Bos`, where
    that stands as well.
    """
    shortened = _abbreviated(name for some in found for one in some for name in one.names)
    spelled = {
        name.upper(): shortened.get(name, name)
        for block, some in zip(blocks, found, strict=True)
        for one in (some if block.kind != "heading" else ())
        for name in one.names
    }

    def spell(name: str) -> str:
        upper = name.upper()
        # The text has `Fractie-Bos` where a heading has `Bos`: without it letters of `other_hands/` raise a doubt.
        return spelled.get(upper) or spelled.get(f"FRACTIE-{upper}", name)

    return [
        [replace(one, names=unique(map(spell, one.names))) for one in some]
        if block.kind == "heading" or shortened
        else some
        for block, some in zip(blocks, found, strict=True)
    ]


def _abbreviated(names: Iterable[str]) -> dict[str, str]:
    """Return the abbreviation of each name that has one among the others: by its first letters, or its capitals.

    A fractie of one member is `Fractie-Bos` or `Groep Bos` where a list of names has `Bos`.

    >>> _abbreviated(["PvdA", "SP", "Partij van de Arbeid"])
    {'Partij van de Arbeid': 'PvdA'}
    >>> _abbreviated(["SP", "Bos", "Fractie-Bos"])
    {'Bos': 'Fractie-Bos'}
    """
    known = set(names)
    own = (
        (name, name[len(kind) :]) for name in known for kind in _OWN_KINDS if name.startswith(kind)
    )
    found = {bare: name for name, bare in own if bare in known}
    for name in known:
        letters = "".join(word[0] for word in name.split())
        capitals = "".join(filter(str.isupper, letters))
        short = next((one for one in (letters, capitals) if len(one) > 1 and one in known), None)
        if short is not None and short != name:
            found[name] = short
    return found


def in_cell(text: str) -> tuple[str, ...]:
    """Return the fracties that a cell of a table of questions names: `BBB`, `SP en D66`, `Van Dijk (SGP)`."""
    bracket = _IN_BRACKETS.findall(text)
    found = bracket or [_ABOUT_NAME.sub("", name) for name in _BETWEEN_NAMES.split(text)]
    return unique(name.strip(" :.") for name in found)


_IN_BRACKETS = regex(r"\(([A-Z0-9][^()]{1,40})\)")
_BETWEEN_NAMES = regex(rf"\s*[,;]\s*(?:{AND}\s+)?|\s+(?:{AND}|mede namens)\s+|{SLASH}")
_ABOUT_NAME = regex(
    r"^(?:van\s+)?(?:(?:de|het)\s+)?(?:(?:leden|lid|fractieleden|fracties?)\s+)?(?:van\s+)?(?:(?:de|het)\s+)?(?:fracties?\s+van\s+(?:de\s+|het\s+)?)?(?=[A-Z0-9])"
    r"|-fracties?$",
    re.IGNORECASE,
)


def _without_fillers(text: str) -> list[str]:
    """Return the words of a heading without its number and the words that say that they are questions."""
    bare = _without_number(text)
    return [word for word in _BETWEEN_WORDS.split(bare) if word.lower() not in _FILLERS]


def _without_number(text: str) -> str:
    return re.sub(r"^(?:\d+[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\s+", "", text).strip(" :")


def without_words(text: str) -> str:
    """Return a heading without its number and the words before the names: `1. Vragen van SGP en Bos`."""
    return _WORDS_BEFORE.sub("", _without_number(text))


_WORDS_BEFORE = regex(
    r"^(?:gezamenlijke\s+)?(?:vra(?:ag|gen)|inbreng|opmerkingen)(?:\s+en\s+opmerkingen)?\s+(?:(?:van|door|namens)\s+)?",
    re.IGNORECASE,
)
_BETWEEN_WORDS = regex(rf"\s*,\s*|\s+{AND}\s+|{SLASH}|\s+")


def listed_in(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the fracties of a heading that is nothing but their names: `D66 en Volt`."""
    kept = _without_fillers(text)
    # `VVD:`, `PvdA en CDA:`: names of the form of parties, where the text names them nowhere else.
    titled = text.endswith(":") and all(
        sum(map(str.isupper, word)) > 1 or word[-1:].isdigit() for word in kept
    )
    return unique(kept) if kept and (titled or all(word in known for word in kept)) else ()


_FILLERS = frozenset(
    (
        "vragen",
        "van",
        "de",
        "het",
        "inbreng",
        "opmerkingen",
        "en",
        "door",
        "fractie",
        "fracties",
        "gezamenlijk",
        "mede",
        "namens",
        "leden",
    )
)
