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


@dataclass(frozen=True, slots=True)
class Showing:
    """A document into a page with its record beside it: at most so many pages, one question or all."""

    name: str
    options: Options
    pages: int
    vraag: str | None

    def recognising(self) -> Showing:
        """Return what reads pictures of text as well."""
        return replace(self, options=replace(self.options, asks=False))

    def __call__(self, source: str | BinaryIO) -> str:
        """Read the document and paint its pages."""
        from kamervragen import api
        from kamervragen.output.page import render as render_page
        from kamervragen.shown import Wanted

        wanted = Wanted(self.pages, self.vraag)
        return render_page(api.show_with(source, self.options, wanted, self.name))


@dataclass(frozen=True, slots=True)
class Cutting:
    """A document into the picture of one question, by its id or number."""

    name: str
    options: Options
    vraag: str

    def recognising(self) -> Cutting:
        """Return what reads pictures of text as well."""
        return replace(self, options=replace(self.options, asks=False))

    def __call__(self, source: str | BinaryIO) -> bytes:
        """Read the document and paint the pages of the question."""
        from kamervragen import api

        return api.cut_with(source, self.options, self.vraag, self.name)
