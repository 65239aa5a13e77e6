"""What a reader of Word or OpenDocument leaves out, or takes over though somebody should know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.lines import Aside
from kamervragen.readers.unseen import shortened


@dataclass(slots=True)
class Left:
    """Tracked changes, comments and signs that no font names, counted; hidden words, left out; struck words, read."""

    inserted: int = 0
    deleted: int = 0
    comments: int = 0
    unnamed: int = 0
    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)

    def asides(self) -> Iterator[Aside]:
        """Tell of it."""
        if self.inserted or self.deleted:
            yield Aside(1, f"{self.inserted} inserted, {self.deleted} deleted", "tracked")
        if self.comments:
            yield Aside(
                1, "1 comment" if self.comments == 1 else f"{self.comments} comments", "remarks"
            )
        if hidden := " ".join("".join(self.hidden).split()):
            yield Aside(1, shortened(hidden), "hidden")
        if struck := " ".join("".join(self.struck).split()):
            yield Aside(1, shortened(struck), "struck")
        if self.unnamed:
            yield Aside(1, "1 sign" if self.unnamed == 1 else f"{self.unnamed} signs", "unnamed")
