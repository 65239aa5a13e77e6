"""Files that a PDF carries, attached to it or in a portfolio: each that may be a document is an input of its own.

pdfium takes them out, in a process that may hang or die as it likes; the PDF itself is read as ever then. They are
called `brief.pdf!bijlage.pdf`, as members of archives are.
"""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing.connection import Connection

from kamervragen.archive.entries import Globs, Input, kind_beside, matches, whole
from kamervragen.archive.limits import Limits, limit_memory
from kamervragen.errors import InputError
from kamervragen.source import PICTURES, sniff

# Each stream of such a file says so, and streams are never packed away in others.
_CARRIES = b"/EmbeddedFile"
_PDF = b"%PDF-"
# PDFs that carry PDFs are followed so far.
_DEEPEST = 3


def carried(one: Input, limits: Limits, glob: Globs, depth: int = 0) -> Iterator[Input]:
    """Give the documents that an input carries, if it is a PDF, each with those that it carries itself.

    `glob` is for the name of the PDF, or of what it carries.
    """
    if _CARRIES not in one.data or _PDF not in one.data[:1024]:
        return
    for name, data in _taken_out(one.data, limits):
        inner = f"{one.bestand}!{name}"
        asked = matches(one.bestand.rpartition("!")[2], glob) or matches(name, glob)
        if asked and kind_beside(name, glob) is None and _is_document(inner, data):
            found = whole(inner, data)
            yield found
            if depth < _DEEPEST:
                yield from carried(found, limits, glob, depth + 1)


def _is_document(name: str, data: bytes) -> bool:
    """True for what can be read; pictures, sheets and signatures stay with the PDF, which names them."""
    try:
        return sniff(name, data) not in PICTURES
    except InputError:
        return False


def _taken_out(data: bytes, limits: Limits) -> list[tuple[str, bytes]]:
    """Return the files of a PDF with their names; nothing where the process that takes them out comes to no end."""
    from kamervragen.archive.starting import context

    made = context()
    ours, theirs = made.Pipe(duplex=False)
    process = made.Process(target=_tell, args=(data, limits, theirs))
    try:
        process.start()
        theirs.close()
        if ours.poll(limits.timeout or None):
            found: list[tuple[str, bytes]] = ours.recv()
            return found
    except (EOFError, OSError):  # it died
        return []
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join()
    return []


def _tell(data: bytes, limits: Limits, pipe: Connection) -> None:
    from kamervragen.readers.pdfium import Document, PdfiumError

    if limits.memory:
        limit_memory(limits.memory)
    try:
        document = Document(data)
    except PdfiumError:
        pipe.send([])
        return
    names = document.attached()
    files = [(name, document.file(index, limits.document)) for index, name in enumerate(names)]
    pipe.send([(name, file) for name, file in files if file])
