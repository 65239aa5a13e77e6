"""Tables of HTML inside Markdown, as pandoc writes those whose cells hold several paragraphs: made into rows of pipes.

Each line of a cell becomes one, beside the line as deep in the cell next to it, on a source line of its row. Where
nothing asks, rows stand close below one another, as the lines of a letterhead do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from kamervragen.patterns import regex

_ROW = regex(r"<tr\b[^<>]{0,300}>", re.I)
_CELL = regex(r"<t[dh]\b[^<>]{0,300}>", re.I)
# What ends a line of a cell; a line end of the source does not.
_LINE_END = regex(r"</(?:p|li|div|h\d)\s*>|<br\s*/?>", re.I)
_OTHER_TAG = regex(r"</?(?:p|li|ul|ol|div|h\d|td|th|tr|tbody|thead|table)\b[^<>]{0,300}>", re.I)
_BEGIN = "<table"
_TABLE = regex(rf"{_BEGIN}|</table>")


def with_rows_of_pipes(text: str) -> str:
    r"""Return a text with its HTML tables as rows of pipes, on as many lines.

    >>> with_rows_of_pipes("<table>\n<tr><td><p>datum</p>\n<p>6 mei</p></td><td>Aan</td></tr>\n</table>")
    '| datum | Aan |\n| 6 mei |  |\n\n'
    """
    lowered = text.lower()
    parts: list[str] = []
    done = 0
    while True:
        begin = lowered.find(_BEGIN, done)
        end = _end_of(lowered, begin) if begin >= 0 else -1
        if end < 0:
            return "".join((*parts, text[done:]))
        # Text on the line of a table is no cell of it.
        above = (
            "" if text[done:begin].rstrip(" ").endswith("\n") or not text[:begin].strip() else "\n"
        )
        below = "\n" if text[end : end + 200].lstrip(" ")[:1] not in ("\n", "\r", "") else ""
        parts += [text[done:begin], above, _as_pipes(text[begin:end]), below]
        done = end


def _end_of(lowered: str, begin: int) -> int:
    """Return where a table ends, with the tables inside its cells; -1 where it never does."""
    depth = 0
    for tag in _TABLE.finditer(lowered, begin):
        depth += 1 if tag[0] == _BEGIN else -1
        if depth == 0:
            return tag.end()
    return -1


def _as_pipes(table: str) -> str:
    """Return a table as rows of pipes; it gets more lines where its source has fewer than its cells."""
    lines = [""] * (table.count("\n") + 1)
    letterhead = "?" not in table
    behind = source = done = 0
    for begin, end in _spans(table, _ROW, 0, len(table)):
        cells = [_lines_of(table[one:other]) for one, other in _spans(table, _CELL, begin, end)]
        source += table.count("\n", done, begin)
        done = begin
        first = behind if letterhead else max(behind, source)
        rows = [f"| {' | '.join(row)} |" for row in zip_longest(*cells, fillvalue="")]
        lines += [""] * (first + len(rows) - len(lines))
        lines[first : first + len(rows)] = rows
        behind = first + len(rows)
    return "\n".join(lines)


def _spans(table: str, opens: re.Pattern[str], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where each row or cell begins, behind its tag, and where the next one does."""
    found = list(opens.finditer(table, begin, end))
    for place, match in enumerate(found):
        following = found[place + 1].start() if place + 1 < len(found) else end
        yield match.end(), following


def _lines_of(cell: str) -> list[str]:
    """Return the lines of a cell, without its tags; a bar would part cells."""
    plain = (" ".join(_OTHER_TAG.sub(" ", part).split()) for part in _LINE_END.split(cell))
    return [part.replace("|", "&#124;") for part in plain if part]
