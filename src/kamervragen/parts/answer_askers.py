"""Whose questions a letter answers: members or fracties, as its subject and opening say, and as headings say below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamervragen.dutch.answering import asked_by, titles_answers, titles_set
from kamervragen.dutch.fracties import listed, names_in, unique
from kamervragen.dutch.hyphens import Words
from kamervragen.dutch.indieners import Member, members_of
from kamervragen.layout.rows import Row
from kamervragen.parts.questions import Asked
from kamervragen.parts.title_rows import first_title
from kamervragen.patterns import regex

_OF_FRACTIES = regex(r"\b(?:[Ff]racties?|\w+-fracties?)\b")
# `Vragen van de leden van de D66-fractie`, `Vragen van het lid Bos (SP) over ijsbanen`, `Fractie van de SP`
_WHOSE = regex(
    r"(?:Bijlage(?:\s\w{1,3})?\s?[:.–-]?\s+)?(?:\d{4}Z\d{4,6}\s+)?(?:(?:[Aa]ntwoorden\s+op\s+(?:de\s+)?)?[Vv]ragen\b|[Ii]nbreng\b|(?:De\s+)?[Ll]eden\b|(?:De\s+)?[Ff]ractie\b|\w+-fractie\b)"
)
_TITLE_ROWS = 8


@dataclass(frozen=True, slots=True)
class AskedBy:
    """The members who ask, and their fracties, or those of fracties that ask as such."""

    members: tuple[Member, ...]
    fracties: tuple[str, ...]


def who_asked(betreft: str | None, text: Sequence[str]) -> AskedBy:
    """Return whose questions are answered, as the subject, the letter or its annex names them."""
    named = [who for one in (betreft or "", *text) if (who := asked_by(one))]
    of_fracties = [_fracties_in(who) for who in named]
    found = [
        members_of(who) for who, names in zip(named, of_fracties, strict=True) if names is None
    ]
    # The subject may name them without their fracties, or those of one set of questions alone.
    whole = [one for one in found if one and all(member.fractie for member in one)]
    members = max(whole, key=len, default=found[0] if found else ())
    fracties = unique(one.fractie for one in members if one.fractie)
    if not members:
        fracties = unique(name for names in of_fracties for name in names or ())
    return AskedBy(members, fracties)


def below_headings(
    asked: Sequence[Asked], head: Sequence[Row], asking: AskedBy, words: Words
) -> list[Asked]:
    """Return the questions with the fracties that the heading above them says ask them.

    Where headings below name askers, the last rows above the first question may be the first of them.
    """
    below = {one.sectie: _askers(one.sectie, asking) for one in asked}
    first = first_title(head[-_TITLE_ROWS:], words)
    if not any(below.values()):
        next_title = next(filter(None, below), None)
        if first is None or next_title is None:
            return list(asked)
        parted = _is_alike(first, next_title) or _parts_annex(first, head[-_TITLE_ROWS:])
        return _below_first(asked, first) if parted else list(asked)
    below[first] = _askers(first, asking)
    if below[first]:
        asked = _below_first(asked, first)
    # `Hierbij de antwoorden op de vragen van A en, als bijlage, op die van B`: A asks what stands below no title.
    titled = {name for names in below.values() for name in names}
    rest = tuple(name for name in asking.fracties if name not in titled) or asking.fracties
    return [replace(one, fracties=below[one.sectie] or rest) for one in asked]


def _below_first(asked: Sequence[Asked], title: str | None) -> list[Asked]:
    """Return the questions, those above the first heading among them below `title`."""
    lead = next((n for n, one in enumerate(asked) if one.sectie is not None), len(asked))
    return [*(replace(one, sectie=title) for one in asked[:lead]), *asked[lead:]]


# A heading of a part has so few words.
_FEW_WORDS = 8


def _is_alike(one: str, other: str) -> bool:
    """True for two headings of one form: `Onderdeel A`, `Onderdeel B`."""
    words, others = one.split(), other.split()
    return words[0] == others[0] and max(len(words), len(others)) <= _FEW_WORDS and one != other


def _parts_annex(title: str, above: Sequence[Row]) -> bool:
    """True for the heading of a part: the title of the annex, which says that it holds answers, stands above it.

    `Antwoorden bij vragen over het Deltafonds en het Havenfonds` / `Vragen over het Deltafonds` / `Vraag 1`
    """
    begin = next((n for n, row in enumerate(above) if title.startswith(row.text)), 0)
    apart = begin > 0 and (above[begin].loose or above[begin].first)
    titled = any(titles_answers(row.text) for row in above[:begin])
    return apart and titled and not titles_answers(title)


def named_above(asking: AskedBy, asked: Sequence[Asked]) -> AskedBy:
    """Return who asks, with the members that headings alone name: each set of questions has its own."""
    members = list(asking.members)
    for title in dict.fromkeys(one.sectie for one in asked):
        for one in _members_in(title, asking):
            if not any(_is_same(one, other) for other in members):
                members.append(one)
    fracties = unique((*asking.fracties, *(name for one in asked for name in one.fracties)))
    return AskedBy(tuple(members), fracties)


_LONGEST = 120


def heads_askers(text: str) -> bool:
    """True for a heading that names the fracties that ask below it, and is no sentence.

    >>> heads_askers("Vragen en opmerkingen van de leden van de D66-fractie")
    True
    >>> heads_askers("De leden van de D66-fractie vragen wie dit betaalt.")
    False
    """
    if len(text) > _LONGEST or text.endswith((".", "?", "!", ";", ",")):
        return False
    return _WHOSE.match(text) is not None and bool(names_in(text.rstrip(":")))


def _is_same(one: Member, other: Member) -> bool:
    """True for one member, named with first name or without: `Inge van Dijk (CDA)`, `Van Dijk (CDA)`."""
    names = sorted((one.naam.lower(), other.naam.lower()), key=len)
    return f" {names[1]}".endswith(f" {names[0]}") and one.fractie == other.fractie


def _askers(title: str | None, asking: AskedBy) -> tuple[str, ...]:
    """Return the fracties that a heading says ask below it."""
    if title is None:
        return ()
    if not (_WHOSE.match(title) or titles_set(title)):
        return _bracketed(title, asking)
    who = asked_by(title)
    if who is None or _OF_FRACTIES.search(who):
        return names_in(title) or _bracketed(title, asking)
    names = _fracties_in(who)
    if names is None:
        return unique(one.fractie for one in _members_in(title, asking) if one.fractie)
    return names


_SPEAKS_OF_QUESTIONS = regex(r"(?i:\b(?:kamer)?vra(?:gen|ag)\b)")
_BRACKET = regex(r"\((?P<inside>[^()]{1,60})\)")


def _bracketed(title: str, asking: AskedBy) -> tuple[str, ...]:
    """Return the fracties in brackets of a heading about questions, as far as the letter says that they ask.

    `Kamervragen Bos (SP) over ijsbanen`, `DOOR HET LID BOS (SP) GESTELDE VRAGEN`
    """
    if _SPEAKS_OF_QUESTIONS.search(title) is None:
        return ()
    inside = " ".join(one["inside"].replace(",", " ") for one in _BRACKET.finditer(title))
    words = f" {inside.lower()} "
    return tuple(name for name in asking.fracties if f" {name.lower()} " in words)


def _members_in(title: str | None, asking: AskedBy) -> list[Member]:
    """Return the members that the title of a set names; the letter may say alone which fractie is theirs."""
    who = asked_by(title) if title is not None and titles_set(title) else None
    if who is None or _OF_FRACTIES.search(who) or _fracties_in(who) is not None:
        return []
    known = {one.naam.lower(): one for one in asking.members}
    return [one if one.fractie else known.get(one.naam.lower(), one) for one in members_of(who)]


# `de leden van D66`, not `de leden van Dijk (SP) en Bos (D66)`; `de leden van de vaste commissie voor Sport`
_OF = regex(r"(?:(?:de|het)\s+)?(?:[Kk]amer)?(?:lid|(?P<several>leden))\s+van\s+[^(]+")
_OF_BODY = regex(r"(?:(?:de|het)\s+)?(?:[Kk]amer)?(?:lid|leden)\s+van\s+(?:de|het|uw)\s+[a-z]")


def _fracties_in(who: str) -> tuple[str, ...] | None:
    """Return the fracties that ask as such, none for a committee; None where members ask.

    >>> _fracties_in("de leden van D66 en Volt")
    ('D66', 'Volt')
    >>> _fracties_in("de leden van Dijk en Bos") is None
    True
    """
    names = names_in(f"{who} vragen dit.")
    if _OF_FRACTIES.search(who):
        return names
    if _OF_BODY.match(who):
        return ()
    match = _OF.fullmatch(who)
    if match is None:
        return None
    # Several are no single person: `de leden van Volt`.
    every = listed(who)
    return (every or names) if names or (match["several"] and len(every) == 1) else None
