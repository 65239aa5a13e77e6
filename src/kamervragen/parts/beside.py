"""Who asks a question, as printed beside it: `… verhoogd? (SGP)`, `1. D66: Hoe groot …`, `2. [VVD] Wie …`.

A bracket may hold anything: an abbreviation, a newspaper. That it names who asks is told by the names that the letter
has elsewhere, and where it has none by what most of its questions do.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kamervragen.dutch.fracties import unique
from kamervragen.dutch.persons import PERSON
from kamervragen.parts.fractie_names import in_cell, is_party
from kamervragen.patterns import regex

_WHO = r"[^()\[\]?!]{1,90}?"
_ASKS = r"(?=[\"'«‘“]?[A-ZÀ-Þ0-9])"
# Behind a colon a sentence may go on: `SP: hoe groot is …`
_GOES_ON = r"(?=[\"'«‘“]?[^\W_])"


@dataclass(frozen=True, slots=True)
class Style:
    """A named way to print who asks beside a question, and one that it reads.

    `sure`: nothing else is printed so, if most questions have it; else the letter has to name one of them elsewhere.
    """

    name: str
    pattern: re.Pattern[str]
    sure: bool
    example: str

    def reads(self, text: str) -> re.Match[str] | None:
        """Return what the style finds in a question."""
        behind = self.pattern.pattern.endswith("$")
        return self.pattern.search(text) if behind else self.pattern.match(text)


STYLES: tuple[Style, ...] = (
    Style(
        "bracket behind",
        regex(rf"[?.!][»”’\"')]*\s*[(\[](?P<who>{_WHO})[)\]]\.?$"),
        True, "Waarom is dat zo? (SGP)",
    ),
    Style(
        # Not `… het amendement van het lid Jansen (SGP)?`
        "bracket inside",
        regex(rf"(?P<member>\b[\w-]{{0,20}}(?:lid|leden|heer|mevrouw|senator)(?:\s[\w’'.-]+){{1,4}})?\s\((?P<who>{_WHO})\)[?.]$"),
        False, "Waarom is dat zo (SGP)?",
    ),
    Style(
        "dash behind",
        regex(r"[?.!][»”’\"')]*\s+[–—-]\s*(?P<who>[^()\[\]?!:]{1,60})$"),
        True, "Waarom is dat zo? – SGP",
    ),
    Style(
        "bracket before", regex(rf"[(\[](?P<who>{_WHO})[)\]]\s?[:–—-]?\s+{_ASKS}"),
        True, "(SGP) Waarom is dat zo?",
    ),
    Style(
        "colon before", regex(rf"(?P<who>[^:?!\[\]]{{1,90}}?)\s?:\s+{_GOES_ON}"),
        False, "SGP: Waarom is dat zo?",
    ),
    Style(
        "dash before", regex(rf"(?P<who>[^:?!()\[\]–—]{{1,60}}?)\s[–—-]\s+{_ASKS}"),
        False, "SGP – Waarom is dat zo?",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Beside:
    """Who asks as said beside a question, by its place; `doubtful`: what may say so, and may say something else."""

    names: Mapping[int, tuple[str, ...]]
    doubtful: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """Names beside a question; `member`: the one that may be a member's, as in `Kaljouw, VVD`."""

    names: tuple[str, ...]
    member: str = ""

    def without(self, members: frozenset[str]) -> tuple[str, ...]:
        return tuple(name for name in self.names if name != self.member or name not in members)


def beside(texts: Mapping[int, str], known: frozenset[str]) -> Beside:
    """Return who asks which of the questions `texts` as printed beside them; `known`: named elsewhere."""
    names: dict[int, tuple[str, ...]] = {}
    doubtful: list[str] = []
    for style in STYLES:
        found = {
            place: said
            for place, text in texts.items()
            if place not in names and (said := _said(style, text, known))
        }
        members = _members(found.values(), known)
        named = {place: said.without(members) for place, said in found.items()}
        sure = {place: some for place, some in named.items() if known.issuperset(some)}
        parties = [place for place, some in named.items() if any(map(is_party, some))]
        most = len(parties) > 1 and 2 * len(found) > len(texts)
        if most and (style.sure or sure):
            # Where others are named without a member, `Volt, SP` may be two.
            alone = any(not said.member for said in found.values())
            doubtful += sorted(members) if alone else []
            # Nothing else of the letter says that these are fracties, and some questions have none.
            silent = not known and len(found) < len(texts)
            doubtful += [name for some in named.values() for name in some] if silent else []
            sure = named
        elif most or (style.sure and parties):
            unsure = (place for place in parties if place not in sure)
            doubtful += [name for place in unsure for name in named[place]]
        names |= sure
    return Beside(names, unique(doubtful))


# `Volt`, `Partij voor de Dieren`, `Fractie-Van Gasteren`, and the name of a member: `Van Gasteren`
_NAME = regex(
    r"(?:[Ff]ractie-)?[A-ZÀ-Þ0-9][\w’'.&+-]{0,40}(?:\s(?:(?:(?:voor|van|de|der|den|het|in|en)\s){0,3}[A-ZÀ-Þ][\w’'.-]{0,40})){0,3}"
)
_LABEL = regex(r"^(?:(?:vra(?:ag|gen)|inbreng)\s+)?(?:namens|door|van)\s+", re.IGNORECASE)
_WITH_MEMBER = regex(r"\s*\([^()]{1,40}\)|\s+[–—]\s+(?=[A-Z])")
_PAIR = regex(r"[^,/&]+,\s*(?!(?:en|én)\b)[^,/&]+")


def _said(style: Style, text: str, known: frozenset[str]) -> _Said | None:
    """Return the names that a text holds in a style; None where one of them is of no name's form."""
    match = style.reads(text)
    if match is None or match.groupdict().get("member"):
        return None
    # `SP (Van Apeldoorn): Hoe …`, `(Van Apeldoorn – SP)`
    said = _WITH_MEMBER.sub(lambda one: "" if "(" in one[0] else ", ", match["who"])
    names = unique(name for name in in_cell(_LABEL.sub("", said)) if not PERSON.match(name))
    if not names or not all(map(_NAME.fullmatch, names)):
        return None
    others = [name for name in names if not is_party(name) and name not in known]
    pair = len(names) == 2 and len(others) == 1 and _PAIR.fullmatch(said) is not None
    return _Said(names, others[0] if pair else "")


def _members(found: Iterable[_Said], known: frozenset[str]) -> frozenset[str]:
    """Return the names that only ever stand beside that of one fractie: `Kaljouw, VVD`."""
    said = list(found)
    alone = {name for one in said for name in one.names if name != one.member} | known
    return frozenset(one.member for one in said if one.member and one.member not in alone)


# `SP: hoe groot is het bos?`, not `SP: In het bos staat: …`, which is a sentence with its label
_LABEL_OF_SENTENCE = regex(r"(?P<who>[^:?!\[\]]{1,90}?)\s?:\s+(?=[a-zà-ÿ])")


def label_length(text: str, names: Collection[str]) -> int:
    """Return how long the label is with which a question begins that says who asks, and goes on in lower case.

    >>> label_length("SP: hoe groot is het bos?", ["SP"])
    4
    """
    label = _LABEL_OF_SENTENCE.match(text) if ":" in text else None
    return label.end() if label and set(in_cell(label["who"])) <= set(names) else 0
