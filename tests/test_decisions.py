"""How near each document of `fixtures/` is to another reading, and what is told of it, stays as it was pinned.

A weight or a threshold that is moved changes a margin or a melding long before it changes a record.
`python bench/decisions.py --save` writes `fixtures/decisions.json` anew; read its diff like code.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

import pytest

import decisions


@pytest.mark.slow
def test_decisions_are_as_near_as_they_were() -> None:
    """Blocks, margins and meldingen of each document are those that are pinned."""
    found = decisions.decisions(decisions.documents())
    pinned = json.loads(decisions.DECISIONS.read_text(encoding="utf-8"))
    assert found.keys() == pinned.keys()
    moved = {name: (pinned[name], one) for name, one in found.items() if pinned[name] != one}
    assert moved == {}
