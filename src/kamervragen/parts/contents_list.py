"""The list of contents of a report: headings that stand there once more, with their pages or without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamervragen.layout.rows import Row, ends_sentence
from kamervragen.parts.asking_titles import title_key
from kamervragen.patterns import regex

# `Inhoudsopgave`; above a column of pages stands `blz.`
_TITLE = regex(r"\W*inhoud(?:s\s?opgave)?\W*(?:(?:blz|pag(?:ina)?|bladzijde)\W*)?", re.IGNORECASE)
# Where no title stands above it, the list is at the top, and so long at most.
_UNTITLED, _LONGEST = 60, 600
# A key of fewer letters stands there by chance: `blz`, `I`.
_FEWEST_LETTERS = 5
# Entries of which one has to come again; some are worded otherwise in the text.
_TRIED = 8
# A line of running text is so long.
_PROSE = 100


def without_contents(rows: Sequence[Row]) -> tuple[tuple[Row, ...], frozenset[str]]:
    """Return the rows of a report without its list of contents, and the entries of that, by `title_key`.

    The list ends where its first heading comes again.
    """
    title = next((n for n, row in enumerate(rows[:_UNTITLED]) if _TITLE.fullmatch(row.text)), None)
    if title is not None:
        end = _end(rows, title + 1)
        return (*rows[:title], *rows[end:]), _entries(rows[title + 1 : end])
    again = _again(rows[:_UNTITLED], 0, 1)
    if again is None or any(map(_is_prose, rows[:again])):
        return tuple(rows), frozenset()
    return tuple(rows[again:]), _entries(rows[:again])


def _entries(rows: Sequence[Row]) -> frozenset[str]:
    keys = (title_key(row.text) for row in rows)
    return frozenset(key for key in keys if len(key) >= _FEWEST_LETTERS)


def _end(rows: Sequence[Row], first: int) -> int:
    """Return where the list ends whose first entry is `first`."""
    again = _again(rows[: first + _LONGEST], first, _TRIED)
    if again is not None:
        return again
    below = range(first, min(len(rows), first + _LONGEST))
    return next((n for n in below if _is_prose(rows[n])), first)


def _again(rows: Sequence[Row], first: int, tried: int) -> int | None:
    """Return where one of the first entries of a list comes again, the first of them that does."""
    keys = [title_key(row.text) for row in rows]
    entries = [n for n in range(first, len(rows)) if len(keys[n]) >= _FEWEST_LETTERS][:tried]
    return next((found for entry in entries for found in _places(keys, entry)), None)


def _places(keys: Sequence[str], entry: int) -> Iterator[int]:
    """Give where an entry comes again; one that runs over two lines comes again in one, or the other way round."""
    key = keys[entry]
    for place in range(entry + 1, len(keys)):
        other = keys[place]
        if other == key or (
            min(len(key), len(other)) > 4 * _FEWEST_LETTERS
            and (other.startswith(key) or key.startswith(other))
        ):
            yield place


def _is_prose(row: Row) -> bool:
    return len(row.text) > _PROSE and ends_sentence(row)
