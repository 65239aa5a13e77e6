"""The stories of a Word document – its text, headers, notes – as paragraphs and tables.

What a reader of the printed letter sees is read: what was inserted and not what was deleted, the results of fields
and not their codes, a text box once though the file holds it twice. What is left out is counted (`Left`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kamervragen.readers.docx.numbering import Numbering
from kamervragen.readers.docx.properties import (
    Properties,
    Styles,
    number_of,
    paragraph_properties,
    run_properties,
    value,
)
from kamervragen.readers.docx.symbols import symbol
from kamervragen.readers.leftovers import Left
from kamervragen.readers.sheet import Cell, Item, Paragraph, Table
from kamervragen.readers.xml_tree import Element, local

# What holds text of a paragraph, or blocks, and is nothing itself.
_CLEAR = frozenset((
    "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo", "oMath", "oMathPara",
    "ruby", "rubyBase", "sub", "sup", "e", "num", "den", "f", "sSub", "sSup", "sSubSup", "d", "deg", "rad", "nary",
    "func", "fName", "ins", "moveTo",
))  # fmt: skip
_ADDED, _GONE = frozenset(("ins", "moveTo")), frozenset(("del", "moveFrom"))
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
}
_DRAWN = frozenset(("drawing", "pict", "object", "AlternateContent"))
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Stories:
    """What all stories of a document share.

    `noted`: counts a note that is referred to and gives its number; None inside a note. `section`: told that a
    section ends. `count`: paragraphs of the text so far.
    """

    styles: Styles
    numbering: Numbering
    noted: Callable[[str, str, str], str] | None = None
    section: Callable[[Element], None] | None = None
    left: Left = field(default_factory=Left)
    count: int = 0
    counting: bool = True
    tables: int = 0
    # Of each open field, whether its code is being read.
    _fields: list[bool] = field(default_factory=list)
    _merged: Paragraph | None = None

    def blocks(self, element: Element) -> list[Item]:
        """Return the paragraphs and tables in an element."""
        found: list[Item] = []
        for child in element:
            name = local(child)
            if name == "p":
                found += self._paragraph(child)
            elif name == "tbl":
                found.append(self._table(child))
            elif name in _CLEAR:
                self._track(name)
                found += self.blocks(child)
            elif name == "AlternateContent":
                found += self.blocks(_choice(child))
            elif name in _GONE:
                self.left.deleted += 1
                self._skip(child)
        return found

    def _track(self, name: str) -> None:
        self.left.inserted += name in _ADDED

    def _skip(self, element: Element) -> None:
        """Count the paragraphs of what is left out: places are those of the source."""
        self.count += sum(local(child) == "p" for child in element.iter()) * self.counting

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        self.count += self.counting
        direct: Properties = {}
        for child in element:
            if local(child) == "pPr":
                direct = paragraph_properties(child)
                ended = next((one for one in child if local(one) == "sectPr"), None)
                break
        else:
            ended = None
        paragraph_style, run_style = self.styles.whole(direct.get("style") or self.styles.default)
        result = self._merged or Paragraph(max(1, self.count))
        self._merged = None
        hidden = len(self.left.hidden)
        self._inline(element, result, run_style)
        mark: Properties = direct.get("mark", {})
        if mark.get("deleted"):
            self.left.deleted += 1
            self._merged = result  # its text goes on in the next paragraph
            return
        if ended is not None and self.section is not None:
            self.section(ended)
        gone = len(self.left.hidden) > hidden and not result.text().strip()
        if gone and (run_style | mark).get("hidden"):
            return
        self._shape(result, direct, paragraph_style)
        yield result

    def _shape(self, result: Paragraph, direct: Properties, style: Properties) -> None:
        """Say of a paragraph what its properties, its list and its style say."""
        own = "list" in direct
        name = direct["list"] if own else style.get("list", "0")
        place = direct.get("ilvl", 0 if own else style.get("ilvl"))
        if place is None:
            place = self.numbering.level_of_style(name, style.get("list_style", ""))
        shown = self.numbering.next(name, place) if name != "0" else None
        listed = shown.properties if shown else {}
        whole = style | listed | direct if own else listed | style | direct
        if shown is not None:
            result.label, result.depth, result.of = shown.label, shown.depth, shown.of
        result.left, result.hang = whole.get("left", 0.0), whole.get("hang", 0.0)
        result.above, result.below = whole.get("above", 0.0), whole.get("below", 0.0)
        result.stops, result.framed = whole.get("stops", ()), whole.get("framed", False)
        level = (style | direct).get("level", 0)
        result.level = level if level < 10 else 0

    # ---------------------------------------------------------------- tables

    def _table(self, element: Element) -> Table:
        self.tables += 1
        of = self.tables
        return Table(of, tuple(self._rows(element)))

    def _rows(self, element: Element) -> Iterator[tuple[Cell, ...]]:
        for child in element:
            name = local(child)
            if name == "tr":
                properties = next((one for one in child if local(one) == "trPr"), ())
                told = {local(one): one for one in properties}
                if "del" in told:
                    self.left.deleted += 1
                    self._skip(child)
                    continue
                self.left.inserted += "ins" in told
                before = number_of(value(told["gridBefore"])) if "gridBefore" in told else 0
                yield tuple(self._cells(child, before))
            elif name in _CLEAR:
                yield from self._rows(child)

    def _cells(self, element: Element, column: int) -> Iterator[Cell]:
        for child in element:
            name = local(child)
            if name == "tc":
                yield Cell(column, self.blocks(child))
                column += _span(child)
            elif name in _CLEAR:
                for cell in self._cells(child, column):
                    yield cell
                    column = cell.column + 1

    # ---------------------------------------------------------------- text

    def _inline(self, element: Element, result: Paragraph, style: Properties) -> None:
        for child in element:
            name = local(child)
            if name == "r":
                self._run(child, result, style)
            elif name in _CLEAR:
                self._track(name)
                self._inline(child, result, style)
            elif name == "AlternateContent":
                self._inline(_choice(child), result, style)
            elif name in _GONE:
                self.left.deleted += 1

    def _run(self, element: Element, result: Paragraph, style: Properties) -> None:
        for child in element:
            name = local(child)
            if name == "rPr":
                direct = run_properties(child)
                named = self.styles.of_runs(direct["style"]) if "style" in direct else {}
                style = style | named | direct
            elif name == "t":
                self._add(child.text or "", result, style)
            elif name in _NOTES:
                if self._note(_NOTES[name], child, element, result):
                    return
            else:
                self._sign(name, child, result, style)

    def _sign(self, name: str, element: Element, result: Paragraph, style: Properties) -> None:
        """Read what a run holds beside text."""
        if name in _SIGNS:
            self._add(_SIGNS[name], result, style)
        elif name == "sym":
            self._add_symbol(element, result, style)
        elif name == "fldChar":
            self._field(value(element, "fldCharType"))
        elif name in _DRAWN:
            result.boxes += [self._box(one) for one in _boxes_in(element)]
        elif name == "ruby":
            self._inline(element, result, style)
        elif name == "commentReference":
            self.left.comments += 1

    def _add(self, text: str, result: Paragraph, style: Properties) -> None:
        if not any(self._fields):
            self.left.add(text, style, result)

    def _add_symbol(self, element: Element, result: Paragraph, style: Properties) -> None:
        text = symbol(value(element, "font"), value(element, "char"))
        self.left.unnamed += text is None
        self._add("\ufffd" if text is None else text, result, style)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _note(self, kind: str, element: Element, run: Element, result: Paragraph) -> bool:
        """Put the mark of a note; True where its sign was typed, and is no text of the run any more."""
        if self.noted is None or any(self._fields):
            return False
        typed = value(element, "customMarkFollows") not in ("", "0", "false", "off")
        sign = "".join(child.text or "" for child in run if local(child) == "t") if typed else ""
        if typed and not sign:
            sign = "".join(
                symbol(value(one, "font"), value(one, "char")) or "*"
                for one in run
                if local(one) == "sym"
            )
        result.add_mark(self.noted(kind, value(element, "id"), sign.strip()))
        return bool(sign)

    def _box(self, element: Element) -> list[Item]:
        """Return what stands in a text box; its paragraphs are not counted, and fields do not go on in it."""
        inner = replace(self, counting=False, _fields=[], _merged=None, section=None)
        found = inner.blocks(element)
        self.tables = inner.tables
        return found


def _span(cell: Element) -> int:
    for child in cell:
        if local(child) == "tcPr":
            spans = (number_of(value(one), 1) for one in child if local(one) == "gridSpan")
            return max(1, min(next(spans, 1), 64))
    return 1


def _choice(element: Element) -> Element:
    """Return the one content of several that is shown: the first that holds anything."""
    return next((child for child in element if len(child)), element)


def _boxes_in(element: Element) -> Iterator[Element]:
    """Give what stands in the text boxes of a drawing; one in another is part of it."""
    if local(element) == "txbxContent":
        yield element
        return
    inside = (_choice(element),) if local(element) == "AlternateContent" else element
    for child in inside:
        yield from _boxes_in(child)
