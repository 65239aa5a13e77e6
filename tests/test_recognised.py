"""Letters that text recognition read in a picture: how much of them is exact, and that the rest is told of.

`fixtures/recognised/NAME.pdf` is a picture of `fixtures/commissiebrief/NAME`, 200 dots an inch in black and white, with
the letters that Tesseract read in it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kamervragen.readers.recognised import RECOGNISED, Misreading, mended
from letters import record_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
# Name -> (questions that are exact, questions).
EXACT = {
    "bibliotheken": (8, 8), "garnalen": (4, 5), "jeugdbescherming": (5, 7), "kustverdediging": (10, 10),
    "oefenterreinen": (7, 7), "postzegel": (2, 3), "spoorverbinding": (6, 8), "veenweide": (6, 8),
    "waterstofnet": (8, 8),
}  # fmt: skip


@pytest.mark.parametrize("name", EXACT)
def test_questions_of_a_recognised_letter(name: str) -> None:
    """As many are exact as are pinned; all numbers are right; where one is not exact a waarschuwing says so."""
    path = FIXTURES / "commissiebrief" / name / "expected.json"
    gold = json.loads(path.read_text(encoding="utf-8"))["record"]["vragen"]
    record = record_of(FIXTURES / "recognised" / f"{name}.pdf")
    read = [(one.nummer, one.tekst) for one in record.vragen]
    exact = sum((one["nummer"], one["tekst"]) in read for one in gold)
    assert (exact, len(gold)) == EXACT[name]
    assert [number for number, _ in read] == [one["nummer"] for one in gold]
    told = {one.ernst for one in record.meldingen}
    assert exact == len(gold) or "waarschuwing" in told
    assert record.herkomst.tekstlaag == "herkend"


def test_all_recognised_letters_are_pinned() -> None:
    """A fixture that nobody looks at protects nothing."""
    assert {path.stem for path in (FIXTURES / "recognised").glob("*.pdf")} == set(EXACT)


@pytest.mark.parametrize("one", RECOGNISED, ids=lambda one: one.name)
def test_misreading(one: Misreading) -> None:
    """Each form is mended, and what looks like it stays."""
    assert (mended(one.read), mended(one.stays)) == (one.mended, one.stays)
