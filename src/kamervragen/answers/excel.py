"""Answers in a workbook: the rows of its sheet of questions, whatever columns were moved, hidden or put between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamervragen.answers.sheet import Answered, answer_of
from kamervragen.output import marks
from kamervragen.patterns import regex
from kamervragen.readers.docx.properties import value
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
        # That of our name first; who renames it still has its columns.
        for name in sorted(
            sheets, key=lambda name: name.strip().lower() != marks.QUESTIONS.lower()
        ):
            found = _questions(list(_rows(package.xml(sheets[name]), shared)))
            if found is not None:
                return found
    return []


def _sheets(book: Element) -> Iterator[tuple[str, str]]:
    """Yield name and relation of each sheet."""
    for one in book.iter():
        if local(one) == "sheet":
            yield (
                value(one, "name"),
                next((text for key, text in one.items() if key.endswith("}id")), ""),
            )


def _questions(rows: list[Row]) -> list[Answered] | None:
    """Return the questions in the rows below the head; None where no row is one."""
    for place, row in enumerate(rows[:_HEAD_ROWS]):
        columns = {title.strip().lower(): column for column, title in row.items()}
        answer, key = columns.get(marks.ANSWER.lower()), columns.get(marks.ID.lower())
        number, text = columns.get(marks.NUMBER.lower()), columns.get(marks.TEXT.lower())
        if answer is not None and (key is not None or number is not None):
            return [
                Answered(
                    mark=one.get(key or "", "").strip() or None,
                    number=one.get(number or "", "").strip() or None,
                    text=one.get(text, "") if text else None,
                    answer=answer_of([one.get(answer, "")]),
                )
                for one in rows[place + 1 :]
                if any(one.get(column or "", "").strip() for column in (key, number, text))
            ]
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
    """The text of a cell: as typed, or what its formula gave."""
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
        if local(piece) in ("t", "r")
    )
    return _ESCAPED.sub(_letter, "".join(said))


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
