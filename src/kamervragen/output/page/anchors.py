"""Names by which parts of a page are linked to: `#vraag-3`. A number of a letter is one only where it is harmless."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.patterns import regex

if TYPE_CHECKING:
    from kamervragen.records import Record

_PLAIN = regex(r"[0-9A-Za-z]{1,12}")


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchor of each question, section, note and melding, in the order of the record.

    `brief`: that of the letterhead.
    """

    vragen: Sequence[str]
    secties: Sequence[str]
    noten: Sequence[str]
    meldingen: Sequence[str]
    brief: str = "brief"

    @classmethod
    def of(cls, record: Record) -> Anchors:
        """Return the anchors of a record; no two are the same."""
        return cls(
            vragen=_named("vraag", (one.nummer for one in record.vragen)),
            secties=[f"sectie-{place}" for place, _ in enumerate(record.secties, 1)],
            noten=_named("noot", (one.nummer for one in record.voetnoten)),
            meldingen=[f"melding-{place}" for place, _ in enumerate(record.meldingen, 1)],
        )


def _named(stem: str, numbers: Iterable[str | None]) -> list[str]:
    """Return a name for each: by its number, or by its place where that is no plain one or was there before."""
    found: dict[str, None] = {}
    for place, number in enumerate(numbers, 1):
        name = f"{stem}-{number}" if number and _PLAIN.fullmatch(number) else ""
        found[name if name and name not in found else f"{stem}--{place}"] = None
    return list(found)
