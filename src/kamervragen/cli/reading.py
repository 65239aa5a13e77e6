"""What is made of one document: values that can be sent to a child process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

from kamervragen.options import Options
from kamervragen.output import Format, Style, render


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document into its record as it is written, with the codes of its warnings."""

    name: str
    options: Options
    format: Format
    style: Style

    def recognising(self) -> Extraction:
        """Return what reads pictures of text as well."""
        return replace(self, options=replace(self.options, asks=False))

    def __call__(self, source: str | BinaryIO) -> tuple[str | bytes, list[str]]:
        """Read the document."""
        from kamervragen import api

        record = api.extract_with(source, self.options, self.name)
        written = render(record, self.format, self.style)
        return written, [one.code for one in record.meldingen if one.ernst == "waarschuwing"]


@dataclass(frozen=True, slots=True)
class Outlining:
    """A document into the text of its outline."""

    name: str
    options: Options
    json: bool
    why: bool

    def recognising(self) -> Outlining:
        """Return what reads pictures of text as well."""
        return replace(self, options=replace(self.options, asks=False))

    def __call__(self, source: str | BinaryIO) -> str:
        """Read the document."""
        from kamervragen import api
        from kamervragen.output.as_outline import render as render_outline

        pieces = api.outline_with(source, self.options, self.name)
        return render_outline(pieces, json=self.json, why=self.why)
