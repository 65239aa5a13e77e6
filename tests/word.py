"""Word documents for tests, written as Word writes them; and letters that hold them."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

from kamervragen import extract
from kamervragen.lines import Reading
from kamervragen.readers.docx import read
from kamervragen.records import Record
from kamervragen.source import load

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fixtures"))

from maker import wordparts as word

HEAD_TEXTS = (
    "Eerste Kamer der Staten-Generaal",
    "Minister van Financiën",
    "Postbus 20201",
    "Datum: 3 maart 2026",
    "Ons kenmerk: 180999",
    "Betreft: Bankenbelasting",
    "Geachte mevrouw Hoogland,",
    "De leden van de vaste commissie voor Financiën hebben kennisgenomen van uw brief. De leden van de fractie van"
    " de SP hebben de volgende vragen.",
)

TAIL_TEXTS = (
    "De commissie ziet uw antwoord binnen vier weken tegemoet.",
    "Hoogachtend,",
    "A. Bos",
    "Voorzitter van de vaste commissie voor Financiën",
)
HEAD, TAIL = (
    "".join(word.paragraph(word.run(text)) for text in texts) for texts in (HEAD_TEXTS, TAIL_TEXTS)
)


def texts(data: bytes) -> list[str]:
    """The text of each line."""
    return [line.text for line in reading(data).lines]


def reading(data: bytes) -> Reading:
    """The lines of a Word document."""
    return read(load(data, name="brief.docx"))


def letter(body: str, parts: dict[str, str] | None = None, section: str = "") -> Record:
    """The record of a letter with that text."""
    return extract(word.document(HEAD + body + TAIL, parts, section=section), name="brief.docx")


def asked(record: Record) -> list[tuple[str | None, str]]:
    """Number and text of its questions."""
    return [(vraag.nummer, vraag.tekst) for vraag in record.vragen]


def with_files(data: bytes, **files: bytes | None) -> bytes:
    """A zip with other files in it, or without one; in a name `__` stands for `/` and `_xml` for its suffix."""
    changed = {
        re.sub(r"_(xml|png|rels)$", r".\1", name.replace("__", "/")): content
        for name, content in files.items()
    }
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, content in changed.items():
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """The bytes of one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
