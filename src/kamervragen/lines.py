"""Runs and lines: what a reader hands to the layout.

Units are points, origin top left of the page's MediaBox, rotation applied (as pdfplumber counts). Text input is
laid on a page of fixed pitch (`CHAR_WIDTH`, `LINE_PITCH`), so that one set of rules reads both.

A raised note mark travels inside the text between `MARK_OPEN` and `MARK_CLOSE`, so that it keeps its
place when lines are joined; readers remove these two characters from their input.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kamervragen.patterns import regex

MARK_OPEN = "\uf8f0"
MARK_CLOSE = "\uf8f1"
# Where a page shows a glyph that its fonts give no letter.
UNNAMED = "\ufffd"
# Stands for a sign of a scan of which recognition made nothing.
UNREAD = "□"
MARK = regex(f"{MARK_OPEN}([^{MARK_CLOSE}]{{1,9}}){MARK_CLOSE}")

# Raised digits that Unicode has as characters, one mark or a part of a power.
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_DIGITS = regex("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")

CHAR_WIDTH = 5.0
LINE_PITCH = 12.0
TEXT_SIZE = 10.0


def mark(number: str) -> str:
    """Return `number` as a note mark inside a text."""
    return f"{MARK_OPEN}{number}{MARK_CLOSE}"


def with_marks(text: str) -> str:
    """Return `text` with the raised digits of Unicode as note marks."""
    if text.isascii():
        return text
    return _RAISED_DIGITS.sub(lambda match: mark(match[0].translate(_RAISED)), text)


class Run(NamedTuple):
    """Characters that a PDF draws beside each other in one size on one baseline.

    `x0`, `x1`: left and right side; `base`: baseline, counted from the top; `size`: height of the
    font as drawn; all in points. `unseen`: it is drawn, but a person does not see it. `colour`: 0xRRGGBB.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    rotated: bool = False
    unseen: bool = False
    colour: int = 0


# Why text of a page is no text of the document, or more than a person sees: outside the page, partly so, invisible,
# in the colour of the paper, printed over it, on a sheet in front of the letter, above it in a mail; it holds glyphs
# without a letter; below a box, in a layer that is off, in a form of one; struck out; notes of reviewers; of which the
# reader cannot tell. Of a source that declares its structure: set as hidden, changes that were tracked. Other letters
# of the same mail; files that a PDF carries. Of recognised text: a label of an item that its neighbours tell.
How = Literal[
    "outside", "cut", "invisible", "white", "stamp", "sheet", "mail", "unnamed", "covered", "layer", "form", "struck",
    "remarks", "untold", "hidden", "tracked",
    "letters", "attached", "label",
]  # fmt: skip


class Picture(NamedTuple):
    """A picture of a page that has no text on it: page, top and bottom in points from the top of the page."""

    page: int
    top: float
    bottom: float


class Faint(NamedTuple):
    """A word that recognition read with little certainty: page, left side and baseline in points, its text.

    `spelled`: nothing but letters of it are doubtful.
    """

    page: int
    x: float
    base: float
    text: str
    spelled: bool


class Upright(NamedTuple):
    """How the picture of a page was set upright before it was read: first by `quarters` of a circle, clockwise, then by
    `lean` degrees, counterclockwise. What stands on it is measured on the picture as turned.
    """

    page: int
    quarters: int
    lean: float


class Aside(NamedTuple):
    """Text that was left out, or read though nobody sees it: its page, its first words, and why."""

    page: int
    words: str
    how: How


# What a source may say a line is: running text, a cell of a table, of the header or footer of its pages, of a note, of
# a box that stands beside the text.
Declares = Literal["text", "cell", "running", "note", "box"]


class Declared(NamedTuple):
    """What a source says of a line itself, where it declares structure (Word, OpenDocument) and draws no page.

    `starts`: it begins a paragraph; a line that does not stands behind a line break of its author. `number`: the number
    that the source counts itself, as it is shown: `3.`, `a)`, `•`; its line holds nothing else, and the text stands
    beside it. `depth`: the level of that number in its list, from 1. `of`: which list, table or box; 0 for none. Of a
    note `number` is that of the note.
    """

    kind: Declares = "text"
    starts: bool = True
    number: str = ""
    depth: int = 0
    of: int = 0


class Line(NamedTuple):
    """One line of one column. Lines that stand side by side share `row`.

    `row` counts rows from the top; in text input an empty line is one too, but where one stands below every line.
    `number` counts lines: in text input it is the line of the source, from 1, where the source declares its structure
    the paragraph. `level` is the depth of a heading of Markdown or Word, 0 for anything else. `unshown`: how many
    characters its first word had in the source that are not in its text: soft hyphens, with which an editor wrapped
    it. `declared`: what the source says of it; None where it says nothing. `column`: 1 or 2 on a page in two columns
    that is read down, and `moved`, how far left of its place on the page the line was laid for that, in points.
    """

    text: str
    page: int
    number: int
    row: int
    x0: float
    x1: float
    base: float
    size: float = TEXT_SIZE
    bold: bool = False
    italic: bool = False
    rotated: bool = False
    level: int = 0
    unshown: int = 0
    declared: Declared | None = None
    column: int = 0
    moved: float = 0.0

    @property
    def top(self) -> float:
        """Upper side in points from the top of the page (a font's usual ascent)."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Lower side in points from the top of the page (a font's usual descent)."""
        return self.base + 0.2 * self.size


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says exactly in words of its own, and not only in its text.

    `onderwerp`: the subject of the questions; `namen`: who asks them, in the order of the text; `datum`,
    `datum_antwoord`: when they were sent in, and answered.
    """

    onderwerp: str | None = None
    namen: tuple[str, ...] = ()
    datum: dt.date | None = None
    datum_antwoord: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All lines of a document in reading order.

    `pages`: width and height in points of each page; empty for text. `drawn` is True where the
    lines carry real positions and fonts (PDF), False where positions are columns of characters. `structured`: each
    line says what the source declares of it, and the source has no pages.
    `blank`: (page, holds pictures) of each PDF page without text. `asides`: text that is in no line, or in one
    though nobody sees it. `scanned`: the pages of which a program read the letters in a
    picture; None where the reader cannot tell. `pictures`: those that stand among the text. `facts`: what the source
    says exactly; None where it says nothing but its text. `faint`: words that are read with little certainty.
    `upright`: how the pictures were turned of the pages that recognition has just read.
    """

    lines: tuple[Line, ...]
    pages: tuple[tuple[float, float], ...]
    lezer: str
    drawn: bool
    blank: tuple[tuple[int, bool], ...] = ()
    asides: tuple[Aside, ...] = ()
    scanned: tuple[int, ...] | None = None
    structured: bool = False
    pictures: tuple[Picture, ...] = ()
    facts: Facts | None = None
    faint: tuple[Faint, ...] = ()
    upright: tuple[Upright, ...] = ()
