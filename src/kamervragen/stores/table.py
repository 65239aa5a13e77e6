"""CSV: a row a question; an input without a question has one row, so that none is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.output.as_csv import (
    COLUMNS,
    EXCEL_COLUMNS,
    Cell,
    letter_cells,
    lines,
    question_cells,
)
from kamervragen.stores import Result, Settings
from kamervragen.stores.lined import LinedStore

if TYPE_CHECKING:
    from kamervragen.records import Record

ALL_COLUMNS = (*COLUMNS, "sha256", "fout_code", "fout_tekst", "kopie_van")
# For a person: of which letter a question is, then the question; at the end what became of an input that gave none.
FEW_COLUMNS = ("kenmerk", "datum", "betreft", *EXCEL_COLUMNS, "bestand", "fout_tekst", "kopie_van")


def shape(record: Record, settings: Settings) -> bytes:
    """Return the rows of a record."""
    letter = letter_cells(record) | {"sha256": record.herkomst.sha256}
    rows = [letter | question_cells(one) for one in record.vragen] or [letter]
    return _rows(rows, settings)


def columns_of(settings: Settings) -> tuple[str, ...]:
    """Return the columns of an output."""
    return FEW_COLUMNS if settings.excel and not settings.all_columns else ALL_COLUMNS


def _rows(rows: list[dict[str, Cell]], settings: Settings) -> bytes:
    columns = columns_of(settings)
    cells = [[row.get(column) for column in columns] for row in rows]
    return lines(cells, excel=settings.excel).encode()


class CsvStore(LinedStore):
    """CSV in a file or on standard output."""

    format = "csv"

    def _head(self) -> bytes:
        mark = "\ufeff" if self._settings.excel else ""
        return (mark + lines([columns_of(self._settings)], excel=self._settings.excel)).encode()

    def _bytes_of(self, result: Result) -> bytes:
        shaped: bytes | None = result.shaped
        if shaped is not None:
            return shaped
        row: dict[str, Cell] = {
            "bestand": result.bestand,
            "sha256": result.sha256,
            "fout_code": result.fout.code if result.fout else None,
            "fout_tekst": result.fout.tekst if result.fout else None,
            "kopie_van": result.kopie_van,
        }
        return _rows([row], self._settings)
