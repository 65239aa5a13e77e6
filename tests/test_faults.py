"""The bench of faults: what it plants is one fault, the same in each run, and undamaged is right."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from compare import FIXTURES

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

import faults
from damage import Sheet, judged, open_sheet, record_of, warnings_of
from planting import KINDS, Kind

NAMES = (
    "commissiebrief/kustverdediging/letter.libreoffice.pdf",
    "commissiebrief/kustverdediging/letter.txt",
    "aanhangsel/veerdienst/document.pdf",
    "aanhangsel/veerdienst/document.layout.txt",
)
SHEETS = {name: open_sheet(FIXTURES / name, "fixtures") for name in NAMES}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_an_undamaged_document_is_right(sheet: Sheet) -> None:
    """Taken apart and put together again, a document gives the record that it gave."""
    record = record_of(sheet, sheet.pieces)
    assert record is not None
    assert judged(record) == judged(sheet.record)
    assert warnings_of(record) == warnings_of(sheet.record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_is_planted_alike(kind: Kind) -> None:
    """The same chance plants the same fault, and some document has a place for it."""
    planted = [
        [kind.plant(sheet, random.Random(7)) for sheet in SHEETS.values()]  # noqa: S311
        for _ in range(2)
    ]
    assert planted[0] == planted[1]
    assert any(pieces is not None for pieces in planted[0])


def test_outcomes() -> None:
    """A lost question that leaves a gap is told; a document as it was is right."""
    sheet = SHEETS["commissiebrief/kustverdediging/letter.txt"]
    kind = KINDS[0]
    assert faults.outcome(kind, sheet, list(sheet.pieces)) == faults.RIGHT
    lost = [piece for piece in sheet.pieces if piece.question != 3]
    assert faults.outcome(kind, sheet, lost) == faults.TOLD
