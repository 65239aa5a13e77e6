"""What is shown of one document: its record beside its pages or its text, as `kamervragen show` puts them on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamervragen.records import Record, Stuk, Vraag

# So many pages, and so many lines of a text, are shown unless more are asked for.
MOST_PAGES, MOST_ROWS = 60, 5000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show: at most so many pages; one question, by its id or number, or all of them."""

    pages: int = MOST_PAGES
    vraag: str | None = None


@dataclass(frozen=True, slots=True)
class PagePicture:
    """The picture of a page, as the bytes of an image file.

    `left`, `top`: where its corner lies in the frame of the boxes (`Vak`); `width`, `height`: its size; in points.
    """

    number: int
    data: bytes
    media: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a text, or a paragraph of a source that has no pages.

    `number`: which it is, from 1. `level`: depth of a heading, 0 for anything else. `beside`: it is no text of the
    document but of its header, its footer or a note. `note`: the number of the note that it prints.
    """

    number: int
    text: str
    level: int = 0
    beside: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A record with what it was read from.

    `pieces`: the blocks of the document, each with what it was taken for. `pictures`: of its pages, or `rows`: of its
    text. `left_out`: pages or rows that are not shown, for they are too many. `only`: the one question to show.
    """

    record: Record
    pieces: tuple[Stuk, ...]
    pictures: tuple[PagePicture, ...] = ()
    rows: tuple[Row, ...] = ()
    left_out: int = 0
    only: Vraag | None = None
