"""Markdown as PDF converters write it: emphasis and links removed, headings and notes kept.

Source line numbers stay: each source line gives its own lines, and no line is joined here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kamervragen.lines import CHAR_WIDTH, Aside, Line, Reading, mark
from kamervragen.options import DEFAULTS, Options
from kamervragen.patterns import regex
from kamervragen.readers import text as plain
from kamervragen.readers.glyphs import clean, without_soft
from kamervragen.readers.html_tables import with_rows_of_pipes
from kamervragen.readers.ruled_tables import cells_of, columns_of, is_grid_rule
from kamervragen.readers.unseen import shortened
from kamervragen.source import Source

_HEADING = regex(r"^\s{0,3}(#{1,6})\s+")
_RULE = regex(r"^\s{0,3}([-*_])(?:\s*\1){2,}\s*$")
_TABLE_RULE = regex(r"^\s*(?:\|\s*)?(?::?-{2,}:?\s*\|\s*)+:?-*:?\s*$")
# Tags and comments may run over lines; the lines stay, so that line numbers do.
_LONG_TAG = regex(r"<!--.{0,2000}?-->|</?(?:span|div|section|font)\b[^<>]{0,500}>", re.S)
# Struck-out text; it may run over lines.
_STRUCK = regex(
    r"~~(?=[^\s~])(.{0,500}?[^\s~])~~|<(s|del|strike)\b[^<>]{0,50}>(.{0,500}?)</\2\s*>", re.S | re.I
)
# Emphasis may run over the lines of a paragraph.
_LONG_EMPHASIS = regex(
    r"(?<![\w*\\])(\*{1,3}|__)(?=[^\s*])((?:[^*\n]|\n {0,4}(?![\s|>])){0,500}?[^\s*])\1(?![\w*])"
)
# `[Vragen van de leden van de fractie` / `van D66]{.underline}`: a span of pandoc may run over lines too.
_LONG_SPAN = regex(r"\[([^\[\]]{1,500}\n[^\[\]]{0,500})\]\{[.#][^{}\n]{0,80}\}")
_FENCE = regex(r"^\s{0,3}:{3,}.*$|^\s*-{3,}(?:\s+-{3,})*\s*$")
_QUOTE = regex(r"^\s*>\s?")
# So far apart stand the columns of a table, whatever is in them: values stand below their labels.
_CELL_COLUMNS = 80
# `- a. de gevolgen`: the letter marks the item, not the dash.
_BULLET_OF_LETTER = regex(r"^(\s*)[-*+]\s+(?=(?:\(?[a-z]{1,4}\)|[a-z]{1,2}[.)])\s)")
_BULLET = regex(r"^(\s*)[-*+]\s+")
# `- 1) Hoe vaak`, `- 3a Waarom`: so converters write items that a PDF counts in a column of its own.
_BULLET_OF_NUMBER = regex(
    r"^\s*[-*+]\s+(?:\*\*)?(?=(\d{1,3})[a-z]?[.)]?(?:\*\*)?\s+[\"'«‘“(]*[A-ZÀ-Þ])"
)
_BREAK = regex(r"<br\s*/?>", re.IGNORECASE)
_NOTE = regex(r"^\s{0,3}\[\^(\w{1,4})\]:\s*")
_ALL_BOLD = regex(r"^(\*\*|__)(?!\s)(?:(?!\1).)+\1$")
_ALL_ITALIC = regex(r"^([*_])(?!\s|\1)(?:(?!\1).)+\1$")
_ALL_BOTH = regex(r"^(?:\*\*\*|___)(?!\s).+(?:\*\*\*|___)$")
_ESCAPED = regex(r"\\([!-/:-@\[-`{-~])")
_HELD = regex("[\ue100-\ue17f]")

# `A1- ritten`, `Fractie- Otten`: a line end that a converter took out of a word. `BBB- en SP-leden` stays, and so does
# what a PDF prints.
_LINE_END = regex(
    r"(?<=[A-Z0-9])- (?=[a-zà-ÿ]{3})"
    r"(?!(?:en|of|als|dan|tot|noch|maar|naar|versus|respectievelijk|alsmede|evenals|heden)\b)"
    r"|(?<=\b[Ff]ractie)- (?=[A-Z])"
)

# (sign, pattern, replacement), applied in this order to every line that holds the sign
_INLINE: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("<", regex(r"<sup>\s*\[?(\d{1,3}|[*†‡]{1,3})\]?\s*</sup>", re.IGNORECASE), mark(r"\1")),
    ("[", regex(r"\[\^(\w{1,4})\](?!:)"), mark(r"\1")),
    # `gebruikten.[[2]](#footnote-2)`, and the way back behind the note: `op 12 mei 2009. [↑](#footnote-ref-1)`
    ("#", regex(r"\[\\?\[(\d{1,3}|[*†‡])\\?\]\]\(#[^()\s]*\)"), mark(r"\1")),
    ("#", regex(r"\s?\[[↑↩︎⬆^]{1,3}\]\(#[^()\s]*\)$"), ""),
    ("^", regex(r"(?<!\^)\^(\d{1,3})\^"), mark(r"\1")),
    # `zo is?$^{1}$`, as converters write what they take for a formula
    ("$", regex(r"\$\s*(?:\{\s*\})?\^\s*(?:\{\s*\[?(\d{1,3}|[*†‡]{1,3})\]?\s*\}|(\d))\s*\$"), mark(r"\1\2")),
    ("~", regex(r"(?<=\w)~(\d{1,3})~"), r"\1"),
    ("[", regex(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    ("[", regex(r"\[([^\[\]]*)\]\{[^{}]*\}"), r"\1 "),
    ("{", regex(r"(?<!\s)\s*\{[#.][^{}]*\}$"), ""),
    ("<", regex(r"<((?:https?://|mailto:)[^<>\s]+)>"), r"\1"),
    ("<", regex(r"</?(?:sub|sup|u|b|i|em|strong|span|div|p|a|center|ins|mark)\b[^<>]*>", re.IGNORECASE), ""),
    # `**betreft: **Bosbrandweer`: a converter takes the room behind a label into the bold type
    ("*", regex(r"(?<![\w*])(\*{2,3})(?=[^\s*])([^*]{1,200}?)\s+\1(?=[^\s*])"), r"\2 "),
    ("*", regex(r"\*\*\*(?=\S)([^*]+?)(?<=\S)\*\*\*"), r"\1"),
    ("*", regex(r"\*\*(?=\S)((?:[^*]|\*(?!\*))+?)(?<=\S)\*\*"), r"\1"),
    ("_", regex(r"(?<!\w)__(?=\S)([^_]+?)(?<=\S)__(?!\w)"), r"\1"),
    ("*", regex(r"\*(?=\S)([^*]+?)(?<=\S)\*"), r"\1"),
    ("_", regex(r"(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)"), r"\1"),
)  # fmt: skip


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of a Markdown text. `options` are not used."""
    del options
    return read_lines(plain.decode(source))


def read_lines(text: str) -> Reading:
    """Read the lines of a Markdown text; a form feed begins a page."""
    lines: list[Line] = []
    page = 1
    text = with_rows_of_pipes(text)
    text = _LONG_TAG.sub(lambda match: "\n" * match[0].count("\n"), text)
    struck = tuple(_struck(text))
    text = _STRUCK.sub(_words_of, text) if struck else text
    text = _LONG_EMPHASIS.sub(_line_by_line, _LONG_SPAN.sub(r"\1", text))
    parts = _without_bullets(plain.NEWLINE.split(text))
    columns = columns_of(parts)
    for number, raw in enumerate(parts, 1):
        for count, part in enumerate(raw.split("\f")):
            page += count > 0
            lines += _lines(part, page, number, columns.get(number - 1, ()))
    return Reading(tuple(lines), (), "markdown", drawn=False, asides=struck)


def _without_bullets(parts: Sequence[str]) -> list[str]:
    """Return the lines, those of numbers that count on without the bullet in front of each."""
    found = [
        (place, int(match[1]))
        for place, part in enumerate(parts)
        if (match := _BULLET_OF_NUMBER.match(part))
    ]
    counted = {
        place
        for (before, low), (after, high) in pairwise(found)
        if high - low in (0, 1)
        for place in (before, after)
    }
    return [
        _BULLET.sub(r"\1  ", part) if place in counted else part for place, part in enumerate(parts)
    ]


def _line_by_line(match: re.Match[str]) -> str:
    """Return what is emphasised with the signs around each of its lines."""
    sign, words = match[1], match[2]
    return (
        "\n".join(f"{sign}{line.strip()}{sign}" for line in words.split("\n"))
        if "\n" in words
        else match[0]
    )


def _struck(text: str) -> Iterator[Aside]:
    """Tell of each piece of a text that is struck out."""
    page, done = 1, 0
    for found in _STRUCK.finditer(text):
        page += text.count("\f", done, found.start())
        done = found.start()
        yield Aside(page, shortened(" ".join(_words_of(found).split())), "struck")


def _words_of(struck: re.Match[str]) -> str:
    return str(struck[1] if struck[2] is None else struck[3])


def _lines(raw: str, page: int, number: int, columns: Sequence[int]) -> Iterator[Line]:
    """Give the lines of one source line: one, or one for each cell and each `<br>`. `columns`: of a ruled table."""
    if not columns and _RULE.match(raw):
        yield plain.line_of("---", page, number, 0)
        return
    if not columns and _draws(raw):
        return
    raw = _BULLET_OF_LETTER.sub(r"\1  ", raw)
    heading = None if columns else _HEADING.match(raw)
    level = len(heading[1]) if heading else 0
    raw = _title(raw[heading.end() :]) if heading else raw
    for column, cell in _ruled(raw, columns) if columns else _cells(_QUOTE.sub(_as_room, raw)):
        for depth, part in enumerate(_BREAK.split(cell)):
            line = _line(part.rstrip().rstrip("\\"), page, number, column)
            if line is not None:
                yield line._replace(level=level, base=line.base + depth)


def _draws(raw: str) -> bool:
    """True for a line that only draws: a fence, the rules of a table."""
    return (
        bool(_FENCE.match(raw))
        or ("|" in raw and bool(_TABLE_RULE.match(raw)))
        or is_grid_rule(raw)
    )


def _as_room(match: re.Match[str]) -> str:
    """A passage that is quoted stands in."""
    return " " * len(match[0])


def _title(words: str) -> str:
    """Return a heading without the signs that may close it."""
    return words.rstrip().rstrip("#").rstrip()


def _note_mark(match: re.Match[str]) -> str:
    return mark(match[1]) + " "


def _ruled(raw: str, columns: Sequence[int]) -> Iterator[tuple[int, str]]:
    for place, cell in enumerate(cells_of(raw, columns)):
        yield place * _CELL_COLUMNS, cell


def _cells(raw: str) -> Iterator[tuple[int, str]]:
    """Give (column, text) of the cells of a table row, or of the whole line."""
    stripped = raw.strip()
    if not (stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1):
        yield len(raw) - len(raw.lstrip()), raw
        return
    for place, cell in enumerate(stripped[1:-1].split("|")):
        yield place * _CELL_COLUMNS, cell


def _line(part: str, page: int, number: int, column: int) -> Line | None:
    words = part.strip()
    width = len(words) * CHAR_WIDTH  # an editor wrapped it with its markup
    both = bool(_ALL_BOTH.match(words))
    bold, italic = both or bool(_ALL_BOLD.match(words)), both or bool(_ALL_ITALIC.match(words))
    words = _plain(words)
    if not words:
        return None
    line = plain.line_of(words, page, number, column)
    return line._replace(bold=bold, italic=italic, x1=line.x0 + width)


def _plain(words: str) -> str:
    """Remove Markdown from one line; what is escaped stays as it is meant."""
    words = _ESCAPED.sub(lambda match: chr(0xE100 + ord(match[1])), words)
    words = _NOTE.sub(_note_mark, clean(words))
    for sign, pattern, replacement in _INLINE:
        words = pattern.sub(replacement, words) if sign in words else words
    words = _HELD.sub(lambda match: chr(ord(match[0]) - 0xE100), html.unescape(words))
    return _LINE_END.sub("-", " ".join(without_soft(words).split()))
