"""What OpenDocument says of paragraphs and texts: its styles, and those that they inherit from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kamervragen.patterns import regex
from kamervragen.readers.xml_tree import Element, local

# By name: what is not there is said by the parent style, or by nobody.
Properties = dict[str, Any]

_LENGTH = regex(r"(-?\d{1,6}(?:\.\d{1,9})?)(in|cm|mm|pt|pc|px)")
_POINTS = {"in": 72.0, "cm": 28.3465, "mm": 2.83465, "pt": 1.0, "pc": 12.0, "px": 0.75}
# `super 58%`, `33% 58%`: how far above the line, and how large.
_RAISED = regex(r"super\b|[1-9]\d{0,2}(?:\.\d{1,4})?%")
_LENGTHS = {
    "margin-left": "left",
    "text-indent": "first",
    "margin-top": "above",
    "margin-bottom": "below",
}
# Styles lie on each other so deep at most.
_MOST_STYLES = 20


def told(element: Element, name: str) -> str:
    """Return an attribute of an element, whatever its namespace; empty where there is none."""
    for key, text in element.attrib.items():
        if key[key.rfind("}") + 1 :] == name:
            return text
    return ""


def count_of(element: Element, name: str, default: int = 1, most: int = 1_000) -> int:
    """Return an attribute that counts something."""
    text = told(element, name)
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else default


def points(text: str) -> float | None:
    """Return a length in points; None where it is none, as a share is."""
    match = _LENGTH.fullmatch(text)
    return float(match[1]) * _POINTS[match[2]] if match else None


def paragraph_properties(element: Element) -> Properties:
    """Return what `style:paragraph-properties` says."""
    found: Properties = {}
    for name, key in _LENGTHS.items():
        length = points(told(element, name))
        if length is not None:
            found[key] = length
    stops = [
        points(told(stop, "position"))
        for child in element
        if local(child) == "tab-stops"
        for stop in child
    ]
    if stops:
        found["stops"] = tuple(stop for stop in stops if stop is not None)
    return found


def text_properties(element: Element) -> Properties:
    """Return what `style:text-properties` says."""
    found: Properties = {}
    for key, text in element.attrib.items():
        name = key[key.rfind("}") + 1 :]
        if name == "font-weight":
            found["bold"] = text in ("bold", "600", "700", "800", "900")
        elif name == "font-style":
            found["italic"] = text in ("italic", "oblique")
        elif name == "display":
            found["hidden"] = text == "none"
        elif name == "text-position":
            found["raised"] = _RAISED.match(text) is not None
        elif name == "text-transform":
            found["caps"] = text == "uppercase"
        elif name in ("text-line-through-style", "text-line-through-type"):
            found["struck"] = text != "none"
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """A style as it stands: its parent, what it says itself, the master page that begins at it."""

    parent: str
    paragraph: Properties
    text: Properties
    master: str


@dataclass(slots=True)
class Styles:
    """The styles of a document, by family and name; a part may have automatic ones of its own."""

    styles: dict[tuple[str, str], Style] = field(default_factory=dict)
    _whole: dict[tuple[str, str], tuple[Properties, Properties]] = field(default_factory=dict)

    def read(self, root: Element) -> None:
        """Take over the styles of a part; one that it names again comes first."""
        for group in root:
            if local(group) not in ("styles", "automatic-styles"):
                continue
            for child in group:
                if local(child) in ("style", "default-style"):
                    self.styles[told(child, "family"), told(child, "name")] = _style(child)
        self._whole.clear()

    def whole(self, family: str, name: str) -> tuple[Properties, Properties]:
        """Return what a style says of paragraphs and of texts, with all that it inherits."""
        found = self._whole.get((family, name))
        if found is None:
            paragraph: Properties = {}
            text: Properties = {}
            for style in reversed(list(self._chain(family, name))):
                paragraph |= style.paragraph
                text |= style.text
            found = self._whole[family, name] = (paragraph, text)
        return found

    def master_of(self, name: str) -> str:
        """Return the master page that begins at a paragraph of a style; empty for none."""
        return next((style.master for style in self._chain("paragraph", name) if style.master), "")

    def masters(self) -> Iterator[str]:
        """Give the master pages that begin somewhere."""
        for style in self.styles.values():
            if style.master:
                yield style.master

    def own(self, name: str) -> Properties:
        """Return what a style of paragraphs says itself, without what it inherits."""
        style = self.styles.get(("paragraph", name))
        return style.paragraph if style is not None else {}

    def _chain(self, family: str, name: str) -> Iterator[Style]:
        for _ in range(_MOST_STYLES):
            style = self.styles.get((family, name))
            if style is None:
                break
            yield style
            name = style.parent
        default = self.styles.get((family, ""))
        if default is not None and name:
            yield default


def _style(element: Element) -> Style:
    paragraph: Properties = {}
    text: Properties = {}
    for child in element:
        if local(child) == "paragraph-properties":
            paragraph = paragraph_properties(child)
        elif local(child) == "text-properties":
            text = text_properties(child)
    return Style(
        told(element, "parent-style-name"), paragraph, text, told(element, "master-page-name")
    )
