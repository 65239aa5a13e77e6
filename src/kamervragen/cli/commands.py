"""The commands for one document as typer knows them: `extract`, `outline`, and `schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from kamervragen.cli.extract import Call, carry_out
from kamervragen.cli.options import (
    ALL_COLUMNS,
    EXCEL,
    FILE,
    ISOLATE,
    MEMORY,
    NO_COLOR,
    OCR,
    OUTPUT,
    OVERWRITE,
    PASSWORD,
    READER,
    TIMEOUT,
    Reader,
)
from kamervragen.cli.reading import Outlining
from kamervragen.cli.terminal import memory_limit, put, shown
from kamervragen.options import Ocr, Options
from kamervragen.output import Format

EXTRACT_EXAMPLES = """\b
Examples:
  kamervragen extract brief.pdf                      a table to read
  kamervragen extract brief.pdf > brief.json         JSON, as in every pipe
  kamervragen extract brief.pdf -o antwoorden.docx   an answer sheet for Word
  kamervragen extract brief.pdf -o antwoorden.docx --sjabloon huisstijl.dotx
  kamervragen extract brief.pdf -o vragen.xlsx       a workbook to divide the questions
  kamervragen extract brief.pdf -o termijn.ics       the last day, for a calendar
  kamervragen extract scan.tiff                      a scan, where Tesseract is installed
  kamervragen extract - --strict < brief.pdf         exit code 5 when in doubt
"""


OUTLINE_EXAMPLES = """\b
Examples:
  kamervragen outline brief.pdf                      where did that paragraph go?
  kamervragen outline brief.pdf --why                and why does a block begin there?
  kamervragen outline brief.pdf --json | jq '.[] | select(.soort == "text")'
"""


def extract(
    file: Annotated[str, FILE],
    format: Annotated[  # noqa: A002 - the name of the option
        Format | None,
        typer.Option(
            "--format",
            help="Default: by the suffix of --output; else a table on a terminal, JSON in a pipe.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[str | None, OUTPUT] = None,
    overwrite: Annotated[bool, OVERWRITE] = False,
    template: Annotated[
        str | None,
        typer.Option(
            "--sjabloon",
            metavar="FILE",
            help="Word file (.docx, .dotx) in whose style the answer sheet is made.",
        ),
    ] = None,
    excel: Annotated[bool, EXCEL] = False,
    all_columns: Annotated[bool, ALL_COLUMNS] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit code 5 when the record has a warning."),
    ] = False,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    ocr: Annotated[Ocr, OCR] = Ocr.AUTO,
    password: Annotated[str | None, PASSWORD] = None,
    isolate: Annotated[bool, ISOLATE] = False,
    timeout: Annotated[float | None, TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Read one document and print its record."""
    carry_out(
        Call(
            file=file,
            format=format,
            output=output,
            overwrite=overwrite,
            excel=excel,
            all_columns=all_columns,
            template=template,
            strict=strict,
            options=Options(reader.value, password, ocr),
            isolate=isolate,
            timeout=timeout,
            memory=memory,
            no_color=no_color,
        )
    )


def outline(
    file: Annotated[str, FILE],
    json: Annotated[bool, typer.Option("--json", help="JSON with the whole texts.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Say what spoke for each block.")] = False,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    ocr: Annotated[Ocr, OCR] = Ocr.AUTO,
    password: Annotated[str | None, PASSWORD] = None,
    isolate: Annotated[bool, ISOLATE] = False,
    timeout: Annotated[float | None, TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
) -> None:
    """Print the blocks of a document as the tool sees them: page, kind, number, first words.

    What is called `tekst` was printed and is in no field of the record. Works for documents that
    `extract` refuses too.
    """
    read = Outlining(shown(file), Options(reader.value, password, ocr, asks=True), json, why)
    from kamervragen.cli.apart import safely

    put(safely(read, file, memory_limit(memory), timeout, isolate=isolate))


def schema() -> None:
    """Print the JSON Schema of the record."""
    import json

    from kamervragen.output.schema import json_schema

    put(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
