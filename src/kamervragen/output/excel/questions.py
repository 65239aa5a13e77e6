"""The sheet of questions: a row for each, to be divided, followed and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kamervragen.output import marks, words
from kamervragen.output.excel.cells import Value, give_room, head, put, widen

if TYPE_CHECKING:
    from kamervragen.records import Record, Vraag

# title -> width in letters
COLUMNS = {
    marks.NUMBER: 9.0,
    marks.TEXT: 62.0,
    "Fracties": 18.0,
    "Sectie": 24.0,
    "Pagina": 8.5,
    "Behandelaar": 18.0,
    "Status": 15.5,
    "Termijn": 12.0,
    marks.ANSWER: 62.0,
    marks.ID: 13.0,
}
STATES = ("open", "in behandeling", "concept", "akkoord", "verzonden")
_OPEN, _SENT = STATES[0], STATES[-1]
_GREY, _RED = "7B8794", "B42318"


def write(sheet: Worksheet, record: Record) -> None:
    """Fill the sheet."""
    titles, widths = list(COLUMNS), list(COLUMNS.values())
    head(sheet, 1, titles)
    widen(sheet, widths)
    for row, vraag in enumerate(record.vragen, 2):
        for column, value in enumerate(_values(vraag, record), 1):
            put(sheet, row, column, value, quiet=titles[column - 1] == marks.ID)
        give_room(sheet, row, widths[:-1])
    last = max(len(record.vragen) + 1, 2)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{_letter(marks.ID)}{last}"
    sheet.print_title_rows = "1:1"
    _offer_states(sheet, last)
    _show_states(sheet, last)


def _values(vraag: Vraag, record: Record) -> list[Value]:
    number = words.number(vraag)
    return [
        # A number, so that 10 is sorted behind 9; what is none, as `3a`, stays text.
        int(number) if number.isascii() and number.isdecimal() and len(number) < 10 else number,
        vraag.tekst,
        ", ".join(vraag.fracties),
        vraag.sectie,
        vraag.pagina,
        None,
        _OPEN if vraag.antwoord is None else _SENT,
        record.termijn.uiterste_datum if record.termijn else None,
        vraag.antwoord.tekst if vraag.antwoord else None,
        vraag.id,
    ]


def _letter(title: str) -> str:
    return chr(ord("A") + list(COLUMNS).index(title))


def _offer_states(sheet: Worksheet, last: int) -> None:
    """Let the status be chosen from a list."""
    listed = DataValidation("list", formula1=f'"{",".join(STATES)}"', allow_blank=True)
    listed.errorTitle, listed.error = "Status", f"Kies uit: {', '.join(STATES)}."
    listed.promptTitle, listed.prompt = "Status", "Kies hoe ver het antwoord is."
    listed.showErrorMessage = listed.showInputMessage = True
    letter = _letter("Status")
    listed.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(listed)


def _show_states(sheet: Worksheet, last: int) -> None:
    """Grey what is sent; mark a term that has passed while it is not."""
    status, term = _letter("Status"), _letter("Termijn")
    sent = f'${status}2="{_SENT}"'
    sheet.conditional_formatting.add(
        f"A2:{_letter(marks.ID)}{last}",
        FormulaRule(formula=[sent], font=Font(color=_GREY), stopIfTrue=True),
    )
    late = f'AND(${term}2<>"",${term}2<TODAY())'
    sheet.conditional_formatting.add(
        f"{term}2:{term}{last}", FormulaRule(formula=[late], font=Font(color=_RED, bold=True))
    )
