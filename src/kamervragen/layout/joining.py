"""Joining the lines of one block: hyphens at line ends and broken urls are put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.dutch.hyphens import TYPESET, Words, join
from kamervragen.patterns import regex

_URL_END = regex(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_LONGEST_URL = 400
# So many characters before a line end are enough to judge it; a block may be as long as its document.
_TAIL = 500
_URL_PART = regex(r"[\w%~.-]*[/_=&%#?-]\S*|\S+\.(?:html?|pdf|aspx?|php)\b")


def join_rows(texts: Sequence[str], words: Words) -> str:
    """Join lines of text; hyphens at line ends and broken urls are put together."""
    parts: list[str] = []
    text = ""
    for line in texts:
        if len(text) > 2 * _TAIL:
            parts.append(text[:-_TAIL])
            text = text[-_TAIL:]
        text = join_text(text, line, words)
    return "".join((*parts, text)).replace(TYPESET, "-")


def join_text(before: str, after: str, words: Words) -> str:
    """Join two lines of one block."""
    if _is_broken_url(before, after):
        return before.rstrip("\u2010\u00ad") + after
    return join(before, after, words)


def _ends_in_url(text: str) -> bool:
    """True where the last word of a text holds the start of a url."""
    last = text[max(text.rfind(" ") + 1, len(text) - _LONGEST_URL) :]
    return ("/" in last or "." in last) and _URL_END.search(last) is not None


def _is_broken_url(before: str, after: str) -> bool:
    """True where a url goes on in the next line: it ends open, or the next word looks like one."""
    if not after or not _ends_in_url(before):
        return False
    word = after.split(" ", 1)[0]
    if before[-1] in "/-_=&?%#\u2010\u00ad":
        return word[0].isalnum() or word[0] in "/-_=&?%#"
    if before[-1] == ".":
        return word[:1].islower() or word[:1].isdigit()
    return _URL_PART.match(word) is not None
