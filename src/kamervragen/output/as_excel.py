"""A workbook to divide the questions with: a sheet of questions, one of the letter, one of the meldingen."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kamervragen.output import marks, words
from kamervragen.output.excel import questions
from kamervragen.output.excel.cells import Value, for_print, give_room, head, put, widen
from kamervragen.output.safe import visible
from kamervragen.output.zipped import settled

if TYPE_CHECKING:
    from kamervragen.output import Style
    from kamervragen.records import Record

_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
# A row that says so does not grow with the answer that is typed in it.
_FIXED = b' customHeight="1"'
_DAWN = dt.datetime(1980, 1, 1)


def render(record: Record, style: Style) -> bytes:  # noqa: ARG001 - a workbook looks the same everywhere
    """Return the workbook as an `.xlsx` file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    title = visible(record.betreft or words.MISSING)
    first = book.create_sheet(marks.QUESTIONS)
    questions.write(first, record)
    _write_letter(book.create_sheet("Brief" if words.is_letter(record) else "Stuk"), record)
    _write_remarks(book.create_sheet("Meldingen"), record)
    heading = " · ".join(part for part in (record.kenmerk, title) if part)
    for sheet in book.worksheets:
        sheet.sheet_view.showGridLines = False
        for_print(sheet, heading, landscape=sheet is first)
    # The day of the letter, and not of this moment: the same letter gives the same file.
    moment = dt.datetime.combine(record.datum, dt.time()) if record.datum else _DAWN
    properties = book.properties
    properties.title, properties.language = marks.cell(title)[:255], "nl-NL"
    properties.creator, properties.created = None, moment
    return _same_each_time(book, moment)


def _write_letter(sheet: Worksheet, record: Record) -> None:
    rows: list[list[Value]] = [list(row) for row in words.facts(record, folders=False)]
    _write(sheet, ["Gegeven", "Inhoud"], rows, [18.0, 90.0])


def _write_remarks(sheet: Worksheet, record: Record) -> None:
    rows: list[list[Value]] = [
        [one.ernst, one.code, one.tekst, one.pagina] for one in record.meldingen
    ]
    _write(
        sheet,
        ["Ernst", "Code", "Melding", "Pagina"],
        rows or [["–", None, "Geen meldingen.", None]],
        [16.0, 28.0, 80.0, 9.0],
    )


def _write(
    sheet: Worksheet, titles: list[str], rows: list[list[Value]], widths: list[float]
) -> None:
    """Fill a sheet with a table."""
    head(sheet, 1, titles)
    widen(sheet, widths)
    for row, values in enumerate(rows, 2):
        for column, value in enumerate(values, 1):
            put(sheet, row, column, value)
        give_room(sheet, row, widths)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"


def _same_each_time(book: Workbook, moment: dt.datetime) -> bytes:
    """Save the workbook; openpyxl puts the time of the day in it, and has rows keep the height that they are given."""
    target = io.BytesIO()
    book.save(target)
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return settled(
        target.getvalue(),
        {
            _PROPERTIES: lambda told: _MODIFIED.sub(rb"\g<1>" + stamp, told),
            "xl/worksheets/": lambda sheet: sheet.replace(_FIXED, b""),
        },
    )
