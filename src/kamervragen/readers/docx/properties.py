"""What Word says of paragraphs and runs: its properties, and the styles that they inherit from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kamervragen.patterns import regex
from kamervragen.readers.xml_tree import Element, local

# By name: what is not there is said by the style, or by nobody.
Properties = dict[str, Any]

_OFF = frozenset(("0", "false", "off", "none"))
_NUMBER = regex(r"-?\d{1,9}(?:\.\d{1,9})?")
_TWIPS = 20.0
# The built-in headings, by the name that all languages of Word share.
_HEADING = regex(r"heading ([1-9])")
# Styles lie on each other so deep at most.
_MOST_STYLES = 20
# Runs of text: (element, property); each is on unless its value says no.
_TOGGLES = {
    "b": "bold", "i": "italic", "vanish": "hidden", "caps": "caps", "strike": "struck", "dstrike": "struck",
}  # fmt: skip


def value(element: Element, name: str = "val") -> str:
    """Return an attribute of an element, whatever its namespace; empty where there is none."""
    for key, text in element.attrib.items():
        if key[key.rfind("}") + 1 :] == name:
            return text
    return ""


def number_of(text: str, default: int = 0) -> int:
    """Return a number that an attribute holds."""
    match = _NUMBER.match(text)
    return int(float(match[0])) if match else default


def points(text: str) -> float:
    """Return a measure in twips as points."""
    return number_of(text) / _TWIPS


def is_on(element: Element) -> bool:
    """True for a property that is there and does not say no."""
    return value(element) not in _OFF


def run_properties(element: Element) -> Properties:
    """Return what `w:rPr` says."""
    found: Properties = {}
    for child in element:
        name = local(child)
        if name in _TOGGLES:
            found[_TOGGLES[name]] = is_on(child)
        elif name == "vertAlign":
            found["raised"] = value(child) == "superscript"
        elif name == "rStyle":
            found["style"] = value(child)
        elif name == "rFonts":
            found["font"] = value(child, "ascii") or value(child, "hAnsi")
        elif name == "del":
            found["deleted"] = True
    return found


def paragraph_properties(element: Element) -> Properties:
    """Return what `w:pPr` says."""
    found: Properties = {}
    for child in element:
        name = local(child)
        if name == "pStyle":
            found["style"] = value(child)
        elif name == "numPr":
            found |= _list_of(child)
        elif name == "outlineLvl":
            found["level"] = number_of(value(child), 9) + 1
        elif name == "ind":
            found |= _indents(child)
        elif name == "spacing":
            found |= _spaces(child)
        elif name == "tabs":
            found["stops"] = tuple(
                points(value(tab, "pos")) for tab in child if value(tab) != "clear"
            )
        elif name == "framePr":
            found["framed"] = not value(child, "dropCap")
        elif name == "rPr":
            found["mark"] = run_properties(child)
    return found


def _list_of(element: Element) -> Properties:
    found: Properties = {}
    for child in element:
        if local(child) == "numId":
            found["list"] = value(child)
        elif local(child) == "ilvl":
            found["ilvl"] = number_of(value(child))
    return found


def _indents(element: Element) -> Properties:
    found: Properties = {}
    left = value(element, "start") or value(element, "left")
    if left:
        found["left"] = points(left)
    hanging, first = value(element, "hanging"), value(element, "firstLine")
    if hanging or first:
        found["hang"] = points(hanging) if hanging else -points(first)
    return found


def _spaces(element: Element) -> Properties:
    found: Properties = {}
    for name, key in (("before", "above"), ("after", "below")):
        text = value(element, name)
        if text:
            found[key] = points(text)
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """A style as it stands: what it is based on, and what it says itself."""

    based_on: str
    level: int
    paragraph: Properties
    run: Properties


@dataclass(slots=True)
class Styles:
    """The styles of a document. `default`: the style of paragraphs that name none."""

    styles: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    base_paragraph: Properties = field(default_factory=dict)
    base_run: Properties = field(default_factory=dict)
    _whole: dict[str, tuple[Properties, Properties]] = field(default_factory=dict)

    @staticmethod
    def of(root: Element | None) -> Styles:
        """Read the part."""
        styles = Styles()
        for child in root if root is not None else ():
            if local(child) == "docDefaults":
                styles._read_defaults(child)
            elif local(child) == "style":
                styles._read(child)
        return styles

    def _read_defaults(self, element: Element) -> None:
        for child in element.iter():
            if local(child) == "rPr":
                self.base_run |= run_properties(child)
            elif local(child) == "pPr":
                self.base_paragraph |= paragraph_properties(child)

    def _read(self, element: Element) -> None:
        name = value(element, "styleId")
        based_on, level = "", 0
        paragraph: Properties = {}
        run: Properties = {}
        for child in element:
            tag = local(child)
            if tag == "basedOn":
                based_on = value(child)
            elif tag == "name" and (match := _HEADING.fullmatch(value(child).lower())):
                level = int(match[1])
            elif tag == "pPr":
                paragraph = paragraph_properties(child)
            elif tag == "rPr":
                run = run_properties(child)
        if value(element, "type") == "paragraph" and value(element, "default") in (
            "1",
            "true",
            "on",
        ):
            self.default = name
        self.styles[name] = Style(based_on, level, paragraph, run)

    def whole(self, name: str) -> tuple[Properties, Properties]:
        """Return what a style says of paragraphs and of runs, with all that it is based on."""
        found = self._whole.get(name)
        if found is None:
            paragraph, run = dict(self.base_paragraph), dict(self.base_run)
            for style in reversed(self._chain(name)):
                if "list" in style[1].paragraph:
                    # What numbers its paragraphs: the list names the level by this style.
                    paragraph["list_style"] = style[0]
                    paragraph.pop("ilvl", None)
                paragraph |= style[1].paragraph
                run |= style[1].run
                if style[1].level:
                    paragraph["level"] = style[1].level
            found = self._whole[name] = (paragraph, run)
        return found

    def of_runs(self, name: str) -> Properties:
        """Return what a style of runs says, with all that it is based on."""
        run: Properties = {}
        for _, style in reversed(self._chain(name)):
            run |= style.run
        return run

    def _chain(self, name: str) -> list[tuple[str, Style]]:
        chain: list[tuple[str, Style]] = []
        while name in self.styles and len(chain) < _MOST_STYLES:
            chain.append((name, self.styles[name]))
            name = self.styles[name].based_on
        return chain

    def lists(self) -> Mapping[str, str]:
        """Return the list of each style that has one of its own."""
        return {
            name: style.paragraph["list"]
            for name, style in self.styles.items()
            if "list" in style.paragraph
        }
