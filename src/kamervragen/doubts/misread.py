"""Words that only text recognition makes: misread letters, capitals inside, words in pieces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from string import ascii_lowercase
from typing import Literal

from kamervragen.doubts.melding import warning
from kamervragen.doubts.wording import URL
from kamervragen.patterns import regex
from kamervragen.records import Melding

_WORD = regex(r"[^\W_]+")
_IN_URL = ("/", "_", "=", "&", "@", "www")
# `voorStel`; a word that begins with a capital may have more (`GroenLinks`)
_CAPITAL_INSIDE = regex(r"[a-zà-ÿ]{2,}[A-ZÀ-Þ][a-zà-ÿ]*")
# What recognition takes for what; the right word stands elsewhere in the document.
_MISREAD = (("rn", "m"), ("m", "rn"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("1", "l"), ("0", "o"))
_MAX_SHOWN = 5
# So many doubtful words, and one in so many of all: two words that lost their space look like them.
_DOUBTFUL, _ONE_IN = 4, 120


# Words of small letters, with capitals, with digits.
Among = Literal["small", "capitals", "digits"]


@dataclass(frozen=True, slots=True)
class Misread:
    """A named form that no Dutch word has, a word that has it and one that has not.

    `among`: the words that may have it. `hint`: a cheaper pattern that each text with it has: nearly all are passed by.
    """

    name: str
    among: Among
    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    reports: str
    reports_not: str


# No word begins with the first letter and one of these.
_NO_START = {
    "l": "bcdfgklmpstvwz",
    "n": "bcdfknpstvwz",
    "r": "bcdfgkmnprstvwz",
    "w": "bdgkst",
    "m": "dmp",
    "g": "ds",
    "k": "t",
    "c": "h",
    "t": "t",
    "p": "p",
    "d": "d",
    "b": "b",
    "s": "s",
}
MISREAD: tuple[Misread, ...] = (
    Misread(
        "digit inside",
        "digits",
        regex(r"(?<!\S)(?:[A-Za-z]?[a-zà-ÿ]+[015]+[a-zà-ÿ]+|[A-Za-z]?[a-zà-ÿ]{3,}0)(?!\S)"),
        regex("[015]"),
        "v0orstel",
        "m3",
    ),
    Misread(
        "digit first",
        "digits",
        regex(r"(?<!\S)(?:[A-Z]0+[a-zà-ÿ]{2,}|0+[a-zà-ÿ]{4,}|1[aeiou][a-z]{3,})(?!\S)"),
        regex("[01]"),
        "1oods",
        "1ste",
    ),
    Misread(
        "capital vowel",
        "capitals",  # names have a consonant there
        regex(r"(?<!\S)[b-df-hj-np-tv-z][AEIOU][a-zà-ÿ]{2,}(?!\S)"),
        regex(" [b-df-hj-np-tv-z][AEIOU]"),
        "hEbben",
        "eHealth",
    ),
    Misread(
        "c inside",
        "small",
        regex(r"(?<!\S)\S*[a-zà-ÿ](?:c[bdfgmpvwz]|(?<=[a-zà-ÿ]{2})cn(?![ie]))(?=[a-zà-ÿ])\S*"),
        regex("c[bdfgmnpvwz]"),
        "gcbruik",
        "acne",
    ),
    Misread(
        "c last",
        "small",
        regex(r"(?<!\S)[a-zà-ÿ]{2,}(?:[bdfghjkmptvwxz]c|[a-z]cn)(?!\S)"),
        regex("cn? "),
        "voorwaardc",
        "franc",
    ),
    Misread(
        "c second",
        "small",
        regex(r"(?<!\S)[bfghjklnpvwz]c[a-z]{3,}(?!\S)"),
        regex(" [bfghjklnpvwz]c"),
        "bcrcid",
        "scheef",
    ),
    Misread(
        "start of no word",
        "small",
        regex(
            r"(?<!\S)(?:(?:l[dkgtfp]|n[dtks]|r[dgkmnstvw]|gd|gst|kt|cht|mp)[aeiou][a-zà-ÿ]*"
            r"|(?:[lr][bcdfkmpstvwz]|n[bcdfkpstvwz]|w[bdgkst]|md)[a-zà-ÿ]?[aeiou][a-zà-ÿ]+"
            r"|([lrnmtpdbs])\1[aeiou][a-zà-ÿ]{2,})(?!\S)"
        ),
        regex(f" (?:{'|'.join(f'{one}[{others}]' for one, others in _NO_START.items())})"),
        "ndweermensen",
        "chauffeur",
    ),
    Misread(
        "end of no word",
        "small",
        regex(r"(?<!\S)[b-df-hj-np-tv-z]{1,3}(?:aa|uu)(?!\S)"),
        regex("(?:aa|uu) "),
        "waa",
        "vla",
    ),
)
# The end of a word behind a space, `voge ls`, `apa rt`.
_LONE_END = regex(
    r"\s(?<=[a-zà-ÿ]{2}\s)(?P<end>l[sdtkfp]|r[tdkgmnps]|n[dtsk]|chts?|[gkp]t|[pkt]s|rst|ngs|sch)(?=[\s.,?;]|$)"
)
# `HoevEel`, where `Hoeveel` stands elsewhere; names have such a capital too.
_NAME_LIKE = regex(r"[A-Z][a-zà-ÿ]+[AEIOU][a-zà-ÿ]+")


def misread(texts: Iterable[str]) -> list[Melding]:
    """Report words that only a text layer of bad recognition has."""
    kept = [URL.sub(" ", text) if any(map(text.__contains__, _IN_URL)) else text for text in texts]
    words = Counter(chain.from_iterable(map(_WORD.findall, kept)))
    odd = [word for word in words if not word.islower() and _CAPITAL_INSIDE.fullmatch(word)]
    spoilt = [word for word in odd if _is_spoilt(word, words)]
    rare = {word for word, count in words.items() if count == 1}
    pieces = " ".join(kept).split(" ")
    pairs = _rare_pairs(pieces, rare)
    sure = _impossible(words) + spoilt + _mistaken(words) + _torn_apart(pairs, words)
    sure += [letter for text in kept for letter in _lone_consonants(text)]
    sure += [match["end"] for text in kept for match in _LONE_END.finditer(text)]
    sure += _torn_short(pairs, words) + _capital_inside(words)
    doubtful = [word for word in odd if word not in spoilt] + _torn(pieces, rare, words)
    many = len(sure) + len(doubtful)
    if not sure and (many < _DOUBTFUL or many * _ONE_IN < words.total()):
        return []
    every = list(dict.fromkeys(sure)) + doubtful
    shown = ", ".join(every[:_MAX_SHOWN]) + (" …" if many > _MAX_SHOWN else "")
    return [
        warning(
            "tekstlaag_slecht", f"tekstherkenning heeft woorden mogelijk verkeerd gelezen: {shown}"
        )
    ]


# Not where one is named: `wie a zegt, ook b moet zeggen`, `optie b`, `onder c genoemde`.
_LONE_CONSONANT = regex(
    r"[b-df-hj-np-rv-z](?= [a-zà-ÿ]{2})(?<![^\s].)(?<!\book .)(?<!\ben .)(?<!\bof .)(?<!optie .)(?<!onder .)"
    r"(?<!lid .)(?<!deel .)(?<!sub .)(?<!bijlage .)"
)
# A cheap test that nearly always says no.
_MAY_STAND_ALONE = regex(r"\s[b-df-hj-np-rv-z] ")

# `a pluimvee b rundvlees c suiker`
_LONE_LETTER = regex(r"(?<!\S)[a-t](?!\S)")


def _lone_consonants(text: str) -> list[str]:
    """Return the consonants that stand alone, but for those of a list, from `a` on."""
    if not _MAY_STAND_ALONE.search(f" {text}"):
        return []
    found = [match[0] for match in _LONE_CONSONANT.finditer(text)]
    listed = ascii_lowercase.startswith("".join(_LONE_LETTER.findall(text)))
    return [] if listed else found


def _impossible(words: Iterable[str]) -> list[str]:
    """Return the words that hold letters which no Dutch word has in that order."""
    parted: dict[Among, list[str]] = {"small": [], "capitals": [], "digits": []}
    for word in words:
        kind: Among = "digits" if not word.isalpha() else "small" if word.islower() else "capitals"
        parted[kind].append(word)
    every = {kind: f" {' '.join(some)} " for kind, some in parted.items()}
    return [
        match[0].strip()
        for one in MISREAD
        if one.hint.search(every[one.among])
        for match in one.pattern.finditer(every[one.among])
    ]


def _is_spoilt(word: str, words: Counter[str]) -> bool:
    """True for a capital where no name can begin: `voOrstel`, `regerIng`; not for the `tenneT` of `TenneT`."""
    if words[word[:1].upper() + word[1:]]:
        return False
    head, tail = re.split(r"(?=[A-ZÀ-Þ])", word, maxsplit=1)
    glued = words[tail] or words[head]  # `deMinister` lost its space
    return bool(words[word.lower()]) or (not glued and min(len(head), len(tail)) < 4)


def _mistaken(words: Counter[str]) -> list[str]:
    """Return words that stand once and differ from another by what recognition mistakes."""
    found: list[str] = []
    rare = [word for word, count in words.items() if count == 1 and len(word) > 5]
    every = " ".join(rare)
    for wrong, right in _MISREAD:
        for word in rare if wrong in every else ():
            if wrong in word and word.lower().replace(wrong, right) in words:
                found.append(word)
    return found + _c_for_e(rare, words)


def _c_for_e(rare: Iterable[str], words: Container[str]) -> list[str]:
    """Return words that have a `c` where another has an `e`: `commissic`."""
    return [
        word
        for word in rare
        if "c" in word
        for place in _places(word)
        if f"{word[:place]}e{word[place + 1 :]}" in words
    ]


def _places(word: str) -> Iterator[int]:
    place = word.find("c")
    while place >= 0:
        yield place
        place = word.find("c", place + 1)


def _rare_pairs(pieces: Sequence[str], rare: Container[str]) -> list[tuple[str, str]]:
    """Return two words that stand beside each other and nowhere else, the second in small letters."""
    bare = [piece.rstrip(".,;:?!") for piece in pieces]
    return [
        (one, other)
        for one, other in pairwise(bare)
        if other in rare and one in rare and other.islower() and one.isalpha()
    ]


def _torn_apart(pairs: Sequence[tuple[str, str]], words: Counter[str]) -> list[str]:
    """Return words in two pieces, neither of which stands elsewhere, of which another form does.

    `artik elen`, where `artikel` is printed: `pdftotext` prints a space for a soft hyphen.
    """
    return [
        f"{one} {other}"
        for one, other in pairs
        if len(other) <= _STEM <= len(one) and _is_form_of(one, one + other, words)
    ]


_STEM = 5


def _is_form_of(begin: str, whole: str, words: Counter[str]) -> bool:
    """True where a word is printed that `whole` begins with, and that is longer than `begin`."""
    return any(whole[:end] in words for end in range(len(begin) + 2, len(whole)))


def _torn_short(pairs: Sequence[tuple[str, str]], words: Counter[str]) -> list[str]:
    """Return words in two pieces, neither of which stands elsewhere and one of which is short, that stand whole.

    `rege ring`, `le den`; not `kost en`, beside `kosten`.
    """
    return [
        f"{one} {other}"
        for one, other in pairs
        if one + other in words
        and other != "en"
        and len(one + other) >= _STEM
        # Of longer pieces the whole must be the rule: `afgelopenvijf` lost its space.
        and min(len(one), len(other)) <= _PIECE
        and words[one + other] >= (1 if min(len(one), len(other)) < _PIECE else 2)
    ]


_PIECE = 4


def _capital_inside(words: Counter[str]) -> list[str]:
    """Return words with a capital inside that stand elsewhere without it, and once with it."""
    return [
        word
        for word, count in words.items()
        if count == 1
        and not word.islower()
        and _NAME_LIKE.fullmatch(word)
        and (words[word.lower()] or words[word.capitalize()])
    ]


def _torn(pieces: Sequence[str], rare: Container[str], words: Counter[str]) -> list[str]:
    """Return words in two pieces, one of which stands nowhere else, that stand whole elsewhere."""
    pairs = {
        (one, other)
        for one, other in pairwise(pieces[1:-1])
        if (one in rare or other in rare)
        and one
        and other
        and len(one) + len(other) > 6
        and one + other in words
    }
    return sorted(f"{one} {other}" for one, other in pairs)
