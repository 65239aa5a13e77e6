"""The quality floors: what was once right stays right, or a change says that it is not."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

import pytest

import quality
import renderings
from corpus import rendered_letters


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


def test_letters_stay_above_their_floors() -> None:
    """The renderings of letters that others wrote are read as well as bench/renderings.json says."""
    folder = rendered_letters()
    if folder is None:
        return  # the summary of the run says so
    _, groups = renderings.score(renderings.renderings(folder))
    floors = json.loads(renderings.FLOORS.read_text(encoding="utf-8"))
    assert groups.keys() == floors.keys()
    per_kind = {kind: renderings.summary(some) for kind, some in groups.items()}
    assert renderings.fallen(per_kind, floors) == []


@pytest.mark.parametrize(
    ("measure", "share", "told"),
    [
        ("exact", 94.9, ["md: exact is 94.9, its floor is 95.0"]),
        ("exact", 94.96, []),
        ("F1", 96.0, []),
        ("stil_fout", 1.2, ["md: stil_fout is 1.2, its floor is 1.0"]),
        ("stil_fout", 0.0, []),
    ],
)
def test_a_fall_is_seen(measure: str, share: float, told: list[str]) -> None:
    """Shares of what is right may only rise, of what is silently wrong or a false alarm only fall."""
    floors = {"exact": 95.0, "F1": 95.0, "stil_fout": 1.0, "loos_alarm": 1.0}
    assert renderings.fallen({"md": {**floors, measure: share}}, {"md": floors}) == told
