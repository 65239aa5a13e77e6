"""Plain text: pasted text and what `pdftotext` prints, with or without `-layout`.

The text is laid on a page of fixed pitch: a column is `CHAR_WIDTH` points, a line `LINE_PITCH`. Blank
lines are not lines but room between lines. Pieces parted by a wide gap (`pdftotext -layout` puts
columns side by side) become lines of one row.
"""

from __future__ import annotations

import codecs
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kamervragen.errors import UnknownMedia
from kamervragen.lines import CHAR_WIDTH, LINE_PITCH, Line, Reading, with_marks
from kamervragen.options import DEFAULTS, Options
from kamervragen.patterns import regex
from kamervragen.readers.glyphs import clean, without_soft
from kamervragen.readers.lost_ends import lines_in, lost_its_ends
from kamervragen.source import Source

NEWLINE = regex(r"\r\n|[\n\r\x85\u2028\u2029\x0b]")
# Two spaces are slack in justified text; three part columns.
_CELL = regex(r"\S+(?: {1,2}\S+)*")
# In a line that does not fill the measure nothing is justified: there two spaces part columns, unless
# they stand behind a sentence or a number.
_TIGHT_CELL = regex(r"\S+(?:(?: |(?<=[.?!:;,)\d])  )\S+)*")
_FULL = 0.85
# `ICT -systemen`: `pdftotext -layout` prints room where a font sets the hyphen apart.
_TORN_COMPOUND = regex(r"(?<=[A-Z]{2}) -(?=[a-zà-ÿ]{3})")
# `pdftotext -layout` sets what is lowered apart: `60 kiloton CO 2 per jaar`, `stikstofoxiden (NOx )`.
_LOWERED = regex(r"\b(CO) (?=2\b(?! ?\d))|(\([^\s()]{1,14}) (?=\))")
_PDFIUM_HYPHEN = regex("\ufffe(?=([A-Z0-9])?)")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of a plain text. `options` are not used."""
    del options
    return read_lines(decode(source), "text")


def read_lines(text: str, lezer: str) -> Reading:
    """Lay `text` on pages of fixed pitch; a form feed begins a page."""
    lines: list[Line] = []
    page = 1
    parts = list(_rejoined(NEWLINE.split(_FORMULA.sub(r"\1", text))))
    full = max((len(part) for part in parts), default=0) * _FULL
    heads: Sequence[int] = ()
    added = 0
    for number, raw in enumerate(parts, 1):
        for count, part in enumerate(raw.split("\f")):
            page += count > 0
            if lost_its_ends(part):
                for above, words in lines_in(part):
                    added += 1 + above
                    lines.append(_moved(line_of(_words(words), page, number, 0), added))
                continue
            below = _below_heads(part, heads)
            for column, words in below or cells(part, tight=len(part) < full):
                lines.append(_moved(line_of(words, page, number, column), added))
        heads = _heads_of(raw) if number <= _HEAD_LINES else ()
    whole = list(_parted(lines))
    return Reading(tuple(whole if added else _closed_up(whole)), (), lezer, drawn=False)


def _words(text: str) -> str:
    return " ".join(clean(text).split())


def _moved(line: Line, rows: int) -> Line:
    """Return a line so many rows further down: above it stand more rows than the source has lines."""
    row = line.row + rows
    return line._replace(row=row, base=row * LINE_PITCH) if rows else line


# `CO2 -uitstoot`: `pdftotext` sets room behind a lowered digit.
_FORMULA = regex(r"\b([A-Z]{1,3}\d) (?=-[a-zà-ÿ]{2})")
_HEAD_CELL = regex(r"\S+(?: \S+)*")
_LONGEST_HEAD = 20


def _heads_of(text: str) -> Sequence[int]:
    """Return where the short cells of a line begin, parted by two spaces: `Onderwerp      Ons kenmerk  Datum`."""
    found = [(match.start(), len(match[0])) for match in _HEAD_CELL.finditer(text)]
    short = len(found) > 1 and all(length <= _LONGEST_HEAD for _, length in found)
    return [start for start, _ in found] if short and text.isprintable() else ()


def _below_heads(text: str, heads: Sequence[int]) -> list[tuple[int, str]]:
    """Return the cells of a line that stand below those of the line above, two spaces apart; none where they do not.

    `Rapport over zorgpremies  181200       01-05-2026`, which would be words of one cell elsewhere.
    """
    if not heads or text[heads[0] : heads[0] + 1] in ("", " ") or text[: heads[0]].strip():
        return []
    if any(text[place - 2 : place] != "  " or not text[place:].strip() for place in heads[1:]):
        return []
    if any(text[place] == " " for place in heads):
        return []
    return [
        (first, " ".join(clean(text[first:end]).split()))
        for first, end in zip(heads, (*heads[1:], len(text)), strict=True)
    ]


_LEADING_SOFT = regex(r" *\u00ad[\u00ad ]*(?=[a-zà-ÿ])")


def _rejoined(parts: Sequence[str]) -> Iterator[str]:
    """Give the lines with one that begins with a soft hyphen put behind the one above; an empty line stays of it.

    `pdftotext -layout` breaks a line inside a word that holds many: `9.204 region` / `­ale nieuwsuitzendingen`.
    """
    held: str | None = None
    for part in parts:
        lead = _LEADING_SOFT.match(part) if held else None
        if held and lead:
            yield held.rstrip(" \u00ad") + part[lead.end() :]
            held = ""
            continue
        if held is not None:
            yield held
        held = part
    yield held or ""


_GOES_ON = regex(r"[a-zà-ÿ]")
_FEWEST_GAPS = 4


def _closed_up(lines: Sequence[Line]) -> Iterator[Line]:
    """Take the empty line out that stands between all lines of a text that is set wide; more of them stay.

    `pdftotext -layout` prints one between the lines of a letter with line spacing 1.5. Most lines that go on in small
    letters stand below one then.
    """
    steps = [
        line.number - before.number
        for before, line in pairwise(lines)
        if line.page == before.page and line.number > before.number and _GOES_ON.match(line.text)
    ]
    gaps = sum(step == 2 for step in steps)
    if gaps < _FEWEST_GAPS or 2 * gaps < len(steps):
        yield from lines
        return
    row, number = 0, 0
    for line in lines:
        if line.number > number:
            row += max(1, line.number - number - 1)
            number = line.number
        yield line._replace(row=row, base=row * LINE_PITCH)


# A letterhead stands in so many lines; its second column begins behind so many points.
_HEAD_LINES, _SECOND_COLUMN = 70, 100.0
_NEAR_LINES, _ENOUGH_NEAR = 6, 3
_YEAR = regex(r"(?<=[a-z]{3}\s)(?:19|20)\d\d\b(?!\s?[A-Z]{2}\b)")


def _parted(lines: list[Line]) -> Iterator[Line]:
    """Part lines of a letterhead in which two columns touch: `… en Voedselkwaliteit DATUM`.

    Where three lines close by begin at one place behind the first column, a word that begins there begins a line too.
    """
    starts: defaultdict[float, list[int]] = defaultdict(list)
    for line in lines:
        if line.number <= _HEAD_LINES and line.x0 >= _SECOND_COLUMN:
            starts[line.x0].append(line.number)
    for line in lines:
        cut = _cut_of(line, starts) if starts and line.number <= _HEAD_LINES else None
        if cut is None:
            yield line
            continue
        left, right = line.text[:cut].rstrip(), line.text[cut:]
        yield line._replace(text=left, x1=line.x0 + len(left) * CHAR_WIDTH)
        yield line._replace(text=right, x0=line.x0 + cut * CHAR_WIDTH)


def _cut_of(line: Line, starts: Mapping[float, Sequence[int]]) -> int | None:
    """Return where a second column begins inside a line; None where none does."""
    if (line.x1 - line.x0) / CHAR_WIDTH != len(line.text):
        return None  # room inside was folded: places in the text are not those on the line
    for place, numbers in starts.items():
        away = [abs(number - line.number) for number in numbers]
        near = sum(0 < distance <= _NEAR_LINES for distance in away) if 1 in away else 0
        cut = int((place - line.x0) / CHAR_WIDTH)
        apart = 1 < cut < len(line.text) and _may_part(line.text[cut - 1], line.text[cut])
        # A number begins an address, hardly a column by chance: `Volksgezondheid, Welzijn 2500 EA Den Haag`. A year
        # ends a date, whatever stands below it.
        enough = _ENOUGH_NEAR - line.text[cut].isdigit() if apart else _ENOUGH_NEAR
        if near >= enough and apart and not _YEAR.match(line.text, cut):
            return cut
    return None


def _may_part(before: str, behind: str) -> bool:
    """True where a column may begin: behind a space, or right behind a full one: `Ruimtelijke2514 CV`."""
    if before == " ":
        return not behind.islower()
    return before.islower() and behind.isdigit()


def line_of(words: str, page: int, number: int, column: int) -> Line:
    """Return a line that starts at `column` of source line `number`.

    It is as wide as it was printed: an editor that wraps lines counts each soft hyphen as a letter.
    """
    x0 = column * CHAR_WIDTH
    return Line(
        text=with_marks(without_soft(words)), page=page, number=number, row=number,
        x0=x0, x1=x0 + len(words) * CHAR_WIDTH, base=number * LINE_PITCH,
        unshown=words.partition(" ")[0].rstrip("\u00ad").count("\u00ad"),
    )  # fmt: skip


def cells(text: str, *, tight: bool = False) -> Iterator[tuple[int, str]]:
    """Give (column, words) of each piece of a line that stands apart; soft hyphens are left in the words."""
    if "\ufffe" in text:
        # Copied from a viewer that is built on pdfium: the hyphen and the line end behind it.
        text = _PDFIUM_HYPHEN.sub(lambda match: "-" if match[1] else "\u00ad", text)
    text = clean(_untabbed(text)).replace("\t", " ")
    if "CO 2" in text or " )" in text:
        text = _LOWERED.sub(lambda match: match[1] or match[2], text)
    if " -" in text:
        text = _TORN_COMPOUND.sub("-", text)
    for match in (_TIGHT_CELL if tight else _CELL).finditer(text):
        yield match.start(), " ".join(match[0].split())


def _untabbed(text: str) -> str:
    """Return a line without tabs; several inside one are the columns of a table, as a word processor gives it."""
    if text.strip().count("\t") < _COLUMN_TABS:
        return text.expandtabs(4)
    return text.replace("\t", "   \t").expandtabs(_COLUMN_STOP)


_COLUMN_TABS, _COLUMN_STOP = 2, 24


def decode(source: Source) -> str:
    """Return the text of the input: Unicode by its mark, then UTF-8, then Windows-1252.

    Raises:
        UnknownMedia: the bytes say UTF-16 or UTF-32 but are not.
    """
    data = source.data
    try:
        for bom, name in _BOMS:
            if data.startswith(bom):
                return data.decode(name)
        if data[:2000].count(0) > len(data[:2000]) * 0.3:
            return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le")
    except UnicodeDecodeError:
        remedy = "save it again as UTF-8"
        raise UnknownMedia(source.name, "the text is damaged UTF-16", remedy) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_windows(data)


def _decode_windows(data: bytes) -> str:
    """Decode Windows-1252; the five bytes that it leaves open become U+FFFD."""
    return data.decode("cp1252", errors="replace")
