"""Fills in sheets for tests, as the people do who get them: in Word, in Excel, in an editor."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from compare import FIXTURES
from kamervragen import extract
from kamervragen.answers.compare import compare
from kamervragen.answers.reading import read
from kamervragen.answers.report import Report
from kamervragen.output import Format, render
from kamervragen.records import Record

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LETTERS = sorted(
    [
        *FIXTURES.glob("commissiebrief/*/letter.md"),
        *FIXTURES.glob("aanhangsel/*/document.pdf"),
        *FIXTURES.glob("schriftelijke_vragen/*/document*.pdf"),
    ]
)


@cache
def record_of(path: Path) -> Record:
    """The record of a letter; each is read once."""
    return extract(path, ocr="off")


def written(record: Record, form: Format) -> bytes:
    """The bytes of a sheet."""
    made = render(record, form)
    return made if isinstance(made, bytes) else made.encode()


def checked(folder: Path, data: bytes, record: Record, name: str = "antwoorden") -> Report:
    """What a check says of a sheet."""
    path = folder / name
    path.write_bytes(data)
    return compare(name, read(str(path), name), record)


# ---------------------------------------------------------------- Word


def controls(document: Any) -> Iterator[tuple[str, Any]]:
    """(tag, element) of each content control."""
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(qn("w:sdtPr")).find(qn("w:tag"))
        yield tag.get(qn("w:val")), control


def is_box(control: Any) -> bool:
    """True for a box to tick."""
    return control.find(qn("w:sdtPr")).find(qn("w14:checkbox")) is not None


def type_in(control: Any, *paragraphs: str) -> None:
    """Put an answer in a field, as Word does: the words that ask for it are gone."""
    properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    waiting = properties.find(qn("w:showingPlcHdr"))
    if waiting is not None:
        properties.remove(waiting)
    for child in list(content):
        content.remove(child)
    for text in paragraphs:
        content.append(typed(text))


def typed(text: str, style: str = "Antwoord") -> Any:
    """A paragraph of text."""
    element = parse_xml(
        f'<w:p xmlns:w="{WORD}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t/></w:r></w:p>'
    )
    element.find(qn("w:r")).find(qn("w:t")).text = text
    return element


def tick(control: Any) -> None:
    """Tick a box, as Word does."""
    control.find(qn("w:sdtPr")).find(qn("w14:checkbox")).find(qn("w14:checked")).set(
        qn("w14:val"), "1"
    )
    next(control.iter(qn("w:t"))).text = "\u2612"


def edited(data: bytes, edit: Callable[[Any], object]) -> bytes:
    """A Word document after somebody worked in it."""
    document = docx.Document(io.BytesIO(data))
    edit(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def fill(document: Any) -> None:
    """Answer everything, and tick everything."""
    for tag, control in list(controls(document)):
        if is_box(control):
            tick(control)
        else:
            type_in(control, f"Dit is het antwoord op {tag}.")


# ---------------------------------------------------------------- Excel


def worked(data: bytes, work: Callable[[Any], object]) -> bytes:
    """A workbook after somebody worked in it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    work(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def column(sheet: Any, title: str) -> int:
    """The column of a title."""
    return next(cell.column for cell in sheet[1] if cell.value == title)


def answer_rows(book: Any) -> None:
    """Answer every row."""
    sheet = book["Vragen"]
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, column(sheet, "Antwoord")).value = "Dit is het antwoord."


# ---------------------------------------------------------------- any package


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """A zip in which parts were changed, left out, or added in the folder `word` or `xl`."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                archive.writestr(name, part, zipfile.ZIP_DEFLATED)
        for name, part in added.items():
            folder = "xl" if "xl/workbook.xml" in source.namelist() else "word"
            archive.writestr(f"{folder}/{name.replace('__', '.')}", part)
    return target.getvalue()
