"""Answers in a workbook: the rows of its sheet of questions, whatever columns were moved, hidden or put between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamervragen.answers.sheet import Answered, answer_of
from kamervragen.errors import NotRecognised
from kamervragen.output import marks
from kamervragen.patterns import regex
from kamervragen.readers.docx.properties import is_on, value
from kamervragen.readers.package import Package
from kamervragen.readers.xml_tree import Element, local
from kamervragen.source import Source

# The head of the table stands on one of the first rows: somebody may have put a title above it.
_HEAD_ROWS = 30
_ESCAPED = regex(r"_x([0-9A-Fa-f]{4})_")
_COLUMN = regex(r"[A-Z]+")

Row = dict[str, str]  # letters of the column -> text


def read(source: Source) -> list[Answered]:
    """Return the questions of a workbook, in the order of its rows; none where it has no sheet of questions.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    with Package(source) as package:
        main = next(
            (one for kind, _, one in package.relations("") if kind == "officeDocument"), None
        )
        if main is None:
            raise package.damaged("it names no main part")
        related = list(package.relations(main))
        strings = next((part for kind, _, part in related if kind == "sharedStrings"), None)
        shared = [_text_of(one) for one in package.xml(strings)] if strings else []
        sheets = {
            name: part
            for name, key in _sheets(package.xml(main))
            for kind, one, part in related
            if one == key
        }
        tables = [
            table
            for part in sheets.values()
            if (table := _table(list(_rows(package.xml(part), shared))))
        ]
    whole = [table for table in tables if table.lacking() is None]
    # The first that is nearly one says best what is wrong.
    for table in whole or tables[:1]:
        table.refuse(source.name)
    return [one for table in whole for one in table.questions()]


def _sheets(book: Element) -> Iterator[tuple[str, str]]:
    """Yield name and relation of each sheet."""
    for one in book.iter():
        if local(one) == "sheet":
            yield (
                value(one, "name"),
                next((text for key, text in one.items() if key.endswith("}id")), ""),
            )


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows below a head: by the name of each column the letters of those that are called so."""

    columns: dict[str, list[str]]
    rows: list[Row]

    def lacking(self) -> str | None:
        """The column without which nothing can be said."""
        if not self.columns[marks.ANSWER]:
            return marks.ANSWER
        return None if self.columns[marks.ID] or self.columns[marks.NUMBER] else marks.ID

    def refuse(self, name: str) -> None:
        """Refuse a table that lacks a column, or has one twice.

        Raises:
            NotRecognised: so it is.
        """
        lacking = self.lacking()
        if lacking is not None:
            fault = f"its table of questions has no column '{lacking}'"
            raise NotRecognised(name, fault, "give the column its name again")
        for title, places in self.columns.items():
            if len(places) > 1:
                fault = f"its table of questions has more than one column '{title}'"
                raise NotRecognised(name, fault, "keep one of them, or give the other another name")

    def questions(self) -> list[Answered]:
        """Return the question of each row that says which it is."""
        first = {title: next(iter(places), "") for title, places in self.columns.items()}
        key, number, text = (first[one] for one in (marks.ID, marks.NUMBER, marks.TEXT))
        return [
            Answered(
                marks=(mark,) if (mark := one.get(key, "").strip()) else (),
                number=one.get(number, "").strip() or None,
                text=one.get(text, "") if text else None,
                answer=answer_of([one.get(first[marks.ANSWER], "")]),
                lacks=() if text else (marks.TEXT,),
            )
            for one in self.rows
            if any(one.get(column, "").strip() for column in (key, number, text))
        ]


def _table(rows: list[Row]) -> _Table | None:
    """Return the table of questions of a sheet; None where no row is the head of one."""
    for place, row in enumerate(rows[:_HEAD_ROWS]):
        columns = {
            title: [column for column, said in row.items() if said.strip().lower() == title.lower()]
            for title in (marks.NUMBER, marks.TEXT, marks.ANSWER, marks.ID)
        }
        if sum(map(bool, columns.values())) > 1:
            return _Table(columns, rows[place + 1 :])
    return None


def _rows(sheet: Element, shared: list[str]) -> Iterator[Row]:
    for row in sheet.iter():
        if local(row) == "row":
            yield {
                _column_of(cell, place): _cell(cell, shared)
                for place, cell in enumerate(one for one in row if local(one) == "c")
            }


def _column_of(cell: Element, place: int) -> str:
    """The letters of the column of a cell; a number for one that does not say where it is."""
    found = _COLUMN.match(value(cell, "r"))
    return found[0] if found else str(place)


def _cell(cell: Element, shared: list[str]) -> str:
    """The text of a cell: as typed, or what its formula gave; an error, or a yes or no of Excel, says nothing."""
    if value(cell, "t") in ("e", "b"):
        return ""
    parts = {local(one): one for one in cell}
    if "is" in parts:
        return _text_of(parts["is"])
    told = (parts["v"].text or "") if "v" in parts else ""
    if value(cell, "t") != "s":
        return _ESCAPED.sub(_letter, told)
    place = int(told) if told.isascii() and told.isdecimal() and len(told) < 10 else len(shared)
    return shared[place] if place < len(shared) else ""


def _text_of(element: Element) -> str:
    """The text of a string with its pieces of another form, without what says how to pronounce it."""
    said = (
        "".join(one.text or "" for one in piece.iter() if local(one) == "t")
        for piece in element
        if local(piece) in ("t", "r") and not _is_struck(piece)
    )
    return _ESCAPED.sub(_letter, "".join(said))


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _is_struck(piece: Element) -> bool:
    """True for a piece of a text that is struck through."""
    properties = next((one for one in piece if local(one) == "rPr"), None)
    return properties is not None and any(
        local(one) == "strike" and is_on(one) for one in properties
    )
