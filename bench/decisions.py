"""How near to another reading is each document of `fixtures/` read, and what is told of it?

    python bench/decisions.py            the documents whose nearest decision is the closest
    python bench/decisions.py --save     write `fixtures/decisions.json` anew

A document is read as blocks, and each block has a margin: what it would have cost more to let the block above go on
over its first line (`kamervragen outline --why` shows them). The file keeps for each document the number of blocks,
the least margin, the sum of all and the codes of its meldingen. `tests/test_decisions.py` holds them: a weight that
is moved shows here, also where every document is still read rightly. A diff is read like code.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from kamervragen.api import document_of, record_of
from kamervragen.errors import KamervragenError
from kamervragen.families.outline import outline as blocks_of
from kamervragen.options import DEFAULTS
from kamervragen.source import load

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
DECISIONS = FIXTURES / "decisions.json"
SUFFIXES = (".pdf", ".txt", ".md", ".docx", ".odt", ".xml", ".html")
SHOWN = 30

Decisions = dict[str, dict[str, Any]]


def documents() -> list[Path]:
    """Return the documents of `fixtures/`."""
    return sorted(
        path for path in FIXTURES.rglob("*") if path.suffix in SUFFIXES and path.name != "README.md"
    )


def decisions_of(path: Path) -> dict[str, Any]:
    """Return how a document is taken apart, and what is told of it."""
    try:
        source = load(path)
        reading, document = document_of(source, DEFAULTS)
        margins = [one.marge for one in blocks_of(document) if one.marge is not None]
        told = Counter(one.code for one in record_of(source, reading, document).meldingen)
    except KamervragenError as error:
        return {"error": type(error).__name__}
    near = (
        {
            "blocks": len(margins),
            "least": round(min(margins), 2),
            "sum": round(math.fsum(margins), 1),
        }
        if margins
        else {}
    )
    return {**near, "told": dict(sorted(told.items()))}


def decisions(paths: Iterable[Path]) -> Decisions:
    """Return the decisions of documents by their path in `fixtures/`."""
    some = list(paths)
    with ProcessPoolExecutor() as pool:
        found = pool.map(decisions_of, some, chunksize=8)
        return {
            path.relative_to(FIXTURES).as_posix(): one
            for path, one in zip(some, found, strict=True)
        }


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--save", action="store_true", help=f"write {DECISIONS.name}")
    options = parser.parse_args()
    found = decisions(documents())
    if options.save:
        lines = (f"{json.dumps(name)}: {json.dumps(one)}" for name, one in found.items())
        DECISIONS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    by_margin = sorted(
        (one for one in found.items() if "least" in one[1]), key=lambda one: one[1]["least"]
    )
    for name, one in by_margin[:SHOWN]:
        print(f"{one['least']:6.2f}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
