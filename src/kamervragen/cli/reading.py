"""What is made of one document: values that can be sent to a child process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO, Self

from kamervragen.options import Options
from kamervragen.output import Format, Style, render


@dataclass(frozen=True, slots=True)
class OfDocument:
    """What all of them know: what the document is called, and how it is to be read."""

    name: str
    options: Options

    def recognising(self) -> Self:
        """Return what reads pictures of text as well."""
        return replace(self, options=replace(self.options, asks=False))


@dataclass(frozen=True, slots=True)
class Extraction(OfDocument):
    """A document into its record as it is written, with the codes of its warnings."""

    format: Format
    style: Style

    def __call__(self, source: str | BinaryIO) -> tuple[str | bytes, list[str]]:
        """Read the document."""
        from kamervragen import api

        record = api.extract_with(source, self.options, self.name)
        written = render(record, self.format, self.style)
        return written, [one.code for one in record.meldingen if one.ernst == "waarschuwing"]


@dataclass(frozen=True, slots=True)
class Outlining(OfDocument):
    """A document into the text of its outline."""

    json: bool
    why: bool

    def __call__(self, source: str | BinaryIO) -> str:
        """Read the document."""
        from kamervragen import api
        from kamervragen.output.as_outline import render as render_outline

        pieces = api.outline_with(source, self.options, self.name)
        return render_outline(pieces, json=self.json, why=self.why)


@dataclass(frozen=True, slots=True)
class Showing(OfDocument):
    """A document into a page with its record beside it: at most so many pages, one question or all."""

    pages: int
    vraag: str | None

    def __call__(self, source: str | BinaryIO) -> str:
        """Read the document and paint its pages."""
        from kamervragen import api
        from kamervragen.output.page import render as render_page
        from kamervragen.shown import Wanted

        wanted = Wanted(self.pages, self.vraag)
        return render_page(api.show_with(source, self.options, wanted, self.name))


@dataclass(frozen=True, slots=True)
class Cutting(OfDocument):
    """A document into the picture of one question, by its id or number."""

    vraag: str

    def __call__(self, source: str | BinaryIO) -> bytes:
        """Read the document and paint the pages of the question."""
        from kamervragen import api

        return api.cut_with(source, self.options, self.vraag, self.name)
