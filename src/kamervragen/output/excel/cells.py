"""Cells of a workbook: text that stays text, and how they look."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from kamervragen.output import marks
from kamervragen.output.words import MISSING
from kamervragen.patterns import regex

HOUSE, INK, QUIET, LINE = "154273", "1F2933", "5B6675", "D5DCE5"
_FONT = "Calibri"
# A cell that begins like this is a formula to whoever types it; Excel is told that it is not.
_FORMULA = regex(r"[=+\-@]")
# What looks like an escape of a character would be read as one.
_ESCAPE = regex(r"_(?=x[0-9A-Fa-f]{4}_)")
DATE = "dd-mm-yyyy"

Value = str | int | dt.date | None


def put(sheet: Worksheet, row: int, column: int, value: Value, *, quiet: bool = False) -> Cell:
    """Put a value in a cell: a text as text, whatever it looks like."""
    cell: Any = sheet.cell(row, column)
    if isinstance(value, str):
        shown = marks.cell(value)
        cell.value = _ESCAPE.sub("_x005F_", shown)
        cell.data_type = "s"
        cell.quotePrefix = _FORMULA.match(shown) is not None
    else:
        cell.value = value
    if isinstance(value, dt.date):
        cell.number_format = DATE
    cell.font = Font(name=_FONT, size=9 if quiet else 11, color=QUIET if quiet else INK)
    cell.alignment = Alignment(
        horizontal="left", vertical="top", wrap_text=not quiet, shrink_to_fit=quiet
    )
    cell.border = Border(bottom=Side(style="thin", color=LINE))
    return cell


def head(sheet: Worksheet, row: int, titles: list[str]) -> None:
    """Put the head of a table in a row."""
    for column, title in enumerate(titles, 1):
        cell = put(sheet, row, column, title)
        cell.font = Font(name=_FONT, size=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=HOUSE)
        cell.alignment = Alignment(vertical="center", wrap_text=False)
    sheet.row_dimensions[row].height = 22


def widen(sheet: Worksheet, widths: list[float]) -> None:
    """Give the columns their widths, in letters."""
    for place, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + place)].width = width


def give_room(sheet: Worksheet, row: int, widths: list[float]) -> None:
    """Make a row as high as its longest text asks for; `as_excel.py` leaves it free to grow."""
    most = max(
        _lines_of(str(sheet.cell(row, column).value or ""), width)
        for column, width in enumerate(widths, 1)
    )
    sheet.row_dimensions[row].height = min(most * _LINE_HEIGHT + _ROOM, _HIGHEST)


# In points; Excel makes no row higher.
_LINE_HEIGHT, _ROOM, _HIGHEST = 15.0, 6.0, 409.0
# Letters of a text are narrower than the digit by which Excel measures a column.
_NARROWER = 1.1


def _lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many letters."""
    return sum(math.ceil(max(len(line), 1) / (width * _NARROWER)) for line in text.split("\n"))


def for_print(sheet: Worksheet, title: str, *, landscape: bool) -> None:
    """Have a sheet printed one page wide, with its title above and its pages counted below."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddHeader.left.text = _printed(title)
    sheet.oddFooter.left.text = str(sheet.title)
    sheet.oddFooter.right.text = "Pagina &P van &N"


# Excel takes no more for the whole of a header.
_HEADER = 200


def _printed(title: str) -> str:
    """A title for a header of print, where `&` is a sign of its own."""
    shown = marks.cell(title).replace("\n", " ")
    return (shown if len(shown) <= _HEADER else f"{shown[:_HEADER]}…").replace("&", "&&") or MISSING
