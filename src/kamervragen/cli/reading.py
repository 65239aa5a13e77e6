"""What is made of one document: values that can be sent to a child process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from kamervragen.output import Format, Style, render


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document into the text of its record, with the codes of its warnings."""

    name: str
    reader: str
    password: str | None
    format: Format
    style: Style

    def __call__(self, source: str | BinaryIO) -> tuple[str, list[str]]:
        """Read the document."""
        from kamervragen import api

        record = api.extract(source, reader=self.reader, password=self.password, name=self.name)
        text = render(record, self.format, self.style)
        return text, [one.code for one in record.meldingen if one.ernst == "waarschuwing"]


@dataclass(frozen=True, slots=True)
class Outlining:
    """A document into the text of its outline."""

    name: str
    reader: str
    password: str | None
    json: bool
    why: bool

    def __call__(self, source: str | BinaryIO) -> str:
        """Read the document."""
        from kamervragen import api
        from kamervragen.output.as_outline import render as render_outline

        pieces = api.outline(source, reader=self.reader, password=self.password, name=self.name)
        return render_outline(pieces, json=self.json, why=self.why)
