"""The command that holds a sheet with answers against its letter: `check`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kamervragen.cli.options import MEMORY, NO_COLOR, OCR, PASSWORD, READER, TIMEOUT, Reader
from kamervragen.cli.reading import OfDocument
from kamervragen.cli.terminal import STDIN, memory_limit, on_terminal, put, shown, style
from kamervragen.errors import IncompleteAnswers, UsageError
from kamervragen.options import Ocr, Options
from kamervragen.output import Style

if TYPE_CHECKING:
    from kamervragen.answers.report import Report

CHECK_EXAMPLES = """\b
Examples:
  kamervragen check antwoorden.docx brief.pdf        what is still to be answered?
  kamervragen check vragen.xlsx brief.pdf            the same of a workbook
  kamervragen check antwoorden.md brief.json         the letter as 'extract' wrote it
  kamervragen check antwoorden.docx brief.pdf --format json | jq '.zonder_antwoord[].id'
"""


class ReportFormat(StrEnum):
    """The forms of the report, by the name that ``check --format`` takes."""

    TABLE = "table"
    JSON = "json"


def check(
    answers: Annotated[
        str,
        typer.Argument(metavar="ANSWERS", help="The sheet, filled in: .docx, .xlsx or .md."),
    ],
    letter: Annotated[
        str,
        typer.Argument(
            metavar="LETTER", help="The letter, or its record as JSON; - reads standard input."
        ),
    ],
    format: Annotated[  # noqa: A002 - the name of the option
        ReportFormat | None,
        typer.Option(
            "--format", help="Default: a table on a terminal, JSON in a pipe.", show_default=False
        ),
    ] = None,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    ocr: Annotated[Ocr, OCR] = Ocr.AUTO,
    password: Annotated[str | None, PASSWORD] = None,
    timeout: Annotated[float | None, TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Tell which questions of a letter have no answer in a sheet, and what in it was changed.

    The exit code is 0 when everything is answered, and 5 when an answer or a tick is missing.
    """
    if answers == STDIN:
        raise UsageError(STDIN, "only the letter can come from standard input", "name the sheet")
    chosen = format or (ReportFormat.TABLE if on_terminal() else ReportFormat.JSON)
    read = Checking(
        name=shown(letter),
        options=Options(reader.value, password, ocr, asks=True),
        answers=answers,
        answers_name=shown(answers),
        json=chosen is ReportFormat.JSON,
        style=style(None, excel=False, no_color=no_color),
    )
    from kamervragen.cli.apart import safely

    # Two foreign files: the child process bounds what both of them take.
    told, lacks = safely(read, letter, memory_limit(memory), timeout, isolate=True)
    put(told)
    if lacks:
        raise IncompleteAnswers(shown(answers), lacks, "fill in what the report names")


@dataclass(frozen=True, slots=True)
class Checking(OfDocument):
    """A letter, and the sheet with its answers, into a report; `answers` is the path of the sheet."""

    answers: str
    answers_name: str
    json: bool
    style: Style

    def __call__(self, source: str | BinaryIO) -> tuple[str, str]:
        """Return the report, and in words what lacks; nothing where all is answered."""
        from kamervragen import api
        from kamervragen.answers.compare import compare
        from kamervragen.answers.reading import read, record_in
        from kamervragen.source import received

        found = read(self.answers, self.answers_name)
        _, data = received(source, self.name)
        record = record_in(self.name, data) or api.extract_with(data, self.options, self.name)
        report = compare(self.answers_name, found, record)
        if self.json:
            from kamervragen.answers.report import as_json

            return as_json(report), _lacking(report)
        from kamervragen.answers.table import render as as_table

        return as_table(report, self.style), _lacking(report)


def _lacking(report: Report) -> str:
    """Say in one line what lacks; nothing where all is answered."""
    blank, open_ones, gone = map(len, (report.unanswered, report.unticked, report.missing))
    doubted = len(report.doubtful)
    counts = (
        (blank, "1 question has no answer", f"{blank} questions have no answer"),
        (doubted, "1 question may have no answer", f"{doubted} questions may have no answer"),
        (open_ones, "1 subquestion is not ticked", f"{open_ones} subquestions are not ticked"),
        (gone, "1 question is not in it", f"{gone} questions are not in it"),
    )
    return ", ".join(one if count == 1 else more for count, one, more in counts if count)
