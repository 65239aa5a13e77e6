"""Lists of question numbers: `3, 4 en 5`, `7, 8, 9 10 en 11`, `1 t/m 5`, `7–9 en 11–13`, `2a`."""

from __future__ import annotations

from string import ascii_lowercase

from kamervragen.patterns import regex

# A letter belongs to its number (`1a`, `1 a`); the `e` of `7 en 8` does not.
_NUMBER = r"\d{1,3}(?:\s?[a-z](?![a-zà-ÿ0-9/.]))?"
_TO = r"t/m|t\.e\.m\.|tot\s+en\s+met|tot\s+en|tot|-|–|—"
_AGAIN = r"\s*(?:,|\ben)\s+(?:op\s+)?(?:vraag|antwoord)\s+"
_SEPARATOR = rf"(?:{_AGAIN}|\s*[,;&/+]\s*(?:en\s+|&\s*)?|\s*(?:{_TO})\s*|\s+en\s+|\s+)"
# The form of a whole list, for patterns of other modules.
NUMBER_LIST = rf"{_NUMBER}(?:{_SEPARATOR}{_NUMBER})*"

_TOKEN = regex(rf"(?P<number>{_NUMBER})|(?P<to>{_TO})")
# A longer range than this is none, but two numbers.
_MAX_RANGE = 200
# The longest that can be printed.
ANY_RANGE = 999


def numbers_of(text: str, longest: int = _MAX_RANGE) -> tuple[str, ...]:
    """Return the numbers of a list, in printed order, ranges up to `longest` written out.

    >>> numbers_of("7–9 en 11")
    ('7', '8', '9', '11')
    """
    found: list[str] = []
    ranging = False
    for match in _TOKEN.finditer(text):
        if match["to"]:
            ranging = True
            continue
        number = "".join(match["number"].split())
        found += _between(found[-1], number, longest) if ranging and found else []
        found.append(number)
        ranging = False
    return tuple(dict.fromkeys(found))


def value_of(number: str) -> int:
    """Return a number without its letter."""
    return int(number.rstrip(ascii_lowercase))


def _between(first: str, last: str, longest: int) -> list[str]:
    """Return what stands between the ends of a range: `7` and `10`, `1a` and `1d`."""
    start, stop = value_of(first), value_of(last)
    if first[-1].isalpha() and last[-1].isalpha() and start == stop:
        letters = ascii_lowercase[ascii_lowercase.index(first[-1]) + 1 : ord(last[-1]) - ord("a")]
        return [f"{start}{letter}" for letter in letters]
    if not start < stop <= start + longest:
        return []
    # Who allows more only wants to know that it is too long.
    stop = min(stop, start + 1 + _MAX_RANGE)
    return [str(number) for number in range(start + 1, stop)]
