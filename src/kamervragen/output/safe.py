"""Text that comes from a document or a file name, made harmless for where it goes.

A letter can hold an escape sequence that recolours a terminal or a bidirectional override that
turns a sentence round. Such characters are shown, never sent.
"""

from __future__ import annotations

import re

from kamervragen.patterns import regex

# C0 and C1 controls, bidirectional controls, line and paragraph separators, lone surrogates (they
# come from file names that are not UTF-8), and the two characters that XML cannot hold.
_CONTROL = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
_UNSAFE = regex(f"[{_CONTROL}]")
_UNSAFE_IN_LINES = regex(f"(?!\n)[{_CONTROL}]")
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str) -> str:
    """Return `text` on one line, each control character as its escape (``\\x1b``)."""
    return _UNSAFE.sub(_escape, text)


def visible_lines(text: str) -> str:
    """Return `text` as `visible` does, but keep its line ends."""
    return _UNSAFE_IN_LINES.sub(_escape, text)


def escape_json(text: str) -> str:
    r"""Escape what `json.dumps` leaves raw: C1 and bidirectional controls, as ``\uXXXX``.

    Raw controls stand only inside strings in JSON text, save for the line ends of its indentation;
    so the text stays valid and means the same.
    """
    return _UNSAFE_IN_LINES.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    number = ord(char)
    return _SHORT.get(char) or (f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}")
