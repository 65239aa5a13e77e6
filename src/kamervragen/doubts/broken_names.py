"""Names whose hyphen stands at a line end wherever the document prints them: nobody can tell whether it is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kamervragen.doubts.melding import warning
from kamervragen.dutch.hyphens import may_be_one_name
from kamervragen.layout.rows import Row
from kamervragen.records import Melding


def broken_names(names: Sequence[str], rows: Sequence[Row]) -> list[Melding]:
    """Report fracties such as `Groen-Links`, where `Groen-` ends a line and `Links` begins the next.

    `Noord-` / `Holland` keeps its hyphen and `Groen-` / `Links` does not; the form is the same.
    """
    hyphened = [name for name in names if "-" in name]
    if not hyphened:
        return []
    return [
        warning(
            "fractie_onzeker",
            f"een regel eindigt op het koppelteken van {name}: mogelijk hoort het niet bij de naam",
        )
        for name in hyphened
        if not any(name in row.text for row in rows) and _is_broken(name, rows)
    ]


def _is_broken(name: str, rows: Sequence[Row]) -> bool:
    """True where a line ends at the hyphen; `Fractie-Walen-` / `kamp` is broken elsewhere."""
    left, _, right = name.partition("-")
    if not may_be_one_name(left, right):
        return False  # `GroenLinks-PvdA` and `Fractie-Bos` have it
    return any(
        above.text.endswith(f"{left}-") and below.text.startswith(right)
        for above, below in pairwise(rows)
    )
