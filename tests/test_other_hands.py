"""Letters that others wrote, of whom none knew the rules: what is read of them stays read.

`fixtures/other_hands/differences.json` names for each rendering the fields that are not read as its gold has them;
`python bench/renderings.py fixtures/other_hands --save fixtures/other_hands/differences.json` writes it anew. A diff of
it is read like code: a field that comes is something lost.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import pytest  # noqa: E402

import renderings  # noqa: E402

LETTERS = ROOT / "fixtures" / "other_hands"
DIFFERENCES = LETTERS / "differences.json"


@pytest.mark.slow
def test_what_is_read_of_other_hands_stays_read() -> None:
    """No field of any rendering is worse than it was pinned, and all renderings are pinned."""
    outcomes, groups = renderings.score(renderings.renderings(LETTERS))
    pinned = json.loads(DIFFERENCES.read_text(encoding="utf-8"))
    assert {one.name for one in outcomes} == set(pinned)
    lost = {one.name: sorted(set(one.differs) - set(pinned[one.name])) for one in outcomes}
    assert {name: fields for name, fields in lost.items() if fields} == {}
    shares = renderings.summary(groups["all"])
    assert shares["exact"] > 96
    assert shares["stil_fout"] < 1
    # Tables and groups that the contract asks to be told of are counted too.
    assert shares["loos_alarm"] < 6.5
