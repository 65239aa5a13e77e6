"""The command `show`: the questions of a document on its pages, or one question of a database."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kamervragen.application import SQLITE_HEADER
from kamervragen.cli.failures import complain
from kamervragen.cli.options import (
    LONGEST,
    MEMORY,
    OCR,
    OUTPUT,
    OVERWRITE,
    PASSWORD,
    READER,
    Reader,
)
from kamervragen.cli.target import target_of
from kamervragen.cli.terminal import (
    STDIN,
    bugs_named_after,
    memory_limit,
    on_terminal,
    put,
    shown,
)
from kamervragen.errors import InputError, MissingInput, NotRecognised, UsageError
from kamervragen.options import Ocr, Options
from kamervragen.output.files import write_whole
from kamervragen.shown import MOST_PAGES

if TYPE_CHECKING:
    from kamervragen.queries import Stored

SHOW_EXAMPLES = """\b
Examples:
  kamervragen show brief.pdf -o brief.html           its pages, and its questions beside them
  kamervragen show brief.pdf 3 -o vraag3.png         a picture of question 3 on its page
  kamervragen show vragen.db 178412/3 -o vraag.html  one question of a database
  kamervragen show - < brief.docx > brief.html
"""

# Seconds on top of the usual limit: pages are painted as well.
_PAINTING = 90.0
_TIMEOUT = typer.Option(
    "--timeout",
    metavar="SECONDS",
    min=0,
    max=LONGEST,
    help="Seconds to read and paint; given, for what a pipe sends as well. 0 for no limit.",
    show_default="120",
)
_PNG = ".png"
# Names of a page, or of nothing in particular.
_PAGE = (".html", ".htm", "")


def show(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A document, as for extract, or a database that 'kamervragen batch' filled.",
        ),
    ],
    vraag: Annotated[
        str | None,
        typer.Argument(
            metavar="QUESTION",
            help="This question alone: its id; of a document also its number.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[str | None, OUTPUT] = None,
    overwrite: Annotated[bool, OVERWRITE] = False,
    png: Annotated[
        bool,
        typer.Option(
            "--png", help="The question cut out of its page, as a picture; default for .png."
        ),
    ] = False,
    pages: Annotated[
        int,
        typer.Option(min=1, max=5000, metavar="N", help="Show the first N pages of a document."),
    ] = MOST_PAGES,
    document: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The document that is meant, where several in a database have this id.",
        ),
    ] = None,
    reader: Annotated[Reader, READER] = Reader.PDFIUM,
    ocr: Annotated[Ocr, OCR] = Ocr.AUTO,
    password: Annotated[str | None, PASSWORD] = None,
    timeout: Annotated[float | None, _TIMEOUT] = None,
    memory: Annotated[str | None, MEMORY] = None,
) -> None:
    """Show the questions of a document on its pages, in one HTML file for a browser.

    The pages stand at the left, what was read of them at the right; a click on one side shows the other. The file
    fetches nothing. Of a text its lines are shown, of a Word file its paragraphs.
    """
    target = target_of(output, file, overwrite=overwrite)
    png = png or (target is not None and target.suffix.lower() == _PNG)
    _check(vraag, target, png=png)
    options = Options(reader.value, password, ocr, asks=True)
    made = partial(_made, options=options, png=png, pages=pages, timeout=timeout, memory=memory)
    if _is_database(file):
        data = _of_database(file, vraag, document, made, png=png)
    elif document is not None:
        raise UsageError("--document", f"{file} is no database", "leave it out")
    else:
        data = made(file, shown(file), vraag)
    if target is None:
        put(data)
    else:
        write_whole(target, data.encode() if isinstance(data, str) else data, overwrite=overwrite)


def _check(vraag: str | None, target: Path | None, *, png: bool) -> None:
    """Refuse a call that can give nothing, or something under a false name."""
    suffix = target.suffix.lower() if target is not None else ""
    if suffix not in ((_PNG, "") if png else _PAGE):
        fault, remedy = f"no page is called {suffix}", "use one of .html, .png"
        if png:
            fault, remedy = f"no picture is called {suffix}", "name a .png file"
        raise UsageError(str(target), fault, remedy)
    if png and vraag is None:
        remedy = "name it: kamervragen show brief.pdf 3 -o vraag3.png"
        raise UsageError("--png", "a picture is of one question", remedy)
    if target is None and on_terminal():
        name = "vraag.png" if png else "brief.html"
        fault = "a page for a browser says nothing on a terminal"
        raise UsageError("standard output", fault, f"add -o {name}")


def _made(
    path: str,
    name: str,
    vraag: str | None,
    *,
    options: Options,
    png: bool,
    pages: int,
    timeout: float | None,
    memory: str | None,
) -> str | bytes:
    """Return the page of a document, or the picture of a question, made in a child process."""
    from kamervragen.cli.apart import safely
    from kamervragen.cli.reading import Cutting, Showing

    limit = memory_limit(memory)
    if png:
        cutting = Cutting(name, options, vraag or "")
        return safely(cutting, path, limit, timeout, isolate=False, more=_PAINTING)
    showing = Showing(name, options, pages, vraag)
    return safely(showing, path, limit, timeout, isolate=False, more=_PAINTING)


def _is_database(file: str) -> bool:
    """True for an SQLite database; what is no ordinary file is left for whoever reads it."""
    path = Path(file)
    try:
        if file == STDIN or not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(len(SQLITE_HEADER)) == SQLITE_HEADER
    except (OSError, ValueError):
        return False


def _of_database(
    db: str,
    vraag: str | None,
    document: str | None,
    made: Callable[[str, str, str], str | bytes],
    *,
    png: bool,
) -> str | bytes:
    """Return the page of one question: on its own pages where its document is still there, else its text."""
    if vraag is None:
        fault = "of a database one question is shown"
        raise UsageError(db, fault, "name its id, as 'kamervragen search' gives it as JSON")
    with bugs_named_after(db):
        from kamervragen.queries.database import opened
        from kamervragen.queries.question import question

        with opened(db) as connection:
            stored = question(connection, db, vraag, document)
    path, why = _still_there(db, stored)
    if path is not None:
        try:
            return made(str(path), stored.bestand, stored.id)
        except (InputError, NotRecognised, UsageError) as error:
            if png:
                raise
            complain(str(error), 0)
            why = "Het document laat zich nu niet lezen zoals toen het in de database kwam."
    if png:
        fault = "its document is not there as it was read, so that there is no page to cut from"
        raise MissingInput(stored.bestand, fault, "leave out --png for its text")
    from kamervragen.output.page.stored import render_stored

    return render_stored(stored, why)


def _still_there(db: str, stored: Stored) -> tuple[Path | None, str]:
    """Return the file that a question was read from, if it is there with the same bytes; else why not, in Dutch."""
    from hashlib import file_digest

    changed = False
    for path in (Path(stored.bestand), Path(db).parent / stored.bestand):
        try:
            with path.open("rb") as stream:
                if file_digest(stream, "sha256").hexdigest() == stored.sha256:
                    return path, ""
            changed = True
        except (OSError, ValueError):
            continue
    if changed:
        return None, "Het bestand is veranderd sinds het in de database kwam."
    if "!" in stored.bestand:
        return None, "Het document zit in een archief of een mail, en is daar niet uit te tonen."
    return None, "Het bestand is niet meer te vinden op de plaats die de database noemt."
