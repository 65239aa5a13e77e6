"""Questions under their sections, for the outputs that print them so.

The record keeps its questions flat and in printed order. Headings may repeat, numbers may repeat
or be missing, and questions may stand before the first heading: the order of the questions decides,
the headings only open a new group.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamervragen.records import Record, Sectie, Vraag


@dataclass(slots=True)
class Group:
    """A run of questions; `sectie` is None for those outside any section."""

    titel: str | None
    sectie: Sectie | None
    vragen: list[Vraag] = field(default_factory=list)


def groups(record: Record) -> list[Group]:
    """Return every question once, in printed order, and every section at least once."""
    waiting = list(record.secties)
    found: list[Group] = []
    for vraag in record.vragen:
        if not found or not _continues(found[-1], vraag, waiting):
            found.extend(_open(vraag, waiting))
        found[-1].vragen.append(vraag)
    return found + [Group(sectie.titel, sectie) for sectie in waiting]


def _continues(group: Group, vraag: Vraag, waiting: list[Sectie]) -> bool:
    """Say whether `vraag` belongs to the group that is open."""
    if group.titel != vraag.sectie:
        return False
    # Two headings with one title, one after the other: ids and numbers tell where the second begins.
    twin = bool(waiting) and waiting[0].titel == vraag.sectie
    if not twin or group.sectie is None:
        return True
    if vraag.nummer is None:
        return vraag.id not in waiting[0].vraag_ids
    printed = [known.nummer for known in group.vragen if known.nummer is not None]
    return len(printed) < len(group.sectie.vragen)


def _open(vraag: Vraag, waiting: list[Sectie]) -> list[Group]:
    """Take the section of `vraag` from those that wait, with the empty ones before it."""
    titles = [sectie.titel for sectie in waiting]
    if vraag.sectie is None or vraag.sectie not in titles:
        return [Group(vraag.sectie, None)]
    count = titles.index(vraag.sectie) + 1
    taken, waiting[:] = waiting[:count], waiting[count:]
    return [Group(sectie.titel, sectie) for sectie in taken]
