"""The stories of an OpenDocument text – its body, headers, notes – as paragraphs and tables.

The final text is read: what was deleted stands apart in the file, and is only counted. Fields show what the file
keeps of them. A frame with a text box is read once, where it is anchored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kamervragen.readers.counters import Shown
from kamervragen.readers.leftovers import Left
from kamervragen.readers.odt.lists import Counts, Lists
from kamervragen.readers.odt.styles import Properties, Styles, count_of, told
from kamervragen.readers.sheet import Cell, Item, Paragraph, Table
from kamervragen.readers.xml_tree import Element, local

# What says something of the document, and is no text of it.
_SILENT = frozenset((
    "tracked-changes", "variable-decls", "sequence-decls", "user-field-decls", "dde-connection-decls", "forms",
    "event-listeners", "script", "ruby-text", "desc", "title", "soft-page-break", "table-column", "table-columns",
    "note-citation", "settings",
))  # fmt: skip
# What holds blocks, and is nothing itself.
_GROUPS = frozenset((
    "section", "index-body", "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography", "index-title", "a", "g",
))  # fmt: skip
_ROW_GROUPS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
# What may hold a text box.
_DRAWN = frozenset(("frame", "custom-shape", "rect", "g", "text-box"))
# A row or cell that the file says is there many times over is there so often at most.
_REPEATED = 50


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a list a paragraph stands: its counts, its style, its level from 0, the number that it is given."""

    counts: Counts
    style: str
    level: int
    start: int | None = None


@dataclass(slots=True)
class Stories:
    """What all stories of a document share.

    `notes`: those that the text refers to, in order: (class, number, body); `noted`: how many of each class. `count`:
    paragraphs of the text so far.
    """

    styles: Styles
    lists: Lists
    left: Left = field(default_factory=Left)
    notes: list[tuple[str, str, Element]] = field(default_factory=list)
    noted: dict[str, int] = field(default_factory=dict)
    count: int = 0
    counting: bool = True
    tables: int = 0
    headings: Counts | None = None

    def blocks(self, element: Element, place: _Place | None = None) -> list[Item]:
        """Return the paragraphs and tables in an element. `place`: in a list, that of its first paragraph."""
        found: list[Item] = []
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                found += self._paragraph(child, place)
                place = None
            elif name == "list":
                found += self._list(child)
            elif name == "numbered-paragraph":
                counts = self.lists.of_id(told(child, "list-id"))
                level = count_of(child, "level") - 1
                found += self.blocks(child, _Place(counts, told(child, "style-name"), level))
            elif name == "table":
                found.append(self._table(child))
            elif name in _DRAWN:
                found += self._anchored(child)
            elif name in _GROUPS:
                found += self._group(child)
            elif name == "tracked-changes":
                self._count_changes(child)
        return found

    def _group(self, element: Element) -> list[Item]:
        """Return what stands in a section; one that is hidden is left out."""
        if told(element, "display") == "none" or told(element, "is-hidden") == "true":
            self.count += self.counting * sum(local(one) in ("p", "h") for one in element.iter())
            self.left.hidden.append(" ".join(element.itertext()))
            return []
        return self.blocks(element)

    def _count_changes(self, element: Element) -> None:
        for one in element.iter():
            self.left.inserted += local(one) == "insertion"
            self.left.deleted += local(one) == "deletion"

    def _anchored(self, element: Element) -> list[Item]:
        """Return an empty paragraph that carries the boxes which are anchored at the page."""
        boxes = list(self._boxes(element))
        return [Paragraph(max(1, self.count), boxes=boxes)] if boxes else []

    # ---------------------------------------------------------------- lists

    def _list(self, element: Element, above: _Place | None = None) -> list[Item]:
        style = told(element, "style-name") or (above.style if above else "")
        counts = above.counts if above else self.lists.begin(element, style)
        level = above.level + 1 if above else 0
        found: list[Item] = []
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            start = count_of(item, "start-value") if told(item, "start-value") else None
            # An item may have a style of its own, and a later list go on with that one.
            shown = told(item, "style-override") or style
            self.lists.keep(shown, counts)
            own: _Place | None = _Place(counts, shown, level, start)
            if local(item) == "list-header":
                own = None
            for child in item:
                if local(child) == "list":
                    found += self._list(child, _Place(counts, style, level))
                else:
                    found += self.blocks([child], own)  # type: ignore[arg-type]
                own = None
        return found

    # ---------------------------------------------------------------- tables

    def _table(self, element: Element) -> Table:
        self.tables += 1
        of = self.tables
        return Table(of, tuple(self._rows(element)))

    def _rows(self, element: Element) -> Iterator[tuple[Cell, ...]]:
        for child in element:
            if local(child) == "table-row":
                yield tuple(self._cells(child))
            elif local(child) in _ROW_GROUPS:
                yield from self._rows(child)

    def _cells(self, element: Element) -> Iterator[Cell]:
        column = 0
        for child in element:
            if local(child) in ("table-cell", "covered-table-cell"):
                yield Cell(column, self.blocks(child))
                column += count_of(child, "number-columns-repeated", most=_REPEATED)

    # ---------------------------------------------------------------- text

    def _paragraph(self, element: Element, place: _Place | None) -> Iterator[Paragraph]:
        self.count += self.counting
        result = Paragraph(max(1, self.count))
        name = told(element, "style-name")
        paragraph, text = self.styles.whole("paragraph", name)
        hidden = len(self.left.hidden)
        self._inline(element, result, text)
        if len(self.left.hidden) > hidden and not result.text().strip():
            return
        shown = self._number(element, place)
        listed: Properties = shown.properties if shown else {}
        whole = paragraph | listed | (self.styles.own(name) if place else {})
        if shown is not None:
            result.label, result.depth, result.of = shown.label, shown.depth, shown.of
        result.left, result.hang = whole.get("left", 0.0), -whole.get("first", 0.0)
        result.above, result.below = whole.get("above", 0.0), whole.get("below", 0.0)
        result.stops = whole.get("stops", ())
        if local(element) == "h":
            result.level = min(count_of(element, "outline-level"), 9)
        yield result

    def _number(self, element: Element, place: _Place | None) -> Shown | None:
        """Count a paragraph of a list, or a heading that the outline numbers."""
        if place is not None:
            return self.lists.next(place.counts, place.style, place.level, place.start)
        if local(element) != "h" or told(element, "is-list-header") == "true":
            return None
        if self.headings is None:
            self.headings = self.lists.new()
        shown = self.lists.next(self.headings, "", count_of(element, "outline-level") - 1)
        return shown if shown is not None and shown.label else None

    def _inline(self, element: Element, result: Paragraph, style: Properties) -> None:
        self._add(element.text, result, style)
        for child in element:
            self._element(child, result, style)
            self._add(child.tail, result, style)

    def _element(self, element: Element, result: Paragraph, style: Properties) -> None:
        name = local(element)
        if name == "span":
            inner = style | self.styles.whole("text", told(element, "style-name"))[1]
            self._inline(element, result, inner)
        elif name == "s":
            self._add(" ", result, style)
        elif name in ("tab", "line-break"):
            result.add("\t" if name == "tab" else "\n")
        elif name == "note":
            self._note(element, result)
        elif name in _DRAWN:
            result.boxes += self._boxes(element)
        elif name == "annotation":
            self.left.comments += 1
        elif name in ("hidden-text", "hidden-paragraph") and told(element, "is-hidden") != "false":
            self.left.hidden.append("".join(element.itertext()) or told(element, "string-value"))
        elif name not in _SILENT:
            self._inline(element, result, style)

    def _add(self, text: str | None, result: Paragraph, style: Properties) -> None:
        if not text:
            return
        text = text.replace("\t", " ").replace("\n", " ").replace("\r", " ")
        self.left.add(text, style, result)

    def _note(self, element: Element, result: Paragraph) -> None:
        """Put the mark of a note as the file keeps it; its text comes later."""
        number, body = "", None
        for child in element:
            if local(child) == "note-citation":
                number = (told(child, "label") or "".join(child.itertext())).strip()
            elif local(child) == "note-body":
                body = child
        if body is None:
            return
        kind = told(element, "note-class")
        self.noted[kind] = self.noted.get(kind, 0) + 1
        number = number or str(self.noted[kind])
        self.notes.append((kind, number, body))
        result.add_mark(number)

    def _boxes(self, element: Element) -> Iterator[list[Item]]:
        """Give what stands in the text boxes of a drawing; its paragraphs are not counted."""
        name = local(element)
        if name in ("text-box", "custom-shape", "rect"):
            inner = replace(self, counting=False)
            found = inner.blocks(element)
            self.tables = inner.tables
            if found:
                yield found
            return
        for child in element:
            yield from self._boxes(child)
