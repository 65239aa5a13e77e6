"""What `search` and `stats` say beside what they print: what is left out, and why there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kamervragen.cli.language import spoken
from kamervragen.queries import MOST, Order

if TYPE_CHECKING:
    from kamervragen.queries import Found, Search


def left_out(found: Found, wanted: Search, *, table: bool) -> str | None:
    """What a search leaves out; the table of a terminal has the numbers itself."""
    told = [_beyond(found, wanted, table=table), None if table else _twice(found)]
    return ", ".join(one for one in told if one) or None


def _twice(found: Found) -> str | None:
    """What is left out since it is in the database in another format already."""
    if found.left_out == 0:
        return None
    if found.left_out is None:
        return "without the questions of duplicate letters; --duplicates shows them"
    if found.left_out == 1:
        return "without 1 question of duplicate letters; --duplicates shows it"
    return f"without {found.left_out} questions of duplicate letters; --duplicates shows them"


def _beyond(found: Found, wanted: Search, *, table: bool) -> str | None:
    """What a limit leaves out."""
    if found.order is Order.DATE and wanted.order is None:
        return f"more than {MOST} questions have these words: the newest first; --sort rank ranks all of them"
    if wanted.limit is None or table:
        return None
    if found.total is None:
        return f"the newest {wanted.limit} questions, as --limit says"
    return (
        f"{wanted.limit} of {found.total} questions, as --limit says"
        if wanted.limit < found.total
        else None
    )


def nothing(found: Found, wanted: Search, fracties: list[str], names: list[str]) -> str:
    """Say that nothing was found, for what was looked, and what may be the reason."""
    if fracties:
        return spoken(
            f"no question is asked by {', '.join(fracties)}; see 'kamervragen stats --by fractie' for who does"
        )
    if names:
        return spoken(nobody(names))
    asked = ", ".join(spoken(part) for part in _asked(found, wanted))
    # Who names a column has said where to search.
    settled = wanted.answers or ":" in found.query
    return asked if settled else f"{asked}; {spoken('--answers searches in the answers too')}"


def nobody(names: list[str]) -> str:
    """Say that no member is called so."""
    return (
        f"no member who asks is called {', '.join(names)}; see 'kamervragen stats --by indiener'"
        " for who does"
    )


def _asked(found: Found, wanted: Search) -> Iterator[str]:
    """Yield what a search asked for, part by part."""
    yield f"no question matches {found.query}"
    if wanted.fracties:
        yield f"asked by {', '.join(wanted.fracties)}"
    if wanted.indieners:
        yield f"asked by {', '.join(wanted.indieners)}"
    if wanted.ministeries:
        yield f"sent to {', '.join(wanted.ministeries)}"
    if wanted.dossiers:
        yield f"in dossier {', '.join(wanted.dossiers)}"
    if wanted.zaken:
        yield f"with number {', '.join(wanted.zaken)}"
    if wanted.kamer:
        yield f"in the {wanted.kamer}"
    if wanted.since:
        yield f"since {wanted.since}"
    if wanted.until:
        yield f"until {wanted.until}"
