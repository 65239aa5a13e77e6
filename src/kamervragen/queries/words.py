"""The words of a search, as somebody types them, into an expression of FTS5.

What FTS5 understands goes to it as it stands. In what it does not understand, a word with a character
that has no meaning there (`asiel-opvang`, `COM(2025)611`, `zo'n`) is put in quotation marks, and what
stands beside brackets is joined to them; what is then still no expression is an error that says how to
write it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kamervragen.errors import UsageError

# (pattern, fault, remedy); tried in this order on what FTS5 refuses, with quoted phrases taken out
HINTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile('"'),
        "a quotation mark is not closed",
        'write the phrase between two of them: "zand en klei"',
    ),
    (
        re.compile(r"(?:^|[\s(])-\w(?![^\s:]*\s*:)"),
        "a minus in front of a word has no meaning",
        "write 'zand NOT klei' to leave a word out",
    ),
    (
        re.compile(r"(?:^|[\s(])\*\w"),
        "an asterisk stands behind the beginning of a word",
        "write 'zand*'; ends of words cannot be searched",
    ),
    (
        re.compile(
            r"^\s*(?:AND|OR|NOT)\b|\b(?:AND|OR|NOT)\s*$|\b(?:AND|OR|NOT)\s+(?:AND|OR|NOT)\b"
        ),
        "AND, OR and NOT stand between two words",
        "put one that is a word itself in quotation marks: '\"OR\"'",
    ),
)
_BRACKETS = (
    "a bracket is not closed or not opened",
    "put text with brackets in quotation marks: '\"a (b\"'",
)
_OTHER = "put what is not a plain word in quotation marks: '\"artikel 5, lid 2\"'"

_PIECE = re.compile(r'"(?:[^"]|"")*"|[^\s"]+')
# Behind its signs a piece is a word: `(antwoord:zand*)`.
_PARTS = re.compile(r"((?:[(^]|-?(?:tekst|antwoord):)*)(.*?)([)*]*)", re.IGNORECASE)
# A column and its colon, which are one piece only when nothing stands between them.
_COLUMN = re.compile(r"(?<![^\s(])(-?)\s*(tekst|antwoord)\s*:\s*", re.IGNORECASE)
# What FTS5 takes for a word without quotation marks.
_BARE = re.compile(r"[A-Za-z0-9_\x80-\U0010ffff]+")
# Quoting inside these would change what the numbers and names in them mean.
_FIXED = re.compile(r"\bNEAR\s*\(|[{}]")
_TYPED = str.maketrans("“”„‟«»", '""""""')


def expression(words: str, parses: Callable[[str], bool]) -> str:
    """Return the expression for FTS5; `parses` tells whether FTS5 understands one.

    Raises:
        UsageError: there is no word in it, or it is no expression.
    """
    # A phrase that was copied from a letter has the quotation marks of the letter.
    query = words.translate(_TYPED).strip()
    if not any(char.isalnum() for char in query):
        raise UsageError(f"'{words}'", "there is no word in it", "name a word to search for")
    if parses(query):
        return query
    bare = unquoted(query)
    for pattern, fault, remedy in HINTS:
        if pattern.search(bare):
            raise UsageError(f"'{words}'", fault, remedy)
    if not _FIXED.search(bare):
        mended = _joined(_PIECE.sub(_mend, _COLUMN.sub(r"\1\2:", query)))
        if parses(mended):
            return mended
    if bare.count("(") != bare.count(")"):
        raise UsageError(f"'{words}'", *_BRACKETS)
    raise UsageError(f"'{words}'", "this is no search that FTS5 understands", _OTHER)


def unquoted(query: str) -> str:
    """Return a query with a space for each phrase in quotation marks."""
    return re.sub(r'"(?:[^"]|"")*"', " ", query)


def _mend(match: re.Match[str]) -> str:
    """Quote the word in a piece between white space, if it needs that; drop a piece without one."""
    piece = match[0]
    parts = _PARTS.fullmatch(piece)
    if piece.startswith('"') or parts is None:
        return piece
    head, word, tail = parts.groups()
    while word.count("(") > word.count(")") and tail.startswith(")"):
        word, tail = word + ")", tail[1:]
    if not word or word == "+" or _BARE.fullmatch(word):
        return piece
    return f'{head}"{word}"{tail}' if any(char.isalnum() for char in word) else head + tail


def _joined(query: str) -> str:
    """Put the AND between words and brackets that FTS5 puts only between words."""
    joined, before = "", ""
    for piece in _PIECE.findall(query):
        beside = before.endswith(")") or (
            piece.startswith("(") and before[-1:] not in ("", "(", ":")
        )
        if (
            beside
            and not {before, piece} & {"AND", "OR", "NOT"}
            and not piece.startswith((")", "*"))
        ):
            joined += " AND"
        joined, before = f"{joined} {piece}", piece
    return joined.strip()
