"""One row a question: for spreadsheets and for `COPY` into a database.

Comma separated as RFC 4180 has it (CRLF line ends, UTF-8, a header row also when there are no
questions). With ``excel`` a semicolon and a byte order mark, the form that Excel in the
Netherlands expects, and only the columns that fit on a screen, unless all are asked for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kamervragen.output import words
from kamervragen.output.safe import visible_lines
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.output import Style
    from kamervragen.records import Record, Vraag

Cell = str | int | None

# A spreadsheet takes a cell that begins like this for a formula, and a formula can send data away.
# Excel reads the full-width signs of East Asian keyboards as their ASCII twins.
_FORMULA = regex(r"[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")


def render(record: Record, style: Style) -> str:
    """Return the questions as CSV."""
    letter = letter_cells(record)
    columns = EXCEL_COLUMNS if style.excel and not style.all_columns else COLUMNS
    rows = [letter | question_cells(vraag) for vraag in record.vragen]
    cells = [[row[column] for column in columns] for row in rows]
    return ("\ufeff" if style.excel else "") + lines([columns, *cells], excel=style.excel)


def lines(rows: Iterable[Sequence[Cell]], *, excel: bool) -> str:
    """Return rows of cells as lines of CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


COLUMNS = (
    "kenmerk", "datum", "kamer", "soort", "betreft", "commissie", "indieners", "geadresseerden",
    "uiterste_datum", "id", "volgnummer", "nummer", "sectie", "fracties", "tekst", "deelvragen",
    "groep", "voetnoten", "pagina", "eerste_regel", "laatste_regel", "antwoord", "op_vragen",
    "vergaderjaar", "antwoord_van", "datum_antwoord", "reactie", "ministeries", "dossiers",
    "stuknummer", "stuksoort", "vastgesteld", "afzender", "uw_kenmerk", "zaken", "verzoeken", "bestand",
    "meldingen",
)  # fmt: skip
# For a person: what to read first, and at the end what leads back to the record.
EXCEL_COLUMNS = ("nummer", "tekst", "fracties", "sectie", "pagina", "antwoord", "id")


def letter_cells(record: Record) -> dict[str, Cell]:
    """Cells that are the same in every row."""
    last_day = record.termijn.uiterste_datum if record.termijn else None
    replied = getattr(record, "datum_antwoord", None)
    settled = getattr(record, "vastgesteld", None)
    sender = getattr(record, "afzender", None)
    return {
        "kenmerk": record.kenmerk,
        "datum": record.datum.isoformat() if record.datum else None,
        "kamer": record.kamer,
        "soort": record.soort,
        "betreft": record.betreft,
        "commissie": record.commissie,
        "indieners": words.listed(words.member(one) for one in record.indieners),
        "geadresseerden": words.listed(words.addressee(one) for one in record.geadresseerden),
        "uiterste_datum": last_day.isoformat() if last_day else None,
        "vergaderjaar": getattr(record, "vergaderjaar", None),
        "antwoord_van": getattr(record, "antwoord_van", None),
        "datum_antwoord": replied.isoformat() if replied else None,
        "reactie": getattr(record, "reactie", None),
        "ministeries": words.listed(
            dict.fromkeys(one.ministerie or "" for one in record.geadresseerden)
        ),
        "dossiers": words.listed(one.nummer for one in record.dossiers),
        "stuknummer": record.stuknummer,
        "stuksoort": getattr(record, "stuksoort", None),
        "vastgesteld": settled.isoformat() if settled else None,
        "afzender": words.sender(sender) if sender else None,
        "uw_kenmerk": words.listed(getattr(record, "uw_kenmerk", ())),
        "zaken": words.listed(record.zaken),
        "bestand": record.herkomst.bestand,
        "meldingen": words.listed(dict.fromkeys(melding.code for melding in record.meldingen)),
    }


def question_cells(vraag: Vraag) -> dict[str, Cell]:
    """Cells of one question."""
    # Two columns of plain numbers: Excel turns one cell `5-12` into the fifth of December.
    first, last = vraag.regels or (None, None)
    return {
        "id": vraag.id,
        "volgnummer": vraag.volgnummer,
        "nummer": vraag.nummer,
        "sectie": vraag.sectie,
        "fracties": words.listed(vraag.fracties),
        "tekst": vraag.tekst,
        "deelvragen": len(vraag.deelvragen),
        "verzoeken": len(vraag.verzoeken),
        "groep": words.listed(vraag.groep or ()),
        "voetnoten": words.listed(vraag.voetnoten),
        "pagina": vraag.pagina,
        "eerste_regel": first,
        "laatste_regel": last,
        "antwoord": vraag.antwoord.tekst if vraag.antwoord else None,
        "op_vragen": words.listed(vraag.antwoord.op_vragen) if vraag.antwoord else None,
    }


def _harmless(cell: Cell) -> Cell:
    """Put an apostrophe before text that a spreadsheet would run; show control characters."""
    if not isinstance(cell, str):
        return cell
    return ("'" if _FORMULA.match(cell) else "") + visible_lines(cell)
