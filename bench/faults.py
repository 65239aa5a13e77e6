"""How far a record can be trusted: plant one fault in each document, and count what is told about it.

    python bench/faults.py                  the table, over fixtures/ and KAMERVRAGEN_CORPUS
    python bench/faults.py --kind note      kinds with that word in their name
    python bench/faults.py --show           and which documents are wrong without a waarschuwing
    python bench/faults.py --codes          and how many wrong results only one code tells of, code by code

A result is right where the record says what that of the undamaged document says, places aside. Any
other is wrong, though the fault left nothing else to read: then a new waarschuwing has to say so. A
document that is refused with an error counts as told. A PDF is damaged between reader and layout.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))
sys.path.insert(0, str(HERE))

import corpus  # noqa: E402
from compare import fixture_cases  # noqa: E402
from damage import Sheet, judged, open_sheet, record_of, warnings_of  # noqa: E402
from planting import KINDS, Kind, Pieces  # noqa: E402

RIGHT, ALARM, TOLD, SILENT = "right", "right, but warned", "wrong, warned", "wrong, silent"


def outcome(kind: Kind, sheet: Sheet, pieces: Pieces) -> str:
    """Return what the record of a damaged document is."""
    return judgement(kind, sheet, pieces)[0]


def judgement(kind: Kind, sheet: Sheet, pieces: Pieces) -> tuple[str, frozenset[str]]:
    """Return what the record of a damaged document is, and the codes of its new waarschuwingen."""
    record = record_of(sheet, pieces)
    if record is None:
        return TOLD, frozenset()
    codes = frozenset(code for code, _ in warnings_of(record) - warnings_of(sheet.record))
    if judged(record) == judged(sheet.record) and not kind.told:
        return (ALARM if codes else RIGHT), codes
    return (TOLD if codes else SILENT), codes


def sheets() -> list[Sheet]:
    """Return every document with gold, undamaged."""
    found = [open_sheet(path, "fixtures") for path, _ in fixture_cases()]
    real = (*corpus.letters(), *corpus.publications())
    return [*found, *(open_sheet(path, "corpus") for path, _ in real)]


def count(
    kinds: Sequence[Kind], found: Sequence[Sheet], seed: int, show: bool
) -> tuple[dict[str, dict[str, Counter[str]]], Counter[str]]:
    """Plant each kind once in each document; count outcomes by source and kind, and what one code alone tells of."""
    table: dict[str, dict[str, Counter[str]]] = {}
    alone: Counter[str] = Counter()
    for sheet in found:
        rows = table.setdefault(sheet.source, {})
        for kind in kinds:
            rng = random.Random(f"{seed} {sheet.name} {kind.name}")  # noqa: S311
            pieces = kind.plant(sheet, rng)
            if pieces is None or pieces == list(sheet.pieces):
                continue
            which, codes = judgement(kind, sheet, pieces)
            alone.update(codes if which == TOLD and len(codes) == 1 else ())
            rows.setdefault(kind.name, Counter())[which] += 1
            if show and which in (SILENT, ALARM):
                print(f"{which}: {kind.name}: {sheet.name}")
    return table, alone


def print_table(source: str, rows: dict[str, Counter[str]], kinds: Sequence[Kind]) -> None:
    """Print one line for each kind of fault, and their sum."""
    columns = (RIGHT, ALARM, TOLD, SILENT)
    print(f"\n{source:<36}{'planted':>9}" + "".join(f"{name:>19}" for name in columns))
    total: Counter[str] = Counter()
    for kind in kinds:
        found = rows.get(kind.name)
        if found is None:
            continue
        total += found
        cells = "".join(f"{found[name]:>19}" for name in columns)
        print(f"  {kind.name:<34}{found.total():>9}{cells}")
    cells = "".join(f"{total[name]:>19}" for name in columns)
    print(f"  {'all':<34}{total.total():>9}{cells}")


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where the faults fall (default 1)")
    parser.add_argument("--kind", default="", help="only kinds with this in their name")
    parser.add_argument(
        "--show",
        action="store_true",
        help="name the documents that are wrong without a waarschuwing",
    )
    parser.add_argument(
        "--codes", action="store_true", help="count the wrong results that only one code tells of"
    )
    asked = parser.parse_args()
    found = sheets()
    kinds = [kind for kind in KINDS if asked.kind in kind.name]
    table, alone = count(kinds, found, asked.seed, asked.show)
    for source, rows in table.items():
        print_table(source, rows, kinds)
    every = sum((found for rows in table.values() for found in rows.values()), Counter[str]())
    print(f"\nwrong without a waarschuwing: {every[SILENT]} of {every.total()} planted faults")
    warned = sum(bool(warnings_of(sheet.record)) for sheet in found)
    print(f"undamaged documents: {len(found)}, of which with a waarschuwing: {warned}")
    for code, times in alone.most_common() if asked.codes else ():
        print(f"told by {code} alone: {times}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
