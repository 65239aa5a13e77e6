"""Room inside the name of a fractie: `D 66`, `JA 21`, `50 PLUS`, `GroenLinks -PvdA` are one name each.

Letters of the nineties print it, and text layers of scans make it up. The room is held by a sign of the same width, so
that every place in the text stays what it was.
"""

from __future__ import annotations

from kamervragen.patterns import regex

# It counts as a letter, and no text has it.
_HELD = "\u02cd"
_ROOM = regex(
    r"(?<![\w-])[A-Z]{1,3}(?P<first> )\d{2}(?![\w.,%]*\d|[%°])|(?<![\w-])\d{2}(?P<second> )[A-Z]{3,}(?![\w])"
    r"|(?<=[a-z])(?P<before> )-(?=[A-Z]\w*[A-Z])|(?<=[a-z]-)(?P<behind> )(?=[A-Z][a-z]+[A-Z]|[A-Z]{2,}\b)"
)
# Cheap signs of which a text with such a name has one.
_SIGNS = (" -", "- ")


def with_room_held(text: str) -> str:
    """Return a text of the same length in which no name of a fractie has room inside.

    >>> with_room_held("de fracties van D 66 en JA 21").count(" ")
    5
    """
    if not any(map(str.isdigit, text)) and not any(map(text.__contains__, _SIGNS)):
        return text
    return _ROOM.sub(lambda match: match[0].replace(" ", _HELD), text)


def without_room(name: str) -> str:
    """Return a name without the room that was held in it.

    >>> without_room(with_room_held("GroenLinks -PvdA"))
    'GroenLinks-PvdA'
    """
    return name.replace(_HELD, "")


def with_room(text: str) -> str:
    """Return a text as it was before its room was held."""
    return text.replace(_HELD, " ")
