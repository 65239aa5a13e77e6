"""What a database says, for programs: hits and counts as JSON, JSON Lines and CSV.

Hits come one by one, as text goes out: an archive may hold a million of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from kamervragen.output import as_csv, words
from kamervragen.output.safe import escape_json

if TYPE_CHECKING:
    from kamervragen.queries import Found, Hit, Stats

HIT_COLUMNS = (
    "datum", "kamer", "soort", "kenmerk", "betreft", "indieners", "id", "sleutel", "nummer", "sectie",
    "fracties", "tekst", "antwoord", "pagina", "regel", "bestand",
)  # fmt: skip
COUNT_COLUMNS = ("per", "naam", "documenten", "vragen")


def hits_as_json(found: Found) -> Iterator[str]:
    """Yield the hits as one JSON array."""
    opening = "[\n"
    for hit in found.hits:
        text = json.dumps(_fields(hit), ensure_ascii=False, indent=2)
        yield opening + escape_json("\n".join(f"  {line}" for line in text.split("\n")))
        opening = ",\n"
    yield "[]\n" if opening.startswith("[") else "\n]\n"


def hits_as_jsonl(found: Found) -> Iterator[str]:
    """Yield each hit as a line of JSON."""
    for hit in found.hits:
        text = json.dumps(_fields(hit), ensure_ascii=False, separators=(",", ":"))
        yield escape_json(text) + "\n"


def hits_as_csv(found: Found, *, excel: bool) -> Iterator[str]:
    """Yield a header, and each hit as a row."""
    yield ("\ufeff" if excel else "") + as_csv.lines([HIT_COLUMNS], excel=excel)
    for hit in found.hits:
        yield as_csv.lines([_cells(hit)], excel=excel)


def stats_as_json(stats: Stats) -> str:
    """Return the counts as a JSON object: the totals, and a list for each way of counting."""
    counted: dict[str, Any] = {"totaal": asdict(stats.totals)}
    for by, counts in stats.per.items():
        counted[by.value] = [asdict(count) for count in counts]
    return escape_json(json.dumps(counted, ensure_ascii=False, indent=2)) + "\n"


def stats_as_csv(stats: Stats, *, excel: bool) -> str:
    """Return a row for each count, those of the whole database first."""
    totals = stats.totals
    rows: list[tuple[as_csv.Cell, ...]] = [
        ("totaal", None, totals.documenten, totals.vragen),
        ("totaal", "beantwoord", None, totals.beantwoord),
        ("totaal", "met_waarschuwing", totals.met_waarschuwing, None),
    ]
    inputs = ("fouten", totals.fouten), ("kopieen", totals.kopieen), ("dubbelen", totals.dubbelen)
    rows += [("totaal", name, count, None) for name, count in inputs if count is not None]
    rows += [
        (by.value, count.naam, count.documenten, count.vragen)
        for by, counts in stats.per.items()
        for count in counts
    ]
    return ("\ufeff" if excel else "") + as_csv.lines([COUNT_COLUMNS, *rows], excel=excel)


def _fields(hit: Hit) -> dict[str, Any]:
    # Not `asdict`: it copies each list of spans, and that is half the time of a long output.
    return {field.name: getattr(hit, field.name) for field in fields(hit)}


def _cells(hit: Hit) -> list[as_csv.Cell]:
    lists = {name: words.listed(getattr(hit, name)) for name in ("fracties", "indieners")}
    cells: dict[str, as_csv.Cell] = _fields(hit) | lists
    return [cells[column] for column in HIT_COLUMNS]
