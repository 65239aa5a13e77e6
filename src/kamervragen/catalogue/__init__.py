"""What errors and help say, in English and in Dutch.

The code says it in English, where it happens. The Dutch stands here beside the English: sentences, with names between
braces for what differs each time. A sentence is looked up when it is told, so that an error can come from another
process and still be told in Dutch. `tests/test_catalogue.py` finds what the code says and nobody translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kamervragen.catalogue.calls import CALLS
from kamervragen.catalogue.faults import FAULTS
from kamervragen.catalogue.help import HELP
from kamervragen.catalogue.inputs import INPUTS
from kamervragen.catalogue.remedies import REMEDIES

DUTCH: Mapping[str, str] = {**INPUTS, **FAULTS, **REMEDIES, **CALLS, **HELP}

HOLE = re.compile(r"\{(\w*)\}")


def in_dutch(text: str) -> str:
    """Return a sentence in Dutch; one that the catalogue does not have, as it is.

    >>> in_dutch("this is an xz file, not a PDF or text")
    'dit is een xz-bestand, geen pdf of tekst'
    >>> in_dutch("Rijksmuseum")
    'Rijksmuseum'
    """
    if text in DUTCH:
        return DUTCH[text]
    for sentence in _sentences():
        match = sentence.pattern.fullmatch(text)
        if match is None:
            continue
        parts = {name: in_dutch(part) for name, part in match.groupdict().items()}
        if sentence.says_little and parts == match.groupdict():
            continue
        return sentence.dutch.format(**{name: _in_thousands(part) for name, part in parts.items()})
    return text


def _in_thousands(part: str) -> str:
    """Return ``67,108,864`` as ``67.108.864``."""
    return part.replace(",", ".") if re.fullmatch(r"\d{1,3}(,\d{3})+", part) else part


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with holes. One that says little beside them is told by what fills them."""

    pattern: re.Pattern[str]
    dutch: str
    says_little: bool


@cache
def _sentences() -> tuple[_Sentence, ...]:
    """Return the sentences with holes, those first that say most beside them.

    `{what}, and {lack}` fits much that is no such sentence.
    """
    found = [english for english in DUTCH if HOLE.search(english)]
    found.sort(key=lambda english: -len(HOLE.sub("", english)))
    return tuple(
        _Sentence(
            re.compile("".join(_pieces(english)), re.DOTALL),
            DUTCH[english],
            says_little=len(re.findall("[A-Za-z]", HOLE.sub("", english))) < _FEW_LETTERS,
        )
        for english in found
    )


_FEW_LETTERS = 4


def _pieces(english: str) -> Iterator[str]:
    """Yield the pattern of a sentence, piece by piece."""
    end = 0
    for hole in HOLE.finditer(english):
        yield f"{re.escape(english[end : hole.start()])}(?P<{hole[1]}>.+?)"
        end = hole.end()
    yield re.escape(english[end:])
