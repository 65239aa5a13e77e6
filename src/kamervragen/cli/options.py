"""Options that several commands have, declared once."""

from __future__ import annotations

from enum import StrEnum

import typer


class Reader(StrEnum):
    """The PDF readers, by the name that ``--reader`` takes."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


FILE = typer.Argument(
    metavar="FILE",
    help="PDF, Word, OpenDocument, HTML, official XML, mail, scan, text or Markdown; - reads standard input.",
)
READER = typer.Option("--reader", help="What reads a PDF.")
OCR = typer.Option(
    "--ocr", help="Read pictures of text, with Tesseract: pages without other text, or each page."
)
PASSWORD = typer.Option(
    "--password",
    metavar="TEXT",
    help="Password of an encrypted PDF.",
    envvar="KAMERVRAGEN_PASSWORD",
    show_envvar=True,
)
EXCEL = typer.Option("--excel", help="CSV as Dutch Excel expects it: semicolons, BOM.")
ALL_COLUMNS = typer.Option(
    "--alle-kolommen", help="With --excel: all columns of other CSV, not only those to read."
)
OUTPUT = typer.Option("--output", "-o", metavar="FILE", help="Write here, whole or not at all.")
OVERWRITE = typer.Option("--overwrite", help="Replace an output that exists.")
NO_COLOR = typer.Option("--no-color", help="No colours in the table; NO_COLOR does the same.")
ISOLATE = typer.Option("--isolate", help="Read text in a child process too, as all else is.")
# Seconds: four months. The system's own clocks end at some point beyond it.
LONGEST = 10_000_000
TIMEOUT = typer.Option(
    "--timeout",
    metavar="SECONDS",
    min=0,
    max=LONGEST,
    help="Seconds in the child process; given, for what a pipe sends as well. 0 for no limit.",
    show_default="30",
)
MEMORY = typer.Option(
    "--memory",
    metavar="SIZE",
    help="What the child process may take, on Linux; 0 for no limit.",
    show_default="1GiB",
)
