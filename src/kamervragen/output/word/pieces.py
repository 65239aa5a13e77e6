"""Pieces of a Word document: elements, runs, links and bookmarks, in the order that its schema asks for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from kamervragen.output.safe import visible

__all__ = ["Element", "Numbers", "bookmarked", "link", "made", "paragraph", "qn", "run", "tab"]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Numbers:
    """Numbers that no bookmark and no field of a document has yet."""

    def __init__(self, body: Element) -> None:
        found = body.xpath("//w:bookmarkStart/@w:id | //w:sdtPr/w:id/@w:val")
        taken = [int(one) for one in map(str, found) if one.isascii() and one.isdecimal()]
        self._next = count(max([1000, *taken]) + 1)

    def new(self) -> str:
        """Return one more."""
        return str(next(self._next))


def made(name: str, /, *children: Element, **values: str) -> Element:
    """Return the element `name` of Word with its attributes and what it holds.

    >>> made("pStyle", val="Antwoord").tag.rpartition("}")[2]
    'pStyle'
    """
    element = cast("Element", OxmlElement(f"w:{name}"))
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    element.extend(children)
    return element


def run(text: str, style: str | None = None, *, bold: bool = False) -> Element:
    """Return a run of text, its control characters shown."""
    properties = [made("rStyle", val=style)] if style else []
    properties += [made("b"), made("bCs")] if bold else []
    letters = made("t")
    letters.text = visible(text)
    letters.set(_SPACE, "preserve")
    return made("r", *([made("rPr", *properties)] if properties else []), letters)


def tab() -> Element:
    """Return a run of one tab."""
    return made("r", made("tab"))


def paragraph(style: str, *content: Element) -> Element:
    """Return a paragraph in a style."""
    return made("p", made("pPr", made("pStyle", val=style)), *content)


def link(anchor: str, text: str, style: str) -> Element:
    """Return a link to a bookmark of the same document."""
    return made("hyperlink", run(text, style), anchor=anchor, history="1")


def bookmarked(name: str, number: str, *content: Element) -> Iterator[Element]:
    """Yield `content` with a bookmark around it."""
    yield made("bookmarkStart", id=number, name=name)
    yield from content
    yield made("bookmarkEnd", id=number)
