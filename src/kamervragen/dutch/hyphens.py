"""Joining lines: which hyphen at a line end belongs to the word and which one to the line.

`regen-/boogprovincie` is one word, `WIA-/uitkering` and `Nagorno-/Karabach` keep their hyphen, and
`asiel- en` keeps hyphen and space. What the rest of the document prints decides before the rules do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kamervragen.patterns import regex

SOFT = "\u00ad"
TYPESET = "\u2010"
_ENDS = ("-", TYPESET, SOFT)

_HYPHENATED = regex(r"\w+(?:-\w+)+")
_WORD = regex(r"\w+(?:['’]\w+)*")
# A block may be as long as its document: what its end says is asked of its end alone.
_LONGEST_WORD = 100
_LAST_WORD = regex(r"[\w’'-]*$")
_FIRST_WORD = regex(r"^[\w’'-]+")
_SUSPENDED = regex(r"^(?:en|of|als|dan|tot|respectievelijk|en/of|dan wel|evenals)\b(?![.?!;:])")
_BEFORE_SUSPENDED = frozenset(("en", "of"))
# A prefix that keeps its hyphen before any word.
_ALWAYS = frozenset(("non", "ex", "niet", "oud", "vice"))
# What makes one word with it, at the start of which it is no prefix: `oud-` / `ste`, `ex-` / `porteren`.
_NO_PREFIX = {
    "oud": regex(r"(?:sten?|ers?|eren?)$|heid"),
    "ex": regex(
        r"p(?:er[tit]|ort(?!ier)|li[ck]|lo[dirs]|o[ns]|an[ds]|res+i|ed[ie]|en[s])|t(?:ra(?!in)|re[em]|er[ni]|en[ds])|"
        r"ac(?:t(?!r|eu))|am[ei]n|c(?:el+e[nr]|ep|es|lu|u[rs])|e(?:cu|mp)|ist|oti"
    ),
    "non": regex("sens|chal"),
}  # fmt: skip
# Offices whose second word stands behind the first with a hyphen: `directoraat-generaal`, `minister-president`, but
# `bankpresident`.
_OFFICE = regex(r"\w{3,}-generaal|minister-presidents?")
# Words that link two others inside one: `track-and-` / `trace`, but `mkb-be-` / `drijven`.
_LINKS = frozenset(
    ("aan", "and", "by", "de", "en", "het", "in", "of", "on", "op", "or", "the", "to", "tot", "van")
)
# Vowels that would be read as one sound: Dutch then writes the hyphen (`zee-egel`, `auto-industrie`).
# `ie` is not among them: `financi-/eel`.
_CLASH = frozenset(
    ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ii", "ji", "oe", "oi", "oo", "ou", "ui", "uu")
)
# `muse-/um`, `ge-/uit` and `ho-/eveel` are one word all the same: two letters that are a word before a hyphen are few.
_SHORT_FIRST = frozenset(("co", "de", "na", "re", "zo"))
_NO_CLASH_RIGHT = ("um", "us")


# Characters of a text that is searched as a whole for single words.
_SHORT = 50_000
# Where a word stands: its own form; what makes it part of a longer one, before and behind it.
_ALONE = {
    False: (_WORD, regex(r"\w['’]?\Z"), regex(r"['’]?\w")),
    True: (_HYPHENATED, regex(r"\w-?\Z"), regex(r"-?\w")),
}
_TRIES = 20
_SHORT_WORD = 3
# Forms of one word have so many letters in common.
_STEM = 5
_DASH = regex(rf"\w [-{TYPESET}] \w")
# Above `no -` / `vember`, where a text is set wide, as above `novem-` / `ber`.
_BREAKS = regex(rf"[a-zà-ÿ] ?[-{TYPESET}{SOFT}]$")
# No Dutch word ends so, but for `milieu`, `bureau`: `bestu-/ursrechter` was broken by rules of another language.
_LONE_U = regex(r"[^aeiouy]u$")
_VOWEL = regex("[aeiouyáàäâéèëêíìïîóòöôúùüû]")


@dataclass(frozen=True)
class Words:
    """What the document says about its own words. It is asked only where a line ends in a hyphen."""

    texts: tuple[str, ...]

    def prints(self, word: str) -> bool:
        """True where the document prints `word`, in small letters, with or without a hyphen inside.

        Most words that a line breaks stand nowhere else; a short text is searched for them before its
        words are listed.
        """
        found = self._stands(word) if len(self._lower) < _SHORT else None
        if found is None:
            return word in (self.hyphenated if "-" in word else self.solid)
        return found

    def _stands(self, word: str) -> bool | None:
        """Tell whether `word` stands alone in the text; None where it stands inside too many others."""
        whole, before, after = _ALONE["-" in word]
        text, place = self._lower, -1
        for _ in range(_TRIES):
            place = text.find(word, place + 1)
            if place < 0:
                return False
            end = place + len(word)
            inside = before.search(text[max(0, place - 2) : place]) or after.match(text, end)
            if not inside:
                return whole.fullmatch(word) is not None
        return None

    @cached_property
    def _lower(self) -> str:
        return "\n".join(self.texts).lower()

    @cached_property
    def hyphenated(self) -> frozenset[str]:
        """The words that the document prints with a hyphen inside, in small letters."""
        text = "\n".join(text for text in self.texts if "-" in text)
        return frozenset(_HYPHENATED.findall(text.lower()))

    @cached_property
    def solid(self) -> frozenset[str]:
        """The words that it prints without one, in small letters."""
        return frozenset(_WORD.findall(self._lower))

    def names(self, word: str) -> bool:
        """True where it prints a name, with more or less behind it: `GroenLinks-PvdA`, for `Links-PvdA-fractie`."""
        return any(
            one.startswith(f"{word}-") or word.startswith(f"{one}-") for one in self.hyphenated
        )

    def inflects(self, first: str, second: str) -> bool:
        """True where it prints another form of a word with its hyphen: `zij-instromers`, for `zij-` / `instroom`."""
        begin = f"{first}-{second[:_STEM]}"
        return len(second) >= _STEM and any(word.startswith(begin) for word in self.hyphenated)

    @cached_property
    def broken(self) -> bool:
        """True where its lines break words at hyphens, and none prints a hyphen as a dash between two words."""
        breaks = sum(_BREAKS.search(text[-3:]) is not None for text in self.texts)
        return breaks > 1 and not any(_DASH.search(text) for text in self.texts)

    @cached_property
    def typeset(self) -> bool:
        """True where it breaks words with U+2010 or U+00AD: a U+002D at a line end was typed then."""
        return sum(text.endswith((TYPESET, SOFT)) for text in self.texts) > 1


def words_of(texts: Iterable[str]) -> Words:
    """Return what the lines of a document say about its words."""
    return Words(tuple(texts))


def join(before: str, after: str, words: Words) -> str:
    """Put two lines together: with a space, or without where a hyphen parts one word."""
    if not before or not after:
        return before or after
    if before[-1] == "–" and before[-2:-1].isdecimal() and after[0].isdigit():
        return before + after  # a range over the line end: `2020–` / `2024`
    if before.endswith((" -", " " + TYPESET)):
        return _closed_up(before, after, words)
    if not before.endswith(_ENDS):
        return f"{before} {after}"
    end, stem = before[-1], before[:-1]
    left, right = _last_word(stem), _first_word(after)
    if not left or not right:
        return before + after if _glues(stem, after) else f"{before} {after}"
    if end != SOFT and _SUSPENDED.match(after):
        return f"{stem}- {after}"
    keeps = _keeps(left, right, end, words) and not (
        end != SOFT
        and _is_one_name(stem, left, after)
        and not words.prints(f"{left}-{right}".lower())
    )
    return f"{stem}-{after}" if keeps else stem + after


# In the name of a fractie two plain words stand together without a hyphen, but for `Fractie-Bos`; that of a place or a
# person has it: `de fracties van Groen-` / `Links en SP`, `de Groen-` / `Links-fractie`, `(Groen-` / `Links)`.
_PARTY = r"[A-Z0-9][\w’'-]{0,30}(?:\s[A-Z0-9][\w’'-]{0,30}){0,4}"
_OF_FRACTIES = regex(
    rf"\b[Ff]racti(?:es?|eleden)\s+van\s+(?:(?:de|het|van|en)\s+|{_PARTY}(?:,\s+|\s+(?=en\s))){{0,20}}$|\((?:[^()]{{0,40}},\s)?$"
)
_WORD_BEFORE = regex(r"(?:^|(?<![\w’'-])[a-zà-ÿ][\w’']{0,30}\s+|[,(]\s*)$")
_PLAIN_NAME = regex(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_HEADED_BY = frozenset(("fractie", "groep", "lid", "lijst", "partij"))
_PLAIN_SECOND = regex(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w’'])(?P<fractie>(?:-[\w’']+)?-fractie)?")


def _is_one_name(stem: str, left: str, after: str) -> bool:
    """True where a line end parts the name of a fractie that has no hyphen there."""
    second = _PLAIN_SECOND.match(after)
    if second is None or not may_be_one_name(left, after):
        return False
    before = stem[: len(stem) - len(left)][-_REACH:]
    named = second["fractie"] is not None and _WORD_BEFORE.search(before)
    return bool(named or _OF_FRACTIES.search(before))


_REACH = 340


def may_be_one_name(left: str, right: str) -> bool:
    """True for two plain words that may make one name: `Groen`, `Links`; not `Fractie`, `Bos`, nor `Volt`, `JA21`."""
    plain = _PLAIN_NAME.fullmatch(left) is not None and _PLAIN_SECOND.match(right) is not None
    return plain and left.lower() not in _HEADED_BY


def _closed_up(before: str, after: str, words: Words) -> str:
    """Put lines together at a hyphen that stands apart: a dash, but for `Leef -` / `omgeving` of `Leefomgeving`.

    Where lines break words and none prints a dash, it is none at a line end either: `fac -` / `toren`. Behind `en` or
    `of` it stands for the first half of a word: `geneesmiddelentekorten en -` / `defecten`.
    """
    left, right = _last_word(before[:-2]), _first_word(after)
    if left in _BEFORE_SUSPENDED and after[0].islower():
        return before + after
    whole = f"{left}{right}".lower() if left and right else ""
    broken = whole and (words.prints(whole) or (after[0].islower() and words.broken))
    return before[:-2] + after if broken else f"{before} {after}"


def _last_word(text: str) -> str:
    """Return the word that ends a text; nothing where something else does."""
    found = _LAST_WORD.search(text[-_LONGEST_WORD:].rpartition(" ")[2])
    return found[0] if found else ""


def _first_word(text: str) -> str:
    found = _FIRST_WORD.search(text)
    return found[0] if found else ""


def _glues(stem: str, after: str) -> bool:
    """True where the hyphen stands inside one token: `(EU)-\n2024`, `2025-\n2026`."""
    return bool(stem) and stem[-1] in ")]»”’+%&" and after[0].isalnum()


def _is_prefix(first: str, second: str) -> bool:
    fused = _NO_PREFIX.get(first)
    return first in _ALWAYS and (fused is None or not fused.match(second))


def _is_link(left: str, last: str) -> bool:
    return last in _LINKS and "-" in left


def _keeps(left: str, right: str, end: str, words: Words) -> bool:
    """True where the hyphen is part of the word."""
    first, second = left.lower(), right.lower()
    # Of `Groen-` / `Links-fractie` the document may print `GroenLinks`.
    head = second.partition("-")[0]
    if words.prints(f"{first}-{second}"):
        return True
    if words.prints(first + second) or words.prints(first + head):
        return False
    if right[0].isupper() and words.names(first + second):
        return False
    if end == "-" and (words.typeset or words.inflects(first, second)):
        return True
    if end == SOFT:
        # Typst writes it for the hyphen of `GroenLinks-/PvdA` as well.
        return right[0].isupper()
    if left[0].isupper() and second.startswith("fractie"):
        return True  # `GroenLinks-` / `fractie`: a name keeps its hyphen
    last = left.rsplit("-", 1)[-1]
    if right[0].isupper() or right[0].isdigit() or not last or last[-1].isdigit():
        return True
    if len(last) == 1 or last[-1].isupper():
        return True
    of_office = _OFFICE.fullmatch(f"{last}-{head}".lower()) is not None
    if (
        of_office
        or _is_prefix(first, second)
        or _is_link(left, last)
        or not _VOWEL.search(last.lower())
    ):
        return True
    # `onbeantwo-/ord`: what stands behind a hyphen that is kept is a word of its own.
    clash = first[-1] + second[0] in _CLASH and len(second) > _SHORT_WORD
    one_word = (
        (len(first) < _SHORT_WORD and first not in _SHORT_FIRST)
        or second.startswith(_NO_CLASH_RIGHT)
        or _LONE_U.search(first)
    )
    return clash and not one_word
