"""What a reader of Word or OpenDocument leaves out, or takes over though somebody should know of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kamervragen.amounts import counted
from kamervragen.lines import Aside
from kamervragen.readers.sheet import Paragraph
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

    def add(self, text: str, style: Mapping[str, Any], paragraph: Paragraph) -> None:
        """Add text to a paragraph as its style has it, but for what is hidden; note what is struck out."""
        if style.get("hidden"):
            self.hidden.append(text)
            return
        if style.get("struck") and text.strip():
            self.struck.append(text)
        paragraph.add(
            text.upper() if style.get("caps") else text,
            bold=style.get("bold", False),
            italic=style.get("italic", False),
            raised=style.get("raised", False),
        )

    def asides(self) -> Iterator[Aside]:
        """Tell of it."""
        if self.inserted or self.deleted:
            yield Aside(1, f"{self.inserted} ingevoegd, {self.deleted} verwijderd", "tracked")
        if self.comments:
            yield Aside(1, counted(self.comments, "opmerking", "opmerkingen"), "remarks")
        if hidden := " ".join("".join(self.hidden).split()):
            yield Aside(1, shortened(hidden), "hidden")
        if struck := " ".join("".join(self.struck).split()):
            yield Aside(1, shortened(struck), "struck")
        if self.unnamed:
            yield Aside(1, counted(self.unnamed, "teken", "tekens"), "unnamed")
