"""JSON Lines: a record a line, or a question a line with its document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kamervragen.output.safe import escape_json
from kamervragen.stores import Per, Result, Settings
from kamervragen.stores.lined import LinedStore

if TYPE_CHECKING:
    from kamervragen.records import Record

# What a line of a question repeats of its document; the lists of the record would repeat a book.
_LEFT_OUT = {"vragen", "secties", "voetnoten", "verwijzingen"}


def shape(record: Record, settings: Settings) -> bytes:
    """Return the line or lines of a record."""
    if settings.per is Per.VRAAG:
        return b"".join(_line(fields) for fields in _questions(record))
    return (escape_json(record.model_dump_json()) + "\n").encode()


def _questions(record: Record) -> list[dict[str, Any]]:
    """Return the fields of each question; one with nulls where the document has no question."""
    from kamervragen.records import Vraag

    document = record.model_dump(mode="json", exclude=_LEFT_OUT)
    empty: dict[str, Any] = dict.fromkeys(Vraag.model_fields)
    found = [one.model_dump(mode="json") for one in record.vragen] or [empty]
    return [{**fields, "document": document} for fields in found]


def without_record(result: Result) -> bytes:
    """Return the line of an input that gave no record of its own."""
    name = {"bestand": result.bestand, "sha256": result.sha256}
    if result.fout is not None:
        return _line({"fout": {"code": result.fout.code, "tekst": result.fout.tekst}, **name})
    return _line({"kopie_van": result.kopie_van, **name})


def _line(fields: dict[str, Any]) -> bytes:
    text = json.dumps(fields, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return (escape_json(text) + "\n").encode()


class JsonlStore(LinedStore):
    """JSON Lines in a file or on standard output."""

    format = "jsonl"

    def _bytes_of(self, result: Result) -> bytes:
        shaped: bytes | None = result.shaped
        return shaped if shaped is not None else without_record(result)
