"""Sight: what a person sees of a document that was read: pictures of its pages, or the lines of its text."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.errors import UsageError
from kamervragen.lines import Reading
from kamervragen.options import Options
from kamervragen.records import Record, Stuk, Vraag
from kamervragen.shown import MOST_ROWS, PagePicture, Row, Shown, Wanted
from kamervragen.sight.chosen import chosen
from kamervragen.source import Source

# Dots an inch: of pages to read on a screen, and of a picture of one question.
_SCREEN, _ALONE = 120.0, 150.0
# So many lines of a text are shown above and below the one question that is asked for.
_AROUND = 12


def look(
    source: Source,
    reading: Reading,
    record: Record,
    pieces: Sequence[Stuk],
    options: Options,
    wanted: Wanted,
) -> Shown:
    """Return a record with what it was read from, as far as it is wanted.

    Raises:
        UsageError: there is no such question, or several.
        DamagedInput: a page cannot be painted.
    """
    only = None if wanted.vraag is None else chosen(record, wanted.vraag, source.name)
    if not reading.drawn:
        from kamervragen.sight.rows import rows_of

        rows = rows_of(source, reading)
        rows = rows if only is None else _around(rows, only)
        shown, left_out = tuple(rows[:MOST_ROWS]), max(0, len(rows) - MOST_ROWS)
        return Shown(record, tuple(pieces), rows=shown, left_out=left_out, only=only)
    numbers = range(1, len(reading.pages) + 1) if only is None else pages_of(only)
    pictures = _pictures(source, reading, options, numbers[: wanted.pages])
    left_out = max(0, len(numbers) - wanted.pages)
    return Shown(record, tuple(pieces), pictures=pictures, left_out=left_out, only=only)


def cut(source: Source, reading: Reading, record: Record, options: Options, vraag: str) -> bytes:
    """Return a PNG of one question, by its id or number, as it stands on its pages.

    Raises:
        UsageError: there is no such question, or several, or it stands in a text without pages.
        DamagedInput: a page cannot be painted.
    """
    only = chosen(record, vraag, source.name)
    if not reading.drawn:
        fault = "it has no pages, and a picture is of a page"
        raise UsageError(source.name, fault, "leave out --png, and name a .html file")
    from kamervragen.sight.cutout import cutout
    from kamervragen.sight.pages import sheets

    found = list(sheets(source, reading, options.password, pages_of(only), _ALONE))
    return cutout(found, only.vakken)


def pages_of(vraag: Vraag) -> Sequence[int]:
    """Return the pages that a question is on."""
    return tuple(dict.fromkeys(box.pagina for box in vraag.vakken))


def _pictures(
    source: Source, reading: Reading, options: Options, numbers: Sequence[int]
) -> tuple[PagePicture, ...]:
    from kamervragen.sight.encoded import encoded
    from kamervragen.sight.pages import sheets

    return tuple(
        encoded(sheet) for sheet in sheets(source, reading, options.password, numbers, _SCREEN)
    )


def _around(rows: Sequence[Row], only: Vraag) -> Sequence[Row]:
    """Return the rows of a question and some above and below it."""
    first, last = only.regels or only.alineas or (1, 0)
    inside = [
        place for place, row in enumerate(rows) if not row.beside and first <= row.number <= last
    ]
    if not inside:
        return rows
    return rows[max(0, inside[0] - _AROUND) : inside[-1] + _AROUND + 1]
