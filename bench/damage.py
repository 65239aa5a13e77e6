"""Documents that can be damaged: rows with the part they play, and back into a record.

A text is damaged in its source lines, a PDF between reader and layout, in the lines of its reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kamervragen import extract_text
from kamervragen.errors import KamervragenError, NotRecognised
from kamervragen.families import family_of
from kamervragen.layout import build
from kamervragen.layout.model import Document
from kamervragen.library import extract
from kamervragen.lines import MARK, Line, Reading
from kamervragen.readers import reader_for
from kamervragen.readers.text import NEWLINE, decode
from kamervragen.records import Herkomst, Record
from kamervragen.source import PDF, load

PITCH = 13.0
_CAPTION = re.compile(r"\W*(Vraag|Vragen|Antwoord)\b")
# What does not count: where things stand, where they came from, and what is told about them.
_NOT_JUDGED = ("herkomst", "meldingen")
_PLACES = ("pagina", "vakken", "regels", "id", "volgnummer")


@dataclass(frozen=True)
class Piece:
    """One row: its cells, the part that it plays, the question that it is of, its page.

    `role`: head, question, caption, answer, heading, text, note, furniture, tail or blank. `lines`: where
    a PDF draws the cells; empty for text.
    """

    cells: tuple[str, ...]
    role: str
    question: int
    page: int
    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """Its cells in one, without marks of notes."""
        return MARK.sub("", " ".join(self.cells)).strip()

    def saying(self, *cells: str) -> Piece:
        """Return the row with other words."""
        lines = [
            line._replace(text=cell, x1=line.x0 + _width(line, cell))
            for line, cell in zip(self.lines, cells, strict=False)
        ]
        return replace(self, cells=tuple(cells), lines=tuple(lines))

    def at(self, other: Piece) -> Piece:
        """Return the row at the place of another."""
        first = other.lines[0] if other.lines else None
        lines = self.lines
        if first:
            lines = tuple(
                line._replace(base=first.base, page=first.page, row=first.row) for line in lines
            )
        return replace(self, page=other.page, lines=lines)

    def lower(self, points: float) -> Piece:
        """Return the row further down its page."""
        return replace(
            self, lines=tuple(one._replace(base=one.base + points) for one in self.lines)
        )

    def on(self, page: int) -> Piece:
        """Return the row on another page."""
        return replace(self, page=page, lines=tuple(one._replace(page=page) for one in self.lines))


def _width(line: Line, text: str) -> float:
    return (line.x1 - line.x0) / max(1, len(line.text)) * len(text)


@dataclass(frozen=True)
class Sheet:
    """A document in rows. `reading`: of a PDF; None for text."""

    name: str
    source: str
    family: str
    pieces: tuple[Piece, ...]
    reading: Reading | None
    record: Record

    @property
    def drawn(self) -> bool:
        """True for a PDF."""
        return self.reading is not None

    @property
    def pages(self) -> int:
        """How many pages its rows are on."""
        return max(piece.page for piece in self.pieces)


def open_sheet(path: Path, source: str) -> Sheet:
    """Read a document and tell the part of each of its rows."""
    loaded = load(path)
    reading = reader_for(loaded, "pdfium")(loaded)
    record = extract(path)
    parts = _Parts(build(reading), record)
    kept = reading if loaded.media == PDF else None
    pieces = _drawn_pieces(kept, parts) if kept else _text_pieces(decode(loaded), reading, parts)
    name = f"{path.parent.name}/{path.name}"
    return Sheet(name, source, record.soort, tuple(pieces), kept, record)


class _Parts:
    """Knows which part of the document a line is."""

    def __init__(self, document: Document, record: Record) -> None:
        self.record = record
        self.kinds = {
            (line.number, line.row): block.kind for block in document.blocks for line in block.lines
        }
        self.pages = {line.number: line.page for block in document.blocks for line in block.lines}
        self.titles = {one.titel for one in record.secties}
        self.seen = False
        self.answering = False

    def of(self, text: str, lines: Sequence[Line]) -> tuple[str, int]:
        """Return (part, question) of the next row, top to bottom."""
        kinds = {self.kinds.get((line.number, line.row)) for line in lines}
        question = next((n for n in map(self._question, lines) if n >= 0), -1)
        caption = _CAPTION.match(text) and self.record.soort != "commissiebrief"
        for kind in ("furniture", "note"):
            if kind in kinds:
                return kind, -1
        if caption and len(text) < 60:
            self.answering = "ntwoord" in text[:12]
            self.seen = True
            return "caption", question
        if question >= 0:
            self.seen, self.answering = True, False
            return "question", question
        if self.answering:
            return "answer", -1
        if kinds & {"letterhead"} or (not self.seen and self.record.soort != "commissiebrief"):
            return "head", -1
        if text and any(text.lstrip("# *") in title for title in self.titles):
            return "heading", -1
        return ("tail" if "closing" in kinds else "text"), -1

    def _question(self, line: Line) -> int:
        for place, vraag in enumerate(self.record.vragen):
            if vraag.regels and vraag.regels[0] <= line.number <= vraag.regels[1]:
                return place
            for vak in vraag.vakken:
                if vak.pagina == line.page and vak.top <= line.base <= vak.bottom:
                    return place
        return -1


def _drawn_pieces(reading: Reading, parts: _Parts) -> list[Piece]:
    rows: list[list[Line]] = []
    for line in reading.lines:
        if rows and (rows[-1][0].row, rows[-1][0].page) == (line.row, line.page):
            rows[-1].append(line)
        else:
            rows.append([line])
    pieces = []
    for row in rows:
        cells = tuple(line.text for line in row)
        role, question = parts.of(MARK.sub("", " ".join(cells)), row)
        pieces.append(Piece(cells, role, question, row[0].page, tuple(row)))
    return pieces


def _text_pieces(text: str, reading: Reading, parts: _Parts) -> list[Piece]:
    lines: dict[int, list[Line]] = {}
    for line in reading.lines:
        lines.setdefault(line.number, []).append(line)
    pieces: list[Piece] = []
    page = 1
    for number, raw in enumerate(NEWLINE.split(text), 1):
        page = parts.pages.get(number, page)
        if number in lines:
            role, question = parts.of(raw.strip(), lines[number])
        else:
            role, question = "blank", -1
        pieces.append(Piece((raw,), role, question, page))
    return pieces


def record_of(sheet: Sheet, pieces: Sequence[Piece]) -> Record | None:
    """Return the record of the damaged document; None where it is refused with an error."""
    try:
        if sheet.reading is None:
            return extract_text("\n".join(piece.cells[0] for piece in pieces), name=sheet.name)
        return _of_lines(sheet, sheet.reading, pieces)
    except KamervragenError:
        return None


def _of_lines(sheet: Sheet, reading: Reading, pieces: Sequence[Piece]) -> Record:
    lines: list[Line] = []
    row = 0
    for place, piece in enumerate(pieces):
        row += place == 0 or piece.lines[0].base != pieces[place - 1].lines[0].base
        for line in piece.lines:
            lines.append(line._replace(number=len(lines) + 1, row=row))
    pages = max((line.page for line in lines), default=1)
    sizes = (*reading.pages, *(reading.pages[-1:] * pages))[:pages]
    document = build(replace(reading, lines=tuple(lines), pages=sizes))
    family = family_of(document)
    if family is None:
        raise NotRecognised(sheet.name, "no family", "none")
    herkomst = Herkomst(
        bestand=sheet.name, sha256="0" * 64, media="application/pdf", paginas=pages, lezer="pdfium"
    )
    return family.parse(document, herkomst)


def judged(record: Record) -> dict[str, Any]:
    """Return what a record says, without places and meldingen."""
    said = record.model_dump(mode="json", exclude=set(_NOT_JUDGED))
    for item in (*said["vragen"], *said["voetnoten"]):
        for key in _PLACES:
            item.pop(key, None)
    return said


def warnings_of(record: Record) -> Counter[tuple[str, str]]:
    """Count the waarschuwingen of a record by code and text."""
    return Counter((m.code, m.tekst) for m in record.meldingen if m.ernst == "waarschuwing")
