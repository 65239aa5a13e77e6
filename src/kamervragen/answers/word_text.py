"""The paragraphs of a Word document with what a sheet is known by: styles, bookmarks, fields, boxes.

What was inserted counts and what was deleted does not, as on the page. A picture or a formula is no text, and counts as
something that stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kamervragen.answers.sheet import SEEN
from kamervragen.output.marks import END, OTHER_STYLE
from kamervragen.readers.docx.properties import is_on, run_properties, value
from kamervragen.readers.package import Package
from kamervragen.readers.xml_tree import Element, local

_GONE = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr"))
_OBJECTS = frozenset(("drawing", "pict", "object", "AlternateContent", "oMath"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PART_TO_TICK = "deelvraag "
# What no text of a document can hold stands where the questions end.
_ENDS = "\0"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: `style` is a name in small letters, `marks` the tags of the fields that it is in, the outer first.

    Of the paragraph in which the questions end, `text` is what stands before that. `ticked` is None where there is no
    box.
    """

    text: str
    style: str
    bookmarks: tuple[str, ...]
    marks: tuple[str, ...]
    ticked: bool | None


def paragraphs(package: Package) -> Iterator[Paragraph]:
    """Yield the paragraphs of the text, those of tables too, in order.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    main = next((part for kind, _, part in package.relations("") if kind == "officeDocument"), None)
    if main is None:
        raise package.damaged("it names no main part")
    related = {kind: part for kind, _, part in package.relations(main)}
    names = _style_names(package.xml(related["styles"])) if "styles" in related else {}
    yield from _Walk(names).blocks(package.xml(main), _Field())


@dataclass(frozen=True, slots=True)
class _Field:
    """The fields around a piece of text: their tags, and whether they show only the words that ask for an answer."""

    marks: tuple[str, ...] = ()
    waiting: bool = False

    def inside(self, control: Element) -> _Field:
        """Return the field that a content control in this one makes."""
        properties = {
            local(one): one for child in control if local(child) == "sdtPr" for one in child
        }
        tag = value(properties["tag"]) if "tag" in properties else ""
        own = replace(self, waiting=self.waiting or _shows_words(properties))
        named = bool(tag) and not tag.startswith(_PART_TO_TICK) and "checkbox" not in properties
        return replace(own, marks=(*self.marks, tag)) if named else own


class _Walk:
    """One walk over a document; bookmarks between paragraphs belong to the next."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._bookmarks: list[str] = []

    def blocks(self, element: Element, around: _Field) -> Iterator[Paragraph]:
        """Yield the paragraphs in an element."""
        for child in element:
            name = local(child)
            if name == "p":
                yield self._paragraph(child, around)
            elif name == "bookmarkStart":
                self._bookmarks.append(value(child, "name"))
            elif name == "sdt":
                inner = around.inside(child)
                inside = list(self.blocks(child, inner))
                # A field that somebody emptied to the last paragraph still says which question it is.
                yield from inside or [Paragraph("", "", (), inner.marks, None)]
            elif name not in _GONE:
                yield from self.blocks(child, around)

    def _paragraph(self, element: Element, around: _Field) -> Paragraph:
        read = _Reading(around)
        text = _ENDS * (END in self._bookmarks) + "".join(read.pieces(element, around))
        bookmarks = (*self._bookmarks, *read.bookmarks)
        self._bookmarks = []
        style = self._names.get(_style_of(element), "")
        return Paragraph(text.partition(_ENDS)[0], style, bookmarks, read.marks, read.ticked)


class _Reading:
    """What is met in one paragraph."""

    def __init__(self, around: _Field) -> None:
        self.marks = around.marks
        self.bookmarks: list[str] = []
        self.ticked: bool | None = None

    def pieces(self, element: Element, around: _Field) -> Iterator[str]:
        """Yield the pieces of text in an element."""
        for child in element:
            name = local(child)
            if name == "t":
                yield "" if around.waiting else child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name in _OBJECTS:
                yield SEEN
            elif name == "bookmarkStart":
                self.bookmarks.append(value(child, "name"))
                yield _ENDS * (self.bookmarks[-1] == END)
            elif name == "sdt":
                yield from self.pieces(child, self._control(child, around))
            elif name not in _GONE and not _is_out_of_sight(child):
                yield from self.pieces(child, around)

    def _control(self, element: Element, around: _Field) -> _Field:
        inner = around.inside(element)
        self.marks += tuple(mark for mark in inner.marks if mark not in self.marks)
        box = next((one for one in element.iter() if local(one) == "checkbox"), None)
        if box is not None:
            states = [one for one in box if local(one) == "checked"]
            self.ticked = bool(states) and is_on(states[0])
        return inner


def _style_names(styles: Element) -> dict[str, str]:
    """The names of the styles by their ids, in small letters; that of the usual one by no id."""
    found: dict[str, str] = {}
    for style in styles:
        if local(style) == "style":
            name = next((value(one) for one in style if local(one) == "name"), "").lower()
            name = name.removesuffix(OTHER_STYLE)
            found[value(style, "styleId")] = name
    return found


def _style_of(paragraph: Element) -> str:
    for properties in paragraph:
        if local(properties) == "pPr":
            return next((value(one) for one in properties if local(one) == "pStyle"), "")
    return ""


def _shows_words(properties: dict[str, Element]) -> bool:
    """True for a field in which nothing is typed yet."""
    return "showingPlcHdr" in properties and is_on(properties["showingPlcHdr"])


def _is_out_of_sight(run: Element) -> bool:
    """True for text that is hidden, or struck through: nobody reads it as part of an answer."""
    properties = next((one for one in run if local(one) == "rPr"), None)
    found = {} if properties is None else run_properties(properties)
    return bool(found.get("hidden") or found.get("struck"))
