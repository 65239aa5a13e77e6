"""The quality floors: what was once right stays right, or a change says that it is not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

import quality


def test_nothing_falls_below_its_floor() -> None:
    """Each field of each family is right as often as bench/quality.json says."""
    floors = json.loads(quality.FLOORS.read_text(encoding="utf-8"))
    assert quality.below(quality.shares(), floors) == []


def test_a_drop_is_seen() -> None:
    """A share below its floor is named with its field."""
    assert quality.below({"a b": {"datum": 0.5}}, {"a b": {"datum": 0.6}}) == [
        "a b: datum 0.5000 is below its floor 0.6000"
    ]


def test_wrong_fields_are_counted_by_question() -> None:
    """Two differences in one field of one question are one wrong value; another length is all wrong."""
    gold = {"vragen": [{"nummer": "1", "tekst": "A"}, {"nummer": "2", "tekst": "B"}]}
    lines = [".vragen[0].tekst.x: 1", ".vragen[0].tekst.y: 1", ".datum: 1"]
    assert quality.wrong_fields(gold, lines) == {"vragen.tekst": 1, "datum": 1}
    assert quality.wrong_fields(gold, [".vragen: 2 items"]) == {
        "vragen.nummer": 2,
        "vragen.tekst": 2,
    }
